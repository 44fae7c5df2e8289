/* The patterns: which classes of cues in a row make an expression. */
#include "timex-rule.h"

/* The rows stand in groups by the class they begin with; within a group the
 * first that fits counts, so longer ones come first. */

static const struct rule month[] = {
    {"month-day-year", "M[NO][,io]?Y", resolve_date, false},
    {"month-day-year", "MT[NO],?Y", resolve_date, false},
    {"month-day-year", "M[NO],?RU", resolve_date, false},
    {"month-days", "M[NO][-t][NO],?Y", resolve_days, false},
    {"month-days", "M[NO][-t][NO]", resolve_days, false},
    {"month-day", "MT?[NO]", resolve_date, false},
    {"month-day", "M/N", resolve_date, false},
    {"month-day-year", "M-N-Y", resolve_date, false},
    {"month-quarter", "MYU", resolve_month_quarter, true},
    {"month-year", "M,?Y", resolve_month, false},
    {"month-year", "M[-/o]Y", resolve_month, false},
    {"month-year", "MoN", resolve_month, false},
    {"month-year", "Mo?RU", resolve_month, false},
    {"relative-month", "^MR", resolve_month, false},
    {"month-quarter", "MU", resolve_month_quarter, true},
    {"month", "M", resolve_month, false},
    {NULL, NULL, NULL, false},
};

static const struct rule weekday[] = {
    {"stamp", "WM[NO]CY", resolve_stamp, false},
    {"weekday-date", "W,?M[NO],?Y", resolve_date, false},
    {"weekday-date", "W,?MT?[NO]", resolve_date, false},
    {"weekday-date", "W,?T?[NO]o?M,?Y", resolve_date, false},
    {"weekday-date", "^W,?T?NoMoY", resolve_date, false},
    {"weekday-date", "W,?T?[NO]o?M", resolve_date, false},
    {"weekday-date", "W,?T?I", resolve_digits, false},
    {"weekday-day", "W,?T?O", resolve_day_of_month, false},
    {"weekdays", "WP", resolve_set, false},
    {"weekday-part", "WE?[Pp]", resolve_weekday, false},
    {"weekday-part", "WiTP", resolve_weekday, false},
    {"weekdays", "WU", resolve_set, false},
    {"relative-weekday", "^WR", resolve_weekday, false},
    {"weekday", "W", resolve_weekday, false},
    {NULL, NULL, NULL, false},
};

static const struct rule weekdays[] = {
    {"weekdays", "wP", resolve_set, false},
    {"weekdays", "w", resolve_set, false},
    {NULL, NULL, NULL, false},
};

static const struct rule number[] = {
    {"day-month-year", "No?M[,io]?Y", resolve_date, false},
    {"day-month-year", "No?MRU", resolve_date, false},
    {"day-month-year", "^NoMoY", resolve_date, false},
    {"days-month", "N[-t&]No?M,?Y", resolve_days, false},
    {"days-month", "N[-t&]No?M", resolve_days, false},
    {"day-month-year", "N-M-Y", resolve_date, false},
    {"day-month-year", "No?MoN", resolve_date, false},
    {"day-month", "No?M", resolve_date, false},
    {"clock-span", "N[-t&~][NC]m[Zzl]?", resolve_clock_span, false},
    {"clock-span", "N[-t&~][NC]k?iT?P", resolve_clock_span, false},
    {"clock", "Nm[Zzl]?", resolve_clock, false},
    {"clock-part", "N[k]?iT?P", resolve_clock, false},
    {"clock", "^NkN", resolve_clock, false},
    {"clock", "Nk", resolve_clock, false},
    {"clock", "N[Zz]", resolve_clock, false},
    {"times", "NvaU", resolve_times, false},
    {"age", "N-U-L", resolve_age, false},
    {"age", "NUL", resolve_age, false},
    {"age", "N-UL", resolve_age, false},
    {"clock-past", "NURNiT?P", resolve_past, false},
    {"clock-past", "NURN", resolve_past, false},
    {"clock-past", "NRNiT?P", resolve_past, false},
    {"clock-past", "NRN", resolve_past, false},
    {"amount", "N&ahU", resolve_amounts, true},
    {"amount", "N-&-a-h-?U", resolve_amounts, false},
    {"amount", "N&hU", resolve_amounts, false},
    {"amount", "NU&a?h", resolve_amounts, false},
    {"clock", "^NU", resolve_hours, false},
    {"ago", "NU[,&]?NUG", resolve_ago, false},
    {"amount", "NU[,&]?NU", resolve_amounts, false},
    {"ago", "NUG", resolve_ago, false},
    {"earlier", "NUE", resolve_earlier, false},
    {"amount-range", "N-t-N-U", resolve_range, false},
    {"amount-range", "N[-t]N-?U", resolve_range, false},
    {"amount", "NRU", resolve_amount, true},
    {"amount", "N-?O", resolve_seconds, false},
    {"amount", "N-U", resolve_amount, false},
    {"amount", "Nj?U", resolve_amount, true},
    {NULL, NULL, NULL, false},
};

