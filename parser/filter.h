/*
 * Between the lexer and the grammar: decides from the token before and a stack of open brackets what the grammar could
 * not decide with one token of lookahead.
 *
 *     if x == p { .. }      the `{` behind a complete operand of a condition begins the body:      BODY_BRACE
 *     { if a {} -1 }        a block-like keyword that begins a statement is the whole of it:       STATEMENT_IF ...
 *     match x { a if b => } the `if` of a guard has no body:                                       GUARD_IF
 *     if let p = x          the `let` of a condition:                                              CONDITION_LET
 *     for<'a>               not a loop:                                                            FOR_LIFETIMES
 *     name!(..)             a macro, known or not:                                                 MACRO, STATEMENT_MACRO, MATCHES
 *     #[..]                 one token with its attribute:                                          OUTER_ATTRIBUTE, INNER_ATTRIBUTE
 *
 * It also finds brackets that do not match, documentation of nothing, and the constructs lien does not read.
 * Source: rustc_parse's Restrictions (NO_STRUCT_LITERAL, STMT_EXPR) and classify::expr_requires_semi_to_be_stmt.
 */
#ifndef LIEN_PARSER_FILTER_H
#define LIEN_PARSER_FILTER_H

#include "base/vec.h"
#include "lexer/lexer.h"

struct parser;
union semantic_value;

enum level_kind {
    LEVEL_PAREN,
    LEVEL_BRACKET,
    LEVEL_BRACE,
    LEVEL_HEAD, /* between `if`, `while`, `match` or `for` and its body */
};

enum arm_state { ARM_NONE, ARM_PATTERN, ARM_GUARD, ARM_VALUE };

struct level {
    uint8_t kind;         /* enum level_kind */
    uint8_t keyword;      /* HEAD: enum token_kind */
    uint8_t arm;          /* BRACE of a match: enum arm_state */
    bool in_pattern;      /* HEAD: behind `let` or `for` */
    bool ends_statement;  /* HEAD, BRACE: its end may be the end of a statement */
    bool is_matches;      /* PAREN of matches!(..) */
    struct span span;     /* of what opened it */
    struct span block;    /* HEAD: a block that begins its operand, once it is closed: perhaps meant as the body */
};

enum { FILTER_LOOKAHEAD = 16 };

struct filter {
    struct lexer *lexer;
    VEC(struct level) levels;
    struct token ahead[FILTER_LOOKAHEAD];
    uint32_t ahead_count;
    struct level cut_head;     /* the last bracket closed in the middle of this head; else empty */
    struct token previous;     /* the last token given */
    struct token before;       /* the place of the one before it: when the grammar complains, `previous` is what it saw */
    bool at_start;             /* the next token begins a statement */
    bool block_ended;          /* the last token ended a block-like statement, unless `.`, `?` or `else` follows */
    bool next_brace_ends;      /* the next `{` belongs to a block-like statement: behind `loop`, `else` */
    bool statement_else;       /* behind the `else` of an `if` that is a statement */
    bool closes_generics;      /* the last token closed generic arguments */
    bool path_is_type;         /* behind `as` or `::`: a `<` opens generic arguments */
    bool next_is_matches;      /* behind `matches!` */
    bool in_cast;              /* in the type behind `as` */
    struct span cast_less;     /* a `<` there, not yet closed: perhaps meant as a comparison */
    bool inner_allowed;        /* an inner doc comment may stand here */
    uint32_t angles;           /* open generic arguments in an expression */
};

void filter_init(struct parser *p, struct lexer *lexer);
void filter_release(struct parser *p);
/* The grammar's lexer. */
int filter_next(union semantic_value *value, struct span *span, struct parser *p);
/* Behind an error: reads on for errors of the lexer and of brackets; true if there was one. */
bool filter_drain(struct parser *p);

#endif
