/* Datelines in the manner of several agencies, and what only looks like one. */
#include "dateline.h"

#include <stdio.h>

#include "unit.h"

/* span NULL: no dateline. */
struct row {
    const char *paragraph;
    const char *span;
    const char *place;
    const char *agency;
    struct date date;
};

#define EN "\xe2\x80\x93"
#define EM "\xe2\x80\x94"

static const struct row rows[] = {
    {"OSLO, May 2 (Reuters) - Norway said on Monday it would",
     "OSLO, May 2 (Reuters)",
     "OSLO",
     "Reuters",
     {0, 5, 2}},
    {"PARIS (AFP) " EN " Farmers blocked roads",
     "PARIS (AFP)",
     "PARIS",
     "AFP",
     {0, 0, 0}},
    {"LIMA (AP) " EM " A bus fell into a ravine",
     "LIMA (AP)",
     "LIMA",
     "AP",
     {0, 0, 0}},
    {"LISBON " EM " The port workers' union said",
     "LISBON",
     "LISBON",
     "",
     {0, 0, 0}},
    {"ABUJA, Nigeria (AP) " EM " Gunmen",
     "ABUJA, Nigeria (AP)",
     "ABUJA, Nigeria",
     "AP",
     {0, 0, 0}},
    {"SANTA FE, N.M., Sept. 14 - The state",
     "SANTA FE, N.M., Sept. 14",
     "SANTA FE, N.M.",
     "",
     {0, 9, 14}},
    {"RIO DE JANEIRO, 3 June (EFE) -- The mayor",
     "RIO DE JANEIRO, 3 June (EFE)",
     "RIO DE JANEIRO",
     "EFE",
     {0, 6, 3}},
    {"BEIJING, Nov. 9, 2021 (Xinhua) -- China",
     "BEIJING, Nov. 9, 2021 (Xinhua)",
     "BEIJING",
     "Xinhua",
     {2021, 11, 9}},
    {"Brussels, Belgium | AFP | The ministers", NULL, "", "", {0, 0, 0}},
    {"Nairobi, 4 April (dpa) - The court",
     "Nairobi, 4 April (dpa)",
     "Nairobi",
     "dpa",
     {0, 4, 4}},
    {"ST. JOHN'S, Newfoundland (Reuters) - The ferry",
     "ST. JOHN'S, Newfoundland (Reuters)",
     "ST. JOHN'S, Newfoundland",
     "Reuters",
     {0, 0, 0}},
    {"MOSCOW/BERLIN, March 3 (Reuters) - Gas",
     "MOSCOW/BERLIN, March 3 (Reuters)",
     "MOSCOW/BERLIN",
     "Reuters",
     {0, 3, 3}},
    {"TOKYO, Monday, May 2 (Kyodo) - Shares",
     "TOKYO, Monday, May 2 (Kyodo)",
     "TOKYO",
     "Kyodo",
     {0, 5, 2}},
    {"LONDON (Reuters) The minister resigned",
     "LONDON (Reuters)",
     "LONDON",
     "Reuters",
     {0, 0, 0}},
    {"Beirut (Lebanon) (AFP) " EN " Ministers met",
     "Beirut (Lebanon) (AFP)",
     "Beirut (Lebanon)",
     "AFP",
     {0, 0, 0}},
    {"May 2 (Reuters) - Acme Corp:",
     "May 2 (Reuters)",
     "",
     "Reuters",
     {0, 5, 2}},

    {"The talks resumed in Oslo on May 2 - at last.", NULL, "", "", {0, 0, 0}},
    {"NASA - the space agency - said", NULL, "", "", {0, 0, 0}},
    {"In May 2016 he left the firm.", NULL, "", "", {0, 0, 0}},
    {"May 2 (Monday) - a holiday", NULL, "", "", {0, 0, 0}},
    {"March 3 - a Friday - was cold.", NULL, "", "", {0, 0, 0}},
    {"Paris is a city.", NULL, "", "", {0, 0, 0}},
    {"Kerry (John) called.", NULL, "", "", {0, 0, 0}},
    {"LONDON-based firms", NULL, "", "", {0, 0, 0}},
    {"", NULL, "", "", {0, 0, 0}},
    {"(Reuters)", NULL, "", "", {0, 0, 0}},
};

static bool is(const struct text *t, struct span s, const char *want)
{
    return slice_eq(slice_cut(t->bytes, s), slice_str(want));
}

/* Prints what is wrong with a row; gives whether it is right. */
static bool check(const struct row *row)
{
    struct arena arena = {0};
    struct slice bytes = slice_str(row->paragraph);
    struct text t;
    struct dateline d;
    bool found, right;

    assert_true(text_init(&t, &arena, bytes));
    found = dateline_match(&t, (struct span){0, bytes.n}, &d);
    right = found == (row->span != NULL);
    if (found && row->span)
        right = is(&t, d.span, row->span) && is(&t, d.place, row->place) &&
                is(&t, d.agency, row->agency) &&
                d.date.year == row->date.year &&
                d.date.month == row->date.month && d.date.day == row->date.day;
    if (!right)
        print_error("%s: found %.*s\n", row->paragraph,
                    (int)(d.span.end - d.span.start), bytes.p + d.span.start);
    arena_free(&arena);
    return right;
}

static void test_datelines(void **state)
{
    size_t right = 0;

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        right += check(&rows[i]);
    assert_int_equal(right, sizeof rows / sizeof rows[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_datelines)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
