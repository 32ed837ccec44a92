#include "checker/borrow/closure.h"
#include "checker/borrow/opaque.h"
#include "checker/borrow/passes.h"
#include "checker/types/object.h"

/* The category of an assignment: what kind of thing is assigned to decides which constraint is blamed. */
static uint8_t category_of_destination(const struct borrow_result *borrow, struct place_id place)
{
    const struct mir_place *destination = &borrow->body->places[place.index];
    if (destination->kind != PROJECT_NONE)
        return CATEGORY_ASSIGNMENT;
    if (destination->local.index == 0) {
        /* The value itself is what is behind `impl Trait`: what its bounds ask is the return's. */
        if (borrow->hidden.count != 0 && type_of(borrow->crate->types, def_of(borrow->crate, borrow->body->owner)->fn->output)->kind == TY_OPAQUE)
            return CATEGORY_BORING;
        uint8_t kind = def_of(borrow->crate, borrow->body->owner)->kind;
        return kind == DEF_CONST ? CATEGORY_USE_AS_CONST : kind == DEF_STATIC ? CATEGORY_USE_AS_STATIC : CATEGORY_RETURN;
    }
    const struct mir_local *local = &borrow->body->locals[destination->local.index];
    if (borrow->is_aggregate_temporary[destination->local.index])
        return CATEGORY_USAGE;
    return local->kind == LOCAL_TEMPORARY ? CATEGORY_BORING : CATEGORY_ASSIGNMENT;
}

static struct type_id operand_type(const struct borrow_result *borrow, const struct mir_operand *operand)
{
    return operand->kind == OPERAND_CONSTANT ? operand->constant->type : borrow->body->places[operand->place.index].type;
}

static void prove_fn_item(struct borrow_result *borrow, struct type_id type, const uint32_t *regions, const struct constraint_origin *at)
{
    const struct type_data *data = type_of(borrow->crate->types, type);
    struct constraint_origin origin = *at;
    origin.category = CATEGORY_PREDICATE;
    struct region_env env = region_env_of(borrow, type, regions);
    region_prove_predicates(borrow, data->def, &env, &origin);
    /* A trait's method is there because Self has the trait. */
    const struct definition *def = def_of(borrow->crate, data->def);
    struct def_id parent = def->parent;
    if (def->kind != DEF_FN || def_is_none(parent) || def_of(borrow->crate, parent)->kind != DEF_TRAIT)
        return;
    uint32_t type_count = def->generics->parent_types, region_count = def->generics->parent_regions;
    if (type_count > 0 && type_count <= env.type_count && region_count <= env.region_count)
        region_prove_trait(borrow, parent, env.types, env.type_regions, type_count, env.regions, region_count, &origin);
}

/* `<T as Trait<'a>>::C`: the written lifetimes stand in the constant's type. */
static void relate_named_constant(struct borrow_result *borrow, const struct mir_constant *constant, const uint32_t *regions,
                                  const struct constraint_origin *at)
{
    struct region_env identity = region_env_identity(borrow);
    struct type_id args, type;
    if (type_of(borrow->crate->types, constant->user_type->declared)->kind != TY_FN_DEF)
        return;
    const uint32_t *written = region_instantiate(borrow, constant->user_type->declared, &identity, at->point, &args);
    struct region_env env = region_env_of(borrow, args, written);
    const uint32_t *declared = region_instantiate(borrow, def_of(borrow->crate, constant->def)->value->type, &env, at->point, &type);
    if (type_equal(type, constant->type))
        region_relate(borrow, type, declared, regions, VARIANCE_INVARIANT, at);
}

/* An impl of Copy may ask for certain lifetimes: impl Copy for S<'static>. */
static void prove_copy(struct borrow_result *borrow, struct place_id place, const struct constraint_origin *at)
{
    struct type_id type = borrow->body->places[place.index].type;
    if (type_of(borrow->crate->types, type)->kind != TY_ADT || region_slots(borrow, type) == 0)
        return;
    struct constraint_origin origin = *at;
    origin.category = CATEGORY_USAGE;
    const uint32_t *regions = region_of_place(borrow, place);
    region_prove_trait(borrow, borrow->crate->lang[LANG_copy], &type, &regions, 1, NULL, 0, &origin);
}

