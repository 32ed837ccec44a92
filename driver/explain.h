/* `lien explain`: the texts of docs/explain/, embedded at build time. */
#ifndef LIEN_DRIVER_EXPLAIN_H
#define LIEN_DRIVER_EXPLAIN_H

#include <stdbool.h>
#include <stdio.h>

struct explanation {
    const char *code, *text;
};
extern const struct explanation explanations[]; /* ends with a NULL code */

/* Gives the exit status.  Without a code every one is listed with its title. */
int explain_code(FILE *out, const char *code, bool color);

#endif
