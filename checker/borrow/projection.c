/*
 * Traits with regions: which impl a bound means, what its parameters stand for, and what an associated type is there.
 *
 * The impl is found by matching its head against the erased types; what its parameters stand for is read off the same walk, regions included.  A parameter
 * met twice makes its two meanings equal; 'static in the head asks for 'static.  Where clauses of the body's owner come first.
 * Source: rustc_trait_selection::traits::project and select.
 */
#include "base/bug.h"
#include "checker/borrow/closure.h"
#include "checker/borrow/opaque.h"
#include "checker/borrow/points.h"
#include "checker/borrow/region_type.h"
#include "checker/types/impls.h"
#include "checker/types/infer.h"
#include "checker/types/object.h"

enum { PROVE_DEPTH_LIMIT = 8 };

struct bindings {
    uint32_t *regions;             /* MIR_NONE: not met */
    uint32_t region_count;
    struct type_id *types;
    const uint32_t **type_regions;
    bool *is_bound;
    uint32_t type_count;
    const struct constraint_origin *origin; /* of the constraints that equal parts make; NULL: erased matching only */
};

/* A trait with its arguments, Self first. */
struct trait_use {
    struct def_id trait;
    const struct type_id *types;
    const uint32_t **type_regions;
    uint32_t type_count;
    const uint32_t *regions;
    uint32_t region_count;
};

static void equate(struct borrow_result *borrow, uint32_t a, uint32_t b, const struct constraint_origin *origin)
{
    if (origin == NULL)
        return;
    region_outlives(borrow, a, b, origin);
    region_outlives(borrow, b, a, origin);
}

static void match_region(struct borrow_result *borrow, struct region declared, uint32_t region, struct bindings *out)
{
    if (declared.index == REGION_STATIC)
        equate(borrow, region, REGION_ID_STATIC, out->origin);
    if (declared.index < REGION_PARAM || declared.index - REGION_PARAM >= out->region_count)
        return;
    uint32_t *bound = &out->regions[declared.index - REGION_PARAM];
    if (*bound == MIR_NONE)
        *bound = region;
    else
        equate(borrow, *bound, region, out->origin);
}

