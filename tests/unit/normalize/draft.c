/* Drafts: passes of edits, and the source that each byte stands for. */
#include "unit.h"

#include "draft.h"

static void edit(struct draft *d, size_t start, size_t end, const char *with)
{
    draft_edit(d, (struct span){start, end}, slice_of(with, strlen(with)),
               REPAIR_SPACE);
}

static void assert_text(const struct draft *d, const char *want)
{
    assert_int_equal(d->text.n, strlen(want));
    assert_memory_equal(d->text.p, want, strlen(want));
}

static void a_pass_without_edits_copies_nothing(void **state)
{
    static const char source[] = "text";
    struct draft d = {0};

    (void)state;
    draft_begin(&d, slice_of(source, 4), true);
    draft_end_pass(&d);
    assert_ptr_equal(d.text.p, source);
    assert_null(d.from);
    draft_free(&d);
}

static void edits_are_counted(void **state)
{
    struct draft d = {0};

    (void)state;
    draft_begin(&d, SLICE("one two three"), false);
    edit(&d, 0, 3, "1");
    edit(&d, 8, 13, "");
    draft_edit(&d, (struct span){13, 13}, SLICE("!"), REPAIR_NONE);
    draft_end_pass(&d);
    assert_text(&d, "1 two !");
    assert_int_equal(d.repairs[REPAIR_SPACE], 2);
    draft_free(&d);
}

static void sources_are_kept_through_passes(void **state)
{
    struct draft d = {0};

    (void)state;
    draft_begin(&d, SLICE("ab&amp;cd"), true);
    edit(&d, 2, 7, "&");
    draft_end_pass(&d);
    assert_text(&d, "ab&cd");
    edit(&d, 1, 3, "XYZ");
    draft_end_pass(&d);
    assert_text(&d, "aXYZcd");
    assert_int_equal(d.from[0], 0);
    assert_int_equal(d.to[0], 1);
    for (size_t i = 1; i < 4; i++) {
        assert_int_equal(d.from[i], 1);
        assert_int_equal(d.to[i], 7);
    }
    assert_int_equal(d.from[4], 7);
    assert_int_equal(d.to[5], 9);
    draft_free(&d);
}

static void a_long_edit_finds_room(void **state)
{
    static char with[100000];
    struct draft d = {0};

    (void)state;
    draft_begin(&d, SLICE("abc"), true);
    draft_edit(&d, (struct span){1, 2}, slice_of(with, sizeof with),
               REPAIR_NONE);
    draft_end_pass(&d);
    assert_int_equal(d.text.n, sizeof with + 2);
    assert_int_equal(d.text.p[d.text.n - 1], 'c');
    draft_shrink(&d);
    /* an untracked text uses the rooms of a tracked one */
    draft_begin(&d, SLICE("abc"), false);
    draft_edit(&d, (struct span){1, 2}, slice_of(with, sizeof with),
               REPAIR_NONE);
    draft_end_pass(&d);
    assert_int_equal(d.text.n, sizeof with + 2);
    assert_null(d.from);
    draft_free(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pass_without_edits_copies_nothing),
        cmocka_unit_test(edits_are_counted),
        cmocka_unit_test(sources_are_kept_through_passes),
        cmocka_unit_test(a_long_edit_finds_room),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
