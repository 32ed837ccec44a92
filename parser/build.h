/*
 * The constructors that the grammar's actions call: one a kind of node.  Counts say how many items of a list wait on the
 * parser's scratch stack; the constructor takes them.  Every constructor of an expression, pattern or type gives it the next id.
 */
#ifndef LIEN_PARSER_BUILD_H
#define LIEN_PARSER_BUILD_H

#include "parser/state.h"

struct list {
    void *items;
    uint32_t count;
};

struct self_param {
    enum self_kind kind;
    bool is_mut;
    struct span span;
    struct lifetime lifetime;
    struct ast_type *type;
};

struct fn_params {
    struct self_param *self;
    struct list params;
};

struct closure_head {
    bool is_move;
    struct list params;
};

enum use_kind { USE_NAME, USE_RENAME, USE_GLOB, USE_GROUP };

struct use_tree {
    enum use_kind kind;
    bool is_global;
    uint16_t depth;
    struct span span;
    struct list segments; /* of struct path_segment */
    struct ident rename;
    struct list children; /* of struct use_tree * */
};

union semantic_value {
    struct name name;
    struct ident ident;
    struct lifetime lifetime;
    struct list list;
    uint32_t count;
    bool flag;
    struct expr *expr;
    struct pattern *pattern;
    struct ast_type *type;
    struct item *item;
    struct block *block;
    struct path *path;
    struct generics *generics;
    struct generic_args *args;
    struct body *body;
    struct attribute *attribute;
    struct self_param *self_param;
    struct fn_params *params;
    struct closure_head *closure;
    struct use_tree *use;
};

/* ---- parts ---- */
static inline struct ident ident_of(struct name name, struct span span)
{
    return (struct ident){name, span};
}
static inline struct lifetime lifetime_of(struct name name, struct span span)
{
    return (struct lifetime){name, span};
}
static inline struct lifetime no_lifetime(struct span span)
{
    return (struct lifetime){{0}, span_end(span)};
}
static inline struct list list_empty(void)
{
    return (struct list){NULL, 0};
}
/* From `first`, or from `second` where `first` is absent, to `last`. */
static inline struct span span_present(struct span first, struct span second, struct span last)
{
    return span_join(span_is_empty(first) ? second : first, last);
}
struct ident ident_of_integer(struct parser *p, struct span span);
uint32_t id_mark(struct parser *p);

/* ---- the scratch stack ---- */
void scratch_push(struct parser *p, const void *item, size_t size);
struct list scratch_take(struct parser *p, uint32_t count, size_t size);
struct list list_join(struct parser *p, struct list a, struct list b); /* of where predicates */
uint32_t list_push_expr(struct parser *p, uint32_t count, struct expr *expr);
uint32_t list_push_type(struct parser *p, uint32_t count, struct ast_type *type);
uint32_t list_push_pattern(struct parser *p, uint32_t count, struct pattern *pattern);
uint32_t list_push_item(struct parser *p, uint32_t count, struct item *item);
uint32_t list_push_use(struct parser *p, uint32_t count, struct use_tree *tree);
uint32_t list_push_attribute(struct parser *p, uint32_t count, struct attribute *attribute);

/* The depth of a node over children of `depth`; beyond the limit the parse ends. */
uint16_t node_depth(struct parser *p, struct span span, unsigned depth);
static inline unsigned depth_max(unsigned a, unsigned b)
{
    return a > b ? a : b;
}
static inline unsigned expr_depth(const struct expr *expr) { return expr == NULL ? 0 : expr->depth; }
static inline unsigned pattern_depth(const struct pattern *pattern) { return pattern == NULL ? 0 : pattern->depth; }
static inline unsigned type_depth(const struct ast_type *type) { return type == NULL ? 0 : type->depth; }
static inline unsigned block_depth(const struct block *block) { return block == NULL ? 0 : block->depth; }
static inline unsigned path_depth(const struct path *path) { return path == NULL ? 0 : path->depth; }
unsigned exprs_depth(struct list exprs);
unsigned types_depth(struct list types);
unsigned patterns_depth(struct list patterns);
unsigned bounds_depth(struct list bounds);
unsigned where_depth(struct list where);

/* ---- items (build_item.c) ---- */
void crate_finish(struct parser *p, uint32_t items);
void stray_semicolon(struct parser *p, struct span span);
void inner_attribute(struct parser *p, struct attribute *attribute);
struct list attribute_list_take(struct parser *p, uint32_t count);
struct item *item_with_attributes(struct parser *p, struct list attributes, struct item *item);
struct item *item_fn_new(struct parser *p, struct span span, uint32_t visibility, bool is_const, uint32_t first_id,
                         struct ident ident, struct generics *generics, struct span generics_span, struct fn_params *params,
                         struct ast_type *output, struct list where, struct span where_span, struct body *body);
