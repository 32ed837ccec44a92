/*
 * The score: what happens to each variable on each source line, and the state of its lane there (view `lifetimes`).
 *
 * Requires: rows, loans, points and errors of `function` are made.  Fills in events and lanes.
 */
#ifndef LIEN_CHECKER_BORROW_FACTS_SCORE_H
#define LIEN_CHECKER_BORROW_FACTS_SCORE_H

#include "checker/borrow/facts_build.h"
#include "checker/borrow/facts_uses.h"

void facts_score_make(const struct mir_body *body, const struct facts_rows *rows, const struct use_table *uses, const bool *is_reachable,
                      struct arena *arena, struct facts_function *function);

#endif
