/*
 * The state of one body's construction, and what the files of this folder ask of each other.
 *
 * Building goes along a cursor, `current`: each function appends to the current block and leaves the cursor where control continues.
 * After a `return`, `break` or call that does not come back the cursor stands in a fresh block that nothing reaches; freeze.c drops it.
 *
 * Source: rustc_mir_build::builder::{cfg, scope, expr, matches}.
 */
#ifndef LIEN_CHECKER_MIR_BUILDER_H
#define LIEN_CHECKER_MIR_BUILDER_H

#include "base/bug.h"
#include "base/vec.h"
#include "checker/mir/build.h"

/* ---- blocks under construction: statements are a chain in one pool ---- */

struct built_statement { struct mir_statement statement; uint32_t next; };
struct built_block {
    uint32_t first, last;              /* into builder.statements */
    struct mir_terminator terminator;
    bool is_terminated, is_cleanup;
};

/* ---- scopes (scope.c) ---- */

/*
 * A drop or storage end that will happen when its scope is left.  Those of a scope are chained, newest first.
 * `serial` names the entry in exit trees; it is renewed when something is scheduled further out, because the way out from here changes.
 */
struct scheduled_drop {
    uint32_t next, serial;
    struct local_id local;
    struct span span;                  /* the last byte of the scope */
    struct block_id unwind;            /* the cleanup block that begins with this drop, once made */
    bool is_value;                     /* a drop; else a storage end */
    bool is_moved;                     /* the value is gone for certain: nothing to do */
    bool may_use_borrows;              /* build.h: unwinding can change a verdict */
};
struct scope {
    uint32_t newest;                   /* into builder.drops */
    struct span end;
    bool is_cached;                    /* some entry has a way out that was made */
};

/* The drops between jumps and what they leave, shared like the branches of a tree: rustc_mir_build scope.rs, DropTree. */
struct exit_node {
    struct local_id local;
    struct span span;
    uint32_t next;                     /* the node further out; 0 is the root */
    struct block_id unwind, block;
    uint32_t shares;                   /* the node whose block this one continues */
    bool is_value, is_entered;
};
struct exit_entry { struct block_id from; uint32_t node; };
struct exit_tree {
    uint32_t serial, scope_count;      /* scopes below this count stay */
    VEC(struct exit_node) nodes;
    VEC(struct exit_entry) entries;
};

/* What `break` and `continue` can name. */
struct breakable {
    uint32_t label;
    struct place_id destination;
    struct exit_tree exit, again;      /* to behind it; to the loop's head */
    bool is_loop;
    uint32_t end;                      /* offset of its end in the source */
};

struct exit_cache_slot { uint64_t key; uint32_t node; };

/* A child of a place that has many; the place itself stands for its own entry, which knows the last child that is no INDEX. */
struct child_slot { struct place_id base, place, last; bool is_used; };

struct builder {
    struct crate_types *crate;
    struct type_interner *types;
    struct thir_body *thir;
    struct arena *arena;
    struct mir_body *body;
    bool want_marks;
    bool is_too_large;

    VEC(struct mir_local) locals;
    VEC(struct mir_place) places;
    VEC(struct built_statement) statements;
    VEC(struct built_block) blocks;
    VEC(struct mir_mark) marks;
    VEC(struct mir_variable_scope) variable_scopes;
    struct block_id current;

    struct local_id *variable_local;   /* indexed by local_var */
    struct local_id *guard_local;      /* its by-reference twin; in force only inside a guard of its arm */
    uint32_t *guard_depth;             /* how many guards in progress see the twin */

    VEC(struct scope) scopes;
    VEC(struct scheduled_drop) drops;
    uint32_t free_drop;
    uint32_t danger_count;             /* scheduled drops that may use borrows */
    uint32_t next_serial, next_tree;
    struct block_id resume_block;
    struct { struct exit_cache_slot *slots; uint32_t count, capacity; } exit_cache;
    struct { struct child_slot *slots; uint32_t count, capacity; } children;
    VEC(struct breakable *) breakables;
    struct exit_tree returns;
    VEC(struct exit_tree *) else_exits; /* where a condition goes that fails */

    uint32_t temporary_scope;          /* scope index: where temporaries of place expressions end */
    uint32_t extended_scope;           /* and those that `let` extends; MIR_NONE in a static: never */
    uint32_t first_declared;           /* the first local of the newest pattern_declare */
    uint32_t variable_scope;           /* where bindings end */
    bool is_block_tail;
    struct local_id unit_temporary;
};