static const struct rule year[] = {
    {"clock", "Y[Zzm]", resolve_clock, false},
    {"year-month-day", "Y[-/]M[-/]N", resolve_date, false},
    {"amount", "Y-?U", resolve_amount, false},
    {"year-quarter", "Y-?Q", resolve_part_of_year, false},
    {"years", "Y[-/][YN]", resolve_years, false},
    {"half-year", "Y-?Oh", resolve_half, true},
    {"year-quarter", "Y-?O-?U", resolve_quarter, false},
    {"fiscal-year", "YfU", resolve_year, true},
    {"year", "YK", resolve_year, true},
    {"year", "Y", resolve_year, false},
    {NULL, NULL, NULL, false},
};

static const struct rule article[] = {
    {"ago", "aU-?UG", resolve_quarter_century, false},
    {"amount", "aU-?U", resolve_quarter_century, false},
    {"ago", "aUG", resolve_ago, false},
    {"earlier", "aUE", resolve_earlier, false},
    {"amount", "aU&ah", resolve_amounts, false},
    {"amount", "ahU", resolve_amounts, false},
    {"amount", "aU", resolve_amount, false},
    {NULL, NULL, NULL, false},
};

static const struct rule half[] = {
    {"clock-past", "hRN", resolve_past, false},
    {"amount", "h-?aU", resolve_amounts, false},
    {"amount", "h-?U", resolve_amounts, false},
    {NULL, NULL, NULL, false},
};

static const struct rule some[] = {
    {"ago", "FUG", resolve_ago, false},
    {"some", "F-?U", resolve_some, false},
    {"some", "FRU", resolve_some, true},
    {NULL, NULL, NULL, false},
};

static const struct rule ordinal[] = {
    {"day-month-year", "Oo?M[,io]?Y", resolve_date, false},
    {"day-month-year", "Oo?MRU", resolve_date, false},
    {"days-month", "O[-t]T?[NO]o?M,?Y", resolve_days, false},
    {"days-month", "O[-t]T?[NO]o?M", resolve_days, false},
    {"week-of-month", "OUoM,?Y", resolve_week_of_month, true},
    {"week-of-month", "OUoM", resolve_week_of_month, true},
    {"day-month", "OU?o?M", resolve_date, false},
    {"quarter-year", "O-?fUo?Y", resolve_quarter, true},
    {"quarter", "O-?fU", resolve_quarter, true},
    {"quarter-year", "O-?Uo?Y", resolve_quarter, true},
    {"quarter-year", "O-?Uof?Y", resolve_quarter, true},
    {"quarter-year", "O-?Uo?[RT]U", resolve_quarter, true},
    {"century", "O-?U", resolve_century, true},
    {"quarter", "O-?U", resolve_quarter, true},
    {"half-year", "O-?ho?Y", resolve_half, true},
    {"half-year", "O-?ho?[RT]f?U", resolve_half, true},
    {"half", "O-?h", resolve_half, true},
    {"first", "ON-?Uo?Y", resolve_first, true},
    {"first", "O[NF]-?U", resolve_first, true},
    {"day-of-month", "Oo?RU", resolve_day_of_that_month, true},
    {"day-of-month", "O", resolve_day_of_month, true},
    {NULL, NULL, NULL, false},
};

