/*
 * View `points`, inside: what has one place in all frames of a function.
 *
 *     Stack: owners      | gutter |  Loans in force  | gutter |  Heap: owned values
 *     rows of the table  |        |  tags and lanes  |        |  objects by depth
 *
 * Ownership is a forest, so columns need no solver: depth in the forest is the column, the owner's row is the height.
 * Tags stand near the mean height of what they tie together; lines of ownership pass between them in lanes of their own.
 */
#ifndef LIEN_VIZ_POINTS_H
#define LIEN_VIZ_POINTS_H

#include "viz/drawing.h"
#include "viz/gv.h"
#include "viz/legend.h"
#include "viz/only.h"
#include "viz/view.h"

enum {
    ROW_LIMIT = 160,    /* rows, loans and objects that are drawn; what is beyond is named in words */
    LOAN_LIMIT = 64,
    HEAP_LIMIT = 160,
    CELL_LIMIT = 10,    /* of one object */
    BAR_LIMIT = 12,     /* columns of loan bars beside the source */
    SOURCE_LINES = 14,  /* the window, without the lines of steps outside of it */
    ROW_HEIGHT = 34,
    HEAD_HEIGHT = 28,
    SOURCE_HEIGHT = 24,
    MARGIN = 26,
    BAND_PAD = 14,
};

struct points_row {
    const char *id;
    double y; /* middle */
    uint32_t place;   /* how many rows stand above */
    bool is_shared;   /* other variables have its place when it is out of scope */
    bool is_hidden; /* one of the fields of a parent to none of which anything happens */
};

enum link_kind { LINK_HOLD, LINK_CLAIM, LINK_REFUSED, LINK_OWN };

/* A line that begins or ends at a row: between it and a loan's tag, or from it to a heap object. */
struct points_link {
    enum link_kind kind;
    uint32_t row, loan, heap;
    double row_y;  /* where it meets the row */
    double far_y;  /* where it meets the tag; of OWN the lane's height */
    double tip_y;  /* of OWN: where it meets the object */
};

struct points_tag {
    const char *id;
    bool is_drawn;
    uint32_t slot;
    double y, height; /* middle */
    double claim_y;   /* where a claim on the heap leaves */
    uint32_t text_lines;
};

struct points_heap {
    const char *id;
    bool is_record, is_of_caller;
    uint32_t cells;           /* drawn */
    uint32_t column;
    double x, y, width, height; /* left edge and middle */
    double key_width;
    double *cell_width;
    facts_heap_id owner_heap; /* the object and cell that own it, when not a row */
    uint32_t owner_cell;
};

struct points_bars {
    double step;               /* from one to the next */
    uint32_t *column;  /* of each loan; FACTS_NONE when not drawn */
    uint32_t count;
    bool is_own;       /* one column a loan */
};

struct viz_points {
    struct viz *viz;
    const struct facts *facts;
    const struct facts_function *function;
    struct arena arena;  /* as long as the layout */
    bool is_bare;        /* the columns and their key alone */
    uint32_t rows, loans, heaps; /* drawn: a beginning of the function's arrays */
    uint32_t visible_rows;
    struct points_row *row;
    struct points_tag *tag;
    struct points_heap *heap;
    struct { struct points_link *items; uint32_t count, capacity; } links;
    struct points_bars bars;
    struct only only;
    struct legend legend; /* of all frames */
    /* Left edges and widths. */
    double stack_x, name_width, state_width, why_width, value_width, stack_width;
    double tag_x, tag_width;
    double heap_x, heap_right, caller_x, caller_right;
    uint32_t heap_columns;
    double column_x[16];
    double source_width, code_x, code_width, note_x, note_width, note_height;
    double bands_y, bands_height, stack_y;
    double left, right, width, height;
    double legend_y;
};

/* One frame on its way. */
struct points_frame {
    struct viz_points *view;
    const struct facts_point *point;
    const struct facts_error *error; /* NULL outside of an error frame */
    struct drawing *drawing;
    uint32_t *row_node, *tag_node, *heap_node; /* nodes that edges end at; FACTS_NONE where not drawn */
};

static inline bool points_loan_is_shown(const struct facts_loan_at *loan)
{
    return loan->state != LOAN_ABSENT;
}
static inline bool points_loan_is_over(const struct facts_loan_at *loan)
{
    return loan->state == LOAN_ENDED || loan->state == LOAN_KILLED;
}

/* One frame without its key, dimmed as asked. */
void points_paint(struct viz_points *view, uint32_t point, struct drawing *drawing);
/* The symbols of one frame's drawn rows, loans and objects: a bit each. */
uint32_t points_symbols(const struct viz_points *view, uint32_t point);
/* Where what a frame shows ends, above its key. */
double points_bottom(struct viz_points *view);

/* points_head.c: source with loan bars, what changed or the error story. */
void head_measure(struct viz_points *view);
void head_paint(struct points_frame *frame);
/* By how much the head of this point could be lower than that of all. */
double head_slack(const struct viz_points *view, uint32_t point);
/* A frame that is not compared with others: its columns move up to its head. */
void head_tighten(const struct viz_points *view, uint32_t point, struct drawing *drawing);
/* points_stack.c */
/* Which rows are drawn, before anything is measured. */
void stack_choose(struct viz_points *view);
/* points_slots.c: the place of each, and how many are drawn. */
void slots_choose(struct viz_points *view);
void stack_place(struct viz_points *view);
void stack_measure(struct viz_points *view);
void stack_paint(struct points_frame *frame);
/* points_tags.c */
void tags_measure(struct viz_points *view);
void tags_paint(struct points_frame *frame);
enum theme_role tag_color(const struct facts_loan *loan);
enum theme_role tag_fill(const struct facts_loan *loan);
const char *tag_word(const struct facts_loan *loan);
/* points_heap.c */
void heap_measure(struct viz_points *view);
void heap_place(struct viz_points *view);
void heap_paint(struct points_frame *frame);
/* Where a line of ownership (at the left) or a claim touches the object; of a record's field the left edge, else the lower edge. */
struct viz_point heap_owned_at(const struct points_heap *heap);
struct viz_point heap_claimed_at(const struct points_heap *heap, uint32_t cell);
struct viz_point heap_owns_from(const struct points_heap *heap, uint32_t cell);
/* points_links.c */
void links_collect(struct viz_points *view);
void links_place(struct viz_points *view);
void links_paint(struct points_frame *frame);
/* points_column.c: tags and lanes get their heights. */
void column_place(struct viz_points *view);

/* What is painted from here on is dim, until it is asked again. */
static inline void points_dim(struct points_frame *frame, bool is_dim)
{
    frame->drawing->is_dim = is_dim;
}
static inline bool points_row_is_dim(const struct viz_points *view, uint32_t row)
{
    return only_dims_row(&view->only, row);
}
static inline bool points_loan_is_dim(const struct viz_points *view, uint32_t loan)
{
    return only_dims_loan(&view->only, loan);
}
static inline bool points_heap_is_dim(const struct viz_points *view, uint32_t heap)
{
    return only_dims_heap(&view->only, heap);
}

/* A numbered square of the error story. */
void paint_step(struct drawing *drawing, const char *id, double x, double y, uint32_t number);
/* The start of an owner's line (filled) or of a reference's (a ring). */
void paint_start(struct drawing *drawing, const char *id, double x, double y, enum theme_role color, bool is_ring);

#endif
