/*
 * Blocks that every path passes: where a walk back over blocks can skip.
 *
 *     [a] -> if {..} else {..} -> [b] -> loop {..} -> [c]        a, b, c are cuts: no edge leads past them in the order of blocks
 *
 * Between two cuts of a run every block leads to the second one, so what is live on entry of c and is not mentioned between b and c is live throughout them.
 * Requires points_number.  Gives linear time to liveness where many variables are live across many blocks.  Cleanup blocks lead nowhere but to their
 * end: edges to them count for nothing, and a run does not hold them.
 */
#ifndef LIEN_CHECKER_BORROW_CUTS_H
#define LIEN_CHECKER_BORROW_CUTS_H

#include "checker/borrow/points.h"

struct cuts {
    uint32_t *run_first;   /* by place in the order: of a cut, the first cut of its run; of others, itself */
    uint32_t *next;        /* by place: the first cut that is not before it */
};

void cuts_find(struct borrow_result *borrow, struct cuts *cuts);

/* The first cut of the block's run that is behind `last_mention` (MIR_NONE: none); the block itself where nothing can be skipped. */
static inline uint32_t cuts_skip(const struct cuts *cuts, uint32_t block, uint32_t last_mention)
{
    uint32_t first = cuts->run_first[block];
    if (first == block || last_mention == MIR_NONE)
        return first;
    uint32_t behind = cuts->next[last_mention + 1];
    return behind > first ? behind : first;
}

#endif
