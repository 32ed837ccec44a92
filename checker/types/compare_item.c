/*
 * The kind, parameters, types and bounds of an impl's item against the trait's.
 */
#include "checker/types/compare_item.h"
#include "checker/types/impls.h"
#include "checker/types/traits.h"

static const char *text_of(const struct crate_types *crate, struct name name) { return name_text(crate->session->names, name); }
static struct diag_sink *sink_of(struct crate_types *crate) { return &crate->session->diagnostics; }

static struct diagnostic *report(struct crate_types *crate, const char *code, struct span span, const char *message, struct name name, const char *label)
{
    struct diagnostic *it = diag_new(sink_of(crate), DIAG_ERROR, code, span, message, text_of(crate, name));
    diag_label_primary(sink_of(crate), it, "%s", label);
    return it;
}

static void check_self(struct crate_types *crate, const struct definition *mine, const struct definition *theirs)
{
    struct span span = mine->fn->ast->head;
    if (mine->fn->self_kind != SELF_NONE && theirs->fn->self_kind == SELF_NONE)
        report(crate, "E0185", span, "`%s` takes `self` here but not in the trait", mine->name, "must not take `self`");
    else
        report(crate, "E0186", span, "`%s` takes `self` in the trait but not here", mine->name, "must take `self`");
}

/* Whether two erased types differ wherever their projections lead. */
static bool surely_differ(const struct crate_types *crate, struct type_id a, struct type_id b)
{
    const struct type_data *left = type_of(crate->types, a), *right = type_of(crate->types, b);
    if (type_equal(a, b) || left->kind == TY_PROJECTION || right->kind == TY_PROJECTION || left->kind == TY_ERROR || right->kind == TY_ERROR)
        return false;
    if (left->kind != right->kind || left->sub != right->sub || !def_equal(left->def, right->def) || left->type_count != right->type_count ||
        left->index != right->index)
        return true;
    bool differ = left->type_count == 0 || (left->kind == TY_ARRAY && left->length != right->length);
    for (uint32_t i = 0; i < left->type_count && !differ; i++)
        differ = surely_differ(crate, left->types[i], right->types[i]);
    return differ;
}

/* The trait's projections of Self are the impl's own associated types. */
static struct type_id with_own_types(struct crate_types *crate, struct def_id impl, struct type_id type)
{
    if (type_of(crate->types, type)->has_projection)
        traits_normalize_known(crate, impl, &type);
    return type;
}

static void map_types(struct comparison *it)
{
    const struct impl_def *def = def_of(it->crate, it->impl)->impl;
    const struct generics_def *own = it->mine->generics;
    uint32_t count = 0;
    it->types[count++] = def->self_type;
    for (uint32_t i = 0; i < def->trait_type_count && count < COMPARE_TYPES; i++)
        it->types[count++] = def->trait_types[i];
    for (uint32_t i = 0; i < own->type_count && count < COMPARE_TYPES; i++)
        it->types[count++] = type_param(it->crate->types, own->parent_types + i, own->types[i].name);
    it->with = (struct type_substitution){NULL, 0, it->types, count};
}

/* The erased types that the trait wants and the impl gives; whether they surely differ. */
static bool types_differ(const struct comparison *it, struct type_id theirs, struct type_id mine, struct type_id *wanted, struct type_id *given)
{
    struct type_interner *types = it->crate->types;
    *wanted = type_erase(types, type_substitute(types, theirs, &it->with));
    *given = type_erase(types, mine);
    return !type_equal(*wanted, *given) &&
        surely_differ(it->crate, with_own_types(it->crate, it->impl, *wanted), with_own_types(it->crate, it->impl, *given));
}

static void note_types(struct crate_types *crate, struct diagnostic *error, struct type_id wanted, struct type_id given)
{
    diag_note(sink_of(crate), error, "the trait has `%s`, the impl `%s`", type_print(crate, &crate->session->arena, wanted, NULL),
              type_print(crate, &crate->session->arena, given, NULL));
}

