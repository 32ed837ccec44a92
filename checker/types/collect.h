/*
 * The passes behind types_collect, in their order.  Private to checker/types/.
 *
 *   declare.c      every item gets a definition, generics by name, scopes and tables of names; E0428 E0403 E0124 ...
 *   imports.c      use declarations
 *   fields.c       fields by name
 *   derive.c       the impls that #[derive] stands for
 *   signature.c    everything written in types is lowered: headers, bounds, fields, signatures; elision
 *   impls.c        tables of impls
 *   variance.c     variances of structs and enums
 *   wellformed.c, wellformed_impl.c   what is wrong only once all is known
 */
#ifndef LIEN_CHECKER_TYPES_COLLECT_H
#define LIEN_CHECKER_TYPES_COLLECT_H

#include "checker/types/scopes.h"

void declare_crate(struct crate_types *crate, struct crate *ast, import_list *imports);
/* fields.c: makes fields_by_name where it is worth it. */
void fields_sort(struct arena *arena, struct variant_def *variant);
/* Appends a definition; the address of others may change. */
struct def_id def_new(struct crate_types *crate, struct definition definition);
/* The derived impls of one struct or enum, right behind it. */
void derive_declare(struct crate_types *crate, struct def_id adt, struct item *item, const struct scope *scope);
/* Definitions [from, to). */
void signatures_lower(struct crate_types *crate, uint32_t from, uint32_t to);
void impls_index(struct crate_types *crate);
void impls_free(struct crate_types *crate);
void variances_compute(struct crate_types *crate, uint32_t from, uint32_t to);
void wellformed_check(struct crate_types *crate, uint32_t from, uint32_t to);
/* wellformed_impl.c: an impl against its trait, against other impls, and where it may stand. */
void wellformed_impl(struct crate_types *crate, struct def_id impl);
/* wellformed_outlives.c: E0309 E0310 E0477 E0478 E0491 in associated types and bounds. */
void wellformed_outlives(struct crate_types *crate, struct def_id id);
/* wellformed_derive.c: what a derived impl asks of the fields, and any impl of the supertraits. */
void wellformed_derive(struct crate_types *crate, struct def_id impl);
void wellformed_supertraits(struct crate_types *crate, struct def_id impl);
void wellformed_overlaps(struct crate_types *crate, uint32_t from, uint32_t to);

#endif
