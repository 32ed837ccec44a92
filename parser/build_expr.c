/* Expressions: operands and operators. */
#include "parser/build.h"
#include "parser/new_expr.h"

#include "lexer/literal.h"

static enum literal_kind literal_kind_of(enum token_kind kind)
{
    return kind == TOKEN_INTEGER ? LITERAL_INTEGER : kind == TOKEN_FLOAT ? LITERAL_FLOAT : kind == TOKEN_CHAR ? LITERAL_CHAR
        : kind == TOKEN_BYTE ? LITERAL_BYTE : kind == TOKEN_STRING || kind == TOKEN_RAW_STRING ? LITERAL_STRING
        : LITERAL_BYTE_STRING;
}

struct expr *expr_literal_new(struct parser *p, struct span span, enum token_kind kind)
{
    struct expr_literal *literal = NEW_EXPR(literal, LITERAL, 0);
    const char *text = p->file->text + (span.lo - p->file->base);
    struct literal_value value = literal_read(p->session->names, kind, text, span.hi - span.lo);
    literal->kind = literal_kind_of(kind);
    literal->suffix = value.suffix;
    literal->text = value.text;
    literal->low = value.low;
    literal->high = value.high;
    if (value.too_large)
        diag_new(&p->session->diagnostics, DIAG_ERROR, NULL, span, "this integer is too large for every type");
    const char *suffix = name_text(p->session->names, value.suffix);
    if (kind == TOKEN_INTEGER && suffix[0] == 'f') {
        /* 1f32 is a float. */
        literal->kind = LITERAL_FLOAT;
        literal->text = intern(p->session->names, text, span.hi - span.lo - name_length(p->session->names, value.suffix));
    }
    return &literal->expr;
}

struct expr *expr_bool_new(struct parser *p, struct span span, bool value)
{
    struct expr_literal *literal = NEW_EXPR(literal, LITERAL, 0);
    literal->kind = LITERAL_BOOL;
    literal->low = value;
    return &literal->expr;
}

struct expr *expr_path_new(struct parser *p, struct span span, struct path *path)
{
    struct expr_path *expr = NEW_EXPR(path, PATH, path->depth);
    expr->path = path;
    return &expr->expr;
}

struct expr *expr_unary_new(struct parser *p, struct span span, enum unary_op op, struct expr *operand)
{
    struct expr_unary *expr = NEW_EXPR(unary, UNARY, operand->depth);
    expr->op = op;
    expr->operand = operand;
    return &expr->expr;
}

struct expr *expr_borrow_new(struct parser *p, struct span span, bool is_mut, struct expr *operand)
{
    struct expr_borrow *expr = NEW_EXPR(borrow, BORROW, operand->depth);
    expr->is_mut = is_mut;
    expr->operand = operand;
    return &expr->expr;
}

struct expr *expr_borrow_twice(struct parser *p, struct span span, bool is_mut, struct expr *operand)
{
    return expr_borrow_new(p, span, false, expr_borrow_new(p, span_of(span.lo + 1, span.hi), is_mut, operand));
}

/* Only `let` alone is a condition in this edition; chains came with edition 2024. */
static void refuse_let_chain(struct parser *p, const struct expr *operand)
{
    if (operand->kind == EXPR_LET && !operand->is_parenthesized)
        parser_error(p, NULL, operand->span, "`let` may not be joined with other conditions in this edition");
}

static bool compares(enum binary_op op)
{
    return op == BINARY_EQ || op == BINARY_NE || op == BINARY_LT || op == BINARY_LE || op == BINARY_GT || op == BINARY_GE;
}

static void refuse_comparison_chain(struct parser *p, struct expr *left)
{
    if (left->kind == EXPR_BINARY && !left->is_parenthesized && compares(expr_as_binary(left)->op))
        parser_error(p, NULL, expr_as_binary(left)->op_span, "comparisons cannot be chained");
}

struct expr *expr_binary_new(struct parser *p, struct span span, enum binary_op op, struct span op_span, struct expr *left, struct expr *right)
{
    struct expr_binary *expr = NEW_EXPR(binary, BINARY, depth_max(left->depth, right->depth));
    if (op == BINARY_AND || op == BINARY_OR) {
        refuse_let_chain(p, left);
        refuse_let_chain(p, right);
    } else if (compares(op)) {
        refuse_comparison_chain(p, left);
    }
    expr->op = op;
    expr->op_span = op_span;
    expr->left = left;
    expr->right = right;
    return &expr->expr;
}

struct expr *expr_assign_new(struct parser *p, struct span span, struct span op_span, struct expr *left, struct expr *right)
{
    struct expr_assign *expr = NEW_EXPR(assign, ASSIGN, depth_max(left->depth, right->depth));
    expr->op_span = op_span;
    expr->left = left;
    expr->right = right;
    return &expr->expr;
}

struct expr *expr_assign_op_new(struct parser *p, struct span span, enum binary_op op, struct span op_span, struct expr *left, struct expr *right)
{
    struct expr_assign_op *expr = NEW_EXPR(assign_op, ASSIGN_OP, depth_max(left->depth, right->depth));
    expr->op = op;
    expr->op_span = op_span;
    expr->left = left;
    expr->right = right;
    return &expr->expr;
}

