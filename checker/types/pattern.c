/*
 * Patterns: types, default binding modes (edition 2021) and the bindings they make.
 * Source: rustc_hir_typeck::pat; RFC 2005 (match ergonomics); the Reference, "Patterns".
 */
#include "checker/types/body.h"
#include "checker/types/scopes.h"
#include "checker/types/const_value.h"
#include "checker/types/spelling.h"

#include <stdio.h>
#include <string.h>

/* What a plain name binds here: by value, or by reference because a reference was looked through. */
enum binding_mode { MODE_MOVE, MODE_REF, MODE_REF_MUT };

struct pattern_walk {
    struct body_check *check;
    uint32_t scope_start;              /* bindings of this pattern begin here */
    bool is_rebinding;                 /* a later alternative: names are bound already */
    bool is_param;
    VEC(struct ident) bound;           /* names in the order met; an or-pattern counts once */
};

static struct thir_pattern *walk(struct pattern_walk *with, struct pattern *pattern, struct type_id expected, enum binding_mode mode);

static struct thir_pattern *pattern_new(struct body_check *check, enum thir_pattern_kind kind, struct type_id type, struct span span)
{
    struct thir_pattern *made = ARENA_NEW(check->arena, struct thir_pattern);
    made->kind = (uint8_t)kind;
    made->type = type;
    made->span = span;
    body_track_type(check, &made->type);
    return made;
}

static struct thir_pattern *pattern_poison(struct body_check *check, struct span span)
{
    check->is_tainted = true;
    return pattern_new(check, THIR_PATTERN_WILD, TYPE_CONSTANT(ERROR), span);
}

struct local_var body_new_local(struct body_check *check, struct thir_local local)
{
    vec_push(&check->locals, local);
    return (struct local_var){check->locals.count - 1};
}

void body_bind(struct body_check *check, struct name name, struct local_var var)
{
    struct resolver *resolver = resolver_of(check->crate);
    while (resolver->binding_of_name.count <= name.index)
        vec_push(&resolver->binding_of_name, 0);
    uint32_t *innermost = &resolver->binding_of_name.items[name.index];
    vec_push(&check->scope, (struct scope_binding){name, var, check->scope_items, *innermost});
    *innermost = check->scope.count;
}

uint32_t body_binding(const struct body_check *check, struct name name)
{
    const struct resolver *resolver = resolver_of(check->crate);
    return name.index < resolver->binding_of_name.count ? resolver->binding_of_name.items[name.index] : 0;
}

void body_unbind(struct body_check *check, uint32_t count)
{
    struct resolver *resolver = resolver_of(check->crate);
    while (check->scope.count > count) {
        struct scope_binding left = vec_pop(&check->scope);
        resolver->binding_of_name.items[left.name.index] = left.shadowed;
    }
}

/* ---- bindings ---- */

static bool is_bound(const struct pattern_walk *with, struct name name)
{
    for (uint32_t i = 0; i < with->bound.count; i++)
        if (name_equal(with->bound.items[i].name, name))
            return true;
    return false;
}

static bool find_rebound(const struct pattern_walk *with, struct name name, struct local_var *var)
{
    uint32_t found = body_binding(with->check, name);
    if (found <= with->scope_start)
        return false;
    *var = with->check->scope.items[found - 1].var;
    return true;
}

static struct thir_pattern *walk_binding(struct pattern_walk *with, struct pattern_binding *pattern, struct type_id expected, enum binding_mode mode)
{
    struct body_check *check = with->check;
    struct name name = pattern->ident.name;
    if (is_bound(with, name)) {
        struct diagnostic *d = body_error(check, with->is_param ? "E0415" : "E0416", pattern->ident.span,
                                          "`%s` is bound more than once in the same %s", body_name_text(check, name),
                                          with->is_param ? "parameter list" : "pattern");
        diag_label_primary(check->diagnostics, d, "bound again");
    }
    vec_push(&with->bound, pattern->ident);
    bool by_ref = pattern->by_ref || (mode != MODE_MOVE && !pattern->is_mut);
    bool is_ref_mut = pattern->by_ref ? pattern->is_mut : mode == MODE_REF_MUT;
    struct type_id type = by_ref ? type_ref(check->types, (struct region){REGION_ERASED}, is_ref_mut, expected) : expected;
    struct local_var var;
    if (with->is_rebinding && find_rebound(with, name, &var)) {
        const struct thir_local *local = &check->locals.items[var.index];
        if (local->by_ref != by_ref && !type_has_error(check, local->type)) {
            struct diagnostic *d = body_error(check, "E0409", pattern->ident.span, "`%s` is bound in different ways in the alternatives",
                                              body_name_text(check, name));
            diag_label(check->diagnostics, d, local->span, "bound another way here");
        }
        if (!infer_unify(&check->infer, local->type, type)) {
            report_mismatch(check, pattern->pattern.span, local->type, type);
        }
    } else {
        struct thir_local local = {.name = name, .span = pattern->ident.span, .type = type, .is_mut = pattern->is_mut && !pattern->by_ref,
                                   .by_ref = by_ref, .is_param = with->is_param};
        var = body_new_local(check, local);
        body_bind(check, name, var);
    }
    struct thir_pattern *made = pattern_new(check, THIR_PATTERN_BINDING, expected, pattern->pattern.span);
    made->binding.var = var;
    made->binding.by_value = !by_ref;
    made->binding.borrow = is_ref_mut ? BORROW_MUT : BORROW_SHARED;
    if (pattern->sub != NULL)
        made->binding.sub = walk(with, pattern->sub, expected, mode);
    return made;
}

