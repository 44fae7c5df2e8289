/* The lines before the first one that reads like a paragraph are looked at
 * together: dates and bylines by their form, then title, site and kicker by
 * their place among what is left. */
#include "header.h"

#include "dateline.h"
#include "mark.h"
#include "pubdate.h"
#include "site.h"
#include "token.h"

enum {
    HEAD_LINES = 12,   /* lines that are looked at */
    TITLE_CHARS = 200, /* code points of a title */
    PROSE_CHARS = 30,  /* ... from which a full stop makes a line prose */
    LONG_CHARS = 120   /* ... and from which its length does */
};

enum kind { KIND_OTHER, KIND_BYLINE, KIND_DATE };

struct head {
    struct lines *lines;
    const struct given *given;
    enum kind kind[HEAD_LINES];
    size_t count; /* lines above the first paragraph */
};

static struct slice bytes(const struct head *head, size_t i)
{
    return line_bytes(head->lines, i);
}

static bool taken(struct span s)
{
    return s.end > s.start;
}

/* ---- comparing with what an earlier tool gave --------------------------- */

/* The next letter or digit of s in lower case, 0 at the end. */
static uint32_t next_sign(struct slice *s)
{
    while (s->n > 0) {
        size_t n;
        uint32_t c = text_decode(s->p, s->p + s->n, &n);

        *s = slice_of(s->p + n, s->n - n);
        if (char_is_letter(c) || char_is_digit(c))
            return char_lower(c);
    }
    return 0;
}

/* Do both say the same, marks, spaces and case aside?  Where prefix is set, a
 * may go on: "Truce holds | The Daily" has the title "Truce holds". */
static bool says(struct slice a, struct slice b, bool prefix)
{
    bool any = false;

    for (;;) {
        uint32_t x = next_sign(&b);

        if (x == 0)
            return any && (prefix || next_sign(&a) == 0);
        if (next_sign(&a) != x)
            return false;
        any = true;
    }
}

/* The line that has what was given, more or less of a tail aside, or count. */
static size_t find_given(const struct head *head, struct slice given)
{
    for (size_t i = 0; i < head->count; i++)
        if (says(bytes(head, i), given, false))
            return i;
    for (size_t i = 0; i < head->count; i++)
        if (2 * bytes(head, i).n >= given.n &&
            (says(bytes(head, i), given, true) ||
             says(given, bytes(head, i), true)))
            return i;
    return head->count;
}

/* ---- which lines -------------------------------------------------------- */

/* Does the line read like running text, so that the header is over?  A title
 * may be long or end in a full stop, but then a byline or date follows. */
static bool is_prose(const struct lines *lines, size_t i)
{
    const struct line *line = &lines->at[i];
    struct pubdate d;
    struct byline b;
    bool prose = line->chars > LONG_CHARS || line->last == ',' ||
                 (line->last == '.' && line->chars > PROSE_CHARS &&
                  !site_ends_name(line_bytes(lines, i))) ||
                 (line->last == 0x3002 && line->chars > PROSE_CHARS);

    if (!prose || line->chars > TITLE_CHARS)
        return prose;
    return i + 1 == lines->count ||
           (!byline_match(lines->text, line[1].span, &b) &&
            !pubdate_match(lines->text, line[1].span, &d));
}

/* Does the report begin here?  Only a title may have capitals before a dash
 * and be none: "TALKING POINT - BANKS". */
static bool is_opening(const struct head *head, size_t i)
{
    struct dateline d;

    return dateline_match(head->lines->text, head->lines->at[i].span, &d) &&
           (i > 0 || d.when.end > 0 || d.agency.end > 0);
}

static void read_head(struct head *head)
{
    const struct lines *lines = head->lines;
    struct heading heading;

    while (head->count < HEAD_LINES && head->count < lines->count) {
        size_t i = head->count;

        if (is_prose(lines, i) || site_opener(bytes(head, i)) ||
            line_bullet(bytes(head, i)) > 0 || mark_match(lines, i, &heading) ||
            is_opening(head, i))
            break;
        head->count++;
    }
}

/* ---- bylines and dates -------------------------------------------------- */

static struct span trim_marks(const struct text *t, struct span s)
{
    const char *p = t->bytes.p;
    size_t n;

    while (s.end > s.start) {
        uint32_t c = text_decode_back(p + s.start, p + s.end, &n);

        if (char_is_letter(c) || char_is_digit(c) || c == '.' || c == ')')
            break;
        s.end -= n;
    }
    return s;
}

static void set_date(struct header *h, const struct pubdate *d)
{
    if (taken(h->date))
        return;
    h->date = d->span;
    h->moment = d->moment;
}

/* "By Ann Lee | May 3, 2016", "May 3, 2016 by Ann Lee": the first place in
 * the line that has a byline on one side and a date on the other. */
static bool match_both(const struct text *t, struct span line, struct header *h)
{
    size_t at = line.start;
    struct token token;
    struct byline b;
    struct pubdate d;

    while (token_next(t, &at, line.end, &token)) {
        struct span left = {line.start, token.start};
        struct span right = {token.start, line.end};

        left = trim_marks(t, left);
        if (left.end == left.start)
            continue;
        if (!(pubdate_match(t, right, &d) &&
              (byline_match(t, left, &b) ||
               byline_match_name(t, left, true, &b))) &&
            !(pubdate_match(t, left, &d) && byline_match(t, right, &b)))
            continue;
        if (h->byline.authors == 0)
            h->byline = b;
        set_date(h, &d);
        return true;
    }
    return false;
}

/* Is there a date on line i? */
static bool is_date(const struct head *head, size_t i)
{
    return i < head->count && head->kind[i] == KIND_DATE;
}