static bool has_errors(const struct crate_types *crate, const struct fn_def *fn)
{
    for (uint32_t i = 0; i < fn->input_count; i++)
        if (type_of(crate->types, fn->inputs[i])->has_error)
            return true;
    return type_of(crate->types, fn->output)->has_error;
}

static bool compare_types(const struct comparison *it)
{
    const struct fn_def *mine = it->mine->fn, *theirs = it->theirs->fn;
    uint32_t has_self = mine->self_kind != SELF_NONE;
    for (uint32_t i = 0; i <= mine->input_count; i++) {
        bool is_output = i == mine->input_count;
        struct type_id wanted, given;
        if (!types_differ(it, is_output ? theirs->output : theirs->inputs[i], is_output ? mine->output : mine->inputs[i], &wanted, &given))
            continue;
        const struct item_fn *ast = mine->ast;
        struct span span = is_output ? ast->output_span : i < has_self ? ast->self_param.span : ast->params.items[i - has_self].type->span;
        note_types(it->crate, report(it->crate, "E0053", span, "the types of `%s` are not those of the trait", it->mine->name, "another type than in the trait"),
                   wanted, given);
        return false;
    }
    return true;
}

/* ---- bounds ---- */

static bool predicate_holds(struct trait_check *check, struct comparison *it, const struct predicate *predicate)
{
    struct type_interner *types = it->crate->types;
    struct type_id args[17] = {type_erase(types, predicate->subject)};
    struct obligation asked = {.trait = predicate->trait, .args = args, .arg_count = 1, .span = predicate->span};
    for (uint32_t i = 0; i < predicate->trait_type_count && i < 16; i++)
        args[asked.arg_count++] = type_erase(types, predicate->trait_types[i]);
    if (predicate->kind == PREDICATE_PROJECTION)
        asked = (struct obligation){.kind = OBLIGATION_PROJECTION, .projection = args[0], .equals = type_erase(types, predicate->equals), .span = predicate->span};
    return traits_evaluate(check, &asked) != SELECT_NO;
}

/* Where the trait's parameter may have no size, the impl's must not need one. */
static bool compare_sizes(struct comparison *it)
{
    const struct generics_def *mine = it->mine->generics, *theirs = it->theirs->generics;
    for (uint32_t i = 0; i < mine->type_count && i < theirs->type_count; i++)
        if (theirs->types[i].is_maybe_unsized && !mine->types[i].is_maybe_unsized) {
            report(it->crate, "E0276", mine->types[i].span, "`%s` asks for a size, which the trait does not", mine->types[i].name, "must be `?Sized` here, too");
            return false;
        }
    return true;
}

static bool compare_bounds(struct comparison *it)
{
    struct crate_types *crate = it->crate;
    const struct generics_def *mine = it->mine->generics;
    if (!compare_sizes(it))
        return false;
    if (mine->predicate_count == 0)
        return true;
    struct arena arena;
    struct infer_table infer;
    struct trait_env env;
    struct type_id args[COMPARE_TYPES];
    arena_init(&arena);
    infer_init(&infer, crate->types, &arena);
    for (uint32_t i = 0; i < it->with.type_count; i++)
        args[i] = type_erase(crate->types, it->types[i]);
    trait_env_make_with(crate, &arena, it->impl, impl_item(crate, def_of(crate, it->impl)->impl->trait, it->mine->name, false), args, it->with.type_count, &env);
    struct trait_check check = {.crate = crate, .infer = &infer, .env = &env, .arena = &arena};
    bool all_hold = true;
    for (uint32_t i = 0; i < mine->predicate_count; i++) {
        const struct predicate *predicate = &mine->predicates[i];
        if ((predicate->kind != PREDICATE_TRAIT && predicate->kind != PREDICATE_PROJECTION) || predicate_holds(&check, it, predicate))
            continue;
        bool is_trait = predicate->kind == PREDICATE_TRAIT;
        struct diagnostic *error = report(crate, is_trait ? "E0276" : "E0271", predicate->span, "`%s` asks for more than the trait does", it->mine->name,
                                          "the trait does not ask for this");
        if (!it->theirs->is_prelude)
            diag_label(sink_of(crate), error, it->theirs->name_span, "as the trait has it");
        all_hold = false;
    }
    infer_release(&infer);
    arena_release(&arena);
    return all_hold;
}