/* ---- constants ---- */

static struct thir_value literal_value(struct body_check *check, struct expr *expr)
{
    struct thir_value value = {0};
    if (expr->kind == EXPR_UNARY) {
        value.is_negative = true;
        expr = expr_as_unary(expr)->operand;
    }
    if (expr->kind == EXPR_LITERAL) {
        const struct expr_literal *literal = expr_as_literal(expr);
        value.is_string = literal->kind == LITERAL_STRING || literal->kind == LITERAL_BYTE_STRING || literal->kind == LITERAL_FLOAT;
        value.text = literal->text;
        value.low = literal->low;
        value.high = literal->high;
    }
    (void)check;
    return value;
}

static struct thir_pattern *walk_literal(struct pattern_walk *with, struct pattern_literal *pattern, struct type_id expected)
{
    struct body_check *check = with->check;
    struct thir_expr *value = check_expr(check, pattern->value, expect_type(expected));
    struct thir_pattern *made = pattern_new(check, THIR_PATTERN_CONSTANT, value->type, pattern->pattern.span);
    made->constant = literal_value(check, pattern->value);
    struct type_id type = infer_shallow(&check->infer, value->type), wanted = body_structure(check, expected);
    /* b"..." also matches a slice. */
    if (type_is_kind(check, type, TY_REF) && type_is_kind(check, wanted, TY_REF)) {
        struct type_id inner = infer_shallow(&check->infer, data_of(check, type)->types[0]);
        struct type_id target = infer_shallow(&check->infer, data_of(check, wanted)->types[0]);
        if (type_is_kind(check, inner, TY_ARRAY) && type_is_kind(check, target, TY_SLICE)) {
            made->type = wanted;
            if (!infer_unify(&check->infer, data_of(check, target)->types[0], data_of(check, inner)->types[0]))
                report_mismatch(check, pattern->pattern.span, expected, type);
            return made;
        }
    }
    if (!infer_unify(&check->infer, expected, type))
        report_mismatch(check, pattern->pattern.span, expected, type);
    return made;
}

/* MIN and MAX of the integer types, which the prelude only names. */
static bool integer_end(struct body_check *check, const struct definition *constant, struct type_id type, struct thir_value *value)
{
    static const uint8_t bits[] = {8, 16, 32, 64, 128, 64, 8, 16, 32, 64, 128, 64};
    const struct type_data *data = data_of(check, type);
    const char *name = body_name_text(check, constant->name);
    if (!constant->is_prelude || data->kind != TY_INT || (strcmp(name, "MAX") != 0 && strcmp(name, "MIN") != 0))
        return false;
    bool is_signed = data->sub <= INT_ISIZE, is_min = name[1] == 'I';
    uint32_t count = bits[data->sub] - (is_signed && !is_min);
    *value = (struct thir_value){.is_negative = is_signed && is_min};
    if (is_min && is_signed) {
        value->low = count > 64 ? 0 : (uint64_t)1 << (count - 1);
        value->high = count > 64 ? (uint64_t)1 << (count - 65) : 0;
    } else if (!is_min) {
        value->low = count >= 64 ? UINT64_MAX : ((uint64_t)1 << count) - 1;
        value->high = count <= 64 ? 0 : UINT64_MAX >> (128 - count);
    }
    return true;
}

/* A constant whose value is a small number is that number; any other stays a name. */
static void set_constant(struct body_check *check, struct def_id def, struct type_id type, struct thir_value *value)
{
    const struct definition *constant = def_of(check->crate, def);
    struct expr *init = constant->kind == DEF_CONST && !constant->is_prelude && def_of(check->crate, constant->parent)->kind != DEF_TRAIT
                            ? item_as_const(constant->item)->value : NULL;
    uint64_t number;
    *value = (struct thir_value){0};
    if (integer_end(check, constant, type, value))
        return;
    bool is_number = type_is_kind(check, constant->value->type, TY_INT) || type_is_kind(check, constant->value->type, TY_CHAR) ||
                     type_is_kind(check, constant->value->type, TY_BOOL);
    if (is_number && init != NULL && const_expression_value(check->crate, scope_of_def(check->crate, def), init, &number))
        value->low = number;
    else
        value->constant = def;
}

