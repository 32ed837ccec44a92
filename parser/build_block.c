/* Blocks, statements, control flow, closures and macros. */
#include "parser/build.h"
#include "parser/new_expr.h"

#include <string.h>

static unsigned statement_depth(const struct statement *statement)
{
    switch ((enum statement_kind)statement->kind) {
    case STATEMENT_LET:
        return depth_max(depth_max(pattern_depth(statement->let.pattern), type_depth(statement->let.type)),
                         depth_max(expr_depth(statement->let.init), block_depth(statement->let.otherwise)));
    case STATEMENT_ITEM:
        return statement->item->depth;
    case STATEMENT_EXPR:
    case STATEMENT_SEMI:
        return statement->expr->depth;
    }
    return 0;
}

struct block *block_new(struct parser *p, uint32_t statements, struct expr *tail)
{
    struct block *block = ARENA_NEW(p->arena, struct block);
    if (tail == NULL && statements != 0) {
        /* A block-like expression at the end is the value. */
        struct statement last;
        memcpy(&last, p->scratch + p->scratch_used - sizeof last, sizeof last);
        if (last.kind == STATEMENT_EXPR) {
            p->scratch_used -= sizeof last;
            statements--;
            tail = last.expr;
        }
    }
    struct list list = scratch_take(p, statements, sizeof(struct statement));
    unsigned depth = expr_depth(tail);
    bool has_items = false;
    for (uint32_t i = 0; i < list.count; i++) {
        const struct statement *statement = (const struct statement *)list.items + i;
        depth = depth_max(depth, statement_depth(statement));
        has_items |= statement->kind == STATEMENT_ITEM;
    }
    if (has_items)
        vec_push(&p->item_blocks, block);
    LIST_SET(block->statements, list);
    block->tail = tail;
    block->depth = (uint16_t)depth;
    return block;
}

void statement_semicolon(struct parser *p, uint32_t statements, struct span span)
{
    struct statement last;
    if (statements == 0)
        return;
    char *at = p->scratch + p->scratch_used - sizeof last;
    memcpy(&last, at, sizeof last);
    if (last.kind != STATEMENT_EXPR)
        return;
    last.kind = STATEMENT_SEMI;
    last.span.hi = span.hi;
    memcpy(at, &last, sizeof last);
}

uint32_t push_statement_item(struct parser *p, struct item *item)
{
    struct statement statement = {.kind = STATEMENT_ITEM, .span = item->span, .item = item};
    scratch_push(p, &statement, sizeof statement);
    return 1;
}

uint32_t push_statement_semi(struct parser *p, struct span span, struct expr *expr)
{
    struct statement statement = {.kind = STATEMENT_SEMI, .span = span, .expr = expr};
    if (expr->kind == EXPR_MACRO)
        expr_as_macro(expr)->is_statement = true;
    scratch_push(p, &statement, sizeof statement);
    return 1;
}

uint32_t push_statement_expr(struct parser *p, struct expr *expr)
{
    struct statement statement = {.kind = STATEMENT_EXPR, .span = expr->span, .expr = expr};
    scratch_push(p, &statement, sizeof statement);
    return 1;
}

void push_statement_let(struct parser *p, struct span span, struct pattern *pattern, struct ast_type *type, struct expr *init, struct block *otherwise)
{
    struct statement statement = {.kind = STATEMENT_LET, .span = span};
    statement.let.pattern = pattern;
    statement.let.type = type;
    statement.let.init = init;
    statement.let.otherwise = otherwise;
    scratch_push(p, &statement, sizeof statement);
}

/* ---- control flow ---- */

struct expr *expr_labeled(struct parser *p, struct expr *expr, struct lifetime label, struct span span)
{
    (void)p;
    if (expr->kind == EXPR_BLOCK)
        expr_as_block(expr)->label = label;
    else if (expr->kind == EXPR_WHILE)
        expr_as_while(expr)->label = label;
    else if (expr->kind == EXPR_FOR)
        expr_as_for(expr)->label = label;
    else if (expr->kind == EXPR_LOOP)
        expr_as_loop(expr)->label = label;
    return expr_from(expr, span);
}

struct expr *expr_block_new(struct parser *p, struct span span, struct block *block)
{
    struct expr_block *expr = NEW_EXPR(block, BLOCK, block->depth);
    expr->block = block;
    return &expr->expr;
}

struct expr *expr_if_new(struct parser *p, struct span span, struct expr *condition, struct block *then, struct expr *otherwise)
{
    struct expr_if *expr = NEW_EXPR(if, IF, depth_max(depth_max(condition->depth, then->depth), expr_depth(otherwise)));
    expr->condition = condition;
    expr->then = then;
    expr->otherwise = otherwise;
    return &expr->expr;
}

struct expr *expr_let_new(struct parser *p, struct span span, struct pattern *pattern, struct expr *scrutinee)
{
    struct expr_let *expr = NEW_EXPR(let, LET, depth_max(pattern->depth, scrutinee->depth));
    expr->pattern = pattern;
    expr->scrutinee = scrutinee;
    return &expr->expr;
}

struct expr *expr_while_new(struct parser *p, struct span span, struct expr *condition, struct block *body)
{
    struct expr_while *expr = NEW_EXPR(while, WHILE, depth_max(condition->depth, body->depth));
    expr->condition = condition;
    expr->body = body;
    return &expr->expr;
}

struct expr *expr_loop_new(struct parser *p, struct span span, struct block *body)
{
    struct expr_loop *expr = NEW_EXPR(loop, LOOP, body->depth);
    expr->body = body;
    return &expr->expr;
}