/* Whether `type` with `regions` is an instance of the declared type; fills the bindings. */
static bool match(struct borrow_result *borrow, struct type_id declared, struct type_id type, const uint32_t *regions, struct bindings *out)
{
    struct type_interner *types = borrow->crate->types;
    const struct type_data *pattern = type_of(types, declared), *data = type_of(types, type);
    if (pattern->kind == TY_PARAM && pattern->index < out->type_count) {
        if (out->is_bound[pattern->index]) {
            if (!type_equal(out->types[pattern->index], type))
                return false;
            if (out->origin != NULL)
                region_relate(borrow, type, regions, out->type_regions[pattern->index], VARIANCE_INVARIANT, out->origin);
            return true;
        }
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
    uint32_t at = 0;
    if (data->kind == TY_REF && data->region.index < REGION_BOUND) {
        if (regions != NULL)
            match_region(borrow, pattern->region, regions[0], out);
        at = 1;
    }
    for (uint32_t i = 0; i < data->region_count; i++)
        if (data->regions[i].index < REGION_BOUND) {
            if (regions != NULL)
                match_region(borrow, pattern->regions[i], regions[at], out);
            at++;
        }
    for (uint32_t i = 0; i < data->type_count; i++) {
        uint32_t slots = region_slots(borrow, data->types[i]);
        if (!match(borrow, pattern->types[i], data->types[i], slots == 0 || regions == NULL ? NULL : regions + at, out))
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

static bool match_head(struct borrow_result *borrow, const struct definition *impl, const struct trait_use *use, struct bindings *out)
{
    if (!impl_may_apply(borrow->crate, impl->impl, use->types[0]) || !match(borrow, impl->impl->self_type, use->types[0], use->type_regions[0], out))
        return false;
    for (uint32_t i = 0; i < impl->impl->trait_type_count && i + 1 < use->type_count; i++)
        if (!match(borrow, impl->impl->trait_types[i], use->types[i + 1], use->type_regions[i + 1], out))
            return false;
    for (uint32_t i = 0; i < impl->impl->trait_region_count && i < use->region_count; i++)
        match_region(borrow, impl->impl->trait_regions[i], use->regions[i], out);
    return true;
}

static bool holds(struct borrow_result *borrow, const struct trait_use *use, unsigned depth);

static bool has_unbound(const struct borrow_result *borrow, struct type_id declared, const struct bindings *out)
{
    const struct type_data *data = type_of(borrow->crate->types, declared);
    if (data->kind == TY_PARAM)
        return data->index < out->type_count && !out->is_bound[data->index];
    bool found = false;
    for (uint32_t i = 0; i < data->type_count && !found; i++)
        found = has_unbound(borrow, data->types[i], out);
    return found;
}

/* Whether the bounds of an impl's parameters hold, types only: what tells a blanket impl from a better one. */
static bool bounds_hold(struct borrow_result *borrow, const struct generics_def *generics, const struct bindings *bound, unsigned depth)
{
    struct type_substitution with = {.types = bound->types, .type_count = bound->type_count};
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        if (predicate->kind != PREDICATE_TRAIT || type_of(borrow->crate->types, predicate->subject)->kind != TY_PARAM ||
            has_unbound(borrow, predicate->subject, bound))
            continue;
        struct type_id self = type_erase(borrow->crate->types, type_substitute(borrow->crate->types, predicate->subject, &with));
        const uint32_t *none = NULL;
        struct trait_use use = {.trait = predicate->trait, .types = &self, .type_regions = &none, .type_count = 1};
        if (!holds(borrow, &use, depth + 1))
            return false;
    }
    return true;
}

static const struct definition *find_impl(struct borrow_result *borrow, const struct trait_use *use, const struct constraint_origin *origin,
                                          struct bindings *out, unsigned depth)
{
    struct impl_candidates candidates = impls_for_type(borrow->crate, use->trait, use->types[0]);
    for (uint32_t i = 0; i < candidates.own_count + candidates.blanket_count; i++) {
        struct def_id id = i < candidates.own_count ? candidates.own[i] : candidates.blanket[i - candidates.own_count];
        const struct definition *impl = def_of(borrow->crate, id);
        uint32_t begin = borrow->constraints.count;
        *out = bindings_for(borrow, impl->generics);
        out->origin = origin;
        if (!impl->impl->is_negative && match_head(borrow, impl, use, out) && bounds_hold(borrow, impl->generics, out, depth))
            return impl;
        borrow->constraints.count = begin;
    }
    return NULL;
}

/* Builtin answers and those of parameters are taken as given: type inference has shown them. */
static bool holds(struct borrow_result *borrow, const struct trait_use *use, unsigned depth)
{
    const struct type_data *self = type_of(borrow->crate->types, use->types[0]);
    uint32_t count;
    if (depth > PROVE_DEPTH_LIMIT || self->kind == TY_PARAM || self->kind == TY_PROJECTION || self->kind == TY_CLOSURE || self->kind == TY_FN_DEF
        || self->kind == TY_FN_POINTER || def_of(borrow->crate, use->trait)->trait->is_auto || def_of(borrow->crate, use->trait)->trait->is_marker)
        return true;
    impls_of_trait(borrow->crate, use->trait, &count);
    struct bindings unused;
    return count == 0 || find_impl(borrow, use, NULL, &unused, depth) != NULL;
}

/*
 * The where clauses of the impl fix parameters that stand in no type of its head: impl<B, I: Iterator, F: FnMut(I::Item) -> B> ..,
 * impl<'a, T: 'a + Copy, I: Iterator<Item = &'a T>> ..
 */
static void bind_from_predicates(struct borrow_result *borrow, const struct generics_def *generics, struct bindings *out,
                                 uint32_t point)
{
    struct region_env env = {.regions = out->regions, .region_count = out->region_count, .types = out->types,
                             .type_regions = out->type_regions, .type_count = out->type_count};
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        if (predicate->kind != PREDICATE_PROJECTION || predicate->bound_regions != 0)
            continue;
        if (!has_unbound(borrow, predicate->equals, out))
            continue;
        struct type_id type;
        const uint32_t *regions = region_instantiate(borrow, predicate->subject, &env, point, &type);
        match(borrow, predicate->equals, type, regions, out);
    }
}

/* Parameters that the head does not name. */
static bool complete(struct borrow_result *borrow, const struct definition *impl, struct bindings *bound, uint32_t point)
{
    for (uint32_t r = 0; r < bound->region_count; r++)
        if (bound->regions[r] == MIR_NONE)
            bound->regions[r] = region_fresh(borrow, point);
    bind_from_predicates(borrow, impl->generics, bound, point);
    for (uint32_t t = 0; t < bound->type_count; t++)
        if (!bound->is_bound[t])
            return false;
    return true;
}

static struct region_env env_of_bindings(const struct bindings *bound)
{
    return (struct region_env){.regions = bound->regions, .region_count = bound->region_count, .types = bound->types,
                               .type_regions = bound->type_regions, .type_count = bound->type_count};
}

/* F: Fn(..) shows F: FnMut(..) and F: FnOnce(..) too. */
static bool bound_shows(const struct borrow_result *borrow, const struct predicate *predicate, struct def_id trait)
{
    if (region_is_fn_trait(borrow, trait))
        return region_is_fn_trait(borrow, predicate->trait);
    return def_equal(predicate->trait, trait) && predicate->bound_regions == 0;
}

/* The arguments of the trait are those of the bound. */
static void prove_from_bound(struct borrow_result *borrow, const struct trait_use *use, const struct predicate *found, struct region_env env,
                             const struct constraint_origin *origin)
{
    for (uint32_t i = 0; i < use->region_count && i < found->trait_region_count; i++)
        if (found->trait_regions[i].index == REGION_STATIC)
            equate(borrow, use->regions[i], REGION_ID_STATIC, origin);
        else if (found->trait_regions[i].index >= REGION_PARAM && found->trait_regions[i].index - REGION_PARAM < env.region_count)
            equate(borrow, use->regions[i], env.regions[found->trait_regions[i].index - REGION_PARAM], origin);
    if (found->bound_regions != 0) {
        env.bound = region_fresh_bound(borrow, found->bound_regions, origin->point);
        env.bound_count = found->bound_regions;
    }
    for (uint32_t i = 1; i < use->type_count && i <= found->trait_type_count; i++) {
        if (found->bound_regions == 0 && env.types == NULL) {
            region_relate_declared(borrow, use->types[i], use->type_regions[i], found->trait_types[i - 1], VARIANCE_INVARIANT, origin);
            continue;
        }
        struct type_id type;
        const uint32_t *regions = region_instantiate(borrow, found->trait_types[i - 1], &env, origin->point, &type);
        if (type_equal(type, use->types[i]))
            region_relate(borrow, type, use->type_regions[i], regions, VARIANCE_INVARIANT, origin);
    }
}

/*
 * A bound on a parameter is shown by a where clause; where it is the only one for this trait, their lifetimes are the same.  Inside a trait, Self has it.
 */
static void prove_from_where_clauses(struct borrow_result *borrow, const struct trait_use *use, const struct constraint_origin *origin)
{
    struct region_env identity = region_env_identity(borrow);
    const struct predicate *found = NULL;
    uint32_t count = 0;
    for (struct def_id item = borrow->body->owner; !def_is_none(item);) {
        const struct definition *def = def_of(borrow->crate, item);
        if (def->generics == NULL)
            break;
        if (def->kind == DEF_TRAIT && def_equal(item, use->trait) && type_of(borrow->crate->types, use->types[0])->index == 0) {
            for (uint32_t i = 0; i < use->region_count && i < identity.region_count; i++)
                equate(borrow, use->regions[i], identity.regions[i], origin);
            return;
        }
        for (uint32_t i = 0; i < def->generics->predicate_count; i++) {
            const struct predicate *predicate = &def->generics->predicates[i];
            if (predicate->kind == PREDICATE_TRAIT && bound_shows(borrow, predicate, use->trait)
                && type_equal(type_erase(borrow->crate->types, predicate->subject), use->types[0])) {
                found = predicate;
                count++;
            }
        }
        item = def->generics->parent;
    }
    if (count != 1)
        return;
    prove_from_bound(borrow, use, found, identity, origin);
}

/* What an opaque type is used for is among its bounds, or follows from them without lifetimes of its own. */
static bool prove_from_opaque(struct borrow_result *borrow, const struct trait_use *use, const struct constraint_origin *origin)
{
    struct region_env env = opaque_env(borrow, use->types[0], use->type_regions[0]);
    const struct generics_def *generics = def_of(borrow->crate, type_of(borrow->crate->types, use->types[0])->def)->generics;
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        if (predicate->kind != PREDICATE_TRAIT || !bound_shows(borrow, predicate, use->trait) || type_of(borrow->crate->types, predicate->subject)->kind != TY_PARAM)
            continue;
        prove_from_bound(borrow, use, predicate, env, origin);
        return true;
    }
    return false;
}