struct expr *expr_cast_new(struct parser *p, struct span span, struct expr *operand, struct ast_type *type)
{
    struct expr_cast *expr = NEW_EXPR(cast, CAST, depth_max(operand->depth, type->depth));
    expr->operand = operand;
    expr->type = type;
    return &expr->expr;
}

struct expr *expr_call_new(struct parser *p, struct span span, struct expr *callee, uint32_t args)
{
    struct list list = scratch_take(p, args, sizeof(struct expr *));
    struct expr_call *expr = NEW_EXPR(call, CALL, depth_max(callee->depth, exprs_depth(list)));
    expr->callee = callee;
    LIST_SET(expr->args, list);
    return &expr->expr;
}

struct expr *expr_method_call_new(struct parser *p, struct span span, struct expr *receiver, struct ident method,
                                  struct generic_args *generic_args, uint32_t args)
{
    struct list list = scratch_take(p, args, sizeof(struct expr *));
    unsigned depth = depth_max(receiver->depth, exprs_depth(list));
    struct expr_method_call *expr = NEW_EXPR(method_call, METHOD_CALL, depth_max(depth, generic_args == NULL ? 0 : generic_args->depth));
    expr->receiver = receiver;
    expr->method.ident = method;
    expr->method.args = generic_args;
    LIST_SET(expr->args, list);
    return &expr->expr;
}

struct expr *expr_field_new(struct parser *p, struct span span, struct expr *operand, struct ident field)
{
    struct expr_field *expr = NEW_EXPR(field, FIELD, operand->depth);
    expr->operand = operand;
    expr->field = field;
    return &expr->expr;
}

struct expr *expr_index_new(struct parser *p, struct span span, struct expr *operand, struct expr *index)
{
    struct expr_index *expr = NEW_EXPR(index, INDEX, depth_max(operand->depth, index->depth));
    expr->operand = operand;
    expr->index = index;
    return &expr->expr;
}

struct expr *expr_range_new(struct parser *p, struct span span, struct expr *low, struct expr *high, bool inclusive)
{
    struct expr_range *expr = NEW_EXPR(range, RANGE, depth_max(expr_depth(low), expr_depth(high)));
    expr->low = low;
    expr->high = high;
    expr->inclusive = inclusive;
    return &expr->expr;
}

struct expr *expr_open_inclusive(struct parser *p, struct span span, struct span dots)
{
    parser_error(p, "E0586", dots, "an inclusive range needs an end");
    return &NEW_EXPR(error, ERROR, 0)->expr;
}

struct expr *expr_tuple_new(struct parser *p, struct span span, uint32_t count)
{
    struct list items = scratch_take(p, count, sizeof(struct expr *));
    struct expr_tuple *expr = NEW_EXPR(tuple, TUPLE, exprs_depth(items));
    LIST_SET(expr->items, items);
    return &expr->expr;
}

struct expr *expr_array_new(struct parser *p, struct span span, uint32_t count)
{
    struct list items = scratch_take(p, count, sizeof(struct expr *));
    struct expr_array *expr = NEW_EXPR(array, ARRAY, exprs_depth(items));
    LIST_SET(expr->items, items);
    return &expr->expr;
}

struct expr *expr_repeat_new(struct parser *p, struct span span, struct expr *item, struct expr *count)
{
    struct expr_repeat *expr = NEW_EXPR(repeat, REPEAT, depth_max(item->depth, count->depth));
    expr->item = item;
    expr->count = count;
    return &expr->expr;
}

struct expr *expr_struct_new(struct parser *p, struct span span, struct path *path, uint32_t fields, struct expr *base)
{
    struct list list = scratch_take(p, fields, sizeof(struct expr_struct_field));
    const struct expr_struct_field *items = list.items;
    unsigned depth = depth_max(path->depth, expr_depth(base));
    for (uint32_t i = 0; i < list.count; i++)
        depth = depth_max(depth, items[i].value->depth);
    struct expr_struct *expr = NEW_EXPR(struct, STRUCT, depth);
    expr->path = path;
    LIST_SET(expr->fields, list);
    expr->base = base;
    return &expr->expr;
}

struct expr *expr_struct_rest(struct parser *p, struct span span, struct span dots)
{
    parser_outside(p, dots, "an assignment to a struct pattern");
    return &NEW_EXPR(error, ERROR, 0)->expr;
}

void push_struct_field(struct parser *p, struct span span, struct ident ident, struct expr *value)
{
    struct expr_struct_field field = {.ident = ident, .value = value, .span = span};
    scratch_push(p, &field, sizeof field);
}

void push_struct_shorthand(struct parser *p, struct ident ident)
{
    push_segment(p, ident.name, ident.span);
    struct expr *value = expr_path_new(p, ident.span, path_new(p, ident.span, false, 1));
    struct expr_struct_field field = {.ident = ident, .value = value, .is_shorthand = true, .span = ident.span};
    scratch_push(p, &field, sizeof field);
}

struct expr *expr_try_new(struct parser *p, struct span span, struct expr *operand)
{
    struct expr_try *expr = NEW_EXPR(try, TRY, operand->depth);
    expr->operand = operand;
    return &expr->expr;
}

struct expr *expr_underscore_new(struct parser *p, struct span span)
{
    return &NEW_EXPR(underscore, UNDERSCORE, 0)->expr;
}