struct item *item_struct_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident,
                             struct generics *generics, struct list where, struct span where_span, enum variant_shape shape, uint32_t fields);
struct item *item_tuple_struct_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident,
                                   struct generics *generics, uint32_t fields, struct list where, struct span where_span);
struct item *item_enum_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident,
                           struct generics *generics, struct list where, struct span where_span, uint32_t variants);
struct item *item_impl_new(struct parser *p, struct span span, uint32_t visibility, struct span head, struct generics *generics,
                           bool is_negative, struct ast_type *trait, struct ast_type *self_type, struct list where,
                           struct span where_span, uint32_t items);
struct item *item_trait_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident, struct generics *generics,
                            struct list supertraits, struct list where, struct span where_span, uint32_t items);
struct item *item_const_new(struct parser *p, struct span span, uint32_t visibility, uint32_t first_id, struct ident ident,
                            struct ast_type *type, struct expr *value);
struct item *item_static_new(struct parser *p, struct span span, uint32_t visibility, uint32_t first_id, bool is_mut,
                             struct ident ident, struct ast_type *type, struct expr *value);
struct item *item_alias_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident, struct generics *generics,
                            struct list bounds, struct ast_type *type, struct list where, struct span where_span);
struct item *item_mod_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident, uint32_t items);
struct item *item_incomplete(struct parser *p, struct span span, struct span place, const char *message);
struct item *item_mod_outside(struct parser *p, struct span span);
struct item *item_use_new(struct parser *p, struct span span, uint32_t visibility, struct use_tree *tree);
struct use_tree *use_tree_new(struct parser *p, struct span span, bool is_global, uint32_t segments, enum use_kind kind, struct ident rename);
struct use_tree *use_group_new(struct parser *p, struct span span, bool is_global, uint32_t segments, uint32_t children);
struct body *body_new(struct parser *p, uint32_t first_id, struct block *block);
struct fn_params *fn_params_new(struct parser *p, struct self_param *self, uint32_t params);
struct self_param *self_param_new(struct parser *p, struct span span, enum self_kind kind, bool is_mut, struct lifetime lifetime, struct ast_type *type);
void push_param(struct parser *p, struct span span, struct pattern *pattern, struct ast_type *type);
uint32_t list_push_field(struct parser *p, uint32_t count, struct span span, uint32_t visibility, struct ident ident, struct ast_type *type);
uint32_t list_push_tuple_field(struct parser *p, uint32_t count, struct span span, uint32_t visibility, struct ast_type *type);
void push_variant(struct parser *p, struct span span, struct ident ident, enum variant_shape shape, uint32_t fields, struct expr *discriminant);

/* ---- paths, generics and types (build_type.c) ---- */
void push_segment(struct parser *p, struct name name, struct span span);
void segment_args(struct parser *p, struct generic_args *args);
struct path *path_new(struct parser *p, struct span span, bool is_global, uint32_t segments);
struct path *path_qualified_new(struct parser *p, struct span span, struct ast_type *self_type, struct path *trait, uint32_t segments);
struct generics *generics_new(struct parser *p, struct span span, uint32_t params);
struct generics *for_lifetimes_new(struct parser *p, struct span span, uint32_t params);
void push_generic_param(struct parser *p, struct span span, enum generic_param_kind kind, struct ident ident, struct list bounds, struct ast_type *type);
struct list bound_list_take(struct parser *p, uint32_t count);
void push_bound_lifetime(struct parser *p, struct span span, struct lifetime lifetime);
void push_bound_captures(struct parser *p, struct span span, struct generic_args *captures);
void push_bound_trait(struct parser *p, struct span span, bool is_maybe, struct generics *for_lifetimes, struct path *trait);
struct list where_list_take(struct parser *p, uint32_t count);
void push_where(struct parser *p, struct span span, struct generics *for_lifetimes, struct ast_type *type, struct lifetime lifetime, struct list bounds);
struct generic_args *generic_args_new(struct parser *p, struct span span, uint32_t count);
struct generic_args *paren_args_new(struct parser *p, struct span span, uint32_t types, struct ast_type *output);
void push_arg_lifetime(struct parser *p, struct lifetime lifetime);
void push_arg_type(struct parser *p, struct span span, struct ast_type *type);
void push_arg_binding(struct parser *p, struct span span, struct ident ident, struct ast_type *type);
void push_arg_constraint(struct parser *p, struct span span, struct ident ident, struct list bounds);
void push_arg_const(struct parser *p, struct span span, struct expr *value);
struct ast_type *type_path_new(struct parser *p, struct span span, struct path *path);
struct ast_type *type_ref_new(struct parser *p, struct span span, struct lifetime lifetime, bool is_mut, struct ast_type *target);
struct ast_type *type_ref_twice(struct parser *p, struct span span, struct lifetime lifetime, bool is_mut, struct ast_type *target);
struct ast_type *type_pointer_new(struct parser *p, struct span span, bool is_mut, struct ast_type *target);
struct ast_type *type_tuple_new(struct parser *p, struct span span, uint32_t count);
struct ast_type *type_paren(struct parser *p, struct span span, struct ast_type *inner);
struct ast_type *type_slice_new(struct parser *p, struct span span, struct ast_type *item);
struct ast_type *type_array_new(struct parser *p, struct span span, struct ast_type *item, struct expr *length);
struct ast_type *type_never_new(struct parser *p, struct span span);
struct ast_type *type_infer_new(struct parser *p, struct span span);
struct ast_type *type_fn_new(struct parser *p, struct span span, struct generics *for_lifetimes, uint32_t params, struct ast_type *output);
struct ast_type *type_dyn_new(struct parser *p, struct span span, uint32_t bounds);
struct ast_type *type_ambiguous_plus(struct parser *p, struct span span, struct ast_type *target, uint32_t bounds);
struct ast_type *type_impl_new(struct parser *p, struct span span, uint32_t bounds);

