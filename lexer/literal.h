/*
 * The values of literals.
 *
 * Requires: the text of one literal token.  The checks report at rustc's places, `base` being the offset of the text's first
 * byte; the readers trust that the check was made, and read a refused literal as best they can.
 * Source: the Reference, "Literal expressions"; rustc_lexer::unescape.
 */
#ifndef LIEN_LEXER_LITERAL_H
#define LIEN_LEXER_LITERAL_H

#include "lexer/lexer.h"

/* True: nothing to complain of. */
bool literal_check(struct diag_sink *sink, enum token_kind kind, uint32_t base, const char *text, uint32_t length);

struct literal_value {
    uint64_t low, high;   /* of an integer, a character or a byte */
    bool too_large;       /* beyond 128 bits */
    struct name text;     /* of strings, the value; of a float, its digits without `_` and suffix */
    struct name suffix;
};
struct literal_value literal_read(struct interner *names, enum token_kind kind, const char *text, uint32_t length);

#endif
