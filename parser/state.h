/* What the filter, the grammar and the constructors share while one file is parsed. */
#ifndef LIEN_PARSER_STATE_H
#define LIEN_PARSER_STATE_H

#include "lexer/lexer.h"
#include "parser/filter.h"
#include "parser/parse.h"

struct parser {
    struct session *session;
    struct arena *arena;
    struct source_file *file;
    struct crate *crate;
    struct filter filter;
    /* Lists grow here, innermost last, until the node that owns them takes them. */
    char *scratch;
    size_t scratch_used, scratch_capacity;
    uint32_t next_id;
    VEC(struct block *) item_blocks;
    /* The first syntax error, or a construct lien does not read: nothing more is parsed. */
    bool stopped;
    /* A syntax error waits until the rest is known to hold no error of the lexer, which rustc reports instead. */
    struct diagnostic *pending;
    bool brackets_failed; /* the error is one of brackets, which goes before all others */
    struct name name_self, name_self_type, name_super, name_crate;
};

/* A construct lien does not read: names it and ends the parse. */
void parser_outside(struct parser *p, struct span span, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* An error in the syntax that ends the parse. */
void parser_error(struct parser *p, const char *code, struct span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void parser_too_deep(struct parser *p, struct span span);

#endif
