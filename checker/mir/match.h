/*
 * Pattern matching: from arms to a tree of tests.
 *
 * A candidate is one way to reach an arm: tests still to be made (pairs), and what to bind when all are passed.  Or-patterns split
 * a candidate into subcandidates.  Source: rustc_mir_build::builder::matches (mod.rs, test.rs, match_pair.rs, util.rs).
 *
 * Complexity: each test sorts a candidate into one outcome only, and tests by equality look at no candidate behind the first that fails
 * them, so that a match is linear in its patterns, but for pairs behind an or-pattern.
 */
#ifndef LIEN_CHECKER_MIR_MATCH_H
#define LIEN_CHECKER_MIR_MATCH_H

#include "checker/mir/builder.h"

enum case_kind { CASE_VARIANT, CASE_CONSTANT, CASE_RANGE, CASE_SLICE, CASE_OR };

/* A place and what it must be like.  Those of a candidate are a list with the or-patterns last. */
struct match_pair {
    struct match_pair *next;
    struct match_pair *inner;         /* what must hold too, once this does */
    const struct thir_pattern *pattern;
    struct place_id place;
    uint8_t kind;                     /* enum case_kind */
};

struct match_binding {
    struct match_binding *next;
    struct thir_pattern *pattern;
    struct place_id place;
};

struct candidate {
    struct candidate *parent;
    struct match_pair *pairs;
    struct match_binding *bindings;   /* in the order to be made */
    struct span span;
    bool has_guard;
    struct block_id matched, otherwise, start; /* rustc: pre_binding_block, otherwise_block, false_edge_start_block */
    struct candidate *subcandidates;
    uint32_t subcandidate_count;
};

struct matching {
    struct builder *b;
    struct span start_span, scrutinee_span;
    uint32_t depth;                   /* tests that wait for the outcome of others */
};

/* One pattern with more tests than this is more than the recursion over them bears: reported as outside of what lien covers. */
enum { MATCH_DEPTH_LIMIT = 4000 };

/* match_pattern.c */
void candidate_init(struct builder *b, struct candidate *candidate, struct place_id place, struct thir_pattern *pattern, bool has_guard);
void candidate_add_pairs(struct candidate *candidate, struct match_pair *pairs);
struct match_pair *match_pairs_clone(struct builder *b, const struct match_pair *pairs);

/* match_declare.c: a local for each variable of a pattern, and its twin for guards. */
struct declaration {
    bool has_guard, has_match;
    struct place_id match_place;
    struct span match_span;
};
void declare_bindings(struct builder *b, const struct thir_pattern *pattern, struct user_type *user_type, const struct declaration *how);

/* match_test.c: the outcome that a candidate belongs to; false: the test says nothing about it. */
struct outcome { uint8_t kind; uint64_t low, high; };
enum outcome_kind { OUTCOME_SUCCESS, OUTCOME_FAILURE, OUTCOME_VALUE /* a variant or a constant: low, high */ };
enum test_kind { TEST_VARIANT, TEST_VALUE, TEST_BOOL, TEST_EQUAL, TEST_RANGE, TEST_LENGTH };
struct match_test {
    enum test_kind kind;
    struct place_id place;
    const struct thir_pattern *pattern;
};
struct match_test match_test_of(struct builder *b, const struct match_pair *pair);
/* Removes the pair that the test settles. */
bool candidate_sort(const struct match_test *test, struct candidate *candidate, struct outcome *outcome);
/* Branches from the current block to the block of each outcome, and else to `otherwise`. */
struct outcome_block { struct outcome outcome; struct block_id block; };
void match_test_perform(struct matching *m, const struct match_test *test, const struct outcome_block *outcomes, uint32_t count,
                        struct block_id otherwise);

/* match_tree.c: tests all candidates from the current block; `refutable`: gives the block where none matches. */
struct block_id match_tree(struct matching *m, struct candidate *candidates, uint32_t count, struct place_id scrutinee, bool refutable);

/* match_bind.c */
struct fake_borrow { struct place_id place; struct local_id temporary; };
typedef VEC(struct fake_borrow) fake_borrow_list;
void fake_borrows_collect(struct builder *b, const struct candidate *candidates, uint32_t count, struct span span, fake_borrow_list *list);
/* Binds what matched; the cursor is where the arm's body begins.  `arm` with a guard: tests it. */
void match_bind(struct matching *m, struct candidate *candidate, const fake_borrow_list *fake_borrows, struct thir_arm *arm,
                uint32_t outer_scope_count);

#endif
