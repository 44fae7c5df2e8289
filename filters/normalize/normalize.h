/* normalize.h - the state of a run, and the two kinds of input it works on:
 * raw.c turns bytes into a record, foreign.c takes a record of another
 * tool. */
#ifndef NORMALIZE_H
#define NORMALIZE_H

#include "charset.h"
#include "decode.h"
#include "detect.h"
#include "draft.h"
#include "filter.h"
#include "frame.h"
#include "tidy.h"

/* Indexes into the names that normalize owns. */
enum { OWN_ID, OWN_ORIGIN, OWN_REPAIRS, OWN_MAP, OWN_TEXT };

enum when { WHEN_ALWAYS, WHEN_AUTO, WHEN_NEVER };

struct normalize {
    /* options */
    const char *from_code;
    const char *declared;
    const char *split_on;
    const char *field;
    int json; /* -1: raw text; else auto, lines, texts */
    int entities, unwrap;
    int quotes, spaces; /* 1: ascii */
    bool list, decode, force, map, explain, strict;
    bool no_entities, no_mojibake, nfkc, no_nfc, keep_invisible;
    size_t max_text;

    /* the run */
    struct charsets charsets;
    struct classes classes;
    struct decoder decoder;
    struct guesser guesser;
    struct detector detector;
    struct mojibake mojibake;
    struct tidy tidy;
    struct draft draft;
    struct frame frame;
    struct input_format format;
};

/* The filter's hooks. */
enum verdict raw_unit(void *state, struct job *job, struct slice unit,
                      struct out *out);
enum verdict foreign_record(void *state, struct job *job,
                            const struct record *record,
                            struct members *members);

/* What both do with a decoded text: tidies it, complains about loss if
 * --strict asks, and gives VERDICT_OK if it can be written. */
enum verdict finish_text(struct normalize *n, struct job *job, bool entities);

/* Starts the draft on source bytes, and explaining if it is asked for. */
void begin_text(struct normalize *n, struct job *job, struct slice source);

/* The operand's path in UTF-8, "stdin" for standard input. */
struct slice job_path(struct job *job);

/* "PATH", "PATH#N", "stdin#N" as a JSON string. */
void write_id(struct out *out, struct job *job, bool numbered);

#endif
