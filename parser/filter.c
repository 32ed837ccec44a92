#include "parser/filter.h"

#include <string.h>

#include "parser/attribute.h"
#include "parser/filter_raw.h"
#include "parser/grammar.h"
#include "parser/state.h"

static const short grammar_numbers[] = {
    T_END,
#define TOKEN(upper, text) T_##upper,
#define KEYWORD(upper, text) T_##upper,
#define SYMBOL(upper, text) T_##upper,
#include "lexer/token.def"
#undef TOKEN
#undef KEYWORD
#undef SYMBOL
};

void filter_init(struct parser *p, struct lexer *lexer)
{
    p->filter = (struct filter){.lexer = lexer, .at_start = true, .inner_allowed = true};
}

void filter_release(struct parser *p)
{
    vec_free(&p->filter.levels);
}

static struct level *top_level(struct filter *f)
{
    return f->levels.count == 0 ? NULL : &vec_last(&f->levels);
}

/* Statements and items can begin here: at the file's top or directly in braces. */
static bool in_braces(struct filter *f)
{
    return f->levels.count == 0 || vec_last(&f->levels).kind == LEVEL_BRACE;
}

static bool in_head(struct filter *f)
{
    return f->levels.count != 0 && vec_last(&f->levels).kind == LEVEL_HEAD;
}

/* Is an operand complete behind the last token, so that a `{` in a condition begins the body? */
static bool operand_ended(const struct filter *f)
{
    switch (f->previous.kind) {
    case TOKEN_IDENT: case TOKEN_LIFETIME: case TOKEN_INTEGER: case TOKEN_FLOAT: case TOKEN_CHAR: case TOKEN_BYTE:
    case TOKEN_STRING: case TOKEN_RAW_STRING: case TOKEN_BYTE_STRING: case TOKEN_RAW_BYTE_STRING: case TOKEN_TRUE:
    case TOKEN_FALSE: case TOKEN_SELF_VALUE: case TOKEN_SELF_TYPE: case TOKEN_SUPER: case TOKEN_CRATE: case TOKEN_RIGHT_PAREN:
    case TOKEN_RIGHT_BRACKET: case TOKEN_RIGHT_BRACE: case TOKEN_QUESTION: case TOKEN_UNDERSCORE: case TOKEN_DOT_DOT:
    case TOKEN_BREAK: case TOKEN_CONTINUE:
        return true;
    case TOKEN_GREATER: case TOKEN_SHIFT_RIGHT_HALF:
        return f->closes_generics;
    }
    return false;
}

static void open_level(struct filter *f, enum level_kind kind, struct span span, bool ends_statement)
{
    vec_push(&f->levels, (struct level){.kind = (uint8_t)kind, .span = span, .ends_statement = ends_statement});
}

/* ---- braces ---- */

static int open_brace(struct filter *f, const struct token *token)
{
    struct level *top = top_level(f);
    if (top != NULL && top->kind == LEVEL_HEAD && !top->in_pattern && operand_ended(f)) {
        bool is_match = top->keyword == TOKEN_MATCH;
        *top = (struct level){.kind = LEVEL_BRACE, .arm = is_match ? ARM_PATTERN : ARM_NONE, .span = token->span,
                              .ends_statement = top->ends_statement};
        return T_BODY_BRACE;
    }
    bool begins_statement = f->at_start;
    if (top != NULL && top->kind == LEVEL_HEAD && (f->previous.kind == TOKEN_IF || f->previous.kind == TOKEN_IN))
        top->block = span_of(token->span.lo, token->span.lo);
    open_level(f, LEVEL_BRACE, token->span, begins_statement || f->next_brace_ends || f->statement_else);
    return begins_statement ? T_STATEMENT_BRACE : T_LEFT_BRACE;
}

static bool closes(const struct level *level, enum token_kind kind)
{
    return level->kind == LEVEL_PAREN ? kind == TOKEN_RIGHT_PAREN
        : level->kind == LEVEL_BRACKET ? kind == TOKEN_RIGHT_BRACKET : kind == TOKEN_RIGHT_BRACE;
}

/* Brackets are wrong: the first such error is the only one. */
static void bracket_error(struct parser *p, struct span place, const struct level *open, const char *message)
{
    if (p->stopped)
        return;
    parser_error(p, NULL, place, "%s", message);
    p->brackets_failed = true;
    if (open != NULL)
        diag_label(&p->session->diagnostics, p->pending, open->span, "this is still open");
}

