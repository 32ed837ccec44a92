#include "checker/types/similar.h"

#include "checker/types/spelling.h"

static const char *text_of(const struct crate_types *crate, struct name name)
{
    return name_text(crate->session->names, name);
}

static void offer_table(const struct crate_types *crate, const struct name_table *table, enum name_space space, struct spelling *spelling)
{
    for (uint32_t i = 0; table != NULL && table->count > 0 && i <= table->mask; i++) {
        uint32_t key = table->entries[i].key;
        if (key != 0 && (key - 1) % SPACE_COUNT == space && !def_is_none(table->entries[i].def))
            spelling_offer(spelling, text_of(crate, (struct name){(key - 1) / SPACE_COUNT}));
    }
}

const char *similar_name(const struct crate_types *crate, const struct scope *scope, enum name_space space, struct name written)
{
    const struct resolver *resolver = resolver_of(crate);
    struct spelling spelling = {.written = text_of(crate, written)};
    for (uint32_t i = 0; space == SPACE_VALUES && i < resolver->binding_of_name.count; i++)
        if (resolver->binding_of_name.items[i] != 0)
            spelling_offer(&spelling, text_of(crate, (struct name){i}));
    for (; scope != NULL; scope = scope->parent)
        offer_table(crate, scope->names, space, &spelling);
    for (uint32_t i = 0; space == SPACE_TYPES && i < TYPE_ID_FIRST_FREE; i++)
        if (!name_is_empty(resolver->primitives[i]))
            spelling_offer(&spelling, text_of(crate, resolver->primitives[i]));
    return spelling.best;
}

const char *similar_in_module(const struct crate_types *crate, struct def_id module, enum name_space space, struct name written)
{
    struct spelling spelling = {.written = text_of(crate, written)};
    const struct scope *inside = scope_of_def(crate, module);
    if (inside != NULL)
        offer_table(crate, inside->names, space, &spelling);
    return spelling.best;
}

const char *similar_field(const struct crate_types *crate, const struct variant_def *variant, struct name written)
{
    struct spelling spelling = {.written = text_of(crate, written)};
    for (uint32_t i = 0; i < variant->field_count && variant->shape == SHAPE_NAMED; i++)
        spelling_offer(&spelling, text_of(crate, variant->fields[i].name));
    return spelling.best;
}

const char *similar_variant(const struct crate_types *crate, const struct adt_def *adt, struct name written)
{
    struct spelling spelling = {.written = text_of(crate, written)};
    for (uint32_t i = 0; i < adt->variant_count && adt->is_enum; i++)
        spelling_offer(&spelling, text_of(crate, adt->variants[i].name));
    return spelling.best;
}

/* The syntax tree has all fns, the definitions only those that the program's text names. */
static void offer_fns(const struct crate_types *crate, const item_list *items, struct spelling *spelling)
{
    for (uint32_t i = 0; i < items->count; i++)
        if (items->items[i]->kind == ITEM_FN)
            spelling_offer(spelling, text_of(crate, items->items[i]->ident.name));
}

static bool may_be_for(const struct body_check *check, const struct impl_def *impl, struct type_id type)
{
    const struct type_data *self = type_of(check->types, impl->self_type), *wanted = data_of(check, type);
    return self->kind == wanted->kind && def_equal(self->def, wanted->def);
}

const char *similar_method(struct body_check *check, struct type_id type, struct name written)
{
    enum { DEREFERENCES = 16 };
    struct crate_types *crate = check->crate;
    struct spelling spelling = {.written = text_of(crate, written)};
    for (uint32_t depth = 0; depth < DEREFERENCES; depth++) {
        type = infer_shallow(&check->infer, type);
        for (uint32_t i = 1; i < crate->defs.count; i++) {
            const struct definition *def = &crate->defs.items[i];
            if (def->kind != DEF_IMPL || def->impl->ast == NULL || def->impl->header_state != 2 || !may_be_for(check, def->impl, type))
                continue;
            offer_fns(crate, &def->impl->ast->items, &spelling);
            const struct definition *trait = def_is_none(def->impl->trait) ? NULL : def_of(crate, def->impl->trait);
            if (trait != NULL && trait->item != NULL)
                offer_fns(crate, &item_as_trait(trait->item)->items, &spelling);
        }
        struct deref_step step;
        if (type_is_kind(check, type, TY_ERROR) || !deref_next(check, type, &step, (struct span){0, 0}))
            break;
        type = step.type;
    }
    return spelling.best;
}

void similar_help(struct diag_sink *sink, struct diagnostic *diagnostic, const char *meant)
{
    if (meant != NULL)
        diag_help(sink, diagnostic, "is `%s` meant?", meant);
}
