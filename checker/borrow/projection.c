/*
 * Projections with regions: <Iter<'a, T> as Iterator>::Item is &'a T.
 *
 * The impl is found by matching its self type against the erased Self; what its parameters stand for is read off the same walk, regions
 * included.  Where clauses of the owner come first.  Source: rustc_trait_selection::traits::project.
 */
#include "base/bug.h"
#include "checker/borrow/points.h"
#include "checker/borrow/region_type.h"

struct bindings {
    uint32_t *regions;             /* MIR_NONE: not met */
    uint32_t region_count;
    struct type_id *types;
    const uint32_t **type_regions;
    bool *is_bound;
    uint32_t type_count;
};

/* Whether `type` with `regions` is an instance of the declared type; fills the bindings. */
static bool match(struct borrow_result *borrow, struct type_id declared, struct type_id type, const uint32_t *regions, struct bindings *out)
{
    struct type_interner *types = borrow->crate->types;
    const struct type_data *pattern = type_of(types, declared), *data = type_of(types, type);
    if (pattern->kind == TY_PARAM && pattern->index < out->type_count) {
        if (out->is_bound[pattern->index])
            return type_equal(out->types[pattern->index], type);
        out->is_bound[pattern->index] = true;
        out->types[pattern->index] = type;
        out->type_regions[pattern->index] = regions;
        return true;
    }
    if (pattern->kind == TY_PROJECTION)
        return true;
    if (pattern->kind != data->kind || pattern->sub != data->sub || !def_equal(pattern->def, data->def)
        || pattern->type_count != data->type_count || pattern->region_count != data->region_count)
        return false;
    if (pattern->kind == TY_PARAM)
        return pattern->index == data->index;
    if (pattern->kind == TY_ARRAY && pattern->length != data->length && pattern->length != UINT64_MAX)
        return false;
    uint32_t at = data->kind == TY_REF ? 1 : data->region_count;
    for (uint32_t i = 0; i < at; i++) {
        struct region region = data->kind == TY_REF ? pattern->region : pattern->regions[i];
        if (region.index >= REGION_PARAM && region.index - REGION_PARAM < out->region_count)
            out->regions[region.index - REGION_PARAM] = regions[i];
    }
    for (uint32_t i = 0; i < data->type_count; i++) {
        uint32_t slots = region_slots(borrow, data->types[i]);
        if (!match(borrow, pattern->types[i], data->types[i], slots == 0 ? NULL : regions + at, out))
            return false;
        at += slots;
    }
    return true;
}

static struct bindings bindings_for(struct borrow_result *borrow, const struct generics_def *generics)
{
    struct bindings out = {.region_count = generics->parent_regions + generics->lifetime_count,
                           .type_count = generics->parent_types + generics->type_count};
    out.regions = ARENA_ARRAY(borrow->arena, uint32_t, out.region_count + 1);
    memset(out.regions, 0xff, sizeof(uint32_t) * (out.region_count + 1));
    out.types = ARENA_ARRAY(borrow->arena, struct type_id, out.type_count + 1);
    out.type_regions = ARENA_ARRAY(borrow->arena, const uint32_t *, out.type_count + 1);
    out.is_bound = ARENA_ARRAY(borrow->arena, bool, out.type_count + 1);
    return out;
}

static bool match_impl(struct borrow_result *borrow, const struct definition *impl, const struct type_data *projection, const uint32_t *regions,
                       struct bindings *out)
{
    *out = bindings_for(borrow, impl->generics);
    uint32_t at = projection->region_count;
    if (!match(borrow, impl->impl->self_type, projection->types[0], regions == NULL ? NULL : regions + at, out))
        return false;
    at += region_slots(borrow, projection->types[0]);
    for (uint32_t i = 0; i < impl->impl->trait_type_count && i + 1 < projection->type_count; i++) {
        if (!match(borrow, impl->impl->trait_types[i], projection->types[i + 1], regions == NULL ? NULL : regions + at, out))
            return false;
        at += region_slots(borrow, projection->types[i + 1]);
    }
    for (uint32_t i = 0; i < impl->impl->trait_region_count && i < projection->region_count; i++) {
        struct region region = impl->impl->trait_regions[i];
        if (region.index >= REGION_PARAM && region.index - REGION_PARAM < out->region_count)
            out->regions[region.index - REGION_PARAM] = regions[i];
    }
    return true;
}

