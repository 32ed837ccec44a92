/*
 * The oracle of the hostile build: the same answers the slow and obvious way, compared with the real ones.
 *
 * Region values are sets of points, grown until nothing changes; a loan's scope is a walk from point to point.
 */
#ifndef LIEN_CHECKER_BORROW_NAIVE_H
#define LIEN_CHECKER_BORROW_NAIVE_H

#include "checker/borrow/passes.h"

/* BUG()s where the results differ; does nothing for bodies too large for it. */
void naive_compare(struct borrow_result *borrow);

#endif
