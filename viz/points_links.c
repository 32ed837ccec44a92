/*
 * Lines: who holds a loan, what it claims, who owns what, what was refused.
 *
 * All lines a row or a tag has in any frame share out its edge in the order of their other ends, so that no two cross or
 * meet at their ends, and none moves when another comes or goes.
 */
#include <math.h>
#include <stdlib.h>

#include "viz/points.h"

static void add_link(struct viz_points *view, enum link_kind kind, uint32_t row, uint32_t loan, uint32_t heap)
{
    if (row >= view->rows)
        return;
    for (uint32_t i = 0; i < view->links.count; i++) {
        const struct points_link *link = &view->links.items[i];
        if (link->kind == kind && link->row == row && link->loan == loan && link->heap == heap)
            return;
    }
    struct points_link link = {.kind = kind, .row = row, .loan = loan, .heap = heap};
    vec_push(&view->links, link);
}

void links_collect(struct viz_points *view)
{
    const struct facts_function *function = view->function;
    for (uint32_t l = 0; l < view->loans; l++)
        add_link(view, LINK_CLAIM, function->loans[l].target.row, l, FACTS_NONE);
    for (uint32_t p = 0; p < function->point_count; p++) {
        const struct facts_point *point = &function->points[p];
        for (uint32_t r = 0; r < view->rows; r++)
            if (point->rows[r].owns < view->heaps)
                add_link(view, LINK_OWN, r, FACTS_NONE, point->rows[r].owns);
        for (uint32_t l = 0; l < view->loans; l++)
            for (uint32_t h = 0; points_loan_is_shown(&point->loans[l]) && h < point->loans[l].holder_count; h++)
                add_link(view, LINK_HOLD, point->loans[l].holders[h].row, l, FACTS_NONE);
        if (point->error < function->error_count && function->errors[point->error].refusing_loan < view->loans)
            add_link(view, LINK_REFUSED, function->errors[point->error].refused_row, function->errors[point->error].refusing_loan,
                     FACTS_NONE);
    }
}

struct end {
    double other; /* height of the other end */
    uint32_t rank, link;
};

static int by_other_end(const void *a, const void *b)
{
    const struct end *first = a, *second = b;
    if (first->other != second->other)
        return first->other < second->other ? -1 : 1;
    return first->rank < second->rank ? -1 : first->rank > second->rank ? 1 : first->link < second->link ? -1 : 1;
}

static double spread(uint32_t index, uint32_t count, double least, double room)
{
    double step = count < 2 ? 0 : fmin(least, room / (count - 1));
    return (index - (count - 1) / 2.0) * step;
}

/* Shares out the left edge of a tag. */
static void place_tag_ends(struct viz_points *view, uint32_t loan, struct end *ends)
{
    struct points_tag *tag = &view->tag[loan];
    uint32_t count = 0;
    for (uint32_t i = 0; i < view->links.count; i++)
        if (view->links.items[i].loan == loan)
            ends[count++] = (struct end){view->row[view->links.items[i].row].y, view->links.items[i].kind, i};
    qsort(ends, count, sizeof *ends, by_other_end);
    for (uint32_t i = 0; i < count; i++)
        view->links.items[ends[i].link].far_y = tag->y + spread(i, count, 22, tag->height - 28);
    tag->claim_y = tag->y;
}

/* Shares out the right edge of a row. */
static void place_row_ends(struct viz_points *view, uint32_t row, struct end *ends)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < view->links.count; i++)
        if (view->links.items[i].row == row)
            ends[count++] = (struct end){view->links.items[i].far_y, view->links.items[i].kind, i};
    qsort(ends, count, sizeof *ends, by_other_end);
    for (uint32_t i = 0; i < count; i++)
        view->links.items[ends[i].link].row_y = view->row[row].y + spread(i, count, 10, 26);
}

void links_place(struct viz_points *view)
{
    struct end *ends = ARENA_ARRAY(&view->arena, struct end, view->links.count + 1);
    for (uint32_t l = 0; l < view->loans; l++)
        place_tag_ends(view, l, ends);
    for (uint32_t r = 0; r < view->rows; r++)
        place_row_ends(view, r, ends);
    for (uint32_t h = 0; h < view->heaps; h++) {
        uint32_t count = 0;
        for (uint32_t i = 0; i < view->links.count; i++)
            if (view->links.items[i].kind == LINK_OWN && view->links.items[i].heap == h)
                ends[count++] = (struct end){view->links.items[i].far_y, 0, i};
        qsort(ends, count, sizeof *ends, by_other_end);
        for (uint32_t i = 0; i < count; i++)
            view->links.items[ends[i].link].tip_y = heap_owned_at(&view->heap[h]).y + spread(i, count, 7, 14);
    }
}

