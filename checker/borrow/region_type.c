#include "checker/borrow/region_type.h"

#include "base/bug.h"
#include "checker/borrow/closure.h"
#include "checker/borrow/opaque.h"
#include "checker/types/infer.h"

uint32_t region_fresh(struct borrow_result *borrow, uint32_t point)
{
    if (borrow->region_count == borrow->region_capacity) {
        uint32_t capacity = borrow->region_capacity < 32 ? 64 : borrow->region_capacity * 2;
        struct point_range *own = realloc(borrow->own_point, sizeof *own * capacity);
        if (own == NULL)
            BUG("out of memory");
        borrow->own_point = own;
        borrow->region_capacity = capacity;
    }
    uint32_t region = borrow->region_count++;
    borrow->own_point[region] = point == MIR_NONE ? (struct point_range){0, 0} : (struct point_range){point, point + 1};
    return region;
}

const uint32_t *region_fresh_vector(struct borrow_result *borrow, struct type_id type, uint32_t point)
{
    uint32_t count = region_slots(borrow, type);
    if (count == 0)
        return NULL;
    uint32_t *regions = ARENA_ARRAY(borrow->arena, uint32_t, count);
    for (uint32_t i = 0; i < count; i++)
        regions[i] = region_fresh(borrow, point);
    return regions;
}

struct region_env region_env_of(struct borrow_result *borrow, struct type_id type, const uint32_t *regions)
{
    const struct type_data *data = type_of(borrow->crate->types, type);
    struct region_env env = {.regions = regions, .region_count = data->region_count, .types = data->types, .type_count = data->type_count};
    env.type_regions = ARENA_ARRAY(borrow->arena, const uint32_t *, data->type_count + 1);
    uint32_t offset = data->region_count;
    for (uint32_t i = 0; i < data->type_count; i++) {
        env.type_regions[i] = regions == NULL ? NULL : regions + offset;
        offset += region_slots(borrow, data->types[i]);
    }
    return env;
}

struct region_env region_env_identity(struct borrow_result *borrow)
{
    uint32_t count = borrow->universal_count - 1;
    uint32_t *regions = ARENA_ARRAY(borrow->arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++)
        regions[i] = i + 1;
    return (struct region_env){.regions = regions, .region_count = count};
}

static uint32_t instantiate_region(struct borrow_result *borrow, struct region region, const struct region_env *env, uint32_t point)
{
    if (region.index == REGION_STATIC)
        return REGION_ID_STATIC;
    if (region.index >= REGION_BOUND) {
        uint32_t index = region.index - REGION_BOUND;
        return env->bound != NULL && index < env->bound_count ? env->bound[index] : REGION_ID_BOUND + index;
    }
    if (region.index >= REGION_PARAM && region.index - REGION_PARAM < env->region_count && env->regions != NULL)
        return env->regions[region.index - REGION_PARAM];
    return region_fresh(borrow, point);
}

static void push_vector(struct borrow_result *borrow, const uint32_t *regions, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        vec_push(&borrow->scratch, regions[i]);
}

static struct type_id erased_of(struct borrow_result *borrow, struct type_id declared, const struct region_env *env)
{
    struct type_interner *types = borrow->crate->types;
    if (env->bound != NULL) {
        struct infer_table table = {.types = types, .arena = borrow->arena};
        declared = infer_erase_bound(&table, declared);
    }
    if (env->types == NULL)
        return type_erase(types, declared);
    struct type_substitution with = {.types = env->types, .type_count = env->type_count};
    return type_erase(types, type_substitute(types, declared, &with));
}

/* Slots of a type leave out what is bound. */
static void push_region(struct borrow_result *borrow, struct region declared, const struct region_env *env, uint32_t point)
{
    uint32_t region = instantiate_region(borrow, declared, env, point);
    if (region < REGION_ID_BOUND)
        vec_push(&borrow->scratch, region);
}

static bool has_no_regions(const struct type_data *data, const struct region_env *env)
{
    return data->region_slots == 0 && !data->has_param && !data->has_projection && !(data->has_bound && env->bound != NULL);
}

static void instantiate(struct borrow_result *borrow, struct type_id declared, const struct region_env *env, uint32_t point);

