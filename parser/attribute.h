/* Attributes: which may be ignored, which are kept, and which change meaning and so lie outside. */
#ifndef LIEN_PARSER_ATTRIBUTE_H
#define LIEN_PARSER_ATTRIBUTE_H

#include "parser/state.h"

/* Behind a `#`: is it `[` or `![`? */
bool attribute_begins(struct parser *p);
/* Reads up to the closing `]`. */
struct attribute *attribute_read(struct parser *p, struct span hash, bool *is_inner);

#endif
