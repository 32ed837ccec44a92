#include "checker/types/scopes.h"

#include <string.h>

#include "base/bug.h"

/* ---- tables ---- */

static uint32_t key_of(enum name_space space, struct name name) { return name.index * SPACE_COUNT + space + 1; }
static uint32_t key_hash(uint32_t key) { return (key * 0x9E3779B1u) ^ (key >> 13); }

struct name_entry *name_table_find(const struct name_table *table, enum name_space space, struct name name)
{
    if (table->count == 0)
        return NULL;
    uint32_t key = key_of(space, name);
    for (uint32_t at = key_hash(key) & table->mask;; at = (at + 1) & table->mask) {
        if (table->entries[at].key == key)
            return &table->entries[at];
        if (table->entries[at].key == 0)
            return NULL;
    }
}

static void table_grow(struct name_table *table)
{
    uint32_t old_size = table->entries == NULL ? 0 : table->mask + 1, size = old_size == 0 ? 8 : old_size * 2;
    struct name_entry *old = table->entries, *entries = calloc(size, sizeof *entries);
    if (entries == NULL)
        BUG("no memory for a table of names");
    for (uint32_t i = 0; i < old_size; i++) {
        if (old[i].key == 0)
            continue;
        uint32_t at = key_hash(old[i].key) & (size - 1);
        while (entries[at].key != 0)
            at = (at + 1) & (size - 1);
        entries[at] = old[i];
    }
    free(old);
    table->entries = entries;
    table->mask = size - 1;
}

struct name_entry *name_table_add(struct name_table *table, enum name_space space, struct name name, struct name_entry entry)
{
    struct name_entry *old = name_table_find(table, space, name);
    if (old != NULL)
        return old;
    if (table->entries == NULL || table->count * 2 > table->mask)
        table_grow(table);
    entry.key = key_of(space, name);
    uint32_t at = key_hash(entry.key) & table->mask;
    while (table->entries[at].key != 0)
        at = (at + 1) & table->mask;
    table->entries[at] = entry;
    table->count++;
    return NULL;
}

/* ---- scopes ---- */

struct scope *scope_new(struct crate_types *crate, enum scope_kind kind, const struct scope *parent, struct def_id item, struct def_id module)
{
    struct scope *scope = ARENA_NEW(&crate->session->arena, struct scope);
    *scope = (struct scope){.kind = kind, .parent = parent, .item = item, .module = module, .depth = parent == NULL ? 0 : parent->depth + 1};
    return scope;
}

struct name_table *scope_add_table(struct crate_types *crate, struct scope *scope)
{
    scope->names = ARENA_NEW(&crate->session->arena, struct name_table);
    vec_push(&resolver_of(crate)->tables, scope->names);
    return scope->names;
}

void scope_set_of_def(struct crate_types *crate, struct def_id def, const struct scope *scope)
{
    struct resolver *resolver = resolver_of(crate);
    while (resolver->scopes.count <= def.index)
        vec_push(&resolver->scopes, NULL);
    resolver->scopes.items[def.index] = scope;
}

const struct scope *scope_of_def(const struct crate_types *crate, struct def_id def)
{
    const struct resolver *resolver = resolver_of(crate);
    for (; !def_is_none(def); def = def_of(crate, def)->parent)
        if (def.index < resolver->scopes.count && resolver->scopes.items[def.index] != NULL)
            return resolver->scopes.items[def.index];
    return resolver->user_root;
}

static uint32_t block_hash(const struct block *block) { return (uint32_t)((uintptr_t)block >> 4) * 0x9E3779B1u; }

void scope_set_of_block(struct crate_types *crate, const struct block *block, const struct scope *scope)
{
    struct resolver *resolver = resolver_of(crate);
    if (resolver->blocks == NULL || resolver->block_count * 2 > resolver->block_mask) {
        uint32_t old_size = resolver->blocks == NULL ? 0 : resolver->block_mask + 1, size = old_size == 0 ? 16 : old_size * 2;
        struct block_scope *old = resolver->blocks;
        resolver->blocks = calloc(size, sizeof *resolver->blocks);
        if (resolver->blocks == NULL)
            BUG("no memory for the scopes of blocks");
        resolver->block_mask = size - 1;
        resolver->block_count = 0;
        for (uint32_t i = 0; i < old_size; i++)
            if (old[i].block != NULL)
                scope_set_of_block(crate, old[i].block, old[i].scope);
        free(old);
    }
    uint32_t at = block_hash(block) & resolver->block_mask;
    while (resolver->blocks[at].block != NULL)
        at = (at + 1) & resolver->block_mask;
    resolver->blocks[at] = (struct block_scope){block, scope};
    resolver->block_count++;
}

