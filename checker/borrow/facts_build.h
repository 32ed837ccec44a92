/*
 * How facts are made: one builder a body, one file a question.  Internal to checker/borrow/facts_*.c.
 *
 *   facts_rows.c     which variables, fields and `*r` have a row           (before the borrow check: it interns their places)
 *   facts_points.c   which program points have a frame, their names
 *   facts_inner.c    points within a statement: two-phase borrows
 *   facts_values.c   heap objects and known contents
 *   facts_origins.c  which loans a reference holds at a point (flow-sensitive)
 *   facts_standing.c which loans have not been overwritten
 *   facts_expired.c  references whose lender was written or moved since
 *   facts_init.c     whether a place may hold a value
 *   facts_state.c    state of a row at a point; facts_badges.c its badges
 *   facts_loans.c    which loans are shown, and their state at a point
 *   facts_exits.c    what ends at a `}` or a jump, and where its drops are done
 *   facts_ended.c    why a loan has ended
 *   facts_notes.c    what changed, in words
 *   facts_effects.c  what is written and dropped, in words
 *   facts_flow.c     control flow as blocks of statements, the way of an error
 *   facts_regions.c  which lifetime must outlive which, and why
 *   facts_score.c    events and lanes of the `lifetimes` view
 */
#ifndef LIEN_CHECKER_BORROW_FACTS_BUILD_H
#define LIEN_CHECKER_BORROW_FACTS_BUILD_H

#include "base/bitset.h"
#include "base/diag.h"
#include "checker/borrow/facts.h"
#include "checker/borrow/facts_uses.h"
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
    uint32_t left_out; /* variables beyond FACTS_ROW_LIMIT */
};

enum { FACTS_ROW_LIMIT = 400, FACTS_FIELD_LIMIT = 8, FACTS_DEPTH_LIMIT = 3 };

/*
 * Rows of a body, variables in order of declaration, fields and dereferences under them.  Interns the places of all rows in `body`, so it
 * runs before the borrow check.  Texts live in `arena`.
 */
void facts_rows_make(struct mir_body *body, struct arena *arena, struct facts_rows *rows);
void facts_rows_release(struct facts_rows *rows);

/* ---- frames ---- */

/* A refused access, as the checker found it, with the diagnostic that says so. */
struct violation;

struct facts_refusal {
    struct span access;            /* what was refused: for E0597 the `}`, not the borrow */
    struct block_id block;
    uint32_t statement;
    const struct violation *violation;
    const struct diagnostic *diagnostic;
    uint32_t loan;                 /* index of the borrow checker's loan, or FACTS_NONE */
    struct place_id place;         /* what was accessed, or MIR_NONE */
    uint32_t needed_line;          /* of that later use, 0 where there is none */
    struct local_id needing;       /* the local whose later use keeps the loan alive, or MIR_NONE */
};

/* A point within a statement that shows more than its end does: a two-phase borrow reserved, and activated. */
struct facts_inner_point {
    struct span span;              /* of the expression that makes the loan */
    struct block_id block;
    uint32_t statement;
    uint32_t loan;                 /* the borrow checker's */
    bool is_activation;
    const char *callee;            /* of a call that has the loan while it runs, else NULL */
    const char *title;
};

struct frame {
    enum facts_point_kind kind;
    uint32_t mark;                 /* index into the body's marks */
    uint32_t refusal;              /* of an ERROR frame, else FACTS_NONE */
    uint32_t inner;                /* of a SUB frame within a two-phase borrow, else FACTS_NONE */
    struct block_id block;         /* the state shown is the one before this statement */
    uint32_t statement;
    struct block_id after_block;   /* of a SCOPE_END frame: where its drops are done */
    uint32_t after_statement;
    uint32_t leaves;               /* of a SCOPE_END frame: where the scope ends that is left, a session offset */
    bool is_jump;                  /* a `return`, `break`, `continue` or `?` leaves it */
    struct span span;
    uint32_t insert_at;            /* session offset, FACTS_NONE */
    uint32_t before;               /* the frame this one is compared with: where control came from; FACTS_NONE for the first */
    uint32_t at_offset;            /* session offset that decides which names are in scope */
    uint32_t line;
    const char *name, *title;
    uint32_t ended;                /* of a step at a `}`: the local that it drops or gives the room of back, 0 for none */
    bool is_drop;
    bool is_refused;               /* an AFTER frame of a statement that is refused: what it would leave, and what the checker goes on with */
};

struct facts_frames { VEC(struct frame) frames; };

struct facts_extra_points {
    const struct facts_refusal *refusals;
    uint32_t refusal_count;
    const struct facts_inner_point *inner;
    uint32_t inner_count;
    const struct use_table *uses;
};

/* Frames of a body in evaluation order.  `is_reachable` has a byte a block. */
void facts_frames_make(const struct mir_body *body, const bool *is_reachable, const struct facts_extra_points *extra, struct arena *arena,
                       struct facts_frames *out);

/* "L7", or "L7.a" "L7.b" where a line has several frames. */
void facts_frames_name(struct facts_frames *frames, struct arena *arena, struct arena *scratch);