static struct thir_pattern *constant_pattern(struct pattern_walk *with, struct def_id def, struct type_id type, struct type_id expected, struct span span)
{
    struct thir_pattern *made = pattern_new(with->check, THIR_PATTERN_CONSTANT, type, span);
    set_constant(with->check, def, infer_shallow(&with->check->infer, type), &made->constant);
    if (!infer_unify(&with->check->infer, expected, type))
        report_mismatch(with->check, span, expected, type);
    return made;
}

static struct type_id range_end(struct pattern_walk *with, struct expr *end, struct type_id expected, struct thir_value *value)
{
    struct body_check *check = with->check;
    struct thir_expr *made = check_expr(check, end, expect_type(expected));
    *value = literal_value(check, end);
    if (made->kind == THIR_CONSTANT)
        set_constant(check, made->item.def, infer_shallow(&check->infer, made->type), value);
    struct type_id type = body_structure(check, made->type);
    if (!type_is_numeric(check, type) && !type_is_kind(check, type, TY_CHAR) && !type_has_error(check, type)) {
        struct diagnostic *d = body_error(check, "E0029", end->span, "only numbers and `char` can be matched by a range");
        diag_label_primary(check->diagnostics, d, "this is of type `%s`", body_type_text(check, type));
        return TYPE_CONSTANT(ERROR);
    }
    if (!infer_unify(&check->infer, expected, type)) {
        report_mismatch(check, end->span, expected, type);
        return TYPE_CONSTANT(ERROR);
    }
    return type;
}

static struct thir_pattern *walk_range(struct pattern_walk *with, struct pattern_range *pattern, struct type_id expected)
{
    struct thir_pattern *made = pattern_new(with->check, THIR_PATTERN_RANGE, expected, pattern->pattern.span);
    made->range.inclusive = pattern->inclusive;
    made->range.has_low = pattern->low != NULL;
    made->range.has_high = pattern->high != NULL;
    bool is_right = pattern->low == NULL ||
                    !type_is_kind(with->check, range_end(with, pattern->low, expected, &made->range.low), TY_ERROR);
    if (pattern->high != NULL && is_right)
        range_end(with, pattern->high, expected, &made->range.high);
    return made;
}

/* ---- structure ---- */

static struct thir_pattern *walk_ref(struct pattern_walk *with, struct pattern_ref *pattern, struct type_id expected)
{
    struct body_check *check = with->check;
    struct type_id type = body_structure(check, expected), inner;
    if (type_is_kind(check, type, TY_REF) && (data_of(check, type)->sub != 0) == pattern->is_mut) {
        inner = data_of(check, type)->types[0];
    } else {
        inner = body_fresh(check, pattern->pattern.span);
        struct type_id wanted = type_ref(check->types, (struct region){REGION_ERASED}, pattern->is_mut, inner);
        if (!infer_unify(&check->infer, type, wanted)) {
            report_mismatch(check, pattern->pattern.span, type, wanted);
            inner = TYPE_CONSTANT(ERROR);
        }
    }
    struct thir_pattern *made = pattern_new(check, THIR_PATTERN_DEREF, type, pattern->pattern.span);
    made->deref.target = walk(with, pattern->target, inner, MODE_MOVE);
    return made;
}

static bool is_rest(const struct pattern *pattern)
{
    return pattern->kind == PATTERN_REST;
}

static uint32_t rest_index(const pattern_list *items)
{
    for (uint32_t i = 0; i < items->count; i++)
        if (is_rest(items->items[i]))
            return i;
    return UINT32_MAX;
}

/* The items of a tuple or tuple struct against `count` field types; a `..` leaves out the middle. */
static void walk_items(struct pattern_walk *with, const pattern_list *items, const struct type_id *types, uint32_t count, enum binding_mode mode,
                       struct thir_pattern *made)
{
    uint32_t rest = rest_index(items), written = items->count - (rest != UINT32_MAX);
    made->variant.fields = ARENA_ARRAY(with->check->arena, struct thir_pattern_field, written == 0 ? 1 : written);
    for (uint32_t i = 0; i < items->count; i++) {
        if (i == rest)
            continue;
        uint32_t field = i < rest ? i : count - (items->count - i);
        struct type_id type = field < count ? types[field] : TYPE_CONSTANT(ERROR);
        made->variant.fields[made->variant.field_count++] = (struct thir_pattern_field){field, walk(with, items->items[i], type, mode)};
    }
}

