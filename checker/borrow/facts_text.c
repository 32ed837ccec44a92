#include <string.h>

#include "base/escape.h"
#include "checker/borrow/facts_print.h"

/* Program text as it is, without marks; what a terminal would obey or hide is written out: program text is hostile. */
static void put_code(FILE *out, const char *text)
{
    escape_write(out, text, strlen(text));
}

/* Drops the marks of `code` and *emphasis*. */
static void put_plain(FILE *out, const char *text)
{
    bool in_code = false; /* where an asterisk is a dereference */
    while (*text != '\0') {
        size_t plain = strcspn(text, in_code ? "`" : "`*");
        escape_write(out, text, plain);
        text += plain;
        in_code ^= *text == '`';
        text += *text != '\0';
    }
}

static bool put_badge(FILE *out, const char *before, const char *word, const struct facts_badge *badge)
{
    if (badge->state == BADGE_NONE)
        return false;
    fprintf(out, "%s%s%s", before, badge->state == BADGE_HAVE ? "" : "no ", word);
    if (badge->state != BADGE_HAVE && badge->reason[0] != '\0') {
        fputs(" (", out);
        put_plain(out, badge->reason);
        putc(')', out);
    }
    return true;
}

/* What is owned on the heap, and by it in turn; its elements, and the loans on them. */
static void put_heap(FILE *out, const struct facts_function *function, const struct facts_point *point, facts_heap_id id, int indent, const char *before)
{
    const struct facts_heap *heap = &function->heap[id];
    const struct facts_heap_at *at = &point->heap[id];
    fprintf(out, "%*s%s", indent, "", before);
    put_plain(out, heap->caption);
    fputs(at->is_freed ? ", freed" : at->is_resized ? ", any length" : "", out);
    const char *before_cell = ": ";
    for (uint32_t c = 0; c < heap->cell_count && at->values != NULL && !at->is_freed; c++) {
        bool owns = at->owns != NULL && at->owns[c] != FACTS_NONE;
        if (owns && heap->cells[c].label[0] == '\0')
            continue;
        fputs(before_cell, out);
        before_cell = ", ";
        put_code(out, heap->cells[c].label);
        fputs(heap->cells[c].label[0] != '\0' && !owns ? " = " : "", out);
        put_plain(out, owns ? "" : at->values[c]);
        if (at->tint != NULL && at->tint[c] != FACTS_NONE) {
            fputs(" (lent ", out);
            put_code(out, function->loans[at->tint[c]].label);
            putc(')', out);
        }
    }
    putc('\n', out);
    for (uint32_t c = 0; c < heap->cell_count && at->owns != NULL; c++)
        if (at->owns[c] != FACTS_NONE && at->owns[c] > id && point->heap[at->owns[c]].exists)
            put_heap(out, function, point, at->owns[c], indent + 2, "which owns ");
}

static void put_row(FILE *out, const struct facts_function *function, const struct facts_point *point, uint32_t id)
{
    const struct facts_row *row = &function->rows[id];
    const struct facts_row_at *at = &point->rows[id];
    fprintf(out, "    %*s", (int)(2 * row->depth), "");
    put_code(out, row->path);
    fputs(": ", out);
    put_code(out, row->type);
    if (at->value[0] != '\0') {
        fputs(" = ", out);
        put_plain(out, at->value);
    }
    if (at->is_shadowed)
        fputs(" (shadowed)", out);
    fputs("; ", out);
    put_plain(out, at->state_text);
    const char *before = "; ";
    before = put_badge(out, before, "read", &at->read) ? ", " : before;
    before = put_badge(out, before, "write", &at->write) ? ", " : before;
    put_badge(out, before, "move", &at->move);
    if (at->step != 0)
        fprintf(out, "; step %u", at->step);
    putc('\n', out);
    if (at->owns != FACTS_NONE && point->heap[at->owns].exists)
        put_heap(out, function, point, at->owns, 6 + (int)(2 * row->depth), at->owns_maybe ? "may own " : "owns ");
}

/* Shared, reserved or mut; written or automatic; its own lines. */
static void put_loan_head(FILE *out, const struct facts_loan *loan, const struct facts_loan_at *at)
{
    fputs("    loan ", out);
    put_code(out, loan->label);
    fprintf(out, ", %s%s: ", loan->kind == LOAN_SHARED ? "shared" : at->state == LOAN_RESERVED ? "mut, reserved" : "mut", loan->is_implicit ? ", implicit" : "");
    put_code(out, loan->expression);
    fprintf(out, ", line %u through %u", loan->line, loan->last_line);
}