struct expr *expr_for_new(struct parser *p, struct span span, struct pattern *pattern, struct expr *iterable, struct block *body)
{
    struct expr_for *expr = NEW_EXPR(for, FOR, depth_max(depth_max(pattern->depth, iterable->depth), body->depth));
    expr->pattern = pattern;
    expr->iterable = iterable;
    expr->body = body;
    return &expr->expr;
}

struct expr *expr_match_new(struct parser *p, struct span span, struct expr *scrutinee, uint32_t arms)
{
    struct list list = scratch_take(p, arms, sizeof(struct match_arm));
    const struct match_arm *items = list.items;
    unsigned depth = scrutinee->depth;
    for (uint32_t i = 0; i < list.count; i++)
        depth = depth_max(depth, depth_max(items[i].pattern->depth, depth_max(expr_depth(items[i].guard), items[i].body->depth)));
    struct expr_match *expr = NEW_EXPR(match, MATCH, depth);
    expr->scrutinee = scrutinee;
    LIST_SET(expr->arms, list);
    return &expr->expr;
}

uint32_t list_push_arm(struct parser *p, uint32_t count, struct span span, struct pattern *pattern, struct expr *guard, struct expr *body)
{
    struct match_arm arm = {.span = span, .pattern = pattern, .guard = guard, .body = body};
    scratch_push(p, &arm, sizeof arm);
    return count + 1;
}

struct expr *expr_return_new(struct parser *p, struct span span, struct expr *value)
{
    struct expr_return *expr = NEW_EXPR(return, RETURN, expr_depth(value));
    expr->value = value;
    return &expr->expr;
}

struct expr *expr_break_new(struct parser *p, struct span span, struct lifetime label, struct expr *value)
{
    struct expr_break *expr = NEW_EXPR(break, BREAK, expr_depth(value));
    expr->label = label;
    expr->value = value;
    return &expr->expr;
}

struct expr *expr_continue_new(struct parser *p, struct span span, struct lifetime label)
{
    struct expr_continue *expr = NEW_EXPR(continue, CONTINUE, 0);
    expr->label = label;
    return &expr->expr;
}

/* ---- closures ---- */

struct closure_head *closure_head_new(struct parser *p, bool is_move, uint32_t params)
{
    struct closure_head *head = ARENA_NEW(p->arena, struct closure_head);
    head->is_move = is_move;
    head->params = scratch_take(p, params, sizeof(struct closure_param));
    return head;
}

uint32_t list_push_closure_param(struct parser *p, uint32_t count, struct pattern *pattern, struct ast_type *type)
{
    struct closure_param param = {.pattern = pattern, .type = type};
    scratch_push(p, &param, sizeof param);
    return count + 1;
}

struct expr *expr_closure_new(struct parser *p, struct span span, struct span head_span, struct closure_head *head, struct ast_type *output,
                              struct expr *body)
{
    const struct closure_param *params = head->params.items;
    unsigned depth = depth_max(type_depth(output), body->depth);
    for (uint32_t i = 0; i < head->params.count; i++)
        depth = depth_max(depth, depth_max(params[i].pattern->depth, type_depth(params[i].type)));
    struct expr_closure *expr = NEW_EXPR(closure, CLOSURE, depth);
    expr->is_move = head->is_move;
    LIST_SET(expr->params, head->params);
    expr->output = output;
    expr->body = body;
    expr->head = head_span;
    return &expr->expr;
}

/* ---- macros ---- */

struct expr *expr_macro_new(struct parser *p, struct span span, uint32_t args, struct expr *repeat)
{
    struct list list = scratch_take(p, args, sizeof(struct expr *));
    struct expr_macro *expr = NEW_EXPR(macro, MACRO, depth_max(exprs_depth(list), expr_depth(repeat)));
    LIST_SET(expr->args, list);
    expr->repeat = repeat;
    return &expr->expr;
}

struct expr *expr_macro_named(struct parser *p, struct expr *macro, struct name name, struct span name_span, struct span span, bool is_statement)
{
    struct expr_macro *expr = expr_as_macro(macro);
    /* The token is the name with its `!`, perhaps with spaces between. */
    expr->name = ident_of(name, span_of(name_span.lo, name_span.lo + name_length(p->session->names, name)));
    expr->is_statement = is_statement;
    if (expr->repeat != NULL && strcmp(name_text(p->session->names, name), "vec") != 0)
        parser_error(p, NULL, span_of(expr->args.items[0]->span.hi, expr->repeat->span.lo), "only `vec!` takes a repeated value");
    return expr_from(macro, span);
}

struct expr *macro_with_path(struct parser *p, struct expr *macro, struct span span, uint32_t segments)
{
    struct path *path = path_new(p, span, false, segments);
    const char *first = name_text(p->session->names, path->segments.items[0].ident.name);
    if (path->segments.count != 1 || (strcmp(first, "std") != 0 && strcmp(first, "core") != 0 && strcmp(first, "alloc") != 0))
        parser_outside(p, span, "the macro `%s!` of a module", name_text(p->session->names, expr_as_macro(macro)->name.name));
    return expr_from(macro, span);
}

struct expr *expr_matches_new(struct parser *p, struct span span, struct name name, struct span name_span, struct expr *scrutinee,
                              struct pattern *pattern, struct expr *guard)
{
    struct expr *expr = expr_macro_new(p, span, list_push_expr(p, 0, scrutinee), NULL);
    struct expr_macro *macro = expr_as_macro(expr);
    expr->depth = node_depth(p, span, depth_max(scrutinee->depth, depth_max(pattern->depth, expr_depth(guard))));
    macro->pattern = pattern;
    macro->guard = guard;
    return expr_macro_named(p, expr, name, name_span, span, false);
}
