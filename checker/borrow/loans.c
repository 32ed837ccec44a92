#include "checker/borrow/passes.h"

/*
 * Borrows that can never be refused are not loans: what lies behind a shared reference or a raw pointer is not the checker's to guard.
 * Source: rustc_borrowck::place_ext::ignore_borrow.
 */
static bool is_ignored(const struct borrow_result *borrow, struct place_id place)
{
    const struct mir_place *places = borrow->body->places;
    for (; places[place.index].kind != PROJECT_NONE; place = places[place.index].parent) {
        if (places[place.index].kind != PROJECT_DEREF)
            continue;
        const struct type_data *base = type_of(borrow->crate->types, places[places[place.index].parent.index].type);
        if (base->kind == TY_POINTER || (base->kind == TY_REF && !base->sub))
            return true;
    }
    return false;
}

void loans_add(struct borrow_result *borrow, uint32_t point, const struct mir_statement *statement, uint32_t region)
{
    const struct mir_rvalue *rvalue = statement->rvalue;
    if (is_ignored(borrow, rvalue->place))
        return;
    vec_push(&borrow->loans, (struct loan){.kind = rvalue->borrow, .is_implicit = rvalue->is_implicit, .is_unique = rvalue->is_unique,
                                           .capture = rvalue->capture, .region = region, .place = rvalue->place,
                                           .point = point, .activation = MIR_NONE, .assigned = statement->place, .span = statement->span});
}

static struct place_id root_of(const struct borrow_result *borrow, struct place_id place)
{
    return borrow->body->locals[borrow->body->places[place.index].local.index].place;
}

static bool operand_uses(const struct borrow_result *borrow, const struct mir_operand *operand, uint32_t local)
{
    return operand->kind != OPERAND_CONSTANT && borrow->body->places[operand->place.index].local.index == local;
}

static bool point_uses(const struct borrow_result *borrow, uint32_t point, uint32_t local)
{
    const struct mir_statement *statement = points_statement(borrow, point);
    const struct mir_terminator *terminator = statement == NULL ? points_terminator(borrow, point) : NULL;
    const struct mir_place *places = borrow->body->places;
    if (terminator != NULL) {
        for (uint32_t i = 0; terminator->kind == MIR_CALL && i < terminator->arg_count; i++)
            if (operand_uses(borrow, &terminator->args[i], local))
                return true;
        return terminator->kind == MIR_CALL && operand_uses(borrow, &terminator->value, local);
    }
    if (statement->kind == MIR_FAKE_READ)
        return places[statement->place.index].local.index == local;
    if (statement->kind != MIR_ASSIGN)
        return false;
    const struct mir_rvalue *rvalue = statement->rvalue;
    for (uint32_t i = 0; i < rvalue->operand_count; i++)
        if (operand_uses(borrow, &rvalue->operands[i], local))
            return true;
    bool has_place = rvalue->kind == RVALUE_REF || rvalue->kind == RVALUE_DISCRIMINANT || rvalue->kind == RVALUE_LEN;
    return (has_place && places[rvalue->place.index].local.index == local)
        || (places[statement->place.index].local.index == local && places[statement->place.index].kind != PROJECT_NONE);
}

/*
 * Where a two-phase loan becomes a real one: the only use of the temporary that holds it.  It lies ahead on the way through the evaluation of the
 * other arguments, so following first successors meets it unless that evaluation branches.
 */
static uint32_t find_activation(struct borrow_result *borrow, const struct loan *loan)
{
    uint32_t local = borrow->body->places[loan->assigned.index].local.index;
    uint32_t stamp = points_new_stamp(borrow);
    uint32_t begin = borrow->scratch.count, found = MIR_NONE;
    vec_push(&borrow->scratch, loan->point + 1);
    while (borrow->scratch.count > begin && found == MIR_NONE) {
        uint32_t point = vec_pop(&borrow->scratch), block = borrow->block_of_point[point];
        uint32_t end = points_end(borrow, block);
        for (; point < end && found == MIR_NONE; point++)
            if (point_uses(borrow, point, local))
                found = point;
        const struct mir_terminator *terminator = &points_block(borrow, block)->terminator;
        for (uint32_t t = terminator->target_count; t-- > 0;) {
            uint32_t next = borrow->order_of[terminator->targets[t].index];
            if (borrow->stamp[next] != stamp) {
                borrow->stamp[next] = stamp;
                vec_push(&borrow->scratch, points_first(borrow, next));
            }
        }
    }
    borrow->scratch.count = begin;
    return found;
}

void loans_finish(struct borrow_result *borrow)
{
    uint32_t locals = borrow->body->local_count;
    uint32_t *start = ARENA_ARRAY(borrow->arena, uint32_t, locals + 2);
    uint32_t *list = ARENA_ARRAY(borrow->arena, uint32_t, borrow->loans.count + 1);
    for (uint32_t i = 0; i < borrow->loans.count; i++) {
        struct loan *loan = &borrow->loans.items[i];
        if (loan->kind == BORROW_TWO_PHASE)
            loan->activation = find_activation(borrow, loan);
        start[borrow->body->places[root_of(borrow, loan->place).index].local.index + 2]++;
    }
    for (uint32_t i = 2; i < locals + 2; i++)
        start[i] += start[i - 1];
    for (uint32_t i = 0; i < borrow->loans.count; i++)
        list[start[borrow->body->places[borrow->loans.items[i].place.index].local.index + 1]++] = i;
    borrow->loans_of_local = list;
    borrow->loans_of_local_start = start;
}
