#include <string.h>

#include "base/bug.h"
#include "checker/types/collect.h"

struct declarer {
    struct crate_types *crate;
    struct crate *ast;
    import_list *imports;
    bool *is_block_done;           /* by position in ast->item_blocks, sorted by place */
    struct block **blocks;
};

static const char *text_of(const struct crate_types *crate, struct name name) { return name_text(crate->session->names, name); }

struct def_id def_new(struct crate_types *crate, struct definition definition)
{
    vec_push(&crate->defs, definition);
    return (struct def_id){crate->defs.count - 1};
}

static void report_twice(struct crate_types *crate, const char *code, struct span second, struct span first, const char *what, struct name name)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, code, second, "%s `%s` is declared twice", what, text_of(crate, name));
    diag_label_primary(sink, it, "declared again");
    if (!span_is_empty(first))
        diag_label(sink, it, first, "declared first here");
}

/* ---- generics ---- */

static bool is_reserved_lifetime(const struct crate_types *crate, struct name name)
{
    const struct known_names *known = &resolver_of(crate)->known;
    return name_equal(name, known->static_) || name_equal(name, known->underscore_lifetime);
}

/* A parameter of the parents by the same name. */
static const struct span *parent_param(const struct crate_types *crate, struct def_id parent, struct name name, bool is_lifetime)
{
    for (struct def_id def = parent; !def_is_none(def); def = def_of(crate, def)->generics->parent) {
        const struct generics_def *generics = def_of(crate, def)->generics;
        if (generics == NULL)
            return NULL;
        for (uint32_t i = 0; is_lifetime && i < generics->lifetime_count; i++)
            if (name_equal(generics->lifetimes[i].name, name))
                return &generics->lifetimes[i].span;
        for (uint32_t i = 0; !is_lifetime && i < generics->type_count; i++)
            if (name_equal(generics->types[i].name, name))
                return &generics->types[i].span;
    }
    return NULL;
}

static void check_param(struct crate_types *crate, const struct generics *ast, uint32_t index, struct def_id parent)
{
    const struct generic_param *param = &ast->params.items[index];
    struct diag_sink *sink = &crate->session->diagnostics;
    bool is_lifetime = param->kind == PARAM_LIFETIME;
    if (is_lifetime && is_reserved_lifetime(crate, param->ident.name)) {
        struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0262", param->ident.span, "`%s` cannot be declared: the name has a meaning already",
                                         text_of(crate, param->ident.name));
        diag_label_primary(sink, it, "reserved");
        return;
    }
    for (uint32_t i = 0; i < index; i++)
        if (name_equal(ast->params.items[i].ident.name, param->ident.name)) {
            report_twice(crate, "E0403", param->ident.span, ast->params.items[i].ident.span, "the generic parameter", param->ident.name);
            return;
        }
    const struct span *outer = parent_param(crate, parent, param->ident.name, is_lifetime);
    if (outer == NULL)
        return;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, is_lifetime ? "E0496" : "E0403", param->ident.span, "`%s` is a parameter of the surrounding item already",
                                     text_of(crate, param->ident.name));
    diag_label_primary(sink, it, "hides the outer one");
    diag_label(sink, it, *outer, "the outer one");
}

static bool bounds_have_maybe(const bound_list *bounds)
{
    for (uint32_t i = 0; i < bounds->count; i++)
        if (bounds->items[i].is_maybe)
            return true;
    return false;
}

