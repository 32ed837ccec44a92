/* What the parts of the dump share.  Recursion is bounded by PARSE_DEPTH_LIMIT. */
#ifndef LIEN_PARSER_DUMP_H
#define LIEN_PARSER_DUMP_H

#include "parser/parse.h"

struct dump {
    FILE *out;
    struct session *session;
    uint32_t indent;
};

const char *dump_name(const struct dump *dump, struct name name);
/* Begins a line with indentation and text; dump_end ends it. */
void dump_line(struct dump *dump, struct span span, const char *format, ...) __attribute__((format(printf, 3, 4)));
void dump_end(struct dump *dump);
/* A whole line. */
void dump_leaf(struct dump *dump, struct span span, const char *format, ...) __attribute__((format(printf, 3, 4)));
void dump_item(struct dump *dump, struct item *item);
void dump_generics(struct dump *dump, const struct generics *generics);
void dump_bounds(struct dump *dump, const struct generic_bound *bounds, uint32_t count);
void dump_path(struct dump *dump, const struct path *path);
/* These take NULL for nothing. */
void dump_type(struct dump *dump, struct ast_type *type);
void dump_pattern(struct dump *dump, struct pattern *pattern);
void dump_block(struct dump *dump, const struct block *block);
void dump_expr(struct dump *dump, struct expr *expr);

#endif
