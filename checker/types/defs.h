/*
 * Definitions: what the items of the prelude and the user's file mean.
 *
 * Made by checker/types/collect.h from the syntax trees; read by inference, MIR, the borrow checker and messages.
 * Definitions are numbered in source order, the prelude's first.  All types here are declared types: they carry regions.
 * Sources: the Reference, "Items", "Generic parameters", "Lifetime elision"; variance: rustc_hir_analysis::variance.
 */
#ifndef LIEN_CHECKER_TYPES_DEFS_H
#define LIEN_CHECKER_TYPES_DEFS_H

#include "base/vec.h"
#include "checker/types/types.h"
#include "parser/ast.h"
#include "parser/parse.h"

enum def_kind {
    DEF_NONE, DEF_MOD, DEF_STRUCT, DEF_ENUM, DEF_VARIANT, DEF_FN, DEF_TRAIT, DEF_IMPL, DEF_ASSOC_TYPE /* of a trait, or of an impl */,
    DEF_CONST, DEF_STATIC, DEF_ALIAS, DEF_CLOSURE, DEF_OPAQUE,
};

enum variance { VARIANCE_BIVARIANT, VARIANCE_COVARIANT, VARIANCE_CONTRAVARIANT, VARIANCE_INVARIANT };

struct lifetime_param {
    struct name name;          /* "'a"; "'_" for an elided one */
    struct span span;
    bool is_elided;            /* made for an elided lifetime of a signature */
    bool is_late_bound;        /* of a fn, and not in a where clause or bound */
    uint32_t from_input;       /* elided: which input it stands in (self is 0 where there is one); UINT32_MAX otherwise */
};
struct type_param {
    struct name name;
    struct span span;
    struct type_id default_type;
    bool has_default, is_maybe_unsized;
    bool is_anonymous;         /* made for an `impl Trait` among the inputs: named as that is written, never given an argument */
};

/* One thing that callers must prove and bodies may use. */
enum predicate_kind { PREDICATE_TRAIT, PREDICATE_PROJECTION, PREDICATE_REGION_OUTLIVES, PREDICATE_TYPE_OUTLIVES };
struct predicate {
    enum predicate_kind kind;
    struct span span;
    struct type_id subject;    /* TRAIT, TYPE_OUTLIVES: the bounded type; PROJECTION: the projection type */
    struct def_id trait;       /* TRAIT */
    const struct region *trait_regions; /* TRAIT: arguments without Self */
    const struct type_id *trait_types;
    uint32_t trait_region_count, trait_type_count;
    struct type_id equals;     /* PROJECTION */
    struct region longer, shorter; /* REGION_OUTLIVES: longer: shorter; TYPE_OUTLIVES uses shorter */
    uint32_t bound_regions;    /* for<'a, ..>: how many REGION_BOUND it binds */
};

struct generics_def {
    struct def_id parent;      /* whose parameters come first, or none */
    uint32_t parent_regions, parent_types;      /* totals of all parents */
    struct lifetime_param *lifetimes;           /* own */
    uint32_t lifetime_count;
    struct type_param *types;                   /* own; a trait's Self is its type 0 */
    uint32_t type_count;
    struct predicate *predicates;               /* own; the parents' hold too */
    uint32_t predicate_count;
    enum variance *region_variance, *type_variance; /* of structs and enums: one for each of all parameters */
};

