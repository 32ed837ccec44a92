/*
 * The tree of tests.  Source: rustc_mir_build matches/mod.rs: match_candidates, expand_and_match_or_candidates, test_candidates, and
 * lower_match_tree's false edges, which keep the borrow checker from using the order of tests.
 */
#include "checker/mir/match.h"

typedef VEC(struct candidate *) candidate_list;

static void match_candidates(struct matching *m, struct candidate **candidates, uint32_t count);

static bool starts_with_or(const struct candidate *candidate)
{
    return candidate->pairs != NULL && candidate->pairs->kind == CASE_OR;
}

/* All tests are passed.  The cursor goes on where the next candidate would be tried. */
static void select_candidate(struct builder *b, struct candidate *candidate)
{
    candidate->matched = b->current;
    candidate->otherwise = cfg_block_new(b);
    b->current = candidate->otherwise;
}

/* ---- or-patterns ---- */

static void split_alternatives(struct builder *b, struct candidate *candidate)
{
    struct match_pair *pair = candidate->pairs;
    candidate->pairs = pair->next;
    uint32_t count = pair->pattern->or_.count;
    candidate->subcandidates = ARENA_ARRAY(b->arena, struct candidate, count);
    candidate->subcandidate_count = count;
    for (uint32_t i = 0; i < count; i++) {
        struct candidate *sub = &candidate->subcandidates[i];
        candidate_init(b, sub, pair->place, pair->pattern->or_.items[i], candidate->has_guard);
        sub->parent = candidate;
    }
    candidate->subcandidates[0].start = candidate->start;
}

/* Alternatives that bind nothing and have no guard meet in one block: no copies of what follows. */
static void merge_alternatives(struct builder *b, struct candidate *candidate)
{
    if (candidate->has_guard)
        return;
    for (uint32_t i = 0; i < candidate->subcandidate_count; i++)
        if (candidate->subcandidates[i].subcandidate_count > 0 || candidate->subcandidates[i].bindings != NULL)
            return;
    struct block_id kept = b->current, any = cfg_block_new(b);
    for (uint32_t i = 0; i < candidate->subcandidate_count; i++) {
        b->current = candidate->subcandidates[i].matched;
        goto_block(b, candidate->span, any);
    }
    candidate->matched = any;
    candidate->otherwise = candidate->subcandidates[candidate->subcandidate_count - 1].otherwise;
    candidate->start = candidate->subcandidates[0].start;
    candidate->subcandidate_count = 0;
    b->current = kept;
}

typedef VEC(struct candidate *) leaf_list;

static void collect_leaves(struct candidate *candidate, leaf_list *leaves)
{
    if (candidate->subcandidate_count == 0)
        vec_push(leaves, candidate);
    for (uint32_t i = 0; i < candidate->subcandidate_count; i++)
        collect_leaves(&candidate->subcandidates[i], leaves);
}

/* What stands behind an or-pattern is tested once for each alternative that could not be merged. */
static void test_rest_behind_or(struct matching *m, struct candidate *candidate)
{
    struct builder *b = m->b;
    struct match_pair *rest = candidate->pairs;
    if (rest == NULL)
        return;
    struct block_id kept = b->current;
    candidate->pairs = NULL;
    leaf_list leaves = {0};
    collect_leaves(candidate, &leaves);
    struct block_id last_otherwise = vec_last(&leaves)->otherwise;
    for (uint32_t i = 0; i < leaves.count; i++) {
        struct candidate *leaf = leaves.items[i];
        struct block_id own_otherwise = leaf->otherwise;
        candidate_add_pairs(leaf, match_pairs_clone(b, rest));
        b->current = leaf->matched;
        leaf->matched = leaf->otherwise = block_none();
        match_candidates(m, &leaf, 1);
        goto_block(b, candidate->span, leaf->has_guard ? own_otherwise : last_otherwise);
    }
    vec_free(&leaves);
    b->current = kept;
}

