/* What is asked about one row at one frame: its state (facts_state.c) and its badges (facts_badges.c). */
#ifndef LIEN_CHECKER_BORROW_FACTS_INQUIRY_H
#define LIEN_CHECKER_BORROW_FACTS_INQUIRY_H

#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"

struct inquiry {
    struct facts_builder *builder;
    const struct frame *frame;
    uint32_t row, variable;        /* the row, and the variable it belongs to */
    uint32_t point;
    const struct facts_row *what;
    const struct row_source *source;
    enum init_state init;
    uint32_t expired_line;
    const struct use *move;        /* the move that emptied it, or NULL */
    struct facts_row_at *at;
};

/* Needs `init`, `move` and `expired_line`; gives the row's three badges. */
void facts_badges_set(struct inquiry *inquiry);
struct facts_badge facts_badge(enum facts_badge_state state, const char *reason, facts_loan_id loan);
/* In a closure's body, what a dereference goes through: a captured reference, or the closure itself as this call has it.  Else "". */
const char *facts_through_capture(const struct mir_body *body, struct place_id deref);

#endif