static void instantiate_projection(struct borrow_result *borrow, struct type_id declared, const struct region_env *env, uint32_t point)
{
    const struct type_data *data = type_of(borrow->crate->types, declared);
    uint32_t begin = borrow->scratch.count;
    for (uint32_t i = 0; i < data->region_count; i++) {
        uint32_t region = instantiate_region(borrow, data->regions[i], env, point);
        vec_push(&borrow->scratch, region);
    }
    /* The arguments may hold projections themselves, so the erased type is put together from them. */
    struct type_id *args = ARENA_ARRAY(borrow->arena, struct type_id, data->type_count + 1);
    for (uint32_t i = 0; i < data->type_count; i++)
        region_instantiate(borrow, data->types[i], env, MIR_NONE, &args[i]);
    for (uint32_t i = 0; i < data->type_count; i++)
        instantiate(borrow, data->types[i], env, point);
    struct region *erased_regions = ARENA_ARRAY(borrow->arena, struct region, data->region_count + 1);
    struct type_id erased = type_with_args(borrow->crate->types, TY_PROJECTION, data->def, erased_regions, data->region_count, args,
                                           data->type_count);
    uint32_t count = borrow->scratch.count - begin;
    uint32_t *arguments = arena_copy(borrow->arena, borrow->scratch.items + begin, sizeof(uint32_t) * count);
    struct type_id normal;
    const uint32_t *regions = region_normalize(borrow, erased, arguments, point, &normal);
    if (type_equal(normal, erased))
        return;
    borrow->scratch.count = begin;
    push_vector(borrow, regions, region_slots(borrow, normal));
}

static void instantiate(struct borrow_result *borrow, struct type_id declared, const struct region_env *env, uint32_t point)
{
    const struct type_data *data = type_of(borrow->crate->types, declared);
    if (has_no_regions(data, env))
        return;
    switch ((enum type_kind)data->kind) {
    case TY_PARAM:
        if (env->types != NULL && data->index < env->type_count)
            push_vector(borrow, env->type_regions[data->index], region_slots(borrow, env->types[data->index]));
        return;
    case TY_REF:
        push_region(borrow, data->region, env, point);
        instantiate(borrow, data->types[0], env, point);
        return;
    case TY_FN_POINTER: case TY_DYN: {
        /* What it binds itself stays bound. */
        struct region_env inner = *env;
        inner.bound = NULL;
        for (uint32_t i = 0; i < data->region_count; i++)
            push_region(borrow, data->regions[i], &inner, point);
        for (uint32_t i = 0; i < data->type_count; i++)
            instantiate(borrow, data->types[i], &inner, point);
        return;
    }
    case TY_PROJECTION:
        instantiate_projection(borrow, declared, env, point);
        return;
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_TUPLE: case TY_ARRAY:
    case TY_SLICE: case TY_POINTER: case TY_ADT: case TY_FN_DEF: case TY_CLOSURE: case TY_OPAQUE:
    case TY_INFER: case TY_HOLE:
        for (uint32_t i = 0; i < data->region_count; i++)
            push_region(borrow, data->regions[i], env, point);
        for (uint32_t i = 0; i < data->type_count; i++)
            instantiate(borrow, data->types[i], env, point);
        return;
    }
}

/* The erased type after normalization: what the slots belong to. */
static struct type_id erased_normal(struct borrow_result *borrow, struct type_id declared, const struct region_env *env)
{
    struct type_id erased = erased_of(borrow, declared, env);
    if (type_of(borrow->crate->types, erased)->has_projection)
        type_normalize(borrow->crate, borrow->body->owner, &erased);
    return erased;
}

const uint32_t *region_instantiate(struct borrow_result *borrow, struct type_id declared, const struct region_env *env, uint32_t point,
                                   struct type_id *erased)
{
    const struct type_data *data = type_of(borrow->crate->types, declared);
    if (erased != NULL)
        *erased = erased_normal(borrow, declared, env);
    if (has_no_regions(data, env))
        return NULL;
    if (data->kind == TY_PARAM && env->types != NULL && data->index < env->type_count)
        return env->type_regions[data->index];
    uint32_t begin = borrow->scratch.count;
    instantiate(borrow, declared, env, point);
    uint32_t count = borrow->scratch.count - begin;
    const uint32_t *result = count == 0 ? NULL : arena_copy(borrow->arena, borrow->scratch.items + begin, sizeof(uint32_t) * count);
    borrow->scratch.count = begin;
    if (erased != NULL && region_slots(borrow, *erased) != count)
        return region_fresh_vector(borrow, *erased, point);
    return result;
}

