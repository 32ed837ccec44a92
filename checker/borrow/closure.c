#include "checker/borrow/closure.h"

#include "checker/borrow/passes.h"

static const struct type_data *closure_type(const struct borrow_result *borrow, struct type_id *type)
{
    struct type_interner *types = borrow->crate->types;
    *type = borrow->body->thir->environment;
    if (type_of(types, *type)->kind == TY_REF)
        *type = type_of(types, *type)->types[0];
    return type_of(types, *type);
}

static struct type_id signature_of(const struct type_data *closure) { return closure->types[closure->type_count - 1]; }

void closure_universal_regions(struct borrow_result *borrow, uint32_t parameters)
{
    struct type_id type;
    const struct type_data *closure = closure_type(borrow, &type);
    uint32_t locals = region_bound_count(borrow, signature_of(closure)) + 1;
    borrow->closure_first_external = parameters + 1;
    borrow->closure_first_local = parameters + 1 + closure->region_slots;
    for (uint32_t i = 0; i < closure->region_slots + locals; i++)
        region_fresh(borrow, MIR_NONE);
    borrow->universal_count = borrow->closure_first_local + locals;
}

void closure_local_regions(struct borrow_result *borrow)
{
    struct mir_body *body = borrow->body;
    struct type_id type;
    const struct type_data *closure = closure_type(borrow, &type);
    uint32_t slots = closure->region_slots, upvars = 0;
    uint32_t *environment = ARENA_ARRAY(borrow->arena, uint32_t, slots + 1);
    environment[0] = borrow->closure_first_local;
    for (uint32_t i = 0; i < slots; i++)
        environment[i + 1] = borrow->closure_first_external + i;
    borrow->local_regions[1] = type_equal(type, body->thir->environment) ? environment + 1 : environment;
    for (uint32_t i = 0; i + 1 < closure->type_count; i++)
        upvars += region_slots(borrow, closure->types[i]);
    uint32_t count = region_bound_count(borrow, signature_of(closure));
    uint32_t *bound = ARENA_ARRAY(borrow->arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++)
        bound[i] = borrow->closure_first_local + 1 + i;
    struct region_signature signature = region_open_signature(borrow, signature_of(closure), environment + 1 + upvars, bound);
    for (uint32_t i = 0; i < signature.count; i++) {
        uint32_t local = i + 1 == signature.count ? 0 : i + 2;
        if (region_slots(borrow, body->locals[local].type) == region_slots(borrow, signature.types[i]))
            borrow->local_regions[local] = signature.regions[i];
        else
            borrow->local_regions[local] = region_fresh_vector(borrow, body->locals[local].type, MIR_NONE);
    }
}

void closure_annotations(struct borrow_result *borrow)
{
    const struct thir_body *thir = borrow->body->thir;
    for (uint32_t i = 0; i < thir->param_count + 1; i++) {
        const struct user_type *user = i < thir->param_count ? thir->params[i].user_type : thir->output_user_type;
        uint32_t local = i < thir->param_count ? i + 2 : 0;
        if (user == NULL || borrow->local_regions[local] == NULL)
            continue;
        struct constraint_origin origin = {MIR_NONE, CATEGORY_BORING, i < thir->param_count ? thir->params[i].span : user->span};
        if (i == thir->param_count)
            origin.category = CATEGORY_BORING_NO_LOCATION;
        region_relate_declared(borrow, borrow->body->locals[local].type, borrow->local_regions[local], user->declared, VARIANCE_INVARIANT, &origin);
    }
}

/* ---- what is asked of the creator ---- */

static uint32_t external_below(const struct borrow_result *borrow, uint32_t region)
{
    if (!closure_is_local(borrow, region))
        return region;
    for (uint32_t u = 1; u < borrow->closure_first_local; u++)
        if (universal_outlives(borrow, region, u))
            return u;
    return MIR_NONE;
}

/* The least external region that outlives a local one: 'static if nothing better is known. */
static uint32_t external_above(const struct borrow_result *borrow, uint32_t region)
{
    if (!closure_is_local(borrow, region))
        return region;
    uint32_t best = REGION_ID_STATIC;
    for (uint32_t u = 1; u < borrow->closure_first_local; u++)
        if (universal_outlives(borrow, u, region) && universal_outlives(borrow, best, u))
            best = u;
    return best;
}

