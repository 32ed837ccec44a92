#include "checker/types/exhaustive.h"

#include <string.h>

#include "base/bug.h"
#include "checker/types/usefulness.h"

struct checker {
    struct crate_types *crate;
    struct thir_body *body;
    struct arena *arena;
};

static void check_expr(struct checker *checker, struct thir_expr *expr);

/*
 * A plain name that is also a unit variant of the enum that is matched: rustc's lint bindings_with_variant_name (E0170), here a warning as all lints.
 * Source: rustc_mir_build::thir::pattern::check_match, check_for_bindings_named_same_as_variants.
 */
static bool is_allowed(const struct checker *checker)
{
    /* A lint, so that a program may allow it; attributes of the file and of blocks are not kept. */
    uint32_t length;
    const char *text = source_text(&checker->crate->session->sources, checker->crate->user->span, &length);
    return memmem(text, length, "bindings_with_variant_name", strlen("bindings_with_variant_name")) != NULL;
}

static void check_binding_name(struct checker *checker, const struct thir_pattern *pattern)
{
    const struct thir_local *local = &checker->body->locals[pattern->binding.var.index];
    const struct type_data *data = type_of(checker->crate->types, pattern->type);
    while (data->kind == TY_REF)
        data = type_of(checker->crate->types, data->types[0]);
    if (!pattern->binding.by_value || local->is_mut || pattern->binding.sub != NULL || data->kind != TY_ADT)
        return;
    const struct adt_def *adt = def_of(checker->crate, data->def)->adt;
    for (uint32_t i = 0; adt->is_enum && i < adt->variant_count; i++) {
        if (!name_equal(adt->variants[i].name, local->name) || adt->variants[i].shape != SHAPE_UNIT)
            continue;
        if (is_allowed(checker))
            return;
        struct diag_sink *sink = &checker->crate->session->diagnostics;
        const char *name = name_text(checker->crate->session->names, local->name);
        const char *type = name_text(checker->crate->session->names, def_of(checker->crate, data->def)->name);
        struct diagnostic *it = diag_new(sink, DIAG_WARNING, NULL, pattern->span, "`%s` is a new variable here, not the variant of `%s`", name, type);
        diag_label_primary(sink, it, "matches every value");
        diag_edit(sink, it, pattern->span, arena_format(checker->arena, "%s::%s", type, name), "name the variant");
        return;
    }
}

static void check_names(struct checker *checker, const struct thir_pattern *pattern)
{
    switch ((enum thir_pattern_kind)pattern->kind) {
    case THIR_PATTERN_BINDING:
        check_binding_name(checker, pattern);
        if (pattern->binding.sub != NULL)
            check_names(checker, pattern->binding.sub);
        return;
    case THIR_PATTERN_DEREF: check_names(checker, pattern->deref.target); return;
    case THIR_PATTERN_VARIANT: case THIR_PATTERN_LEAF:
        for (uint32_t i = 0; i < pattern->variant.field_count; i++)
            check_names(checker, pattern->variant.fields[i].pattern);
        return;
    case THIR_PATTERN_SLICE:
        for (uint32_t i = 0; i < pattern->slice.prefix_count; i++)
            check_names(checker, pattern->slice.prefix[i]);
        for (uint32_t i = 0; i < pattern->slice.suffix_count; i++)
            check_names(checker, pattern->slice.suffix[i]);
        if (pattern->slice.middle != NULL)
            check_names(checker, pattern->slice.middle);
        return;
    case THIR_PATTERN_OR:
        for (uint32_t i = 0; i < pattern->or_.count; i++)
            check_names(checker, pattern->or_.items[i]);
        return;
    case THIR_PATTERN_WILD: case THIR_PATTERN_CONSTANT: case THIR_PATTERN_RANGE: case THIR_PATTERN_NEVER: return;
    }
}

/* A name always matches, a wildcard too: most patterns need no matrix. */
static bool is_plain(const struct thir_pattern *pattern)
{
    return pattern->kind == THIR_PATTERN_WILD || (pattern->kind == THIR_PATTERN_BINDING && pattern->binding.sub == NULL);
}

static void report_too_complex(struct checker *checker, struct span span)
{
    diag_outside(&checker->crate->session->diagnostics, span, "patterns this intricate");
    checker->body->is_tainted = true;
}

static void check_irrefutable(struct checker *checker, struct thir_pattern *pattern, const char *where)
{
    const char *witness = "_";
    if (is_plain(pattern))
        return;
    enum coverage coverage = usefulness_check(checker->crate, checker->arena, &pattern, 1, pattern->type, &witness);
    if (coverage == COVERAGE_TOO_COMPLEX)
        report_too_complex(checker, pattern->span);
    if (coverage != COVERAGE_MISSING)
        return;
    struct diag_sink *sink = &checker->crate->session->diagnostics;
    struct diagnostic *diagnostic =
        diag_new(sink, DIAG_ERROR, "E0005", pattern->span, "this pattern of a %s can fail: it does not match `%s`", where, witness);
    diag_label_primary(sink, diagnostic, "does not match `%s`", witness);
    diag_note(sink, diagnostic, "a %s needs a pattern that matches every value of type `%s`", where,
              type_print(checker->crate, checker->arena, pattern->type, NULL));
    diag_help(sink, diagnostic, "`if let` or `let ... else` say what happens to the other values");
    checker->body->is_tainted = true;
}