static void close_level(struct parser *p, const struct token *token)
{
    struct filter *f = &p->filter;
    f->cut_head = (struct level){0};
    while (in_head(f))
        f->cut_head = vec_pop(&f->levels);
    if (f->levels.count == 0) {
        bracket_error(p, token->span, NULL, "nothing is open that this bracket could close");
        return;
    }
    struct level level = vec_pop(&f->levels);
    if (!closes(&level, token->kind)) {
        bracket_error(p, token->span, &level, "this bracket does not match the one that is open");
        return;
    }
    f->block_ended = level.kind == LEVEL_BRACE && level.ends_statement;
    struct level *top = top_level(f);
    if (top != NULL && top->kind == LEVEL_HEAD && top->block.lo == level.span.lo)
        top->block.hi = token->span.hi;
}

static void end_of_file(struct parser *p, struct span end)
{
    struct filter *f = &p->filter;
    while (in_head(f))
        (void)vec_pop(&f->levels);
    if (lexer_failed(f->lexer))
        p->stopped = true;
    if (f->levels.count == 0 || p->stopped)
        return;
    struct level level = vec_last(&f->levels);
    vec_clear(&f->levels);
    bracket_error(p, end, &level, "the file ends while a bracket is open");
}

/* ---- keywords ---- */

static int block_keyword(struct filter *f, const struct token *token, int plain, int statement)
{
    bool is_statement = f->at_start;
    bool ends = is_statement || f->statement_else;
    vec_push(&f->levels, (struct level){.kind = LEVEL_HEAD, .keyword = token->kind, .span = token->span,
                                        .ends_statement = ends, .in_pattern = token->kind == TOKEN_FOR});
    return is_statement ? statement : plain;
}

static int if_keyword(struct filter *f, const struct token *token)
{
    struct level *top = top_level(f);
    if (top != NULL && top->kind == LEVEL_BRACE && top->arm == ARM_PATTERN) {
        top->arm = ARM_GUARD;
        return T_GUARD_IF;
    }
    if (top != NULL && top->is_matches && operand_ended(f))
        return T_GUARD_IF;
    return block_keyword(f, token, T_IF, T_STATEMENT_IF);
}

static int for_keyword(struct parser *p, const struct token *token)
{
    struct filter *f = &p->filter;
    if (raw_peek(p, 0)->kind == TOKEN_LESS)
        return T_FOR_LIFETIMES;
    /* `impl Trait for Type`: behind a type. */
    if (!f->at_start && (operand_ended(f) || f->previous.kind == TOKEN_GREATER || f->previous.kind == TOKEN_SHIFT_RIGHT_HALF))
        return T_FOR;
    return block_keyword(f, token, T_FOR, T_STATEMENT_FOR);
}

static int let_keyword(struct parser *p)
{
    struct level *top = top_level(&p->filter);
    if (top != NULL && top->kind == LEVEL_HEAD) {
        top->in_pattern = true;
        return T_CONDITION_LET;
    }
    if (top != NULL && top->kind == LEVEL_BRACE && top->arm == ARM_GUARD)
        return T_GUARD_LET;
    return T_LET;
}

/* pub, pub(crate), pub(super), pub(self), pub(in path): but `pub (T)` in a tuple struct is a type. */
static int pub_keyword(struct parser *p, struct token *token)
{
    if (raw_peek(p, 0)->kind != TOKEN_LEFT_PAREN)
        return T_PUB;
    enum token_kind word = raw_peek(p, 1)->kind;
    bool is_word = word == TOKEN_CRATE || word == TOKEN_SUPER || word == TOKEN_SELF_VALUE;
    if (word != TOKEN_IN && !(is_word && raw_peek(p, 2)->kind == TOKEN_RIGHT_PAREN))
        return T_PUB;
    struct token last;
    do
        last = raw_next(p);
    while (last.kind != TOKEN_RIGHT_PAREN && last.kind != TOKEN_END);
    token->span.hi = last.span.hi;
    return T_PUB_RESTRICTED;
}

/* ---- macros ---- */

