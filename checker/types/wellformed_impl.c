/*
 * Checks of impls.  Sources: rustc_hir_analysis::check::compare_impl_item, ::coherence (orphan, inherent_impls, builtin), ::impl_wf_check.
 */
#include "checker/types/check.h"
#include "checker/types/collect.h"
#include "checker/types/compare_item.h"
#include "checker/types/impls.h"
#include "checker/types/lower.h"
#include "checker/types/traits.h"

static const char *text_of(const struct crate_types *crate, struct name name) { return name_text(crate->session->names, name); }
static struct diag_sink *sink_of(struct crate_types *crate) { return &crate->session->diagnostics; }

static struct diagnostic *report(struct crate_types *crate, const char *code, struct span span, const char *message, struct name name, const char *label)
{
    struct diagnostic *it = diag_new(sink_of(crate), DIAG_ERROR, code, span, message, text_of(crate, name));
    diag_label_primary(sink_of(crate), it, "%s", label);
    return it;
}

/* ---- the items of a trait's impl ---- */

static bool item_is_provided(const struct definition *item)
{
    switch ((enum item_kind)item->item->kind) {
    case ITEM_FN: return item_as_fn(item->item)->body != NULL;
    case ITEM_CONST: return item_as_const(item->item)->value != NULL;
    case ITEM_ALIAS: return item_as_alias(item->item)->type != NULL;
    case ITEM_STRUCT: case ITEM_ENUM: case ITEM_IMPL: case ITEM_TRAIT: case ITEM_STATIC: case ITEM_MOD: case ITEM_USE: case ITEM_ERROR: return true;
    }
    return true;
}

static void check_trait_items(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct impl_def *impl = def->impl;
    const struct definition *trait = def_of(crate, impl->trait);
    for (uint32_t i = 0; i < impl->item_count; i++) {
        const struct definition *mine = def_of(crate, impl->items[i]);
        bool is_type = mine->kind == DEF_ASSOC_TYPE, is_twice = false;
        for (uint32_t j = 0; j < i && !is_twice; j++)
            is_twice = name_equal(def_of(crate, impl->items[j])->name, mine->name) && (def_of(crate, impl->items[j])->kind == DEF_ASSOC_TYPE) == is_type;
        if (is_twice) {
            report(crate, "E0201", mine->span, "`%s` is given twice", mine->name, "given again");
            continue;
        }
        struct def_id theirs = impl_item(crate, impl->trait, mine->name, is_type);
        if (def_is_none(theirs))
            theirs = impl_item(crate, impl->trait, mine->name, !is_type);
        if (def_is_none(theirs)) {
            report(crate, is_type ? "E0437" : mine->kind == DEF_CONST ? "E0438" : "E0407", mine->span, "the trait has no item `%s`", mine->name, "not in the trait");
            continue;
        }
        compare_item(crate, id, impl->items[i], theirs);
    }
    struct diagnostic *missing = NULL;
    for (uint32_t i = 0; i < trait->trait->item_count && !impl->is_negative; i++) {
        const struct definition *theirs = def_of(crate, trait->trait->items[i]);
        if (item_is_provided(theirs) || !def_is_none(impl_item(crate, id, theirs->name, theirs->kind == DEF_ASSOC_TYPE)))
            continue;
        if (missing == NULL)
            missing = report(crate, "E0046", def->span, "the impl of `%s` leaves out items that the trait requires", trait->name, "incomplete");
        diag_note(sink_of(crate), missing, "`%s` is missing", text_of(crate, theirs->name));
    }
}

/* ---- where an impl may stand ---- */

static bool is_local_type(const struct crate_types *crate, struct type_id type)
{
    const struct type_data *data = type_of(crate->types, type);
    if (data->kind == TY_REF || (data->kind == TY_ADT && def_of(crate, data->def)->adt->is_box))
        return is_local_type(crate, data->types[0]);
    if (data->kind == TY_DYN)
        return !def_of(crate, data->def)->is_prelude;
    return data->kind == TY_ADT ? !def_of(crate, data->def)->is_prelude : data->kind == TY_ERROR;
}

static bool impl_is_local(const struct crate_types *crate, const struct impl_def *impl)
{
    bool is_local = !def_of(crate, impl->trait)->is_prelude || is_local_type(crate, impl->self_type);
    for (uint32_t i = 0; i < impl->trait_type_count && !is_local; i++)
        is_local = is_local_type(crate, impl->trait_types[i]);
    return is_local;
}

