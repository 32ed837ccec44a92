/*
 * Trait objects: the associated types that an object's type spells out, and which traits have objects.  Private to checker/types/ and checker/borrow/.
 */
#ifndef LIEN_CHECKER_TYPES_OBJECT_H
#define LIEN_CHECKER_TYPES_OBJECT_H

#include "checker/types/defs.h"

/* The bits of a TY_DYN's index. */
enum object_auto { OBJECT_SEND = 1, OBJECT_SYNC = 2, OBJECT_UNPIN = 4 };
enum object_answer { OBJECT_NO, OBJECT_YES, OBJECT_NOT_KNOWN };

/* Self in a bound of an object while it is lowered: no parameter of any item. */
enum { OBJECT_SELF = 0x10000, OBJECT_ASSOC_LIMIT = 8 };

/* The associated types that an object of the trait gives values to: those of the trait first, then of what it builds on. */
struct object_assoc { struct def_id items[OBJECT_ASSOC_LIMIT]; uint32_t count; };
void object_assoc_types(struct crate_types *crate, struct def_id trait, struct object_assoc *out);

/* RefCell, Cell, Mutex, RwLock: they hold their parameter as it is, with or without a size. */
bool object_is_cell(const struct crate_types *crate, const struct type_data *adt);
/* `where Self: Sized`: what an object does not have. */
bool object_lacks(const struct crate_types *crate, struct def_id item);
/* A written `dyn Trait` is checked (E0038) when all signatures are known. */
void object_note(struct crate_types *crate, struct def_id trait, struct span span, bool is_alias);
void objects_check(struct crate_types *crate);

#endif