/* ---- painting ---- */

/* Two thin lines for shared, one heavy for mut; faint when over, dashed when only possible. */
static void style_claim(struct points_frame *frame, struct drawing_edge *edge, uint32_t loan, bool is_maybe)
{
    const struct facts_loan *facts = &frame->view->function->loans[loan];
    const struct facts_loan_at *at = &frame->point->loans[loan];
    bool over = points_loan_is_over(at), shared = facts->kind == LOAN_SHARED;
    edge->color = over ? THEME_FAINT : tag_color(facts);
    edge->is_double = shared;
    edge->pen = shared ? 1.7 : over || at->state == LOAN_RESERVED ? 2 : 4;
    edge->line = over ? LINE_DOTTED : is_maybe || at->state == LOAN_RESERVED ? LINE_DASHED : LINE_SOLID;
    edge->arrow_size = shared ? 1.1 : at->state == LOAN_RESERVED || over ? 1 : 0.8;
}

static void paint_hold(struct points_frame *frame, const struct points_link *link)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    const struct facts_loan_at *at = &frame->point->loans[link->loan];
    const struct facts_holder *holder = NULL;
    for (uint32_t h = 0; h < at->holder_count; h++)
        if (at->holders[h].row == link->row)
            holder = &at->holders[h];
    if (holder == NULL)
        return;
    const char *id = drawing_format(drawing, "hold_%s_%s", view->tag[link->loan].id, view->row[link->row].id);
    struct drawing_edge *edge = drawing_add_edge(drawing, id, "hold", frame->row_node[link->row], frame->tag_node[link->loan]);
    style_claim(frame, edge, link->loan, holder->is_maybe);
    edge->title = drawing_format(drawing, "%s %s %s", view->function->rows[link->row].path,
                                 points_loan_is_over(at) ? "held" : holder->is_maybe ? "may hold" : "holds", view->function->loans[link->loan].label);
    double end = view->tag_x;
    if (at->state == LOAN_KILLED) {
        edge->arrow = ARROW_BAR;
        edge->arrow_size = 1.5;
        edge->is_double = false;
        edge->color = THEME_MUTE;
        end -= 3;
    }
    edge_curve(drawing, edge, (struct viz_point){view->stack_x + view->stack_width, link->row_y}, (struct viz_point){end, link->far_y});
    if (!holder->is_maybe || points_loan_is_over(at))
        return;
    struct drawing_node *label = drawing_add_box(drawing, drawing_format(drawing, "maybe_%s", id), "maybe", view->tag_x - 72, link->far_y - 9, 56, 18,
                                                 THEME_PAPER, THEME_NONE, 0);
    label->align = ALIGN_CENTER;
    label->text = text_plain(drawing->arena, "maybe", TEXT_BOLD, edge->color, 13);
}

static void paint_claim_on_row(struct points_frame *frame, const struct points_link *link)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    const struct facts_loan *loan = &view->function->loans[link->loan];
    struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, "to_%s_%s", view->tag[link->loan].id, view->row[link->row].id),
                                                 "claim", frame->tag_node[link->loan], frame->row_node[link->row]);
    style_claim(frame, edge, link->loan, false);
    edge->title = drawing_format(drawing, "%s is a loan of %s", loan->label, loan->borrowed);
    edge->arrow = loan->kind == LOAN_SHARED ? ARROW_HOLLOW : ARROW_FILLED;
    edge_curve(drawing, edge, (struct viz_point){view->tag_x, link->far_y},
               (struct viz_point){view->stack_x + view->stack_width + 1, link->row_y});
}

/* Whether another object stands between the height of the tag and the object that it claims: a line along below would seem to end there. */
static bool is_way_taken(const struct viz_points *view, uint32_t heap, double from)
{
    const struct points_heap *aim = &view->heap[heap];
    for (uint32_t h = 0; h < view->heaps; h++) {
        const struct points_heap *other = &view->heap[h];
        if (h != heap && other->x < aim->x + aim->width && aim->x < other->x + other->width &&
            other->y > fmin(from, aim->y) - other->height / 2 && other->y < fmax(from, aim->y) + other->height / 2)
            return true;
    }
    return false;
}

