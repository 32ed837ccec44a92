/* What is owned through a pointer: buffers with their elements, boxes, records, and what the caller lends. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "viz/place.h"
#include "viz/points.h"

enum { CAPTION = 20, CELL = 34, FIELD = 30, VALUE_LIMIT = 14, LABEL_LIMIT = 14, CAPTION_LIMIT = 30, COLUMN_GAP = 64, HEADING_WIDTH = 128 };

static const char *value_at(const struct facts_heap *heap, const struct facts_heap_at *at, uint32_t cell)
{
    if (at->values != NULL && at->values[cell] != NULL)
        return at->values[cell];
    const char *initial = heap->cell_count > cell ? heap->cells[cell].initial : NULL;
    return initial != NULL && initial[0] != '\0' ? initial : "\xE2\x80\xA6";
}

static double value_width(struct arena *arena, const char *value)
{
    const char *shown = text_shorten(arena, value, VALUE_LIMIT);
    return ceil(text_width_of(shown, strlen(shown), TEXT_CODE, 16)) + 14;
}

static const char *caption_of(struct drawing *drawing, const struct facts_heap *heap, const struct points_heap *placed, bool freed, bool resized)
{
    const char *caption = text_shorten(drawing->arena, heap->caption, CAPTION_LIMIT);
    if (freed)
        return drawing_format(drawing, "%s: freed", caption);
    if (resized)
        return drawing_format(drawing, "%s, any length", caption);
    if (heap->cell_count > placed->cells && heap->cell_count > CELL_LIMIT)
        return drawing_format(drawing, "%s, first %u of %u", caption, placed->cells, heap->cell_count);
    return caption;
}

/* The name of a field; an element's index; nothing where there is one cell only. */
static const char *key_label(struct arena *arena, const struct facts_heap *heap, uint32_t cell)
{
    if (cell >= heap->cell_count)
        return "";
    const char *label = text_shorten(arena, heap->cells[cell].label, LABEL_LIMIT);
    return label[0] == '\0' && heap->cell_count > 1 ? arena_format(arena, "%u", cell) : label;
}

static void measure(struct viz_points *view, uint32_t index)
{
    const struct facts_function *function = view->function;
    const struct facts_heap *heap = &function->heap[index];
    struct points_heap *placed = &view->heap[index];
    struct arena *scratch = &view->viz->arena;
    placed->cells = heap->cell_count == 0 ? 1 : heap->cell_count < CELL_LIMIT ? heap->cell_count : CELL_LIMIT;
    placed->cell_width = ARENA_ARRAY(&view->arena, double, placed->cells);
    placed->is_record = heap->is_record;
    for (uint32_t c = 0; c < placed->cells; c++)
        placed->cell_width[c] = CELL;
    for (uint32_t p = 0; p < function->point_count; p++) {
        const struct facts_heap_at *at = &function->points[p].heap[index];
        for (uint32_t c = 0; at->exists && c < placed->cells; c++) {
            bool owns = at->owns != NULL && at->owns[c] != FACTS_NONE && heap->cell_count > 0;
            placed->is_record = placed->is_record || owns;
            if (!owns)
                placed->cell_width[c] = fmax(placed->cell_width[c], value_width(scratch, value_at(heap, at, c)));
        }
        arena_reset(scratch);
    }
    double sum = 0, most = 0;
    for (uint32_t c = 0; c < placed->cells; c++) {
        const char *label = key_label(scratch, heap, c);
        if (label[0] != '\0')
            placed->key_width = fmax(placed->key_width, ceil(text_width_of(label, strlen(label), TEXT_CODE, 16)) + 18);
        sum += placed->cell_width[c];
        most = fmax(most, placed->cell_width[c]);
    }
    if (placed->is_record)
        for (uint32_t c = 0; c < placed->cells; c++)
            placed->cell_width[c] = most;
    struct drawing drawing;
    drawing_init(&drawing, scratch);
    placed->width = placed->is_record ? placed->key_width + most : sum;
    bool may_be_resized = heap->kind == HEAP_BUFFER && heap->cell_count > 1;
    for (uint32_t state = 0; state < (may_be_resized ? 3U : 2U); state++) {
        const char *caption = caption_of(&drawing, heap, placed, state == 1, state == 2);
        placed->width = fmax(placed->width, ceil(text_width_of(caption, strlen(caption), 0, 13)));
    }
    placed->height = CAPTION + (placed->is_record ? FIELD * (double)placed->cells : CELL);
    arena_reset(scratch);
}

/* Who owns it: the first row, or the first cell seen holding it. */
static void find_owners(struct viz_points *view)
{
    const struct facts_function *function = view->function;
    for (uint32_t p = 0; p < function->point_count; p++)
        for (uint32_t h = 0; h < view->heaps; h++) {
            const struct facts_heap_at *at = &function->points[p].heap[h];
            for (uint32_t c = 0; at->exists && at->owns != NULL && c < view->heap[h].cells && c < function->heap[h].cell_count; c++) {
                facts_heap_id owned = at->owns[c];
                if (owned < view->heaps && view->heap[owned].owner_heap == FACTS_NONE && owned != h) {
                    view->heap[owned].owner_heap = h;
                    view->heap[owned].owner_cell = c;
                }
            }
        }
}

