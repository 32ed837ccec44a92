#include "viz/only.h"

#include <string.h>

void viz_only(struct viz *viz, const char *variables)
{
    viz->only = variables;
}

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
static void spread(const struct facts_function *function, bool *row, bool *loan, bool *heap)
{
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

/* Lines where something happens to a row, or where a loan begins or ends. */
static void choose_lines(struct only *only)
{
    const struct facts_function *function = only->function;
    only->line[0] = true;
    for (uint32_t e = 0; e < function->event_count; e++) {
        const struct facts_event *event = &function->events[e];
        if (event->row < function->row_count && only->row[event->row] && event->line >= function->first_line && event->line <= function->last_line)
            only->line[event->line - function->first_line] = true;
    }
    for (uint32_t l = 0; l < function->loan_count; l++) {
        const struct facts_loan *loan = &function->loans[l];
        if (only->loan[l] && loan->line >= function->first_line && loan->last_line <= function->last_line)
            only->line[loan->line - function->first_line] = only->line[loan->last_line - function->first_line] = true;
    }
}

/* Those of loans and variables, and what an arrow ties to one of them: lifetimes of the signature, and uses. */
static void choose_regions(struct only *only, struct arena *arena)
{
    const struct facts_lifetimes *lifetimes = &only->function->lifetimes;
    bool *is_tied = ARENA_ARRAY(arena, bool, lifetimes->region_count + 1);
    for (uint32_t i = 0; i < lifetimes->region_count; i++) {
        const struct facts_region *region = &lifetimes->regions[i];
        only->region[i] = (region->loan < only->function->loan_count && only->loan[region->loan]) || (region->row < only->function->row_count && only->row[region->row]);
    }
    for (uint32_t e = 0; e < lifetimes->edge_count; e++)
        for (int side = 0; side < 2; side++) {
            uint32_t from = side == 0 ? lifetimes->edges[e].longer : lifetimes->edges[e].shorter, to = side == 0 ? lifetimes->edges[e].shorter : lifetimes->edges[e].longer;
            is_tied[to] |= only->region[from] && lifetimes->regions[to].loan == FACTS_NONE && lifetimes->regions[to].row == FACTS_NONE;
        }
    for (uint32_t i = 0; i < lifetimes->region_count; i++)
        only->region[i] |= is_tied[i];
}

void only_choose(struct only *only, const struct viz *viz, struct arena *arena, const struct facts_function *function)
{
    *only = (struct only){.function = function};
    bool *row = ARENA_ARRAY(arena, bool, function->row_count + 1), found = false;
    for (uint32_t r = 0; r < function->row_count && viz->only != NULL; r++)
        if (is_listed(viz->only, function->rows[r].path))
            row[variable_of(function, r)] = found = true;
    if (!found)
        return;
    only->row = ARENA_ARRAY(arena, bool, function->row_count + 1);
    only->loan = ARENA_ARRAY(arena, bool, function->loan_count + 1);
    only->heap = ARENA_ARRAY(arena, bool, function->heap_count + 1);
    only->line = ARENA_ARRAY(arena, bool, function->last_line - function->first_line + 1);
    only->region = ARENA_ARRAY(arena, bool, function->lifetimes.region_count + 1);
    spread(function, row, only->loan, only->heap);
    for (uint32_t r = 0; r < function->row_count; r++)
        only->row[r] = row[variable_of(function, r)];
    choose_lines(only);
    choose_regions(only, arena);
}

static enum theme_role faint(enum theme_role role)
{
    return role == THEME_NONE || role == THEME_PAPER || role == THEME_PANEL ? role : THEME_FAINT;
}

void only_fade(struct drawing *drawing)
{
    for (uint32_t i = 0; i < drawing->nodes.count; i++) {
        struct drawing_node *node = &drawing->nodes.items[i];
        if (!node->is_dim)
            continue;
        node->classes = drawing_format(drawing, "%s dim", node->classes);
        bool is_solid = node->text.count == 0 && node->stroke == THEME_NONE && (node->fill == THEME_INK || node->fill == THEME_MUT || node->fill == THEME_SHARED);
        node->fill = node->fill == THEME_NONE ? THEME_NONE : is_solid ? THEME_FAINT : THEME_PAPER;
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
