/*
 * Checks of single definitions.  Sources: rustc_ty_utils::representability (E0072), rustc_hir_analysis::check::wfcheck (E0392).
 */
#include "checker/types/collect.h"
#include "checker/types/wellformed_bounds.h"
#include "checker/types/traits.h"

#include <string.h>

static const char *text_of(const struct crate_types *crate, struct name name) { return name_text(crate->session->names, name); }

/* ---- E0072: a type that holds itself without a pointer ---- */

enum { VISIT_NEW, VISIT_OPEN, VISIT_DONE, INFINITE_DEPTH_LIMIT = 200 };

struct infinite_walk {
    struct crate_types *crate;
    uint8_t *states;           /* by definition */
    uint32_t from;
};

static void adt_visit(struct infinite_walk *walk, struct def_id id, unsigned depth);

static void report_infinite(struct infinite_walk *walk, struct def_id id)
{
    struct diag_sink *sink = &walk->crate->session->diagnostics;
    const struct definition *def = def_of(walk->crate, id);
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0072", def->span, "the type `%s` holds itself, so its size has no end", text_of(walk->crate, def->name));
    diag_label_primary(sink, it, "contains itself without a pointer between");
    diag_help(sink, it, "put a pointer between, such as `Box<%s>`", text_of(walk->crate, def->name));
}

/* Arguments of other types count where the type holds its parameter; the prelude's pointers hold only PhantomData. */
static void type_visit(struct infinite_walk *walk, struct type_id type, unsigned depth)
{
    const struct type_data *data = type_of(walk->crate->types, type);
    if (depth > INFINITE_DEPTH_LIMIT)
        return;
    if (data->kind == TY_TUPLE || data->kind == TY_ARRAY)
        for (uint32_t i = 0; i < data->type_count; i++)
            type_visit(walk, data->types[i], depth + 1);
    if (data->kind != TY_ADT)
        return;
    if (data->def.index >= walk->from)
        adt_visit(walk, data->def, depth + 1);
    bool is_holder = def_equal(data->def, walk->crate->lang[LANG_option]) || def_equal(data->def, walk->crate->lang[LANG_result]) ||
                     data->def.index >= walk->from;
    for (uint32_t i = 0; is_holder && i < data->type_count; i++)
        type_visit(walk, data->types[i], depth + 1);
}

static void adt_visit(struct infinite_walk *walk, struct def_id id, unsigned depth)
{
    uint8_t *state = &walk->states[id.index - walk->from];
    if (*state == VISIT_OPEN) {
        report_infinite(walk, id);
        *state = VISIT_DONE;
    }
    if (*state != VISIT_NEW)
        return;
    *state = VISIT_OPEN;
    const struct adt_def *adt = def_of(walk->crate, id)->adt;
    for (uint32_t i = 0; i < adt->variant_count; i++)
        for (uint32_t j = 0; j < adt->variants[i].field_count; j++)
            type_visit(walk, adt->variants[i].fields[j].type, depth);
    *state = VISIT_DONE;
}

/* ---- E0392 ---- */

static bool has_wrong_field(const struct crate_types *crate, const struct adt_def *adt)
{
    for (uint32_t i = 0; i < adt->variant_count; i++)
        for (uint32_t j = 0; j < adt->variants[i].field_count; j++)
            if (type_of(crate->types, adt->variants[i].fields[j].type)->has_error)
                return true;
    return false;
}

static bool type_mentions_param(const struct crate_types *crate, struct type_id type, uint32_t index)
{
    const struct type_data *data = type_of(crate->types, type);
    if (!data->has_param)
        return false;
    if (data->kind == TY_PARAM)
        return data->index == index;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (type_mentions_param(crate, data->types[i], index))
            return true;
    return false;
}

/* A parameter that an associated type equals counts as used where the type is. */
static bool bound_determines(const struct crate_types *crate, const struct generics_def *generics, uint32_t index)
{
    for (uint32_t i = 0; i < generics->predicate_count; i++)
        if (generics->predicates[i].kind == PREDICATE_PROJECTION && type_mentions_param(crate, generics->predicates[i].equals, index))
            return true;
    return false;
}

