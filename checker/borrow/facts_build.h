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

#include "base/diag.h"
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

/* ---- frames ---- */

/* A refused access, as the checker found it, with the diagnostic that says so. */
struct facts_refusal {
    struct span access;            /* what was refused: for E0597 the `}`, not the borrow */
    struct block_id block;
    uint32_t statement;
    const struct diagnostic *diagnostic;
    uint32_t loan;                 /* index of the borrow checker's loan, or FACTS_NONE */
    struct place_id place;         /* what was accessed, or MIR_NONE */
    struct local_id needing;       /* the local whose later use keeps the loan alive, or MIR_NONE */
};

struct frame {
    enum facts_point_kind kind;
    uint32_t mark;                 /* index into the body's marks */
    uint32_t refusal;              /* of an ERROR frame, else FACTS_NONE */
    struct block_id block;         /* the state shown is the one before this statement */
    uint32_t statement;
    struct span span;
    uint32_t insert_at;            /* session offset, FACTS_NONE */
    uint32_t before;               /* the frame this one is compared with: where control came from; FACTS_NONE for the first */
    uint32_t at_offset;            /* session offset that decides which names are in scope */
    uint32_t line;
    const char *name, *title;
};

struct facts_frames { VEC(struct frame) frames; };

/* Frames of a body in evaluation order.  `is_reachable` has a byte a block. */
void facts_frames_make(const struct mir_body *body, const bool *is_reachable, const struct facts_refusal *refusals, uint32_t refusal_count,
                       struct arena *arena, struct facts_frames *out);

/* Formatted into the arena. */
const char *facts_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
