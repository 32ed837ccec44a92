/*
 * How a closure's body uses the variables around it: read, borrowed, written or moved.  Adjustments and operators are explicit in THIR, so this is a plain
 * walk.  Source: rustc_hir_typeck::expr_use_visitor.
 */
#include <string.h>

#include "base/bug.h"
#include "checker/types/closure.h"

static void block_children(struct thir_block *block, void (*visit)(void *with, struct thir_expr *expr), void *with)
{
    for (uint32_t i = 0; i < block->statement_count; i++) {
        if (block->statements[i].init != NULL)
            visit(with, block->statements[i].init);
        if (block->statements[i].otherwise != NULL)
            block_children(block->statements[i].otherwise, visit, with);
    }
    if (block->tail != NULL)
        visit(with, block->tail);
}

static void each(struct thir_expr **items, uint32_t count, void (*visit)(void *with, struct thir_expr *expr), void *with)
{
    for (uint32_t i = 0; i < count; i++)
        visit(with, items[i]);
}

void thir_children(struct thir_expr *expr, void (*visit)(void *with, struct thir_expr *expr), void *with)
{
    switch ((enum thir_kind)expr->kind) {
    case THIR_LITERAL: case THIR_VAR: case THIR_UPVAR: case THIR_CONSTANT: case THIR_STATIC: case THIR_FN_ITEM: case THIR_CONTINUE:
        return;
    case THIR_UNARY:
        visit(with, expr->unary.operand);
        return;
    case THIR_BINARY: case THIR_LOGICAL: case THIR_ASSIGN_OP:
        visit(with, expr->binary.left);
        visit(with, expr->binary.right);
        return;
    case THIR_CAST: case THIR_USE: case THIR_NEVER_TO_ANY: case THIR_UNSIZE: case THIR_REIFY: case THIR_DEREF: case THIR_BOX: case THIR_ASCRIBE:
        visit(with, expr->operand.operand);
        return;
    case THIR_FIELD:
        visit(with, expr->field.operand);
        return;
    case THIR_INDEX:
        visit(with, expr->index.operand);
        visit(with, expr->index.index);
        return;
    case THIR_BORROW:
        visit(with, expr->borrow.operand);
        return;
    case THIR_CALL:
        visit(with, expr->call.callee);
        each(expr->call.args, expr->call.arg_count, visit, with);
        return;
    case THIR_ASSIGN:
        visit(with, expr->assign.left);
        visit(with, expr->assign.right);
        return;
    case THIR_BLOCK:
        block_children(expr->block, visit, with);
        return;
    case THIR_IF:
        visit(with, expr->if_.condition);
        visit(with, expr->if_.then);
        if (expr->if_.otherwise != NULL)
            visit(with, expr->if_.otherwise);
        return;
    case THIR_LET:
        visit(with, expr->let.scrutinee);
        return;
    case THIR_LOOP:
        visit(with, expr->loop.body);
        return;
    case THIR_MATCH:
        visit(with, expr->match.scrutinee);
        for (uint32_t i = 0; i < expr->match.arm_count; i++) {
            if (expr->match.arms[i].guard != NULL)
                visit(with, expr->match.arms[i].guard);
            visit(with, expr->match.arms[i].body);
        }
        return;
    case THIR_BREAK: case THIR_RETURN:
        if (expr->jump.value != NULL)
            visit(with, expr->jump.value);
        return;
    case THIR_TUPLE: case THIR_ARRAY:
        each(expr->items.items, expr->items.count, visit, with);
        return;
    case THIR_REPEAT:
        visit(with, expr->repeat.item);
        return;
    case THIR_ADT:
        for (uint32_t i = 0; i < expr->adt.field_count; i++)
            visit(with, expr->adt.fields[i].value);
        if (expr->adt.base != NULL)
            visit(with, expr->adt.base);
        return;
    case THIR_CLOSURE:
        each(expr->closure.captures, expr->closure.capture_count, visit, with);
        return;
    }
    BUG("unknown expression");
}

