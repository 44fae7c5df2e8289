#include "stamp.h"

#include <stdio.h>

#include "json-value.h"

static const char *const ways[] = {"bom", "utf-8", "declared", "detected",
                                   "forced"};

/* Two digits, without the zeros that end them: 1, 0.9, 0.95. */
static void write_share(struct out *o, double share)
{
    char buf[16];
    int n = snprintf(buf, sizeof buf, "%.2f", share);

    while (n > 0 && buf[n - 1] == '0')
        n--;
    if (n > 0 && buf[n - 1] == '.')
        n--;
    out_raw(o, buf, (size_t)n);
}

void stamp_write(struct out *o, const struct stamp *s)
{
    out_lit(o, "{");
    out_key(o, "v");
    out_uint(o, 1);
    out_key(o, "path");
    out_str(o, s->path);
    out_key(o, "bytes");
    out_uint(o, s->bytes);
    out_key(o, "encoding");
    out_str(o, slice_of(s->encoding, strlen(s->encoding)));
    out_key(o, "by");
    out_str(o, slice_of(s->by, strlen(s->by)));
    out_key(o, "confidence");
    write_share(o, s->confidence);
    if (s->declared.n) {
        out_key(o, "declared");
        out_str(o, s->declared);
    }
    out_lit(o, "}");
}

void stamp_write_repairs(struct out *o, const size_t repairs[REPAIR_COUNT])
{
    out_lit(o, "{");
    for (enum repair i = 0; i < REPAIR_COUNT; i++) {
        if (!repairs[i])
            continue;
        out_key(o, repair_name(i));
        out_uint(o, repairs[i]);
    }
    out_lit(o, "}");
}

static bool is_way(struct slice value)
{
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        size_t n = strlen(ways[i]);

        if (value.n == n + 2 && memcmp(value.p + 1, ways[i], n) == 0)
            return true;
    }
    return false;
}

bool stamp_is_valid(struct slice value)
{
    struct slice by;
    size_t n;

    if (json_type(value) != JSON_OBJECT)
        return false;
    by = json_get(value, "by");
    return json_type(json_get(value, "v")) == JSON_NUM &&
           slice_eq(json_get(value, "v"), SLICE("1")) &&
           json_type(json_get(value, "path")) == JSON_STRING &&
           json_type(json_get(value, "bytes")) == JSON_NUM &&
           json_size(json_get(value, "bytes"), &n) &&
           json_type(json_get(value, "encoding")) == JSON_STRING &&
           json_type(by) == JSON_STRING && is_way(by) &&
           json_type(json_get(value, "confidence")) == JSON_NUM;
}
