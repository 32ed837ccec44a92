#include "checker/types/types.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/vec.h"

enum { FEW_CHILDREN = 16 };

/* ---- hashing and equality: everything but what is computed from the children ---- */

static uint32_t mix(uint32_t hash, uint32_t value)
{
    hash = (hash ^ value) * 0x9E3779B1u;
    return hash ^ (hash >> 15);
}

static uint32_t type_hash(const struct type_data *data)
{
    uint32_t hash = mix(data->kind * 32u + data->sub, data->def.index);
    hash = mix(hash, data->index);
    if (data->kind == TY_REF)
        hash = mix(hash, data->region.index);
    if (data->kind == TY_ARRAY)
        hash = mix(mix(hash, (uint32_t)data->length), (uint32_t)(data->length >> 32));
    for (uint32_t i = 0; i < data->region_count; i++)
        hash = mix(hash, data->regions[i].index);
    for (uint32_t i = 0; i < data->type_count; i++)
        hash = mix(hash, data->types[i].index);
    return mix(hash, data->type_count);
}

static bool same_children(const struct type_data *a, const struct type_data *b)
{
    for (uint32_t i = 0; i < a->region_count; i++)
        if (a->regions[i].index != b->regions[i].index)
            return false;
    for (uint32_t i = 0; i < a->type_count; i++)
        if (a->types[i].index != b->types[i].index)
            return false;
    return true;
}

/* Names of parameters take no part: a parameter is its index. */
static bool type_same(const struct type_data *a, const struct type_data *b)
{
    return a->kind == b->kind && a->sub == b->sub && a->def.index == b->def.index && a->index == b->index && a->region.index == b->region.index &&
           a->length == b->length && a->name.index == b->name.index && a->region_count == b->region_count && a->type_count == b->type_count &&
           same_children(a, b);
}

static bool region_is_bound(struct region region) { return region.index >= REGION_BOUND; }

static void count_region(struct type_data *data, struct region region)
{
    if (region_is_bound(region)) {
        data->has_bound = true;
        return;
    }
    data->region_slots++;
    data->has_regions |= region.index != REGION_ERASED;
    data->has_error |= region.index == REGION_ERROR;
}

static void type_summarize(const struct type_interner *types, struct type_data *data)
{
    data->has_infer = data->kind == TY_INFER;
    data->has_param = data->kind == TY_PARAM;
    data->has_error = data->kind == TY_ERROR;
    data->has_hole = data->kind == TY_HOLE;
    data->has_projection = data->kind == TY_PROJECTION;
    data->has_closure = data->kind == TY_CLOSURE;
    if (data->kind == TY_REF)
        count_region(data, data->region);
    for (uint32_t i = 0; i < data->region_count; i++)
        count_region(data, data->regions[i]);
    for (uint32_t i = 0; i < data->type_count; i++) {
        const struct type_data *child = type_of(types, data->types[i]);
        data->has_infer |= child->has_infer;
        data->has_param |= child->has_param;
        data->has_error |= child->has_error;
        data->has_hole |= child->has_hole;
        data->has_projection |= child->has_projection;
        data->has_regions |= child->has_regions;
        data->has_closure |= child->has_closure;
        data->has_bound |= child->has_bound;
        data->region_slots += child->region_slots;
    }
}

/* ---- the table ---- */

static void table_grow(struct type_interner *types)
{
    uint32_t size = (types->slot_mask + 1) * 2;
    free(types->slots);
    types->slots = calloc(size, sizeof *types->slots);
    if (types->slots == NULL)
        BUG("no memory for the table of types");
    types->slot_mask = size - 1;
    for (uint32_t id = 1; id < types->entries.count; id++) {
        uint32_t at = types->entries.items[id].hash & types->slot_mask;
        while (types->slots[at] != 0)
            at = (at + 1) & types->slot_mask;
        types->slots[at] = id;
    }
}

static struct type_id type_append(struct type_interner *types, const struct type_data *data, uint32_t hash)
{
    uint32_t id = types->entries.count;
    if ((id & (TYPE_CHUNK_SIZE - 1)) == 0)
        vec_push(&types->chunks, ARENA_NEW(types->arena, struct type_chunk));
    struct type_data *kept = &types->chunks.items[id >> TYPE_CHUNK_BITS]->types[id & (TYPE_CHUNK_SIZE - 1)];
    *kept = *data;
    if (data->region_count != 0)
        kept->regions = arena_copy(types->arena, data->regions, data->region_count * sizeof *data->regions);
    if (data->type_count != 0)
        kept->types = arena_copy(types->arena, data->types, data->type_count * sizeof *data->types);
    type_summarize(types, kept);
    vec_push(&types->entries, (struct type_entry){.hash = hash});
    return (struct type_id){id};
}

