/* `as`: what may be cast to what, decided when the body ends and types are known.  Source: rustc_hir_typeck::cast; the Reference. */
#include "checker/types/body.h"

struct thir_expr *check_cast(struct body_check *check, struct expr_cast *expr, struct expectation expected)
{
    (void)expected;
    struct user_type *user;
    struct type_id target = body_lower_type(check, expr->type, &user);
    struct type_id shown = body_structure(check, target);
    struct thir_expr *operand = check_expr(check, expr->operand, (struct expectation){EXPECT_CASTABLE, shown});
    if (type_has_error(check, operand->type) || type_has_error(check, target))
        return thir_error(check, expr->expr.span);
    enum type_kind kind = data_of(check, shown)->kind;
    if (kind == TY_SLICE || kind == TY_DYN) { /* at once: a variable of this type would be blamed, too */
        struct diagnostic *d = body_error(check, "E0620", expr->expr.span, "`%s` cannot be cast to `%s`", body_type_text(check, operand->type),
                                          body_type_text(check, target));
        diag_label_primary(check->diagnostics, d, "its size is not known");
        diag_help(check->diagnostics, d, "cast to a reference: `&%s`", body_type_text(check, target));
        return thir_error(check, expr->expr.span);
    }
    struct thir_expr *made = thir_new(check, THIR_CAST, target, expr->expr.span);
    made->operand.operand = operand;
    made->user_type = user;
    vec_push(&check->deferred, (struct deferred){DEFERRED_CAST, made, target});
    return made;
}

static bool is_fieldless_enum(const struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    if (data->kind != TY_ADT || !def_of(check->crate, data->def)->adt->is_enum)
        return false;
    const struct adt_def *adt = def_of(check->crate, data->def)->adt;
    for (uint32_t i = 0; i < adt->variant_count; i++)
        if (adt->variants[i].field_count > 0)
            return false;
    return adt->variant_count > 0;
}

static const char *bad_cast(struct body_check *check, struct type_id from, struct type_id to)
{
    const struct type_data *source = data_of(check, from), *target = data_of(check, to);
    bool to_int = type_is_integral(check, to);
    bool to_number = type_is_numeric(check, to), from_number = type_is_numeric(check, from);
    if (from_number && to_number)
        return NULL;
    if ((source->kind == TY_BOOL || source->kind == TY_CHAR || is_fieldless_enum(check, from)) && to_int)
        return NULL;
    if (target->kind == TY_CHAR)
        return source->kind == TY_INT && source->sub == INT_U8 ? NULL : from_number || source->kind == TY_BOOL ? "E0604" : "E0606";
    if (target->kind == TY_BOOL)
        return from_number ? "E0054" : "E0606";
    if (target->kind == TY_STR || target->kind == TY_SLICE || target->kind == TY_DYN)
        return "E0620";
    bool from_scalar = from_number || source->kind == TY_BOOL || source->kind == TY_CHAR;
    bool to_scalar = to_number;
    if (source->kind == TY_REF && to_scalar)
        return "E0606";
    if (from_scalar && to_scalar)
        return "E0606";
    if (to_scalar)
        return source->kind == TY_ADT || source->kind == TY_TUPLE || source->kind == TY_ARRAY ? "E0605" : "E0606";
    return "E0605";
}

void cast_settle(struct body_check *check, const struct deferred *deferred)
{
    struct thir_expr *cast = deferred->expr, *operand = cast->operand.operand;
    struct type_id from = infer_resolve(&check->infer, operand->type), to = infer_resolve(&check->infer, deferred->target);
    if (type_has_error(check, from) || type_has_error(check, to))
        return;
    if (data_of(check, from)->kind == TY_POINTER || data_of(check, to)->kind == TY_POINTER) {
        body_outside(check, cast->span, "a cast of a raw pointer");
        return;
    }
    const struct type_data *target = data_of(check, to);
    if (target->kind != TY_STR && target->kind != TY_SLICE && target->kind != TY_DYN && coerce_in_place(check, operand, to, TWO_PHASE_NO))
        return;
    from = infer_resolve(&check->infer, operand->type);
    const char *code = bad_cast(check, from, to);
    if (code == NULL)
        return;
    if (data_of(check, from)->kind == TY_FN_DEF || data_of(check, from)->kind == TY_FN_POINTER) {
        body_outside(check, cast->span, "a cast of a fn");
        return;
    }
    struct diagnostic *d = body_error(check, code, cast->span, "`%s` cannot be cast to `%s`", body_type_text(check, from), body_type_text(check, to));
    diag_label_primary(check->diagnostics, d, "no such cast");
}
