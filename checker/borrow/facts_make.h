/*
 * Facts of one checked body.
 *
 * facts_rows_make (facts_build.h) runs before borrow_check, since it interns the places of all rows; facts_of_body after borrow_report, since the
 * words of a refusal are those of its diagnostic.  Gives: `function`, whose memory is in `arena`; `scratch` may be released after.
 * A body beyond FACTS_SIZE_LIMIT gets its first frames only, and says so in the last one's notes.
 */
#ifndef LIEN_CHECKER_BORROW_FACTS_MAKE_H
#define LIEN_CHECKER_BORROW_FACTS_MAKE_H

#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"

enum { FACTS_SIZE_LIMIT = 200000 }; /* frames times rows and loans */

void facts_of_body(struct borrow_result *borrow, const struct facts_rows *rows, enum facts_points points, struct arena *arena, struct arena *scratch,
                   struct facts_function *function);

#endif