const uint32_t *region_of_field(struct borrow_result *borrow, struct type_id type, const uint32_t *regions, uint32_t variant, uint32_t field,
                                struct type_id *field_type)
{
    const struct type_data *data = type_of(borrow->crate->types, type);
    if (data->kind == TY_TUPLE || data->kind == TY_CLOSURE) {
        uint32_t offset = data->region_count;
        for (uint32_t i = 0; i < field; i++)
            offset += region_slots(borrow, data->types[i]);
        if (field_type != NULL)
            *field_type = data->types[field];
        return regions == NULL ? NULL : regions + offset;
    }
    if (data->kind != TY_ADT)
        BUG("field of a type without fields");
    struct type_id declared = type_field_declared(borrow->crate, type, variant, field);
    const struct type_data *declared_data = type_of(borrow->crate->types, declared);
    if (field_type == NULL && declared_data->region_slots == 0 && !declared_data->has_param && !declared_data->has_projection)
        return NULL;
    struct region_env env = region_env_of(borrow, type, regions);
    return region_instantiate(borrow, declared, &env, MIR_NONE, field_type);
}

const uint32_t *region_of_place(struct borrow_result *borrow, struct place_id id)
{
    const struct mir_place *place = &borrow->body->places[id.index];
    if (place->kind == PROJECT_NONE)
        return borrow->local_regions[place->local.index];
    if (borrow->place_regions[id.index] != NULL)
        return borrow->place_regions[id.index];
    if (region_slots(borrow, place->type) == 0 && place->kind != PROJECT_DOWNCAST)
        return NULL;
    const struct mir_place *parent = &borrow->body->places[place->parent.index];
    const uint32_t *base = region_of_place(borrow, place->parent);
    const uint32_t *result = base;
    switch ((enum projection_kind)place->kind) {
    case PROJECT_NONE: case PROJECT_DOWNCAST: case PROJECT_INDEX: case PROJECT_CONSTANT_INDEX: case PROJECT_SUBSLICE:
        break;
    case PROJECT_DEREF:
        if (type_of(borrow->crate->types, parent->type)->kind == TY_REF)
            result = base + 1;
        break;
    case PROJECT_FIELD: {
        struct type_id type = parent->type;
        uint32_t variant = 0;
        if (parent->kind == PROJECT_DOWNCAST) {
            variant = parent->index;
            type = borrow->body->places[parent->parent.index].type;
        }
        struct type_id field_type;
        result = region_of_field(borrow, type, base, variant, place->index, &field_type);
        if (region_slots(borrow, field_type) != region_slots(borrow, place->type))
            result = region_fresh_vector(borrow, place->type, MIR_NONE);
        break;
    }
    }
    borrow->place_regions[id.index] = result;
    return result;
}

/* ---- constraints ---- */

void region_outlives(struct borrow_result *borrow, uint32_t longer, uint32_t shorter, const struct constraint_origin *origin)
{
    if (longer == shorter || longer == REGION_ID_STATIC || longer >= REGION_ID_BOUND || shorter >= REGION_ID_BOUND)
        return;
    vec_push(&borrow->constraints, (struct outlives){longer, shorter, origin->point, origin->category, origin->span, false});
}

static enum variance compose(enum variance outer, enum variance inner)
{
    if (outer == VARIANCE_BIVARIANT || inner == VARIANCE_BIVARIANT)
        return VARIANCE_BIVARIANT;
    if (outer == VARIANCE_INVARIANT || inner == VARIANCE_INVARIANT)
        return VARIANCE_INVARIANT;
    return outer == inner ? VARIANCE_COVARIANT : VARIANCE_CONTRAVARIANT;
}

static void relate_region(struct borrow_result *borrow, uint32_t a, uint32_t b, enum variance variance, const struct constraint_origin *origin)
{
    switch (variance) {
    case VARIANCE_BIVARIANT:
        return;
    case VARIANCE_COVARIANT:
        region_outlives(borrow, a, b, origin);
        return;
    case VARIANCE_CONTRAVARIANT:
        region_outlives(borrow, b, a, origin);
        return;
    case VARIANCE_INVARIANT:
        region_outlives(borrow, a, b, origin);
        region_outlives(borrow, b, a, origin);
        return;
    }
}

