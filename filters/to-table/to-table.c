/* to-table - rows for spreadsheets and databases at the end of the chain.
 *
 * One row for each quote, speaker, number, section or paragraph, or one for
 * each article.  What stands in a column is in columns.h. */
#include <stdio.h>

#include "cells.h"
#include "columns.h"
#include "filter.h"
#include "json-value.h"

/* Rows repeat what an article has once (its id, a heading): an article made
 * to repeat without measure is refused. */
enum { GROWTH = 64, GROWTH_FREE = 1024 * 1024 };

struct to_table {
    int of;
    int format; /* enum table_format */
    const char *names;
    bool raw;
    bool bare; /* no header */
    bool bom;

    struct cells cells;
    struct columns columns;
    bool rows; /* one at least was written */
};

static const struct option_row options[] = {
    {OPTION_CHOICE, "of", 0, false,
     "quotes|speakers|numbers|sections|paragraphs|articles",
     offsetof(struct to_table, of), "what has a row"},
    {OPTION_CHOICE, "format", 'f', false, "csv|tsv|markdown",
     offsetof(struct to_table, format), "how rows are written"},
    {OPTION_STRING, "columns", 'c', false, "NAME,NAME",
     offsetof(struct to_table, names), "which columns, as paths"},
    {OPTION_FLAG, "raw", 0, false, NULL, offsetof(struct to_table, raw),
     "keep what spreadsheets take for formulas"},
    {OPTION_FLAG, "no-header", 0, false, NULL, offsetof(struct to_table, bare),
     "leave out the row of names"},
    {OPTION_FLAG, "bom", 0, false, NULL, offsetof(struct to_table, bom),
     "begin with a byte order mark, as Excel wants"},
    {0},
};

static const struct table_kind {
    const char *member; /* NULL: the record itself */
    const char *columns;
} kinds[] = {
    {"quotes", "id,start,end,kind,group,speaker.name,speaker.text,cue.text,"
               "text,content.text,section.heading,confidence,rule"},
    {"speakers", "id,name,titles,quotes,words,gender.value,gender.basis"},
    {"numbers", "id,start,end,expression.text,kind,comparator,value,low,high,"
                "unit,unit_code,currency,per,counted.head,change,iso,"
                "quote.speaker.name,section.heading,rule"},
    {"sections", "id,start,end,level,parent,heading,style"},
    {"paragraphs", "id,start,end,kind,section.heading,text"},
    {NULL, "id,header.site.text,header.title.text,header.byline.text,"
           "header.dateline.place,header.date.iso,text.length,"
           "sections.length,quotes.length,speakers.length,numbers.length"},
};

static bool start(void *state, struct messages *messages)
{
    struct to_table *t = state;
    const char *names = t->names ? t->names : kinds[t->of].columns;

    t->cells = (struct cells){(enum table_format)t->format, t->raw};
    if (columns_parse(&t->columns, names))
        return true;
    message_run(messages, "--columns takes names with commas between, not",
                names);
    return false;
}

static void begin(void *state, struct out *out)
{
    const struct to_table *t = state;

    if (t->bom)
        out_lit(out, "\xef\xbb\xbf");
    if (!t->bare)
        cells_header(&t->cells, &t->columns, out);
}

static enum verdict too_many(struct job *job)
{
    snprintf(job->why, sizeof job->why,
             "rows would be more than %d times the record", (int)GROWTH);
    return VERDICT_REJECT;
}

static void write_row(struct to_table *t, struct out *out)
{
    cells_row(&t->cells, &t->columns, out);
    t->rows = true;
}

static enum verdict render(void *state, struct job *job,
                           struct article *article, struct out *out)
{
    struct to_table *t = state;
    const char *member = kinds[t->of].member;
    size_t most = out->n + GROWTH * article->record->line.n + GROWTH_FREE;
    struct slice rest, key, item;

    columns_article(&t->columns, article);
    if (!member) {
        columns_row(&t->columns, record_object(article->record));
        write_row(t, out);
        return VERDICT_OK;
    }
    rest = record_member(article->record, member)->first;
    if (json_type(rest) != JSON_ARRAY)
        return VERDICT_OK;
    while (json_next(&rest, &key, &item)) {
        if (json_type(item) != JSON_OBJECT)
            continue;
        columns_row(&t->columns, item);
        write_row(t, out);
        if (out->n > most)
            return too_many(job);
    }
    return VERDICT_OK;
}

/* A name that was mistyped is empty in all rows, and no mistake to the eye. */
static bool end(void *state, struct messages *messages, struct out *out)
{
    const struct to_table *t = state;

    (void)out;
    for (size_t i = 0; t->names && t->rows && i < t->columns.count; i++) {
        const struct column *c = &t->columns.column[i];
        char name[80];

        if (c->filled)
            continue;
        snprintf(name, sizeof name, "%.*s", (int)c->name.n, c->name.p);
        message_run(messages, "no row has anything in column", name);
    }
    return true;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {"text",    "quotes",   "speakers",
                                        "numbers", "sections", "paragraphs",
                                        NULL};
    static const struct filter filter = {
        .name = "to-table",
        .summary = "write what was found as rows",
        .example = "%extract-quotes a.ndjson | %to-table --of=quotes > who.csv",
        .options = options,
        .names = {.reads = reads},
        .start = start,
        .render = render,
        .begin = begin,
        .end = end,
    };
    static struct to_table state;

    return filter_main(&filter, &state, argc, argv);
}
