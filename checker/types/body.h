/*
 * Inference over one body: what the files of this half of checker/types/ share.  Private to the folder.
 *
 * One walk over the syntax tree checks each expression and makes its THIR node at once, with types that may hold variables; the end of the
 * body (body.c) decides what was put off, binds what is left (i32, f64, ()) and resolves every recorded type in place.
 * Source: rustc_hir_typeck (FnCtxt, Expectation, Diverges, CoerceMany), rustc_mir_build::thir::cx for the nodes.
 *
 *     body.c       entry, blocks and statements, end of the body     expr.c     one function for each kind of expression
 *     call.c       calls, arguments, method calls                     method.c   which method a name means: probing
 *     coerce.c     coercions and their nodes, coerce-many             place.c    automatic dereference, indexing, mutable places
 *     operator.c   unary, binary and compound operators               cast.c     `as`
 *     pattern.c    patterns and default binding modes                 path.c     names to values, structs and variants
 *     macros.c     println!, vec!, assert! and friends                format.c   format strings
 *     select.c     variables, normalization, what waits for types     known.c    what the prelude does not say of std
 *     destructure.c  `(a, b) = e`
 *     closure.c    closures and what they capture                     callable.c what is not called as asked
 *     blame.c      where a bound that does not hold is reported        thir_build.c, thir_dump.c
 *     control.c    if, match, loops, jumps, `?`                       traits.c   what implements what
 */
#ifndef LIEN_CHECKER_TYPES_BODY_H
#define LIEN_CHECKER_TYPES_BODY_H

#include "checker/types/check.h"
#include "checker/types/impls.h"
#include "checker/types/infer.h"
#include "checker/types/lower.h"
#include "checker/types/resolve.h"
#include "checker/types/traits.h"

/* What the surroundings hope for; a hint, never a demand.  Source: rustc_hir_typeck::expectation. */
enum expectation_kind { EXPECT_NOTHING, EXPECT_TYPE, EXPECT_CASTABLE, EXPECT_UNSIZED_RVALUE };
struct expectation { enum expectation_kind kind; struct type_id type; };
#define NO_EXPECTATION ((struct expectation){EXPECT_NOTHING, {0}})

/* Several expressions that give one value: arms, branches, breaks, array items.  Source: rustc_hir_typeck::coercion::CoerceMany. */
struct coerce_many {
    struct type_id expected, merged;   /* merged counts once pushed is not 0 */
    uint32_t pushed;
    struct thir_expr **first;          /* all that were pushed, for coercing them afterwards */
    uint32_t first_count, first_capacity;
};

/* A loop or labelled block that `break` can leave. */
struct breakable {
    struct name label;
    uint32_t number;
    bool is_loop, may_break, has_value; /* has_value: `loop` and blocks */
    struct span span;
    struct coerce_many coerce;
    enum loop_source source;
};

/* `outer` is the scope of items where the binding was made: items of blocks inside hide it. */
/* `shadowed`: position + 1 of the binding of the same name that is hidden meanwhile, or 0. */
struct scope_binding { struct name name; struct local_var var; const struct scope *outer; uint32_t shadowed; };

/* A closure whose body is being checked, or the fn itself at depth 0. */
struct closure_frame;

/* A call of a closure whose kind is not known yet: by reference, by mutable reference or by value is decided with it. */
struct closure_call { struct def_id closure; struct thir_expr *callee, *function, **args; };

/* `?` in a closure that does not say what it gives: the value that leaves (`leave` returns it) is made when the body is known. */
struct residual { enum lang_item kind; struct type_id error; struct local_var var; struct span span, mark; struct thir_expr *leave; };

enum deferred_kind { DEFERRED_CAST, DEFERRED_BINARY, DEFERRED_UNARY };
struct deferred { enum deferred_kind kind; struct thir_expr *expr; struct type_id target; };

struct body_check {
    struct crate_types *crate;
    struct type_interner *types;
    struct arena *arena;
    struct diag_sink *diagnostics;
    struct def_id owner;
    struct infer_table infer;
    struct trait_env env;
    struct thir_body *body;

