#include <string.h>

#include "checker/types/collect.h"

static const struct { const char *name; enum lang_item trait; } derivable[] = {
    {"Copy", LANG_copy}, {"Clone", LANG_clone}, {"Debug", LANG_debug}, {"PartialEq", LANG_partial_eq}, {"Eq", LANG_eq},
    {"PartialOrd", LANG_partial_ord}, {"Ord", LANG_ord}, {"Hash", LANG_hash}, {"Default", LANG_default},
};

static void derive_one(struct crate_types *crate, struct def_id adt, const struct ident *name, const struct scope *scope, enum lang_item trait)
{
    struct arena *arena = &crate->session->arena;
    struct generics_def *generics = ARENA_NEW(arena, struct generics_def);
    *generics = *def_of(crate, adt)->generics;
    generics->parent = (struct def_id){0};
    struct impl_def *impl = ARENA_NEW(arena, struct impl_def);
    impl->is_derived = true;
    /* The prelude derives before its traits are known: signature.c looks the trait up by this. */
    impl->trait = (struct def_id){(uint32_t)trait};
    struct def_id id = def_new(crate, (struct definition){.kind = DEF_IMPL, .is_prelude = def_of(crate, adt)->is_prelude, .parent = scope->module, .name = name->name,
                                                          .span = name->span, .name_span = name->span, .generics = generics});
    def_of(crate, id)->impl = impl;
    impl->self_type = (struct type_id){adt.index};
    if (trait == LANG_copy)
        def_of(crate, adt)->adt->is_copy_derived = true;
    scope_set_of_def(crate, id, scope_of_def(crate, adt));
}

void derive_declare(struct crate_types *crate, struct def_id adt, struct item *item, const struct scope *scope)
{
    for (uint32_t i = 0; i < item->attributes.count; i++) {
        const struct attribute *attribute = &item->attributes.items[i];
        if (strcmp(name_text(crate->session->names, attribute->path), "derive") != 0)
            continue;
        for (uint32_t j = 0; j < attribute->args.count; j++) {
            const char *name = name_text(crate->session->names, attribute->args.items[j].name);
            uint32_t k = 0;
            while (k < sizeof derivable / sizeof *derivable && strcmp(derivable[k].name, name) != 0)
                k++;
            if (k < sizeof derivable / sizeof *derivable)
                derive_one(crate, adt, &attribute->args.items[j], scope, derivable[k].trait);
            else
                diag_outside(&crate->session->diagnostics, attribute->args.items[j].span, "`derive(%s)`", name);
        }
    }
}
