/*
 * The macros of the standard library, as what they expand to.
 *
 * A format macro borrows all its arguments, in order, into one tuple and hands that to a fn of the prelude (macro_print, macro_format ...):
 * what is printed stays borrowed until the call.  Others are written out as the syntax they expand to and checked as that.
 * Source: the definitions in core and alloc; rustc_ast_lowering::format, rustc_builtin_macros::format.
 */
#include "checker/types/body.h"
#include "checker/types/format.h"

#include <stdio.h>
#include <string.h>

/* ---- syntax that is made, not written ---- */

static struct expr *made_path(struct body_check *check, struct name name, struct span span)
{
    struct path *path = ARENA_NEW(check->arena, struct path);
    path->span = span;
    path->segments.items = ARENA_NEW(check->arena, struct path_segment);
    path->segments.items[0].ident = (struct ident){name, span};
    path->segments.count = 1;
    struct expr_path *expr = ARENA_NEW(check->arena, struct expr_path);
    expr->expr.kind = EXPR_PATH;
    expr->expr.span = span;
    expr->path = path;
    return &expr->expr;
}

static struct name name_of(struct body_check *check, const char *text)
{
    return intern_text(check->crate->session->names, text);
}

static struct expr *made_unary(struct body_check *check, enum unary_op op, struct expr *operand, struct span span)
{
    struct expr_unary *expr = ARENA_NEW(check->arena, struct expr_unary);
    expr->expr.kind = EXPR_UNARY;
    expr->expr.span = span;
    expr->op = op;
    expr->operand = operand;
    return &expr->expr;
}

static struct expr *made_borrow(struct body_check *check, struct expr *operand, struct span span)
{
    struct expr_borrow *expr = ARENA_NEW(check->arena, struct expr_borrow);
    expr->expr.kind = EXPR_BORROW;
    expr->expr.span = span;
    expr->operand = operand;
    return &expr->expr;
}

static struct expr *made_macro(struct body_check *check, const char *name, struct expr **args, uint32_t count, struct span span)
{
    struct expr_macro *expr = ARENA_NEW(check->arena, struct expr_macro);
    expr->expr.kind = EXPR_MACRO;
    expr->expr.span = span;
    expr->name = (struct ident){name_of(check, name), span};
    expr->args.items = args;
    expr->args.count = count;
    return &expr->expr;
}

static struct block *made_block(struct body_check *check, struct expr *tail, struct span span)
{
    struct block *block = ARENA_NEW(check->arena, struct block);
    block->span = span;
    block->tail = tail;
    return block;
}

static struct expr *made_if_not(struct body_check *check, struct expr *condition, struct expr *then, struct span span)
{
    struct expr_if *expr = ARENA_NEW(check->arena, struct expr_if);
    expr->expr.kind = EXPR_IF;
    expr->expr.span = span;
    expr->condition = made_unary(check, UNARY_NOT, condition, condition->span);
    struct block *block = made_block(check, NULL, span);
    block->statements.items = ARENA_NEW(check->arena, struct statement);
    block->statements.count = 1;
    block->statements.items[0].kind = STATEMENT_SEMI;
    block->statements.items[0].span = span;
    block->statements.items[0].expr = then;
    expr->then = block;
    return &expr->expr;
}

static struct pattern *made_binding(struct body_check *check, struct name name, struct span span)
{
    struct pattern_binding *pattern = ARENA_NEW(check->arena, struct pattern_binding);
    pattern->pattern.kind = PATTERN_BINDING;
    pattern->pattern.span = span;
    pattern->ident = (struct ident){name, span};
    return &pattern->pattern;
}

/* ---- format strings ---- */

struct format_use {
    struct body_check *check;
    struct expr_literal *literal;
    struct format_string string;
    const expr_list *args;            /* after the format string */
    uint32_t first, explicit_count;   /* explicit arguments stand at args[first ..] */
    VEC(struct { struct name name; uint32_t index; }) names;
    VEC(struct thir_expr *) borrowed; /* one an argument, explicit ones first, then captured ones */
    bool *is_used;
    uint32_t next;
    struct span span;                 /* of the macro */
    bool is_panic;                    /* `panic!("{}", x)` calls a function for x: x is not formatted where it stands */
};