bool closure_propagate(struct borrow_result *borrow, uint32_t longer, uint32_t shorter)
{
    if (!closure_is_body(borrow))
        return false;
    uint32_t below = external_below(borrow, longer);
    if (below == MIR_NONE)
        return false;
    struct outlives blame = region_blame(borrow, longer, shorter);
    vec_push(&borrow->requirements, (struct closure_requirement){.longer = below, .shorter = external_above(borrow, shorter), .category = blame.category,
                                                                 .span = blame.span});
    return true;
}

bool closure_propagate_type(struct borrow_result *borrow, const struct type_test *test, uint32_t universal)
{
    if (!closure_is_body(borrow) || region_slots(borrow, test->type) != 0)
        return false;
    vec_push(&borrow->requirements, (struct closure_requirement){.type = test->type, .shorter = external_above(borrow, universal),
                                                                 .category = CATEGORY_BORING, .span = test->span});
    return true;
}

void closure_finish_requirements(struct borrow_result *borrow)
{
    if (!closure_is_body(borrow))
        return;
    struct closure_requirements *made = ARENA_NEW(borrow->arena, struct closure_requirements);
    made->items = borrow->requirements.count == 0 ? NULL : vec_keep(borrow->arena, &borrow->requirements);
    made->count = borrow->requirements.count;
    borrow->body->thir->requirements = made;
}

/* A region of the closure's as the creator knows it. */
static uint32_t creators(const struct borrow_result *borrow, const struct thir_body *closure, const uint32_t *regions, uint32_t region)
{
    const struct generics_def *generics = def_of(borrow->crate, closure->owner)->generics;
    uint32_t first = generics->parent_regions + 1;
    return region < first ? region : regions[region - first];
}

void closure_apply(struct borrow_result *borrow, const struct thir_body *closure, const uint32_t *regions, uint32_t point)
{
    const struct closure_requirements *all = closure->requirements;
    uint32_t begin = borrow->constraints.count;
    for (uint32_t i = 0; all != NULL && i < all->count; i++) {
        const struct closure_requirement *it = &all->items[i];
        struct constraint_origin origin = {point, it->category, it->span};
        uint32_t shorter = creators(borrow, closure, regions, it->shorter);
        if (!type_equal(it->type, TYPE_CONSTANT(ERROR)))
            region_type_outlives(borrow, it->type, NULL, shorter, &origin);
        else
            region_outlives(borrow, creators(borrow, closure, regions, it->longer), shorter, &origin);
    }
    for (uint32_t i = begin; i < borrow->constraints.count; i++)
        borrow->constraints.items[i].is_of_closure = true;
}

/* ---- captured places ---- */

static bool is_environment(const struct borrow_result *borrow, struct place_id id)
{
    const struct mir_place *place = &borrow->body->places[id.index];
    if (place->kind == PROJECT_DEREF)
        place = &borrow->body->places[place->parent.index];
    return place->kind == PROJECT_NONE && borrow->body->locals[place->local.index].is_upvar_environment;
}

uint32_t closure_capture_of(const struct borrow_result *borrow, struct place_id id)
{
    const struct mir_place *place = &borrow->body->places[id.index];
    bool is_deref = place->kind == PROJECT_DEREF;
    if (!borrow->body->locals[place->local.index].is_upvar_environment)
        return UINT32_MAX;
    if (is_deref)
        place = &borrow->body->places[place->parent.index];
    if (place->kind != PROJECT_FIELD || !is_environment(borrow, place->parent))
        return UINT32_MAX;
    return is_deref && !borrow->body->thir->captures[place->index].by_ref ? UINT32_MAX : place->index;
}

bool closure_names(const struct borrow_result *borrow, uint32_t region)
{
    struct type_id type;
    const struct type_data *closure = closure_type(borrow, &type);
    uint32_t upvars = closure->region_slots - region_slots(borrow, signature_of(closure));
    if (region >= borrow->closure_first_external && region < borrow->closure_first_external + upvars)
        return true;
    for (uint32_t i = 2; i <= borrow->body->argument_count; i++)
        for (uint32_t s = 0; s < region_slots(borrow, borrow->body->locals[i].type); s++)
            if (borrow->local_regions[i][s] == region)
                return true;
    return false;
}

uint32_t closure_capture_of_region(const struct borrow_result *borrow, uint32_t region)
{
    const struct thir_body *thir = borrow->body->thir;
    uint32_t first = borrow->closure_first_external;
    for (uint32_t i = 0; closure_is_body(borrow) && i < thir->capture_count; i++) {
        uint32_t count = region_slots(borrow, thir->captures[i].type);
        if (region >= first && region < first + count)
            return i;
        first += count;
    }
    return UINT32_MAX;
}
