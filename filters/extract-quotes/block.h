/* block.h - a block of an article: its words, marked stretches and mentions.
 *
 * The unit is the block: a paragraph, or a piece of at most BLOCK_MAX bytes
 * of a longer one, so that memory for words does not grow with the line.
 * Spans are bytes of the text; indexes are the block's.  block_analyse()
 * (analysis.h) fills it. */
#ifndef BLOCK_H
#define BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"
#include "token.h"
#include "words.h"

enum { BLOCK_MAX = 32768 };

#define WORD_NONE UINT32_MAX   /* no stretch, no mention */
#define PERSON_NONE UINT32_MAX /* nobody, or not known */

/* A token with all that is known about it.  Indexes are the block's. */
struct word {
    struct token token;
    uint32_t classes;  /* enum word_class bits of the block's language */
    uint32_t stretch;  /* the outermost stretch that holds it, its marks
                          included, or WORD_NONE */
    uint32_t mention;  /* the mention that holds it, or WORD_NONE */
    uint16_t sentence; /* from 0 in the block; marks do not hide its end */
    uint8_t tail;      /* bytes of a final 's, not part of the name; classes
                          are those of the word without it */
    uint8_t is_mark;   /* it is (part of) an opening or closing mark */
};

/* What lies between two quotation marks, or after an unclosed one.  Only
 * the outermost are kept. */
struct stretch {
    struct span span;  /* with its marks */
    struct span inner; /* without them, trimmed of white space */
    uint32_t open;     /* words: the opening mark is open .. first - 1, */
    uint32_t first;    /* inner is first .. last - 1, */
    uint32_t last;     /* the closing mark is last .. end - 1 */
    uint32_t end;
    uint32_t open_mark; /* code point of the opening mark; 0: there is none,
                           it is a turn of a transcript (turns.h) */
    bool closed;        /* false: it ends with its block */
    bool single;        /* single marks, so perhaps no quote at all */
    bool continues;     /* it goes on with the unclosed stretch at the end of
                           the paragraph before */
};

enum mention_kind {
    MENTION_NAME,    /* John Kerry; Sen. John McCain (R-Ariz.) */
    MENTION_PRONOUN, /* he */
    MENTION_NOMINAL, /* a spokesman for the group */
    MENTION_GROUP,   /* the Foreign Ministry, police, critics */
    MENTION_DOCUMENT /* a statement, the report */
};

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

/* What stands around a mention, whichever stretch is asked about; filled by
 * around.h when the model first weighs it. */
struct around {
    bool known;
    bool apposition;      /* its verb is behind an apposition */
    bool first;           /* it begins its sentence */
    uint8_t next_cue;     /* which of three words behind it is a cue; 3: none */
    uint8_t previous_cue; /* the same before it */
    uint8_t own_class;    /* how far and how strong own_cue is */
    uint8_t head;         /* kinds of noun that its head is */
    uint8_t cue;          /* standing_cue() and its like */
    uint8_t before;
    bool hangs;
    uint32_t own_cue; /* the verb whose subject it may be, or WORD_NONE */
};

/* A candidate for a speaker, outside marks. */
struct mention {
    struct span span; /* as it is printed: titles, of/for phrases included */
    uint32_t first;   /* words of span: first .. last - 1 */
    uint32_t last;
    uint32_t name;     /* words of the name proper, without titles: name .. */
    uint32_t name_end; /* ... name_end - 1; equal if there is no name */
    uint32_t head;     /* its head word: last name, "spokesman", "he" */
    uint32_t behind;   /* how many stretches of the block end before it */
    uint8_t kind;      /* enum mention_kind */
    uint8_t gender;    /* enum gender, by title, role or pronoun */
    bool plural;
    uint32_t owner;     /* words of a name with 's in it: "Trump" in "Trump's */
    uint32_t owner_end; /* campaign"; equal if there is none */
    uint32_t person;    /* filled by people_read(): PERSON_NONE if nobody */
    uint32_t owner_person;
    bool counted; /* among its person's mentions */
    uint8_t seen; /* how often its person was named so far, at most 255 */
    bool full;    /* its person was named with a first name so far */
    struct around around;
};

struct report; /* report.h */

/* One paragraph or a piece of it. */
struct block {
    struct text *text;
    const struct words *words_of; /* the language's list */
    enum language lang;
    struct span span;
    size_t paragraph; /* index into the record's paragraphs, or SIZE_MAX */
    size_t section;   /* the same for sections */
    size_t number;    /* of the block in its article */
    bool opens;       /* the first piece of its paragraph */
    bool ends;        /* the last piece of its paragraph */
    bool footer;      /* kind "footer": boilerplate */
    bool goes_on;     /* the block before ends in an unclosed stretch */
    bool announced;   /* the block before ends in "Weber wrote:" or is
                         "From Clara Weber:" */
    struct word *word;
    uint32_t words;
    uint32_t story; /* words before it are a dateline */
    struct stretch *stretch;
    uint32_t stretches;
    struct mention *mention;
    uint32_t mentions;
    struct report *report; /* report.h; none in English */
    uint32_t reports;
};

/* The word's bytes. */
static inline struct slice word_text(const struct block *b, uint32_t i)
{
    const struct token *t = &b->word[i].token;

    return slice_of(b->text->bytes.p + t->start, t->end - t->start);
}

/* The bytes of words first .. last - 1. */
struct span words_span(const struct block *b, uint32_t first, uint32_t last);

/* The index of the first mention that does not begin before word i;
 * b->mentions if there is none. */
uint32_t mention_from(const struct block *b, uint32_t i);

#endif