static void paint_claim_on_heap(struct points_frame *frame, uint32_t index)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    const struct facts_loan *loan = &view->function->loans[index];
    const struct points_heap *heap = &view->heap[loan->target.heap];
    const struct points_tag *tag = &view->tag[index];
    struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, "to_%s_%s", tag->id, heap->id), "claim", frame->tag_node[index],
                                                 frame->heap_node[loan->target.heap]);
    style_claim(frame, edge, index, false);
    edge->title = drawing_format(drawing, "%s is a loan of %s", loan->label, loan->borrowed);
    edge->arrow = loan->kind == LOAN_SHARED ? ARROW_HOLLOW : ARROW_FILLED;
    struct viz_point from = {view->tag_x + view->tag_width, tag->claim_y}, tip = heap_claimed_at(heap, loan->target.cell);
    double bend = heap->x - 58;
    bool is_aside = is_way_taken(view, loan->target.heap, from.y);
    if (is_aside)
        tip = (struct viz_point){heap->x, tip.y - (from.y > heap->y ? 6 : 28)};
    if (heap->is_record || heap->is_of_caller || is_aside) {
        tip.x -= 2;
        if (bend > from.x + 4) {
            edge_straight(drawing, edge, from, (struct viz_point){bend, from.y});
            edge_continue_curve(drawing, edge, tip);
        } else {
            edge_curve(drawing, edge, from, tip);
        }
        return;
    }
    /* Along below the object, then up into the cell; or down into it from above. */
    double sign = from.y > tip.y + 10 ? 1 : -1;
    tip.y = sign > 0 ? tip.y + 3 : tip.y - 34 - 3;
    double rise = fmin(fabs(tip.y - from.y), 40);
    struct viz_point points[] = {from, {from.x + (tip.x - from.x) * 0.6, from.y}, {tip.x, tip.y + sign * (rise * 0.8 + 6)}, tip};
    edge->points = arena_copy(drawing->arena, points, sizeof points);
    edge->point_count = 4;
}

static void paint_refused(struct points_frame *frame, const struct points_link *link)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    if (frame->error == NULL || frame->error->refused_row != link->row || frame->error->refusing_loan != link->loan)
        return;
    struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, "err_%s_%s", view->row[link->row].id, view->tag[link->loan].id),
                                                 "refused", frame->row_node[link->row], frame->tag_node[link->loan]);
    edge->color = THEME_ERR;
    edge->pen = 4;
    edge->arrow = ARROW_BAR;
    edge->arrow_size = 1.5;
    edge->title = text_unmarked(drawing->arena, frame->error->summary);
    edge_curve(drawing, edge, (struct viz_point){view->stack_x + view->stack_width, link->row_y}, (struct viz_point){view->tag_x - 3, link->far_y});
}

static void style_owner(struct drawing_edge *edge, bool is_maybe)
{
    edge->color = THEME_INK;
    edge->pen = 2.6;
    edge->arrow = ARROW_FILLED;
    edge->arrow_size = 0.9;
    edge->line = is_maybe ? LINE_DASHED : LINE_SOLID;
}

static void paint_owner(struct points_frame *frame, const struct points_link *link)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    const struct facts_row_at *at = &frame->point->rows[link->row];
    const struct points_heap *heap = &view->heap[link->heap];
    if (at->owns != link->heap || frame->heap_node[link->heap] == FACTS_NONE)
        return;
    struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, "own_%s_%s", view->row[link->row].id, heap->id), "own",
                                                 frame->row_node[link->row], frame->heap_node[link->heap]);
    style_owner(edge, at->owns_maybe);
    edge->title = drawing_format(drawing, "%s %s this", view->function->rows[link->row].path, at->owns_maybe ? "may own" : "owns");
    struct viz_point from = {view->stack_x + view->stack_width, link->row_y}, tip = {heap->x - 1, link->tip_y};
    if (view->loans == 0) {
        edge_curve(drawing, edge, from, tip);
        return;
    }
    edge_curve(drawing, edge, from, (struct viz_point){view->tag_x - BAND_PAD, link->far_y});
    double bend = fmax(view->tag_x + view->tag_width + BAND_PAD, heap->x - 62);
    edge_continue_straight(drawing, edge, (struct viz_point){bend, link->far_y});
    edge_continue_curve(drawing, edge, tip);
}

