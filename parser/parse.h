/*
 * Source text to syntax tree.
 *
 * Requires: `file` is in `session`'s source map and is valid UTF-8 without NUL (lexer/utf8.h checks; driver reports).
 * Gives: the crate, never NULL; where there were syntax errors they are in the sink and the tree holds ERROR nodes.
 * Fails with: code-less syntax errors at rustc's place, E0758 E0762 E0763 E0765 E0766 E0768 of the lexer, DIAG_OUTSIDE for constructs
 * outside the language, and one diagnostic where nesting exceeds PARSE_DEPTH_LIMIT.
 * Owns nothing: nodes are in session->arena.
 */
#ifndef LIEN_PARSER_PARSE_H
#define LIEN_PARSER_PARSE_H

#include "base/diag.h"
#include "base/intern.h"
#include "parser/ast.h"

/* What lives as long as one run over one file. */
struct session {
    struct arena arena;
    struct interner *names;
    struct source_map sources;
    struct diag_sink diagnostics;
};

void session_init(struct session *session);
void session_release(struct session *session);

/* No expression, pattern, type or block nests deeper; every later recursive walk relies on it. */
enum { PARSE_DEPTH_LIMIT = 500 };

struct crate *parse_crate(struct session *session, struct source_file *file);
/* The standard library's signatures (checker/prelude.rs), which may use attributes of lien's own. */
struct crate *parse_prelude(struct session *session, struct source_file *file);

#endif
