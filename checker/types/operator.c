/*
 * Operators: built in for numbers, bool and char, calls of the operator traits for the rest.
 *
 * A built-in operator becomes BINARY, UNARY or ASSIGN_OP; an overloaded one becomes CALL.  Comparisons borrow both operands, compound
 * assignments borrow the left one two-phase.  Source: rustc_hir_typeck::op.
 */
#include "checker/types/body.h"

#include <string.h>

enum operator_class { CLASS_MATH, CLASS_BITS, CLASS_SHIFT, CLASS_COMPARE, CLASS_LOGIC };

static enum operator_class class_of(enum binary_op op)
{
    switch (op) {
    case BINARY_ADD: case BINARY_SUB: case BINARY_MUL: case BINARY_DIV: case BINARY_REM: return CLASS_MATH;
    case BINARY_BIT_AND: case BINARY_BIT_OR: case BINARY_BIT_XOR: return CLASS_BITS;
    case BINARY_SHL: case BINARY_SHR: return CLASS_SHIFT;
    case BINARY_EQ: case BINARY_NE: case BINARY_LT: case BINARY_LE: case BINARY_GT: case BINARY_GE: return CLASS_COMPARE;
    case BINARY_AND: case BINARY_OR: return CLASS_LOGIC;
    }
    return CLASS_LOGIC;
}

static const char *operator_text(enum binary_op op)
{
    switch (op) {
#define X(upper, text) \
    case BINARY_##upper: return text;
        BINARY_OPS(X)
#undef X
    }
    return "";
}

static enum lang_item operator_trait(enum binary_op op, bool is_assign)
{
    switch (op) {
    case BINARY_ADD: return is_assign ? LANG_add_assign : LANG_add;
    case BINARY_SUB: return is_assign ? LANG_sub_assign : LANG_sub;
    case BINARY_MUL: return is_assign ? LANG_mul_assign : LANG_mul;
    case BINARY_DIV: return is_assign ? LANG_div_assign : LANG_div;
    case BINARY_REM: return is_assign ? LANG_rem_assign : LANG_rem;
    case BINARY_BIT_AND: return is_assign ? LANG_bit_and_assign : LANG_bit_and;
    case BINARY_BIT_OR: return is_assign ? LANG_bit_or_assign : LANG_bit_or;
    case BINARY_BIT_XOR: return is_assign ? LANG_bit_xor_assign : LANG_bit_xor;
    case BINARY_SHL: return is_assign ? LANG_shl_assign : LANG_shl;
    case BINARY_SHR: return is_assign ? LANG_shr_assign : LANG_shr;
    case BINARY_EQ: case BINARY_NE: return LANG_partial_eq;
    case BINARY_LT: case BINARY_LE: case BINARY_GT: case BINARY_GE: return LANG_partial_ord;
    case BINARY_AND: case BINARY_OR: break;
    }
    return LANG_COUNT;
}

static const char *comparison_method(enum binary_op op)
{
    return op == BINARY_EQ ? "eq" : op == BINARY_NE ? "ne" : op == BINARY_LT ? "lt" : op == BINARY_LE ? "le" : op == BINARY_GT ? "gt" : "ge";
}

static bool is_float(const struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    return data->kind == TY_FLOAT || (data->kind == TY_INFER && data->sub == INFER_FLOAT);
}

static bool is_open(const struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    return data->kind == TY_INFER && data->sub == INFER_GENERAL;
}

/* Source: is_builtin_binop; references to numbers are dereferenced for the question. */
static bool is_builtin(struct body_check *check, enum binary_op op, struct type_id left, struct type_id right)
{
    bool is_bool = type_is_kind(check, left, TY_BOOL) && type_is_kind(check, right, TY_BOOL);
    bool is_integral = type_is_integral(check, left) && type_is_integral(check, right);
    bool is_floating = is_float(check, left) && is_float(check, right);
    switch (class_of(op)) {
    case CLASS_LOGIC: return true;
    case CLASS_SHIFT: return is_integral;
    case CLASS_MATH: return is_integral || is_floating;
    case CLASS_BITS: return is_integral || is_floating || is_bool;
    case CLASS_COMPARE:
        return is_bool || is_integral || is_floating || (type_is_kind(check, left, TY_CHAR) && type_is_kind(check, right, TY_CHAR));
    }
    return false;
}