static bool is_expression_macro(const char *name)
{
    static const char *const known[] = {
        "println", "print", "eprintln", "eprint", "format", "panic", "assert", "assert_eq", "assert_ne", "debug_assert",
        "debug_assert_eq", "debug_assert_ne", "vec", "unreachable", "todo", "unimplemented", "write", "writeln", "dbg",
        "concat", "line", "file", "column", "module_path", "env", "option_env", "format_args",
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(name, known[i]) == 0)
            return true;
    return false;
}

static bool opens_bracket(enum token_kind kind)
{
    return kind == TOKEN_LEFT_PAREN || kind == TOKEN_LEFT_BRACKET || kind == TOKEN_LEFT_BRACE;
}

/* `name!` and its bracket; the `!` is taken. */
static int macro_name(struct parser *p, struct token *token, bool at_start)
{
    struct filter *f = &p->filter;
    const char *name = name_text(p->session->names, token->name);
    enum token_kind bracket = raw_peek(p, 1)->kind;
    if (strcmp(name, "macro_rules") == 0 && bracket == TOKEN_IDENT) {
        parser_outside(p, token->span, "a macro defined with `macro_rules!`");
        return T_IDENT;
    }
    if (!opens_bracket(bracket))
        return T_IDENT;
    token->span.hi = raw_next(p).span.hi;
    if (strcmp(name, "matches") == 0) {
        token->kind = TOKEN_NOT;
        if (bracket != TOKEN_LEFT_PAREN)
            parser_outside(p, token->span, "the macro `matches!` with other brackets than parentheses");
        f->next_is_matches = true;
        return T_MATCHES;
    }
    if (!is_expression_macro(name))
        parser_outside(p, token->span, "the macro `%s!`", name);
    token->kind = TOKEN_NOT;
    if (!at_start || bracket != TOKEN_LEFT_BRACE)
        return T_MACRO;
    f->next_brace_ends = true;
    return T_STATEMENT_MACRO;
}

/* Words that are keywords only in their place. */
static int identifier(struct parser *p, struct token *token, bool at_start)
{
    struct filter *f = &p->filter;
    if (token->is_raw)
        return T_IDENT;
    const struct token *next = raw_peek(p, 0);
    if (next->kind == TOKEN_NOT)
        return macro_name(p, token, at_start);
    bool begins_item = at_start || f->previous.kind == TOKEN_PUB;
    if (next->kind == TOKEN_IDENT && begins_item && strcmp(name_text(p->session->names, token->name), "union") == 0)
        parser_outside(p, token->span, "a union");
    if (next->kind == TOKEN_TRAIT && strcmp(name_text(p->session->names, token->name), "auto") == 0)
        parser_outside(p, token->span, "an `auto trait`");
    if ((next->kind == TOKEN_FN || next->kind == TOKEN_IMPL || next->kind == TOKEN_TYPE || next->kind == TOKEN_CONST) && begins_item
        && strcmp(name_text(p->session->names, token->name), "default") == 0)
        parser_outside(p, token->span, "specialization with `default`");
    if (f->previous.kind == TOKEN_AMPERSAND && (next->kind == TOKEN_CONST || next->kind == TOKEN_MUT)
        && strcmp(name_text(p->session->names, token->name), "raw") == 0)
        parser_outside(p, token->span, "a raw borrow");
    return T_IDENT;
}

static void reserved(struct parser *p, const struct token *token)
{
    const char *name = name_text(p->session->names, token->name);
    if (strcmp(name, "box") == 0 || strcmp(name, "yield") == 0 || strcmp(name, "try") == 0 || strcmp(name, "macro") == 0
        || strcmp(name, "become") == 0 || strcmp(name, "typeof") == 0)
        parser_outside(p, token->span, "`%s`", name);
}

