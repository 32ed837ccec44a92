/* The borrow checker on graphs put together by hand: no front end in between. */
#include "checker/borrow/naive.h"

#include "tests/unit/tap.h"

enum { MOST = 64 };

struct bench {
    struct arena arena;
    struct crate_types crate;
    struct mir_body body;
    struct mir_local locals[MOST];
    struct mir_place places[MOST];
    struct mir_block blocks[MOST];
    struct mir_statement statements[MOST];
    struct block_id targets[MOST];
    uint32_t statement_count, target_count, open;
};

static struct mir_constant constant_one;

static void set_up(struct bench *bench)
{
    *bench = (struct bench){.open = 0};
    arena_init(&bench->arena);
    bench->crate.types = type_interner_new(&bench->arena);
    vec_push(&bench->crate.defs, (struct definition){.kind = DEF_NONE});
    vec_push(&bench->crate.defs, (struct definition){.kind = DEF_FN, .generics = ARENA_NEW(&bench->arena, struct generics_def),
                                                     .fn = ARENA_NEW(&bench->arena, struct fn_def)});
    bench->crate.defs.items[1].fn->output = TYPE_CONSTANT(UNIT);
    bench->body = (struct mir_body){.crate = &bench->crate, .owner = {1}, .locals = bench->locals, .places = bench->places, .blocks = bench->blocks};
    constant_one.type = TYPE_CONSTANT(I32);
}

static void tear_down(struct bench *bench)
{
    vec_free(&bench->crate.defs);
    type_interner_free(bench->crate.types);
    arena_release(&bench->arena);
}

static struct place_id project(struct bench *bench, struct place_id parent, enum projection_kind kind, struct type_id type)
{
    struct place_id id = {bench->body.place_count++};
    bench->places[id.index] = (struct mir_place){.kind = (uint8_t)kind, .depth = (uint16_t)(bench->places[parent.index].depth + 1),
                                                 .local = bench->places[parent.index].local, .parent = parent, .type = type};
    return id;
}

static struct place_id local(struct bench *bench, enum mir_local_kind kind, struct type_id type)
{
    uint32_t index = bench->body.local_count++;
    struct place_id id = {bench->body.place_count++};
    bench->places[id.index] = (struct mir_place){.kind = PROJECT_NONE, .local = {index}, .parent = {MIR_NONE}, .type = type};
    bench->locals[index] = (struct mir_local){.kind = (uint8_t)kind, .is_mut = true, .type = type, .variable = MIR_NONE, .place = id,
                                              .match_place = {MIR_NONE}};
    return id;
}

static void push(struct bench *bench, struct mir_statement statement)
{
    uint32_t at = bench->statement_count++;
    statement.span = span_of(at * 10, at * 10 + 5);
    bench->statements[at] = statement;
    bench->blocks[bench->body.block_count].statement_count++;
}

static void storage(struct bench *bench, struct place_id place, bool is_live)
{
    push(bench, (struct mir_statement){.kind = is_live ? MIR_STORAGE_LIVE : MIR_STORAGE_DEAD, .place = place});
}

static void assign(struct bench *bench, struct place_id place, enum operand_kind kind, struct place_id from)
{
    struct mir_operand *operand = ARENA_NEW(&bench->arena, struct mir_operand);
    *operand = (struct mir_operand){.kind = (uint8_t)kind, .place = from, .constant = kind == OPERAND_CONSTANT ? &constant_one : NULL};
    struct mir_rvalue *rvalue = ARENA_NEW(&bench->arena, struct mir_rvalue);
    *rvalue = (struct mir_rvalue){.kind = RVALUE_USE, .type = bench->places[place.index].type, .operands = operand, .operand_count = 1};
    push(bench, (struct mir_statement){.kind = MIR_ASSIGN, .place = place, .rvalue = rvalue});
}

static void lend(struct bench *bench, struct place_id place, enum borrow_kind kind, struct place_id of)
{
    struct mir_rvalue *rvalue = ARENA_NEW(&bench->arena, struct mir_rvalue);
    *rvalue = (struct mir_rvalue){.kind = RVALUE_REF, .borrow = (uint8_t)kind, .type = bench->places[place.index].type, .place = of};
    push(bench, (struct mir_statement){.kind = MIR_ASSIGN, .place = place, .rvalue = rvalue});
}

static void end_block(struct bench *bench, enum mir_terminator_kind kind, uint32_t first, uint32_t second)
{
    struct mir_block *block = &bench->blocks[bench->body.block_count++];
    block->statements = bench->statements + bench->open;
    bench->open = bench->statement_count;
    block->terminator = (struct mir_terminator){.kind = (uint8_t)kind, .targets = bench->targets + bench->target_count,
                                                .value = {.kind = OPERAND_CONSTANT, .constant = &constant_one}};
    uint32_t targets[] = {first, second};
    for (uint32_t i = 0; i < 2 && targets[i] != MIR_NONE; i++, block->terminator.target_count++)
        bench->targets[bench->target_count++].index = targets[i];
}

static struct borrow_result *check(struct bench *bench)
{
    struct borrow_result *borrow = borrow_check(&bench->crate, &bench->body, &bench->arena);
    naive_compare(borrow);
    return borrow;
}

static const struct place_id NOWHERE = {0};

