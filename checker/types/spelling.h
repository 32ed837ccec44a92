/*
 * Is one name perhaps a slip of the pen for another?  rustc's measure: a third of the longer one may differ, swapped letters count once.
 * Source: rustc_span edit_distance.rs, find_best_match_for_name.  Some errors depend on it (E0027 behind E0026).
 */
#ifndef LIEN_CHECKER_TYPES_SPELLING_H
#define LIEN_CHECKER_TYPES_SPELLING_H

#include <stdbool.h>

bool name_is_misspelling(const char *written, const char *meant);

/* The nearest of the candidates offered, of equals the first in the alphabet; `best` is NULL where none is near.  Case alone is no distance. */
struct spelling { const char *written, *best; unsigned distance; };
void spelling_offer(struct spelling *spelling, const char *candidate);

#endif
