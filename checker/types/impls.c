#include "checker/types/impls.h"

#include <string.h>

#include "checker/types/collect.h"

/* Sorted by key, in source order within: a list is a range. */
struct keyed { uint64_t key; struct def_id def; };
struct index { uint64_t *keys; struct def_id *defs; uint32_t count; };
struct impl_tables { struct index by_trait, by_trait_and_head, inherent, inherent_named, trait_items; };

enum { HEAD_BLANKET = 0, HEAD_ADT = 0x80000000u >> 1 };

static uint32_t type_head(const struct crate_types *crate, struct type_id type)
{
    const struct type_data *data = type_of(crate->types, type);
    switch ((enum type_kind)data->kind) {
    case TY_ADT: return HEAD_ADT + data->def.index;
    case TY_PARAM: case TY_PROJECTION: case TY_OPAQUE: return HEAD_BLANKET;
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_TUPLE: case TY_ARRAY: case TY_SLICE:
    case TY_REF: case TY_POINTER: case TY_FN_DEF: case TY_FN_POINTER: case TY_CLOSURE: case TY_DYN: case TY_INFER: case TY_HOLE:
        return (data->kind + 1u) * 256u + data->sub;
    }
    return HEAD_BLANKET;
}

/* ---- building ---- */

typedef VEC(struct keyed) keyed_list;

static int compare_keyed(const void *a, const void *b)
{
    const struct keyed *left = a, *right = b;
    if (left->key != right->key)
        return left->key < right->key ? -1 : 1;
    return left->def.index < right->def.index ? -1 : left->def.index > right->def.index;
}

static void index_build(struct arena *arena, struct index *index, keyed_list *list)
{
    if (list->count != 0)
        qsort(list->items, list->count, sizeof *list->items, compare_keyed);
    index->count = list->count;
    index->keys = ARENA_ARRAY(arena, uint64_t, list->count);
    index->defs = ARENA_ARRAY(arena, struct def_id, list->count);
    for (uint32_t i = 0; i < list->count; i++) {
        index->keys[i] = list->items[i].key;
        index->defs[i] = list->items[i].def;
    }
    vec_free(list);
}

static uint64_t pair(uint32_t high, uint32_t low) { return (uint64_t)high << 32 | low; }

struct tables_builder { keyed_list by_trait, by_trait_and_head, inherent, inherent_named, trait_items; };

static void index_impl(struct crate_types *crate, struct tables_builder *builder, struct def_id id)
{
    const struct impl_def *impl = def_of(crate, id)->impl;
    if (type_of(crate->types, impl->self_type)->kind == TY_ERROR)
        return;
    uint32_t head = type_head(crate, impl->self_type);
    if (!def_is_none(impl->trait)) {
        vec_push(&builder->by_trait, (struct keyed){impl->trait.index, id});
        vec_push(&builder->by_trait_and_head, (struct keyed){pair(impl->trait.index, head), id});
        return;
    }
    if (impl->ast == NULL || impl->ast->trait != NULL)
        return;
    vec_push(&builder->inherent, (struct keyed){head, id});
    for (uint32_t i = 0; i < impl->item_count; i++)
        vec_push(&builder->inherent_named, (struct keyed){pair(head, def_of(crate, impl->items[i])->name.index), impl->items[i]});
}

void impls_index(struct crate_types *crate)
{
    struct tables_builder builder = {0};
    struct arena *arena = &crate->session->arena;
    struct impl_tables *tables = ARENA_NEW(arena, struct impl_tables);
    for (uint32_t i = 1; i < crate->defs.count; i++) {
        const struct definition *def = &crate->defs.items[i];
        if (def->kind == DEF_IMPL)
            index_impl(crate, &builder, (struct def_id){i});
        for (uint32_t j = 0; def->kind == DEF_TRAIT && j < def->trait->item_count; j++)
            if (def_of(crate, def->trait->items[j])->kind != DEF_ASSOC_TYPE)
                vec_push(&builder.trait_items, (struct keyed){def_of(crate, def->trait->items[j])->name.index, {i}});
    }
    index_build(arena, &tables->by_trait, &builder.by_trait);
    index_build(arena, &tables->by_trait_and_head, &builder.by_trait_and_head);
    index_build(arena, &tables->inherent, &builder.inherent);
    index_build(arena, &tables->inherent_named, &builder.inherent_named);
    index_build(arena, &tables->trait_items, &builder.trait_items);
    crate->impls = tables;
}

/* ---- asking ---- */

