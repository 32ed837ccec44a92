/*
 * Expressions: one function for each kind that is not in a file of its own.
 * Source: rustc_hir_typeck::expr; the Reference, "Expressions".
 */
#include "checker/types/body.h"
#include "checker/types/const_value.h"
#include "checker/types/overflow.h"
#include "checker/types/similar.h"

#include <string.h>

/* ---- literals ---- */

static struct type_id suffix_type(struct body_check *check, struct name suffix)
{
    static const struct { const char *text; struct type_id type; } suffixes[] = {
        {"i8", {TYPE_ID_I8}}, {"i16", {TYPE_ID_I16}}, {"i32", {TYPE_ID_I32}}, {"i64", {TYPE_ID_I64}}, {"i128", {TYPE_ID_I128}},
        {"isize", {TYPE_ID_ISIZE}}, {"u8", {TYPE_ID_U8}}, {"u16", {TYPE_ID_U16}}, {"u32", {TYPE_ID_U32}}, {"u64", {TYPE_ID_U64}},
        {"u128", {TYPE_ID_U128}}, {"usize", {TYPE_ID_USIZE}}, {"f32", {TYPE_ID_F32}}, {"f64", {TYPE_ID_F64}},
    };
    const char *text = body_name_text(check, suffix);
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (strcmp(text, suffixes[i].text) == 0)
            return suffixes[i].type;
    return TYPE_CONSTANT(ERROR);
}

static struct type_id literal_type(struct body_check *check, const struct expr_literal *literal, struct expectation expected)
{
    struct region erased = {REGION_ERASED};
    struct type_id hint;
    switch (literal->kind) {
    case LITERAL_BOOL: return TYPE_CONSTANT(BOOL);
    case LITERAL_CHAR: return TYPE_CONSTANT(CHAR);
    case LITERAL_BYTE: return TYPE_CONSTANT(U8);
    case LITERAL_STRING: return type_ref(check->types, erased, false, TYPE_CONSTANT(STR));
    case LITERAL_BYTE_STRING:
        return type_ref(check->types, erased, false,
                        type_array(check->types, TYPE_CONSTANT(U8), name_length(check->crate->session->names, literal->text)));
    case LITERAL_INTEGER:
        if (!name_is_empty(literal->suffix))
            return suffix_type(check, literal->suffix);
        hint = expectation_any(check, expected);
        if (type_is_kind(check, hint, TY_INT))
            return hint;
        if (expected.kind == EXPECT_CASTABLE && type_is_kind(check, hint, TY_CHAR))
            return TYPE_CONSTANT(U8);
        return infer_fresh(&check->infer, INFER_INT, literal->expr.span);
    case LITERAL_FLOAT:
        if (!name_is_empty(literal->suffix))
            return suffix_type(check, literal->suffix);
        hint = expectation_any(check, expected);
        if (type_is_kind(check, hint, TY_FLOAT))
            return hint;
        return infer_fresh(&check->infer, INFER_FLOAT, literal->expr.span);
    }
    return TYPE_CONSTANT(ERROR);
}

static struct thir_expr *check_literal(struct body_check *check, struct expr_literal *literal, struct expectation expected)
{
    struct thir_expr *expr = thir_new(check, THIR_LITERAL, literal_type(check, literal, expected), literal->expr.span);
    expr->literal.ast = literal;
    literal_note(check, expr);
    return expr;
}

/* ---- borrows and assignments ---- */

static struct thir_expr *check_borrow(struct body_check *check, struct expr_borrow *expr, struct expectation expected)
{
    struct type_id wanted = expectation_only(check, expected);
    struct expectation hint = NO_EXPECTATION;
    if (type_is_kind(check, wanted, TY_REF) || type_is_kind(check, wanted, TY_POINTER)) {
        struct type_id target = data_of(check, wanted)->types[0];
        hint = place_is_syntactic(expr->operand) ? expect_type(target) : expectation_rvalue(check, target);
    }
    struct thir_expr *operand = check_mut_place(check, expr->operand, hint, expr->is_mut);
    struct thir_expr *borrow = thir_borrow(check, expr->is_mut ? BORROW_MUT : BORROW_SHARED, operand, false);
    borrow->span = expr->expr.span;
    return borrow;
}

