/* A point as a figure: what happened in words, then the drawing. */
#include <string.h>

#include "viz/page_parts.h"

static bool is_said(const char *text)
{
    return text != NULL && text[0] != '\0';
}

static const char *mark_text(char mark)
{
    switch (mark) {
    case '-': return "\xE2\x88\x92";
    case '>': return "\xE2\x86\x92";
    case '.': return "\xC2\xB7";
    case '~': return "~";
    case '?': return "?";
    default: return "+";
    }
}

/* "4:5-4:14": lines, and columns as a script counts them in the line as it is shown. */
static void write_span(struct page *page, struct span span)
{
    struct source_file *file = page->facts->file;
    if (span_is_empty(span) || span.lo < file->base || span.hi > file->base + file->length)
        return;
    uint32_t length = 0;
    struct position from = source_position(page->facts->sources, span.lo), to = source_position(page->facts->sources, span.hi);
    const char *first = source_line(page->facts->sources, file, from.line, &length);
    uint32_t start = page_offset(first, (uint32_t)(file->text + (span.lo - file->base) - first));
    const char *last = source_line(page->facts->sources, file, to.line, &length);
    uint32_t end = page_offset(last, (uint32_t)(file->text + (span.hi - file->base) - last));
    fprintf(page->out, " data-span=\"%u:%u-%u:%u\"", from.line, start, to.line, end);
}

static void write_data(struct page *page, const struct facts_point *point, const struct facts_error *error)
{
    fprintf(page->out, " data-line=\"%u\"", point->line);
    write_span(page, point->span);
    fputs(" data-loans=\"", page->out);
    bool follows = false;
    for (uint32_t l = 0; l < page->points->loans; l++) {
        if (!points_loan_is_shown(&point->loans[l]) || points_loan_is_over(&point->loans[l]))
            continue;
        fprintf(page->out, "%s%s", follows ? " " : "", page->points->tag[l].id);
        follows = true;
    }
    fputs("\"", page->out);
    if (error == NULL)
        return;
    fprintf(page->out, " data-error=%u data-steps=\"", point->error);
    for (uint32_t s = 0; s < error->step_count && s < 3; s++)
        fprintf(page->out, s == 0 ? "%u" : " %u", error->steps[s].line);
    fputs("\"", page->out);
}

static void write_paragraph(struct page *page, const char *classes, const char *lead, const char *marked)
{
    if (!is_said(marked))
        return;
    fprintf(page->out, "<p class=\"%s\">%s", classes, lead);
    page_marked(page, marked);
    fputs("</p>", page->out);
}

static void write_story(struct page *page, const struct facts_error *error)
{
    fputs("<p class=\"refusal\"><span class=\"sign\" aria-hidden=\"true\">\xC3\x97</span><b>", page->out);
    page_escape_text(page->out, error->code != NULL ? error->code : "lifetime");
    fputs("</b> ", page->out);
    page_marked(page, error->message);
    fputs("</p>", page->out);
    if (is_said(error->summary) && strstr(error->summary, error->message) == NULL)
        write_paragraph(page, "summary", "", error->summary);
    fputs("<ol class=\"steps\">", page->out);
    for (uint32_t s = 0; s < error->step_count && s < 3; s++) {
        fprintf(page->out, "<li><span class=\"step\">%u</span><span><b>line %u</b> ", s + 1, error->steps[s].line);
        page_marked(page, error->steps[s].text);
        fputs("</span></li>", page->out);
    }
    fputs("</ol>", page->out);
    write_paragraph(page, "consequence", "<b>If it were allowed:</b> ", error->consequence);
    write_paragraph(page, "fix", "", error->fix);
}

static void write_caption(struct page *page, const struct facts_point *point, const struct facts_error *error)
{
    fputs("<figcaption><h3>", page->out);
    page_marked(page, point->title);
    fputs("</h3>", page->out);
    if (error != NULL)
        write_story(page, error);
    if (point->note_count > 0) {
        fputs("<ul>", page->out);
        for (uint32_t n = 0; n < point->note_count; n++) {
            fprintf(page->out, "<li data-m=\"%s\">", mark_text(point->notes[n].mark));
            page_marked(page, point->notes[n].text);
            fputs("</li>", page->out);
        }
        fputs("</ul>", page->out);
    }
    fputs("</figcaption>", page->out);
}

/* Whether there is more to say of a row than that nothing happens to it any more, or yet. */
static bool is_told(const struct facts_row_at *row)
{
    bool rests = row->state == STATE_UNINIT || row->state == STATE_UNUSED || row->state == STATE_DROPPED;
    return row->state != STATE_OUT_OF_SCOPE && is_said(row->state_text) && (row->is_changed || !rests);
}

static bool is_said_before(const struct facts_point *point, uint32_t row)
{
    for (uint32_t r = 0; r < row; r++)
        if (is_told(&point->rows[r]) && strcmp(point->rows[r].state_text, point->rows[row].state_text) == 0)
            return true;
    return false;
}

static bool write_rows(struct page *page, const struct facts_point *point)
{
    bool follows = false;
    uint32_t rows = page->points->rows;
    for (uint32_t r = 0; r < rows; r++) {
        if (!is_told(&point->rows[r]) || is_said_before(point, r))
            continue;
        for (uint32_t same = r; same < rows; same++) {
            if (!is_told(&point->rows[same]) || strcmp(point->rows[same].state_text, point->rows[r].state_text) != 0)
                continue;
            fputs(same > r ? ", " : follows ? "; " : "", page->out);
            page_escape_text(page->out, text_shorten(&page->arena, page->function->rows[same].path, 40));
        }
        fputs(": ", page->out);
        page_plain(page, point->rows[r].state_text);
        follows = true;
    }
    return follows;
}

/* The drawing in words, for who does not see it; rows of one state together. */
static void write_twin(struct page *page, const struct facts_point *point)
{
    bool follows = write_rows(page, point);
    for (uint32_t l = 0; l < page->points->loans; l++) {
        if (!points_loan_is_shown(&point->loans[l]))
            continue;
        fputs(follows ? "; loan " : "loan ", page->out);
        page_escape_text(page->out, page->function->loans[l].label);
        fputs(": ", page->out);
        page_plain(page, is_said(point->loans[l].says) ? point->loans[l].says : page->function->loans[l].says);
        follows = true;
    }
}

void page_figure(struct page *page, uint32_t index)
{
    const struct facts_function *function = page->function;
    const struct facts_point *point = &function->points[index];
    const struct facts_error *error = point->error < function->error_count ? &function->errors[point->error] : NULL;
    fputs("<figure id=\"", page->out);
    page_escape_text(page->out, page->key);
    fputs("/", page->out);
    page_escape_text(page->out, point->name);
    fputs(error != NULL ? "\" class=\"refused\"" : "\"", page->out);
    write_data(page, point, error);
    fputs(">", page->out);
    write_caption(page, point, error);
    fprintf(page->out, "<svg viewBox=\"0 -%.0f %.0f %.0f\" role=\"img\" aria-label=\"", page->points->height, page->points->width, page->points->height);
    write_twin(page, point);
    fputs("\">", page->out);
    fragments_write_point(&page->fragments, index, page->out);
    fputs("</svg></figure>\n", page->out);
}
