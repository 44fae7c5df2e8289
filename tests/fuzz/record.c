/* The splice: a valid line stays one, the members of others keep their bytes
 * and their order, and twice is once.  The first byte says which own members
 * are produced. */
#include "fuzz.h"

#include "record.h"

static const char *const reads[] = {"text", "quotes", NULL};
static const char *const owns[] = {"quotes", "numbers", "map", NULL};
static const char *const drops[] = {"late", NULL};
static const struct record_names names = {reads, owns, drops};

static bool is_ours(struct slice key)
{
    return json_key_is(key, "quotes") || json_key_is(key, "numbers") ||
           json_key_is(key, "map") || json_key_is(key, "late");
}

static bool next_of_others(struct slice *rest, struct slice *key,
                           struct slice *value)
{
    while (json_next(rest, key, value))
        if (!is_ours(*key))
            return true;
    return false;
}

static void compare_others(struct slice before, struct slice after)
{
    struct slice key, value, key_after, value_after;

    while (next_of_others(&before, &key, &value)) {
        MUST(next_of_others(&after, &key_after, &value_after));
        MUST(slice_eq(key, key_after) && slice_eq(value, value_after));
    }
    MUST(!next_of_others(&after, &key, &value));
}

static bool splice(struct slice line, unsigned produced, struct out *out)
{
    static const struct slice values[] = {
        {"[{\"start\":1}]", 13}, {"null", 4}, {"{\"a\":\"\\\"}\"}", 11}};
    struct record r = {0};
    struct members m = {0};
    bool dropped;
    size_t where;

    if (record_read(&r, &names, line, &where) != JSON_OK)
        return false;
    for (size_t i = 0; i < 3; i++)
        if (produced >> i & 1)
            out_slice(members_begin(&m, i), values[i]);
    MUST(record_splice(&r, &m, fuzz_put, out, &dropped));
    members_free(&m);
    return true;
}

static void check_own(struct slice line, unsigned produced)
{
    static const struct names want = {owns, 3};
    struct member found[3];
    size_t where;

    MUST(json_scan(line, &want, found, &where) == JSON_OK);
    for (size_t i = 0; i < 3; i++)
        MUST(found[i].count == (produced >> i & 1));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct out once = {0}, twice = {0};
    struct slice line;

    if (n < 1)
        return 0;
    line = fuzz_slice(data + 1, n - 1);
    if (splice(line, data[0], &once)) {
        struct slice after = slice_of(once.p, once.n);

        check_own(after, data[0]);
        compare_others(fuzz_object(line), fuzz_object(after));
        MUST(splice(after, data[0], &twice));
        MUST(slice_eq(after, slice_of(twice.p, twice.n)));
    }
    out_free(&once);
    out_free(&twice);
    return 0;
}
