#include "driver/explain.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/escape.h"
#include "driver/options.h"

struct code_title {
    const char *code, *title;
};

static const struct code_title titles[] = {
#define CODE(code, title) {#code, title},
#include "base/code.def"
#undef CODE
};

static const char *find_text(const char *code)
{
    for (const struct explanation *each = explanations; each->code != NULL; each++)
        if (strcasecmp(each->code, code) == 0)
            return each->text;
    return NULL;
}

static void write_text(FILE *out, const char *text, bool color)
{
    for (const char *line = text; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        bool is_heading = line[0] == '#';
        if (color && is_heading)
            fputs("\033[1m", out);
        fwrite(line, 1, length, out);
        if (color && is_heading)
            fputs("\033[0m", out);
        putc('\n', out);
        line += length + (line[length] != '\0');
    }
}

int explain_code(FILE *out, const char *code, bool color)
{
    if (code == NULL) {
        for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++)
            fprintf(out, "%s  %s\n", titles[i].code, titles[i].title);
        return EXIT_ACCEPTED;
    }
    const char *text = find_text(code);
    if (text != NULL) {
        write_text(out, text, color);
        return EXIT_ACCEPTED;
    }
    for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++) {
        if (strcasecmp(titles[i].code, code) == 0) {
            fprintf(out, "# %s: %s\n", titles[i].code, titles[i].title);
            return EXIT_ACCEPTED;
        }
    }
    fputs("lien: `", stderr);
    escape_write(stderr, code, strlen(code));
    fputs("` is not a code that lien reports; `lien explain` lists them\n", stderr);
    return EXIT_TROUBLE;
}