    VEC(struct obligation) pending;
    uint32_t selected_at;              /* infer.bound_count when `pending` was last gone through */
    VEC(struct type_id *) open_types;  /* places in nodes whose type still holds variables */
    VEC(struct thir_expr *) open_args; /* nodes that keep arguments with variables, see body_track_args */
    VEC(struct thir_local) locals;
    VEC(struct scope_binding) scope;
    VEC(struct breakable) breakables;
    uint32_t first_breakable;          /* those before it are outside of the closure */
    VEC(struct obligation) refused;    /* reported as E0277 */
    VEC(struct sized_value { struct type_id type; struct span span; }) sized_values; /* what called fns take and give */
    VEC(struct sized_param { struct type_id type; struct def_id def; uint32_t param; struct span span; bool is_blamed; }) sized; /* what generic fns take with a size */
    VEC(struct private_use { struct span span; struct name field; struct name of; }) private_uses; /* E0451: only where nothing else is wrong */
    VEC(struct deferred) deferred;
    VEC(struct noted_literal { struct thir_expr *expr; struct span span; struct span outer; bool is_negated; bool ends_range; }) noted_literals; /* checker/types/overflow.h */
    const struct expr *negated, *range_end; /* the operand of the `-` and the end of the `a..b` around what is checked next */
    struct span negated_span, range_span;
    const struct scope *scope_items;   /* where names of items are looked up */

    struct type_id return_type;
    struct span return_span;           /* of the written output, or empty */
    struct coerce_many *returns;
    bool diverges;
    bool is_tainted;
    bool in_closure;
    bool is_body_block;                /* the next block is the fn's own: a missing value is blamed on its output type */
    bool has_reported_unknown;         /* E0282 is said once a body */
    bool has_new_pending;
    bool owner_has_region_error;
    uint32_t label_count;
    VEC(struct ident) param_names;     /* E0415 */
    VEC(struct closure_frame *) closures;      /* by definition, from first_closure on */
    VEC(struct closure_frame *) closures_done; /* inner ones first */
    uint32_t first_closure;
    VEC(struct closure_call) closure_calls;
    VEC(struct hidden_type { struct def_id def; struct type_id type; }) hidden; /* of each `impl Trait` of the output */
    VEC(struct residual) residuals;
    VEC(struct kind_demand { struct def_id closure; uint8_t kind; struct def_id required_by; }) kind_demands;
};

/* ---- nodes ---- */
struct thir_expr *thir_new(struct body_check *check, enum thir_kind kind, struct type_id type, struct span span);
struct thir_expr *thir_error(struct body_check *check, struct span span);
/* Moves the node to a new place and gives that; the old address can then become what wraps it. */
struct thir_expr *thir_move(struct body_check *check, struct thir_expr *expr);
struct thir_expr *thir_borrow(struct body_check *check, enum borrow_kind kind, struct thir_expr *operand, bool is_implicit);
struct thir_expr *thir_deref(struct body_check *check, struct thir_expr *operand, struct type_id type, bool is_implicit);
struct thir_expr *thir_call(struct body_check *check, struct thir_expr *callee, struct thir_expr **args, uint32_t count, struct type_id type,
                            struct span span, struct span fn_span);
struct thir_expr *thir_unsize(struct body_check *check, struct thir_expr *operand, struct type_id type);
struct thir_expr *thir_unit(struct body_check *check, struct span span);
/* The type may hold variables: resolve it when the body ends. */
void body_track_type(struct body_check *check, struct type_id *type);

void thir_set_type(struct body_check *check, struct thir_expr *expr, struct type_id type);

/* The same for the arguments that an ADT, FN_ITEM, CONSTANT or STATIC node keeps; the node may be moved and become another kind. */
void body_track_args(struct body_check *check, struct thir_expr *expr);

