#include <string.h>

#include "base/bug.h"
#include "checker/borrow/passes.h"

/*
 * What dropping a value of an ADT uses, in terms of its parameters.  Dropping uses a parameter when a Drop impl sees it (without may_dangle), and it drops the
 * values that fields hold.  A recursive type adds nothing by its recursion.
 */
struct dropck_summary {
    uint32_t def;
    bool *regions_used;
    bool *types_used;          /* every region in the argument is used */
    bool *types_dropped;       /* a value of the argument's type is dropped */
};

struct dropck { struct borrow_result *borrow; };

static struct dropck_summary *summary_of(struct dropck *dropck, struct def_id def);

static bool is_to_owned(const struct crate_types *crate, struct def_id assoc_type)
{
    const struct definition *trait = def_of(crate, def_of(crate, assoc_type)->parent);
    return trait->is_prelude && strcmp(name_text(crate->session->names, trait->name), "ToOwned") == 0;
}

/* Marks what dropping a value of the declared type uses of the enclosing ADT's parameters. */
static void mark_declared(struct dropck *dropck, struct type_id type, struct dropck_summary *into, bool is_used)
{
    const struct crate_types *crate = dropck->borrow->crate;
    const struct type_data *data = type_of(crate->types, type);
    if (data->region_slots == 0 && !data->has_param && !data->has_projection)
        return;
    if (is_used) {
        if (data->kind == TY_PARAM)
            into->types_used[data->index] = true;
        if (data->kind == TY_REF && data->region.index >= REGION_PARAM && data->region.index < REGION_BOUND)
            into->regions_used[data->region.index - REGION_PARAM] = true;
        for (uint32_t i = 0; i < data->region_count; i++)
            if (data->regions[i].index >= REGION_PARAM && data->regions[i].index < REGION_BOUND)
                into->regions_used[data->regions[i].index - REGION_PARAM] = true;
        for (uint32_t i = 0; i < data->type_count; i++)
            mark_declared(dropck, data->types[i], into, true);
        return;
    }
    switch ((enum type_kind)data->kind) {
    case TY_PARAM:
        into->types_dropped[data->index] = true;
        return;
    case TY_TUPLE: case TY_ARRAY: case TY_SLICE: case TY_CLOSURE:
        for (uint32_t i = 0; i < data->type_count; i++)
            mark_declared(dropck, data->types[i], into, false);
        return;
    case TY_ADT: {
        const struct dropck_summary *inner = summary_of(dropck, data->def);
        for (uint32_t i = 0; i < data->region_count; i++)
            if (inner->regions_used[i] && data->regions[i].index >= REGION_PARAM && data->regions[i].index < REGION_BOUND)
                into->regions_used[data->regions[i].index - REGION_PARAM] = true;
        for (uint32_t i = 0; i < data->type_count; i++) {
            if (inner->types_used[i])
                mark_declared(dropck, data->types[i], into, true);
            if (inner->types_dropped[i])
                mark_declared(dropck, data->types[i], into, false);
        }
        return;
    }
    case TY_PROJECTION:
        /* What is owned of a borrowed form drops what that holds: `String` of `str`, `Vec<T>` of `[T]`, `T` of `T`. */
        mark_declared(dropck, is_to_owned(crate, data->def) ? data->types[0] : type, into, !is_to_owned(crate, data->def));
        return;
    case TY_DYN: case TY_OPAQUE:
        mark_declared(dropck, type, into, true);
        return;
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_REF: case TY_POINTER:
    case TY_FN_DEF: case TY_FN_POINTER: case TY_INFER: case TY_HOLE:
        return;
    }
}

static struct dropck_summary *summary_of(struct dropck *dropck, struct def_id def)
{
    for (uint32_t i = 0; i < dropck->borrow->dropck.count; i++)
        if (dropck->borrow->dropck.items[i]->def == def.index)
            return dropck->borrow->dropck.items[i];
    struct arena *arena = dropck->borrow->arena;
    const struct definition *definition = def_of(dropck->borrow->crate, def);
    const struct generics_def *generics = definition->generics;
    uint32_t regions = generics->parent_regions + generics->lifetime_count, types = generics->parent_types + generics->type_count;
    struct dropck_summary *summary = ARENA_NEW(arena, struct dropck_summary);
    summary->def = def.index;
    summary->regions_used = ARENA_ARRAY(arena, bool, regions + 1);
    summary->types_used = ARENA_ARRAY(arena, bool, types + 1);
    summary->types_dropped = ARENA_ARRAY(arena, bool, types + 1);
    vec_push(&dropck->borrow->dropck, summary);
    const struct adt_def *adt = definition->adt;
    bool has_drop = !def_is_none(adt->drop_impl);
    for (uint32_t i = 0; i < regions; i++)
        summary->regions_used[i] = has_drop;
    for (uint32_t i = 0; i < types; i++) {
        summary->types_used[i] = has_drop && !adt->drop_may_dangle;
        summary->types_dropped[i] = i < 64 && ((adt->phantom_owned >> i) & 1);
    }
    for (uint32_t v = 0; v < adt->variant_count; v++)
        for (uint32_t f = 0; f < adt->variants[v].field_count; f++)
            mark_declared(dropck, adt->variants[v].fields[f].type, summary, false);
    return summary;
}

static bool mark_slots(struct dropck *dropck, struct type_id type, bool *needed, bool is_used)
{
    const struct borrow_result *borrow = dropck->borrow;
    const struct type_data *data = type_of(borrow->crate->types, type);
    bool any = false;
    if (data->region_slots == 0)
        return false;
    if (is_used || data->kind == TY_PROJECTION || data->kind == TY_DYN || data->kind == TY_OPAQUE) {
        memset(needed, true, data->region_slots);
        return true;
    }
    const struct dropck_summary *summary = data->kind == TY_ADT ? summary_of(dropck, data->def) : NULL;
    if (summary == NULL && data->kind != TY_TUPLE && data->kind != TY_ARRAY && data->kind != TY_SLICE && data->kind != TY_CLOSURE)
        return false;
    for (uint32_t i = 0; i < data->region_count; i++)
        if (summary != NULL && summary->regions_used[i])
            any = needed[i] = true;
    uint32_t at = data->region_count;
    for (uint32_t i = 0; i < data->type_count; i++) {
        if (summary == NULL || summary->types_dropped[i] || summary->types_used[i])
            any |= mark_slots(dropck, data->types[i], needed + at, summary != NULL && summary->types_used[i]);
        at += region_slots(borrow, data->types[i]);
    }
    return any;
}

const bool *dropck_slots(struct borrow_result *borrow, struct type_id type)
{
    uint32_t count = region_slots(borrow, type);
    if (count == 0)
        return NULL;
    bool *needed = ARENA_ARRAY(borrow->arena, bool, count);
    struct dropck dropck = {.borrow = borrow};
    bool any = mark_slots(&dropck, type, needed, false);
    return any ? needed : NULL;
}
