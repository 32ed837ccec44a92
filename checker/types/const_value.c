#include "checker/types/const_value.h"

enum { CONST_DEPTH_LIMIT = 64 };

static bool const_value(struct crate_types *crate, const struct scope *scope, struct expr *expr, uint64_t *value, unsigned depth);

static bool const_binary(struct crate_types *crate, const struct scope *scope, const struct expr_binary *expr, uint64_t *value, unsigned depth)
{
    uint64_t left, right;
    if (!const_value(crate, scope, expr->left, &left, depth + 1) || !const_value(crate, scope, expr->right, &right, depth + 1))
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
    case BINARY_EQ: case BINARY_NE: case BINARY_LT: case BINARY_LE: case BINARY_GT: case BINARY_GE: case BINARY_AND: case BINARY_OR: return false;
    }
    return false;
}

static bool const_path(struct crate_types *crate, const struct scope *scope, const struct path *path, uint64_t *value, unsigned depth)
{
    struct resolution found = resolve_path(crate, scope, path, PATH_VALUE, false);
    if (found.kind != RESOLVED_DEF || found.used != path->segments.count || def_of(crate, found.def)->kind != DEF_CONST || def_of(crate, found.def)->is_prelude)
        return false;
    struct expr *inside = item_as_const(def_of(crate, found.def)->item)->value;
    return inside != NULL && const_value(crate, scope_of_def(crate, found.def), inside, value, depth + 1);
}

/* Small constant expressions over numbers that are not negative; false for all others. */
static bool const_value(struct crate_types *crate, const struct scope *scope, struct expr *expr, uint64_t *value, unsigned depth)
{
    if (depth > CONST_DEPTH_LIMIT)
        return false;
    if (expr->kind == EXPR_LITERAL) {
        const struct expr_literal *literal = expr_as_literal(expr);
        *value = literal->low;
        return literal->high == 0 && (literal->kind == LITERAL_INTEGER || literal->kind == LITERAL_CHAR || literal->kind == LITERAL_BYTE || literal->kind == LITERAL_BOOL);
    }
    if (expr->kind == EXPR_BINARY)
        return const_binary(crate, scope, expr_as_binary(expr), value, depth);
    if (expr->kind == EXPR_CAST)
        return const_value(crate, scope, expr_as_cast(expr)->operand, value, depth + 1) && *value < 128;
    return expr->kind == EXPR_PATH && const_path(crate, scope, expr_as_path(expr)->path, value, depth);
}

bool const_expression_value(struct crate_types *crate, const struct scope *scope, struct expr *expr, uint64_t *value)
{
    *value = UINT64_MAX;
    return const_value(crate, scope, expr, value, 0);
}