/* ---- types ---- */
static inline const struct type_data *data_of(const struct body_check *check, struct type_id type) { return type_of(check->types, type); }
/* Head resolved, after selecting what is pending if it is a variable. */
struct type_id body_structure(struct body_check *check, struct type_id type);
/* As body_structure; E0282 at `span` and ERROR where it stays unknown. */
struct type_id body_known(struct body_check *check, struct type_id type, struct span span);
struct type_id body_fresh(struct body_check *check, struct span span);
const char *body_type_text(struct body_check *check, struct type_id type);
const char *body_name_text(const struct body_check *check, struct name name);
bool type_is_kind(const struct body_check *check, struct type_id type, enum type_kind kind);
bool type_is_lang_adt(const struct body_check *check, struct type_id type, enum lang_item item);
bool type_is_integral(const struct body_check *check, struct type_id type);   /* variables count by their kind */
bool type_is_numeric(const struct body_check *check, struct type_id type);
bool type_has_error(struct body_check *check, struct type_id type);
/* Projections become what they stand for, or a variable with a pending obligation. */
struct type_id body_normalize(struct body_check *check, struct type_id type, struct span span);
/* A declared type as the body sees it: parameters replaced, regions erased, projections normalized, holes fresh. */
struct type_id body_instantiate(struct body_check *check, struct type_id declared, const struct type_id *args, uint32_t count, struct span span);
/* Fresh variables for all type parameters of `def`, parents' first. */
struct type_id *body_fresh_args(struct body_check *check, struct def_id def, struct span span, uint32_t *count);
/* blame.c: which of the bounds that wait since `first_pending` are about which argument, written generic argument or field. */
void blame_arguments(struct body_check *check, struct def_id def, const expr_list *args, uint32_t first_input, uint32_t first_pending);
void blame_written(struct body_check *check, struct def_id def, const struct generic_args *args, uint32_t first_pending);
/* An impl asks something of the parts of an argument: the part is to blame where it is written. */
void blame_parts(struct body_check *check, const struct obligation *it, struct def_id impl, obligation_list *nested);
struct path_variant;
void blame_fields(struct body_check *check, const struct path_variant *variant, const struct expr_struct *expr, uint32_t first_pending);
/* A type that is written in the body makes sense: what its structs and enums ask holds. */
void body_require_wellformed(struct body_check *check, struct type_id type, struct span span);
/* What callers of `def` must prove. */
/* Or is not known yet. */
bool body_may_be_unsized(struct body_check *check, struct type_id type);
void body_require_predicates(struct body_check *check, struct def_id def, const struct type_id *args, uint32_t count, struct span span);
void body_require_trait(struct body_check *check, struct def_id trait, const struct type_id *args, uint32_t count, struct span span);
/* The same for what a macro, `?` or `for` asks. */
void body_require_in_expansion(struct body_check *check, struct def_id trait, const struct type_id *args, uint32_t count, struct span span);
struct trait_check body_traits(struct body_check *check);
/* The only item of its kind in a trait: Deref's `deref`, Index's `Output`. */
struct def_id trait_item(const struct crate_types *crate, struct def_id trait, enum def_kind kind);
void body_select(struct body_check *check);
/* The FN_DEF type and its node; `args` as for body_instantiate. */
struct thir_expr *body_fn_item(struct body_check *check, struct def_id fn, const struct type_id *args, uint32_t count, struct span span);

/* The method of a trait known by name: `drop` of Drop. */
struct def_id lang_fn(const struct crate_types *crate, enum lang_item trait, const char *name);
/* A declared type where this body's own parameters stay: holes fresh, regions erased, projections normalized. */
struct type_id body_of_written(struct body_check *check, struct type_id declared, struct span span);
struct user_type *body_method_user_type(struct body_check *check, struct def_id fn, uint32_t parents, const struct lowered_args *own, struct span span);
bool type_mentions(struct body_check *check, struct type_id type, struct type_id part);
struct type_id project_failed(struct body_check *check, struct type_id projection, struct span span);
void report_unimplemented(struct body_check *check, const struct obligation *it);
void report_unknown(struct body_check *check, const char *code, struct type_id type, struct span span);

