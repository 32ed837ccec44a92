/*
 * Inference variables of one body: a union-find table with an undo log.
 *
 * Requires: erased types.  Gives: unification and resolution.  A variable is general, integer or float; an unbound integer becomes i32,
 * a float f64 and a diverging general one () at the end of the body (infer_fallback).
 * Source: rustc_infer::infer (InferCtxt, snapshots); regions take no part.
 */
#ifndef LIEN_CHECKER_TYPES_INFER_H
#define LIEN_CHECKER_TYPES_INFER_H

#include "base/source.h"
#include "base/vec.h"
#include "checker/types/types.h"

struct infer_variable {
    struct type_id value;      /* TY_ERROR while unbound (see is_bound) */
    bool is_bound, is_diverging;
    uint8_t kind;              /* enum infer_kind */
    struct span origin;        /* where E0282 points */
    struct name param;         /* the generic parameter it stands for, or empty */
    struct def_id param_of;
};

struct infer_table {
    struct type_interner *types;
    struct arena *arena;
    VEC(struct infer_variable) variables;
    VEC(struct infer_undo { uint32_t variable; bool was_diverging; uint8_t kind; }) undo;
    uint32_t snapshots;        /* open ones: changes are logged while there are any */
    uint32_t bound_count;      /* grows with every binding: tells whether anything was learned */
};

struct infer_snapshot { uint32_t undo, variables, bound_count; };

void infer_init(struct infer_table *table, struct type_interner *types, struct arena *arena);
void infer_release(struct infer_table *table);

struct type_id infer_fresh(struct infer_table *table, enum infer_kind kind, struct span origin);
struct type_id infer_fresh_diverging(struct infer_table *table, struct span origin);
struct type_id infer_fresh_param(struct infer_table *table, struct span origin, struct def_id of, struct name param);

/* `!` was turned into this type: if it stays unknown it becomes (). */
void infer_mark_diverging(struct infer_table *table, struct type_id type);

/* Follows bindings at the head only. */
static inline struct type_id infer_shallow(const struct infer_table *table, struct type_id type)
{
    for (;;) {
        const struct type_data *data = type_of(table->types, type);
        if (data->kind != TY_INFER || !table->variables.items[data->index].is_bound)
            return type;
        type = table->variables.items[data->index].value;
    }
}
/* Follows bindings everywhere; what is left of INFER is unbound. */
struct type_id infer_resolve(struct infer_table *table, struct type_id type);

/* Makes both equal, or changes nothing and gives false.  An ERROR is equal to anything. */
bool infer_unify(struct infer_table *table, struct type_id a, struct type_id b);
/* Whether they could be made equal; changes nothing. */
bool infer_can_unify(struct infer_table *table, struct type_id a, struct type_id b);

struct infer_snapshot infer_begin(struct infer_table *table);
void infer_rollback(struct infer_table *table, struct infer_snapshot snapshot);
void infer_commit(struct infer_table *table, struct infer_snapshot snapshot);

/* Erases what a for<'a> around the type bound, as when a fn pointer is called; fn pointers inside keep what they bind. */
struct type_id infer_erase_bound(struct infer_table *table, struct type_id type);

/* Applies `map` to the children and interns the result; types without children are given back. */
struct type_id type_map_children(struct type_interner *types, struct arena *arena, struct type_id type,
                                 struct type_id (*map)(void *with, struct type_id child), void *with);

#endif
