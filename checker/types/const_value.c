#include "checker/types/const_value.h"

#include <string.h>

enum { CONST_DEPTH_LIMIT = 64, CONST_STEP_LIMIT = 20000, CONST_VARIABLES = 16, SMALL = 128 };

/* One call of a const fn, or the constant itself. */
struct frame {
    const struct scope *scope;
    struct { struct name name; uint64_t value; } variables[CONST_VARIABLES];
    uint32_t count;
    bool is_small;                 /* of numbers that may be as narrow as i8: what leaves their range is not computed */
};

struct evaluator { struct crate_types *crate; uint32_t steps; };

static bool value_of(struct evaluator *it, struct frame *frame, struct expr *expr, uint64_t *value, unsigned depth);

static bool logical(struct evaluator *it, struct frame *frame, const struct expr_binary *expr, uint64_t *value, unsigned depth)
{
    if (!value_of(it, frame, expr->left, value, depth + 1))
        return false;
    if ((*value != 0) == (expr->op == BINARY_OR))
        return true;
    return value_of(it, frame, expr->right, value, depth + 1);
}

static bool binary(struct evaluator *it, struct frame *frame, const struct expr_binary *expr, uint64_t *value, unsigned depth)
{
    uint64_t left, right;
    if (expr->op == BINARY_AND || expr->op == BINARY_OR)
        return logical(it, frame, expr, value, depth);
    if (!value_of(it, frame, expr->left, &left, depth + 1) || !value_of(it, frame, expr->right, &right, depth + 1))
        return false;
    switch (expr->op) {
    case BINARY_ADD: *value = left + right; return *value >= left;
    case BINARY_SUB: *value = left - right; return left >= right;
    case BINARY_MUL: *value = left * right; return left == 0 || *value / left == right;
    case BINARY_DIV: *value = right == 0 ? 0 : left / right; return right != 0;
    case BINARY_REM: *value = right == 0 ? 0 : left % right; return right != 0;
    case BINARY_SHL: *value = right < 64 ? left << right : 0; return right < 32;
    case BINARY_SHR: *value = right < 64 ? left >> right : 0; return right < 64;
    case BINARY_BIT_AND: *value = left & right; return true;
    case BINARY_BIT_OR: *value = left | right; return true;
    case BINARY_BIT_XOR: *value = left ^ right; return true;
    case BINARY_EQ: *value = left == right; return true;
    case BINARY_NE: *value = left != right; return true;
    case BINARY_LT: *value = left < right; return true;
    case BINARY_LE: *value = left <= right; return true;
    case BINARY_GT: *value = left > right; return true;
    case BINARY_GE: *value = left >= right; return true;
    case BINARY_AND: case BINARY_OR: return false;
    }
    return false;
}

static bool path_value_of(struct evaluator *it, struct frame *frame, const struct path *path, uint64_t *value, unsigned depth)
{
    struct crate_types *crate = it->crate;
    for (uint32_t i = frame->count; path->segments.count == 1 && i-- > 0;)
        if (name_equal(frame->variables[i].name, path->segments.items[0].ident.name)) {
            *value = frame->variables[i].value;
            return true;
        }
    struct resolution found = resolve_path(crate, frame->scope, path, PATH_VALUE, false);
    if (found.kind != RESOLVED_DEF || found.used != path->segments.count || def_of(crate, found.def)->kind != DEF_CONST || def_of(crate, found.def)->is_prelude)
        return false;
    struct frame inner = {.scope = scope_of_def(crate, found.def)};
    struct expr *inside = item_as_const(def_of(crate, found.def)->item)->value;
    return inside != NULL && value_of(it, &inner, inside, value, depth + 1);
}

static bool bind(struct frame *frame, struct pattern *pattern, uint64_t value)
{
    if (pattern->kind != PATTERN_BINDING || frame->count == CONST_VARIABLES || pattern_as_binding(pattern)->sub != NULL)
        return false;
    frame->variables[frame->count].name = pattern_as_binding(pattern)->ident.name;
    frame->variables[frame->count++].value = value;
    return true;
}

