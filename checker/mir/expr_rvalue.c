/* Expressions as values of one statement.  Source: rustc_mir_build expr/as_rvalue.rs. */
#include "checker/mir/builder.h"

static struct mir_rvalue *one_operand(struct builder *b, enum rvalue_kind kind, struct thir_expr *expr, struct thir_expr *operand)
{
    struct mir_operand value = expr_operand(b, operand);
    struct mir_rvalue *rvalue = rvalue_use(b, value, expr->type);
    rvalue->kind = (uint8_t)kind;
    rvalue->user_type = expr->user_type;
    return rvalue;
}

static struct mir_rvalue *item_operands(struct builder *b, enum rvalue_kind kind, struct type_id type, struct thir_expr **items, uint32_t count)
{
    struct mir_rvalue *rvalue = rvalue_new(b, kind, type);
    rvalue->operands = ARENA_ARRAY(b->arena, struct mir_operand, count);
    rvalue->operand_count = count;
    for (uint32_t i = 0; i < count; i++)
        rvalue->operands[i] = expr_operand(b, items[i]);
    return rvalue;
}

static struct mir_rvalue *binary_rvalue(struct builder *b, struct thir_expr *expr)
{
    struct mir_rvalue *rvalue = rvalue_new(b, RVALUE_BINARY, expr->type);
    rvalue->op = (uint8_t)expr->binary.op;
    rvalue->operands = ARENA_ARRAY(b->arena, struct mir_operand, 2);
    rvalue->operand_count = 2;
    rvalue->operands[0] = expr_operand(b, expr->binary.left);
    rvalue->operands[1] = expr_operand(b, expr->binary.right);
    return rvalue;
}

/* Written fields in the order written; the rest out of the base; all of them in declaration order in the value. */
static struct mir_rvalue *adt_rvalue(struct builder *b, struct thir_expr *expr)
{
    struct mir_rvalue *rvalue = rvalue_new(b, RVALUE_ADT, expr->type);
    const struct adt_def *adt = def_of(b->crate, type_of(b->types, expr->type)->def)->adt;
    uint32_t count = adt->variants[expr->adt.variant].field_count;
    rvalue->variant = expr->adt.variant;
    rvalue->user_type = expr->user_type;
    rvalue->operands = ARENA_ARRAY(b->arena, struct mir_operand, count);
    rvalue->operand_count = count;
    bool *is_written = ARENA_ARRAY(b->arena, bool, count);
    for (uint32_t i = 0; i < expr->adt.field_count; i++) {
        uint32_t field = expr->adt.fields[i].field;
        rvalue->operands[field] = expr_operand(b, expr->adt.fields[i].value);
        is_written[field] = true;
    }
    if (expr->adt.base == NULL)
        return rvalue;
    struct place_id base = expr_place(b, expr->adt.base);
    for (uint32_t field = 0; field < count; field++) {
        if (is_written[field])
            continue;
        struct type_id type = type_field(b->crate, place_type(b, base), 0, field);
        rvalue->operands[field] = operand_consume(b, place_field(b, base, 0, field, type));
    }
    return rvalue;
}

/* Captures name places: they are moved or borrowed straight out of the variable, so that no temporary stands between. */
static struct mir_rvalue *closure_rvalue(struct builder *b, struct thir_expr *expr)
{
    uint32_t count = expr->closure.capture_count;
    struct mir_rvalue *rvalue = rvalue_new(b, RVALUE_CLOSURE, expr->type);
    rvalue->def = expr->closure.def;
    rvalue->closure = expr->closure.body;
    for (uint32_t i = 0; i < expr->closure.mention_count; i++)
        push_fake_read(b, expr->closure.mentions[i]->span, FAKE_READ_MATCH, expr_place(b, expr->closure.mentions[i]));
    rvalue->operands = ARENA_ARRAY(b->arena, struct mir_operand, count);
    rvalue->operand_count = count;
    for (uint32_t i = 0; i < count; i++) {
        struct thir_expr *capture = expr->closure.captures[i];
        struct thir_expr *place = capture->kind == THIR_USE ? capture->operand.operand : capture;
        if (expr_is_place(place))
            rvalue->operands[i] = operand_consume(b, expr_place(b, place));
        else
            rvalue->operands[i] = expr_operand(b, capture);
    }
    return rvalue;
}

/*
 * A closure may write through a variable that is not declared mutable; whether it may write to the variable itself is asked in its body.
 * Source: rustc_mir_build expr/as_rvalue.rs, limit_capture_mutability.
 */
