/*
 * Expectations that teachers write into programs, in comments that rustc ignores:
 *
 *     //@ v can read, not write (lent to first)
 *     //@ L7: p.left is locked by l; r holds &mut p.right
 *     //@ &v[0] ends at L5
 *
 * docs/expectations.md has the grammar.  A comment behind code speaks of the point after its line, one on a line of its own of the point
 * before it; `L7:` or `L7.b:` names another.  A false or unreadable one is an error at its place.
 *
 * Requires: facts of every function checked.  Reports to the session's sink.
 */
#ifndef LIEN_CHECKER_BORROW_EXPECT_H
#define LIEN_CHECKER_BORROW_EXPECT_H

#include "checker/borrow/facts.h"
#include "parser/parse.h"

/* Whether the file has any, without reading them: a check needs no facts otherwise. */
bool expect_is_any(const struct source_file *file);
void expect_check(struct session *session, const struct facts *facts);

#endif
