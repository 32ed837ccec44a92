/* The lexer's tokens with lookahead and without documentation comments. */
#ifndef LIEN_PARSER_FILTER_RAW_H
#define LIEN_PARSER_FILTER_RAW_H

#include "parser/filter.h"

struct token raw_next(struct parser *p);
/* The token `distance` behind the next one: less than FILTER_LOOKAHEAD. */
const struct token *raw_peek(struct parser *p, uint32_t distance);

#endif
