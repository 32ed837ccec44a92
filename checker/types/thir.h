/*
 * THIR: the typed tree of one body, everything implicit made explicit.
 *
 * Adjustments (automatic dereference, borrow, reborrow, unsizing, never-to-any), overloaded operators, method calls and format macros are
 * ordinary nodes here; patterns carry binding modes and types.  checker/mir/ needs nothing of the syntax tree.
 * Mirrors rustc_middle::thir.  Types are erased; a body with type errors is not built (thir_body.is_tainted).
 * Nodes live in the body arena.
 */
#ifndef LIEN_CHECKER_TYPES_THIR_H
#define LIEN_CHECKER_TYPES_THIR_H

#include "checker/types/defs.h"

struct thir_expr;
struct thir_pattern;

struct local_var { uint32_t index; };   /* a binding of the source: parameters, `let`, arms.  Bindings of or-patterns share one */

struct thir_local {
    struct name name;
    struct span span;                   /* of the name */
    struct type_id type;
    bool is_mut;                        /* `mut x` by value */
    bool by_ref;                        /* ref, ref mut, or a default binding mode */
    bool is_param, is_self;
    bool is_upvar_by_ref;               /* not used before closures */
};

/* A user-written type, kept for its regions: `let x: &'a T`, `Vec::<&'a T>::new()`, `x as &'a T`. */
struct user_type { struct type_id declared; struct span span; };

#define THIR_KINDS(X) \
    X(LITERAL) X(VAR) X(UPVAR) X(CONSTANT) X(STATIC) X(FN_ITEM) X(UNARY) X(BINARY) X(LOGICAL) X(CAST) X(USE) X(NEVER_TO_ANY) \
    X(UNSIZE) X(REIFY) X(DEREF) X(FIELD) X(INDEX) X(BORROW) X(CALL) X(ASSIGN) X(ASSIGN_OP) X(BLOCK) X(IF) X(LET) X(LOOP) X(MATCH) \
    X(BREAK) X(CONTINUE) X(RETURN) X(TUPLE) X(ARRAY) X(REPEAT) X(ADT) X(BOX) X(CLOSURE) X(ASCRIBE)

enum thir_kind {
#define X(name) THIR_##name,
    THIR_KINDS(X)
#undef X
};

/* As rustc's BorrowKind: what a written `&mut` never is, and what an automatic one is. */
enum borrow_kind { BORROW_SHARED, BORROW_MUT, BORROW_TWO_PHASE, BORROW_FAKE };

/* What a closure captures of a variable around it.  Source: rustc_middle::ty::CapturedPlace. */
struct thir_capture {
    struct type_id type;                /* of the closure's field: a reference where by_ref */
    bool by_ref, is_mut;                /* is_mut: the captured place may be written */
    struct local_var var;
    struct span span;                   /* the first use that asks for this capture */
    const char *name;                   /* "x", "point.x", "*cur" */
    struct thir_step { bool is_deref; uint32_t variant, field; } *steps; /* from the variable to the captured place */
    uint32_t step_count;
};

struct thir_block;

struct thir_field_init { uint32_t field; struct thir_expr *value; };

struct thir_arm { struct span span; struct thir_pattern *pattern; struct thir_expr *guard; struct thir_expr *body; };

/* How a loop came to be; the span and words differ, the graph does not.  `for` and `while` are built as rustc lowers them. */
enum loop_source { LOOP_LOOP, LOOP_WHILE, LOOP_FOR };
enum match_source { MATCH_MATCH, MATCH_IF_LET, MATCH_FOR, MATCH_TRY, MATCH_LET_ELSE, MATCH_MACRO /* of assert_eq!: it has no points of its own */ };

