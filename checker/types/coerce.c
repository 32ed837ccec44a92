/*
 * Coercions: where the type at hand is not the type asked for but can become it.
 *
 * `!` becomes anything; `&mut T` is reborrowed; references dereference (`&String` to `&str`); arrays unsize to slices; fn items and closures
 * that capture nothing become fn pointers.  A coercion changes the node in place, so that whoever holds it sees the coerced one.
 * Source: rustc_hir_typeck::coercion; the Reference, "Type coercions", "Least upper bound coercions".
 */
#include "checker/types/body.h"
#include "checker/types/object.h"

#include <string.h>

/* `expr` becomes `wrapper`, which was built around a copy of it. */
static void become(struct body_check *check, struct thir_expr *expr, const struct thir_expr *wrapper)
{
    bool is_parenthesized = expr->is_parenthesized;
    *expr = *wrapper;
    expr->is_parenthesized = is_parenthesized;
    body_track_type(check, &expr->type);
}

static struct type_id shallow(struct body_check *check, struct type_id type)
{
    return infer_shallow(&check->infer, type);
}

static void wrap(struct body_check *check, struct thir_expr *expr, enum thir_kind kind, struct type_id type)
{
    /* As thir_deref: of a block the value is pointed at. */
    if (kind != THIR_NEVER_TO_ANY && expr->kind == THIR_BLOCK && expr->block->tail != NULL)
        expr->span = expr->block->tail->span;
    struct thir_expr *inner = thir_move(check, expr), *wrapper = thir_new(check, kind, type, expr->span);
    wrapper->is_implicit = true;
    wrapper->operand.operand = inner;
    become(check, expr, wrapper);
}

/* Struct<.., [T; N]> where Struct<.., [T]> is wanted. */
static bool is_adt_unsizing(struct body_check *check, struct type_id from, struct type_id to)
{
    const struct type_data *left = data_of(check, from), *right = data_of(check, to);
    if (left->kind != TY_ADT || right->kind != TY_ADT || !def_equal(left->def, right->def) || left->type_count == 0)
        return false;
    uint32_t last = left->type_count - 1;
    enum type_kind wanted = data_of(check, shallow(check, right->types[last]))->kind;
    enum type_kind found = data_of(check, shallow(check, left->types[last]))->kind;
    return (wanted == TY_SLICE && found == TY_ARRAY) || (wanted == TY_DYN && found != TY_DYN);
}

/* Box, Rc and Arc: what they point to may become a slice or an object. */
static bool is_smart_pointer(struct body_check *check, struct type_id from, struct type_id to)
{
    const struct type_data *left = data_of(check, from), *right = data_of(check, to);
    if (left->kind != TY_ADT || right->kind != TY_ADT || !def_equal(left->def, right->def) || left->type_count != 1)
        return false;
    const struct definition *def = def_of(check->crate, left->def);
    const char *name = body_name_text(check, def->name);
    return def->is_prelude && (def_equal(left->def, check->crate->lang[LANG_owned_box]) || strcmp(name, "Rc") == 0 || strcmp(name, "Arc") == 0);
}

/* The type has the trait of the object, its associated types and its auto traits: asked, not decided here. */
static void require_object(struct body_check *check, struct type_id inner, struct type_id object, struct span span)
{
    struct type_data data = *data_of(check, object);
    struct infer_table bare = {.types = check->types, .arena = check->arena};
    struct object_assoc assoc;
    object_assoc_types(check->crate, data.def, &assoc);
    uint32_t own = data.type_count - assoc.count;
    struct type_id *args = ARENA_ARRAY(check->arena, struct type_id, data.type_count + 1);
    args[0] = inner;
    for (uint32_t i = 0; i < data.type_count; i++)
        args[i + 1] = infer_erase_bound(&bare, data.types[i]);
    body_require_trait(check, data.def, args, own + 1, span);
    body_require_trait(check, check->crate->lang[LANG_sized], args, 1, span);
    struct trait_check traits = body_traits(check);
    struct trait_env env = traits_env_for(&traits, object);
    for (uint32_t i = 0; i < env.count; i++) {
        const struct env_predicate *predicate = &env.items[i];
        bool is_named = false;
        for (uint32_t k = 0; k < assoc.count && predicate->is_projection; k++)
            is_named |= def_equal(data_of(check, predicate->projection)->def, assoc.items[k]);
        if (!is_named)
            continue;
        struct type_data of = *data_of(check, predicate->projection);
        struct type_id *of_inner = arena_copy(check->arena, of.types, sizeof *of.types * of.type_count);
        of_inner[0] = inner;
        struct type_id projection = type_with_args(check->types, TY_PROJECTION, of.def, of.regions, of.region_count, of_inner, of.type_count);
        vec_push(&check->pending, (struct obligation){.kind = OBLIGATION_PROJECTION, .projection = projection, .equals = predicate->equals, .span = span,
                                                      .param = UINT32_MAX});
    }
    static const struct { enum object_auto bit; enum lang_item trait; } autos[] = {{OBJECT_SEND, LANG_send}, {OBJECT_SYNC, LANG_sync}, {OBJECT_UNPIN, LANG_unpin}};
    for (uint32_t i = 0; i < sizeof autos / sizeof *autos; i++)
        if (data.index & (uint32_t)autos[i].bit)
            body_require_trait(check, check->crate->lang[autos[i].trait], args, 1, span);
}