static void check_orphan(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct impl_def *impl = def->impl;
    bool is_local = impl_is_local(crate, impl);
    const struct type_data *self = type_of(crate->types, impl->self_type);
    if (!is_local && self->kind == TY_PARAM)
        report(crate, "E0210", def->generics->types[self->index].span, "`%s` alone cannot get a trait of another crate", def->generics->types[self->index].name,
               "no type of this crate takes part");
    else if (!is_local)
        report(crate, "E0117", def->span, "neither `%s` nor the type is of this crate", def_of(crate, impl->trait)->name, "one of the two must be");
    bool is_format = def_equal(impl->trait, crate->lang[LANG_debug]) || def_equal(impl->trait, crate->lang[LANG_display]);
    if (is_format && self->kind == TY_DYN && self->regions[self->region_count - 1].index == REGION_STATIC)
        diag_outside(&crate->session->diagnostics, def->span, "printing of a trait object that lives for 'static");
    bool is_unsafe = def_equal(impl->trait, crate->lang[LANG_send]) || def_equal(impl->trait, crate->lang[LANG_sync]);
    if (is_unsafe && !impl->is_negative)
        report(crate, "E0200", def->span, "`%s` promises what the compiler cannot check: its impls are `unsafe`", def_of(crate, impl->trait)->name,
               "an ordinary impl");
    if (def_equal(impl->trait, crate->lang[LANG_drop]) && (self->kind != TY_ADT || def_of(crate, self->def)->is_prelude) && self->kind != TY_ERROR)
        report(crate, "E0120", impl->ast->self_type->span, "`%s` is for structs and enums of this crate", def_of(crate, impl->trait)->name, "not one of them");
}

static void check_inherent(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct type_data *self = type_of(crate->types, def->impl->self_type);
    switch ((enum type_kind)self->kind) {
    case TY_ADT:
        if (def_of(crate, self->def)->is_prelude)
            report(crate, "E0116", def->span, "`%s` is not a type of this crate: it cannot get methods here", def_of(crate, self->def)->name, "a type of another crate");
        break;
    case TY_PARAM: report(crate, "E0118", def->span, "`%s` is no type that methods can be given to", self->name, "needs a struct or enum"); break;
    case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_TUPLE: case TY_ARRAY: case TY_SLICE: case TY_REF: case TY_POINTER:
    case TY_FN_DEF: case TY_FN_POINTER: case TY_CLOSURE:
        report(crate, "E0390", def->span, "a built-in type cannot get methods here%s", (struct name){0}, "a built-in type");
        break;
    case TY_DYN:
        if (def_of(crate, self->def)->is_prelude)
            report(crate, "E0116", def->span, "`%s` is not a trait of this crate: its objects cannot get methods here", def_of(crate, self->def)->name, "a trait of another crate");
        break;
    case TY_ERROR: case TY_PROJECTION: case TY_OPAQUE: case TY_INFER: case TY_HOLE: break;
    }
}

/* ---- E0207 ---- */

static void mark_params(const struct crate_types *crate, struct type_id type, uint64_t *types)
{
    const struct type_data *data = type_of(crate->types, type);
    if (!data->has_param || data->kind == TY_PROJECTION)
        return;
    if (data->kind == TY_PARAM && data->index < 64)
        *types |= (uint64_t)1 << data->index;
    for (uint32_t i = 0; i < data->type_count; i++)
        mark_params(crate, data->types[i], types);
}

static void check_constrained(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct generics_def *generics = def->generics;
    uint64_t used = 0;
    mark_params(crate, def->impl->self_type, &used);
    for (uint32_t i = 0; i < def->impl->trait_type_count; i++)
        mark_params(crate, def->impl->trait_types[i], &used);
    for (uint32_t round = 0; round < 4; round++)
        for (uint32_t i = 0; i < generics->predicate_count; i++) {
            /* What an associated type is equal to follows from the type whose it is. */
            const struct predicate *predicate = &generics->predicates[i];
            uint64_t inputs = 0;
            if (predicate->kind != PREDICATE_PROJECTION)
                continue;
            for (uint32_t j = 0; j < type_of(crate->types, predicate->subject)->type_count; j++)
                mark_params(crate, type_of(crate->types, predicate->subject)->types[j], &inputs);
            if ((inputs & ~used) == 0)
                mark_params(crate, predicate->equals, &used);
        }
    for (uint32_t i = 0; i < generics->type_count && i < 64; i++)
        if (!((used >> i) & 1))
            report(crate, "E0207", generics->types[i].span, "nothing determines the type parameter `%s` of this impl", generics->types[i].name, "not determined");
}