static struct thir_expr *binary_new(struct body_check *check, enum thir_kind kind, enum binary_op op, struct thir_expr *left, struct thir_expr *right,
                                    struct type_id type, struct span span)
{
    struct thir_expr *made = thir_new(check, kind, type, span);
    made->binary.op = op;
    made->binary.left = left;
    made->binary.right = right;
    return made;
}

static struct thir_expr *check_logical(struct body_check *check, struct expr_binary *expr)
{
    struct thir_expr *left = check_coerced(check, expr->left, TYPE_CONSTANT(BOOL));
    bool diverged = check->diverges;
    struct thir_expr *right = check_coerced(check, expr->right, TYPE_CONSTANT(BOOL));
    check->diverges = diverged;
    return binary_new(check, THIR_LOGICAL, expr->op, left, right, TYPE_CONSTANT(BOOL), expr->expr.span);
}

/* One layer of reference off: `5.0 + &6.0` is as built in as `5.0 + 6.0` when types are asked for. */
static struct type_id peel(struct body_check *check, struct type_id type)
{
    type = infer_shallow(&check->infer, type);
    return type_is_kind(check, type, TY_REF) ? infer_shallow(&check->infer, data_of(check, type)->types[0]) : type;
}

/* ---- overloaded ---- */

static void missing_operator_help(struct body_check *check, struct diagnostic *diagnostic, enum binary_op op, struct def_id trait, struct type_id left,
                                  const struct expr *left_expr)
{
    const struct type_data *data = data_of(check, left);
    const char *name = body_name_text(check, def_of(check->crate, trait)->name);
    bool is_str = data->kind == TY_REF && type_is_kind(check, data->types[0], TY_STR);
    if (is_str && op == BINARY_ADD)
        diag_edit(check->diagnostics, diagnostic, span_end(left_expr->span), ".to_string()", "only a `String`, which owns its text, can grow");
    else if (class_of(op) == CLASS_COMPARE || data->kind == TY_PARAM)
        missing_trait_help(check, diagnostic, trait, left);
    else if (data->kind == TY_ADT && !def_of(check->crate, data->def)->is_prelude)
        diag_help(check->diagnostics, diagnostic, "`impl std::ops::%s for %s` gives the operator a meaning", name, body_type_text(check, left));
}

static void report_binary(struct body_check *check, enum binary_op op, struct expr *left_expr, struct expr *right_expr, struct span op_span, struct span span,
                          struct type_id left, struct type_id right, bool is_assign)
{
    check->is_tainted = true;
    left = infer_resolve(&check->infer, left);
    right = infer_resolve(&check->infer, right);
    if (data_of(check, left)->has_error || data_of(check, right)->has_error)
        return;
    struct type_id number = peel(check, left);
    if ((class_of(op) == CLASS_SHIFT || class_of(op) == CLASS_BITS) && type_is_integral(check, number)) {
        body_outside(check, op_span, "`%s` between `%s` and `%s`", operator_text(op), body_type_text(check, left), body_type_text(check, right));
        return;
    }
    const char *text = operator_text(op), *left_text = body_type_text(check, left), *right_text = body_type_text(check, right);
    struct diagnostic *d;
    /* Where the left type has the operator for some other right type, it is that bound which fails. */
    struct def_id trait = check->crate->lang[operator_trait(op, is_assign)];
    struct type_id args[2] = {left, body_fresh(check, span)};
    struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = trait, .args = args, .arg_count = 2, .span = span};
    struct trait_check traits = body_traits(check);
    bool has_other = traits_evaluate(&traits, &it) != SELECT_NO;
    if (has_other) {
        d = body_error(check, "E0277", op_span, "`%s` is not defined between `%s` and `%s`", text, left_text, right_text);
        diag_label_primary(check->diagnostics, d, "no implementation of `%s %s%s %s`", left_text, text, is_assign ? "=" : "", right_text);
        return;
    }
    if (is_assign) {
        d = body_error(check, "E0368", span, "`%s=` cannot be used on a value of type `%s`", text, left_text);
        diag_label(check->diagnostics, d, left_expr->span, "`%s`", left_text);
        return;
    }
    d = body_error(check, "E0369", op_span, "`%s` cannot be used on a value of type `%s`", text, left_text);
    diag_label(check->diagnostics, d, left_expr->span, "`%s`", left_text);
    diag_label(check->diagnostics, d, right_expr->span, "`%s`", right_text);
    missing_operator_help(check, d, op, trait, left, left_expr);
}