/* ---- place.c ---- */
struct place_id place_of_local(struct builder *b, struct local_id local);
/* The place of what a closure captured. */
struct place_id place_of_capture(struct builder *b, uint32_t index);
struct place_id place_deref(struct builder *b, struct place_id base);
struct place_id place_field(struct builder *b, struct place_id base, uint32_t variant, uint32_t field, struct type_id type);
struct place_id place_downcast(struct builder *b, struct place_id base, uint32_t variant);
struct place_id place_index(struct builder *b, struct place_id base, struct local_id index);
struct place_id place_constant_index(struct builder *b, struct place_id base, uint32_t offset, uint32_t least, bool from_end);
struct place_id place_subslice(struct builder *b, struct place_id base, uint32_t from, uint32_t to, bool from_end, struct type_id type);
static inline struct type_id place_type(const struct builder *b, struct place_id place) { return b->places.items[place.index].type; }
struct local_id local_new(struct builder *b, enum mir_local_kind kind, struct type_id type, struct span span);
struct local_id local_temporary(struct builder *b, struct type_id type, struct span span);

/* ---- cfg.c ---- */
struct block_id cfg_block_new(struct builder *b);
struct block_id block_new_cleanup(struct builder *b);
struct mir_statement *push_statement(struct builder *b, enum mir_statement_kind kind, struct span span, struct place_id place);
void push_statement_to(struct builder *b, struct block_id block, struct mir_statement statement);
struct mir_rvalue *rvalue_new(struct builder *b, enum rvalue_kind kind, struct type_id type);
struct mir_rvalue *rvalue_use(struct builder *b, struct mir_operand operand, struct type_id type);
struct mir_rvalue *rvalue_ref(struct builder *b, enum borrow_kind kind, struct place_id place, struct type_id type);
void push_assign(struct builder *b, struct span span, struct place_id to, struct mir_rvalue *rvalue);
void push_assign_unit(struct builder *b, struct span span, struct place_id to);
void push_assign_literal_bool(struct builder *b, struct span span, struct place_id to);
void push_mention(struct builder *b, struct span span, struct place_id place);
void push_fake_read(struct builder *b, struct span span, enum fake_read_cause cause, struct place_id place);
struct mir_operand operand_constant(struct builder *b, struct type_id type, struct span span);
struct mir_operand operand_move(struct place_id place);
struct mir_operand operand_copy(struct place_id place);
/* A copy where the type is Copy, else a move. */
struct mir_operand operand_consume(struct builder *b, struct place_id place);
/* Ends the current block; the cursor is left on it, finished. */
struct mir_terminator *terminate(struct builder *b, enum mir_terminator_kind kind, struct span span);
void set_targets(struct builder *b, struct mir_terminator *terminator, struct block_id first, struct block_id second, bool has_unwind);
void goto_block(struct builder *b, struct span span, struct block_id target);
/* The current block ends here and nothing follows: the cursor moves to a block that nothing reaches. */
void begin_unreachable(struct builder *b);
static inline struct block_id block_none(void) { return (struct block_id){MIR_NONE}; }

/* ---- scope.c, exit.c ---- */
uint32_t scope_push(struct builder *b, struct span span);
/* Emits the drops of the newest scope in the current block and leaves it. */
void scope_pop(struct builder *b);
static inline uint32_t scope_top(const struct builder *b) { return b->scopes.count - 1; }
void schedule_storage(struct builder *b, uint32_t scope, struct local_id local);
/* What was scheduled in a scope since it was remembered is not to happen after all. */
uint32_t scope_remember(const struct builder *b, uint32_t scope);
void scope_forget_since(struct builder *b, uint32_t scope, uint32_t newest);
/* Only where the type needs drop. */
void schedule_value(struct builder *b, uint32_t scope, struct local_id local);
/* A temporary that was moved into what it was made for. */
void forget_moved(struct builder *b, const struct mir_operand *operands, uint32_t count);
/* Where unwinding from here goes, or MIR_NONE; `always`: from what may not come back any other way, so that locals end there. */
struct block_id unwind_target(struct builder *b, bool always);
void exit_tree_begin(struct builder *b, struct exit_tree *tree, uint32_t scope_count);
/* From the end of the current block through the drops to the tree's end; the cursor becomes unreachable. */
void exit_through(struct builder *b, struct exit_tree *tree, struct span span);
/* Makes the blocks; gives where they arrive, MIR_NONE where nothing entered.  `target`: MIR_NONE for a new block. */
struct block_id exit_tree_end(struct builder *b, struct exit_tree *tree, struct span span, struct block_id target);
void drop_and_replace(struct builder *b, struct span span, struct place_id place, struct mir_rvalue *value);