/* The vector of an operand; a constant's regions are its own. */
static const uint32_t *operand_regions(struct borrow_result *borrow, const struct mir_operand *operand, const struct constraint_origin *at)
{
    if (operand->kind != OPERAND_CONSTANT) {
        if (operand->kind == OPERAND_COPY)
            prove_copy(borrow, operand->place, at);
        return region_of_place(borrow, operand->place);
    }
    const struct mir_constant *constant = operand->constant;
    const uint32_t *regions = region_fresh_vector(borrow, constant->type, at->point);
    if (regions != NULL && !def_is_none(constant->def) && def_of(borrow->crate, constant->def)->kind == DEF_CONST && constant->user_type != NULL)
        relate_named_constant(borrow, constant, regions, at);
    if (constant->is_promoted && constant->literal->kind == THIR_CLOSURE)
        closure_apply(borrow, constant->literal->closure.body, regions == NULL ? NULL : regions + 1, at->point);
    bool is_fn = type_of(borrow->crate->types, constant->type)->kind == TY_FN_DEF;
    if (constant->user_type != NULL) {
        struct constraint_origin origin = {at->point, CATEGORY_GENERIC_ARGUMENT, constant->span};
        region_relate_declared(borrow, constant->type, regions, constant->user_type->declared, VARIANCE_INVARIANT, &origin);
    }
    if (is_fn)
        prove_fn_item(borrow, constant->type, regions, at);
    return regions;
}

/* Reborrowing through a reference needs that reference's region, up to the first shared one.  Source: RFC 2094, "Reborrow constraints". */
static void reborrow_constraints(struct borrow_result *borrow, struct place_id place, uint32_t region, const struct constraint_origin *at)
{
    struct constraint_origin origin = *at;
    origin.category = CATEGORY_BORING;
    const struct mir_place *places = borrow->body->places;
    for (; places[place.index].kind != PROJECT_NONE; place = places[place.index].parent) {
        if (places[place.index].kind != PROJECT_DEREF)
            continue;
        struct place_id base = places[place.index].parent;
        const struct type_data *type = type_of(borrow->crate->types, places[base.index].type);
        if (type->kind == TY_REF) {
            region_outlives(borrow, region_of_place(borrow, base)[0], region, &origin);
            if (!type->sub)
                return;
        } else if (type->kind == TY_POINTER) {
            return;
        }
    }
}

static void borrow_constraints(struct borrow_result *borrow, const struct mir_statement *statement, const struct constraint_origin *at)
{
    const struct mir_rvalue *rvalue = statement->rvalue;
    const struct type_data *type = type_of(borrow->crate->types, rvalue->type);
    const uint32_t *destination = region_of_place(borrow, statement->place);
    /*
     * In rustc a loan's region holds at its own reservation, but a StorageLive that this MIR leaves out stands before it, so that the loan of an earlier
     * round of a loop has ended there.
     */
    uint32_t region = region_fresh(borrow, MIR_NONE);
    if (type->kind == TY_REF) {
        region_outlives(borrow, region, destination[0], at);
        region_relate(borrow, type->types[0], region_of_place(borrow, rvalue->place), destination + 1,
                      type->sub ? VARIANCE_INVARIANT : VARIANCE_COVARIANT, at);
    }
    struct constraint_origin reborrow = *at;
    reborrow_constraints(borrow, rvalue->place, region, &reborrow);
    loans_add(borrow, at->point, statement, region);
}

