/*
 * Which loans can matter to an access, found without looking at the others.
 *
 * Accesses are checked in order of points, so the loans of a place are swept along: each loan waits in a heap for the next range of points where
 * its region (or, once computed, its scope) holds, is active in that range, and waits again.  Loans are kept apart by their local, by the first field of
 * their place, and by whether they are shared: reads do not meet shared loans, and fields do not meet other fields.  In valid code an
 * access meets next to nothing.
 */
#ifndef LIEN_CHECKER_BORROW_SWEEP_H
#define LIEN_CHECKER_BORROW_SWEEP_H

#include "checker/borrow/passes.h"

struct sweep_entry { uint32_t lo, hi, loan; };
typedef VEC(struct sweep_entry) sweep_list;

struct sweep_bucket {
    uint32_t next;                     /* bucket of the same local, MIR_NONE ends */
    sweep_list waiting[2], active[2];  /* [is_shared]; waiting is a heap by lo */
};

struct sweep {
    struct borrow_result *borrow;
    VEC(struct sweep_bucket) buckets;
    uint32_t *bucket_of_place;         /* by place: of a local, or of a first field */
    uint32_t *first_of_local;          /* by local: of its bucket list */
    VEC(uint32_t) found;               /* loans of the last question */
};

void sweep_init(struct sweep *sweep, struct borrow_result *borrow);
void sweep_release(struct sweep *sweep);
/* Puts the loans whose range holds the point and which may overlap the place into sweep->found.  Points may not go back. */
void sweep_candidates(struct sweep *sweep, struct place_id place, bool with_shared, uint32_t point);

#endif
