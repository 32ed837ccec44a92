/*
 * Trait objects, `dyn Trait`: what is written, what it leaves out, and what is known of its values.
 *
 * A TY_DYN has the trait as `def`, the auto traits as bits in `index`; its regions are those of the trait's arguments and, last, the object's lifetime;
 * its types are the trait's arguments without Self and what the associated types are, of the trait and of those it builds on (object_assoc_types).
 * Lifetimes that a `for<'a>` of the bound binds stay bound inside.
 * Source: the Reference, "Trait objects" and "Default trait object lifetimes"; rustc_hir_analysis::hir_ty_lowering::dyn_trait.
 */
#include "checker/types/object.h"

#include <string.h>

#include "checker/types/impls.h"
#include "checker/types/lowering.h"
#include "checker/types/scopes.h"

enum { SUPERTRAIT_DEPTH_LIMIT = 32 };

static struct diag_sink *sink_of(const struct lowering *it) { return &it->crate->session->diagnostics; }
static const char *text_of(const struct lowering *it, struct name name) { return name_text(it->crate->session->names, name); }

/* ---- associated types ---- */

static bool is_fixed(const struct generic_bound *bound, struct name name)
{
    const struct path_segment *last = &bound->trait->segments.items[bound->trait->segments.count - 1];
    for (uint32_t i = 0; last->args != NULL && i < last->args->args.count; i++)
        if (last->args->args.items[i].kind == ARG_BINDING && name_equal(last->args->args.items[i].binding.name, name))
            return true;
    return last->args != NULL && last->args->parenthesized;
}

static void collect_assoc_types(struct crate_types *crate, struct def_id trait, const struct generic_bound *as, struct object_assoc *out, unsigned depth)
{
    const struct definition *def = def_of(crate, trait);
    for (uint32_t i = 0; i < def->trait->item_count; i++) {
        const struct definition *item = def_of(crate, def->trait->items[i]);
        bool is_known = item->kind != DEF_ASSOC_TYPE || (as != NULL && is_fixed(as, item->name));
        for (uint32_t k = 0; k < out->count && !is_known; k++)
            is_known = def_equal(out->items[k], def->trait->items[i]);
        if (!is_known && out->count < OBJECT_ASSOC_LIMIT)
            out->items[out->count++] = def->trait->items[i];
    }
    const struct item_trait *ast = (const struct item_trait *)def->item;
    for (uint32_t i = 0; i < ast->supertraits.count && depth < SUPERTRAIT_DEPTH_LIMIT; i++) {
        const struct generic_bound *bound = &ast->supertraits.items[i];
        if (bound->is_lifetime || bound->is_maybe || bound->trait == NULL)
            continue;
        struct resolution super = resolve_path(crate, scope_of_def(crate, trait), bound->trait, PATH_TRAIT, false);
        if (super.kind == RESOLVED_DEF && def_of(crate, super.def)->kind == DEF_TRAIT)
            collect_assoc_types(crate, super.def, bound, out, depth + 1);
    }
}

void object_assoc_types(struct crate_types *crate, struct def_id trait, struct object_assoc *out)
{
    out->count = 0;
    collect_assoc_types(crate, trait, NULL, out, 0);
}

/* ---- what is written ---- */

static unsigned auto_bit(const struct crate_types *crate, struct def_id trait)
{
    return def_equal(trait, crate->lang[LANG_send]) ? OBJECT_SEND : def_equal(trait, crate->lang[LANG_sync]) ? OBJECT_SYNC
         : def_equal(trait, crate->lang[LANG_unpin]) ? OBJECT_UNPIN : 0;
}