/* A value put together: its type's own regions in between, as rustc's aggregate kinds have them. */
static const uint32_t *aggregate_regions(struct borrow_result *borrow, const struct mir_rvalue *rvalue, const struct constraint_origin *at)
{
    struct type_interner *types = borrow->crate->types;
    const uint32_t *regions = region_fresh_vector(borrow, rvalue->type, at->point);
    struct constraint_origin origin = *at;
    origin.category = CATEGORY_BORING;
    const struct type_data *data = type_of(types, rvalue->type);
    if (data->kind == TY_ADT && data->region_slots > 0) {
        struct region_env env = region_env_of(borrow, rvalue->type, regions);
        struct constraint_origin predicate = *at;
        predicate.category = CATEGORY_PREDICATE;
        region_prove_predicates(borrow, data->def, &env, &predicate);
    }
    for (uint32_t i = 0; i < rvalue->operand_count; i++) {
        struct type_id type = operand_type(borrow, &rvalue->operands[i]);
        const uint32_t *operand = operand_regions(borrow, &rvalue->operands[i], at);
        if (region_slots(borrow, type) == 0)
            continue;
        const uint32_t *target = regions;
        struct type_id field = type;
        if (rvalue->kind == RVALUE_ADT || rvalue->kind == RVALUE_TUPLE || rvalue->kind == RVALUE_CLOSURE)
            target = region_of_field(borrow, rvalue->type, regions, rvalue->variant, rvalue->fields != NULL ? rvalue->fields[i] : i, &field);
        region_relate_alike(borrow, type, operand, field, target, &origin);
    }
    if (rvalue->kind == RVALUE_CLOSURE)
        closure_apply(borrow, rvalue->closure, regions, at->point);
    return regions;
}

/* A closure made a pointer: the same, of its own signature. */
static void reify_closure(struct borrow_result *borrow, struct type_id closure, const uint32_t *closure_regions, struct type_id pointer,
                          const uint32_t *pointer_regions, const struct constraint_origin *origin)
{
    const struct type_data *data = type_of(borrow->crate->types, closure);
    struct type_id own = data->types[data->type_count - 1];
    uint32_t wanted = region_bound_count(borrow, pointer);
    const uint32_t *general = region_fresh_bound(borrow, wanted, origin->point);
    struct region_signature to = region_open_signature(borrow, pointer, pointer_regions, general);
    const uint32_t *bound = region_fresh_bound(borrow, region_bound_count(borrow, own), origin->point);
    struct region_signature from = region_open_signature(borrow, own, closure_regions, bound);
    uint32_t begin = borrow->constraints.count;
    for (uint32_t i = 0; i < to.count && i < from.count; i++)
        if (type_equal(from.types[i], to.types[i]) && region_slots(borrow, from.types[i]) != 0)
            region_relate(borrow, from.types[i], from.regions[i], to.regions[i], i + 1 == to.count ? VARIANCE_COVARIANT : VARIANCE_CONTRAVARIANT, origin);
    region_demand_general(borrow, general, wanted, begin, origin);
}

/* A function item made a pointer: its signature, with late-bound lifetimes of its own, is a subtype of the pointer's. */
static void reify(struct borrow_result *borrow, struct type_id item, const uint32_t *item_regions, struct type_id pointer,
                  const uint32_t *pointer_regions, const struct constraint_origin *origin)
{
    struct type_interner *types = borrow->crate->types;
    const struct type_data *data = type_of(types, item), *to = type_of(types, pointer);
    const struct definition *def = def_of(borrow->crate, data->def);
    const struct fn_def *fn = def->kind == DEF_FN ? def->fn : def->constructor;
    struct region_env env = region_env_of(borrow, item, item_regions);
    uint32_t at = to->region_count;
    for (uint32_t i = 0; i < to->type_count && fn != NULL; i++) {
        bool is_output = i + 1 == to->type_count;
        struct type_id erased;
        struct type_id declared = is_output ? fn->output : i < fn->input_count ? fn->inputs[i] : to->types[i];
        const uint32_t *regions = region_instantiate(borrow, declared, &env, origin->point, &erased);
        if (type_equal(erased, to->types[i]) && region_slots(borrow, erased) != 0)
            region_relate(borrow, erased, regions, pointer_regions + at, is_output ? VARIANCE_COVARIANT : VARIANCE_CONTRAVARIANT, origin);
        at += region_slots(borrow, to->types[i]);
    }
}

