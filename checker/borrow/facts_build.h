/*
 * How facts are made: one builder a body, one file a question.  Internal to checker/borrow/facts_*.c.
 *
 *   facts_rows.c     which variables, fields and `*r` have a row           (before the borrow check: it interns their places)
 *   facts_points.c   which program points have a frame, their names
 *   facts_values.c   heap objects and known contents
 *   facts_origins.c  which loans a reference holds at a point (flow-sensitive)
 *   facts_expired.c  references whose lender was written or moved since
 *   facts_state.c    state and badges of a row at a point
 *   facts_loans.c    which loans are shown, and their state at a point
 *   facts_notes.c    what changed, in words
 *   facts_score.c    events and lanes of the `lifetimes` view
 */
#ifndef LIEN_CHECKER_BORROW_FACTS_BUILD_H
#define LIEN_CHECKER_BORROW_FACTS_BUILD_H

#include "checker/borrow/facts.h"
#include "checker/borrow/facts_values.h"
#include "checker/mir/mir.h"

/* A row's link to the body. */
struct row_source {
    struct place_id place;
    struct local_id local;
    struct span scope;             /* where the variable's name means it */
    bool is_owner_of_memory;       /* String, Vec, Box or holds some */
};

struct facts_rows {
    VEC(struct facts_row) rows;
    VEC(struct row_source) sources;
};

enum { FACTS_ROW_LIMIT = 400, FACTS_FIELD_LIMIT = 8, FACTS_DEPTH_LIMIT = 3 };

/*
 * Rows of a body, variables in order of declaration, fields and dereferences under them.  Interns the places of all rows in `body`, so it
 * runs before the borrow check.  Texts live in `arena`.
 */
void facts_rows_make(struct mir_body *body, struct arena *arena, struct facts_rows *rows);

#endif
