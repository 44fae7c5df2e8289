/* identity - the loop and nothing else, for the fault tests and for timing.
 *
 * Owns no member, so that every record goes out as it came. */
#include "filter.h"

static enum verdict run(void *state, struct job *job, struct article *article,
                        struct members *members)
{
    (void)state;
    (void)job;
    (void)article;
    (void)members;
    return VERDICT_OK;
}

int main(int argc, char **argv)
{
    static const char *const reads[] = {"text", NULL};
    static const struct filter filter = {
        .name = "identity",
        .summary = "passes records on",
        .example = "identity < records.ndjson",
        .names = {.reads = reads},
        .run = run,
    };

    return filter_main(&filter, NULL, argc, argv);
}
