/* Bindings, guards and the fake borrows that guards are checked with.  Source: rustc_mir_build matches/mod.rs (bind_pattern ...), util.rs. */
#include "checker/mir/match.h"

/* ---- fake borrows ---- */

static void fake_borrow_add(struct builder *b, fake_borrow_list *list, struct place_id place, struct span span)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i].place.index == place.index)
            return;
    struct type_id type = type_ref(b->types, (struct region){REGION_ERASED}, false, place_type(b, place));
    vec_push(list, (struct fake_borrow){place, local_temporary(b, type, span)});
}

/* A guard must not change which place a dereference on the way leads to. */
static void fake_borrow_deref_prefixes(struct builder *b, fake_borrow_list *list, struct place_id place, struct span span)
{
    while (place.index != MIR_NONE) {
        const struct mir_place *at = &b->places.items[place.index];
        struct place_id parent = at->parent;
        if (at->kind == PROJECT_DEREF)
            fake_borrow_add(b, list, parent, span);
        place = parent;
    }
}

static void fake_borrow_pairs(struct builder *b, fake_borrow_list *list, const struct match_pair *pairs, struct span span);

static void fake_borrow_bindings(struct builder *b, fake_borrow_list *list, const struct match_binding *bindings, struct span span)
{
    for (; bindings != NULL; bindings = bindings->next)
        fake_borrow_deref_prefixes(b, list, bindings->place, span);
}

static void fake_borrow_pairs(struct builder *b, fake_borrow_list *list, const struct match_pair *pairs, struct span span)
{
    for (const struct match_pair *pair = pairs; pair != NULL; pair = pair->next) {
        if (pair->kind == CASE_OR) {
            for (uint32_t i = 0; i < pair->pattern->or_.count; i++) {
                struct candidate alternative;
                candidate_init(b, &alternative, pair->place, pair->pattern->or_.items[i], true);
                fake_borrow_bindings(b, list, alternative.bindings, span);
                fake_borrow_pairs(b, list, alternative.pairs, span);
            }
            continue;
        }
        fake_borrow_add(b, list, pair->place, span);
        fake_borrow_deref_prefixes(b, list, pair->place, span);
        fake_borrow_pairs(b, list, pair->inner, span);
    }
}

void fake_borrows_collect(struct builder *b, const struct candidate *candidates, uint32_t count, struct span span, fake_borrow_list *list)
{
    bool has_guard = false;
    for (uint32_t i = 0; i < count; i++)
        has_guard |= candidates[i].has_guard;
    for (uint32_t i = 0; has_guard && i < count; i++) {
        fake_borrow_bindings(b, list, candidates[i].bindings, span);
        fake_borrow_pairs(b, list, candidates[i].pairs, span);
    }
}

/* ---- bindings ---- */

static struct place_id live_binding(struct builder *b, struct local_id local, struct span span)
{
    struct place_id place = place_of_local(b, local);
    push_statement(b, MIR_STORAGE_LIVE, span, place);
    schedule_storage(b, b->variable_scope, local);
    return place;
}

static struct mir_rvalue *bound_value(struct builder *b, const struct match_binding *binding)
{
    const struct thir_pattern *pattern = binding->pattern;
    struct type_id type = b->thir->locals[pattern->binding.var.index].type;
    if (pattern->binding.by_value)
        return rvalue_use(b, operand_consume(b, binding->place), type);
    return rvalue_ref(b, pattern->binding.borrow, binding->place, type);
}

static void bind_for_body(struct builder *b, const struct match_binding *binding)
{
    struct local_id local = b->variable_local[binding->pattern->binding.var.index];
    struct place_id place = live_binding(b, local, binding->pattern->span);
    schedule_value(b, b->variable_scope, local);
    push_assign(b, binding->pattern->span, place, bound_value(b, binding));
}

/* Guards see a binding through a shared reference to the matched place, so that testing moves nothing. */
static void bind_for_guard(struct builder *b, const struct match_binding *binding)
{
    struct span span = binding->pattern->span;
    struct local_id twin = b->guard_local[binding->pattern->binding.var.index];
    struct place_id place = live_binding(b, twin, span);
    struct place_id seen = binding->place;
    if (!binding->pattern->binding.by_value) {
        seen = live_binding(b, b->variable_local[binding->pattern->binding.var.index], span);
        push_assign(b, span, seen, bound_value(b, binding));
    }
    push_assign(b, span, place, rvalue_ref(b, BORROW_SHARED, seen, b->locals.items[twin.index].type));
}

typedef VEC(struct match_binding *) binding_list;

/* All bindings on the way from the arm's candidate to the leaf. */
static void collect_bindings(struct candidate *leaf, binding_list *bindings)
{
    if (leaf->parent != NULL)
        collect_bindings(leaf->parent, bindings);
    for (struct match_binding *binding = leaf->bindings; binding != NULL; binding = binding->next)
        vec_push(bindings, binding);
}

