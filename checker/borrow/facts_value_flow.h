/*
 * The parts of facts_values: the flow (facts_values.c), reading and writing places of an abstract state (facts_value_place.c), and what
 * statements and calls make (facts_value_make.c).
 */
#ifndef LIEN_CHECKER_BORROW_FACTS_VALUE_FLOW_H
#define LIEN_CHECKER_BORROW_FACTS_VALUE_FLOW_H

#include "checker/borrow/facts_values.h"

extern const struct value value_unknown, value_unset;

struct value_flow {
    struct crate_types *crate;
    const struct mir_body *body;
    struct arena *arena;
    struct value_object *objects;
    uint32_t object_count;
    uint32_t *site_of_block;       /* first object of a block's call terminator + 1; 0: none yet */
    uint32_t *site_of_point;       /* the same of an assignment, by point of the body */
    struct value_state *entry;     /* per block */
    uint32_t object_limit;
};

/* facts_value_place.c */
const struct type_data *value_type(const struct value_flow *flow, struct type_id type);
struct value *value_record(struct value_flow *flow, const char *text, uint32_t count);
const struct value *value_field(const struct value *value, uint32_t field);
void value_set_cells(struct value_flow *flow, struct object_state *object, uint32_t count);
void value_write_cell(struct value_flow *flow, struct value_state *state, uint32_t object, uint32_t cell, const struct value *value);
void value_write(struct value_flow *flow, struct value_state *state, struct place_id place, const struct value *value);
/* What a mutable borrow leaves: the same objects, their contents no longer known. */
const struct value *value_blur(struct value_flow *flow, struct value_state *state, const struct value *value, uint32_t depth);
bool value_has_owner(const struct value_flow *flow, const struct value_state *state, uint32_t object);
void value_end_life(struct value_flow *flow, struct value_state *state, const struct value *value, enum object_life life, uint32_t depth);

/* facts_value_make.c */
/* What a value of this type owns when nothing more is known; `site` numbers the objects of one place in the program. */
const struct value *value_fresh(struct value_flow *flow, struct value_state *state, struct type_id type, uint32_t *site, uint32_t depth);
void value_run_statement(struct value_flow *flow, struct value_state *state, struct block_id block, uint32_t statement);
void value_run_terminator(struct value_flow *flow, struct value_state *state, struct block_id block);

#endif
