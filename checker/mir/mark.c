/*
 * Program points for pictures: a MIR_MARK statement where the temporaries of the statement before it are gone.
 * `insert_at` is where a statement could be written that sees exactly this state.
 */
#include "checker/mir/builder.h"

void mark_point(struct builder *b, enum mark_kind kind, struct span span, uint32_t insert_at, const char *words)
{
    if (!b->want_marks)
        return;
    vec_push(&b->marks, (struct mir_mark){.kind = (uint8_t)kind, .span = span, .insert_at = insert_at, .words = words,
                                          .names_at = insert_at == MIR_NONE ? span.hi : insert_at, .leaves = MIR_NONE,
                                          .block = {MIR_NONE}, .scope_depth = b->scopes.count});
    push_statement(b, MIR_MARK, span, (struct place_id){MIR_NONE})->mark = b->marks.count - 1;
}

/* Behind the `{` of a block, where a statement may stand. */
static uint32_t block_start(const struct thir_expr *expr)
{
    while (expr->kind == THIR_NEVER_TO_ANY || expr->kind == THIR_USE)
        expr = expr->operand.operand;
    return expr->kind == THIR_BLOCK && !expr->is_implicit ? expr->block->span.lo + 1 : MIR_NONE;
}

/* The `if` that a `while` is made of: its else leaves the loop. */
static bool is_loop_test(const struct thir_expr *otherwise)
{
    while (otherwise != NULL && (otherwise->kind == THIR_NEVER_TO_ANY || otherwise->kind == THIR_USE ||
                                 (otherwise->kind == THIR_BLOCK && otherwise->block->statement_count == 0)))
        otherwise = otherwise->kind == THIR_BLOCK ? otherwise->block->tail : otherwise->operand.operand;
    return otherwise != NULL && otherwise->kind == THIR_BREAK && otherwise->is_implicit;
}

static const char *branch_words(const struct thir_expr *condition, const struct thir_expr *otherwise, bool holds)
{
    while (condition->kind == THIR_USE)
        condition = condition->operand.operand;
    if (condition->kind == THIR_LET)
        return holds ? "the pattern matches" : "the pattern does not match";
    if (is_loop_test(otherwise))
        return holds ? "the `while` goes on" : "the `while` ends";
    return holds ? "the `if` is true" : "the `if` is false";
}

void mark_branch(struct builder *b, const struct thir_expr *expr, bool holds)
{
    const struct thir_expr *condition = expr->if_.condition, *branch = holds ? expr->if_.then : expr->if_.otherwise;
    if (!b->want_marks || (branch == NULL))
        return;
    while (branch->kind == THIR_NEVER_TO_ANY || branch->kind == THIR_USE)
        branch = branch->operand.operand;
    /* `else if` makes its own points; the `break` that a `while` has for an else is nobody's. */
    if (branch->kind != THIR_BLOCK || branch->block->is_implicit)
        return;
    const char *words = branch_words(condition, expr->if_.otherwise, holds);
    mark_point(b, MARK_ARM, condition->span, block_start(branch), words);
    vec_last(&b->marks).whole = expr->span;
}

void mark_loop_head(struct builder *b, const struct thir_expr *loop)
{
    if (!b->want_marks)
        return;
    uint32_t insert_at = loop->loop.source == LOOP_LOOP ? block_start(loop->loop.body) : MIR_NONE;
    mark_point(b, MARK_LOOP_HEAD, loop->loop.head, insert_at, "the first round and later rounds join");
    vec_last(&b->marks).whole = loop->span;
    if (insert_at == MIR_NONE) /* what the pattern of a `for` or `while let` binds is not there yet */
        vec_last(&b->marks).names_at = loop->span.lo;
}

/* A `?` becomes a `return` whose span is that of the whole expression. */
static bool is_question_mark(const struct builder *b, struct span span)
{
    uint32_t length;
    const char *text = source_text(&b->body->crate->session->sources, span, &length);
    return length > 0 && text[length - 1] == '?';
}

/* `return`, `break`, `continue` and the `?` that returns: all that the scopes left still own is dropped here. */
void mark_jump(struct builder *b, const struct thir_expr *jump, uint32_t leaves)
{
    bool is_try = jump->kind == THIR_RETURN && jump->jump.value != NULL && is_question_mark(b, jump->span);
    if (!b->want_marks || (jump->is_implicit && !is_try))
        return;
    struct span span = is_try ? span_last_byte(jump->span) : jump->span;
    mark_point(b, MARK_JUMP, span, MIR_NONE, is_try ? "`?` returns" : jump->kind == THIR_RETURN ? "the function is left" : "");
    vec_last(&b->marks).names_at = span.lo;
    vec_last(&b->marks).leaves = leaves;
}

