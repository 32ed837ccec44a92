#include "lexer/lexer.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>

#include "lexer/lexer.yy.h"
#include "lexer/literal.h"
#include "lexer/state.h"
#include "lexer/utf8.h"

int lexer_yylex(yyscan_t scanner);

static const char *const kind_texts[] = {
    "the end of the file",
#define TOKEN(upper, text) text,
#define KEYWORD(upper, text) "`" text "`",
#define SYMBOL(upper, text) "`" text "`",
#include "lexer/token.def"
#undef TOKEN
#undef KEYWORD
#undef SYMBOL
};

const char *token_kind_text(enum token_kind kind)
{
    return kind_texts[kind];
}

/* The first line `#!...` is no token, but `#![` is an attribute. */
static uint32_t shebang_length(const char *text)
{
    if (text[0] != '#' || text[1] != '!')
        return 0;
    const char *rest = text + 2;
    rest += strspn(rest, " \t\r\n");
    return *rest == '[' ? 0 : (uint32_t)strcspn(text, "\n");
}

struct lexer *lexer_new(const struct source_file *file, struct interner *names, struct diag_sink *sink)
{
    struct lexer *lexer = calloc(1, sizeof *lexer);
    uint32_t skip = memcmp(file->text, "\xef\xbb\xbf", file->length < 3 ? file->length + 1 : 3) == 0 ? 3 : 0;
    skip += shebang_length(file->text + skip);
    lexer->length = file->length - skip;
    lexer->base = file->base + skip;
    lexer->names = names;
    lexer->sink = sink;
    lexer->begin = UINT32_MAX;
    lexer->buffer = malloc((size_t)lexer->length + 2);
    if (lexer->buffer == NULL)
        BUG("out of memory");
    memcpy(lexer->buffer, file->text + skip, lexer->length);
    lexer->buffer[lexer->length] = lexer->buffer[lexer->length + 1] = '\0';
    if (lexer_yylex_init_extra(lexer, &lexer->scanner) != 0)
        BUG("out of memory");
    lexer_yy_scan_buffer(lexer->buffer, (size_t)lexer->length + 2, lexer->scanner);
    return lexer;
}

void lexer_free(struct lexer *lexer)
{
    lexer_yylex_destroy(lexer->scanner);
    free(lexer->buffer);
    free(lexer);
}

bool lexer_failed(const struct lexer *lexer)
{
    return lexer->failed;
}

struct token lexer_next(struct lexer *lexer)
{
    struct token token = {.span = {lexer->base + lexer->length, lexer->base + lexer->length}};
    if (lexer->failed)
        return token;
    lexer->name = (struct name){0};
    lexer->is_raw = false;
    token.kind = (uint8_t)lexer_yylex(lexer->scanner);
    if (token.kind == TOKEN_END)
        return token;
    uint32_t at = (uint32_t)(lexer_yyget_text(lexer->scanner) - lexer->buffer);
    uint32_t length = (uint32_t)lexer_yyget_leng(lexer->scanner);
    token.span = span_of(lexer->base + (lexer->begin != UINT32_MAX ? lexer->begin : at), lexer->base + at + length);
    lexer->begin = UINT32_MAX;
    token.name = lexer->name;
    token.is_raw = lexer->is_raw;
    return token;
}

/* ---- actions ---- */

static struct diagnostic *lexer_report(struct lexer *lexer, const char *code, const char *lo, uint32_t length, const char *message)
{
    if (lexer->sink == NULL)
        return NULL;
    uint32_t at = lexer->base + (uint32_t)(lo - lexer->buffer);
    return diag_new(lexer->sink, DIAG_ERROR, code, span_of(at, at + length), "%s", message);
}

static void lexer_fail(struct lexer *lexer, const char *code, uint32_t begin, const char *message)
{
    lexer_report(lexer, code, lexer->buffer + begin, lexer->length - begin, message);
    lexer->failed = true;
}

void lexer_begin(struct lexer *lexer, const char *text, uint32_t nesting)
{
    lexer->begin = (uint32_t)(text - lexer->buffer);
    lexer->nesting = nesting;
}

