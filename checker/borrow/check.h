/*
 * The borrow checker: NLL as rustc 1.95 has it, over one body.
 *
 * Requires: verified MIR and the definitions it names.  Gives: regions with their values, loans, move states and the violations found, all in the body's
 * arena; borrow_report turns the violations into diagnostics.  Never fails.  Blocks that cannot be reached are not checked.
 * Sources: RFC 2094 (NLL), RFC 2025 (two-phase borrows), the rustc dev guide's borrow-check chapters, rustc_borrowck.
 *
 * Points are numbered anew: blocks in reverse postorder, statements in order, the terminator last.  `first_point` of an unreachable block is MIR_NONE.
 */
#ifndef LIEN_CHECKER_BORROW_CHECK_H
#define LIEN_CHECKER_BORROW_CHECK_H

#include "base/bitset.h"
#include "base/diag.h"
#include "base/vec.h"
#include "checker/mir/mir.h"

/* ---- sets of points ---- */

struct point_range { uint32_t lo, hi; };   /* half open */
/* Sorted, disjoint, not touching. */
struct point_set { const struct point_range *ranges; uint32_t count; };

/* ---- regions ---- */

struct region_id { uint32_t index; };      /* 0 is 'static, then the lifetime parameters, then variables of the body */
struct loan_id { uint32_t index; };
enum { REGION_ID_STATIC = 0 };

/* Why one region must outlive another, after rustc's ConstraintCategory. */
enum constraint_category {
    CATEGORY_RETURN, CATEGORY_USE_AS_CONST, CATEGORY_USE_AS_STATIC, CATEGORY_ANNOTATION, CATEGORY_CAST, CATEGORY_UNSIZE, CATEGORY_ARGUMENT, CATEGORY_USAGE,
    CATEGORY_ASSIGNMENT, CATEGORY_GENERIC_ARGUMENT, CATEGORY_PREDICATE, CATEGORY_OPAQUE, CATEGORY_BORING, CATEGORY_BORING_NO_LOCATION, CATEGORY_INTERNAL,
};

struct outlives {
    uint32_t longer, shorter;  /* region ids: longer: shorter */
    uint32_t point;            /* where it came from; MIR_NONE: everywhere */
    uint8_t category;          /* enum constraint_category */
    struct span span;
    bool is_of_closure;        /* asked by the body of a closure made at the point */
};

/* A type parameter (or what is made of one) that must outlive a region. */
struct type_test {
    struct type_id type;
    const uint32_t *regions;   /* of the type, a projection; NULL else */
    uint32_t region;
    struct span span;
    uint32_t point;
};

/* The points of a value are those of two sets: a large one that it shares with others, and what it adds. */
struct region_value {
    struct point_set points, base;
    bool is_all_points;
    const bitset_word *universal;  /* the universal regions whose end it contains */
};

/* ---- loans ---- */

struct loan {
    uint8_t kind;              /* enum borrow_kind */
    bool is_implicit;
    bool is_unique;            /* mir_rvalue.is_unique */
    const struct thir_capture *capture; /* made by a closure, or NULL */
    bool has_scope;            /* `scope` has been computed */
    uint32_t region;
    struct place_id place;
    uint32_t point;            /* of the reservation */
    uint32_t activation;       /* two-phase: the point that activates it, else MIR_NONE */
    struct place_id assigned;  /* where the reference is stored first */
    struct span span;
    struct point_set scope;    /* where it is in scope, on entry of each point */
};

/* ---- moves ---- */

/* A place that is moved or initialised on its own, with its parents up to the local. */
struct move_path {
    struct place_id place;
    uint32_t parent, first_child, next_sibling;   /* MIR_NONE ends */
    bool is_computed, is_init_computed;
    struct point_set uninit;       /* where it may be uninitialised, on entry of each point */
    struct point_set init;         /* where it, or a part of it, may hold a value */
};

enum move_event_kind {
    MOVE_EVENT_INIT, MOVE_EVENT_MOVE, MOVE_EVENT_STORAGE_DEAD, MOVE_EVENT_STORAGE_LIVE, MOVE_EVENT_DROP,
    MOVE_EVENT_WRITE,          /* to a place that has no path, behind a reference; `path` is the place */
};
struct move_event { uint32_t point, path; uint8_t kind; };

/* ---- accesses and violations ---- */

