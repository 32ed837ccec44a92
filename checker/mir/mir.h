/*
 * MIR: the control-flow graph of one body, as rustc builds it for borrow checking (rustc_middle::mir, phase "built").
 *
 * Requires of its maker (checker/mir/build.h): untainted THIR.  Gives to the borrow checker: every move, copy, borrow, drop,
 * storage end and fake read that rustc's MIR has, in the same order and with the same spans.
 * What ownership does not need is absent: overflow and bounds assertions, switch values.  Unwind edges are there only where
 * a drop on them can matter (build.h says when).
 *
 * All of it lives in the body arena.  Ids are dense; side tables are arrays.
 *
 * A place is a local and a path of projections.  Places are interned in a tree per body: a place's parent is the place
 * without its last projection, so equal places have equal ids and prefixes are a walk up.
 */
#ifndef LIEN_CHECKER_MIR_MIR_H
#define LIEN_CHECKER_MIR_MIR_H

#include <stdio.h>

#include "checker/types/check.h"

struct local_id { uint32_t index; };   /* 0 is the return place, then the arguments, then variables and temporaries */
struct block_id { uint32_t index; };   /* 0 is the entry */
struct place_id { uint32_t index; };
#define MIR_NONE UINT32_MAX

/* ---- places ---- */

enum projection_kind {
    PROJECT_NONE,              /* the local itself */
    PROJECT_DEREF, PROJECT_FIELD, PROJECT_DOWNCAST, PROJECT_INDEX, PROJECT_CONSTANT_INDEX, PROJECT_SUBSLICE,
};

struct mir_place {
    uint8_t kind;              /* enum projection_kind: the last projection */
    bool from_end;             /* CONSTANT_INDEX, SUBSLICE */
    uint16_t depth;            /* number of projections */
    struct local_id local;
    struct place_id parent;    /* MIR_NONE for a local */
    struct type_id type;       /* erased */
    uint32_t index;            /* FIELD: number; DOWNCAST: variant; INDEX: the local; CONSTANT_INDEX: offset; SUBSLICE: from */
    uint32_t extra;            /* CONSTANT_INDEX: least length; SUBSLICE: to */
    uint32_t variant;          /* FIELD: variant of the parent downcast, else 0 */
    struct place_id first_child, next_sibling;
};

/* ---- locals ---- */

enum mir_local_kind { LOCAL_RETURN, LOCAL_ARGUMENT, LOCAL_VARIABLE, LOCAL_TEMPORARY };

struct mir_local {
    uint8_t kind;              /* enum mir_local_kind */
    bool is_mut;               /* declared `mut`; temporaries are */
    bool is_guard_reference;   /* the by-reference twin of a binding inside a match guard */
    bool is_block_tail_temporary;
    bool is_binding_by_ref;    /* ref x, or a default binding mode */
    bool is_upvar_environment; /* a closure's first argument */
    bool is_uncaptured;        /* stands for a variable around the closure: only the captured parts of it are places, it is never used itself */
    struct type_id type;       /* erased */
    struct span span;          /* of the declaration; of the expression for a temporary */
    uint32_t variable;         /* thir local_var, MIR_NONE for temporaries */
    struct name name;          /* empty for temporaries */
    struct user_type *user_type;
    struct place_id place;     /* the place of the local itself */
    /*
     * A binding by `let`, `match` and the like, as rustc's VarBindingForm::opt_match_place: where its value comes from.  Illegal moves are
     * reported there.  match_place is MIR_NONE for a plain `let x = ..` (and for an initialiser that is no place).
     */
    bool has_match;
    struct place_id match_place;
    struct span match_span;    /* of the scrutinee or initialiser expression */
};

/* ---- statements ---- */

enum operand_kind { OPERAND_COPY, OPERAND_MOVE, OPERAND_CONSTANT };