static void paint_owned_cells(struct points_frame *frame, uint32_t index)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    const struct facts_heap_at *at = &frame->point->heap[index];
    for (uint32_t c = 0; at->exists && at->owns != NULL && !at->is_freed && c < view->heap[index].cells && c < view->function->heap[index].cell_count; c++) {
        facts_heap_id owned = at->owns[c];
        if (owned >= view->heaps || frame->heap_node[owned] == FACTS_NONE || owned == index)
            continue;
        struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, "own_%s_c%u_%s", view->heap[index].id, c, view->heap[owned].id),
                                                     "own", frame->heap_node[index], frame->heap_node[owned]);
        style_owner(edge, false);
        struct viz_point tip = heap_owned_at(&view->heap[owned]);
        tip.x -= 1;
        edge_curve(drawing, edge, heap_owns_from(&view->heap[index], c), tip);
    }
}

static bool is_tag_between(const struct viz_points *view, uint32_t a, uint32_t b)
{
    double low = fmin(view->tag[a].y, view->tag[b].y), high = fmax(view->tag[a].y, view->tag[b].y);
    for (uint32_t l = 0; l < view->loans; l++)
        if (l != a && l != b && view->tag[l].y > low && view->tag[l].y < high)
            return true;
    return false;
}

/* From a reborrow's tag to the tag of the loan it was made through. */
static void paint_through(struct points_frame *frame, uint32_t index)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    uint32_t parent = view->function->loans[index].through;
    if (parent >= view->loans || frame->tag_node[parent] == FACTS_NONE || parent == index)
        return;
    const struct points_tag *from = &view->tag[index], *to = &view->tag[parent];
    struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, "via_%s_%s", from->id, to->id), "through", frame->tag_node[index],
                                                 frame->tag_node[parent]);
    edge->color = points_loan_is_over(&frame->point->loans[index]) ? THEME_FAINT : tag_color(&view->function->loans[index]);
    edge->pen = 3;
    edge->line = LINE_DOTTED;
    edge->arrow = ARROW_OPEN;
    edge->arrow_size = 0.7;
    edge->title = drawing_format(drawing, "%s was made through %s and keeps it alive", view->function->loans[index].label,
                                 view->function->loans[parent].label);
    double side = to->y < from->y ? -1 : 1, x = view->tag_x + 26;
    if (is_tag_between(view, index, parent)) { /* behind it the line would seem to lead from it and to it */
        double right = view->tag_x + view->tag_width, out = right + 44, low = from->y + side * from->height / 4, high = to->y - side * to->height / 4;
        struct viz_point points[] = {{right, low}, {out, low}, {out, high}, {right + 1, high}};
        edge->points = arena_copy(drawing->arena, points, sizeof points);
        edge->point_count = 4;
        return;
    }
    edge_straight(drawing, edge, (struct viz_point){x, from->y + side * from->height / 2}, (struct viz_point){x, to->y - side * (to->height / 2 + 1)});
}

void links_paint(struct points_frame *frame)
{
    struct viz_points *view = frame->view;
    for (uint32_t i = 0; i < view->links.count; i++) {
        const struct points_link *link = &view->links.items[i];
        if (frame->row_node[link->row] == FACTS_NONE)
            continue;
        points_dim(frame, points_row_is_dim(view, link->row) || (link->kind != LINK_OWN && points_loan_is_dim(view, link->loan)));
        if (link->kind == LINK_OWN) {
            paint_owner(frame, link);
            continue;
        }
        if (frame->tag_node[link->loan] == FACTS_NONE)
            continue;
        if (link->kind == LINK_HOLD)
            paint_hold(frame, link);
        else if (link->kind == LINK_CLAIM)
            paint_claim_on_row(frame, link);
        else
            paint_refused(frame, link);
    }
    for (uint32_t l = 0; l < view->loans; l++) {
        uint32_t heap = view->function->loans[l].target.heap;
        if (frame->tag_node[l] == FACTS_NONE)
            continue;
        points_dim(frame, points_loan_is_dim(view, l));
        paint_through(frame, l);
        if (heap < view->heaps && frame->heap_node[heap] != FACTS_NONE)
            paint_claim_on_heap(frame, l);
    }
    for (uint32_t h = 0; h < view->heaps; h++) {
        points_dim(frame, points_heap_is_dim(view, h));
        paint_owned_cells(frame, h);
    }
    points_dim(frame, false);
}
