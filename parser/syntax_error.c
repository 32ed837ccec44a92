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
    if (lo < p->file->base) /* there is no token before the first one */
        return true;
    return lo >= hi || memchr(p->file->text + (lo - p->file->base), '\n', hi - lo) == NULL;
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
static bool begins_macro_item(struct parser *p)
{
    for (uint32_t i = 0; i + 1 < FILTER_LOOKAHEAD; i++) {
        enum token_kind kind = raw_peek(p, i)->kind;
        if (kind != TOKEN_IDENT && kind != TOKEN_PATH_SEPARATOR)
            return kind == TOKEN_NOT;
    }
    return false;
}

/* Is what follows a pattern and `=>`, so that the arm before only lacks its comma? */
static bool arm_follows(struct parser *p)
{
    const struct filter *f = &p->filter;
    if (f->levels.count == 0 || vec_last(&f->levels).arm != ARM_VALUE)
        return false;
    for (uint32_t i = 0; i + 1 < FILTER_LOOKAHEAD; i++) {
        enum token_kind kind = raw_peek(p, i)->kind;
        if (kind == TOKEN_FAT_ARROW || kind == TOKEN_IF)
            return true;
        if (kind == TOKEN_COMMA || kind == TOKEN_SEMICOLON || kind == TOKEN_RIGHT_BRACE || kind == TOKEN_END)
            return false;
    }
    return false;
}

static bool has_text(struct parser *p, const struct token *token, const char *text)
{
    return token->kind == TOKEN_IDENT && strcmp(name_text(p->session->names, token->name), text) == 0;
}

/* Where rustc's parser complains of the found token elsewhere: false if at the token itself. */
static bool special_place(struct parser *p, const char *const *expected, int count, struct span *place, const char **message)
{
    const struct filter *f = &p->filter;
    const struct token *found = &f->previous, *before = &f->before;
    bool is_operator = expects(expected, count, "PLUS") && expects(expected, count, "SLASH");
    bool semicolon = expects(expected, count, "SEMICOLON"), comma = expects(expected, count, "COMMA");
    *place = span_end(before->span);
    const struct level *top = f->levels.count != 0 ? &vec_last(&f->levels) : NULL;
    const struct level *head = top == NULL || f->cut_head.kind == LEVEL_HEAD ? &f->cut_head : top;
    bool is_body = head->kind == LEVEL_HEAD && !span_is_empty(head->block) && head->block.hi == before->span.hi;
    /* The filter shows an attribute as a doc comment; is_raw is an inner one. */
    if (is_body && head->keyword == TOKEN_FOR) {
        *place = span_of(head->block.lo, head->block.lo);
        *message = "the loop does not say what to go through: `for x in values { ... }`";
    } else if (is_body && head->keyword == TOKEN_IF) {
        *place = span_end(head->span);
        *message = "this `if` has no condition";
    } else if (found->kind == TOKEN_OUTER_DOC && found->is_raw) {
        *place = found->span;
        *message = "an inner attribute stands at the beginning of what it is about";
    } else if (before->kind == TOKEN_OUTER_DOC && (found->kind == TOKEN_RIGHT_BRACE || found->kind == TOKEN_END)) {
        *place = before->span;
        *message = "this attribute is about nothing";
    } else if (!span_is_empty(f->cast_less)) {
        *place = f->cast_less;
        *message = "this `<` begins generic arguments of the type: the cast needs parentheses";
    } else if (semicolon && before->kind == TOKEN_QUESTION && begins_something(found->kind)) {
        *place = before->span;
        *message = "there is no `a ? b : c` in Rust: write `if a { b } else { c }`";
    } else if (found->kind == TOKEN_PLUS && before->kind == TOKEN_PLUS && before->span.hi == found->span.lo) {
        *place = before->span;
        *message = "there is no `++` in Rust: write `+= 1`";
    } else if (semicolon && found->kind == TOKEN_IDENT && (has_text(p, before, "var") || has_text(p, before, "auto"))) {
        *place = before->span;
        *message = "a variable is declared with `let`";
    } else if (semicolon && found->kind == TOKEN_IDENT && before->kind == TOKEN_IDENT && raw_peek(p, 0)->kind == TOKEN_EQUAL) {
        *place = found->span;
        *message = "a variable is declared with `let`, its type behind the name: `let name: type = value`";
    } else if (found->kind == TOKEN_END && before->kind != TOKEN_END) {
        *place = before->span;
        *message = "the file ends too early";
    } else if (semicolon && !comma && !(expects(expected, count, "WHERE") && expects(expected, count, "LEFT_BRACE")) && !on_one_line(p, before->span.hi, found->span.lo) && begins_something(found->kind)) {
        *message = "a `;` is missing";
    } else if (expects(expected, count, "IN") && found->kind != TOKEN_EQUAL && !has_text(p, found, "of")) {
        *place = span_of(before->span.hi, found->span.lo);
        *message = "the `in` of this loop is missing";
    } else if (is_operator && comma && !semicolon && expects(expected, count, "RIGHT_BRACE") && arm_follows(p)) {
        *message = "a `,` is missing behind this arm";
    } else if (!is_operator && comma && expects(expected, count, "RIGHT_BRACE") && !expects(expected, count, "AS")
               && !expects(expected, count, "COLON") && !expects(expected, count, "EQUAL") && !expects(expected, count, "PLUS")) {
        *message = "a `,` is missing behind this field";
    } else if (found->kind == TOKEN_IDENT && expects(expected, count, "STRUCT") && !expects(expected, count, "INTEGER")) {
        *place = raw_peek(p, 0)->span;
        *message = "no item begins like this";
    } else if (found->kind == TOKEN_HASH) {
        *place = raw_peek(p, 0)->span;
        *message = "an attribute is written `#[...]`";
    } else {
        return false;
    }
    return true;
}

void syntax_error_report(struct parser *p, struct span found, const char *const *expected, int count)
{
    if (p->stopped)
        return;
    enum token_kind kind = p->filter.previous.kind;
    bool in_path = kind == TOKEN_IDENT || kind == TOKEN_PATH_SEPARATOR || kind == TOKEN_SELF_VALUE || kind == TOKEN_SUPER || kind == TOKEN_CRATE;
    if (in_path && expects(expected, count, "STRUCT") && !expects(expected, count, "INTEGER") && begins_macro_item(p)) {
        parser_outside(p, found, "a macro in the place of an item");
        return;
    }
    struct span place;
    const char *message;
    if (special_place(p, expected, count, &place, &message)) {
        parser_error(p, NULL, place, "%s", message);
        return;
    }
    char list[400];
    list_expected(list, sizeof list, expected, count);
    if (list[0] == '\0')
        parser_error(p, NULL, found, "%s cannot stand here", token_kind_text(kind));
    else
        parser_error(p, NULL, found, "%s cannot stand here: %s could", token_kind_text(kind), list);
}
