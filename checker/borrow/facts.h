/*
 * Facts: the checker's whole answer to the world.  Everything a picture, a text twin or a JSON reader needs is here, words
 * included; viz/ reads it and decides nothing, so a picture cannot disagree with the verdict.
 *
 * Requires: a checked body (MIR, regions, loans, moves, violations).  Gives: one facts_function a body, in source order.
 * Owns: nothing; everything is in the session's arena and needs no MIR to be read.
 *
 * Texts use two marks: `code` in back-quotes and *emphasis* in asterisks.  They hold raw program text: escape on output.
 * Ids are indices into the arrays of the same function; FACTS_NONE is "none".
 */
#ifndef LIEN_CHECKER_BORROW_FACTS_H
#define LIEN_CHECKER_BORROW_FACTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/source.h"

#define FACTS_NONE UINT32_MAX
typedef uint32_t facts_row_id, facts_loan_id, facts_heap_id, facts_cell_id, facts_point_id, facts_error_id;

/* ---- things that keep one place in all frames of a function ---- */

enum facts_row_kind {
    ROW_PARAMETER, ROW_VARIABLE, ROW_TEMPORARY, ROW_FIELD, ROW_DEREF,
    ROW_CLOSURE, /* in the body of a closure: the closure itself; what it captured stands under it */
    ROW_CAPTURE, /* a captured variable, or part of one, by its own name */
};

/* A line of the stack table: a variable, a field of one, or what a reference gives access to (`*r`, indented under `r`). */
struct facts_row {
    enum facts_row_kind kind;
    const char *path;       /* a Rust expression: "r", "*r", "p.left", "(*r).x" */
    const char *label;      /* what the row shows: "r", "*r", "left" */
    const char *type;       /* "&'a mut Vec<i32>" */
    facts_row_id parent;    /* of FIELD and DEREF */
    uint32_t depth;         /* indentation */
    bool is_last_child;     /* draws the corner of the tree line */
    bool is_mut;            /* declared `mut` (for DEREF: behind &mut or an owned box) */
    bool is_reference, is_copy;
    struct span declared;
    uint32_t declared_line, scope_end_line; /* scope_end_line: the line of the `}` that ends it */
};

enum facts_heap_kind { HEAP_BUFFER, HEAP_BOX, HEAP_SUMMARY, HEAP_CALLER }; /* SUMMARY: "Node, more of them"; CALLER: the caller's data */

struct facts_cell {
    const char *label;      /* field name or index text; "" for the only cell of a box */
    const char *initial;    /* unused when a point says more */
};

/* Something drawn in the heap column (or, for CALLER, in the column "Caller's data"). */
struct facts_heap {
    enum facts_heap_kind kind;
    const char *caption;    /* "Vec buffer", "String buffer", "Box", "Node", "behind a" */
    uint32_t depth;         /* 0: owned by the stack; 1: by a depth-0 object ... */
    facts_row_id first_owner;
    bool is_record;         /* cells are fields one under another, not elements side by side */
    struct facts_cell *cells;
    uint32_t cell_count;
};

enum facts_loan_kind { LOAN_SHARED, LOAN_MUT };

struct facts_place_ref {    /* what an edge ends at: a row, or a heap object or one of its cells */
    facts_row_id row;
    facts_heap_id heap;
    uint32_t cell;
};

struct facts_loan {
    enum facts_loan_kind kind;
    const char *label;      /* "'1"; a caller's: "'a of a" */
    const char *expression; /* "&v[0]", "&mut (*cur).next"; a caller's: "behind a" */
    const char *borrowed;   /* the path: "v[0]" */
    struct facts_place_ref target;
    facts_row_id frozen_row;        /* the variable that is restricted; for `&v[0]` that is the whole of v */
    bool is_part;                   /* the claim is on part of frozen_row and freezes all of it */
    bool is_caller;                 /* lent by the caller, lasts beyond this call */
    bool is_implicit;               /* an automatic borrow or reborrow */
    bool is_capture;                /* made by a closure, of what its body uses */
    bool is_two_phase;
    facts_loan_id through;          /* a reborrow: the loan it was made through */
    struct span span;
    uint32_t line;                  /* where it starts */
    uint32_t first_line;            /* the least line on which it is in force: of a loan that the next round of a loop needs, before `line` */
    uint32_t last_line;             /* it is in force through this line (greatest of all paths) */
    bool *lines;                    /* for the source bars: in force on line first_line + i */
    const char *says;               /* "`v` is *read-only* through line 5", "`p.left` is *off limits* through line 7" */
};

/* ---- what changes from point to point ---- */

enum facts_row_state {
    STATE_OUT_OF_SCOPE, STATE_UNINIT, STATE_OWNER, STATE_VALUE /* a Copy value, not a reference */, STATE_REFERENCE /* holds loans */,
    STATE_FROZEN, STATE_LOCKED, STATE_PARTLY_FROZEN, STATE_PARTLY_LOCKED, STATE_RESERVED /* two-phase, not yet activated */,
    STATE_UNUSED /* a reference past its last use */, STATE_EXPIRED /* its lender was written or moved since */,
    STATE_MOVED, STATE_MAYBE_MOVED, STATE_PARTLY_MOVED, STATE_MAYBE_UNINIT, STATE_PARTLY_INIT, STATE_DROPPED, STATE_REFUSED,
};

