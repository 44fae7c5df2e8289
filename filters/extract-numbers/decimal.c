#include "decimal.h"

#include <string.h>

enum { WORK_DIGITS = 2 * DECIMAL_DIGITS + 32 };

/* Takes digits with leading and trailing zeros into the arena, without. */
static bool keep(struct decimal *d, const char *digits, size_t n, int exponent,
                 bool negative, struct arena *a)
{
    char *copy;

    while (n && *digits == '0') {
        digits++;
        n--;
    }
    for (; n && digits[n - 1] == '0'; n--)
        exponent++;
    *d = (struct decimal){.digits = ""};
    if (n == 0)
        return true;
    if (n > DECIMAL_DIGITS || exponent > INT16_MAX || exponent < INT16_MIN)
        return false;
    copy = arena_alloc(a, n);
    if (!copy)
        return false;
    memcpy(copy, digits, n);
    *d = (struct decimal){copy, (uint16_t)n, (int16_t)exponent, negative};
    return true;
}

bool decimal_of(struct decimal *d, uint64_t n, struct arena *a)
{
    char buf[20];
    size_t at = sizeof buf;

    for (; n; n /= 10)
        buf[--at] = (char)('0' + n % 10);
    return keep(d, buf + at, sizeof buf - at, 0, false, a);
}

bool decimal_read(struct decimal *d, struct slice s, size_t point,
                  struct arena *a)
{
    char buf[WORK_DIGITS];
    size_t n = 0;
    int exponent = 0;

    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9')
            continue;
        if (n == sizeof buf)
            return false;
        buf[n++] = s.p[i];
        exponent -= i > point;
    }
    return keep(d, buf, n, exponent, false, a);
}

bool decimal_shift(struct decimal *d, int power)
{
    int exponent = d->exponent + power;

    if (d->count == 0)
        return true;
    if (exponent > INT16_MAX || exponent < INT16_MIN)
        return false;
    d->exponent = (int16_t)exponent;
    return true;
}

/* The digit of d worth 10^power, 0 to 9. */
static int digit_at(struct decimal d, int power)
{
    int i = d.count - 1 - (power - d.exponent);

    return i < 0 || i >= d.count ? 0 : d.digits[i] - '0';
}

static int top(struct decimal d)
{
    return d.exponent + d.count;
}

/* Both of one sign: figures are added to (three and a half), never
 * subtracted. */
bool decimal_add(struct decimal *sum, struct decimal a, struct decimal b,
                 struct arena *arena)
{
    char buf[WORK_DIGITS];
    int low = a.exponent < b.exponent ? a.exponent : b.exponent;
    int high = (top(a) > top(b) ? top(a) : top(b)) + 1;
    int carry = 0;

    if (a.count == 0 || b.count == 0) {
        *sum = a.count ? a : b;
        return true;
    }
    if (high - low > WORK_DIGITS)
        return false;
    for (int power = low; power < high; power++) {
        int digit = digit_at(a, power) + digit_at(b, power) + carry;

        buf[high - 1 - power] = (char)('0' + digit % 10);
        carry = digit / 10;
    }
    return keep(sum, buf, (size_t)(high - low), low, a.negative, arena);
}

bool decimal_times(struct decimal *product, struct decimal a, uint32_t factor,
                   struct arena *arena)
{
    char buf[DECIMAL_DIGITS + 10];
    size_t at = sizeof buf;
    uint64_t carry = 0;

    for (size_t i = a.count; i-- > 0;) {
        carry += (uint64_t)(a.digits[i] - '0') * factor;
        buf[--at] = (char)('0' + carry % 10);
        carry /= 10;
    }
    for (; carry; carry /= 10)
        buf[--at] = (char)('0' + carry % 10);
    return keep(product, buf + at, sizeof buf - at, a.exponent, a.negative,
                arena);
}

bool decimal_power(struct decimal *power, struct decimal a, unsigned n,
                   struct arena *arena)
{
    struct decimal digits = a;
    int exponent = a.exponent * (int)n;
    uint64_t factor;

