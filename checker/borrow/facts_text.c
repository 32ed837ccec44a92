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

static void put_point(FILE *out, const struct facts_function *function, const struct facts_point *point)
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

void facts_print_text(FILE *out, const struct facts *facts)
{
    for (uint32_t i = 0; i < facts->function_count; i++) {
        const struct facts_function *function = &facts->functions[i];
        fprintf(out, "%sfn %s, lines %u to %u\n", i > 0 ? "\n" : "", function->title, function->first_line, function->last_line);
        for (uint32_t k = 0; k < function->point_count; k++)
            put_point(out, function, &function->points[k]);
    }
}