static const struct rule relative[] = {
    {"week-of-month", "RUoM,?Y", resolve_week_of_month, true},
    {"week-of-month", "RUoM", resolve_week_of_month, true},
    {"relative-quarter", "RUO-?U", resolve_quarter, true},
    {"relative-quarter", "RO-?U", resolve_quarter, true},
    {"relative-amount", "RU-?U", resolve_quarter_century, true},
    {"relative-unit", "RUU", resolve_relative, true},
    {"relative-unit", "RKRU", resolve_relative, true},
    {"relative-unit", "RR?K", resolve_relative, true},
    {"relative-some", "R[F]U", resolve_some, true},
    {"relative-amount", "R[NY]j?U", resolve_amount, true},
    {"relative-amount", "R[NY]-U", resolve_amount, true},
    {"relative-amount", "RahU", resolve_amounts, true},
    {"relative-amount", "RN&ahU", resolve_amounts, true},
    {"relative-unit", "RR?f?U", resolve_relative, true},
    {"relative-weekday", "RWE?[Pp]", resolve_weekday, true},
    {"relative-weekday", "RR?W", resolve_weekday, true},
    {"relative-day", "RM[NO]", resolve_date, true},
    {"relative-day", "RW,?I", resolve_digits, false},
    {"relative-day", "RI", resolve_digits, false},
    {"relative-month", "RM", resolve_month, true},
    {"relative-season", "RR?S", resolve_season, true},
    {"relative-part", "RE?P", resolve_daypart, true},
    {"relative-holiday", "RH", resolve_holiday, true},
    {"reference", "R", resolve_reference, true},
    {NULL, NULL, NULL, false},
};

static const struct rule fiscal[] = {
    {"quarter", "fO-?U", resolve_quarter, true},
    {"quarter", "f-O-?U", resolve_quarter, true},
    {"year-quarter", "fY-?O-?U", resolve_quarter, true},
    {"fiscal-year", "fY", resolve_year, false},
    {"fiscal-year", "fUY/N", resolve_years, true},
    {"fiscal-year", "fUY", resolve_year, true},
    {"fiscal-year", "fU", resolve_unit, true},
    {NULL, NULL, NULL, false},
};

static const struct rule unit[] = {
    {"ago", "U-?UG", resolve_quarter_century, false},
    {"amount", "U-?U", resolve_quarter_century, true},
    {"ago", "UG", resolve_ago, false},
    {"earlier", "UE", resolve_earlier, true},
    {"year", "Uo?Y", resolve_year, true},
    {"week-year", "UNo?Y", resolve_week, true},
    {"week", "UN", resolve_week, true},
    {"day-before", "UB", resolve_day_before, true},
    {"decade", "^U[YN]", resolve_decade, true},
    {"relative-unit", "^UR", resolve_relative, true},
    {"clock-past", "URN", resolve_past, false},
    {"unit", "U", resolve_unit, true},
    {NULL, NULL, NULL, false},
};

static const struct rule ago_unit[] = {
    {"year-ago", "g[UK]", resolve_year_ago, true},
    {"year-ago", "g", resolve_year_ago, false},
    {NULL, NULL, NULL, false},
};

static const struct rule deictic[] = {
    {"deictic", "DE?[Pp]", resolve_deictic, true},
    {"deictic", "Dm", resolve_deictic, false},
    {"deictic", "D", resolve_deictic, true},
    {NULL, NULL, NULL, false},
};

static const struct rule tonight[] = {
    {"deictic", "n", resolve_deictic, false},
    {NULL, NULL, NULL, false},
};

static const struct rule daypart[] = {
    {"daypart", "PD", resolve_deictic, false},
    {"dayparts", "P", resolve_set, true},
    {"daypart", "P", resolve_daypart, true},
    {NULL, NULL, NULL, false},
};

static const struct rule noon[] = {
    {"noon", "p", resolve_clock, false},
    {NULL, NULL, NULL, false},
};