static void put_loan(FILE *out, const struct facts_function *function, const struct facts_loan *loan,
                     const struct facts_loan_at *at)
{
    put_loan_head(out, loan, at);
    if (loan->through != FACTS_NONE) {
        fputs("; made through ", out);
        put_code(out, function->loans[loan->through].label);
    }
    if (at->is_earlier_round)
        fputs("; of an earlier round", out);
    for (uint32_t i = 0; i < at->holder_count; i++) {
        fputs(at->holders[i].is_maybe ? "; may be held by " : "; held by ", out);
        put_code(out, function->rows[at->holders[i].row].path);
    }
    const char *says = at->says[0] != '\0' ? at->says : loan->says;
    if (says[0] != '\0') {
        fputs("; ", out);
        put_plain(out, says);
    }
    if (at->refuses)
        fputs("; refuses the access", out);
    if (at->step != 0)
        fprintf(out, "; step %u", at->step);
    putc('\n', out);
}

static void put_error(FILE *out, const struct facts_error *error)
{
    fprintf(out, "    refused: %s ", error->code != NULL ? error->code : "lifetime error");
    put_plain(out, error->message);
    putc('\n', out);
    if (error->summary != NULL && error->summary[0] != '\0' && strstr(error->summary, error->message) == NULL) {
        fputs("      ", out);
        put_plain(out, error->summary);
        putc('\n', out);
    }
    for (uint32_t i = 0; i < error->step_count; i++) {
        fprintf(out, "      %u. line %u: ", i + 1, error->steps[i].line);
        put_plain(out, error->steps[i].text);
        putc('\n', out);
    }
    if (error->consequence[0] != '\0') {
        fputs("      if this were allowed: ", out);
        put_plain(out, error->consequence);
        putc('\n', out);
    }
    if (error->fix != NULL && error->fix[0] != '\0') {
        fputs("      ", out);
        put_plain(out, error->fix);
        putc('\n', out);
    }
}

void facts_print_point(FILE *out, const struct facts_function *function, const struct facts_point *point)
{
    fprintf(out, "  %s  ", point->name);
    put_plain(out, point->title);
    putc('\n', out);
    for (uint32_t i = 0; i < function->row_count; i++)
        if (point->rows[i].state != STATE_OUT_OF_SCOPE)
            put_row(out, function, point, i);
    for (uint32_t h = 0; h < function->heap_count; h++)
        if (function->heap[h].kind == HEAP_CALLER && point->heap[h].exists)
            put_heap(out, function, point, h, 4, "the caller's data: ");
    bool borrowed = false;
    for (uint32_t i = 0; i < function->loan_count; i++) {
        if (point->loans[i].state == LOAN_ABSENT)
            continue;
        put_loan(out, function, &function->loans[i], &point->loans[i]);
        borrowed = true;
    }
    if (!borrowed)
        fputs("    nothing is borrowed\n", out);
    if (point->error != FACTS_NONE)
        put_error(out, &function->errors[point->error]);
    for (uint32_t i = 0; i < point->note_count; i++) {
        fprintf(out, "    %c ", point->notes[i].mark);
        put_plain(out, point->notes[i].text);
        putc('\n', out);
    }
}

static const char *lane_word(enum facts_lane lane)
{
    switch (lane) {
    case LANE_NONE: return "";
    case LANE_UNSET: return "not set, or moved out";
    case LANE_OWNER: return "owner";
    case LANE_FROZEN: return "frozen";
    case LANE_LOCKED: return "locked";
    case LANE_REFERENCE: return "in use";
    case LANE_IDLE: return "not used again";
    case LANE_MAYBE: return "owner of part, or on some paths";
    }
    return "";
}

/* "v: owner on line 6; frozen on lines 7 to 8": what it is after each of the lines. */
static void put_lane(FILE *out, const struct facts_function *function, uint32_t row)
{
    const uint8_t *lane = function->lanes != NULL ? function->lanes[row] : NULL;
    uint32_t lines = function->last_line - function->first_line + 1;
    const char *before = ": ";
    if (lane == NULL || function->rows[row].depth > 0)
        return;
    fputs("  ", out);
    put_code(out, function->rows[row].path);
    for (uint32_t i = 0, end; i < lines; i = end) {
        for (end = i + 1; end < lines && lane[end] == lane[i]; end++)
            ;
        if (lane[i] == LANE_NONE)
            continue;
        fprintf(out, "%s%s on line%s %u", before, lane_word((enum facts_lane)lane[i]), end > i + 1 ? "s" : "", function->first_line + i);
        if (end > i + 1)
            fprintf(out, " to %u", function->first_line + end - 1);
        before = "; ";
    }
    putc('\n', out);
}

