/* The key under a picture: the symbols that occur in it, and no others, one after the other in cells of one size. */
#ifndef LIEN_VIZ_LEGEND_H
#define LIEN_VIZ_LEGEND_H

#include "viz/drawing.h"
#include "checker/borrow/facts.h"

#define LEGEND_POINTS(X) \
    X(OWNS, "owns") X(OWNS_MAYBE, "may own") X(SHARED_CLAIM, "shared claim: read") X(MUT_CLAIM, "mut claim: exclusive") X(MAYBE, "one of several: maybe") X(MAYBE_MUT, "one of several: maybe") \
    X(THROUGH, "made through") X(REFUSED_EDGE, "access refused by a loan") \
    X(SHARED_TAG, "shared loan in force") X(MUT_TAG, "mut loan in force") X(RESERVED_TAG, "reserved, not yet active") X(OVER_TAG, "loan just ended") \
    X(HAVE, "may be done now") X(SUSPENDED, "suspended by a loan") X(SUSPENDED_MUT, "suspended by a loan") X(REFUSED_BADGE, "needed here, refused") X(GONE, "gone: moved, expired, unset") \
    X(NEVER, "never had") X(FROZEN, "read-only for now") X(LOCKED, "off limits for now") X(MOVED, "owns nothing any more") \
    X(CHANGED, "changed at this step") X(DOT, "owner of a heap value") X(RING, "holds a loan") X(RING_MUT, "holds a loan") \
    X(SHARED_BAR, "lines of a shared loan") X(MUT_BAR, "lines of a mut loan") \
    X(OTHER_BAR, "lines of a loan over or to come") X(SUMMARY, "more of the same kind") X(UNKNOWN, "not known here")

enum legend_symbol {
#define SYMBOL(name, words) LEGEND_##name,
    LEGEND_POINTS(SYMBOL)
#undef SYMBOL
    LEGEND_COUNT
};

/* One bit a symbol. */
uint32_t legend_of_row(const struct facts_function *function, const struct facts_row_at *row, bool in_error);
/* A symbol that occurs in both colours is explained in one. */
uint32_t legend_without_twins(uint32_t seen);
/* Of its loans and heap objects. */
uint32_t legend_of_point(const struct facts_function *function, const struct facts_point *point, uint32_t loans, uint32_t heaps);

/* The cells of a function's key: the same in all frames. */
struct legend {
    uint32_t columns, lines;
    double cell_width;
};

/* `seen` are the symbols of all frames, `most` of one. */
void legend_place(struct legend *legend, uint32_t seen, uint32_t most, double width);
double legend_height(const struct legend *legend);
void legend_paint(struct drawing *drawing, const struct legend *legend, uint32_t shown, double x, double y);

#endif
