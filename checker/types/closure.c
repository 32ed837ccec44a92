/* Closures. */
#include "checker/types/body.h"

struct closure_frame { struct closure_signature signature; };

const struct closure_signature *closure_signature_of(void *with, struct def_id def)
{
    struct body_check *check = with;
    for (uint32_t i = 0; i < check->closures.count; i++)
        if (def_equal(check->closures.items[i]->signature.def, def))
            return &check->closures.items[i]->signature;
    return NULL;
}

struct thir_expr *check_closure(struct body_check *check, struct expr_closure *expr, struct expectation expected)
{
    (void)expected;
    body_outside(check, expr->head, "a closure");
    return thir_error(check, expr->expr.span);
}

void closures_decide_kinds(struct body_check *check)
{
    (void)check;
}

void closures_finish(struct body_check *check)
{
    (void)check;
}

struct type_id closure_finish_type(struct body_check *check, struct type_id type)
{
    (void)check;
    return type;
}
