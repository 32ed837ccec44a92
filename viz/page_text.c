/* Words and code as HTML. */
#include <string.h>

#include "base/escape.h"
#include "viz/page_parts.h"

/* What cannot be seen or would turn the direction of the text is shown as \u{..}. */
void page_escape(FILE *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length;) {
        struct escaped shown = escape_next(text + i, length - i);
        switch (text[i]) {
        case '&': fputs("&amp;", out); break;
        case '<': fputs("&lt;", out); break;
        case '>': fputs("&gt;", out); break;
        case '"': fputs("&quot;", out); break;
        case '\'': fputs("&#39;", out); break;
        default: fwrite(shown.text, 1, shown.bytes, out); break;
        }
        i += shown.bytes_read;
    }
}

void page_escape_text(FILE *out, const char *text)
{
    page_escape(out, text, strlen(text));
}

void page_marked(struct page *page, const char *marked)
{
    struct text text = text_marked(&page->arena, marked, THEME_INK, 16);
    for (uint32_t i = 0; i < text.count; i++) {
        const struct text_run *run = &text.runs[i];
        const char *tag = run->flags & TEXT_CODE ? "code" : run->flags & TEXT_BOLD ? "b" : NULL;
        if (tag != NULL)
            fprintf(page->out, "<%s>", tag);
        page_escape(page->out, run->text, run->length);
        if (tag != NULL)
            fprintf(page->out, "</%s>", tag);
    }
}

void page_plain(struct page *page, const char *marked)
{
    struct text text = text_marked(&page->arena, marked, THEME_INK, 16);
    for (uint32_t i = 0; i < text.count; i++)
        page_escape(page->out, text.runs[i].text, text.runs[i].length);
}

void page_code(struct page *page, const char *line, uint32_t length)
{
    struct text text = text_source(&page->arena, line, length, UINT32_MAX);
    for (uint32_t i = 0; i < text.count; i++) {
        const struct text_run *run = &text.runs[i];
        const char *tag = run->flags & TEXT_BOLD ? "b" : run->role == THEME_MUTE ? "i" : NULL;
        if (tag != NULL)
            fprintf(page->out, "<%s>", tag);
        page_escape(page->out, run->text, run->length);
        if (tag != NULL)
            fprintf(page->out, "</%s>", tag);
    }
}

uint32_t page_offset(const char *line, uint32_t bytes)
{
    uint32_t units = 0;
    for (uint32_t i = 0; i < bytes;) {
        struct escaped shown = escape_next(line + i, bytes - i);
        for (uint32_t k = 0; k < shown.bytes; k++) {
            unsigned char byte = (unsigned char)shown.text[k];
            units += (byte & 0xC0) != 0x80; /* not within a character */
            units += byte >= 0xF0;          /* a pair */
        }
        i += shown.bytes_read;
    }
    return units;
}
