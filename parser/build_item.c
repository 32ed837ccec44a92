/* Items. */
#include "parser/build.h"

#include <stdio.h>

#define LIST_SET(field, list) ((field).items = (list).items, (field).count = (list).count)

static void *new_item(struct parser *p, enum item_kind kind, size_t size, struct span span, uint32_t visibility, struct ident ident, unsigned depth)
{
    struct item *item = arena_allocate(p->arena, size);
    item->kind = (uint8_t)kind;
    item->visibility = (uint8_t)visibility;
    item->span = span;
    item->ident = ident;
    item->depth = node_depth(p, span, depth);
    return item;
}

#define NEW_ITEM(lower, upper, ident, depth) \
    ((struct item_##lower *)new_item(p, ITEM_##upper, sizeof(struct item_##lower), span, visibility, ident, depth))

static unsigned items_depth(struct list items)
{
    struct item *const *all = items.items;
    unsigned depth = 0;
    for (uint32_t i = 0; i < items.count; i++)
        depth = depth_max(depth, all[i]->depth);
    return depth;
}

static void set_where(struct generics *generics, struct list where, struct span where_span)
{
    LIST_SET(generics->where, where);
    generics->where_span = where_span;
}

void crate_finish(struct parser *p, uint32_t items)
{
    struct list list = scratch_take(p, items, sizeof(struct item *));
    LIST_SET(p->crate->items, list);
}

void stray_semicolon(struct parser *p, struct span span)
{
    parser_error(p, NULL, span, "no item begins with `;`");
}

void inner_attribute(struct parser *p, struct attribute *attribute)
{
    (void)p;
    (void)attribute;
}

struct list attribute_list_take(struct parser *p, uint32_t count)
{
    return scratch_take(p, count, sizeof(struct attribute));
}

struct item *item_with_attributes(struct parser *p, struct list attributes, struct item *item)
{
    (void)p;
    LIST_SET(item->attributes, attributes);
    const struct attribute *items = attributes.items;
    for (uint32_t i = 0; i < attributes.count; i++)
        if (items[i].removes_item)
            item->kind = ITEM_ERROR; /* parsed, and then as if it were not there */
    return item;
}

struct item *item_fn_new(struct parser *p, struct span span, uint32_t visibility, bool is_const, uint32_t first_id,
                         struct ident ident, struct generics *generics, struct span generics_span, struct fn_params *params,
                         struct ast_type *output, struct list where, struct span where_span, struct body *body)
{
    (void)generics_span;
    const struct fn_param *items = params->params.items;
    unsigned depth = depth_max(type_depth(output), where_depth(where));
    for (uint32_t i = 0; i < params->params.count; i++)
        depth = depth_max(depth, depth_max(items[i].pattern->depth, items[i].type->depth));
    if (params->self != NULL)
        depth = depth_max(depth, type_depth(params->self->type));
    if (body != NULL)
        depth = depth_max(depth, body->block->depth);
    struct item_fn *item = NEW_ITEM(fn, FN, ident, depth);
    item->head = span_of(span.lo, body == NULL ? span.hi : where_span.hi);
    set_where(generics, where, where_span);
    item->generics = generics;
    if (params->self != NULL) {
        item->self_kind = params->self->kind;
        item->self_param.span = params->self->span;
        item->self_param.is_mut = params->self->is_mut;
        item->self_param.lifetime = params->self->lifetime;
        item->self_param.type = params->self->type;
    }
    LIST_SET(item->params, params->params);
    item->output = output;
    item->output_span = output != NULL ? output->span : where_span.lo == where_span.hi ? where_span : span_of(where_span.lo, where_span.lo);
    item->body = body;
    item->is_const = is_const;
    item->first_id = first_id;
    item->end_id = p->next_id;
    return &item->item;
}

static unsigned fields_depth(struct list fields)
{
    const struct field_decl *items = fields.items;
    unsigned depth = 0;
    for (uint32_t i = 0; i < fields.count; i++)
        depth = depth_max(depth, items[i].type->depth);
    return depth;
}

/* Fields of a tuple are named by their number. */
static void name_tuple_fields(struct parser *p, struct list fields)
{
    struct field_decl *items = fields.items;
    for (uint32_t i = 0; i < fields.count; i++) {
        char text[16];
        int length = snprintf(text, sizeof text, "%u", i);
        items[i].ident.name = intern(p->session->names, text, (size_t)length);
    }
}

struct item *item_struct_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident,
                             struct generics *generics, struct list where, struct span where_span, enum variant_shape shape, uint32_t fields)
{
    struct list list = scratch_take(p, fields, sizeof(struct field_decl));
    struct item_struct *item = NEW_ITEM(struct, STRUCT, ident, depth_max(fields_depth(list), where_depth(where)));
    if (shape == SHAPE_TUPLE)
        name_tuple_fields(p, list);
    set_where(generics, where, where_span);
    item->generics = generics;
    item->variant.ident = ident;
    item->variant.span = span;
    item->variant.shape = (uint8_t)shape;
    LIST_SET(item->variant.fields, list);
    return &item->item;
}

struct item *item_tuple_struct_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident,
                                   struct generics *generics, uint32_t fields, struct list where, struct span where_span)
{
    return item_struct_new(p, span, visibility, ident, generics, where, where_span, SHAPE_TUPLE, fields);
}

