/* `lien graph` on its way through a program's functions: shared by draw.c and draw_points.c. */
#ifndef LIEN_DRIVER_DRAW_PARTS_H
#define LIEN_DRIVER_DRAW_PARTS_H

#include "driver/draw.h"
#include "driver/files.h"
#include "viz/view.h"

struct drawing {
    const struct options *options;
    const struct facts *facts;
    struct viz *viz;
    const char *folder;
    bool is_standard;              /* to standard output */
    bool has_begun;
    uint32_t written;
};

/* A file of that name; with `-o -` standard output, texts with an empty line between them. */
bool draw_begin(struct drawing *drawing, struct output *output, const char *path);
/* Says which file was written, where it is one. */
void draw_report(const struct drawing *drawing, const char *path);
/* Says on standard error why a picture is not there; gives false. */
bool draw_failed(const struct drawing *drawing, const char *path);
/* What the picture that was just drawn says it leaves out, on standard error too. */
void draw_report_left_out(const struct drawing *drawing, const char *stem, const char *view);
const char *draw_extension(const struct drawing *drawing);
enum viz_format draw_format(const struct drawing *drawing);
struct viz_text_style draw_text_style(const struct drawing *drawing);

/* draw_select.c.  Gives false after a message when a function, a point or a variable that is asked for is not there. */
bool draw_selects_something(const struct options *options, const struct facts *facts);
bool draw_is_wanted_function(const struct options *options, const struct facts_function *function);
bool draw_is_wanted_point(const struct options *options, const struct facts_point *point);

/* draw_points.c: the files of one function begin with `stem`. */
bool draw_points(struct drawing *drawing, const struct facts_function *function, const char *stem);

#endif