/* Gives how many candidates are done. */
static uint32_t expand_alternatives(struct matching *m, struct candidate **candidates, uint32_t count)
{
    uint32_t until = 0;
    while (until < count) {
        const struct candidate *candidate = candidates[until++];
        if (starts_with_or(candidate) && candidate->pairs->next != NULL)
            break;
    }
    candidate_list expanded = {0};
    for (uint32_t i = 0; i < until; i++) {
        if (!starts_with_or(candidates[i])) {
            vec_push(&expanded, candidates[i]);
            continue;
        }
        split_alternatives(m->b, candidates[i]);
        for (uint32_t j = 0; j < candidates[i]->subcandidate_count; j++)
            vec_push(&expanded, &candidates[i]->subcandidates[j]);
    }
    match_candidates(m, expanded.items, expanded.count);
    vec_free(&expanded);
    for (uint32_t i = 0; i < until; i++)
        if (candidates[i]->subcandidate_count > 0)
            merge_alternatives(m->b, candidates[i]);
    test_rest_behind_or(m, candidates[until - 1]);
    return until;
}

/* ---- tests ---- */

struct branch { struct outcome outcome; uint32_t first, last; };

struct sorting_table {
    VEC(struct branch) branches;
    uint32_t *slots;                  /* open addressing over branches, index + 1 */
    uint32_t capacity;
};

static uint32_t *branch_slot(struct sorting_table *table, const struct outcome *outcome)
{
    uint64_t hash = (outcome->low ^ outcome->high * 31 ^ outcome->kind) * UINT64_C(0x9E3779B97F4A7C15);
    uint32_t at = (uint32_t)(hash >> 32) & (table->capacity - 1);
    for (; table->slots[at] != 0; at = (at + 1) & (table->capacity - 1)) {
        const struct outcome *known = &table->branches.items[table->slots[at] - 1].outcome;
        if (known->kind == outcome->kind && known->low == outcome->low && known->high == outcome->high)
            break;
    }
    return &table->slots[at];
}

/* Candidates of one outcome are a chain through `next`; gives how many candidates the test says something about. */
static uint32_t sort_candidates(const struct match_test *test, struct candidate **candidates, uint32_t count, struct sorting_table *table,
                                uint32_t *next)
{
    uint32_t sorted = 0;
    for (; sorted < count; sorted++) {
        struct outcome outcome;
        if (!candidate_sort(test, candidates[sorted], &outcome))
            break;
        uint32_t *slot = branch_slot(table, &outcome);
        next[sorted] = MIR_NONE;
        if (*slot == 0) {
            vec_push(&table->branches, (struct branch){outcome, sorted, sorted});
            *slot = table->branches.count;
            continue;
        }
        struct branch *branch = &table->branches.items[*slot - 1];
        next[branch->last] = sorted;
        branch->last = sorted;
    }
    return sorted;
}

static bool is_tested_there(const struct candidate *candidate, struct place_id place)
{
    if (starts_with_or(candidate))
        return false;
    for (const struct match_pair *pair = candidate->pairs; pair != NULL; pair = pair->next)
        if (pair->place.index == place.index && pair->kind != CASE_OR)
            return true;
    return false;
}

/* How many candidates, from the first, the test can say something about. */
static uint32_t concerned(const struct match_test *test, struct candidate **candidates, uint32_t count)
{
    uint32_t concerned = 1;
    if (test->kind == TEST_EQUAL || test->kind == TEST_RANGE)
        return concerned;
    while (concerned < count && is_tested_there(candidates[concerned], test->place))
        concerned++;
    return concerned;
}

