/*
 * What is known of lifetimes without a body: bounds, and what the types of a signature imply.  Private to checker/types/ (wellformed_outlives.c).
 */
#ifndef LIEN_CHECKER_TYPES_OUTLIVES_H
#define LIEN_CHECKER_TYPES_OUTLIVES_H

#include "checker/types/collect.h"

struct known_pair { bool is_type; uint32_t longer; struct region shorter; }; /* longer: a region, or a type parameter */

struct outlives_check {
    struct crate_types *crate;
    VEC(struct known_pair) known;
    bool is_learning;
    struct span span;
    const char *code;              /* of the first thing that is not known, or NULL */
};

/* The bounds of `owner` and its parents become known. */
void outlives_learn_bounds(struct outlives_check *check, struct def_id owner);
/* A type that is well-formed says what its references and bounds ask. */
void outlives_learn_type(struct outlives_check *check, struct type_id type);
void outlives_learn_predicate(struct outlives_check *check, const struct predicate *predicate, const struct type_substitution *with);
bool outlives_region_known(const struct outlives_check *check, struct region longer, struct region shorter);
/* What a reference in it must outlive is known; else the code of the first thing that is not, or NULL. */
const char *outlives_type_unknown(struct outlives_check *check, struct type_id type);
/* A predicate about lifetimes; true for any other. */
bool outlives_predicate_known(struct outlives_check *check, const struct predicate *predicate);

#endif
