/* Blocks and expressions of the dump. */
#include "parser/dump.h"

#include <inttypes.h>


static void print_exprs(struct dump *dump, const expr_list *exprs)
{
    for (uint32_t i = 0; i < exprs->count; i++)
        dump_expr(dump, exprs->items[i]);
}

void dump_block(struct dump *dump, const struct block *block)
{
    if (block == NULL)
        return;
    dump_leaf(dump, block->span, "block");
    dump->indent++;
    for (uint32_t i = 0; i < block->statements.count; i++) {
        const struct statement *statement = &block->statements.items[i];
        switch ((enum statement_kind)statement->kind) {
        case STATEMENT_LET:
            dump_leaf(dump, statement->span, "let");
            dump->indent++;
            dump_pattern(dump, statement->let.pattern);
            dump_type(dump, statement->let.type);
            dump_expr(dump, statement->let.init);
            dump_block(dump, statement->let.otherwise);
            dump->indent--;
            break;
        case STATEMENT_ITEM:
            dump_item(dump, statement->item);
            break;
        case STATEMENT_EXPR:
        case STATEMENT_SEMI:
            dump_leaf(dump, statement->span, statement->kind == STATEMENT_SEMI ? "statement ;" : "statement");
            dump->indent++;
            dump_expr(dump, statement->expr);
            dump->indent--;
            break;
        }
    }
    if (block->tail != NULL) {
        dump_leaf(dump, block->tail->span, "tail");
        dump->indent++;
        dump_expr(dump, block->tail);
        dump->indent--;
    }
    dump->indent--;
}

static void print_literal(struct dump *dump, const struct expr_literal *literal)
{
    uint32_t length;
    const char *text = source_text(&dump->session->sources, literal->expr.span, &length);
    switch (literal->kind) {
    case LITERAL_INTEGER:
        if (literal->high != 0)
            fprintf(dump->out, " integer high=%" PRIu64 " low=%" PRIu64, literal->high, literal->low);
        else
            fprintf(dump->out, " integer %" PRIu64, literal->low);
        break;
    case LITERAL_FLOAT:
        fprintf(dump->out, " float %s", dump_name(dump, literal->text));
        break;
    case LITERAL_BOOL:
        fprintf(dump->out, " bool %s", literal->low ? "true" : "false");
        break;
    case LITERAL_CHAR:
    case LITERAL_BYTE:
        fprintf(dump->out, " %s %" PRIu64, literal->kind == LITERAL_CHAR ? "char" : "byte", literal->low);
        break;
    case LITERAL_STRING:
    case LITERAL_BYTE_STRING:
        fprintf(dump->out, " %s length=%u %.*s", literal->kind == LITERAL_STRING ? "string" : "byte_string",
                name_length(dump->session->names, literal->text), (int)length, text);
        break;
    }
    if (!name_is_empty(literal->suffix))
        fprintf(dump->out, " suffix=%s", dump_name(dump, literal->suffix));
}

/* What stands on the line of the expression itself. */
static void print_detail(struct dump *dump, struct expr *expr)
{
    static const char *const binary[] = {
#define X(upper, text) text,
        BINARY_OPS(X)
#undef X
    };
    static const char *const unary[] = {"-", "!", "*"};
    if (expr->kind == EXPR_LITERAL)
        print_literal(dump, expr_as_literal(expr));
    else if (expr->kind == EXPR_UNARY)
        fprintf(dump->out, " %s", unary[expr_as_unary(expr)->op]);
    else if (expr->kind == EXPR_BINARY)
        fprintf(dump->out, " %s", binary[expr_as_binary(expr)->op]);
    else if (expr->kind == EXPR_ASSIGN_OP)
        fprintf(dump->out, " %s=", binary[expr_as_assign_op(expr)->op]);
    else if (expr->kind == EXPR_BORROW)
        fprintf(dump->out, "%s", expr_as_borrow(expr)->is_mut ? " mut" : "");
    else if (expr->kind == EXPR_METHOD_CALL)
        fprintf(dump->out, " %s", dump_name(dump, expr_as_method_call(expr)->method.ident.name));
    else if (expr->kind == EXPR_FIELD)
        fprintf(dump->out, " %s", dump_name(dump, expr_as_field(expr)->field.name));
    else if (expr->kind == EXPR_MACRO)
        fprintf(dump->out, " %s", dump_name(dump, expr_as_macro(expr)->name.name));
    else if (expr->kind == EXPR_BREAK)
        fprintf(dump->out, " %s", dump_name(dump, expr_as_break(expr)->label.name));
    else if (expr->kind == EXPR_CONTINUE)
        fprintf(dump->out, " %s", dump_name(dump, expr_as_continue(expr)->label.name));
    else if (expr->kind == EXPR_RANGE)
        fprintf(dump->out, "%s", expr_as_range(expr)->inclusive ? " inclusive" : "");
    else if (expr->kind == EXPR_CLOSURE)
        fprintf(dump->out, "%s", expr_as_closure(expr)->is_move ? " move" : "");
}

static void print_match(struct dump *dump, const struct expr_match *match)
{
    dump_expr(dump, match->scrutinee);
    for (uint32_t i = 0; i < match->arms.count; i++) {
        dump_leaf(dump, match->arms.items[i].span, "arm");
        dump->indent++;
        dump_pattern(dump, match->arms.items[i].pattern);
        dump_expr(dump, match->arms.items[i].guard);
        dump_expr(dump, match->arms.items[i].body);
        dump->indent--;
    }
}

