/* extract-numbers - finds the figures of an article: value, unit, comparator,
 * what is counted, when, and which quote says it.
 *
 * Owns `numbers`.  Reads `text`, and where they are there `paragraphs`,
 * `sections`, `quotes`, the article's date and language. */
#include <stdio.h>

#include "filter.h"
#include "place.h"
#include "reasons.h"
#include "scan.h"
#include "write.h"

struct state {
    unsigned kinds;         /* bits of enum number_kind; 0: all */
    const char *lang;       /* --lang, or NULL */
    enum language language; /* of --lang, else LANGUAGES */
    const char *date;       /* --date, or NULL */
    const char *folder;     /* --lexicon, or NULL */
    bool explain;
    struct timex_languages languages;
    const struct sieve *sieves[LANGUAGES];
    struct lexicons lexicons;
};

static bool read_options(struct state *state, struct messages *messages)
{
    struct moment day;

    state->language = LANGUAGES;
    if (state->lang) {
        state->language =
            language_by_code(slice_of(state->lang, strlen(state->lang)));
        if (state->language == LANGUAGES) {
            message_run(messages, "no word lists for this language",
                        state->lang);
            return false;
        }
    }
    if (!state->date ||
        moment_read(slice_of(state->date, strlen(state->date)), &day))
        return true;
    message_run(messages, "--date takes a day in ISO 8601, not", state->date);
    return false;
}

static bool start(void *p, struct messages *messages)
{
    struct state *state = p;

    if (!read_options(state, messages))
        return false;
    if (!lexicon_start(&state->lexicons, state->folder, messages))
        return false;
    for (int i = 0; i < LANGUAGES; i++)
        timex_use_words(&state->languages, (enum language)i,
                        &state->lexicons.all[i].times);
    return true;
}

/* More numbers than these would not fit into the member: no entry is shorter
 * than that many bytes. */
static size_t most_numbers(const struct state *state,
                           const struct members *members)
{
    enum { ENTRY = 100 };

    return state->kinds || members->body.max == 0 ? SIZE_MAX
                                                  : members->body.max / ENTRY;
}

/* Says how many numbers are data, which is no fault of the record. */
static void report_data(struct job *job, const struct scan *scan)
{
    char line[80];

    if (!scan->data)
        return;
    snprintf(line, sizeof line,
             "%zu numbers left out: no words among them, as in data",
             scan->data);
    (void)message_line(job->messages, job->file, job->line, line);
}

static enum verdict run(void *p, struct job *job, struct article *article,
                        struct members *members)
{
    struct state *state = p;
    struct scan_setting setting = {
        .lexicon =
            lexicon_of(&state->lexicons, language_of(article, state->language)),
        .date = slice_of(state->date, state->date ? strlen(state->date) : 0),
        .languages = &state->languages,
        .sieves = state->sieves,
        .arena = &state->lexicons.arena,
        .most = most_numbers(state, members)};
    struct scan scan;
    struct out *out;
    unsigned kinds;

    if (!scan_article(&scan, article, &setting))
        return VERDICT_NO_MEMORY;
    report_data(job, &scan);
    kinds = state->kinds ? state->kinds : ~0u;
    place_numbers(scan.found, scan.found_count, article);
    out = members_begin(members, 0);
    write_numbers(out, &article->text, scan.found, scan.found_count, kinds,
                  job->arena);
    if (state->explain)
        explain_numbers(job, &article->text, scan.found, scan.found_count,
                        kinds);
    return VERDICT_OK;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {"text",       "date",     "header",
                                        "paragraphs", "sections", "quotes",
                                        "lang",       "language", NULL};
    static const char *const owns[] = {"numbers", NULL};
    static const struct option_row options[] = {
        {OPTION_LIST, "kinds", 'k', false,
         "cardinal,ordinal,percent,money,quantity,fraction,ratio,age,date,"
         "time,duration,set,score,year",
         offsetof(struct state, kinds), "write only these kinds"},
        {OPTION_STRING, "lang", 'l', false, "CODE",
         offsetof(struct state, lang),
         "language of all articles: en, de, fr, es"},
        {OPTION_STRING, "date", 'd', false, "DATE",
         offsetof(struct state, date),
         "the article's day, ISO 8601, whatever the record says"},
        {OPTION_STRING, "lexicon", 'L', false, "DIR",
         offsetof(struct state, folder),
         "word lists to be asked before the built-in ones"},
        {OPTION_FLAG, "explain", 0, false, NULL,
         offsetof(struct state, explain),
         "show on standard error where each number was found, and why"},
        {0}};
    static const struct filter filter = {
        .name = "extract-numbers",
        .summary = "finds figures with value, unit, comparator and time",
        .example = "%normalize article.txt | %extract-numbers",
        .options = options,
        .names = {.reads = reads, .owns = owns},
        .start = start,
        .run = run,
    };
    static struct state state;
    int status = filter_main(&filter, &state, argc, argv);

    arena_free(&state.lexicons.arena);
    return status;
}
