/*
 * --only: what has to do with the chosen variables.  The rest is dimmed, in every view.
 *
 * That is: the variables, the loans of them and those they hold, whom these loans concern besides, the values they own; the lines where something happens
 * to one of these, the lifetimes in their types and what these are tied to.
 */
#ifndef LIEN_VIZ_ONLY_H
#define LIEN_VIZ_ONLY_H

#include "viz/drawing.h"
#include "viz/gv.h"

struct only {
    const struct facts_function *function;
    bool *row, *loan, *heap, *line, *region; /* all NULL: nothing is dimmed */
};

/* By what viz_only has said; a function that has none of the variables is not dimmed. */
void only_choose(struct only *only, const struct viz *viz, struct arena *arena, const struct facts_function *function);
/* Gives what was added while drawing->is_dim its faint colours. */
void only_fade(struct drawing *drawing);

static inline bool only_dims_row(const struct only *only, uint32_t row)
{
    return only->row != NULL && !only->row[row];
}
static inline bool only_dims_loan(const struct only *only, uint32_t loan)
{
    return only->loan != NULL && !only->loan[loan];
}
static inline bool only_dims_heap(const struct only *only, uint32_t heap)
{
    return only->heap != NULL && !only->heap[heap];
}
/* A line of the source, which may be outside of the function. */
static inline bool only_dims_line(const struct only *only, uint32_t line)
{
    const struct facts_function *function = only->function;
    return only->line != NULL && line >= function->first_line && line <= function->last_line && !only->line[line - function->first_line];
}
static inline bool only_dims_region(const struct only *only, uint32_t region)
{
    return only->region != NULL && !only->region[region];
}

#endif