/* <T as Trait>::Item is what the object says. */
static void object_projection(struct borrow_result *borrow, struct def_id assoc, const struct type_id *types, const uint32_t **type_regions, uint32_t count,
                              struct type_id value, const uint32_t *wanted, const struct constraint_origin *origin)
{
    struct type_id projection = type_with_args(borrow->crate->types, TY_PROJECTION, assoc, NULL, 0, types, count), normal;
    uint32_t begin = borrow->scratch.count;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t s = 0; s < region_slots(borrow, types[i]); s++)
            vec_push(&borrow->scratch, type_regions[i][s]);
    uint32_t slots = borrow->scratch.count - begin;
    const uint32_t *arguments = slots == 0 ? NULL : arena_copy(borrow->arena, borrow->scratch.items + begin, sizeof(uint32_t) * slots);
    borrow->scratch.count = begin;
    const uint32_t *regions = region_normalize(borrow, projection, arguments, origin->point, &normal);
    if (type_equal(normal, value))
        region_relate(borrow, value, regions, wanted, VARIANCE_INVARIANT, origin);
}

/* The type becomes an object: all that it holds lives as long as the object may, and its impl of the trait is the one that the object's type says. */
static void become_object(struct borrow_result *borrow, struct type_id from, const uint32_t *a, struct type_id to, const uint32_t *b,
                          const struct constraint_origin *origin)
{
    const struct type_data data = *type_of(borrow->crate->types, to);
    const struct type_data *source = type_of(borrow->crate->types, from);
    /* Lifetimes that the object is generic over have no slots. */
    uint32_t at = 0;
    for (uint32_t i = 0; i < data.region_count; i++)
        at += data.regions[i].index < REGION_BOUND;
    uint32_t lifetime = at - 1;
    if (source->kind == TY_DYN && def_equal(source->def, data.def)) {
        struct type_id same = type_dyn(borrow->crate->types, source->def, data.index, source->regions, source->region_count, source->types, source->type_count);
        if (type_equal(same, to))
            region_relate(borrow, to, a, b, VARIANCE_COVARIANT, origin);
        return;
    }
    region_type_outlives(borrow, from, a, b[lifetime], origin);
    struct object_assoc assoc;
    object_assoc_types(borrow->crate, data.def, &assoc);
    uint32_t own = data.type_count - assoc.count;
    /* Lifetimes that the object is generic over: what is asked holds for any. */
    const uint32_t *bound = NULL;
    uint32_t bound_count = 0, begin = borrow->constraints.count;
    struct type_id pointer = type_fn_pointer(borrow->crate->types, 0, data.types, data.type_count, TYPE_CONSTANT(UNIT));
    bound_count = region_bound_count(borrow, pointer);
    for (uint32_t i = 0; i < data.region_count; i++)
        if (data.regions[i].index >= REGION_BOUND && data.regions[i].index - REGION_BOUND >= bound_count)
            bound_count = data.regions[i].index - REGION_BOUND + 1;
    bound = region_fresh_bound(borrow, bound_count, origin->point);
    struct region_signature open = region_open_signature(borrow, pointer, b + at, bound);
    struct type_id *types = ARENA_ARRAY(borrow->arena, struct type_id, data.type_count + 1);
    const uint32_t **type_regions = ARENA_ARRAY(borrow->arena, const uint32_t *, data.type_count + 1);
    types[0] = from;
    type_regions[0] = a;
    for (uint32_t i = 0; i < own; i++) {
        types[i + 1] = open.types[i];
        type_regions[i + 1] = open.regions[i];
    }
    uint32_t *regions = ARENA_ARRAY(borrow->arena, uint32_t, data.region_count), slot = 0;
    for (uint32_t i = 0; i < data.region_count; i++)
        regions[i] = data.regions[i].index >= REGION_BOUND ? bound[data.regions[i].index - REGION_BOUND] : b[slot++];
    region_prove_trait(borrow, data.def, types, type_regions, own + 1, regions, data.region_count - 1, origin);
    struct type_id output;
    const uint32_t *output_regions;
    for (uint32_t i = 0; i < assoc.count; i++) {
        struct type_id value = open.types[own + i];
        if (region_slots(borrow, value) == 0)
            continue;
        if (region_is_fn_trait(borrow, data.def)) {
            if (region_call(borrow, from, a, types[1], type_regions[1], origin, &output, &output_regions) && type_equal(output, value))
                region_relate(borrow, value, output_regions, open.regions[own + i], VARIANCE_COVARIANT, origin);
            continue;
        }
        object_projection(borrow, assoc.items[i], types, type_regions, own + 1, value, open.regions[own + i], origin);
    }
    region_demand_general(borrow, bound, bound_count, begin, origin);
}

