/*
 * Points within a statement.  A two-phase borrow (RFC 2025) is reserved first and activated by the call; when the arguments look at the same
 * variable in between, as in `v.push(v.len())`, both deserve a picture.  So does a call that has something lent to it mutably for as long as it
 * runs, written `&mut x` or by an implicit reborrow: after the statement nothing is seen of that.
 */
#include <ctype.h>

#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"

static bool is_looked_at_between(const struct facts_builder *builder, const struct loan *loan)
{
    const struct borrow_result *borrow = builder->borrow;
    uint32_t root = builder->body->places[loan->place.index].local.index;
    for (uint32_t i = 0; i < builder->uses->count; i++) {
        const struct use *use = &builder->uses->uses[i];
        if (borrow->first_point[use->block.index] == MIR_NONE || builder->body->places[use->place.index].local.index != root)
            continue;
        uint32_t point = borrow_point(borrow, use->block, use->statement);
        if (point > loan->point && point < loan->activation && (use->kind == USE_COPY || use->kind == USE_BORROW_SHARED))
            return true;
    }
    return false;
}

static struct facts_inner_point inner_point(const struct facts_builder *builder, uint32_t id, uint32_t point, bool is_activation)
{
    const struct borrow_result *borrow = builder->borrow;
    const struct loan *loan = &borrow->loans.items[id];
    struct block_id block = borrow->order[borrow->block_of_point[point]];
    const char *place = mir_place_describe(builder->body, builder->arena, loan->place);
    uint32_t line = facts_line(builder, loan->span.lo);
    const char *format = is_activation ? "within line %u: the call uses the loan of `%s`" : "within line %u: `%s` is reserved for the call";
    return (struct facts_inner_point){
        .span = loan->span, .block = block, .statement = point - borrow->first_point[block.index], .loan = id, .is_activation = is_activation,
        .title = arena_format(builder->arena, format, line, place != NULL ? place : "a temporary"),
    };
}

/* What is lent as an argument, not as the receiver before a dot. */
static bool is_argument(const struct facts_builder *builder, const struct loan *loan)
{
    uint32_t length;
    if (loan->capture != NULL)
        return true; /* by a closure, which is an argument itself where a call is around it */
    const char *next = source_text(&builder->crate->session->sources, span_of(loan->span.hi, loan->span.hi + 64), &length);
    uint32_t i = 0;
    while (i < length && isspace((unsigned char)next[i]))
        i++;
    return i < length && (next[i] == ')' || next[i] == ',');
}

/* The statement that the loan is made in, and does not outlive. */
static bool ends_with_statement(const struct facts_builder *builder, uint32_t id)
{
    const struct loan *loan = &builder->borrow->loans.items[id];
    for (uint32_t i = 0; i < builder->body->mark_count; i++) {
        const struct mir_mark *mark = &builder->body->marks[i];
        if (mark->kind == MARK_AFTER && mark->block.index != MIR_NONE && builder->is_reachable[mark->block.index] &&
            mark->span.lo <= loan->span.lo && loan->span.hi <= mark->span.hi)
            return !borrow_loan_in_scope(builder->borrow, (struct loan_id){id}, borrow_point(builder->borrow, mark->block, mark->statement));
    }
    return false;
}

static bool is_lent_for_call(const struct facts_builder *builder, uint32_t id)
{
    const struct loan *loan = &builder->borrow->loans.items[id];
    struct local_id root = builder->body->places[loan->place.index].local;
    return (loan->kind == BORROW_MUT || loan->kind == BORROW_TWO_PHASE) && !name_is_empty(builder->body->locals[root.index].name) &&
           is_argument(builder, loan) && ends_with_statement(builder, id);
}

static const char *callee_name(const struct facts_builder *builder, const struct mir_terminator *call)
{
    const struct type_data *callee = call->value.kind == OPERAND_CONSTANT ? type_of(builder->crate->types, call->value.constant->type) : NULL;
    if (callee == NULL || callee->kind != TY_FN_DEF)
        return NULL;
    return name_text(builder->crate->session->names, def_of(builder->crate, callee->def)->name);
}

static void add_call(struct facts_builder *builder, struct facts_inner_point *points, uint32_t block, uint32_t id)
{
    const struct loan *loan = &builder->borrow->loans.items[id];
    const struct mir_block *node = &builder->body->blocks[block];
    const char *name = callee_name(builder, &node->terminator), *place = mir_place_describe(builder->body, builder->arena, loan->place);
    uint32_t line = facts_line(builder, node->terminator.span.lo);
    if (name == NULL || place == NULL)
        return;
    const char *how = loan->capture != NULL ? "`%s` runs, and the closure has `%s`"
                    : loan->is_implicit ? "`%s` runs with `%s`, an implicit reborrow" : "`%s` runs, with `%s` lent to it";
    points[builder->inner_count++] = (struct facts_inner_point){
        .span = node->terminator.span, .block = {block}, .statement = node->statement_count, .loan = id, .is_activation = true, .callee = name,
        .title = arena_format(builder->arena, "within line %u: %s", line, arena_format(builder->scratch, how, name, place)),
    };
}

static void find_calls(struct facts_builder *builder, struct facts_inner_point *points)
{
    const struct borrow_result *borrow = builder->borrow;
    bool *is_lent = ARENA_ARRAY(builder->scratch, bool, borrow->loans.count + 1), any = false;
    for (uint32_t i = 0; i < borrow->loans.count; i++)
        any |= is_lent[i] = is_lent_for_call(builder, i);
    for (uint32_t b = 0; b < builder->body->block_count && any; b++) {
        const struct mir_block *node = &builder->body->blocks[b];
        if (!builder->is_reachable[b] || node->terminator.kind != MIR_CALL || !node->terminator.is_from_source_call)
            continue;
        uint32_t point = borrow_point(borrow, (struct block_id){b}, node->statement_count);
        for (uint32_t i = 0; i < borrow->loans.count; i++) {
            const struct loan *loan = &borrow->loans.items[i];
            if (!is_lent[i] || loan->span.lo < node->terminator.span.lo || loan->span.hi > node->terminator.span.hi ||
                !borrow_loan_in_scope(builder->borrow, (struct loan_id){i}, point))
                continue;
            add_call(builder, points, b, i);
            break;
        }
    }
}

void facts_inner_make(struct facts_builder *builder)
{
    const struct borrow_result *borrow = builder->borrow;
    struct facts_inner_point *points = ARENA_ARRAY(builder->scratch, struct facts_inner_point,
                                                   2 * (size_t)borrow->loans.count + builder->body->block_count + 1);
    for (uint32_t i = 0; i < borrow->loans.count; i++) {
        const struct loan *loan = &borrow->loans.items[i];
        if (loan->kind != BORROW_TWO_PHASE || loan->activation == MIR_NONE || !is_looked_at_between(builder, loan))
            continue;
        points[builder->inner_count++] = inner_point(builder, i, loan->point + 1, false);
        points[builder->inner_count++] = inner_point(builder, i, loan->activation, true);
    }
    if (builder->body->mark_count > 0)
        find_calls(builder, points);
    builder->inner = points;
}
