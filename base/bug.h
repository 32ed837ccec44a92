/* Our own broken invariants.  A BUG is never the user's fault: it says where, and the command ends with status 101. */
#ifndef LIEN_BASE_BUG_H
#define LIEN_BASE_BUG_H

/* Writes "lien: internal error ..." to standard error and aborts; driver/ turns the abort into exit status 101. */
_Noreturn void bug_report(const char *file, int line, const char *format, ...) __attribute__((format(printf, 3, 4)));

#define BUG(...) bug_report(__FILE__, __LINE__, __VA_ARGS__)
#define BUG_IF(condition) \
    do { \
        if (condition) \
            BUG("%s", #condition); \
    } while (0)

#endif
