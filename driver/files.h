/* Reading the program and writing results; the only place that touches files.  Each failure is one message on standard error. */
#ifndef LIEN_DRIVER_FILES_H
#define LIEN_DRIVER_FILES_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct input {
    const char *path; /* as given; "<stdin>" for `-` */
    char *memory;     /* owned */
    const char *text; /* without a byte order mark; NUL-terminated */
    uint32_t length;
};

/* Gives false after a message.  What it gives is UTF-8 without NUL and at most SOURCE_LIMIT bytes. */
bool files_read(struct input *input, const char *path);
void files_release(struct input *input);

/* A file written beside its name and renamed when it is whole, so that no half-written file is ever seen. */
struct output {
    FILE *stream;
    char *path, *temporary;
};

/* With the folders it is in. */
bool files_make_folder(const char *path);
bool files_begin(struct output *output, const char *path);
/* Standard output in place of a file: it stays open. */
void files_begin_standard(struct output *output);
/* Gives false, after a message and without a trace of the file, if anything could not be written. */
bool files_commit(struct output *output);
void files_abandon(struct output *output);

/* Flushes standard output and standard error; false, after a message where that is possible, if what was written is lost. */
bool files_flush(void);

#endif