/* The variance of the children that come behind the regions of an ADT and of others. */
static enum variance child_variance(const struct borrow_result *borrow, const struct type_data *data, uint32_t child)
{
    switch ((enum type_kind)data->kind) {
    case TY_REF: case TY_POINTER:
        return data->sub ? VARIANCE_INVARIANT : VARIANCE_COVARIANT;
    case TY_ADT: {
        const struct generics_def *generics = def_of(borrow->crate, data->def)->generics;
        return generics->type_variance != NULL ? generics->type_variance[child] : VARIANCE_INVARIANT;
    }
    case TY_FN_POINTER:
        return child + 1 < data->type_count ? VARIANCE_CONTRAVARIANT : VARIANCE_COVARIANT;
    case TY_TUPLE: case TY_ARRAY: case TY_SLICE:
        return VARIANCE_COVARIANT;
    case TY_CLOSURE:
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_FN_DEF: case TY_PARAM:
    case TY_PROJECTION: case TY_DYN: case TY_OPAQUE: case TY_INFER: case TY_HOLE:
        return VARIANCE_INVARIANT;
    }
    return VARIANCE_INVARIANT;
}

static enum variance region_variance(const struct borrow_result *borrow, const struct type_data *data, uint32_t index)
{
    if (data->kind == TY_ADT) {
        const struct generics_def *generics = def_of(borrow->crate, data->def)->generics;
        return generics->region_variance != NULL ? generics->region_variance[index] : VARIANCE_INVARIANT;
    }
    return data->kind == TY_DYN && index + 1 == data->region_count ? VARIANCE_COVARIANT : VARIANCE_INVARIANT;
}

void region_relate(struct borrow_result *borrow, struct type_id type, const uint32_t *a, const uint32_t *b, enum variance variance,
                   const struct constraint_origin *origin)
{
    const struct type_data *data = type_of(borrow->crate->types, type);
    if (data->region_slots == 0 || a == b)
        return;
    uint32_t at = 0;
    if (data->kind == TY_REF && data->region.index < REGION_BOUND) {
        relate_region(borrow, a[0], b[0], variance, origin);
        at = 1;
    }
    for (uint32_t i = 0; i < data->region_count; i++)
        if (data->regions[i].index < REGION_BOUND) {
            relate_region(borrow, a[at], b[at], compose(variance, region_variance(borrow, data, i)), origin);
            at++;
        }
    for (uint32_t i = 0; i < data->type_count; i++) {
        uint32_t slots = region_slots(borrow, data->types[i]);
        if (slots != 0)
            region_relate(borrow, data->types[i], a + at, b + at, compose(variance, child_variance(borrow, data, i)), origin);
        at += slots;
    }
}

static void relate_declared_region(struct borrow_result *borrow, uint32_t a, struct region region, enum variance variance,
                                   const struct constraint_origin *origin)
{
    if (region.index == REGION_STATIC)
        relate_region(borrow, a, REGION_ID_STATIC, variance, origin);
    else if (region.index >= REGION_PARAM && region.index < REGION_BOUND && region.index - REGION_PARAM + 1 < borrow->universal_count)
        relate_region(borrow, a, region.index - REGION_PARAM + 1, variance, origin);
}

void region_relate_alike(struct borrow_result *borrow, struct type_id from, const uint32_t *a, struct type_id to, const uint32_t *b,
                         const struct constraint_origin *origin)
{
    uint32_t from_slots = region_slots(borrow, from), to_slots = region_slots(borrow, to);
    if (from_slots == to_slots) {
        region_relate(borrow, to, a, b, VARIANCE_COVARIANT, origin);
        return;
    }
    for (uint32_t i = 0; i < from_slots; i++)
        for (uint32_t k = 0; k < to_slots; k++)
            region_outlives(borrow, a[i], b[k], origin);
}