struct operation {
    enum binary_op op;
    bool is_assign;
    struct expr *left_expr, *right_expr;
    struct span op_span, span;
    struct def_id trait;
};

/* The types a built-in operator demands and gives. */
static struct type_id enforce_builtin(struct body_check *check, const struct operation *it, struct type_id left, struct type_id right)
{
    enum operator_class class = class_of(it->op);
    if (class != CLASS_SHIFT && !infer_unify(&check->infer, left, right))
        report_value_mismatch(check, it->right_expr->span, left, right);
    return class == CLASS_COMPARE ? TYPE_CONSTANT(BOOL) : left;
}

static struct thir_expr *operator_call(struct body_check *check, const struct operation *it, struct thir_expr *left, struct thir_expr *right,
                                       const struct type_id *args, struct type_id output)
{
    bool is_comparison = class_of(it->op) == CLASS_COMPARE;
    struct def_id fn = is_comparison ? impl_item(check->crate, it->trait, intern_text(check->crate->session->names, comparison_method(it->op)), false)
                                     : trait_item(check->crate, it->trait, DEF_FN);
    struct thir_expr **call_args = ARENA_ARRAY(check->arena, struct thir_expr *, 2);
    call_args[0] = left;
    call_args[1] = right;
    if (is_comparison) {
        call_args[0] = thir_borrow(check, BORROW_SHARED, left, true);
        call_args[1] = thir_borrow(check, BORROW_SHARED, right, true);
    } else if (it->is_assign) {
        place_make_mutable(check, left);
        call_args[0] = thir_borrow(check, BORROW_TWO_PHASE, left, true);
    }
    struct thir_expr *call = thir_call(check, body_fn_item(check, fn, args, 2, it->op_span), call_args, 2, output, it->span, it->op_span);
    call->call.is_overloaded_operator = true;
    return call;
}