/* Gives how many candidates are done; the cursor is where none of them matched. */
static uint32_t test_candidates(struct matching *m, struct candidate **candidates, uint32_t count)
{
    struct builder *b = m->b;
    struct match_test test = match_test_of(b, candidates[0]->pairs);
    count = concerned(&test, candidates, count);
    struct sorting_table table = {.capacity = 8};
    while (table.capacity < count * 2)
        table.capacity *= 2;
    table.slots = calloc(table.capacity, sizeof *table.slots);
    uint32_t *next = malloc(sizeof *next * count);
    BUG_IF(table.slots == NULL || next == NULL);
    uint32_t sorted = sort_candidates(&test, candidates, count, &table, next);
    BUG_IF(sorted == 0);
    struct block_id start = b->current, remainder = cfg_block_new(b);
    struct outcome_block *outcomes = ARENA_ARRAY(b->arena, struct outcome_block, table.branches.count);
    candidate_list chosen = {0};
    for (uint32_t i = 0; i < table.branches.count; i++) {
        vec_clear(&chosen);
        for (uint32_t at = table.branches.items[i].first; at != MIR_NONE; at = next[at])
            vec_push(&chosen, candidates[at]);
        b->current = cfg_block_new(b);
        outcomes[i] = (struct outcome_block){table.branches.items[i].outcome, b->current};
        match_candidates(m, chosen.items, chosen.count);
        goto_block(b, m->start_span, remainder);
    }
    b->current = start;
    match_test_perform(m, &test, outcomes, table.branches.count, remainder);
    b->current = remainder;
    vec_free(&chosen);
    vec_free(&table.branches);
    free(table.slots);
    free(next);
    return sorted;
}

static void refuse_deep_match(struct matching *m, struct candidate **candidates, uint32_t count)
{
    if (!m->b->is_too_large)
        diag_outside(&m->b->crate->session->diagnostics, candidates[0]->span, "a pattern with more than %d tests", MATCH_DEPTH_LIMIT);
    m->b->is_too_large = true;
    for (uint32_t i = 0; i < count; i++)
        candidates[i]->pairs = NULL;
}

/* From the cursor; leaves it where no candidate matches.  Recursion follows the tests of one pattern. */
static void match_candidates(struct matching *m, struct candidate **candidates, uint32_t count)
{
    uint32_t done = 0;
    if (++m->depth > MATCH_DEPTH_LIMIT)
        refuse_deep_match(m, candidates, count);
    while (done < count) {
        struct candidate *first = candidates[done];
        if (first->start.index == MIR_NONE)
            first->start = m->b->current;
        if (first->pairs == NULL) {
            select_candidate(m->b, first);
            done++;
            continue;
        }
        /* rustc expands when any candidate begins with alternatives; those in front are tested first here, with the same reads. */
        if (starts_with_or(first))
            done += expand_alternatives(m, candidates + done, count - done);
        else
            done += test_candidates(m, candidates + done, count - done);
    }
    m->depth--;
}

/* ---- false edges ---- */

static void false_edge(struct builder *b, struct block_id from, struct block_id real, struct block_id imaginary, struct span span)
{
    struct block_id kept = b->current;
    b->current = from;
    set_targets(b, terminate(b, MIR_FALSE_EDGE, span), real, imaginary, false);
    b->current = kept;
}

static struct block_id leaf_false_edges(struct builder *b, struct candidate *leaf, struct block_id next_start)
{
    if (next_start.index != MIR_NONE) {
        struct block_id matched = cfg_block_new(b);
        false_edge(b, leaf->matched, matched, next_start, leaf->span);
        leaf->matched = matched;
        if (leaf->has_guard) {
            struct block_id otherwise = cfg_block_new(b);
            false_edge(b, otherwise, leaf->otherwise, next_start, leaf->span);
            leaf->otherwise = otherwise;
        }
    }
    return leaf->start;
}

struct block_id match_tree(struct matching *m, struct candidate *candidates, uint32_t count, struct place_id scrutinee, bool refutable)
{
    struct builder *b = m->b;
    candidate_list all = {0};
    for (uint32_t i = 0; i < count; i++)
        vec_push(&all, &candidates[i]);
    match_candidates(m, all.items, all.count);
    vec_free(&all);
    struct block_id otherwise = b->current;
    struct block_id next_start = refutable ? otherwise : block_none();
    leaf_list leaves = {0};
    for (uint32_t i = count; i-- > 0;) {
        vec_clear(&leaves);
        collect_leaves(&candidates[i], &leaves);
        for (uint32_t j = leaves.count; j-- > 0;)
            next_start = leaf_false_edges(b, leaves.items[j], next_start);
    }
    vec_free(&leaves);
    if (!refutable) {
        push_fake_read(b, m->scrutinee_span, FAKE_READ_MATCH, scrutinee);
        terminate(b, MIR_UNREACHABLE, m->scrutinee_span);
        begin_unreachable(b);
        return block_none();
    }
    return otherwise;
}
