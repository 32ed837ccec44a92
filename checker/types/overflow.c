#include "checker/types/overflow.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Every integer type holds what is smaller, every float type what has fewer digits and no exponent. */
enum { SMALLEST_LIMIT = 127, SHORTEST_OVERFLOW = 39 };

void literal_note(struct body_check *check, struct thir_expr *made)
{
    const struct expr_literal *literal = made->literal.ast;
    if (literal->kind == LITERAL_INTEGER) {
        if (literal->low <= SMALLEST_LIMIT && literal->high == 0)
            return;
    } else if (literal->kind == LITERAL_FLOAT) {
        const char *text = body_name_text(check, literal->text);
        if (strlen(text) < SHORTEST_OVERFLOW && strpbrk(text, "eE") == NULL)
            return;
    } else {
        return;
    }
    struct noted_literal noted = {.expr = made, .span = literal->expr.span};
    noted.is_negated = check->negated == &literal->expr;
    noted.ends_range = check->range_end == &literal->expr;
    noted.outer = noted.is_negated ? check->negated_span : noted.ends_range ? check->range_span : noted.span;
    vec_push(&check->noted_literals, noted);
}

static unsigned bits_of(enum int_kind kind)
{
    static const uint8_t bits[] = {8, 16, 32, 64, 128, 64, 8, 16, 32, 64, 128, 64};
    return bits[kind];
}

static bool float_fits(const char *text, bool is_small)
{
    char digits[512];
    size_t used = 0;
    for (; *text != '\0' && used + 1 < sizeof digits; text++)
        if (*text != '_')
            digits[used++] = *text;
    digits[used] = '\0';
    return is_small ? isfinite(strtof(digits, NULL)) : isfinite(strtod(digits, NULL));
}

/* Is the 128-bit value at most 2^bits - 1, or 2^bits where `one_more`? */
static bool fits_bits(const struct expr_literal *literal, unsigned bits, bool one_more)
{
    if (bits >= 128)
        return true;
    uint64_t low = bits >= 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1, high = bits > 64 ? (UINT64_C(1) << (bits - 64)) - 1 : 0;
    if (literal->high != high)
        return literal->high < high || (one_more && literal->low == 0 && bits >= 64 && literal->high == high + 1);
    return literal->low <= low || (one_more && literal->low == low + 1);
}

static bool literal_fits(struct body_check *check, const struct noted_literal *noted, const struct type_data *type)
{
    const struct expr_literal *literal = noted->expr->literal.ast;
    if (type->kind == TY_FLOAT && literal->kind == LITERAL_FLOAT)
        return float_fits(body_name_text(check, literal->text), type->sub == FLOAT_F32);
    if (type->kind != TY_INT || literal->kind != LITERAL_INTEGER)
        return true;
    unsigned bits = bits_of((enum int_kind)type->sub);
    bool is_signed = type->sub < INT_U8;
    return fits_bits(literal, is_signed ? bits - 1 : bits, is_signed && noted->is_negated);
}

void literals_check(struct body_check *check)
{
    for (uint32_t i = 0; i < check->noted_literals.count; i++) {
        const struct noted_literal *noted = &check->noted_literals.items[i];
        const struct type_data *type = data_of(check, noted->expr->type);
        if (literal_fits(check, noted, type))
            continue;
        bool is_signed = type->kind == TY_INT && type->sub < INT_U8;
        unsigned bits = type->kind == TY_INT ? bits_of((enum int_kind)type->sub) : 0;
        const struct expr_literal *literal = noted->expr->literal.ast;
        struct overflow overflow = {.span = noted->span, .type = noted->expr->type, .bits = (uint8_t)bits, .is_signed = is_signed};
        /* `0..256u8` was meant as `0..=255`: there rustc points at the range. */
        bool is_end = noted->ends_range && bits > 0 && bits < 64 && literal->high == 0 && literal->low == UINT64_C(1) << (is_signed ? bits - 1 : bits);
        if ((noted->is_negated && is_signed) || is_end)
            overflow.span = noted->outer;
        vec_push(&check->crate->overflows, overflow);
    }
}

static const char *range_text(const struct overflow *overflow)
{
    switch (overflow->bits) {
    case 8: return overflow->is_signed ? "-128 to 127" : "0 to 255";
    case 16: return overflow->is_signed ? "-32768 to 32767" : "0 to 65535";
    case 32: return overflow->is_signed ? "-2147483648 to 2147483647" : "0 to 4294967295";
    case 64: return overflow->is_signed ? "-9223372036854775808 to 9223372036854775807" : "0 to 18446744073709551615";
    case 128: return overflow->is_signed ? "-2^127 to 2^127 - 1" : "0 to 2^128 - 1";
    }
    return NULL;
}

void types_report_overflows(struct crate_types *crate)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    if (sink->error_count + sink->outside_count > 0 || crate->overflows.count == 0)
        return;
    uint32_t known = interner_count(crate->session->names);
    if (intern_text(crate->session->names, "overflowing_literals").index < known) {
        diag_outside(sink, crate->overflows.items[0].span, "attributes that allow literals out of range");
        return;
    }
    for (uint32_t i = 0; i < crate->overflows.count; i++) {
        const struct overflow *overflow = &crate->overflows.items[i];
        const char *type = type_print(crate, &crate->session->arena, overflow->type, NULL), *range = range_text(overflow);
        struct diagnostic *d = diag_new(sink, DIAG_ERROR, "overflowing_literals", overflow->span, "this number does not fit into `%s`", type);
        if (range != NULL)
            diag_label_primary(sink, d, "a `%s` goes from %s", type, range);
        else
            diag_label_primary(sink, d, "too large for `%s`", type);
        diag_note(sink, d, "rustc refuses this by its lint `overflowing_literals`");
        diag_help(sink, d, "choose a type that holds it, or another number");
    }
}