/* Through the operator's trait; `right` may have been checked already. */
static struct thir_expr *overloaded(struct body_check *check, const struct operation *it, struct thir_expr *left, struct thir_expr *right)
{
    bool is_comparison = class_of(it->op) == CLASS_COMPARE;
    struct type_id *args = ARENA_ARRAY(check->arena, struct type_id, 2);
    args[0] = infer_shallow(&check->infer, left->type);
    args[1] = body_fresh(check, it->right_expr->span);
    struct obligation asked = {.kind = OBLIGATION_TRAIT, .trait = it->trait, .args = args, .arg_count = 2, .span = it->op_span};
    struct trait_check traits = body_traits(check);
    if (def_is_none(it->trait) || type_has_error(check, args[0]) || traits_evaluate(&traits, &asked) == SELECT_NO) {
        if (right == NULL)
            right = check_expr(check, it->right_expr, NO_EXPECTATION);
        report_binary(check, it->op, it->left_expr, it->right_expr, it->op_span, it->span, args[0], right->type, it->is_assign);
        return thir_error(check, it->span);
    }
    body_require_trait(check, it->trait, args, 2, it->op_span);
    if (right == NULL)
        right = check_coerced(check, it->right_expr, args[1]);
    else
        coerce_demand(check, right, args[1], TWO_PHASE_NO);
    struct type_id output = is_comparison ? TYPE_CONSTANT(BOOL) : TYPE_CONSTANT(UNIT);
    if (!is_comparison && !it->is_assign)
        output = body_normalize(check, type_with_args(check->types, TY_PROJECTION, trait_item(check->crate, it->trait, DEF_ASSOC_TYPE), NULL, 0, args, 2),
                                it->op_span);
    struct type_id left_type = body_structure(check, left->type), right_type = body_structure(check, right->type);
    bool is_known = !is_open(check, left_type) && !is_open(check, right_type);
    if (is_known && is_builtin(check, it->op, peel(check, left_type), peel(check, right_type)) && !is_open(check, peel(check, left_type)) &&
        !is_open(check, peel(check, right_type))) {
        struct type_id result = enforce_builtin(check, it, peel(check, left_type), peel(check, right_type));
        if (!it->is_assign)
            infer_unify(&check->infer, output, result);
        if (!type_is_kind(check, left_type, TY_REF) && !type_is_kind(check, right_type, TY_REF))
            return binary_new(check, it->is_assign ? THIR_ASSIGN_OP : THIR_BINARY, it->op, left, right, output, it->span);
    }
    struct thir_expr *call = operator_call(check, it, left, right, args, output);
    /* An operand that is still open may turn out to be a number: looked at again at the end. */
    if (!is_known)
        vec_push(&check->deferred, (struct deferred){DEFERRED_BINARY, call, {(uint32_t)it->op | (it->is_assign ? 256u : 0u)}});
    return call;
}

void operator_settle(struct body_check *check, const struct deferred *deferred)
{
    struct thir_expr *call = deferred->expr;
    if (call->kind != THIR_CALL || call->call.arg_count != 2)
        return;
    enum binary_op op = (enum binary_op)(deferred->target.index & 255u);
    bool is_assign = deferred->target.index >= 256u;
    struct thir_expr *left = call->call.args[0], *right = call->call.args[1];
    if (class_of(op) == CLASS_COMPARE || is_assign)
        left = left->borrow.operand;
    if (class_of(op) == CLASS_COMPARE)
        right = right->borrow.operand;
    struct type_id left_type = infer_resolve(&check->infer, left->type), right_type = infer_resolve(&check->infer, right->type);
    if (is_open(check, left_type) || is_open(check, right_type) || !is_builtin(check, op, left_type, right_type))
        return;
    call->kind = is_assign ? THIR_ASSIGN_OP : THIR_BINARY;
    call->binary.op = op;
    call->binary.left = left;
    call->binary.right = right;
}

static bool is_scalar(struct body_check *check, struct type_id type)
{
    return !is_open(check, type) &&
           (type_is_numeric(check, type) || type_is_kind(check, type, TY_BOOL) || type_is_kind(check, type, TY_CHAR));
}

static bool has_built_in(struct body_check *check, enum operator_class class, struct type_id type)
{
    switch (class) {
    case CLASS_MATH: return type_is_numeric(check, type);
    case CLASS_BITS: return type_is_integral(check, type) || type_is_kind(check, type, TY_BOOL);
    case CLASS_SHIFT: return type_is_integral(check, type);
    case CLASS_COMPARE: return true;
    case CLASS_LOGIC: return false;
    }
    return false;
}

