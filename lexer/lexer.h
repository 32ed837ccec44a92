/*
 * Source text to tokens, one at a time.
 *
 * Requires: the file is in the source map and is valid UTF-8.
 * Gives: tokens with spans in the session's space; TOKEN_END for ever behind the last one.  White space and plain comments leave none.
 * Fails with: diagnostics at rustc's places (E0758 E0762 E0763 E0765 E0766 E0768 E0748 and code-less ones).  After a fatal one
 * (an unterminated literal or comment) `lexer_failed` is true and the rest of the file is not read.
 * Source: the Reference, "Lexical structure"; rustc_lexer and rustc_parse::lexer for the places.
 */
#ifndef LIEN_LEXER_LEXER_H
#define LIEN_LEXER_LEXER_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/diag.h"
#include "base/intern.h"
#include "base/source.h"

enum token_kind {
    TOKEN_END,
#define TOKEN(upper, text) TOKEN_##upper,
#define KEYWORD(upper, text) TOKEN_##upper,
#define SYMBOL(upper, text) TOKEN_##upper,
#include "lexer/token.def"
#undef TOKEN
#undef KEYWORD
#undef SYMBOL
    TOKEN_KIND_COUNT,
};

struct token {
    struct span span;
    struct name name; /* of IDENT, LIFETIME (with its quote) and RESERVED */
    uint8_t kind;     /* enum token_kind */
    bool is_raw;      /* r#name */
};

struct lexer;

/* `sink` may be NULL: then nothing is reported. */
struct lexer *lexer_new(const struct source_file *file, struct interner *names, struct diag_sink *sink);
void lexer_free(struct lexer *lexer);
struct token lexer_next(struct lexer *lexer);
bool lexer_failed(const struct lexer *lexer);

/* What a message calls a kind: "`=>`", "identifier". */
const char *token_kind_text(enum token_kind kind);

/* One token a line: place, kind, text. */
struct source_map;
void tokens_print(FILE *out, struct source_map *sources, struct interner *names, struct source_file *file);

#endif