static struct type_id type_intern(struct type_interner *types, const struct type_data *data)
{
    uint32_t hash = type_hash(data);
    uint32_t at = hash & types->slot_mask;
    for (; types->slots[at] != 0; at = (at + 1) & types->slot_mask) {
        struct type_id id = {types->slots[at]};
        if (types->entries.items[id.index].hash == hash && type_same(type_of(types, id), data))
            return id;
    }
    struct type_id id = type_append(types, data, hash);
    types->slots[at] = id.index;
    if (types->entries.count * 2 > types->slot_mask)
        table_grow(types);
    return id;
}

static void intern_constants(struct type_interner *types)
{
    static const struct { uint8_t kind, sub; } constants[] = {
        [TYPE_ID_ERROR] = {TY_ERROR, 0}, [TYPE_ID_NEVER] = {TY_NEVER, 0}, [TYPE_ID_BOOL] = {TY_BOOL, 0}, [TYPE_ID_CHAR] = {TY_CHAR, 0},
        [TYPE_ID_STR] = {TY_STR, 0}, [TYPE_ID_UNIT] = {TY_TUPLE, 0}, [TYPE_ID_HOLE] = {TY_HOLE, 0},
        [TYPE_ID_I8] = {TY_INT, INT_I8}, [TYPE_ID_I16] = {TY_INT, INT_I16}, [TYPE_ID_I32] = {TY_INT, INT_I32}, [TYPE_ID_I64] = {TY_INT, INT_I64},
        [TYPE_ID_I128] = {TY_INT, INT_I128}, [TYPE_ID_ISIZE] = {TY_INT, INT_ISIZE}, [TYPE_ID_U8] = {TY_INT, INT_U8},
        [TYPE_ID_U16] = {TY_INT, INT_U16}, [TYPE_ID_U32] = {TY_INT, INT_U32}, [TYPE_ID_U64] = {TY_INT, INT_U64},
        [TYPE_ID_U128] = {TY_INT, INT_U128}, [TYPE_ID_USIZE] = {TY_INT, INT_USIZE}, [TYPE_ID_F32] = {TY_FLOAT, FLOAT_F32},
        [TYPE_ID_F64] = {TY_FLOAT, FLOAT_F64},
    };
    struct type_data error = {.kind = TY_ERROR};
    type_append(types, &error, 0);
    for (uint32_t i = 1; i < TYPE_ID_FIRST_FREE; i++) {
        struct type_data data = {.kind = constants[i].kind, .sub = constants[i].sub};
        if (type_intern(types, &data).index != i)
            BUG("constant types out of order");
    }
}

struct type_interner *type_interner_new(struct arena *arena)
{
    enum { FIRST_SIZE = 1024 };
    struct type_interner *types = ARENA_NEW(arena, struct type_interner);
    types->arena = arena;
    types->slots = calloc(FIRST_SIZE, sizeof *types->slots);
    if (types->slots == NULL)
        BUG("no memory for the table of types");
    types->slot_mask = FIRST_SIZE - 1;
    intern_constants(types);
    return types;
}

void type_interner_free(struct type_interner *types)
{
    free(types->slots);
    types->slots = NULL;
    vec_free(&types->entries);
    vec_free(&types->chunks);
    vec_free(&types->variables);
}

/* ---- constructors ---- */

struct type_id type_ref(struct type_interner *types, struct region region, bool is_mut, struct type_id target)
{
    return type_intern(types, &(struct type_data){.kind = TY_REF, .sub = is_mut, .region = region, .types = &target, .type_count = 1});
}

struct type_id type_pointer(struct type_interner *types, bool is_mut, struct type_id target)
{
    return type_intern(types, &(struct type_data){.kind = TY_POINTER, .sub = is_mut, .types = &target, .type_count = 1});
}

struct type_id type_slice(struct type_interner *types, struct type_id item)
{
    return type_intern(types, &(struct type_data){.kind = TY_SLICE, .types = &item, .type_count = 1});
}

struct type_id type_array(struct type_interner *types, struct type_id item, uint64_t length)
{
    return type_intern(types, &(struct type_data){.kind = TY_ARRAY, .length = length, .types = &item, .type_count = 1});
}

struct type_id type_tuple(struct type_interner *types, const struct type_id *items, uint32_t count)
{
    return type_intern(types, &(struct type_data){.kind = TY_TUPLE, .types = items, .type_count = count});
}

