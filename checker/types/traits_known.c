/* Questions about fully known types, asked outside of inference: MIR, the borrow checker, well-formedness. */
#include "checker/types/impls.h"
#include "checker/types/traits.h"

bool traits_holds(struct crate_types *crate, struct def_id owner, struct def_id trait, struct type_id self, const struct type_id *args,
                  uint32_t arg_count)
{
    struct arena arena;
    arena_init(&arena);
    struct infer_table infer;
    infer_init(&infer, crate->types, &arena);
    struct trait_env env;
    trait_env_make(crate, &arena, owner, &env);
    struct trait_check check = {.crate = crate, .infer = &infer, .env = &env, .arena = &arena};
    struct type_id all[16] = {self};
    for (uint32_t i = 0; i < arg_count && i < 15; i++)
        all[i + 1] = args[i];
    struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = trait, .args = all, .arg_count = arg_count + 1};
    bool holds = traits_evaluate(&check, &it) == SELECT_YES;
    infer_release(&infer);
    arena_release(&arena);
    return holds;
}

struct type_id traits_unsized_part(struct crate_types *crate, struct def_id owner, struct type_id type)
{
    for (unsigned depth = 0; depth < TYPE_TAIL_DEPTH && type_last_field(crate, &type); depth++)
        ;
    const struct type_data *data = type_of(crate->types, type);
    bool is_unsized = data->kind == TY_STR || data->kind == TY_SLICE || data->kind == TY_DYN ||
                      (data->kind == TY_PARAM && traits_param_may_be_unsized(crate, owner, data->index) &&
                       !traits_holds(crate, owner, crate->lang[LANG_sized], type_erase(crate->types, type), NULL, 0));
    return is_unsized ? type : TYPE_CONSTANT(ERROR);
}

struct known_normalizer { struct trait_check check; bool failed; unsigned depth; };

static struct type_id normalize_child(void *with, struct type_id type)
{
    struct known_normalizer *known = with;
    if (!type_of(known->check.crate->types, type)->has_projection)
        return type;
    type = type_map_children(known->check.crate->types, known->check.arena, type, normalize_child, with);
    if (type_of(known->check.crate->types, type)->kind != TY_PROJECTION)
        return type;
    obligation_list nested = {0};
    struct type_id result;
    enum selection answer = traits_project(&known->check, type, (struct span){0, 0}, &result, &nested, 0);
    /* What an impl's where clauses say of its arguments may still have to be learned. */
    for (uint32_t i = 0; i < nested.count; i++)
        if (nested.items[i].kind == OBLIGATION_PROJECTION) {
            struct type_id inner;
            obligation_list more = {0};
            if (traits_project(&known->check, nested.items[i].projection, (struct span){0, 0}, &inner, &more, 1) == SELECT_YES)
                infer_unify(known->check.infer, inner, nested.items[i].equals);
            vec_free(&more);
        }
    vec_free(&nested);
    result = infer_resolve(known->check.infer, result);
    if (answer != SELECT_YES) {
        known->failed = true;
        return type;
    }
    if (type_equal(result, type) || ++known->depth > OBLIGATION_DEPTH_LIMIT)
        return result;
    return normalize_child(with, result);
}

bool traits_normalize_known(struct crate_types *crate, struct def_id owner, struct type_id *type)
{
    const struct type_data *data = type_of(crate->types, *type);
    if (!data->has_projection)
        return true;
    const struct type_id asked = *type;
    bool is_closed = !data->has_param && !data->has_infer;
    if (is_closed && asked.index < crate->normalized.count && crate->normalized.items[asked.index].index != 0) {
        *type = crate->normalized.items[asked.index];
        return true;
    }
    struct arena arena;
    arena_init(&arena);
    struct infer_table infer;
    infer_init(&infer, crate->types, &arena);
    struct trait_env env;
    trait_env_make(crate, &arena, owner, &env);
    struct known_normalizer known = {.check = {.crate = crate, .infer = &infer, .env = &env, .arena = &arena}};
    *type = normalize_child(&known, *type);
    infer_release(&infer);
    arena_release(&arena);
    if (is_closed && !known.failed && env.count == 0) {
        while (crate->normalized.count <= asked.index)
            vec_push(&crate->normalized, (struct type_id){0});
        crate->normalized.items[asked.index] = *type;
    }
    return !known.failed;
}

bool type_normalize(struct crate_types *crate, struct def_id owner, struct type_id *type)
{
    return traits_normalize_known(crate, owner, type);
}

/* ---- projections with lifetimes ---- */

struct header_match { struct region regions[16]; struct type_id types[16]; };

static bool bind_region(struct header_match *match, struct region declared, struct region actual)
{
    if (declared.index < REGION_PARAM || declared.index - REGION_PARAM >= 16)
        return declared.index == actual.index;
    struct region *bound = &match->regions[declared.index - REGION_PARAM];
    if (bound->index == 0)
        *bound = actual;
    return bound->index == actual.index;
}

static bool bind_header(const struct crate_types *crate, struct header_match *match, struct type_id declared, struct type_id actual)
{
    const struct type_data *left = type_of(crate->types, declared), *right = type_of(crate->types, actual);
    if (left->kind == TY_PARAM) {
        if (left->index >= 16)
            return false;
        if (match->types[left->index].index == 0)
            match->types[left->index] = actual;
        return type_equal(match->types[left->index], actual);
    }
    if (left->kind == TY_PROJECTION || left->kind != right->kind || left->sub != right->sub || !def_equal(left->def, right->def) ||
        left->type_count != right->type_count || left->region_count != right->region_count || left->length != right->length || left->index != right->index)
        return false;
    bool fits = left->kind != TY_REF || bind_region(match, left->region, right->region);
    for (uint32_t i = 0; fits && i < left->region_count; i++)
        fits = bind_region(match, left->regions[i], right->regions[i]);
    for (uint32_t i = 0; fits && i < left->type_count; i++)
        fits = bind_header(crate, match, left->types[i], right->types[i]);
    return fits;
}

struct type_id traits_project_declared(struct crate_types *crate, struct type_id projection)
{
    const struct type_data data = *type_of(crate->types, projection);
    struct def_id trait = def_of(crate, data.def)->parent;
    struct impl_candidates found = impls_for_type(crate, trait, data.types[0]);
    struct type_id result = projection;
    uint32_t fitting = 0;
    for (uint32_t i = 0; i < found.own_count + found.blanket_count; i++) {
        struct def_id id = i < found.own_count ? found.own[i] : found.blanket[i - found.own_count];
        const struct impl_def *impl = def_of(crate, id)->impl;
        struct def_id item = impl_item(crate, id, def_of(crate, data.def)->name, true);
        struct header_match match = {0};
        bool fits = !def_is_none(item) && bind_header(crate, &match, impl->self_type, data.types[0]);
        for (uint32_t k = 0; fits && k < impl->trait_type_count && k + 1 < data.type_count; k++)
            fits = bind_header(crate, &match, impl->trait_types[k], data.types[k + 1]);
        for (uint32_t k = 0; fits && k < impl->trait_region_count && k < data.region_count; k++)
            fits = bind_region(&match, impl->trait_regions[k], data.regions[k]);
        if (!fits || ++fitting > 1)
            continue;
        struct type_substitution with = {match.regions, 16, match.types, 16};
        result = type_substitute(crate->types, def_of(crate, item)->value->type, &with);
    }
    return fitting == 1 ? result : projection;
}
