/*
 * Scopes: what is dropped and whose storage ends when control leaves them, in reverse order of scheduling, and where unwinding goes.
 * Source: the Reference, "Destructors"; rustc_mir_build::builder::scope.
 *
 * A moved value keeps its drop (the borrow checker sees that nothing is left of it); only temporaries that were certainly moved into
 * their user are forgotten.
 */
#include "checker/mir/builder.h"

uint32_t scope_push(struct builder *b, struct span span)
{
    vec_push(&b->scopes, (struct scope){.newest = MIR_NONE, .end = span_last_byte(span)});
    return b->scopes.count - 1;
}

static bool may_use_borrows(const struct builder *b, struct type_id type)
{
    const struct type_data *data = type_of(b->types, type);
    return data->region_slots > 0 || data->has_param || data->kind == TY_DYN || data->kind == TY_OPAQUE;
}

/* Scheduling in an outer scope changes the way out from all scopes within. */
static void forget_ways_out(struct builder *b, uint32_t outer)
{
    for (uint32_t i = outer + 1; i < b->scopes.count; i++) {
        struct scope *scope = &b->scopes.items[i];
        if (!scope->is_cached)
            continue;
        scope->is_cached = false;
        for (uint32_t at = scope->newest; at != MIR_NONE; at = b->drops.items[at].next) {
            b->drops.items[at].unwind = block_none();
            b->drops.items[at].serial = b->next_serial++;
        }
    }
}

static void schedule(struct builder *b, uint32_t scope_index, struct local_id local, bool is_value)
{
    forget_ways_out(b, scope_index);
    struct scope *scope = &b->scopes.items[scope_index];
    struct scheduled_drop drop = {
        .next = scope->newest, .serial = b->next_serial++, .local = local, .span = scope->end, .unwind = {MIR_NONE}, .is_value = is_value,
        .may_use_borrows = is_value && may_use_borrows(b, b->locals.items[local.index].type)};
    b->danger_count += drop.may_use_borrows;
    uint32_t index = b->free_drop;
    if (index == MIR_NONE) {
        index = b->drops.count;
        vec_push(&b->drops, drop);
    } else {
        b->free_drop = b->drops.items[index].next;
        b->drops.items[index] = drop;
    }
    scope->newest = index;
}

void schedule_storage(struct builder *b, uint32_t scope, struct local_id local)
{
    schedule(b, scope, local, false);
}

void schedule_value(struct builder *b, uint32_t scope, struct local_id local)
{
    if (type_needs_drop(b->crate, b->thir->owner, b->locals.items[local.index].type))
        schedule(b, scope, local, true);
}

static void mark_moved(struct builder *b, struct scheduled_drop *drop)
{
    drop->is_moved = true;
    b->danger_count -= drop->may_use_borrows;
}

uint32_t scope_remember(const struct builder *b, uint32_t scope)
{
    return b->scopes.items[scope].newest;
}

void scope_forget_since(struct builder *b, uint32_t scope, uint32_t newest)
{
    forget_ways_out(b, scope);
    while (b->scopes.items[scope].newest != newest) {
        uint32_t index = b->scopes.items[scope].newest;
        struct scheduled_drop *drop = &b->drops.items[index];
        if (drop->is_value && !drop->is_moved)
            mark_moved(b, drop);
        b->scopes.items[scope].newest = drop->next;
        drop->next = b->free_drop;
        b->free_drop = index;
    }
}

/* Frees the moved entries at the newest end, so that chains stay short. */
static void trim_scope(struct builder *b, struct scope *scope)
{
    while (scope->newest != MIR_NONE && b->drops.items[scope->newest].is_moved) {
        uint32_t index = scope->newest;
        scope->newest = b->drops.items[index].next;
        b->drops.items[index].next = b->free_drop;
        b->free_drop = index;
    }
}

/*
 * Operands' temporaries are scheduled in the newest scope and consumed soon: the search looks at no more entries than
 * the expression has made since, bounded so that one huge expression cannot make it quadratic; a drop left behind does nothing.
 */
enum { FORGET_SEARCH_LIMIT = 16 };

