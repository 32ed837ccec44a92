#include "parser/validate.h"

#include <string.h>

struct validation {
    struct diag_sink *sink;
    const struct source_file *file;
    const struct interner *names;
};

enum place { AMONG_ITEMS, IN_TRAIT, IN_IMPL, IN_TRAIT_IMPL };

static void check_items(struct validation *v, struct item *const *items, uint32_t count, enum place place);

/* `pub` or `pub(crate)`, which begins at `lo`. */
static void refuse_visibility(struct validation *v, enum visibility visibility, uint32_t lo, const char *why)
{
    if (visibility == VISIBILITY_PRIVATE)
        return;
    uint32_t hi = lo + 3, end = v->file->base + v->file->length;
    const char *text = v->file->text;
    if (visibility == VISIBILITY_RESTRICTED)
        while (hi < end && text[hi++ - v->file->base] != ')')
            continue;
    struct diagnostic *it = diag_new(v->sink, DIAG_ERROR, "E0449", span_of(lo, hi), "`pub` has no meaning here");
    diag_note(v->sink, it, "%s", why);
    uint32_t after = hi < end && text[hi - v->file->base] == ' ' ? hi + 1 : hi;
    diag_edit(v->sink, it, span_of(lo, after), "", "leave it out");
}

static void refuse_without_body(struct validation *v, const struct item *item, enum place place, const char *what, const char *missing, const char *example)
{
    struct diagnostic *it = diag_new(v->sink, DIAG_ERROR, NULL, item->span, "this %s has no %s", what, missing);
    if (place == AMONG_ITEMS)
        diag_note(v->sink, it, "only a trait may declare a function and leave the body to others");
    else
        diag_note(v->sink, it, "an `impl` says how things are done: only a `trait` may leave that open");
    diag_help(v->sink, it, "write %s instead of `;`", example);
}

static void check_variants(struct validation *v, const struct item_enum *item)
{
    static const char why[] = "the variants of an enum and their fields are as public as the enum itself";
    for (uint32_t i = 0; i < item->variants.count; i++) {
        const struct variant_decl *variant = &item->variants.items[i];
        if (variant->span.lo < variant->ident.span.lo) { /* only `pub` can stand between */
            const char *text = v->file->text + (variant->span.lo - v->file->base);
            bool restricted = strcspn(text, "(") < variant->ident.span.lo - variant->span.lo;
            refuse_visibility(v, restricted ? VISIBILITY_RESTRICTED : VISIBILITY_PUBLIC, variant->span.lo, why);
        }
        for (uint32_t k = 0; k < variant->fields.count; k++)
            refuse_visibility(v, variant->fields.items[k].visibility, variant->fields.items[k].span.lo, why);
    }
}

static void check_associated(struct validation *v, struct item *item, enum place place)
{
    if (place == IN_TRAIT)
        refuse_visibility(v, item->visibility, item->span.lo, "the items of a trait are as public as the trait itself");
    if (place == IN_TRAIT_IMPL)
        refuse_visibility(v, item->visibility, item->span.lo, "what an `impl` gives to a trait is as public as the trait itself");
    if (place == IN_TRAIT)
        return;
    if (item->kind == ITEM_CONST && item_as_const(item)->value == NULL)
        refuse_without_body(v, item, place, "associated constant", "value", "`= value;`");
    if (item->kind == ITEM_ALIAS && item_as_alias(item)->type == NULL)
        refuse_without_body(v, item, place, "associated type", "type", "`= Type;`");
}

static void check_impl(struct validation *v, const struct item_impl *item)
{
    const struct item *head = &item->item;
    refuse_visibility(v, head->visibility, head->span.lo, item->trait != NULL ? "an `impl` is as public as its trait and its type"
                                                                              : "each function in the `impl` has its own `pub`");
    check_items(v, item->items.items, item->items.count, item->trait != NULL ? IN_TRAIT_IMPL : IN_IMPL);
}