/* An object has its trait, with the arguments that its type says. */
static bool prove_from_object(struct borrow_result *borrow, const struct trait_use *use, const struct constraint_origin *origin)
{
    const struct type_data data = *type_of(borrow->crate->types, use->types[0]);
    if (!def_equal(data.def, use->trait) || data.has_bound)
        return false;
    const uint32_t *regions = use->type_regions[0];
    for (uint32_t i = 0; i < use->region_count && i + 1 < data.region_count; i++)
        equate(borrow, use->regions[i], regions[i], origin);
    uint32_t at = data.region_count;
    for (uint32_t i = 0; i < data.type_count; i++) {
        if (i + 1 < use->type_count && type_equal(data.types[i], use->types[i + 1]))
            region_relate(borrow, data.types[i], use->type_regions[i + 1], regions + at, VARIANCE_INVARIANT, origin);
        at += region_slots(borrow, data.types[i]);
    }
    return true;
}

/* An associated type that an object's type gives a value to. */
static bool from_object(struct borrow_result *borrow, struct type_id self, const uint32_t *regions, struct def_id assoc, struct type_id normal, const uint32_t **out)
{
    const struct type_data data = *type_of(borrow->crate->types, self);
    struct object_assoc all;
    object_assoc_types(borrow->crate, data.def, &all);
    uint32_t at = 0, own = data.type_count - all.count;
    for (uint32_t i = 0; i < data.region_count; i++)
        at += data.regions[i].index < REGION_BOUND;
    for (uint32_t i = 0; i < data.type_count; i++) {
        if (i >= own && def_equal(all.items[i - own], assoc) && type_equal(data.types[i], normal)) {
            *out = regions == NULL ? NULL : regions + at;
            return true;
        }
        at += region_slots(borrow, data.types[i]);
    }
    return false;
}