struct visitor { void (*visit)(void *with, struct thir_expr *expr); void *with; };

static void visit_deep(void *with, struct thir_expr *expr)
{
    struct visitor *visitor = with;
    visitor->visit(visitor->with, expr);
    thir_children(expr, visit_deep, with);
}

void thir_visit(struct thir_expr *expr, void (*visit)(void *with, struct thir_expr *expr), void *with)
{
    struct visitor visitor = {visit, with};
    visit_deep(&visitor, expr);
}

/* ---- uses ---- */

struct walk {
    struct body_check *check;
    const struct closure_frame *frame;
    capture_list *out;
};

static void use_value(void *with, struct thir_expr *expr);

static bool is_copy(struct walk *walk, struct type_id type)
{
    struct body_check *check = walk->check;
    return type_is_copy(check->crate, check->owner, closure_finish_type(check, infer_resolve(&check->infer, type)));
}

static void push(struct walk *walk, const struct capture_place *place, enum capture_mode mode, struct span use)
{
    vec_push(walk->out, (struct capture){*place, (uint8_t)mode, use});
}

/* What is evaluated on the way to a place. */
static void walk_inside(struct walk *walk, struct thir_expr *expr)
{
    switch ((enum thir_kind)expr->kind) {
    case THIR_VAR: case THIR_UPVAR: case THIR_STATIC:
        return;
    case THIR_FIELD:
        walk_inside(walk, expr->field.operand);
        return;
    case THIR_DEREF: case THIR_ASCRIBE:
        walk_inside(walk, expr->operand.operand);
        return;
    case THIR_INDEX:
        walk_inside(walk, expr->index.operand);
        use_value(walk, expr->index.index);
        return;
    case THIR_LITERAL: case THIR_CONSTANT: case THIR_FN_ITEM: case THIR_UNARY: case THIR_BINARY: case THIR_LOGICAL: case THIR_CAST: case THIR_USE:
    case THIR_NEVER_TO_ANY: case THIR_UNSIZE: case THIR_REIFY: case THIR_BORROW: case THIR_CALL: case THIR_ASSIGN: case THIR_ASSIGN_OP: case THIR_BLOCK:
    case THIR_IF: case THIR_LET: case THIR_LOOP: case THIR_MATCH: case THIR_BREAK: case THIR_CONTINUE: case THIR_RETURN: case THIR_TUPLE:
    case THIR_ARRAY: case THIR_REPEAT: case THIR_ADT: case THIR_BOX: case THIR_CLOSURE:
        use_value(walk, expr);
        return;
    }
}

static bool is_place(const struct thir_expr *expr)
{
    return thir_is_place(expr) || (expr->kind == THIR_ASCRIBE && is_place(expr->operand.operand));
}

/* The variable itself in the source: where messages point. */
static struct span use_span(const struct capture_place *place)
{
    return place->nodes[place->length - 1]->span;
}

static void use_place(struct walk *walk, struct thir_expr *expr, enum capture_mode mode)
{
    struct capture_place place;
    walk_inside(walk, expr);
    if (capture_place_of(walk->check, walk->frame, expr, &place))
        push(walk, &place, mode, use_span(&place));
}

/* ---- patterns ---- */

static struct capture_place extend(struct walk *walk, const struct capture_place *place, enum thir_kind kind, uint32_t variant, uint32_t field,
                                   struct type_id type)
{
    struct body_check *check = walk->check;
    struct capture_place longer = *place;
    if (place->is_cut)
        return longer;
    longer.nodes = ARENA_ARRAY(check->arena, struct thir_expr *, place->length + 1);
    memcpy(longer.nodes, place->nodes, sizeof *longer.nodes * place->length);
    struct thir_expr *node = thir_new(check, kind, type, place->nodes[place->length - 1]->span);
    if (kind == THIR_FIELD) {
        node->field.operand = place->nodes[place->length - 1];
        node->field.variant = variant;
        node->field.field = field;
    } else {
        node->operand.operand = place->nodes[place->length - 1];
    }
    longer.nodes[longer.length++] = node;
    return longer;
}