void heap_measure(struct viz_points *view)
{
    for (uint32_t h = 0; h < view->heaps; h++) {
        view->heap[h].owner_heap = FACTS_NONE;
        view->heap[h].is_of_caller = view->function->heap[h].kind == HEAP_CALLER;
        view->heap[h].column = view->function->heap[h].depth < 15 ? view->function->heap[h].depth : 15;
        measure(view, h);
    }
    find_owners(view);
}

static double top_of(const struct points_heap *heap)
{
    return heap->y - heap->height / 2;
}

struct viz_point heap_owned_at(const struct points_heap *heap)
{
    return (struct viz_point){heap->x, top_of(heap) + CAPTION + (heap->is_record ? FIELD / 2.0 - 6 : CELL / 2.0)};
}

struct viz_point heap_claimed_at(const struct points_heap *heap, uint32_t cell)
{
    uint32_t at = cell < heap->cells ? cell : 0;
    if (heap->is_of_caller)
        return (struct viz_point){heap->x, heap->y + CAPTION / 2.0};
    if (heap->is_record)
        return (struct viz_point){heap->x, top_of(heap) + CAPTION + FIELD * (at + 0.5) + 5};
    double x = heap->x;
    for (uint32_t c = 0; c < at; c++)
        x += heap->cell_width[c];
    return (struct viz_point){x + heap->cell_width[at] / 2, top_of(heap) + CAPTION + CELL};
}

struct viz_point heap_owns_from(const struct points_heap *heap, uint32_t cell)
{
    return (struct viz_point){heap->x + heap->key_width + heap->cell_width[0], top_of(heap) + CAPTION + FIELD * (cell + 0.5)};
}

/* Its owner's height, so that the line of ownership is straight where there is room. */
static double wish(const struct viz_points *view, uint32_t index)
{
    const struct points_heap *heap = &view->heap[index];
    facts_row_id owner = view->function->heap[index].first_owner;
    double at = view->stack_y + HEAD_HEIGHT + ROW_HEIGHT / 2.0;
    if (heap->owner_heap != FACTS_NONE && (owner >= view->rows || heap->column > 0))
        at = heap_owns_from(&view->heap[heap->owner_heap], heap->owner_cell).y;
    else if (owner < view->rows)
        at = view->row[owner].y;
    double anchor = CAPTION + (heap->is_record ? FIELD / 2.0 : CELL / 2.0);
    return at - anchor + heap->height / 2;
}

static int by_wish(const void *a, const void *b)
{
    const struct place_item *first = a, *second = b;
    return first->wish < second->wish ? -1 : first->wish > second->wish ? 1 : first->key < second->key ? -1 : 1;
}

/* Places one column; gives its width. */
static double place_column(struct viz_points *view, uint32_t column, bool of_caller, double x)
{
    struct place_item *items = ARENA_ARRAY(&view->arena, struct place_item, view->heaps + 1);
    uint32_t count = 0;
    double width = 0;
    for (uint32_t h = 0; h < view->heaps; h++) {
        bool is_caller = view->function->heap[h].kind == HEAP_CALLER;
        if (view->heap[h].column != column || is_caller != of_caller)
            continue;
        items[count++] = (struct place_item){.wish = wish(view, h), .height = view->heap[h].height, .gap = 14, .key = h};
        width = fmax(width, view->heap[h].width);
    }
    qsort(items, count, sizeof *items, by_wish);
    place(items, count, view->stack_y + 6);
    for (uint32_t i = 0; i < count; i++) {
        view->heap[items[i].key].x = x;
        view->heap[items[i].key].y = items[i].y;
    }
    return width;
}

static bool is_ever_there(const struct viz_points *view, uint32_t heap)
{
    for (uint32_t p = 0; p < view->function->point_count; p++)
        if (view->function->points[p].heap[heap].exists)
            return true;
    return false;
}

void heap_place(struct viz_points *view)
{
    bool any[2] = {false, false};
    uint32_t deepest = 0;
    for (uint32_t h = 0; h < view->heaps; h++) {
        any[view->function->heap[h].kind == HEAP_CALLER] |= is_ever_there(view, h);
        deepest = view->heap[h].column > deepest ? view->heap[h].column : deepest;
    }
    view->heap_columns = deepest + 1;
    double x = view->heap_x;
    for (int of_caller = 0; of_caller < 2; of_caller++) {
        double left = x;
        if (!any[of_caller])
            continue;
        if (of_caller)
            view->caller_x = x;
        for (uint32_t column = 0; column <= deepest; column++) {
            double width = place_column(view, column, of_caller, x);
            if (!of_caller)
                view->column_x[column] = x;
            if (width > 0)
                x += width + COLUMN_GAP;
        }
        x = fmax(x, left + HEADING_WIDTH + COLUMN_GAP);
        *(of_caller ? &view->caller_right : &view->heap_right) = x - COLUMN_GAP;
    }
}