static bool type_mentions_region(const struct crate_types *crate, struct type_id type, uint32_t index)
{
    const struct type_data *data = type_of(crate->types, type);
    bool mentions = data->kind == TY_REF && data->region.index == index;
    for (uint32_t i = 0; i < data->region_count && !mentions; i++)
        mentions = data->regions[i].index == index;
    for (uint32_t i = 0; i < data->type_count && !mentions; i++)
        mentions = type_mentions_region(crate, data->types[i], index);
    return mentions;
}

static bool bound_determines_lifetime(const struct crate_types *crate, const struct generics_def *generics, uint32_t index)
{
    for (uint32_t i = 0; i < generics->predicate_count; i++)
        if (generics->predicates[i].kind == PREDICATE_PROJECTION && type_mentions_region(crate, generics->predicates[i].equals, REGION_PARAM + index))
            return true;
    return false;
}

static void check_unused_params(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct generics_def *generics = def->generics;
    struct diag_sink *sink = &crate->session->diagnostics;
    if (generics->lifetime_count + generics->type_count == 0 || has_wrong_field(crate, def->adt))
        return;
    for (uint32_t i = 0; i < generics->lifetime_count; i++)
        if (generics->region_variance[i] == VARIANCE_BIVARIANT && !bound_determines_lifetime(crate, generics, i)) {
            struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0392", generics->lifetimes[i].span, "no field uses the lifetime parameter `%s`",
                                             text_of(crate, generics->lifetimes[i].name));
            diag_label_primary(sink, it, "not used");
        }
    for (uint32_t i = 0; i < generics->type_count; i++)
        if (generics->type_variance[i] == VARIANCE_BIVARIANT && !bound_determines(crate, generics, i)) {
            struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0392", generics->types[i].span, "no field uses the type parameter `%s`",
                                             text_of(crate, generics->types[i].name));
            diag_label_primary(sink, it, "not used");
        }
}

/* ---- unsized fields and parameters ---- */

/* What is given to a fn and what it gives have a size: parameters with `?Sized` do not. */
static bool is_unsized_at_once(const struct crate_types *crate, struct type_id type)
{
    uint8_t kind = type_of(crate->types, type)->kind;
    return kind == TY_PARAM || kind == TY_STR || kind == TY_SLICE || kind == TY_DYN;
}

/* The word `self`, or the type written for it. */
static struct span param_span(const struct fn_def *fn, uint32_t index)
{
    if (fn->self_kind == SELF_NONE || index > 0)
        return fn->ast->params.items[index - (fn->self_kind != SELF_NONE)].type->span;
    struct span span = fn->ast->self_param.span;
    return fn->ast->self_param.type != NULL ? fn->ast->self_param.type->span : span_of(span.hi - 4, span.hi);
}

/* Of several parameters that one type inside leaves without a size the first is blamed, and each that is the type itself. */
static void check_sized_params(struct crate_types *crate, struct def_id id, const struct fn_def *fn)
{
    for (uint32_t i = 0; i < fn->input_count; i++) {
        struct type_id part = traits_unsized_part(crate, id, fn->inputs[i]);
        bool is_said = type_equal(part, TYPE_CONSTANT(ERROR));
        for (uint32_t j = 0; j < fn->input_count && !is_said && !is_unsized_at_once(crate, fn->inputs[i]); j++)
            is_said = j != i && (j < i || is_unsized_at_once(crate, fn->inputs[j])) && type_equal(traits_unsized_part(crate, id, fn->inputs[j]), part);
        if (!is_said)
            bounds_refuse_unsized(crate, part, param_span(fn, i));
    }
}

static void check_sized_result(struct crate_types *crate, struct def_id owner, const struct fn_def *fn)
{
    if (fn->ast->output == NULL)
        return;
    if (type_of(crate->types, fn->output)->kind != TY_DYN) {
        bounds_check_sized(crate, owner, fn->output, fn->ast->output->span);
        return;
    }
    struct diag_sink *sink = &crate->session->diagnostics;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0746", fn->ast->output->span, "a trait object has no size that is known beforehand");
    diag_label_primary(sink, it, "cannot be returned as it is");
    diag_help(sink, it, "return a `Box<%s>`, or `impl Trait` where it is always the same type", type_print(crate, &crate->session->arena, fn->output, NULL));
}