enum facts_badge_state {
    BADGE_HAVE,      /* rustc would accept a read / mutable borrow / move of the path here */
    BADGE_NEVER,     /* not `mut`, behind `&`: never had */
    BADGE_SUSPENDED, /* taken by a loan in force */
    BADGE_GONE,      /* moved, dropped, expired, not yet set */
    BADGE_REFUSED,   /* the access that this error frame refuses */
    BADGE_NONE,      /* out of scope: nothing drawn */
};

struct facts_badge {
    enum facts_badge_state state;
    const char *reason; /* short words where missing: "not mut", "lent '1", "moved line 3", "behind &", "expired"; "" when had */
    facts_loan_id loan; /* of SUSPENDED, for its colour */
};

struct facts_holder { facts_row_id row; bool is_maybe; };

struct facts_row_at {
    enum facts_row_state state;
    const char *state_text;        /* "owner", "frozen by *'1*", "moved to `s2`", "may hold *'1* or *'2*", "write refused" */
    struct facts_badge read, write, move;
    const char *value;             /* "5", "\"hi\"", "…" or "" : shown only where literals say it */
    facts_heap_id owns;            /* the heap object its value owns, or NONE */
    bool owns_maybe;
    bool is_changed;
    bool is_shadowed;
    bool is_gone;                  /* its value was moved or dropped: the name is struck whatever the state says (REFUSED) */
    uint32_t step;                 /* 1 2 3 in an error frame, else 0 */
};

enum facts_loan_state { LOAN_ABSENT, LOAN_RESERVED, LOAN_IN_FORCE, LOAN_ENDED /* for one frame, faded */, LOAN_KILLED /* holder overwritten */ };

struct facts_loan_at {
    enum facts_loan_state state;
    bool is_earlier_round;         /* at a loop head: made in an earlier round */
    struct facts_holder *holders;
    uint32_t holder_count;
    facts_loan_id *kept_alive_by;  /* reborrows made through it that are in force */
    uint32_t kept_alive_count;
    const char *says;              /* overrides facts_loan.says at this point: "kept alive by `'2`", "still needed on line 5",
                                      "ended: `first` was last used on line 5", "reserved: `v` can still be read" */
    bool refuses;                  /* the loan that refuses the access of this error frame */
    uint32_t step;
};

struct facts_heap_at {
    bool exists, is_freed;
    bool is_resized;               /* several cells are drawn, but there may be more or fewer elements by now */
    const char **values;           /* one a cell, "…" where unknown; NULL when not existing */
    facts_heap_id *owns;           /* what each cell owns, FACTS_NONE where nothing; may be NULL */
    facts_loan_id *tint;           /* loan claiming each cell, or FACTS_NONE; may be NULL */
};

enum facts_point_kind {
    POINT_ENTRY,       /* parameters are there */
    POINT_AFTER,       /* after a statement */
    POINT_ERROR,       /* at a refused access */
    POINT_ARM,         /* an arm of an `if` or `match` begins (says which) */
    POINT_JOIN,        /* paths come together: says what differs */
    POINT_LOOP_FIRST, POINT_LOOP_LATER, /* a loop head on first arrival, and the fixed point of later rounds */
    POINT_SCOPE_END,   /* drops at a `}` */
    POINT_SUB,         /* within a line: two-phase reserved, activated, temporaries */
};

/* Which points a function has: one a line and more where the state differs within it, or every point of the control-flow graph. */
enum facts_points { POINTS_LINES, POINTS_ALL };

struct facts_note { char mark; const char *text; }; /* mark: + gained, - lost, > moved, ~ written, ? uncertain, . remark */

struct facts_point {
    enum facts_point_kind kind;
    const char *name;              /* "L4", "L7.a"; unique within the function */
    const char *title;             /* "after line 4: `v.push(4);`", "line 5, first round", "the `if` was true" */
    uint32_t line;
    struct span span;              /* what was just executed, or is refused */
    uint32_t insert_at;            /* byte offset in the user's file where a statement may stand, FACTS_NONE for none */
    facts_error_id error;          /* of an ERROR point */
    struct facts_row_at *rows;     /* one a row */
    struct facts_loan_at *loans;   /* one a loan */
    struct facts_heap_at *heap;    /* one a heap object */
    struct facts_note *notes;
    uint32_t note_count;
};

struct facts_step { uint32_t line; struct span span; const char *text; };

struct facts_error {
    const char *code;              /* NULL: the code-less lifetime error */
    const char *message;
    const char *summary;           /* one sentence: "line 4 writes `v`: refused, `first` still needs `'1` on line 5" */
    struct facts_step steps[3];
    uint32_t step_count;           /* a move error has two */
    const char *consequence;       /* what would happen at run time, or "" */
    const char *fix;               /* or "" */
    struct span primary;
    facts_row_id refused_row;
    facts_loan_id refusing_loan;   /* NONE for a move error */
    facts_point_id point;
};