/* Where a byte of the literal's value stands in the source. */
static uint32_t source_offset(const struct format_use *use, uint32_t at)
{
    uint32_t length, value_length = name_length(use->check->crate->session->names, use->literal->text);
    const char *text = source_text(&use->check->crate->session->sources, use->literal->expr.span, &length);
    uint32_t open = 0;
    while (open < length && text[open] != '"')
        open++;
    uint32_t in_source = open + 1;
    if (length >= value_length + 2 * open + 2 && length == value_length + 2 + 2 * open - (open > 0 ? 1 : 0))
        return use->literal->expr.span.lo + in_source + at;
    for (uint32_t value = 0; value < at && in_source < length; value++) {
        if (text[in_source] != '\\' || open > 0) {
            in_source++;
            continue;
        }
        char escape = text[in_source + 1];
        if (escape == '\n' || escape == '\r') {
            in_source += 2;
            while (in_source < length && strchr(" \t\r\n", text[in_source]) != NULL)
                in_source++;
            value--;
        } else if (escape == 'x') {
            in_source += 4;
        } else if (escape == 'u') {
            while (in_source < length && text[in_source] != '}')
                in_source++;
            in_source++;
        } else {
            in_source += 2;
        }
    }
    return use->literal->expr.span.lo + in_source;
}

static struct span piece_span(const struct format_use *use, uint32_t start, uint32_t end)
{
    return span_of(source_offset(use, start), source_offset(use, end));
}

static struct thir_expr *borrow_argument(struct body_check *check, struct expr *expr)
{
    struct thir_expr *operand = check_expr(check, expr, NO_EXPECTATION);
    struct thir_expr *borrow = thir_borrow(check, BORROW_SHARED, operand, true);
    return borrow;
}

/* `name = value`; any other assignment is an argument like others. */
static bool is_named_argument(struct expr *arg)
{
    if (arg->kind != EXPR_ASSIGN || expr_as_assign(arg)->left->kind != EXPR_PATH)
        return false;
    const struct path *path = expr_as_path(expr_as_assign(arg)->left)->path;
    return path->segments.count == 1 && path->segments.items[0].args == NULL && path->self_type == NULL;
}

static void take_explicit(struct format_use *use)
{
    struct body_check *check = use->check;
    bool has_named = false;
    for (uint32_t i = use->first; i < use->args->count; i++) {
        struct expr *arg = use->args->items[i];
        if (is_named_argument(arg)) {
            const struct expr_assign *named = expr_as_assign(arg);
            struct name name = expr_as_path(named->left)->path->segments.items[0].ident.name;
            vec_push(&use->names, (__typeof__(*use->names.items)){name, use->borrowed.count});
            arg = named->right;
            has_named = true;
        } else if (has_named) {
            body_error(check, NULL, arg->span, "an argument by position stands behind one by name");
        }
        vec_push(&use->borrowed, borrow_argument(check, arg));
    }
    use->explicit_count = use->borrowed.count;
    use->is_used = ARENA_ARRAY(check->arena, bool, use->explicit_count + 1);
}

/* The index of an argument in `borrowed`; UINT32_MAX where it does not exist (to be reported by the caller). */
static uint32_t find_argument(struct format_use *use, const struct format_argument *argument)
{
    struct body_check *check = use->check;
    if (argument->position == FORMAT_NEXT || argument->position == FORMAT_INDEX) {
        uint32_t index = argument->position == FORMAT_NEXT ? use->next++ : argument->index;
        if (index >= use->explicit_count)
            return UINT32_MAX;
        use->is_used[index] = true;
        return index;
    }
    const char *text = body_name_text(check, use->literal->text);
    struct name name = intern(check->crate->session->names, text + argument->name_start, argument->name_length);
    for (uint32_t i = 0; i < use->names.count; i++)
        if (name_equal(use->names.items[i].name, name)) {
            if (use->names.items[i].index < use->explicit_count)
                use->is_used[use->names.items[i].index] = true;
            return use->names.items[i].index;
        }
    struct span span = piece_span(use, argument->name_start, argument->name_start + argument->name_length);
    vec_push(&use->names, (__typeof__(*use->names.items)){name, use->borrowed.count});
    vec_push(&use->borrowed, borrow_argument(check, made_path(check, name, span)));
    return use->borrowed.count - 1;
}

