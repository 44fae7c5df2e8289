/* Viterbi: the best labelling, not the best labels one by one. */
#include "unit.h"

#include "sequence.h"

enum { ITEMS = 6, OUT = 0, BEGIN = 1, INSIDE = 2 };

/* Three labels; one cannot be inside what has not begun. */
static const struct chain chain = {
    .labels = 3,
    .start = {0, 0, -100},
    .next = {{0, 0, -100}, {0, 0, 0}, {0, 0, 0}},
};

static void label(const struct item_score score[], size_t n, uint8_t out[])
{
    uint8_t back[ITEMS][SEQUENCE_LABELS];

    sequence_best(&chain, score, back, n, out);
}

static void follows_the_items(void **state)
{
    const struct item_score score[] = {
        {{2, 0, 0}}, {{0, 2, 0}}, {{0, 0, 2}}, {{2, 0, 0}}};
    uint8_t out[ITEMS];

    (void)state;
    label(score, 4, out);
    assert_memory_equal(out, ((uint8_t[]){OUT, BEGIN, INSIDE, OUT}), 4);
}

/* The second item would rather be inside, which the first one has to pay. */
static void pays_for_what_comes(void **state)
{
    const struct item_score score[] = {{{1, 0, 0}}, {{0, 0, 3}}};
    const struct item_score dear[] = {{{4, 0, 0}}, {{0, 0, 3}}};
    uint8_t out[ITEMS];

    (void)state;
    label(score, 2, out);
    assert_memory_equal(out, ((uint8_t[]){BEGIN, INSIDE}), 2);
    label(dear, 2, out);
    assert_int_equal(out[0], OUT);
}

static void knows_the_start(void **state)
{
    const struct item_score score[] = {{{0, 1, 5}}};
    uint8_t out[ITEMS];

    (void)state;
    label(score, 1, out);
    assert_int_equal(out[0], BEGIN);
    out[0] = 7;
    label(score, 0, out);
    assert_int_equal(out[0], 7);
}

static float sum(const struct item_score score[], size_t n,
                 const uint8_t labels[])
{
    float all = 0;

    for (size_t i = 0; i < n; i++)
        all +=
            score[i].of[labels[i]] +
            (i ? chain.next[labels[i - 1]][labels[i]] : chain.start[labels[i]]);
    return all;
}

/* No other of the 3^5 labellings is better; the gain is the difference. */
static void none_is_better(void **state)
{
    const struct item_score score[] = {{{1, 0.5f, 3}},
                                       {{0.25f, 0, 2}},
                                       {{2, 1, 1.5f}},
                                       {{0, 1, 0.75f}},
                                       {{0.5f, -1, 0.5f}}};
    uint8_t out[ITEMS], other[ITEMS];
    float best;

    (void)state;
    label(score, 5, out);
    best = sum(score, 5, out);
    for (unsigned code = 0; code < 243; code++) {
        for (unsigned i = 0, rest = code; i < 5; i++, rest /= 3)
            other[i] = (uint8_t)(rest % 3);
        assert_true(sum(score, 5, other) <= best);
    }
    memcpy(other, out, 5);
    memset(other + 1, OUT, 2);
    assert_float_equal(sequence_gain(&chain, score, 5, out, 1, 3, OUT),
                       best - sum(score, 5, other), 1e-4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_the_items),
        cmocka_unit_test(pays_for_what_comes),
        cmocka_unit_test(knows_the_start),
        cmocka_unit_test(none_is_better),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
