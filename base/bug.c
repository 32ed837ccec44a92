#include "base/bug.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void bug_report(const char *file, int line, const char *format, ...)
{
    va_list arguments;
    fprintf(stderr, "lien: internal error at %s:%d: ", file, line);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputs("\nlien: this is a bug in lien, not in your program\n", stderr);
    fflush(stderr);
    abort();
}