void facts_print_score(FILE *out, const struct facts_function *function)
{
    for (uint32_t r = 0; r < function->row_count; r++)
        put_lane(out, function, r);
    for (uint32_t i = 0; i < function->event_count; i++) {
        const struct facts_event *event = &function->events[i];
        fprintf(out, "  line %u: ", event->line);
        put_code(out, event->row != FACTS_NONE ? function->rows[event->row].path : "a value");
        fprintf(out, " %s", event->kind == EVENT_CONFLICT ? "refused" : facts_event_word(event->kind));
        if (event->to_row != FACTS_NONE) {
            fputs(" to ", out);
            put_code(out, function->rows[event->to_row].path);
        }
        if (event->loan != FACTS_NONE) {
            fputs(" (loan ", out);
            put_code(out, function->loans[event->loan].label);
            putc(')', out);
        }
        putc('\n', out);
    }
    for (uint32_t i = 0; i < function->loan_count; i++) {
        const struct facts_loan *loan = &function->loans[i];
        fprintf(out, "  loan %s, %s: ", loan->label, loan->kind == LOAN_MUT ? "mut" : "shared");
        put_code(out, loan->expression);
        fprintf(out, ", line %u through %u\n", loan->line, loan->last_line);
    }
}

static void put_steps(FILE *out, const struct facts_flow *flow, uint32_t error_count, uint32_t block, uint32_t line)
{
    for (uint32_t e = 0; e < error_count; e++)
        for (uint32_t s = 0; s < 3; s++)
            if (flow->stories[e].block[s] == block && flow->stories[e].line[s] == line)
                fprintf(out, " (%u)", s + 1);
}

void facts_print_flow(FILE *out, const struct facts_function *function)
{
    const struct facts_flow *flow = &function->flow;
    for (uint32_t b = 0; b < flow->block_count; b++) {
        fprintf(out, "  %s  ", flow->blocks[b].name);
        put_plain(out, flow->blocks[b].title);
        putc('\n', out);
        for (uint32_t i = 0; i < flow->blocks[b].line_count; i++) {
            const struct facts_flow_line *line = &flow->blocks[b].lines[i];
            fprintf(out, "    line %u: %s%s", line->line, line->keyword, line->keyword[0] != '\0' ? " " : "");
            put_code(out, line->text);
            for (uint32_t k = 0; k < line->loan_count; k++)
                fprintf(out, "%s %s", k == 0 ? "  in force:" : "", function->loans[line->loans[k]].label);
            put_steps(out, flow, function->error_count, b, i);
            putc('\n', out);
        }
        for (uint32_t e = 0; e < flow->edge_count; e++) {
            if (flow->edges[e].from != b)
                continue;
            bool on_path = false;
            for (uint32_t k = 0; k < function->error_count; k++)
                on_path |= flow->stories[k].on_path[e];
            fprintf(out, "    to %s%s%s%s\n", flow->blocks[flow->edges[e].to].name, flow->edges[e].label[0] != '\0' ? ", " : "", flow->edges[e].label,
                    on_path ? ", on the way of the refusal" : "");
        }
    }
}

void facts_print_lifetimes(FILE *out, const struct facts_function *function)
{
    const struct facts_lifetimes *lifetimes = &function->lifetimes;
    for (uint32_t i = 0; i < lifetimes->region_count; i++) {
        fputs("  ", out);
        put_code(out, lifetimes->regions[i].name);
        fputs("  ", out);
        put_plain(out, lifetimes->regions[i].what);
        fprintf(out, "%s%s\n", lifetimes->regions[i].where[0] != '\0' ? "; " : "", lifetimes->regions[i].where);
        for (uint32_t e = 0; e < lifetimes->edge_count; e++) {
            const struct facts_region_edge *edge = &lifetimes->edges[e];
            if (edge->longer != i)
                continue;
            fputs("    ", out);
            if (edge->error != FACTS_NONE)
                fprintf(out, "(%u) ", edge->step);
            fputs("must outlive ", out);
            put_code(out, lifetimes->regions[edge->shorter].name);
            fputs(": ", out);
            put_plain(out, edge->why);
            putc('\n', out);
        }
    }
}

void facts_print_text(FILE *out, const struct facts *facts)
{
    for (uint32_t i = 0; i < facts->function_count; i++) {
        const struct facts_function *function = &facts->functions[i];
        fprintf(out, "%sfn %s, lines %u to %u\n", i > 0 ? "\n" : "", function->title, function->first_line, function->last_line);
        for (uint32_t k = 0; k < function->point_count; k++)
            facts_print_point(out, function, &function->points[k]);
        if (function->flow.block_count > 0)
            fputs(" flow\n", out);
        facts_print_flow(out, function);
        if (function->lifetimes.region_count > 1)
            fputs(" lifetimes\n", out);
        facts_print_lifetimes(out, function);
    }
}