static bool is_unique_capture(const struct builder *b, const struct thir_expr *borrow)
{
    const struct thir_expr *base = borrow->borrow.operand;
    if (borrow->borrow.capture == NULL || borrow->borrow.kind == BORROW_SHARED)
        return false;
    if (borrow->borrow.is_unique)
        return true;
    while (base->kind == THIR_FIELD || base->kind == THIR_DEREF)
        base = base->kind == THIR_FIELD ? base->field.operand : base->operand.operand;
    if (base->kind == THIR_UPVAR)
        return !b->thir->captures[base->upvar.index].is_mut;
    return base->kind == THIR_VAR && !b->thir->locals[base->var.index].is_mut;
}

static struct mir_rvalue *borrow_rvalue(struct builder *b, struct thir_expr *expr)
{
    struct thir_expr *operand = expr->borrow.operand;
    bool is_mut = expr->borrow.kind != BORROW_SHARED;
    if (expr_is_promotable(b, operand, is_mut)) {
        struct mir_constant *constant = ARENA_NEW(b->arena, struct mir_constant);
        *constant = (struct mir_constant){.type = expr->type, .span = expr->span, .literal = operand, .is_promoted = true};
        struct mir_operand promoted = {.kind = OPERAND_CONSTANT, .place = {MIR_NONE}, .constant = constant};
        return rvalue_use(b, promoted, expr->type);
    }
    struct place_id place = expr_place(b, operand);
    struct mir_rvalue *rvalue = rvalue_ref(b, expr->borrow.kind, place, expr->type);
    rvalue->is_implicit = expr->is_implicit;
    rvalue->is_unique = is_unique_capture(b, expr);
    rvalue->capture = expr->borrow.capture;
    return rvalue;
}

struct mir_rvalue *expr_rvalue(struct builder *b, struct thir_expr *expr, bool is_final)
{
    switch ((enum thir_kind)expr->kind) {
    case THIR_UNARY:
        return one_operand(b, RVALUE_UNARY, expr, expr->unary.operand);
    case THIR_BINARY:
        return binary_rvalue(b, expr);
    case THIR_CAST:
        return one_operand(b, RVALUE_CAST, expr, expr->operand.operand);
    case THIR_UNSIZE: case THIR_REIFY:
        return one_operand(b, RVALUE_COERCE, expr, expr->operand.operand);
    case THIR_BOX:
        return one_operand(b, RVALUE_BOX, expr, expr->operand.operand);
    case THIR_REPEAT:
        return one_operand(b, RVALUE_REPEAT, expr, expr->repeat.item);
    case THIR_TUPLE:
        return item_operands(b, RVALUE_TUPLE, expr->type, expr->items.items, expr->items.count);
    case THIR_ARRAY:
        return item_operands(b, RVALUE_ARRAY, expr->type, expr->items.items, expr->items.count);
    case THIR_ADT:
        return is_final ? adt_rvalue(b, expr) : rvalue_use(b, expr_operand(b, expr), expr->type);
    case THIR_CLOSURE:
        return closure_rvalue(b, expr);
    case THIR_BORROW:
        return is_final ? borrow_rvalue(b, expr) : rvalue_use(b, expr_operand(b, expr), expr->type);
    case THIR_CALL: {
        uint32_t variant;
        if (is_final && expr_constructor(b, expr->call.callee, &variant)) {
            struct mir_rvalue *rvalue = item_operands(b, RVALUE_ADT, expr->type, expr->call.args, expr->call.arg_count);
            rvalue->variant = variant;
            rvalue->user_type = expr->call.callee->user_type;
            return rvalue;
        }
        return rvalue_use(b, expr_operand(b, expr), expr->type);
    }
    case THIR_VAR: case THIR_UPVAR: case THIR_STATIC: case THIR_DEREF: case THIR_FIELD: case THIR_INDEX: case THIR_ASCRIBE:
    case THIR_LITERAL: case THIR_CONSTANT: case THIR_FN_ITEM: case THIR_LOGICAL: case THIR_USE: case THIR_NEVER_TO_ANY:
    case THIR_ASSIGN: case THIR_ASSIGN_OP: case THIR_BLOCK: case THIR_IF: case THIR_LET: case THIR_LOOP: case THIR_MATCH:
    case THIR_BREAK: case THIR_CONTINUE: case THIR_RETURN:
        return rvalue_use(b, expr_operand(b, expr), expr->type);
    }
    BUG("unknown expression");
}

bool expr_constructor(const struct builder *b, const struct thir_expr *callee, uint32_t *variant)
{
    if (callee->kind != THIR_FN_ITEM)
        return false;
    const struct definition *def = def_of(b->crate, callee->item.def);
    if (def->kind == DEF_VARIANT) {
        *variant = def->variant.index;
        return true;
    }
    *variant = 0;
    return def->kind == DEF_STRUCT;
}