/* ---- what the prelude leaves out (known.c) ---- */
bool std_method_unknown(struct body_check *check, struct type_id type, struct name name);
/* Whether a number could have it once its type is known, or any type: then the type is what is missing (E0689). */
bool numbers_have_method(struct body_check *check, struct name name);
bool std_impl_unknown(struct body_check *check, const struct obligation *it);

/* ---- expectations ---- */
static inline struct expectation expect_type(struct type_id type) { return (struct expectation){EXPECT_TYPE, type}; }
/* The hinted type, head resolved, or ERROR where there is none. */
struct type_id expectation_any(struct body_check *check, struct expectation expected);   /* to_option */
struct type_id expectation_only(struct body_check *check, struct expectation expected);  /* only_has_type */
struct expectation expectation_rvalue(struct body_check *check, struct type_id type);
struct expectation expectation_for_branches(struct body_check *check, struct expectation expected);

/* ---- expressions ---- */
struct thir_expr *check_expr(struct body_check *check, struct expr *expr, struct expectation expected);
/* Demands exactly the type (after never-to-any): E0308. */
struct thir_expr *check_has_type(struct body_check *check, struct expr *expr, struct type_id type);
/* Hints, then coerces: E0308. */
struct thir_expr *check_coerced(struct body_check *check, struct expr *expr, struct type_id type);
struct thir_expr *check_mut_place(struct body_check *check, struct expr *expr, struct expectation expected, bool is_mut);
struct thir_block *check_block(struct body_check *check, struct block *block, struct expectation expected, struct type_id *type);
struct thir_expr *check_block_expr(struct body_check *check, struct block *block, struct expectation expected);
struct thir_expr *check_if(struct body_check *check, struct expr_if *expr, struct expectation expected);
struct thir_expr *check_match(struct body_check *check, struct expr_match *expr, struct expectation expected);
struct thir_expr *check_while(struct body_check *check, struct expr_while *expr);
struct thir_expr *check_loop(struct body_check *check, struct expr_loop *expr, struct expectation expected);
struct thir_expr *check_for(struct body_check *check, struct expr_for *expr);
struct thir_expr *check_labelled_block(struct body_check *check, struct expr_block *expr, struct expectation expected);
struct thir_expr *check_break(struct body_check *check, struct expr_break *expr);
struct thir_expr *check_continue(struct body_check *check, struct expr_continue *expr);
struct thir_expr *check_return(struct body_check *check, struct expr_return *expr);
struct thir_expr *check_try(struct body_check *check, struct expr_try *expr);
void residuals_settle(struct body_check *check, uint32_t first);
struct thir_expr *check_condition(struct body_check *check, struct expr *expr);
struct thir_expr *check_call(struct body_check *check, struct expr_call *expr, struct expectation expected);
struct thir_expr *check_method_call(struct body_check *check, struct expr_method_call *expr, struct expectation expected);
struct thir_expr *check_field(struct body_check *check, struct expr_field *expr, struct expectation expected);
struct thir_expr *check_index(struct body_check *check, struct expr_index *expr);
struct thir_expr *check_unary(struct body_check *check, struct expr_unary *expr, struct expectation expected);
struct thir_expr *check_binary(struct body_check *check, struct expr_binary *expr, struct expectation expected);
struct thir_expr *check_assign_op(struct body_check *check, struct expr_assign_op *expr, struct expectation expected);
struct thir_expr *check_cast(struct body_check *check, struct expr_cast *expr, struct expectation expected);
struct thir_expr *check_path(struct body_check *check, struct expr_path *expr, struct expectation expected);
struct thir_expr *check_struct(struct body_check *check, struct expr_struct *expr, struct expectation expected);
struct thir_expr *check_macro(struct body_check *check, struct expr_macro *expr, struct expectation expected);
struct thir_expr *check_closure(struct body_check *check, struct expr_closure *expr, struct expectation expected);

