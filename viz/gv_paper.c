/*
 * PNG and PDF: through a Graphviz context of their own, opened at the first such picture, which loads its plugins, fonts and cairo.  What it draws
 * depends on the fonts of the machine, unlike DOT and SVG.
 */
#include <gvc.h>
#include <stdlib.h>

#include "viz/gv.h"
#include "viz/pdf.h"

struct viz_book { struct pdf pdf; };

bool viz_book_begin(struct viz *viz, FILE *out)
{
    viz->error[0] = '\0';
    viz->book = calloc(1, sizeof *viz->book);
    if (viz->book == NULL)
        return false;
    pdf_begin(&viz->book->pdf, out);
    return true;
}

bool viz_book_end(struct viz *viz)
{
    bool good = pdf_end(&viz->book->pdf);
    if (!good && viz->error[0] == '\0')
        snprintf(viz->error, sizeof viz->error, "cannot write the pages");
    free(viz->book);
    viz->book = NULL;
    return good;
}

static bool add_page(struct viz *viz, Agraph_t *graph)
{
    static char format[] = "pdf";
    char *bytes = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&bytes, &length);
    bool good = memory != NULL && gvRender(viz->paper, graph, format, memory) == 0;
    if (memory != NULL)
        good = fclose(memory) == 0 && good;
    good = good && pdf_add(&viz->book->pdf, bytes, length);
    free(bytes);
    return good;
}

bool gv_paper(struct viz *viz, void *graph, enum viz_format format, FILE *out)
{
    static char engine[] = "nop2", png[] = "png", pdf[] = "pdf", size[] = "size", dpi[] = "dpi", fine[] = "200", none[] = "";
    if (viz->paper == NULL)
        viz->paper = gvContext();
    if (viz->paper == NULL)
        return false;
    if (format == VIZ_PNG && agget(graph, size) != NULL) /* what is scaled to paper has small texts */
        agsafeset(graph, dpi, fine, none);
    bool drawn = gvLayout(viz->paper, graph, engine) == 0;
    if (drawn && format == VIZ_PDF && viz->book != NULL)
        drawn = add_page(viz, graph);
    else if (drawn)
        drawn = gvRender(viz->paper, graph, format == VIZ_PNG ? png : pdf, out) == 0;
    gvFreeLayout(viz->paper, graph);
    return drawn;
}

void gv_paper_close(struct viz *viz)
{
    if (viz->paper != NULL)
        gvFreeContext(viz->paper);
    viz->paper = NULL;
}
