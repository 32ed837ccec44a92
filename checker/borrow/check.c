#include "checker/borrow/access.h"
#include "checker/borrow/naive.h"
#include "checker/borrow/opaque.h"

/* Statement by statement in the order rustc visits them; each access is checked against the state on entry of its point. */

static void access(struct checker *checker, struct place_id place, enum access_depth depth, enum access_kind kind, struct span span, uint32_t point)
{
    struct access one = {.place = place, .depth = (uint8_t)depth, .kind = (uint8_t)kind, .span = span, .point = point, .loan = {MIR_NONE}};
    one.may_mutate_local = kind == ACCESS_MOVE || kind == ACCESS_STORAGE_DEAD || kind == ACCESS_REPLACE;
    access_place(checker, &one);
}

static void consume(struct checker *checker, const struct mir_statement *statement, const struct mir_operand *operand, struct span span,
                    uint32_t point)
{
    switch ((enum operand_kind)operand->kind) {
    case OPERAND_COPY:
        access(checker, operand->place, ACCESS_DEEP, ACCESS_COPY, span, point);
        break;
    case OPERAND_MOVE:
        illegal_move_check(checker, statement, operand->place, span, point);
        access(checker, operand->place, ACCESS_DEEP, ACCESS_MOVE, span, point);
        break;
    case OPERAND_CONSTANT:
        return;
    }
    init_check_use(checker, operand->place, span, point);
}

static void check_borrow(struct checker *checker, const struct mir_statement *statement, uint32_t point)
{
    const struct mir_rvalue *rvalue = statement->rvalue;
    struct access one = {.place = rvalue->place, .depth = ACCESS_DEEP, .span = statement->span, .point = point, .loan = {MIR_NONE}};
    const struct borrow_result *borrow = checker->borrow;
    one.may_mutate_local = rvalue->is_unique;
    while (checker->next_loan < borrow->loans.count && borrow->loans.items[checker->next_loan].point < point)
        checker->next_loan++;
    if (checker->next_loan < borrow->loans.count && borrow->loans.items[checker->next_loan].point == point)
        one.loan.index = checker->next_loan;
    switch ((enum borrow_kind)rvalue->borrow) {
    case BORROW_SHARED:
        one.kind = ACCESS_BORROW_SHARED;
        break;
    case BORROW_MUT:
        one.kind = ACCESS_BORROW_MUT;
        break;
    case BORROW_TWO_PHASE:
        one.kind = ACCESS_RESERVE;
        break;
    case BORROW_FAKE:
        one.kind = ACCESS_BORROW_FAKE;
        one.depth = ACCESS_SHALLOW_FAKE;
        break;
    }
    access_place(checker, &one);
    init_check_use(checker, rvalue->place, statement->span, point);
}

static void assign_place(struct checker *checker, struct place_id place, enum access_depth depth, struct span span, uint32_t point)
{
    const struct mir_place *data = &checker->borrow->body->places[place.index];
    /* Nothing lent of a temporary's last round is still in force when it is made anew. */
    if (data->kind == PROJECT_NONE && checker->borrow->body->locals[data->local.index].kind == LOCAL_TEMPORARY)
        return;
    init_check_assigned(checker, place, span, point);
    access(checker, place, depth, ACCESS_ASSIGN, span, point);
}

static void check_assign(struct checker *checker, const struct mir_statement *statement, uint32_t point)
{
    const struct mir_rvalue *rvalue = statement->rvalue;
    switch ((enum rvalue_kind)rvalue->kind) {
    case RVALUE_REF:
        check_borrow(checker, statement, point);
        break;
    case RVALUE_DISCRIMINANT: case RVALUE_LEN:
        /* A length stands beside the elements and overlaps none of them (rustc's ArtificialField::ArrayLength). */
        access(checker, rvalue->place, rvalue->kind == RVALUE_LEN ? ACCESS_SHALLOW_FAKE : ACCESS_SHALLOW, ACCESS_COPY, statement->span, point);
        init_check_use(checker, rvalue->place, statement->span, point);
        break;
    case RVALUE_USE: case RVALUE_UNARY: case RVALUE_BINARY: case RVALUE_CAST: case RVALUE_COERCE: case RVALUE_REPEAT: case RVALUE_TUPLE:
    case RVALUE_ARRAY: case RVALUE_ADT: case RVALUE_CLOSURE: case RVALUE_BOX:
        for (uint32_t i = 0; i < rvalue->operand_count; i++)
            consume(checker, statement, &rvalue->operands[i], rvalue->kind == RVALUE_CLOSURE ? rvalue->closure->head : statement->span, point);
        break;
    }
    assign_place(checker, statement->place, ACCESS_SHALLOW, statement->span, point);
}

static void check_statement(struct checker *checker, const struct mir_statement *statement, uint32_t point)
{
    switch ((enum mir_statement_kind)statement->kind) {
    case MIR_ASSIGN:
        check_assign(checker, statement, point);
        return;
    case MIR_FAKE_READ:
        init_check_use(checker, statement->place, statement->span, point);
        return;
    case MIR_STORAGE_DEAD:
        access(checker, statement->place, ACCESS_SHALLOW, ACCESS_STORAGE_DEAD, statement->span, point);
        return;
    case MIR_STORAGE_LIVE: case MIR_PLACE_MENTION: case MIR_ASCRIBE: case MIR_MARK: case MIR_NOP:
        return;
    }
}

