/* Violations to words: what the files that report share. */
#ifndef LIEN_CHECKER_BORROW_WORDS_H
#define LIEN_CHECKER_BORROW_WORDS_H

#include "checker/borrow/passes.h"

struct words {
    struct borrow_result *borrow;
    struct session *session;
    struct diag_sink *sink;
};

/* "`v[_]`", or "a temporary value". */
const char *words_place(const struct words *words, struct place_id place);
/* What is lent: "`v`", "the temporary value". */
const char *words_lent(const struct words *words, const struct loan *loan);
/* "`r`", "a temporary value". */
const char *words_local(const struct words *words, uint32_t local);
/* "`'a`", "`'static`", "the lifetime of `x`". */
const char *words_region(const struct words *words, uint32_t region);
/* The move is the call of a closure that gives away what it captured. */
bool words_is_call_once(const struct words *words, const struct violation *violation);
/* The same as a length of time: "the rest of the program", "as long as `'a` lasts". */
const char *words_duration(const struct words *words, uint32_t region);
const char *words_type(const struct words *words, struct type_id type);
/* "shared" or "mutable". */
const char *words_kind(const struct loan *loan);
const char *words_format(const struct words *words, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* What asks for one region to outlive another: "returning this value". */
const char *words_demand(const struct outlives *blame);
/* Whether two spans begin on different lines. */
bool words_on_other_line(const struct words *words, struct span a, struct span b);

/* advice.c: what to do instead, as helps of the diagnostic. */
void advise_refused_access(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation);
void advise_outlived(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation);
void advise_moved(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation);
void advise_illegal_move(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation);
void advise_mutability(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation);
/* To whom the move at the point gives the value: ": the loop takes all of it", " to `take`"; "" where there is nothing to add. */
const char *words_giving(const struct words *words, uint32_t point);
/* The text of a span that is short enough to be quoted in a sentence, or NULL. */
const char *words_source(const struct words *words, struct span span);

/* consequence.c: what would go wrong at run time if the program ran anyway; NULL: nothing that can be said in general. */
const char *consequence_of(const struct words *words, const struct violation *violation);

/* report_loans.c, report_moves.c, report_regions.c: each makes the diagnostic of one violation. */
struct diagnostic *report_refused_access(const struct words *words, const struct violation *violation);
struct diagnostic *report_outlived(const struct words *words, const struct violation *violation);
struct diagnostic *report_moved(const struct words *words, const struct violation *violation);
struct diagnostic *report_uninit(const struct words *words, const struct violation *violation);
struct diagnostic *report_illegal_move(const struct words *words, const struct violation *violation);
struct diagnostic *report_mutability(const struct words *words, const struct violation *violation);
struct diagnostic *report_reassign(const struct words *words, const struct violation *violation);
struct diagnostic *report_captured(const struct words *words, const struct violation *violation);
struct diagnostic *report_type_outlives(const struct words *words, const struct violation *violation);
struct diagnostic *report_region(const struct words *words, const struct violation *violation);

#endif