struct thir_expr {
    uint8_t kind;                     /* enum thir_kind */
    bool is_implicit;                 /* an adjustment or other thing the user did not write */
    bool is_parenthesized;
    bool is_extended;                 /* written by checker/mir/extend.c: its temporary lives as long as the block's variables */
    struct type_id type;              /* erased */
    struct span span;
    union {
        struct { bool is_negative; struct expr_literal *ast; } literal;
        struct local_var var;
        struct { uint32_t index; } upvar;                                   /* of the closure's captures */
        struct { struct def_id def; struct type_id args; } item;            /* CONSTANT, STATIC, FN_ITEM: args is the FN_DEF type */
        struct { enum unary_op op; struct thir_expr *operand; } unary;      /* built-in NEG and NOT only */
        struct { enum binary_op op; struct thir_expr *left, *right; } binary; /* built-in BINARY, LOGICAL, ASSIGN_OP */
        struct { struct thir_expr *operand; } operand;                      /* CAST USE NEVER_TO_ANY UNSIZE REIFY DEREF BOX */
        struct { struct thir_expr *operand; uint32_t variant, field; } field;
        struct { struct thir_expr *operand, *index; } index;                /* built-in: arrays and slices */
        struct {
            enum borrow_kind kind;
            struct thir_expr *operand;
            const struct thir_capture *capture; /* made by a closure, else NULL */
            bool is_unique;                     /* a capture cut off before the `&mut` it writes through (rustc's UniqueImmutable) */
        } borrow;
        struct {
            struct thir_expr *callee;         /* FN_ITEM, or a value of fn pointer or closure type (then through Fn traits: FN_ITEM) */
            struct thir_expr **args;
            uint32_t arg_count;
            struct span fn_span;              /* `push(4)` of `v.push(4)`; else the whole call */
            bool is_overloaded_operator, is_method;
        } call;
        struct { struct thir_expr *left, *right; } assign;
        struct thir_block *block;
        struct { struct thir_expr *condition, *then, *otherwise; } if_;     /* otherwise NULL: unit */
        struct { struct thir_pattern *pattern; struct thir_expr *scrutinee; } let; /* in conditions; the bindings reach `then` */
        struct { struct thir_expr *body; enum loop_source source; uint32_t label; struct span head; } loop;
        struct { struct thir_expr *scrutinee; struct thir_arm *arms; uint32_t arm_count; enum match_source source; } match;
        struct { uint32_t label; struct thir_expr *value; } jump;           /* BREAK, CONTINUE, RETURN; label: of a loop or labelled block */
        struct { struct thir_expr **items; uint32_t count; } items;         /* TUPLE, ARRAY */
        struct { struct thir_expr *item; uint64_t count; } repeat;
        struct {
            struct type_id args;              /* the ADT type; regions of an explicit annotation in user_type */
            uint32_t variant;
            struct thir_field_init *fields;   /* in the order written */
            uint32_t field_count;
            struct thir_expr *base;           /* ..base, or NULL */
            struct type_id *base_types;
        } adt;
        struct {
            struct def_id def;
            struct thir_body *body;
            struct thir_expr **captures;      /* BORROW or USE of places */
            uint32_t capture_count;
            struct thir_expr **mentions;      /* places that the body looks at without using them: `let _ = x` */
            uint32_t mention_count;
            struct span head;
        } closure;
    };
    struct user_type *user_type;      /* FN_ITEM, ADT, CAST, ASCRIBE: explicit generic arguments or type, or NULL */
};

enum thir_statement_kind { THIR_STATEMENT_LET, THIR_STATEMENT_EXPR };

struct thir_statement {
    uint8_t kind;
    struct span span;
    struct thir_pattern *pattern;     /* LET */
    struct thir_expr *init;           /* LET: may be NULL; EXPR: the expression */
    struct thir_block *otherwise;     /* let-else */
    struct user_type *user_type;      /* LET: the written type, or NULL */
};

struct thir_block {
    bool is_implicit;                 /* made for a macro: no block of the user's, and no program points in it */
    struct span span;
    struct thir_statement *statements;
    uint32_t statement_count;
    struct thir_expr *tail;           /* or NULL */
    uint32_t label;                   /* break-able block: its label number, else UINT32_MAX */
};

#define THIR_PATTERN_KINDS(X) X(WILD) X(BINDING) X(VARIANT) X(LEAF) X(DEREF) X(CONSTANT) X(RANGE) X(SLICE) X(OR) X(NEVER)

enum thir_pattern_kind {
#define X(name) THIR_PATTERN_##name,
    THIR_PATTERN_KINDS(X)
#undef X
};

struct thir_pattern_field { uint32_t field; struct thir_pattern *pattern; };
/* A constant's value: the bits of an integer, bool or char; a string's text. */
struct thir_value { bool is_string, is_negative; uint64_t low, high; struct name text; struct def_id constant; };

struct thir_pattern {
    uint8_t kind;                     /* enum thir_pattern_kind */
    bool is_implicit;                 /* a DEREF of a default binding mode */
    struct type_id type;
    struct span span;
    union {
        struct {
            struct local_var var;
            bool by_value;            /* move or copy; else a borrow of `borrow` kind */
            enum borrow_kind borrow;
            struct thir_pattern *sub; /* x @ sub, or NULL */
        } binding;
        struct { uint32_t variant; struct thir_pattern_field *fields; uint32_t field_count; } variant; /* VARIANT; LEAF: struct or tuple */
        struct { struct thir_pattern *target; } deref;
        struct thir_value constant;
        struct { struct thir_value low, high; bool has_low, has_high, inclusive; } range;
        struct { struct thir_pattern **prefix, *middle, **suffix; uint32_t prefix_count, suffix_count; } slice; /* middle NULL: fixed length */
        struct { struct thir_pattern **items; uint32_t count; } or_;
    };
    struct user_type *user_type;
};

struct thir_param { struct thir_pattern *pattern; struct type_id type; struct span span; struct user_type *user_type; /* of a closure, or NULL */ };

struct thir_body {
    struct def_id owner;              /* FN, CONST, STATIC or CLOSURE */
    struct span span;                 /* of the block */
    bool is_tainted;                  /* type errors were reported: not to be borrow-checked */
    struct thir_local *locals;        /* indexed by local_var */
    uint32_t local_count;
    struct thir_param *params;
    uint32_t param_count;
    struct type_id output;            /* erased */
    struct thir_expr *value;
    uint32_t label_count;
    /* CLOSURE only */
    struct thir_capture *captures;
    uint32_t capture_count;
    uint8_t closure_kind;             /* 0 Fn, 1 FnMut, 2 FnOnce */
    struct span head;
    struct user_type *output_user_type;
    const struct closure_requirements *requirements; /* of lifetimes around it: checker/borrow/closure.c */
    struct type_id environment;       /* of the hidden first argument: the closure's type or a reference to it; 0 for what is no closure */
    struct thir_body **closures;      /* inside this body, inner ones first */
    uint32_t closure_count;
};

#endif