/* A named constant of a struct, an enum or a tuple stands for a pattern that is not known here. */
static const struct thir_pattern *unknown_constant(const struct checker *checker, const struct thir_pattern *pattern)
{
    const struct thir_pattern *found = NULL;
    uint8_t kind = type_of(checker->crate->types, pattern->type)->kind;
    switch ((enum thir_pattern_kind)pattern->kind) {
    case THIR_PATTERN_CONSTANT: return def_is_none(pattern->constant.constant) || kind == TY_STR || kind == TY_FLOAT ? NULL : pattern;
    case THIR_PATTERN_RANGE:
        return def_is_none(pattern->range.low.constant) && def_is_none(pattern->range.high.constant) ? NULL : pattern;
    case THIR_PATTERN_BINDING: return pattern->binding.sub == NULL ? NULL : unknown_constant(checker, pattern->binding.sub);
    case THIR_PATTERN_DEREF: return unknown_constant(checker, pattern->deref.target);
    case THIR_PATTERN_VARIANT: case THIR_PATTERN_LEAF:
        for (uint32_t i = 0; i < pattern->variant.field_count && found == NULL; i++)
            found = unknown_constant(checker, pattern->variant.fields[i].pattern);
        return found;
    case THIR_PATTERN_SLICE:
        for (uint32_t i = 0; i < pattern->slice.prefix_count && found == NULL; i++)
            found = unknown_constant(checker, pattern->slice.prefix[i]);
        for (uint32_t i = 0; i < pattern->slice.suffix_count && found == NULL; i++)
            found = unknown_constant(checker, pattern->slice.suffix[i]);
        return found == NULL && pattern->slice.middle != NULL ? unknown_constant(checker, pattern->slice.middle) : found;
    case THIR_PATTERN_OR:
        for (uint32_t i = 0; i < pattern->or_.count && found == NULL; i++)
            found = unknown_constant(checker, pattern->or_.items[i]);
        return found;
    case THIR_PATTERN_WILD: case THIR_PATTERN_NEVER: return NULL;
    }
    return NULL;
}

static bool report_unknown_constant(struct checker *checker, const struct thir_expr *expr)
{
    const struct thir_pattern *found = NULL;
    for (uint32_t i = 0; i < expr->match.arm_count && found == NULL; i++)
        found = unknown_constant(checker, expr->match.arms[i].pattern);
    if (found == NULL)
        return false;
    diag_outside(&checker->crate->session->diagnostics, found->span, "a `match` whose completeness depends on the value of a constant");
    checker->body->is_tainted = true;
    return true;
}

static void check_match(struct checker *checker, struct thir_expr *expr)
{
    VEC(struct thir_pattern *) rows = {0};
    const char *witness = "_";
    bool has_catch_all = false;
    for (uint32_t i = 0; i < expr->match.arm_count; i++) {
        if (expr->match.arms[i].guard != NULL)
            continue;
        vec_push(&rows, expr->match.arms[i].pattern);
        has_catch_all |= is_plain(expr->match.arms[i].pattern);
    }
    enum coverage coverage = COVERAGE_ALL;
    if (!has_catch_all)
        coverage = usefulness_check(checker->crate, checker->arena, rows.items, rows.count, expr->match.scrutinee->type, &witness);
    vec_free(&rows);
    if (coverage == COVERAGE_TOO_COMPLEX)
        report_too_complex(checker, expr->match.scrutinee->span);
    if (coverage != COVERAGE_MISSING || report_unknown_constant(checker, expr))
        return;
    struct diag_sink *sink = &checker->crate->session->diagnostics;
    struct span at = expr->match.scrutinee->span;
    struct diagnostic *diagnostic = diag_new(sink, DIAG_ERROR, "E0004", at, "this `match` has no arm for `%s`", witness);
    diag_label_primary(sink, diagnostic, "`%s` is not covered", witness);
    diag_note(sink, diagnostic, "what is matched has type `%s`", type_print(checker->crate, checker->arena, expr->match.scrutinee->type, NULL));
    diag_help(sink, diagnostic, "add an arm for `%s`, or `_ => ...` for all the rest", witness);
    checker->body->is_tainted = true;
}

/* The arm `Some(PATTERN)` of a `for`: only PATTERN is the user's. */
static void check_for(struct checker *checker, struct thir_expr *expr)
{
    for (uint32_t i = 0; i < expr->match.arm_count; i++) {
        struct thir_pattern *pattern = expr->match.arms[i].pattern;
        if (pattern->kind == THIR_PATTERN_VARIANT && pattern->variant.field_count == 1)
            check_irrefutable(checker, pattern->variant.fields[0].pattern, "`for`");
    }
}