static struct thir_expr *assign_new(struct body_check *check, struct thir_expr *left, struct thir_expr *right, struct span span)
{
    struct thir_expr *made = thir_new(check, THIR_ASSIGN, TYPE_CONSTANT(UNIT), span);
    made->assign.left = left;
    made->assign.right = right;
    return made;
}

static struct thir_expr *discard(struct body_check *check, struct expr *value, struct span span)
{
    struct thir_expr *made = thir_new(check, THIR_BLOCK, TYPE_CONSTANT(UNIT), span);
    struct thir_statement *statement = ARENA_NEW(check->arena, struct thir_statement);
    statement->kind = THIR_STATEMENT_LET;
    statement->span = span;
    statement->init = check_expr(check, value, NO_EXPECTATION);
    statement->pattern = ARENA_NEW(check->arena, struct thir_pattern);
    statement->pattern->kind = THIR_PATTERN_WILD;
    statement->pattern->span = span;
    statement->pattern->type = statement->init->type;
    body_track_type(check, &statement->pattern->type);
    made->block = ARENA_NEW(check->arena, struct thir_block);
    *made->block = (struct thir_block){.is_implicit = true, .span = span, .statements = statement, .statement_count = 1, .label = UINT32_MAX};
    return made;
}

static struct thir_expr *check_assign(struct body_check *check, struct expr_assign *expr, struct expectation expected)
{
    if (expr->left->kind == EXPR_UNDERSCORE)
        return discard(check, expr->right, expr->expr.span);
    if (expr->left->kind == EXPR_TUPLE || expr->left->kind == EXPR_ARRAY || expr->left->kind == EXPR_STRUCT || is_constructor(check, expr->left))
        return check_destructuring(check, expr);
    struct type_id wanted = expectation_only(check, expected);
    if (type_is_kind(check, wanted, TY_BOOL)) {
        /* `if x = y`: what was meant is a comparison. */
        struct thir_expr *left = check_expr(check, expr->left, NO_EXPECTATION);
        check_coerced(check, expr->right, left->type);
        report_mismatch(check, expr->expr.span, wanted, TYPE_CONSTANT(UNIT));
        return thir_error(check, expr->expr.span);
    }
    struct thir_expr *left = check_mut_place(check, expr->left, NO_EXPECTATION, true);
    if (!place_is_syntactic(expr->left) || (!thir_is_place(left) && !type_has_error(check, left->type))) {
        struct diagnostic *d = body_error(check, "E0070", expr->op_span, "the left side of an assignment has no place in memory");
        diag_label(check->diagnostics, d, expr->left->span, "cannot be assigned to");
        check_expr(check, expr->right, expect_type(left->type));
        return thir_error(check, expr->expr.span);
    }
    struct thir_expr *right = check_coerced(check, expr->right, left->type);
    if (data_of(check, left->type)->has_error)
        return thir_error(check, expr->expr.span);
    return assign_new(check, left, right, expr->expr.span);
}

/* ---- tuples, arrays, ranges ---- */

static struct thir_expr *check_tuple(struct body_check *check, struct expr_tuple *expr, struct expectation expected)
{
    struct type_id wanted = expectation_only(check, expected);
    bool is_hinted = type_is_kind(check, wanted, TY_TUPLE);
    uint32_t count = expr->items.count;
    struct thir_expr **items = ARENA_ARRAY(check->arena, struct thir_expr *, count + 1);
    struct type_id *types = ARENA_ARRAY(check->arena, struct type_id, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        if (is_hinted && i < data_of(check, wanted)->type_count) {
            types[i] = data_of(check, wanted)->types[i];
            items[i] = check_coerced(check, expr->items.items[i], types[i]);
        } else {
            items[i] = check_expr(check, expr->items.items[i], NO_EXPECTATION);
            types[i] = items[i]->type;
        }
    }
    struct thir_expr *made = thir_new(check, THIR_TUPLE, type_tuple(check->types, types, count), expr->expr.span);
    made->items.items = items;
    made->items.count = count;
    return made;
}

static struct type_id array_item_hint(struct body_check *check, struct expectation expected)
{
    struct type_id wanted = expectation_any(check, expected);
    if (type_is_kind(check, wanted, TY_ARRAY) || type_is_kind(check, wanted, TY_SLICE))
        return data_of(check, wanted)->types[0];
    return TYPE_CONSTANT(ERROR);
}

