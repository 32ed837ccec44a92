#include "parser/attribute.h"

#include <string.h>

#include "parser/build.h"
#include "parser/filter_raw.h"

bool attribute_begins(struct parser *p)
{
    enum token_kind next = raw_peek(p, 0)->kind;
    return next == TOKEN_LEFT_BRACKET || (next == TOKEN_NOT && raw_peek(p, 1)->kind == TOKEN_LEFT_BRACKET);
}

static bool is_one_of(const char *name, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(name, list[i]) == 0)
            return true;
    return false;
}

/* Attributes that change neither what a program means nor whether it is accepted. */
static bool is_harmless(const char *name)
{
    static const char *const harmless[] = {
        "allow", "warn", "expect", "inline", "must_use", "doc", "derive", "repr", "cold", "track_caller", "deprecated",
        "automatically_derived", "non_exhaustive", "lang", "crate_type", "crate_name", "recursion_limit", "type_length_limit",
        "rustfmt", "clippy", "diagnostic", "no_mangle", "no_builtins", "ignore", "should_panic", "rustfmt_skip",
    };
    return is_one_of(name, harmless, sizeof harmless / sizeof *harmless);
}

/* Lints that no program of the language can set off in a way lien does not see are no matter; the others are. */
static bool refuses_lints(const char *name)
{
    return strcmp(name, "deny") == 0 || strcmp(name, "forbid") == 0;
}

/* The conditions whose value is the same for every build that checks a program: `test`, and plain truth. */
enum condition { CONDITION_UNKNOWN, CONDITION_HOLDS, CONDITION_FAILS };

static enum condition condition_value(const char *text)
{
    static const char *const holds[] = {"(true)", "(not(test))", "(not(false))"};
    static const char *const fails[] = {"(false)", "(test)", "(not(true))"};
    if (is_one_of(text, holds, sizeof holds / sizeof *holds))
        return CONDITION_HOLDS;
    return is_one_of(text, fails, sizeof fails / sizeof *fails) ? CONDITION_FAILS : CONDITION_UNKNOWN;
}

enum { CONDITION_TEXT = 16 };

/* The attribute's arguments without white space, as long as they are short. */
static void add_text(struct parser *p, char *text, const struct token *token)
{
    uint32_t length;
    const char *source = source_text(&p->session->sources, token->span, &length);
    size_t used = strlen(text);
    if (used + length < CONDITION_TEXT) {
        memcpy(text + used, source, length);
        text[used + length] = '\0';
    } else {
        text[0] = '?';
    }
}

/* An attribute that takes away what follows may do so only to an item: elsewhere the rest would have another meaning. */
static bool item_follows(struct parser *p)
{
    static const enum token_kind beginnings[] = {TOKEN_FN, TOKEN_MOD, TOKEN_STRUCT, TOKEN_ENUM, TOKEN_IMPL, TOKEN_TRAIT, TOKEN_USE, TOKEN_PUB,
                                                 TOKEN_HASH /* #[test] #[ignore] fn */};
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (raw_peek(p, 0)->kind == beginnings[i])
            return true;
    return false;
}

/* Gives whether the attribute is understood. */
static bool apply_condition(struct parser *p, struct attribute *attribute, const char *name, const char *text, bool is_inner)
{
    if (is_inner)
        return false;
    bool is_test = strcmp(name, "test") == 0 && text[0] == '\0';
    enum condition condition = strcmp(name, "cfg") == 0 ? condition_value(text) : is_test ? CONDITION_FAILS : CONDITION_UNKNOWN;
    if (condition == CONDITION_HOLDS)
        return true;
    attribute->removes_item = condition == CONDITION_FAILS && item_follows(p);
    return attribute->removes_item;
}

/* What parser/validate.c looks at. */
static bool thing_follows(struct parser *p)
{
    enum token_kind next = raw_peek(p, 0)->kind;
    return next == TOKEN_STRUCT || next == TOKEN_CONST || next == TOKEN_STATIC || item_follows(p) || next == TOKEN_IDENT || next == TOKEN_END;
}

struct attribute *attribute_read(struct parser *p, struct span hash, bool *is_inner)
{
    struct token token = raw_next(p);
    *is_inner = token.kind == TOKEN_NOT;
    if (*is_inner)
        token = raw_next(p);
    struct attribute *attribute = ARENA_NEW(p->arena, struct attribute);
    const char *name = "";
    uint32_t depth = 1, count = 0;
    struct ident last = {{0}, token.span};
    char condition[CONDITION_TEXT] = "";
    while (depth > 0) {
        token = raw_next(p);
        if (token.kind == TOKEN_END) {
            parser_error(p, NULL, token.span, "the file ends while a bracket is open");
            break;
        }
        if (token.kind == TOKEN_LEFT_PAREN || token.kind == TOKEN_LEFT_BRACKET || token.kind == TOKEN_LEFT_BRACE)
            depth++;
        else if (token.kind == TOKEN_RIGHT_PAREN || token.kind == TOKEN_RIGHT_BRACKET || token.kind == TOKEN_RIGHT_BRACE)
            depth--;
        if (depth > 0 && !name_is_empty(attribute->path) && condition[0] != '?')
            add_text(p, condition, &token);
        if (token.kind == TOKEN_IDENT && depth == 1 && name_is_empty(attribute->path)) {
            attribute->path = token.name;
            name = name_text(p->session->names, token.name);
        } else if (token.kind == TOKEN_IDENT) {
            last = ident_of(token.name, token.span);
        } else if (token.kind == TOKEN_STRING && strcmp(name, "lang") == 0) {
            uint32_t length;
            const char *text = source_text(&p->session->sources, token.span, &length);
            last = ident_of(intern(p->session->names, text + 1, length - 2), token.span);
        }
        if ((token.kind == TOKEN_COMMA || depth <= 1) && !name_is_empty(last.name)) {
            scratch_push(p, &last, sizeof last);
            last.name = (struct name){0};
            count++;
        }
    }
    p->filter.inner_allowed = *is_inner;
    attribute->span = span_join(hash, token.span);
    struct list args = scratch_take(p, count, sizeof(struct ident));
    attribute->args.items = args.items;
    attribute->args.count = args.count;
    if (strcmp(name, "derive") == 0 && !p->crate->is_prelude && !p->stopped && (*is_inner || !thing_follows(p)))
        parser_outside(p, attribute->span, "`derive` on what is no item");
    if (!p->crate->is_prelude && !is_harmless(name) && !apply_condition(p, attribute, name, condition, *is_inner) && !p->stopped && !refuses_lints(name))
        parser_outside(p, attribute->span, "the attribute `%s`", name);
    return attribute;
}
