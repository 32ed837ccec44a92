/* The twin of the control-flow graph: a box a block, its statements with the loans in force at their right. */
#include <string.h>

#include "viz/plain.h"
#include "viz/twin.h"

enum { LOANS_ALIGNED = 8, LOAN_WIDTH = 4, BLOCKS_MOST = 400 };

struct cfg_twin {
    const struct twin *twin;
    uint32_t code_width;
    bool has_loans, has_path;
};

/* "(2)" at the lines of a story, before the number of the line. */
static const char *steps_at(const struct cfg_twin *view, uint32_t block, uint32_t line)
{
    const struct facts_function *function = view->twin->function;
    const char *steps = "";
    for (uint32_t e = 0; e < function->error_count && function->flow.stories != NULL; e++)
        for (uint32_t s = 0; s < 3; s++)
            if (function->flow.stories[e].block[s] == block && function->flow.stories[e].line[s] == line)
                steps = twin_format(view->twin, "%s%s", steps, twin_step(view->twin, e, s + 1));
    return steps;
}

static const char *code_of(const struct cfg_twin *view, uint32_t block, uint32_t index)
{
    const struct twin *twin = view->twin;
    const struct facts_flow_line *line = &twin->function->flow.blocks[block].lines[index];
    return twin_format(twin, "%3s %4u  %s%s%s", steps_at(view, block, index), line->line, line->keyword, line->keyword[0] != '\0' ? " " : "",
                       twin_code(twin, line->text));
}

/* A loan keeps its column while there are few; many are listed. */
static const char *loans_of(struct cfg_twin *view, const struct facts_flow_line *line)
{
    const struct twin *twin = view->twin;
    const struct facts_function *function = twin->function;
    const char *loans = "";
    uint32_t k = 0;
    view->has_loans |= line->loan_count > 0;
    for (uint32_t l = 0; l < function->loan_count && k < line->loan_count; l++) {
        bool is_on = false;
        for (uint32_t i = 0; i < line->loan_count; i++)
            is_on |= line->loans[i] == l;
        k += is_on;
        const char *label = is_on ? twin_code(twin, function->loans[l].label) : "";
        if (is_on || function->loan_count <= LOANS_ALIGNED)
            loans = twin_format(twin, "%s%-*s", loans, LOAN_WIDTH, label);
    }
    return loans;
}

static struct twin_box box_of(struct cfg_twin *view, uint32_t block)
{
    const struct twin *twin = view->twin;
    const struct facts_flow_block *facts = &twin->function->flow.blocks[block];
    struct twin_box box = {.ink = INK_SQUARE, .line_count = facts->line_count};
    box.title = twin_format(twin, "%s%s%s", facts->name, facts->title[0] != '\0' ? "  " : "", twin_text(twin, facts->title));
    box.lines = ARENA_ARRAY(twin->arena, const char *, facts->line_count + 1);
    for (uint32_t i = 0; i < facts->line_count; i++) {
        const char *code = plain_cut(twin->arena, twin->is_ascii, code_of(view, block, i), view->code_width), *loans = loans_of(view, &facts->lines[i]);
        uint32_t width = plain_width(code);
        box.lines[i] = loans[0] == '\0' ? code : twin_format(twin, "%s%*s%s", code, (int)(view->code_width + 2 - width), "", loans);
    }
    return box;
}

static void find_code_width(struct cfg_twin *view)
{
    const struct facts_flow *flow = &view->twin->function->flow;
    uint32_t loans = view->twin->function->loan_count < LOANS_ALIGNED ? view->twin->function->loan_count : LOANS_ALIGNED;
    uint32_t limit = view->twin->width - 16 - LOAN_WIDTH * loans;
    for (uint32_t b = 0; b < flow->block_count; b++)
        for (uint32_t i = 0; i < flow->blocks[b].line_count; i++) {
            uint32_t width = plain_width(code_of(view, b, i));
            view->code_width = width > view->code_width ? width : view->code_width;
        }
    view->code_width = view->code_width < limit ? view->code_width : limit;
}

void twin_draw_cfg(const struct twin *twin)
{
    const struct facts_flow *flow = &twin->function->flow;
    struct cfg_twin view = {.twin = twin};
    uint32_t count = flow->block_count < BLOCKS_MOST ? flow->block_count : BLOCKS_MOST, ways = 0;
    struct twin_box *boxes = ARENA_ARRAY(twin->arena, struct twin_box, count + 1);
    struct twin_way *edges = ARENA_ARRAY(twin->arena, struct twin_way, flow->edge_count + 1);
    twin_stories(twin);
    if (flow->block_count == 0)
        fputs("the function is too large for this view\n", twin->out);
    find_code_width(&view);
    for (uint32_t b = 0; b < count; b++)
        boxes[b] = box_of(&view, b);
    for (uint32_t e = 0; e < flow->edge_count; e++) {
        const struct facts_flow_edge *edge = &flow->edges[e];
        bool on_path = false;
        if (edge->from >= count || edge->to >= count)
            continue;
        for (uint32_t k = 0; k < twin->function->error_count && flow->stories != NULL; k++)
            on_path |= flow->stories[k].on_path[e];
        view.has_path |= on_path;
        const char *label = twin_text(twin, edge->label);
        edges[ways++] = (struct twin_way){.from = edge->from, .to = edge->to, .is_thick = on_path,
                                          .says = twin_format(twin, "%s%sto %s", label, label[0] != '\0' ? ": " : "", flow->blocks[edge->to].name)};
    }
    twin_stack(twin, boxes, count, edges, ways);
    if (count < flow->block_count)
        fprintf(twin->out, "%u more blocks are left out\n", flow->block_count - count);
    const char *pairs[4];
    uint32_t pair = 0;
    if (view.has_loans)
        pairs[pair++] = "'1 at the right  loan in force";
    if (view.has_path)
        pairs[pair++] = twin_glyph(twin, "━  the way on which it is still needed", "=  the way on which it is still needed");
    if (pair > 0)
        putc('\n', twin->out);
    twin_key(twin, pairs, pair);
}
