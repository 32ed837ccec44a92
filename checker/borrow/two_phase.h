/*
 * Two-phase borrows (RFC 2025): between its reservation and its activation a two-phase `&mut` is only a shared borrow.
 *
 *        reserve        R: tmp = &two-phase v
 *        /     \
 *     (other arguments: reads of v are fine)
 *        \     /
 *       activate        A: call(move tmp, ..)
 *
 * It is inactive at exactly the points that R dominates and A does not.  Source: rustc_borrowck::path_utils::is_active.
 */
#ifndef LIEN_CHECKER_BORROW_TWO_PHASE_H
#define LIEN_CHECKER_BORROW_TWO_PHASE_H

#include "checker/borrow/passes.h"

bool two_phase_is_active(struct borrow_result *borrow, const struct loan *loan, uint32_t point);

#endif
