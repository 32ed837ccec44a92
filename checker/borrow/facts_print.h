/*
 * Facts as JSON (docs/facts.md describes it; `lien facts --format=json`) and as text, the twin of the pictures
 * (`lien facts`).  Both read struct facts and nothing else.
 */
#ifndef LIEN_CHECKER_BORROW_FACTS_PRINT_H
#define LIEN_CHECKER_BORROW_FACTS_PRINT_H

#include <stdio.h>

#include "checker/borrow/facts.h"

/* Words for the closed lists of facts.h, the same in JSON, in text and as classes in SVG: "frozen", "in-force", "after". */
const char *facts_row_state_word(enum facts_row_state state);
const char *facts_badge_state_word(enum facts_badge_state state);
const char *facts_loan_state_word(enum facts_loan_state state);
const char *facts_point_kind_word(enum facts_point_kind kind);
const char *facts_region_word(enum facts_region_kind kind);
const char *facts_event_word(enum facts_event_kind kind);
const char *facts_lane_word(enum facts_lane lane);

/* The caller checks the stream for errors. */
void facts_print_json(FILE *out, const struct facts *facts);
void facts_print_text(FILE *out, const struct facts *facts);
/* The same of one function; the document of JSON has that function only. */
void facts_print_function_json(FILE *out, const struct facts *facts, const struct facts_function *function);
void facts_print_point(FILE *out, const struct facts_function *function, const struct facts_point *point);
/* The text twins of the views `lifetimes`, `cfg` and `regions`. */
void facts_print_score(FILE *out, const struct facts_function *function);
void facts_print_flow(FILE *out, const struct facts_function *function);
void facts_print_lifetimes(FILE *out, const struct facts_function *function);

#endif
