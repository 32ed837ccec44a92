/*
 * What the pictures know of values: which heap object each place owns, and the contents that the program's literals say.
 *
 * A forward dataflow over the MIR.  An object is born where a call or literal gives a String, Vec or Box, and keeps its identity through
 * moves.  Contents are known only while literals say them: a mutable borrow makes them unknown.  It never influences a verdict.
 *
 * Requires: a verified MIR with marks.  Gives: the state at each point asked for.  Bodies beyond VALUES_LIMIT get no values.
 */
#ifndef LIEN_CHECKER_BORROW_FACTS_VALUES_H
#define LIEN_CHECKER_BORROW_FACTS_VALUES_H

#include "checker/borrow/facts.h"
#include "checker/mir/mir.h"

enum { VALUES_LIMIT = 1500000, VALUES_DEPTH = 3 };

enum value_kind { VALUE_UNKNOWN, VALUE_UNSET, VALUE_TEXT, VALUE_OBJECT, VALUE_RECORD };

/* An abstract value: immutable once made. */
struct value {
    uint8_t kind;
    bool is_maybe;                 /* OBJECT: on some path only */
    uint32_t object;               /* OBJECT */
    const char *text;              /* TEXT: as it would be written; RECORD: an enum's variant name, or "" */
    const struct value **fields;   /* RECORD */
    uint32_t field_count;
};

struct value_object {
    enum facts_heap_kind kind;
    const char *caption;
    bool is_record;
    bool is_shared;                /* an Rc's: it may have several owners */
    const char **labels;           /* one a cell */
    uint32_t cell_count;
};

enum object_life { OBJECT_ABSENT, OBJECT_ALIVE, OBJECT_FREED, OBJECT_GIVEN_AWAY };

struct object_state {
    uint8_t life;
    bool is_resized;               /* lent mutably to a call that may have changed how many elements there are */
    const struct value **cells;    /* one a cell of the object */
};

struct value_state {
    const struct value **locals;   /* indexed by local_id; NULL locals: the state is unreachable */
    struct object_state *objects;  /* indexed by object */
};

struct value_flow;

struct value_flow *values_compute(struct crate_types *crate, const struct mir_body *body, struct arena *arena);
uint32_t values_object_count(const struct value_flow *flow);
const struct value_object *values_object(const struct value_flow *flow, uint32_t object);
/* The state before a statement; NULL locals where it cannot be reached. */
struct value_state values_before(struct value_flow *flow, struct block_id block, uint32_t statement);
/* The value at a place; unknown where it lies behind a reference. */
const struct value *values_read(const struct value_flow *flow, const struct value_state *state, struct place_id place);

#endif