/* &T, Box<T> and the like to a pointer to an object; false for others. */
static bool unsize_to_object(struct borrow_result *borrow, struct type_id from, const uint32_t *a, struct type_id to, const uint32_t *b,
                             const struct constraint_origin *origin)
{
    const struct type_data *source = type_of(borrow->crate->types, from), *target = type_of(borrow->crate->types, to);
    if (source->kind != target->kind || target->type_count != 1 || (source->kind != TY_REF && source->kind != TY_ADT))
        return false;
    /* Behind the pointer: the object, or a cell of it. */
    struct type_id inner = source->types[0], object = target->types[0];
    for (;;) {
        const struct type_data *left = type_of(borrow->crate->types, inner), *right = type_of(borrow->crate->types, object);
        if (right->kind == TY_DYN)
            break;
        if (left->kind != TY_ADT || right->kind != TY_ADT || !def_equal(left->def, right->def) || right->type_count != 1 || right->region_count != 0)
            return false;
        inner = left->types[0];
        object = right->types[0];
    }
    uint32_t own = source->kind == TY_REF;
    if (own)
        region_outlives(borrow, a[0], b[0], origin);
    become_object(borrow, inner, region_slots(borrow, inner) == 0 ? NULL : a + own, object, b + own, origin);
    return true;
}

static const uint32_t *cast_regions(struct borrow_result *borrow, const struct mir_rvalue *rvalue, const struct constraint_origin *at)
{
    const struct mir_operand *operand = &rvalue->operands[0];
    struct type_id from = operand_type(borrow, operand);
    const uint32_t *regions = operand_regions(borrow, operand, at);
    const uint32_t *result = region_fresh_vector(borrow, rvalue->type, at->point);
    struct constraint_origin origin = *at;
    origin.category = CATEGORY_CAST;
    struct constraint_origin unsize = origin;
    unsize.category = CATEGORY_UNSIZE;
    struct type_interner *types = borrow->crate->types;
    const struct type_data *source = type_of(types, from), *target = type_of(types, rvalue->type);
    if (rvalue->user_type != NULL)
        region_relate_declared(borrow, rvalue->type, result, rvalue->user_type->declared, VARIANCE_COVARIANT, &origin);
    if (source->kind == TY_FN_DEF && target->kind == TY_FN_POINTER)
        reify(borrow, from, regions, rvalue->type, result, &origin);
    else if (source->kind == TY_CLOSURE && target->kind == TY_FN_POINTER)
        reify_closure(borrow, from, regions, rvalue->type, result, &origin);
    else if (rvalue->kind == RVALUE_COERCE && unsize_to_object(borrow, from, regions, rvalue->type, result, &unsize))
        return result;
    else if (type_equal(from, rvalue->type))
        region_relate(borrow, from, regions, result, VARIANCE_COVARIANT, &origin);
    else if (source->region_slots == target->region_slots)
        for (uint32_t i = 0; i < source->region_slots; i++) {
            /* [T; N] to [T] behind a pointer: the slots are the same, one for one. */
            bool is_invariant = i > 0 && (target->kind == TY_REF || target->kind == TY_POINTER) && target->sub;
            region_outlives(borrow, regions[i], result[i], &origin);
            if (is_invariant)
                region_outlives(borrow, result[i], regions[i], &origin);
        }
    else
        for (uint32_t i = 0; i < source->region_slots; i++)
            for (uint32_t k = 0; k < target->region_slots; k++)
                region_outlives(borrow, regions[i], result[k], &origin);
    return result;
}

