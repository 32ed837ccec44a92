/* View `points`: prepares the layout of a function once and paints its frames. */
#include "viz/points.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "viz/left_out.h"

enum { HEAP_GUTTER = 64, LEFT_OUT_HEIGHT = 24 };

static void name_rows(struct viz_points *view)
{
    struct drawing drawing;
    drawing_init(&drawing, &view->arena);
    for (uint32_t r = 0; r < view->rows; r++) {
        const char *path = view->function->rows[r].path, *id = drawing_id(&view->arena, path);
        bool is_taken = strcmp(id, path) != 0;
        for (uint32_t k = 0; k < r && !is_taken; k++)
            is_taken = strcmp(view->function->rows[k].path, path) == 0;
        view->row[r].id = is_taken ? drawing_format(&drawing, "%s_%u", id, r) : id;
    }
    for (uint32_t l = 0; l < view->loans; l++) {
        const char *label = view->function->loans[l].label;
        const char *id = drawing_id(&view->arena, label[0] == '\'' ? label + 1 : label);
        bool is_taken = false;
        for (uint32_t k = 0; k < l && !is_taken; k++)
            is_taken = strcmp(view->function->loans[k].label, label) == 0;
        view->tag[l].id = is_taken ? drawing_format(&drawing, "loan_%s_%u", id, l) : drawing_format(&drawing, "loan_%s", id);
    }
    for (uint32_t h = 0; h < view->heaps; h++)
        view->heap[h].id = drawing_format(&drawing, "heap_%u", h);
}

/* The columns from left to right: widths are the widest content over all frames, so nothing moves. */
static void lay_out(struct viz_points *view)
{
    view->left = MARGIN;
    view->stack_x = view->left + BAND_PAD;
    stack_measure(view);
    tags_measure(view);
    heap_measure(view);
    uint32_t slots = view->loans > 3 ? view->loans - 3 : 0;
    double gutter = view->loans == 0 ? 0 : fmin(110 + 8.0 * slots, 210);
    view->tag_x = view->stack_x + view->stack_width + gutter;
    view->heap_x = (view->loans == 0 ? view->stack_x + view->stack_width : view->tag_x + view->tag_width) + HEAP_GUTTER + 12;
    bool has_heap = view->heaps > 0;
    double right = view->loans == 0 ? view->stack_x + view->stack_width : view->tag_x + view->tag_width;
    for (int pass = 0; pass < 2; pass++) { /* the first finds the width, the second knows the height of what stands above */
        view->stack_y = view->bands_y + 10;
        stack_place(view);
        heap_place(view);
        view->right = fmax(has_heap ? fmax(view->heap_right, view->caller_right) : right, right) + BAND_PAD;
        if (has_heap)
            view->right = fmax(view->right, view->heap_x + 176);
        head_measure(view);
    }
    view->stack_y = view->bands_y + 10;
    stack_place(view);
    heap_place(view);
    links_collect(view);
    column_place(view);
    links_place(view);
}

uint32_t points_symbols(const struct viz_points *view, uint32_t index)
{
    const struct facts_point *point = &view->function->points[index];
    uint32_t seen = legend_of_point(view->function, point, view->loans, view->heaps);
    for (uint32_t r = 0; r < view->rows; r++)
        if (!view->row[r].is_hidden)
            seen |= legend_of_row(view->function, &point->rows[r], point->error != FACTS_NONE);
    return legend_without_twins(seen);
}

/* Bars beside the source are not drawn where something else shows the source. */
static bool is_left_out(struct viz_points *view)
{
    const struct facts_function *function = view->function;
    struct viz *viz = view->viz;
    uint32_t missing = function->left_out.loans, hidden = function->loan_count + missing - view->loans, bare = 0;
    for (uint32_t l = 0; l < view->loans; l++) {
        hidden += !view->tag[l].is_drawn;
        bare += !view->is_bare && view->tag[l].is_drawn && view->bars.column[l] == FACTS_NONE;
    }
    left_out_begin(viz);
    left_out_add(viz, function->row_count + function->left_out.rows - view->rows, function->row_count + function->left_out.rows, "rows");
    left_out_add(viz, hidden, function->loan_count + missing, "loans");
    left_out_add(viz, bare, function->loan_count, "bars of loans");
    left_out_add(viz, function->heap_count - view->heaps, function->heap_count, "heap values");
    left_out_add(viz, function->left_out.points, function->point_count + function->left_out.points, "points");
    return viz->left_out[0] != '\0';
}