struct field_def { struct name name; struct type_id type; struct span span; uint8_t visibility; };
struct variant_def {
    struct def_id def;         /* of the variant, or of the struct itself */
    struct name name;
    uint8_t shape;             /* enum variant_shape */
    struct field_def *fields;
    uint32_t field_count;
    uint32_t *fields_by_name;  /* field numbers in the order of names, where there are many; else NULL */
};
struct adt_def {
    bool is_enum, is_box;
    bool is_copy_derived;
    struct variant_def *variants;   /* exactly one for a struct */
    uint32_t variant_count;
    struct def_id drop_impl;        /* the impl of Drop, or none */
    bool drop_may_dangle;           /* the prelude's #[may_dangle]: dropping it does not use what its type parameters borrow */
    uint64_t phantom_owned;         /* bit i: type parameter i is dropped with it although no field says so (Vec<T>, Box<T>) */
};
struct fn_def {
    struct item_fn *ast;
    enum self_kind self_kind;
    struct type_id *inputs;         /* self first */
    uint32_t input_count;
    struct type_id output;
    struct name *input_names;
    bool is_tuple_constructor;      /* of a tuple struct or variant: ast is NULL */
    bool is_diverging;
    bool has_opaque;                /* the output holds an `impl Trait` */
};
/*
 * An `impl Trait` in the output of a fn.  Its TY_OPAQUE has the lifetimes that its bounds name as regions and all type parameters of the fn as types.
 * Its bounds are the predicates of its generics, about one more type parameter behind those of the fn: the type itself, or the hidden one.
 * Source: the Reference, "Impl trait"; in edition 2021 only lifetimes that are named are captured (RFC 1522, RFC 3498).
 */
struct opaque_def {
    struct def_id fn;
    const uint32_t *captures;       /* by region of the TY_OPAQUE: which lifetime of the fn, parents' first */
    uint32_t capture_count;
    struct type_id hidden;          /* erased, with the fn's parameters; ERROR until the fn's body was checked */
};
struct trait_def {
    struct def_id *supertraits_; /* see predicates: Self: Super */
    uint32_t supertrait_count;
    struct def_id *items;           /* FN, ASSOC_TYPE, CONST */
    uint32_t item_count;
    bool is_auto, is_marker;
};
enum impl_limit { ONLY_INTEGERS = 1, ONLY_FLOATS = 2, ONLY_BOOL = 4, ONLY_CHAR = 8, ONLY_SIGNED = 16, ONLY_UNSIGNED = 32 /* of the integers */ };
struct impl_def {
    struct def_id trait;            /* none: inherent */
    const struct region *trait_regions;
    const struct type_id *trait_types;
    uint32_t trait_region_count, trait_type_count;
    struct type_id self_type;
    struct def_id *items;
    uint32_t item_count;
    bool is_negative, is_derived;
    uint8_t only_for;               /* enum impl_limit bits: `impl<T> Trait for T` of the prelude that means just these; 0 is no limit */
    uint8_t header_state;           /* 0 not lowered, 1 being lowered, 2 done */
    struct item_impl *ast;          /* NULL: derived */
};
/* const, static, alias, associated type (of a trait: ERROR where it has no default).  Aliases are lowered when first asked for. */
struct value_def { struct type_id type; struct item *ast; uint8_t state; /* 0 not lowered, 1 being lowered, 2 done */ bool has_value; };

struct definition {
    uint8_t kind;                   /* enum def_kind */
    bool is_prelude;
    uint8_t visibility;
    struct def_id parent;           /* module, impl, trait or enum it stands in; enclosing fn for a nested item */
    struct name name;
    struct span span;               /* of the item */
    struct span name_span;
    struct item *item;              /* NULL for variants, closures, derived impls */
    struct generics_def *generics;  /* never NULL for what can have them */
    union {
        struct adt_def *adt;        /* STRUCT, ENUM */
        struct fn_def *fn;          /* FN; STRUCT and VARIANT with tuple shape have one in `constructor` */
        struct trait_def *trait;
        struct impl_def *impl;
        struct value_def *value;
        struct { struct def_id of; uint32_t index; } variant;
        struct { uint8_t kind; /* 0 Fn, 1 FnMut, 2 FnOnce, 3 not known yet */ } closure;
        struct opaque_def *opaque;
    };
    struct fn_def *constructor;     /* of tuple structs and variants, else NULL */
};