static void assign_constraints(struct borrow_result *borrow, const struct mir_statement *statement, uint32_t point)
{
    const struct mir_rvalue *rvalue = statement->rvalue;
    struct constraint_origin at = {point, category_of_destination(borrow, statement->place), statement->span};
    const uint32_t *regions = NULL;
    switch ((enum rvalue_kind)rvalue->kind) {
    case RVALUE_REF:
        borrow_constraints(borrow, statement, &at);
        return;
    case RVALUE_USE:
        regions = operand_regions(borrow, &rvalue->operands[0], &at);
        break;
    case RVALUE_UNARY: case RVALUE_BINARY: case RVALUE_DISCRIMINANT: case RVALUE_LEN:
        return;
    case RVALUE_CAST: case RVALUE_COERCE:
        regions = cast_regions(borrow, rvalue, &at);
        break;
    case RVALUE_REPEAT:
        if (type_of(borrow->crate->types, rvalue->type)->length > 1 && rvalue->operands[0].kind == OPERAND_MOVE)
            prove_copy(borrow, rvalue->operands[0].place, &at);
        regions = aggregate_regions(borrow, rvalue, &at);
        break;
    case RVALUE_TUPLE: case RVALUE_ARRAY: case RVALUE_ADT: case RVALUE_CLOSURE: case RVALUE_BOX:
        regions = aggregate_regions(borrow, rvalue, &at);
        break;
    }
    struct type_id type = borrow->body->places[statement->place.index].type;
    if (regions != NULL)
        region_relate_alike(borrow, rvalue->type, regions, type, region_of_place(borrow, statement->place), &at);
    /* Behind the assignment, so that a returned value is blamed on the return where both explain it. */
    if (rvalue->kind == RVALUE_ADT && rvalue->user_type != NULL && regions != NULL) {
        struct constraint_origin annotation = {point, CATEGORY_GENERIC_ARGUMENT, rvalue->user_type->span};
        region_relate_declared(borrow, rvalue->type, regions, rvalue->user_type->declared, VARIANCE_INVARIANT, &annotation);
    }
}

struct signature { const struct type_id *inputs; uint32_t input_count; struct type_id output; struct region_env env; bool is_declared; };

/* The callee's signature with this call's own lifetimes. */
static bool signature_of(struct borrow_result *borrow, const struct mir_terminator *call, const struct constraint_origin *at,
                         struct signature *out)
{
    struct type_interner *types = borrow->crate->types;
    struct type_id type = operand_type(borrow, &call->value);
    const struct type_data *data = type_of(types, type);
    const uint32_t *regions = operand_regions(borrow, &call->value, at);
    if (data->kind != TY_FN_DEF)
        return false;
    const struct definition *def = def_of(borrow->crate, data->def);
    const struct fn_def *fn = def->kind == DEF_FN ? def->fn : def->constructor;
    if (fn == NULL)
        return false;
    if (call->value.kind != OPERAND_CONSTANT)
        prove_fn_item(borrow, type, regions, at);
    out->env = region_env_of(borrow, type, regions);
    /* Lifetimes that the item's type does not name are fresh at every call. */
    uint32_t total = def->generics == NULL ? 0 : def->generics->parent_regions + def->generics->lifetime_count;
    if (def->kind == DEF_FN && total > out->env.region_count) {
        uint32_t *all = ARENA_ARRAY(borrow->arena, uint32_t, total);
        for (uint32_t i = 0; i < total; i++)
            all[i] = i < out->env.region_count ? out->env.regions[i] : region_fresh(borrow, at->point);
        out->env.regions = all;
        out->env.region_count = total;
    }
    out->inputs = fn->inputs;
    out->input_count = fn->input_count;
    out->output = fn->output;
    return true;
}