static void print_struct(struct dump *dump, const struct expr_struct *expr)
{
    dump_path(dump, expr->path);
    for (uint32_t i = 0; i < expr->fields.count; i++) {
        dump_leaf(dump, expr->fields.items[i].span, "field %s", dump_name(dump, expr->fields.items[i].ident.name));
        dump->indent++;
        dump_expr(dump, expr->fields.items[i].value);
        dump->indent--;
    }
    dump_expr(dump, expr->base);
}

static void print_closure(struct dump *dump, const struct expr_closure *closure)
{
    for (uint32_t i = 0; i < closure->params.count; i++) {
        dump_pattern(dump, closure->params.items[i].pattern);
        dump_type(dump, closure->params.items[i].type);
    }
    dump_type(dump, closure->output);
    dump_expr(dump, closure->body);
}

static void print_two(struct dump *dump, struct expr *first, struct expr *second)
{
    dump_expr(dump, first);
    dump_expr(dump, second);
}

static void print_children(struct dump *dump, struct expr *expr)
{
    switch ((enum expr_kind)expr->kind) {
    case EXPR_PATH: dump_path(dump, expr_as_path(expr)->path); break;
    case EXPR_UNARY: dump_expr(dump, expr_as_unary(expr)->operand); break;
    case EXPR_BORROW: dump_expr(dump, expr_as_borrow(expr)->operand); break;
    case EXPR_BINARY: print_two(dump, expr_as_binary(expr)->left, expr_as_binary(expr)->right); break;
    case EXPR_ASSIGN: print_two(dump, expr_as_assign(expr)->left, expr_as_assign(expr)->right); break;
    case EXPR_ASSIGN_OP: print_two(dump, expr_as_assign_op(expr)->left, expr_as_assign_op(expr)->right); break;
    case EXPR_CAST:
        dump_expr(dump, expr_as_cast(expr)->operand);
        dump_type(dump, expr_as_cast(expr)->type);
        break;
    case EXPR_CALL:
        dump_expr(dump, expr_as_call(expr)->callee);
        print_exprs(dump, &expr_as_call(expr)->args);
        break;
    case EXPR_METHOD_CALL:
        dump_expr(dump, expr_as_method_call(expr)->receiver);
        print_exprs(dump, &expr_as_method_call(expr)->args);
        break;
    case EXPR_FIELD: dump_expr(dump, expr_as_field(expr)->operand); break;
    case EXPR_INDEX: print_two(dump, expr_as_index(expr)->operand, expr_as_index(expr)->index); break;
    case EXPR_RANGE: print_two(dump, expr_as_range(expr)->low, expr_as_range(expr)->high); break;
    case EXPR_TUPLE: print_exprs(dump, &expr_as_tuple(expr)->items); break;
    case EXPR_ARRAY: print_exprs(dump, &expr_as_array(expr)->items); break;
    case EXPR_REPEAT: print_two(dump, expr_as_repeat(expr)->item, expr_as_repeat(expr)->count); break;
    case EXPR_STRUCT: print_struct(dump, expr_as_struct(expr)); break;
    case EXPR_BLOCK: dump_block(dump, expr_as_block(expr)->block); break;
    case EXPR_IF:
        dump_expr(dump, expr_as_if(expr)->condition);
        dump_block(dump, expr_as_if(expr)->then);
        dump_expr(dump, expr_as_if(expr)->otherwise);
        break;
    case EXPR_LET:
        dump_pattern(dump, expr_as_let(expr)->pattern);
        dump_expr(dump, expr_as_let(expr)->scrutinee);
        break;
    case EXPR_WHILE:
        dump_expr(dump, expr_as_while(expr)->condition);
        dump_block(dump, expr_as_while(expr)->body);
        break;
    case EXPR_LOOP: dump_block(dump, expr_as_loop(expr)->body); break;
    case EXPR_FOR:
        dump_pattern(dump, expr_as_for(expr)->pattern);
        dump_expr(dump, expr_as_for(expr)->iterable);
        dump_block(dump, expr_as_for(expr)->body);
        break;
    case EXPR_MATCH: print_match(dump, expr_as_match(expr)); break;
    case EXPR_RETURN: dump_expr(dump, expr_as_return(expr)->value); break;
    case EXPR_BREAK: dump_expr(dump, expr_as_break(expr)->value); break;
    case EXPR_CLOSURE: print_closure(dump, expr_as_closure(expr)); break;
    case EXPR_TRY: dump_expr(dump, expr_as_try(expr)->operand); break;
    case EXPR_MACRO:
        print_exprs(dump, &expr_as_macro(expr)->args);
        dump_expr(dump, expr_as_macro(expr)->repeat);
        dump_pattern(dump, expr_as_macro(expr)->pattern);
        dump_expr(dump, expr_as_macro(expr)->guard);
        break;
    case EXPR_LITERAL:
    case EXPR_CONTINUE:
    case EXPR_UNDERSCORE:
    case EXPR_ERROR:
        break;
    }
}

void dump_expr(struct dump *dump, struct expr *expr)
{
    static const char *const kinds[] = {
#define X(upper, lower) #lower,
        AST_EXPR_KINDS(X)
#undef X
    };
    if (expr == NULL)
        return;
    dump_line(dump, expr->span, "%s%s", kinds[expr->kind], expr->is_parenthesized ? " (..)" : "");
    print_detail(dump, expr);
    dump_end(dump);
    dump->indent++;
    print_children(dump, expr);
    dump->indent--;
}
