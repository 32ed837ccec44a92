/* rustc's --error-format=json: one object a line. */
#include "base/render.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/json.h"

static void write_rendered(struct renderer *renderer, struct json *json, const struct diagnostic *diagnostic)
{
    char *text = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&text, &length);
    if (memory == NULL)
        BUG("out of memory");
    struct renderer plain = *renderer;
    plain.out = memory;
    plain.color = false;
    render_human(&plain, diagnostic);
    if (fclose(memory) != 0)
        BUG("out of memory");
    json_text_of(json, text, length);
    free(text);
}

static void write_lines(struct renderer *renderer, struct json *json, struct span span, struct position from, struct position to)
{
    struct source_file *file = source_of(renderer->sources, span.lo);
    json_array(json);
    for (uint32_t line = from.line; line <= to.line; line++) {
        uint32_t length;
        const char *text = source_line(renderer->sources, file, line, &length);
        uint32_t characters = 0;
        for (uint32_t i = 0; i < length; i++)
            characters += ((unsigned char)text[i] & 0xC0) != 0x80;
        json_object(json);
        json_key(json, "text"), json_text_of(json, text, length);
        json_key(json, "highlight_start"), json_number(json, line == from.line ? from.column : 1);
        json_key(json, "highlight_end"), json_number(json, line == to.line ? to.column : characters + 1);
        json_object_end(json);
    }
    json_array_end(json);
}

static void write_span(struct renderer *renderer, struct json *json, struct span span, bool is_primary, const char *label,
                       const char *replacement)
{
    struct source_file *file = source_of(renderer->sources, span.lo);
    struct position from = source_position(renderer->sources, span.lo);
    struct position to = span_is_empty(span) ? from : source_position(renderer->sources, span.hi);
    json_object(json);
    json_key(json, "file_name"), json_text(json, file->path);
    json_key(json, "byte_start"), json_number(json, span.lo - file->base);
    json_key(json, "byte_end"), json_number(json, span.hi - file->base);
    json_key(json, "line_start"), json_number(json, from.line);
    json_key(json, "line_end"), json_number(json, to.line);
    json_key(json, "column_start"), json_number(json, from.column);
    json_key(json, "column_end"), json_number(json, to.column);
    json_key(json, "is_primary"), json_bool(json, is_primary);
    json_key(json, "text"), write_lines(renderer, json, span, from, to);
    json_key(json, "label"), json_text(json, label != NULL && label[0] != '\0' ? label : NULL);
    json_key(json, "suggested_replacement"), json_text(json, replacement);
    json_key(json, "suggestion_applicability"), json_text(json, replacement != NULL ? "MachineApplicable" : NULL);
    json_key(json, "expansion"), json_null(json);
    json_object_end(json);
}

static void begin_message(struct json *json, const char *message, const char *code, const char *level)
{
    json_key(json, "message"), json_text(json, message);
    json_key(json, "code");
    if (code == NULL) {
        json_null(json);
    } else {
        json_object(json);
        json_key(json, "code"), json_text(json, code);
        json_key(json, "explanation"), json_null(json);
        json_object_end(json);
    }
    json_key(json, "level"), json_text(json, level);
}

static const char *child_level(const struct diag_child *child)
{
    return child->kind == DIAG_HELP ? "help" : "note";
}

static void write_child(struct renderer *renderer, struct json *json, const struct diag_child *child)
{
    json_object(json);
    begin_message(json, child->text, NULL, child_level(child));
    json_key(json, "spans"), json_array(json);
    if (!span_is_empty(child->span) || child->replacement != NULL)
        write_span(renderer, json, child->span, true, NULL, child->replacement);
    json_array_end(json);
    json_key(json, "children"), json_array(json), json_array_end(json);
    json_key(json, "rendered"), json_null(json);
    json_object_end(json);
}

void render_json(struct renderer *renderer, const struct diagnostic *diagnostic)
{
    struct json json = json_to(renderer->out);
    json_object(&json);
    json_key(&json, "$message_type"), json_text(&json, "diagnostic");
    begin_message(&json, render_message(renderer, diagnostic), diagnostic->code, render_level(diagnostic));
    json_key(&json, "spans"), json_array(&json);
    for (uint32_t i = 0; i < diagnostic->labels.count; i++) {
        const struct diag_label *label = &diagnostic->labels.items[i];
        write_span(renderer, &json, label->span, label->is_primary, label->text, NULL);
    }
    json_array_end(&json);
    json_key(&json, "children"), json_array(&json);
    for (uint32_t i = 0; i < diagnostic->children.count; i++)
        write_child(renderer, &json, &diagnostic->children.items[i]);
    json_array_end(&json);
    json_key(&json, "rendered"), write_rendered(renderer, &json, diagnostic);
    json_object_end(&json);
    putc('\n', renderer->out);
}

static void write_plain(struct renderer *renderer, const char *level, const char *message, const char *rendered)
{
    struct json json = json_to(renderer->out);
    json_object(&json);
    json_key(&json, "$message_type"), json_text(&json, "diagnostic");
    begin_message(&json, message, NULL, level);
    json_key(&json, "spans"), json_array(&json), json_array_end(&json);
    json_key(&json, "children"), json_array(&json), json_array_end(&json);
    json_key(&json, "rendered"), json_text(&json, rendered);
    json_object_end(&json);
    putc('\n', renderer->out);
}

void render_json_closing(struct renderer *renderer, const struct diag_sink *sink)
{
    uint32_t errors = 0;
    const char *code = NULL;
    for (uint32_t i = 0; i < sink->all.count; i++) {
        if (sink->all.items[i]->level == DIAG_WARNING)
            continue;
        errors++;
        if (code == NULL && diag_has_number(sink->all.items[i]->code))
            code = sink->all.items[i]->code;
    }
    char message[96], rendered[112];
    if (errors == 1)
        snprintf(message, sizeof message, "aborting due to 1 previous error");
    else
        snprintf(message, sizeof message, "aborting due to %u previous errors", (unsigned)errors);
    snprintf(rendered, sizeof rendered, "error: %s\n\n", message);
    write_plain(renderer, "error", message, rendered);
    if (code == NULL)
        return;
    snprintf(message, sizeof message, "`lien explain %s` tells the rule behind this.", code);
    snprintf(rendered, sizeof rendered, "%s\n", message);
    write_plain(renderer, "failure-note", message, rendered);
}