static void walk_pattern(struct walk *walk, const struct thir_pattern *pattern, const struct capture_place *place);

static void walk_fields(struct walk *walk, const struct thir_pattern *pattern, const struct capture_place *place)
{
    for (uint32_t i = 0; i < pattern->variant.field_count; i++) {
        const struct thir_pattern_field *field = &pattern->variant.fields[i];
        struct capture_place part = extend(walk, place, THIR_FIELD, pattern->variant.variant, field->field, field->pattern->type);
        walk_pattern(walk, field->pattern, &part);
    }
}

static void walk_slice(struct walk *walk, const struct thir_pattern *pattern, const struct capture_place *place)
{
    struct capture_place part = *place;
    part.is_cut = true;
    if (data_of(walk->check, infer_shallow(&walk->check->infer, pattern->type))->kind != TY_ARRAY)
        push(walk, place, CAPTURE_SHARED, use_span(place));
    for (uint32_t i = 0; i < pattern->slice.prefix_count; i++)
        walk_pattern(walk, pattern->slice.prefix[i], &part);
    if (pattern->slice.middle != NULL)
        walk_pattern(walk, pattern->slice.middle, &part);
    for (uint32_t i = 0; i < pattern->slice.suffix_count; i++)
        walk_pattern(walk, pattern->slice.suffix[i], &part);
}

static void walk_pattern(struct walk *walk, const struct thir_pattern *pattern, const struct capture_place *place)
{
    struct body_check *check = walk->check;
    enum capture_mode mode;
    switch ((enum thir_pattern_kind)pattern->kind) {
    case THIR_PATTERN_WILD: case THIR_PATTERN_NEVER:
        return;
    case THIR_PATTERN_BINDING:
        if (pattern->binding.by_value)
            mode = is_copy(walk, pattern->type) ? CAPTURE_SHARED : CAPTURE_VALUE;
        else
            mode = pattern->binding.borrow == BORROW_SHARED ? CAPTURE_SHARED : CAPTURE_MUT;
        push(walk, place, mode, use_span(place));
        if (pattern->binding.sub != NULL)
            walk_pattern(walk, pattern->binding.sub, place);
        return;
    case THIR_PATTERN_VARIANT: {
        struct type_id type = infer_shallow(&check->infer, pattern->type);
        if (data_of(check, type)->kind != TY_ADT || def_of(check->crate, data_of(check, type)->def)->adt->variant_count > 1)
            push(walk, place, CAPTURE_SHARED, use_span(place));
        walk_fields(walk, pattern, place);
        return;
    }
    case THIR_PATTERN_LEAF:
        walk_fields(walk, pattern, place);
        return;
    case THIR_PATTERN_DEREF: {
        struct capture_place inner = extend(walk, place, THIR_DEREF, 0, 0, pattern->deref.target->type);
        walk_pattern(walk, pattern->deref.target, &inner);
        return;
    }
    case THIR_PATTERN_CONSTANT: case THIR_PATTERN_RANGE:
        push(walk, place, CAPTURE_SHARED, use_span(place));
        return;
    case THIR_PATTERN_SLICE:
        walk_slice(walk, pattern, place);
        return;
    case THIR_PATTERN_OR:
        for (uint32_t i = 0; i < pattern->or_.count; i++)
            walk_pattern(walk, pattern->or_.items[i], place);
        return;
    }
}

/* A scrutinee that is a place is used as its patterns use it; any other is a value. */
static bool walk_scrutinee(struct walk *walk, struct thir_expr *scrutinee, struct capture_place *place)
{
    if (!is_place(scrutinee)) {
        use_value(walk, scrutinee);
        return false;
    }
    walk_inside(walk, scrutinee);
    return capture_place_of(walk->check, walk->frame, scrutinee, place);
}

