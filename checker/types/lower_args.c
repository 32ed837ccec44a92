/* Lowering of lifetimes, written and left out, and of generic arguments.  Source: the Reference, "Lifetime elision"; rustc_hir_analysis generics. */
#include "checker/types/lowering.h"
#include "checker/types/scopes.h"

static struct diag_sink *sink_of(const struct lowering *it) { return &it->crate->session->diagnostics; }
static const char *text_of(const struct lowering *it, struct name name) { return name_text(it->crate->session->names, name); }
static struct resolver *known_of(const struct lowering *it) { return resolver_of(it->crate); }

/* ---- lifetimes ---- */

static bool find_bound(const struct lowering *it, struct name name, struct region *out)
{
    uint32_t first = 0;
    for (const struct bound_names *at = it->bound; at != NULL; at = at->outer)
        for (uint32_t i = 0; at->generics != NULL && i < at->generics->params.count; i++, first++)
            if (name_equal(at->generics->params.items[i].ident.name, name)) {
                *out = (struct region){REGION_BOUND + first};
                return true;
            }
    return false;
}

static void note_seen(struct lowering *it, struct region region)
{
    if (it->seen == NULL || region.index >= REGION_BOUND)
        return;
    for (uint32_t i = 0; i < it->seen->count; i++)
        if (it->seen->items[i].index == region.index)
            return;
    vec_push(it->seen, region);
}

struct region lookup_lifetime(struct lowering *it, struct lifetime lifetime)
{
    struct region region;
    if (name_equal(lifetime.name, known_of(it)->known.static_))
        return (struct region){REGION_STATIC};
    if (find_bound(it, lifetime.name, &region))
        return region;
    for (struct def_id def = it->owner; !def_is_none(def);) {
        const struct generics_def *generics = def_of(it->crate, def)->generics;
        if (generics == NULL)
            break;
        for (uint32_t i = 0; i < generics->lifetime_count; i++)
            if (name_equal(generics->lifetimes[i].name, lifetime.name))
                return (struct region){REGION_PARAM + generics->parent_regions + i};
        def = generics->parent;
    }
    struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0261", lifetime.span, "the lifetime `%s` is not declared", text_of(it, lifetime.name));
    diag_label_primary(sink_of(it), d, "no such lifetime in reach");
    return (struct region){REGION_ERROR};
}

static struct region fresh_lifetime(struct lowering *it, struct span span)
{
    struct generics_def *generics = def_of(it->crate, it->owner)->generics;
    vec_push(it->fresh, (struct lifetime_param){.name = known_of(it)->known.underscore_lifetime, .span = span, .is_elided = true, .is_late_bound = true,
                                                .from_input = it->input});
    return (struct region){REGION_PARAM + generics->parent_regions + it->fresh->count - 1};
}

static struct region report_elided(struct lowering *it, struct span span, bool once)
{
    if (!once || !it->elision_reported) {
        struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0106", span, "this reference needs a lifetime");
        diag_label_primary(sink_of(it), d, !once ? "write its lifetime, such as `'a`, here"
                                           : it->has_candidates ? "nothing says which argument it borrows from" : "there is no argument that it could borrow from");
        if (once && it->has_candidates)
            diag_help(sink_of(it), d, "give the lifetime a name, and write it here and at each argument the result may come from: "
                                      "`fn f<'a>(x: &'a str, y: &'a str) -> &'a str`");
        else if (once)
            diag_help(sink_of(it), d, "return the value itself, such as a `String`; only what lives as long as the program can be lent as `&'static`");
    }
    it->elision_reported = true;
    return (struct region){REGION_ERROR};
}

static struct region elided_lifetime(struct lowering *it, struct span span)
{
    struct region region = {REGION_ERROR};
    switch (it->elision) {
    case ELIDE_INFER: return (struct region){REGION_INFER};
    case ELIDE_ERROR: return report_elided(it, span, false);
    case ELIDE_STATIC: return (struct region){REGION_STATIC};
    case ELIDE_FRESH: region = fresh_lifetime(it, span); break;
    case ELIDE_TO: return it->target;
    case ELIDE_FAIL: return report_elided(it, span, true);
    case ELIDE_BOUND: return (struct region){REGION_BOUND + it->bound_count++};
    case ELIDE_ANONYMOUS: {
        struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0658", span, "a lifetime behind `impl` in a parameter has a name");
        diag_label_primary(sink_of(it), d, "write its lifetime, such as `'a`, here and behind the name of the function");
        return (struct region){REGION_ERROR};
    }
    }
    note_seen(it, region);
    return region;
}

