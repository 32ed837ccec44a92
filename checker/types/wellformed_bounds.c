#include "checker/types/wellformed_bounds.h"

#include "checker/types/impls.h"
#include "checker/types/traits.h"

static const char *text_of(const struct crate_types *crate, struct name name) { return name_text(crate->session->names, name); }

void bounds_refuse_unsized(struct crate_types *crate, struct type_id type, struct span span)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0277", span, "a value of type `%s` has no size that is known beforehand",
                                     type_print(crate, &crate->session->arena, type, NULL));
    diag_label_primary(sink, it, "put it behind a reference or a `Box`");
}

void bounds_check_sized(struct crate_types *crate, struct def_id owner, struct type_id type, struct span span)
{
    struct type_id part = traits_unsized_part(crate, owner, type);
    if (!type_equal(part, TYPE_CONSTANT(ERROR)))
        bounds_refuse_unsized(crate, part, span);
}


/* The type written for the child of a type: what stands in a path's last <..>; NULL behind an alias. */
static const struct ast_type *written_child(const struct ast_type *ast, enum type_kind kind, uint32_t index)
{
    if (ast == NULL)
        return NULL;
    if (ast->kind == TYPE_REF && kind == TY_REF)
        return ((const struct type_ref *)ast)->target;
    if (ast->kind == TYPE_SLICE && kind == TY_SLICE)
        return ((const struct type_slice *)ast)->item;
    if (ast->kind == TYPE_ARRAY && kind == TY_ARRAY)
        return ((const struct type_array *)ast)->item;
    if (ast->kind == TYPE_TUPLE && kind == TY_TUPLE)
        return index < ((const struct type_tuple *)ast)->items.count ? ((const struct type_tuple *)ast)->items.items[index] : NULL;
    if (ast->kind != TYPE_PATH || kind != TY_ADT)
        return NULL;
    const struct path *path = ((const struct type_path *)ast)->path;
    const struct generic_args *args = path->segments.count == 0 ? NULL : path->segments.items[path->segments.count - 1].args;
    for (uint32_t i = 0, at = 0; args != NULL && i < args->args.count; i++)
        if (args->args.items[i].kind == ARG_TYPE && at++ == index)
            return args->args.items[i].type;
    return NULL;
}

static bool was_said(struct bounds *bounds, struct type_id subject, struct def_id trait)
{
    for (uint32_t i = 0; i < bounds->said_count; i++)
        if (type_equal(bounds->said[i].subject, subject) && def_equal(bounds->said[i].trait, trait))
            return true;
    if (bounds->said_count < BOUNDS_SAID) {
        bounds->said[bounds->said_count].subject = subject;
        bounds->said[bounds->said_count++].trait = trait;
    }
    return false;
}

static void check_predicate(struct bounds *bounds, const struct predicate *predicate, const struct type_data *adt, struct span span)
{
    struct crate_types *crate = bounds->crate;
    struct type_id args[16];
    struct type_substitution with = {NULL, 0, adt->types, adt->type_count};
    /* Which of them hold is for the impls to say, which no body looks at here. */
    if (predicate->kind == PREDICATE_TRAIT && predicate->trait_region_count != 0 && predicate->bound_regions == 0 && def_of(crate, bounds->owner)->kind == DEF_FN)
        diag_outside(&crate->session->diagnostics, span, "a type whose bounds give lifetimes to a trait in a signature");
    if (predicate->kind != PREDICATE_TRAIT || predicate->trait_type_count > 16 || predicate->bound_regions != 0)
        return;
    struct type_id subject = type_erase(crate->types, type_substitute(crate->types, predicate->subject, &with));
    bool is_open = type_of(crate->types, subject)->has_projection || type_of(crate->types, subject)->has_error;
    for (uint32_t j = 0; j < predicate->trait_type_count; j++) {
        args[j] = type_erase(crate->types, type_substitute(crate->types, predicate->trait_types[j], &with));
        is_open |= type_of(crate->types, args[j])->has_projection || type_of(crate->types, args[j])->has_error;
    }
    if (is_open || traits_holds(crate, bounds->owner, predicate->trait, subject, args, predicate->trait_type_count) || was_said(bounds, subject, predicate->trait))
        return;
    struct diag_sink *sink = &crate->session->diagnostics;
    const char *trait = text_of(crate, def_of(crate, predicate->trait)->name), *text = type_print(crate, &crate->session->arena, subject, NULL);
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0277", span, "`%s` asks that `%s` implement `%s`", text_of(crate, def_of(crate, adt->def)->name), text, trait);
    diag_label_primary(sink, it, "`%s` does not implement `%s`", text, trait);
}

