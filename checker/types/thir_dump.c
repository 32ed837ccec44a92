#include "checker/types/thir_dump.h"

static const char *const kind_names[] = {
#define X(name) #name,
    THIR_KINDS(X)
#undef X
};

struct dump { FILE *out; struct crate_types *crate; const struct thir_body *body; struct arena arena; };

static void dump_expr(struct dump *dump, const struct thir_expr *expr, unsigned depth);
static void dump_block(struct dump *dump, const struct thir_block *block, unsigned depth);

static void indent(struct dump *dump, unsigned depth)
{
    fprintf(dump->out, "%*s", (int)(depth * 2), "");
}

static const char *text_of_type(struct dump *dump, struct type_id type)
{
    return type_print(dump->crate, &dump->arena, type, NULL);
}

static const char *local_name(struct dump *dump, struct local_var var)
{
    const char *name = name_text(dump->crate->session->names, dump->body->locals[var.index].name);
    return name[0] == '\0' ? "(hidden)" : name;
}

static void dump_value(struct dump *dump, const struct thir_value *value)
{
    if (!def_is_none(value->constant))
        fprintf(dump->out, " %s", def_print(dump->crate, &dump->arena, value->constant));
    else if (value->is_string)
        fprintf(dump->out, " \"%s\"", name_text(dump->crate->session->names, value->text));
    else
        fprintf(dump->out, " %s%llu", value->is_negative ? "-" : "", (unsigned long long)value->low);
}

static void dump_pattern(struct dump *dump, const struct thir_pattern *pattern, unsigned depth)
{
    static const char *const names[] = {
#define X(name) #name,
        THIR_PATTERN_KINDS(X)
#undef X
    };
    if (pattern == NULL)
        return;
    indent(dump, depth);
    fprintf(dump->out, "pattern %s%s: %s", names[pattern->kind], pattern->is_implicit ? " implicit" : "", text_of_type(dump, pattern->type));
    switch ((enum thir_pattern_kind)pattern->kind) {
    case THIR_PATTERN_WILD: case THIR_PATTERN_NEVER: fputc('\n', dump->out); return;
    case THIR_PATTERN_BINDING:
        fprintf(dump->out, " %s %s_%u\n", pattern->binding.by_value ? "by value" : pattern->binding.borrow == BORROW_MUT ? "ref mut" : "ref",
                local_name(dump, pattern->binding.var), (unsigned)pattern->binding.var.index);
        dump_pattern(dump, pattern->binding.sub, depth + 1);
        return;
    case THIR_PATTERN_VARIANT: case THIR_PATTERN_LEAF:
        fprintf(dump->out, " variant %u\n", (unsigned)pattern->variant.variant);
        for (uint32_t i = 0; i < pattern->variant.field_count; i++) {
            indent(dump, depth + 1);
            fprintf(dump->out, ".%u\n", (unsigned)pattern->variant.fields[i].field);
            dump_pattern(dump, pattern->variant.fields[i].pattern, depth + 2);
        }
        return;
    case THIR_PATTERN_DEREF: fputc('\n', dump->out); dump_pattern(dump, pattern->deref.target, depth + 1); return;
    case THIR_PATTERN_CONSTANT: dump_value(dump, &pattern->constant); fputc('\n', dump->out); return;
    case THIR_PATTERN_RANGE:
        if (pattern->range.has_low)
            dump_value(dump, &pattern->range.low);
        fputs(pattern->range.inclusive ? " ..=" : " ..", dump->out);
        if (pattern->range.has_high)
            dump_value(dump, &pattern->range.high);
        fputc('\n', dump->out);
        return;
    case THIR_PATTERN_SLICE:
        fputc('\n', dump->out);
        for (uint32_t i = 0; i < pattern->slice.prefix_count; i++)
            dump_pattern(dump, pattern->slice.prefix[i], depth + 1);
        if (pattern->slice.middle != NULL) {
            indent(dump, depth + 1);
            fputs("..\n", dump->out);
            dump_pattern(dump, pattern->slice.middle, depth + 2);
        }
        for (uint32_t i = 0; i < pattern->slice.suffix_count; i++)
            dump_pattern(dump, pattern->slice.suffix[i], depth + 1);
        return;
    case THIR_PATTERN_OR:
        fputc('\n', dump->out);
        for (uint32_t i = 0; i < pattern->or_.count; i++)
            dump_pattern(dump, pattern->or_.items[i], depth + 1);
        return;
    }
}