static struct thir_pattern *walk_tuple(struct pattern_walk *with, struct pattern_tuple *pattern, struct type_id expected, enum binding_mode mode)
{
    struct body_check *check = with->check;
    struct type_id type = body_structure(check, expected);
    uint32_t rest = rest_index(&pattern->items), count = pattern->items.count;
    if (rest != UINT32_MAX) {
        count--;
        type = body_known(check, type, pattern->pattern.span);
        if (type_is_kind(check, type, TY_TUPLE) && data_of(check, type)->type_count > count)
            count = data_of(check, type)->type_count;
    }
    struct type_id *types = ARENA_ARRAY(check->arena, struct type_id, count + 1);
    if (type_is_kind(check, type, TY_TUPLE) && data_of(check, type)->type_count == count) {
        for (uint32_t i = 0; i < count; i++)
            types[i] = data_of(check, type)->types[i];
    } else {
        for (uint32_t i = 0; i < count; i++)
            types[i] = body_fresh(check, pattern->pattern.span);
        struct type_id wanted = type_tuple(check->types, types, count);
        if (type_has_error(check, type) || !infer_unify(&check->infer, type, wanted)) {
            report_mismatch(check, pattern->pattern.span, type, wanted);
            for (uint32_t i = 0; i < count; i++)
                types[i] = TYPE_CONSTANT(ERROR);
        }
    }
    struct thir_pattern *made = pattern_new(check, THIR_PATTERN_LEAF, type, pattern->pattern.span);
    walk_items(with, &pattern->items, types, count, mode, made);
    return made;
}

static enum thir_pattern_kind variant_kind(struct body_check *check, struct type_id adt)
{
    return def_of(check->crate, data_of(check, adt)->def)->adt->is_enum ? THIR_PATTERN_VARIANT : THIR_PATTERN_LEAF;
}

/* Demands that the variant's type is what is matched. */
static bool variant_fits(struct body_check *check, const struct path_variant *variant, struct type_id expected, struct span span)
{
    if (infer_unify(&check->infer, expected, variant->type))
        return true;
    report_mismatch(check, span, expected, variant->type);
    return false;
}

static struct thir_pattern *walk_poisoned_items(struct pattern_walk *with, const pattern_list *items, struct span span)
{
    for (uint32_t i = 0; i < items->count; i++)
        if (!is_rest(items->items[i]))
            walk(with, items->items[i], TYPE_CONSTANT(ERROR), MODE_MOVE);
    return pattern_poison(with->check, span);
}

static void report_item_count(struct body_check *check, struct pattern_tuple_struct *pattern, uint32_t fields)
{
    const pattern_list *items = &pattern->items;
    /* rustc marks every field and labels the last. */
    struct span span = items->count == 0 ? pattern->pattern.span : items->items[items->count - 1]->span;
    struct diagnostic *d = body_error(check, "E0023", span, "the pattern has %u field%s, the type has %u", (unsigned)items->count,
                                      items->count == 1 ? "" : "s", (unsigned)fields);
    diag_label_primary(check->diagnostics, d, "%u field%s expected", (unsigned)fields, fields == 1 ? "" : "s");
}

static struct thir_pattern *walk_tuple_struct(struct pattern_walk *with, struct pattern_tuple_struct *pattern, struct type_id expected,
                                              enum binding_mode mode)
{
    struct body_check *check = with->check;
    struct path_variant variant;
    if (!path_struct(check, pattern->path, PATH_TUPLE_PATTERN, &variant))
        return walk_poisoned_items(with, &pattern->items, pattern->pattern.span);
    if (variant.variant->shape != SHAPE_TUPLE) {
        body_error(check, variant.variant->shape == SHAPE_NAMED ? "E0164" : "E0532", pattern->path->span,
                   "`%s` has no fields by position", body_name_text(check, variant.variant->name));
        return walk_poisoned_items(with, &pattern->items, pattern->pattern.span);
    }
    variant_fits(check, &variant, expected, pattern->pattern.span);
    uint32_t fields = variant.variant->field_count, rest = rest_index(&pattern->items);
    uint32_t written = pattern->items.count - (rest != UINT32_MAX);
    if (written > fields || (rest == UINT32_MAX && written != fields)) {
        report_item_count(check, pattern, fields);
        return walk_poisoned_items(with, &pattern->items, pattern->pattern.span);
    }
    struct thir_pattern *made = pattern_new(check, variant_kind(check, variant.type), variant.type, pattern->pattern.span);
    made->variant.variant = variant.index;
    made->user_type = variant.user_type;
    struct type_id *types = ARENA_ARRAY(check->arena, struct type_id, fields + 1);
    struct type_data adt = *data_of(check, variant.type);
    for (uint32_t i = 0; i < fields; i++)
        types[i] = body_instantiate(check, variant.variant->fields[i].type, adt.types, adt.type_count, pattern->pattern.span);
    walk_items(with, &pattern->items, types, fields, mode, made);
    return made;
}

