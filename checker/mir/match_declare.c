/*
 * The variables of a pattern.  A written type holds for each of them, by its part of the type: rustc's local_decls with user_ty
 * (rustc_mir_build matches/mod.rs, visit_primary_bindings).
 */
#include "checker/mir/match.h"

static void declare_twin(struct builder *b, struct local_var var, const struct mir_local *binding)
{
    struct mir_local copy = *binding;
    struct type_id type = type_ref(b->types, (struct region){REGION_ERASED}, false, copy.type);
    struct local_id twin = local_new(b, LOCAL_VARIABLE, type, copy.span);
    struct place_id place = b->locals.items[twin.index].place;
    copy.type = type;
    copy.place = place;
    copy.is_mut = false;
    copy.is_guard_reference = true;
    b->locals.items[twin.index] = copy;
    b->guard_local[var.index] = twin;
}

static void declare_binding(struct builder *b, const struct thir_pattern *pattern, struct user_type *user_type, const struct declaration *how)
{
    struct local_var var = pattern->binding.var;
    const struct thir_local *variable = &b->thir->locals[var.index];
    struct local_id id = local_new(b, LOCAL_VARIABLE, variable->type, variable->span);
    struct mir_local *local = &b->locals.items[id.index];
    local->is_mut = variable->is_mut;
    local->is_binding_by_ref = variable->by_ref;
    local->variable = var.index;
    local->name = variable->name;
    local->user_type = user_type;
    local->has_match = how->has_match;
    local->match_place = how->match_place;
    local->match_span = how->match_span;
    b->variable_local[var.index] = id;
    vec_push(&b->variable_scopes, (struct mir_variable_scope){.local = id, .span = {variable->span.hi, 0}});
    if (how->has_guard)
        declare_twin(b, var, local);
}

/* A part of a written type, in a note of its own; NULL where the type says nothing of the part. */
static struct user_type *part_of(struct builder *b, const struct user_type *whole, struct type_id part)
{
    enum type_kind kind = (enum type_kind)type_of(b->types, part)->kind;
    if (kind == TY_HOLE || kind == TY_INFER || kind == TY_ERROR)
        return NULL;
    struct user_type *made = ARENA_NEW(b->arena, struct user_type);
    *made = (struct user_type){.declared = part, .span = whole->span};
    return made;
}

static struct user_type *element_of(struct builder *b, const struct user_type *whole)
{
    const struct type_data *type = whole == NULL ? NULL : type_of(b->types, whole->declared);
    bool has_element = type != NULL && (type->kind == TY_REF || type->kind == TY_ARRAY || type->kind == TY_SLICE);
    return has_element ? part_of(b, whole, type->types[0]) : NULL;
}

/* Source: rustc_middle::mir::UserTypeProjections. */
static struct user_type *field_of(struct builder *b, const struct user_type *whole, uint32_t variant, uint32_t field)
{
    if (whole == NULL)
        return NULL;
    const struct type_data *type = type_of(b->types, whole->declared);
    if (type->kind == TY_TUPLE)
        return field < type->type_count ? part_of(b, whole, type->types[field]) : NULL;
    if (type->kind != TY_ADT)
        return NULL;
    struct type_substitution with = {type->regions, type->region_count, type->types, type->type_count};
    struct type_id declared = type_field_declared(b->crate, whole->declared, variant, field);
    declared = type_substitute(b->types, declared, &with);
    /* A projection keeps the lifetimes that its impl gives it: the borrow checker looks them up. */
    struct type_id normal = declared;
    type_normalize(b->crate, b->thir->owner, &normal);
    enum type_kind kind = (enum type_kind)type_of(b->types, normal)->kind;
    bool is_taken_apart = kind == TY_TUPLE || kind == TY_ADT;
    return part_of(b, whole, type_of(b->types, declared)->kind == TY_PROJECTION && !is_taken_apart ? declared : normal);
}

static void declare_elements(struct builder *b, const struct thir_pattern *pattern, struct user_type *user_type, const struct declaration *how)
{
    struct user_type *element = element_of(b, user_type);
    for (uint32_t i = 0; i < pattern->slice.prefix_count; i++)
        declare_bindings(b, pattern->slice.prefix[i], element, how);
    if (pattern->slice.middle != NULL)
        declare_bindings(b, pattern->slice.middle, NULL, how);
    for (uint32_t i = 0; i < pattern->slice.suffix_count; i++)
        declare_bindings(b, pattern->slice.suffix[i], element, how);
}

void declare_bindings(struct builder *b, const struct thir_pattern *pattern, struct user_type *user_type, const struct declaration *how)
{
    switch ((enum thir_pattern_kind)pattern->kind) {
    case THIR_PATTERN_BINDING:
        declare_binding(b, pattern, user_type, how);
        if (pattern->binding.sub != NULL)
            declare_bindings(b, pattern->binding.sub, user_type, how);
        return;
    case THIR_PATTERN_VARIANT: case THIR_PATTERN_LEAF:
        for (uint32_t i = 0; i < pattern->variant.field_count; i++) {
            struct thir_pattern_field field = pattern->variant.fields[i];
            uint32_t variant = pattern->kind == THIR_PATTERN_VARIANT ? pattern->variant.variant : 0;
            declare_bindings(b, field.pattern, field_of(b, user_type, variant, field.field), how);
        }
        return;
    case THIR_PATTERN_DEREF:
        declare_bindings(b, pattern->deref.target, element_of(b, user_type), how);
        return;
    case THIR_PATTERN_SLICE:
        declare_elements(b, pattern, user_type, how);
        return;
    case THIR_PATTERN_OR:
        /* All alternatives bind the same variables. */
        declare_bindings(b, pattern->or_.items[0], user_type, how);
        return;
    case THIR_PATTERN_WILD: case THIR_PATTERN_CONSTANT: case THIR_PATTERN_RANGE: case THIR_PATTERN_NEVER:
        return;
    }
}