void region_prove_trait(struct borrow_result *borrow, struct def_id trait, const struct type_id *types, const uint32_t **type_regions,
                        uint32_t type_count, const uint32_t *regions, uint32_t region_count, const struct constraint_origin *origin)
{
    uint32_t slots = region_count;
    for (uint32_t i = 0; i < type_count; i++)
        slots += region_slots(borrow, types[i]);
    if (slots == 0 || borrow->prove_depth >= PROVE_DEPTH_LIMIT || def_of(borrow->crate, trait)->trait->is_auto)
        return;
    struct trait_use use = {trait, types, type_regions, type_count, regions, region_count};
    uint8_t self = type_of(borrow->crate->types, types[0])->kind;
    if (self == TY_PARAM || self == TY_PROJECTION) {
        prove_from_where_clauses(borrow, &use, origin);
        return;
    }
    if (self == TY_OPAQUE && prove_from_opaque(borrow, &use, origin))
        return;
    if (self == TY_DYN && prove_from_object(borrow, &use, origin))
        return;
    struct type_id output;
    const uint32_t *output_regions;
    if (region_is_fn_trait(borrow, trait) && type_count > 1
        && region_call(borrow, types[0], type_regions[0], types[1], type_regions[1], origin, &output, &output_regions))
        return;
    struct bindings bound;
    const struct definition *impl = find_impl(borrow, &use, origin, &bound, 0);
    if (impl == NULL || !complete(borrow, impl, &bound, origin->point))
        return;
    struct region_env env = env_of_bindings(&bound);
    borrow->prove_depth++;
    for (uint32_t i = 0; i < impl->generics->predicate_count; i++)
        region_prove_predicate(borrow, &impl->generics->predicates[i], &env, origin);
    borrow->prove_depth--;
}

static bool from_impl(struct borrow_result *borrow, const struct trait_use *use, struct def_id assoc, const struct constraint_origin *origin,
                      struct type_id normal, const uint32_t **regions)
{
    struct bindings bound;
    const struct definition *impl = find_impl(borrow, use, origin, &bound, 0);
    if (impl == NULL || !complete(borrow, impl, &bound, origin->point))
        return false;
    struct def_id item = impl_item(borrow->crate, (struct def_id){(uint32_t)(impl - borrow->crate->defs.items)}, def_of(borrow->crate, assoc)->name, true);
    if (def_is_none(item))
        return false;
    struct region_env env = env_of_bindings(&bound);
    struct type_id found;
    *regions = region_instantiate(borrow, def_of(borrow->crate, item)->value->type, &env, origin->point, &found);
    return type_equal(found, normal);
}

/* Without regions, with what parameters stand for. */
static struct type_id erase_all(struct borrow_result *borrow, struct type_id declared, const struct region_env *env)
{
    struct infer_table table = {.types = borrow->crate->types, .arena = borrow->arena};
    struct type_substitution with = {.types = env->types, .type_count = env->type_count};
    if (env->types != NULL)
        declared = type_substitute(borrow->crate->types, declared, &with);
    return type_erase(borrow->crate->types, infer_erase_bound(&table, declared));
}

