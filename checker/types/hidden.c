/*
 * The types behind `impl Trait`, while the body of the fn is checked that gives them: a variable for each, which must do what the bounds ask.
 * Source: rustc_hir_typeck::opaque_types, rustc_infer::infer::opaque_types (replace_opaque_types_with_inference_vars).
 */
#include "checker/types/body.h"

enum { HIDDEN_DEPTH_LIMIT = 32 };

static bool is_own(const struct body_check *check, const struct type_data *data)
{
    return data->kind == TY_OPAQUE && def_equal(def_of(check->crate, data->def)->opaque->fn, check->owner);
}

static struct type_id open_type(void *with, struct type_id type);

/* The bounds, about the variable. */
static void require_bounds(struct body_check *check, struct def_id def, const struct type_data *data, struct type_id hidden)
{
    struct trait_check traits = body_traits(check);
    struct type_id *args = ARENA_ARRAY(check->arena, struct type_id, data->type_count + 1);
    obligation_list all = {0};
    for (uint32_t i = 0; i < data->type_count; i++)
        args[i] = data->types[i];
    args[data->type_count] = hidden;
    traits_predicates(&traits, def, args, data->type_count + 1, def_of(check->crate, def)->span, 0, &all);
    for (uint32_t i = 0; i < all.count; i++) {
        struct obligation it = all.items[i];
        struct type_id *opened = ARENA_ARRAY(check->arena, struct type_id, it.arg_count + 1);
        for (uint32_t k = 0; k < it.arg_count; k++)
            opened[k] = open_type(check, it.args[k]);
        it.args = opened;
        if (it.kind == OBLIGATION_PROJECTION) {
            it.projection = open_type(check, it.projection);
            it.equals = open_type(check, it.equals);
        }
        vec_push(&check->pending, it);
    }
    check->has_new_pending = true;
    vec_free(&all);
}

static struct type_id open_type(void *with, struct type_id type)
{
    struct body_check *check = with;
    struct type_data data = *data_of(check, type);
    if (!is_own(check, &data))
        return type_map_children(check->types, check->arena, type, open_type, check);
    for (uint32_t i = 0; i < check->hidden.count; i++)
        if (def_equal(check->hidden.items[i].def, data.def))
            return check->hidden.items[i].type;
    struct type_id open = body_fresh(check, def_of(check->crate, data.def)->span);
    vec_push(&check->hidden, (struct hidden_type){data.def, open});
    require_bounds(check, data.def, &data, open);
    return open;
}

struct type_id hidden_open(struct body_check *check, struct type_id output)
{
    return open_type(check, output);
}

static bool reaches(const struct body_check *check, struct type_id type, struct def_id def, unsigned depth)
{
    const struct type_data *data = data_of(check, type);
    if (data->kind == TY_OPAQUE && (def_equal(data->def, def) || depth > HIDDEN_DEPTH_LIMIT ||
                                    reaches(check, def_of(check->crate, data->def)->opaque->hidden, def, depth + 1)))
        return true;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (reaches(check, data->types[i], def, depth))
            return true;
    return false;
}

void hidden_finish(struct body_check *check)
{
    for (uint32_t i = 0; i < check->hidden.count && !check->is_tainted; i++) {
        struct hidden_type it = check->hidden.items[i];
        struct definition *def = def_of(check->crate, it.def);
        struct type_id type = closure_finish_type(check, infer_resolve(&check->infer, it.type));
        if (reaches(check, type, it.def, 0)) {
            body_outside(check, def->span, "an `impl Trait` that stands for itself");
            return;
        }
        if (type_is_kind(check, type, TY_STR) || type_is_kind(check, type, TY_SLICE) || type_is_kind(check, type, TY_DYN)) {
            body_outside(check, def->span, "an `impl Trait` of a type without a size");
            return;
        }
        def->opaque->hidden = type;
    }
}