/* RefCell<T> and the like hold T as their last field: what is behind a pointer may become a slice or object in there. */
static bool is_cell(struct body_check *check, struct type_id from, struct type_id to)
{
    const struct type_data *left = data_of(check, from), *right = data_of(check, to);
    if (left->kind != TY_ADT || right->kind != TY_ADT || !def_equal(left->def, right->def) || !object_is_cell(check->crate, left))
        return false;
    enum type_kind wanted = data_of(check, shallow(check, right->types[0]))->kind;
    return wanted == TY_DYN || wanted == TY_SLICE;
}

/* What is behind the pointers: an array that becomes a slice, or a type that becomes an object.  Objects lose lifetimes and auto traits this way. */
static bool unsizes(struct body_check *check, struct type_id inner, struct type_id wanted, struct span span)
{
    const struct type_data *from = data_of(check, inner), *to = data_of(check, wanted);
    if (from->kind == TY_ARRAY && to->kind == TY_SLICE)
        return infer_unify(&check->infer, from->types[0], to->types[0]);
    if (is_cell(check, inner, wanted))
        return unsizes(check, shallow(check, from->types[0]), shallow(check, to->types[0]), span);
    if (to->kind != TY_DYN || (from->kind == TY_INFER && from->sub == INFER_GENERAL))
        return false;
    if (from->kind == TY_DYN) {
        if (def_equal(from->def, to->def)) {
            if ((to->index & ~from->index) != 0)
                return false;
            struct type_id same = type_dyn(check->types, from->def, to->index, from->regions, from->region_count, from->types, from->type_count);
            return infer_unify(&check->infer, same, wanted);
        }
        struct type_id super[1] = {inner};
        struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = to->def, .args = super, .arg_count = 1, .span = span};
        struct trait_check traits = body_traits(check);
        if (to->type_count != 0 || to->index != 0) {
            body_outside(check, span, "a trait object that becomes one of a more general trait");
            return true;
        }
        return traits_evaluate(&traits, &it) == SELECT_YES;
    }
    require_object(check, inner, wanted, span);
    return true;
}

/* &[T; N] to &[T], &T to &dyn Trait, with the same or a weaker borrow; also of Box, Rc and Arc. */
static bool coerce_unsized(struct body_check *check, struct thir_expr *expr, struct type_id source, struct type_id target, enum two_phase two_phase)
{
    const struct type_data *from = data_of(check, source), *to = data_of(check, target);
    bool is_box = is_smart_pointer(check, source, target);
    if (!is_box && is_adt_unsizing(check, source, target)) {
        body_outside(check, expr->span, "a pointer that becomes one to a slice or trait object");
        return true;
    }
    if (!is_box && (from->kind != TY_REF || to->kind != TY_REF || (to->sub != 0 && from->sub == 0)))
        return false;
    struct type_id inner = shallow(check, from->types[0]), wanted = shallow(check, to->types[0]);
    if (is_adt_unsizing(check, inner, wanted) && !is_smart_pointer(check, inner, wanted) && !is_cell(check, inner, wanted)) {
        body_outside(check, expr->span, "a struct whose last field becomes a slice or trait object");
        return true;
    }
    bool is_mut = to->sub != 0;
    if (!unsizes(check, inner, wanted, expr->span))
        return false;
    if (!is_box) {
        /* As rustc: a reborrow at the target's mutability, then the change of the pointer. */
        struct thir_expr *place = thir_deref(check, thir_move(check, expr), inner, true);
        if (is_mut)
            place_make_mutable(check, place);
        enum borrow_kind kind = !is_mut ? BORROW_SHARED : two_phase == TWO_PHASE_YES ? BORROW_TWO_PHASE : BORROW_MUT;
        become(check, expr, thir_borrow(check, kind, place, true));
    }
    wrap(check, expr, THIR_UNSIZE, target);
    return true;
}