/* ---- Copy and Drop ---- */

static bool check_copy(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct type_data *self = type_of(crate->types, def->impl->self_type);
    if (self->kind != TY_ADT || def->impl->is_negative)
        return true;
    const struct adt_def *adt = def_of(crate, self->def)->adt;
    struct span span = def->impl->is_derived ? def_of(crate, self->def)->name_span : def->impl->ast->self_type->span;
    if (!def_is_none(adt->drop_impl)) {
        report(crate, "E0184", span, "`%s` has a destructor, so it cannot be `Copy`", def_of(crate, self->def)->name,
               "`Copy` and `Drop` exclude each other");
        return false;
    }
    struct type_id type = type_erase(crate->types, def->impl->self_type);
    for (uint32_t i = 0; i < adt->variant_count; i++)
        for (uint32_t j = 0; j < adt->variants[i].field_count; j++) {
            struct type_id field = type_field(crate, type, i, j);
            if (type_of(crate->types, field)->has_error || type_is_copy(crate, id, field))
                continue;
            struct diagnostic *it = report(crate, "E0204", span, "`%s` cannot be `Copy`: a field is not", def_of(crate, self->def)->name, "not all fields are `Copy`");
            diag_label(sink_of(crate), it, adt->variants[i].fields[j].span, "this field is not `Copy`");
            return false;
        }
    return true;
}

/* E0367: a destructor is for all values of its type, so that its bounds follow from those of the type (rustc_hir_analysis::check::dropck). */
static void check_drop_bounds(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct type_data self = *type_of(crate->types, def->impl->self_type);
    if (!def_equal(def->impl->trait, crate->lang[LANG_drop]) || self.kind != TY_ADT || self.type_count == 0)
        return;
    const struct generics_def *theirs = def_of(crate, self.def)->generics;
    struct type_id *map = ARENA_ARRAY(&crate->session->arena, struct type_id, def->generics->type_count);
    for (uint32_t i = 0; i < self.type_count; i++) {
        const struct type_data *arg = type_of(crate->types, self.types[i]);
        if (arg->kind != TY_PARAM || arg->index >= def->generics->type_count)
            return;
        map[arg->index] = type_param(crate->types, i, theirs->types[i].name);
    }
    struct type_substitution with = {NULL, 0, map, def->generics->type_count};
    for (uint32_t i = 0; i < def->generics->predicate_count; i++) {
        const struct predicate *it = &def->generics->predicates[i];
        if (it->kind != PREDICATE_TRAIT || it->trait_type_count > 8)
            continue;
        struct type_id args[8];
        for (uint32_t j = 0; j < it->trait_type_count; j++)
            args[j] = type_substitute(crate->types, it->trait_types[j], &with);
        if (!traits_holds(crate, self.def, it->trait, type_substitute(crate->types, it->subject, &with), args, it->trait_type_count))
            report(crate, "E0367", it->span, "the destructor asks for `%s`, the type does not", def_of(crate, it->trait)->name, "asks for more than the type");
    }
}

void wellformed_impl(struct crate_types *crate, struct def_id id)
{
    const struct impl_def *impl = def_of(crate, id)->impl;
    if (type_of(crate->types, impl->self_type)->kind == TY_ERROR)
        return;
    if (def_is_none(impl->trait)) {
        check_inherent(crate, id);
        check_constrained(crate, id);
        return;
    }
    if (!def_equal(impl->trait, crate->lang[LANG_copy]) || check_copy(crate, id))
        wellformed_supertraits(crate, id);
    if (impl->is_derived) {
        wellformed_derive(crate, id);
        return;
    }
    check_orphan(crate, id);
    check_drop_bounds(crate, id);
    check_trait_items(crate, id);
    check_constrained(crate, id);
}

/* ---- overlaps: E0119 and E0592 ---- */

