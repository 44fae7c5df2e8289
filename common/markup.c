#include "markup.h"

#include <stdint.h>

#include "text.h"

static const char *entity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

/* A character that pages must not get to see. */
static bool is_unsafe(uint32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c <= 0x9f) ||
           (c >= 0xd800 && c <= 0xdfff) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

void markup_text(struct out *o, struct slice s)
{
    const char *p = s.p, *run = s.p, *end = s.p + s.n;

    while (p < end) {
        const char *instead = entity(*p);
        size_t n = 1;

        if (!instead &&
            ((unsigned char)*p < 0x20 || (unsigned char)*p >= 0x7f) &&
            is_unsafe(text_decode(p, end, &n)))
            instead = "\xef\xbf\xbd";
        if (instead) {
            out_raw(o, run, (size_t)(p - run));
            out_lit(o, instead);
            run = p + n;
        }
        p += n;
    }
    out_raw(o, run, (size_t)(end - run));
}
