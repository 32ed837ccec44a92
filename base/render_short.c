#include "base/render.h"

#include <string.h>

#include "base/escape.h"

void render_short(struct renderer *renderer, const struct diagnostic *diagnostic)
{
    struct span primary = diag_primary_span(diagnostic);
    struct position at = source_position(renderer->sources, primary.lo);
    const char *path = source_of(renderer->sources, primary.lo)->path;
    escape_write(renderer->out, path, strlen(path));
    fprintf(renderer->out, ":%u:%u: ", (unsigned)at.line, (unsigned)at.column);
    render_style(renderer, diagnostic->level == DIAG_WARNING ? STYLE_WARNING : STYLE_ERROR);
    fputs(render_level(diagnostic), renderer->out);
    if (diag_has_number(diagnostic->code))
        fprintf(renderer->out, "[%s]", diagnostic->code);
    render_style(renderer, STYLE_PLAIN);
    fputs(": ", renderer->out);
    const char *message = render_message(renderer, diagnostic);
    escape_write(renderer->out, message, strlen(message));
    putc('\n', renderer->out);
}