static void report_missing_fields(struct body_check *check, struct pattern_struct *pattern, const struct path_variant *variant, const bool *seen)
{
    char text[256];
    size_t used = 0;
    uint32_t missing = 0;
    for (uint32_t i = 0; i < variant->variant->field_count; i++)
        if (!seen[i] && used < sizeof text - 40) {
            int wrote = snprintf(text + used, sizeof text - used, "%s`%.32s`", missing == 0 ? "" : ", ",
                                 body_name_text(check, variant->variant->fields[i].name));
            used += (size_t)wrote;
            missing++;
        }
    struct diagnostic *d = body_error(check, "E0027", pattern->pattern.span, "the pattern does not mention %s", text);
    diag_label_primary(check->diagnostics, d, "missing: %s", text);
    diag_help(check->diagnostics, d, "name %s, or leave the rest out with `..`", missing == 1 ? "it" : "them");
}

/* Are all fields of the pattern tuple fields: `T { 0: a, 1: b }`? */
static bool has_numbered_fields(struct body_check *check, const struct pattern_struct *pattern)
{
    for (uint32_t i = 0; i < pattern->fields.count; i++)
        for (const char *text = body_name_text(check, pattern->fields.items[i].ident.name); *text != '\0'; text++)
            if (*text < '0' || *text > '9')
                return false;
    return pattern->fields.count > 0;
}

/* What a struct pattern names too much and too little; `unknown` is the last of the names that are no fields. */
static void check_named_fields(struct body_check *check, struct pattern_struct *pattern, const struct path_variant *variant, bool *seen,
                               const struct ident *unknown, uint32_t unknown_count)
{
    const char *name = body_name_text(check, variant->variant->name);
    uint32_t missing = 0, last = 0;
    for (uint32_t i = 0; i < variant->variant->field_count && !pattern->has_rest; i++)
        if (!seen[i]) {
            missing++;
            last = i;
        }
    if (missing > 0 && variant->variant->shape == SHAPE_TUPLE && !has_numbered_fields(check, pattern)) {
        struct diagnostic *d = body_error(check, "E0769", pattern->pattern.span, "`%s` has its fields in parentheses, not in braces", name);
        diag_help(check->diagnostics, d, "match it as `%s(%s)`", name, variant->variant->field_count == 1 ? "value" : "first, second, ...");
        return;
    }
    if (unknown_count > 0) {
        const char *text = body_name_text(check, unknown->name);
        struct diagnostic *d = body_error(check, "E0026", unknown->span, "`%s` has no field `%s`", name, text);
        diag_label_primary(check->diagnostics, d, "no such field");
        const char *meant = missing == 1 ? body_name_text(check, variant->variant->fields[last].name) : NULL;
        if (meant != NULL && name_is_misspelling(text, meant) && variant->variant->shape == SHAPE_NAMED) {
            diag_help(check->diagnostics, d, "is `%s` meant?", meant);
            return;
        }
    }
    if (missing > 0)
        report_missing_fields(check, pattern, variant, seen);
}

static struct thir_pattern *walk_struct(struct pattern_walk *with, struct pattern_struct *pattern, struct type_id expected, enum binding_mode mode)
{
    struct body_check *check = with->check;
    struct path_variant variant;
    if (!path_struct(check, pattern->path, PATH_STRUCT, &variant)) {
        for (uint32_t i = 0; i < pattern->fields.count; i++)
            walk(with, pattern->fields.items[i].pattern, TYPE_CONSTANT(ERROR), MODE_MOVE);
        return pattern_poison(check, pattern->pattern.span);
    }
    variant_fits(check, &variant, expected, pattern->path->span);
    struct thir_pattern *made = pattern_new(check, variant_kind(check, variant.type), variant.type, pattern->pattern.span);
    made->variant.variant = variant.index;
    made->variant.fields = ARENA_ARRAY(check->arena, struct thir_pattern_field, pattern->fields.count + 1);
    made->user_type = variant.user_type;
    struct type_data adt = *data_of(check, variant.type);
    uint32_t count = variant.variant->field_count;
    bool *seen = ARENA_ARRAY(check->arena, bool, count + 1);
    const struct ident *unknown = NULL;
    uint32_t unknown_count = 0;
    for (uint32_t i = 0; i < pattern->fields.count; i++) {
        const struct pattern_field *field = &pattern->fields.items[i];
        struct type_id type = TYPE_CONSTANT(ERROR);
        uint32_t at = field_index(variant.variant, field->ident.name);
        if (at == UINT32_MAX) {
            unknown = &field->ident;
            unknown_count++;
        } else if (seen[at]) {
            body_error(check, "E0025", field->span, "field `%s` is bound twice in one pattern", body_name_text(check, field->ident.name));
        } else {
            seen[at] = true;
            type = body_instantiate(check, variant.variant->fields[at].type, adt.types, adt.type_count, field->span);
            if (!is_visible(check->crate, variant.variant->fields[at].visibility, module_of(check->crate, adt.def), check->scope_items))
                vec_push(&check->private_uses, (struct private_use){field->span, field->ident.name, variant.variant->name});
        }
        struct thir_pattern *sub = walk(with, field->pattern, type, mode);
        if (at != UINT32_MAX)
            made->variant.fields[made->variant.field_count++] = (struct thir_pattern_field){at, sub};
    }
    check_named_fields(check, pattern, &variant, seen, unknown, unknown_count);
    return made;
}