/* ---- expr_*.c ---- */
struct place_id expr_place(struct builder *b, struct thir_expr *expr);
struct mir_operand expr_operand(struct builder *b, struct thir_expr *expr);
/*
 * The value in a temporary: with a drop in `scope`, and `with_storage`, where the temporary itself may be borrowed, its end too.
 * A scope of MIR_NONE is the whole program.
 */
struct local_id expr_temporary(struct builder *b, struct thir_expr *expr, uint32_t scope, bool with_storage);
/* `is_final`: for a fresh place; else borrows and structs are made in a temporary first, as the old value is still there meanwhile. */
struct mir_rvalue *expr_rvalue(struct builder *b, struct thir_expr *expr, bool is_final);
void expr_into(struct builder *b, struct place_id to, struct thir_expr *expr);
/* For its effects only. */
void expr_statement(struct builder *b, struct thir_expr *expr, uint32_t scope);
/* The condition; the cursor goes on where it holds, and leaves through the newest of else_exits where it does not. */
void expr_condition(struct builder *b, struct thir_expr *expr);
/* The newest of else_exits, begun here: what fails from now on drops back to the scopes there are now. */
void else_begin(struct builder *b, struct exit_tree *tree);
/* Gives the block of failure, or one that nothing reaches. */
struct block_id else_end(struct builder *b, struct span span);
void expr_call(struct builder *b, struct place_id to, struct thir_expr *expr);
void expr_logical(struct builder *b, struct place_id to, struct thir_expr *expr);
void expr_if(struct builder *b, struct place_id to, struct thir_expr *expr);
void expr_loop(struct builder *b, struct place_id to, struct thir_expr *expr);
void expr_jump(struct builder *b, struct thir_expr *expr);
bool expr_is_place(const struct thir_expr *expr);
bool expr_is_constant(const struct thir_expr *expr);
/* In a scope of its own, where its temporaries end. */
void expr_into_terminating(struct builder *b, struct place_id to, struct thir_expr *expr);
struct mir_operand expr_constant(struct builder *b, struct thir_expr *expr);
/* extend.c: marks what a `let`'s initialiser, or a static's value, keeps alive. */
void extend_initializer(const struct builder *b, struct thir_expr *init, const struct thir_pattern *pattern);
/* promote.c: may `&expr` be a static? */
bool expr_is_promotable(struct builder *b, const struct thir_expr *expr, bool is_mut);
/* The number of a constructor's variant in `variant` and true, where the callee is one. */
bool expr_constructor(const struct builder *b, const struct thir_expr *callee, uint32_t *variant);

/* ---- statement.c ---- */
void block_into(struct builder *b, struct place_id to, struct thir_block *block);
void plain_block_into(struct builder *b, struct place_id to, struct thir_block *block);
void labelled_block_into(struct builder *b, struct place_id to, struct thir_block *block);

/* ---- match.c and its parts ---- */
void match_into(struct builder *b, struct place_id to, struct thir_expr *expr);
/* `let` in a condition: bindings are made where it matches. */
void match_let(struct builder *b, struct thir_expr *expr);
void match_let_else(struct builder *b, struct thir_statement *statement);
/* An irrefutable pattern takes apart the value of an expression. */
void pattern_from_expr(struct builder *b, struct thir_pattern *pattern, struct thir_expr *init, struct user_type *user_type);
/* A place behind pattern_declare: the declared variables know where they come from. */
void pattern_from_place(struct builder *b, struct thir_pattern *pattern, struct place_id place);
void pattern_declare(struct builder *b, struct thir_pattern *pattern, struct user_type *user_type);
/* Storage for all bindings of a `let` without a value. */
void pattern_storage(struct builder *b, struct thir_pattern *pattern);

/* ---- mark.c ---- */
void mark_point(struct builder *b, enum mark_kind kind, struct span span, uint32_t insert_at, const char *words);
/* The beginning of an `if`'s branch. */
void mark_branch(struct builder *b, const struct thir_expr *expr, bool holds);
void mark_loop_head(struct builder *b, const struct thir_expr *loop);
void mark_arm(struct builder *b, const struct thir_expr *match, uint32_t arm);
/* Behind a statement. */
void mark_jump(struct builder *b, const struct thir_expr *jump, uint32_t leaves);
void mark_after(struct builder *b, struct span span, const struct thir_expr *expr);
/* Variables declared since `first` and not closed yet are visible to the end of the scope. */
void close_variables(struct builder *b, uint32_t first, struct span scope);
void mark_scope_end(struct builder *b, const struct thir_block *block);
/* A closure whose body is an expression has no `}` to end at. */
void mark_body_end(struct builder *b, struct span body, const struct thir_expr *value);

/* ---- freeze.c: the finished graph, reachable blocks only, in reverse postorder ---- */
void freeze_body(struct builder *b);

#endif
