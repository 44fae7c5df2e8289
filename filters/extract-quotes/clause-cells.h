/* clause-cells.h - a sentence as the clause finder sees it.
 *
 * The words of a sentence become cells.  A direct quote is one cell however
 * long it is, so that "“...,” he said, adding that ..." is a short sentence;
 * other marked stretches keep their words.  Each cell has a class, one
 * character that stands for the kind of word, from which rules and features
 * read patterns as text:
 *
 *     Kerry told reporters on Monday that the truce was at risk.
 *     k     c    o         p  1      t    d   x     a   p  x   .
 *
 * Order of calls: sentence_next() until it gives false.  Sentences longer
 * than CELLS_MAX cells are cut, so memory is bounded and lives on the stack. */
#ifndef CLAUSE_CELLS_H
#define CLAUSE_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "block.h"
#include "quote.h"
#include "slice.h"

enum { CELLS_MAX = 256 };

enum cell_class {
    CELL_CUE = 'c',      /* said: a verb that nearly always reports */
    CELL_ING = 'g',      /* saying */
    CELL_BASE = 'b',     /* say */
    CELL_WEAK = 'v',     /* any form of one that may report: show, accept */
    CELL_ATTITUDE = 'w', /* believes, wants */
    CELL_ACCORDING = '@',
    CELL_CUE_NOUN = 'n', /* claim, belief */
    CELL_PRONOUN = 'h',  /* he */
    CELL_OBJECT = 'o',   /* him, reporters */
    CELL_POSSESSIVE = 's',
    CELL_QUANTIFIER = 'm', /* others, many */
    CELL_DETERMINER = 'd',
    CELL_THAT = 't', /* that, whether, how */
    CELL_TO = '2',
    CELL_PREPOSITION = 'p',
    CELL_AUXILIARY = 'a',
    CELL_NEGATION = 'f',
    CELL_CONJUNCTION = '&',
    CELL_RELATIVE = 'r',
    CELL_TITLE = 'l',
    CELL_ROLE = 'u',     /* spokesman, police */
    CELL_DOCUMENT = 'j', /* statement */
    CELL_DAY = '1',      /* Monday */
    CELL_NUMBER = '0',
    CELL_CAPITAL = 'k', /* any other word with a capital */
    CELL_ADVERB = 'y',  /* ... -ly */
    CELL_DOING = 'i',   /* ... -ing */
    CELL_DONE = 'e',    /* ... -ed */
    CELL_WORD = 'x',
    CELL_COMMA = ',',
    CELL_STOP = '.',  /* . ! ? */
    CELL_COLON = ':', /* : ; */
    CELL_DASH = '-',
    CELL_BRACKET = '(',
    CELL_MARK = '"',  /* of a stretch that is no direct quote */
    CELL_PUNCT = '!', /* any other */
    CELL_QUOTE = 'z'  /* a direct quote */
};

/* What the ranker made of the marks that a cell lies in. */
enum cell_marks {
    CELL_UNMARKED = '-',
    CELL_SCARE = '~', /* nobody speaks it */
    CELL_SPOKEN = '"'
};

struct cell {
    uint32_t first; /* words of the block: first .. last - 1 */
    uint32_t last;
    uint32_t hash; /* table_hash() of cell_text() */
    char cls;      /* enum cell_class */
    char marks;    /* enum cell_marks */
};

/* Cells first .. last - 1 of a sentence. */
struct part {
    size_t first;
    size_t last;
};

/* What a cell is in reported speech.  Clauses that stand before their cue
 * and those behind it look different at their edges and have labels of their
 * own. */
enum clause_label {
    LABEL_OUT,
    LABEL_BEHIND,        /* begins a clause behind its cue: said [the ... */
    LABEL_BEHIND_INSIDE, /* goes on with it */
    LABEL_BEFORE, /* begins a clause before its cue: [The ...], he said */
    LABEL_BEFORE_INSIDE,
    LABEL_SOURCE,
    LABEL_CUE,
    LABELS
};

struct sentence {
    const struct block *block;
    size_t cells;
    struct cell cell[CELLS_MAX];
    char classes[CELLS_MAX + 1]; /* of the cells, as a string */
    size_t cues;                 /* cells that may report: verbs, nouns */
    bool has_quote;              /* a direct one */
    bool has_that;
    bool has_spoken; /* words in marks that somebody speaks */
};

/* Walks a block.  From quote on, up to but without end, stand the quotes of its
 * stretches in the order of the text: these say which stretches are direct.
 * More may be added behind them meanwhile. */
struct cells_walk {
    const struct block *block;
    const struct quotes *found;
    size_t quote, end;
    uint32_t word; /* where the next sentence begins */
};

/* Fills the next sentence; false at the end of the block. */
bool sentence_next(struct cells_walk *walk, struct sentence *s);

/* Can there be a clause in it?  The one cue of a direct quote reports that,
 * unless there is a "that"; a "that" without any cue reports nothing. */
bool sentence_may_report(const struct sentence *s);

/* Is it one of the cue classes: a verb, in any form? */
static inline bool cell_is_verb_cue(char cls)
{
    return cls == CELL_CUE || cls == CELL_WEAK || cls == CELL_ATTITUDE ||
           cls == CELL_ING || cls == CELL_BASE;
}

/* The word of cell i; for numbers "0", for quotes "z," with the punctuation
 * that they end in. */
struct slice cell_text(const struct sentence *s, size_t i);

/* The bytes of cells first .. last - 1. */
struct span cells_span(const struct sentence *s, size_t first, size_t last);

/* Cells between two parts, 0 where they touch. */
size_t part_distance(struct part a, struct part b);

#endif
