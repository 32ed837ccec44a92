#include "viz/place.h"

#include <stdlib.h>

#include "base/vec.h"

struct block {
    double sum;
    uint32_t count;
};

/* With the offsets of a stack without air taken off, heights need only be in order: that is isotonic regression. */
void place(struct place_item *items, uint32_t count, double top)
{
    VEC(struct block) blocks = {0};
    double offset = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0)
            offset += items[i - 1].height / 2 + items[i].gap + items[i].height / 2;
        items[i].y = offset;
        struct block block = {items[i].wish - offset, 1};
        while (blocks.count > 0 && vec_last(&blocks).sum / vec_last(&blocks).count > block.sum / block.count) {
            struct block before = vec_pop(&blocks);
            block.sum += before.sum;
            block.count += before.count;
        }
        vec_push(&blocks, block);
    }
    uint32_t item = 0;
    for (uint32_t b = 0; b < blocks.count; b++) {
        double level = blocks.items[b].sum / blocks.items[b].count;
        double least = count > 0 ? top + items[0].height / 2 : top;
        if (level < least)
            level = least;
        for (uint32_t i = 0; i < blocks.items[b].count; i++)
            items[item++].y += level;
    }
    vec_free(&blocks);
}
