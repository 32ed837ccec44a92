/*
 * The syntax tree: what the user wrote, with places, before any meaning.
 *
 * Every node begins with its kind and span; one struct a kind, reached with a checked cast:
 *
 *     case EXPR_CALL: { const struct expr_call *call = expr_as_call(expr); ... }
 *
 * Expressions, patterns and types carry ids, dense over the whole file, children before their parents; a body's ids are the range
 * [first_id, end_id) of its `struct body`, so that later passes keep side tables as arrays.  Parentheses leave no node;
 * they widen the span of what they hold (as rustc's lowering does).
 *
 * Nodes that are built on the stack and copied have no padding, which would hold what was there before: the same text gives the same bytes.
 *
 * The tree covers the Rust of tiers T0 to T3 (docs/language.md).  What lies beyond is reported as DIAG_OUTSIDE by the
 * parser and leaves an ERROR node.  Nodes live in the session arena.  parser/ast.c holds the constructors and the dump.
 */
#ifndef LIEN_PARSER_AST_H
#define LIEN_PARSER_AST_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/intern.h"
#include "base/source.h"

struct expr;
struct pattern;
struct ast_type;
struct item;
struct block;

/* A name with its place; `name` is empty where the node has none.  `hygiene` is not needed: lien has no user macros. */
struct ident {
    struct name name;
    struct span span;
};

/* Packed to 12 bytes: what follows fills the word. */
#define AST_LIST(type) \
    struct __attribute__((packed, aligned(4))) { \
        type *items; \
        uint32_t count; \
    }

typedef AST_LIST(struct expr *) expr_list;
typedef AST_LIST(struct pattern *) pattern_list;
typedef AST_LIST(struct ast_type *) type_list;

/* ---- paths and generic arguments ---- */

/* A lifetime as written: 'a, 'static, '_; an empty name is an elided one (span then is where it would stand). */
struct lifetime {
    struct name name; /* with its quote: "'a" */
    struct span span;
};

enum generic_arg_kind { ARG_LIFETIME, ARG_TYPE, ARG_CONST, ARG_BINDING, ARG_CONSTRAINT };

struct generic_bound;

struct generic_arg {
    enum generic_arg_kind kind;
    struct span span;
    union {
        struct lifetime lifetime;
        struct ast_type *type;     /* TYPE, and BINDING's right side: Item = T */
        struct expr *constant;
    };
    struct ident binding;                           /* BINDING, CONSTRAINT: the associated type's name */
    AST_LIST(struct generic_bound) bounds;          /* CONSTRAINT: Item: Display */
};

struct generic_args {
    struct span span;                               /* from < to > or from ( to the output's end */
    uint16_t depth;
    bool parenthesized;                             /* Fn(A, B) -> C: `args` are A and B */
    AST_LIST(struct generic_arg) args;
    struct ast_type *output;                        /* of a parenthesized list, NULL is () */
};

struct path_segment {
    struct ident ident;                             /* self, Self, super and crate are segments too */
    struct generic_args *args;                      /* NULL: none written */
};

struct path {
    struct span span;
    AST_LIST(struct path_segment) segments;
    bool is_global;                                 /* begins with :: */
    uint8_t trait_segments;                         /* how many leading segments belong to `as Trait` */
    uint16_t depth;
    struct ast_type *self_type;                     /* <T as Trait>::x and <T>::x; NULL without */
};

/* ---- types ---- */

#define AST_TYPE_KINDS(X) \
    X(PATH, path) X(REF, ref) X(TUPLE, tuple) X(ARRAY, array) X(SLICE, slice) X(NEVER, never) X(INFER, infer) X(FN, fn) \
    X(IMPL, impl) X(DYN, dyn) X(POINTER, pointer) X(ERROR, error)

enum ast_type_kind {
#define X(upper, lower) TYPE_##upper,
    AST_TYPE_KINDS(X)
#undef X
};

struct ast_type {
    uint8_t kind; /* enum ast_type_kind */
    uint16_t depth; /* of the tree below, at most PARSE_DEPTH_LIMIT */
    uint32_t id;
    struct span span;
};

