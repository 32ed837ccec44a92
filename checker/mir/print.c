/* MIR as text, in the manner of rustc's -Zdump-mir. */
#include <string.h>

#include "checker/mir/mir.h"

struct printer { FILE *out; const struct mir_body *body; struct arena arena; };

static const char *type_text(struct printer *p, struct type_id type)
{
    return type_print(p->body->crate, &p->arena, type, NULL);
}

static void print_place(struct printer *p, struct place_id id)
{
    const struct mir_place *place = &p->body->places[id.index];
    switch ((enum projection_kind)place->kind) {
    case PROJECT_NONE:
        fprintf(p->out, "_%u", place->local.index);
        return;
    case PROJECT_DEREF:
        fprintf(p->out, "(*");
        print_place(p, place->parent);
        fprintf(p->out, ")");
        return;
    case PROJECT_FIELD:
        print_place(p, place->parent);
        fprintf(p->out, ".%u", place->index);
        return;
    case PROJECT_DOWNCAST:
        fprintf(p->out, "(");
        print_place(p, place->parent);
        fprintf(p->out, " as variant %u)", place->index);
        return;
    case PROJECT_INDEX:
        print_place(p, place->parent);
        fprintf(p->out, "[_%u]", place->index);
        return;
    case PROJECT_CONSTANT_INDEX:
        print_place(p, place->parent);
        fprintf(p->out, "[%s%u of %u]", place->from_end ? "-" : "", place->index, place->extra);
        return;
    case PROJECT_SUBSLICE:
        print_place(p, place->parent);
        fprintf(p->out, "[%u:%s%u]", place->index, place->from_end ? "-" : "", place->extra);
        return;
    }
}

static void print_constant(struct printer *p, const struct mir_constant *constant)
{
    const struct type_data *type = type_of(p->body->crate->types, constant->type);
    if (type->kind == TY_FN_DEF) {
        fprintf(p->out, "%s", def_print(p->body->crate, &p->arena, type->def));
        return;
    }
    fprintf(p->out, "const ");
    if (!def_is_none(constant->def))
        fprintf(p->out, "%s: ", def_print(p->body->crate, &p->arena, constant->def));
    fprintf(p->out, "%s%s", constant->is_promoted ? "promoted " : "", type_text(p, constant->type));
}

static void print_operand(struct printer *p, const struct mir_operand *operand)
{
    if (operand->kind == OPERAND_CONSTANT) {
        print_constant(p, operand->constant);
        return;
    }
    fprintf(p->out, operand->kind == OPERAND_MOVE ? "move " : "copy ");
    print_place(p, operand->place);
}

static void print_operands(struct printer *p, const struct mir_operand *operands, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        fprintf(p->out, i > 0 ? ", " : "");
        print_operand(p, &operands[i]);
    }
}

#define X(upper, text) text,
static const char *const operator_texts[] = {BINARY_OPS(X)};
#undef X

static void print_ref(struct printer *p, const struct mir_rvalue *rvalue)
{
    switch ((enum borrow_kind)rvalue->borrow) {
    case BORROW_SHARED: fprintf(p->out, "&"); break;
    case BORROW_MUT: fprintf(p->out, "&mut "); break;
    case BORROW_TWO_PHASE: fprintf(p->out, "&two-phase mut "); break;
    case BORROW_FAKE: fprintf(p->out, "&fake "); break;
    }
    print_place(p, rvalue->place);
}

static void print_list(struct printer *p, const char *open, const struct mir_rvalue *rvalue, const char *close)
{
    fprintf(p->out, "%s", open);
    print_operands(p, rvalue->operands, rvalue->operand_count);
    fprintf(p->out, "%s", close);
}

static void print_rvalue(struct printer *p, const struct mir_rvalue *rvalue)
{
    switch ((enum rvalue_kind)rvalue->kind) {
    case RVALUE_USE:
        print_operands(p, rvalue->operands, 1);
        return;
    case RVALUE_REF:
        print_ref(p, rvalue);
        return;
    case RVALUE_UNARY:
        print_list(p, rvalue->op == UNARY_NEG ? "Neg(" : "Not(", rvalue, ")");
        return;
    case RVALUE_BINARY:
        fprintf(p->out, "`%s`", operator_texts[rvalue->op]);
        print_list(p, "(", rvalue, ")");
        return;
    case RVALUE_CAST: case RVALUE_COERCE:
        print_operands(p, rvalue->operands, 1);
        fprintf(p->out, rvalue->kind == RVALUE_CAST ? " as %s" : " coerced to %s", type_text(p, rvalue->type));
        return;
    case RVALUE_DISCRIMINANT: case RVALUE_LEN:
        fprintf(p->out, rvalue->kind == RVALUE_LEN ? "Len(" : "discriminant(");
        print_place(p, rvalue->place);
        fprintf(p->out, ")");
        return;
    case RVALUE_REPEAT:
        print_list(p, "[", rvalue, "; n]");
        return;
    case RVALUE_TUPLE:
        print_list(p, "(", rvalue, ")");
        return;
    case RVALUE_ARRAY:
        print_list(p, "[", rvalue, "]");
        return;
    case RVALUE_ADT: {
        const struct adt_def *adt = def_of(p->body->crate, type_of(p->body->crate->types, rvalue->type)->def)->adt;
        const char *variant = adt->is_enum ? name_text(p->body->crate->session->names, adt->variants[rvalue->variant].name) : "";
        fprintf(p->out, "%s%s%s", type_text(p, rvalue->type), adt->is_enum ? "::" : "", variant);
        print_list(p, " {", rvalue, "}");
        return;
    }
    case RVALUE_CLOSURE:
        print_list(p, "closure {", rvalue, "}");
        return;
    case RVALUE_BOX:
        print_list(p, "box(", rvalue, ")");
        return;
    }
}

