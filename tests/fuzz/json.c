/* The scanner against jansson: what one accepts the other does, with the
 * exceptions that json.h names. */
#include "fuzz.h"

#include "json-value.h"
#include "json.h"
#include "oracle.h"

/* Valid by RFC 8259, but over a limit of ours or no record. */
static bool beyond_us(enum json_error e, struct slice line)
{
    return e == JSON_NOT_OBJECT || e == JSON_LONG_NUMBER || e == JSON_DEEP ||
           memchr(line.p, 0, line.n) != NULL;
}

/* Walking gives the members that scanning found. */
static void walk(struct slice object, const struct member *found,
                 const char *name)
{
    struct slice rest = object, key, value;
    size_t count = 0;

    while (json_next(&rest, &key, &value)) {
        MUST(key.n >= 2 && value.n > 0);
        if (!json_key_is(key, name))
            continue;
        MUST(count > 0 || value.p == found->first.p);
        MUST(count + 1 < found->count || value.p == found->last.p);
        count++;
    }
    MUST(count == found->count);
}

/* jansson keeps the last of several members with one name. */
static void compare_text(const struct oracle *o, const struct member *found)
{
    char *buf;
    size_t n;

    MUST(o->has_text == (found->count > 0));
    MUST(!found->count ||
         (o->text != NULL) == (json_type(found->last) == JSON_STRING));
    if (!o->text)
        return;
    buf = malloc(found->last.n);
    MUST(buf);
    n = json_unescape(found->last, buf);
    MUST(n == o->len && memcmp(buf, o->text, n) == 0);
    free(buf);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    static const char *const names[] = {"text", "a"};
    const struct names want = {names, 2};
    struct member found[2];
    struct slice line = fuzz_slice(data, n);
    size_t where = 0;
    enum json_error e = json_scan(line, &want, found, &where);
    struct oracle o;

    oracle_ask(&o, line.p, line.n);
    if (e != JSON_OK) {
        MUST(where <= n);
        MUST(!o.accepts || beyond_us(e, line));
    } else {
        MUST(o.accepts || o.beyond);
        for (size_t i = 0; i < 2; i++)
            walk(fuzz_object(line), &found[i], names[i]);
        if (o.accepts)
            compare_text(&o, &found[0]);
    }
    oracle_free(&o);
    return 0;
}
