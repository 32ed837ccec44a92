/*
 * Accesses: what a statement does to a place, and which loan refuses it.
 *
 * An access reads or writes, shallowly (the place itself) or deeply (what it leads to), or drops.  The first loan in scope that overlaps and does not
 * allow it is reported.  Source: rustc_borrowck::MirBorrowckCtxt::access_place and check_access_for_conflict.
 */
#ifndef LIEN_CHECKER_BORROW_ACCESS_H
#define LIEN_CHECKER_BORROW_ACCESS_H

#include "checker/borrow/sweep.h"

struct access {
    struct place_id place;
    uint8_t depth;             /* enum access_depth */
    uint8_t kind;              /* enum access_kind */
    bool may_mutate_local;     /* moves, drops and storage ends are no mutations */
    struct span span;
    uint32_t point;
    struct loan_id loan;       /* the loan that a borrow makes or an activation activates; MIR_NONE: none */
};

/* A place and span that an error was reported for: later accesses there are not reported again. */
struct reported { struct place_id place; struct span span; };

struct checker {
    struct borrow_result *borrow;
    VEC(struct reported) reported;
    VEC(struct place_id) refused_reservations;
    VEC(uint32_t) refused_uninit;  /* locals */
    struct sweep sweep;
    uint32_t next_loan;            /* loans are met in order of points */
    uint32_t *activations;         /* two-phase loans in order of their activation */
    uint32_t activation_count, next_activation;
};

void access_place(struct checker *checker, const struct access *access);
/* The first loan that refuses the access; MIR_NONE is none. */
struct loan_id access_refused_by(struct borrow_result *borrow, const struct access *access);
/* At the end of the function: does the loan outlive what it borrows? */
void access_at_exit(struct checker *checker, uint32_t point, struct span span);
/* As above where a panic may leave the function: a loan of a local that lasts beyond the call is in force there.  After all other accesses. */
void access_at_unwinding(struct checker *checker);

/* mutability.c: E0594, E0596, E0384; tells whether an error was reported.  Source: rustc's check_access_permissions, is_mutable. */
bool mutability_check(struct checker *checker, const struct access *access);

/* init.c: E0381, E0382.  Source: rustc's check_if_full_path_is_moved and relatives. */
void init_check_use(struct checker *checker, struct place_id place, struct span span, uint32_t point);
void init_check_assigned(struct checker *checker, struct place_id place, struct span span, uint32_t point);
/* illegal_moves.c: E0507, E0508, E0509.  Source: rustc's check_movable_place and diagnostics::move_errors. */
void illegal_move_check(struct checker *checker, const struct mir_statement *statement, struct place_id place, struct span span, uint32_t point);

/* A violation with all ids set to none. */
struct violation violation_new(enum violation_kind kind, const char *code, struct span primary, uint32_t point);

#endif
