#include <string.h>

#include "checker/borrow/facts_print.h"

/* Drops the marks of `code` and *emphasis*, and writes control characters visibly: program text is hostile. */
static void put_plain(FILE *out, const char *text)
{
    bool in_code = false; /* where an asterisk is a dereference */
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        in_code ^= byte == '`';
        if (byte < 0x20 || byte == 0x7F)
            fprintf(out, "\\x%02x", byte);
        else if (byte != '`' && (byte != '*' || in_code))
            putc(byte, out);
    }
}

/* Program text as it is, without marks. */
static void put_code(FILE *out, const char *text)
{
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte < 0x20 || byte == 0x7F)
            fprintf(out, "\\x%02x", byte);
        else
            putc(byte, out);
    }
}

static void put_badge(FILE *out, const char *letter, const struct facts_badge *badge)
{
    if (badge->state == BADGE_HAVE) {
        fprintf(out, " %s", letter);
    } else if (badge->state != BADGE_NONE) {
        fprintf(out, " no %s", letter);
        if (badge->reason[0] != '\0') {
            fputs(" (", out);
            put_plain(out, badge->reason);
            putc(')', out);
        }
    }
}

static void put_row(FILE *out, const struct facts_row *row, const struct facts_row_at *at)
{
    fprintf(out, "    %*s%s", (int)(2 * row->depth), "", "");
    fprintf(out, "%s: %s", row->path, row->type);
    if (at->value[0] != '\0') {
        fputs(" = ", out);
        put_plain(out, at->value);
    }
    fputs("; ", out);
    put_plain(out, at->state_text);
    fputs(";", out);
    put_badge(out, "read", &at->read);
    put_badge(out, "write", &at->write);
    put_badge(out, "move", &at->move);
    putc('\n', out);
}

static void put_loan(FILE *out, const struct facts_function *function, const struct facts_loan *loan,
                     const struct facts_loan_at *at)
{
    fprintf(out, "    loan %s, %s: %s, line %u through %u", loan->label, loan->kind == LOAN_MUT ? "mut" : "shared",
            loan->expression, loan->line, loan->last_line);
    for (uint32_t i = 0; i < at->holder_count; i++)
        fprintf(out, "; %s by %s", at->holders[i].is_maybe ? "may be held" : "held", function->rows[at->holders[i].row].path);
    const char *says = at->says[0] != '\0' ? at->says : loan->says;
    if (says[0] != '\0') {
        fputs("; ", out);
        put_plain(out, says);
    }
    putc('\n', out);
}

static void put_error(FILE *out, const struct facts_error *error)
{
    fprintf(out, "    refused: %s ", error->code != NULL ? error->code : "lifetime error");
    put_plain(out, error->message);
    putc('\n', out);
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
}

void facts_print_point(FILE *out, const struct facts_function *function, const struct facts_point *point)
{
    fprintf(out, "  %s  ", point->name);
    put_plain(out, point->title);
    putc('\n', out);
    for (uint32_t i = 0; i < function->row_count; i++)
        if (point->rows[i].state != STATE_OUT_OF_SCOPE)
            put_row(out, &function->rows[i], &point->rows[i]);
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

void facts_print_score(FILE *out, const struct facts_function *function)
{
    for (uint32_t i = 0; i < function->event_count; i++) {
        const struct facts_event *event = &function->events[i];
        fprintf(out, "  line %u: %s %s", event->line, event->row != FACTS_NONE ? function->rows[event->row].path : "a value", facts_event_word(event->kind));
        if (event->to_row != FACTS_NONE)
            fprintf(out, " to %s", function->rows[event->to_row].path);
        if (event->loan != FACTS_NONE)
            fprintf(out, " (loan %s)", function->loans[event->loan].label);
        putc('\n', out);
    }
    for (uint32_t i = 0; i < function->loan_count; i++)
        fprintf(out, "  loan %s, %s: %s, line %u through %u\n", function->loans[i].label, function->loans[i].kind == LOAN_MUT ? "mut" : "shared",
                function->loans[i].expression, function->loans[i].line, function->loans[i].last_line);
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
        fprintf(out, "  %s  ", lifetimes->regions[i].name);
        put_plain(out, lifetimes->regions[i].what);
        fprintf(out, "%s%s\n", lifetimes->regions[i].where[0] != '\0' ? "; " : "", lifetimes->regions[i].where);
        for (uint32_t e = 0; e < lifetimes->edge_count; e++) {
            const struct facts_region_edge *edge = &lifetimes->edges[e];
            if (edge->longer != i)
                continue;
            fputs("    ", out);
            if (edge->error != FACTS_NONE)
                fprintf(out, "(%u) ", edge->step);
            fprintf(out, "must outlive %s: ", lifetimes->regions[edge->shorter].name);
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
