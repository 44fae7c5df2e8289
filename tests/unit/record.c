/* The splice: own members in, every other byte as it was. */
#include "unit.h"

#include "record.h"

static const char *const reads[] = {"text", NULL};
static const char *const owns[] = {"a", "b", NULL};
static const char *const drops[] = {"later", NULL};
static const struct record_names names = {reads, owns, drops};

static void put(void *out, struct slice piece)
{
    out_slice(out, piece);
}

/* Splices the values (NULL: not produced) into a line. */
static void splice(const char *line, const char *a, const char *b,
                   struct out *o, bool *dropped)
{
    struct record r = {0};
    struct members m = {0};
    size_t where;

    assert_int_equal(record_read(&r, &names, slice_str(line), &where), JSON_OK);
    if (a)
        out_lit(members_begin(&m, 0), a);
    if (b)
        out_lit(members_begin(&m, 1), b);
    assert_true(record_splice(&r, &m, put, o, dropped));
    assert_false(o->failed);
    members_free(&m);
}

static const struct {
    const char *line;
    const char *a;
    const char *b;
    const char *want;
    bool dropped;
} cases[] = {
    /* new members go behind the last value, in the order of the lists */
    {"{}", "1", "2", "{\"a\":1,\"b\":2}", false},
    {"{ }", "1", NULL, "{\"a\":1 }", false},
    {"{\"x\":1e2}", "1", "2", "{\"x\":1e2,\"a\":1,\"b\":2}", false},
    {" {\"x\" : 0.10 } ", "1", NULL, " {\"x\" : 0.10,\"a\":1 } ", false},
    /* one that is there is replaced in place */
    {"{\"a\":0,\"x\":1}", "1", NULL, "{\"a\":1,\"x\":1}", false},
    {"{\"x\":1, \"\\u0061\" : [0] ,\"y\":2}", "1", "2",
     "{\"x\":1, \"\\u0061\" : 1 ,\"y\":2,\"b\":2}", false},
    /* further ones are deleted with one comma */
    {"{\"a\":0,\"x\":1,\"a\":2}", "1", NULL, "{\"a\":1,\"x\":1}", false},
    {"{\"a\":0, \"a\":2, \"x\":1}", "1", NULL, "{\"a\":1, \"x\":1}", false},
    {"{\"a\":0,\"a\":2,\"a\":3}", "1", NULL, "{\"a\":1}", false},
    /* one that this run does not produce is deleted */
    {"{\"a\":0}", NULL, NULL, "{}", false},
    {"{\"a\":0,\"x\":1}", NULL, NULL, "{\"x\":1}", false},
    {"{\"x\":1,\"a\":0}", NULL, NULL, "{\"x\":1}", false},
    {"{\"x\":1,\"a\":0,\"y\":2}", NULL, NULL, "{\"x\":1,\"y\":2}", false},
    {"{\"a\":0,\"b\":0,\"x\":1}", NULL, NULL, "{\"x\":1}", false},
    {"{\"a\":0,\"b\":0}", NULL, "2", "{\"b\":2}", false},
    {"{ \"a\" : 0 , \"b\":0 }", NULL, NULL, "{ }", false},
    /* what points into a member that changes goes with it */
    {"{\"a\":0,\"later\":[],\"x\":1}", "1", NULL, "{\"a\":1,\"x\":1}", true},
    {"{\"later\":[],\"a\":0}", "1", NULL, "{\"a\":1}", true},
    /* but stays where nothing changed or nothing was there */
    {"{\"a\":1,\"later\":[]}", "1", NULL, "{\"a\":1,\"later\":[]}", false},
    {"{\"later\":[]}", "1", NULL, "{\"later\":[],\"a\":1}", false},
    /* members of the same name further down are not ours */
    {"{\"x\":{\"a\":0}}", "1", NULL, "{\"x\":{\"a\":0},\"a\":1}", false},
    {"{\"x\":\"},\\\"a\\\":{\"}", "1", NULL,
     "{\"x\":\"},\\\"a\\\":{\",\"a\":1}", false},
};

static void splices(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct out o = {0};
        bool dropped = false;

        splice(cases[i].line, cases[i].a, cases[i].b, &o, &dropped);
        assert_bytes(slice_of(o.p, o.n), cases[i].want);
        assert_int_equal(dropped, cases[i].dropped);
        out_free(&o);
    }
}

/* Rule 7: a second run changes nothing. */
static void twice_is_once(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct out o = {0}, again = {0};
        bool dropped;

        splice(cases[i].line, cases[i].a, cases[i].b, &o, &dropped);
        out_char(&o, '\0');
        splice(o.p, cases[i].a, cases[i].b, &again, &dropped);
        assert_bytes(slice_of(again.p, again.n), o.p);
        assert_false(dropped);
        out_free(&o);
        out_free(&again);
    }
}

static void finds_members(void **state)
{
    struct record r = {0};
    size_t where;

    (void)state;
    assert_int_equal(record_read(&r, &names,
                                 SLICE("{\"text\":\"t\",\"b\":1,\"c\":2}"),
                                 &where),
                     JSON_OK);
    assert_bytes(record_member(&r, "text")->first, "\"t\"");
    assert_bytes(record_member(&r, "b")->first, "1");
    assert_int_equal(record_member(&r, "a")->count, 0);
    assert_int_equal(record_member(&r, "c")->count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splices),
        cmocka_unit_test(twice_is_once),
        cmocka_unit_test(finds_members),
    };

    return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}
