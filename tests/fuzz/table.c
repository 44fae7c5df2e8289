/* The reader of word lists: parts of a line lie in the line, and a key that is
 * taken has no tab in it. */
#include "fuzz.h"

#include "table.h"

static void check(struct slice line)
{
    struct slice key, fields;

    if (table_parse_line(line, &key, &fields) || key.n == 0)
        return;
    MUST(key.p >= line.p && key.p + key.n <= line.p + line.n);
    MUST(memchr(key.p, '\t', key.n) == NULL);
    MUST(fields.n == 0 ||
         (fields.p > key.p + key.n && fields.p + fields.n <= line.p + line.n));
    MUST(table_hash_more(table_hash(slice_of(key.p, key.n / 2)),
                         slice_of(key.p + key.n / 2, key.n - key.n / 2)) ==
         table_hash(key));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct slice rest = fuzz_slice(data, n);

    while (rest.n) {
        const char *nl = memchr(rest.p, '\n', rest.n);
        size_t len = nl ? (size_t)(nl - rest.p) : rest.n;

        check(slice_of(rest.p, len));
        len += nl ? 1 : 0;
        rest = slice_of(rest.p + len, rest.n - len);
    }
    return 0;
}
