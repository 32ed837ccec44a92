/* Syntax errors in words, at rustc's place.  Source: rustc_parse::parser::diagnostics, expected_one_of_not_found. */
#ifndef LIEN_PARSER_SYNTAX_ERROR_H
#define LIEN_PARSER_SYNTAX_ERROR_H

#include "parser/state.h"

/* `expected` are the grammar's names of the tokens that could stand at `found`. */
void syntax_error_report(struct parser *p, struct span found, const char *const *expected, int count);

#endif