static void outside_keyword(struct parser *p, const struct token *token)
{
    enum token_kind next = raw_peek(p, 0)->kind;
    if (token->kind == TOKEN_UNSAFE)
        parser_outside(p, token->span, next == TOKEN_LEFT_BRACE ? "an `unsafe` block" : next == TOKEN_FN ? "an `unsafe fn`"
            : next == TOKEN_IMPL ? "an `unsafe impl`" : next == TOKEN_TRAIT ? "an `unsafe trait`" : "`unsafe`");
    else if (token->kind == TOKEN_ASYNC)
        parser_outside(p, token->span, next == TOKEN_FN ? "an `async fn`" : next == TOKEN_PIPE ? "an `async` closure" : "an `async` block");
    else if (token->kind == TOKEN_EXTERN)
        parser_outside(p, token->span, next == TOKEN_CRATE ? "an `extern crate`" : "`extern`");
    else if (token->kind == TOKEN_AWAIT)
        parser_outside(p, token->span, "`.await`");
    else if (token->kind == TOKEN_CONST && next == TOKEN_LEFT_BRACE)
        parser_outside(p, token->span, "a `const` block");
    else if (token->kind == TOKEN_C_STRING)
        parser_outside(p, token->span, "a C string literal");
    else if (token->kind == TOKEN_TILDE && next == TOKEN_CONST)
        parser_outside(p, token->span, "`~const`");
    else if (token->kind == TOKEN_RESERVED)
        reserved(p, token);
}

/* ---- generic arguments in a condition: which `>` closes them ---- */

static void track_angles(struct filter *f, enum token_kind kind)
{
    bool opens = kind == TOKEN_LESS || kind == TOKEN_SHIFT_LEFT_HALF;
    bool may_close = kind == TOKEN_GREATER || kind == TOKEN_SHIFT_RIGHT_HALF;
    f->closes_generics = false;
    if (opens && (f->angles > 0 || f->path_is_type || !operand_ended(f)))
        f->angles++;
    else if (may_close && f->angles > 0)
        f->closes_generics = --f->angles == 0;
    f->path_is_type = kind == TOKEN_AS || kind == TOKEN_PATH_SEPARATOR
        || (f->path_is_type && (kind == TOKEN_IDENT || kind == TOKEN_AMPERSAND || kind == TOKEN_LIFETIME));
}

/* ---- the token's own rule ---- */

static int classify(struct parser *p, struct token *token, bool at_start)
{
    struct filter *f = &p->filter;
    struct level *top = top_level(f);
    switch ((enum token_kind)token->kind) {
    case TOKEN_IDENT:
        return identifier(p, token, at_start);
    case TOKEN_LEFT_PAREN:
        open_level(f, LEVEL_PAREN, token->span, false);
        vec_last(&f->levels).is_matches = f->next_is_matches;
        f->next_is_matches = false;
        return T_LEFT_PAREN;
    case TOKEN_LEFT_BRACKET:
        open_level(f, LEVEL_BRACKET, token->span, false);
        return T_LEFT_BRACKET;
    case TOKEN_LEFT_BRACE:
        return open_brace(f, token);
    case TOKEN_RIGHT_PAREN: case TOKEN_RIGHT_BRACKET: case TOKEN_RIGHT_BRACE:
        close_level(p, token);
        return grammar_numbers[token->kind];
    case TOKEN_IF:
        return if_keyword(f, token);
    case TOKEN_MATCH:
        return block_keyword(f, token, T_MATCH, T_STATEMENT_MATCH);
    case TOKEN_WHILE:
        return block_keyword(f, token, T_WHILE, T_STATEMENT_WHILE);
    case TOKEN_FOR:
        return for_keyword(p, token);
    case TOKEN_LOOP:
        return at_start ? T_STATEMENT_LOOP : T_LOOP;
    case TOKEN_LET:
        return let_keyword(p);
    case TOKEN_EQUAL: case TOKEN_IN:
        if (top != NULL && top->kind == LEVEL_HEAD)
            top->in_pattern = false;
        return grammar_numbers[token->kind];
    case TOKEN_FAT_ARROW:
        if (top != NULL && top->kind == LEVEL_BRACE && top->arm != ARM_NONE)
            top->arm = ARM_VALUE;
        return T_FAT_ARROW;
    case TOKEN_COMMA:
        if (top != NULL && top->kind == LEVEL_BRACE && top->arm == ARM_VALUE)
            top->arm = ARM_PATTERN;
        return T_COMMA;
    case TOKEN_PUB:
        return pub_keyword(p, token);
    case TOKEN_END:
        end_of_file(p, token->span);
        return T_END;
    case TOKEN_UNSAFE: case TOKEN_ASYNC: case TOKEN_EXTERN: case TOKEN_AWAIT: case TOKEN_CONST: case TOKEN_C_STRING: case TOKEN_TILDE:
    case TOKEN_RESERVED:
        outside_keyword(p, token);
        return grammar_numbers[token->kind];
    default:
        return grammar_numbers[token->kind];
    }
}