struct type_path { struct ast_type type; struct path *path; };
struct type_ref { struct ast_type type; struct lifetime lifetime; bool is_mut; struct ast_type *target; };
struct type_tuple { struct ast_type type; type_list items; };                 /* () too */
struct type_array { struct ast_type type; struct ast_type *item; struct expr *length; };
struct type_slice { struct ast_type type; struct ast_type *item; };
struct type_never { struct ast_type type; };
struct type_infer { struct ast_type type; };                                  /* _ */
struct type_fn { struct ast_type type; struct generics *for_lifetimes; type_list params; struct ast_type *output; };
struct type_impl { struct ast_type type; AST_LIST(struct generic_bound) bounds; };
struct type_dyn { struct ast_type type; AST_LIST(struct generic_bound) bounds; };
struct type_pointer { struct ast_type type; bool is_mut; struct ast_type *target; };
struct type_error { struct ast_type type; };

/* ---- generics ---- */

struct generic_bound {
    struct span span;
    uint16_t is_lifetime, is_maybe;                 /* 'a;  ?Sized */
    struct lifetime lifetime;
    struct path *trait;
    struct generics *for_lifetimes;                 /* for<'a> Trait<'a>; NULL without */
    struct generic_args *captures;                  /* use<'a, T>, and no trait; NULL else */
};
typedef AST_LIST(struct generic_bound) bound_list;

enum generic_param_kind { PARAM_LIFETIME, PARAM_TYPE, PARAM_CONST };

struct generic_param {
    enum generic_param_kind kind;
    struct ident ident;                             /* a lifetime's with its quote */
    struct span span;
    bound_list bounds;
    struct ast_type *type;                          /* a type's default, a const's type; or NULL */
};

struct where_predicate {
    struct span span;
    struct generics *for_lifetimes;
    struct ast_type *type;                          /* T: bounds; NULL where a lifetime is bounded */
    struct lifetime lifetime;
    bound_list bounds;
};

struct generics {
    struct span span;                               /* of <...>; empty, behind the name, where none is written */
    AST_LIST(struct generic_param) params;
    AST_LIST(struct where_predicate) where;
    struct span where_span;
};

/* ---- patterns ---- */

#define AST_PATTERN_KINDS(X) \
    X(WILD, wild) X(BINDING, binding) X(LITERAL, literal) X(RANGE, range) X(REF, ref) X(TUPLE, tuple) \
    X(TUPLE_STRUCT, tuple_struct) X(STRUCT, struct) X(PATH, path) X(SLICE, slice) X(REST, rest) X(OR, or) X(ERROR, error)

enum pattern_kind {
#define X(upper, lower) PATTERN_##upper,
    AST_PATTERN_KINDS(X)
#undef X
};

struct pattern {
    uint8_t kind; /* enum pattern_kind */
    uint16_t depth; /* of the tree below, at most PARSE_DEPTH_LIMIT */
    uint32_t id;
    struct span span;
};

struct pattern_wild { struct pattern pattern; };
/* x, mut x, ref x, ref mut x, x @ sub.  A plain name may turn out to be a constant or unit variant: name resolution decides. */
struct pattern_binding { struct pattern pattern; bool by_ref, is_mut; struct ident ident; struct pattern *sub; };
struct pattern_literal { struct pattern pattern; struct expr *value; };        /* a literal, perhaps negated */
struct pattern_range { struct pattern pattern; struct expr *low, *high; bool inclusive; }; /* literals or paths, or NULL */
struct pattern_ref { struct pattern pattern; bool is_mut; struct pattern *target; };
struct pattern_tuple { struct pattern pattern; pattern_list items; };
struct pattern_tuple_struct { struct pattern pattern; struct path *path; pattern_list items; };
struct pattern_field { struct ident ident; struct pattern *pattern; bool is_shorthand; struct span span; };
struct pattern_struct { struct pattern pattern; struct path *path; AST_LIST(struct pattern_field) fields; bool has_rest; };
struct pattern_path { struct pattern pattern; struct path *path; };
struct pattern_slice { struct pattern pattern; pattern_list items; };
struct pattern_rest { struct pattern pattern; };                               /* .. in a tuple or slice */
struct pattern_or { struct pattern pattern; pattern_list items; };
struct pattern_error { struct pattern pattern; };