/* ---- one body's builder ---- */

struct origins;
struct expiry;
struct standing;

struct facts_builder {
    struct crate_types *crate;
    struct mir_body *body;
    struct borrow_result *borrow;
    struct arena *arena;            /* of the result */
    struct arena *scratch;          /* of the body */
    const struct facts_rows *rows;
    const struct facts_refusal *refusals;
    uint32_t refusal_count;
    const struct facts_inner_point *inner;
    uint32_t inner_count;
    struct facts_frames frames;
    bool *is_reachable;             /* by block */
    struct use_table *uses;
    struct origins *origins;        /* NULL: the body is too large */
    const uint32_t **local_regions; /* by local, as origins see them: a parameter has regions of its own */
    uint32_t origin_loan_count;     /* the borrow checker's loans, then the caller's */
    struct value_flow *values;
    struct expiry *expiry;
    struct standing *standing;
    uint32_t *shown;                /* by origin loan: its facts_loan_id, or FACTS_NONE */
    uint32_t *origin_of;            /* by facts_loan_id: the origin loan */
    uint32_t *through;              /* by origin loan: see facts_through */
    bitset_word **passed;           /* by origin loan: all that the reference held that it was made through; NULL where it is no reborrow */
    uint32_t *canonical;            /* by origin loan: the loan it stands for (a reborrow of a temporary is the loan the temporary holds) */
    struct facts_function *function;
};

/* facts_inner.c: finds them. */
void facts_inner_make(struct facts_builder *builder);
/* facts_steps.c: puts a frame after every step of MIR between those of lines, whose `before` stays what it was. */
void facts_steps_insert(struct facts_builder *builder, struct facts_frames *out);

/* facts_holders.c: loans as origins see them. */
void facts_origins_make(struct facts_builder *builder);
uint32_t facts_caller_loan_count(const struct facts_builder *builder);
/* The parameter or captured variable behind which a caller's loan stands. */
uint32_t facts_caller_row(const struct facts_builder *builder, uint32_t caller_loan);
/* The capture that a row shows, and its slot in the closure's type; NULL for other rows. */
const struct thir_capture *facts_capture_of(const struct facts_builder *builder, uint32_t row, uint32_t *slot);
/* The canonical loans that region slot `slot` of a row's variable holds before a statement, without those that are only passed through. */
bool facts_slot_holds(struct facts_builder *builder, uint32_t row, uint32_t slot, const struct frame *frame, bitset_word *loans);
/* The reborrow's parent: the loan held by the reference it goes through when it was made, or FACTS_NONE. */
uint32_t facts_through(const struct facts_builder *builder, uint32_t origin_loan);

/* facts_standing.c: whether a loan was made on some way to a statement, and what it was made from not overwritten since. */
void facts_standing_make(struct facts_builder *builder);
bool facts_stands(struct facts_builder *builder, uint32_t origin_loan, struct block_id block, uint32_t statement);

/* facts_expired.c: the line that made a reference unusable, or 0. */
void facts_expiry_make(struct facts_builder *builder);
uint32_t facts_expired_line(struct facts_builder *builder, uint32_t row, const struct frame *frame);


/* facts_exits.c: the point behind the drops of a `}` or jump; and whether a row's variable ends there. */
void facts_exit_find(const struct mir_body *body, struct frame *frame);
bool facts_ends_at(const struct facts_builder *builder, uint32_t row, const struct frame *frame);

/* facts_loans.c */
void facts_loans_make(struct facts_builder *builder);
void facts_loans_at(struct facts_builder *builder, uint32_t frame);
/* facts_ended.c */
void facts_loans_compare(struct facts_builder *builder, uint32_t frame);

/* facts_state.c */
void facts_rows_at(struct facts_builder *builder, uint32_t frame);
/* facts_heap.c */
void facts_heap_make(struct facts_builder *builder);
void facts_heap_at(struct facts_builder *builder, uint32_t frame);
/* facts_effects.c: what a statement writes, lends for a call and drops; what a `}` drops, in order. */
struct note_list { VEC(struct facts_note) items; };
void facts_effects_note(struct facts_builder *builder, const struct frame *frame, const struct facts_point *now, struct note_list *notes);
/* facts_notes.c */
void facts_notes_at(struct facts_builder *builder, uint32_t frame);

/* facts_flow.c: blocks and statements of the `cfg` view; facts_regions.c: lifetimes of the `regions` view. */
void facts_flow_make(struct facts_builder *builder);
void facts_regions_make(struct facts_builder *builder);

/* The first line of what a span covers, shortened; without back-quotes, which cannot stand in code marks. */
const char *facts_snippet(const struct source_map *sources, struct arena *arena, struct span span);

uint32_t facts_line(const struct facts_builder *builder, uint32_t offset);
/* A row as messages call it: `r.0` where the row is `(*r).0`. */
const char *facts_row_words(const struct facts_builder *builder, uint32_t row);
bool facts_is_in_scope(const struct facts_builder *builder, uint32_t row, const struct frame *frame);

#endif
