#include "tree.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

enum { EXACT_DIGITS = 15 }; /* that a double gives back as they were */

/* ---- memory ----------------------------------------------------------- */

/* Where jansson's memory comes from while a document is built.  Its hooks are
 * given no state of ours, hence the one static variable of the suite. */
static struct workshop {
    struct arena *arena;
    jmp_buf out_of_memory;
} * workshop;

void *tree_alloc(size_t n)
{
    void *p = arena_alloc(workshop->arena, n);

    if (!p)
        longjmp(workshop->out_of_memory, 1);
    return p;
}

static void keep(void *p)
{
    (void)p; /* until the arena is reset */
}

void tree_setup(void)
{
    json_set_alloc_funcs(tree_alloc, keep);
    json_object_seed(0); /* from the system: keys cannot be made to collide */
}

static int to_out(const char *p, size_t n, void *out)
{
    out_raw(out, p, n);
    return ((struct out *)out)->failed ? -1 : 0;
}

bool tree_print(struct arena *arena, struct json_t *(*build)(void *),
                void *state, struct out *out)
{
    struct workshop here = {.arena = arena};
    bool ok = false;

    workshop = &here;
    if (setjmp(here.out_of_memory) == 0)
        ok = json_dump_callback(build(state), to_out, out,
                                JSON_COMPACT |
                                    JSON_REAL_PRECISION(EXACT_DIGITS)) == 0;
    workshop = NULL;
    return ok;
}

/* ---- values ----------------------------------------------------------- */

json_t *tree_object(void)
{
    return json_object();
}

json_t *tree_array(void)
{
    return json_array();
}

json_t *tree_size(size_t n)
{
    return json_integer((json_int_t)n);
}

json_t *tree_literal(const char *s)
{
    return json_string(s);
}

/* WTF-8's lone surrogates take as many bytes as U+FFFD. */
static struct slice whole(struct slice s)
{
    char *copy;

    if (!memchr(s.p, 0xed, s.n))
        return s;
    copy = tree_alloc(s.n);
    memcpy(copy, s.p, s.n);
    for (size_t i = 0; i + 2 < s.n; i++)
        if (copy[i] == '\xed' && (unsigned char)copy[i + 1] >= 0xa0)
            memcpy(copy + i, "\xef\xbf\xbd", 3);
    return slice_of(copy, s.n);
}

json_t *tree_string(struct slice s)
{
    if (!s.p)
        return NULL;
    s = whole(s);
    return json_stringn_nocheck(s.p, s.n);
}

static size_t count_digits(struct slice number)
{
    size_t n = 0;

    for (size_t i = 0; i < number.n; i++)
        n += number.p[i] >= '0' && number.p[i] <= '9';
    return n;
}

json_t *tree_number(struct slice number)
{
    char buf[32];

    if (number.n == 0)
        return NULL;
    if (number.n >= sizeof buf || count_digits(number) > EXACT_DIGITS ||
        memchr(number.p, 'e', number.n) || memchr(number.p, 'E', number.n))
        return tree_string(number);
    memcpy(buf, number.p, number.n);
    buf[number.n] = '\0';
    if (memchr(buf, '.', number.n))
        return json_real(strtod(buf, NULL));
    return json_integer((json_int_t)strtoll(buf, NULL, 10));
}

void tree_set(json_t *object, const char *key, json_t *value)
{
    if (value)
        (void)json_object_set_new(object, key, value);
}

void tree_append(json_t *array, json_t *value)
{
    if (value)
        (void)json_array_append_new(array, value);
}

void tree_set_array(json_t *object, const char *key, json_t *array)
{
    if (json_array_size(array))
        tree_set(object, key, array);
}