static void misplaced(struct validation *v, const char *code, struct span span, const char *name, const char *where)
{
    struct diagnostic *it = diag_new(v->sink, DIAG_ERROR, code, span, "`%s` stands in front of %s", name, where);
    diag_label_primary(v->sink, it, "has no meaning here");
}

/* `#[repr(C)]` of a type, `#[repr(u8)]` of an enum. */
static void check_repr(struct validation *v, const struct attribute *attribute, uint32_t kind)
{
    for (uint32_t i = 0; i < attribute->args.count; i++) {
        const char *name = name_text(v->names, attribute->args.items[i].name);
        bool is_number = (name[0] == 'u' || name[0] == 'i') && name[1] != '\0';
        if (kind == ITEM_ENUM || (kind == ITEM_STRUCT && !is_number))
            continue;
        misplaced(v, "E0517", attribute->args.items[i].span, "repr", is_number ? "an enum" : "a struct or enum");
    }
}

/* E0774, E0517.  Source: rustc_builtin_macros::derive, rustc_passes::check_attr. */
static void check_attributes(struct validation *v, const struct item *item)
{
    bool is_type = item->kind == ITEM_STRUCT || item->kind == ITEM_ENUM;
    for (uint32_t i = 0; i < item->attributes.count; i++) {
        const struct attribute *attribute = &item->attributes.items[i];
        const char *name = name_text(v->names, attribute->path);
        if (strcmp(name, "derive") == 0 && !is_type)
            misplaced(v, "E0774", attribute->span, name, "a struct or enum");
        else if (strcmp(name, "repr") == 0)
            check_repr(v, attribute, item->kind);
        else if (strcmp(name, "inline") == 0 && (is_type || item->kind == ITEM_IMPL || item->kind == ITEM_TRAIT || item->kind == ITEM_MOD))
            misplaced(v, NULL, attribute->span, name, "a function");
        else if (strcmp(name, "non_exhaustive") == 0 && !is_type)
            misplaced(v, NULL, attribute->span, name, "a struct or enum");
    }
}

static void check_item(struct validation *v, struct item *item, enum place place)
{
    check_attributes(v, item);
    if (place != AMONG_ITEMS)
        check_associated(v, item, place);
    switch ((enum item_kind)item->kind) {
    case ITEM_FN:
        if (item_as_fn(item)->body == NULL && place != IN_TRAIT)
            refuse_without_body(v, item, place, place == AMONG_ITEMS ? "function" : "associated function", "body", "`{ ... }`");
        break;
    case ITEM_ENUM:
        check_variants(v, item_as_enum(item));
        break;
    case ITEM_IMPL:
        check_impl(v, item_as_impl(item));
        break;
    case ITEM_TRAIT:
        check_items(v, item_as_trait(item)->items.items, item_as_trait(item)->items.count, IN_TRAIT);
        break;
    case ITEM_MOD:
        check_items(v, item_as_mod(item)->items.items, item_as_mod(item)->items.count, AMONG_ITEMS);
        break;
    case ITEM_STRUCT: case ITEM_CONST: case ITEM_STATIC: case ITEM_ALIAS: case ITEM_USE: case ITEM_ERROR:
        break;
    }
}

static void check_items(struct validation *v, struct item *const *items, uint32_t count, enum place place)
{
    for (uint32_t i = 0; i < count; i++)
        check_item(v, items[i], place);
}

void crate_validate(struct session *session, const struct source_file *file, const struct crate *crate)
{
    struct validation v = {&session->diagnostics, file, session->names};
    check_items(&v, crate->items.items, crate->items.count, AMONG_ITEMS);
    for (uint32_t i = 0; i < crate->item_blocks.count; i++) {
        const struct block *block = crate->item_blocks.items[i];
        for (uint32_t k = 0; k < block->statements.count; k++)
            if (block->statements.items[k].kind == STATEMENT_ITEM)
                check_item(&v, block->statements.items[k].item, AMONG_ITEMS);
    }
}