/* A call of a value of fn pointer type. */
static void pointer_call(struct borrow_result *borrow, const struct mir_terminator *call, const struct constraint_origin *argument,
                         const struct constraint_origin *result)
{
    struct type_id type = operand_type(borrow, &call->value);
    const struct type_data *data = type_of(borrow->crate->types, type);
    if (data->kind != TY_FN_POINTER || call->value.kind == OPERAND_CONSTANT) {
        diag_outside(&borrow->crate->session->diagnostics, call->span, "a call of this kind of value");
        return;
    }
    const uint32_t *regions = region_of_place(borrow, call->value.place);
    const uint32_t *bound = region_fresh_bound(borrow, region_bound_count(borrow, type), argument->point);
    struct region_signature signature = region_open_signature(borrow, type, regions, bound);
    for (uint32_t i = 0; i < signature.count; i++) {
        if (i + 1 == signature.count)
            region_relate_alike(borrow, signature.types[i], signature.regions[i], borrow->body->places[call->place.index].type,
                                region_of_place(borrow, call->place), result);
        else if (i < call->arg_count)
            region_relate_alike(borrow, operand_type(borrow, &call->args[i]), operand_regions(borrow, &call->args[i], argument), signature.types[i],
                                signature.regions[i], argument);
    }
}

static void call_constraints(struct borrow_result *borrow, const struct mir_terminator *call, uint32_t point)
{
    struct constraint_origin boring = {point, CATEGORY_BORING, call->span}, argument = boring, result = boring;
    argument.category = call->is_from_source_call ? CATEGORY_ARGUMENT : CATEGORY_BORING;
    result.category = category_of_destination(borrow, call->place);
    struct signature signature;
    if (!signature_of(borrow, call, &boring, &signature)) {
        pointer_call(borrow, call, &argument, &result);
        return;
    }
    for (uint32_t i = 0; i < call->arg_count; i++) {
        const uint32_t *regions = operand_regions(borrow, &call->args[i], &boring);
        if (i >= signature.input_count)
            continue;
        struct type_id erased;
        const uint32_t *input = region_instantiate(borrow, signature.inputs[i], &signature.env, point, &erased);
        region_well_formed(borrow, erased, input, &boring);
        region_relate_alike(borrow, operand_type(borrow, &call->args[i]), regions, erased, input, &argument);
    }
    struct type_id erased;
    const uint32_t *output = region_instantiate(borrow, signature.output, &signature.env, point, &erased);
    region_well_formed(borrow, erased, output, &boring);
    region_relate_alike(borrow, erased, output, borrow->body->places[call->place.index].type, region_of_place(borrow, call->place), &result);
}

/* A type that the user wrote must make sense. */
static void user_type_well_formed(struct borrow_result *borrow, const struct user_type *user, struct type_id type, const struct constraint_origin *origin)
{
    const struct type_data *data = type_of(borrow->crate->types, user->declared);
    if (data->has_infer || data->has_error || data->region_slots == 0)
        return;
    if (data->has_hole) {
        const uint32_t *inferred = region_fresh_vector(borrow, type, MIR_NONE);
        region_relate_declared(borrow, type, inferred, user->declared, VARIANCE_INVARIANT, origin);
        region_well_formed(borrow, type, inferred, origin);
        return;
    }
    struct region_env env = region_env_identity(borrow);
    struct type_id erased;
    const uint32_t *regions = region_instantiate(borrow, user->declared, &env, MIR_NONE, &erased);
    region_well_formed(borrow, erased, regions, origin);
}