/* ---- by kind ---- */

/* Where the numbers of parameters differ: all of them. */
static struct span count_span(const struct definition *mine)
{
    const struct item_fn *ast = mine->fn->ast;
    if (mine->fn->input_count == 0)
        return ast->head;
    struct span first = mine->fn->self_kind != SELF_NONE ? ast->self_param.span : ast->params.items[0].type->span;
    return ast->params.count == 0 ? first : span_of(first.lo, ast->params.items[ast->params.count - 1].type->span.hi);
}

/* A parameter that `impl Trait` makes is one in the trait, too: rustc's compare_synthetic_generics. */
static bool compare_anonymous(struct crate_types *crate, const struct definition *mine, const struct definition *theirs)
{
    for (uint32_t i = 0; i < mine->generics->type_count; i++) {
        const struct type_param *own = &mine->generics->types[i];
        if (own->is_anonymous == theirs->generics->types[i].is_anonymous)
            continue;
        report(crate, "E0643", own->span, "`%s` must write this type parameter as the trait does", mine->name,
               own->is_anonymous ? "the trait gives it a name" : "the trait has `impl` here");
        return false;
    }
    return true;
}

static void compare_fn(struct comparison *it)
{
    struct crate_types *crate = it->crate;
    const struct definition *mine = it->mine, *theirs = it->theirs;
    if ((mine->fn->self_kind != SELF_NONE) != (theirs->fn->self_kind != SELF_NONE)) {
        check_self(crate, mine, theirs);
        return;
    }
    if (mine->generics->type_count != theirs->generics->type_count) {
        report(crate, "E0049", mine->fn->ast->generics->params.count != 0 ? mine->fn->ast->generics->params.items[0].span : span_end(mine->name_span),
               "`%s` has another number of type parameters than in the trait", mine->name, "not as in the trait");
        return;
    }
    if (mine->fn->input_count != theirs->fn->input_count) {
        report(crate, "E0050", count_span(mine), "`%s` has another number of parameters than in the trait", mine->name, "not as in the trait");
        return;
    }
    if (!compare_anonymous(crate, mine, theirs))
        return;
    if (has_errors(crate, mine->fn) || has_errors(crate, theirs->fn))
        return;
    map_types(it);
    if (compare_early_bound(it) && compare_types(it) && compare_bounds(it))
        compare_lifetimes(it);
}

static void compare_const(struct comparison *it)
{
    struct type_id wanted, given;
    map_types(it);
    if (type_of(it->crate->types, it->mine->value->type)->has_error)
        return;
    if (!types_differ(it, it->theirs->value->type, it->mine->value->type, &wanted, &given)) {
        compare_lifetimes(it);
        return;
    }
    struct span span = item_as_const(it->mine->item)->type->span;
    note_types(it->crate, report(it->crate, "E0326", span, "the type of `%s` is not that of the trait", it->mine->name, "another type than in the trait"), wanted, given);
}

void compare_item(struct crate_types *crate, struct def_id impl, struct def_id mine, struct def_id theirs)
{
    struct comparison it = {.crate = crate, .impl = impl, .mine = def_of(crate, mine), .theirs = def_of(crate, theirs)};
    if (it.mine->kind != it.theirs->kind) {
        const char *code = it.mine->kind == DEF_CONST ? "E0323" : it.mine->kind == DEF_FN ? "E0324" : "E0325";
        report(crate, code, it.mine->span, "`%s` is another kind of item in the trait", it.mine->name, "not what the trait has");
    } else if (it.mine->kind == DEF_FN) {
        compare_fn(&it);
    } else if (it.mine->kind == DEF_CONST) {
        compare_const(&it);
    }
}