static void walk_block(struct walk *walk, struct thir_block *block)
{
    for (uint32_t i = 0; i < block->statement_count; i++) {
        struct thir_statement *statement = &block->statements[i];
        struct capture_place place;
        if (statement->init != NULL && statement->kind == THIR_STATEMENT_LET) {
            if (walk_scrutinee(walk, statement->init, &place))
                walk_pattern(walk, statement->pattern, &place);
        } else if (statement->init != NULL) {
            use_value(walk, statement->init);
        }
        if (statement->otherwise != NULL)
            walk_block(walk, statement->otherwise);
    }
    if (block->tail != NULL)
        use_value(walk, block->tail);
}

static void walk_match(struct walk *walk, struct thir_expr *expr)
{
    struct capture_place place;
    bool is_outside = walk_scrutinee(walk, expr->match.scrutinee, &place);
    for (uint32_t i = 0; i < expr->match.arm_count; i++) {
        if (is_outside)
            walk_pattern(walk, expr->match.arms[i].pattern, &place);
        if (expr->match.arms[i].guard != NULL)
            use_value(walk, expr->match.arms[i].guard);
        use_value(walk, expr->match.arms[i].body);
    }
}

/* `..base`: each field that is not written. */
static void walk_base(struct walk *walk, struct thir_expr *expr)
{
    struct body_check *check = walk->check;
    struct capture_place place;
    if (!walk_scrutinee(walk, expr->adt.base, &place))
        return;
    struct type_id type = infer_resolve(&check->infer, expr->adt.base->type);
    const struct adt_def *adt = def_of(check->crate, data_of(check, type)->def)->adt;
    for (uint32_t field = 0; field < adt->variants[0].field_count; field++) {
        bool is_written = false;
        for (uint32_t i = 0; i < expr->adt.field_count; i++)
            is_written |= expr->adt.fields[i].field == field;
        if (is_written)
            continue;
        struct type_id field_type = expr->adt.base_types[field];
        struct capture_place part = extend(walk, &place, THIR_FIELD, 0, field, field_type);
        push(walk, &part, is_copy(walk, field_type) ? CAPTURE_SHARED : CAPTURE_VALUE, use_span(&place));
    }
}

static void use_value(void *with, struct thir_expr *expr)
{
    struct walk *walk = with;
    struct capture_place place;
    if (is_place(expr)) {
        use_place(walk, expr, is_copy(walk, expr->type) ? CAPTURE_SHARED : CAPTURE_VALUE);
        return;
    }
    if (expr->kind == THIR_BORROW) {
        bool is_shared = expr->borrow.kind == BORROW_SHARED || expr->borrow.kind == BORROW_FAKE;
        if (is_place(expr->borrow.operand))
            use_place(walk, expr->borrow.operand, is_shared ? CAPTURE_SHARED : expr->borrow.is_unique ? CAPTURE_UNIQUE : CAPTURE_MUT);
        else
            use_value(walk, expr->borrow.operand);
    } else if (expr->kind == THIR_ASSIGN) {
        use_value(walk, expr->assign.right);
        use_place(walk, expr->assign.left, CAPTURE_MUT);
    } else if (expr->kind == THIR_ASSIGN_OP) {
        use_value(walk, expr->binary.right);
        use_place(walk, expr->binary.left, CAPTURE_MUT);
    } else if (expr->kind == THIR_BLOCK) {
        walk_block(walk, expr->block);
    } else if (expr->kind == THIR_MATCH) {
        walk_match(walk, expr);
    } else if (expr->kind == THIR_LET) {
        if (walk_scrutinee(walk, expr->let.scrutinee, &place))
            walk_pattern(walk, expr->let.pattern, &place);
    } else if (expr->kind == THIR_ADT && expr->adt.base != NULL) {
        for (uint32_t i = 0; i < expr->adt.field_count; i++)
            use_value(walk, expr->adt.fields[i].value);
        walk_base(walk, expr);
    } else {
        thir_children(expr, use_value, walk);
    }
}

void capture_collect(struct body_check *check, const struct closure_frame *frame, capture_list *out)
{
    struct walk walk = {check, frame, out};
    use_value(&walk, frame->body->value);
}