/* The trait that is no auto trait; E0225 for a second, E0224 for none. */
static bool find_principal(struct lowering *it, const struct type_dyn *type, const struct generic_bound **principal, unsigned *autos)
{
    struct diagnostic *d;
    bool is_wrong = false;
    *principal = NULL;
    *autos = 0;
    for (uint32_t i = 0; i < type->bounds.count; i++) {
        const struct generic_bound *bound = &type->bounds.items[i];
        if (bound->is_lifetime)
            continue;
        if (bound->is_maybe || bound->captures != NULL || bound->trait == NULL) {
            diag_outside(sink_of(it), bound->span, "this bound of a trait object");
            return false;
        }
        struct resolution found = resolve_path(it->crate, it->scope, bound->trait, PATH_TRAIT, true);
        if (found.kind != RESOLVED_DEF || def_of(it->crate, found.def)->kind != DEF_TRAIT)
            return false;
        unsigned bit = auto_bit(it->crate, found.def);
        *autos |= bit;
        if (bit != 0)
            continue;
        if (*principal != NULL && !is_wrong) {
            d = diag_new(sink_of(it), DIAG_ERROR, "E0225", bound->span, "a trait object has one trait, besides `Send`, `Sync` and `Unpin`");
            diag_label_primary(sink_of(it), d, "a second trait");
            diag_help(sink_of(it), d, "declare a trait that builds on both: `trait Both: A + B {}`");
            is_wrong = true;
        }
        if (*principal == NULL)
            *principal = bound;
    }
    if (*principal == NULL && *autos != 0) {
        diag_outside(sink_of(it), type->type.span, "a trait object of auto traits alone");
        return false;
    }
    if (*principal == NULL) {
        d = diag_new(sink_of(it), DIAG_ERROR, "E0224", type->type.span, "a trait object needs a trait");
        diag_label_primary(sink_of(it), d, "which trait?");
        return false;
    }
    return !is_wrong;
}

/* `trait T: 'static` gives its objects that lifetime. */
static bool trait_lifetime(struct lowering *it, struct def_id trait, struct span span, struct region *out)
{
    const struct item_trait *ast = (const struct item_trait *)def_of(it->crate, trait)->item;
    for (uint32_t i = 0; i < ast->supertraits.count; i++) {
        if (!ast->supertraits.items[i].is_lifetime)
            continue;
        if (!name_equal(ast->supertraits.items[i].lifetime.name, resolver_of(it->crate)->known.static_))
            diag_outside(sink_of(it), span, "an object of a trait with a lifetime bound");
        *out = (struct region){REGION_STATIC};
        return true;
    }
    return false;
}

static struct region object_lifetime(struct lowering *it, const struct type_dyn *type, struct def_id trait)
{
    struct region region = {0};
    const struct lifetime *written = NULL;
    for (uint32_t i = 0; i < type->bounds.count; i++)
        if (type->bounds.items[i].is_lifetime) {
            if (written != NULL)
                diag_outside(sink_of(it), type->bounds.items[i].span, "a trait object with several lifetimes");
            written = &type->bounds.items[i].lifetime;
        }
    if (written != NULL) {
        struct region of_trait;
        region = lower_lifetime(it, *written, written->span);
        if (region.index != REGION_STATIC && trait_lifetime(it, trait, type->type.span, &of_trait))
            diag_outside(sink_of(it), type->type.span, "an object of a trait with a lifetime bound");
    } else if (!trait_lifetime(it, trait, type->type.span, &region)) {
        if (it->object_default == OBJECT_OF_REFERENCE)
            region = it->object_region;
        else if (it->object_default == OBJECT_UNKNOWN)
            diag_outside(sink_of(it), type->type.span, "a trait object whose lifetime comes from the type around it");
        else
            region = (struct region){it->in_body ? REGION_INFER : REGION_STATIC};
    }
    if (region.index >= REGION_BOUND)
        diag_outside(sink_of(it), type->type.span, "a trait object with a lifetime that a function is generic over");
    return region;
}

/* What the bound says of each associated type; E0191 for those it leaves out, E0220 for others was said. */
static bool fill_assoc_types(struct lowering *it, const struct generic_bound *bound, const struct object_assoc *assoc, const predicate_list *said,
                             struct type_id *values)
{
    const char *missing = NULL;
    for (uint32_t i = 0; i < assoc->count; i++) {
        bool is_given = false;
        for (uint32_t k = 0; k < said->count; k++) {
            const struct predicate *predicate = &said->items[k];
            if (predicate->kind != PREDICATE_PROJECTION || !def_equal(type_of(it->crate->types, predicate->subject)->def, assoc->items[i]))
                continue;
            values[i] = predicate->equals;
            is_given = true;
        }
        if (!is_given && missing == NULL)
            missing = text_of(it, def_of(it->crate, assoc->items[i])->name);
    }
    if (missing == NULL)
        return true;
    struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0191", bound->trait->span, "the trait object does not say what `%s` is", missing);
    diag_label_primary(sink_of(it), d, "write `<%s = ..>`", missing);
    return false;
}

