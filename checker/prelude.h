/* The standard library's ownership signatures (checker/prelude.rs), embedded at build time. */
#ifndef LIEN_CHECKER_PRELUDE_H
#define LIEN_CHECKER_PRELUDE_H

#include <stdint.h>

extern const char prelude_text[]; /* NUL-terminated */
extern const uint32_t prelude_length;

#endif