double points_bottom(struct viz_points *view)
{
    return view->bands_y + view->bands_height + (is_left_out(view) ? LEFT_OUT_HEIGHT : 0);
}

static void close_layout(struct viz_points *view)
{
    double bottom = view->stack_y + HEAD_HEIGHT + view->visible_rows * (double)ROW_HEIGHT;
    for (uint32_t l = 0; l < view->loans; l++)
        if (view->tag[l].is_drawn)
            bottom = fmax(bottom, view->tag[l].y + view->tag[l].height / 2);
    for (uint32_t h = 0; h < view->heaps; h++)
        bottom = fmax(bottom, view->heap[h].y + view->heap[h].height / 2);
    for (uint32_t i = 0; i < view->links.count; i++)
        bottom = fmax(bottom, view->links.items[i].far_y);
    view->bands_height = ceil(bottom + BAND_PAD - view->bands_y);
    uint32_t all = 0, most = 0;
    for (uint32_t p = 0; p < view->function->point_count; p++) {
        uint32_t seen = points_symbols(view, p);
        uint32_t count = (uint32_t)__builtin_popcount(seen);
        all |= seen;
        most = count > most ? count : most;
    }
    legend_place(&view->legend, all, most, view->right - view->left);
    view->legend_y = points_bottom(view) + 14;
    view->width = ceil(view->right + MARGIN);
    view->height = ceil(view->legend_y + legend_height(&view->legend) + MARGIN - 12);
}

static struct viz_points *prepare(struct viz *viz, const struct facts *facts, const struct facts_function *function, bool is_bare)
{
    struct viz_points *view = calloc(1, sizeof *view);
    if (view == NULL)
        return NULL;
    arena_init(&view->arena);
    view->viz = viz;
    view->facts = facts;
    view->function = function;
    view->is_bare = is_bare;
    stack_choose(view);
    view->loans = function->loan_count < LOAN_LIMIT ? function->loan_count : LOAN_LIMIT;
    view->heaps = function->heap_count < HEAP_LIMIT ? function->heap_count : HEAP_LIMIT;
    view->tag = ARENA_ARRAY(&view->arena, struct points_tag, view->loans + 1);
    view->heap = ARENA_ARRAY(&view->arena, struct points_heap, view->heaps + 1);
    only_choose(&view->only, viz, &view->arena, function);
    name_rows(view);
    lay_out(view);
    close_layout(view);
    arena_reset(&viz->arena);
    return view;
}

struct viz_points *viz_points_prepare(struct viz *viz, const struct facts *facts, const struct facts_function *function)
{
    return prepare(viz, facts, function, false);
}

struct viz_points *viz_points_prepare_bare(struct viz *viz, const struct facts *facts, const struct facts_function *function)
{
    return prepare(viz, facts, function, true);
}

void viz_points_release(struct viz_points *view)
{
    vec_free(&view->links);
    arena_release(&view->arena);
    free(view);
}

/* ---- a frame ---- */

static void paint_band(struct points_frame *frame, const char *id, const char *heading, const char *words, double left, double right)
{
    struct viz_points *view = frame->view;
    drawing_add_band(frame->drawing, id, left, view->bands_y, right - left, view->bands_height, THEME_PANEL);
    drawing_add_text(frame->drawing, heading, "bandhead", left + 6, view->bands_y - 14, fmax(right - left - 6, 200),
                     text_plain(frame->drawing->arena, words, TEXT_BOLD, THEME_MUTE, 15), ALIGN_LEFT);
}

static void paint_bands(struct points_frame *frame)
{
    struct viz_points *view = frame->view;
    bool has_heap = view->heap_right > 0, has_caller = view->caller_right > 0, has_loans = view->loans > 0;
    double stack_right = view->stack_x + view->stack_width + 6;
    paint_band(frame, "band_stack", "bandhead_stack", "Stack: owners", view->left, !has_heap && !has_caller && !has_loans ? view->right : stack_right);
    if (has_loans)
        paint_band(frame, "band_loans", "bandhead_loans", "Loans in force", view->tag_x - BAND_PAD,
                   has_heap || has_caller ? view->tag_x + view->tag_width + BAND_PAD : view->right);
    if (has_heap)
        paint_band(frame, "band_heap", "bandhead_heap", "Heap: owned values", view->heap_x - 20, has_caller ? view->heap_right + BAND_PAD : view->right);
    if (has_caller)
        paint_band(frame, "band_caller", "bandhead_caller", "Caller's data", view->caller_x - 20, view->right);
}