struct thir_expr *check_array_items(struct body_check *check, const expr_list *list, struct expectation expected, struct span span)
{
    struct type_id hint = array_item_hint(check, expected);
    struct type_id item = type_is_kind(check, hint, TY_ERROR) ? body_fresh(check, span) : hint;
    struct coerce_many many;
    coerce_many_init(&many, item);
    struct thir_expr **items = ARENA_ARRAY(check->arena, struct thir_expr *, list->count + 1);
    for (uint32_t i = 0; i < list->count; i++) {
        items[i] = check_expr(check, list->items[i], expect_type(item));
        coerce_many_push(check, &many, items[i], list->items[i]->span);
    }
    if (many.pushed > 0)
        item = coerce_many_complete(check, &many);
    struct thir_expr *made = thir_new(check, THIR_ARRAY, type_array(check->types, item, list->count), span);
    made->items.items = items;
    made->items.count = list->count;
    return made;
}

static struct thir_expr *check_repeat(struct body_check *check, struct expr_repeat *expr, struct expectation expected)
{
    struct type_id hint = array_item_hint(check, expected);
    struct thir_expr *count = check_coerced(check, expr->count, TYPE_CONSTANT(USIZE));
    struct thir_expr *item = type_is_kind(check, hint, TY_ERROR) ? check_expr(check, expr->item, NO_EXPECTATION) : check_coerced(check, expr->item, hint);
    uint64_t length;
    if (!const_expression_value(check->crate, check->scope_items, expr->count, &length) && !data_of(check, count->type)->has_error)
        body_outside(check, expr->count->span, "an array length that is computed");
    struct thir_expr *made = thir_new(check, THIR_REPEAT, type_array(check->types, item->type, length), expr->expr.span);
    made->repeat.item = item;
    made->repeat.count = length;
    if (length > 1 && item->kind != THIR_CONSTANT) {
        struct type_id *self = arena_copy(check->arena, &item->type, sizeof item->type);
        body_require_trait(check, check->crate->lang[LANG_copy], self, 1, expr->item->span);
    }
    return made;
}

static struct thir_expr *check_range(struct body_check *check, struct expr_range *expr)
{
    struct expr *ends[2] = {expr->low, expr->high};
    enum lang_item lang = expr->low != NULL ? (expr->high == NULL ? LANG_range_from : expr->inclusive ? LANG_range_inclusive : LANG_range)
                          : expr->high == NULL ? LANG_range_full : expr->inclusive ? LANG_range_to_inclusive : LANG_range_to;
    if (!expr->inclusive && expr->high != NULL) {
        check->range_end = expr->high;
        check->range_span = expr->expr.span;
    }
    struct def_id adt = check->crate->lang[lang];
    struct type_id item = {0}, type;
    struct thir_field_init *fields = ARENA_ARRAY(check->arena, struct thir_field_init, 2);
    uint32_t count = 0;
    if (lang != LANG_range_full) {
        item = body_fresh(check, expr->expr.span);
        /* Both ends of one type: the first decides. */
        struct coerce_many many;
        coerce_many_init(&many, item);
        for (unsigned i = 0; i < 2; i++)
            if (ends[i] != NULL) {
                struct thir_expr *end = check_expr(check, ends[i], expect_type(item));
                coerce_demand(check, end, item, TWO_PHASE_NO);
                fields[count] = (struct thir_field_init){count, end};
                count++;
            }
        type = type_with_args(check->types, TY_ADT, adt, NULL, 0, &item, 1);
    } else {
        type = type_with_args(check->types, TY_ADT, adt, NULL, 0, NULL, 0);
    }
    struct thir_expr *made = thir_new(check, THIR_ADT, type, expr->expr.span);
    made->adt.args = type;
    body_track_args(check, made);
    made->adt.fields = fields;
    made->adt.field_count = count;
    return made;
}

/* ---- struct literals ---- */

static void report_missing(struct body_check *check, struct expr_struct *expr, const struct variant_def *variant, const bool *seen)
{
    char text[256];
    size_t used = 0;
    uint32_t missing = 0;
    for (uint32_t i = 0; i < variant->field_count; i++)
        if (!seen[i]) {
            if (used < sizeof text - 40)
                used += (size_t)snprintf(text + used, sizeof text - used, "%s`%.32s`", missing == 0 ? "" : ", ",
                                         body_name_text(check, variant->fields[i].name));
            missing++;
        }
    if (missing == 0)
        return;
    struct diagnostic *d = body_error(check, "E0063", expr->path->span, "`%s` is made without %s", body_name_text(check, variant->name), text);
    diag_label_primary(check->diagnostics, d, "missing: %s", text);
}

