/* speakers.h - which marked stretches are quotes, and who speaks them.
 *
 * Each stretch has answers: nobody speaks it (scare quotes, titles), the
 * speaker of the stretch before goes on, or one of the mentions around it
 * speaks.  A linear model (evidence.h, speakers.weights) scores them; the
 * best wins.  Call order: ranker_reset() for each article; speakers_decide()
 * for each block in turn. */
#ifndef SPEAKERS_H
#define SPEAKERS_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "evidence.h"
#include "quote.h"
#include "windows.h"

enum { ANSWERS_MAX = 48, HISTORY = 2 };

enum answer_type { ANSWER_NOBODY, ANSWER_CARRY, ANSWER_MENTION };

/* One answer to "who speaks this stretch?". */
struct answer {
    enum answer_type type;
    unsigned back; /* carry: how many stretches before, from 1 */
    struct candidate candidate;
};

/* What was decided of an earlier stretch. */
struct decision {
    struct view view;
    struct speaker speaker; /* span 0..0: nobody */
    struct span cue;
    size_t group;
    uint8_t kind; /* enum quote_kind */
    bool valid;
};

struct ranker {
    bool explain;                     /* fill quote.why */
    struct decision history[HISTORY]; /* the last stretch first */
};

void ranker_reset(struct ranker *r);

/* Makes a quote of each stretch of the window's block, scare quotes
 * included.  False when memory ends. */
bool speakers_decide(struct ranker *r, const struct window *w,
                     struct quotes *found, struct arena *a);

/* Where a rule is certain: the index of the answer it gives, with its name
 * and how often it is right; ANSWERS_MAX if none applies. */
size_t speakers_rule(const struct view *v, const struct answer answers[],
                     size_t n, const char **name, float *confidence);

/* For training: the answers of a stretch, ANSWERS_MAX at most, and what the
 * model sees of one.  carry answers look at the stretches in history. */
size_t speakers_answers(const struct ranker *r, const struct window *w,
                        uint32_t stretch, struct answer answers[]);
void answer_features(const struct ranker *r, const struct view *v,
                     const struct answer *o, struct features *f);
/* What an answer has besides by what was decided before: a mention, that it
 * is the speaker of the stretch before or not; nobody, that the stretch
 * before was spoken or not. */
void answer_history(const struct ranker *r, const struct view *v,
                    const struct answer *o, bool same, struct features *f);
void ranker_remember(struct ranker *r, const struct view *v,
                     const struct quote *q);
void ranker_forget(struct ranker *r, const struct window *w);

#endif