/* ---- expressions ---- */

#define AST_EXPR_KINDS(X) \
    X(LITERAL, literal) X(PATH, path) X(UNARY, unary) X(BORROW, borrow) X(BINARY, binary) X(ASSIGN, assign) \
    X(ASSIGN_OP, assign_op) X(CAST, cast) X(CALL, call) X(METHOD_CALL, method_call) X(FIELD, field) X(INDEX, index) \
    X(RANGE, range) X(TUPLE, tuple) X(ARRAY, array) X(REPEAT, repeat) X(STRUCT, struct) X(BLOCK, block) X(IF, if) \
    X(LET, let) X(WHILE, while) X(LOOP, loop) X(FOR, for) X(MATCH, match) X(RETURN, return) X(BREAK, break) \
    X(CONTINUE, continue) X(CLOSURE, closure) X(TRY, try) X(MACRO, macro) X(UNDERSCORE, underscore) X(ERROR, error)

enum expr_kind {
#define X(upper, lower) EXPR_##upper,
    AST_EXPR_KINDS(X)
#undef X
};

struct expr {
    uint8_t kind; /* enum expr_kind */
    bool is_parenthesized;
    uint16_t depth; /* of the tree below, at most PARSE_DEPTH_LIMIT */
    uint32_t id;
    struct span span;
};

enum literal_kind { LITERAL_INTEGER, LITERAL_FLOAT, LITERAL_BOOL, LITERAL_CHAR, LITERAL_BYTE, LITERAL_STRING, LITERAL_BYTE_STRING };

enum unary_op { UNARY_NEG, UNARY_NOT, UNARY_DEREF };

#define BINARY_OPS(X) \
    X(ADD, "+") X(SUB, "-") X(MUL, "*") X(DIV, "/") X(REM, "%") X(BIT_AND, "&") X(BIT_OR, "|") X(BIT_XOR, "^") \
    X(SHL, "<<") X(SHR, ">>") X(EQ, "==") X(NE, "!=") X(LT, "<") X(LE, "<=") X(GT, ">") X(GE, ">=") X(AND, "&&") X(OR, "||")

enum binary_op {
#define X(upper, text) BINARY_##upper,
    BINARY_OPS(X)
#undef X
};

struct expr_literal {
    struct expr expr;
    enum literal_kind kind;
    struct name suffix;   /* "u8" of 1u8; empty without */
    struct name text;     /* STRING, BYTE_STRING: the value after escapes (may hold NUL: use name_length); FLOAT: as written */
    uint64_t low, high;   /* INTEGER: the 128-bit value; CHAR, BYTE, BOOL: low */
};
struct expr_path { struct expr expr; struct path *path; };
struct expr_unary { struct expr expr; enum unary_op op; struct expr *operand; };
struct expr_borrow { struct expr expr; bool is_mut; struct expr *operand; };
struct expr_binary { struct expr expr; enum binary_op op; struct span op_span; struct expr *left, *right; };
struct expr_assign { struct expr expr; struct span op_span; struct expr *left, *right; };
struct expr_assign_op { struct expr expr; enum binary_op op; struct span op_span; struct expr *left, *right; };
struct expr_cast { struct expr expr; struct expr *operand; struct ast_type *type; };
struct expr_call { struct expr expr; struct expr *callee; expr_list args; };
struct expr_method_call { struct expr expr; struct expr *receiver; struct path_segment method; expr_list args; };
struct expr_field { struct expr expr; struct expr *operand; struct ident field; }; /* a tuple's field is named "0" */
struct expr_index { struct expr expr; struct expr *operand, *index; };
struct expr_range { struct expr expr; struct expr *low, *high; bool inclusive; };  /* either may be NULL */
struct expr_tuple { struct expr expr; expr_list items; };                          /* () too */
struct expr_array { struct expr expr; expr_list items; };
struct expr_repeat { struct expr expr; struct expr *item, *count; };
struct expr_struct_field { struct ident ident; struct expr *value; bool is_shorthand; struct span span; };
struct expr_struct { struct expr expr; struct path *path; AST_LIST(struct expr_struct_field) fields; struct expr *base; };
struct expr_block { struct expr expr; struct lifetime label; struct block *block; };
struct expr_if { struct expr expr; struct expr *condition; struct block *then; struct expr *otherwise; }; /* block, if or NULL */
struct expr_let { struct expr expr; struct pattern *pattern; struct expr *scrutinee; };  /* only in conditions and guards */
struct expr_while { struct expr expr; struct lifetime label; struct expr *condition; struct block *body; };
struct expr_loop { struct expr expr; struct lifetime label; struct block *body; };
struct expr_for { struct expr expr; struct lifetime label; struct pattern *pattern; struct expr *iterable; struct block *body; };
struct match_arm { struct span span; struct pattern *pattern; struct expr *guard; struct expr *body; };
struct expr_match { struct expr expr; struct expr *scrutinee; AST_LIST(struct match_arm) arms; };
struct expr_return { struct expr expr; struct expr *value; };
struct expr_break { struct expr expr; struct lifetime label; struct expr *value; };
struct expr_continue { struct expr expr; struct lifetime label; };
struct closure_param { struct pattern *pattern; struct ast_type *type; };          /* type NULL: inferred */
struct expr_closure {
    struct expr expr;
    bool is_move;
    AST_LIST(struct closure_param) params;
    struct ast_type *output; /* NULL: inferred */
    struct expr *body;
    struct span head;        /* `move |a, b|`: where rustc points */
};
struct expr_try { struct expr expr; struct expr *operand; };
/*
 * A macro of the standard library: println!, vec!, assert_eq! ...  Its arguments are parsed as expressions;
 * `name = value` in a format macro is an EXPR_ASSIGN whose left is a plain path.
 */
