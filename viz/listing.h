/*
 * Source lines as pictures show them: without what speaks to lien or to a test rather than to a reader, an expectation (`//@ v is frozen`) or the
 * mark of an expected error (`//~ ERROR E0502`) at a line's end.
 */
#ifndef LIEN_VIZ_LISTING_H
#define LIEN_VIZ_LISTING_H

#include "checker/borrow/facts.h"

/* Not terminated; `length` is what is shown of the line. */
const char *listing_line(const struct facts *facts, uint32_t line, uint32_t *length);

#endif