enum access_depth { ACCESS_SHALLOW, ACCESS_SHALLOW_FAKE /* of a fake borrow */, ACCESS_DEEP, ACCESS_DROP };
enum access_kind {
    ACCESS_COPY, ACCESS_BORROW_SHARED, ACCESS_BORROW_FAKE,                      /* reads */
    ACCESS_BORROW_MUT, ACCESS_ASSIGN, ACCESS_MOVE, ACCESS_REPLACE, ACCESS_STORAGE_DEAD, /* writes */
    ACCESS_RESERVE, ACCESS_ACTIVATE,
};

enum violation_kind {
    VIOLATION_LOAN,            /* an access that a loan refuses */
    VIOLATION_OUTLIVED,        /* what is borrowed ends first: E0597 E0515 E0716 E0713 */
    VIOLATION_MOVED, VIOLATION_UNINIT, VIOLATION_ILLEGAL_MOVE, VIOLATION_MUTABILITY, VIOLATION_REASSIGN, VIOLATION_REGION,
    VIOLATION_TYPE_OUTLIVES,   /* a type parameter may hold references that are too short */
    VIOLATION_CAPTURED,        /* what is behind `impl Trait` holds a lifetime that is not named there; `type` is that */
};

enum later_use { LATER_NONE, LATER_USE, LATER_LOOP, LATER_DROP, LATER_REGION /* a region of the signature needs it */ };

/* Why a loan is still needed at a point. */
struct explanation {
    enum later_use kind;
    uint32_t point;            /* of the later use or drop */
    struct local_id local;     /* that is used or dropped */
    struct local_id user;      /* the variable behind it: where `local` is a temporary that borrows one, that one */
    struct span span;
    uint32_t region;           /* LATER_REGION: the universal region */
    struct outlives blame;     /* LATER_REGION: the constraint to blame */
};

struct violation {
    uint8_t kind;              /* enum violation_kind */
    uint8_t access;            /* enum access_kind */
    bool is_partial;           /* MOVED: part of it */
    bool is_in_drop;           /* OUTLIVED: the place is dropped, rather than its storage ended */
    const char *code;          /* NULL: the lifetime error without a code */
    struct span primary;
    struct span refused;       /* the access itself: of E0597 the `}`, not the borrow */
    struct diagnostic *diagnostic; /* after borrow_report */
    uint32_t point;
    struct place_id place;     /* accessed; moved from */
    struct place_id other;     /* MOVED: the part that was moved; MUTABILITY: the place that is not mutable; ILLEGAL_MOVE: what is behind */
    struct loan_id loan;
    struct loan_id new_loan;   /* the loan that the refused access would make, MIR_NONE: none */
    struct explanation why;
    const struct span *sites;  /* MOVED: where it was moved */
    uint32_t site_count;
    bool is_loop_move;         /* MOVED: in an earlier round of a loop */
    const uint32_t *moves;     /* MOVED: the events that moved it */
    struct type_id type;       /* ILLEGAL_MOVE: what cannot be taken apart */
    uint32_t group;            /* ILLEGAL_MOVE: those of one group and span are one error */
    struct local_id bound;     /* ILLEGAL_MOVE: the pattern's first binding that takes it, MIR_NONE: none */
    uint32_t init_point;       /* REASSIGN, MUTABILITY: where the variable was set first, or MOVES_AT_ENTRY */
    uint32_t longer, shorter;  /* REGION */
    struct outlives blame;     /* REGION */
};

/* ---- the result ---- */

struct dropck_summary;         /* checker/borrow/dropck.c */

/*
 * What a closure's body asks of lifetimes around it, in its own numbers: checker/borrow/closure.h.  `type` is a type that must outlive `shorter`, or ERROR
 * where it is a region.
 */
struct closure_requirement {
    struct type_id type;
    uint32_t longer, shorter;
    uint8_t category;
    struct span span;
};

/* What is behind an `impl Trait` of the output: checker/borrow/opaque.h. */
struct hidden_regions {
    struct type_id opaque;     /* as declared */
    struct type_id type;       /* erased */
    const uint32_t *regions;
    const uint32_t *captures;  /* of the opaque type: the lifetimes it names first */
};

struct borrow_result {
    struct crate_types *crate;
    struct mir_body *body;
    struct arena *arena;

