/*
 * Graphviz, in process.  The files gv*.c alone call libcgraph and libgvc and know of their `char *`.
 *
 * Only three plugins are linked in: core, neato (its `nop2` paints what has its place already) and dot (gv_layout.c), and no others are
 * loaded: no fonts are consulted, so the bytes are the same on every machine.
 */
#ifndef LIEN_VIZ_GV_H
#define LIEN_VIZ_GV_H

#include <stdbool.h>
#include <stdio.h>

#include "viz/drawing.h"
#include "viz/fragments.h"
#include "viz/view.h"

enum { VIZ_ERROR_SIZE = 512, LEFT_OUT_SIZE = 400 };

struct viz {
    void *context;      /* GVC_t */
    void *paper;        /* another for PNG and PDF, NULL until one is asked for */
    struct viz_book *book; /* the PDF that pages are added to, NULL: none */
    struct fragments *fragments; /* of SVG, from one picture to the next */
    struct arena arena; /* for one picture, reset before the next */
    const char *only;   /* variables, NULL: nothing is dimmed */
    char error[VIZ_ERROR_SIZE];
    char left_out[LEFT_OUT_SIZE];
};

/* What Graphviz says from here on is the error of the picture, until no more is heard. */
void gv_listen(struct viz *viz);
void gv_listen_no_more(void);
/* gv_paper.c: `graph` has its labels and places. */
bool gv_paper(struct viz *viz, void *graph, enum viz_format format, FILE *out);
void gv_paper_close(struct viz *viz);
bool gv_draw(struct viz *viz, const struct drawing *drawing, enum viz_format format, FILE *out);

#endif
