/* mkspeakers - turns the speaker model's weights into C (see
 * speaker-weights.h).
 *
 * usage: mkspeakers speakers.weights, C on standard output.
 *
 * Fails, naming the feature, on one that no template has and on two whose
 * hashes collide. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "speaker-weights.h"
#include "table.h"

/* What becomes C. */
struct model {
    uint32_t base[TEMPLATES];
    float *closed;
    size_t closed_count;
    struct feature_slot *open;
    uint32_t mask;
    float calibration[CALIBRATION_STEPS];
};

static int complain(const struct table_row *row, const char *why)
{
    fprintf(stderr, "mkspeakers: %s: %s\n", row->line, why);
    return 1;
}

/* A key in its parts: word "said" (n 0: none), name "next", value 2. */
struct key {
    struct slice word;
    struct slice name;
    unsigned value;
};

/* The last byte of s that is c, or NULL. */
static const char *last(struct slice s, char c)
{
    for (size_t i = s.n; i > 0; i--)
        if (s.p[i - 1] == c)
            return s.p + i - 1;
    return NULL;
}

static bool read_key(struct slice line, struct key *key)
{
    const char *equals = last(line, '=');
    const char *at = last(line, '@');
    const char *name = at ? at + 1 : line.p;
    char *end;

    if (!equals || equals < name)
        return false;
    key->word = slice_of(line.p, at ? (size_t)(at - line.p) : 0);
    key->name = slice_of(name, (size_t)(equals - name));
    key->value = (unsigned)strtoul(equals + 1, &end, 10);
    return end == line.p + line.n && end > equals + 1;
}

/* The template of that name, or TEMPLATES. */
static enum template template_of(const struct key *key)
{
    int t = 0;

    while (t < TEMPLATES) {
        const char *name = speaker_templates[t].name;

        if (slice_eq(key->name, slice_of(name, strlen(name))) &&
            speaker_templates[t].word == (key->word.n > 0) &&
            key->value < speaker_templates[t].values)
            break;
        t++;
    }
    return (enum template)t;
}

static bool add_open(struct model *m, uint32_t hash, float weight)
{
    uint32_t i = hash >> 8 & m->mask;

    while (m->open[i].weight != 0 && m->open[i].hash != hash)
        i = (i + 1) & m->mask;
    if (m->open[i].weight != 0)
        return false;
    m->open[i] = (struct feature_slot){hash, weight};
    return true;
}

static int add_row(struct model *m, const struct table_row *row)
{
    struct slice number = table_field(row, 0);
    struct key key;
    char *end;
    float weight = strtof(number.p, &end);
    enum template t;

    if (number.n == 0 || end != number.p + number.n)
        return complain(row, "not a number");
    if (!read_key(table_key(row), &key))
        return complain(row, "no such feature");
    if (slice_eq(key.name, SLICE("calibration")) &&
        key.value < CALIBRATION_STEPS) {
        m->calibration[key.value] = weight;
        return 0;
    }
    t = template_of(&key);
    if (t == TEMPLATES)
        return complain(row, "no such feature");
    if (!speaker_templates[t].word)
        m->closed[m->base[t] + key.value] = weight;
    else if (!add_open(m, feature_hash(table_hash(key.word), t, key.value),
                       weight))
        return complain(row, "hash of another feature: rename it");
    return 0;
}

static bool make_room(struct model *m, const struct table *t)
{
    for (int i = 0; i < TEMPLATES; i++) {
        m->base[i] = (uint32_t)m->closed_count;
        if (!speaker_templates[i].word)
            m->closed_count += speaker_templates[i].values;
    }
    m->mask = t->mask;
    m->closed = calloc(m->closed_count, sizeof *m->closed);
    m->open = calloc((size_t)m->mask + 1, sizeof *m->open);
    return m->closed && m->open;
}

static void print_floats(const float f[], size_t n)
{
    printf("{");
    for (size_t i = 0; i < n; i++)
        printf("%s%.9ef,", i % 8 ? "" : "\n", (double)f[i]);
    printf("\n}");
}

static void print_model(const struct model *m)
{
    printf("/* made by mkspeakers; edit the text file instead */\n"
           "#include \"speaker-weights.h\"\n\n"
           "static const float closed[] = ");
    print_floats(m->closed, m->closed_count);
    printf(";\nstatic const struct feature_slot open[] = {");
    for (uint32_t i = 0; i <= m->mask; i++)
        printf("%s{%uu,%.9ef},", i % 4 ? "" : "\n", m->open[i].hash,
               (double)m->open[i].weight);
    printf("\n};\nconst struct speaker_weights weights_speakers = {closed, {");
    for (int t = 0; t < TEMPLATES; t++)
        printf("%s%u,", t % 12 ? "" : "\n", m->base[t]);
    printf("}, open, %uu, ", m->mask);
    print_floats(m->calibration, CALIBRATION_STEPS);
    printf("};\n");
}

int main(int argc, char **argv)
{
    struct arena a = {0};
    struct model m = {0};
    char error[512];
    const struct table *t;
    int status = 0;

    if (argc != 2) {
        fprintf(stderr, "usage: mkspeakers speakers.weights\n");
        return 2;
    }
    t = table_read(argv[1], NULL, &a, error, sizeof error);
    if (!t || !make_room(&m, t)) {
        fprintf(stderr, "mkspeakers: %s\n", t ? "out of memory" : error);
        return 1;
    }
    for (size_t i = 0; i < t->count; i++)
        status |= add_row(&m, &t->rows[i]);
    print_model(&m);
    if (fflush(stdout) != 0) {
        fprintf(stderr, "mkspeakers: %s\n", strerror(errno));
        status = 1;
    }
    free(m.closed);
    free(m.open);
    arena_free(&a);
    return status;
}
