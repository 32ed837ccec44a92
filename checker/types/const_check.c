/*
 * Constants that depend on themselves (E0391) and constants whose arithmetic fails (E0080), as far as they are made of numbers, names of constants,
 * arithmetic, casts and arguments of calls.  What else stands in a constant is not computed.
 * Source: the Reference, "Constant evaluation"; rustc_const_eval.  Statics are computed, too; they may refer to each other in a circle, but not read each other.
 */
#include "checker/types/check.h"
#include "checker/types/resolve.h"

/* Wide enough for any operation on two 64-bit numbers; aligned as the arena aligns. */
__extension__ typedef __int128 wide __attribute__((aligned(8)));

enum progress { NOT_LOOKED_AT, IN_PROGRESS, DONE };
enum { CHAIN_LIMIT = 200 };

struct number {
    bool is_known;
    uint8_t kind;          /* enum int_kind */
    bool has_kind;         /* false: a literal that takes the type of what is around */
    wide value;
};

struct const_check {
    struct crate_types *crate;
    uint8_t *progress;     /* by definition: enum progress */
    struct number *values; /* by definition */
    struct def_id chain[CHAIN_LIMIT];
    struct span uses[CHAIN_LIMIT];  /* where each of them names the next */
    unsigned depth;
    bool has_failed;       /* what is computed now was reported */
};

static struct number look_at(struct const_check *check, struct def_id def);

static bool is_signed(uint8_t kind) { return kind < INT_U8; }

static bool fits(uint8_t kind, wide value)
{
    static const uint8_t bits[] = {8, 16, 32, 64, 128, 64, 8, 16, 32, 64, 128, 64};
    unsigned width = bits[kind];
    wide one = 1;
    return is_signed(kind) ? value >= -(one << (width - 1)) && value < one << (width - 1) : value >= 0 && value < one << width;
}

static bool kind_of_type(const struct crate_types *crate, struct type_id type, uint8_t *kind)
{
    const struct type_data *data = type_of(crate->types, type);
    *kind = data->sub;
    return data->kind == TY_INT && data->sub != INT_I128 && data->sub != INT_U128;
}

static struct number fail(struct const_check *check, struct span span, const char *why)
{
    if (!check->has_failed) {
        struct diag_sink *sink = &check->crate->session->diagnostics;
        struct diagnostic *d = diag_new(sink, DIAG_ERROR, "E0080", span, "this constant cannot be computed: %s", why);
        diag_label_primary(sink, d, "fails here");
    }
    check->has_failed = true;
    return (struct number){0};
}

static struct number binary(struct const_check *check, const struct expr_binary *expr, struct number left, struct number right, uint8_t around)
{
    uint8_t kind = left.has_kind ? left.kind : right.has_kind ? right.kind : around;
    wide value = 0;
    switch (expr->op) {
    case BINARY_ADD: value = left.value + right.value; break;
    case BINARY_SUB: value = left.value - right.value; break;
    case BINARY_MUL: value = left.value * right.value; break; /* two 64-bit numbers: no overflow here */
    case BINARY_DIV: case BINARY_REM:
        if (right.value == 0)
            return fail(check, expr->expr.span, expr->op == BINARY_DIV ? "it divides by zero" : "it takes the remainder of a division by zero");
        value = expr->op == BINARY_DIV ? left.value / right.value : left.value % right.value;
        break;
    case BINARY_BIT_AND: value = left.value & right.value; break;
    case BINARY_BIT_OR: value = left.value | right.value; break;
    case BINARY_BIT_XOR: value = left.value ^ right.value; break;
    case BINARY_SHL: case BINARY_SHR: case BINARY_EQ: case BINARY_NE: case BINARY_LT: case BINARY_LE: case BINARY_GT: case BINARY_GE: case BINARY_AND:
    case BINARY_OR:
        return (struct number){0};
    }
    if (!fits(kind, value))
        return fail(check, expr->expr.span, "the result does not fit into the type");
    return (struct number){true, kind, left.has_kind || right.has_kind, value};
}

