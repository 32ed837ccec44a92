#include "parser/syntax_error.h"

#include <stdio.h>
#include <string.h>

#include "parser/filter_raw.h"

static bool expects(const char *const *expected, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(expected[i], name) == 0)
            return true;
    return false;
}

/* Could the token begin an expression or an item, or does it end a block? */
static bool begins_something(enum token_kind kind)
{
    switch (kind) {
    case TOKEN_END: case TOKEN_RIGHT_PAREN: case TOKEN_RIGHT_BRACKET: case TOKEN_COMMA: case TOKEN_SEMICOLON: case TOKEN_COLON:
    case TOKEN_ARROW: case TOKEN_FAT_ARROW: case TOKEN_HASH: case TOKEN_DOLLAR: case TOKEN_QUESTION: case TOKEN_AT: case TOKEN_TILDE:
    case TOKEN_DOT: case TOKEN_EQUAL: case TOKEN_EQUAL_EQUAL: case TOKEN_NOT_EQUAL: case TOKEN_LESS_EQUAL: case TOKEN_GREATER:
    case TOKEN_GREATER_EQUAL_HALF: case TOKEN_SHIFT_RIGHT_HALF: case TOKEN_SHIFT_RIGHT_EQUAL_HALF: case TOKEN_PLUS: case TOKEN_SLASH:
    case TOKEN_PERCENT: case TOKEN_CARET: case TOKEN_PLUS_EQUAL: case TOKEN_MINUS_EQUAL: case TOKEN_STAR_EQUAL:
    case TOKEN_SLASH_EQUAL: case TOKEN_PERCENT_EQUAL: case TOKEN_CARET_EQUAL: case TOKEN_AMPERSAND_EQUAL: case TOKEN_PIPE_EQUAL:
    case TOKEN_SHIFT_LEFT_EQUAL: case TOKEN_ELSE: case TOKEN_IN: case TOKEN_WHERE: case TOKEN_AS:
        return false;
    default:
        return true;
    }
}

static bool on_one_line(struct parser *p, uint32_t lo, uint32_t hi)
{
    const char *text = p->file->text + (lo - p->file->base);
    return lo >= hi || memchr(text, '\n', hi - lo) == NULL;
}

/* `name` of token.def as messages call it. */
static const char *in_words(const char *name)
{
    static const char *const names[] = {
        "END", "the end of the file",
#define TOKEN(upper, text) #upper, text,
#define KEYWORD(upper, text) #upper, "`" text "`",
#define SYMBOL(upper, text) #upper, "`" text "`",
#include "lexer/token.def"
#undef TOKEN
#undef KEYWORD
#undef SYMBOL
    };
    for (size_t i = 0; i + 1 < sizeof names / sizeof *names; i += 2)
        if (strcmp(names[i], name) == 0)
            return names[i + 1];
    return NULL;
}

static void list_expected(char *out, size_t size, const char *const *expected, int count)
{
    bool is_expression = expects(expected, count, "INTEGER") && expects(expected, count, "PIPE");
    bool is_operator = expects(expected, count, "PLUS") && expects(expected, count, "SLASH");
    size_t used = 0;
    int shown = 0;
    out[0] = '\0';
    if (is_expression)
        used += (size_t)snprintf(out, size, "an expression");
    if (is_operator)
        used += (size_t)snprintf(out, size, "an operator");
    shown = is_expression || is_operator;
    for (int i = 0; i < count && shown < 6 && used < size; i++) {
        bool closes = strstr(",SEMICOLON,COMMA,RIGHT_PAREN,RIGHT_BRACKET,RIGHT_BRACE,", expected[i]) != NULL;
        const char *text = in_words(expected[i]);
        if (text == NULL || ((is_expression || is_operator) && !closes))
            continue;
        used += (size_t)snprintf(out + used, size - used, "%s%s", shown == 0 ? "" : ", ", text);
        shown++;
    }
}

/* `a::b!(..);` among items. */
static bool begins_macro_item(struct parser *p, const char *const *expected, int count)
{
    if (expects(expected, count, "INTEGER") || !expects(expected, count, "STRUCT"))
        return false;
    enum token_kind kind = p->filter.previous.kind;
    bool in_path = kind == TOKEN_IDENT || kind == TOKEN_PATH_SEPARATOR || kind == TOKEN_SELF_VALUE || kind == TOKEN_SUPER || kind == TOKEN_CRATE;
    struct token token = {.kind = TOKEN_END};
    while (in_path) {
        token = raw_next(p);
        in_path = token.kind == TOKEN_IDENT || token.kind == TOKEN_PATH_SEPARATOR;
    }
    return token.kind == TOKEN_NOT;
}

void syntax_error_report(struct parser *p, struct span found, const char *const *expected, int count)
{
    if (p->stopped)
        return;
    struct filter *f = &p->filter;
    enum token_kind kind = f->previous.kind;
    if (begins_macro_item(p, expected, count)) {
        parser_outside(p, found, "a macro in the place of an item");
        return;
    }
    struct span before = f->before;
    bool misses_semicolon = expects(expected, count, "SEMICOLON") && !expects(expected, count, "COMMA");
    if (misses_semicolon && !on_one_line(p, before.hi, found.lo) && begins_something(kind)) {
        parser_error(p, NULL, span_end(before), "a `;` is missing");
        return;
    }
    char list[400];
    list_expected(list, sizeof list, expected, count);
    if (list[0] == '\0')
        parser_error(p, NULL, found, "%s cannot stand here", token_kind_text(kind));
    else
        parser_error(p, NULL, found, "%s cannot stand here: %s could", token_kind_text(kind), list);
}
