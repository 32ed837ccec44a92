/*
 * Jumps out of scopes: `break`, `continue`, `return`, a condition that fails.  The drops on the way are shared between
 * the jumps to one target as a tree, so that many jumps out of many drops stay linear.  Source: rustc_mir_build scope.rs, DropTree.
 */
#include "checker/mir/builder.h"

/* ---- which node an entry has in a tree ---- */

static uint32_t *cache_slot(struct builder *b, uint64_t key)
{
    uint32_t mask = b->exit_cache.capacity - 1;
    uint32_t at = (uint32_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & mask;
    while (b->exit_cache.slots[at].key != 0 && b->exit_cache.slots[at].key != key)
        at = (at + 1) & mask;
    if (b->exit_cache.slots[at].key == 0) {
        b->exit_cache.slots[at].key = key;
        b->exit_cache.count++;
    }
    return &b->exit_cache.slots[at].node;
}

static void cache_reserve(struct builder *b)
{
    if (b->exit_cache.count * 2 < b->exit_cache.capacity)
        return;
    struct exit_cache_slot *old = b->exit_cache.slots;
    uint32_t old_capacity = b->exit_cache.capacity;
    b->exit_cache.capacity = old_capacity == 0 ? 64 : old_capacity * 2;
    b->exit_cache.slots = calloc(b->exit_cache.capacity, sizeof *b->exit_cache.slots);
    BUG_IF(b->exit_cache.slots == NULL);
    b->exit_cache.count = 0;
    for (uint32_t i = 0; i < old_capacity; i++)
        if (old[i].key != 0)
            *cache_slot(b, old[i].key) = old[i].node;
    free(old);
}

/* ---- trees ---- */

void exit_tree_begin(struct builder *b, struct exit_tree *tree, uint32_t scope_count)
{
    *tree = (struct exit_tree){.serial = ++b->next_tree, .scope_count = scope_count};
    vec_push(&tree->nodes, (struct exit_node){.unwind = {MIR_NONE}, .block = {MIR_NONE}, .shares = MIR_NONE});
}

/* The node that begins the way out from here. */
static uint32_t exit_node_here(struct builder *b, struct exit_tree *tree)
{
    VEC(uint32_t) missing = {0};
    uint32_t node = 0;
    for (uint32_t i = b->scopes.count; i-- > tree->scope_count && node == 0;) {
        for (uint32_t at = b->scopes.items[i].newest; at != MIR_NONE; at = b->drops.items[at].next) {
            if (b->drops.items[at].is_moved)
                continue;
            cache_reserve(b);
            uint32_t known = *cache_slot(b, (uint64_t)tree->serial << 32 | b->drops.items[at].serial);
            if (known != 0) {
                node = known;
                break;
            }
            vec_push(&missing, at);
        }
        b->scopes.items[i].is_cached = true;
    }
    while (missing.count > 0) {
        const struct scheduled_drop *drop = &b->drops.items[vec_pop(&missing)];
        vec_push(&tree->nodes, (struct exit_node){.local = drop->local, .span = drop->span, .next = node, .is_value = drop->is_value,
                                                  .unwind = drop->unwind, .block = {MIR_NONE}, .shares = MIR_NONE});
        node = tree->nodes.count - 1;
        cache_reserve(b);
        *cache_slot(b, (uint64_t)tree->serial << 32 | drop->serial) = node;
    }
    vec_free(&missing);
    return node;
}

void exit_through(struct builder *b, struct exit_tree *tree, struct span span)
{
    unwind_target(b, false); /* the drops on the way unwind into its blocks */
    uint32_t node = exit_node_here(b, tree);
    vec_push(&tree->entries, (struct exit_entry){.from = b->current, .node = node});
    /* Left open: the target is set when the tree is built. */
    terminate(b, MIR_GOTO, span);
    begin_unreachable(b);
}

/* Which nodes need a block of their own, and which go on in the block of the one node that leads to them. */
static void assign_blocks(struct builder *b, struct exit_tree *tree, struct block_id target)
{
    tree->nodes.items[0].block = target.index == MIR_NONE ? cfg_block_new(b) : target;
    for (uint32_t i = 0; i < tree->entries.count; i++)
        tree->nodes.items[tree->entries.items[i].node].is_entered = true;
    for (uint32_t i = tree->nodes.count; i-- > 1;) {
        struct exit_node *node = &tree->nodes.items[i];
        if (node->is_entered && node->block.index == MIR_NONE) {
            node->block = cfg_block_new(b);
            node->shares = MIR_NONE;
        }
        struct exit_node *next = &tree->nodes.items[node->next];
        if (node->next == 0)
            continue;
        if (!node->is_value && next->shares == MIR_NONE && next->block.index == MIR_NONE && !next->is_entered)
            next->shares = i;
        else if (next->block.index == MIR_NONE) {
            next->block = cfg_block_new(b);
            next->shares = MIR_NONE;
        }
    }
}

/* The unwind block of the next drop further out: where a panic in this drop goes. */
static struct block_id unwind_of_outer(const struct exit_tree *tree, uint32_t node, const struct builder *b)
{
    struct block_id own = tree->nodes.items[node].unwind;
    if (own.index == MIR_NONE)
        return own;
    return b->blocks.items[own.index].terminator.targets[0];
}

struct block_id exit_tree_end(struct builder *b, struct exit_tree *tree, struct span span, struct block_id target)
{
    if (tree->entries.count == 0) {
        vec_free(&tree->nodes);
        return target.index == MIR_NONE ? block_none() : target;
    }
    assign_blocks(b, tree, target);
    struct block_id arrive = tree->nodes.items[0].block;
    struct block_id kept = b->current;
    for (uint32_t i = tree->nodes.count; i-- > 1;) {
        struct exit_node *node = &tree->nodes.items[i];
        if (node->shares != MIR_NONE)
            node->block = tree->nodes.items[node->shares].block;
        b->current = node->block;
        struct place_id place = place_of_local(b, node->local);
        const struct exit_node *next = &tree->nodes.items[node->next];
        if (node->is_value) {
            struct block_id unwind = unwind_of_outer(tree, i, b);
            struct mir_terminator *end = terminate(b, MIR_DROP, node->span);
            end->place = place;
            set_targets(b, end, next->block, unwind, true);
        } else {
            push_statement(b, MIR_STORAGE_DEAD, node->span, place);
            if (next->shares != i)
                goto_block(b, span, next->block);
        }
    }
    for (uint32_t i = 0; i < tree->entries.count; i++) {
        struct exit_entry entry = tree->entries.items[i];
        set_targets(b, &b->blocks.items[entry.from.index].terminator, tree->nodes.items[entry.node].block, block_none(), false);
    }
    b->current = kept;
    vec_free(&tree->nodes);
    vec_free(&tree->entries);
    return arrive;
}