/* Does a statement begin behind `token`? */
static bool starts_statement(struct parser *p, const struct token *token, bool was_start)
{
    struct filter *f = &p->filter;
    struct level *top = top_level(f);
    switch (token->kind) {
    case TOKEN_LEFT_BRACE:
        return true;
    case TOKEN_SEMICOLON: case TOKEN_RIGHT_BRACE:
        return in_braces(f);
    case TOKEN_FAT_ARROW:
        return top != NULL && top->kind == LEVEL_BRACE && top->arm == ARM_VALUE;
    case TOKEN_LIFETIME:
        return was_start && raw_peek(p, 0)->kind == TOKEN_COLON;
    case TOKEN_COLON:
        return was_start;
    default:
        return false;
    }
}

static void track_cast(struct filter *f, const struct token *token, bool was_start)
{
    if (token->kind == TOKEN_LESS && f->in_cast)
        f->cast_less = token->span;
    else if (was_start || token->kind == TOKEN_GREATER || token->kind == TOKEN_SHIFT_RIGHT_HALF)
        f->cast_less = span_of(0, 0);
    f->in_cast = token->kind == TOKEN_AS || (f->in_cast && (token->kind == TOKEN_IDENT || token->kind == TOKEN_PATH_SEPARATOR));
}

int filter_next(union semantic_value *value, struct span *span, struct parser *p)
{
    struct filter *f = &p->filter;
    if (p->stopped)
        return T_DOLLAR;
    struct token token = raw_next(p);
    if (token.kind == TOKEN_HASH && attribute_begins(p)) {
        bool is_inner;
        value->attribute = attribute_read(p, token.span, &is_inner);
        *span = value->attribute->span;
        f->before = f->previous;
        f->previous = (struct token){.span = *span, .kind = TOKEN_OUTER_DOC, .is_raw = is_inner};
        return is_inner ? T_INNER_ATTRIBUTE : T_OUTER_ATTRIBUTE;
    }
    if (f->block_ended) {
        struct level *top = top_level(f);
        bool goes_on = token.kind == TOKEN_DOT || token.kind == TOKEN_QUESTION || token.kind == TOKEN_ELSE;
        if (!goes_on && top != NULL && top->kind == LEVEL_BRACE && top->arm == ARM_VALUE)
            top->arm = ARM_PATTERN;
    }
    bool statement_else = f->block_ended && token.kind == TOKEN_ELSE;
    f->block_ended = false;
    if (in_head(f) && token.kind != TOKEN_LEFT_BRACE)
        track_angles(f, token.kind);
    bool was_start = f->at_start;
    bool loops = token.kind == TOKEN_LOOP && was_start;
    int number = classify(p, &token, was_start);
    if (number != T_STATEMENT_MACRO)
        f->next_brace_ends = loops;
    f->statement_else = statement_else;
    f->at_start = starts_statement(p, &token, was_start);
    f->before = f->previous;
    track_cast(f, &token, was_start);
    f->previous = token;
    value->name = token.name;
    *span = token.span;
    return number;
}

bool filter_drain(struct parser *p)
{
    struct filter *f = &p->filter;
    uint32_t errors = p->session->diagnostics.error_count;
    struct diagnostic *pending = p->pending;
    p->stopped = false;
    p->pending = NULL;
    /* The token the parser stopped at was already counted among the brackets. */
    for (;;) {
        struct token token = raw_next(p);
        if (opens_bracket(token.kind))
            open_level(f, token.kind == TOKEN_LEFT_PAREN ? LEVEL_PAREN : token.kind == TOKEN_LEFT_BRACKET ? LEVEL_BRACKET : LEVEL_BRACE, token.span, false);
        else if (token.kind == TOKEN_RIGHT_PAREN || token.kind == TOKEN_RIGHT_BRACKET || token.kind == TOKEN_RIGHT_BRACE)
            close_level(p, &token);
        else if (token.kind == TOKEN_END)
            end_of_file(p, token.span);
        if (p->stopped || token.kind == TOKEN_END)
            break;
    }
    p->stopped = true;
    if (p->pending == NULL)
        p->pending = pending;
    return p->session->diagnostics.error_count != errors;
}