static void dump_literal(struct dump *dump, const struct expr_literal *literal)
{
    switch (literal->kind) {
    case LITERAL_INTEGER: case LITERAL_BYTE: case LITERAL_CHAR: fprintf(dump->out, " %llu", (unsigned long long)literal->low); return;
    case LITERAL_BOOL: fputs(literal->low ? " true" : " false", dump->out); return;
    case LITERAL_FLOAT: fprintf(dump->out, " %s", name_text(dump->crate->session->names, literal->text)); return;
    case LITERAL_STRING: case LITERAL_BYTE_STRING: fputs(" string", dump->out); return;
    }
}

/* What the node itself says, behind its kind and type. */
static void dump_head(struct dump *dump, const struct thir_expr *expr)
{
    static const char *const borrows[] = {"shared", "mut", "two-phase", "fake"};
    static const char *const operators[] = {
#define X(name, text) text,
        BINARY_OPS(X)
#undef X
    };
    static const char *const unary[] = {"-", "!", "*"};
    if (expr->kind == THIR_LITERAL)
        dump_literal(dump, expr->literal.ast);
    else if (expr->kind == THIR_VAR)
        fprintf(dump->out, " %s_%u", local_name(dump, expr->var), (unsigned)expr->var.index);
    else if (expr->kind == THIR_UPVAR)
        fprintf(dump->out, " %u", (unsigned)expr->upvar.index);
    else if (expr->kind == THIR_CONSTANT || expr->kind == THIR_STATIC)
        fprintf(dump->out, " %s", def_print(dump->crate, &dump->arena, expr->item.def));
    else if (expr->kind == THIR_UNARY)
        fprintf(dump->out, " %s", unary[expr->unary.op]);
    else if (expr->kind == THIR_BINARY || expr->kind == THIR_LOGICAL || expr->kind == THIR_ASSIGN_OP)
        fprintf(dump->out, " %s", operators[expr->binary.op]);
    else if (expr->kind == THIR_FIELD)
        fprintf(dump->out, " .%u", (unsigned)expr->field.field);
    else if (expr->kind == THIR_BORROW)
        fprintf(dump->out, " %s", borrows[expr->borrow.kind]);
    else if (expr->kind == THIR_ADT)
        fprintf(dump->out, " variant %u", (unsigned)expr->adt.variant);
    else if (expr->kind == THIR_LOOP)
        fprintf(dump->out, " label %u", (unsigned)expr->loop.label);
    else if (expr->kind == THIR_BREAK || expr->kind == THIR_CONTINUE)
        fprintf(dump->out, " label %u", (unsigned)expr->jump.label);
    else if (expr->kind == THIR_REPEAT)
        fprintf(dump->out, " times %llu", (unsigned long long)expr->repeat.count);
    else if (expr->kind == THIR_CLOSURE)
        fprintf(dump->out, " %s", def_print(dump->crate, &dump->arena, expr->closure.def));
    if (expr->user_type != NULL)
        fprintf(dump->out, " written %s", text_of_type(dump, expr->user_type->declared));
}

static void dump_list(struct dump *dump, struct thir_expr *const *items, uint32_t count, unsigned depth)
{
    for (uint32_t i = 0; i < count; i++)
        dump_expr(dump, items[i], depth);
}

static void dump_match(struct dump *dump, const struct thir_expr *expr, unsigned depth)
{
    dump_expr(dump, expr->match.scrutinee, depth);
    for (uint32_t i = 0; i < expr->match.arm_count; i++) {
        const struct thir_arm *arm = &expr->match.arms[i];
        indent(dump, depth);
        fputs("arm\n", dump->out);
        dump_pattern(dump, arm->pattern, depth + 1);
        if (arm->guard != NULL) {
            indent(dump, depth + 1);
            fputs("guard\n", dump->out);
            dump_expr(dump, arm->guard, depth + 2);
        }
        dump_expr(dump, arm->body, depth + 1);
    }
}

