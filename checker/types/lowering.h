/*
 * The parts of lowering that signatures need: what an elided lifetime means where.  Private to checker/types/.
 */
#ifndef LIEN_CHECKER_TYPES_LOWERING_H
#define LIEN_CHECKER_TYPES_LOWERING_H

#include "checker/types/lower.h"

/* What an elided lifetime means.  Source: the Reference, "Lifetime elision"; rustc_resolve::late::LifetimeRibKind. */
enum elision {
    ELIDE_INFER,        /* in a body */
    ELIDE_ERROR,        /* E0106 each: fields, aliases, associated types */
    ELIDE_STATIC,       /* const and static items */
    ELIDE_FRESH,        /* inputs and impl headers: a new anonymous parameter of the owner */
    ELIDE_TO,           /* an output: `target` */
    ELIDE_FAIL,         /* an output with no or several candidates: E0106, once */
    ELIDE_BOUND,        /* inputs of fn(..) and Fn(..): a new bound region */
    ELIDE_ANONYMOUS,    /* the bounds of an `impl Trait` among the inputs: E0658 */
};

/* The lifetime of a trait object that does not say it.  Source: the Reference, "Default trait object lifetimes". */
enum object_default { OBJECT_ALONE /* 'static; inferred in a body */, OBJECT_OF_REFERENCE /* that of the reference */, OBJECT_UNKNOWN };

/* What `impl Trait` means where it stands. */
enum impl_place {
    IMPL_NOWHERE,       /* E0562 */
    IMPL_INPUT,         /* a type parameter without a name */
    IMPL_OUTPUT,        /* an opaque type */
    IMPL_OUTSIDE,       /* lien does not cover it here: results of a trait's methods */
};

struct bound_names { const struct generics *generics; const struct bound_names *outer; };

typedef VEC(struct lifetime_param) lifetime_list;
typedef VEC(struct region) region_list;
typedef VEC(struct type_param) type_param_list;
typedef VEC(struct predicate) predicate_list;

struct lowering {
    struct crate_types *crate;
    const struct scope *scope;
    struct def_id owner;            /* whose lifetimes are in reach */
    enum elision elision;
    struct region target;           /* ELIDE_TO */
    uint32_t input;                 /* ELIDE_FRESH: which input is being lowered */
    lifetime_list *fresh;
    const struct bound_names *bound;
    uint32_t where_bound_count;     /* for<..> in front of the where predicate being lowered */
    uint32_t bound_count;           /* regions bound by the fn pointer or Fn bound being lowered */
    bool in_body;                   /* `_` is a hole */
    bool may_leave_out;             /* a path to a value: arguments that are not written are holes, too */
    bool in_header;                 /* of an impl: hidden lifetimes in paths are E0726 */
    bool is_method_call;            /* the arguments of `x.f::<..>()` */
    bool in_impl_type;              /* the value of an associated type of a trait's impl */
    bool elision_reported;
    bool has_candidates;            /* ELIDE_FAIL: there were several lifetimes to choose from, not none */
    region_list *seen;       /* the distinct lifetimes of the inputs */
    uint32_t depth;
    enum object_default object_default;
    struct region object_region;    /* OBJECT_OF_REFERENCE */
    enum impl_place impl_place;
    bool in_impl_bounds;            /* of `impl ..`: `'_` may stand there */
    bool in_impl_args;              /* in an argument of a trait behind `impl`: another `impl` there is E0666 */
    type_param_list *anonymous;     /* IMPL_INPUT: the parameters made so far, behind the owner's own */
    predicate_list *anonymous_bounds;
};

/* object.c: a `dyn Trait` type. */
struct type_id lower_dyn_type(struct lowering *lowering, struct type_dyn *type);
/* opaque.c: an `impl Trait` type where it stands. */
struct type_id lower_impl_type(struct lowering *lowering, struct type_impl *type);

struct type_id lower_type(struct lowering *lowering, struct ast_type *type);
/* lower_type, or ERROR where a lifetime within is wrong: what uses the type then says nothing more, as rustc's error regions. */
struct type_id lower_whole_type(struct lowering *lowering, struct ast_type *type);
struct region lower_lifetime(struct lowering *lowering, struct lifetime lifetime, struct span elided_at);
/* A named lifetime of `owner` or its parents, else E0261 and REGION_ERROR. */
struct region lookup_lifetime(struct lowering *lowering, struct lifetime lifetime);
/* `args` for the own parameters of `def`; `self` replaces Self in defaults. */
void lower_args(struct lowering *lowering, struct def_id def, const struct generic_args *args, struct span at, struct type_id self,
                struct lowered_args *out);
/* A bound's trait: NULL args are allowed.  Gives none where wrong (reported). */
struct def_id lower_trait(struct lowering *lowering, const struct path *path, struct type_id self, struct lowered_args *out);
/* The predicates of `subject: bound`, pushed on the list; with supertraits' associated types found by name. */
void lower_bound(struct lowering *lowering, struct type_id subject, const struct generic_bound *bound, predicate_list *out);
/* The declared type an alias or associated type of an impl stands for, lowered on demand (signature.c). */
struct type_id alias_type(struct crate_types *crate, struct def_id alias);
/* The self type of an impl, header lowered on demand (signature.c). */
struct type_id impl_self_type(struct crate_types *crate, struct def_id impl);
/* An associated type by name in a trait or what it builds on; none where there is none. */
struct def_id trait_assoc_type(struct crate_types *crate, struct def_id trait, struct name name, unsigned depth);
struct type_id lower_array_length(struct lowering *lowering, struct expr *length, uint64_t *value);

#endif