void forget_moved(struct builder *b, const struct mir_operand *operands, uint32_t count)
{
    struct scope *scope = &vec_last(&b->scopes);
    for (uint32_t i = count; i-- > 0;) {
        if (operands[i].kind != OPERAND_MOVE)
            continue;
        const struct mir_place *place = &b->places.items[operands[i].place.index];
        if (place->kind != PROJECT_NONE || b->locals.items[place->local.index].kind != LOCAL_TEMPORARY)
            continue;
        uint32_t steps = 0;
        for (uint32_t at = scope->newest; at != MIR_NONE && steps < FORGET_SEARCH_LIMIT; at = b->drops.items[at].next, steps++) {
            struct scheduled_drop *drop = &b->drops.items[at];
            if (drop->local.index == place->local.index && drop->is_value && !drop->is_moved) {
                mark_moved(b, drop);
                break;
            }
        }
        trim_scope(b, scope);
    }
}

/* ---- unwinding ---- */

static struct block_id resume(struct builder *b)
{
    if (b->resume_block.index == MIR_NONE) {
        b->resume_block = block_new_cleanup(b);
        struct block_id current = b->current;
        b->current = b->resume_block;
        terminate(b, MIR_RESUME, b->thir->span);
        b->current = current;
    }
    return b->resume_block;
}

struct block_id unwind_target(struct builder *b, bool always)
{
    if (b->danger_count == 0 && !always)
        return block_none();
    /* The blocks are made outermost first: the walk inwards to the first known one is followed by a walk back. */
    VEC(uint32_t) missing = {0};
    struct block_id next = block_none();
    for (uint32_t i = b->scopes.count; i-- > 0 && next.index == MIR_NONE;) {
        for (uint32_t at = b->scopes.items[i].newest; at != MIR_NONE; at = b->drops.items[at].next) {
            const struct scheduled_drop *drop = &b->drops.items[at];
            if (drop->unwind.index != MIR_NONE) {
                next = drop->unwind;
                break;
            }
            vec_push(&missing, at);
        }
        b->scopes.items[i].is_cached = true;
    }
    if (next.index == MIR_NONE)
        next = resume(b);
    struct block_id current = b->current;
    while (missing.count > 0) {
        struct scheduled_drop *drop = &b->drops.items[vec_pop(&missing)];
        if (!drop->is_value || drop->is_moved) {
            drop->unwind = next; /* nothing to do here: known for the next walk */
            continue;
        }
        b->current = block_new_cleanup(b);
        struct mir_terminator *end = terminate(b, MIR_DROP, drop->span);
        end->place = place_of_local(b, drop->local);
        set_targets(b, end, next, block_none(), false);
        drop->unwind = next = b->current;
    }
    b->current = current;
    vec_free(&missing);
    return next;
}

void scope_pop(struct builder *b)
{
    struct scope *scope = &vec_last(&b->scopes);
    while (scope->newest != MIR_NONE) {
        uint32_t index = scope->newest;
        struct scheduled_drop drop = b->drops.items[index];
        scope->newest = drop.next;
        b->drops.items[index].next = b->free_drop;
        b->free_drop = index;
        if (drop.is_moved)
            continue;
        struct place_id place = place_of_local(b, drop.local);
        if (!drop.is_value) {
            push_statement(b, MIR_STORAGE_DEAD, drop.span, place);
            continue;
        }
        b->danger_count -= drop.may_use_borrows;
            struct block_id unwind = unwind_target(b, false);
        struct block_id next = cfg_block_new(b);
        struct mir_terminator *end = terminate(b, MIR_DROP, drop.span);
        end->place = place;
        set_targets(b, end, next, unwind, true);
        b->current = next;
    }
    b->scopes.count--;
}

void drop_and_replace(struct builder *b, struct span span, struct place_id place, struct mir_rvalue *value)
{
    struct block_id unwind = unwind_target(b, false);
    struct block_id assign = cfg_block_new(b);
    struct block_id assign_unwinding = block_none();
    if (unwind.index != MIR_NONE)
        assign_unwinding = block_new_cleanup(b);
    struct mir_terminator *end = terminate(b, MIR_DROP, span);
    end->place = place;
    end->is_replace = true;
    set_targets(b, end, assign, assign_unwinding, true);
    if (unwind.index != MIR_NONE) {
        b->current = assign_unwinding;
        push_assign(b, span, place, value);
        goto_block(b, span, unwind);
    }
    b->current = assign;
    push_assign(b, span, place, value);
}