static void ascribe(struct borrow_result *borrow, const struct mir_statement *statement)
{
    const struct user_type *user = statement->user_type;
    struct type_id type = borrow->body->places[statement->place.index].type;
    if (user == NULL || region_slots(borrow, type) == 0)
        return;
    struct constraint_origin origin = {MIR_NONE, CATEGORY_ANNOTATION, user->span};
    region_relate_declared(borrow, type, region_of_place(borrow, statement->place), user->declared, statement->variance, &origin);
    user_type_well_formed(borrow, user, type, &origin);
}

/* `let x: T`: the type of the variable itself. */
static void annotate_locals(struct borrow_result *borrow)
{
    for (uint32_t i = 0; i < borrow->body->local_count; i++) {
        const struct mir_local *local = &borrow->body->locals[i];
        if (local->user_type == NULL || borrow->local_regions[i] == NULL)
            continue;
        struct constraint_origin origin = {MIR_NONE, CATEGORY_ANNOTATION, local->user_type->span};
        /* `let ref x: T` writes the type of what is referred to. */
        bool is_ref = local->is_binding_by_ref;
        struct type_id type = is_ref ? type_of(borrow->crate->types, local->type)->types[0] : local->type;
        region_relate_declared(borrow, type, borrow->local_regions[i] + is_ref, local->user_type->declared, VARIANCE_INVARIANT, &origin);
        user_type_well_formed(borrow, local->user_type, type, &origin);
    }
}

/* Written types must make sense in code that is never reached, too. */
static void ascribe_unreachable(struct borrow_result *borrow)
{
    for (uint32_t i = 0; i < borrow->body->dead_ascription_count; i++)
        ascribe(borrow, &borrow->body->dead_ascriptions[i]);
    for (uint32_t i = 0; i < borrow->body->block_count && borrow->order_count < borrow->body->block_count; i++) {
        const struct mir_block *block = &borrow->body->blocks[i];
        for (uint32_t s = 0; borrow->first_point[i] == MIR_NONE && s < block->statement_count; s++)
            if (block->statements[s].kind == MIR_ASCRIBE)
                ascribe(borrow, &block->statements[s]);
    }
}

/* The fields of a struct expression are evaluated to temporaries that rustc knows as such (LocalInfo::AggregateTemp). */
static void find_aggregate_temporaries(struct borrow_result *borrow)
{
    borrow->is_aggregate_temporary = ARENA_ARRAY(borrow->arena, bool, borrow->body->local_count);
    for (uint32_t i = 0; i < borrow->order_count; i++) {
        const struct mir_block *block = points_block(borrow, i);
        for (uint32_t s = 0; s < block->statement_count; s++) {
            const struct mir_statement *statement = &block->statements[s];
            if (statement->kind != MIR_ASSIGN || statement->rvalue->kind != RVALUE_ADT)
                continue;
            for (uint32_t o = 0; o < statement->rvalue->operand_count; o++) {
                const struct mir_operand *operand = &statement->rvalue->operands[o];
                if (operand->kind == OPERAND_CONSTANT)
                    continue;
                uint32_t local = borrow->body->places[operand->place.index].local.index;
                borrow->is_aggregate_temporary[local] = borrow->body->locals[local].kind == LOCAL_TEMPORARY;
            }
        }
    }
}

void constraints_of_body(struct borrow_result *borrow)
{
    annotate_locals(borrow);
    if (closure_is_body(borrow))
        closure_annotations(borrow);
    opaque_prove_bounds(borrow);
    ascribe_unreachable(borrow);
    find_aggregate_temporaries(borrow);
    for (uint32_t i = 0; i < borrow->order_count; i++) {
        const struct mir_block *block = points_block(borrow, i);
        uint32_t point = points_first(borrow, i);
        for (uint32_t s = 0; s < block->statement_count; s++) {
            const struct mir_statement *statement = &block->statements[s];
            if (statement->kind == MIR_ASSIGN)
                assign_constraints(borrow, statement, point + s);
            else if (statement->kind == MIR_ASCRIBE)
                ascribe(borrow, statement);
        }
        point += block->statement_count;
        if (block->terminator.kind == MIR_CALL)
            call_constraints(borrow, &block->terminator, point);
    }
}