/* `rest @ ..`: the binding takes the middle. */
static struct thir_pattern *walk_rest_binding(struct pattern_walk *with, struct pattern_binding *pattern, struct type_id middle, enum binding_mode mode)
{
    struct pattern_binding plain = *pattern;
    plain.sub = NULL;
    return walk_binding(with, &plain, middle, mode);
}

static struct thir_pattern *walk_slice(struct pattern_walk *with, struct pattern_slice *pattern, struct type_id expected, enum binding_mode mode)
{
    struct body_check *check = with->check;
    struct type_id type, item = TYPE_CONSTANT(ERROR), middle = TYPE_CONSTANT(ERROR);
    uint32_t count = pattern->items.count, rest = UINT32_MAX;
    for (uint32_t i = 0; i < count && rest == UINT32_MAX; i++) {
        const struct pattern *at = pattern->items.items[i];
        if (is_rest(at) || (at->kind == PATTERN_BINDING && ((const struct pattern_binding *)at)->sub != NULL &&
                            is_rest(((const struct pattern_binding *)at)->sub)))
            rest = i;
    }
    /* A pattern without `..` on an unknown type makes it an array of that length. */
    if (rest == UINT32_MAX && type_is_kind(check, body_structure(check, expected), TY_INFER))
        infer_unify(&check->infer, expected, type_array(check->types, body_fresh(check, pattern->pattern.span), count));
    type = body_known(check, expected, pattern->pattern.span);
    const struct type_data *data = data_of(check, type);
    uint32_t fixed = count - (rest != UINT32_MAX);
    if (data->kind == TY_SLICE) {
        item = data->types[0];
        middle = type;
    } else if (data->kind == TY_ARRAY) {
        item = data->types[0];
        uint64_t length = data->length;
        if (length != UINT64_MAX && (rest == UINT32_MAX ? length != fixed : length < fixed)) {
            body_error(check, rest == UINT32_MAX ? "E0527" : "E0528", pattern->pattern.span,
                       "the pattern has %u elements, the array has %llu", (unsigned)fixed, (unsigned long long)length);
        } else {
            middle = type_array(check->types, item, length == UINT64_MAX ? UINT64_MAX : length - fixed);
        }
    } else if (data->kind != TY_ERROR) {
        struct diagnostic *d = body_error(check, "E0529", pattern->pattern.span, "an array or slice is expected, this is `%s`", body_type_text(check, type));
        diag_label_primary(check->diagnostics, d, "cannot match `%s`", body_type_text(check, type));
    }
    struct thir_pattern *made = pattern_new(check, THIR_PATTERN_SLICE, type, pattern->pattern.span);
    made->slice.prefix = ARENA_ARRAY(check->arena, struct thir_pattern *, count + 1);
    made->slice.suffix = ARENA_ARRAY(check->arena, struct thir_pattern *, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        struct pattern *at = pattern->items.items[i];
        if (i == rest && is_rest(at))
            made->slice.middle = pattern_new(check, THIR_PATTERN_WILD, middle, at->span);
        else if (i == rest)
            made->slice.middle = walk_rest_binding(with, pattern_as_binding(at), middle, mode);
        else if (i < rest)
            made->slice.prefix[made->slice.prefix_count++] = walk(with, at, item, mode);
        else
            made->slice.suffix[made->slice.suffix_count++] = walk(with, at, item, mode);
    }
    return made;
}