struct region lower_lifetime(struct lowering *it, struct lifetime lifetime, struct span elided_at)
{
    if (name_is_empty(lifetime.name) && it->elision == ELIDE_ERROR && it->in_impl_type) {
        struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, NULL, elided_at, "the lifetime of this reference must come from the type of the impl or from its trait");
        diag_label_primary(sink_of(it), d, "write its lifetime, such as `'a`, here and behind `impl`");
        return (struct region){REGION_ERROR};
    }
    if (name_is_empty(lifetime.name))
        return elided_lifetime(it, it->elision == ELIDE_ANONYMOUS ? span_end(elided_at) : elided_at);
    if (name_equal(lifetime.name, known_of(it)->known.underscore_lifetime))
        return elided_lifetime(it, lifetime.span);
    struct region region = lookup_lifetime(it, lifetime);
    note_seen(it, region);
    return region;
}

/* ---- generic arguments ---- */

static void report_count(struct lowering *it, struct def_id def, struct span at, const char *what, uint32_t wanted, uint32_t given)
{
    struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0107", at, "`%s` takes %u %s argument%s, but %u %s given",
                                    text_of(it, def_of(it->crate, def)->name), wanted, what, wanted == 1 ? "" : "s", given, given == 1 ? "is" : "are");
    diag_label_primary(sink_of(it), d, "takes %u", wanted);
}

/* Late-bound lifetimes of an fn cannot be written; elided ones have no name to be. */
static uint32_t written_lifetimes(const struct generics_def *generics)
{
    uint32_t count = 0;
    while (count < generics->lifetime_count && !generics->lifetimes[count].is_elided)
        count++;
    return count;
}

static bool has_late_bound(const struct generics_def *generics)
{
    for (uint32_t i = 0; i < generics->lifetime_count; i++)
        if (generics->lifetimes[i].is_late_bound)
            return true;
    return false;
}

/*
 * Lifetimes that a call decides anew are not written, and where there are some, what is written of the others is not read.
 * Source: rustc_hir_analysis::hir_ty_lowering::generics, prohibit_explicit_late_bound_lifetimes.
 */
static void refuse_late_bound(struct lowering *it, const struct generics_def *generics, const struct generic_args *args, uint32_t given, struct lowered_args *out)
{
    uint32_t early = 0, first = 0;
    for (uint32_t i = 0; i < generics->lifetime_count; i++) {
        early += !generics->lifetimes[i].is_late_bound;
        out->regions[i] = (struct region){REGION_INFER};
    }
    while (args->args.items[first].kind != ARG_LIFETIME)
        first++;
    for (uint32_t i = 0; i < args->args.count; i++)
        if (args->args.items[i].kind == ARG_LIFETIME)
            lower_lifetime(it, args->args.items[i].lifetime, args->args.items[i].span);
    if (given == early || it->is_method_call)
        return;
    struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0794", args->args.items[first].span, "this lifetime is decided by each call and is not written");
    diag_label_primary(sink_of(it), d, "not written here");
    out->has_error = true;
}

static void lower_region_args(struct lowering *it, struct def_id def, const struct generic_args *args, struct span at, struct lowered_args *out)
{
    const struct generics_def *generics = def_of(it->crate, def)->generics;
    uint32_t given = 0, wanted = written_lifetimes(generics);
    for (uint32_t i = 0; args != NULL && i < args->args.count; i++)
        given += args->args.items[i].kind == ARG_LIFETIME;
    out->region_count = generics->lifetime_count;
    out->regions = ARENA_ARRAY(&it->crate->session->arena, struct region, generics->lifetime_count);
    bool is_fn = def_of(it->crate, def)->kind == DEF_FN;
    if (is_fn && given != 0 && has_late_bound(generics)) {
        refuse_late_bound(it, generics, args, given, out);
        return;
    }
    bool is_wrong = given != 0 && given != wanted;
    if (is_wrong) {
        report_count(it, def, at, "lifetime", wanted, given);
        out->has_error = true;
    }
    if (given == 0 && wanted != 0 && it->in_header && def_of(it->crate, def)->kind != DEF_FN) {
        struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0726", at, "the lifetime hidden in this path must be shown here");
        diag_label_primary(sink_of(it), d, "write `<'_>`");
    }
    uint32_t next = 0;
    for (uint32_t i = 0; i < generics->lifetime_count; i++) {
        while (args != NULL && next < args->args.count && args->args.items[next].kind != ARG_LIFETIME)
            next++;
        if (given != 0 && !is_wrong && i < wanted)
            out->regions[i] = lower_lifetime(it, args->args.items[next++].lifetime, at);
        else if (is_wrong)
            out->regions[i] = (struct region){REGION_ERROR};
        else if (is_fn)
            out->regions[i] = (struct region){REGION_INFER};
        else if (it->elision == ELIDE_ERROR && i > 0 && given == 0)
            out->regions[i] = (struct region){REGION_ERROR}; /* one report a path */
        else
            out->regions[i] = elided_lifetime(it, at);
    }
}