/* A tuple struct or variant called, a unit one named: on the left of `=` a pattern. */
bool is_constructor(struct body_check *check, const struct expr *left);
struct thir_expr *check_destructuring(struct body_check *check, struct expr_assign *expr);
struct thir_expr *check_array_items(struct body_check *check, const expr_list *list, struct expectation expected, struct span span);
bool pattern_has_ref_mut(const struct pattern *pattern);
/* The last expression of a block within blocks: where the value comes from. */
struct span tail_span(const struct expr *expr);
void cast_settle(struct body_check *check, const struct deferred *deferred);
void operator_settle(struct body_check *check, const struct deferred *deferred);

/* ---- impl Trait ---- */
/* The output with a variable for each `impl Trait`, which must do what its bounds ask. */
struct type_id hidden_open(struct body_check *check, struct type_id output);
/* Writes down what they turned out to be. */
void hidden_finish(struct body_check *check);

/* ---- closures ---- */
const struct closure_signature *closure_signature_of(void *with, struct def_id def);
/* The closure's node was given a new address. */
void closure_moved(struct body_check *check, struct thir_expr *moved);
/* A call of the value of a closure; `args` are checked against the signature by the caller. */
void closure_call_defer(struct body_check *check, struct def_id closure, struct thir_expr *callee, struct thir_expr *function, struct thir_expr **args);
/* Whether its body names a variable from around it: only where it does not can it be a fn pointer. */
bool closure_mentions_outer(struct body_check *check, struct def_id def);
/* callable.c: a bound `Fn(..)` that a closure or fn does not meet by its parameters; false where it is not that.  The first: E0593, `callable` may be empty. */
void report_callable_count(struct body_check *check, struct span span, uint32_t given, uint32_t wanted, struct span callable);
bool report_callable(struct body_check *check, const struct obligation *it);
/* What was asked of a closure of unknown kind: E0525 where it turns out not to hold. */
void closure_demand_kind(struct body_check *check, const struct obligation *it);
/* What each closure captures, and with that its kind.  Requires that all types are known. */
void closures_decide_kinds(struct body_check *check);
void closures_finish(struct body_check *check, struct thir_body *body);
/* Closures in the type with what they capture. */
struct type_id closure_finish_type(struct body_check *check, struct type_id type);

/* ---- coercions ---- */
enum two_phase { TWO_PHASE_NO, TWO_PHASE_YES };
/* Turns `expr` (in place) into a value of `target`; false, unchanged, where there is no coercion. */
bool coerce_in_place(struct body_check *check, struct thir_expr *expr, struct type_id target, enum two_phase two_phase);
/* coerce_in_place, or E0308. */
void coerce_demand(struct body_check *check, struct thir_expr *expr, struct type_id target, enum two_phase two_phase);
void coerce_many_init(struct coerce_many *many, struct type_id expected);
void coerce_many_push(struct body_check *check, struct coerce_many *many, struct thir_expr *expr, struct span blame);
/* A branch without a value: () at `span`. */
void coerce_many_unit(struct body_check *check, struct coerce_many *many, struct span span);
struct type_id coerce_many_complete(struct body_check *check, struct coerce_many *many);
struct type_id expectation_target(struct body_check *check, struct expectation expected, struct span span);
void report_mismatch(struct body_check *check, struct span span, struct type_id expected, struct type_id found);
/* missing_trait.c: as a help, what to do where the type lacks the trait. */
/* `From<i32>`. */
const char *trait_words(struct body_check *check, const struct obligation *it);
/* An operator's trait, or the conversion that `?` makes: said in the program's own terms; false for other traits. */
bool report_missing_operation(struct body_check *check, const struct obligation *it);
void missing_trait_help(struct body_check *check, struct diagnostic *diagnostic, struct def_id trait, struct type_id type);
/* The same where a method of a trait that can be derived is not found. */
void missing_method_help(struct body_check *check, struct diagnostic *diagnostic, struct name method, struct type_id type);
/* The same of a value that stands there, with what could be written instead. */
void report_value_mismatch(struct body_check *check, struct span span, struct type_id expected, struct type_id found);
void report_expr_mismatch(struct body_check *check, const struct expr *expr, struct type_id expected, struct type_id found);

