/* mkclauses - turns the clause model's weights into C (see clause-weights.h).
 *
 * usage: mkclauses clauses.weights | clause-words.weights, C on standard
 * output.
 *
 * Fails, naming the feature, on one that clause-features.c does not have, on a
 * row that has not a number for each label, and on two whose hashes collide. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clause-weights.h"
#include "table.h"

static int complain(const struct table_row *row, const char *why)
{
    fprintf(stderr, "mkclauses: %s: %s\n", row->line, why);
    return 1;
}

/* ---- numbers ----------------------------------------------------------- */

/* So that a cell's sum of rows is far from an overflow. */
enum { WEIGHT_MAX = 12 };

static int rounded(double x)
{
    return (int)(x < 0 ? x - 0.5 : x + 0.5);
}

/* Prints the fields of a row from `first` on that belong to one label each. */
static int print_lanes(const struct table_row *row, size_t first)
{
    int status = 0;

    printf("{{");
    for (size_t l = 0; l < LABELS; l++) {
        struct slice field = table_field(row, first + l);
        char *end;
        double weight = strtod(field.p, &end);

        if (field.n == 0 || end != field.p + field.n)
            status = complain(row, "not a number for each label");
        if (!(weight <= WEIGHT_MAX && weight >= -WEIGHT_MAX))
            status = complain(row, "weight too large");
        printf("%d,", rounded(weight * SEQUENCE_UNIT));
    }
    printf("}},");
    return status;
}

/* ---- hashes ------------------------------------------------------------ */

/* A word and its row, from 1. */
struct entry {
    uint32_t hash;
    uint32_t row;
};

/* One less than the power of two that leaves half of the slots empty. */
static uint32_t mask_for(size_t rows)
{
    uint32_t slots = 4;

    while (slots < 2 * rows)
        slots *= 2;
    return slots - 1;
}

/* Prints words by their hashes. */
static int print_hashes(const struct entry *entry, size_t n)
{
    uint32_t mask = mask_for(n);
    struct clause_slot *slot = calloc((size_t)mask + 1, sizeof *slot);
    int status = 0;

    if (!slot)
        return 1;
    for (size_t i = 0; i < n; i++) {
        uint32_t at = entry[i].hash & mask;

        while (slot[at].row && slot[at].hash != entry[i].hash)
            at = (at + 1) & mask;
        if (slot[at].row) {
            fprintf(stderr, "mkclauses: two words have one hash\n");
            status = 1;
        }
        slot[at] = (struct clause_slot){entry[i].hash, entry[i].row};
    }
    printf("static const struct clause_slot slot[] = {");
    for (uint32_t i = 0; i <= mask; i++)
        printf("%s{%uu,%u},", i % 8 ? "" : "\n", slot[i].hash, slot[i].row);
    printf("\n};\nenum { MASK = %uu };\n", mask);
    free(slot);
    return status;
}

/* ---- clauses.weights --------------------------------------------------- */

static bool are_among(const char *text, const char *set, size_t n)
{
    return strspn(text, set) >= n;
}

/* Does a character stand for a class, or for the outside? */
static bool is_class(char c)
{
    return c == '$' || clause_number(clause_class_number, c) > 0;
}

static size_t class_number(char c)
{
    return clause_number(clause_class_number, c);
}

static size_t mention_number(char c)
{
    return clause_number(clause_mention_number, c);
}

static bool index_distances(const char t[], size_t *index)
{
    *index = clause_index_distances((size_t)(t[0] - '0'), (size_t)(t[1] - '0'),
                                    class_number(t[2]));
    return are_among(t, "0123456789", 2) && is_class(t[2]);
}

static bool index_classes(const char t[], size_t *index)
{
    *index = clause_index_classes(class_number(t[0]), class_number(t[1]),
                                  class_number(t[2]));
    return is_class(t[0]) && is_class(t[1]) && is_class(t[2]);
}

static bool index_mentions(const char t[], size_t *index)
{
    *index = clause_index_mentions(mention_number(t[0]), mention_number(t[1]),
                                   mention_number(t[2]),
                                   clause_number(clause_marks_number, t[3]));
    return are_among(t, "$-[+", 3) && memchr("-~\"", t[3], 3);
}

