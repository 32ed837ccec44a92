/*
 * Calls through Fn, FnMut and FnOnce: the signature of a closure, fn item or fn pointer, with lifetimes of this call's own for those it is generic over.
 * Source: rustc_trait_selection::traits::project, confirm_callable_candidate.
 */
#include "checker/borrow/closure.h"
#include "checker/types/infer.h"

bool region_is_fn_trait(const struct borrow_result *borrow, struct def_id trait)
{
    const struct def_id *lang = borrow->crate->lang;
    return !def_is_none(trait) && (def_equal(trait, lang[LANG_fn_trait]) || def_equal(trait, lang[LANG_fn_mut]) || def_equal(trait, lang[LANG_fn_once]));
}

static uint32_t bound_above(struct region region, uint32_t count)
{
    return region.index >= REGION_BOUND && region.index - REGION_BOUND >= count ? region.index - REGION_BOUND + 1 : count;
}

static uint32_t count_bound(const struct borrow_result *borrow, struct type_id type, uint32_t count)
{
    const struct type_data *data = type_of(borrow->crate->types, type);
    if (!data->has_bound || data->kind == TY_FN_POINTER || data->kind == TY_DYN)
        return count;
    if (data->kind == TY_REF)
        count = bound_above(data->region, count);
    for (uint32_t i = 0; i < data->region_count; i++)
        count = bound_above(data->regions[i], count);
    for (uint32_t i = 0; i < data->type_count; i++)
        count = count_bound(borrow, data->types[i], count);
    return count;
}

uint32_t region_bound_count(const struct borrow_result *borrow, struct type_id pointer)
{
    const struct type_data *data = type_of(borrow->crate->types, pointer);
    uint32_t count = 0;
    for (uint32_t i = 0; i < data->type_count; i++)
        count = count_bound(borrow, data->types[i], count);
    return count;
}

const uint32_t *region_fresh_bound(struct borrow_result *borrow, uint32_t count, uint32_t point)
{
    uint32_t *bound = ARENA_ARRAY(borrow->arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++)
        bound[i] = region_fresh(borrow, point);
    return bound;
}

struct opener { struct borrow_result *borrow; const uint32_t *regions, *bound; };

static void open_region(struct opener *opener, struct region region)
{
    if (region.index >= REGION_BOUND)
        vec_push(&opener->borrow->scratch, opener->bound[region.index - REGION_BOUND]);
    else
        vec_push(&opener->borrow->scratch, *opener->regions++);
}

static void open_type(struct opener *opener, struct type_id type)
{
    const struct type_data *data = type_of(opener->borrow->crate->types, type);
    if (data->kind == TY_FN_POINTER || data->kind == TY_DYN || !data->has_bound) {
        for (uint32_t i = 0; i < data->region_slots; i++)
            vec_push(&opener->borrow->scratch, *opener->regions++);
        return;
    }
    if (data->kind == TY_REF)
        open_region(opener, data->region);
    for (uint32_t i = 0; i < data->region_count; i++)
        open_region(opener, data->regions[i]);
    for (uint32_t i = 0; i < data->type_count; i++)
        open_type(opener, data->types[i]);
}

struct region_signature region_open_signature(struct borrow_result *borrow, struct type_id pointer, const uint32_t *regions, const uint32_t *bound)
{
    struct type_data data = *type_of(borrow->crate->types, pointer);
    struct infer_table table = {.types = borrow->crate->types, .arena = borrow->arena};
    struct region_signature made = {.count = data.type_count};
    made.types = ARENA_ARRAY(borrow->arena, struct type_id, data.type_count + 1);
    made.regions = ARENA_ARRAY(borrow->arena, const uint32_t *, data.type_count + 1);
    struct opener opener = {borrow, regions, bound};
    for (uint32_t i = 0; i < data.type_count; i++) {
        uint32_t begin = borrow->scratch.count;
        open_type(&opener, data.types[i]);
        uint32_t count = borrow->scratch.count - begin;
        made.types[i] = infer_erase_bound(&table, data.types[i]);
        made.regions[i] = count == 0 ? NULL : arena_copy(borrow->arena, borrow->scratch.items + begin, sizeof(uint32_t) * count);
        borrow->scratch.count = begin;
    }
    return made;
}

