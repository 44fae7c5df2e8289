/* write.c - quotes and speakers as JSON; see write.h. */
#include "write.h"

#include <math.h>

static const char *const kind_names[] = {"direct", "mixed", "indirect",
                                         "scare"};

static void write_index(struct out *o, const char *key, size_t n)
{
    if (n == QUOTE_NONE)
        return;
    out_key(o, key);
    out_uint(o, n);
}

/* A span object, or null for 0..0. */
static void write_span(struct out *o, struct text *t, const char *key,
                       struct span s)
{
    out_key(o, key);
    if (s.end == 0) {
        out_null(o);
        return;
    }
    out_lit(o, "{");
    out_span_text(o, t, s);
    out_lit(o, "}");
}

static void write_name(struct out *o, struct text *t, const char *key,
                       struct span name)
{
    out_key(o, key);
    out_str(o, slice_cut(t->bytes, name));
}

static void write_speaker(struct out *o, struct text *t,
                          const struct speaker *s, const struct people *p)
{
    out_key(o, "speaker");
    if (s->span.end == 0) {
        out_null(o);
        return;
    }
    out_lit(o, "{");
    out_span_text(o, t, s->span);
    if (s->person == PERSON_NONE) {
        out_key(o, "name");
        out_null(o);
        out_key(o, "speaker");
        out_null(o);
    } else {
        const struct person *person = &p->person[people_same(p, s->person)];

        write_name(o, t, "name", person->name);
        write_index(o, "speaker", person->listed);
    }
    out_lit(o, "}");
}

/* Two decimals, as printf() would round them. */
static void write_confidence(struct out *o, float confidence)
{
    double shown = confidence < 0 ? 0 : confidence > 1 ? 1 : confidence;
    unsigned hundredths = (unsigned)lrint(shown * 100);
    char digits[] = {(char)('0' + hundredths / 100), '.',
                     (char)('0' + hundredths / 10 % 10),
                     (char)('0' + hundredths % 10)};

    out_key(o, "confidence");
    out_raw(o, digits, sizeof digits);
}

static void write_quote(struct out *o, struct text *t, const struct quote *q,
                        const struct people *p)
{
    out_item(o);
    out_lit(o, "{");
    out_span_text(o, t, q->span);
    out_key(o, "kind");
    out_str(o, slice_of(kind_names[q->kind], strlen(kind_names[q->kind])));
    if (q->content.end)
        write_span(o, t, "content", q->content);
    write_index(o, "group", q->group);
    write_speaker(o, t, &q->speaker, p);
    write_span(o, t, "cue", q->cue);
    write_index(o, "section", q->section);
    write_index(o, "paragraph", q->paragraph);
    write_confidence(o, q->confidence);
    out_key(o, "rule");
    out_str(o, slice_of(q->rule, strlen(q->rule)));
    out_lit(o, "}");
}

void write_quotes(struct out *o, struct text *t, const struct quotes *q,
                  const struct people *p, unsigned kinds)
{
    out_lit(o, "[");
    for (size_t i = 0; i < q->count; i++)
        if (kinds & 1u << q->quote[i].kind)
            write_quote(o, t, &q->quote[i], p);
    out_lit(o, "]");
}

static void write_titles(struct out *o, struct text *t,
                         const struct person *person)
{
    out_key(o, "titles");
    out_lit(o, "[");
    for (const struct said_of *s = person->titles; s; s = s->next) {
        out_item(o);
        out_str(o, slice_cut(t->bytes, s->span));
    }
    out_lit(o, "]");
}

static void write_mentions(struct out *o, struct text *t,
                           const struct people *p, const struct person *person)
{
    out_key(o, "mentions");
    out_lit(o, "[");
    for (uint32_t i = person->sighting; i; i = p->sighting[i - 1].next) {
        const struct sighting *s = &p->sighting[i - 1];

        out_item(o);
        out_lit(o, "{");
        out_span_text(o, t, (struct span){s->start, s->end});
        out_lit(o, "}");
    }
    out_lit(o, "]");
}

static void write_gender(struct out *o, const struct person *person)
{
    static const char *const values[] = {"", "male", "female"};
    static const char *const bases[] = {"", "title", "role", "pronoun"};

    if (!person->gender)
        return;
    out_key(o, "gender");
    out_lit(o, "{");
    out_key(o, "value");
    out_str(o,
            slice_of(values[person->gender], strlen(values[person->gender])));
    out_key(o, "basis");
    out_str(o, slice_of(bases[person->basis], strlen(bases[person->basis])));
    out_lit(o, "}");
}

void write_speakers(struct out *o, struct text *t, const struct people *p,
                    const uint32_t list[], size_t count)
{
    out_lit(o, "[");
    for (size_t i = 0; i < count; i++) {
        const struct person *person = &p->person[list[i]];

        out_item(o);
        out_lit(o, "{");
        write_name(o, t, "name", person->name);
        write_titles(o, t, person);
        write_mentions(o, t, p, person);
        write_index(o, "quotes", person->quotes);
        write_index(o, "words", person->words);
        write_gender(o, person);
        out_lit(o, "}");
    }
    out_lit(o, "]");
}