/* ---- the score (view `lifetimes`): variables and loans against source lines ---- */

enum facts_event_kind { EVENT_CREATED, EVENT_READ, EVENT_WRITTEN, EVENT_MOVED, EVENT_DROPPED, EVENT_CONFLICT, EVENT_BORROWED };

struct facts_event {
    enum facts_event_kind kind;
    facts_row_id row;
    uint32_t line;
    facts_row_id to_row;           /* MOVED: the new owner, or NONE */
    facts_loan_id loan;            /* BORROWED: the loan made; READ: the loan it was the last use for; CONFLICT: the refusing one */
};

enum facts_lane { LANE_NONE, LANE_UNSET, LANE_OWNER, LANE_FROZEN, LANE_LOCKED, LANE_REFERENCE /* in use */, LANE_IDLE /* dead */, LANE_MAYBE /* of part, or on some paths */ };

/* ---- control flow (view `cfg`): statements as written, in blocks that are run through ---- */

struct facts_flow_line {
    uint32_t line;
    struct span span;
    const char *keyword;           /* "if", "while", "match" ... of a test, else "" */
    const char *text;              /* "v.push(4);"; of the test its condition */
    facts_loan_id *loans;          /* in force at some point of it */
    uint32_t loan_count;
};

struct facts_flow_block {
    const char *name;              /* "bb2" */
    const char *title;             /* "the `if` is true", "`Some(x)` matches", "loop head", or "" */
    struct facts_flow_line *lines;
    uint32_t line_count;
};

struct facts_flow_edge {
    uint32_t from, to;             /* blocks */
    const char *label;             /* "true", "false", "next round", or "" */
    bool is_back;
};

/* Where the steps of an error are in the flow, and the edges from its second step to its third: the way on which the loan is still needed
 * (of a move error from the first to the second). */
struct facts_flow_story {
    uint32_t block[3], line[3];    /* FACTS_NONE where a step is at no line of the flow */
    bool *on_path;                 /* one an edge */
};

struct facts_flow {
    struct facts_flow_block *blocks; /* in reverse postorder; none where the function is too large */
    uint32_t block_count;
    struct facts_flow_edge *edges;
    uint32_t edge_count;
    struct facts_flow_story *stories; /* one an error */
};

/* ---- lifetimes (view `regions`): which must outlive which ---- */

enum facts_region_kind { LIFETIME_STATIC, LIFETIME_NAMED /* in the signature */, LIFETIME_LOAN, LIFETIME_INFERRED /* of a variable's type */, LIFETIME_USE };

struct facts_region {
    enum facts_region_kind kind;
    const char *name;              /* "'a", "'1", "'first", of a use "line 5" */
    const char *what;              /* "from the signature", "loan `&v[0]`", "type of `first`", "use of `first`" */
    const char *where;             /* "in force on lines 3 to 5", "in use on lines 3 to 5", "beyond this call" */
    facts_loan_id loan;            /* of LOAN, else FACTS_NONE */
    facts_row_id row;              /* of INFERRED: the variable whose type it is in, else FACTS_NONE */
};

struct facts_region_edge {
    uint32_t longer, shorter;      /* regions: `longer` must outlive `shorter` */
    const char *says;              /* "'1: 'first" */
    const char *why;               /* "line 3: assigned" */
    bool is_missing;               /* nothing says so: the signature would have to */
    facts_error_id error;          /* on the blame path of this error, else FACTS_NONE */
    uint32_t step;                 /* its number on the path, from 1 */
};

struct facts_lifetimes {
    struct facts_region *regions;
    uint32_t region_count;
    struct facts_region_edge *edges;
    uint32_t edge_count;
};

/* What a function has and its facts do not, because it is too large for them. */
struct facts_left_out {
    uint32_t points, rows, loans;
    bool flow, lifetimes;          /* all of `flow`; some or all of `lifetimes` */
};

struct facts_function {
    const char *name;              /* "main", "Map::get" */
    const char *title;             /* "longest<'a>()" */
    bool is_closure;
    struct span span;
    uint32_t first_line, last_line;
    struct facts_row *rows;
    uint32_t row_count;
    struct facts_heap *heap;
    uint32_t heap_count;
    struct facts_loan *loans;
    uint32_t loan_count;
    struct facts_point *points;
    uint32_t point_count;
    struct facts_error *errors;
    uint32_t error_count;
    struct facts_event *events;    /* by line */
    uint32_t event_count;
    uint8_t **lanes;               /* enum facts_lane, [row][line - first_line]: what the row is after that line has run */
    struct facts_flow flow;
    struct facts_lifetimes lifetimes;
    struct facts_left_out left_out;
    bool has_caller_data;          /* third column is "Caller's data" (also) */
};

struct facts {
    struct source_map *sources;
    struct source_file *file;
    struct facts_function *functions;
    uint32_t function_count;
};

#endif
