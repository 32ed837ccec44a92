/*
 * The finished graph: blocks that nothing reaches are dropped, chains are joined, and the rest stands in reverse postorder.
 * As rustc's SimplifyCfg before borrow checking: what cannot be reached is not checked.
 */
#include "checker/mir/builder.h"

struct freezer {
    struct builder *b;
    uint32_t *target_of;       /* where a block's emptiness leads to, itself where it is not empty */
    uint32_t *entered;         /* edges into a block */
    uint32_t *number;          /* the new id, MIR_NONE while unknown */
    uint32_t *order;           /* old ids in postorder */
    uint32_t order_count;
};

static struct built_block *block_of(struct freezer *f, uint32_t block)
{
    return &f->b->blocks.items[block];
}

static bool is_empty_goto(struct freezer *f, uint32_t block)
{
    const struct built_block *built = block_of(f, block);
    return built->is_terminated && built->first == MIR_NONE && built->terminator.kind == MIR_GOTO;
}

/* Skips empty blocks; a ring of them stays as it is. */
static uint32_t skip_empty(struct freezer *f, uint32_t block)
{
    uint32_t end = block, steps = 0;
    while (f->target_of[end] == MIR_NONE && is_empty_goto(f, end)) {
        end = block_of(f, end)->terminator.targets[0].index;
        if (++steps > f->b->blocks.count || end == block)
            break;
    }
    if (f->target_of[end] != MIR_NONE)
        end = f->target_of[end];
    for (uint32_t at = block; at != end;) {
        uint32_t next = is_empty_goto(f, at) && f->target_of[at] == MIR_NONE ? block_of(f, at)->terminator.targets[0].index : end;
        f->target_of[at] = end;
        at = next;
    }
    f->target_of[end] = end;
    return end;
}

struct visit { uint32_t block, next_target; };

/* Depth first without recursion: bodies are as long as their authors like. */
static void order_blocks(struct freezer *f, uint32_t start)
{
    VEC(struct visit) stack = {0};
    f->number[start] = 0;
    f->entered[start] = 2; /* the entry is never joined to a predecessor */
    vec_push(&stack, (struct visit){start, 0});
    while (stack.count > 0) {
        struct visit *top = &vec_last(&stack);
        struct built_block *block = block_of(f, top->block);
        if (!block->is_terminated)
            BUG("a reachable block has no end");
        if (top->next_target == block->terminator.target_count) {
            f->order[f->order_count++] = top->block;
            stack.count--;
            continue;
        }
        struct block_id *target = &block->terminator.targets[top->next_target++];
        target->index = skip_empty(f, target->index);
        if (f->entered[target->index]++ == 0) {
            f->number[target->index] = 0;
            vec_push(&stack, (struct visit){target->index, 0});
        }
    }
    vec_free(&stack);
}

/* The block that a block goes straight on into and nothing else enters, or MIR_NONE. */
static uint32_t continuation(struct freezer *f, uint32_t block)
{
    const struct mir_terminator *end = &block_of(f, block)->terminator;
    if (end->kind != MIR_GOTO || f->entered[end->targets[0].index] != 1)
        return MIR_NONE;
    return end->targets[0].index;
}

static void copy_chain(struct freezer *f, uint32_t first, struct mir_block *to, uint32_t id)
{
    uint32_t count = 0, last = first;
    for (uint32_t block = first; block != MIR_NONE; block = continuation(f, block)) {
        last = block;
        for (uint32_t at = block_of(f, block)->first; at != MIR_NONE; at = f->b->statements.items[at].next)
            count++;
    }
    to->statements = ARENA_ARRAY(f->b->arena, struct mir_statement, count);
    for (uint32_t block = first; block != MIR_NONE; block = continuation(f, block)) {
        for (uint32_t at = block_of(f, block)->first; at != MIR_NONE; at = f->b->statements.items[at].next) {
            const struct mir_statement *statement = &f->b->statements.items[at].statement;
            if (statement->kind == MIR_MARK) {
                f->b->marks.items[statement->mark].block.index = id;
                f->b->marks.items[statement->mark].statement = to->statement_count;
            }
            to->statements[to->statement_count++] = *statement;
        }
    }
    to->terminator = block_of(f, last)->terminator;
    to->is_cleanup = block_of(f, first)->is_cleanup;
}

static void number_and_copy(struct freezer *f)
{
    struct mir_body *body = f->b->body;
    /* A block that continues another has no number of its own. */
    uint32_t count = 0;
    for (uint32_t i = 0; i < f->order_count; i++)
        if (continuation(f, f->order[i]) != MIR_NONE)
            f->number[continuation(f, f->order[i])] = MIR_NONE;
    for (uint32_t i = f->order_count; i-- > 0;)
        if (f->number[f->order[i]] != MIR_NONE)
            f->number[f->order[i]] = count++;
    body->blocks = ARENA_ARRAY(f->b->arena, struct mir_block, count);
    body->block_count = count;
    for (uint32_t i = 0; i < f->order_count; i++) {
        uint32_t id = f->number[f->order[i]];
        if (id != MIR_NONE)
            copy_chain(f, f->order[i], &body->blocks[id], id);
    }
    for (uint32_t id = 0; id < count; id++) {
        struct mir_block *block = &body->blocks[id];
        block->first_point = body->point_count;
        body->point_count += block->statement_count + 1;
        for (uint32_t i = 0; i < block->terminator.target_count; i++)
            block->terminator.targets[i].index = f->number[block->terminator.targets[i].index];
    }
}

static void keep_dead_ascriptions(struct freezer *f)
{
    VEC(struct mir_statement) dead = {0};
    for (uint32_t block = 0; block < f->b->blocks.count; block++)
        for (uint32_t at = f->entered[block] == 0 ? block_of(f, block)->first : MIR_NONE; at != MIR_NONE; at = f->b->statements.items[at].next)
            if (f->b->statements.items[at].statement.kind == MIR_ASCRIBE)
                vec_push(&dead, f->b->statements.items[at].statement);
    f->b->body->dead_ascription_count = dead.count;
    if (dead.count != 0)
        f->b->body->dead_ascriptions = vec_keep(f->b->arena, &dead);
    vec_free(&dead);
}

static uint32_t *filled(uint32_t count, uint32_t value)
{
    uint32_t *array = malloc(sizeof *array * (count + 1));
    BUG_IF(array == NULL);
    for (uint32_t i = 0; i < count; i++)
        array[i] = value;
    return array;
}

void freeze_body(struct builder *b)
{
    uint32_t count = b->blocks.count;
    struct freezer freezer = {.b = b, .target_of = filled(count, MIR_NONE), .entered = filled(count, 0), .number = filled(count, MIR_NONE),
                              .order = filled(count, 0)};
    order_blocks(&freezer, 0);
    number_and_copy(&freezer);
    keep_dead_ascriptions(&freezer);
    free(freezer.target_of);
    free(freezer.entered);
    free(freezer.number);
    free(freezer.order);
    struct mir_body *body = b->body;
    body->locals = vec_keep(b->arena, &b->locals);
    body->local_count = b->locals.count;
    body->places = vec_keep(b->arena, &b->places);
    body->place_count = b->places.count;
    body->marks = vec_keep(b->arena, &b->marks);
    body->mark_count = b->marks.count;
    body->scopes = vec_keep(b->arena, &b->variable_scopes);
    body->scope_count = b->variable_scopes.count;
}
