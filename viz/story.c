#include "viz/story.h"

#include <string.h>

enum { NUMBER_WIDTH = 30, TEXT_LINES = 6 };

void story_number(struct drawing *drawing, const char *id, double x, double y, uint32_t number)
{
    struct drawing_node *node = drawing_add_box(drawing, id, "step", x - 10, y - 10, 20, 20, THEME_ERR, THEME_NONE, 0);
    node->shape = SHAPE_ROUNDED;
    node->align = ALIGN_CENTER;
    node->text = text_plain(drawing->arena, drawing_format(drawing, "%u", number), TEXT_BOLD, THEME_ONINK, 14);
}

double story_line(struct drawing *drawing, const char *id, uint32_t number, const struct text *text, double x, double y, double width)
{
    struct text lines[TEXT_LINES];
    uint32_t count = text_wrap(drawing->arena, text, width - NUMBER_WIDTH, lines, TEXT_LINES);
    if (number != 0)
        story_number(drawing, drawing_format(drawing, "number_%s", id), x + 12, y + text->size / 2 + 2, number);
    for (uint32_t i = 0; i < count; i++) {
        drawing_add_text(drawing, drawing_format(drawing, "%s_%u", id, i), "story", x + NUMBER_WIDTH, y + text->size / 2 + 2, width - NUMBER_WIDTH, lines[i], ALIGN_LEFT);
        y += text->size + (i + 1 == count ? 11 : 6);
    }
    return y;
}

struct text story_text(struct drawing *drawing, const char *bold, const char *marked)
{
    struct text text = text_plain(drawing->arena, bold, TEXT_BOLD, THEME_INK, 16), said = text_marked(drawing->arena, marked, THEME_INK, 16);
    for (uint32_t i = 0; i < said.count; i++)
        text_append(drawing->arena, &text, said.runs[i].text, said.runs[i].length, said.runs[i].flags, said.runs[i].role);
    return text;
}

double story_title(struct drawing *drawing, const struct facts_error *error, double x, double y, double width)
{
    struct drawing_node *cross = drawing_add_box(drawing, "cross", "cross", x + 2, y - 1, 20, 20, THEME_ERR, THEME_NONE, 0);
    cross->shape = SHAPE_OCTAGON;
    cross->align = ALIGN_CENTER;
    cross->text = text_plain(drawing->arena, "\xC3\x97", TEXT_BOLD, THEME_ONINK, 15);
    struct text text = text_plain(drawing->arena, drawing_format(drawing, "%s  ", error->code != NULL ? error->code : "lifetime"), TEXT_BOLD, THEME_ERR, 17);
    struct text said = text_marked(drawing->arena, error->message, THEME_ERR, 17);
    for (uint32_t i = 0; i < said.count; i++)
        text_append(drawing->arena, &text, said.runs[i].text, said.runs[i].length, said.runs[i].flags, THEME_ERR);
    y = story_line(drawing, "refusal", 0, &text, x, y, width);
    if (error->summary == NULL || strstr(error->summary, error->message) != NULL)
        return y;
    struct text summary = text_marked(drawing->arena, error->summary, THEME_INK, 16);
    for (uint32_t i = 0; i < summary.count; i++)
        summary.runs[i].flags |= TEXT_BOLD;
    return story_line(drawing, "summary", 0, &summary, x, y, width);
}

double story_steps(struct drawing *drawing, const struct facts_error *error, double x, double y, double width)
{
    for (uint32_t s = 0; s < error->step_count && s < 3; s++) {
        struct text text = story_text(drawing, drawing_format(drawing, "line %u  ", error->steps[s].line), error->steps[s].text);
        y = story_line(drawing, drawing_format(drawing, "step_%u", s + 1), s + 1, &text, x, y, width);
    }
    if (error->consequence != NULL && error->consequence[0] != '\0') {
        struct text text = story_text(drawing, "If it were allowed: ", error->consequence);
        text.runs[0].role = THEME_ERR;
        y = story_line(drawing, "consequence", 0, &text, x, y, width);
    }
    return y;
}