static const struct rule clock[] = {
    {"clock-span", "C[-t&~][NC]m[Zzl]?", resolve_clock_span, false},
    {"clock", "Cm[Zzl]?", resolve_clock, false},
    {"clock", "CE?iT?P", resolve_clock, false},
    {"clock", "CE?P", resolve_clock, false},
    {"clock", "Ck[Zz]?", resolve_clock, false},
    {"clock", "^CU", resolve_clock, false},
    {"clock", "C[Zzl]?", resolve_clock, false},
    {NULL, NULL, NULL, false},
};

static const struct rule digits[] = {
    {"digits", "I,?Y", resolve_digits, false},
    {"digits", "I", resolve_digits, false},
    {NULL, NULL, NULL, false},
};

static const struct rule season[] = {
    {"season-year", "So?Y", resolve_season, true},
    {"relative-season", "^SR", resolve_season, true},
    {"season", "S", resolve_season, true},
    {NULL, NULL, NULL, false},
};

static const struct rule every[] = {
    {"set", "X[NO]?U", resolve_set, false},
    {"set", "XWP", resolve_set, false},
    {"set", "X[WwP]", resolve_set, false},
    {"set", "XO[UW]", resolve_set, false},
    {NULL, NULL, NULL, false},
};

/* "il y a trois ans", "vor einem Jahr", "hace dos meses" */
static const struct rule ago_first[] = {
    {"ago", "^G[Na]U", resolve_ago, false},
    {"ago", "^GFU", resolve_ago, false},
    {NULL, NULL, NULL, false},
};

static const struct rule part_of_year[] = {
    {"year-quarter", "Q[-o]?Y", resolve_part_of_year, false},
    {"year-quarter", "Q[-o]?T?[RT]U", resolve_part_of_year, false},
    {"year-quarter", "Q", resolve_part_of_year, false},
    {NULL, NULL, NULL, false},
};

static const struct rule all[] = {
    {"all", "lU", resolve_all, false},
    {NULL, NULL, NULL, false},
};

static const struct rule times[] = {
    {"times", "q[aX]U", resolve_times, false},
    {NULL, NULL, NULL, false},
};

static const struct rule every_other[] = {
    {"set", "x[UW]", resolve_set, false},
    {NULL, NULL, NULL, false},
};

static const struct rule often[] = {
    {"set", "V", resolve_set, false},
    {NULL, NULL, NULL, false},
};

static const struct rule decade[] = {
    {"decade", "^dU", resolve_decade, true},
    {"decade", "d", resolve_decade, true},
    {NULL, NULL, NULL, false},
};

static const struct rule reference[] = {
    {"reference", "r", resolve_reference, true},
    {NULL, NULL, NULL, false},
};

static const struct rule holiday[] = {
    {"holiday", "HY", resolve_holiday, false},
    {"holiday", "^HoY", resolve_holiday, false},
    {"holiday", "H", resolve_holiday, false},
    {NULL, NULL, NULL, false},
};

static const struct rule year_end[] = {
    {"year-end", "eo?Y", resolve_year_end, true},
    {"year-end", "e", resolve_year_end, true},
    {NULL, NULL, NULL, false},
};

static const struct rule *const rows[256] = {
    ['M'] = month,     ['W'] = weekday,      ['w'] = weekdays,
    ['N'] = number,    ['Y'] = year,         ['a'] = article,
    ['h'] = half,      ['F'] = some,         ['O'] = ordinal,
    ['R'] = relative,  ['f'] = fiscal,       ['U'] = unit,
    ['g'] = ago_unit,  ['D'] = deictic,      ['n'] = tonight,
    ['P'] = daypart,   ['p'] = noon,         ['C'] = clock,
    ['I'] = digits,    ['S'] = season,       ['X'] = every,
    ['G'] = ago_first, ['Q'] = part_of_year, ['l'] = all,
    ['q'] = times,     ['x'] = every_other,  ['V'] = often,
    ['d'] = decade,    ['r'] = reference,    ['H'] = holiday,
    ['e'] = year_end,
};

const struct rule *rule_rows(char letter)
{
    return rows[(unsigned char)letter];
}