void push_variant(struct parser *p, struct span span, struct ident ident, enum variant_shape shape, uint32_t fields, struct expr *discriminant)
{
    struct list list = scratch_take(p, fields, sizeof(struct field_decl));
    if (shape == SHAPE_TUPLE)
        name_tuple_fields(p, list);
    struct variant_decl variant = {.ident = ident, .span = span, .shape = (uint8_t)shape, .discriminant = discriminant};
    LIST_SET(variant.fields, list);
    scratch_push(p, &variant, sizeof variant);
}

struct item *item_enum_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident,
                           struct generics *generics, struct list where, struct span where_span, uint32_t variants)
{
    struct list list = scratch_take(p, variants, sizeof(struct variant_decl));
    const struct variant_decl *items = list.items;
    unsigned depth = where_depth(where);
    for (uint32_t i = 0; i < list.count; i++) {
        struct list fields = {items[i].fields.items, items[i].fields.count};
        depth = depth_max(depth, depth_max(fields_depth(fields), expr_depth(items[i].discriminant)));
    }
    struct item_enum *item = NEW_ITEM(enum, ENUM, ident, depth);
    set_where(generics, where, where_span);
    item->generics = generics;
    LIST_SET(item->variants, list);
    return &item->item;
}

struct item *item_impl_new(struct parser *p, struct span span, uint32_t visibility, struct span head, struct generics *generics,
                           bool is_negative, struct ast_type *trait, struct ast_type *self_type, struct list where,
                           struct span where_span, uint32_t items)
{
    struct list list = scratch_take(p, items, sizeof(struct item *));
    unsigned depth = depth_max(depth_max(items_depth(list), where_depth(where)), depth_max(type_depth(trait), self_type->depth));
    struct item_impl *item = NEW_ITEM(impl, IMPL, ident_of((struct name){0}, head), depth);
    item->head = span_of(span.lo, head.hi);
    set_where(generics, where, where_span);
    item->generics = generics;
    item->is_negative = is_negative;
    if (trait != NULL) {
        if (trait->kind == TYPE_PATH)
            item->trait = type_as_path(trait)->path;
        else
            parser_error(p, NULL, trait->span, "only a trait can stand in front of `for`");
    }
    item->self_type = self_type;
    LIST_SET(item->items, list);
    return &item->item;
}

struct item *item_trait_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident, struct generics *generics,
                            struct list supertraits, struct list where, struct span where_span, uint32_t items)
{
    struct list list = scratch_take(p, items, sizeof(struct item *));
    unsigned depth = depth_max(depth_max(items_depth(list), where_depth(where)), bounds_depth(supertraits));
    struct item_trait *item = NEW_ITEM(trait, TRAIT, ident, depth);
    set_where(generics, where, where_span);
    item->generics = generics;
    LIST_SET(item->supertraits, supertraits);
    LIST_SET(item->items, list);
    return &item->item;
}