/* What is beyond the limits is named, never silently missing. */
static void paint_left_out(struct points_frame *frame)
{
    struct viz_points *view = frame->view;
    if (!is_left_out(view))
        return;
    const char *words = left_out_words(view->viz);
    drawing_add_text(frame->drawing, "left_out", "left_out", view->left, view->bands_y + view->bands_height + 18, view->right - view->left,
                     text_plain(frame->drawing->arena, words, TEXT_BOLD, THEME_INK, 15), ALIGN_LEFT);
}

/* Texts for a reader who does not see: without the marks. */
static void append_plain(struct drawing *drawing, const char **to, const char *before, const char *marked)
{
    struct text text = text_marked(drawing->arena, marked, THEME_INK, 16);
    const char *plain = "";
    for (uint32_t i = 0; i < text.count; i++)
        plain = drawing_format(drawing, "%s%.*s", plain, (int)text.runs[i].length, text.runs[i].text);
    *to = drawing_format(drawing, "%s%s%s", *to, before, plain);
}

static void describe(struct points_frame *frame)
{
    struct drawing *drawing = frame->drawing;
    const struct facts_point *point = frame->point;
    drawing->title = drawing_format(drawing, "%s, ", frame->view->function->title);
    append_plain(drawing, &drawing->title, "", point->title);
    if (frame->error != NULL) {
        append_plain(drawing, &drawing->description, "Refused: ", frame->error->summary);
        for (uint32_t s = 0; s < frame->error->step_count && s < 3; s++)
            append_plain(drawing, &drawing->description, drawing_format(drawing, ". %u, line %u: ", s + 1, frame->error->steps[s].line), frame->error->steps[s].text);
    }
    for (uint32_t n = 0; n < point->note_count; n++)
        append_plain(drawing, &drawing->description, n == 0 && drawing->description[0] == '\0' ? "" : ". ", point->notes[n].text);
    for (uint32_t r = 0; r < frame->view->rows; r++)
        if (point->rows[r].state != STATE_OUT_OF_SCOPE)
            append_plain(drawing, &drawing->description, drawing_format(drawing, ". %s: ", frame->view->function->rows[r].path), point->rows[r].state_text);
}

static uint32_t *no_nodes(struct arena *arena, uint32_t count)
{
    uint32_t *nodes = ARENA_ARRAY(arena, uint32_t, count + 1);
    memset(nodes, 0xFF, sizeof *nodes * (count + 1));
    return nodes;
}

void points_paint(struct viz_points *view, uint32_t point, struct drawing *drawing)
{
    const struct facts_function *function = view->function;
    struct arena *arena = drawing->arena;
    struct points_frame frame = {.view = view, .point = &function->points[point], .drawing = drawing};
    if (frame.point->error < function->error_count)
        frame.error = &function->errors[frame.point->error];
    frame.row_node = no_nodes(arena, view->rows);
    frame.tag_node = no_nodes(arena, view->loans);
    frame.heap_node = no_nodes(arena, view->heaps);
    describe(&frame);
    paint_bands(&frame);
    head_paint(&frame);
    stack_paint(&frame);
    tags_paint(&frame);
    heap_paint(&frame);
    links_paint(&frame);
    paint_left_out(&frame);
    only_fade(drawing);
}

bool viz_points_draw(struct viz_points *view, uint32_t point, enum viz_format format, FILE *out)
{
    struct arena *arena = &view->viz->arena;
    arena_reset(arena);
    struct drawing drawing;
    drawing_init(&drawing, arena);
    drawing.name = drawing_format(&drawing, "point_%u", point);
    drawing.classes = "lien points";
    drawing.width = view->width;
    drawing.height = view->height;
    points_paint(view, point, &drawing);
    legend_paint(&drawing, &view->legend, points_symbols(view, point), view->left, view->legend_y);
    bool drawn = gv_draw(view->viz, &drawing, format, out);
    drawing_release(&drawing);
    return drawn;
}

void viz_file_stem(char *stem, uint32_t size, const char *function_name, uint32_t index)
{
    uint32_t used = 0;
    for (const char *at = function_name; *at != '\0' && used + 1 < size && used < 80; at++) {
        bool plain = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9') || *at == '_' || *at == '-';
        if (plain)
            stem[used++] = *at;
        else if (used > 0 && stem[used - 1] != '.')
            stem[used++] = '.';
    }
    while (used > 0 && stem[used - 1] == '.')
        used--;
    stem[used] = '\0';
    if (used == 0)
        snprintf(stem, size, "function");
    if (index > 0)
        snprintf(stem + strlen(stem), size - strlen(stem), "-%u", index + 1);
}
