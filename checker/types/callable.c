/*
 * A closure or fn that is not called as a bound asks: E0593 for the number of parameters, E0631 for their types.
 * Source: rustc_trait_selection::error_reporting::traits, report_signature_mismatch_error and report_arg_count_mismatch.
 */
#include "checker/types/body.h"

struct signature { const struct type_id *inputs; uint32_t count; struct def_id def; };

static bool signature_of(struct body_check *check, struct type_id self, struct span span, struct signature *out)
{
    struct type_data data = *data_of(check, self);
    struct type_id *inputs;
    if (data.kind == TY_CLOSURE) {
        const struct closure_signature *closure = closure_signature_of(check, data.def);
        if (closure == NULL)
            return false;
        *out = (struct signature){closure->inputs, closure->input_count, data.def};
        return true;
    }
    if (data.kind == TY_FN_DEF) {
        const struct definition *def = def_of(check->crate, data.def);
        const struct fn_def *fn = def->kind == DEF_FN ? def->fn : def->constructor;
        inputs = ARENA_ARRAY(check->arena, struct type_id, fn->input_count + 1);
        for (uint32_t i = 0; i < fn->input_count; i++)
            inputs[i] = body_instantiate(check, fn->inputs[i], data.types, data.type_count, span);
        *out = (struct signature){inputs, fn->input_count, data.def};
        return true;
    }
    if (data.kind != TY_FN_POINTER)
        return false;
    uint32_t count = data.type_count - 1;
    inputs = ARENA_ARRAY(check->arena, struct type_id, count + 1);
    for (uint32_t i = 0; i < count; i++)
        inputs[i] = infer_erase_bound(&check->infer, data.types[i]);
    *out = (struct signature){inputs, count, {0}};
    return true;
}

void report_callable_count(struct body_check *check, struct span span, uint32_t given, uint32_t wanted, struct span callable)
{
    struct diagnostic *d = body_error(check, "E0593", span, "what is called here with %u argument%s takes %u", (unsigned)wanted, wanted == 1 ? "" : "s", (unsigned)given);
    if (callable.lo == span.lo || callable.hi == 0) {
        diag_label_primary(check->diagnostics, d, "takes %u argument%s", (unsigned)given, given == 1 ? "" : "s");
        return;
    }
    diag_label_primary(check->diagnostics, d, "must take %u argument%s", (unsigned)wanted, wanted == 1 ? "" : "s");
    diag_label(check->diagnostics, d, callable, "takes %u", (unsigned)given);
}

bool report_callable(struct body_check *check, const struct obligation *it)
{
    const struct def_id *lang = check->crate->lang;
    bool is_fn = def_equal(it->trait, lang[LANG_fn_trait]) || def_equal(it->trait, lang[LANG_fn_mut]) || def_equal(it->trait, lang[LANG_fn_once]);
    if (!is_fn || it->arg_count < 2)
        return false;
    struct type_id self = infer_shallow(&check->infer, it->args[0]), tuple = infer_resolve(&check->infer, it->args[1]);
    while (data_of(check, self)->kind == TY_REF)
        self = infer_shallow(&check->infer, data_of(check, self)->types[0]);
    struct signature found;
    if (data_of(check, tuple)->kind != TY_TUPLE || !signature_of(check, self, it->span, &found))
        return false;
    const struct closure_signature *closure = data_of(check, self)->kind == TY_CLOSURE ? closure_signature_of(check, found.def) : NULL;
    if (closure != NULL && type_has_error(check, closure->output))
        return true; /* of a body that is wrong */
    bool is_own = !def_is_none(found.def) && !def_of(check->crate, found.def)->is_prelude;
    struct span span = it->callee.hi != 0 ? it->callee : it->span, callable = is_own ? def_of(check->crate, found.def)->name_span : (struct span){0, 0};
    uint32_t wanted = data_of(check, tuple)->type_count;
    if (wanted != found.count) {
        report_callable_count(check, span, found.count, wanted, callable);
        return true;
    }
    for (uint32_t i = 0; i < wanted; i++) {
        struct type_id asked = data_of(check, tuple)->types[i];
        if (infer_can_unify(&check->infer, asked, found.inputs[i]))
            continue;
        const char *given = body_type_text(check, infer_resolve(&check->infer, found.inputs[i]));
        struct diagnostic *d = body_error(check, "E0631", span, "this is called with `%s`, but takes `%s`", body_type_text(check, asked), given);
        diag_label_primary(check->diagnostics, d, "parameter %u is called with `%s`", (unsigned)i + 1, body_type_text(check, asked));
        if (is_own)
            diag_label(check->diagnostics, d, callable, "takes `%s`", given);
        return true;
    }
    return false;
}