static struct body *value_body(struct parser *p, uint32_t first_id, struct expr *value)
{
    if (value == NULL)
        return NULL;
    struct body *body = ARENA_NEW(p->arena, struct body);
    body->first_id = first_id;
    body->end_id = p->next_id;
    return body;
}

struct item *item_const_new(struct parser *p, struct span span, uint32_t visibility, uint32_t first_id, struct ident ident,
                            struct ast_type *type, struct expr *value)
{
    struct item_const *item = NEW_ITEM(const, CONST, ident, depth_max(type->depth, expr_depth(value)));
    item->type = type;
    item->value = value;
    item->value_body = value_body(p, first_id, value);
    return &item->item;
}

struct item *item_static_new(struct parser *p, struct span span, uint32_t visibility, uint32_t first_id, bool is_mut,
                             struct ident ident, struct ast_type *type, struct expr *value)
{
    struct item_static *item = NEW_ITEM(static, STATIC, ident, depth_max(type->depth, expr_depth(value)));
    item->is_mut = is_mut;
    item->type = type;
    item->value = value;
    item->value_body = value_body(p, first_id, value);
    return &item->item;
}

struct item *item_alias_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident, struct generics *generics,
                            struct list bounds, struct ast_type *type, struct list where, struct span where_span)
{
    struct item_alias *item = NEW_ITEM(alias, ALIAS, ident, depth_max(depth_max(bounds_depth(bounds), where_depth(where)), type_depth(type)));
    set_where(generics, where, where_span);
    item->generics = generics;
    LIST_SET(item->bounds, bounds);
    item->type = type;
    return &item->item;
}

struct item *item_mod_new(struct parser *p, struct span span, uint32_t visibility, struct ident ident, uint32_t items)
{
    struct list list = scratch_take(p, items, sizeof(struct item *));
    struct item_mod *item = NEW_ITEM(mod, MOD, ident, items_depth(list));
    LIST_SET(item->items, list);
    return &item->item;
}

struct item *item_incomplete(struct parser *p, struct span span, struct span place, const char *message)
{
    uint32_t visibility = VISIBILITY_PRIVATE;
    parser_error(p, NULL, place, "%s", message);
    return &NEW_ITEM(error, ERROR, ident_of((struct name){0}, span), 0)->item;
}

struct item *item_mod_outside(struct parser *p, struct span span)
{
    uint32_t visibility = VISIBILITY_PRIVATE;
    parser_outside(p, span, "a module in a file of its own");
    return &NEW_ITEM(error, ERROR, ident_of((struct name){0}, span), 0)->item;
}

struct body *body_new(struct parser *p, uint32_t first_id, struct block *block)
{
    struct body *body = ARENA_NEW(p->arena, struct body);
    body->block = block;
    body->first_id = first_id;
    body->end_id = p->next_id;
    return body;
}

struct fn_params *fn_params_new(struct parser *p, struct self_param *self, uint32_t params)
{
    struct fn_params *all = ARENA_NEW(p->arena, struct fn_params);
    all->self = self;
    all->params = scratch_take(p, params, sizeof(struct fn_param));
    return all;
}

struct self_param *self_param_new(struct parser *p, struct span span, enum self_kind kind, bool is_mut, struct lifetime lifetime, struct ast_type *type)
{
    struct self_param *self = ARENA_NEW(p->arena, struct self_param);
    *self = (struct self_param){.kind = kind, .is_mut = is_mut, .span = span, .lifetime = lifetime, .type = type};
    return self;
}

void push_param(struct parser *p, struct span span, struct pattern *pattern, struct ast_type *type)
{
    struct fn_param param = {.pattern = pattern, .type = type, .span = span};
    scratch_push(p, &param, sizeof param);
}

uint32_t list_push_field(struct parser *p, uint32_t count, struct span span, uint32_t visibility, struct ident ident, struct ast_type *type)
{
    struct field_decl field = {.visibility = (uint8_t)visibility, .ident = ident, .type = type, .span = span};
    scratch_push(p, &field, sizeof field);
    return count + 1;
}

uint32_t list_push_tuple_field(struct parser *p, uint32_t count, struct span span, uint32_t visibility, struct ast_type *type)
{
    return list_push_field(p, count, span, visibility, ident_of((struct name){0}, type->span), type);
}