/* What a bound `Item = T` says of the projection, if it is about that. */
static bool from_bounds(struct borrow_result *borrow, const struct generics_def *generics, struct region_env env, struct type_id projection,
                        const uint32_t *arguments, uint32_t point, struct type_id *normal, const uint32_t **regions)
{
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        if (predicate->kind != PREDICATE_PROJECTION || !type_equal(erase_all(borrow, predicate->subject, &env), projection))
            continue;
        if (predicate->bound_regions != 0) {
            env.bound = region_fresh_bound(borrow, predicate->bound_regions, point);
            env.bound_count = predicate->bound_regions;
            struct type_id type;
            const struct type_data *declared = type_of(borrow->crate->types, predicate->subject);
            struct constraint_origin origin = {point, CATEGORY_BORING, point == MIR_NONE ? borrow->body->span : points_span(borrow, point)};
            uint32_t at = 0;
            for (uint32_t k = 0; k < declared->type_count; k++) {
                struct type_id given = type_of(borrow->crate->types, projection)->types[k];
                const uint32_t *own = region_instantiate(borrow, declared->types[k], &env, point, &type);
                if (type_equal(type, given) && region_slots(borrow, type) != 0)
                    region_relate(borrow, type, arguments + at, own, VARIANCE_INVARIANT, &origin);
                at += region_slots(borrow, given);
            }
        }
        *regions = region_instantiate(borrow, predicate->equals, &env, point, normal);
        return true;
    }
    return false;
}

static bool from_where_clauses(struct borrow_result *borrow, struct type_id projection, const uint32_t *arguments, uint32_t point, struct type_id *normal,
                               const uint32_t **regions)
{
    struct region_env identity = region_env_identity(borrow);
    for (struct def_id item = borrow->body->owner; !def_is_none(item);) {
        const struct generics_def *generics = def_of(borrow->crate, item)->generics;
        if (generics == NULL)
            break;
        if (from_bounds(borrow, generics, identity, projection, arguments, point, normal, regions))
            return true;
        item = generics->parent;
    }
    const struct type_data *data = type_of(borrow->crate->types, projection);
    if (data->type_count == 0 || type_of(borrow->crate->types, data->types[0])->kind != TY_OPAQUE)
        return false;
    struct type_id self = data->types[0];
    struct region_env env = opaque_env(borrow, self, arguments == NULL ? NULL : arguments + data->region_count);
    return from_bounds(borrow, def_of(borrow->crate, type_of(borrow->crate->types, self)->def)->generics, env, projection, arguments, point, normal, regions);
}

const uint32_t *region_normalize(struct borrow_result *borrow, struct type_id erased, const uint32_t *arguments, uint32_t point,
                                 struct type_id *normal)
{
    struct crate_types *crate = borrow->crate;
    const uint32_t *regions = NULL;
    *normal = erased;
    if (from_where_clauses(borrow, erased, arguments, point, normal, &regions))
        return regions;
    type_normalize(crate, borrow->body->owner, normal);
    if (type_equal(*normal, erased))
        return arguments;
    if (region_slots(borrow, *normal) == 0)
        return NULL;
    const struct type_data *projection = type_of(crate->types, erased);
    struct constraint_origin origin = {point, CATEGORY_BORING, point == MIR_NONE ? borrow->body->span : points_span(borrow, point)};
    struct region_env args = region_env_of(borrow, erased, arguments);
    struct trait_use use = {def_of(crate, projection->def)->parent, args.types, args.type_regions, args.type_count, arguments, projection->region_count};
    if (region_is_fn_trait(borrow, use.trait) && args.type_count > 1) {
        struct type_id output;
        if (region_call(borrow, args.types[0], args.type_regions[0], args.types[1], args.type_regions[1], &origin, &output, &regions)
            && type_equal(output, *normal))
            return regions;
    }
    if (type_of(crate->types, args.types[0])->kind == TY_DYN && from_object(borrow, args.types[0], args.type_regions[0], projection->def, *normal, &regions))
        return regions;
    if (from_impl(borrow, &use, projection->def, &origin, *normal, &regions))
        return regions;
    /* Not understood: every region of the arguments is tied to every region of the result. */
    uint32_t count = region_slots(borrow, *normal), argument_count = projection->region_slots;
    uint32_t *fresh = ARENA_ARRAY(borrow->arena, uint32_t, count);
    for (uint32_t i = 0; i < count; i++) {
        fresh[i] = region_fresh(borrow, point);
        for (uint32_t k = 0; k < argument_count; k++)
            region_outlives(borrow, arguments[k], fresh[i], &origin);
    }
    return fresh;
}
