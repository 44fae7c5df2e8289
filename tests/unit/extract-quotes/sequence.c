/* Viterbi: the best labelling, not the best labels one by one. */
#include "unit.h"

#include "sequence.h"

enum { ITEMS = 6, OUT = 0, BEGIN = 1, INSIDE = 2 };
enum { DEAR = 8 };

/* Three labels; one cannot be inside what has not begun. */
static struct chain chain;

static int set_up(void **state)
{
    (void)state;
    chain_start(&chain);
    for (size_t l = 0; l < 3; l++) {
        chain_first(&chain, l, 0);
        for (size_t to = 0; to < 3; to++)
            chain_next(&chain, l, to, 0);
    }
    chain_first(&chain, INSIDE, -DEAR * SEQUENCE_UNIT);
    chain_next(&chain, OUT, INSIDE, -DEAR * SEQUENCE_UNIT);
    return 0;
}

/* The items' scores, three a row, as sequence_best() wants them. */
static struct labels_score scores[ITEMS];

static void set(const float rows[][3], size_t n)
{
    memset(scores, 0, sizeof scores);
    for (size_t i = 0; i < n; i++) {
        struct labels_score says = {0};

        for (size_t l = 0; l < 3; l++)
            says.of[l] = (int16_t)(rows[i][l] * SEQUENCE_UNIT);
        scores[i] = score_of(says);
    }
}

static void label(const float rows[][3], size_t n, uint8_t out[])
{
    struct labels_score sum[ITEMS];

    set(rows, n);
    sequence_best(&chain, scores, sum, n, out);
}

static void follows_the_items(void **state)
{
    const float score[][3] = {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}, {2, 0, 0}};
    uint8_t out[ITEMS];

    (void)state;
    label(score, 4, out);
    assert_memory_equal(out, ((uint8_t[]){OUT, BEGIN, INSIDE, OUT}), 4);
}

/* The second item would rather be inside, which the first one has to pay. */
static void pays_for_what_comes(void **state)
{
    const float score[][3] = {{1, 0, 0}, {0, 0, 3}};
    const float dear[][3] = {{4, 0, 0}, {0, 0, 3}};
    uint8_t out[ITEMS];

    (void)state;
    label(score, 2, out);
    assert_memory_equal(out, ((uint8_t[]){BEGIN, INSIDE}), 2);
    label(dear, 2, out);
    assert_int_equal(out[0], OUT);
}

static void knows_the_start(void **state)
{
    const float score[][3] = {{0, 1, 5}};
    uint8_t out[ITEMS];

    (void)state;
    label(score, 1, out);
    assert_int_equal(out[0], BEGIN);
    out[0] = 7;
    label(score, 0, out);
    assert_int_equal(out[0], 7);
}

static float sum(const float score[][3], const uint8_t labels[])
{
    float all = 0;

    for (size_t i = 0; i < 5; i++) {
        bool begun = i > 0 && labels[i - 1] != OUT;

        all += score[i][labels[i]];
        all -= labels[i] == INSIDE && !begun ? DEAR : 0;
    }
    return all;
}

/* No other of the 3^5 labellings is better; the gain is the difference. */
static void none_is_better(void **state)
{
    const float score[][3] = {{1, 0.5f, 3},
                              {0.25f, 0, 2},
                              {2, 1, 1.5f},
                              {0, 1, 0.75f},
                              {0.5f, -1, 0.5f}};
    uint8_t out[ITEMS], other[ITEMS];
    float best;

    (void)state;
    label(score, 5, out);
    best = sum(score, out);
    for (unsigned code = 0; code < 243; code++) {
        for (unsigned i = 0, rest = code; i < 5; i++, rest /= 3)
            other[i] = (uint8_t)(rest % 3);
        assert_true(sum(score, other) <= best);
    }
    memcpy(other, out, 5);
    memset(other + 1, OUT, 2);
    assert_float_equal(sequence_gain(&chain, scores, 5, out, 1, 3, OUT),
                       best - sum(score, other), 0.1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_the_items),
        cmocka_unit_test(pays_for_what_comes),
        cmocka_unit_test(knows_the_start),
        cmocka_unit_test(none_is_better),
    };

    return cmocka_run_group_tests(tests, set_up, NULL);
}