/* ---- painting ---- */

static enum theme_role tint_of(const struct points_frame *frame, const struct facts_heap_at *at, uint32_t cell)
{
    facts_loan_id loan = at->tint == NULL ? FACTS_NONE : at->tint[cell];
    return loan < frame->view->function->loan_count ? tag_fill(&frame->view->function->loans[loan]) : THEME_PAPER;
}

static void paint_cell(struct points_frame *frame, uint32_t index, uint32_t cell, double x, double y, double width, double height)
{
    struct drawing *drawing = frame->drawing;
    const struct facts_heap *heap = &frame->view->function->heap[index];
    const struct facts_heap_at *at = &frame->point->heap[index];
    const char *id = drawing_format(drawing, "cell_%u_%s", cell, frame->view->heap[index].id);
    bool has_cell = cell < heap->cell_count;
    bool owns = has_cell && at->owns != NULL && at->owns[cell] != FACTS_NONE;
    struct drawing_node *box = drawing_add_box(drawing, id, "cell", x, y, width + 1, height + 1, has_cell ? tint_of(frame, at, cell) : THEME_PAPER,
                                               at->is_freed ? THEME_FAINT : THEME_INK, 1.2);
    if (at->is_freed || heap->kind == HEAP_SUMMARY)
        box->line = LINE_DASHED;
    const char *value = text_shorten(drawing->arena, has_cell ? value_at(heap, at, cell) : "\xE2\x80\xA6", VALUE_LIMIT);
    if (!owns) {
        box->align = ALIGN_CENTER;
        box->text = text_plain(drawing->arena, value, TEXT_CODE | (at->is_freed ? TEXT_STRUCK : 0), at->is_freed ? THEME_MUTE : THEME_INK, 16);
    } else if (!at->is_freed) {
        paint_start(drawing, drawing_format(drawing, "dot_%s", id), x + width / 2, y + height / 2, THEME_INK, false);
    }
}

static void paint_key(struct points_frame *frame, uint32_t index, uint32_t cell, double x, double y)
{
    struct drawing *drawing = frame->drawing;
    const struct facts_heap *heap = &frame->view->function->heap[index];
    const struct points_heap *placed = &frame->view->heap[index];
    const struct facts_heap_at *at = &frame->point->heap[index];
    struct drawing_node *key = drawing_add_box(drawing, drawing_format(drawing, "key_%u_%s", cell, placed->id), "key", x, y, placed->key_width + 1,
                                               FIELD + 1, cell < heap->cell_count ? tint_of(frame, at, cell) : THEME_PAPER,
                                               at->is_freed ? THEME_FAINT : THEME_INK, 1.2);
    if (at->is_freed || heap->kind == HEAP_SUMMARY)
        key->line = LINE_DASHED;
    key->align = ALIGN_CENTER;
    key->text = text_plain(drawing->arena, key_label(drawing->arena, heap, cell), TEXT_CODE, THEME_MUTE, 16);
}

static void paint_object(struct points_frame *frame, uint32_t index)
{
    struct drawing *drawing = frame->drawing;
    const struct facts_heap *heap = &frame->view->function->heap[index];
    const struct points_heap *placed = &frame->view->heap[index];
    const struct facts_heap_at *at = &frame->point->heap[index];
    double top = top_of(placed), x = placed->x;
    frame->heap_node[index] = drawing->nodes.count;
    struct drawing_node *caption = drawing_add_text(drawing, placed->id, at->is_freed ? "heapobj freed" : "heapobj", x, top + CAPTION / 2.0 - 1,
                     placed->width + 8, text_plain(drawing->arena, caption_of(drawing, heap, placed, at->is_freed, at->is_resized), 0, THEME_MUTE, 13), ALIGN_LEFT);
    caption->shape = SHAPE_BOX; /* an edge ends here, so Graphviz has to know it */
    caption->title = heap->caption;
    for (uint32_t c = 0; c < placed->cells; c++) {
        if (!placed->is_record) {
            paint_cell(frame, index, c, x, top + CAPTION, placed->cell_width[c], CELL);
            x += placed->cell_width[c];
            continue;
        }
        double y = top + CAPTION + FIELD * (double)c;
        if (placed->key_width > 0)
            paint_key(frame, index, c, x, y);
        paint_cell(frame, index, c, x + placed->key_width, y, placed->cell_width[c], FIELD);
    }
}

void heap_paint(struct points_frame *frame)
{
    for (uint32_t h = 0; h < frame->view->heaps; h++)
        if (frame->point->heap[h].exists) {
            points_dim(frame, points_heap_is_dim(frame->view, h));
            paint_object(frame, h);
        }
    points_dim(frame, false);
}
