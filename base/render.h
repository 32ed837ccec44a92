/*
 * Diagnostics as text: for people (rustc's shape), one line each, or rustc's JSON.
 *
 * Requires: a sorted sink (diag_sort).  Gives: text on `out`; file names and program text are escaped for terminals
 * (base/escape.h).  The caller checks `out` for write errors.  Colour never carries meaning alone.
 */
#ifndef LIEN_BASE_RENDER_H
#define LIEN_BASE_RENDER_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/diag.h"

enum render_format { RENDER_HUMAN, RENDER_SHORT, RENDER_JSON };

enum render_style { STYLE_PLAIN, STYLE_ERROR, STYLE_WARNING, STYLE_SECONDARY, STYLE_GUTTER, STYLE_HELP, STYLE_STRONG, STYLE_ADDED };

struct renderer {
    FILE *out;
    struct source_map *sources;
    struct arena *arena; /* for what one diagnostic needs while it is drawn */
    bool color;
};

void render_diagnostic(struct renderer *renderer, const struct diagnostic *diagnostic, enum render_format format);
/* rustc's closing objects in JSON; in the other formats the verdict in one line and where to read more. */
void render_closing(struct renderer *renderer, const struct diag_sink *sink, enum render_format format, const char *path);

/* ---- shared by the files of this module ---- */

void render_human(struct renderer *renderer, const struct diagnostic *diagnostic);
void render_short(struct renderer *renderer, const struct diagnostic *diagnostic);
void render_json(struct renderer *renderer, const struct diagnostic *diagnostic);
void render_json_closing(struct renderer *renderer, const struct diag_sink *sink);

/* The source with its labelled spans.  Gives the width of the line numbers. */
void render_snippet(struct renderer *renderer, const struct diagnostic *diagnostic, int gutter);
int render_gutter_width(struct renderer *renderer, const struct diagnostic *diagnostic);

void render_style(struct renderer *renderer, enum render_style style);
void render_styled(struct renderer *renderer, enum render_style style, const char *text);
/* "error", "warning"; what lien does not cover is an error too. */
const char *render_level(const struct diagnostic *diagnostic);
/* The message as a sentence. */
const char *render_message(struct renderer *renderer, const struct diagnostic *diagnostic);

#endif
