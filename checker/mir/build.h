/*
 * THIR to MIR.
 *
 * Requires: an untainted thir_body.  Gives: a verified mir_body in `arena`.  Cannot fail, but for patterns larger than match.h's bound, which are
 * reported to the session's sink as DIAG_OUTSIDE and give NULL.
 * Sources: rustc_mir_build::builder (scope.rs: drops and storage; expr/as_place.rs ...; matches/: candidates, fake borrows, guards);
 * the Reference, "Destructors"; RFC 2025 for two-phase operands.
 *
 * Unwind edges: a call or drop gets an unwind edge only while a value is scheduled whose drop may use borrowed data
 * (its type needs drop and has region slots or type parameters); elsewhere unwinding cannot change a verdict.
 * Loops and calls that never return always have one: no other way shows that their locals end.
 */
#ifndef LIEN_CHECKER_MIR_BUILD_H
#define LIEN_CHECKER_MIR_BUILD_H

#include "checker/mir/mir.h"

struct mir_body *mir_build(struct crate_types *crate, struct thir_body *thir, struct arena *arena, bool want_marks);

#endif