/* The where clauses of the impl fix parameters that stand in no type of its head: impl<B, I: Iterator, F: FnMut(I::Item) -> B> .. */
static void bind_from_predicates(struct borrow_result *borrow, const struct generics_def *generics, struct bindings *out, uint32_t point)
{
    struct region_env env = {.regions = out->regions, .region_count = out->region_count, .types = out->types,
                             .type_regions = out->type_regions, .type_count = out->type_count};
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        if (predicate->kind != PREDICATE_PROJECTION || predicate->bound_regions != 0)
            continue;
        const struct type_data *equals = type_of(borrow->crate->types, predicate->equals);
        if (equals->kind != TY_PARAM || equals->index >= out->type_count || out->is_bound[equals->index])
            continue;
        struct type_id type;
        const uint32_t *regions = region_instantiate(borrow, predicate->subject, &env, point, &type);
        out->is_bound[equals->index] = true;
        out->types[equals->index] = type;
        out->type_regions[equals->index] = regions;
    }
}

static bool from_impl(struct borrow_result *borrow, const struct definition *impl, struct def_id assoc, const struct type_data *projection,
                      const uint32_t *arguments, uint32_t point, struct type_id *normal, const uint32_t **regions)
{
    struct bindings bound;
    if (!match_impl(borrow, impl, projection, arguments, &bound))
        return false;
    for (uint32_t i = 0; i < impl->impl->item_count; i++) {
        const struct definition *item = def_of(borrow->crate, impl->impl->items[i]);
        if (item->kind != DEF_ASSOC_TYPE || !name_equal(item->name, def_of(borrow->crate, assoc)->name))
            continue;
        for (uint32_t r = 0; r < bound.region_count; r++)
            if (bound.regions[r] == MIR_NONE)
                bound.regions[r] = region_fresh(borrow, point);
        bind_from_predicates(borrow, impl->generics, &bound, point);
        for (uint32_t t = 0; t < bound.type_count; t++)
            if (!bound.is_bound[t])
                return false;
        struct region_env env = {.regions = bound.regions, .region_count = bound.region_count, .types = bound.types,
                                 .type_regions = bound.type_regions, .type_count = bound.type_count};
        struct type_id found;
        const uint32_t *result = region_instantiate(borrow, item->value->type, &env, point, &found);
        if (!type_equal(found, *normal))
            return false;
        *regions = result;
        return true;
    }
    return false;
}

static bool from_where_clauses(struct borrow_result *borrow, struct type_id projection, uint32_t point, struct type_id *normal,
                               const uint32_t **regions)
{
    struct region_env identity = region_env_identity(borrow);
    for (struct def_id item = borrow->body->owner; !def_is_none(item);) {
        const struct generics_def *generics = def_of(borrow->crate, item)->generics;
        if (generics == NULL)
            break;
        for (uint32_t i = 0; i < generics->predicate_count; i++) {
            const struct predicate *predicate = &generics->predicates[i];
            if (predicate->kind != PREDICATE_PROJECTION || !type_equal(type_erase(borrow->crate->types, predicate->subject), projection))
                continue;
            *regions = region_instantiate(borrow, predicate->equals, &identity, point, normal);
            return true;
        }
        item = generics->parent;
    }
    return false;
}

const uint32_t *region_normalize(struct borrow_result *borrow, struct type_id erased, const uint32_t *arguments, uint32_t point,
                                 struct type_id *normal)
{
    struct crate_types *crate = borrow->crate;
    const uint32_t *regions = NULL;
    *normal = erased;
    if (from_where_clauses(borrow, erased, point, normal, &regions))
        return regions;
    type_normalize(crate, borrow->body->owner, normal);
    if (type_equal(*normal, erased))
        return arguments;
    if (region_slots(borrow, *normal) == 0)
        return NULL;
    const struct type_data *projection = type_of(crate->types, erased);
    struct def_id trait = def_of(crate, projection->def)->parent;
    for (uint32_t i = 1; i < crate->defs.count; i++) {
        const struct definition *impl = &crate->defs.items[i];
        if (impl->kind == DEF_IMPL && def_equal(impl->impl->trait, trait)
            && from_impl(borrow, impl, projection->def, projection, arguments, point, normal, &regions))
            return regions;
    }
    /* Not understood: every region of the arguments is tied to every region of the result. */
    uint32_t count = region_slots(borrow, *normal), argument_count = projection->region_slots;
    uint32_t *fresh = ARENA_ARRAY(borrow->arena, uint32_t, count);
    struct constraint_origin origin = {point, CATEGORY_BORING, point == MIR_NONE ? borrow->body->span : points_span(borrow, point)};
    for (uint32_t i = 0; i < count; i++) {
        fresh[i] = region_fresh(borrow, point);
        for (uint32_t k = 0; k < argument_count; k++)
            region_outlives(borrow, arguments[k], fresh[i], &origin);
    }
    return fresh;
}
