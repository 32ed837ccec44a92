#include "driver/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/escape.h"
#include "base/source.h"
#include "lexer/utf8.h"

/* What the prelude takes of the space of offsets is far below this. */
enum { LARGEST_FILE = SOURCE_LIMIT - 1024 * 1024 };

static bool complain(const char *doing, const char *path, const char *why)
{
    fprintf(stderr, "lien: cannot %s `", doing);
    escape_write(stderr, path, strlen(path));
    fprintf(stderr, "`: %s\n", why);
    return false;
}

static bool read_all(struct input *input, int file)
{
    size_t capacity = 64 * 1024, length = 0;
    struct stat status;
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0 && status.st_size <= LARGEST_FILE)
        capacity = (size_t)status.st_size + 1;
    for (;;) {
        char *larger = realloc(input->memory, capacity + 2);
        if (larger == NULL)
            return complain("read", input->path, "out of memory");
        input->memory = larger;
        while (length < capacity) {
            ssize_t count = read(file, input->memory + length, capacity - length);
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return complain("read", input->path, strerror(errno));
            if (count == 0) {
                memset(input->memory + length, 0, 2);
                input->length = (uint32_t)length;
                return true;
            }
            length += (size_t)count;
            if (length > LARGEST_FILE)
                return complain("read", input->path, "the file is larger than 255 MiB");
        }
        capacity *= 2;
    }
}

static bool complain_at(const struct input *input, uint32_t offset, const char *what)
{
    uint32_t line = 1, column = 1;
    for (uint32_t i = 0; i < offset; i++) {
        column += ((unsigned char)input->text[i] & 0xC0) != 0x80;
        if (input->text[i] == '\n')
            line++, column = 1;
    }
    fputs("lien: ", stderr);
    escape_write(stderr, input->path, strlen(input->path));
    fprintf(stderr, ":%u:%u: %s (byte 0x%02x)\n", (unsigned)line, (unsigned)column, what, (unsigned char)input->text[offset]);
    return false;
}

static bool is_text(const struct input *input)
{
    const char *nul = memchr(input->text, '\0', input->length);
    uint32_t bad = utf8_check(input->text, input->length);
    if (nul != NULL && (uint32_t)(nul - input->text) < bad)
        return complain_at(input, (uint32_t)(nul - input->text), "a NUL byte: this is not a text file");
    if (bad < input->length)
        return complain_at(input, bad, "not UTF-8: a Rust program must be");
    return true;
}

bool files_read(struct input *input, const char *path)
{
    bool is_stdin = strcmp(path, "-") == 0;
    *input = (struct input){.path = is_stdin ? "<stdin>" : path};
    int file = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return complain("read", path, strerror(errno));
    bool is_read = read_all(input, file);
    if (!is_stdin)
        close(file);
    if (!is_read)
        return false;
    input->text = input->memory;
    if (input->length >= 3 && memcmp(input->text, "\xEF\xBB\xBF", 3) == 0) {
        input->text += 3;
        input->length -= 3;
    }
    return is_text(input);
}

void files_release(struct input *input)
{
    free(input->memory);
    *input = (struct input){0};
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool files_make_folder(const char *path)
{
    if (path[0] == '\0')
        return complain("make the folder", path, "it has no name");
    char *copy = strdup(path);
    if (copy == NULL)
        return complain("make the folder", path, "out of memory");
    bool good = true;
    for (char *at = copy + 1; good; at++) {
        if (*at != '/' && *at != '\0')
            continue;
        char separator = *at;
        *at = '\0';
        if (mkdir(copy, 0777) != 0 && !is_folder(copy))
            good = complain("make the folder", copy, strerror(errno));
        *at = separator;
        if (separator == '\0')
            break;
    }
    free(copy);
    return good;
}

static void forget(struct output *output)
{
    free(output->path);
    free(output->temporary);
    *output = (struct output){0};
}

bool files_begin(struct output *output, const char *path)
{
    *output = (struct output){0};
    if (asprintf(&output->path, "%s", path) < 0 || asprintf(&output->temporary, "%s.XXXXXX", path) < 0)
        return complain("write", path, "out of memory");
    int file = mkstemp(output->temporary);
    if (file < 0) {
        complain("write", path, strerror(errno));
        forget(output);
        return false;
    }
    mode_t mask = umask(0);
    umask(mask);
    fchmod(file, 0666 & ~mask);
    output->stream = fdopen(file, "w");
    if (output->stream != NULL)
        return true;
    close(file);
    unlink(output->temporary);
    forget(output);
    return complain("write", path, "out of memory");
}

void files_begin_standard(struct output *output)
{
    *output = (struct output){.stream = stdout};
}

bool files_commit(struct output *output)
{
    if (output->path == NULL)
        return files_flush();
    errno = 0;
    bool is_whole = fflush(output->stream) == 0 && !ferror(output->stream);
    int reason = errno;
    if (fclose(output->stream) != 0 && is_whole) {
        is_whole = false;
        reason = errno;
    }
    if (is_whole && rename(output->temporary, output->path) != 0) {
        is_whole = false;
        reason = errno;
    }
    if (!is_whole) {
        unlink(output->temporary);
        complain("write", output->path, reason != 0 ? strerror(reason) : "write error");
    }
    forget(output);
    return is_whole;
}

void files_abandon(struct output *output)
{
    if (output->path == NULL)
        return;
    fclose(output->stream);
    unlink(output->temporary);
    forget(output);
}

bool files_flush(void)
{
    errno = 0;
    bool is_whole = fflush(stdout) == 0 && !ferror(stdout);
    if (!is_whole)
        complain("write", "standard output", errno != 0 ? strerror(errno) : "write error");
    return fflush(stderr) == 0 && !ferror(stderr) && is_whole;
}
