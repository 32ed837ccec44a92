/*
 * The views that are one picture: lifetimes, control flow, which lifetime must outlive which.  Without script and on paper all of them stand one below
 * the other; the script opens and closes them and shows the story of the refusal at hand.
 */
#include <stdlib.h>
#include <string.h>

#include "viz/page_parts.h"

enum { STORY_BYTES = 150000, TALL = 900 }; /* what further stories of a function may take; points beyond which a drawing does not fit one sheet of paper */

enum page_view { PAGE_LIFETIMES, PAGE_CFG, PAGE_REGIONS };

static const struct { const char *name, *heading; } views[] = {
    [PAGE_LIFETIMES] = {"lifetimes", "Lifetimes: who lives and who is lent, line by line"},
    [PAGE_CFG] = {"cfg", "Control flow: what runs after what, and which loans are in force there"},
    [PAGE_REGIONS] = {"regions", "Which lifetime must outlive which, and why"},
};

static bool draw(struct page *page, enum page_view view, uint32_t error, FILE *out)
{
    switch (view) {
    case PAGE_LIFETIMES: return viz_lifetimes_draw(page->viz, page->facts, page->function, VIZ_SVG, out);
    case PAGE_CFG: return viz_cfg_draw(page->viz, page->facts, page->function, error, VIZ_SVG, out);
    case PAGE_REGIONS: return viz_regions_draw(page->viz, page->facts, page->function, error, VIZ_SVG, out);
    }
    return false;
}

/* A drawing's text between two marks; it is escaped already, for attributes as well. */
static void write_between(FILE *out, const char *svg, const char *from, const char *to)
{
    const char *start = strstr(svg, from), *end = start == NULL ? NULL : strstr(start, to);
    if (end != NULL)
        fwrite(start + strlen(from), 1, (size_t)(end - start) - strlen(from), out);
}

/* The width and height in points stand behind viewBox="0 0 ". */
static void write_drawing(const char *svg, FILE *out)
{
    static const char before[] = "viewBox=\"0 0 ";
    const char *size = strstr(svg, before);
    char *end = NULL;
    double width = size == NULL ? 0 : strtod(size + sizeof before - 1, &end), height = size == NULL ? 0 : strtod(end, NULL);
    fprintf(out, "<svg viewBox=\"0 -%.0f %.0f %.0f\" width=\"%.0f\"%s role=\"img\" aria-label=\"", height, width, height, width * 1.1,
            height > TALL ? " class=\"tall\"" : "");
    write_between(out, svg, "<title id=\"title\">", "</title>");
    fputs(". ", out);
    write_between(out, svg, "<desc id=\"desc\">", "</desc>");
    fputs("\">", out);
    fragments_write_inline(svg, out);
    fputs("</svg>", out);
}

/* One picture as a text to be freed, or NULL. */
static char *make_drawing(struct page *page, enum page_view view, uint32_t error, size_t *length)
{
    char *svg = NULL, *html = NULL;
    size_t svg_length = 0;
    FILE *memory = open_memstream(&svg, &svg_length);
    bool drawn = memory != NULL && draw(page, view, error, memory);
    if (memory != NULL && fclose(memory) == 0 && drawn && (memory = open_memstream(&html, length)) != NULL) {
        write_drawing(svg, memory);
        drawn = fclose(memory) == 0;
    }
    free(svg);
    return drawn ? html : NULL;
}

/* Of which refusal a picture tells. */
static void write_teller(struct page *page, uint32_t index)
{
    const struct facts_error *error = &page->function->errors[index];
    fputs("<p class=\"told\"><b>", page->out);
    page_escape_text(page->out, error->code != NULL ? error->code : "lifetime");
    fputs("</b> ", page->out);
    page_marked(page, error->message);
    if (error->step_count > 1)
        fprintf(page->out, ", on line %u", error->steps[1].line);
    fputs("</p>", page->out);
}

/* Gives how many stories were left out, or FACTS_NONE when one cannot be drawn. */
static uint32_t write_stories(struct page *page, enum page_view view, uint32_t stories, size_t *spent)
{
    uint32_t left_out = 0;
    for (uint32_t e = 0; e < stories; e++) {
        size_t length = 0;
        char *html = *spent > STORY_BYTES && e > 0 ? NULL : make_drawing(page, view, page->function->error_count > 0 ? e : FACTS_NONE, &length);
        if (html == NULL && (e == 0 || *spent <= STORY_BYTES))
            return FACTS_NONE;
        *spent += e > 0 ? length : 0;
        if (html == NULL || *spent > STORY_BYTES) {
            left_out++;
        } else {
            if (e == 0)
                page_remark_drawing(page, views[view].name);
            fprintf(page->out, "<div class=\"tale\" data-error=%u>", e);
            if (stories > 1)
                write_teller(page, e);
            fputs(html, page->out);
            fputs("</div>\n", page->out);
        }
        free(html);
    }
    return left_out;
}

bool page_views(struct page *page)
{
    const struct facts_function *function = page->function;
    size_t spent = 0;
    fputs("<div class=\"views\">", page->out);
    for (enum page_view view = PAGE_LIFETIMES; view <= PAGE_REGIONS; view++) {
        fprintf(page->out, "<div class=\"view\" data-view=\"%s\"><h3>%s</h3>\n", views[view].name, views[view].heading);
        uint32_t stories = view == PAGE_LIFETIMES || function->error_count == 0 ? 1 : function->error_count, left_out = 0;
        if (view == PAGE_REGIONS && function->lifetimes.edge_count == 0 && function->error_count == 0 && !function->left_out.lifetimes)
            fputs("<p>No lifetime of this function must outlive another.</p>", page->out);
        else
            left_out = write_stories(page, view, stories, &spent);
        if (left_out == FACTS_NONE)
            return false;
        if (left_out > 0)
            page_remark(page, views[view].name, arena_format(&page->arena, "%u of %u refusals", left_out, stories));
        fputs("</div>\n", page->out);
    }
    fputs("</div>\n", page->out);
    return true;
}
