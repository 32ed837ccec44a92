/*
 * What may have been meant by a name that is not found: the nearest of the names that could stand there, as a help of the error.
 *
 * Each gives a name in the arena of the names, or NULL where none is near.  Nothing depends on them but messages.
 */
#ifndef LIEN_CHECKER_TYPES_SIMILAR_H
#define LIEN_CHECKER_TYPES_SIMILAR_H

#include "checker/types/body.h"
#include "checker/types/scopes.h"

/* A name of a scope or of one around it; in a body its variables too. */
const char *similar_name(const struct crate_types *crate, const struct scope *scope, enum name_space space, struct name written);
/* A name of one module. */
const char *similar_in_module(const struct crate_types *crate, struct def_id module, enum name_space space, struct name written);
const char *similar_field(const struct crate_types *crate, const struct variant_def *variant, struct name written);
const char *similar_variant(const struct crate_types *crate, const struct adt_def *adt, struct name written);
/* A method or associated item of the type, of what it dereferences to, or of a trait that one of them could have. */
const char *similar_method(struct body_check *check, struct type_id type, struct name written);

/* "is `push` meant?"; nothing where `meant` is NULL. */
void similar_help(struct diag_sink *sink, struct diagnostic *diagnostic, const char *meant);

#endif