/* Numbers first, without asking any trait: most operators of most programs.  NULL where the right operand is no number. */
static struct thir_expr *scalar_operation(struct body_check *check, const struct operation *it, struct thir_expr *left, struct type_id left_type,
                                          struct thir_expr **right)
{
    enum operator_class class = class_of(it->op);
    bool is_comparison = class == CLASS_COMPARE;
    bool is_literal = is_comparison && type_is_kind(check, left_type, TY_INFER);
    *right = is_literal      ? check_expr(check, it->right_expr, expect_type(left_type))
             : is_comparison ? check_coerced(check, it->right_expr, left_type)
                             : check_expr(check, it->right_expr, NO_EXPECTATION);
    /* A number of no certain type yet may be compared with more than one type: then it is the operator that is not there. */
    if (is_literal && !type_has_error(check, (*right)->type) && !coerce_in_place(check, *right, left_type, TWO_PHASE_NO)) {
        struct diagnostic *d = body_error(check, "E0277", it->op_span, "`%s` is not defined between `%s` and `%s`", operator_text(it->op),
                                          body_type_text(check, left_type), body_type_text(check, (*right)->type));
        diag_label_primary(check->diagnostics, d, "the two sides have different types");
        if (is_scalar(check, body_structure(check, (*right)->type)))
            report_mismatch(check, it->right_expr->span, left_type, (*right)->type);
        return thir_new(check, THIR_TUPLE, TYPE_CONSTANT(BOOL), it->span);
    }
    struct type_id right_type = body_structure(check, (*right)->type);
    struct type_id result = is_comparison ? TYPE_CONSTANT(BOOL) : it->is_assign ? TYPE_CONSTANT(UNIT) : left_type;
    if (type_is_kind(check, right_type, TY_ERROR))
        return thir_new(check, THIR_TUPLE, result, it->span);
    if (type_is_kind(check, right_type, TY_NEVER)) {
        coerce_in_place(check, *right, left_type, TWO_PHASE_NO);
        right_type = left_type;
    }
    if (!is_scalar(check, right_type) || !is_builtin(check, it->op, left_type, right_type))
        return NULL;
    if (class != CLASS_SHIFT && !infer_unify(&check->infer, left_type, right_type)) {
        report_value_mismatch(check, it->right_expr->span, left_type, right_type);
        if (!is_comparison)
            body_error(check, "E0277", it->op_span, "`%s` is not defined between `%s` and `%s`", operator_text(it->op), body_type_text(check, left_type),
                       body_type_text(check, right_type));
    }
    return binary_new(check, it->is_assign ? THIR_ASSIGN_OP : THIR_BINARY, it->op, left, *right, result, it->span);
}

static struct thir_expr *operation_check(struct body_check *check, const struct operation *it)
{
    struct thir_expr *left = check_expr(check, it->left_expr, NO_EXPECTATION), *right = NULL;
    struct type_id left_type = body_structure(check, left->type);
    if (type_is_kind(check, left_type, TY_NEVER)) {
        left_type = infer_fresh_diverging(&check->infer, it->left_expr->span);
        coerce_in_place(check, left, left_type, TWO_PHASE_NO);
    }
    if (it->is_assign)
        place_make_mutable(check, left);
    if (is_scalar(check, left_type) && has_built_in(check, class_of(it->op), left_type)) {
        struct thir_expr *made = scalar_operation(check, it, left, left_type, &right);
        if (made != NULL)
            return made;
    }
    return overloaded(check, it, left, right);
}

struct thir_expr *check_binary(struct body_check *check, struct expr_binary *expr, struct expectation expected)
{
    (void)expected;
    if (class_of(expr->op) == CLASS_LOGIC)
        return check_logical(check, expr);
    struct operation it = {expr->op, false, expr->left, expr->right, expr->op_span, expr->expr.span,
                           check->crate->lang[operator_trait(expr->op, false)]};
    return operation_check(check, &it);
}

struct thir_expr *check_assign_op(struct body_check *check, struct expr_assign_op *expr, struct expectation expected)
{
    (void)expected;
    struct operation it = {expr->op, true, expr->left, expr->right, expr->op_span, expr->expr.span,
                           check->crate->lang[operator_trait(expr->op, true)]};
    struct thir_expr *made = operation_check(check, &it);
    if (!place_is_syntactic(expr->left)) {
        struct diagnostic *d = body_error(check, "E0067", expr->op_span, "the left side of `%s=` has no place in memory", operator_text(expr->op));
        diag_label(check->diagnostics, d, expr->left->span, "cannot be assigned to");
    }
    return made;
}