static size_t rule_number(char c)
{
    const char *at = c ? strchr(clause_rule_letters, c) : NULL;

    return at ? (size_t)(at - clause_rule_letters) : 0;
}

static bool index_rules(const char t[], size_t *index)
{
    *index = clause_index_rules(rule_number(t[0]), rule_number(t[1]),
                                rule_number(t[2]));
    return are_among(t, clause_rule_letters, 3);
}

enum { SINCE_TAIL = 5 }; /* " 01/l" */

/* What is asked: its letter, how many characters answer, where. */
static const struct question {
    const char *name;
    char letter;
    size_t characters;
    size_t places;
    bool (*index)(const char[], size_t *);
} questions[ASKED] = {
    [ASK_DISTANCES] = {"distances", 'd', 3,
                       CLAUSE_DISTANCES *CLAUSE_DISTANCES *CLAUSE_CLASSES,
                       index_distances},
    [ASK_CLASSES] = {"classes", 'c', 3,
                     CLAUSE_CLASSES *CLAUSE_CLASSES *CLAUSE_CLASSES,
                     index_classes},
    [ASK_MENTIONS] =
        {"mentions", 'm', 4,
         CLAUSE_MENTIONS *CLAUSE_MENTIONS *CLAUSE_MENTIONS *CLAUSE_MARKS,
         index_mentions},
    [ASK_RULES] = {"rules", 'r', 3, CLAUSE_RULES *CLAUSE_RULES *CLAUSE_RULES,
                   index_rules},
};

static bool asks(const struct table_row *row, char letter)
{
    return row->key_len > 2 && row->line[row->key_len - 2] == '/' &&
           row->line[row->key_len - 1] == letter;
}

/* Where the answers to a question have their rows. */
static int print_question(const struct table *t, const struct question *q)
{
    uint16_t *place = calloc(q->places, sizeof *place);
    int status = 0;

    if (!place)
        return 1;
    for (uint32_t i = 0; i < t->count; i++) {
        const struct table_row *row = &t->rows[i];
        size_t index;

        if (!asks(row, q->letter))
            continue;
        if (row->key_len != q->characters + 2) {
            status = complain(row, "no such feature");
            continue;
        }
        if (q->index(row->line, &index))
            place[index] = (uint16_t)(i + 1);
        else
            status = complain(row, "no such feature");
    }
    printf("static const uint16_t %s[] = {", q->name);
    for (size_t i = 0; i < q->places; i++)
        printf("%s%u,", i % 16 ? "" : "\n", place[i]);
    printf("\n};\n");
    free(place);
    return status;
}

/* "said 01/l": what came since a cue's word.  The word's length, or 0 if it
 * is no such feature. */
static size_t since_word(const struct table_row *row, size_t *that,
                         size_t *commas)
{
    const char *tail = row->line + row->key_len - SINCE_TAIL;

    if (row->key_len <= SINCE_TAIL || !asks(row, 'l') || tail[0] != ' ')
        return 0;
    *that = (size_t)(tail[1] - '0');
    *commas = (size_t)(tail[2] - '0');
    return *that < CLAUSE_THATS && *commas < CLAUSE_COMMAS
               ? row->key_len - SINCE_TAIL
               : 0;
}

/* Puts the number of a row among those of its word; gives how many words
 * there are then. */
static size_t add_since(struct clause_since *since, struct entry *words,
                        size_t n, const struct table_row *row, size_t number)
{
    size_t that, commas;
    size_t len = since_word(row, &that, &commas);
    uint32_t hash = table_hash(slice_of(row->line, len));
    size_t i = 0;

    while (i < n && words[i].hash != hash)
        i++;
    words[i] = (struct entry){hash, (uint32_t)i + 1};
    since[i].row[that][commas] = (uint16_t)number;
    return i < n ? n : n + 1;
}