void region_relate_declared(struct borrow_result *borrow, struct type_id type, const uint32_t *a, struct type_id declared,
                            enum variance variance, const struct constraint_origin *origin)
{
    const struct type_data *data = type_of(borrow->crate->types, type), *other = type_of(borrow->crate->types, declared);
    if (data->region_slots == 0)
        return;
    if (other->kind == TY_PROJECTION) {
        struct region_env env = region_env_identity(borrow);
        struct type_id normal;
        const uint32_t *regions = region_instantiate(borrow, declared, &env, MIR_NONE, &normal);
        if (type_equal(normal, type))
            region_relate(borrow, type, a, regions, variance, origin);
        return;
    }
    if (other->kind != data->kind || other->type_count != data->type_count || other->region_count > data->region_count)
        return;
    uint32_t at = 0;
    if (data->kind == TY_REF && data->region.index < REGION_BOUND) {
        relate_declared_region(borrow, a[0], other->region, variance, origin);
        at = 1;
    }
    for (uint32_t i = 0; i < data->region_count; i++)
        if (data->regions[i].index < REGION_BOUND) {
            if (i < other->region_count)
                relate_declared_region(borrow, a[at], other->regions[i], compose(variance, region_variance(borrow, data, i)), origin);
            at++;
        }
    for (uint32_t i = 0; i < data->type_count; i++) {
        uint32_t slots = region_slots(borrow, data->types[i]);
        if (slots != 0)
            region_relate_declared(borrow, data->types[i], a + at, other->types[i], compose(variance, child_variance(borrow, data, i)),
                                   origin);
        at += slots;
    }
}

static uint32_t own_slots(const struct type_data *data)
{
    uint32_t count = data->kind == TY_REF && data->region.index < REGION_BOUND;
    for (uint32_t i = 0; i < data->region_count; i++)
        count += data->regions[i].index < REGION_BOUND;
    return count;
}

void region_type_outlives(struct borrow_result *borrow, struct type_id type, const uint32_t *regions, uint32_t shorter,
                          const struct constraint_origin *origin)
{
    const struct type_data *data = type_of(borrow->crate->types, type);
    if (data->region_slots == 0 && !data->has_param && !data->has_projection)
        return;
    if (data->kind == TY_PARAM || data->kind == TY_PROJECTION) {
        vec_push(&borrow->type_tests, (struct type_test){type, regions, shorter, origin->span, origin->point});
        return;
    }
    uint32_t at = own_slots(data), slot;
    if (data->kind == TY_OPAQUE && opaque_bound_slot(borrow, data, &slot)) {
        if (slot != OPAQUE_NO_SLOT)
            region_outlives(borrow, regions[slot], shorter, origin);
        return;
    }
    /* A function item is a value without data: its lifetime arguments do not matter. */
    for (uint32_t i = 0; i < at && data->kind != TY_FN_DEF; i++)
        region_outlives(borrow, regions[i], shorter, origin);
    /* A closure's signature says nothing of what it holds. */
    uint32_t count = data->kind == TY_CLOSURE && data->type_count > 0 ? data->type_count - 1 : data->type_count;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t slots = region_slots(borrow, data->types[i]);
        region_type_outlives(borrow, data->types[i], slots == 0 ? NULL : regions + at, shorter, origin);
        at += slots;
    }
}

void region_well_formed(struct borrow_result *borrow, struct type_id type, const uint32_t *regions, const struct constraint_origin *origin)
{
    const struct type_data *data = type_of(borrow->crate->types, type);
    if (data->region_slots == 0 || (data->region_slots < 2 && !data->has_param && !data->has_projection) || data->kind == TY_FN_POINTER || data->kind == TY_FN_DEF || data->kind == TY_DYN)
        return;
    uint32_t at = data->region_count;
    if (data->kind == TY_REF) {
        region_type_outlives(borrow, data->types[0], regions + 1, regions[0], origin);
        at = 1;
    } else if (data->kind == TY_ADT && def_of(borrow->crate, data->def)->generics->predicate_count != 0) {
        struct region_env env = region_env_of(borrow, type, regions);
        region_prove_predicates(borrow, data->def, &env, origin);
    }
    for (uint32_t i = 0; i < data->type_count; i++) {
        uint32_t slots = region_slots(borrow, data->types[i]);
        if (slots != 0)
            region_well_formed(borrow, data->types[i], regions + at, origin);
        at += slots;
    }
}

/*
 * for<'a> F: Fn(&'a T): the lifetimes stand for any, so nothing of the body's own may be tied to them.  Those made since they were opened are the
 * callee's own.
 */
void region_demand_general(struct borrow_result *borrow, const uint32_t *bound, uint32_t bound_count, uint32_t begin, const struct constraint_origin *origin)
{
    for (uint32_t i = begin; i < borrow->constraints.count && bound_count != 0; i++) {
        struct outlives it = borrow->constraints.items[i];
        for (uint32_t k = 0; k < bound_count; k++)
            if ((it.longer == bound[k] && it.shorter < bound[0]) || (it.shorter == bound[k] && it.longer < bound[0])) {
                diag_outside(&borrow->crate->session->diagnostics, origin->span, "a function that must work for every lifetime");
                return;
            }
    }
}