/* ---- patterns (build_pattern.c) ---- */
struct pattern *pattern_widen(struct pattern *pattern, struct span span);
struct pattern *pattern_paren(struct parser *p, struct span span, struct pattern *inner);
struct pattern *pattern_or_new(struct parser *p, struct span span, uint32_t count);
struct pattern *pattern_binding_new(struct parser *p, struct span span, bool by_ref, bool is_mut, struct ident ident, struct pattern *sub);
struct pattern *pattern_wild_new(struct parser *p, struct span span);
struct pattern *pattern_rest_new(struct parser *p, struct span span);
struct pattern *pattern_literal_new(struct parser *p, struct span span, struct expr *value);
struct pattern *pattern_range_new(struct parser *p, struct span span, struct expr *low, struct expr *high, bool inclusive);
struct pattern *pattern_old_range(struct parser *p, struct span span);
struct pattern *pattern_ref_new(struct parser *p, struct span span, bool is_mut, struct pattern *target);
struct pattern *pattern_ref_twice(struct parser *p, struct span span, bool is_mut, struct pattern *target);
struct pattern *pattern_tuple_new(struct parser *p, struct span span, uint32_t count);
struct pattern *pattern_slice_new(struct parser *p, struct span span, uint32_t count);
struct pattern *pattern_tuple_struct_new(struct parser *p, struct span span, struct path *path, uint32_t count);
struct pattern *pattern_struct_new(struct parser *p, struct span span, struct path *path, uint32_t fields, bool has_rest);
struct pattern *pattern_path_new(struct parser *p, struct span span, struct path *path);
void push_pattern_field(struct parser *p, struct span span, struct ident ident, struct pattern *pattern);
void push_pattern_shorthand(struct parser *p, struct span span, bool by_ref, bool is_mut, struct ident ident);

