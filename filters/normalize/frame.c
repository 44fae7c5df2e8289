#include "frame.h"

#include <string.h>

#include "json-value.h"
#include "json.h"

enum { LINE_MAX_BYTES = 4096 };

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool all_blank(const char *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!is_blank(p[i]))
            return false;
    return true;
}

static void forget_unit(struct frame *f)
{
    f->skip = f->line = f->depth = 0;
    f->started = f->string = f->escape = false;
}

/* The unit is bytes[skip, end); gives what to take. */
static size_t give(struct frame *f, const char *bytes, size_t end, size_t take,
                   struct slice *unit)
{
    *unit = slice_of(bytes + f->skip, end - f->skip);
    f->many |= f->given;
    f->given = true;
    forget_unit(f);
    return take;
}

/* ---- raw text --------------------------------------------------------- */

static size_t next_whole(struct frame *f, const char *bytes, size_t n, bool eof,
                         struct slice *unit)
{
    if (!eof || f->given)
        return 0;
    return give(f, n ? bytes : "", n, n, unit);
}

/* What is left at the end: an article, or nothing. */
static size_t next_rest(struct frame *f, const char *bytes, size_t n,
                        struct slice *unit)
{
    if (f->given && all_blank(bytes + f->skip, n - f->skip)) {
        forget_unit(f);
        return n;
    }
    if (f->given || f->skip || n)
        return give(f, bytes, n, n, unit);
    return next_whole(f, bytes, n, true, unit);
}

/* A separator is bytes[at, end): what lies before it is an article unless it
 * is blank. */
static bool at_separator(struct frame *f, const char *bytes, size_t at,
                         size_t end)
{
    f->many = true;
    if (!all_blank(bytes + f->skip, at - f->skip))
        return true;
    f->skip = end;
    return false;
}

static size_t next_byte(struct frame *f, const char *bytes, size_t n,
                        size_t scanned, bool eof, struct slice *unit)
{
    const char *p = bytes + scanned;
    const char *end = bytes + n;

    for (; n && (p = memchr(p, f->byte, (size_t)(end - p))) != NULL; p++) {
        size_t at = (size_t)(p - bytes);

        if (at_separator(f, bytes, at, at + 1))
            return give(f, bytes, at, at + 1, unit);
    }
    return eof ? next_rest(f, bytes, n, unit) : 0;
}

static bool line_matches(const struct frame *f, const char *p, size_t n)
{
    char line[LINE_MAX_BYTES];

    if (n >= sizeof line)
        return false;
    memcpy(line, p, n);
    if (n && line[n - 1] == '\r')
        n--;
    line[n] = 0;
    return regexec(&f->regex, line, 0, NULL, 0) == 0;
}

static size_t next_regex(struct frame *f, const char *bytes, size_t n,
                         size_t scanned, bool eof, struct slice *unit)
{
    size_t from = scanned > f->line ? scanned : f->line;

    while (from <= n && f->line < n) {
        const char *newline = memchr(bytes + from, '\n', n - from);
        size_t end = newline ? (size_t)(newline - bytes) : n;
        size_t next = newline ? end + 1 : n;
        size_t start = f->line;

        if (!newline && !eof)
            return 0;
        f->line = from = next;
        if (line_matches(f, bytes + start, end - start) &&
            at_separator(f, bytes, start, next))
            return give(f, bytes, start, next, unit);
    }
    return eof ? next_rest(f, bytes, n, unit) : 0;
}

/* ---- JSON ------------------------------------------------------------- */

static size_t next_line(struct frame *f, const char *bytes, size_t n,
                        size_t scanned, bool eof, struct slice *unit)
{
    const char *newline =
        n > scanned ? memchr(bytes + scanned, '\n', n - scanned) : NULL;
    size_t end = newline ? (size_t)(newline - bytes) : n;

    if (n == 0 || (!newline && !eof))
        return 0;
    if (end > f->skip && bytes[end - 1] == '\r')
        end--;
    return give(f, bytes, end, newline ? (size_t)(newline - bytes) + 1 : n,
                unit);
}

static bool between_values(char c)
{
    return is_blank(c) || c == ',' || c == '[' || c == ']';
}

/* One byte of a value; true if the value ends behind it. */
static bool value_byte(struct frame *f, char c)
{
    if (f->string) {
        if (f->escape)
            f->escape = false;
        else if (c == '\\')
            f->escape = true;
        else if (c == '"')
            f->string = false;
        return !f->string && f->depth == 0;
    }
    if (c == '"') {
        f->string = true;
    } else if (c == '{' || c == '[') {
        f->depth++;
    } else if (c == '}' || c == ']') {
        f->depth -= f->depth > 0;
        return f->depth == 0;
    }
    return f->depth == 0 && is_blank(c);
}

/* From skip and scanned on to the end of a value: where it ends, or 0. */
static size_t value_end(struct frame *f, const char *bytes, size_t n, size_t at)
{
    for (; at < n; at++) {
        if (!f->started) {
            if (between_values(bytes[at]))
                continue;
            f->started = true;
            f->skip = at;
        }
        if (value_byte(f, bytes[at]))
            return at + 1;
    }
    return 0;
}