static void prove_trait(struct borrow_result *borrow, const struct predicate *predicate, const struct region_env *env,
                        const struct constraint_origin *origin)
{
    struct region_env opened = *env;
    if (env->types == NULL || (predicate->bound_regions != 0 && !region_is_fn_trait(borrow, predicate->trait)))
        return;
    if (predicate->bound_regions != 0) {
        opened.bound = region_fresh_bound(borrow, predicate->bound_regions, origin->point);
        opened.bound_count = predicate->bound_regions;
        env = &opened;
    }
    uint32_t begin = borrow->constraints.count;
    uint32_t count = predicate->trait_type_count + 1;
    struct type_id *types = ARENA_ARRAY(borrow->arena, struct type_id, count);
    const uint32_t **type_regions = ARENA_ARRAY(borrow->arena, const uint32_t *, count);
    type_regions[0] = region_instantiate(borrow, predicate->subject, env, origin->point, &types[0]);
    for (uint32_t i = 1; i < count; i++)
        type_regions[i] = region_instantiate(borrow, predicate->trait_types[i - 1], env, origin->point, &types[i]);
    uint32_t *regions = ARENA_ARRAY(borrow->arena, uint32_t, predicate->trait_region_count + 1);
    for (uint32_t i = 0; i < predicate->trait_region_count; i++)
        regions[i] = instantiate_region(borrow, predicate->trait_regions[i], env, origin->point);
    region_prove_trait(borrow, predicate->trait, types, type_regions, count, regions, predicate->trait_region_count, origin);
    region_demand_general(borrow, opened.bound, opened.bound_count, begin, origin);
}

void region_prove_predicate(struct borrow_result *borrow, const struct predicate *predicate, const struct region_env *env,
                            const struct constraint_origin *origin)
{
    switch (predicate->kind) {
    case PREDICATE_REGION_OUTLIVES: {
        uint32_t longer = instantiate_region(borrow, predicate->longer, env, MIR_NONE);
        region_outlives(borrow, longer, instantiate_region(borrow, predicate->shorter, env, MIR_NONE), origin);
        return;
    }
    case PREDICATE_TYPE_OUTLIVES: {
        struct type_id erased;
        const uint32_t *regions = region_instantiate(borrow, predicate->subject, env, MIR_NONE, &erased);
        uint32_t shorter = instantiate_region(borrow, predicate->shorter, env, MIR_NONE);
        /* for<'a> T: 'a asks for every lifetime, 'static among them. */
        region_type_outlives(borrow, erased, regions, shorter >= REGION_ID_BOUND ? REGION_ID_STATIC : shorter, origin);
        return;
    }
    case PREDICATE_PROJECTION: {
        struct region_env opened = *env;
        uint32_t begin = borrow->constraints.count;
        if (predicate->bound_regions != 0) {
            if (env->types == NULL)
                return;
            opened.bound = region_fresh_bound(borrow, predicate->bound_regions, origin->point);
            opened.bound_count = predicate->bound_regions;
            env = &opened;
        }
        struct type_id left, right;
        const uint32_t *a = region_instantiate(borrow, predicate->subject, env, origin->point, &left);
        const uint32_t *b = region_instantiate(borrow, predicate->equals, env, origin->point, &right);
        if (type_equal(left, right))
            region_relate(borrow, left, a, b, VARIANCE_INVARIANT, origin);
        region_demand_general(borrow, opened.bound, opened.bound_count, begin, origin);
        return;
    }
    case PREDICATE_TRAIT:
        prove_trait(borrow, predicate, env, origin);
        return;
    }
}

void region_prove_predicates(struct borrow_result *borrow, struct def_id item, const struct region_env *env,
                             const struct constraint_origin *origin)
{
    while (!def_is_none(item)) {
        const struct generics_def *generics = def_of(borrow->crate, item)->generics;
        if (generics == NULL)
            return;
        for (uint32_t i = 0; i < generics->predicate_count; i++)
            region_prove_predicate(borrow, &generics->predicates[i], env, origin);
        item = generics->parent;
    }
}
