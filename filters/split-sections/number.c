#include "number.h"

#include "text.h"

enum { NUMBER_DIGITS = 3 /* of a part */ };

static unsigned roman_value(char c)
{
    switch (c) {
    case 'I':
        return 1;
    case 'V':
        return 5;
    case 'X':
        return 10;
    default:
        return 0;
    }
}

/* IV, XII: capitals of numbers up to 39; gives their bytes. */
static size_t read_roman(struct slice s, unsigned *value)
{
    size_t n = 0;

    *value = 0;
    for (; n < s.n && roman_value(s.p[n]) > 0; n++) {
        unsigned v = roman_value(s.p[n]);
        unsigned next = n + 1 < s.n ? roman_value(s.p[n + 1]) : 0;

        *value = v < next ? *value - v : *value + v;
    }
    return *value > 0 && *value < 40 ? n : 0;
}

/* 2, 1.2, 1.2.3: gives their bytes, the dots between included. */
static size_t read_digits(struct slice s, unsigned *value, unsigned *depth)
{
    size_t at = 0, end = 0;

    for (*depth = 0; at < s.n; at++) {
        unsigned part = 0;
        size_t from = at;

        while (at < s.n && char_is_digit((unsigned char)s.p[at]) &&
               at - from < NUMBER_DIGITS)
            part = part * 10 + (unsigned)(s.p[at++] - '0');
        if (at == from)
            break;
        *value = part;
        ++*depth;
        end = at;
        if (at == s.n || s.p[at] != '.')
            break;
    }
    return end;
}

size_t number_match(struct slice line, unsigned *value, unsigned *depth)
{
    size_t n = read_digits(line, value, depth);

    if (n == 0) {
        *depth = 1;
        n = read_roman(line, value);
        if (n == 0 && line.n > 1 && char_is_upper((unsigned char)line.p[0]) &&
            (line.p[1] == '.' || line.p[1] == ')')) {
            *value = (unsigned)(line.p[0] - 'A' + 1);
            n = 1;
        }
    }
    if (n == 0 || n == line.n)
        return 0;
    if (line.p[n] == '.' || line.p[n] == ')' || line.p[n] == ':')
        n++;
    else if (*depth < 2)
        return 0;
    return n < line.n && (line.p[n] == ' ' || line.p[n] == '\t') ? n + 1 : 0;
}