struct type_id lower_dyn_type(struct lowering *it, struct type_dyn *type)
{
    struct crate_types *crate = it->crate;
    const struct generic_bound *bound;
    unsigned autos;
    if (!find_principal(it, type, &bound, &autos))
        return TYPE_CONSTANT(ERROR);
    struct lowering inner = *it;
    predicate_list said = {0};
    struct object_assoc assoc;
    struct type_id values[OBJECT_ASSOC_LIMIT], types[32], made = TYPE_CONSTANT(ERROR);
    struct region regions[16];
    /* Self is the object, which no part of its own bound names. */
    struct type_id self = type_param(crate->types, OBJECT_SELF, resolver_of(crate)->known.self_type);
    inner.object_default = OBJECT_ALONE;
    lower_bound(&inner, self, bound, &said);
    it->elision_reported |= inner.elision_reported;
    for (uint32_t i = 0; i < said.count; i++)
        if (said.items[i].kind == PREDICATE_TRAIT && type_equal(said.items[i].subject, self)) {
            struct predicate own = said.items[i];
            struct region lifetime = object_lifetime(it, type, own.trait);
            object_assoc_types(crate, own.trait, &assoc);
            if (!fill_assoc_types(it, bound, &assoc, &said, values))
                break;
            if (own.trait_type_count + assoc.count > 32 || own.trait_region_count > 15) {
                diag_outside(sink_of(it), type->type.span, "a trait object with so many arguments");
                break;
            }
            for (uint32_t k = 0; k < own.trait_region_count; k++)
                regions[k] = own.trait_regions[k];
            regions[own.trait_region_count] = lifetime;
            bool names_self = false;
            for (uint32_t k = 0; k < own.trait_type_count; k++) {
                types[k] = own.trait_types[k];
                names_self |= type_equal(types[k], self);
            }
            if (names_self) {
                struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0393", bound->trait->span, "the trait's argument would be the object itself");
                diag_label_primary(sink_of(it), d, "write the argument");
                break;
            }
            for (uint32_t k = 0; k < assoc.count; k++)
                types[own.trait_type_count + k] = values[k];
            made = type_dyn(crate->types, own.trait, autos, regions, own.trait_region_count + 1, types, own.trait_type_count + assoc.count);
            object_note(crate, own.trait, it->in_body ? bound->trait->span : type->type.span, def_of(crate, it->owner)->kind == DEF_ALIAS);
            break;
        }
    vec_free(&said);
    return made;
}

bool object_is_cell(const struct crate_types *crate, const struct type_data *adt)
{
    static const char *const cells[] = {"RefCell", "Cell", "Mutex", "RwLock"};
    if (!def_of(crate, adt->def)->is_prelude || adt->type_count != 1)
        return false;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (strcmp(name_text(crate->session->names, def_of(crate, adt->def)->name), cells[i]) == 0)
            return true;
    return false;
}

/* ---- which traits have objects ---- */

static bool mentions_self(const struct crate_types *crate, struct type_id type, struct def_id trait)
{
    const struct type_data *data = type_of(crate->types, type);
    if (!data->has_param)
        return false;
    if (data->kind == TY_PARAM)
        return data->index == 0;
    /* Self::Item is known of an object. */
    uint32_t first = data->kind == TY_PROJECTION && type_of(crate->types, data->types[0])->kind == TY_PARAM && type_of(crate->types, data->types[0])->index == 0;
    (void)trait;
    for (uint32_t i = first; i < data->type_count; i++)
        if (mentions_self(crate, data->types[i], trait))
            return true;
    return false;
}

bool object_lacks(const struct crate_types *crate, struct def_id item)
{
    const struct generics_def *generics = def_of(crate, item)->generics;
    for (uint32_t i = 0; generics != NULL && i < generics->predicate_count; i++) {
        const struct type_data *subject = type_of(crate->types, generics->predicates[i].subject);
        if (generics->predicates[i].kind == PREDICATE_TRAIT && subject->kind == TY_PARAM && subject->index == 0 &&
            def_equal(generics->predicates[i].trait, crate->lang[LANG_sized]))
            return true;
    }
    return false;
}

/* self, &self, &mut self, and Self behind one pointer of std. */
static bool receiver_fits(const struct crate_types *crate, const struct fn_def *fn)
{
    if (fn->self_kind != SELF_TYPED)
        return true;
    const struct type_data *data = type_of(crate->types, fn->inputs[0]);
    if (data->kind == TY_PARAM)
        return true;
    bool is_pointer = data->kind == TY_REF || (data->kind == TY_ADT && def_of(crate, data->def)->is_prelude && data->type_count >= 1);
    return is_pointer && type_of(crate->types, data->types[0])->kind == TY_PARAM;
}

