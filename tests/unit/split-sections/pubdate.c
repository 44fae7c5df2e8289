/* Date lines as pages print them, in the forms of many papers. */
#include "pubdate.h"

#include <stdio.h>

#include "unit.h"

/* iso NULL: no date line.  words NULL: the whole line is the date. */
struct date_row {
    const char *line;
    const char *iso;
    const char *words;
};

static const struct date_row rows[] = {
    /* ISO 8601 */
    {"2016-05-03", "2016-05-03", NULL},
    {"2016-05", "2016-05", NULL},
    {"2016-05-03T07:45:00Z", "2016-05-03T07:45:00Z", NULL},
    {"2016-05-03T07:45:00+02:00", "2016-05-03T07:45:00+02:00", NULL},
    {"2016-05-03 07:45", "2016-05-03T07:45", NULL},
    {"20160503", "2016-05-03", NULL},
    {"Published: 2016-05-03", "2016-05-03", "2016-05-03"},
    /* month first */
    {"May 3, 2016", "2016-05-03", NULL},
    {"MAY 3, 2016", "2016-05-03", NULL},
    {"May 3 2016", "2016-05-03", NULL},
    {"May 3rd, 2016", "2016-05-03", NULL},
    {"Sept. 9, 2021", "2021-09-09", NULL},
    {"Jan. 15, 2020, 9:41 AM", "2020-01-15T09:41", NULL},
    {"May 3, 2016 at 7:45 a.m.", "2016-05-03T07:45", NULL},
    {"May 3, 2016 at 7:45 p.m. ET", "2016-05-03T19:45-05:00", NULL},
    {"May 3, 2016 | 7:45pm EDT", "2016-05-03T19:45-04:00", NULL},
    {"December 12, 2019 12:05 am", "2019-12-12T00:05", NULL},
    {"December 12, 2019 12:05 pm", "2019-12-12T12:05", NULL},
    {"Tuesday, May 3, 2016", "2016-05-03", NULL},
    {"Tue, May 3, 2016, 07:45", "2016-05-03T07:45", NULL},
    {"Published May 3, 2016", "2016-05-03", "May 3, 2016"},
    {"PUBLISHED: May 3, 2016 at 4:00 p.m.", "2016-05-03T16:00",
     "May 3, 2016 at 4:00 p.m."},
    {"First published on May 3, 2016", "2016-05-03", "May 3, 2016"},
    {"Originally published: May 3, 2016", "2016-05-03", "May 3, 2016"},
    {"Posted on March 14, 2022", "2022-03-14", "March 14, 2022"},
    {"Posted at 6:12 PM, Oct 04, 2023", "2023-10-04T18:12",
     "6:12 PM, Oct 04, 2023"},
    {"Date: June 1, 2024", "2024-06-01", "June 1, 2024"},
    {"Last updated: June 1, 2024", "2024-06-01", "June 1, 2024"},
    {"Updated 11:20 GMT, June 1, 2024", "2024-06-01T11:20Z",
     "11:20 GMT, June 1, 2024"},
    {"March 2018", "2018-03", NULL},
    {"Jul. 11. 2025", "2025-07-11", NULL},
    /* day first */
    {"3 May 2016", "2016-05-03", NULL},
    {"3rd May 2016", "2016-05-03", NULL},
    {"3rd of May, 2016", "2016-05-03", NULL},
    {"03 May 2016, 07:45 BST", "2016-05-03T07:45+01:00", NULL},
    {"Published: Tue 3 May 2016 07:45 BST", "2016-05-03T07:45+01:00",
     "Tue 3 May 2016 07:45 BST"},
    {"Tue 3 May 2016 07.45 BST", "2016-05-03T07:45+01:00", NULL},
    {"First published on Wed 4 Dec 2019 06.00 GMT", "2019-12-04T06:00Z",
     "Wed 4 Dec 2019 06.00 GMT"},
    {"Published 21 Nov 2020 at 14:02 UTC", "2020-11-21T14:02Z",
     "21 Nov 2020 at 14:02 UTC"},
    {"Friday 21 August 2015", "2015-08-21", NULL},
    {"21-Aug-2015", "2015-08-21", NULL},
    {"21 Aug, 2015 11:09:32 +0530", "2015-08-21T11:09:32+05:30", NULL},
    {"Posted 12 Mar 2019, updated 13 Mar 2019", "2019-03-12", "12 Mar 2019"},
    {"Updated 13 March 2019 - Published 12 March 2019", "2019-03-12",
     "12 March 2019"},
    {"Created: 5 April 2011 09:00 CET", "2011-04-05T09:00+01:00",
     "5 April 2011 09:00 CET"},
    {"5 April 2011 \xc2\xb7 4 min read", "2011-04-05", "5 April 2011"},
    /* numbers only */
    {"25/12/2016", "2016-12-25", NULL},
    {"12/25/2016", "2016-12-25", NULL},
    {"12/25/16", "2016-12-25", NULL},
    {"2016/05/03", "2016-05-03", NULL},
    {"17.05.2021", "2021-05-17", NULL},
    {"17.05.2021 08:30 Uhr", "2021-05-17T08:30", "17.05.2021 08:30"},
    {"04/04/2019", "2019-04-04", NULL},
    /* two days are possible: only the year is sure */
    {"03/05/2016", "2016", NULL},
    /* German, French, Spanish */
    {"3. Mai 2016", "2016-05-03", NULL},
    {"Dienstag, 3. Mai 2016", "2016-05-03", NULL},
    {"Ver\xc3\xb6"
     "ffentlicht am 3. M\xc3\xa4rz 2016 um 7.45 Uhr",
     "2016-03-03T07:45", "3. M\xc3\xa4rz 2016 um 7.45"},
    {"Stand: 03.03.2016, 18:04 Uhr", "2016-03-03T18:04", "03.03.2016, 18:04"},
    {"Publi\xc3\xa9 le 3 mai 2016 \xc3\xa0 7h45", "2016-05-03T07:45",
     "3 mai 2016 \xc3\xa0 7h45"},
    {"1er mai 2016", "2016-05-01", NULL},
    {"Mis \xc3\xa0 jour le 14 f\xc3\xa9vrier 2020", "2020-02-14",
     "14 f\xc3\xa9vrier 2020"},
    {"3 de mayo de 2016", "2016-05-03", NULL},
    {"Publicado el 3 de mayo de 2016 a las 07:45", "2016-05-03T07:45",
     "3 de mayo de 2016 a las 07:45"},
    {"Actualizado: 3 mayo 2016", "2016-05-03", "3 mayo 2016"},
    /* what stands around them */
    {"Oct. 3, 2022 Updated: Oct. 4, 2022 5:00 a.m.", "2022-10-03",
     "Oct. 3, 2022"},
    {"Updated on: October 3, 2022 / 5:00 PM / CBS News", "2022-10-03T17:00",
     "October 3, 2022 / 5:00 PM"},
    {"Thursday October 6 2022, 12.01am BST, The Times",
     "2022-10-06T00:01+01:00", "Thursday October 6 2022, 12.01am BST"},
    {"10/3/2022 5:00 PM", "2022", NULL},
    /* a zone that several countries use is not resolved */
    {"3 May 2016 07:45 IST", "2016-05-03T07:45", NULL},

    /* what only that day's reader could resolve */
    {"Il y a 2 heures", NULL, NULL},
    {"2 hours ago", NULL, NULL},
    {"Yesterday at 7:45", NULL, NULL},
    {"Today", NULL, NULL},
    {"Just now", NULL, NULL},
    /* no date lines */
    {"2016", NULL, NULL},
    {"5 min read", NULL, NULL},
    {"7:45 a.m.", NULL, NULL},
    {"May the best team win", NULL, NULL},
    {"The talks resumed on May 3, 2016.", NULL, NULL},
    {"31 February 2016", NULL, NULL},
    {"2016-13-40", NULL, NULL},
    {"99/99/2016", NULL, NULL},
    {"10 things to do in May", NULL, NULL},
    {"March 15 deadline looms for budget", NULL, NULL},
    {"3.5 million", NULL, NULL},
    {"May 45, 2016", NULL, NULL},
    {"", NULL, NULL},
};

/* Prints what is wrong with a row; gives whether it is right. */
static bool check(const struct date_row *row)
{
    struct arena arena = {0};
    struct text text;
    struct slice line = slice_of(row->line, strlen(row->line));
    struct slice got;
    struct pubdate d;
    char iso[MOMENT_LEN] = "";
    const char *words = row->words ? row->words : row->line;
    bool found;

    assert_true(text_init(&text, &arena, line));
    found = pubdate_match(&text, (struct span){0, line.n}, &d);
    if (found)
        moment_print(&d.moment, iso);
    got = found ? slice_cut(line, d.span) : slice_of("", 0);
    arena_free(&arena);
    if (found == (row->iso != NULL) &&
        (!found || (strcmp(iso, row->iso) == 0 &&
                    slice_eq(got, slice_of(words, strlen(words))))))
        return true;
    print_error("\"%s\": %s \"%.*s\"\n", row->line, found ? iso : "none",
                (int)got.n, got.p);
    return false;
}

static void test_date_lines(void **state)
{
    size_t right = 0;

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        right += check(&rows[i]);
    assert_int_equal(right, sizeof rows / sizeof rows[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_date_lines)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
