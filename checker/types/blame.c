/*
 * Where a bound that does not hold is reported: at the argument that alone decides its parameter, at the generic argument that was written, at the
 * field of a literal; else at the path or the method's name.
 * Source: rustc_hir_typeck::fn_ctxt::adjust_fulfillment_errors.
 */
#include "checker/types/body.h"

static bool mentions_param(struct body_check *check, struct type_id declared, uint32_t index)
{
    const struct type_data *data = data_of(check, declared);
    if (data->kind == TY_PARAM)
        return data->index == index;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (mentions_param(check, data_of(check, declared)->types[i], index))
            return true;
    return false;
}

/* The input that alone decides a parameter, counted from `first_input`; UINT32_MAX for none, several or the receiver. */
static uint32_t deciding_argument(struct body_check *check, const struct fn_def *fn, uint32_t first_input, uint32_t param)
{
    uint32_t found = UINT32_MAX, count = 0;
    for (uint32_t k = 0; k < fn->input_count; k++)
        if (mentions_param(check, fn->inputs[k], param)) {
            found = k - first_input;
            count++;
        }
    return count == 1 ? found : UINT32_MAX;
}

static bool is_asked_by(const struct body_check *check, const struct obligation *it, struct def_id def)
{
    return !it->is_settled && it->param != UINT32_MAX && (def_equal(it->required_by, def) || def_equal(it->required_by, def_of(check->crate, def)->parent));
}

void blame_arguments(struct body_check *check, struct def_id def, const expr_list *args, uint32_t first_input, uint32_t first_pending)
{
    const struct definition *definition = def_of(check->crate, def);
    const struct fn_def *fn = definition->kind == DEF_FN ? definition->fn : definition->constructor;
    bool is_constructor = definition->kind != DEF_FN;
    for (uint32_t i = first_pending, end = check->pending.count; i < end; i++) {
        struct obligation *it = &check->pending.items[i], unblamed = *it;
        uint32_t found = is_asked_by(check, it, def) ? deciding_argument(check, fn, first_input, it->param) : UINT32_MAX;
        if (found == UINT32_MAX && is_asked_by(check, it, def) && def_equal(it->trait, definition->parent))
            found = deciding_argument(check, fn, first_input, 0); /* Self */
        if (found < args->count && args->items[found]->kind == EXPR_CLOSURE)
            it->callee = it->span;
        if (found < args->count) {
            it->span = args->items[found]->span;
            it->argument = args->items[found];
        }
        /* Of a constructor the type that is made is blamed, too. */
        if (found < args->count && is_constructor)
            vec_push(&check->pending, unblamed);
    }
    for (uint32_t i = check->sized.count; i-- > 0;) {
        struct sized_param *it = &check->sized.items[i];
        if (it->is_blamed || !def_equal(it->def, def))
            break;
        uint32_t found = deciding_argument(check, fn, first_input, it->param);
        if (found < args->count)
            it->span = args->items[found]->span;
        it->is_blamed = true;
    }
}

/* A projection of the parameter in the signature is looked at first, and that is blamed on the path. */
static bool projects_param(struct body_check *check, struct type_id declared, uint32_t index)
{
    const struct type_data *data = data_of(check, declared);
    if (data->kind == TY_PROJECTION && data->type_count > 0 && data_of(check, data->types[0])->kind == TY_PARAM && data_of(check, data->types[0])->index == index)
        return true;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (projects_param(check, data_of(check, declared)->types[i], index))
            return true;
    return false;
}

void blame_written(struct body_check *check, struct def_id def, const struct generic_args *args, uint32_t first_pending)
{
    const struct generics_def *generics = def_of(check->crate, def)->generics;
    for (uint32_t i = first_pending; args != NULL && generics != NULL && i < check->pending.count; i++) {
        struct obligation *it = &check->pending.items[i];
        if (!def_equal(it->required_by, def) || it->param == UINT32_MAX || it->param < generics->parent_types)
            continue;
        uint32_t wanted = it->param - generics->parent_types, at = 0;
        for (uint32_t k = 0; k < args->args.count; k++) {
            const struct generic_arg *arg = &args->args.items[k];
            if (arg->kind != ARG_TYPE || at++ != wanted || arg->type->kind == TYPE_INFER)
                continue;
            if (def_of(check->crate, def)->kind == DEF_FN && projects_param(check, def_of(check->crate, def)->fn->output, it->param))
                continue;
            it->span = arg->span;
            it->is_settled = true;
        }
    }
}

/* `Some(x)`, `Point { x }`: the one field of a value that is made here whose declared type is the parameter alone. */
static const struct expr *field_of_param(struct body_check *check, struct def_id adt, uint32_t param, const struct expr *made)
{
    const struct path *path = NULL;
    if (made->kind == EXPR_CALL && ((const struct expr_call *)made)->callee->kind == EXPR_PATH)
        path = expr_as_path(((const struct expr_call *)made)->callee)->path;
    if (path == NULL)
        return NULL;
    struct name name = path->segments.items[path->segments.count - 1].ident.name;
    const struct expr_call *call = (const struct expr_call *)made;
    const struct expr *found = NULL;
    for (uint32_t v = 0; v < def_of(check->crate, adt)->adt->variant_count; v++) {
        const struct variant_def *variant = &def_of(check->crate, adt)->adt->variants[v];
        if (!name_equal(variant->name, name) || variant->field_count != call->args.count)
            continue;
        for (uint32_t f = 0; f < variant->field_count; f++) {
            const struct type_data *field = data_of(check, variant->fields[f].type);
            if (field->kind == TY_PARAM && field->index == param)
                found = found == NULL ? call->args.items[f] : made;
        }
    }
    return found == made ? NULL : found;
}

void blame_parts(struct body_check *check, const struct obligation *it, struct def_id impl, obligation_list *nested)
{
    const struct type_data *self = data_of(check, def_of(check->crate, impl)->impl->self_type);
    for (uint32_t i = 0; i < nested->count && it->argument != NULL && self->kind == TY_ADT; i++) {
        struct obligation *part = &nested->items[i];
        if (!def_equal(part->required_by, impl) || part->param == UINT32_MAX)
            continue;
        for (uint32_t k = 0; k < self->type_count; k++) {
            const struct type_data *arg = data_of(check, self->types[k]);
            const struct expr *found = arg->kind == TY_PARAM && arg->index == part->param ? field_of_param(check, self->def, k, it->argument) : NULL;
            if (found == NULL)
                continue;
            part->span = found->span;
            part->argument = found;
        }
    }
}

void blame_fields(struct body_check *check, const struct path_variant *variant, const struct expr_struct *expr, uint32_t first_pending)
{
    struct def_id adt = data_of(check, variant->type)->def;
    for (uint32_t i = first_pending; i < check->pending.count; i++) {
        struct obligation *it = &check->pending.items[i];
        const struct expr *found = NULL;
        uint32_t count = 0;
        if (it->is_settled || !def_equal(it->required_by, adt) || it->param == UINT32_MAX)
            continue;
        for (uint32_t k = 0; k < variant->variant->field_count; k++) {
            const struct field_def *field = &variant->variant->fields[k];
            if (!mentions_param(check, field->type, it->param))
                continue;
            count++;
            for (uint32_t f = 0; f < expr->fields.count; f++)
                if (name_equal(expr->fields.items[f].ident.name, field->name))
                    found = expr->fields.items[f].value;
        }
        if (count != 1 || found == NULL)
            continue;
        if (found->kind == EXPR_CLOSURE)
            it->callee = it->span;
        it->span = found->span;
    }
}
