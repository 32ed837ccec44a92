#include "viz/canvas.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/escape.h"

/* By arms: up 1, right 2, down 4, left 8. */
static const char *const glyphs[][16] = {
    [INK_LIGHT] = {" ", "╵", "╶", "╰", "╷", "│", "╭", "├", "╴", "╯", "─", "┴", "╮", "┤", "┬", "┼"},
    [INK_SQUARE] = {" ", "╵", "╶", "└", "╷", "│", "┌", "├", "╴", "┘", "─", "┴", "┐", "┤", "┬", "┼"},
    [INK_HEAVY] = {" ", "╹", "╺", "┗", "╻", "┃", "┏", "┣", "╸", "┛", "━", "┻", "┓", "┫", "┳", "╋"},
    [INK_DOUBLE] = {" ", "║", "═", "╚", "║", "║", "╔", "╠", "═", "╝", "═", "╩", "╗", "╣", "╦", "╬"},
    [INK_DASHED] = {" ", "╏", "╍", "┗", "╏", "╏", "┏", "┣", "╍", "┛", "╍", "┻", "┓", "┫", "┳", "╋"},
    [INK_DOTTED] = {" ", "┊", "┈", "└", "┊", "┊", "┌", "├", "┈", "┘", "┈", "┴", "┐", "┤", "┬", "┼"},
};

/* Vertical, horizontal, any other. */
static const char ascii[][4] = {
    [INK_LIGHT] = "|-+", [INK_SQUARE] = "|-+", [INK_HEAVY] = "H=#", [INK_DOUBLE] = "#=#", [INK_DASHED] = "!~+", [INK_DOTTED] = ":..",
};

void canvas_init(struct canvas *canvas, uint32_t width, uint32_t height, bool is_ascii)
{
    *canvas = (struct canvas){calloc((size_t)width * height + 1, sizeof(struct canvas_cell)), width, height, is_ascii};
    if (canvas->cells == NULL)
        BUG("no memory for a page of %u by %u characters", width, height);
}

void canvas_release(struct canvas *canvas)
{
    free(canvas->cells);
    canvas->cells = NULL;
}

static struct canvas_cell *cell_at(struct canvas *canvas, uint32_t x, uint32_t y)
{
    return x < canvas->width && y < canvas->height ? &canvas->cells[(size_t)y * canvas->width + x] : NULL;
}

/* A mark without a width of its own stands on the character before it, as far as there is room. */
static void put_on(struct canvas_cell *cell, const struct escaped *shown)
{
    size_t used = cell != NULL ? strlen(cell->text) : sizeof cell->text;
    if (used + shown->bytes < sizeof cell->text)
        memcpy(cell->text + used, shown->text, shown->bytes);
}

uint32_t canvas_text(struct canvas *canvas, uint32_t x, uint32_t y, const char *text)
{
    struct canvas_cell *before = NULL;
    for (size_t left = strlen(text); left > 0;) {
        struct escaped shown = escape_next(text, left);
        text += shown.bytes_read;
        left -= shown.bytes_read;
        if (shown.width == 0) {
            put_on(before, &shown);
            continue;
        }
        if (x + shown.width > canvas->width)
            return x;
        for (uint32_t i = 0; i < shown.width; i++) {
            struct canvas_cell *cell = cell_at(canvas, x++, y);
            if (cell == NULL)
                return x;
            *cell = (struct canvas_cell){.is_text = true};
            before = i == 0 ? cell : before;
        }
        put_on(before, &shown);
    }
    return x;
}

static void put_arms(struct canvas *canvas, uint32_t x, uint32_t y, uint8_t arms, enum canvas_ink ink, uint32_t owner)
{
    struct canvas_cell *cell = cell_at(canvas, x, y);
    bool is_vertical = (arms & (CANVAS_LEFT | CANVAS_RIGHT)) == 0;
    if (cell == NULL || cell->is_text)
        return;
    if (cell->arms != 0 && cell->owner == owner) {
        cell->arms |= arms;
    } else if (cell->arms == 0 || is_vertical) {
        cell->arms = arms;
        cell->ink = (uint8_t)ink;
        cell->owner = owner;
    }
}

void canvas_line(struct canvas *canvas, uint32_t x0, uint32_t y0, uint32_t x1, uint32_t y1, enum canvas_ink ink, uint32_t owner)
{
    uint32_t left = x0 < x1 ? x0 : x1, right = x0 < x1 ? x1 : x0, top = y0 < y1 ? y0 : y1, bottom = y0 < y1 ? y1 : y0;
    for (uint32_t x = left; x <= right && left < right; x++)
        put_arms(canvas, x, y0, (uint8_t)((x > left ? CANVAS_LEFT : 0) | (x < right ? CANVAS_RIGHT : 0)), ink, owner);
    for (uint32_t y = top; y <= bottom && top < bottom; y++)
        put_arms(canvas, x0, y, (uint8_t)((y > top ? CANVAS_UP : 0) | (y < bottom ? CANVAS_DOWN : 0)), ink, owner);
}

void canvas_box(struct canvas *canvas, uint32_t x, uint32_t y, uint32_t width, uint32_t height, enum canvas_ink ink, uint32_t owner)
{
    uint32_t right = x + width - 1, bottom = y + height - 1;
    canvas_line(canvas, x, y, right, y, ink, owner);
    canvas_line(canvas, x, bottom, right, bottom, ink, owner);
    canvas_line(canvas, x, y, x, bottom, ink, owner);
    canvas_line(canvas, right, y, right, bottom, ink, owner);
}

void canvas_join(struct canvas *canvas, uint32_t x, uint32_t y, uint8_t arms)
{
    struct canvas_cell *cell = cell_at(canvas, x, y);
    if (cell != NULL && cell->arms != 0)
        cell->arms |= arms;
}

static const char *line_glyph(const struct canvas *canvas, const struct canvas_cell *cell, char one[2])
{
    uint8_t upright = cell->arms & (CANVAS_UP | CANVAS_DOWN), across = cell->arms & (CANVAS_LEFT | CANVAS_RIGHT);
    if (!canvas->is_ascii)
        return glyphs[cell->ink][cell->arms];
    one[0] = ascii[cell->ink][upright && across ? 2 : across ? 1 : 0];
    one[1] = '\0';
    return one;
}

void canvas_write(const struct canvas *canvas, FILE *out)
{
    for (uint32_t y = 0; y < canvas->height; y++) {
        const struct canvas_cell *row = &canvas->cells[(size_t)y * canvas->width];
        uint32_t end = canvas->width;
        while (end > 0 && row[end - 1].arms == 0 && (!row[end - 1].is_text || strcmp(row[end - 1].text, " ") == 0))
            end--;
        for (uint32_t x = 0; x < end; x++) {
            char one[2];
            if (row[x].is_text)
                fputs(row[x].text, out);
            else
                fputs(row[x].arms != 0 ? line_glyph(canvas, &row[x], one) : " ", out);
        }
        putc('\n', out);
    }
}