/* `ast` may be NULL.  `self_param`: a trait's, type parameter 0. */
static struct generics_def *generics_declare(struct crate_types *crate, const struct generics *ast, struct def_id parent, bool self_param)
{
    struct arena *arena = &crate->session->arena;
    struct generics_def *generics = ARENA_NEW(arena, struct generics_def);
    generics->parent = parent;
    if (!def_is_none(parent)) {
        const struct generics_def *outer = def_of(crate, parent)->generics;
        generics->parent_regions = outer->parent_regions + outer->lifetime_count;
        generics->parent_types = outer->parent_types + outer->type_count;
    }
    uint32_t count = ast == NULL ? 0 : ast->params.count;
    if (count == 0 && !self_param)
        return generics;
    generics->lifetimes = ARENA_ARRAY(arena, struct lifetime_param, count);
    generics->types = ARENA_ARRAY(arena, struct type_param, count + self_param);
    if (self_param)
        generics->types[generics->type_count++] = (struct type_param){.name = resolver_of(crate)->known.self_type, .is_maybe_unsized = true};
    for (uint32_t i = 0; i < count; i++) {
        const struct generic_param *param = &ast->params.items[i];
        check_param(crate, ast, i, parent);
        switch (param->kind) {
        case PARAM_LIFETIME:
            generics->lifetimes[generics->lifetime_count++] = (struct lifetime_param){param->ident.name, param->ident.span, false, false, UINT32_MAX};
            break;
        case PARAM_TYPE:
            generics->types[generics->type_count++] = (struct type_param){.name = param->ident.name, .span = param->ident.span,
                .has_default = param->type != NULL, .is_maybe_unsized = bounds_have_maybe(&param->bounds)};
            break;
        case PARAM_CONST:
            if (!def_of(crate, (struct def_id){crate->defs.count - 1})->is_prelude)
                diag_outside(&crate->session->diagnostics, param->span, "a const generic parameter");
            break;
        }
    }
    return generics;
}

/* ---- names ---- */

static void name_declare(struct declarer *it, struct scope *scope, struct def_id id)
{
    struct definition *def = def_of(it->crate, id);
    struct name_entry entry = {.def = id, .visibility = def->visibility, .span = def->name_span};
    bool is_reported = false;
    if (name_is_empty(def->name))
        return;
    for (enum name_space space = SPACE_TYPES; space < SPACE_COUNT; space++) {
        if (!def_in_space(it->crate, id, space))
            continue;
        struct name_entry *old = name_table_add(scope->names, space, def->name, entry);
        if (old != NULL && !is_reported) {
            report_twice(it->crate, "E0428", def->span, old->span, "the name", def->name);
            is_reported = true;
        }
    }
}

/* ---- structs and enums ---- */

static void fields_declare(struct crate_types *crate, struct variant_def *variant, const struct variant_decl *ast)
{
    variant->name = ast->ident.name;
    variant->shape = ast->shape;
    variant->field_count = ast->fields.count;
    variant->fields = ARENA_ARRAY(&crate->session->arena, struct field_def, ast->fields.count);
    for (uint32_t i = 0; i < ast->fields.count; i++) {
        const struct field_decl *field = &ast->fields.items[i];
        variant->fields[i] = (struct field_def){.name = field->ident.name, .span = field->span, .visibility = field->visibility};
    }
    fields_sort(&crate->session->arena, variant);
    for (uint32_t i = 0; ast->shape == SHAPE_NAMED && i < ast->fields.count; i++) {
        const struct field_def *field = &variant->fields[i];
        uint32_t first = field_index(variant, field->name);
        if (first < i)
            report_twice(crate, "E0124", field->span, variant->fields[first].span, "the field", field->name);
    }
}

static struct fn_def *constructor_new(struct crate_types *crate, const struct variant_def *variant)
{
    if (variant->shape != SHAPE_TUPLE)
        return NULL;
    struct fn_def *fn = ARENA_NEW(&crate->session->arena, struct fn_def);
    fn->is_tuple_constructor = true;
    fn->input_count = variant->field_count;
    fn->inputs = ARENA_ARRAY(&crate->session->arena, struct type_id, variant->field_count);
    fn->input_names = ARENA_ARRAY(&crate->session->arena, struct name, variant->field_count);
    return fn;
}

static void item_scope(struct crate_types *crate, struct def_id id, const struct scope *outer)
{
    scope_set_of_def(crate, id, scope_new(crate, SCOPE_ITEM, outer, id, outer->module));
}

static void struct_declare(struct declarer *it, struct def_id id, struct item *item, const struct scope *scope)
{
    struct crate_types *crate = it->crate;
    const struct item_struct *ast = item_as_struct(item);
    struct adt_def *adt = ARENA_NEW(&crate->session->arena, struct adt_def);
    adt->variants = ARENA_NEW(&crate->session->arena, struct variant_def);
    adt->variant_count = 1;
    adt->variants[0].def = id;
    fields_declare(crate, adt->variants, &ast->variant);
    adt->variants[0].name = item->ident.name;
    def_of(crate, id)->adt = adt;
    def_of(crate, id)->generics = generics_declare(crate, ast->generics, (struct def_id){0}, false);
    def_of(crate, id)->constructor = constructor_new(crate, adt->variants);
    item_scope(crate, id, scope);
}