struct expr_macro {
    struct expr expr;
    struct ident name;        /* without the ! */
    expr_list args;
    struct expr *repeat;      /* vec![x; n]: args are [x], repeat is n */
    struct pattern *pattern;  /* matches!(e, PATTERN if guard): args are [e] */
    struct expr *guard;
    bool is_statement;        /* m!{..} or m!(..); in statement position */
};
struct expr_underscore { struct expr expr; };                                      /* `_ = x;` */
struct expr_error { struct expr expr; };

/* ---- statements and blocks ---- */

enum statement_kind { STATEMENT_LET, STATEMENT_ITEM, STATEMENT_EXPR, STATEMENT_SEMI };

struct statement {
    uint32_t kind; /* enum statement_kind; EXPR: a block-like expression without `;`, SEMI: with one; an empty `;` leaves none */
    struct span span;
    union {
        struct { struct pattern *pattern; struct ast_type *type; struct expr *init; struct block *otherwise; } let;
        struct item *item;
        struct expr *expr;
    };
};

struct block {
    struct span span;          /* with its braces */
    AST_LIST(struct statement) statements;
    bool is_unsafe;
    uint16_t depth;
    struct expr *tail;         /* the value, or NULL */
};

/* ---- items ---- */

#define AST_ITEM_KINDS(X) \
    X(FN, fn) X(STRUCT, struct) X(ENUM, enum) X(IMPL, impl) X(TRAIT, trait) X(CONST, const) X(STATIC, static) X(ALIAS, alias) \
    X(MOD, mod) X(USE, use) X(ERROR, error)

enum item_kind {
#define X(upper, lower) ITEM_##upper,
    AST_ITEM_KINDS(X)
#undef X
};

/* One attribute; `path` is "derive", "allow", "lang" ...  Only the ones with meaning to lien keep their arguments. */
struct attribute {
    bool removes_item;    /* #[test], #[cfg(test)], #[cfg(false)]: what stands behind is not compiled */
    struct span span;
    struct name path;
    AST_LIST(struct ident) args; /* derive(Debug, Clone): Debug and Clone, last segment each; lang = "deref": deref */
};

enum visibility { VISIBILITY_PRIVATE, VISIBILITY_PUBLIC, VISIBILITY_RESTRICTED };

struct item {
    uint8_t kind; /* enum item_kind */
    uint8_t visibility;
    uint16_t depth;
    struct span span;  /* without outer attributes, with visibility */
    struct ident ident;
    AST_LIST(struct attribute) attributes;
};

