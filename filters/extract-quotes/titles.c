/* titles.c - the titles and roles said of a person; see titles.h. */
#include "titles.h"

#include "person-name.h"
#include "shapes.h"

enum { TITLES_MAX = 16 };

/* Is this title known of the person, or are there enough? */
static bool has_title(const struct people *p, uint32_t id, struct slice title)
{
    int n = 0;

    for (const struct said_of *t = p->person[id].titles; t; t = t->next)
        if (++n >= TITLES_MAX ||
            table_hash(slice_cut(p->text->bytes, t->span)) == table_hash(title))
            return true;
    return false;
}

/* A title's head: "Secretary" of "US Secretary of State". */
static uint32_t title_head(const struct block *b, uint32_t first, uint32_t last)
{
    uint32_t head = first;

    for (uint32_t i = first; i < last; i++) {
        if (b->word[i].classes & WORD_PREPOSITION)
            break;
        if (b->word[i].token.kind == TOKEN_WORD)
            head = i;
    }
    return head;
}

void titles_add(struct people *p, uint32_t id, const struct block *b,
                uint32_t first, uint32_t last)
{
    struct said_of *t;
    struct span span;

    while (first < last &&
           (b->word[first].classes & (WORD_DETERMINER | WORD_POSSESSIVE)))
        first++;
    while (last > first && b->word[last - 1].token.kind != TOKEN_WORD &&
           b->word[last - 1].token.cp != '.')
        last--;
    /* users Twitter said: no title */
    if (first >= last ||
        (b->word[title_head(b, first, last)].classes & WORD_PLURAL))
        return;
    span = words_span(b, first, last);
    if (has_title(p, id, slice_cut(b->text->bytes, span)))
        return;
    t = arena_alloc(p->arena, sizeof *t);
    if (!t) {
        p->no_memory = true;
        return;
    }
    first = title_head(b, first, last);
    *t = (struct said_of){span, words_span(b, first, first + 1),
                          word_name_hash(b, first), p->person[id].titles};
    p->person[id].titles = t;
}

/* "in New Hampshire, a young woman asked": where it was is nobody's name;
 * "a rival in Clara Weber, a judge": a first name is. */
static bool is_where(const struct block *b, const struct mention *m)
{
    static const char *const words[] = {"in",     "near",   "outside",
                                        "across", "around", NULL};

    if (m->first == 0 || (b->word[m->name].classes & WORD_FIRST))
        return false;
    for (const char *const *w = words; *w; w++)
        if (token_is(b->text, &b->word[m->first - 1].token, *w))
            return true;
    return false;
}

/* "In a talk with Clara Weber, the mayor said": the role is the subject, and
 * no addition to the name; "Clara Weber, the mayor, said" is one. */
static bool goes_on(const struct block *b, const struct mention *role)
{
    uint32_t c =
        role->last < b->words ? b->word[role->last].classes : WORD_NONE;

    return b->lang == LANG_EN && role->last < b->words &&
           ((c & (WORD_CUE | WORD_AUXILIARY)) ||
            looks_like_verb(b, role->last));
}

/* Is the mention a role that was added to the name before or behind it
 * between commas?  "Staffan de Mistura, the UN envoy," */
static bool is_apposition(const struct block *b, const struct mention *m,
                          const struct mention *next)
{
    return next->first == m->last + 1 && b->word[m->last].token.cp == ',' &&
           m->kind != next->kind && !is_where(b, m) &&
           !(m->kind == MENTION_NAME && goes_on(b, next)) &&
           (m->kind == MENTION_NAME || m->kind == MENTION_NOMINAL) &&
           (next->kind == MENTION_NAME || next->kind == MENTION_NOMINAL);
}

/* A person's role: a word that the list knows, or any after "a" or "an". */
static bool is_role(const struct block *b, const struct mention *m)
{
    const struct token *first = &b->word[m->first].token;

    if (m->plural)
        return false;
    return (b->word[m->head].classes & WORD_ROLE) ||
           token_is(b->text, first, "a") || token_is(b->text, first, "an");
}

void titles_link(struct people *p, struct block *b)
{
    for (uint32_t i = 0; i + 1 < b->mentions; i++) {
        struct mention *m = &b->mention[i];
        struct mention *next = m + 1;
        struct mention *name = m->kind == MENTION_NAME ? m : next;
        struct mention *role = m->kind == MENTION_NAME ? next : m;

        if (!is_apposition(b, m, next) || name->person == PERSON_NONE ||
            !is_role(b, role))
            continue;
        role->person = name->person;
        titles_add(p, name->person, b, role->first, role->last);
        people_gender(p, name->person, role->gender, BASIS_ROLE);
    }
}
