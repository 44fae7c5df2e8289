#include "number.h"

struct number number_none(void)
{
    return (struct number){.time = NUMBER_NONE,
                           .same = NUMBER_NONE,
                           .quote = NUMBER_NONE,
                           .section = NUMBER_NONE,
                           .paragraph = NUMBER_NONE,
                           .rule = ""};
}