struct fn_param { struct pattern *pattern; struct ast_type *type; struct span span; };

enum self_kind { SELF_NONE, SELF_VALUE, SELF_REF, SELF_REF_MUT, SELF_TYPED };

/* A body of code and the ids its nodes use. */
struct body {
    struct block *block;
    uint32_t first_id, end_id;
};

struct item_fn {
    struct item item;
    struct span head;                /* from the visibility to the end of the where clause (or the `;`): where rustc points for the whole */
    struct generics *generics;       /* never NULL */
    enum self_kind self_kind;
    struct { struct span span; bool is_mut; struct lifetime lifetime; struct ast_type *type; } self_param;
    AST_LIST(struct fn_param) params; /* without self */
    struct ast_type *output;         /* NULL is () */
    struct span output_span;         /* of the type, or empty where it would stand */
    struct body *body;               /* NULL in traits and the prelude */
    bool is_const;
    uint32_t first_id, end_id;       /* of all nodes of signature and body */
};
struct field_decl { uint32_t visibility; struct ident ident; struct ast_type *type; struct span span; }; /* tuple fields are "0", "1" ... */
enum variant_shape { SHAPE_UNIT, SHAPE_TUPLE, SHAPE_NAMED };
struct variant_decl { struct ident ident; struct span span; uint32_t shape; AST_LIST(struct field_decl) fields; struct expr *discriminant; };
struct item_struct { struct item item; struct generics *generics; struct variant_decl variant; };
struct item_enum { struct item item; struct generics *generics; AST_LIST(struct variant_decl) variants; };
typedef AST_LIST(struct item *) item_list;
struct item_impl {
    struct item item;
    struct span head;
    struct generics *generics;
    struct path *trait;              /* NULL: inherent */
    bool is_negative;
    struct ast_type *self_type;
    item_list items;                 /* FN, CONST, ALIAS */
};
struct item_trait { struct item item; struct generics *generics; bound_list supertraits; item_list items; };
struct item_const { struct item item; struct ast_type *type; struct body *value_body; struct expr *value; };  /* value NULL in traits */
struct item_static { struct item item; bool is_mut; struct ast_type *type; struct body *value_body; struct expr *value; };
struct item_alias { struct item item; struct generics *generics; bound_list bounds; struct ast_type *type; }; /* NULL in traits */
struct item_mod { struct item item; item_list items; };
struct use_leaf { struct path *path; struct ident name; bool is_glob; };  /* one for each name a `use` brings; `as _` is an empty name */
struct item_use { struct item item; AST_LIST(struct use_leaf) leaves; };
struct item_error { struct item item; };

struct crate {
    item_list items;
    struct span span;      /* of the whole file */
    uint32_t id_count;     /* ids in use over the file */
    bool is_prelude;
    AST_LIST(struct block *) item_blocks; /* the blocks that hold items, inner ones first: so that no one must search for them */
};

/* ---- checked casts: expr_as_call(e), pattern_as_tuple(p), type_as_ref(t), item_as_fn(i) ---- */

#define X(upper, lower) \
    static inline struct expr_##lower *expr_as_##lower(struct expr *expr) { return (struct expr_##lower *)expr; }
AST_EXPR_KINDS(X)
#undef X
#define X(upper, lower) \
    static inline struct pattern_##lower *pattern_as_##lower(struct pattern *pattern) { return (struct pattern_##lower *)pattern; }
AST_PATTERN_KINDS(X)
#undef X
#define X(upper, lower) \
    static inline struct type_##lower *type_as_##lower(struct ast_type *type) { return (struct type_##lower *)type; }
AST_TYPE_KINDS(X)
#undef X
#define X(upper, lower) \
    static inline struct item_##lower *item_as_##lower(struct item *item) { return (struct item_##lower *)item; }
AST_ITEM_KINDS(X)
#undef X

/* ---- the dump ---- */

struct session;
/* Indented text: kinds, names and places (line:column) of every node. */
void ast_dump(FILE *out, struct session *session, const struct crate *crate);

#endif
