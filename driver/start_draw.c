#include "driver/draw.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "driver/options.h"

/* Where lien-graph may be, seen from the folder of lien: beside it, or installed. */
static const char *const places[] = {"lien-graph", "../libexec/lien/lien-graph"};

int draw_command(const struct options *options, char **arguments)
{
    (void)options;
    char folder[4096];
    ssize_t length = readlink("/proc/self/exe", folder, sizeof folder - 1);
    while (length > 0 && folder[length - 1] != '/')
        length--;
    for (size_t i = 0; length > 0 && i < sizeof places / sizeof places[0]; i++) {
        char path[sizeof folder + 64];
        snprintf(path, sizeof path, "%.*s%s", (int)length, folder, places[i]);
        fflush(NULL);
        execv(path, arguments);
        if (errno != ENOENT)
            fprintf(stderr, "lien: cannot start %s: %s\n", path, strerror(errno));
    }
    fputs("lien: lien-graph, the part that draws, is not beside lien\n", stderr);
    return EXIT_TROUBLE;
}