/* The trait behind `{:x}`; COUNT for what is none. */
static enum lang_item format_trait(const char *text)
{
    static const struct { const char *text; enum lang_item lang; } all[] = {
        {"", LANG_display}, {"?", LANG_debug}, {"x", LANG_lower_hex}, {"X", LANG_upper_hex}, {"b", LANG_binary}, {"o", LANG_octal},
        {"e", LANG_lower_exp}, {"E", LANG_upper_exp}, {"p", LANG_pointer}, {"x?", LANG_debug}, {"X?", LANG_debug}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (strcmp(all[i].text, text) == 0)
            return all[i].lang;
    return LANG_COUNT;
}

/* `{:x}` and the like: numbers, what refers to them, and what the program itself implements the trait for. */
static bool is_number_format(struct body_check *check, enum lang_item lang, struct type_id type)
{
    if (lang == LANG_pointer)
        return type_is_kind(check, type, TY_REF) || type_is_kind(check, type, TY_FN_POINTER) || type_is_lang_adt(check, type, LANG_owned_box);
    while (type_is_kind(check, type, TY_REF))
        type = infer_shallow(&check->infer, data_of(check, infer_shallow(&check->infer, type))->types[0]);
    return lang == LANG_lower_exp || lang == LANG_upper_exp ? type_is_numeric(check, type) : type_is_integral(check, type);
}

static void require_number_format(struct format_use *use, const struct format_piece *piece, enum lang_item lang, struct thir_expr *borrow, struct span span)
{
    static const char *const names[] = {"LowerHex", "UpperHex", "Binary", "Octal", "LowerExp", "UpperExp", "Pointer"};
    struct body_check *check = use->check;
    struct type_id known = body_structure(check, borrow->borrow.operand->type);
    if (type_has_error(check, known) || is_number_format(check, lang, known))
        return;
    const struct type_data *data = data_of(check, known);
    bool is_std = data->kind == TY_ADT ? def_of(check->crate, data->def)->is_prelude && !type_is_lang_adt(check, known, LANG_string) &&
                                             !type_is_lang_adt(check, known, LANG_vec) && !type_is_lang_adt(check, known, LANG_option)
                                       : data->kind == TY_PARAM || data->kind == TY_PROJECTION || data->kind == TY_INFER;
    if (!def_is_none(check->crate->lang[lang])) {
        struct type_id *args = arena_copy(check->arena, &known, sizeof known);
        body_require_in_expansion(check, check->crate->lang[lang], args, 1, span);
    } else if (is_std && data->kind != TY_PARAM && !(data->kind == TY_INFER && data->sub != INFER_GENERAL)) {
        body_outside(check, borrow->span, "`{:%s}` of a value of type `%s`", piece->trait, body_type_text(check, known));
    } else {
        struct diagnostic *d = body_error(check, "E0277", span, "`%s` does not implement `%s`", body_type_text(check, known), names[lang - LANG_lower_hex]);
        diag_label_primary(check->diagnostics, d, "cannot be printed with `{:%s}`", piece->trait);
    }
}

static void require_format_trait(struct format_use *use, const struct format_piece *piece, struct thir_expr *borrow, struct span span)
{
    struct body_check *check = use->check;
    enum lang_item lang = format_trait(piece->trait);
    struct type_id type = borrow->borrow.operand->type;
    if (lang == LANG_COUNT)
        return;
    if (lang != LANG_display && lang != LANG_debug) {
        require_number_format(use, piece, lang, borrow, span);
    } else {
        struct type_id *args = arena_copy(check->arena, &type, sizeof type);
        bool is_alone = use->is_panic && use->args->count == use->first + 1 && strcmp(body_name_text(check, use->literal->text), "{}") == 0;
        body_require_in_expansion(check, check->crate->lang[lang], args, 1, is_alone ? use->span : span);
        check->pending.items[check->pending.count - 1].macro = use->span;
        vec_push(&check->sized, (struct sized_param){.type = type, .def = check->crate->lang[lang], .param = 0, .span = borrow->span, .is_blamed = true});
    }
}

static void take_count(struct format_use *use, const struct format_argument *argument, uint32_t *missing)
{
    if (argument->position == FORMAT_NONE)
        return;
    uint32_t index = find_argument(use, argument);
    if (index == UINT32_MAX) {
        (*missing)++;
        return;
    }
    struct thir_expr *operand = use->borrowed.items[index]->borrow.operand;
    if (!infer_unify(&use->check->infer, operand->type, TYPE_CONSTANT(USIZE)))
        report_mismatch(use->check, operand->span, TYPE_CONSTANT(USIZE), operand->type);
}

static void report_missing(struct format_use *use, uint32_t missing_piece)
{
    struct body_check *check = use->check;
    const struct format_piece *piece = &use->string.pieces[missing_piece];
    uint32_t positional = 0;
    for (uint32_t i = 0; i < use->string.piece_count; i++)
        positional += use->string.pieces[i].value.position == FORMAT_NEXT;
    bool by_number = piece->value.position == FORMAT_INDEX;
    uint32_t first = missing_piece;
    for (uint32_t i = 0; !by_number && i < use->string.piece_count; i++)
        if (use->string.pieces[i].value.position == FORMAT_NEXT) {
            first = i;
            break;
        }
    piece = &use->string.pieces[first];
    struct diagnostic *d = body_error(check, NULL, piece_span(use, piece->start, piece->end), "%u argument%s asked for, %u given",
                                      (unsigned)(by_number ? use->string.pieces[missing_piece].value.index + 1 : positional),
                                      positional == 1 ? " is" : "s are", (unsigned)use->explicit_count);
    diag_label_primary(check->diagnostics, d, "the format string takes its values in order");
}

static void refuse_unknown_format(struct format_use *use, const struct format_piece *piece)
{
    struct span span = piece_span(use, piece->end - 1 - (uint32_t)strlen(piece->trait), piece->end - 1);
    struct diagnostic *d = body_error(use->check, NULL, span, "there is no format `%s`", piece->trait);
    diag_label_primary(use->check->diagnostics, d, "`{}`, `{:?}`, `{:x}`, `{:X}`, `{:b}`, `{:o}`, `{:e}`, `{:E}` and `{:p}` are the formats");
}

/* A captured name that stands in several pieces is one argument, which the last of them is blamed for. */
static bool is_taken_later(const struct format_use *use, uint32_t at)
{
    const struct format_piece *piece = &use->string.pieces[at];
    const char *text = body_name_text(use->check, use->literal->text);
    for (uint32_t i = at + 1; piece->value.position == FORMAT_NAME && i < use->string.piece_count; i++) {
        const struct format_piece *later = &use->string.pieces[i];
        if (later->value.position == FORMAT_NAME && later->value.name_length == piece->value.name_length && strcmp(later->trait, piece->trait) == 0 &&
            memcmp(text + later->value.name_start, text + piece->value.name_start, piece->value.name_length) == 0)
            return true;
    }
    return false;
}

static void take_pieces(struct format_use *use)
{
    uint32_t missing = UINT32_MAX;
    for (uint32_t i = 0; i < use->string.piece_count; i++) {
        const struct format_piece *piece = &use->string.pieces[i];
        uint32_t lost = 0;
        if (format_trait(piece->trait) == LANG_COUNT)
            refuse_unknown_format(use, piece);
        if (piece->takes_precision_first)
            take_count(use, &piece->precision, &lost);
        uint32_t index = find_argument(use, &piece->value);
        if (index == UINT32_MAX && piece->value.position == FORMAT_INDEX) {
            body_error(use->check, NULL, piece_span(use, piece->start + 1, piece->start + 2), "there is no argument number %u, %u given",
                       (unsigned)piece->value.index, (unsigned)use->explicit_count);
            continue;
        }
        if (index == UINT32_MAX || lost > 0) {
            missing = missing == UINT32_MAX ? i : missing;
            continue;
        }
        if (index < use->explicit_count || !is_taken_later(use, i))
            require_format_trait(use, piece, use->borrowed.items[index],
                             index < use->explicit_count ? use->borrowed.items[index]->span : piece_span(use, piece->start, piece->end));
        take_count(use, &piece->width, &lost);
        if (!piece->takes_precision_first)
            take_count(use, &piece->precision, &lost);
        if (lost > 0 && missing == UINT32_MAX)
            missing = i;
    }
    if (missing != UINT32_MAX) {
        /* The rest of the body is looked at as if the macro were right. */
        bool was_tainted = use->check->is_tainted;
        report_missing(use, missing);
        use->check->is_tainted = was_tainted;
        return;
    }
    for (uint32_t i = 0; i < use->explicit_count; i++)
        if (!use->is_used[i]) {
            struct expr *arg = use->args->items[use->first + i];
            struct span span = arg->kind == EXPR_ASSIGN ? expr_as_assign(arg)->right->span : arg->span;
            struct diagnostic *d = body_error(use->check, NULL, span, "the format string does not use this argument");
            diag_label_primary(use->check->diagnostics, d, "never printed");
            return;
        }
}

/* The borrowed arguments as one value: a tuple. */
static struct thir_expr *format_arguments(struct body_check *check, const expr_list *args, uint32_t at, struct span span, bool is_panic)
{
    struct format_use use = {.check = check, .args = args, .first = at + 1, .span = span, .is_panic = is_panic};
    struct thir_expr *tuple = thir_unit(check, span);
    tuple->is_implicit = true;
    if (at >= args->count)
        return tuple;
    struct expr *first = args->items[at];
    if (first->kind != EXPR_LITERAL || expr_as_literal(first)->kind != LITERAL_STRING) {
        if (first->kind == EXPR_MACRO) {
            body_outside(check, first->span, "a format string that a macro makes");
            return tuple;
        }
        check_expr(check, first, NO_EXPECTATION);
        struct diagnostic *d = body_error(check, NULL, first->span, "a format string is written as a string literal");
        diag_label_primary(check->diagnostics, d, "not a literal");
        return tuple;
    }
    use.literal = expr_as_literal(first);
    const char *text = body_name_text(check, use.literal->text);
    use.string = format_parse(check->arena, text, name_length(check->crate->session->names, use.literal->text));
    if (use.string.error != NULL) {
        body_error(check, NULL, piece_span(&use, use.string.error_at, use.string.error_at + 1), "the format string is wrong: %s", use.string.error);
    } else {
        take_explicit(&use);
        take_pieces(&use);
    }
    uint32_t count = use.borrowed.count;
    struct type_id *types = ARENA_ARRAY(check->arena, struct type_id, count + 1);
    for (uint32_t i = 0; i < count; i++)
        types[i] = use.borrowed.items[i]->type;
    thir_set_type(check, tuple, type_tuple(check->types, types, count));
    tuple->items.items = count == 0 ? NULL : vec_keep(check->arena, &use.borrowed);
    tuple->items.count = count;
    vec_free(&use.borrowed);
    vec_free(&use.names);
    return tuple;
}

/* ---- calls of the prelude ---- */

static struct thir_expr *lang_call(struct body_check *check, enum lang_item lang, const struct type_id *type_args, uint32_t type_count, struct thir_expr **args,
                                   uint32_t count, struct type_id type, struct span span)
{
    struct thir_expr *callee = body_fn_item(check, check->crate->lang[lang], type_args, type_count, span);
    struct thir_expr *call = thir_call(check, callee, args, count, type, span, span);
    call->is_implicit = false;
    return call;
}

static struct thir_expr *call_with_arguments(struct body_check *check, enum lang_item lang, struct thir_expr *tuple, struct type_id type, struct span span)
{
    struct thir_expr **args = ARENA_NEW(check->arena, struct thir_expr *);
    args[0] = tuple;
    return lang_call(check, lang, &tuple->type, 1, args, 1, type, span);
}

/* { value; }: what the arguments make is gone at the end of the macro's own statement. */
static struct thir_expr *as_statement(struct body_check *check, struct thir_expr *value, struct span span)
{
    struct thir_expr *made = thir_new(check, THIR_BLOCK, TYPE_CONSTANT(UNIT), span);
    made->is_implicit = true;
    made->block = ARENA_NEW(check->arena, struct thir_block);
    struct thir_statement *statement = ARENA_NEW(check->arena, struct thir_statement);
    *statement = (struct thir_statement){.kind = THIR_STATEMENT_EXPR, .span = span, .init = value};
    *made->block = (struct thir_block){.is_implicit = true, .span = span, .statements = statement, .statement_count = 1, .label = UINT32_MAX};
    return made;
}

/* { let value = ..; value }, for the same reason. */
static struct thir_expr *as_value(struct body_check *check, struct thir_expr *value, struct span span)
{
    struct thir_local local = {.span = span, .type = value->type};
    struct local_var var = body_new_local(check, local);
    struct thir_pattern *pattern = ARENA_NEW(check->arena, struct thir_pattern);
    pattern->kind = THIR_PATTERN_BINDING;
    pattern->type = value->type;
    pattern->span = span;
    pattern->binding.var = var;
    pattern->binding.by_value = true;
    struct thir_expr *made = thir_new(check, THIR_BLOCK, value->type, span), *tail = thir_new(check, THIR_VAR, value->type, span);
    tail->is_implicit = true;
    tail->var = var;
    made->is_implicit = true;
    made->block = ARENA_NEW(check->arena, struct thir_block);
    struct thir_statement *statement = ARENA_NEW(check->arena, struct thir_statement);
    *statement = (struct thir_statement){.kind = THIR_STATEMENT_LET, .span = span, .pattern = pattern, .init = value};
    *made->block = (struct thir_block){.is_implicit = true, .span = span, .statements = statement, .statement_count = 1, .tail = tail, .label = UINT32_MAX};
    return made;
}

static struct thir_expr *panic_call(struct body_check *check, const expr_list *args, uint32_t at, struct span span, bool is_panic)
{
    return call_with_arguments(check, LANG_macro_panic, format_arguments(check, args, at, span, is_panic), TYPE_CONSTANT(NEVER), span);
}

static struct thir_expr *check_vec(struct body_check *check, struct expr_macro *expr, struct expectation expected)
{
    struct span span = expr->expr.span;
    struct type_id wanted = expectation_only(check, expected);
    bool is_hinted = type_is_lang_adt(check, wanted, LANG_vec);
    struct type_id hint = is_hinted ? data_of(check, wanted)->types[0] : TYPE_CONSTANT(ERROR);
    struct thir_expr **args = ARENA_ARRAY(check->arena, struct thir_expr *, 2);
    struct type_id item;
    uint32_t count = 1;
    if (expr->repeat != NULL) {
        args[0] = is_hinted ? check_coerced(check, expr->args.items[0], hint) : check_expr(check, expr->args.items[0], NO_EXPECTATION);
        args[1] = check_coerced(check, expr->repeat, TYPE_CONSTANT(USIZE));
        item = args[0]->type;
        count = 2;
        struct type_id *self = arena_copy(check->arena, &item, sizeof item);
        body_require_in_expansion(check, check->crate->lang[LANG_clone], self, 1, expr->args.items[0]->span);
    } else {
        struct expectation array = is_hinted ? expect_type(type_array(check->types, hint, expr->args.count)) : NO_EXPECTATION;
        args[0] = check_array_items(check, &expr->args, array, span);
        args[0]->is_implicit = true;
        item = data_of(check, args[0]->type)->types[0];
    }
    struct type_id type = type_with_args(check->types, TY_ADT, check->crate->lang[LANG_vec], NULL, 0, &item, 1);
    return lang_call(check, count == 2 ? LANG_vec_from_elem : LANG_vec_from_array, &item, 1, args, count, type, span);
}

/* match (&left, &right) { (l, r) => if !(*l == *r) { failed(&*l, &*r) } } */
static struct thir_expr *check_assert_equal(struct body_check *check, struct expr_macro *expr, enum binary_op op)
{
    struct span span = expr->expr.span;
    if (expr->args.count < 2) {
        body_error(check, NULL, span, "two values are to be compared");
        return thir_error(check, span);
    }
    struct name left = name_of(check, "left_val"), right = name_of(check, "right_val");
    struct expr_tuple *pair = ARENA_NEW(check->arena, struct expr_tuple);
    pair->expr.kind = EXPR_TUPLE;
    pair->expr.span = span;
    pair->items.items = ARENA_ARRAY(check->arena, struct expr *, 2);
    pair->items.count = 2;
    for (unsigned i = 0; i < 2; i++)
        pair->items.items[i] = made_borrow(check, expr->args.items[i], expr->args.items[i]->span);
    struct pattern_tuple *pattern = ARENA_NEW(check->arena, struct pattern_tuple);
    pattern->pattern.kind = PATTERN_TUPLE;
    pattern->pattern.span = span;
    pattern->items.items = ARENA_ARRAY(check->arena, struct pattern *, 2);
    pattern->items.count = 2;
    pattern->items.items[0] = made_binding(check, left, span);
    pattern->items.items[1] = made_binding(check, right, span);
    struct expr_binary *compare = ARENA_NEW(check->arena, struct expr_binary);
    compare->expr.kind = EXPR_BINARY;
    compare->expr.span = compare->op_span = span;
    compare->op = BINARY_EQ;
    compare->left = made_unary(check, UNARY_DEREF, made_path(check, left, span), span);
    compare->right = made_unary(check, UNARY_DEREF, made_path(check, right, span), span);
    uint32_t extra = expr->args.count - 2;
    struct expr **failed = ARENA_ARRAY(check->arena, struct expr *, extra + 2);
    failed[0] = made_path(check, left, span);
    failed[1] = made_path(check, right, span);
    for (uint32_t i = 0; i < extra; i++)
        failed[i + 2] = expr->args.items[i + 2];
    struct expr *then = made_macro(check, "assert failed", failed, extra + 2, span);
    struct expr *body = made_if_not(check, &compare->expr, then, span);
    if (op == BINARY_NE)
        expr_as_if(body)->condition = &compare->expr;
    struct expr_match *match = ARENA_NEW(check->arena, struct expr_match);
    match->expr.kind = EXPR_MATCH;
    match->expr.span = span;
    match->scrutinee = &pair->expr;
    match->arms.items = ARENA_NEW(check->arena, struct match_arm);
    match->arms.items[0] = (struct match_arm){span, &pattern->pattern, NULL, body};
    match->arms.count = 1;
    struct thir_expr *made = check_expr(check, &match->expr, NO_EXPECTATION);
    if (made->kind == THIR_MATCH)
        made->match.source = MATCH_MACRO;
    return made;
}

static struct thir_expr *check_assert_failed(struct body_check *check, struct expr_macro *expr)
{
    struct span span = expr->expr.span;
    struct thir_expr **args = ARENA_ARRAY(check->arena, struct thir_expr *, 3);
    struct type_id types[3];
    for (unsigned i = 0; i < 2; i++) {
        struct thir_expr *value = check_expr(check, expr->args.items[i], NO_EXPECTATION);
        struct type_id reference = body_structure(check, value->type);
        types[i] = type_is_kind(check, reference, TY_REF) ? data_of(check, reference)->types[0] : TYPE_CONSTANT(ERROR);
        args[i] = thir_borrow(check, BORROW_SHARED, thir_deref(check, value, types[i], true), true);
        struct type_id *self = arena_copy(check->arena, &types[i], sizeof types[i]);
        body_require_in_expansion(check, check->crate->lang[LANG_debug], self, 1, span);
    }
    args[2] = format_arguments(check, &expr->args, 2, span, false);
    types[2] = args[2]->type;
    return lang_call(check, LANG_macro_assert_failed, types, 3, args, 3, TYPE_CONSTANT(NEVER), span);
}

static struct thir_expr *check_assert(struct body_check *check, struct expr_macro *expr)
{
    struct span span = expr->expr.span;
    if (expr->args.count == 0) {
        body_error(check, NULL, span, "a condition is missing");
        return thir_error(check, span);
    }
    struct expr *panic = made_macro(check, "panic", expr->args.items + 1, expr->args.count - 1, span);
    struct thir_expr *made = check_expr(check, made_if_not(check, expr->args.items[0], panic, span), NO_EXPECTATION);
    struct thir_expr *then = made->kind == THIR_IF ? made->if_.then : NULL;
    while (then != NULL && then->kind == THIR_NEVER_TO_ANY)
        then = then->operand.operand;
    if (then != NULL && then->kind == THIR_BLOCK)
        then->block->is_implicit = true;
    return made;
}

static struct expr *made_bool(struct body_check *check, bool value, struct span span)
{
    struct expr_literal *expr = ARENA_NEW(check->arena, struct expr_literal);
    expr->expr.kind = EXPR_LITERAL;
    expr->expr.span = span;
    expr->kind = LITERAL_BOOL;
    expr->low = value;
    return &expr->expr;
}

static struct thir_expr *check_matches(struct body_check *check, struct expr_macro *expr)
{
    struct span span = expr->expr.span;
    if (expr->args.count != 1 || expr->pattern == NULL)
        return thir_error(check, span);
    struct expr_match *match = ARENA_NEW(check->arena, struct expr_match);
    match->expr.kind = EXPR_MATCH;
    match->expr.span = span;
    match->scrutinee = expr->args.items[0];
    match->arms.items = ARENA_ARRAY(check->arena, struct match_arm, 2);
    match->arms.count = 2;
    struct pattern *wild = &ARENA_NEW(check->arena, struct pattern_wild)->pattern;
    wild->kind = PATTERN_WILD;
    wild->span = span;
    match->arms.items[0] = (struct match_arm){span, expr->pattern, expr->guard, made_bool(check, true, span)};
    match->arms.items[1] = (struct match_arm){span, wild, NULL, made_bool(check, false, span)};
    return check_expr(check, &match->expr, NO_EXPECTATION);
}

/* write!(f, ..) is f.write_fmt(format_args!(..)). */
static struct thir_expr *check_write(struct body_check *check, struct expr_macro *expr, struct expectation expected)
{
    struct span span = expr->expr.span;
    if (expr->args.count == 0) {
        body_error(check, NULL, span, "where to write is missing");
        return thir_error(check, span);
    }
    struct expr_method_call *call = ARENA_NEW(check->arena, struct expr_method_call);
    call->expr.kind = EXPR_METHOD_CALL;
    call->expr.span = span;
    call->receiver = expr->args.items[0];
    call->method.ident = (struct ident){name_of(check, "write_fmt"), expr->args.items[0]->span};
    call->args.items = ARENA_NEW(check->arena, struct expr *);
    call->args.items[0] = made_macro(check, "format_args", expr->args.items + 1, expr->args.count - 1, span);
    call->args.count = 1;
    return check_expr(check, &call->expr, expected);
}

/* dbg!(x) takes x, shows it, and gives it back. */
static struct thir_expr *check_dbg(struct body_check *check, struct expr_macro *expr)
{
    struct span span = expr->expr.span;
    uint32_t count = expr->args.count;
    struct thir_expr **values = ARENA_ARRAY(check->arena, struct thir_expr *, count + 1);
    struct type_id *types = ARENA_ARRAY(check->arena, struct type_id, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        struct thir_expr *value = check_expr(check, expr->args.items[i], NO_EXPECTATION);
        struct type_id *self = arena_copy(check->arena, &value->type, sizeof value->type);
        body_require_in_expansion(check, check->crate->lang[LANG_debug], self, 1, span);
        values[i] = as_value(check, value, span);
        types[i] = value->type;
    }
    if (count == 1)
        return values[0];
    struct thir_expr *tuple = thir_unit(check, span);
    thir_set_type(check, tuple, type_tuple(check->types, types, count));
    tuple->items.items = values;
    tuple->items.count = count;
    return tuple;
}

enum known_macro {
    MACRO_PRINT, MACRO_FORMAT, MACRO_FORMAT_ARGS, MACRO_PANIC, MACRO_VEC, MACRO_ASSERT, MACRO_ASSERT_EQ, MACRO_ASSERT_NE, MACRO_ASSERT_FAILED,
    MACRO_MATCHES, MACRO_WRITE, MACRO_DBG, MACRO_UNKNOWN,
};

static enum known_macro macro_named(const char *name)
{
    static const struct { const char *name; enum known_macro macro; } macros[] = {
        {"println", MACRO_PRINT}, {"print", MACRO_PRINT}, {"eprintln", MACRO_PRINT}, {"eprint", MACRO_PRINT}, {"format", MACRO_FORMAT},
        {"format_args", MACRO_FORMAT_ARGS}, {"panic", MACRO_PANIC}, {"unreachable", MACRO_PANIC}, {"todo", MACRO_PANIC}, {"unimplemented", MACRO_PANIC},
        {"vec", MACRO_VEC}, {"assert", MACRO_ASSERT}, {"debug_assert", MACRO_ASSERT}, {"assert_eq", MACRO_ASSERT_EQ}, {"debug_assert_eq", MACRO_ASSERT_EQ},
        {"assert_ne", MACRO_ASSERT_NE}, {"debug_assert_ne", MACRO_ASSERT_NE}, {"assert failed", MACRO_ASSERT_FAILED}, {"matches", MACRO_MATCHES},
        {"write", MACRO_WRITE}, {"writeln", MACRO_WRITE}, {"dbg", MACRO_DBG},
    };
    for (size_t i = 0; i < sizeof macros / sizeof *macros; i++)
        if (strcmp(name, macros[i].name) == 0)
            return macros[i].macro;
    return MACRO_UNKNOWN;
}

struct thir_expr *check_macro(struct body_check *check, struct expr_macro *expr, struct expectation expected)
{
    struct span span = expr->expr.span;
    struct type_id string = type_with_args(check->types, TY_ADT, check->crate->lang[LANG_string], NULL, 0, NULL, 0);
    struct region erased = {REGION_ERASED};
    struct type_id arguments = type_with_args(check->types, TY_ADT, check->crate->lang[LANG_format_arguments], &erased, 1, NULL, 0);
    switch (macro_named(body_name_text(check, expr->name.name))) {
    case MACRO_PRINT:
        return as_statement(check, call_with_arguments(check, LANG_macro_print, format_arguments(check, &expr->args, 0, span, false), TYPE_CONSTANT(UNIT), span), span);
    case MACRO_FORMAT:
        return as_value(check, call_with_arguments(check, LANG_macro_format, format_arguments(check, &expr->args, 0, span, false), string, span), span);
    case MACRO_FORMAT_ARGS:
        return call_with_arguments(check, LANG_macro_arguments, format_arguments(check, &expr->args, 0, span, false), arguments, span);
    case MACRO_PANIC: return panic_call(check, &expr->args, 0, span, strcmp(body_name_text(check, expr->name.name), "panic") == 0);
    case MACRO_VEC: return check_vec(check, expr, expected);
    case MACRO_ASSERT: return check_assert(check, expr);
    case MACRO_ASSERT_EQ: return check_assert_equal(check, expr, BINARY_EQ);
    case MACRO_ASSERT_NE: return check_assert_equal(check, expr, BINARY_NE);
    case MACRO_ASSERT_FAILED: return check_assert_failed(check, expr);
    case MACRO_MATCHES: return check_matches(check, expr);
    case MACRO_WRITE: return check_write(check, expr, expected);
    case MACRO_DBG: return check_dbg(check, expr);
    case MACRO_UNKNOWN: break;
    }
    body_outside(check, expr->name.span, "the macro `%s!`", body_name_text(check, expr->name.name));
    return thir_error(check, span);
}