static enum kind match_line(struct head *head, size_t i, struct header *h)
{
    const struct text *t = head->lines->text;
    struct span line = head->lines->at[i].span;
    struct byline b;
    struct pubdate d;

    if (pubdate_match(t, line, &d)) {
        set_date(h, &d);
        return KIND_DATE;
    }
    if (i == 0)
        return KIND_OTHER;
    if (match_both(t, line, h))
        return KIND_BYLINE;
    if (byline_match(t, line, &b) || byline_match_name(t, line, false, &b)) {
        if (h->byline.authors == 0)
            h->byline = b;
        return KIND_BYLINE;
    }
    return KIND_OTHER;
}

/* A name alone is a byline only above a date, below the title. */
static void match_names(struct head *head, struct header *h)
{
    for (size_t i = 1; i < head->count && h->byline.authors == 0; i++) {
        if (head->kind[i] == KIND_OTHER && is_date(head, i + 1) &&
            byline_match_name(head->lines->text, head->lines->at[i].span, true,
                              &h->byline))
            head->kind[i] = KIND_BYLINE;
    }
}

/* ---- title, site, kicker ------------------------------------------------ */

static void take(struct head *head, size_t i, struct span *field)
{
    *field = head->lines->at[i].span;
    head->lines->at[i].role = LINE_HEADER;
}

/* Title, site and kicker among the lines before `end`, which no byline or
 * date is on. */
static void place_title(struct head *head, size_t end, struct header *h)
{
    size_t i = 0;

    if (end == 0)
        return;
    if (i + 1 < end && site_kicker(head->lines, i)) {
        take(head, i++, &h->kicker);
    } else if (i + 1 < end && site_match(head->lines, i, i + 1,
                                         end == 2 && end < head->count)) {
        take(head, i++, &h->site);
        if (i + 1 < end && site_kicker(head->lines, i))
            take(head, i++, &h->kicker);
    }
    take(head, i, &h->title);
}

/* The title that an earlier tool gave, with the site above it. */
static void place_given_title(struct head *head, struct header *h)
{
    size_t i = find_given(head, head->given->title);

    if (i == head->count)
        return;
    take(head, i, &h->title);
    if (i > 0 && site_kicker(head->lines, i - 1))
        take(head, --i, &h->kicker);
    if (i > 0 && site_match(head->lines, i - 1, i, false))
        take(head, i - 1, &h->site);
}

/* "# Truce holds", or underlined with ===: a first line that is marked as the
 * highest heading is the title.  Gives the lines it takes. */
static size_t place_marked_title(struct lines *lines, struct header *h)
{
    struct heading mark;

    if (lines->count == 0 || !mark_match(lines, 0, &mark) ||
        !((mark.style == STYLE_MARKDOWN && mark.rank == 1) ||
          (mark.style == STYLE_SETEXT && mark.rank == '=')))
        return 0;
    h->title = mark.clean;
    for (size_t i = 0; i < mark.lines; i++)
        lines->at[i].role = LINE_HEADER;
    return mark.lines;
}

/* The byline that an earlier tool gave, where it stands alone on a line. */
static void place_given_byline(struct head *head, struct header *h)
{
    size_t i = find_given(head, head->given->byline);

    if (i == head->count || head->lines->at[i].role == LINE_HEADER)
        return;
    h->byline = (struct byline){.authors = 1};
    take(head, i, &h->byline.span);
    h->byline.author[0] = h->byline.span;
}

/* Which of two days 03/05/2016 is, an earlier tool may have known. */
static void complete_date(const struct head *head, struct header *h)
{
    struct moment m;

    if (h->moment.date.month == 0 && moment_read(head->given->date, &m) &&
        m.date.year == h->moment.date.year)
        h->moment.date = m.date;
}

/* Lines above the first byline or date, else above the first paragraph. */
static size_t title_end(const struct head *head)
{
    size_t end = 0;

    while (end < head->count && head->kind[end] == KIND_OTHER)
        end++;
    return end;
}

/* "BBC News" on the line below "By Ann Lee" */
static bool goes_on(const struct head *head, size_t i)
{
    const struct line *line = &head->lines->at[i];

    return i > 0 && head->kind[i - 1] == KIND_BYLINE && line->gap == 0 &&
           byline_goes_on(head->lines->text, line->span);
}

static void take_kinds(struct head *head)
{
    for (size_t i = 0; i < head->count; i++)
        if (head->kind[i] != KIND_OTHER || goes_on(head, i))
            head->lines->at[i].role = LINE_HEADER;
}

/* Title and byline that were given are placed, others found. */
static void place_fields(struct head *head, struct header *h)
{
    if (head->given->byline.n > 0 && h->byline.authors == 0)
        place_given_byline(head, h);
    if (taken(h->title))
        return;
    if (head->given->title.n > 0)
        place_given_title(head, h);
    else
        place_title(head, title_end(head), h);
}

void header_find(struct lines *lines, const struct given *given,
                 struct header *h)
{
    struct head head = {.lines = lines, .given = given};
    size_t marked;

    *h = (struct header){0};
    marked = place_marked_title(lines, h);
    head.count = marked;
    read_head(&head);
    if (head.count == lines->count && head.count > marked)
        head.count--; /* a body remains */
    for (size_t i = marked; i < head.count; i++)
        head.kind[i] = match_line(&head, i, h);
    match_names(&head, h);
    take_kinds(&head);
    complete_date(&head, h);
    place_fields(&head, h);
    while (h->body < lines->count && lines->at[h->body].role == LINE_HEADER)
        h->body++;
}
