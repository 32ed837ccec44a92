/*
 * Destructuring assignment: `(a, b.c) = e` is { let (lhs0, lhs1) = e; a = lhs0; b.c = lhs1; }, written out as that syntax and checked as it.
 * Source: RFC 2909; rustc_ast_lowering::expr (destructure_assign).
 */
#include "checker/types/body.h"

#include <stdio.h>

struct destructuring {
    struct body_check *check;
    struct span op_span;           /* of the `=`: where E0070 stands */
    VEC(struct statement) assignments;
};

static struct pattern *left_side(struct destructuring *it, struct expr *expr);

/* Source: rustc_ast_lowering::expr, extract_tuple_struct_path and extract_unit_struct_path. */
bool is_constructor(struct body_check *check, const struct expr *left)
{
    bool is_call = left->kind == EXPR_CALL && ((const struct expr_call *)left)->callee->kind == EXPR_PATH;
    if (!is_call && left->kind != EXPR_PATH)
        return false;
    const struct path *path = ((const struct expr_path *)(is_call ? ((const struct expr_call *)left)->callee : left))->path;
    if (!is_call && path->segments.count == 1 && body_binding(check, path->segments.items[0].ident.name) != 0)
        return false;
    struct resolution found = resolve_path(check->crate, check->scope_items, path, is_call ? PATH_CALLEE : PATH_VALUE, false);
    if (found.kind == RESOLVED_SELF || (found.kind == RESOLVED_DEF && found.used < path->segments.count))
        return is_call; /* `Type::name(..)`: whatever that is, a pattern is tried */
    if (found.kind != RESOLVED_DEF)
        return false;
    const struct definition *def = def_of(check->crate, found.def);
    if (def->kind != DEF_STRUCT && def->kind != DEF_VARIANT)
        return false;
    return is_call == (def->constructor != NULL);
}

static void left_sides(struct destructuring *it, const expr_list *from, pattern_list *to)
{
    to->items = ARENA_ARRAY(it->check->arena, struct pattern *, from->count + 1);
    to->count = from->count;
    for (uint32_t i = 0; i < from->count; i++)
        to->items[i] = left_side(it, from->items[i]);
}

static struct expr *name_expr(struct body_check *check, struct name name, struct span span)
{
    struct expr_path *expr = ARENA_NEW(check->arena, struct expr_path);
    expr->expr.kind = EXPR_PATH;
    expr->expr.span = span;
    expr->path = ARENA_NEW(check->arena, struct path);
    expr->path->span = span;
    expr->path->segments.items = ARENA_NEW(check->arena, struct path_segment);
    expr->path->segments.items[0].ident = (struct ident){name, span};
    expr->path->segments.count = 1;
    return &expr->expr;
}

/* A place: bound to a new variable, which is assigned to it afterwards. */
static struct pattern *place(struct destructuring *it, struct expr *expr)
{
    struct body_check *check = it->check;
    char text[32];
    snprintf(text, sizeof text, "lhs %u", (unsigned)it->assignments.count);
    struct name name = intern_text(check->crate->session->names, text);
    struct expr_assign *assign = ARENA_NEW(check->arena, struct expr_assign);
    assign->expr.kind = EXPR_ASSIGN;
    assign->expr.span = expr->span;
    assign->op_span = it->op_span;
    assign->left = expr;
    assign->right = name_expr(check, name, expr->span);
    struct statement statement = {.kind = STATEMENT_SEMI, .span = expr->span};
    statement.expr = &assign->expr;
    vec_push(&it->assignments, statement);
    struct pattern_binding *binding = ARENA_NEW(check->arena, struct pattern_binding);
    binding->pattern.kind = PATTERN_BINDING;
    binding->pattern.span = expr->span;
    binding->ident = (struct ident){name, expr->span};
    return &binding->pattern;
}

static struct pattern *left_struct(struct destructuring *it, struct expr_struct *expr)
{
    struct body_check *check = it->check;
    struct pattern_struct *pattern = ARENA_NEW(check->arena, struct pattern_struct);
    pattern->pattern.kind = PATTERN_STRUCT;
    pattern->pattern.span = expr->expr.span;
    pattern->path = expr->path;
    pattern->has_rest = expr->base != NULL;
    pattern->fields.items = ARENA_ARRAY(check->arena, struct pattern_field, expr->fields.count + 1);
    pattern->fields.count = expr->fields.count;
    for (uint32_t i = 0; i < expr->fields.count; i++) {
        const struct expr_struct_field *field = &expr->fields.items[i];
        pattern->fields.items[i] = (struct pattern_field){field->ident, left_side(it, field->value), field->is_shorthand, field->span};
    }
    return &pattern->pattern;
}

#define PATTERN_OF(lower, upper) \
    struct pattern_##lower *pattern = ARENA_NEW(it->check->arena, struct pattern_##lower); \
    pattern->pattern.kind = PATTERN_##upper; \
    pattern->pattern.span = expr->span

static struct pattern *left_side(struct destructuring *it, struct expr *expr)
{
    if (expr->kind == EXPR_TUPLE) {
        PATTERN_OF(tuple, TUPLE);
        left_sides(it, &expr_as_tuple(expr)->items, &pattern->items);
        return &pattern->pattern;
    }
    if (expr->kind == EXPR_ARRAY) {
        PATTERN_OF(slice, SLICE);
        left_sides(it, &expr_as_array(expr)->items, &pattern->items);
        return &pattern->pattern;
    }
    if (expr->kind == EXPR_PATH && is_constructor(it->check, expr)) {
        PATTERN_OF(path, PATH);
        pattern->path = expr_as_path(expr)->path;
        return &pattern->pattern;
    }
    if (expr->kind == EXPR_CALL && is_constructor(it->check, expr)) {
        PATTERN_OF(tuple_struct, TUPLE_STRUCT);
        pattern->path = expr_as_path(expr_as_call(expr)->callee)->path;
        left_sides(it, &expr_as_call(expr)->args, &pattern->items);
        return &pattern->pattern;
    }
    if (expr->kind == EXPR_STRUCT)
        return left_struct(it, expr_as_struct(expr));
    if (expr->kind == EXPR_UNDERSCORE) {
        PATTERN_OF(wild, WILD);
        return &pattern->pattern;
    }
    if (expr->kind == EXPR_RANGE && expr_as_range(expr)->low == NULL && expr_as_range(expr)->high == NULL) {
        PATTERN_OF(rest, REST);
        return &pattern->pattern;
    }
    return place(it, expr);
}

struct thir_expr *check_destructuring(struct body_check *check, struct expr_assign *expr)
{
    struct destructuring it = {.check = check, .op_span = expr->op_span};
    struct block *block = ARENA_NEW(check->arena, struct block);
    struct pattern *pattern = left_side(&it, expr->left);
    block->span = expr->expr.span;
    block->statements.count = it.assignments.count + 1;
    block->statements.items = ARENA_ARRAY(check->arena, struct statement, block->statements.count);
    block->statements.items[0].kind = STATEMENT_LET;
    block->statements.items[0].span = expr->expr.span;
    block->statements.items[0].let.pattern = pattern;
    block->statements.items[0].let.init = expr->right;
    for (uint32_t i = 0; i < it.assignments.count; i++)
        block->statements.items[i + 1] = it.assignments.items[i];
    vec_free(&it.assignments);
    struct thir_expr *made = check_block_expr(check, block, NO_EXPECTATION);
    if (made->kind == THIR_BLOCK)
        made->block->is_implicit = true; /* nobody wrote it: it has no program points */
    return made;
}