static struct type_id default_argument(struct lowering *it, const struct generics_def *generics, uint32_t index, struct type_id self,
                                       const struct lowered_args *out, uint32_t first)
{
    struct type_id few[32];
    uint32_t count = 0;
    if (first == 1)
        few[count++] = self;
    for (uint32_t i = 0; i + first < index && count < 32; i++)
        few[count++] = out->types[i];
    struct type_substitution with = {out->regions, out->region_count, few, count};
    return type_substitute(it->crate->types, generics->types[index].default_type, &with);
}

static void lower_type_args(struct lowering *it, struct def_id def, const struct generic_args *args, struct span at, struct type_id self,
                            struct lowered_args *out)
{
    const struct generics_def *generics = def_of(it->crate, def)->generics;
    uint32_t first = def_of(it->crate, def)->kind == DEF_TRAIT ? 1 : 0, wanted = generics->type_count - first, given = 0, required = 0;
    uint32_t anonymous = 0;
    for (uint32_t i = 0; i < wanted; i++) {
        required += !generics->types[i + first].has_default && !generics->types[i + first].is_anonymous;
        anonymous += generics->types[i + first].is_anonymous;
    }
    out->type_count = wanted;
    out->types = ARENA_ARRAY(&it->crate->session->arena, struct type_id, wanted);
    /* What is behind `impl` among the inputs is inferred whatever is written. */
    for (uint32_t i = wanted -= anonymous; i < out->type_count; i++)
        out->types[i] = TYPE_CONSTANT(HOLE);
    if (args != NULL && args->parenthesized) {
        if (wanted == 1) {
            struct type_id items[32];
            uint32_t count = args->args.count < 32 ? args->args.count : 32;
            for (uint32_t i = 0; i < count; i++)
                items[i] = args->args.items[i].kind == ARG_TYPE ? lower_type(it, args->args.items[i].type) : TYPE_CONSTANT(ERROR);
            out->types[0] = type_tuple(it->crate->types, items, count);
            out->has_written = true;
        }
        return;
    }
    for (uint32_t i = 0; args != NULL && i < args->args.count; i++) {
        const struct generic_arg *arg = &args->args.items[i];
        if (arg->kind == ARG_CONST) {
            diag_outside(sink_of(it), arg->span, "a const generic argument");
            out->has_error = true;
        }
        if (arg->kind != ARG_TYPE)
            continue;
        struct type_id type = lower_type(it, arg->type);
        if (given < wanted)
            out->types[given] = type;
        given++;
    }
    bool may_infer = it->may_leave_out && given == 0;
    if (given > wanted || (given < required && !may_infer)) {
        report_count(it, def, at, "generic", given > wanted ? wanted : required, given);
        out->has_error = true;
    }
    for (uint32_t i = given; i < wanted; i++) {
        if (out->has_error)
            out->types[i] = TYPE_CONSTANT(ERROR);
        else if (generics->types[i + first].has_default && !(may_infer && def_of(it->crate, def)->kind != DEF_TRAIT))
            out->types[i] = default_argument(it, generics, i + first, self, out, first);
        else
            out->types[i] = may_infer ? TYPE_CONSTANT(HOLE) : TYPE_CONSTANT(ERROR);
    }
}

void lower_args(struct lowering *it, struct def_id def, const struct generic_args *args, struct span at, struct type_id self, struct lowered_args *out)
{
    *out = (struct lowered_args){.has_written = args != NULL && args->args.count != 0};
    if (def_of(it->crate, def)->generics == NULL)
        return;
    lower_region_args(it, def, args, at, out);
    enum object_default outer = it->object_default;
    const struct definition *of = def_of(it->crate, def);
    it->object_default = (of->kind == DEF_STRUCT || of->kind == DEF_ENUM) && out->region_count != 0 ? OBJECT_UNKNOWN : OBJECT_ALONE;
    lower_type_args(it, def, args, at, self, out);
    it->object_default = outer;
}
