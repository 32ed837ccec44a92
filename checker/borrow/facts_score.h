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

/* The row of a variable itself, or FACTS_NONE. */
uint32_t facts_row_of_local(const struct facts_rows *rows, struct local_id local);
/* The call that a moved value is an argument of, at once or through one temporary; NULL for none. */
const struct mir_terminator *facts_move_call(const struct mir_body *body, const struct use *move);
/* The variable that a moved value ends up in: the destination, or what one temporary is moved on to at once. */
uint32_t facts_move_destination(const struct mir_body *body, const struct facts_rows *rows, const struct use *move);

#endif