static void check_block(struct checker *checker, struct thir_block *block)
{
    for (uint32_t i = 0; i < block->statement_count; i++) {
        struct thir_statement *statement = &block->statements[i];
        if (statement->init != NULL)
            check_expr(checker, statement->init);
        if (statement->kind == THIR_STATEMENT_LET)
            check_names(checker, statement->pattern);
        if (statement->otherwise != NULL)
            check_block(checker, statement->otherwise);
        else if (statement->kind == THIR_STATEMENT_LET)
            check_irrefutable(checker, statement->pattern, "`let`");
    }
    if (block->tail != NULL)
        check_expr(checker, block->tail);
}

static void check_arms(struct checker *checker, struct thir_expr *expr)
{
    check_expr(checker, expr->match.scrutinee);
    for (uint32_t i = 0; i < expr->match.arm_count; i++) {
        check_names(checker, expr->match.arms[i].pattern);
        if (expr->match.arms[i].guard != NULL)
            check_expr(checker, expr->match.arms[i].guard);
        check_expr(checker, expr->match.arms[i].body);
    }
    if (expr->match.source == MATCH_MATCH)
        check_match(checker, expr);
    else if (expr->match.source == MATCH_FOR)
        check_for(checker, expr);
}

static void check_items(struct checker *checker, struct thir_expr **items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        check_expr(checker, items[i]);
}

static void check_optional(struct checker *checker, struct thir_expr *expr)
{
    if (expr != NULL)
        check_expr(checker, expr);
}

/* Its depth is that of the syntax tree, which the parser bounds. */
static void check_expr(struct checker *checker, struct thir_expr *expr)
{
    switch ((enum thir_kind)expr->kind) {
    case THIR_LITERAL:
    case THIR_VAR:
    case THIR_UPVAR:
    case THIR_CONSTANT:
    case THIR_STATIC:
    case THIR_FN_ITEM:
    case THIR_CONTINUE:
        return;
    case THIR_UNARY:
        check_expr(checker, expr->unary.operand);
        return;
    case THIR_BINARY:
    case THIR_LOGICAL:
    case THIR_ASSIGN_OP:
        check_expr(checker, expr->binary.left);
        check_expr(checker, expr->binary.right);
        return;
    case THIR_CAST:
    case THIR_USE:
    case THIR_NEVER_TO_ANY:
    case THIR_UNSIZE:
    case THIR_REIFY:
    case THIR_DEREF:
    case THIR_BOX:
    case THIR_ASCRIBE:
        check_expr(checker, expr->operand.operand);
        return;
    case THIR_FIELD:
        check_expr(checker, expr->field.operand);
        return;
    case THIR_INDEX:
        check_expr(checker, expr->index.operand);
        check_expr(checker, expr->index.index);
        return;
    case THIR_BORROW:
        check_expr(checker, expr->borrow.operand);
        return;
    case THIR_CALL:
        check_expr(checker, expr->call.callee);
        check_items(checker, expr->call.args, expr->call.arg_count);
        return;
    case THIR_ASSIGN:
        check_expr(checker, expr->assign.left);
        check_expr(checker, expr->assign.right);
        return;
    case THIR_BLOCK:
        check_block(checker, expr->block);
        return;
    case THIR_IF:
        check_expr(checker, expr->if_.condition);
        check_expr(checker, expr->if_.then);
        check_optional(checker, expr->if_.otherwise);
        return;
    case THIR_LET:
        check_expr(checker, expr->let.scrutinee);
        check_names(checker, expr->let.pattern);
        return;
    case THIR_LOOP:
        check_expr(checker, expr->loop.body);
        return;
    case THIR_MATCH:
        check_arms(checker, expr);
        return;
    case THIR_BREAK:
    case THIR_RETURN:
        check_optional(checker, expr->jump.value);
        return;
    case THIR_TUPLE:
    case THIR_ARRAY:
        check_items(checker, expr->items.items, expr->items.count);
        return;
    case THIR_REPEAT:
        check_expr(checker, expr->repeat.item);
        return;
    case THIR_ADT:
        for (uint32_t i = 0; i < expr->adt.field_count; i++)
            check_expr(checker, expr->adt.fields[i].value);
        check_optional(checker, expr->adt.base);
        return;
    case THIR_CLOSURE:
        check_items(checker, expr->closure.captures, expr->closure.capture_count);
        return;
    }
    BUG("expression %d", expr->kind);
}

void exhaustive_check(struct crate_types *crate, struct thir_body *body, struct arena *arena)
{
    struct checker checker = {crate, body, arena};
    for (uint32_t i = 0; i < body->param_count; i++)
        if (body->params[i].pattern != NULL) {
            check_names(&checker, body->params[i].pattern);
            check_irrefutable(&checker, body->params[i].pattern, "parameter");
        }
    check_expr(&checker, body->value);
}
