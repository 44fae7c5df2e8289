/* report.c - looking up what is reported; see report.h. */
#include "report.h"

#include "sources.h"

enum { LOOK_BACK = 16 };

/* How many reports are of sentences that begin before word i. */
static uint32_t reports_until(const struct block *b, uint32_t i)
{
    uint32_t low = 0, high = b->reports;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;

        if (b->report[mid].sentence < i)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

const struct report *report_of(const struct block *b, const struct stretch *s)
{
    const struct report *found = NULL;
    uint32_t sentence = WORD_NONE;

    for (uint32_t k = reports_until(b, s->open + 1); k-- > 0;) {
        const struct report *r = &b->report[k];

        if (sentence != WORD_NONE && r->sentence != sentence)
            break;
        sentence = r->sentence;
        if (r->last <= s->open || r->first >= s->end)
            continue;
        if (!found ||
            (r->kind == REPORT_CLAUSE && found->kind != REPORT_CLAUSE))
            found = r;
    }
    return found;
}

const struct report *report_before(const struct block *b, uint32_t i)
{
    uint32_t k = reports_until(b, i);

    for (int n = 0; n < LOOK_BACK && k-- > 0; n++) {
        const struct report *r = &b->report[k];

        if (r->source != WORD_NONE && (r->cue == WORD_NONE || r->cue < i) &&
            (r->kind == REPORT_CLAUSE ||
             (r->kind != REPORT_SUBJECT && speaks(b, r->source))))
            return r;
    }
    return NULL;
}