/* The rows of the /l features by their words. */
static int print_since(const struct table *t)
{
    struct clause_since *since = calloc(t->count, sizeof *since);
    struct entry *words = calloc(t->count, sizeof *words);
    size_t n = 0;
    int status = !since || !words;

    for (uint32_t i = 0; !status && i < t->count; i++)
        if (asks(&t->rows[i], 'l'))
            n = add_since(since, words, n, &t->rows[i], i + 1);
    printf("static const struct clause_since since[] = {{{{0}}},");
    for (size_t i = 0; i < n; i++) {
        printf("\n{{");
        for (size_t that = 0; that < CLAUSE_THATS; that++)
            printf("{%u,%u,%u},", since[i].row[that][0], since[i].row[that][1],
                   since[i].row[that][2]);
        printf("}},");
    }
    printf("\n};\n");
    status |= print_hashes(words, n);
    free(since);
    free(words);
    return status;
}

/* Is it a feature of any kind? */
static bool is_feature(const struct table_row *row)
{
    size_t that, commas;

    for (size_t q = 0; q < ASKED; q++)
        if (asks(row, questions[q].letter))
            return true;
    return since_word(row, &that, &commas) || asks(row, 't');
}

/* The rows that say which label may follow which. */
static void print_follows(const struct table *t)
{
    static const char *const names[LABELS + 1] = {
        [LABEL_OUT] = "out/t",
        [LABEL_BEHIND] = "behind/t",
        [LABEL_BEHIND_INSIDE] = "behind-inside/t",
        [LABEL_BEFORE] = "before/t",
        [LABEL_BEFORE_INSIDE] = "before-inside/t",
        [LABEL_SOURCE] = "source/t",
        [LABEL_CUE] = "cue/t",
        [LABELS] = "start/t",
    };

    for (size_t l = 0; l <= LABELS; l++) {
        struct slice name = slice_of(names[l], strlen(names[l]));
        const struct table_row *row = table_find(t, name, table_hash(name));

        printf("%d,", row ? (int)(row - t->rows + 1) : 0);
    }
}

static int print_features(const struct table *t)
{
    int status = 0;

    printf("static const struct labels_score row[] = {{{0}},");
    for (size_t i = 0; i < t->count; i++) {
        printf("\n");
        status |= print_lanes(&t->rows[i], 0);
        if (!is_feature(&t->rows[i]))
            status = complain(&t->rows[i], "no such feature");
    }
    printf("\n};\n");
    for (size_t q = 0; q < ASKED; q++)
        status |= print_question(t, &questions[q]);
    status |= print_since(t);
    printf("const struct clause_weights weights_clauses = {row, {");
    for (size_t q = 0; q < ASKED; q++)
        printf("%s,", questions[q].name);
    printf("}, since, {slot, MASK}, {");
    print_follows(t);
    printf("}};\n");
    return status;
}

/* ---- clause-words.weights ---------------------------------------------- */

static int print_words(const struct table *t)
{
    struct entry *words = calloc(t->count, sizeof *words);
    int status = !words;

    printf("static const struct clause_word row[] = {{{{0}}, {{0}}, {{0}}},");
    for (size_t i = 0; i < t->count; i++) {
        printf("\n{");
        for (size_t part = 0; part < 3; part++)
            status |= print_lanes(&t->rows[i], part * LABELS);
        printf("},");
        if (words)
            words[i] = (struct entry){t->rows[i].hash, (uint32_t)i + 1};
    }
    printf("\n};\n");
    if (words)
        status |= print_hashes(words, t->count);
    free(words);
    printf("const struct clause_words weights_clause_words = "
           "{row, {slot, MASK}};\n");
    return status;
}

int main(int argc, char **argv)
{
    struct arena a = {0};
    char error[512];
    const struct table *t;
    int status;

    if (argc != 2) {
        fprintf(stderr, "usage: mkclauses FILE.weights\n");
        return 2;
    }
    t = table_read(argv[1], NULL, &a, error, sizeof error);
    if (!t || t->count >= UINT16_MAX) {
        fprintf(stderr, "mkclauses: %s\n", t ? "too many weights" : error);
        return 1;
    }
    printf("/* made by mkclauses; edit the text file instead */\n"
           "#include \"clause-weights.h\"\n\n");
    status = strstr(argv[1], "words") ? print_words(t) : print_features(t);
    if (fflush(stdout) != 0) {
        fprintf(stderr, "mkclauses: %s\n", strerror(errno));
        status = 1;
    }
    arena_free(&a);
    return status;
}
