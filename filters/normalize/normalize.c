/* normalize - any bytes in, clean text out, every repair on record. */
#include "normalize.h"

#include <limits.h>
#include <stdio.h>

enum { TEXT_MIB = 16 };

#define AT(member) offsetof(struct normalize, member)

static const struct option_row options[] = {
    {OPTION_STRING, "from-code", 'f', false, "CHARSET", AT(from_code),
     "the input's encoding, if it is known"},
    {OPTION_STRING, "declared", 0, false, "CHARSET", AT(declared),
     "the encoding that a server declared: a hint"},
    {OPTION_FLAG, "list", 'l', false, NULL, AT(list),
     "list the encodings and exit"},
    {OPTION_CHOICE, "json", 0, true, "auto|lines|texts", AT(json),
     "input is records of another tool"},
    {OPTION_STRING, "field", 0, false, "text=PATH", AT(field),
     "where those records have the text"},
    {OPTION_STRING, "split-on", 0, false, "REGEX|formfeed|nul", AT(split_on),
     "what lies between articles of raw text"},
    {OPTION_FLAG, "decode", 0, false, NULL, AT(decode),
     "HTML in, the same page in UTF-8 out"},
    {OPTION_FLAG, "force", 0, false, NULL, AT(force),
     "take what does not look like text; redo stamped records"},
    {OPTION_CHOICE, "unwrap", 0, true, "always|auto|never", AT(unwrap),
     "join hard-wrapped lines (auto)"},
    {OPTION_CHOICE, "entities", 0, true, "always|auto|never", AT(entities),
     "decode HTML entities (auto: in raw text)"},
    {OPTION_FLAG, "no-entities", 0, false, NULL, AT(no_entities),
     "the same as --entities=never"},
    {OPTION_FLAG, "no-mojibake", 0, false, NULL, AT(no_mojibake),
     "leave mojibake as it is"},
    {OPTION_FLAG, "nfkc", 0, false, NULL, AT(nfkc),
     "normalization form KC, not C"},
    {OPTION_FLAG, "no-nfc", 0, false, NULL, AT(no_nfc),
     "no normalization form"},
    {OPTION_CHOICE, "quotes", 0, false, "keep|ascii", AT(quotes),
     "typographic quotes (keep)"},
    {OPTION_CHOICE, "spaces", 0, false, "keep|ascii", AT(spaces),
     "no-break and other spaces (keep)"},
    {OPTION_FLAG, "keep-invisible", 0, false, NULL, AT(keep_invisible),
     "keep soft hyphens and zero-width spaces"},
    {OPTION_FLAG, "map", 0, false, NULL, AT(map),
     "add the way from text back to the source's bytes"},
    {OPTION_FLAG, "explain", 0, false, NULL, AT(explain),
     "say on standard error what is changed"},
    {OPTION_FLAG, "strict", 0, false, NULL, AT(strict),
     "status 1 if a character was lost"},
    {OPTION_SIZE, "max-text", 0, false, "BYTES", AT(max_text),
     "reject longer texts (16M)"},
    {0},
};

/* ---- options to settings ---------------------------------------------- */

static bool set_charset(struct normalize *n, struct messages *messages)
{
    const char *label = n->from_code;

    if (!label)
        return true;
    n->detector.forced =
        charset_find(&n->charsets, slice_of(label, strlen(label)));
    if (!n->detector.forced)
        message_run(messages, "unknown encoding (try --list)", label);
    return n->detector.forced != NULL;
}

static bool set_frame(struct normalize *n, struct messages *messages)
{
    struct frame *f = &n->frame;
    const char *on = n->split_on;
    size_t max = n->max_text;

    f->mode = FRAME_WHOLE;
    if (n->json >= 0) {
        f->mode = n->json == 2 ? FRAME_VALUES : FRAME_AUTO;
        max = 0; /* --max-line */
    } else if (on && strcmp(on, "formfeed") == 0) {
        f->mode = FRAME_BYTE;
        f->byte = '\f';
    } else if (on && strcmp(on, "nul") == 0) {
        f->mode = FRAME_BYTE;
        f->byte = '\0';
    } else if (on) {
        f->mode = FRAME_REGEX;
        if (regcomp(&f->regex, on, REG_EXTENDED | REG_NOSUB) != 0) {
            message_run(messages, "not a regular expression", on);
            return false;
        }
    }
    n->format = frame_format(f, max);
    return true;
}

