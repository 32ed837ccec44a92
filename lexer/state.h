/* What the rules of lexer.l share with their actions. */
#ifndef LIEN_LEXER_STATE_H
#define LIEN_LEXER_STATE_H

#include "base/bug.h"
#include "lexer/lexer.h"

struct lexer {
    void *scanner;      /* flex's */
    char *buffer;       /* a copy of the text, as flex writes into its buffer; two NULs behind it */
    uint32_t length;
    uint32_t base;      /* offset of buffer[0] in the session's space */
    struct interner *names;
    struct diag_sink *sink;
    bool failed;
    uint32_t nesting;   /* of block comments; of a raw string, its number of # */
    uint32_t begin;     /* offset in the buffer where the token of a start condition began; UINT32_MAX without */
    uint32_t last_inner_begin; /* where the innermost block comment began that is open at the end of the file */
    struct name name;   /* of the current token */
    bool is_raw;
    bool wide_spaces;
};

void lexer_begin(struct lexer *lexer, const char *text, uint32_t nesting);
int lexer_line_comment(struct lexer *lexer, const char *text, uint32_t length);
int lexer_end_comment(struct lexer *lexer, const char *end);
void lexer_unterminated_comment(struct lexer *lexer);
int lexer_reserved(struct lexer *lexer, const char *text, uint32_t length);
int lexer_ident(struct lexer *lexer, const char *text, uint32_t length);
int lexer_raw_ident(struct lexer *lexer, const char *text, uint32_t length);
/* With characters beyond ASCII: shortens `length` to what belongs to the token; 0 is white space or an error, nothing to return. */
int lexer_wide_ident(struct lexer *lexer, const char *text, uint32_t *length);
void lexer_unknown_prefix(struct lexer *lexer, const char *text, uint32_t length);
int lexer_lifetime(struct lexer *lexer, const char *text, uint32_t length);
int lexer_literal(struct lexer *lexer, enum token_kind kind, const char *text, uint32_t length);
int lexer_long_char(struct lexer *lexer, const char *text, uint32_t *length);
void lexer_unterminated(struct lexer *lexer, const char *text, const char *code, const char *what);
uint32_t lexer_hashes(const char *text);
bool lexer_ends_raw(struct lexer *lexer, uint32_t *length);
int lexer_raw_string(struct lexer *lexer, const char *end);
void lexer_unterminated_raw(struct lexer *lexer);
int lexer_number(struct lexer *lexer, enum token_kind kind, const char *text, uint32_t length);
int lexer_empty_exponent(struct lexer *lexer, const char *text, uint32_t length);
void lexer_field_suffix(struct lexer *lexer, const char *text, uint32_t length);
void lexer_unknown(struct lexer *lexer, const char *text);

#endif
