/* extract-quotes - who said what.
 *
 * Reads records, adds `quotes` and `speakers`.  An article is read block by
 * block (windows.h): words, marks and mentions (analysis.h); then who speaks
 * each marked stretch (speakers.h), what is reported without marks
 * (clauses.h), who the speakers are (people.h); then both members are
 * written (write.h). */
#include "filter.h"

#include "clauses.h"
#include "explain.h"
#include "language.h"
#include "people.h"
#include "quote.h"
#include "reported.h"
#include "speakers.h"
#include "windows.h"
#include "write.h"

#include <stdio.h>
#include <unistd.h>

#define KINDS "direct,mixed,indirect,scare"

struct state {
    unsigned kinds;
    const char *lang;
    const char *lexicon;
    bool explain;
    enum language language; /* of --lang, else LANGUAGES */
    struct words words[LANGUAGES];
    struct ranker ranker;
    struct clause_model clauses;
    struct windows blocks;
    struct arena arena; /* for the run */
};

static const struct option_row options[] = {
    {OPTION_LIST, "kinds", 'k', false, KINDS, offsetof(struct state, kinds),
     "kinds of quotes to write (all but scare)"},
    {OPTION_STRING, "lang", 'l', false, "CODE", offsetof(struct state, lang),
     "language of all articles: en, de, fr, es"},
    {OPTION_STRING, "lexicon", 0, false, "DIR", offsetof(struct state, lexicon),
     "word lists to read before the own ones"},
    {OPTION_FLAG, "explain", 0, false, NULL, offsetof(struct state, explain),
     "show on standard error why each quote was found"},
    {0},
};

enum { CLAUSE_KINDS = 1u << QUOTE_MIXED | 1u << QUOTE_INDIRECT };

enum own { OWN_QUOTES, OWN_SPEAKERS };

static bool start(void *state, struct messages *messages)
{
    struct state *s = state;
    char error[300];

    if (s->kinds == 0)
        s->kinds =
            1u << QUOTE_DIRECT | 1u << QUOTE_MIXED | 1u << QUOTE_INDIRECT;
    s->language = LANGUAGES;
    if (s->lang) {
        s->language = language_by_code(slice_of(s->lang, strlen(s->lang)));
        if (s->language == LANGUAGES) {
            message_run(messages, "no word lists for this language", s->lang);
            return false;
        }
    }
    if (s->lexicon && access(s->lexicon, R_OK | X_OK) != 0) {
        message_run(messages, "cannot read the lexicon", s->lexicon);
        return false;
    }
    for (int l = 0; l < LANGUAGES; l++) {
        if (!words_start(&s->words[l], (enum language)l, s->lexicon, &s->arena,
                         error, sizeof error)) {
            message_run(messages, "lexicon", error);
            return false;
        }
    }
    clause_model_start(&s->clauses);
    s->ranker.explain = s->explain;
    return true;
}

/* All quotes of one block, and who speaks them. */
static bool read_block(struct state *s, const struct window *w,
                       struct quotes *found, struct people *people,
                       struct arena *a)
{
    size_t from = found->count;

    if (!people_read_window(people, w))
        return false;
    if (w->at[WINDOW_HERE]->lang != LANG_EN &&
        !reports_find(w->at[WINDOW_HERE], a))
        return false;
    if (!speakers_decide(&s->ranker, w, found, a))
        return false;
    if ((s->kinds & CLAUSE_KINDS) &&
        !clauses_find(&s->clauses, w->at[WINDOW_HERE], found, from, a))
        return false;
    for (size_t i = from; i < found->count; i++)
        if (!people_resolve(people, w, found, i))
            return false;
    people_read_rest(people, w);
    return !people->no_memory;
}

/* A line with kind, rule and confidence, a picture, and the reasons. */
static void explain_quote(struct job *job, const struct text *t,
                          const struct quote *q)
{
    static const char *const kinds[] = {"direct", "mixed", "indirect", "scare"};
    const struct explain_mark marks[] = {
        {q->span, kinds[q->kind]},
        {q->speaker.span, "speaker"},
        {q->cue, "cue"},
    };
    char line[120];

    snprintf(line, sizeof line, "%s, rule %s, confidence %.2f", kinds[q->kind],
             q->rule, (double)q->confidence);
    if (!message_line(job->messages, job->file, job->line, line))
        return;
    explain(job->messages, t, marks, sizeof marks / sizeof *marks);
    if (q->why) {
        snprintf(line, sizeof line, "    because %.100s", q->why);
        message_plain(job->messages, line);
    }
}

static enum verdict run(void *state, struct job *job, struct article *article,
                        struct members *members)
{
    struct state *s = state;
    enum language lang = language_of(article, s->language);
    struct people people;
    struct quotes found = {0};
    struct window w;
    uint32_t *list;
    size_t listed;
    bool no_memory = false;

    if (!windows_start(&s->blocks, article, &s->words[lang], lang))
        return VERDICT_NO_MEMORY;
    ranker_reset(&s->ranker);
    people_reset(&people, &article->text, job->arena);
    while (windows_next(&s->blocks, &w, &no_memory))
        if (!read_block(s, &w, &found, &people, job->arena))
            return VERDICT_NO_MEMORY;
    for (size_t i = 0; s->explain && i < found.count; i++)
        if (s->kinds & 1u << found.quote[i].kind)
            explain_quote(job, &article->text, &found.quote[i]);
    list = arena_array(job->arena, people.count + 1, sizeof *list);
    if (no_memory || !list)
        return VERDICT_NO_MEMORY;
    listed = people_list(&people, &found, s->kinds, list);
    write_quotes(members_begin(members, OWN_QUOTES), &article->text, &found,
                 &people, s->kinds);
    write_speakers(members_begin(members, OWN_SPEAKERS), &article->text,
                   &people, list, listed);
    return VERDICT_OK;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {
        "text", "header", "paragraphs", "sections", "lang", "language", NULL};
    static const char *const owns[] = {"quotes", "speakers", NULL};
    static const char *const drops[] = {"numbers", NULL};
    static const struct filter filter = {
        .name = "extract-quotes",
        .summary = "says who said what: quotes with their speakers",
        .example = "%normalize article.txt | %split-sections | %extract-quotes",
        .options = options,
        .names = {.reads = reads, .owns = owns, .drops = drops},
        .start = start,
        .run = run,
    };
    static struct state state;

    return filter_main(&filter, &state, argc, argv);
}
