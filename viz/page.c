/* The page's frame: its head, a section for each function, the script. */
#include "viz/page.h"

#include <stdlib.h>
#include <string.h>

#include "viz/page_parts.h"

/* How many functions before this one have its name. */
static uint32_t index_of_name(const struct facts *facts, uint32_t function)
{
    uint32_t index = 0;
    for (uint32_t i = 0; i < function; i++)
        index += strcmp(facts->functions[i].name, facts->functions[function].name) == 0;
    return index;
}

/* A name cut short may be another's, too: then its place in the file tells them apart. */
static const char *key_of(struct page *page, uint32_t function)
{
    const char *whole = page->facts->functions[function].name, *name = text_shorten(&page->arena, whole, 60);
    uint32_t index = strcmp(whole, name) == 0 ? index_of_name(page->facts, function) : function + 1;
    size_t size = strlen(name) + 12;
    char *key = arena_allocate(&page->arena, size);
    snprintf(key, size, index == 0 ? "%s" : "%s-%u", name, (unsigned)index + 1);
    return key;
}

void page_remark_drawing(struct page *page, const char *view)
{
    const char *left_out = viz_left_out(page->viz);
    if (left_out[0] != '\0')
        fprintf(page->remarks, "lien: %s, %s: not drawn: %s\n", page->key, view, left_out);
}

void page_remark(struct page *page, const char *view, const char *left_out)
{
    fprintf(page->remarks, "lien: %s, %s: not on the page: %s\n", page->key, view, left_out);
    fprintf(page->out, "<p class=\"missing\">Not on this page: %s.</p>", left_out);
}

/* Gives the drawing of a point as a text to be freed, or NULL. */
static char *draw(struct page *page, uint32_t point)
{
    char *svg = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&svg, &length);
    if (memory == NULL)
        return NULL;
    bool drawn = viz_points_draw(page->points, point, VIZ_SVG, memory);
    if (fclose(memory) == 0 && drawn)
        return svg;
    free(svg);
    return NULL;
}

/* ---- a function ---- */

static bool take_points_apart(struct page *page)
{
    fragments_begin_function(&page->fragments);
    for (uint32_t p = 0; p < page->function->point_count; p++) {
        char *svg = draw(page, p);
        if (svg == NULL)
            return false;
        fragments_add_point(&page->fragments, svg);
        free(svg);
    }
    page_remark_drawing(page, "points");
    return true;
}

static void write_refusals(struct page *page)
{
    const struct facts_function *function = page->function;
    if (function->error_count == 0)
        return;
    fputs("<p class=\"refusals\">Refused: ", page->out);
    for (uint32_t e = 0; e < function->error_count; e++) {
        const struct facts_error *error = &function->errors[e];
        uint32_t line = error->point < function->point_count ? function->points[error->point].line : 0;
        fputs(e == 0 ? "" : ", ", page->out);
        if (line != 0) {
            fputs("<a href=\"#", page->out);
            page_escape_text(page->out, page->key);
            fputs("/", page->out);
            page_escape_text(page->out, function->points[error->point].name);
            fputs("\">", page->out);
        }
        page_escape_text(page->out, error->code != NULL ? error->code : "lifetime");
        if (line != 0)
            fprintf(page->out, " on line %u</a>", line);
    }
    fputs("</p>", page->out);
}

static bool write_section(struct page *page)
{
    const struct facts_function *function = page->function;
    fputs("<section class=\"fn\" data-name=\"", page->out);
    page_escape_text(page->out, page->key);
    fprintf(page->out, "\" data-width=\"%.0f\" data-tags=\"", page->points->width * 4 / 3);
    for (uint32_t l = 0; l < page->points->loans; l++)
        fprintf(page->out, "%s%s", l == 0 ? "" : " ", page->points->tag[l].id);
    fputs("\">\n<h2><code>", page->out);
    page_escape_text(page->out, text_shorten(&page->arena, function->title, 80));
    fputs("</code></h2>", page->out);
    write_refusals(page);
    fputs("\n<div class=\"head\">", page->out);
    page_source(page);
    fputs("<div class=\"note\"></div></div>\n<div class=\"stage\"></div>\n<div class=\"handout\">\n", page->out);
    for (uint32_t p = 0; p < function->point_count; p++)
        page_figure(page, p);
    fputs("</div>\n", page->out);
    bool good = page_views(page);
    fputs("<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n", page->out);
    fragments_write_new(&page->fragments, page->out);
    fputs("</defs></svg>\n</section>\n", page->out);
    return good;
}