/* A carriage return that ends no line may not stand in a doc comment. */
static void check_doc(struct lexer *lexer, const char *text, uint32_t length)
{
    for (const char *at = text; (at = memchr(at, '\r', length - (size_t)(at - text))) != NULL; at++)
        if (at[1] != '\n' && at + 1 < lexer->buffer + lexer->length)
            lexer_report(lexer, NULL, at, 1, "a doc comment may not contain a carriage return on its own");
}

int lexer_line_comment(struct lexer *lexer, const char *text, uint32_t length)
{
    int kind = length >= 3 && text[2] == '!' ? TOKEN_INNER_DOC : length >= 3 && text[2] == '/' && text[3] != '/' ? TOKEN_OUTER_DOC : 0;
    if (kind != 0)
        check_doc(lexer, text, length);
    return kind;
}

int lexer_end_comment(struct lexer *lexer, const char *end)
{
    const char *text = lexer->buffer + lexer->begin;
    uint32_t length = (uint32_t)(end + 2 - text);
    int kind = text[2] == '!' ? TOKEN_INNER_DOC
        : length > 4 && text[2] == '*' && text[3] != '*' && text[3] != '/' ? TOKEN_OUTER_DOC : 0;
    if (kind != 0)
        check_doc(lexer, text, length);
    else
        lexer->begin = UINT32_MAX;
    return kind;
}

void lexer_unterminated_comment(struct lexer *lexer)
{
    lexer_fail(lexer, "E0758", lexer->begin, "this block comment is never closed");
}

int lexer_ident(struct lexer *lexer, const char *text, uint32_t length)
{
    lexer->name = intern(lexer->names, text, length);
    return TOKEN_IDENT;
}

int lexer_reserved(struct lexer *lexer, const char *text, uint32_t length)
{
    lexer_ident(lexer, text, length);
    return TOKEN_RESERVED;
}

int lexer_raw_ident(struct lexer *lexer, const char *text, uint32_t length)
{
    static const char *const refused[] = {"self", "Self", "super", "crate", "_"};
    lexer->is_raw = true;
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (strlen(refused[i]) == length - 2 && memcmp(refused[i], text + 2, length - 2) == 0)
            lexer_report(lexer, NULL, text, length, "this keyword cannot be a raw identifier");
    return lexer_ident(lexer, text + 2, length - 2);
}

static bool is_wide_space(uint32_t character)
{
    return character == 0x85 || character == 0x200e || character == 0x200f || character == 0x2028 || character == 0x2029;
}

static int intern_normalized(struct lexer *lexer, const char *text, uint32_t length)
{
    size_t normal_length = 0;
    uint8_t *normal = u8_normalize(UNINORM_NFC, (const uint8_t *)text, length, NULL, &normal_length);
    if (normal == NULL)
        BUG("out of memory");
    lexer->name = intern(lexer->names, (const char *)normal, normal_length);
    free(normal);
    return TOKEN_IDENT;
}

int lexer_wide_ident(struct lexer *lexer, const char *text, uint32_t *length)
{
    uint32_t size, at = 0;
    uint32_t first = utf8_decode(text, &size);
    if (first >= 0x80 && !uc_is_property_xid_start(first)) {
        *length = size;
        if (is_wide_space(first))
            return 0;
        lexer_report(lexer, NULL, text, size, "this character cannot start a token");
        return 0;
    }
    for (at = size; at < *length; at += size) {
        uint32_t character = utf8_decode(text + at, &size);
        if (character >= 0x80 && !uc_is_property_xid_continue(character))
            break;
    }
    *length = at;
    return intern_normalized(lexer, text, at);
}

void lexer_unknown_prefix(struct lexer *lexer, const char *text, uint32_t length)
{
    lexer_report(lexer, NULL, text, length, "unknown prefix: names may not touch a `\"` or `#`");
    lexer->name = intern(lexer->names, text, length);
}

int lexer_lifetime(struct lexer *lexer, const char *text, uint32_t length)
{
    uint32_t size, first = utf8_decode(text + 1, &size);
    if (first >= 0x80 && !uc_is_property_xid_start(first)) { /* no name begins like this: a character literal that does not end */
        lexer_unterminated(lexer, text, "E0762", "character literal");
        return TOKEN_END;
    }
    if (text[1] >= '0' && text[1] <= '9')
        lexer_report(lexer, NULL, text, length, "a lifetime's name may not begin with a digit");
    lexer->name = intern(lexer->names, text, length);
    return TOKEN_LIFETIME;
}