    /* flow */
    struct block_id *order;        /* reachable blocks in reverse postorder */
    uint32_t order_count;
    uint32_t *first_point;         /* by block */
    uint32_t *order_of;            /* by block: its place in `order` */
    uint32_t *block_of_point;      /* by point: index into `order` */
    uint32_t point_count;
    uint32_t *predecessors, *predecessor_start; /* by place in `order`: places in `order` */

    /* regions */
    uint32_t region_count, universal_count, region_capacity;
    struct point_range *own_point; /* by region: the one point where it is mentioned, lo == hi is none */
    struct point_set *live;        /* by region: where a local that holds it is live */
    VEC(struct outlives) constraints;
    uint32_t *constraint_start;    /* by region: into constraint_order; those with it as `longer` */
    uint32_t *constraint_order;
    uint32_t *component;           /* by region */
    uint32_t component_count;
    struct region_value *values;   /* by component */
    uint32_t *representative;      /* by component: its universal region, or its least */
    struct point_range every_point;
    bool *is_aggregate_temporary;  /* by local */
    const uint32_t **local_regions;/* by local: a region for each slot of its type */
    const uint32_t **place_regions;/* by place: as above, made on demand */
    VEC(struct type_test) type_tests;
    VEC(struct type_test) known_tests; /* where clauses and implied bounds */
    uint32_t closure_first_external, closure_first_local; /* of a closure's body, closure.h; else 0 */
    VEC(struct closure_requirement) requirements;
    VEC(struct hidden_regions) hidden;
    bitset_word *known_outlives;   /* universal_count rows: row a has b: a: b is known */
    uint32_t universal_words;

    /* loans */
    VEC(struct loan) loans;        /* in order of points */
    uint32_t *loans_of_local, *loans_of_local_start;   /* loans by root local */

    /* moves */
    VEC(struct move_path) paths;
    uint32_t *path_of_place;       /* by place, MIR_NONE is none */
    struct move_event *events;     /* by local, in order of points */
    uint32_t *event_start;         /* by local */

    VEC(struct violation) violations;
    VEC(uint32_t) scratch;
    VEC(struct point_range) range_scratch;
    VEC(uint32_t) work;            /* blocks a walk has yet to visit */
    uint32_t prove_depth;          /* of nested trait bounds */
    uint32_t *stamp;               /* by place in `order`: visited marks of walks */
    uint32_t stamp_now;
    uint32_t *seen_regions, *seen_points; /* the same for walks of explanations; made when the first is needed */
    uint32_t seen_now;
    uint32_t *idom;                /* immediate dominators by place in `order`, once asked for */
    VEC(struct dropck_summary *) dropck;
};

struct borrow_result *borrow_check(struct crate_types *crate, struct mir_body *body, struct arena *arena);
/* Frees what is not in the arena. */
void borrow_release(struct borrow_result *borrow);
/* Violations to diagnostics. */
void borrow_report(struct borrow_result *borrow, struct session *session);

/* ---- questions, for facts ---- */

/* Where a point is in the graph. */
void borrow_location(const struct borrow_result *borrow, uint32_t point, struct block_id *block, uint32_t *statement);
uint32_t borrow_point(const struct borrow_result *borrow, struct block_id block, uint32_t statement);
bool borrow_region_contains(const struct borrow_result *borrow, uint32_t region, uint32_t point);
/* In scope on entry of the point. */
bool borrow_loan_in_scope(struct borrow_result *borrow, struct loan_id loan, uint32_t point);
bool borrow_loan_is_active(struct borrow_result *borrow, struct loan_id loan, uint32_t point);
/* The first loan behind `after` (MIR_NONE: of all) that would refuse the access; MIR_NONE is none. */
struct loan_id borrow_would_conflict(struct borrow_result *borrow, struct place_id place, enum access_depth depth, enum access_kind kind,
                                     uint32_t point, struct loan_id after);
enum init_state { INIT_YES, INIT_MAYBE, INIT_NO, INIT_PARTLY };
enum init_state borrow_init_state(struct borrow_result *borrow, struct place_id place, uint32_t point);
/* Whether the place could be written or mutably borrowed, were nothing lent. */
bool borrow_is_mutable(const struct borrow_result *borrow, struct place_id place, struct place_id *because);

void regions_print(FILE *out, const struct borrow_result *borrow);
void loans_print(FILE *out, struct borrow_result *borrow);
void moves_print(FILE *out, struct borrow_result *borrow);

#endif
