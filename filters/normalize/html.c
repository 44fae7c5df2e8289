#include "html.h"

enum { HEAD_MAX = 4096 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Does the text at `at` begin with this lower-case ASCII word? */
static bool starts(struct slice s, size_t at, struct slice word)
{
    if (s.n - at < word.n)
        return false;
    for (size_t i = 0; i < word.n; i++)
        if (lower(s.p[at + i]) != word.p[i])
            return false;
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_label(char c)
{
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') ||
           c == '-' || c == '_' || c == '.' || c == ':';
}

/* name = "label" from behind the name on; empty if it is not that. */
static struct span match_value(struct slice tag, size_t at)
{
    struct span s;

    while (at < tag.n && is_blank(tag.p[at]))
        at++;
    if (at == tag.n || tag.p[at++] != '=')
        return (struct span){0, 0};
    while (at < tag.n &&
           (is_blank(tag.p[at]) || tag.p[at] == '"' || tag.p[at] == '\''))
        at++;
    s = (struct span){at, at};
    while (s.end < tag.n && is_label(tag.p[s.end]))
        s.end++;
    return s;
}

/* The value of an attribute in a tag whose end is cut off. */
static struct span find_value(struct slice tag, size_t at, struct slice name)
{
    for (; at < tag.n; at++) {
        struct span value;

        if (!starts(tag, at, name))
            continue;
        value = match_value(tag, at + name.n);
        if (value.start < value.end)
            return value;
    }
    return (struct span){0, 0};
}

/* The label in the tag that starts at `at`, and where the tag ends. */
static struct span match_tag(struct slice s, size_t at, size_t *next)
{
    static const struct slice comment = {"<!--", 4};
    const char *stop;
    struct slice tag;

    if (starts(s, at, comment)) {
        while (at < s.n && !starts(s, at, SLICE("-->")))
            at++;
        *next = at;
        return (struct span){0, 0};
    }
    stop = memchr(s.p + at, '>', s.n - at);
    tag = slice_of(s.p, stop ? (size_t)(stop - s.p) : s.n);
    *next = tag.n;
    if (starts(s, at, SLICE("<?xml")))
        return find_value(tag, at, SLICE("encoding"));
    if (starts(s, at, SLICE("<meta")))
        return find_value(tag, at, SLICE("charset"));
    return (struct span){0, 0};
}

struct span html_label(struct slice bytes)
{
    struct slice s = slice_of(bytes.p, bytes.n < HEAD_MAX ? bytes.n : HEAD_MAX);
    size_t at = 0;

    while (at < s.n) {
        const char *open = memchr(s.p + at, '<', s.n - at);
        struct span label;

        if (!open)
            break;
        label = match_tag(s, (size_t)(open - s.p), &at);
        if (label.start < label.end)
            return label;
        at += at < s.n;
    }
    return (struct span){0, 0};
}

void html_declare_utf8(struct draft *d)
{
    struct span label = html_label(d->text);

    if (label.start < label.end)
        draft_edit(d, label, SLICE("utf-8"), REPAIR_NONE);
    draft_end_pass(d);
}