static size_t next_value(struct frame *f, const char *bytes, size_t n,
                         size_t scanned, bool eof, struct slice *unit)
{
    size_t end = value_end(f, bytes, n, scanned ? scanned : f->skip);

    if (end)
        return give(f, bytes, end, end, unit);
    if (!eof)
        return 0;
    if (f->started)
        return give(f, bytes, n, n, unit);
    forget_unit(f);
    return n;
}

/* Does the line end inside a string, which no line of a text can? */
static bool ends_in_string(struct slice line)
{
    struct frame f = {.depth = 0};

    for (size_t i = 0; i < line.n; i++)
        (void)value_byte(&f, line.p[i]);
    return f.string;
}

/* Lines or values?  A text that begins with a bracket, or whose first line
 * ends inside an object but outside its strings, comes as values.  False:
 * more bytes are needed. */
static bool decide(struct frame *f, const char *bytes, size_t n, bool eof)
{
    const struct names none = {NULL, 0};
    const char *newline;
    struct slice line;
    size_t at = f->skip, where;

    while (at < n && is_blank(bytes[at]))
        at++;
    if (at == n && !eof)
        return false;
    f->mode = FRAME_LINES;
    if (at == n)
        return true;
    newline = memchr(bytes + at, '\n', n - at);
    line =
        slice_of(bytes + at, newline ? (size_t)(newline - bytes) - at : n - at);
    if (*line.p == '[')
        f->mode = FRAME_VALUES;
    else if (!newline && !eof)
        f->mode = FRAME_AUTO;
    else if (newline &&
             json_scan(line, &none, NULL, &where) == JSON_TRUNCATED &&
             !ends_in_string(line))
        f->mode = FRAME_VALUES;
    return f->mode != FRAME_AUTO;
}

/* ---- the format ------------------------------------------------------- */

static void open_operand(void *state)
{
    struct frame *f = state;

    f->many = f->given = false;
    forget_unit(f);
}

static size_t bom_length(const char *bytes, size_t n)
{
    return n >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

static size_t next_unit(void *state, const char *bytes, size_t n,
                        size_t scanned, bool eof, struct slice *unit)
{
    struct frame *f = state;

    if (f->mode >= FRAME_AUTO && !f->given && scanned == 0)
        f->skip = bom_length(bytes, n);
    switch (f->mode) {
    case FRAME_WHOLE:
        return next_whole(f, bytes, n, eof, unit);
    case FRAME_BYTE:
        return next_byte(f, bytes, n, scanned, eof, unit);
    case FRAME_REGEX:
        return next_regex(f, bytes, n, scanned, eof, unit);
    case FRAME_LINES:
        return next_line(f, bytes, n, scanned, eof, unit);
    case FRAME_VALUES:
        return next_value(f, bytes, n, scanned, eof, unit);
    case FRAME_AUTO:
        break;
    }
    /* nothing of the first text has been framed yet: from its start */
    return decide(f, bytes, n, eof) ? next_unit(state, bytes, n, 0, eof, unit)
                                    : 0;
}

/* Throws a unit over the limit away, as next_unit() would have framed it: it
 * has looked at the first scanned bytes, and the frame knows what is open
 * behind them. */
static size_t skip_unit(void *state, const char *bytes, size_t n,
                        size_t scanned, bool *done)
{
    struct frame *f = state;
    const char *stop = NULL;

    *done = false;
    if (f->mode == FRAME_VALUES) {
        *done = !f->started; /* blanks and brackets before a value */
        for (size_t i = scanned; i < n && !*done; i++) {
            *done = value_byte(f, bytes[i]);
            if (*done)
                n = i + 1;
        }
    } else if (n && (f->mode == FRAME_LINES || f->mode == FRAME_AUTO)) {
        stop = memchr(bytes, '\n', n);
    } else if (n && f->mode == FRAME_BYTE) {
        stop = memchr(bytes, f->byte, n);
    }
    *done |= stop != NULL;
    f->given = true;
    if (*done || f->mode != FRAME_VALUES)
        forget_unit(f);
    return stop ? (size_t)(stop - bytes) + 1 : n;
}

/* Between two units only this is left: the mode, which --json finds out, and
 * two flags below it. */
static unsigned mark(void *state)
{
    const struct frame *f = state;

    return (unsigned)f->mode << 2 | (f->many ? 2u : 0u) | (f->given ? 1u : 0u);
}

static bool go_to(void *state, unsigned from)
{
    struct frame *f = state;
    unsigned mode = from >> 2;

    if (mode != f->mode &&
        (f->mode != FRAME_AUTO || mode > FRAME_VALUES || mode < FRAME_AUTO))
        return false;
    f->mode = (enum frame_mode)mode;
    f->many = from & 2;
    f->given = from & 1;
    return true;
}

struct input_format frame_format(struct frame *f, size_t max)
{
    return (struct input_format){
        .open = open_operand,
        .next = next_unit,
        .skip = skip_unit,
        .mark = mark,
        .go_to = go_to,
        .state = f,
        .max = max,
        .records = f->mode >= FRAME_AUTO,
    };
}
