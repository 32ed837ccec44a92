/*
 * Name resolution: what a path means where it stands.
 *
 * Scopes form a chain: blocks that hold items, fn bodies, impls and traits (their generics and Self), modules, the standard prelude.
 * Local variables are not in it: inference looks for those first and asks here for the rest.
 * A fully resolved path uses all its segments; otherwise `used` segments name a type and the rest are its associated items
 * (Vec::new: `used` is 1), as rustc's PartialRes.
 * Fails with: E0425 E0433 E0423 E0532 E0573 E0574 E0404 E0603 E0401 E0411 E0424, DIAG_OUTSIDE for names of std that the prelude does not have.
 * Source: rustc_resolve::late, the Reference, "Names" and "Paths".
 */
#ifndef LIEN_CHECKER_TYPES_RESOLVE_H
#define LIEN_CHECKER_TYPES_RESOLVE_H

#include "checker/types/defs.h"

enum name_space { SPACE_TYPES, SPACE_VALUES, SPACE_COUNT };

enum scope_kind { SCOPE_PRELUDE, SCOPE_MODULE, SCOPE_BLOCK, SCOPE_ITEM /* generics of an fn, type, trait or impl, and Self */ };

struct name_table;

struct scope {
    enum scope_kind kind;
    const struct scope *parent;
    struct def_id item;          /* MODULE: itself; ITEM: whose generics; BLOCK: the fn it stands in */
    struct def_id module;        /* the nearest module */
    struct name_table *names;    /* MODULE, BLOCK, PRELUDE */
    uint32_t depth;
};

/* What the place demands of a path: which namespace, and which error where it names something else. */
enum path_use {
    PATH_TYPE,            /* a type: E0425 (1.95's code for an unknown type too), E0573 */
    PATH_TRAIT,           /* E0404, E0405 */
    PATH_VALUE,           /* an expression: E0425, E0423 */
    PATH_CALLEE,          /* the callee of a call: as PATH_VALUE */
    PATH_STRUCT,          /* before { } in expressions and patterns: E0422, E0574 */
    PATH_TUPLE_PATTERN,   /* before ( ) in patterns: E0531, E0532 */
    PATH_PATTERN,         /* a constant or unit variant: E0531, E0532 */
};

enum resolution_kind {
    RESOLVED_NOTHING,     /* not found, and not reported: only where `report` was false */
    RESOLVED_ERROR,       /* reported */
    RESOLVED_DEF,         /* def: MOD STRUCT ENUM VARIANT FN TRAIT CONST STATIC ALIAS; ASSOC_TYPE and trait FN through the trait's name */
    RESOLVED_SELF,        /* `Self`: def is the IMPL or TRAIT (or the STRUCT/ENUM being declared) */
    RESOLVED_PARAM,       /* a type parameter: `index` counts parents' first */
    RESOLVED_PRIMITIVE,   /* `type` */
    RESOLVED_QUALIFIED,   /* <T>::x or <T as Trait>::x: lower self_type and path yourself; nothing used */
};

struct resolution {
    enum resolution_kind kind;
    struct def_id def;
    uint32_t index;
    struct name name;            /* of the PARAM */
    struct type_id type;
    uint32_t used;               /* how many segments; fewer than the path has: the rest is relative to the type */
};

/* The scope of a definition's own parts: signature and body of an fn, fields of a struct, items of an impl. */
const struct scope *scope_of_def(const struct crate_types *crate, struct def_id def);
/* The scope inside a block: its own items if it has any, else `outer` itself. */
const struct scope *scope_enter_block(const struct crate_types *crate, const struct scope *outer, const struct block *block);

struct resolution resolve_path(struct crate_types *crate, const struct scope *scope, const struct path *path, enum path_use use, bool report);
/*
 * A plain name in a pattern: the constant, static, unit struct, unit variant (or tuple struct or variant: an error to report, E0530) it
 * means, else none and it is a binding.
 */
struct def_id resolve_binding(struct crate_types *crate, const struct scope *scope, struct ident ident);
/*
 * The value a plain name means among the items of the blocks only, up to `outermost` (exclusive): items of an inner block hide local
 * variables of outer ones.
 */
struct def_id resolve_block_value(const struct crate_types *crate, const struct scope *scope, const struct scope *outermost, struct name name);

/* The traits whose methods can be called here: those of the prelude's own set, and those named in scope. */
bool trait_is_in_scope(const struct crate_types *crate, const struct scope *scope, struct def_id trait);
/* Whether the item (or field: `visibility` of field_def, `module` where its type stands) may be named in this scope. */
bool is_visible(const struct crate_types *crate, uint8_t visibility, struct def_id parent_module, const struct scope *scope);
struct def_id module_of(const struct crate_types *crate, struct def_id def);

/* A variant of an enum by name, or none. */
struct def_id enum_variant_named(const struct crate_types *crate, struct def_id enum_def, struct name name);

#endif