static bool write_function(struct page *page, uint32_t index)
{
    page->function = &page->facts->functions[index];
    page->key = key_of(page, index);
    page->points = viz_points_prepare_bare(page->viz, page->facts, page->function);
    if (page->points == NULL)
        return false;
    bool good = take_points_apart(page) && write_section(page);
    viz_points_release(page->points);
    arena_reset(&page->arena);
    return good;
}

/* ---- the whole ---- */

static bool is_wanted(const struct facts_function *function, const char *only)
{
    return only == NULL || strcmp(function->name, only) == 0;
}

static bool write_functions(struct page *page, const char *only)
{
    uint32_t written = 0;
    for (uint32_t i = 0; i < page->facts->function_count; i++) {
        if (!is_wanted(&page->facts->functions[i], only))
            continue;
        if (!write_function(page, i))
            return false;
        written++;
    }
    if (written == 0)
        fputs("<p>There is no function to show.</p>\n", page->out);
    return true;
}

static void write_choices(struct page *page, const char *only)
{
    for (uint32_t i = 0; i < page->facts->function_count; i++) {
        if (!is_wanted(&page->facts->functions[i], only))
            continue;
        fputs("<option value=\"", page->out);
        page_escape_text(page->out, key_of(page, i));
        fputs("\">", page->out);
        page_escape_text(page->out, text_shorten(&page->arena, page->facts->functions[i].title, 40));
        fputs(page->facts->functions[i].error_count > 0 ? " (refused)</option>" : "</option>", page->out);
    }
}

static void write_file_name(struct page *page)
{
    const char *path = page->facts->file->path, *slash = strrchr(path, '/');
    page_escape_text(page->out, text_shorten(&page->arena, slash != NULL && slash[1] != '\0' ? slash + 1 : path, 60));
}

static bool write_mark(struct page *page, const char *mark, size_t length, const char *only)
{
    if (length == 5 && memcmp(mark, "STYLE", 5) == 0)
        page_style(page->out);
    else if (length == 6 && memcmp(mark, "SCRIPT", 6) == 0)
        fputs(page_js_text, page->out);
    else if (length == 4 && memcmp(mark, "HASH", 4) == 0)
        fputs(page_js_hash, page->out);
    else if (length == 4 && memcmp(mark, "FILE", 4) == 0)
        write_file_name(page);
    else if (length == 7 && memcmp(mark, "CHOICES", 7) == 0)
        write_choices(page, only);
    else if (length == 9 && memcmp(mark, "FUNCTIONS", 9) == 0)
        return write_functions(page, only);
    return true;
}

/* The template is page.html; what stands between two @ is put in. */
bool viz_page_write(struct viz *viz, const struct facts *facts, const char *only, FILE *out, FILE *remarks)
{
    struct page page = {.viz = viz, .facts = facts, .out = out, .remarks = remarks};
    arena_init(&page.arena);
    fragments_init(&page.fragments);
    bool good = true;
    for (const char *at = page_html_text; *at != '\0' && good;) {
        size_t length = strcspn(at, "@");
        fwrite(at, 1, length, out);
        at += length;
        if (*at == '\0')
            break;
        size_t mark = strcspn(++at, "@");
        good = write_mark(&page, at, mark, only);
        at += mark + (at[mark] == '@');
    }
    fragments_release(&page.fragments);
    arena_release(&page.arena);
    return good;
}
