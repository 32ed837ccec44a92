/*
 * The tables behind name resolution: names of modules and blocks, the chain of scopes.  Private to checker/types/.
 *
 * Requires: filled by collect.c (items) and imports.c (use declarations), read by resolve.c.
 * Owns: tables in malloc memory, freed by resolver_free; scopes in the session arena.
 */
#ifndef LIEN_CHECKER_TYPES_SCOPES_H
#define LIEN_CHECKER_TYPES_SCOPES_H

#include "checker/types/resolve.h"

struct name_entry {
    uint32_t key;                /* name and namespace; 0 is free */
    struct def_id def;           /* none: an import that failed (reported) */
    uint8_t visibility;
    bool is_import, is_glob;
    struct span span;
};

struct name_table {
    struct name_entry *entries;  /* open addressing; NULL while empty */
    uint32_t mask, count;
    VEC(struct def_id) renamed_traits; /* imported under another name or `_` */
};

/* Names the rules know. */
struct known_names {
    struct name self_value, self_type, super_, crate_, std, core, alloc, static_, underscore_lifetime;
};

struct resolver {
    struct known_names known;
    struct name primitives[TYPE_ID_FIRST_FREE]; /* by type constant; empty where it has no name */
    const struct scope *std_prelude, *user_root, *prelude_root;
    struct def_id std_module;
    bool has_std_glob;                          /* the program imports all of a module of std */
    VEC(const struct scope *) scopes;           /* by definition: the scope of its own parts, or NULL */
    VEC(struct name_table *) tables;            /* all, for freeing */
    VEC(uint32_t) binding_of_name;              /* of the body being checked: see body_binding */
    struct block_scope { const struct block *block; const struct scope *scope; } *blocks; /* open addressing */
    uint32_t block_mask, block_count;
};

void resolver_init(struct crate_types *crate);
void resolver_free(struct crate_types *crate);
static inline struct resolver *resolver_of(const struct crate_types *crate) { return crate->resolver; }

struct scope *scope_new(struct crate_types *crate, enum scope_kind kind, const struct scope *parent, struct def_id item, struct def_id module);
/* Gives the scope a table of its own. */
struct name_table *scope_add_table(struct crate_types *crate, struct scope *scope);
void scope_set_of_def(struct crate_types *crate, struct def_id def, const struct scope *scope);
void scope_set_of_block(struct crate_types *crate, const struct block *block, const struct scope *scope);

struct name_entry *name_table_find(const struct name_table *table, enum name_space space, struct name name);
/* Gives the entry that was there before, which then stays, or NULL. */
struct name_entry *name_table_add(struct name_table *table, enum name_space space, struct name name, struct name_entry entry);

/* Which namespaces a definition's name stands in. */
bool def_in_space(const struct crate_types *crate, struct def_id def, enum name_space space);
/* "struct", "tuple variant", "module": as messages name a definition. */
const char *def_kind_text(const struct crate_types *crate, struct def_id def);

/* The use declarations of all modules and blocks.  Fails with E0432 E0603 E0252 E0255 E0254 E0429..E0431. */
struct import { struct use_leaf *leaf; struct item *item; struct scope *scope; bool is_done; };
typedef VEC(struct import) import_list;
void imports_resolve(struct crate_types *crate, import_list *imports);

#endif