/* `let`s of one name each, and a value. */
static bool block_value(struct evaluator *it, struct frame *frame, struct block *block, uint64_t *value, unsigned depth)
{
    uint32_t count = frame->count;
    bool is_known = block->tail != NULL;
    for (uint32_t i = 0; i < block->statements.count && is_known; i++) {
        struct statement *statement = &block->statements.items[i];
        uint64_t first;
        is_known = statement->kind == STATEMENT_LET && statement->let.init != NULL && value_of(it, frame, statement->let.init, &first, depth + 1) &&
            bind(frame, statement->let.pattern, first);
    }
    is_known = is_known && value_of(it, frame, block->tail, value, depth + 1);
    frame->count = count;
    return is_known;
}

static bool type_is_wide(const struct crate_types *crate, const struct ast_type *type)
{
    if (type == NULL || type->kind != TYPE_PATH || ((const struct type_path *)type)->path->segments.count != 1)
        return false;
    const char *name = name_text(crate->session->names, ((const struct type_path *)type)->path->segments.items[0].ident.name);
    return strcmp(name, "usize") == 0 || strcmp(name, "u64") == 0;
}

static bool call_value(struct evaluator *it, struct frame *frame, const struct expr_call *call, uint64_t *value, unsigned depth)
{
    struct crate_types *crate = it->crate;
    if (call->callee->kind != EXPR_PATH)
        return false;
    const struct path *path = expr_as_path(call->callee)->path;
    struct resolution found = resolve_path(crate, frame->scope, path, PATH_CALLEE, false);
    if (found.kind != RESOLVED_DEF || found.used != path->segments.count || def_of(crate, found.def)->kind != DEF_FN || def_of(crate, found.def)->is_prelude)
        return false;
    struct item_fn *fn = item_as_fn(def_of(crate, found.def)->item);
    if (!fn->is_const || fn->body == NULL || fn->params.count != call->args.count || fn->self_kind != SELF_NONE)
        return false;
    struct frame inner = {.scope = scope_of_def(crate, found.def), .is_small = !type_is_wide(crate, fn->output)};
    for (uint32_t i = 0; i < call->args.count; i++) {
        uint64_t argument;
        inner.is_small |= !type_is_wide(crate, fn->params.items[i].type);
        if (!value_of(it, frame, call->args.items[i], &argument, depth + 1) || !bind(&inner, fn->params.items[i].pattern, argument))
            return false;
    }
    return block_value(it, &inner, fn->body->block, value, depth + 1);
}

static bool kind_value(struct evaluator *it, struct frame *frame, struct expr *expr, uint64_t *value, unsigned depth)
{
    if (expr->kind == EXPR_LITERAL) {
        const struct expr_literal *literal = expr_as_literal(expr);
        *value = literal->low;
        return literal->high == 0 && (literal->kind == LITERAL_INTEGER || literal->kind == LITERAL_CHAR || literal->kind == LITERAL_BYTE || literal->kind == LITERAL_BOOL);
    }
    if (expr->kind == EXPR_BINARY)
        return binary(it, frame, expr_as_binary(expr), value, depth);
    if (expr->kind == EXPR_CAST)
        return value_of(it, frame, expr_as_cast(expr)->operand, value, depth + 1) && *value < SMALL;
    if (expr->kind == EXPR_CALL)
        return call_value(it, frame, expr_as_call(expr), value, depth);
    if (expr->kind == EXPR_BLOCK && name_is_empty(expr_as_block(expr)->label.name))
        return block_value(it, frame, expr_as_block(expr)->block, value, depth);
    if (expr->kind == EXPR_IF) {
        const struct expr_if *choice = expr_as_if(expr);
        uint64_t condition;
        if (choice->otherwise == NULL || !value_of(it, frame, choice->condition, &condition, depth + 1))
            return false;
        return condition ? block_value(it, frame, choice->then, value, depth + 1) : value_of(it, frame, choice->otherwise, value, depth + 1);
    }
    return expr->kind == EXPR_PATH && path_value_of(it, frame, expr_as_path(expr)->path, value, depth);
}

static bool value_of(struct evaluator *it, struct frame *frame, struct expr *expr, uint64_t *value, unsigned depth)
{
    return depth <= CONST_DEPTH_LIMIT && ++it->steps < CONST_STEP_LIMIT && kind_value(it, frame, expr, value, depth) && (!frame->is_small || *value < SMALL);
}

bool const_expression_value(struct crate_types *crate, const struct scope *scope, struct expr *expr, uint64_t *value)
{
    struct evaluator it = {.crate = crate};
    struct frame frame = {.scope = scope};
    *value = UINT64_MAX;
    return value_of(&it, &frame, expr, value, 0);
}