/* Whether two declared types may be the same: a parameter may be anything. */
static bool may_be_same(const struct crate_types *crate, struct type_id a, struct type_id b, unsigned depth)
{
    const struct type_data *left = type_of(crate->types, a), *right = type_of(crate->types, b);
    if (depth > 64 || left->kind == TY_PARAM || right->kind == TY_PARAM || left->kind == TY_PROJECTION || right->kind == TY_PROJECTION)
        return true;
    if (left->kind != right->kind || left->sub != right->sub || left->def.index != right->def.index || left->type_count != right->type_count ||
        left->length != right->length)
        return false;
    for (uint32_t i = 0; i < left->type_count; i++)
        if (!may_be_same(crate, left->types[i], right->types[i], depth + 1))
            return false;
    return true;
}

static bool names_local(const struct crate_types *crate, struct type_id type)
{
    const struct type_data *data = type_of(crate->types, type);
    while (data->kind == TY_REF)
        data = type_of(crate->types, data->types[0]);
    return data->kind == TY_ADT && !def_of(crate, data->def)->is_prelude;
}

/* Impls for one head are compared with each other and with blanket impls, these with all. */
static void check_trait_overlap(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct impl_def *impl = def->impl;
    if (!impl->is_derived && !impl_is_local(crate, impl))
        return; /* E0117 or E0210 says it */
    if (def->is_prelude || impl->is_negative || type_of(crate->types, impl->self_type)->has_error)
        return;
    /* A trait of std for what is not the program's is refused as such (E0117, E0210). */
    bool has_local = !def_of(crate, impl->trait)->is_prelude || names_local(crate, impl->self_type);
    for (uint32_t i = 0; i < impl->trait_type_count; i++)
        has_local |= names_local(crate, impl->trait_types[i]);
    if (!has_local)
        return;
    struct impl_candidates others = impls_for_type(crate, impl->trait, impl->self_type);
    uint8_t head = type_of(crate->types, impl->self_type)->kind;
    if (head == TY_PARAM)
        others = (struct impl_candidates){.own = impls_of_trait(crate, impl->trait, &others.own_count), .own_count = others.own_count};
    for (uint32_t i = 0; i < others.own_count + others.blanket_count; i++) {
        struct def_id other = i < others.own_count ? others.own[i] : others.blanket[i - others.own_count];
        struct definition *first = def_of(crate, other);
        if (other.index >= id.index || first->impl->is_negative || !impls_overlap(crate, other, id))
            continue;
        bool blame_first = first->impl->is_derived && !first->is_prelude && !impl->is_derived;
        struct diagnostic *it = report(crate, "E0119", blame_first ? first->span : def->span, "`%s` is implemented twice for this type", def_of(crate, impl->trait)->name,
                                       "conflicts with the other impl");
        if (!first->is_prelude)
            diag_label(sink_of(crate), it, blame_first ? def->span : first->span, "the other impl");
        else
            diag_note(sink_of(crate), it, "the standard library implements it already");
        return;
    }
}

static void check_inherent_twice(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct definition *impl = def_of(crate, def->parent);
    uint32_t count;
    const struct def_id *same = impls_inherent_named(crate, impl->impl->self_type, def->name, &count);
    for (uint32_t i = 0; i < count && same[i].index < id.index; i++) {
        const struct definition *first = def_of(crate, same[i]);
        bool is_one_impl = def_equal(first->parent, def->parent);
        if (!is_one_impl && !may_be_same(crate, def_of(crate, first->parent)->impl->self_type, impl->impl->self_type, 0))
            continue;
        struct diagnostic *it = report(crate, "E0592", is_one_impl ? def->span : first->span, "`%s` is defined twice for this type", def->name, "defined twice");
        diag_label(sink_of(crate), it, is_one_impl ? first->span : def->span, "the other definition");
        return;
    }
}

void wellformed_overlaps(struct crate_types *crate, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const struct definition *def = &crate->defs.items[i];
        if (def->kind == DEF_IMPL && !def_is_none(def->impl->trait))
            check_trait_overlap(crate, (struct def_id){i});
        const struct definition *parent = def_of(crate, def->parent);
        if ((def->kind == DEF_FN || def->kind == DEF_CONST) && parent->kind == DEF_IMPL && def_is_none(parent->impl->trait))
            check_inherent_twice(crate, (struct def_id){i});
    }
}