static bool set_field(struct normalize *n, struct messages *messages)
{
    if (!n->field)
        return true;
    if (strncmp(n->field, "text=", 5) != 0 || !n->field[5]) {
        message_run(messages, "--field takes text=PATH, not", n->field);
        return false;
    }
    n->field += 5;
    return true;
}

static void set_tidy(struct normalize *n)
{
    n->tidy = (struct tidy){
        .classes = &n->classes,
        .clean = {.classes = &n->classes,
                  .cp1252 = charset_named(&n->charsets, "windows-1252"),
                  .mac = charset_named(&n->charsets, "macintosh"),
                  .keep_invisible = n->keep_invisible,
                  .ascii_quotes = n->quotes == 1,
                  .ascii_spaces = n->spaces == 1},
        .mojibake = n->no_mojibake ? NULL : &n->mojibake,
        .unwrap = (enum unwrap_mode)n->unwrap,
        .form = n->nfkc     ? TIDY_NFKC
                : n->no_nfc ? TIDY_NO_FORM
                            : TIDY_NFC,
    };
    if (n->no_entities)
        n->entities = WHEN_NEVER;
}

static bool start(void *state, struct messages *messages)
{
    struct normalize *n = state;

    charsets_init(&n->charsets);
    if (!classes_init(&n->classes)) {
        message_run(messages, "out of memory", NULL);
        return false;
    }
    n->mojibake.classes = &n->classes;
    codecs_init(n->mojibake.codec, &n->charsets, &n->classes);
    n->decoder.charsets = &n->charsets;
    n->detector.charsets = &n->charsets;
    n->detector.guesser = &n->guesser;
    n->guesser.charsets = &n->charsets;
    n->guesser.decoder = &n->decoder;
    n->detector.declared = n->declared;
    set_tidy(n);
    return set_charset(n, messages) && set_field(n, messages) &&
           set_frame(n, messages);
}

/* In the sandbox no converter can be loaded; only raw text needs one. */
static void prepare(void *state)
{
    struct normalize *n = state;

    if (n->json < 0)
        decoder_prepare(&n->decoder);
}

/* ---- the filter ------------------------------------------------------- */

static const struct input_format *format(void *state)
{
    struct normalize *n = state;

    return n->json == 1 ? NULL : &n->format;
}

static bool list(void *state, struct out *out)
{
    struct normalize *n = state;

    if (!n->list)
        return false;
    charsets_init(&n->charsets);
    for (size_t i = 0; i < n->charsets.count; i++) {
        out_lit(out, n->charsets.list[i].name);
        out_char(out, '\n');
    }
    return true;
}

static void end(struct normalize *n)
{
    decoder_close(&n->decoder);
    draft_free(&n->draft);
    classes_free(&n->classes);
    if (n->frame.mode == FRAME_REGEX)
        regfree(&n->frame.regex);
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {"maintext", "body",     "content",
                                        "article",  "raw_text", NULL};
    static const char *const owns[] = {"id",  "origin", "repairs",
                                       "map", "text",   NULL};
    static const char *const drops[] = {"header", "paragraphs", "sections",
                                        "quotes", "speakers",   "numbers",
                                        NULL};
    static const struct filter filter = {
        .name = "normalize",
        .summary = "any bytes in, clean text out, every repair on record",
        .example = "%normalize article.txt | %split-sections | %extract-quotes",
        .operands = "file",
        .options = options,
        .names = {reads, owns, drops},
        .start = start,
        .prepare = prepare,
        .instead = list,
        .record = foreign_record,
        .format = format,
        .unit = raw_unit,
    };
    static struct normalize n = {.json = -1,
                                 .entities = WHEN_AUTO,
                                 .unwrap = WHEN_AUTO,
                                 .max_text = (size_t)TEXT_MIB << 20};
    int status = filter_main(&filter, &n, argc, argv);

    end(&n);
    return status;
}
