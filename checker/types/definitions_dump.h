/* `lien dump --types`: every definition with its declared types; lifetimes as numbers, parents' first. */
#ifndef LIEN_CHECKER_TYPES_DEFINITIONS_DUMP_H
#define LIEN_CHECKER_TYPES_DEFINITIONS_DUMP_H

#include <stdio.h>

#include "checker/types/defs.h"

void definitions_dump(FILE *out, struct crate_types *crate, bool with_prelude);

#endif
