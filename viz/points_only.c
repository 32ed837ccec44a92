/* --only: what has nothing to do with the chosen variables is dimmed. */
#include <string.h>

#include "viz/points.h"

static bool is_listed(const char *names, const char *path)
{
    size_t length = strlen(path);
    for (const char *at = names; *at != '\0'; at += strcspn(at, ",") + (at[strcspn(at, ",")] == ',')) {
        size_t word = strcspn(at, ",");
        if (word == length && memcmp(at, path, length) == 0)
            return true;
        if (at[word] == '\0')
            break;
    }
    return false;
}

static uint32_t variable_of(const struct facts_function *function, uint32_t row)
{
    while (row < function->row_count && function->rows[row].depth > 0 && function->rows[row].parent < row)
        row = function->rows[row].parent;
    return row;
}

/* The loans of or held by a chosen variable, and who else they concern; values they own. */
static void spread(struct viz_points *view, bool *row, bool *loan, bool *heap)
{
    const struct facts_function *function = view->function;
    for (uint32_t l = 0; l < function->loan_count; l++) {
        uint32_t lent = function->loans[l].frozen_row;
        loan[l] = lent < function->row_count && row[variable_of(function, lent)];
        for (uint32_t p = 0; p < function->point_count; p++)
            for (uint32_t h = 0; h < function->points[p].loans[l].holder_count; h++)
                loan[l] |= row[variable_of(function, function->points[p].loans[l].holders[h].row)];
    }
    for (uint32_t p = 0; p < function->point_count; p++)
        for (uint32_t r = 0; r < function->row_count; r++)
            if (row[variable_of(function, r)] && function->points[p].rows[r].owns < function->heap_count)
                heap[function->points[p].rows[r].owns] = true;
    for (uint32_t l = 0; l < function->loan_count; l++) {
        if (!loan[l])
            continue;
        if (function->loans[l].frozen_row < function->row_count)
            row[variable_of(function, function->loans[l].frozen_row)] = true;
        if (function->loans[l].target.heap < function->heap_count)
            heap[function->loans[l].target.heap] = true;
        for (uint32_t p = 0; p < function->point_count; p++)
            for (uint32_t h = 0; h < function->points[p].loans[l].holder_count; h++)
                row[variable_of(function, function->points[p].loans[l].holders[h].row)] = true;
    }
}

bool viz_points_only(struct viz_points *view, const char *variables)
{
    const struct facts_function *function = view->function;
    bool *row = ARENA_ARRAY(&view->arena, bool, function->row_count + 1), *loan = ARENA_ARRAY(&view->arena, bool, function->loan_count + 1);
    bool *heap = ARENA_ARRAY(&view->arena, bool, function->heap_count + 1), found = false;
    for (uint32_t r = 0; r < function->row_count; r++)
        if (function->rows[r].depth == 0 && is_listed(variables, function->rows[r].path))
            row[r] = found = true;
    if (!found)
        return false;
    spread(view, row, loan, heap);
    view->dim_row = ARENA_ARRAY(&view->arena, bool, function->row_count + 1);
    view->dim_loan = ARENA_ARRAY(&view->arena, bool, function->loan_count + 1);
    view->dim_heap = ARENA_ARRAY(&view->arena, bool, function->heap_count + 1);
    for (uint32_t r = 0; r < function->row_count; r++)
        view->dim_row[r] = !row[variable_of(function, r)];
    for (uint32_t l = 0; l < function->loan_count; l++)
        view->dim_loan[l] = !loan[l];
    for (uint32_t h = 0; h < function->heap_count; h++)
        view->dim_heap[h] = !heap[h];
    return true;
}

static enum theme_role faint(enum theme_role role)
{
    return role == THEME_NONE || role == THEME_PAPER || role == THEME_PANEL ? role : THEME_FAINT;
}

/* What is painted from here on is dim, until it is asked again. */
void points_dim(struct points_frame *frame, bool is_dim)
{
    frame->drawing->is_dim = is_dim;
}

void points_fade(struct drawing *drawing)
{
    for (uint32_t i = 0; i < drawing->nodes.count; i++) {
        struct drawing_node *node = &drawing->nodes.items[i];
        if (!node->is_dim)
            continue;
        node->classes = drawing_format(drawing, "%s dim", node->classes);
        node->fill = node->fill == THEME_NONE ? THEME_NONE : THEME_PAPER;
        node->stroke = faint(node->stroke);
        for (uint32_t k = 0; k < node->text.count; k++)
            node->text.runs[k].role = THEME_FAINT;
        if (node->fill == THEME_PAPER && node->stroke == THEME_NONE && node->shape != SHAPE_TEXT)
            node->stroke = THEME_GHOST;
    }
    for (uint32_t i = 0; i < drawing->edges.count; i++) {
        struct drawing_edge *edge = &drawing->edges.items[i];
        if (!edge->is_dim)
            continue;
        edge->classes = drawing_format(drawing, "%s dim", edge->classes);
        edge->color = faint(edge->color);
    }
}
