/*
 * Types with regions: an erased type and one region for each of its slots (checker/types/types.h).
 *
 * A vector of regions is `const uint32_t *`; its length is the type's slot count.  Entries at REGION_ID_BOUND and above are bound by a
 * fn pointer's for<..>.  Source: rustc_borrowck::renumber and type_check::relate_tys.
 */
#ifndef LIEN_CHECKER_BORROW_REGION_TYPE_H
#define LIEN_CHECKER_BORROW_REGION_TYPE_H

#include "checker/borrow/check.h"

enum { REGION_ID_BOUND = 0x40000000 };

/* What the parameters in a declared type stand for. */
struct region_env {
    const uint32_t *regions;       /* for REGION_PARAM + i */
    uint32_t region_count;
    const struct type_id *types;   /* for PARAM i, erased; NULL: parameters stay */
    const uint32_t **type_regions; /* for each of them its vector */
    uint32_t type_count;
    const uint32_t *bound;         /* for REGION_BOUND + i; NULL: they stay bound */
    uint32_t bound_count;
};

/* Where a constraint comes from. */
struct constraint_origin { uint32_t point; uint8_t category; struct span span; };

uint32_t region_fresh(struct borrow_result *borrow, uint32_t point);
/* Fresh regions for every slot; they are mentioned at `point` (MIR_NONE: nowhere). */
const uint32_t *region_fresh_vector(struct borrow_result *borrow, struct type_id type, uint32_t point);

/* The environment that an ADT's, fn's ... arguments make. */
struct region_env region_env_of(struct borrow_result *borrow, struct type_id type, const uint32_t *regions);
/* The lifetime parameters of the body's owner stand for themselves. */
struct region_env region_env_identity(struct borrow_result *borrow);
/*
 * Replaces parameters; elided and inferred regions become fresh, mentioned at `point`.  Gives the vector, and the erased type in *erased where not NULL.
 */
const uint32_t *region_instantiate(struct borrow_result *borrow, struct type_id declared, const struct region_env *env, uint32_t point,
                                   struct type_id *erased);

/* The vector of a place (computed once). */
const uint32_t *region_of_place(struct borrow_result *borrow, struct place_id place);
/* The vector of field `field` of a type. */
const uint32_t *region_of_field(struct borrow_result *borrow, struct type_id type, const uint32_t *regions, uint32_t variant, uint32_t field,
                                struct type_id *field_type);

void region_outlives(struct borrow_result *borrow, uint32_t longer, uint32_t shorter, const struct constraint_origin *origin);
/* COVARIANT: `a` is a subtype of `b`, two instances of one erased type. */
void region_relate(struct borrow_result *borrow, struct type_id type, const uint32_t *a, const uint32_t *b, enum variance variance,
                   const struct constraint_origin *origin);
/* As COVARIANT, of types that may differ in array lengths; of others every region is tied to every region. */
void region_relate_alike(struct borrow_result *borrow, struct type_id from, const uint32_t *a, struct type_id to, const uint32_t *b,
                         const struct constraint_origin *origin);
/* As above with a user-written type on the right: inferred parts of it say nothing. */
void region_relate_declared(struct borrow_result *borrow, struct type_id type, const uint32_t *a, struct type_id declared,
                            enum variance variance, const struct constraint_origin *origin);
/* Every region of a type outlives `shorter`. */
void region_type_outlives(struct borrow_result *borrow, struct type_id type, const uint32_t *regions, uint32_t shorter,
                          const struct constraint_origin *origin);
/* What must hold for the type to make sense: &'a T needs T: 'a, and the bounds of an ADT's parameters. */
void region_well_formed(struct borrow_result *borrow, struct type_id type, const uint32_t *regions, const struct constraint_origin *origin);
/* The where clauses of an item, instantiated. */
void region_prove_predicates(struct borrow_result *borrow, struct def_id item, const struct region_env *env,
                             const struct constraint_origin *origin);
void region_prove_predicate(struct borrow_result *borrow, const struct predicate *predicate, const struct region_env *env,
                            const struct constraint_origin *origin);
/* A trait of types, Self first: what the impl asks of their regions.  checker/borrow/projection.c */
void region_prove_trait(struct borrow_result *borrow, struct def_id trait, const struct type_id *types, const uint32_t **type_regions,
                        uint32_t type_count, const uint32_t *regions, uint32_t region_count, const struct constraint_origin *origin);

/* Slots of a type; 0 for most. */
static inline uint32_t region_slots(const struct borrow_result *borrow, struct type_id type)
{
    return type_of(borrow->crate->types, type)->region_slots;
}

/* The normal form of a projection with regions; NULL where it stays one.  checker/borrow/projection.c */
const uint32_t *region_normalize(struct borrow_result *borrow, struct type_id erased, const uint32_t *regions, uint32_t point,
                                 struct type_id *normal);

#endif
