/*
 * Format strings: `{}`, `{0}`, `{name}`, `{:>8.3}`, `{:1$}`, `{{`.
 *
 * Gives the placeholders with their places in the source; says nothing of types.  Source: std::fmt's grammar, rustc_parse_format.
 */
#ifndef LIEN_CHECKER_TYPES_FORMAT_H
#define LIEN_CHECKER_TYPES_FORMAT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/source.h"

enum format_position { FORMAT_NEXT, FORMAT_INDEX, FORMAT_NAME, FORMAT_NONE };

/* Which argument: the next one, by number, or by name (a range of the string's value). */
struct format_argument {
    enum format_position position;
    uint32_t index;
    uint32_t name_start, name_length;
};

struct format_piece {
    struct format_argument value, width, precision;
    bool takes_precision_first;    /* `.*`: the precision is the next argument, before the value */
    char trait[8];                 /* "", "?", "x", ...; "x?" is "?" */
    uint32_t start, end;           /* `{...}` in the string's value */
};

struct format_string {
    struct format_piece *pieces;
    uint32_t piece_count;
    const char *error;             /* NULL, or what is wrong */
    uint32_t error_at;
};

struct format_string format_parse(struct arena *arena, const char *text, uint32_t length);

#endif