static const struct def_id *index_find(const struct index *index, uint64_t key, uint32_t *count)
{
    uint32_t low = 0, high = index->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (index->keys[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    *count = 0;
    while (low + *count < index->count && index->keys[low + *count] == key)
        ++*count;
    return index->defs + low;
}

static const struct impl_tables *tables_of(const struct crate_types *crate) { return crate->impls; }

const struct def_id *impls_of_trait(const struct crate_types *crate, struct def_id trait, uint32_t *count)
{
    return index_find(&tables_of(crate)->by_trait, trait.index, count);
}

struct impl_candidates impls_for_type(const struct crate_types *crate, struct def_id trait, struct type_id self)
{
    struct impl_candidates out = {0};
    const struct impl_tables *tables = tables_of(crate);
    uint32_t head = type_head(crate, self);
    if (type_of(crate->types, self)->kind == TY_INFER) {
        out.own = index_find(&tables->by_trait, trait.index, &out.own_count);
        return out;
    }
    if (head != HEAD_BLANKET)
        out.own = index_find(&tables->by_trait_and_head, pair(trait.index, head), &out.own_count);
    out.blanket = index_find(&tables->by_trait_and_head, pair(trait.index, HEAD_BLANKET), &out.blanket_count);
    return out;
}

bool impl_may_apply(const struct crate_types *crate, const struct impl_def *impl, struct type_id self)
{
    if (impl->only_for == 0)
        return true;
    const struct type_data *declared = type_of(crate->types, impl->self_type), *data = type_of(crate->types, self);
    while (declared->kind == TY_REF && data->kind == TY_REF) {
        declared = type_of(crate->types, declared->types[0]);
        data = type_of(crate->types, data->types[0]);
    }
    bool is_signed = data->kind == TY_INT && data->sub <= INT_ISIZE;
    switch ((enum type_kind)data->kind) {
    case TY_INT: return (impl->only_for & ONLY_INTEGERS) != 0 || (impl->only_for & (is_signed ? ONLY_SIGNED : ONLY_UNSIGNED)) != 0;
    case TY_FLOAT: return (impl->only_for & ONLY_FLOATS) != 0;
    case TY_BOOL: return (impl->only_for & ONLY_BOOL) != 0;
    case TY_CHAR: return (impl->only_for & ONLY_CHAR) != 0;
    case TY_INFER:
        return data->sub == INFER_INT ? (impl->only_for & (ONLY_INTEGERS | ONLY_SIGNED | ONLY_UNSIGNED)) != 0 : data->sub == INFER_FLOAT ? (impl->only_for & ONLY_FLOATS) != 0 : true;
    case TY_ERROR: return true;
    case TY_NEVER: case TY_STR: case TY_TUPLE: case TY_ARRAY: case TY_SLICE: case TY_REF: case TY_POINTER: case TY_ADT: case TY_FN_DEF:
    case TY_FN_POINTER: case TY_CLOSURE: case TY_PARAM: case TY_PROJECTION: case TY_DYN: case TY_OPAQUE: case TY_HOLE:
        return false;
    }
    return false;
}

struct impl_candidates impls_inherent(const struct crate_types *crate, struct type_id self)
{
    struct impl_candidates out = {0};
    uint32_t head = type_head(crate, self);
    if (head != HEAD_BLANKET)
        out.own = index_find(&tables_of(crate)->inherent, head, &out.own_count);
    out.blanket = index_find(&tables_of(crate)->inherent, HEAD_BLANKET, &out.blanket_count);
    return out;
}

const struct def_id *impls_inherent_named(const struct crate_types *crate, struct type_id self, struct name name, uint32_t *count)
{
    const struct def_id *found = index_find(&tables_of(crate)->inherent_named, pair(type_head(crate, self), name.index), count);
    uint8_t kind = type_of(crate->types, self)->kind;
    if (*count != 0 || !(kind == TY_INT || kind == TY_FLOAT || kind == TY_INFER))
        return found;
    return index_find(&tables_of(crate)->inherent_named, pair(HEAD_BLANKET, name.index), count);
}

struct def_id impl_item(const struct crate_types *crate, struct def_id impl_or_trait, struct name name, bool is_type)
{
    const struct definition *def = def_of(crate, impl_or_trait);
    const struct def_id *items = def->kind == DEF_TRAIT ? def->trait->items : def->impl->items;
    uint32_t count = def->kind == DEF_TRAIT ? def->trait->item_count : def->impl->item_count;
    for (uint32_t i = 0; i < count; i++) {
        const struct definition *item = def_of(crate, items[i]);
        if (name_equal(item->name, name) && (item->kind == DEF_ASSOC_TYPE) == is_type)
            return items[i];
    }
    return (struct def_id){0};
}

const struct def_id *traits_with_item(const struct crate_types *crate, struct name name, uint32_t *count)
{
    return index_find(&tables_of(crate)->trait_items, name.index, count);
}

void impls_free(struct crate_types *crate) { crate->impls = NULL; }