/* The items the rules of the language know by name: #[lang = "..."] in the prelude. */
#define LANG_ITEMS(X) \
    X(copy) X(clone) X(drop) X(sized) X(deref) X(deref_mut) X(index) X(index_mut) X(fn_trait) X(fn_mut) X(fn_once) X(iterator) X(into_iterator) \
    X(add) X(sub) X(mul) X(div) X(rem) X(neg) X(not) X(bit_and) X(bit_or) X(bit_xor) X(shl) X(shr) \
    X(add_assign) X(sub_assign) X(mul_assign) X(div_assign) X(rem_assign) X(bit_and_assign) X(bit_or_assign) X(bit_xor_assign) X(shl_assign) X(shr_assign) \
    X(partial_eq) X(eq) X(partial_ord) X(ord) X(hash) X(default) X(debug) X(display) X(lower_hex) X(upper_hex) X(binary) X(octal) X(lower_exp) X(upper_exp) X(pointer) X(from) X(into) X(to_owned) X(try_trait) \
    X(send) X(sync) X(unpin) X(termination) \
    X(owned_box) X(vec) X(string) X(option) X(result) X(phantom_data) X(range) X(range_from) X(range_to) X(range_full) X(range_inclusive) X(range_to_inclusive) \
    X(format_arguments) X(drop_fn) X(box_new) \
    X(macro_print) X(macro_format) X(macro_panic) X(macro_arguments) X(macro_assert_failed) X(vec_from_array) X(vec_from_elem)

enum lang_item {
#define X(name) LANG_##name,
    LANG_ITEMS(X)
#undef X
    LANG_COUNT
};

/* What `type[index]` is: see place.c. */
enum { INDEX_ANSWERS = 64 };
struct index_answer { struct type_id type, index, output; };

/* One run's knowledge of all items. */
struct crate_types {
    struct session *session;
    struct type_interner *types;
    VEC(struct definition) defs;    /* indexed by def_id; [0] is none */
    struct def_id lang[LANG_COUNT];
    struct crate *prelude, *user;
    struct def_id prelude_module, root_module;
    void *resolver;                 /* checker/types/resolve.c: scopes of modules */
    void *impls;                    /* checker/types/impls.c: impls by trait and by self type */
    VEC(uint8_t) copy_answers, drop_answers; /* checker/types/queries.c: by type, 0 not asked, 1 no, 2 yes; of types without parameters */
    VEC(struct type_id) normalized; /* checker/types/traits.c: by type, what its projections stand for; of types without parameters, 0 not known */
    struct index_answer index_answers[INDEX_ANSWERS];
    VEC(struct overflow { struct span span; struct type_id type; uint8_t bits; bool is_signed; }) overflows; /* checker/types/overflow.h */
    VEC(struct def_id) bodies;      /* the user's, in source order */
    VEC(struct written_object { struct def_id trait; struct span span; bool is_alias; }) objects; /* checker/types/object.h: of signatures */
    bool are_signatures_lowered;
    bool has_opaque;                /* some fn returns `impl Trait` */
};

/* The field's number, or UINT32_MAX. */
uint32_t field_index(const struct variant_def *variant, struct name name);

static inline struct definition *def_of(const struct crate_types *crate, struct def_id id) { return &crate->defs.items[id.index]; }
static inline bool def_is_none(struct def_id id) { return id.index == 0; }
static inline bool def_equal(struct def_id a, struct def_id b) { return a.index == b.index; }

/* "Vec<i32>", "&'a mut T": as rustc prints types.  `regions` names the slots of an erased type, or NULL to leave them out. */
const char *type_print(const struct crate_types *crate, struct arena *arena, struct type_id type, const char *const *slot_names);
/* The name of a definition as programs write it: `io::Error` for the prelude's IoError. */
const char *def_name_in_programs(const struct crate_types *crate, struct def_id def);
/* "Map::get", "main". */
const char *def_print(const struct crate_types *crate, struct arena *arena, struct def_id def);

#endif
