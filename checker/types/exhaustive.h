/*
 * Every `match` covers all values of what it looks at (E0004); every pattern of a `let` without `else`, a parameter and a `for` always
 * matches (E0005).  Source: the Reference, "Match expressions", "Let statements"; rustc_mir_build::thir::pattern::check_match.
 *
 * Requires: an untainted body.  Reports to the session's sink and then taints the body: what follows needs patterns that cover.
 */
#ifndef LIEN_CHECKER_TYPES_EXHAUSTIVE_H
#define LIEN_CHECKER_TYPES_EXHAUSTIVE_H

#include "checker/types/thir.h"

void exhaustive_check(struct crate_types *crate, struct thir_body *body, struct arena *arena);

#endif
