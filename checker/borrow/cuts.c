#include "checker/borrow/cuts.h"

static bool is_cleanup(const struct borrow_result *borrow, uint32_t block)
{
    return points_block(borrow, block)->is_cleanup;
}

/* How many edges lead past each place, as differences. */
static int32_t *edges_past(struct borrow_result *borrow)
{
    int32_t *past = ARENA_ARRAY(borrow->arena, int32_t, borrow->order_count + 1);
    for (uint32_t to = 0; to < borrow->order_count; to++)
        for (uint32_t k = borrow->predecessor_start[to]; k < borrow->predecessor_start[to + 1] && !is_cleanup(borrow, to); k++) {
            uint32_t from = borrow->predecessors[k];
            past[(from < to ? from : to) + 1]++;
            past[from < to ? to : from + 1]--;
        }
    return past;
}

/* Whether all blocks from `first` up to the cut lead to the cut; `mark` holds the number of the cut whose walk has met a block. */
static bool all_lead_to(const struct borrow_result *borrow, uint32_t first, uint32_t cut, uint32_t *mark)
{
    enum { SWEEPS = 3 }; /* a second one for what only the end of a loop leads to */
    bool again = true;
    mark[cut] = cut;
    for (unsigned sweep = 0; sweep < SWEEPS && again; sweep++) {
        again = false;
        for (uint32_t block = cut; block > first; block--)
            for (uint32_t k = borrow->predecessor_start[block]; k < borrow->predecessor_start[block + 1] && mark[block] == cut; k++) {
                uint32_t from = borrow->predecessors[k];
                if (from >= first && from < cut && mark[from] != cut) {
                    mark[from] = cut;
                    again |= from > block;
                }
            }
    }
    for (uint32_t block = first; block < cut; block++)
        if (mark[block] != cut || is_cleanup(borrow, block))
            return false;
    return true;
}

void cuts_find(struct borrow_result *borrow, struct cuts *cuts)
{
    uint32_t count = borrow->order_count, last = MIR_NONE;
    const int32_t *past = edges_past(borrow);
    uint32_t *mark = ARENA_ARRAY(borrow->arena, uint32_t, count + 1);
    memset(mark, 0xff, sizeof *mark * (count + 1));
    cuts->run_first = ARENA_ARRAY(borrow->arena, uint32_t, count + 1);
    cuts->next = ARENA_ARRAY(borrow->arena, uint32_t, count + 2);
    int32_t open = 0;
    for (uint32_t block = 0; block < count; block++) {
        open += past[block];
        cuts->run_first[block] = block;
        cuts->next[block] = MIR_NONE;
        if (open != 0 || is_cleanup(borrow, block))
            continue;
        cuts->next[block] = block;
        if (last != MIR_NONE && all_lead_to(borrow, last, block, mark))
            cuts->run_first[block] = cuts->run_first[last];
        last = block;
    }
    cuts->next[count] = cuts->next[count + 1] = MIR_NONE;
    for (uint32_t block = count; block-- > 0;)
        if (cuts->next[block] == MIR_NONE)
            cuts->next[block] = cuts->next[block + 1];
}
