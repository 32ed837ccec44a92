/* `lien graph` on its way through a program's functions: shared by draw.c and draw_points.c. */
#ifndef LIEN_DRIVER_DRAW_PARTS_H
#define LIEN_DRIVER_DRAW_PARTS_H

#include "driver/draw.h"
#include "viz/view.h"

struct drawing {
    const struct options *options;
    const struct facts *facts;
    struct viz *viz;
    const char *folder;
    uint32_t written;
    bool found_only;               /* a function has a variable that --only names */
};

/* Says on standard error why a picture is not there; gives false. */
bool draw_failed(const struct drawing *drawing, const char *path);
/* What the picture that was just drawn says it leaves out, on standard error too. */
void draw_report_left_out(const struct drawing *drawing, const char *stem, const char *view);
const char *draw_extension(const struct drawing *drawing);
enum viz_format draw_format(const struct drawing *drawing);
struct viz_text_style draw_text_style(const struct drawing *drawing);

/* draw_points.c: the files of one function begin with `stem`. */
bool draw_points(struct drawing *drawing, const struct facts_function *function, const char *stem);

#endif
