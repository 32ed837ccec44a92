/*
 * Variances of the parameters of structs and enums: the least solution, from bivariant, of what the fields demand.
 * Source: rustc_hir_analysis::variance; the Reference, "Subtyping and variance".
 */
#include <string.h>

#include "checker/types/collect.h"

struct variance_walk {
    struct crate_types *crate;
    struct generics_def *generics;
    bool changed;
};

static enum variance variance_compose(enum variance outer, enum variance inner)
{
    if (outer == VARIANCE_BIVARIANT || inner == VARIANCE_BIVARIANT)
        return VARIANCE_BIVARIANT;
    if (outer == VARIANCE_INVARIANT || inner == VARIANCE_INVARIANT)
        return VARIANCE_INVARIANT;
    return outer == inner ? VARIANCE_COVARIANT : VARIANCE_CONTRAVARIANT;
}

/* Covariant and contravariant uses together are invariant: the bits are those of the enum. */
static void demand(struct variance_walk *walk, enum variance *slot, enum variance variance)
{
    enum variance joined = (enum variance)(*slot | variance);
    walk->changed |= joined != *slot;
    *slot = joined;
}

static void walk_region(struct variance_walk *walk, struct region region, enum variance variance)
{
    if (region.index >= REGION_PARAM && region.index - REGION_PARAM < walk->generics->lifetime_count)
        demand(walk, &walk->generics->region_variance[region.index - REGION_PARAM], variance);
}

static void walk_type(struct variance_walk *walk, struct type_id type, enum variance variance);

static void walk_args(struct variance_walk *walk, const struct type_data *data, const struct generics_def *of, enum variance variance)
{
    for (uint32_t i = 0; i < data->region_count; i++)
        walk_region(walk, data->regions[i], of == NULL || of->region_variance == NULL ? VARIANCE_INVARIANT : variance_compose(variance, of->region_variance[i]));
    for (uint32_t i = 0; i < data->type_count; i++)
        walk_type(walk, data->types[i], of == NULL || of->type_variance == NULL ? VARIANCE_INVARIANT : variance_compose(variance, of->type_variance[i]));
}

/* An object's own lifetime, the last, may be longer than is asked for; the arguments of its trait are what they are. */
static void walk_object(struct variance_walk *walk, const struct type_data *data, enum variance variance)
{
    for (uint32_t i = 0; i < data->region_count; i++)
        walk_region(walk, data->regions[i], i + 1 == data->region_count ? variance : VARIANCE_INVARIANT);
    for (uint32_t i = 0; i < data->type_count; i++)
        walk_type(walk, data->types[i], VARIANCE_INVARIANT);
}

static void walk_type(struct variance_walk *walk, struct type_id type, enum variance variance)
{
    const struct type_data *data = type_of(walk->crate->types, type);
    if (!data->has_param && !data->has_regions)
        return;
    switch ((enum type_kind)data->kind) {
    case TY_PARAM:
        if (data->index < walk->generics->type_count)
            demand(walk, &walk->generics->type_variance[data->index], variance);
        break;
    case TY_REF:
        walk_region(walk, data->region, variance);
        walk_type(walk, data->types[0], data->sub != 0 ? VARIANCE_INVARIANT : variance);
        break;
    case TY_POINTER: walk_type(walk, data->types[0], data->sub != 0 ? VARIANCE_INVARIANT : variance); break;
    case TY_TUPLE: case TY_ARRAY: case TY_SLICE: case TY_CLOSURE:
        for (uint32_t i = 0; i < data->type_count; i++)
            walk_type(walk, data->types[i], variance);
        break;
    case TY_FN_POINTER:
        for (uint32_t i = 0; i + 1 < data->type_count; i++)
            walk_type(walk, data->types[i], variance_compose(variance, VARIANCE_CONTRAVARIANT));
        walk_type(walk, data->types[data->type_count - 1], variance);
        break;
    case TY_ADT: walk_args(walk, data, def_of(walk->crate, data->def)->generics, variance); break;
    case TY_DYN: walk_object(walk, data, variance); break;
    case TY_PROJECTION: case TY_OPAQUE: case TY_FN_DEF: walk_args(walk, data, NULL, variance); break;
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_INFER: case TY_HOLE: break;
    }
}

static bool has_attribute(const struct crate_types *crate, const struct item *item, const char *name)
{
    for (uint32_t i = 0; i < item->attributes.count; i++)
        if (strcmp(name_text(crate->session->names, item->attributes.items[i].path), name) == 0)
            return true;
    return false;
}

static void variance_begin(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    struct generics_def *generics = def->generics;
    struct arena *arena = &crate->session->arena;
    generics->region_variance = ARENA_ARRAY(arena, enum variance, generics->lifetime_count);
    generics->type_variance = ARENA_ARRAY(arena, enum variance, generics->type_count);
    bool is_invariant = def->is_prelude && has_attribute(crate, def->item, "invariant");
    for (uint32_t i = 0; i < generics->type_count; i++)
        generics->type_variance[i] = is_invariant ? VARIANCE_INVARIANT : def_equal(id, crate->lang[LANG_phantom_data]) ? VARIANCE_COVARIANT : VARIANCE_BIVARIANT;
}

static bool variance_step(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    struct variance_walk walk = {crate, def->generics, false};
    for (uint32_t i = 0; i < def->adt->variant_count; i++)
        for (uint32_t j = 0; j < def->adt->variants[i].field_count; j++)
            walk_type(&walk, def->adt->variants[i].fields[j].type, VARIANCE_COVARIANT);
    return walk.changed;
}

void variances_compute(struct crate_types *crate, uint32_t from, uint32_t to)
{
    VEC(struct def_id) generic = {0};
    for (uint32_t i = from; i < to; i++) {
        const struct definition *def = &crate->defs.items[i];
        if ((def->kind != DEF_STRUCT && def->kind != DEF_ENUM) || def->generics->lifetime_count + def->generics->type_count == 0)
            continue;
        variance_begin(crate, (struct def_id){i});
        vec_push(&generic, (struct def_id){i});
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < generic.count; i++)
            changed |= variance_step(crate, generic.items[i]);
    }
    vec_free(&generic);
}
