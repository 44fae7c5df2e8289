/* person-name.c - which names are one person's; see person-name.h. */
#include "person-name.h"

static uint8_t guess_of(uint32_t classes)
{
    if (!(classes & WORD_FIRST))
        return GENDER_UNKNOWN;
    return classes & WORD_MALE     ? GENDER_MALE
           : classes & WORD_FEMALE ? GENDER_FEMALE
                                   : GENDER_UNKNOWN;
}

uint32_t word_name_hash(const struct block *b, uint32_t i)
{
    struct slice w = word_text(b, i);

    if (b->word[i].tail == 0)
        return b->word[i].token.hash;
    w.n -= b->word[i].tail;
    return table_hash(w);
}

struct name name_of(const struct block *b, const struct mention *m)
{
    struct name n = {.span = words_span(b, m->name, m->name_end),
                     .title = m->gender,
                     .kind = m->kind};
    const struct word *first = &b->word[m->name];

    n.span.end -= b->word[m->name_end - 1].tail;
    n.whole = table_hash(slice_cut(b->text->bytes, n.span));
    n.last = word_name_hash(b, m->head);
    n.guess = guess_of(first->classes);
    n.place = m->name + 1 == m->name_end && (first->classes & WORD_PLACE) &&
              !(first->token.flags & TOKEN_CAPS);
    /* "van der Meer" has no first name */
    if (m->head > m->name && (first->token.flags & TOKEN_UPPER)) {
        n.first = first->token.hash;
        n.initial = first->token.end - first->token.start == 1;
    }
    return n;
}

static bool genders_clash(uint8_t a, uint8_t b)
{
    return a && b && a != b;
}

/* Could p be who is called by a last name with this title? */
static bool fits_title(const struct person *p, const struct name *n)
{
    return !genders_clash(n->title, p->gender ? p->gender : p->guess);
}

/* The same first name, or an initial of it; unknown fits. */
static bool fits_first(const struct people *all, const struct person *p,
                       const struct name *n)
{
    char a, b;

    if (!p->first_hash || !n->first || p->first_hash == n->first)
        return true;
    a = all->text->bytes.p[p->name.start];
    b = all->text->bytes.p[n->span.start];
    return a == b &&
           (n->initial || all->text->bytes.p[p->name.start + 1] == '.');
}

static bool is_whole(const struct people *p, const struct person *q,
                     const struct name *n)
{
    struct slice name = slice_cut(p->text->bytes, q->name);

    return name.n == n->span.end - n->span.start &&
           table_hash(name) == n->whole;
}

bool name_answers(const struct people *p, const struct person *q,
                  const struct name *n)
{
    if (q->last_hash != n->last || q->unnamed)
        return false;
    if (is_whole(p, q, n))
        return fits_title(q, n);
    /* "Leeds", a place, is Jessica Leeds who was named before */
    if (q->kind != MENTION_NAME ||
        (n->kind != MENTION_NAME && !(n->place && q->first_hash)))
        return false;
    /* "Mrs. Clinton" was no Bill Clinton */
    if (n->first && !q->first_hash &&
        genders_clash(q->gender, n->title ? n->title : n->guess))
        return false;
    return fits_title(q, n) && fits_first(p, q, n);
}

bool name_is_better(const struct person *a, const struct person *b,
                    const struct name *n)
{
    bool fits_a = n->title && n->title == (a->gender ? a->gender : a->guess);
    bool fits_b = n->title && n->title == (b->gender ? b->gender : b->guess);

    if (fits_a != fits_b)
        return fits_a;
    if (!n->first && (a->named > 2 * b->named || b->named > 2 * a->named))
        return a->named > b->named;
    return a->seen > b->seen;
}