/* A fn of a trait without a body only names its parameters. */
static void check_param_patterns(struct crate_types *crate, const struct fn_def *fn)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    for (uint32_t i = 0; i < fn->ast->params.count; i++) {
        const struct pattern *pattern = fn->ast->params.items[i].pattern;
        bool is_name = pattern == NULL || pattern->kind == PATTERN_WILD || pattern->kind == PATTERN_BINDING;
        const struct pattern_binding *binding = is_name && pattern != NULL && pattern->kind == PATTERN_BINDING ? (const struct pattern_binding *)pattern : NULL;
        if (is_name && (binding == NULL || (!binding->is_mut && !binding->by_ref && binding->sub == NULL)))
            continue;
        bool is_mut = binding != NULL && binding->is_mut && !binding->by_ref && binding->sub == NULL;
        struct diagnostic *it = diag_new(sink, is_mut ? DIAG_WARNING /* a lint in rustc */ : DIAG_ERROR, is_mut ? NULL : "E0642", pattern->span, "a function without a body takes names, no patterns");
        diag_label_primary(sink, it, "not in a function without a body");
    }
}

/* What `main` gives must be something that a program can end with. */
static void check_main(struct crate_types *crate, struct def_id id, const struct fn_def *fn)
{
    const struct definition *def = def_of(crate, id);
    if (!def_equal(def->parent, crate->root_module) || strcmp(text_of(crate, def->name), "main") != 0)
        return;
    if (fn->input_count != 0) {
        struct diagnostic *wrong = diag_new(&crate->session->diagnostics, DIAG_ERROR, "E0580", fn->ast->head, "`main` takes no parameters");
        diag_label_primary(&crate->session->diagnostics, wrong, "what a program is given is in `std::env::args()`");
    }
    if (fn->ast->output == NULL || type_of(crate->types, fn->output)->has_error || traits_holds(crate, id, crate->lang[LANG_termination], type_erase(crate->types, fn->output), NULL, 0))
        return;
    struct diag_sink *sink = &crate->session->diagnostics;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0277", fn->ast->output->span, "`main` cannot give a `%s`", type_print(crate, &crate->session->arena, fn->output, NULL));
    diag_label_primary(sink, it, "a program ends with `()` or a `Result` of it");
}

static void check_signature(struct crate_types *crate, struct def_id id, const struct fn_def *fn)
{
    check_main(crate, id, fn);
    wellformed_fn_bounds(crate, id);
    if (fn->ast->body == NULL) {
        if (!def_of(crate, id)->is_prelude)
            check_param_patterns(crate, fn);
        return;
    }
    check_sized_params(crate, id, fn);
    check_sized_result(crate, id, fn);
}

static void check_fields(struct crate_types *crate, struct def_id id, const struct definition *def)
{
    struct bounds bounds = {.crate = crate, .owner = id};
    for (uint32_t i = 0; i < def->adt->variant_count; i++) {
        const struct variant_decl *ast = def->kind == DEF_STRUCT ? &item_as_struct(def->item)->variant : &item_as_enum(def->item)->variants.items[i];
        uint32_t count = def->adt->variants[i].field_count;
        for (uint32_t j = 0; j < count; j++) {
            bounds_check(&bounds, def->adt->variants[i].fields[j].type, ast->fields.items[j].type, ast->fields.items[j].type->span);
            if (def->kind == DEF_ENUM || j + 1 < count)
                bounds_check_sized(crate, id, def->adt->variants[i].fields[j].type, ast->fields.items[j].type->span);
        }
    }
}

/* ---- E0310: what a `&'static` holds must live as long; other lifetimes of fields bring their bound with them (RFC 2093) ---- */

static bool bound_is_static(const struct crate_types *crate, const struct generics_def *generics, uint32_t index)
{
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        const struct type_data *subject = type_of(crate->types, predicate->subject);
        if (predicate->kind == PREDICATE_TYPE_OUTLIVES && subject->kind == TY_PARAM && subject->index == index && predicate->shorter.index == REGION_STATIC)
            return true;
    }
    return false;
}

