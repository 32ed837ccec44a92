/* The source of a function as a list of lines, with a bar for each loan beside the lines on which it is in force. */
#include <string.h>

#include "viz/listing.h"
#include "viz/page_parts.h"

enum { COLUMN_LIMIT = 12 };

static bool is_on(const struct facts_function *function, const struct facts_loan *loan, uint32_t line)
{
    return loan->lines == NULL ? line >= loan->line && line <= loan->last_line : loan->lines[line - function->first_line];
}

/* Loans that never meet on a line share a column; gives the number of columns. */
static uint32_t assign_columns(const struct page *page, uint32_t *column)
{
    uint32_t last[COLUMN_LIMIT] = {0}, count = 0;
    for (uint32_t l = 0; l < page->points->loans; l++) {
        const struct facts_loan *loan = &page->function->loans[l];
        uint32_t low = FACTS_NONE, high = 0, free = 0;
        for (uint32_t line = page->function->first_line; line <= page->function->last_line; line++) {
            if (!is_on(page->function, loan, line))
                continue;
            low = low == FACTS_NONE ? line : low;
            high = line;
        }
        while (free < COLUMN_LIMIT && last[free] >= low)
            free++;
        column[l] = low == FACTS_NONE || free == COLUMN_LIMIT ? FACTS_NONE : free;
        if (column[l] == FACTS_NONE)
            continue;
        last[free] = high + 1; /* a line between, so that the label of the next stands clear */
        count = free + 1 > count ? free + 1 : count;
    }
    return count;
}

/* "'a of b" is "'a" here. */
static void write_label(struct page *page, const char *label)
{
    page_escape_text(page->out, text_shorten(&page->arena, arena_copy_text(&page->arena, label, strcspn(label, " ")), 3));
}

/* Rows are counted from 1; the head of a bar is the row above it. */
static void write_bars(struct page *page, uint32_t loan, uint32_t column)
{
    const struct facts_function *function = page->function;
    const struct facts_loan *facts = &function->loans[loan];
    const char *id = page->points->tag[loan].id, *kind = facts->kind == LOAN_SHARED ? "shared" : "mut";
    bool is_first = true;
    for (uint32_t line = function->first_line; line <= function->last_line; line++) {
        if (!is_on(function, facts, line))
            continue;
        uint32_t from = line;
        while (line < function->last_line && is_on(function, facts, line + 1))
            line++;
        uint32_t row = from - function->first_line + 2;
        if (is_first) {
            fprintf(page->out, "<b class=\"%s\" data-loan=\"%s\" style=\"grid-area:%u/%u\">", kind, id, row - 1, column + 1);
            write_label(page, facts->label);
            fputs("</b>", page->out);
        }
        is_first = false;
        fprintf(page->out, "<i class=\"%s\" data-loan=\"%s\" data-from=\"%u\" data-to=\"%u\" style=\"grid-area:%u/%u/%u\" title=\"", kind, id, from, line, row,
                column + 1, row + line - from + 1);
        page_escape_text(page->out, facts->label);
        fputs(" ", page->out);
        page_escape_text(page->out, text_shorten(&page->arena, facts->expression, 60));
        fprintf(page->out, ", lines %u to %u\"></i>", from, line);
    }
}

void page_source(struct page *page)
{
    const struct facts_function *function = page->function;
    uint32_t *column = ARENA_ARRAY(&page->arena, uint32_t, page->points->loans + 1);
    uint32_t columns = assign_columns(page, column), missing = 0;
    fputs("<div class=\"source\"><ol class=\"lines\">\n", page->out);
    for (uint32_t line = function->first_line; line <= function->last_line; line++) {
        uint32_t length = 0;
        const char *text = listing_line(page->facts, line, &length);
        fprintf(page->out, "<li data-line=%u><span class=mark></span><span class=n>%u</span><code>", line, line);
        page_code(page, text, length);
        fputs("</code></li>\n", page->out);
    }
    fputs("</ol>", page->out);
    if (columns > 0) {
        fputs("<div class=\"bars\" aria-hidden=\"true\">", page->out);
        for (uint32_t l = 0; l < page->points->loans; l++)
            if (column[l] != FACTS_NONE)
                write_bars(page, l, column[l]);
            else
                missing++;
        fputs("</div>", page->out);
    }
    fputs("</div>\n", page->out);
    if (missing > 0)
        page_remark(page, "source", arena_format(&page->arena, "bars of %u of %u loans", missing, page->points->loans));
}
