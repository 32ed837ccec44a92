#include "base/render.h"

#include <string.h>

#include "base/bug.h"
#include "base/escape.h"

void render_style(struct renderer *renderer, enum render_style style)
{
    static const char *const codes[] = {
        [STYLE_PLAIN] = "\033[0m",          [STYLE_ERROR] = "\033[1;31m", [STYLE_WARNING] = "\033[1;33m",
        [STYLE_SECONDARY] = "\033[1;34m",   [STYLE_GUTTER] = "\033[1;34m", [STYLE_HELP] = "\033[1;36m",
        [STYLE_STRONG] = "\033[1m",         [STYLE_ADDED] = "\033[1;32m",
    };
    if (renderer->color)
        fputs(codes[style], renderer->out);
}

void render_styled(struct renderer *renderer, enum render_style style, const char *text)
{
    render_style(renderer, style);
    escape_write(renderer->out, text, strlen(text));
    render_style(renderer, STYLE_PLAIN);
}

const char *render_level(const struct diagnostic *diagnostic)
{
    return diagnostic->level == DIAG_WARNING ? "warning" : "error";
}

void render_diagnostic(struct renderer *renderer, const struct diagnostic *diagnostic, enum render_format format)
{
    switch (format) {
    case RENDER_HUMAN: render_human(renderer, diagnostic); break;
    case RENDER_SHORT: render_short(renderer, diagnostic); break;
    case RENDER_JSON: render_json(renderer, diagnostic); break;
    }
}

static void write_count(FILE *out, uint32_t count, const char *what)
{
    fprintf(out, "%u %s%s", (unsigned)count, what, count == 1 ? "" : "s");
}

void render_closing(struct renderer *renderer, const struct diag_sink *sink, enum render_format format, const char *path)
{
    const char *first_code = NULL;
    uint32_t errors = 0, outside = 0;
    for (uint32_t i = 0; i < sink->all.count; i++) {
        const struct diagnostic *diagnostic = sink->all.items[i];
        errors += diagnostic->level == DIAG_ERROR;
        outside += diagnostic->level == DIAG_OUTSIDE;
        if (diagnostic->level == DIAG_ERROR && first_code == NULL && diag_has_number(diagnostic->code))
            first_code = diagnostic->code;
    }
    if (errors + outside == 0)
        return;
    if (format == RENDER_JSON) {
        render_json_closing(renderer, sink);
        return;
    }
    FILE *out = renderer->out;
    render_styled(renderer, STYLE_STRONG, path);
    if (outside > 0) {
        fputs(": no verdict, because lien does not cover all of this program\n", out);
        return;
    }
    fputs(": refused, ", out);
    write_count(out, errors, "error");
    if (first_code != NULL && format == RENDER_HUMAN)
        fprintf(out, "; `lien explain %s` tells the rule behind %s", first_code, errors == 1 ? "it" : "the first");
    putc('\n', out);
}