/* &T, &mut T to a reference: dereferences until the target fits, then borrows again. */
static bool coerce_reference(struct body_check *check, struct thir_expr *expr, struct type_id source, struct type_id target, enum two_phase two_phase)
{
    bool is_mut = data_of(check, target)->sub != 0, was_mut = data_of(check, source)->sub != 0;
    if (is_mut && !was_mut)
        return false;
    struct type_id wanted = data_of(check, target)->types[0], type = source;
    struct deref_step steps[16], step;
    uint32_t count = 0;
    bool is_found = false;
    while (count < 16 && deref_next(check, type, &step, expr->span)) {
        steps[count++] = step;
        type = step.type;
        if (infer_unify(&check->infer, type, wanted)) {
            is_found = true;
            break;
        }
    }
    if (!is_found)
        return false;
    if (count == 1 && !is_mut && !was_mut)
        return true;
    struct thir_expr *place = thir_move(check, expr);
    for (uint32_t i = 0; i < count; i++)
        place = deref_apply(check, place, &steps[i]);
    if (is_mut)
        place_make_mutable(check, place);
    enum borrow_kind kind = !is_mut ? BORROW_SHARED : two_phase == TWO_PHASE_YES ? BORROW_TWO_PHASE : BORROW_MUT;
    become(check, expr, thir_borrow(check, kind, place, true));
    return true;
}

/* The fn pointer type of a fn item or closure; ERROR where it is neither. */
static struct type_id pointer_of(struct body_check *check, struct type_id type)
{
    if (data_of(check, type)->kind == TY_CLOSURE && closure_mentions_outer(check, data_of(check, type)->def))
        return TYPE_CONSTANT(ERROR);
    struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = check->crate->lang[LANG_fn_once], .args = &type, .arg_count = 1};
    struct trait_check traits = body_traits(check);
    struct candidate candidate;
    obligation_list nested = {0};
    enum selection found = def_is_none(it.trait) ? SELECT_NO : traits_select(&traits, &it, &candidate, &nested);
    vec_free(&nested);
    if (found != SELECT_YES || candidate.kind != CANDIDATE_CALLABLE)
        return TYPE_CONSTANT(ERROR);
    return body_normalize(check, type_fn_pointer(check->types, 0, candidate.callable_inputs, candidate.callable_input_count, candidate.callable_output),
                          (struct span){0, 0});
}

static bool coerce_callable(struct body_check *check, struct thir_expr *expr, struct type_id source, struct type_id target)
{
    struct type_id pointer = pointer_of(check, source);
    if (data_of(check, pointer)->kind != TY_FN_POINTER || !infer_unify(&check->infer, pointer, target))
        return false;
    wrap(check, expr, THIR_REIFY, target);
    return true;
}

bool coerce_in_place(struct body_check *check, struct thir_expr *expr, struct type_id target, enum two_phase two_phase)
{
    struct type_id source = body_structure(check, expr->type);
    target = body_structure(check, target);
    const struct type_data *from = data_of(check, source), *to = data_of(check, target);
    if (from->kind == TY_ERROR || to->kind == TY_ERROR)
        return true;
    if (from->kind == TY_NEVER) {
        if (to->kind == TY_NEVER)
            return true;
        infer_mark_diverging(&check->infer, target);
        wrap(check, expr, THIR_NEVER_TO_ANY, target);
        return true;
    }
    if (from->kind == TY_INFER)
        return infer_unify(&check->infer, source, target);
    if (coerce_unsized(check, expr, source, target, two_phase))
        return true;
    if (to->kind == TY_REF && from->kind == TY_REF)
        return coerce_reference(check, expr, source, target, two_phase);
    if (to->kind == TY_POINTER && from->kind == TY_REF) {
        body_outside(check, expr->span, "a raw pointer");
        return true;
    }
    if ((from->kind == TY_FN_DEF || from->kind == TY_CLOSURE) && to->kind == TY_FN_POINTER)
        return coerce_callable(check, expr, source, target);
    return infer_unify(&check->infer, source, target);
}

void coerce_demand(struct body_check *check, struct thir_expr *expr, struct type_id target, enum two_phase two_phase)
{
    struct type_id source = expr->type;
    if (!coerce_in_place(check, expr, target, two_phase))
        report_value_mismatch(check, expr->span, target, source);
}