static void enum_declare(struct declarer *it, struct def_id id, struct item *item, const struct scope *scope)
{
    struct crate_types *crate = it->crate;
    const struct item_enum *ast = item_as_enum(item);
    struct adt_def *adt = ARENA_NEW(&crate->session->arena, struct adt_def);
    adt->is_enum = true;
    adt->variant_count = ast->variants.count;
    adt->variants = ARENA_ARRAY(&crate->session->arena, struct variant_def, ast->variants.count);
    struct generics_def *generics = generics_declare(crate, ast->generics, (struct def_id){0}, false);
    def_of(crate, id)->adt = adt;
    def_of(crate, id)->generics = generics;
    for (uint32_t i = 0; i < ast->variants.count; i++) {
        const struct variant_decl *variant = &ast->variants.items[i];
        fields_declare(crate, &adt->variants[i], variant);
        for (uint32_t j = 0; j < i; j++)
            if (name_equal(adt->variants[j].name, variant->ident.name)) {
                report_twice(crate, "E0428", variant->span, ast->variants.items[j].span, "the variant", variant->ident.name);
                break;
            }
        struct definition def = {.kind = DEF_VARIANT, .is_prelude = it->ast->is_prelude, .visibility = VISIBILITY_PUBLIC, .parent = id, .name = variant->ident.name,
                                 .span = variant->span, .name_span = variant->ident.span, .generics = generics,
                                 .constructor = constructor_new(crate, &adt->variants[i])};
        def.variant.of = id;
        def.variant.index = i;
        adt->variants[i].def = def_new(crate, def);
        if (variant->discriminant != NULL && variant->discriminant->kind != EXPR_LITERAL && variant->discriminant->kind != EXPR_UNARY)
            diag_outside(&crate->session->diagnostics, variant->discriminant->span, "a computed discriminant");
    }
    item_scope(crate, id, scope);
}

/* ---- items ---- */

static void items_declare(struct declarer *it, const item_list *items, struct scope *scope, struct def_id parent);
static struct def_id item_declare(struct declarer *it, struct item *item, const struct scope *scope, struct def_id parent);

/* #[with(a, b)] in the prelude: wanted where the program's text has one of these words. */
static bool is_wanted(const struct declarer *it, const struct item *item)
{
    for (uint32_t i = 0; i < item->attributes.count; i++) {
        const struct attribute *attribute = &item->attributes.items[i];
        if (strcmp(text_of(it->crate, attribute->path), "with") != 0)
            continue;
        for (uint32_t j = 0; j < attribute->args.count; j++)
            if (interner_was_asked(it->crate->session->names, attribute->args.items[j].name))
                return true;
        return false;
    }
    return true;
}

static bool has_prelude_attribute(const struct declarer *it, const struct item *item, const char *name)
{
    for (uint32_t i = 0; i < item->attributes.count; i++)
        if (strcmp(text_of(it->crate, item->attributes.items[i].path), name) == 0)
            return true;
    return false;
}

/*
 * What the prelude says of a type or trait counts where the program names it: methods and constants of inherent impls and the provided methods of a
 * #[by_name] trait are declared only if the program's text has their name.  Fns of trait impls say nothing that their trait does not say.
 */
static bool is_member_wanted(const struct declarer *it, struct item *member, struct item *owner)
{
    if (!it->ast->is_prelude || member->attributes.count > 0 || (member->kind != ITEM_FN && member->kind != ITEM_CONST))
        return true;
    if (owner->kind == ITEM_IMPL && item_as_impl(owner)->trait != NULL)
        return false;
    if (owner->kind == ITEM_TRAIT && (item_as_fn(member)->body == NULL || !has_prelude_attribute(it, owner, "by_name")))
        return true;
    return interner_was_asked(it->crate->session->names, member->ident.name);
}

