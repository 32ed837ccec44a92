/*
 * Graphviz, in process.  gv.c is the only file that calls libcgraph and libgvc, and the only one that casts to their `char *`.
 *
 * Only the core and neato plugins are linked in (neato's `nop2` paints what has its place already), and no others are
 * loaded: no fonts are consulted, so the bytes are the same on every machine.
 */
#ifndef LIEN_VIZ_GV_H
#define LIEN_VIZ_GV_H

#include <stdbool.h>
#include <stdio.h>

#include "viz/drawing.h"
#include "viz/view.h"

enum { VIZ_ERROR_SIZE = 512 };

struct viz {
    void *context;      /* GVC_t */
    struct arena arena; /* for one picture, reset before the next */
    char error[VIZ_ERROR_SIZE];
};

bool gv_draw(struct viz *viz, const struct drawing *drawing, enum viz_format format, FILE *out);

#endif