static const char *arm_words(const struct thir_expr *match, uint32_t arm)
{
    switch ((enum match_source)match->match.source) {
    case MATCH_FOR:
        return arm == 0 ? "no item is left" : "the next item";
    case MATCH_MATCH: case MATCH_IF_LET: case MATCH_TRY: case MATCH_LET_ELSE: case MATCH_MACRO:
        break;
    }
    return "the pattern matches";
}

/* Hidden matches have no points: those of `?`, of what a `for` begins with, and its end. */
void mark_arm(struct builder *b, const struct thir_expr *match, uint32_t arm)
{
    const struct thir_arm *entered = &match->match.arms[arm];
    bool is_hidden = match->match.source == MATCH_TRY || (match->match.source == MATCH_FOR && (match->match.arm_count == 1 || arm == 0));
    if (!b->want_marks || is_hidden)
        return;
    mark_point(b, MARK_ARM, entered->pattern->span, block_start(entered->body), arm_words(match, arm));
    vec_last(&b->marks).whole = match->span;
}

/* The body of what assert! stands for. */
static bool is_macro_block(const struct thir_expr *expr)
{
    while (expr->kind == THIR_NEVER_TO_ANY || expr->kind == THIR_USE)
        expr = expr->operand.operand;
    return expr->kind == THIR_BLOCK && expr->block->is_implicit;
}

static bool joins(const struct thir_expr *expr)
{
    if (expr->kind == THIR_IF)
        return !is_macro_block(expr->if_.then);
    return expr->kind == THIR_MATCH && expr->match.source != MATCH_MACRO && expr->match.source != MATCH_TRY;
}

static bool is_loop(const struct thir_expr *expr)
{
    return expr->kind == THIR_LOOP || (expr->kind == THIR_MATCH && expr->match.source == MATCH_FOR);
}

void mark_after(struct builder *b, struct span span, const struct thir_expr *expr)
{
    if (!b->want_marks)
        return;
    while (expr != NULL && expr->kind == THIR_USE)
        expr = expr->operand.operand;
    if (expr != NULL && is_loop(expr))
        mark_point(b, MARK_LOOP_EXIT, span, span.hi, "the loop is left");
    else if (expr != NULL && joins(expr))
        mark_point(b, MARK_JOIN, span, span.hi, "the branches join");
    else
        mark_point(b, MARK_AFTER, span, span.hi, "");
}

void close_variables(struct builder *b, uint32_t first, struct span scope)
{
    for (uint32_t i = first; i < b->variable_scopes.count; i++)
        if (b->variable_scopes.items[i].span.hi == 0)
            b->variable_scopes.items[i].span.hi = scope.hi;
}

void mark_scope_end(struct builder *b, const struct thir_block *block)
{
    if (!b->want_marks || block->is_implicit)
        return;
    const struct thir_expr *tail = block->tail;
    while (tail != NULL && tail->kind == THIR_USE)
        tail = tail->operand.operand;
    bool is_statement_like = tail == NULL;
    if (tail != NULL && type_equal(tail->type, TYPE_CONSTANT(UNIT))) {
        bool is_block_like = tail->kind == THIR_IF || tail->kind == THIR_MATCH || tail->kind == THIR_LOOP ||
                             (tail->kind == THIR_BLOCK && !tail->block->is_implicit);
        is_block_like &= tail->kind != THIR_MATCH || tail->match.source != MATCH_MACRO;
        is_block_like &= tail->kind != THIR_IF || !is_macro_block(tail->if_.then);
        if (is_block_like) {
            mark_after(b, tail->span, tail);
            is_statement_like = true;
        }
    }
    uint32_t insert_at = is_statement_like ? block->span.hi - 1 : MIR_NONE;
    mark_point(b, MARK_SCOPE_END, span_last_byte(block->span), insert_at, "");
}

void mark_body_end(struct builder *b, struct span body, const struct thir_expr *value)
{
    while (value->kind == THIR_USE)
        value = value->operand.operand;
    bool has_brace = value->kind == THIR_BLOCK && !value->block->is_implicit;
    if (!has_brace && body.hi > body.lo)
        mark_point(b, MARK_SCOPE_END, span_last_byte(body), MIR_NONE, "");
}
