/* Just enough of the Test Anything Protocol. */
#ifndef LIEN_TESTS_UNIT_TAP_H
#define LIEN_TESTS_UNIT_TAP_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int tap_number, tap_failures;

static inline void tap_ok(bool good, const char *name)
{
    printf("%sok %d - %s\n", good ? "" : "not ", ++tap_number, name);
    tap_failures += !good;
}

static inline void tap_text(const char *found, const char *wanted, const char *name)
{
    tap_ok(strcmp(found, wanted) == 0, name);
    if (strcmp(found, wanted) != 0)
        printf("# found:\n%s\n# wanted:\n%s\n", found, wanted);
}

static inline int tap_done(void)
{
    printf("1..%d\n", tap_number);
    return tap_failures != 0;
}

#endif