struct mir_constant {
    struct type_id type;           /* erased; FN_DEF for a function */
    struct user_type *user_type;
    struct def_id def;             /* a named constant; a static: then `type` is a reference (`static mut`: a pointer) to it */
    struct thir_expr *literal;     /* or NULL */
    struct span span;
    /*
     * A borrow of a constant expression, `&5`, `&[1, 2]`, `&None`, `&mut []`: the value is a static of its own (the Reference, "Constant
     * promotion"), so there is no loan and every region of `type` is free: make each a fresh variable that nothing bounds.
     * `literal` is the borrowed expression.
     */
    bool is_promoted;
};

struct mir_operand {
    uint8_t kind;
    struct place_id place;
    const struct mir_constant *constant;
};

enum rvalue_kind {
    RVALUE_USE, RVALUE_REF, RVALUE_UNARY, RVALUE_BINARY, RVALUE_CAST /* numeric and pointer */, RVALUE_COERCE /* unsize, reify */, RVALUE_DISCRIMINANT,
    RVALUE_LEN, RVALUE_REPEAT, RVALUE_TUPLE, RVALUE_ARRAY, RVALUE_ADT, RVALUE_CLOSURE, RVALUE_BOX /* ShallowInitBox is not used */,
};

struct mir_rvalue {
    uint8_t kind;                  /* enum rvalue_kind */
    uint8_t op;                    /* BINARY: enum binary_op; UNARY: enum unary_op */
    uint8_t borrow;                /* REF: enum borrow_kind */
    bool is_implicit;              /* REF: an automatic borrow or reborrow */
    bool is_unique;                /* REF: mutable, by a closure, of a variable that is not declared so (rustc's MutBorrowKind::ClosureCapture) */
    const struct thir_capture *capture; /* REF: made by a closure, or NULL */
    struct type_id type;           /* of the value */
    struct place_id place;         /* REF, DISCRIMINANT, LEN */
    struct mir_operand *operands;  /* USE UNARY CAST COERCE REPEAT: one; BINARY: two; aggregates: one a field */
    uint32_t operand_count;
    uint32_t variant;              /* ADT */
    uint32_t *fields;              /* ADT: field of each operand; NULL when in declaration order */
    struct user_type *user_type;   /* ADT, CAST: explicit regions */
    struct def_id def;             /* CLOSURE */
    struct thir_body *closure;
};

enum fake_read_cause { FAKE_READ_LET, FAKE_READ_MATCH, FAKE_READ_MATCH_GUARD, FAKE_READ_GUARD_BINDING, FAKE_READ_INDEX };

enum mir_statement_kind {
    MIR_ASSIGN, MIR_FAKE_READ, MIR_STORAGE_LIVE, MIR_STORAGE_DEAD,
    MIR_PLACE_MENTION,             /* a scrutinee is looked at: its local is live here; nothing is accessed, moves do not matter */
    MIR_ASCRIBE,                   /* place has the user-written type */
    MIR_MARK,                      /* a program point of the pictures: marks[mark]; no effect */
    MIR_NOP,
};

struct mir_statement {
    uint8_t kind;
    uint8_t cause;                 /* FAKE_READ: enum fake_read_cause */
    uint8_t variance;              /* ASCRIBE: enum variance of annotation against place */
    struct span span;
    struct place_id place;         /* ASSIGN: destination; FAKE_READ, PLACE_MENTION, ASCRIBE; STORAGE_*: the local's place */
    union {
        struct mir_rvalue *rvalue; /* ASSIGN */
        struct user_type *user_type; /* ASCRIBE */
        uint32_t mark;             /* MARK */
    };
};

enum mir_terminator_kind {
    MIR_GOTO, MIR_SWITCH, MIR_RETURN, MIR_UNREACHABLE, MIR_DROP, MIR_CALL, MIR_FALSE_EDGE /* real, imaginary */, MIR_FALSE_UNWIND, MIR_RESUME,
};