static void check(struct bounds *bounds, struct type_id type, const struct ast_type *ast, struct span span)
{
    struct crate_types *crate = bounds->crate;
    const struct type_data data = *type_of(crate->types, type);
    if (ast != NULL)
        span = ast->span;
    for (uint32_t i = 0; i < data.type_count && data.kind != TY_FN_POINTER; i++)
        check(bounds, data.types[i], written_child(ast, data.kind, i), span);
    if (data.kind != TY_ADT || data.type_count == 0)
        return;
    const struct generics_def *generics = def_of(crate, data.def)->generics;
    for (uint32_t i = 0; i < data.type_count; i++)
        if (!generics->types[i].is_maybe_unsized)
            bounds_check_sized(crate, bounds->owner, data.types[i], span);
    for (uint32_t i = 0; i < generics->predicate_count; i++)
        check_predicate(bounds, &generics->predicates[i], &data, span);
}

void bounds_check(struct bounds *bounds, struct type_id type, const struct ast_type *ast, struct span span)
{
    if (type_of(bounds->crate->types, type)->type_count != 0)
        check(bounds, type_erase(bounds->crate->types, type), ast, span);
}

/* Of `&self` the type behind the reference is `self`. */
static struct span self_word(const struct fn_def *fn)
{
    struct span span = fn->ast->self_param.span;
    return fn->self_kind == SELF_REF || fn->self_kind == SELF_REF_MUT ? span_of(span.hi - 4, span.hi) : span;
}

void wellformed_fn_bounds(struct crate_types *crate, struct def_id id)
{
    const struct fn_def *fn = def_of(crate, id)->fn;
    const struct definition *parent = def_of(crate, def_of(crate, id)->parent);
    uint32_t has_self = fn->self_kind != SELF_NONE;
    struct bounds bounds = {.crate = crate, .owner = id};
    for (uint32_t i = 0; i < fn->input_count; i++)
        bounds_check(&bounds, fn->inputs[i], i < has_self ? fn->ast->self_param.type : fn->ast->params.items[i - has_self].type,
                     i < has_self ? self_word(fn) : fn->ast->params.items[i - has_self].type->span);
    if (fn->ast->output != NULL)
        bounds_check(&bounds, fn->output, fn->ast->output, fn->ast->output->span);
    /* The comparison with the trait asks once more. */
    if (bounds.said_count == 0 || parent->kind != DEF_IMPL || def_is_none(parent->impl->trait))
        return;
    struct diag_sink *sink = &crate->session->diagnostics;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0277", fn->ast->head, "the types of `%s` ask for more than its impl does", text_of(crate, def_of(crate, id)->name));
    diag_label_primary(sink, it, "a type here needs `%s: %s`", type_print(crate, &crate->session->arena, bounds.said[0].subject, NULL),
                       text_of(crate, def_of(crate, bounds.said[0].trait)->name));
}

void wellformed_value_bounds(struct crate_types *crate, struct def_id id, const struct ast_type *ast)
{
    struct bounds bounds = {.crate = crate, .owner = id};
    if (ast != NULL)
        bounds_check(&bounds, def_of(crate, id)->value->type, ast, ast->span);
}