/* x = 1; r = &x; x = 1; t = *r */
static void write_while_lent(bool is_read_later, const char *wanted)
{
    struct bench bench;
    set_up(&bench);
    struct type_id reference = type_ref(bench.crate.types, (struct region){REGION_ERASED}, false, TYPE_CONSTANT(I32));
    local(&bench, LOCAL_RETURN, TYPE_CONSTANT(UNIT));
    struct place_id x = local(&bench, LOCAL_VARIABLE, TYPE_CONSTANT(I32)), r = local(&bench, LOCAL_VARIABLE, reference);
    struct place_id t = local(&bench, LOCAL_VARIABLE, TYPE_CONSTANT(I32));
    struct place_id behind = project(&bench, r, PROJECT_DEREF, TYPE_CONSTANT(I32));
    storage(&bench, x, true);
    assign(&bench, x, OPERAND_CONSTANT, NOWHERE);
    storage(&bench, r, true);
    lend(&bench, r, BORROW_SHARED, x);
    assign(&bench, x, OPERAND_CONSTANT, NOWHERE);
    storage(&bench, t, true);
    if (is_read_later)
        assign(&bench, t, OPERAND_COPY, behind);
    storage(&bench, t, false);
    storage(&bench, r, false);
    storage(&bench, x, false);
    end_block(&bench, MIR_RETURN, MIR_NONE, MIR_NONE);
    struct borrow_result *borrow = check(&bench);
    const char *code = borrow->violations.count == 0 ? "none" : borrow->violations.items[0].code;
    tap_text(code, wanted, is_read_later ? "a write while a reference is needed is refused" : "after the last use of a reference a write is fine");
    if (is_read_later) {
        tap_ok(borrow->violations.count == 1 && borrow->violations.items[0].primary.lo == 40, "at the write");
        tap_ok(borrow->violations.items[0].why.kind == LATER_USE && borrow->violations.items[0].why.span.lo == 60, "because of the later use");
    }
    borrow_release(borrow);
    tear_down(&bench);
}

/* A value moved on one of two ways and used where they join. */
static void use_after_move_on_one_path(void)
{
    struct bench bench;
    set_up(&bench);
    local(&bench, LOCAL_RETURN, TYPE_CONSTANT(UNIT));
    struct place_id a = local(&bench, LOCAL_VARIABLE, TYPE_CONSTANT(I32)), b = local(&bench, LOCAL_VARIABLE, TYPE_CONSTANT(I32));
    storage(&bench, a, true);
    assign(&bench, a, OPERAND_CONSTANT, NOWHERE);
    storage(&bench, b, true);
    end_block(&bench, MIR_SWITCH, 1, 2);
    assign(&bench, b, OPERAND_MOVE, a);
    end_block(&bench, MIR_GOTO, 3, MIR_NONE);
    end_block(&bench, MIR_GOTO, 3, MIR_NONE);
    assign(&bench, b, OPERAND_MOVE, a);
    storage(&bench, b, false);
    storage(&bench, a, false);
    end_block(&bench, MIR_RETURN, MIR_NONE, MIR_NONE);
    struct borrow_result *borrow = check(&bench);
    tap_ok(borrow->violations.count == 1 && strcmp(borrow->violations.items[0].code, "E0382") == 0, "a use after a move on one path is refused");
    tap_ok(borrow->violations.count == 1 && borrow->violations.items[0].site_count == 1 && borrow->violations.items[0].sites[0].lo == 30,
           "and knows the move");
    borrow_release(borrow);
    tear_down(&bench);
}

/* r = &mut x in a loop whose next round lends it again while r is kept. */
static void loan_of_an_earlier_round(void)
{
    struct bench bench;
    set_up(&bench);
    struct type_id reference = type_ref(bench.crate.types, (struct region){REGION_ERASED}, true, TYPE_CONSTANT(I32));
    local(&bench, LOCAL_RETURN, TYPE_CONSTANT(UNIT));
    struct place_id x = local(&bench, LOCAL_VARIABLE, TYPE_CONSTANT(I32)), r = local(&bench, LOCAL_VARIABLE, reference);
    struct place_id kept = local(&bench, LOCAL_VARIABLE, reference);
    storage(&bench, x, true);
    assign(&bench, x, OPERAND_CONSTANT, NOWHERE);
    storage(&bench, kept, true);
    lend(&bench, kept, BORROW_MUT, x);
    end_block(&bench, MIR_GOTO, 1, MIR_NONE);
    storage(&bench, r, true);
    lend(&bench, r, BORROW_MUT, x);
    assign(&bench, kept, OPERAND_MOVE, r);
    storage(&bench, r, false);
    end_block(&bench, MIR_SWITCH, 1, 2);
    push(&bench, (struct mir_statement){.kind = MIR_FAKE_READ, .place = kept});
    end_block(&bench, MIR_RETURN, MIR_NONE, MIR_NONE);
    struct borrow_result *borrow = check(&bench);
    tap_ok(borrow->violations.count == 0, "an overwritten holder keeps no loan for the next round");
    tap_ok(!borrow_loan_in_scope(borrow, (struct loan_id){0}, borrow_point(borrow, (struct block_id){1}, 1)), "the first loan has ended by then");
    borrow_release(borrow);
    tear_down(&bench);
}

int main(void)
{
    write_while_lent(true, "E0506");
    write_while_lent(false, "none");
    use_after_move_on_one_path();
    loan_of_an_earlier_round();
    return tap_done();
}
