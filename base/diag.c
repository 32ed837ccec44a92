#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"

void diag_sink_init(struct diag_sink *sink, struct arena *arena)
{
    *sink = (struct diag_sink){.arena = arena};
}

void diag_sink_release(struct diag_sink *sink)
{
    for (uint32_t i = 0; i < sink->all.count; i++) {
        vec_free(&sink->all.items[i]->labels);
        vec_free(&sink->all.items[i]->children);
    }
    vec_free(&sink->all);
}

#define FORMATTED(sink, text) \
    const char *text; \
    do { \
        va_list arguments; \
        va_start(arguments, format); \
        text = arena_format_list((sink)->arena, format, arguments); \
        va_end(arguments); \
    } while (0)

static struct diagnostic *add(struct diag_sink *sink, enum diag_level level, const char *code, struct span primary,
                              const char *text)
{
    struct diagnostic *diagnostic = ARENA_NEW(sink->arena, struct diagnostic);
    diagnostic->level = level;
    diagnostic->code = code;
    diagnostic->message = text;
    vec_push(&diagnostic->labels, (struct diag_label){primary, "", true, 0});
    vec_push(&sink->all, diagnostic);
    sink->error_count += level == DIAG_ERROR;
    sink->outside_count += level == DIAG_OUTSIDE;
    return diagnostic;
}

struct diagnostic *diag_new(struct diag_sink *sink, enum diag_level level, const char *code, struct span primary,
                            const char *format, ...)
{
    FORMATTED(sink, text);
    return add(sink, level, code, primary, text);
}

struct diagnostic *diag_outside(struct diag_sink *sink, struct span span, const char *format, ...)
{
    FORMATTED(sink, text);
    return add(sink, DIAG_OUTSIDE, NULL, span, text);
}

void diag_label_primary(struct diag_sink *sink, struct diagnostic *diagnostic, const char *format, ...)
{
    FORMATTED(sink, text);
    diagnostic->labels.items[0].text = text;
}

void diag_label(struct diag_sink *sink, struct diagnostic *diagnostic, struct span span, const char *format, ...)
{
    FORMATTED(sink, text);
    vec_push(&diagnostic->labels, (struct diag_label){span, text, false, 0});
}

void diag_note(struct diag_sink *sink, struct diagnostic *diagnostic, const char *format, ...)
{
    FORMATTED(sink, text);
    vec_push(&diagnostic->children, (struct diag_child){.kind = DIAG_NOTE, .text = text});
}

void diag_help(struct diag_sink *sink, struct diagnostic *diagnostic, const char *format, ...)
{
    FORMATTED(sink, text);
    vec_push(&diagnostic->children, (struct diag_child){.kind = DIAG_HELP, .text = text});
}

void diag_edit(struct diag_sink *sink, struct diagnostic *diagnostic, struct span span, const char *replacement,
               const char *format, ...)
{
    FORMATTED(sink, text);
    const char *copy = arena_copy_text(sink->arena, replacement, strlen(replacement));
    vec_push(&diagnostic->children, (struct diag_child){DIAG_HELP, text, span, copy});
}

void diag_step(struct diag_sink *sink, struct diagnostic *diagnostic, struct span span, const char *format, ...)
{
    FORMATTED(sink, text);
    uint32_t number = 1;
    for (uint32_t i = 0; i < diagnostic->children.count; i++)
        number += diagnostic->children.items[i].kind == DIAG_STEP;
    vec_push(&diagnostic->children, (struct diag_child){.kind = DIAG_STEP, .text = text, .span = span});
    if (span_is_empty(span))
        return;
    for (uint32_t i = 0; i < diagnostic->labels.count; i++) {
        struct diag_label *label = &diagnostic->labels.items[i];
        if (label->step == 0 && label->span.lo == span.lo && label->span.hi == span.hi) {
            label->text = text;
            label->step = number;
            return;
        }
    }
    vec_push(&diagnostic->labels, (struct diag_label){span, text, false, number});
}

void diag_consequence(struct diag_sink *sink, struct diagnostic *diagnostic, const char *format, ...)
{
    FORMATTED(sink, text);
    vec_push(&diagnostic->children, (struct diag_child){.kind = DIAG_CONSEQUENCE, .text = text});
}

struct span diag_primary_span(const struct diagnostic *diagnostic)
{
    return diagnostic->labels.items[0].span;
}

static bool is_repetition(const struct diagnostic *a, const struct diagnostic *b)
{
    struct span one = diag_primary_span(a), two = diag_primary_span(b);
    bool same_code = a->code == b->code || (a->code != NULL && b->code != NULL && strcmp(a->code, b->code) == 0);
    return same_code && a->level == b->level && one.lo == two.lo && one.hi == two.hi && strcmp(a->message, b->message) == 0;
}

static void merge(struct diagnostic **items, struct diagnostic **spare, uint32_t count)
{
    if (count < 2)
        return;
    uint32_t half = count / 2, left = 0, right = half, out = 0;
    merge(items, spare, half);
    merge(items + half, spare, count - half);
    while (left < half || right < count) {
        bool take_left = right == count;
        if (left < half && right < count)
            take_left = diag_primary_span(items[left]).lo <= diag_primary_span(items[right]).lo;
        spare[out++] = take_left ? items[left++] : items[right++];
    }
    memcpy(items, spare, sizeof *items * count);
}

void diag_sort(struct diag_sink *sink)
{
    struct diagnostic **spare = ARENA_ARRAY(sink->arena, struct diagnostic *, sink->all.count);
    merge(sink->all.items, spare, sink->all.count);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < sink->all.count; i++) {
        struct diagnostic *next = sink->all.items[i];
        bool repeated = false;
        for (uint32_t k = kept; k-- > 0 && diag_primary_span(sink->all.items[k]).lo == diag_primary_span(next).lo;)
            repeated |= is_repetition(sink->all.items[k], next);
        if (repeated) {
            vec_free(&next->labels);
            vec_free(&next->children);
        } else {
            sink->all.items[kept++] = next;
        }
    }
    sink->all.count = kept;
}