/* A trait whose impls for std's types the prelude lists in full. */
static bool is_listed_in_full(const struct crate_types *crate, struct def_id trait)
{
    static const enum lang_item all[] = {LANG_copy, LANG_clone, LANG_display, LANG_debug, LANG_iterator, LANG_default, LANG_eq, LANG_ord, LANG_hash, LANG_send, LANG_sync};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (def_equal(crate->lang[all[i]], trait))
            return true;
    return !def_of(crate, trait)->is_prelude;
}

/* `type Item: Bound;` of the trait. */
static void check_associated(struct crate_types *crate, struct def_id impl, struct def_id mine, struct def_id theirs)
{
    const struct impl_def *def = def_of(crate, impl)->impl;
    const struct generics_def *asked = def_of(crate, theirs)->generics;
    struct type_id self[16] = {def->self_type}, type = type_erase(crate->types, def_of(crate, mine)->value->type);
    uint32_t count = 1;
    for (uint32_t i = 0; i < def->trait_type_count && count < 16; i++)
        self[count++] = def->trait_types[i];
    struct type_substitution with = {NULL, 0, self, count};
    for (uint32_t i = 0; i < asked->predicate_count; i++) {
        const struct predicate *predicate = &asked->predicates[i];
        const struct type_data *subject = type_of(crate->types, predicate->subject);
        struct type_id args[16], known = type;
        bool is_open = predicate->kind != PREDICATE_TRAIT || predicate->bound_regions != 0 || predicate->trait_type_count > 16 || subject->kind != TY_PROJECTION ||
            !def_equal(subject->def, theirs) || type_of(crate->types, type)->has_error || !traits_normalize_known(crate, impl, &known);
        for (uint32_t k = 0; k < predicate->trait_type_count && !is_open; k++) {
            args[k] = type_erase(crate->types, type_substitute(crate->types, predicate->trait_types[k], &with));
            is_open = !traits_normalize_known(crate, impl, &args[k]) || type_of(crate->types, args[k])->has_error;
        }
        if (is_open || traits_holds(crate, impl, predicate->trait, known, args, predicate->trait_type_count))
            continue;
        struct diag_sink *sink = &crate->session->diagnostics;
        struct span span = item_as_alias(def_of(crate, mine)->item)->type->span;
        const char *text = type_print(crate, &crate->session->arena, known, NULL), *trait = text_of(crate, def_of(crate, predicate->trait)->name);
        if (!is_listed_in_full(crate, predicate->trait) && type_of(crate->types, known)->kind != TY_PARAM) {
            diag_outside(sink, span, "whether `%s` implements `%s`", text, trait);
            return;
        }
        struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0277", span, "`%s` does not implement `%s`", text, trait);
        diag_label_primary(sink, it, "the trait asks for `%s` here", trait);
        if (!def_of(crate, theirs)->is_prelude)
            diag_label(sink, it, predicate->span, "as the trait says");
        return;
    }
}

void wellformed_impl_bounds(struct crate_types *crate, struct def_id id)
{
    const struct impl_def *impl = def_of(crate, id)->impl;
    struct bounds bounds = {.crate = crate, .owner = id};
    if (impl->is_derived || impl->ast == NULL)
        return;
    for (uint32_t i = 0; i < impl->trait_type_count; i++)
        bounds_check(&bounds, impl->trait_types[i], NULL, impl->ast->trait->span);
    bounds_check(&bounds, impl->self_type, impl->ast->self_type, impl->ast->self_type->span);
    for (uint32_t i = 0; i < impl->item_count; i++) {
        const struct definition *item = def_of(crate, impl->items[i]);
        if (item->kind != DEF_ASSOC_TYPE || item->item == NULL || item_as_alias(item->item)->type == NULL)
            continue;
        struct bounds own = {.crate = crate, .owner = id};
        bounds_check(&own, item->value->type, item_as_alias(item->item)->type, item_as_alias(item->item)->type->span);
        struct def_id theirs = def_is_none(impl->trait) ? (struct def_id){0} : impl_item(crate, impl->trait, item->name, true);
        if (!def_is_none(theirs))
            check_associated(crate, id, impl->items[i], theirs);
    }
}
