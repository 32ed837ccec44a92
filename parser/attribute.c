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
        "rustfmt", "clippy", "diagnostic", "no_mangle", "ignore", "should_panic", "rustfmt_skip",
    };
    return is_one_of(name, harmless, sizeof harmless / sizeof *harmless);
}

/* Lints that no program of the language can set off in a way lien does not see are no matter; the others are. */
static bool refuses_lints(const char *name)
{
    return strcmp(name, "deny") == 0 || strcmp(name, "forbid") == 0;
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
    if (!p->crate->is_prelude && !is_harmless(name) && !p->stopped && !refuses_lints(name))
        parser_outside(p, attribute->span, "the attribute `%s`", name);
    return attribute;
}