static bool method_fits(const struct crate_types *crate, struct def_id trait, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    if (def->kind == DEF_CONST)
        return false;
    if (def->kind != DEF_FN || object_lacks(crate, id))
        return true;
    if (def->fn->self_kind == SELF_NONE || def->generics->type_count != 0 || !receiver_fits(crate, def->fn) || mentions_self(crate, def->fn->output, trait))
        return false;
    for (uint32_t i = 1; i < def->fn->input_count; i++)
        if (mentions_self(crate, def->fn->inputs[i], trait))
            return false;
    return true;
}

/* The prelude's traits are not spelled out in full. */
static enum object_answer of_prelude(const struct crate_types *crate, struct def_id trait)
{
    static const char *const objects[] = {"Fn", "FnMut", "FnOnce", "Iterator", "DoubleEndedIterator", "ExactSizeIterator", "Debug", "Display", "Error", "ToString",
                                          "AsRef", "AsMut", "Deref", "DerefMut", "Borrow", "BorrowMut", "Hasher", "Write", "Read", "BufRead", "Any", "Drop", "Send",
                                          "Sync", "Unpin", "Into", "Index", "IndexMut", "Add", "Sub", "Mul", "Neg", "Not", "LowerHex", "UpperHex", "Binary", "Octal",
                                          "FmtWrite", "Pointer", "LowerExp"};
    static const char *const others[] = {"Clone", "Copy", "Sized", "Default", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "From", "FromStr", "FromIterator"};
    const char *name = name_text(crate->session->names, def_of(crate, trait)->name);
    for (size_t i = 0; i < sizeof objects / sizeof *objects; i++)
        if (strcmp(name, objects[i]) == 0)
            return OBJECT_YES;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(name, others[i]) == 0)
            return OBJECT_NO;
    return OBJECT_NOT_KNOWN;
}

static enum object_answer trait_has_objects(const struct crate_types *crate, struct def_id trait, unsigned depth)
{
    const struct definition *def = def_of(crate, trait);
    if (def->is_prelude)
        return of_prelude(crate, trait);
    if (object_lacks(crate, trait))
        return OBJECT_NO;
    for (uint32_t i = 0; i < def->trait->item_count; i++)
        if (!method_fits(crate, trait, def->trait->items[i]))
            return OBJECT_NO;
    enum object_answer worst = OBJECT_YES;
    for (uint32_t i = 0; i < def->generics->predicate_count && depth < SUPERTRAIT_DEPTH_LIMIT; i++) {
        const struct predicate *predicate = &def->generics->predicates[i];
        const struct type_data *subject = type_of(crate->types, predicate->subject);
        if (predicate->kind != PREDICATE_TRAIT || subject->kind != TY_PARAM || subject->index != 0)
            continue;
        for (uint32_t k = 0; k < predicate->trait_type_count; k++)
            if (mentions_self(crate, predicate->trait_types[k], trait))
                return OBJECT_NO;
        enum object_answer one = trait_has_objects(crate, predicate->trait, depth + 1);
        if (one == OBJECT_NO)
            return one;
        if (one != OBJECT_YES)
            worst = one;
    }
    return worst;
}

static void check_object(struct crate_types *crate, struct def_id trait, struct span span, bool is_alias)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    const char *name = name_text(crate->session->names, def_of(crate, trait)->name);
    enum object_answer answer = trait_has_objects(crate, trait, 0);
    if (answer == OBJECT_NOT_KNOWN)
        diag_outside(sink, span, "a trait object of `%s`", name);
    if (answer == OBJECT_NO && is_alias)
        diag_outside(sink, span, "an alias of a trait object that cannot be");
    if (answer != OBJECT_NO || is_alias)
        return;
    struct diagnostic *d = diag_new(sink, DIAG_ERROR, "E0038", span, "`%s` cannot be a trait object", name);
    diag_label_primary(sink, d, "not every item of `%s` can be called without knowing the type", name);
    diag_help(sink, d, "what an object cannot do is marked with `where Self: Sized`; or use a type parameter instead");
}

void object_note(struct crate_types *crate, struct def_id trait, struct span span, bool is_alias)
{
    if (crate->are_signatures_lowered)
        check_object(crate, trait, span, is_alias);
    else
        vec_push(&crate->objects, (struct written_object){trait, span, is_alias});
}

void objects_check(struct crate_types *crate)
{
    crate->are_signatures_lowered = true;
    for (uint32_t i = 0; i < crate->objects.count; i++)
        if (!def_of(crate, crate->objects.items[i].trait)->is_prelude || crate->objects.items[i].span.lo >= crate->user->span.lo)
            check_object(crate, crate->objects.items[i].trait, crate->objects.items[i].span, crate->objects.items[i].is_alias);
}