    digits.exponent = 0;
    digits.negative = false;
    if (!decimal_uint(digits, UINT32_MAX, &factor) ||
        !decimal_of(power, 1, arena))
        return false;
    for (unsigned i = 0; i < n; i++)
        if (!decimal_times(power, *power, (uint32_t)factor, arena))
            return false;
    power->negative = a.negative && n % 2;
    return decimal_shift(power, exponent);
}

/* Adds one in the last place of n digits; gives whether it ran over. */
static bool round_up(char *digits, size_t n)
{
    while (n-- > 0) {
        if (digits[n] != '9') {
            digits[n]++;
            return false;
        }
        digits[n] = '0';
    }
    return true;
}

bool decimal_over(struct decimal *quotient, struct decimal a, uint64_t divisor,
                  bool *exact, struct arena *arena)
{
    char buf[WORK_DIGITS];
    size_t n = 0, significant = 0;
    uint64_t rest = 0;
    int exponent = a.exponent;

    buf[n++] = '0'; /* for a carry */
    for (size_t i = 0; i < a.count || rest; i++) {
        bool more = i >= a.count;

        if (more && significant >= DECIMAL_QUOTIENT)
            break;
        rest = rest * 10 + (uint64_t)(more ? 0 : a.digits[i] - '0');
        exponent -= more;
        /* cppcheck-suppress zerodivcond; the callers' divisors are above 0 */
        buf[n++] = (char)('0' + rest / divisor);
        significant += significant || rest >= divisor;
        rest %= divisor;
    }
    *exact = rest == 0;
    if (rest * 2 >= divisor)
        round_up(buf, n);
    return keep(quotient, buf, n, exponent, a.negative, arena);
}

int decimal_compare(struct decimal a, struct decimal b)
{
    int sign = a.negative ? -1 : 1;
    int high = top(a) > top(b) ? top(a) : top(b);
    int low = a.exponent < b.exponent ? a.exponent : b.exponent;

    if (a.count == 0 || b.count == 0 || a.negative != b.negative)
        return (a.count ? sign : 0) - (b.count ? b.negative ? -1 : 1 : 0) < 0
                   ? -1
                   : a.count || b.count;
    if (top(a) != top(b))
        return top(a) > top(b) ? sign : -sign;
    for (int power = high; power-- > low;) {
        int difference = digit_at(a, power) - digit_at(b, power);

        if (difference)
            return difference > 0 ? sign : -sign;
    }
    return 0;
}

bool decimal_uint(struct decimal d, uint64_t max, uint64_t *n)
{
    uint64_t value = 0;

    if (d.negative || d.exponent < 0 || top(d) > 19)
        return false;
    for (int power = top(d); power-- > 0;)
        value = value * 10 + (uint64_t)digit_at(d, power);
    *n = value;
    return value <= max;
}

/* The plain form, digit by digit from the highest to the lowest place. */
static void put_plain(struct out *o, struct decimal d)
{
    int high = top(d) > 1 ? top(d) : 1;
    int low = d.exponent < 0 ? d.exponent : 0;

    for (int power = high; power-- > low;) {
        if (power == -1)
            out_char(o, '.');
        out_char(o, (char)('0' + digit_at(d, power)));
    }
}

static void put_exponent(struct out *o, struct decimal d)
{
    int power = top(d) - 1;

    out_char(o, d.digits[0]);
    if (d.count > 1)
        out_char(o, '.');
    out_raw(o, d.digits + 1, (size_t)d.count - 1);
    out_lit(o, power < 0 ? "e-" : "e");
    out_uint(o, (uint64_t)(power < 0 ? -power : power));
}

void decimal_out(struct out *o, struct decimal d)
{
    if (d.count == 0) {
        out_char(o, '0');
        return;
    }
    if (d.negative)
        out_char(o, '-');
    if (top(d) > DECIMAL_DIGITS || d.exponent < -DECIMAL_DIGITS)
        put_exponent(o, d);
    else
        put_plain(o, d);
}