static void dump_children(struct dump *dump, const struct thir_expr *expr, unsigned depth)
{
    switch ((enum thir_kind)expr->kind) {
    case THIR_LITERAL: case THIR_VAR: case THIR_UPVAR: case THIR_CONSTANT: case THIR_STATIC: case THIR_FN_ITEM: return;
    case THIR_UNARY: dump_expr(dump, expr->unary.operand, depth); return;
    case THIR_BINARY: case THIR_LOGICAL: case THIR_ASSIGN_OP:
        dump_expr(dump, expr->binary.left, depth);
        dump_expr(dump, expr->binary.right, depth);
        return;
    case THIR_CAST: case THIR_USE: case THIR_NEVER_TO_ANY: case THIR_UNSIZE: case THIR_REIFY: case THIR_DEREF: case THIR_BOX: case THIR_ASCRIBE:
        dump_expr(dump, expr->operand.operand, depth);
        return;
    case THIR_FIELD: dump_expr(dump, expr->field.operand, depth); return;
    case THIR_INDEX: dump_expr(dump, expr->index.operand, depth); dump_expr(dump, expr->index.index, depth); return;
    case THIR_BORROW: dump_expr(dump, expr->borrow.operand, depth); return;
    case THIR_CALL: dump_expr(dump, expr->call.callee, depth); dump_list(dump, expr->call.args, expr->call.arg_count, depth); return;
    case THIR_ASSIGN: dump_expr(dump, expr->assign.left, depth); dump_expr(dump, expr->assign.right, depth); return;
    case THIR_BLOCK: dump_block(dump, expr->block, depth); return;
    case THIR_IF:
        dump_expr(dump, expr->if_.condition, depth);
        dump_expr(dump, expr->if_.then, depth);
        if (expr->if_.otherwise != NULL)
            dump_expr(dump, expr->if_.otherwise, depth);
        return;
    case THIR_LET: dump_pattern(dump, expr->let.pattern, depth); dump_expr(dump, expr->let.scrutinee, depth); return;
    case THIR_LOOP: dump_expr(dump, expr->loop.body, depth); return;
    case THIR_MATCH: dump_match(dump, expr, depth); return;
    case THIR_BREAK: case THIR_CONTINUE: case THIR_RETURN:
        if (expr->jump.value != NULL)
            dump_expr(dump, expr->jump.value, depth);
        return;
    case THIR_TUPLE: case THIR_ARRAY: dump_list(dump, expr->items.items, expr->items.count, depth); return;
    case THIR_REPEAT: dump_expr(dump, expr->repeat.item, depth); return;
    case THIR_ADT:
        for (uint32_t i = 0; i < expr->adt.field_count; i++) {
            indent(dump, depth);
            fprintf(dump->out, ".%u\n", (unsigned)expr->adt.fields[i].field);
            dump_expr(dump, expr->adt.fields[i].value, depth + 1);
        }
        if (expr->adt.base != NULL)
            dump_expr(dump, expr->adt.base, depth);
        return;
    case THIR_CLOSURE: dump_list(dump, expr->closure.captures, expr->closure.capture_count, depth); return;
    }
}

static void dump_expr(struct dump *dump, const struct thir_expr *expr, unsigned depth)
{
    struct position position = source_position(&dump->crate->session->sources, expr->span.lo);
    indent(dump, depth);
    fprintf(dump->out, "%s%s", kind_names[expr->kind], expr->is_implicit ? " implicit" : "");
    dump_head(dump, expr);
    fprintf(dump->out, ": %s  @%u:%u\n", text_of_type(dump, expr->type), (unsigned)position.line, (unsigned)position.column);
    dump_children(dump, expr, depth + 1);
}

static void dump_block(struct dump *dump, const struct thir_block *block, unsigned depth)
{
    for (uint32_t i = 0; i < block->statement_count; i++) {
        const struct thir_statement *statement = &block->statements[i];
        indent(dump, depth);
        fprintf(dump->out, "%s", statement->kind == THIR_STATEMENT_LET ? "let" : "statement");
        if (statement->user_type != NULL)
            fprintf(dump->out, " written %s", text_of_type(dump, statement->user_type->declared));
        fputc('\n', dump->out);
        dump_pattern(dump, statement->pattern, depth + 1);
        if (statement->init != NULL)
            dump_expr(dump, statement->init, depth + 1);
        if (statement->otherwise != NULL) {
            indent(dump, depth + 1);
            fputs("else\n", dump->out);
            dump_block(dump, statement->otherwise, depth + 2);
        }
    }
    if (block->tail != NULL) {
        indent(dump, depth);
        fputs("value\n", dump->out);
        dump_expr(dump, block->tail, depth + 1);
    }
}

void thir_dump(FILE *out, struct crate_types *crate, const struct thir_body *body)
{
    struct dump dump = {.out = out, .crate = crate, .body = body};
    arena_init(&dump.arena);
    fprintf(out, "body %s -> %s%s\n", def_print(crate, &dump.arena, body->owner), text_of_type(&dump, body->output), body->is_tainted ? " (tainted)" : "");
    for (uint32_t i = 0; i < body->param_count; i++)
        dump_pattern(&dump, body->params[i].pattern, 1);
    if (body->value != NULL)
        dump_expr(&dump, body->value, 1);
    arena_release(&dump.arena);
}