/* Every alternative binds the same names: E0408. */
static struct thir_pattern *walk_or(struct pattern_walk *with, struct pattern_or *pattern, struct type_id expected, enum binding_mode mode)
{
    struct body_check *check = with->check;
    struct thir_pattern *made = pattern_new(check, THIR_PATTERN_OR, expected, pattern->pattern.span);
    made->or_.items = ARENA_ARRAY(check->arena, struct thir_pattern *, pattern->items.count);
    made->or_.count = pattern->items.count;
    uint32_t start = with->bound.count, first_end = start;
    bool was_rebinding = with->is_rebinding;
    VEC(struct ident) first = {0};
    for (uint32_t i = 0; i < pattern->items.count; i++) {
        struct span span = pattern->items.items[i]->span;
        with->is_rebinding = was_rebinding || i > 0;
        made->or_.items[i] = walk(with, pattern->items.items[i], expected, mode);
        if (i == 0) {
            first_end = with->bound.count;
            for (uint32_t k = start; k < first_end; k++)
                vec_push(&first, with->bound.items[k]);
        }
        for (uint32_t k = 0; i > 0 && k < first.count; k++) {
            bool found = false;
            for (uint32_t n = start; n < with->bound.count; n++)
                found |= name_equal(with->bound.items[n].name, first.items[k].name);
            if (!found) {
                struct diagnostic *d = body_error(check, "E0408", span, "`%s` is not bound in all alternatives", body_name_text(check, first.items[k].name));
                diag_label_primary(check->diagnostics, d, "does not bind `%s`", body_name_text(check, first.items[k].name));
                diag_label(check->diagnostics, d, first.items[k].span, "bound here");
            }
        }
        for (uint32_t n = start; i > 0 && n < with->bound.count; n++) {
            bool found = false;
            for (uint32_t k = 0; k < first.count; k++)
                found |= name_equal(with->bound.items[n].name, first.items[k].name);
            if (!found) {
                struct diagnostic *d = body_error(check, "E0408", pattern->items.items[0]->span, "`%s` is not bound in all alternatives",
                                                  body_name_text(check, with->bound.items[n].name));
                diag_label(check->diagnostics, d, with->bound.items[n].span, "bound here");
            }
        }
        with->bound.count = start;
    }
    for (uint32_t k = 0; k < first.count; k++)
        vec_push(&with->bound, first.items[k]);
    vec_free(&first);
    with->is_rebinding = was_rebinding;
    return made;
}

/* ---- paths ---- */

static struct thir_pattern *unit_pattern(struct pattern_walk *with, const struct path_variant *variant, struct type_id expected, struct span span)
{
    struct body_check *check = with->check;
    variant_fits(check, variant, expected, span);
    struct thir_pattern *made = pattern_new(check, variant_kind(check, variant->type), variant->type, span);
    made->variant.variant = variant->index;
    made->user_type = variant->user_type;
    return made;
}

/* A path or name that is no binding: a unit struct or variant, or a constant. */
static struct thir_pattern *walk_value(struct pattern_walk *with, struct thir_expr *value, struct type_id expected, struct span span)
{
    struct body_check *check = with->check;
    if (value->kind == THIR_ADT && value->adt.field_count == 0) {
        struct path_variant variant = {.type = value->type, .index = value->adt.variant, .user_type = value->user_type};
        return unit_pattern(with, &variant, expected, span);
    }
    if (value->kind == THIR_CONSTANT && value->user_type != NULL && data_of(check, value->user_type->declared)->has_regions) {
        body_outside(check, span, "a constant with written lifetimes in a pattern");
        return pattern_new(check, THIR_PATTERN_WILD, TYPE_CONSTANT(ERROR), span);
    }
    if (value->kind == THIR_CONSTANT)
        return constant_pattern(with, value->item.def, value->type, expected, span);
    if (!type_has_error(check, value->type)) {
        struct diagnostic *d = body_error(check, "E0533", span, "a unit struct, unit variant or constant is expected here");
        diag_label_primary(check->diagnostics, d, "%s", type_is_kind(check, value->type, TY_FN_DEF) ? "this is a function" : "this is none of them");
    }
    return pattern_poison(check, span);
}

/* Peels references off what is matched: each makes a DEREF and changes the binding mode. */
static struct type_id peel(struct pattern_walk *with, struct type_id type, enum binding_mode *mode, struct type_id *peeled, uint32_t *count)
{
    type = body_structure(with->check, type);
    while (type_is_kind(with->check, type, TY_REF) && *count < 16) {
        const struct type_data *data = data_of(with->check, type);
        *mode = data->sub == 0 || *mode == MODE_REF ? MODE_REF : MODE_REF_MUT;
        peeled[(*count)++] = type;
        type = body_structure(with->check, data->types[0]);
    }
    return type;
}

static struct thir_pattern *wrap_peeled(struct body_check *check, struct thir_pattern *inner, const struct type_id *peeled, uint32_t count)
{
    while (count-- > 0) {
        struct thir_pattern *outer = pattern_new(check, THIR_PATTERN_DEREF, peeled[count], inner->span);
        outer->is_implicit = true;
        outer->deref.target = inner;
        inner = outer;
    }
    return inner;
}

static bool literal_is_reference(const struct expr *expr)
{
    return expr->kind == EXPR_LITERAL && (((const struct expr_literal *)expr)->kind == LITERAL_STRING ||
                                          ((const struct expr_literal *)expr)->kind == LITERAL_BYTE_STRING);
}

static bool is_constant_value(const struct thir_expr *value)
{
    return value != NULL && value->kind == THIR_CONSTANT;
}

