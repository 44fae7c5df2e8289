#include "block.h"

struct span words_span(const struct block *b, uint32_t first, uint32_t last)
{
    return (struct span){b->word[first].token.start,
                         b->word[last - 1].token.end};
}

uint32_t mention_from(const struct block *b, uint32_t i)
{
    uint32_t low = 0, high = b->mentions;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;

        if (b->mention[mid].first < i)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}
