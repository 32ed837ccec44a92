/* Columns of a score: what is never there at the same time may share one. */
#ifndef LIEN_VIZ_LANES_H
#define LIEN_VIZ_LANES_H

#include "base/arena.h"

struct lane_span {
    uint32_t first, last;          /* lines */
};

struct lanes {
    uint32_t *column;              /* by span */
    uint32_t *users;               /* by column */
    uint32_t count;                /* of columns */
};

/* A column each; when there are more than `most`, each takes the first column that is free from some lines above it on. */
void lanes_choose(struct lanes *lanes, struct arena *arena, const struct lane_span *spans, uint32_t count, uint32_t most);

#endif
