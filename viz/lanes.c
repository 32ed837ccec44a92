#include "viz/lanes.h"

enum { NAME_ROOM = 2 }; /* lines above a lane, for its name */

void lanes_choose(struct lanes *lanes, struct arena *arena, const struct lane_span *spans, uint32_t count, uint32_t most)
{
    uint32_t *last = ARENA_ARRAY(arena, uint32_t, count + 1);
    *lanes = (struct lanes){.column = ARENA_ARRAY(arena, uint32_t, count + 1), .users = ARENA_ARRAY(arena, uint32_t, count + 1)};
    for (uint32_t i = 0; i < count; i++) {
        uint32_t column = count > most ? 0 : lanes->count;
        while (column < lanes->count && last[column] + NAME_ROOM >= spans[i].first)
            column++;
        lanes->column[i] = column;
        lanes->count = column + 1 > lanes->count ? column + 1 : lanes->count;
        lanes->users[column]++;
        last[column] = spans[i].last;
    }
}