static void check_static_field(struct crate_types *crate, const struct generics_def *generics, struct type_id type, struct span span)
{
    const struct type_data *data = type_of(crate->types, type);
    if (!data->has_param || !data->has_regions)
        return;
    for (uint32_t i = 0; data->kind == TY_REF && data->region.index == REGION_STATIC && i < generics->type_count; i++) {
        if (!type_mentions_param(crate, data->types[0], i) || bound_is_static(crate, generics, i))
            continue;
        struct diag_sink *sink = &crate->session->diagnostics;
        struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0310", span, "`%s` may hold references that end before `'static`", text_of(crate, generics->types[i].name));
        diag_label_primary(sink, it, "needs `%s: 'static`", text_of(crate, generics->types[i].name));
        return;
    }
    for (uint32_t i = 0; i < data->type_count; i++)
        check_static_field(crate, generics, data->types[i], span);
}

static void check_static_fields(struct crate_types *crate, const struct definition *def)
{
    for (uint32_t i = 0; def->generics->type_count != 0 && i < def->adt->variant_count; i++) {
        const struct variant_decl *ast = def->kind == DEF_STRUCT ? &item_as_struct(def->item)->variant : &item_as_enum(def->item)->variants.items[i];
        for (uint32_t j = 0; j < def->adt->variants[i].field_count; j++)
            check_static_field(crate, def->generics, def->adt->variants[i].fields[j].type, ast->fields.items[j].type->span);
    }
}

/* ---- E0391: constants that need each other ---- */

enum { CONSTANT_CHAIN_LIMIT = 64 };

/* The constant that `id` is set to as it stands, through operators to the left; none where its value is something else. */
static struct def_id constant_behind(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    struct expr *value = def->kind == DEF_CONST && !def->is_prelude ? item_as_const(def->item)->value : NULL;
    while (value != NULL && value->kind == EXPR_BINARY)
        value = expr_as_binary(value)->left;
    if (value == NULL || value->kind != EXPR_PATH)
        return (struct def_id){0};
    struct resolution found = resolve_path(crate, scope_of_def(crate, id), expr_as_path(value)->path, PATH_VALUE, false);
    bool is_whole = found.kind == RESOLVED_DEF && found.used == expr_as_path(value)->path->segments.count;
    return is_whole && def_of(crate, found.def)->kind == DEF_CONST ? found.def : (struct def_id){0};
}

/* Reported at the first constant of the circle. */
static void check_circle(struct crate_types *crate, struct def_id id)
{
    struct def_id at = constant_behind(crate, id);
    for (unsigned i = 0; i < CONSTANT_CHAIN_LIMIT && at.index > id.index; i++)
        at = constant_behind(crate, at);
    if (!def_equal(at, id))
        return;
    struct diag_sink *sink = &crate->session->diagnostics;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0391", def_of(crate, id)->span, "the value of `%s` needs itself", text_of(crate, def_of(crate, id)->name));
    diag_label_primary(sink, it, "goes in a circle");
}

void wellformed_check(struct crate_types *crate, uint32_t from, uint32_t to)
{
    struct infinite_walk walk = {crate, calloc(to - from + 1, 1), from};
    for (uint32_t i = from; i < to; i++) {
        const struct definition *def = &crate->defs.items[i];
        struct def_id id = {i};
        if (def->kind == DEF_STRUCT || def->kind == DEF_ENUM) {
            if (walk.states != NULL)
                adt_visit(&walk, id, 0);
            check_unused_params(crate, id);
            check_fields(crate, id, def);
            check_static_fields(crate, def);
        } else if (def->kind == DEF_FN) {
            check_signature(crate, id, def->fn);
        } else if (def->kind == DEF_CONST && item_as_const(def->item)->type != NULL) {
            bounds_check_sized(crate, id, def->value->type, item_as_const(def->item)->type->span);
            wellformed_value_bounds(crate, id, item_as_const(def->item)->type);
            check_circle(crate, id);
        } else if (def->kind == DEF_STATIC) {
            bounds_check_sized(crate, id, def->value->type, def->span);
            wellformed_value_bounds(crate, id, item_as_static(def->item)->type);
        } else if (def->kind == DEF_IMPL) {
            wellformed_impl_bounds(crate, id);
            wellformed_impl(crate, id);
        }
        if (def->kind == DEF_STRUCT || def->kind == DEF_ENUM || def->kind == DEF_FN || (def->kind == DEF_IMPL && !def->impl->is_derived))
            wellformed_outlives(crate, id);
    }
    free(walk.states);
    wellformed_overlaps(crate, from, to);
}
