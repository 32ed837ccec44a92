/*
 * Where each variable is used: every statement's places, with what is done to them, and questions over the control-flow graph that the
 * pictures ask ("is it used again, and on which line?").
 *
 * Requires: a verified MIR.  Owns: nothing; all in the given arena.
 */
#ifndef LIEN_CHECKER_BORROW_FACTS_USES_H
#define LIEN_CHECKER_BORROW_FACTS_USES_H

#include "checker/mir/mir.h"

enum use_kind { USE_COPY, USE_MOVE, USE_BORROW_SHARED, USE_BORROW_MUT, USE_WRITE, USE_DROP, USE_STORAGE_DEAD, USE_INSPECT };

struct use {
    uint8_t kind;              /* enum use_kind */
    struct place_id place;
    struct block_id block;
    uint32_t statement;
    struct span span;
};

struct use_table {
    struct use *uses;          /* by block and statement */
    uint32_t count;
    uint32_t *first_of_point;  /* index of the first use at a point; one more than there are points */
};

struct use_table *uses_collect(const struct mir_body *body, struct arena *arena);

/* Tells whether a use needs the value that is there: all but a write to the whole local, a drop and the end of storage. */
bool use_reads_local(const struct mir_body *body, const struct use *use);

/* The first write that gives the whole local another value before its present one is used, on any path from there; NULL: none. */
const struct use *uses_overwritten(const struct mir_body *body, const struct use_table *table, struct arena *scratch, struct local_id local,
                                   struct block_id block, uint32_t statement);

/*
 * The first use that needs the local's present value, on any path from `block`/`statement` on (inclusive); the one least in source order
 * of those met first.  NULL: none.
 */
const struct use *uses_next(const struct mir_body *body, const struct use_table *table, struct arena *scratch, struct local_id local,
                            struct block_id block, uint32_t statement);

#endif