static void poison_fields(struct body_check *check, struct expr_struct *expr)
{
    for (uint32_t i = 0; i < expr->fields.count; i++)
        check_expr(check, expr->fields.items[i].value, NO_EXPECTATION);
    if (expr->base != NULL)
        check_expr(check, expr->base, NO_EXPECTATION);
}

/* One `name: value`; false where the field is wrong. */
static bool struct_field(struct body_check *check, struct expr_struct_field *field, const struct path_variant *variant, bool *seen, struct thir_expr *made)
{
    struct type_data adt = *data_of(check, variant->type);
    uint32_t index = field_index(variant->variant, field->ident.name);
    struct type_id type = TYPE_CONSTANT(ERROR);
    bool is_enum = def_of(check->crate, adt.def)->adt->is_enum;
    const char *name = body_name_text(check, field->ident.name);
    if (index == UINT32_MAX) {
        struct diagnostic *d = body_error(check, is_enum ? "E0559" : "E0560", field->ident.span, "`%s` has no field `%s`",
                                          body_name_text(check, variant->variant->name), name);
        diag_label_primary(check->diagnostics, d, "no such field");
        similar_help(check->diagnostics, d, similar_field(check->crate, variant->variant, field->ident.name));
    } else if (seen[index]) {
        body_error(check, "E0062", field->ident.span, "field `%s` is given twice", name);
        index = UINT32_MAX;
    } else {
        seen[index] = true;
        const struct field_def *def = &variant->variant->fields[index];
        type = body_instantiate(check, def->type, adt.types, adt.type_count, field->span);
        if (!is_enum && !is_visible(check->crate, def->visibility, module_of(check->crate, adt.def), check->scope_items))
            vec_push(&check->private_uses, (struct private_use){field->span, field->ident.name, variant->variant->name});
    }
    struct thir_expr *value = check_coerced(check, field->value, type);
    if (index != UINT32_MAX)
        made->adt.fields[made->adt.field_count++] = (struct thir_field_init){index, value};
    return index != UINT32_MAX;
}

static void struct_base(struct body_check *check, struct expr_struct *expr, const struct path_variant *variant, struct thir_expr *made)
{
    struct type_data adt = *data_of(check, variant->type);
    made->adt.base = check_has_type(check, expr->base, variant->type);
    if (def_of(check->crate, adt.def)->adt->is_enum) {
        body_error(check, "E0436", expr->base->span, "only a struct can be filled up from another");
        return;
    }
    made->adt.base_types = ARENA_ARRAY(check->arena, struct type_id, variant->variant->field_count + 1);
    for (uint32_t i = 0; i < variant->variant->field_count; i++) {
        made->adt.base_types[i] = body_instantiate(check, variant->variant->fields[i].type, adt.types, adt.type_count, expr->base->span);
        body_track_type(check, &made->adt.base_types[i]);
    }
}

struct thir_expr *check_struct(struct body_check *check, struct expr_struct *expr, struct expectation expected)
{
    struct path_variant variant;
    if (!path_struct(check, expr->path, PATH_STRUCT, &variant)) {
        poison_fields(check, expr);
        return thir_error(check, expr->expr.span);
    }
    struct type_id wanted = expectation_only(check, expected);
    if (type_is_kind(check, wanted, TY_ADT))
        infer_unify(&check->infer, variant.type, wanted);
    struct thir_expr *made = thir_new(check, THIR_ADT, variant.type, expr->expr.span);
    made->adt.args = variant.type;
    body_track_args(check, made);
    made->adt.variant = variant.index;
    made->adt.fields = ARENA_ARRAY(check->arena, struct thir_field_init, expr->fields.count + 1);
    made->user_type = variant.user_type;
    uint32_t first_pending = check->pending.count;
    body_require_predicates(check, data_of(check, variant.type)->def, data_of(check, variant.type)->types, data_of(check, variant.type)->type_count,
                            expr->path->span);
    blame_fields(check, &variant, expr, first_pending);
    bool *seen = ARENA_ARRAY(check->arena, bool, variant.variant->field_count + 1), is_right = true;
    for (uint32_t i = 0; i < expr->fields.count; i++)
        is_right &= struct_field(check, &expr->fields.items[i], &variant, seen, made);
    if (expr->base != NULL)
        struct_base(check, expr, &variant, made);
    else if (is_right)
        report_missing(check, expr, variant.variant, seen);
    return made;
}

