#include "parser/parse.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "parser/grammar.h"
#include "parser/state.h"

void session_init(struct session *session)
{
    *session = (struct session){0};
    arena_init(&session->arena);
    session->names = interner_new(&session->arena);
    source_map_init(&session->sources, &session->arena);
    diag_sink_init(&session->diagnostics, &session->arena);
}

void session_release(struct session *session)
{
    diag_sink_release(&session->diagnostics);
    source_map_release(&session->sources);
    interner_free(session->names);
    arena_release(&session->arena);
}

void parser_outside(struct parser *p, struct span span, const char *format, ...)
{
    if (p->stopped)
        return;
    char text[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    diag_outside(&p->session->diagnostics, span, "%s", text);
    p->stopped = true;
}

void parser_error(struct parser *p, const char *code, struct span span, const char *format, ...)
{
    if (p->stopped)
        return;
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    p->pending = diag_new(&p->session->diagnostics, DIAG_ERROR, code, span, "%s", text);
    p->stopped = true;
}

void parser_too_deep(struct parser *p, struct span span)
{
    parser_outside(p, span, "code nested more than %d levels deep", PARSE_DEPTH_LIMIT);
}

/* rustc looks at the brackets of the whole file before it parses: where they are wrong, that is the only error. */
static void prefer_lexer_errors(struct parser *p)
{
    if (p->pending == NULL || p->brackets_failed || lexer_failed(p->filter.lexer))
        return;
    struct diagnostic *syntax = p->pending;
    if (!filter_drain(p))
        return;
    struct diag_sink *sink = &p->session->diagnostics;
    if (p->pending == syntax && !lexer_failed(p->filter.lexer))
        return;
    for (uint32_t i = 0; i < sink->all.count; i++)
        if (sink->all.items[i] == syntax) {
            for (; i + 1 < sink->all.count; i++)
                sink->all.items[i] = sink->all.items[i + 1];
            sink->all.count--;
            sink->error_count--;
        }
}

static struct crate *parse_file(struct session *session, struct source_file *file, bool is_prelude)
{
    struct parser parser = {.session = session, .arena = &session->arena, .file = file};
    parser.crate = ARENA_NEW(&session->arena, struct crate);
    parser.crate->is_prelude = is_prelude;
    parser.crate->span = span_of(file->base, file->base + file->length);
    parser.name_self = intern_text(session->names, "self");
    parser.name_self_type = intern_text(session->names, "Self");
    parser.name_super = intern_text(session->names, "super");
    parser.name_crate = intern_text(session->names, "crate");
    struct lexer *lexer = lexer_new(file, session->names, &session->diagnostics);
    filter_init(&parser, lexer);
    grammar_parse(&parser);
    prefer_lexer_errors(&parser);
    filter_release(&parser);
    lexer_free(lexer);
    free(parser.scratch);
    parser.crate->id_count = parser.next_id;
    parser.crate->item_blocks.count = parser.item_blocks.count;
    parser.crate->item_blocks.items = vec_keep(&session->arena, &parser.item_blocks);
    vec_free(&parser.item_blocks);
    return parser.crate;
}

struct crate *parse_crate(struct session *session, struct source_file *file)
{
    return parse_file(session, file, false);
}

struct crate *parse_prelude(struct session *session, struct source_file *file)
{
    return parse_file(session, file, true);
}
