/* ISO 8601: what is read is a day of the calendar, and prints as something
 * that reads as the same moment. */
#include "fuzz.h"

#include "date.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct moment m, again;
    char buf[MOMENT_LEN];

    if (!moment_read(fuzz_slice(data, n), &m))
        return 0;
    MUST(!m.date.day || date_valid(m.date));
    MUST(m.hour <= 24 && m.minute <= 59 && m.second <= 60);
    MUST(moment_print(&m, buf) < MOMENT_LEN);
    MUST(moment_read(slice_of(buf, strlen(buf)), &again));
    MUST(again.date.year == m.date.year && again.date.month == m.date.month &&
         again.date.day == m.date.day && again.hour == m.hour &&
         again.zoned == m.zoned && again.offset == m.offset);
    return 0;
}