/* The signature of a fn item: its late-bound lifetimes are the call's own. */
static struct region_signature item_signature(struct borrow_result *borrow, struct type_id item, const uint32_t *regions, uint32_t point)
{
    const struct type_data *data = type_of(borrow->crate->types, item);
    const struct definition *def = def_of(borrow->crate, data->def);
    const struct fn_def *fn = def->kind == DEF_FN ? def->fn : def->constructor;
    struct region_env env = region_env_of(borrow, item, regions);
    if (def->kind == DEF_FN && def->generics != NULL) {
        uint32_t total = def->generics->parent_regions + def->generics->lifetime_count;
        uint32_t *all = ARENA_ARRAY(borrow->arena, uint32_t, total + 1);
        for (uint32_t i = 0; i < total; i++) {
            bool is_late = i >= def->generics->parent_regions && def->generics->lifetimes[i - def->generics->parent_regions].is_late_bound;
            all[i] = i < env.region_count && !is_late ? env.regions[i] : region_fresh(borrow, point);
        }
        env.regions = all;
        env.region_count = total;
    }
    struct region_signature made = {.count = fn->input_count + 1};
    made.types = ARENA_ARRAY(borrow->arena, struct type_id, made.count);
    made.regions = ARENA_ARRAY(borrow->arena, const uint32_t *, made.count);
    for (uint32_t i = 0; i < made.count; i++)
        made.regions[i] = region_instantiate(borrow, i < fn->input_count ? fn->inputs[i] : fn->output, &env, point, &made.types[i]);
    return made;
}

/* Of an object of Fn, FnMut or FnOnce: the items of the tuple, and the output. */
static struct region_signature object_signature(struct borrow_result *borrow, struct type_id object, const uint32_t *regions, uint32_t point)
{
    struct type_interner *types = borrow->crate->types;
    const struct type_data *data = type_of(types, object), *tuple = type_of(types, data->types[0]);
    struct type_id pointer = type_fn_pointer(types, 0, tuple->types, tuple->type_count, data->types[1]);
    const uint32_t *bound = region_fresh_bound(borrow, region_bound_count(borrow, pointer), point);
    return region_open_signature(borrow, pointer, regions == NULL ? NULL : regions + 1, bound);
}

bool region_call(struct borrow_result *borrow, struct type_id self, const uint32_t *self_regions, struct type_id tuple, const uint32_t *tuple_regions,
                 const struct constraint_origin *origin, struct type_id *output, const uint32_t **output_regions)
{
    struct type_interner *types = borrow->crate->types;
    const struct type_data *data = type_of(types, self);
    struct region_signature signature;
    if (data->kind == TY_REF)
        return region_call(borrow, data->types[0], self_regions + 1, tuple, tuple_regions, origin, output, output_regions);
    if (data->kind == TY_CLOSURE && data->type_count > 0) {
        uint32_t at = 0;
        struct type_id pointer = data->types[data->type_count - 1];
        for (uint32_t i = 0; i + 1 < data->type_count; i++)
            at += region_slots(borrow, data->types[i]);
        const uint32_t *bound = region_fresh_bound(borrow, region_bound_count(borrow, pointer), origin->point);
        signature = region_open_signature(borrow, pointer, self_regions == NULL ? NULL : self_regions + at, bound);
    } else if (data->kind == TY_FN_POINTER) {
        signature = region_open_signature(borrow, self, self_regions, region_fresh_bound(borrow, region_bound_count(borrow, self), origin->point));
    } else if (data->kind == TY_DYN && region_is_fn_trait(borrow, data->def) && data->type_count == 2) {
        signature = object_signature(borrow, self, self_regions, origin->point);
    } else if (data->kind == TY_FN_DEF) {
        signature = item_signature(borrow, self, self_regions, origin->point);
    } else {
        return false;
    }
    const struct type_data args = *type_of(types, tuple);
    uint32_t at = 0;
    for (uint32_t i = 0; args.kind == TY_TUPLE && i < args.type_count; i++) {
        uint32_t slots = region_slots(borrow, args.types[i]);
        if (slots != 0 && i + 1 < signature.count && type_equal(args.types[i], signature.types[i]))
            region_relate(borrow, args.types[i], tuple_regions + at, signature.regions[i], VARIANCE_INVARIANT, origin);
        at += slots;
    }
    *output = signature.types[signature.count - 1];
    *output_regions = signature.regions[signature.count - 1];
    return true;
}
