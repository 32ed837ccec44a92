/*
 * Pages for print, from inside viz/ (view.h has the functions).
 *
 * All lengths of a page are those of its frames; `scale` makes them points of the paper.  Frames follow each other as they fit: on paper none stands
 * in the place of another, so each is as high as it needs.
 */
#ifndef LIEN_VIZ_SHEET_H
#define LIEN_VIZ_SHEET_H

#include "viz/points.h"

struct sheet_format {
    double paper_width, paper_height;
    double scale;
    uint32_t pages;
    struct legend legend;          /* its cells; each page has as many lines as it needs */
};

struct viz_sheet {
    struct viz_points *view;
    uint32_t *points;              /* the chosen ones */
    double *height;                /* of their frames */
    uint32_t count;
    double frame_width;
    struct sheet_format format;
    uint32_t *page_start;          /* by page, and behind the last */
};

#endif
