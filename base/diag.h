/*
 * Diagnostics: what is said to the user, independent of how it is printed.
 *
 * A pass builds a diagnostic with diag_new and the diag_* calls and never prints.  The sink keeps them; driver/ sorts
 * them by primary span and renders them (base/render.h: human, short, json).  A diagnostic has one primary span, any
 * number of labelled secondary spans, notes, the numbered steps of a loan error, one line of consequence, and helps, some with an edit.
 *
 * Codes are strings such as "E0502", or the name of the lint by which rustc refuses; NULL is rustc's code-less error.  base/code.def lists
 * every code once.
 * Texts are copied into the sink's arena.  Back-quotes mark code in messages: `v`.
 */
#ifndef LIEN_BASE_DIAG_H
#define LIEN_BASE_DIAG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/source.h"
#include "base/vec.h"

enum diag_level {
    DIAG_ERROR,   /* the program is refused: exit status 1 */
    DIAG_WARNING, /* never changes the verdict */
    DIAG_OUTSIDE, /* a construct lien does not cover: exit status 3, whatever else was found */
};

struct diag_label {
    struct span span;
    const char *text; /* "" is a bare underline */
    bool is_primary;
    uint32_t step;    /* the number of the step that it is the text of, 0: of none */
};

enum diag_child_kind { DIAG_NOTE, DIAG_HELP, DIAG_STEP, DIAG_CONSEQUENCE };

struct diag_child {
    enum diag_child_kind kind;
    const char *text;
    struct span span;        /* of a step or a spanned note; empty is none */
    const char *replacement; /* of a help with an edit: what stands at `span` instead; NULL is no edit */
};

struct diagnostic {
    enum diag_level level;
    const char *code; /* "E0502", or NULL */
    const char *message;
    VEC(struct diag_label) labels;
    VEC(struct diag_child) children; /* steps 1 2 3 are the DIAG_STEP children in order */
};

struct diag_sink {
    struct arena *arena;
    VEC(struct diagnostic *) all; /* in the order of reporting */
    uint32_t error_count, outside_count;
};

void diag_sink_init(struct diag_sink *sink, struct arena *arena);
void diag_sink_release(struct diag_sink *sink);

/* Starts a diagnostic whose primary span has no label yet. */
struct diagnostic *diag_new(struct diag_sink *sink, enum diag_level level, const char *code, struct span primary,
                            const char *format, ...) __attribute__((format(printf, 5, 6)));
/* Gives the primary span its label. */
void diag_label_primary(struct diag_sink *sink, struct diagnostic *diagnostic, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void diag_label(struct diag_sink *sink, struct diagnostic *diagnostic, struct span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void diag_note(struct diag_sink *sink, struct diagnostic *diagnostic, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void diag_help(struct diag_sink *sink, struct diagnostic *diagnostic, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* A help whose edit is sure: `replacement` stands at `span` (an empty span inserts). */
void diag_edit(struct diag_sink *sink, struct diagnostic *diagnostic, struct span span, const char *replacement,
               const char *format, ...) __attribute__((format(printf, 5, 6)));
/*
 * One of the numbered steps of a loan or move error: where it starts, what is refused, why it is still needed.  The step is the label of its
 * span, in place of the one that a diag_label gave it; of two steps at one span each has a label.
 */
void diag_step(struct diag_sink *sink, struct diagnostic *diagnostic, struct span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* What would go wrong at run time if this were allowed. */
void diag_consequence(struct diag_sink *sink, struct diagnostic *diagnostic, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A construct lien does not cover, named as a user would: "a closure", "`async fn`". */
struct diagnostic *diag_outside(struct diag_sink *sink, struct span span, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A code with a number has an explanation; the name of a lint has none. */
static inline bool diag_has_number(const char *code)
{
    return code != NULL && code[0] == 'E';
}

struct span diag_primary_span(const struct diagnostic *diagnostic);
/* By file and primary span, steady for equals; drops exact repetitions (same code, span and message). */
void diag_sort(struct diag_sink *sink);

#endif