static struct number compute(struct const_check *check, const struct scope *scope, struct expr *expr, uint8_t around)
{
    if (expr->kind == EXPR_LITERAL) {
        const struct expr_literal *literal = expr_as_literal(expr);
        bool is_plain = literal->kind == LITERAL_INTEGER && literal->high == 0 && name_is_empty(literal->suffix);
        return (struct number){is_plain, around, false, (wide)literal->low};
    }
    if (expr->kind == EXPR_PATH) {
        struct resolution found = resolve_path(check->crate, scope, expr_as_path(expr)->path, PATH_VALUE, false);
        if (found.kind != RESOLVED_DEF || found.used != expr_as_path(expr)->path->segments.count ||
            (def_of(check->crate, found.def)->kind != DEF_CONST && def_of(check->crate, found.def)->kind != DEF_STATIC))
            return (struct number){0};
        check->uses[check->depth - 1] = expr->span;
        struct number number = look_at(check, found.def);
        return def_of(check->crate, found.def)->kind == DEF_CONST ? number : (struct number){0};
    }
    if (expr->kind == EXPR_CALL) {
        for (uint32_t i = 0; i < expr_as_call(expr)->args.count; i++)
            (void)compute(check, scope, expr_as_call(expr)->args.items[i], INT_I32);
        return (struct number){0};
    }
    if (expr->kind == EXPR_UNARY && expr_as_unary(expr)->op == UNARY_NEG) {
        struct number operand = compute(check, scope, expr_as_unary(expr)->operand, around);
        operand.value = -operand.value;
        if (operand.is_known && operand.has_kind && !fits(operand.kind, operand.value))
            return fail(check, expr->span, "the result does not fit into the type");
        return operand;
    }
    if (expr->kind == EXPR_CAST) {
        (void)compute(check, scope, expr_as_cast(expr)->operand, INT_I32);
        return (struct number){0};
    }
    if (expr->kind != EXPR_BINARY)
        return (struct number){0};
    struct number left = compute(check, scope, expr_as_binary(expr)->left, around), right = compute(check, scope, expr_as_binary(expr)->right, around);
    return left.is_known && right.is_known ? binary(check, expr_as_binary(expr), left, right, around) : (struct number){0};
}

static void report_cycle(struct const_check *check, struct def_id def)
{
    struct crate_types *crate = check->crate;
    struct diag_sink *sink = &crate->session->diagnostics;
    const char *name = name_text(crate->session->names, def_of(crate, def)->name);
    unsigned first = check->depth;
    while (first > 0 && !def_equal(check->chain[first - 1], def))
        first--;
    bool is_static = def_of(crate, def)->kind == DEF_STATIC;
    struct span span = is_static && first > 0 ? check->uses[first - 1] : def_of(crate, def)->item->span;
    struct diagnostic *d = diag_new(sink, DIAG_ERROR, "E0391", span, "the %s `%s` depends on itself", is_static ? "static" : "constant", name);
    diag_label_primary(sink, d, "to compute `%s` ...", name);
    for (unsigned i = first; i < check->depth; i++)
        diag_label(sink, d, def_of(crate, check->chain[i])->item->span, "... `%s` is needed ...", name_text(crate->session->names, def_of(crate, check->chain[i])->name));
    diag_note(sink, d, "... and for that `%s` again: there is nothing to begin with", name);
    check->has_failed = true;
}

static struct number look_at(struct const_check *check, struct def_id def)
{
    struct crate_types *crate = check->crate;
    const struct definition *it = def_of(crate, def);
    if (it->is_prelude || it->item == NULL || check->progress[def.index] == DONE || check->depth == CHAIN_LIMIT)
        return check->values[def.index];
    if (check->progress[def.index] == IN_PROGRESS) {
        report_cycle(check, def);
        return (struct number){0};
    }
    struct expr *value = it->item->kind == ITEM_CONST ? item_as_const(it->item)->value : it->item->kind == ITEM_STATIC ? item_as_static(it->item)->value : NULL;
    check->progress[def.index] = IN_PROGRESS;
    check->chain[check->depth++] = def;
    uint8_t kind;
    bool is_number = kind_of_type(crate, it->value->type, &kind);
    struct number number = {0};
    if (value != NULL)
        number = compute(check, scope_of_def(crate, def), value, is_number ? kind : INT_I32);
    number.has_kind = true;
    number.is_known &= is_number;
    number.kind = kind;
    check->depth--;
    check->progress[def.index] = DONE;
    check->values[def.index] = number;
    return number;
}

void types_check_constants(struct crate_types *crate)
{
    if (crate->session->diagnostics.error_count + crate->session->diagnostics.outside_count > 0)
        return;
    struct arena *arena = &crate->session->arena;
    struct const_check check = {.crate = crate};
    for (uint32_t i = 0; i < crate->bodies.count; i++) {
        struct def_id def = crate->bodies.items[i];
        enum def_kind kind = def_of(crate, def)->kind, around = def_of(crate, def_of(crate, def)->parent)->kind;
        if ((kind != DEF_CONST && kind != DEF_STATIC) || around == DEF_IMPL || around == DEF_TRAIT)
            continue;
        if (check.progress == NULL) {
            check.progress = ARENA_ARRAY(arena, uint8_t, crate->defs.count);
            check.values = ARENA_ARRAY(arena, struct number, crate->defs.count);
        }
        check.has_failed = false;
        (void)look_at(&check, def);
    }
}