static void check_terminator(struct checker *checker, const struct mir_terminator *terminator, uint32_t point)
{
    switch ((enum mir_terminator_kind)terminator->kind) {
    case MIR_SWITCH:
        consume(checker, NULL, &terminator->value, terminator->span, point);
        return;
    case MIR_DROP:
        access(checker, terminator->place, ACCESS_DROP, terminator->is_replace ? ACCESS_REPLACE : ACCESS_STORAGE_DEAD, terminator->span, point);
        return;
    case MIR_CALL:
        consume(checker, NULL, &terminator->value, terminator->span, point);
        for (uint32_t i = 0; i < terminator->arg_count; i++)
            consume(checker, NULL, &terminator->args[i], terminator->arg_spans != NULL ? terminator->arg_spans[i] : terminator->span, point);
        assign_place(checker, terminator->place, ACCESS_DEEP, terminator->span, point);
        return;
    case MIR_RETURN: case MIR_RESUME:
        access_at_exit(checker, point, terminator->span);
        return;
    case MIR_GOTO: case MIR_UNREACHABLE: case MIR_FALSE_EDGE: case MIR_FALSE_UNWIND:
        return;
    }
}

/* Two-phase loans become real ones just before the statement that uses them. */
static void check_activations(struct checker *checker, struct span span, uint32_t point)
{
    struct borrow_result *borrow = checker->borrow;
    for (; checker->next_activation < checker->activation_count; checker->next_activation++) {
        struct loan_id id = {checker->activations[checker->next_activation]};
        const struct loan *loan = &borrow->loans.items[id.index];
        if (loan->activation > point)
            return;
        struct access one = {.place = loan->place, .depth = ACCESS_DEEP, .kind = ACCESS_ACTIVATE, .span = span, .point = point, .loan = id};
        if (loan->activation == point)
            access_place(checker, &one);
    }
}

static void order_activations(struct checker *checker)
{
    const struct borrow_result *borrow = checker->borrow;
    checker->activations = ARENA_ARRAY(borrow->arena, uint32_t, borrow->loans.count + 1);
    for (uint32_t i = 0; i < borrow->loans.count; i++) {
        uint32_t activation = borrow->loans.items[i].activation, at = checker->activation_count;
        if (activation == MIR_NONE)
            continue;
        for (; at > 0 && borrow->loans.items[checker->activations[at - 1]].activation > activation; at--)
            checker->activations[at] = checker->activations[at - 1];
        checker->activations[at] = i;
        checker->activation_count++;
    }
}

void check_accesses(struct borrow_result *borrow)
{
    struct checker checker = {.borrow = borrow};
    order_activations(&checker);
    sweep_init(&checker.sweep, borrow);
    for (uint32_t i = 0; i < borrow->order_count; i++) {
        const struct mir_block *block = points_block(borrow, i);
        uint32_t point = points_first(borrow, i);
        for (uint32_t s = 0; s < block->statement_count; s++, point++) {
            check_activations(&checker, block->statements[s].span, point);
            check_statement(&checker, &block->statements[s], point);
        }
        check_activations(&checker, block->terminator.span, point);
        check_terminator(&checker, &block->terminator, point);
    }
    access_at_unwinding(&checker);
    sweep_release(&checker.sweep);
    vec_free(&checker.reported);
    vec_free(&checker.refused_reservations);
    vec_free(&checker.refused_uninit);
}

static int compare_violations(const void *left, const void *right)
{
    const struct violation *a = left, *b = right;
    if (a->primary.lo != b->primary.lo)
        return a->primary.lo < b->primary.lo ? -1 : 1;
    return (a->primary.hi > b->primary.hi) - (a->primary.hi < b->primary.hi);
}

struct borrow_result *borrow_check(struct crate_types *crate, struct mir_body *body, struct arena *arena)
{
    struct borrow_result *borrow = ARENA_NEW(arena, struct borrow_result);
    borrow->crate = crate;
    borrow->body = body;
    borrow->arena = arena;
    borrow->place_regions = ARENA_ARRAY(arena, const uint32_t *, body->place_count);
    points_number(borrow);
    moves_gather(borrow);
    universal_regions(borrow);
    constraints_of_body(borrow);
    loans_finish(borrow);
    liveness_of_body(borrow);
    solve_regions(borrow);
    if (borrow->hidden.count != 0 && opaque_choose(borrow))
        solve_regions(borrow);
    check_accesses(borrow);
    check_regions(borrow);
#ifdef LIEN_HOSTILE
    naive_compare(borrow);
#endif
    if (borrow->violations.count > 1)
        qsort(borrow->violations.items, borrow->violations.count, sizeof *borrow->violations.items, compare_violations);
    return borrow;
}

void borrow_release(struct borrow_result *borrow)
{
    free(borrow->own_point);
    vec_free(&borrow->constraints);
    vec_free(&borrow->loans);
    vec_free(&borrow->paths);
    vec_free(&borrow->violations);
    vec_free(&borrow->scratch);
    vec_free(&borrow->range_scratch);
    vec_free(&borrow->work);
    vec_free(&borrow->dropck);
    vec_free(&borrow->type_tests);
    vec_free(&borrow->known_tests);
    vec_free(&borrow->requirements);
    vec_free(&borrow->hidden);
}
