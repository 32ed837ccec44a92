/*
 * Trait selection: does a type implement a trait, and what do its associated types stand for.
 *
 * Candidates are the where clauses in force (with their supertraits), built-in answers for types the prelude cannot spell, and impls.
 * Where variables leave several open the answer is SELECT_UNSURE and the question waits.
 * Sources: rustc_trait_selection::traits::select (assembly, winnowing), ::project (normalization).
 */
#ifndef LIEN_CHECKER_TYPES_TRAITS_H
#define LIEN_CHECKER_TYPES_TRAITS_H

#include "checker/types/check.h"
#include "checker/types/infer.h"

enum selection { SELECT_NO, SELECT_YES, SELECT_UNSURE };

enum obligation_kind { OBLIGATION_TRAIT, OBLIGATION_PROJECTION };
struct obligation {
    uint8_t kind;
    bool from_expansion;           /* of a macro, `?` or `for`: what is unknown elsewhere is said first, as by rustc */
    uint8_t depth;                 /* of nested obligations: E0275 beyond OBLIGATION_DEPTH_LIMIT */
    struct def_id trait;           /* TRAIT */
    const struct type_id *args;    /* TRAIT: Self first */
    uint32_t arg_count;
    struct type_id projection, equals; /* PROJECTION */
    struct span span;
    struct span callee;            /* where the argument it is reported at is a closure: the callee, else empty */
    struct span macro;             /* of a format macro: what a type lacks is said once in each, else empty */
    const struct expr *argument;   /* which argument it is reported at, or NULL */
    struct def_id required_by;     /* whose where clause, or none */
    uint32_t param;                /* the parameter that clause is about, or UINT32_MAX */
    bool is_settled;               /* `span` is where it must be reported: no argument is to blame */
};
typedef VEC(struct obligation) obligation_list;
enum { OBLIGATION_DEPTH_LIMIT = 40 };

/* The where clauses of a body's owner, erased, supertraits spelled out. */
struct env_predicate {
    bool is_projection;
    struct def_id trait;
    const struct type_id *args;
    uint32_t arg_count;
    struct type_id projection, equals;
};
struct trait_env {
    struct env_predicate *items;
    uint32_t count;
    struct def_id owner;
};
void trait_env_make(struct crate_types *crate, struct arena *arena, struct def_id owner, struct trait_env *env);
/* The same and what `also` asks of `args`: an impl's item under the bounds of the trait's. */
void trait_env_make_with(struct crate_types *crate, struct arena *arena, struct def_id owner, struct def_id also, const struct type_id *args, uint32_t count,
                         struct trait_env *env);

struct trait_check;
/* The bounds of an opaque type, supertraits spelled out; of other types the where clauses in force. */
struct trait_env traits_env_for(struct trait_check *check, struct type_id self);

/* What is known of a closure while its body is being checked; NULL for others. */
struct closure_signature {
    struct def_id def;
    const struct type_id *inputs;
    uint32_t input_count;
    struct type_id output;
    uint8_t kind;                  /* 0 Fn, 1 FnMut, 2 FnOnce, 3 not known yet */
    struct type_id finished;       /* with its captures; ERROR while they are not known */
};

struct trait_check {
    struct crate_types *crate;
    struct infer_table *infer;
    const struct trait_env *env;
    struct arena *arena;
    const struct closure_signature *(*closure_of)(void *with, struct def_id def);
    void *with;
};

enum candidate_kind { CANDIDATE_ENV, CANDIDATE_IMPL, CANDIDATE_BUILTIN, CANDIDATE_CALLABLE };
struct candidate {
    enum candidate_kind kind;
    struct def_id impl;
    struct type_id *impl_args;
    uint32_t impl_arg_count;
    const struct env_predicate *predicate;
    const struct type_id *callable_inputs;   /* CALLABLE: of a closure, fn item or fn pointer */
    uint32_t callable_input_count;
    struct type_id callable_output;
};

/* On YES what had to be equal has been made equal, and `nested` got what remains to be shown. */
enum selection traits_select(struct trait_check *check, const struct obligation *obligation, struct candidate *candidate, obligation_list *nested);
/* Shows it and all that follows from it, without learning anything: a probe. */
enum selection traits_evaluate(struct trait_check *check, const struct obligation *obligation);
/*
 * One step of normalizing a PROJECTION: YES gives `result`, perhaps the projection itself where it stays as it is (of a parameter).
 */
enum selection traits_project(struct trait_check *check, struct type_id projection, struct span span, struct type_id *result, obligation_list *nested,
                              unsigned depth);
/* A declared type, and a trait predicate's arguments with Self, with these arguments put in; erased. */
struct type_id traits_substitute(struct trait_check *check, struct type_id declared, const struct type_id *args, uint32_t count);
const struct type_id *traits_predicate_args(struct trait_check *check, const struct predicate *predicate, const struct type_id *args, uint32_t count);
/* What the predicates of `def` ask with these arguments. */
void traits_predicates(struct trait_check *check, struct def_id def, const struct type_id *args, uint32_t count, struct span span, unsigned depth,
                       obligation_list *out);

/* For fully known, erased types.  `args` leaves out Self. */
/* A type parameter that says `?Sized`; bounds may ask for a size all the same. */
bool traits_param_may_be_unsized(const struct crate_types *crate, struct def_id owner, uint32_t index);
/* The part of a type that leaves it without a size (the type itself, or its last field, all the way down); TYPE_ERROR of one that has a size. */
enum { TYPE_TAIL_DEPTH = 64 };
struct type_id traits_unsized_part(struct crate_types *crate, struct def_id owner, struct type_id type);
bool traits_holds(struct crate_types *crate, struct def_id owner, struct def_id trait, struct type_id self, const struct type_id *args,
                  uint32_t arg_count);
/* Whether two impls of one trait are for one type (overlap.c). */
bool impls_overlap(struct crate_types *crate, struct def_id a, struct def_id b);
/* Every projection in a fully known type replaced by what it stands for; false where one cannot be. */
bool traits_normalize_known(struct crate_types *crate, struct def_id owner, struct type_id *type);
/* One step for a declared PROJECTION where the headers of the impls decide, lifetimes and all; else the projection itself. */
struct type_id traits_project_declared(struct crate_types *crate, struct type_id projection);

#endif