/* ---- places ---- */
/* `*operand`; NULL where the type cannot be dereferenced. */
struct thir_expr *deref_explicit(struct body_check *check, struct thir_expr *operand, struct span span);
/* One step of automatic dereference of the value of a type; false at the end of the chain. */
struct deref_step { struct type_id type; bool is_overloaded; };
bool deref_next(struct body_check *check, struct type_id type, struct deref_step *next, struct span span);
/* Wraps `expr` (a place or value) in one step's node. */
struct thir_expr *deref_apply(struct body_check *check, struct thir_expr *expr, const struct deref_step *step);
/* Overloaded dereferences and indexings on the way to a place that is borrowed mutably or written become DerefMut, IndexMut.
 * Source: rustc_hir_typeck::place_op::convert_place_derefs_to_mutable. */
void place_make_mutable(struct body_check *check, struct thir_expr *place);
bool place_is_syntactic(const struct expr *expr);
bool thir_is_place(const struct thir_expr *expr);

/* ---- patterns ---- */
struct thir_pattern *check_pattern(struct body_check *check, struct pattern *pattern, struct type_id expected);
struct thir_pattern *check_param_pattern(struct body_check *check, struct pattern *pattern, struct type_id expected);
struct local_var body_new_local(struct body_check *check, struct thir_local local);
void body_bind(struct body_check *check, struct name name, struct local_var var);
/* Position + 1 in `scope` of the innermost binding of the name, or 0. */
uint32_t body_binding(const struct body_check *check, struct name name);
/* Only the first `count` bindings stay. */
void body_unbind(struct body_check *check, uint32_t count);

/* ---- values by name ---- */
/* The struct or variant that a path before { } or ( ) means, its ADT type with fresh arguments; false when reported. */
struct path_variant { struct type_id type; const struct variant_def *variant; uint32_t index; struct user_type *user_type; };
bool path_struct(struct body_check *check, struct path *path, enum path_use use, struct path_variant *out);
/* The same for a definition found already: a unit or tuple variant or struct. */
bool path_variant_of_def(struct body_check *check, struct def_id def, struct span span, struct path_variant *out);
/* A constant in a pattern, else as path_struct. */
struct thir_expr *path_value(struct body_check *check, struct path *path, enum path_use use, struct span span);
struct type_id body_lower_type(struct body_check *check, struct ast_type *type, struct user_type **user_type);

/* ---- methods ---- */
struct method_pick {
    struct def_id fn;
    struct def_id container;           /* impl or trait */
    bool is_trait;
    struct deref_step *steps;          /* how far the receiver is dereferenced */
    uint32_t step_count;
    bool autoref, autoref_mut, unsize;
    struct type_id self_type;          /* after the steps, before the borrow */
    struct type_id *impl_args;         /* fresh arguments of the container, unified with the receiver */
    uint32_t impl_arg_count;
};
/* UNMET: only such as ask for what does not hold. */
enum probe_result { PROBE_FOUND, PROBE_NOTHING, PROBE_UNMET, PROBE_AMBIGUOUS, PROBE_PRIVATE, PROBE_UNKNOWN_TYPE, PROBE_REPORTED };
enum probe_result method_probe(struct body_check *check, struct type_id receiver, struct name name, struct span span, struct method_pick *pick);
/* `Type::name`: associated functions and constants. */
enum probe_result associated_probe(struct body_check *check, struct type_id self, struct name name, struct span span, struct method_pick *pick);

/* ---- reports ---- */
/* An error of this body: it will not be borrow-checked. */
struct diagnostic *body_error(struct body_check *check, const char *code, struct span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
struct diagnostic *body_outside(struct body_check *check, struct span span, const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
