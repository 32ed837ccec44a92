/* The dump of the tree: `lien dump --ast`. */
#include "parser/dump.h"

static void print_attributes(struct dump *dump, const struct item *item)
{
    for (uint32_t i = 0; i < item->attributes.count; i++) {
        const struct attribute *attribute = &item->attributes.items[i];
        dump_line(dump, attribute->span, "attribute %s", dump_name(dump, attribute->path));
        for (uint32_t k = 0; k < attribute->args.count; k++)
            fprintf(dump->out, " %s", dump_name(dump, attribute->args.items[k].name));
        dump_end(dump);
    }
}

void dump_bounds(struct dump *dump, const struct generic_bound *bounds, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (bounds[i].is_lifetime) {
            dump_leaf(dump, bounds[i].span, "bound %s", dump_name(dump, bounds[i].lifetime.name));
            continue;
        }
        dump_leaf(dump, bounds[i].span, "bound%s", bounds[i].captures != NULL ? " use" : bounds[i].is_maybe ? " ?" : "");
        if (bounds[i].captures != NULL)
            continue;
        dump->indent++;
        if (bounds[i].for_lifetimes != NULL)
            dump_generics(dump, bounds[i].for_lifetimes);
        dump_path(dump, bounds[i].trait);
        dump->indent--;
    }
}

void dump_generics(struct dump *dump, const struct generics *generics)
{
    static const char *const kinds[] = {"lifetime", "type", "const"};
    for (uint32_t i = 0; i < generics->params.count; i++) {
        const struct generic_param *param = &generics->params.items[i];
        dump_leaf(dump, param->span, "parameter %s %s", kinds[param->kind], dump_name(dump, param->ident.name));
        dump->indent++;
        dump_bounds(dump, param->bounds.items, param->bounds.count);
        dump_type(dump, param->type);
        dump->indent--;
    }
    for (uint32_t i = 0; i < generics->where.count; i++) {
        const struct where_predicate *where = &generics->where.items[i];
        dump_leaf(dump, where->span, "where %s", dump_name(dump, where->lifetime.name));
        dump->indent++;
        if (where->for_lifetimes != NULL)
            dump_generics(dump, where->for_lifetimes);
        dump_type(dump, where->type);
        dump_bounds(dump, where->bounds.items, where->bounds.count);
        dump->indent--;
    }
}

static void print_fn(struct dump *dump, const struct item_fn *item)
{
    static const char *const self_kinds[] = {"", "self", "&self", "&mut self", "self:"};
    dump_generics(dump, item->generics);
    if (item->self_kind != SELF_NONE) {
        dump_leaf(dump, item->self_param.span, "parameter %s%s %s", item->self_param.is_mut ? "mut " : "", self_kinds[item->self_kind],
                  dump_name(dump, item->self_param.lifetime.name));
        dump_type(dump, item->self_param.type);
    }
    for (uint32_t i = 0; i < item->params.count; i++) {
        dump_leaf(dump, item->params.items[i].span, "parameter");
        dump->indent++;
        dump_pattern(dump, item->params.items[i].pattern);
        dump_type(dump, item->params.items[i].type);
        dump->indent--;
    }
    if (item->output != NULL) {
        dump_leaf(dump, item->output_span, "output");
        dump->indent++;
        dump_type(dump, item->output);
        dump->indent--;
    }
    if (item->body != NULL)
        dump_block(dump, item->body->block);
}

static void print_variant(struct dump *dump, const struct variant_decl *variant)
{
    static const char *const shapes[] = {"unit", "tuple", "named"};
    dump_leaf(dump, variant->span, "variant %s %s", dump_name(dump, variant->ident.name), shapes[variant->shape]);
    dump->indent++;
    for (uint32_t i = 0; i < variant->fields.count; i++) {
        const struct field_decl *field = &variant->fields.items[i];
        dump_leaf(dump, field->span, "field %s", dump_name(dump, field->ident.name));
        dump->indent++;
        dump_type(dump, field->type);
        dump->indent--;
    }
    dump_expr(dump, variant->discriminant);
    dump->indent--;
}

static void print_items(struct dump *dump, const item_list *items)
{
    for (uint32_t i = 0; i < items->count; i++)
        dump_item(dump, items->items[i]);
}

static void print_impl(struct dump *dump, const struct item_impl *item)
{
    dump_generics(dump, item->generics);
    if (item->trait != NULL)
        dump_path(dump, item->trait);
    dump_type(dump, item->self_type);
    print_items(dump, &item->items);
}

static void print_use(struct dump *dump, const struct item_use *item)
{
    for (uint32_t i = 0; i < item->leaves.count; i++) {
        dump_leaf(dump, item->leaves.items[i].path->span, "name %s", item->leaves.items[i].is_glob ? "*" : dump_name(dump, item->leaves.items[i].name.name));
        dump->indent++;
        dump_path(dump, item->leaves.items[i].path);
        dump->indent--;
    }
}

static void print_alias(struct dump *dump, const struct item_alias *item)
{
    dump_generics(dump, item->generics);
    dump_bounds(dump, item->bounds.items, item->bounds.count);
    dump_type(dump, item->type);
}

void dump_item(struct dump *dump, struct item *item)
{
    static const char *const kinds[] = {
#define X(upper, lower) #lower,
        AST_ITEM_KINDS(X)
#undef X
    };
    static const char *const visibilities[] = {"", " pub", " pub(..)"};
    print_attributes(dump, item);
    dump_leaf(dump, item->span, "%s%s %s", kinds[item->kind], visibilities[item->visibility], dump_name(dump, item->ident.name));
    dump->indent++;
    switch ((enum item_kind)item->kind) {
    case ITEM_FN:
        print_fn(dump, item_as_fn(item));
        break;
    case ITEM_STRUCT:
        dump_generics(dump, item_as_struct(item)->generics);
        print_variant(dump, &item_as_struct(item)->variant);
        break;
    case ITEM_ENUM:
        dump_generics(dump, item_as_enum(item)->generics);
        for (uint32_t i = 0; i < item_as_enum(item)->variants.count; i++)
            print_variant(dump, &item_as_enum(item)->variants.items[i]);
        break;
    case ITEM_IMPL:
        print_impl(dump, item_as_impl(item));
        break;
    case ITEM_TRAIT:
        dump_generics(dump, item_as_trait(item)->generics);
        dump_bounds(dump, item_as_trait(item)->supertraits.items, item_as_trait(item)->supertraits.count);
        print_items(dump, &item_as_trait(item)->items);
        break;
    case ITEM_CONST:
        dump_type(dump, item_as_const(item)->type);
        dump_expr(dump, item_as_const(item)->value);
        break;
    case ITEM_STATIC:
        dump_type(dump, item_as_static(item)->type);
        dump_expr(dump, item_as_static(item)->value);
        break;
    case ITEM_ALIAS:
        print_alias(dump, item_as_alias(item));
        break;
    case ITEM_MOD:
        print_items(dump, &item_as_mod(item)->items);
        break;
    case ITEM_USE:
        print_use(dump, item_as_use(item));
        break;
    case ITEM_ERROR:
        break;
    }
    dump->indent--;
}

void ast_dump(FILE *out, struct session *session, const struct crate *crate)
{
    struct dump dump = {.out = out, .session = session};
    print_items(&dump, &crate->items);
}