static const char *cause_text(uint8_t cause)
{
    switch ((enum fake_read_cause)cause) {
    case FAKE_READ_LET: return "ForLet";
    case FAKE_READ_MATCH: return "ForMatchedPlace";
    case FAKE_READ_MATCH_GUARD: return "ForMatchGuard";
    case FAKE_READ_GUARD_BINDING: return "ForGuardBinding";
    case FAKE_READ_INDEX: return "ForIndex";
    }
    return "";
}

static void print_on_place(struct printer *p, const char *words, struct place_id place)
{
    fprintf(p->out, "%s(", words);
    print_place(p, place);
    fprintf(p->out, ")");
}

static void print_statement(struct printer *p, const struct mir_statement *statement)
{
    switch ((enum mir_statement_kind)statement->kind) {
    case MIR_ASSIGN:
        print_place(p, statement->place);
        fprintf(p->out, " = ");
        print_rvalue(p, statement->rvalue);
        break;
    case MIR_FAKE_READ:
        fprintf(p->out, "FakeRead(%s, ", cause_text(statement->cause));
        print_place(p, statement->place);
        fprintf(p->out, ")");
        break;
    case MIR_STORAGE_LIVE:
        print_on_place(p, "StorageLive", statement->place);
        break;
    case MIR_STORAGE_DEAD:
        print_on_place(p, "StorageDead", statement->place);
        break;
    case MIR_PLACE_MENTION:
        print_on_place(p, "PlaceMention", statement->place);
        break;
    case MIR_ASCRIBE:
        print_on_place(p, "AscribeUserType", statement->place);
        fprintf(p->out, ": %s", type_text(p, statement->user_type->declared));
        break;
    case MIR_MARK:
        fprintf(p->out, "mark %u", statement->mark);
        break;
    case MIR_NOP:
        fprintf(p->out, "nop");
        break;
    }
}

static void print_terminator(struct printer *p, const struct mir_terminator *end)
{
    switch ((enum mir_terminator_kind)end->kind) {
    case MIR_GOTO: fprintf(p->out, "goto"); break;
    case MIR_SWITCH:
        fprintf(p->out, "switch(");
        print_operand(p, &end->value);
        fprintf(p->out, ")");
        break;
    case MIR_RETURN: fprintf(p->out, "return"); break;
    case MIR_UNREACHABLE: fprintf(p->out, "unreachable"); break;
    case MIR_DROP: print_on_place(p, end->is_replace ? "replace" : "drop", end->place); break;
    case MIR_CALL:
        print_place(p, end->place);
        fprintf(p->out, " = ");
        print_operand(p, &end->value);
        fprintf(p->out, "(");
        print_operands(p, end->args, end->arg_count);
        fprintf(p->out, ")");
        break;
    case MIR_FALSE_EDGE: fprintf(p->out, "falseEdge"); break;
    case MIR_FALSE_UNWIND: fprintf(p->out, "falseUnwind"); break;
    case MIR_RESUME: fprintf(p->out, "resume"); break;
    }
    for (uint32_t i = 0; i < end->target_count; i++) {
        bool is_unwind = end->has_unwind && i + 1 == end->target_count;
        fprintf(p->out, "%s%sbb%u", i == 0 ? " -> [" : ", ", is_unwind ? "unwind " : "", end->targets[i].index);
    }
    fprintf(p->out, end->target_count > 0 ? "]" : "");
}

static void print_span(struct printer *p, struct span span)
{
    struct source_map *sources = &p->body->crate->session->sources;
    struct position from = source_position(sources, span.lo), to = source_position(sources, span.hi);
    fprintf(p->out, "; // %u:%u-%u:%u\n", from.line, from.column, to.line, to.column);
}

static void print_locals(struct printer *p)
{
    for (uint32_t i = 0; i < p->body->local_count; i++) {
        const struct mir_local *local = &p->body->locals[i];
        fprintf(p->out, "    let %s_%u: %s;", local->is_mut ? "mut " : "", i, type_text(p, local->type));
        if (!name_is_empty(local->name))
            fprintf(p->out, " // %s%s", name_text(p->body->crate->session->names, local->name), local->is_guard_reference ? " in a guard" : "");
        fprintf(p->out, "\n");
    }
}

void mir_print(FILE *out, const struct mir_body *body)
{
    struct printer printer = {.out = out, .body = body};
    struct printer *p = &printer;
    arena_init(&p->arena);
    fprintf(out, "fn %s {\n", def_print(body->crate, &p->arena, body->owner));
    print_locals(p);
    for (uint32_t i = 0; i < body->block_count; i++) {
        const struct mir_block *block = &body->blocks[i];
        fprintf(out, "\n    bb%u%s: {\n", i, block->is_cleanup ? " (cleanup)" : "");
        for (uint32_t j = 0; j < block->statement_count; j++) {
            fprintf(out, "        ");
            print_statement(p, &block->statements[j]);
            print_span(p, block->statements[j].span);
        }
        fprintf(out, "        ");
        print_terminator(p, &block->terminator);
        print_span(p, block->terminator.span);
        fprintf(out, "    }\n");
    }
    fprintf(out, "}\n");
    arena_release(&p->arena);
}