static void members_declare(struct declarer *it, struct def_id owner, struct item *item, const item_list *items, struct def_id **out, uint32_t *count)
{
    const struct scope *scope = scope_of_def(it->crate, owner);
    struct def_id *members = ARENA_ARRAY(&it->crate->session->arena, struct def_id, items->count);
    *count = 0;
    for (uint32_t i = 0; i < items->count; i++) {
        if (!is_member_wanted(it, items->items[i], item))
            continue;
        struct def_id member = item_declare(it, items->items[i], scope, owner);
        if (!def_is_none(member))
            members[(*count)++] = member;
    }
    *out = members;
}

static void impl_declare(struct declarer *it, struct def_id id, struct item *item, const struct scope *scope)
{
    struct impl_def *impl = ARENA_NEW(&it->crate->session->arena, struct impl_def);
    impl->ast = item_as_impl(item);
    impl->is_negative = impl->ast->is_negative;
    def_of(it->crate, id)->impl = impl;
    def_of(it->crate, id)->generics = generics_declare(it->crate, impl->ast->generics, (struct def_id){0}, false);
    item_scope(it->crate, id, scope);
    members_declare(it, id, item, &impl->ast->items, &impl->items, &impl->item_count);
}

static void trait_declare(struct declarer *it, struct def_id id, struct item *item, const struct scope *scope)
{
    struct trait_def *trait = ARENA_NEW(&it->crate->session->arena, struct trait_def);
    def_of(it->crate, id)->trait = trait;
    def_of(it->crate, id)->generics = generics_declare(it->crate, item_as_trait(item)->generics, (struct def_id){0}, true);
    item_scope(it->crate, id, scope);
    members_declare(it, id, item, &item_as_trait(item)->items, &trait->items, &trait->item_count);
    for (uint32_t i = 1; i < trait->item_count; i++)
        for (uint32_t j = 0; j < i; j++) {
            const struct definition *first = def_of(it->crate, trait->items[j]), *again = def_of(it->crate, trait->items[i]);
            if (name_equal(first->name, again->name) && (first->kind == DEF_ASSOC_TYPE) == (again->kind == DEF_ASSOC_TYPE)) {
                report_twice(it->crate, "E0428", again->span, first->name_span, "the name", again->name);
                break;
            }
        }
}

/* ---- items in bodies ---- */