struct mir_terminator {
    uint8_t kind;
    bool is_replace;               /* DROP: the old value in an assignment (then primary span is the assignment) */
    bool is_from_source_call;      /* CALL: the user wrote a call (not an operator) */
    bool is_overloaded_operator;
    struct span span;
    struct span fn_span;           /* CALL */
    struct place_id place;         /* DROP; CALL: destination */
    struct mir_operand value;      /* SWITCH: discriminant; CALL: callee */
    struct mir_operand *args;      /* CALL */
    struct span *arg_spans;
    uint32_t arg_count;
    struct block_id *targets;      /* successors in order; CALL: the return block unless diverging, then unwind if any; DROP: next, then unwind */
    uint32_t target_count;
    bool has_unwind;               /* last target is the unwind one */
};

struct mir_block {
    struct mir_statement *statements;
    uint32_t statement_count;
    struct mir_terminator terminator;
    bool is_cleanup;
    uint32_t first_point;          /* points of the block: first_point + i, the terminator last */
};

/* Program points of the pictures, in evaluation order of the source; made only on request. */
enum mark_kind { MARK_ENTRY, MARK_AFTER, MARK_ARM, MARK_JOIN, MARK_LOOP_HEAD, MARK_SCOPE_END, MARK_LOOP_EXIT, MARK_JUMP };

struct mir_mark {
    uint8_t kind;                  /* enum mark_kind */
    struct span span;              /* the statement just finished; the arm's pattern; the loop's head; the `}`; the `return` or `break` */
    uint32_t insert_at;            /* offset where a statement may stand with the state of this point, MIR_NONE for none */
    const char *words;             /* ARM: "the `if` is true", "`Some(n)` matches"; JOIN, LOOP_HEAD: what joins; JUMP: what is left; "" else */
    struct span whole;             /* of an ARM: the `if` or `match`; of a LOOP_HEAD: the loop */
    uint32_t names_at;             /* offset that decides which variables are in scope */
    uint32_t leaves;               /* of a JUMP: where the scope ends that it leaves */
    struct block_id block;         /* where the MIR_MARK statement is, after building */
    uint32_t statement;
    uint32_t scope_depth;
};

/* A source scope: which variables are visible where; for pictures and messages. */
struct mir_variable_scope { struct local_id local; struct span span; /* from the end of the `let` to the `}` */ };

struct mir_body {
    struct crate_types *crate;
    struct def_id owner;
    struct span span;              /* of the block */
    struct mir_local *locals;
    uint32_t local_count, argument_count;
    struct mir_place *places;
    uint32_t place_count;
    struct mir_block *blocks;
    uint32_t block_count;
    uint32_t point_count;
    struct thir_body *thir;
    struct mir_mark *marks;
    uint32_t mark_count;
    struct mir_variable_scope *scopes; /* one a variable */
    uint32_t scope_count;
    /* MIR_ASCRIBE statements of code that nothing reaches: what is written there must make sense all the same. */
    struct mir_statement *dead_ascriptions;
    uint32_t dead_ascription_count;
};

struct point_id { uint32_t index; };

static inline struct point_id mir_point(const struct mir_body *body, struct block_id block, uint32_t statement)
{
    return (struct point_id){body->blocks[block.index].first_point + statement};
}

/* checker/mir/print.c: rustc-like text, for `lien dump --mir`. */
void mir_print(FILE *out, const struct mir_body *body);
/* checker/mir/describe.c: "v[_]", "(*cur).next" in the user's words; NULL where the place begins at a temporary. */
const char *mir_place_describe(const struct mir_body *body, struct arena *arena, struct place_id place);
/* The same as a program has it, "cur.next": a field or element behind a reference needs no `*`. */
const char *mir_place_as_written(const struct mir_body *body, struct arena *arena, struct place_id place);
/* checker/mir/verify.c: BUG()s when the graph breaks its rules. */
void mir_verify(const struct mir_body *body);

#endif