static void set_guard_depth(struct builder *b, const binding_list *bindings, uint32_t depth)
{
    for (uint32_t i = 0; i < bindings->count; i++)
        b->guard_depth[bindings->items[i]->pattern->binding.var.index] = depth;
}

static void bind_and_guard(struct matching *m, struct candidate *leaf, const binding_list *bindings, const fake_borrow_list *fake_borrows,
                           struct thir_arm *arm, uint32_t outer_scope_count)
{
    struct builder *b = m->b;
    struct exit_tree fails;
    for (uint32_t i = 0; i < bindings->count; i++)
        bind_for_guard(b, bindings->items[i]);
    set_guard_depth(b, bindings, 1);
    for (uint32_t i = 0; i < fake_borrows->count; i++) {
        struct fake_borrow fake = fake_borrows->items[i];
        struct type_id type = b->locals.items[fake.temporary.index].type;
        push_assign(b, m->scrutinee_span, place_of_local(b, fake.temporary), rvalue_ref(b, BORROW_FAKE, fake.place, type));
    }
    else_begin(b, &fails);
    fails.scope_count = outer_scope_count;
    expr_condition(b, arm->guard);
    struct block_id holds = b->current;
    b->current = else_end(b, arm->guard->span);
    goto_block(b, arm->guard->span, leaf->otherwise);
    b->current = holds;
    set_guard_depth(b, bindings, 0);
    struct span guard_end = span_last_byte(arm->guard->span);
    for (uint32_t i = 0; i < fake_borrows->count; i++)
        push_fake_read(b, guard_end, FAKE_READ_MATCH_GUARD, place_of_local(b, fake_borrows->items[i].temporary));
    for (uint32_t i = 0; i < bindings->count; i++) {
        const struct thir_pattern *pattern = bindings->items[i]->pattern;
        if (pattern->binding.by_value)
            push_fake_read(b, guard_end, FAKE_READ_GUARD_BINDING, place_of_local(b, b->guard_local[pattern->binding.var.index]));
    }
    for (uint32_t i = 0; i < bindings->count; i++)
        if (bindings->items[i]->pattern->binding.by_value)
            bind_for_body(b, bindings->items[i]);
}

static void bind_leaf(struct matching *m, struct candidate *leaf, const fake_borrow_list *fake_borrows, struct thir_arm *arm,
                      uint32_t outer_scope_count)
{
    struct builder *b = m->b;
    binding_list bindings = {0};
    collect_bindings(leaf, &bindings);
    b->current = leaf->matched;
    if (arm != NULL && arm->guard != NULL) {
        bind_and_guard(m, leaf, &bindings, fake_borrows, arm, outer_scope_count);
    } else {
        for (uint32_t i = 0; i < bindings.count; i++)
            bind_for_body(b, bindings.items[i]);
    }
    vec_free(&bindings);
}

static void bind_leaves(struct matching *m, struct candidate *candidate, const fake_borrow_list *fake_borrows, struct thir_arm *arm,
                        uint32_t outer_scope_count, struct block_id target, uint32_t *remaining)
{
    struct builder *b = m->b;
    for (uint32_t i = 0; i < candidate->subcandidate_count; i++)
        bind_leaves(m, &candidate->subcandidates[i], fake_borrows, arm, outer_scope_count, target, remaining);
    if (candidate->subcandidate_count > 0)
        return;
    uint32_t before = scope_remember(b, b->variable_scope);
    bind_leaf(m, candidate, fake_borrows, arm, outer_scope_count);
    goto_block(b, candidate->span, target);
    if (--*remaining > 0) /* the alternatives bind the same variables: one of them schedules what ends with the arm */
        scope_forget_since(b, b->variable_scope, before);
}

static uint32_t leaf_count(const struct candidate *candidate)
{
    uint32_t count = candidate->subcandidate_count == 0;
    for (uint32_t i = 0; i < candidate->subcandidate_count; i++)
        count += leaf_count(&candidate->subcandidates[i]);
    return count;
}

void match_bind(struct matching *m, struct candidate *candidate, const fake_borrow_list *fake_borrows, struct thir_arm *arm,
                uint32_t outer_scope_count)
{
    uint32_t remaining = leaf_count(candidate);
    if (remaining == 1) {
        struct candidate *leaf = candidate;
        while (leaf->subcandidate_count > 0)
            leaf = &leaf->subcandidates[0];
        bind_leaf(m, leaf, fake_borrows, arm, outer_scope_count);
        return;
    }
    struct block_id target = cfg_block_new(m->b);
    bind_leaves(m, candidate, fake_borrows, arm, outer_scope_count, target, &remaining);
    m->b->current = target;
}