static struct thir_pattern *walk_peeled(struct pattern_walk *with, struct pattern *pattern, struct thir_expr *value, struct type_id expected,
                                        enum binding_mode mode)
{
    switch ((enum pattern_kind)pattern->kind) {
    case PATTERN_LITERAL: return walk_literal(with, pattern_as_literal(pattern), expected);
    case PATTERN_RANGE: return walk_range(with, pattern_as_range(pattern), expected);
    case PATTERN_TUPLE: return walk_tuple(with, pattern_as_tuple(pattern), expected, mode);
    case PATTERN_TUPLE_STRUCT: return walk_tuple_struct(with, pattern_as_tuple_struct(pattern), expected, mode);
    case PATTERN_STRUCT: return walk_struct(with, pattern_as_struct(pattern), expected, mode);
    case PATTERN_SLICE: return walk_slice(with, pattern_as_slice(pattern), expected, mode);
    case PATTERN_PATH: case PATTERN_BINDING: return walk_value(with, value, expected, pattern->span);
    case PATTERN_WILD: case PATTERN_REF: case PATTERN_REST: case PATTERN_OR: case PATTERN_ERROR: break;
    }
    return pattern_poison(with->check, pattern->span);
}

/* The value a name or path in a pattern means, or NULL for a binding. */
static struct thir_expr *pattern_value(struct pattern_walk *with, struct pattern *pattern)
{
    struct body_check *check = with->check;
    if (pattern->kind == PATTERN_PATH)
        return path_value(check, pattern_as_path(pattern)->path, PATH_PATTERN, pattern->span);
    const struct pattern_binding *binding = pattern_as_binding(pattern);
    if (binding->by_ref || binding->is_mut || binding->sub != NULL)
        return NULL;
    struct def_id def = resolve_binding(check->crate, check->scope_items, binding->ident);
    if (def_is_none(def))
        return NULL;
    struct path_segment *segment = ARENA_NEW(check->arena, struct path_segment);
    segment->ident = binding->ident;
    struct path *path = ARENA_NEW(check->arena, struct path);
    path->span = pattern->span;
    path->segments.items = segment;
    path->segments.count = 1;
    if (def_of(check->crate, def)->kind == DEF_STATIC || (def_of(check->crate, def)->kind != DEF_CONST && def_of(check->crate, def)->constructor != NULL)) {
        struct diagnostic *d = body_error(check, "E0530", pattern->span, "`%s` cannot be a binding: it names an item", body_name_text(check, binding->ident.name));
        diag_label(check->diagnostics, d, def_of(check->crate, def)->name_span, "the item");
        return thir_error(check, pattern->span);
    }
    return path_value(check, path, PATH_PATTERN, pattern->span);
}

static struct thir_pattern *walk(struct pattern_walk *with, struct pattern *pattern, struct type_id expected, enum binding_mode mode)
{
    struct thir_expr *value = NULL;
    switch ((enum pattern_kind)pattern->kind) {
    case PATTERN_WILD: return pattern_new(with->check, THIR_PATTERN_WILD, expected, pattern->span);
    case PATTERN_REST: case PATTERN_ERROR: return pattern_poison(with->check, pattern->span);
    case PATTERN_REF: return walk_ref(with, pattern_as_ref(pattern), expected);
    case PATTERN_OR: return walk_or(with, pattern_as_or(pattern), expected, mode);
    case PATTERN_BINDING: case PATTERN_PATH:
        value = pattern_value(with, pattern);
        if (value == NULL)
            return walk_binding(with, pattern_as_binding(pattern), expected, mode);
        if (is_constant_value(value))
            return walk_peeled(with, pattern, value, expected, mode);
        break;
    case PATTERN_LITERAL:
        if (literal_is_reference(pattern_as_literal(pattern)->value))
            return walk_peeled(with, pattern, NULL, expected, mode);
        break;
    case PATTERN_RANGE: case PATTERN_TUPLE: case PATTERN_TUPLE_STRUCT: case PATTERN_STRUCT: case PATTERN_SLICE: break;
    }
    struct type_id peeled[16];
    uint32_t count = 0;
    expected = peel(with, expected, &mode, peeled, &count);
    return wrap_peeled(with->check, walk_peeled(with, pattern, value, expected, mode), peeled, count);
}

struct thir_pattern *check_pattern(struct body_check *check, struct pattern *pattern, struct type_id expected)
{
    struct pattern_walk with = {.check = check, .scope_start = check->scope.count};
    struct thir_pattern *made = walk(&with, pattern, expected, MODE_MOVE);
    vec_free(&with.bound);
    return made;
}

/* Parameters share one set of names: E0415. */
struct thir_pattern *check_param_pattern(struct body_check *check, struct pattern *pattern, struct type_id expected)
{
    struct pattern_walk with = {.check = check, .scope_start = check->scope.count, .is_param = true};
    for (uint32_t i = 0; i < check->param_names.count; i++)
        vec_push(&with.bound, check->param_names.items[i]);
    struct thir_pattern *made = walk(&with, pattern, expected, MODE_MOVE);
    for (uint32_t i = check->param_names.count; i < with.bound.count; i++)
        vec_push(&check->param_names, with.bound.items[i]);
    vec_free(&with.bound);
    return made;
}