struct type_id type_with_args(struct type_interner *types, enum type_kind kind, struct def_id def, const struct region *regions,
                              uint32_t region_count, const struct type_id *args, uint32_t type_count)
{
    return type_intern(types, &(struct type_data){.kind = (uint8_t)kind, .def = def, .regions = regions, .region_count = region_count,
                                                  .types = args, .type_count = type_count});
}

struct type_id type_dyn(struct type_interner *types, struct def_id trait, uint32_t autos, const struct region *regions, uint32_t region_count,
                        const struct type_id *args, uint32_t type_count)
{
    return type_intern(types, &(struct type_data){.kind = TY_DYN, .def = trait, .index = autos, .regions = regions, .region_count = region_count,
                                                  .types = args, .type_count = type_count});
}

struct type_id type_fn_pointer(struct type_interner *types, uint32_t bound_regions, const struct type_id *inputs, uint32_t input_count,
                               struct type_id output)
{
    struct type_id few[FEW_CHILDREN];
    struct type_id *all = input_count < FEW_CHILDREN ? few : ARENA_ARRAY(types->arena, struct type_id, input_count + 1);
    for (uint32_t i = 0; i < input_count; i++)
        all[i] = inputs[i];
    all[input_count] = output;
    return type_intern(types, &(struct type_data){.kind = TY_FN_POINTER, .index = bound_regions, .types = all, .type_count = input_count + 1});
}

struct type_id type_param(struct type_interner *types, uint32_t index, struct name name)
{
    return type_intern(types, &(struct type_data){.kind = TY_PARAM, .index = index, .name = name});
}

struct type_id type_infer(struct type_interner *types, enum infer_kind kind, uint32_t variable)
{
    if (kind == INFER_GENERAL && variable < types->variables.count)
        return types->variables.items[variable];
    struct type_id type = type_intern(types, &(struct type_data){.kind = TY_INFER, .sub = (uint8_t)kind, .index = variable});
    if (kind == INFER_GENERAL && variable == types->variables.count)
        vec_push(&types->variables, type);
    return type;
}

/* ---- mapping ---- */

static struct region region_substitute(struct region region, const struct type_substitution *with)
{
    if (region_is_bound(region))
        return region;
    if (with->regions == NULL)
        return (struct region){REGION_ERASED};
    if (region.index >= REGION_PARAM && region.index - REGION_PARAM < with->region_count)
        return with->regions[region.index - REGION_PARAM];
    return region;
}

/* Rebuilds a type from mapped children and regions; `with` NULL erases and substitutes nothing. */
static struct type_id type_rebuild(struct type_interner *types, struct type_id type, const struct type_substitution *with)
{
    static const struct type_substitution erase = {0};
    struct type_data data = *type_of(types, type);
    struct type_id few_types[FEW_CHILDREN];
    struct region few_regions[FEW_CHILDREN];
    struct type_id *children = data.type_count <= FEW_CHILDREN ? few_types : ARENA_ARRAY(types->arena, struct type_id, data.type_count);
    struct region *regions = data.region_count <= FEW_CHILDREN ? few_regions : ARENA_ARRAY(types->arena, struct region, data.region_count);
    for (uint32_t i = 0; i < data.type_count; i++)
        children[i] = with == NULL ? type_erase(types, data.types[i]) : type_substitute(types, data.types[i], with);
    for (uint32_t i = 0; i < data.region_count; i++)
        regions[i] = region_substitute(data.regions[i], with == NULL ? &erase : with);
    if (data.kind == TY_REF)
        data.region = region_substitute(data.region, with == NULL ? &erase : with);
    data.types = children;
    data.regions = regions;
    data.region_slots = 0;
    data.has_infer = data.has_param = data.has_error = data.has_hole = data.has_regions = data.has_projection = data.has_closure = data.has_bound = false;
    return type_intern(types, &data);
}

struct type_id type_erase(struct type_interner *types, struct type_id type)
{
    if (!type_of(types, type)->has_regions)
        return type;
    if (types->entries.items[type.index].erased == 0) {
        struct type_id erased = type_rebuild(types, type, NULL);
        types->entries.items[type.index].erased = erased.index;
    }
    return (struct type_id){types->entries.items[type.index].erased};
}

struct type_id type_substitute(struct type_interner *types, struct type_id type, const struct type_substitution *with)
{
    const struct type_data *data = type_of(types, type);
    if (!data->has_param && !data->has_regions)
        return type;
    if (data->kind == TY_PARAM)
        return data->index < with->type_count ? with->types[data->index] : type;
    if (!data->has_param && with->regions == NULL)
        return type_erase(types, type);
    return type_rebuild(types, type, with);
}
