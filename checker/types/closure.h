/*
 * A closure while the body around it is being checked.  Private to checker/types/closure.c and capture.c.
 *
 * closure.c finds the signature (annotations and what is expected), checks the body in the inference of the fn around it, and decides at the end how
 * it is called; capture.c finds what it captures.  Source: rustc_hir_typeck::closure, ::upvar.
 */
#ifndef LIEN_CHECKER_TYPES_CLOSURE_H
#define LIEN_CHECKER_TYPES_CLOSURE_H

#include "checker/types/body.h"

/* In the order of what each allows. */
enum capture_mode { CAPTURE_SHARED, CAPTURE_UNIQUE, CAPTURE_MUT, CAPTURE_VALUE };

/* A place of a variable outside: nodes[0] is the VAR, each further node a FIELD or DEREF of the one before. */
struct capture_place {
    struct thir_expr **nodes;
    uint32_t length;               /* of nodes */
    bool is_cut;                   /* an index follows: the rest cannot be told apart */
};
struct capture {
    struct capture_place place;
    uint8_t mode;                  /* enum capture_mode */
    struct span use;
};
typedef VEC(struct capture) capture_list;

struct closure_frame {
    struct closure_signature signature;
    struct type_id type;           /* without children, as inference has it */
    struct type_id *inputs, output;/* with REGION_BOUND where the signature is generic over lifetimes */
    uint32_t bound_count;
    bool is_move, has_kind;
    struct thir_expr *node;
    struct thir_body *body;
    uint32_t first_local, end_local;
    capture_list captures;
    bool is_analyzed;
    uint8_t mentions_outer;        /* 0 not looked yet, 1 no, 2 yes */
};

struct closure_frame *closure_frame_of(struct body_check *check, struct def_id def);
/* capture.c: fills `captures`, the node's operands and the body's captures, and decides the kind. */
void capture_analyze(struct body_check *check, struct closure_frame *frame);
/* The place of an expression that begins at a variable of the fn or of an outer closure; false for any other. */
bool capture_place_of(struct body_check *check, const struct closure_frame *frame, struct thir_expr *expr, struct capture_place *place);
/* capture_walk.c: every use of what lies outside. */
void capture_collect(struct body_check *check, const struct closure_frame *frame, capture_list *out);
/* Each node of a tree, parents first. */
void thir_visit(struct thir_expr *expr, void (*visit)(void *with, struct thir_expr *expr), void *with);
/* Its direct children. */
void thir_children(struct thir_expr *expr, void (*visit)(void *with, struct thir_expr *expr), void *with);

#endif
