/* The typed tree as indented text, one node a line: what `lien dump --thir` prints.  `body` is not tainted. */
#ifndef LIEN_CHECKER_TYPES_THIR_DUMP_H
#define LIEN_CHECKER_TYPES_THIR_DUMP_H

#include <stdio.h>

#include "checker/types/thir.h"

void thir_dump(FILE *out, struct crate_types *crate, const struct thir_body *body);

#endif
