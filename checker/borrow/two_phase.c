#include "checker/borrow/two_phase.h"

bool two_phase_is_active(struct borrow_result *borrow, const struct loan *loan, uint32_t point)
{
    if (loan->kind != BORROW_TWO_PHASE)
        return true;
    if (loan->activation == MIR_NONE)
        return false;
    if (points_dominates(borrow, loan->activation, point))
        return true;
    return !points_dominates(borrow, loan->point + 1, point);
}

bool borrow_loan_is_active(struct borrow_result *borrow, struct loan_id loan, uint32_t point)
{
    return two_phase_is_active(borrow, &borrow->loans.items[loan.index], point);
}