static uint32_t first_block_from(const struct declarer *it, uint32_t offset)
{
    uint32_t low = 0, high = it->ast->item_blocks.count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (it->blocks[middle]->span.lo < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void block_declare(struct declarer *it, struct block *block, const struct scope *outer, struct def_id owner)
{
    struct scope *scope = scope_new(it->crate, SCOPE_BLOCK, outer, owner, outer->module);
    scope_add_table(it->crate, scope);
    scope_set_of_block(it->crate, block, scope);
    item_list items = {ARENA_ARRAY(&it->crate->session->arena, struct item *, block->statements.count), 0};
    for (uint32_t i = 0; i < block->statements.count; i++)
        if (block->statements.items[i].kind == STATEMENT_ITEM)
            items.items[items.count++] = block->statements.items[i].item;
    items_declare(it, &items, scope, owner);
}

/* The blocks with items inside a body; each is the child of the nearest one around it.  Those of nested items are done by then. */
static void body_declare(struct declarer *it, struct span body, struct def_id owner)
{
    if (it->ast->item_blocks.count == 0)
        return;
    const struct scope *root = scope_of_def(it->crate, owner);
    uint32_t first = first_block_from(it, body.lo);
    for (uint32_t i = first; i < it->ast->item_blocks.count && it->blocks[i]->span.lo < body.hi; i++) {
        if (it->is_block_done[i])
            continue;
        it->is_block_done[i] = true;
        const struct scope *outer = root;
        for (uint32_t j = i; j-- > first;)
            if (it->blocks[j]->span.hi >= it->blocks[i]->span.hi) {
                outer = scope_enter_block(it->crate, root, it->blocks[j]);
                break;
            }
        block_declare(it, it->blocks[i], outer, owner);
    }
}

static void fn_declare(struct declarer *it, struct def_id id, struct item *item, const struct scope *scope, struct def_id parent)
{
    struct item_fn *ast = item_as_fn(item);
    uint8_t outer = def_of(it->crate, parent)->kind;
    bool is_member = outer == DEF_IMPL || outer == DEF_TRAIT;
    struct fn_def *fn = ARENA_NEW(&it->crate->session->arena, struct fn_def);
    fn->ast = ast;
    fn->self_kind = ast->self_kind;
    def_of(it->crate, id)->fn = fn;
    def_of(it->crate, id)->generics = generics_declare(it->crate, ast->generics, is_member ? parent : (struct def_id){0}, false);
    item_scope(it->crate, id, scope);
    if (ast->body != NULL && ast->body->block != NULL)
        body_declare(it, ast->body->block->span, id);
}

static void value_declare(struct declarer *it, struct def_id id, struct item *item, const struct scope *scope, struct def_id parent)
{
    struct value_def *value = ARENA_NEW(&it->crate->session->arena, struct value_def);
    uint8_t outer = def_of(it->crate, parent)->kind;
    value->ast = item;
    def_of(it->crate, id)->value = value;
    bool is_member = outer == DEF_IMPL || outer == DEF_TRAIT;
    const struct generics *generics = item->kind == ITEM_ALIAS ? item_as_alias(item)->generics : NULL;
    def_of(it->crate, id)->generics = generics_declare(it->crate, generics, is_member ? parent : (struct def_id){0}, false);
    item_scope(it->crate, id, scope);
    const struct expr *init = item->kind == ITEM_CONST ? item_as_const(item)->value : item->kind == ITEM_STATIC ? item_as_static(item)->value : NULL;
    if (init != NULL)
        body_declare(it, init->span, id);
}

static void mod_declare(struct declarer *it, struct def_id id, struct item *item, const struct scope *scope)
{
    const struct scope *outer = it->ast->is_prelude ? resolver_of(it->crate)->prelude_root : resolver_of(it->crate)->std_prelude;
    struct scope *inside = scope_new(it->crate, SCOPE_MODULE, outer, id, id);
    (void)scope;
    scope_add_table(it->crate, inside);
    scope_set_of_def(it->crate, id, inside);
    items_declare(it, &item_as_mod(item)->items, inside, id);
}

static enum def_kind kind_of_item(const struct crate_types *crate, const struct item *item, struct def_id parent)
{
    uint8_t outer = def_of(crate, parent)->kind;
    switch ((enum item_kind)item->kind) {
    case ITEM_FN: return DEF_FN;
    case ITEM_STRUCT: return DEF_STRUCT;
    case ITEM_ENUM: return DEF_ENUM;
    case ITEM_IMPL: return DEF_IMPL;
    case ITEM_TRAIT: return DEF_TRAIT;
    case ITEM_CONST: return DEF_CONST;
    case ITEM_STATIC: return DEF_STATIC;
    case ITEM_ALIAS: return outer == DEF_IMPL || outer == DEF_TRAIT ? DEF_ASSOC_TYPE : DEF_ALIAS;
    case ITEM_MOD: return DEF_MOD;
    case ITEM_USE: case ITEM_ERROR: return DEF_NONE;
    }
    return DEF_NONE;
}

static void attributes_read(struct declarer *it, struct def_id id, const struct item *item)
{
    static const char *const names[] = {
#define X(name) #name,
        LANG_ITEMS(X)
#undef X
    };
    struct definition *def = def_of(it->crate, id);
    for (uint32_t i = 0; i < item->attributes.count; i++) {
        const struct attribute *attribute = &item->attributes.items[i];
        const char *path = text_of(it->crate, attribute->path);
        if (strcmp(path, "lang") == 0 && attribute->args.count == 1) {
            for (uint32_t j = 0; j < LANG_COUNT; j++)
                if (strcmp(names[j], text_of(it->crate, attribute->args.items[0].name)) == 0)
                    it->crate->lang[j] = id;
        } else if (strcmp(path, "owns") == 0 && def->kind == DEF_STRUCT) {
            def->adt->phantom_owned = ~(uint64_t)0;
        } else if (strcmp(path, "auto") == 0 && def->kind == DEF_TRAIT) {
            def->trait->is_auto = true;
        } else if (strcmp(path, "only_for") == 0 && def->kind == DEF_IMPL) {
            for (uint32_t j = 0; j < attribute->args.count; j++) {
                const char *arg = text_of(it->crate, attribute->args.items[j].name);
                def->impl->only_for |= strcmp(arg, "integer") == 0 ? ONLY_INTEGERS : strcmp(arg, "float") == 0 ? ONLY_FLOATS
                                       : strcmp(arg, "bool") == 0 ? ONLY_BOOL : strcmp(arg, "char") == 0 ? ONLY_CHAR : strcmp(arg, "unsigned") == 0 ? ONLY_UNSIGNED : ONLY_SIGNED;
            }
        }
    }
}

static struct def_id item_declare(struct declarer *it, struct item *item, const struct scope *scope, struct def_id parent)
{
    enum def_kind kind = kind_of_item(it->crate, item, parent);
    if (kind == DEF_NONE)
        return (struct def_id){0};
    struct def_id id = def_new(it->crate, (struct definition){.kind = (uint8_t)kind, .is_prelude = it->ast->is_prelude, .visibility = item->visibility, .parent = parent,
                                                              .name = item->ident.name, .span = item->span, .name_span = item->ident.span, .item = item});
    switch (kind) {
    case DEF_FN: fn_declare(it, id, item, scope, parent); break;
    case DEF_STRUCT: struct_declare(it, id, item, scope); break;
    case DEF_ENUM: enum_declare(it, id, item, scope); break;
    case DEF_IMPL: impl_declare(it, id, item, scope); break;
    case DEF_TRAIT: trait_declare(it, id, item, scope); break;
    case DEF_CONST: case DEF_STATIC: case DEF_ALIAS: case DEF_ASSOC_TYPE: value_declare(it, id, item, scope, parent); break;
    case DEF_MOD: mod_declare(it, id, item, scope); break;
    case DEF_NONE: case DEF_VARIANT: case DEF_CLOSURE: case DEF_OPAQUE: break;
    }
    if (item->attributes.count == 0)
        return id;
    if (it->ast->is_prelude)
        attributes_read(it, id, item);
    if (kind == DEF_STRUCT || kind == DEF_ENUM)
        derive_declare(it->crate, id, item, scope);
    return id;
}

static void items_declare(struct declarer *it, const item_list *items, struct scope *scope, struct def_id parent)
{
    for (uint32_t i = 0; i < items->count; i++) {
        struct item *item = items->items[i];
        if (it->ast->is_prelude && item->attributes.count > 0 && !is_wanted(it, item))
            continue;
        /* A private module of the prelude only holds together what is wanted together. */
        if (it->ast->is_prelude && item->kind == ITEM_MOD && item->visibility != VISIBILITY_PUBLIC) {
            items_declare(it, &item_as_mod(item)->items, scope, parent);
            continue;
        }
        if (item->kind == ITEM_USE) {
            for (uint32_t j = 0; j < item_as_use(item)->leaves.count; j++)
                vec_push(it->imports, (struct import){&item_as_use(item)->leaves.items[j], item, scope, false});
            continue;
        }
        struct def_id id = item_declare(it, item, scope, parent);
        if (!def_is_none(id))
            name_declare(it, scope, id);
    }
}

static int compare_blocks(const void *a, const void *b)
{
    const struct block *left = *(struct block *const *)a, *right = *(struct block *const *)b;
    return left->span.lo < right->span.lo ? -1 : left->span.lo > right->span.lo;
}

void declare_crate(struct crate_types *crate, struct crate *ast, import_list *imports)
{
    struct resolver *resolver = resolver_of(crate);
    struct declarer it = {.crate = crate, .ast = ast, .imports = imports};
    it.blocks = ast->item_blocks.items;
    if (ast->item_blocks.count != 0)
        qsort(it.blocks, ast->item_blocks.count, sizeof *it.blocks, compare_blocks);
    it.is_block_done = ARENA_ARRAY(&crate->session->arena, bool, ast->item_blocks.count + 1);
    struct def_id root = def_new(crate, (struct definition){.kind = DEF_MOD, .is_prelude = ast->is_prelude, .visibility = VISIBILITY_PUBLIC, .span = ast->span,
                                                            .name = resolver->known.crate_});
    struct scope *scope = scope_new(crate, SCOPE_MODULE, ast->is_prelude ? NULL : resolver->std_prelude, root, root);
    scope_add_table(crate, scope);
    scope_set_of_def(crate, root, scope);
    if (ast->is_prelude) {
        resolver->prelude_root = scope;
        crate->prelude_module = root;
    } else {
        resolver->user_root = scope;
        crate->root_module = root;
    }
    items_declare(&it, &ast->items, scope, root);
}
