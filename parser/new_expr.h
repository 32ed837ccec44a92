/* How the constructors of expressions begin. */
#ifndef LIEN_PARSER_NEW_EXPR_H
#define LIEN_PARSER_NEW_EXPR_H

#include "parser/build.h"

static inline void *new_expr(struct parser *p, enum expr_kind kind, size_t size, struct span span, unsigned depth)
{
    struct expr *expr = arena_allocate(p->arena, size);
    expr->kind = (uint8_t)kind;
    expr->depth = node_depth(p, span, depth);
    expr->id = p->next_id++;
    expr->span = span;
    return expr;
}

#define NEW_EXPR(lower, upper, depth) ((struct expr_##lower *)new_expr(p, EXPR_##upper, sizeof(struct expr_##lower), span, depth))
#define LIST_SET(field, list) ((field).items = (list).items, (field).count = (list).count)

#endif