/* ---- blocks and expressions (build_block.c, build_expr.c) ---- */
struct block *block_new(struct parser *p, uint32_t statements, struct expr *tail);
static inline struct block *block_finish(struct block *block, struct span span)
{
    block->span = span;
    return block;
}
/* A `;` on its own ends a block-like statement before it: `if c { 1 } else { 2 };` has no value. */
void statement_semicolon(struct parser *p, uint32_t statements, struct span span);
uint32_t push_statement_item(struct parser *p, struct item *item);
uint32_t push_statement_semi(struct parser *p, struct span span, struct expr *expr);
uint32_t push_statement_expr(struct parser *p, struct expr *expr);
void push_statement_let(struct parser *p, struct span span, struct pattern *pattern, struct ast_type *type, struct expr *init, struct block *otherwise);
static inline struct expr *expr_from(struct expr *expr, struct span span)
{
    expr->span = span;
    return expr;
}
static inline struct expr *expr_paren(struct expr *expr, struct span span)
{
    expr->is_parenthesized = true;
    return expr_from(expr, span);
}
struct expr *expr_labeled(struct parser *p, struct expr *expr, struct lifetime label, struct span span);
struct expr *expr_literal_new(struct parser *p, struct span span, enum token_kind kind);
struct expr *expr_bool_new(struct parser *p, struct span span, bool value);
struct expr *expr_path_new(struct parser *p, struct span span, struct path *path);
struct expr *expr_unary_new(struct parser *p, struct span span, enum unary_op op, struct expr *operand);
struct expr *expr_borrow_new(struct parser *p, struct span span, bool is_mut, struct expr *operand);
struct expr *expr_borrow_twice(struct parser *p, struct span span, bool is_mut, struct expr *operand);
struct expr *expr_binary_new(struct parser *p, struct span span, enum binary_op op, struct span op_span, struct expr *left, struct expr *right);
struct expr *expr_assign_new(struct parser *p, struct span span, struct span op_span, struct expr *left, struct expr *right);
struct expr *expr_assign_op_new(struct parser *p, struct span span, enum binary_op op, struct span op_span, struct expr *left, struct expr *right);
struct expr *expr_cast_new(struct parser *p, struct span span, struct expr *operand, struct ast_type *type);
struct expr *expr_call_new(struct parser *p, struct span span, struct expr *callee, uint32_t args);
struct expr *expr_method_call_new(struct parser *p, struct span span, struct expr *receiver, struct ident method, struct generic_args *generic_args, uint32_t args);
struct expr *expr_field_new(struct parser *p, struct span span, struct expr *operand, struct ident field);
struct expr *expr_index_new(struct parser *p, struct span span, struct expr *operand, struct expr *index);
struct expr *expr_range_new(struct parser *p, struct span span, struct expr *low, struct expr *high, bool inclusive);
struct expr *expr_open_inclusive(struct parser *p, struct span span, struct span dots);
struct expr *expr_tuple_new(struct parser *p, struct span span, uint32_t count);
struct expr *expr_array_new(struct parser *p, struct span span, uint32_t count);
struct expr *expr_repeat_new(struct parser *p, struct span span, struct expr *item, struct expr *count);
struct expr *expr_struct_new(struct parser *p, struct span span, struct path *path, uint32_t fields, struct expr *base);
struct expr *expr_struct_rest(struct parser *p, struct span span, struct span dots);
void push_struct_field(struct parser *p, struct span span, struct ident ident, struct expr *value);
void push_struct_shorthand(struct parser *p, struct ident ident);
struct expr *expr_block_new(struct parser *p, struct span span, struct block *block);
struct expr *expr_if_new(struct parser *p, struct span span, struct expr *condition, struct block *then, struct expr *otherwise);
struct expr *expr_let_new(struct parser *p, struct span span, struct pattern *pattern, struct expr *scrutinee);
struct expr *expr_while_new(struct parser *p, struct span span, struct expr *condition, struct block *body);
struct expr *expr_loop_new(struct parser *p, struct span span, struct block *body);
struct expr *expr_for_new(struct parser *p, struct span span, struct pattern *pattern, struct expr *iterable, struct block *body);
struct expr *expr_match_new(struct parser *p, struct span span, struct expr *scrutinee, uint32_t arms);
uint32_t list_push_arm(struct parser *p, uint32_t count, struct span span, struct pattern *pattern, struct expr *guard, struct expr *body);
struct expr *expr_return_new(struct parser *p, struct span span, struct expr *value);
struct expr *expr_break_new(struct parser *p, struct span span, struct lifetime label, struct expr *value);
struct expr *expr_continue_new(struct parser *p, struct span span, struct lifetime label);
struct closure_head *closure_head_new(struct parser *p, bool is_move, uint32_t params);
uint32_t list_push_closure_param(struct parser *p, uint32_t count, struct pattern *pattern, struct ast_type *type);
struct expr *expr_closure_new(struct parser *p, struct span span, struct span head_span, struct closure_head *head, struct ast_type *output, struct expr *body);
struct expr *expr_try_new(struct parser *p, struct span span, struct expr *operand);
struct expr *expr_underscore_new(struct parser *p, struct span span);
struct expr *expr_macro_new(struct parser *p, struct span span, uint32_t args, struct expr *repeat);
struct expr *expr_macro_named(struct parser *p, struct expr *macro, struct name name, struct span name_span, struct span span, bool is_statement);
struct expr *macro_with_path(struct parser *p, struct expr *macro, struct span span, uint32_t segments);
struct expr *expr_matches_new(struct parser *p, struct span span, struct name name, struct span name_span, struct expr *scrutinee, struct pattern *pattern, struct expr *guard);

#endif