/* ---- unary ---- */

static struct thir_expr *unary_overloaded(struct body_check *check, struct expr_unary *expr, struct thir_expr *operand, struct type_id type)
{
    bool is_not = expr->op == UNARY_NOT;
    struct def_id trait = check->crate->lang[is_not ? LANG_not : LANG_neg];
    struct type_id *args = arena_copy(check->arena, &type, sizeof type);
    struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = trait, .args = args, .arg_count = 1, .span = expr->expr.span};
    struct trait_check traits = body_traits(check);
    if (def_is_none(trait) || traits_evaluate(&traits, &it) == SELECT_NO) {
        struct diagnostic *d = body_error(check, "E0600", expr->expr.span, "`%s` cannot be used on a value of type `%s`", is_not ? "!" : "-",
                                          body_type_text(check, type));
        diag_label_primary(check->diagnostics, d, "not defined for `%s`", body_type_text(check, type));
        return thir_error(check, expr->expr.span);
    }
    body_require_trait(check, trait, args, 1, expr->expr.span);
    struct type_id projection = type_with_args(check->types, TY_PROJECTION, trait_item(check->crate, trait, DEF_ASSOC_TYPE), NULL, 0, args, 1);
    struct thir_expr **call_args = ARENA_NEW(check->arena, struct thir_expr *);
    call_args[0] = operand;
    struct thir_expr *callee = body_fn_item(check, trait_item(check->crate, trait, DEF_FN), args, 1, expr->expr.span);
    struct thir_expr *call = thir_call(check, callee, call_args, 1, body_normalize(check, projection, expr->expr.span), expr->expr.span, expr->expr.span);
    call->call.is_overloaded_operator = true;
    return call;
}

struct thir_expr *check_unary(struct body_check *check, struct expr_unary *expr, struct expectation expected)
{
    if (expr->op == UNARY_NEG && check->negated != &expr->expr) {
        check->negated = expr->operand;
        check->negated_span = expr->expr.span;
    }
    struct thir_expr *operand = check_expr(check, expr->operand, expr->op == UNARY_DEREF ? NO_EXPECTATION : expected);
    struct type_id type = body_known(check, operand->type, expr->operand->span);
    if (type_is_kind(check, type, TY_ERROR))
        return thir_error(check, expr->expr.span);
    if (expr->op == UNARY_DEREF) {
        struct thir_expr *made = deref_explicit(check, operand, expr->expr.span);
        if (made != NULL)
            return made;
        struct diagnostic *d = body_error(check, "E0614", expr->expr.span, "a value of type `%s` cannot be dereferenced", body_type_text(check, type));
        diag_label_primary(check->diagnostics, d, "no reference or box");
        return thir_error(check, expr->expr.span);
    }
    const struct type_data *data = data_of(check, type);
    bool is_signed = data->kind == TY_INFER || data->kind == TY_FLOAT || (data->kind == TY_INT && data->sub < INT_U8);
    bool is_built_in = expr->op == UNARY_NOT ? type_is_integral(check, type) || data->kind == TY_BOOL : type_is_numeric(check, type) && is_signed;
    if (data->kind == TY_NEVER) {
        type = infer_fresh_diverging(&check->infer, expr->expr.span);
        coerce_in_place(check, operand, type, TWO_PHASE_NO);
        is_built_in = true;
    }
    if (!is_built_in)
        return unary_overloaded(check, expr, operand, type);
    struct thir_expr *made = thir_new(check, THIR_UNARY, type, expr->expr.span);
    made->unary.op = expr->op;
    made->unary.operand = operand;
    return made;
}