int lexer_literal(struct lexer *lexer, enum token_kind kind, const char *text, uint32_t length)
{
    literal_check(lexer->sink, kind, lexer->base + (uint32_t)(text - lexer->buffer), text, length);
    return (int)kind;
}

static bool is_ident_byte(char byte)
{
    return byte == '_' || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9')
        || (unsigned char)byte >= 0x80;
}

/* 'ab': one error for the literal; but `'a, 'b` are lifetimes, and so is `'a` where a letter begins and a space or sign follows. */
int lexer_long_char(struct lexer *lexer, const char *text, uint32_t *length)
{
    uint32_t letters = 1;
    while (is_ident_byte(text[letters]) && (letters > 1 || text[letters] < '0' || text[letters] > '9'))
        letters++;
    if (letters > 1 && text[letters] != '\'') {
        *length = letters;
        return lexer_lifetime(lexer, text, letters);
    }
    return lexer_literal(lexer, TOKEN_CHAR, text, *length);
}

void lexer_unterminated(struct lexer *lexer, const char *text, const char *code, const char *what)
{
    uint32_t begin = (uint32_t)(text - lexer->buffer);
    uint32_t line_end = begin;
    bool whole_rest = code[4] == '5' || code[4] == '6' || code[4] == '7';
    while (line_end < lexer->length && lexer->buffer[line_end] != '\n')
        line_end++;
    if (whole_rest)
        line_end = lexer->length;
    begin += text[0] == 'b'; /* rustc points behind the prefix */
    if (lexer->sink != NULL)
        diag_new(lexer->sink, DIAG_ERROR, code, span_of(lexer->base + begin, lexer->base + line_end), "this %s is never closed", what);
    lexer->failed = true;
}

uint32_t lexer_hashes(const char *text)
{
    uint32_t count = 0;
    for (; *text != '"'; text++)
        count += *text == '#';
    return count;
}

bool lexer_ends_raw(struct lexer *lexer, uint32_t *length)
{
    if (*length - 1 < lexer->nesting)
        return false;
    *length = lexer->nesting + 1;
    return true;
}

int lexer_raw_string(struct lexer *lexer, const char *end)
{
    const char *text = lexer->buffer + lexer->begin;
    enum token_kind kind = *text == 'b' ? TOKEN_RAW_BYTE_STRING : *text == 'c' ? TOKEN_C_STRING : TOKEN_RAW_STRING;
    return lexer_literal(lexer, kind, text, (uint32_t)(end - text));
}

void lexer_unterminated_raw(struct lexer *lexer)
{
    lexer_fail(lexer, "E0748", lexer->begin, "this raw string is never closed");
}

int lexer_number(struct lexer *lexer, enum token_kind kind, const char *text, uint32_t length)
{
    return lexer_literal(lexer, kind, text, length);
}

int lexer_empty_exponent(struct lexer *lexer, const char *text, uint32_t length)
{
    lexer_report(lexer, NULL, text, length, "the exponent has no digits");
    return TOKEN_FLOAT;
}

void lexer_field_suffix(struct lexer *lexer, const char *text, uint32_t length)
{
    lexer_report(lexer, NULL, text, length, "the number of a tuple's field takes no suffix");
}

void lexer_unknown(struct lexer *lexer, const char *text)
{
    lexer_report(lexer, NULL, text, 1, "this character cannot start a token");
}

void tokens_print(FILE *out, struct source_map *sources, struct interner *names, struct source_file *file)
{
    struct lexer *lexer = lexer_new(file, names, NULL);
    for (;;) {
        struct token token = lexer_next(lexer);
        struct position at = source_position(sources, token.span.lo);
        uint32_t length;
        const char *text = source_text(sources, token.span, &length);
        fprintf(out, "%u:%u %s %.*s\n", at.line, at.column, kind_texts[token.kind], (int)length, text);
        if (token.kind == TOKEN_END)
            break;
    }
    lexer_free(lexer);
}