/* ---- several expressions, one value ---- */

void coerce_many_init(struct coerce_many *many, struct type_id expected)
{
    *many = (struct coerce_many){.expected = expected};
}

static void many_remember(struct body_check *check, struct coerce_many *many, struct thir_expr *expr)
{
    if (many->first_count == many->first_capacity) {
        uint32_t capacity = many->first_capacity == 0 ? 4 : many->first_capacity * 2;
        struct thir_expr **grown = ARENA_ARRAY(check->arena, struct thir_expr *, capacity);
        if (many->first_count > 0)
            memcpy(grown, many->first, sizeof *grown * many->first_count);
        many->first = grown;
        many->first_capacity = capacity;
    }
    many->first[many->first_count++] = expr;
}

/* Whether the expression was only reborrowed or diverges, so that it may be coerced anew. */
static bool is_plain(const struct thir_expr *expr)
{
    if (!expr->is_implicit || expr->kind == THIR_NEVER_TO_ANY)
        return true;
    if (expr->kind == THIR_BORROW && expr->borrow.operand->kind == THIR_DEREF && expr->borrow.operand->is_implicit)
        return !(expr->borrow.operand->operand.operand->is_implicit && expr->borrow.operand->operand.operand->kind == THIR_CALL);
    return false;
}

/* Two fn items, or closures, meet as fn pointers. */
static bool meet_callables(struct body_check *check, struct coerce_many *many, struct thir_expr *expr, struct type_id merged)
{
    const struct type_data *a = data_of(check, merged), *b = data_of(check, shallow(check, expr->type));
    if ((a->kind != TY_FN_DEF && a->kind != TY_CLOSURE) || (b->kind != TY_FN_DEF && b->kind != TY_CLOSURE))
        return false;
    struct type_id pointer = pointer_of(check, merged);
    if (data_of(check, pointer)->kind != TY_FN_POINTER || !coerce_callable(check, expr, shallow(check, expr->type), pointer))
        return false;
    for (uint32_t i = 0; i < many->first_count; i++)
        coerce_callable(check, many->first[i], shallow(check, many->first[i]->type), pointer);
    many->merged = pointer;
    return true;
}

static bool many_meet(struct body_check *check, struct coerce_many *many, struct thir_expr *expr)
{
    struct type_id merged = body_structure(check, many->merged), found = body_structure(check, expr->type);
    if (type_equal(merged, found) && data_of(check, found)->kind != TY_REF)
        return true;
    if (data_of(check, merged)->kind != TY_NEVER && meet_callables(check, many, expr, merged))
        return true;
    if (data_of(check, merged)->kind != TY_NEVER && coerce_in_place(check, expr, merged, TWO_PHASE_NO))
        return true;
    for (uint32_t i = 0; i < many->first_count; i++)
        if (!is_plain(many->first[i]))
            return data_of(check, merged)->kind == TY_NEVER && data_of(check, found)->kind == TY_NEVER;
    for (uint32_t i = 0; i < many->first_count; i++)
        if (!coerce_in_place(check, many->first[i], found, TWO_PHASE_NO))
            return false;
    many->merged = found;
    return true;
}

void coerce_many_push(struct body_check *check, struct coerce_many *many, struct thir_expr *expr, struct span blame)
{
    struct type_id found = body_structure(check, expr->type);
    struct type_id wanted = many->pushed == 0 ? many->expected : many->merged;
    if (type_has_error(check, found) || type_has_error(check, wanted)) {
        many->merged = TYPE_CONSTANT(ERROR);
        many->pushed++;
        return;
    }
    bool fits;
    if (many->pushed == 0) {
        fits = coerce_in_place(check, expr, many->expected, TWO_PHASE_NO);
        many->merged = data_of(check, found)->kind == TY_NEVER && data_of(check, shallow(check, many->expected))->kind == TY_INFER
                           ? many->expected : expr->type;
    } else {
        fits = many_meet(check, many, expr);
    }
    many->pushed++;
    many_remember(check, many, expr);
    if (!fits) {
        report_value_mismatch(check, blame, wanted, found);
        many->merged = TYPE_CONSTANT(ERROR);
    }
}

struct type_id coerce_many_complete(struct body_check *check, struct coerce_many *many)
{
    (void)check;
    return many->pushed == 0 ? TYPE_CONSTANT(NEVER) : many->merged;
}