const struct scope *scope_enter_block(const struct crate_types *crate, const struct scope *outer, const struct block *block)
{
    const struct resolver *resolver = resolver_of(crate);
    if (resolver->block_count == 0)
        return outer;
    for (uint32_t at = block_hash(block) & resolver->block_mask; resolver->blocks[at].block != NULL; at = (at + 1) & resolver->block_mask)
        if (resolver->blocks[at].block == block)
            return resolver->blocks[at].scope;
    return outer;
}

/* ---- the resolver ---- */

void resolver_init(struct crate_types *crate)
{
    static const struct { uint32_t type; const char *name; } primitives[] = {
        {TYPE_ID_BOOL, "bool"}, {TYPE_ID_CHAR, "char"}, {TYPE_ID_STR, "str"}, {TYPE_ID_I8, "i8"}, {TYPE_ID_I16, "i16"}, {TYPE_ID_I32, "i32"},
        {TYPE_ID_I64, "i64"}, {TYPE_ID_I128, "i128"}, {TYPE_ID_ISIZE, "isize"}, {TYPE_ID_U8, "u8"}, {TYPE_ID_U16, "u16"}, {TYPE_ID_U32, "u32"},
        {TYPE_ID_U64, "u64"}, {TYPE_ID_U128, "u128"}, {TYPE_ID_USIZE, "usize"}, {TYPE_ID_F32, "f32"}, {TYPE_ID_F64, "f64"},
    };
    struct interner *names = crate->session->names;
    struct resolver *resolver = ARENA_NEW(&crate->session->arena, struct resolver);
    crate->resolver = resolver;
    resolver->known = (struct known_names){
        intern_text(names, "self"), intern_text(names, "Self"), intern_text(names, "super"), intern_text(names, "crate"),
        intern_text(names, "std"), intern_text(names, "core"), intern_text(names, "alloc"), intern_text(names, "'static"), intern_text(names, "'_"),
    };
    for (uint32_t i = 0; i < sizeof primitives / sizeof *primitives; i++)
        resolver->primitives[primitives[i].type] = intern_text(names, primitives[i].name);
}

void resolver_free(struct crate_types *crate)
{
    struct resolver *resolver = resolver_of(crate);
    for (uint32_t i = 0; i < resolver->tables.count; i++) {
        free(resolver->tables.items[i]->entries);
        vec_free(&resolver->tables.items[i]->renamed_traits);
    }
    vec_free(&resolver->tables);
    vec_free(&resolver->binding_of_name);
    vec_free(&resolver->scopes);
    free(resolver->blocks);
    resolver->blocks = NULL;
}

/* ---- what names stand for ---- */

bool def_in_space(const struct crate_types *crate, struct def_id id, enum name_space space)
{
    const struct definition *def = def_of(crate, id);
    switch ((enum def_kind)def->kind) {
    case DEF_MOD: case DEF_ENUM: case DEF_TRAIT: case DEF_ALIAS: case DEF_ASSOC_TYPE: return space == SPACE_TYPES;
    case DEF_FN: case DEF_CONST: case DEF_STATIC: return space == SPACE_VALUES;
    case DEF_STRUCT: return space == SPACE_TYPES || def->adt->variants[0].shape != SHAPE_NAMED;
    case DEF_VARIANT: return true;
    case DEF_NONE: case DEF_IMPL: case DEF_CLOSURE: case DEF_OPAQUE: return false;
    }
    return false;
}

const char *def_kind_text(const struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    switch ((enum def_kind)def->kind) {
    case DEF_NONE: return "nothing";
    case DEF_MOD: return "module";
    case DEF_STRUCT:
        return def->adt->variants[0].shape == SHAPE_TUPLE ? "tuple struct" : def->adt->variants[0].shape == SHAPE_UNIT ? "unit struct" : "struct";
    case DEF_ENUM: return "enum";
    case DEF_VARIANT: {
        const struct variant_def *variant = &def_of(crate, def->variant.of)->adt->variants[def->variant.index];
        return variant->shape == SHAPE_TUPLE ? "tuple variant" : variant->shape == SHAPE_UNIT ? "unit variant" : "struct variant";
    }
    case DEF_FN: return "function";
    case DEF_TRAIT: return "trait";
    case DEF_IMPL: return "impl";
    case DEF_ASSOC_TYPE: return "associated type";
    case DEF_CONST: return "constant";
    case DEF_STATIC: return "static";
    case DEF_ALIAS: return "type alias";
    case DEF_CLOSURE: return "closure";
    case DEF_OPAQUE: return "opaque type";
    }
    return "item";
}
