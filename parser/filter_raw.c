#include "parser/filter_raw.h"

#include <string.h>

#include "parser/state.h"

/* Documentation must stand in front of something. */
static struct token read_token(struct parser *p)
{
    struct filter *f = &p->filter;
    struct token token = lexer_next(f->lexer);
    while (token.kind == TOKEN_OUTER_DOC || token.kind == TOKEN_INNER_DOC) {
        struct token doc = token;
        if (doc.kind == TOKEN_INNER_DOC && !f->inner_allowed && !p->stopped)
            parser_error(p, "E0753", doc.span, "documentation of what encloses it must come first there");
        token = lexer_next(f->lexer);
        if (doc.kind == TOKEN_OUTER_DOC && token.kind == TOKEN_RIGHT_BRACE && !p->stopped)
            parser_error(p, "E0585", doc.span, "this comment documents nothing");
        if (doc.kind == TOKEN_OUTER_DOC && token.kind == TOKEN_END && !p->stopped && !lexer_failed(f->lexer))
            parser_error(p, NULL, doc.span, "this comment documents nothing: an item is missing behind it");
        if (doc.kind == TOKEN_OUTER_DOC)
            f->inner_allowed = false;
    }
    f->inner_allowed = token.kind == TOKEN_LEFT_BRACE || token.kind == TOKEN_HASH
        || (f->inner_allowed && token.kind == TOKEN_NOT);
    return token;
}

const struct token *raw_peek(struct parser *p, uint32_t distance)
{
    struct filter *f = &p->filter;
    while (f->ahead_count <= distance)
        f->ahead[f->ahead_count++] = read_token(p);
    return &f->ahead[distance];
}

struct token raw_next(struct parser *p)
{
    struct filter *f = &p->filter;
    if (f->ahead_count == 0)
        return read_token(p);
    struct token token = f->ahead[0];
    f->ahead_count--;
    memmove(f->ahead, f->ahead + 1, f->ahead_count * sizeof token);
    return token;
}
