/* The arena: where memory ends, and giants that grow. */
#include "unit.h"

#include <stdbool.h>

#include "arena.h"

enum { GIANT = 1024 * 1024 };

/* More than any machine has, and no figure that a checker of memory takes for
 * a negative one. */
static const size_t too_much = (size_t)1 << 46;

/* AddressSanitizer ends a program that asks for so much, but for this. */
const char *__asan_default_options(void);

const char *__asan_default_options(void)
{
    return "allocator_may_return_null=1";
}

static void gives_room_for_nothing(void **state)
{
    struct arena a = {0};
    char *p = arena_alloc(&a, 0), *q = arena_alloc(&a, 0);

    (void)state;
    assert_non_null(p);
    assert_true(q && p != q);
    arena_free(&a);
}

static void refuses_what_no_memory_holds(void **state)
{
    struct arena a = {0};

    (void)state;
    assert_null(arena_alloc(&a, SIZE_MAX));
    assert_null(arena_alloc(&a, too_much));
    assert_null(arena_array(&a, SIZE_MAX / 2, 4));
    assert_false(a.full);
    assert_true(a.failed);
    assert_non_null(arena_array(&a, 3, 0));
    arena_free(&a);
}

static void keeps_its_limit(void **state)
{
    struct arena a = {.max = 3 * GIANT};

    (void)state;
    assert_non_null(arena_alloc(&a, GIANT));
    assert_null(arena_alloc(&a, 3 * GIANT));
    assert_true(a.full);
    /* full is full: a record that is over it gets no more */
    assert_null(arena_alloc(&a, GIANT));
    arena_reset(&a);
    assert_false(a.full || a.failed);
    assert_non_null(arena_alloc(&a, GIANT));
    arena_free(&a);
}

#ifndef ARENA_GIANT
static void keeps_a_limit_below_a_block(void **state)
{
    struct arena a = {.max = 1000};

    (void)state;
    assert_non_null(arena_alloc(&a, 500));
    assert_null(arena_alloc(&a, 600));
    assert_true(a.full);
    arena_free(&a);
    assert_null(arena_alloc(&a, GIANT));
    arena_free(&a);
}
#endif

/* Fills an array by ones until it has n items, and reads them all. */
static void grow(struct arena *a, size_t n)
{
    unsigned *list = NULL;
    size_t cap = 0;

    for (size_t i = 0; i < n; i++) {
        if (i == cap)
            assert_true(arena_enlarge(a, &list, i, &cap, sizeof *list));
        list[i] = (unsigned)i;
    }
    for (size_t i = 0; i < n; i++)
        assert_int_equal(list[i], i);
}

static void moves_what_grows(void **state)
{
    struct arena a = {0};

    (void)state;
    grow(&a, 3 * GIANT);
    /* two at a time: the newer giant stands before the older */
    grow(&a, GIANT);
    arena_free(&a);
}

static void an_array_grows_within_the_limit(void **state)
{
    struct arena a = {.max = 4 * GIANT};
    char *list = NULL;
    size_t cap = 0;

    (void)state;
    while (arena_enlarge(&a, &list, cap, &cap, 1))
        list[cap - 1] = 'x';
    assert_true(a.full);
    assert_in_range(cap, GIANT, 4 * GIANT);
    assert_int_equal(list[cap - 1], 'x');
    arena_free(&a);
}

static void no_array_is_too_long_to_count(void **state)
{
    struct arena a = {0};
    char *list = NULL;
    size_t cap = SIZE_MAX - 1;

    (void)state;
    assert_false(arena_enlarge(&a, &list, 0, &cap, 1));
    assert_true(a.failed);
    cap = SIZE_MAX / 3;
    assert_false(arena_enlarge(&a, &list, 0, &cap, 16));
    arena_free(&a);
}

/* A giant that the system cannot move on: more than there are addresses. */
static void a_giant_stays_where_memory_ends(void **state)
{
    struct arena a = {0};
    char *list = arena_alloc(&a, GIANT);
    size_t cap = too_much;

    (void)state;
    assert_non_null(list);
    list[0] = 'x';
    assert_false(arena_enlarge(&a, &list, 0, &cap, 1));
    assert_int_equal(list[0], 'x');
    assert_true(cap == too_much);
    arena_free(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_room_for_nothing),
        cmocka_unit_test(refuses_what_no_memory_holds),
        cmocka_unit_test(keeps_its_limit),
#ifndef ARENA_GIANT /* which makes giants of them */
        cmocka_unit_test(keeps_a_limit_below_a_block),
#endif
        cmocka_unit_test(moves_what_grows),
        cmocka_unit_test(an_array_grows_within_the_limit),
        cmocka_unit_test(no_array_is_too_long_to_count),
        cmocka_unit_test(a_giant_stays_where_memory_ends),
    };

    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