/* ---- all kinds ---- */

static struct thir_expr *check_kind(struct body_check *check, struct expr *expr, struct expectation expected)
{
    switch ((enum expr_kind)expr->kind) {
    case EXPR_LITERAL: return check_literal(check, expr_as_literal(expr), expected);
    case EXPR_PATH: return check_path(check, expr_as_path(expr), expected);
    case EXPR_UNARY: return check_unary(check, expr_as_unary(expr), expected);
    case EXPR_BORROW: return check_borrow(check, expr_as_borrow(expr), expected);
    case EXPR_BINARY: return check_binary(check, expr_as_binary(expr), expected);
    case EXPR_ASSIGN: return check_assign(check, expr_as_assign(expr), expected);
    case EXPR_ASSIGN_OP: return check_assign_op(check, expr_as_assign_op(expr), expected);
    case EXPR_CAST: return check_cast(check, expr_as_cast(expr), expected);
    case EXPR_CALL: return check_call(check, expr_as_call(expr), expected);
    case EXPR_METHOD_CALL: return check_method_call(check, expr_as_method_call(expr), expected);
    case EXPR_FIELD: return check_field(check, expr_as_field(expr), expected);
    case EXPR_INDEX: return check_index(check, expr_as_index(expr));
    case EXPR_RANGE: return check_range(check, expr_as_range(expr));
    case EXPR_TUPLE: return check_tuple(check, expr_as_tuple(expr), expected);
    case EXPR_ARRAY: return check_array_items(check, &expr_as_array(expr)->items, expected, expr->span);
    case EXPR_REPEAT: return check_repeat(check, expr_as_repeat(expr), expected);
    case EXPR_STRUCT: return check_struct(check, expr_as_struct(expr), expected);
    case EXPR_BLOCK: return check_labelled_block(check, expr_as_block(expr), expected);
    case EXPR_IF: return check_if(check, expr_as_if(expr), expected);
    case EXPR_LET: return check_condition(check, expr);
    case EXPR_WHILE: return check_while(check, expr_as_while(expr));
    case EXPR_LOOP: return check_loop(check, expr_as_loop(expr), expected);
    case EXPR_FOR: return check_for(check, expr_as_for(expr));
    case EXPR_MATCH: return check_match(check, expr_as_match(expr), expected);
    case EXPR_RETURN: return check_return(check, expr_as_return(expr));
    case EXPR_BREAK: return check_break(check, expr_as_break(expr));
    case EXPR_CONTINUE: return check_continue(check, expr_as_continue(expr));
    case EXPR_CLOSURE: return check_closure(check, expr_as_closure(expr), expected);
    case EXPR_TRY: return check_try(check, expr_as_try(expr));
    case EXPR_MACRO: return check_macro(check, expr_as_macro(expr), expected);
    case EXPR_UNDERSCORE: case EXPR_ERROR: break;
    }
    return thir_error(check, expr->span);
}

struct thir_expr *check_expr(struct body_check *check, struct expr *expr, struct expectation expected)
{
    bool diverged = check->diverges;
    check->diverges = false;
    struct thir_expr *made = check_kind(check, expr, expected);
    made->is_parenthesized = expr->is_parenthesized;
    if (type_is_kind(check, made->type, TY_NEVER))
        check->diverges = true;
    check->diverges |= diverged;
    return made;
}

struct thir_expr *check_has_type(struct body_check *check, struct expr *expr, struct type_id type)
{
    struct thir_expr *made = check_expr(check, expr, expect_type(type));
    if (type_is_kind(check, made->type, TY_NEVER))
        coerce_in_place(check, made, type, TWO_PHASE_NO);
    else if (!infer_unify(&check->infer, made->type, type))
        report_mismatch(check, expr->span, type, made->type);
    return made;
}

struct thir_expr *check_coerced(struct body_check *check, struct expr *expr, struct type_id type)
{
    struct thir_expr *made = check_expr(check, expr, expect_type(type));
    struct type_id found = made->type;
    if (!coerce_in_place(check, made, type, TWO_PHASE_NO))
        report_expr_mismatch(check, expr, type, found);
    return made;
}
