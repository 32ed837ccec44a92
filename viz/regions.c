/*
 * View `regions`: lifetimes as boxes, and an arrow from each to those it must outlive, with the reason.  The path that is to blame for a refusal is
 * thick and numbered; what the signature would have to say and does not is dashed and ends in a bar.
 */
#include <math.h>
#include <string.h>

#include "viz/gv.h"
#include "viz/layout.h"
#include "viz/left_out.h"
#include "viz/only.h"
#include "viz/story.h"

enum { MARGIN_WIDTH = 26, PAD = 14, NAME_HEIGHT = 34, LINE_HEIGHT = 26, KEY_HEIGHT = 34, STORY_LEAST = 640, NAME_LIMIT = 24, WORDS_LIMIT = 44, LABEL_LIMIT = 34 };

struct lifetimes_view {
    struct viz *viz;
    const struct facts_function *function;
    const struct facts_lifetimes *lifetimes;
    uint32_t error;
    struct drawing *drawing;
    struct only only;
    struct layout layout;
    uint32_t *node;
    double left, top;
};

static bool is_to_blame(const struct lifetimes_view *view, uint32_t region)
{
    for (uint32_t e = 0; e < view->lifetimes->edge_count; e++) {
        const struct facts_region_edge *edge = &view->lifetimes->edges[e];
        if (edge->error == view->error && view->error != FACTS_NONE && (edge->longer == region || edge->shorter == region))
            return true;
    }
    return false;
}

static const char *kind_word(enum facts_region_kind kind)
{
    switch (kind) {
    case LIFETIME_STATIC: return "always";
    case LIFETIME_NAMED: return "signature";
    case LIFETIME_LOAN: return "loan";
    case LIFETIME_INFERRED: return "inferred";
    case LIFETIME_USE: return "use";
    }
    return "";
}

static struct text fitted(struct lifetimes_view *view, const char *marked, enum theme_role role, double size)
{
    return text_marked(view->drawing->arena, text_shorten(view->drawing->arena, marked, WORDS_LIMIT), role, size);
}

static struct text name_of(struct lifetimes_view *view, uint32_t region, enum theme_role role)
{
    return text_plain(view->drawing->arena, text_shorten(view->drawing->arena, view->lifetimes->regions[region].name, NAME_LIMIT), TEXT_CODE | TEXT_BOLD, role, 20);
}

/* Not what stands in another refusal's picture alone, and once what several refusals need. */
static bool is_shown(const struct lifetimes_view *view, uint32_t index)
{
    const struct facts_lifetimes *lifetimes = view->lifetimes;
    const struct facts_region_edge *edge = &lifetimes->edges[index];
    if (edge->error == FACTS_NONE || edge->error == view->error)
        return true;
    if (edge->is_missing || lifetimes->regions[edge->shorter].kind == LIFETIME_USE)
        return false;
    for (uint32_t e = 0; e < lifetimes->edge_count; e++) {
        const struct facts_region_edge *other = &lifetimes->edges[e];
        if (other->longer == edge->longer && other->shorter == edge->shorter && !other->is_missing && (e < index || (other->error == view->error && e != index)))
            return false;
    }
    return true;
}

static void measure(struct lifetimes_view *view)
{
    const struct facts_lifetimes *lifetimes = view->lifetimes;
    struct arena *arena = view->drawing->arena;
    uint32_t boxes = lifetimes->region_count < PARTS_LIMIT ? lifetimes->region_count : PARTS_LIMIT;
    view->layout = (struct layout){.boxes = ARENA_ARRAY(arena, struct layout_box, boxes + 1), .lines = ARENA_ARRAY(arena, struct layout_line, lifetimes->edge_count + 1),
                                   .box_count = boxes, .is_sideways = true};
    for (uint32_t i = 0; i < boxes; i++) {
        const struct facts_region *region = &lifetimes->regions[i];
        struct text name = name_of(view, i, THEME_INK), what = fitted(view, region->what, THEME_INK, 15), where = fitted(view, region->where, THEME_INK, 15);
        const char *kind = kind_word(region->kind);
        view->layout.boxes[i].width = ceil(fmax(fmax(text_width(&name) + text_width_of(kind, strlen(kind), 0, 14) + 26, text_width(&what)), text_width(&where))) + 2 * PAD + 6;
        view->layout.boxes[i].height = NAME_HEIGHT + LINE_HEIGHT * (region->where[0] != '\0' ? 2 : 1) + 12;
    }
    for (uint32_t e = 0; e < lifetimes->edge_count; e++) {
        const struct facts_region_edge *edge = &lifetimes->edges[e];
        struct layout_line *line = &view->layout.lines[view->layout.line_count];
        if (edge->longer >= boxes || edge->shorter >= boxes || !is_shown(view, e))
            continue;
        const char *says = text_shorten(arena, edge->says, LABEL_LIMIT);
        *line = (struct layout_line){.from = edge->longer, .to = edge->shorter, .label_height = 44};
        line->label_width = ceil(fmax(text_width_of(says, strlen(says), TEXT_CODE, 15), text_width_of(edge->why, strlen(edge->why), 0, 14))) + (edge->error == view->error && view->error != FACTS_NONE ? 50 : 16);
        view->layout.line_count++;
    }
}

static void paint_region(struct lifetimes_view *view, uint32_t index)
{
    const struct facts_region *region = &view->lifetimes->regions[index];
    const struct layout_box *box = &view->layout.boxes[index];
    struct drawing *drawing = view->drawing;
    bool blamed = is_to_blame(view, index), is_loan = region->kind == LIFETIME_LOAN, is_shared = is_loan && view->function->loans[region->loan].kind == LOAN_SHARED;
    double x = view->left + box->x - box->width / 2, y = view->top + box->y - box->height / 2;
    enum theme_role color = is_loan ? (is_shared ? THEME_SHARED : THEME_MUT) : blamed && region->kind != LIFETIME_INFERRED ? THEME_ERR : THEME_INK;
    enum theme_role fill = is_loan ? (is_shared ? THEME_SHAREDBG : THEME_MUTBG) : color == THEME_ERR ? THEME_ERRBG : THEME_PAPER;
    drawing->is_dim = !blamed && only_dims_region(&view->only, index);
    view->node[index] = drawing->nodes.count;
    const char *classes = blamed ? "region blamed" : "region";
    if (is_loan)
        classes = drawing_format(drawing, "%s lent_%u", classes, region->loan);
    struct drawing_node *frame = drawing_add_box(drawing, drawing_format(drawing, "region_%u", index), classes, x, y, box->width, box->height, fill,
                                                 color, (is_loan && !is_shared ? 3 : 2) + (blamed ? 1.4 : 0));
    frame->shape = is_shared ? SHAPE_ROUNDED : SHAPE_BOX;
    frame->line = region->kind == LIFETIME_INFERRED || region->kind == LIFETIME_USE ? LINE_DASHED : LINE_SOLID;
    frame->title = drawing_format(drawing, "%s: %s; %s", region->name, text_unmarked(drawing->arena, region->what), region->where);
    const char *title = frame->title;
    if (region->kind == LIFETIME_NAMED || region->kind == LIFETIME_STATIC)
        drawing_add_box(drawing, drawing_format(drawing, "inner_%u", index), "region", x + 5, y + 5, box->width - 10, box->height - 10, THEME_NONE, color, 2);
    const char *kind = kind_word(region->kind);
    double inside = x + PAD, width = box->width - 2 * PAD;
    drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "regionname_%u", index), "name", inside, y + NAME_HEIGHT / 2.0 + 4, width, name_of(view, index, color), ALIGN_LEFT), title);
    drawing_add_text(drawing, drawing_format(drawing, "regionkind_%u", index), "kind", inside, y + NAME_HEIGHT / 2.0 + 4, width, text_plain(drawing->arena, kind, 0, THEME_MUTE, 14),
                     ALIGN_RIGHT);
    y += NAME_HEIGHT + 4;
    drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "regionwhat_%u", index), "what", inside, y + LINE_HEIGHT / 2.0, width, fitted(view, region->what, THEME_INK, 15), ALIGN_LEFT), title);
    if (region->where[0] != '\0')
        drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "regionwhere_%u", index), "where", inside, y + 1.5 * LINE_HEIGHT, width, fitted(view, region->where, THEME_INK, 15),
                         ALIGN_LEFT), title);
}

static void paint_words(struct lifetimes_view *view, uint32_t index, const struct facts_region_edge *edge, const struct layout_line *line, bool is_hot)
{
    struct drawing *drawing = view->drawing;
    double x = view->left + line->label_x - line->label_width / 2, y = view->top + line->label_y, indent = is_hot ? 34 : 8;
    if (is_hot)
        story_number(drawing, drawing_format(drawing, "edgestep_%u", index), x + 14, y - 10, edge->step);
    drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "edgesays_%u", index), "edge", x + indent, y - 10, line->label_width - indent,
                     text_plain(drawing->arena, text_shorten(drawing->arena, edge->says, LABEL_LIMIT), TEXT_CODE, THEME_INK, 15), ALIGN_LEFT), edge->says);
    drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "edgewhy_%u", index), "edge", x + indent, y + 11, line->label_width - indent,
                     text_plain(drawing->arena, edge->why, 0, THEME_MUTE, 14), ALIGN_LEFT), text_unmarked(drawing->arena, edge->why));
}

static void paint_edges(struct lifetimes_view *view)
{
    struct drawing *drawing = view->drawing;
    uint32_t placed = 0;
    for (uint32_t e = 0; e < view->lifetimes->edge_count && placed < view->layout.line_count; e++) {
        const struct facts_region_edge *facts = &view->lifetimes->edges[e];
        struct layout_line *line = &view->layout.lines[placed];
        if (line->from != facts->longer || line->to != facts->shorter || !is_shown(view, e))
            continue;
        placed++;
        bool is_hot = view->error != FACTS_NONE && facts->error == view->error;
        if (line->point_count < 4)
            continue;
        drawing->is_dim = !is_hot && (only_dims_region(&view->only, facts->longer) || only_dims_region(&view->only, facts->shorter));
        struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, "outlives_%u_%u_%u", facts->longer, facts->shorter, e), is_hot ? "outlives blamed" : "outlives",
                                                     view->node[facts->longer], view->node[facts->shorter]);
        edge->color = is_hot ? THEME_ERR : THEME_MUTE;
        edge->pen = is_hot ? 4 : 1.6;
        edge->arrow = facts->is_missing ? ARROW_BAR : ARROW_FILLED;
        edge->arrow_size = facts->is_missing ? 1.5 : 0.9;
        edge->line = facts->is_missing ? LINE_DASHED : LINE_SOLID;
        edge->title = drawing_format(drawing, "%s (%s)", facts->says, text_unmarked(drawing->arena, facts->why));
        for (uint32_t i = 0; i < line->point_count; i++) {
            line->points[i].x += view->left;
            line->points[i].y += view->top;
        }
        edge->points = line->points;
        edge->point_count = line->point_count;
        paint_words(view, e, facts, line, is_hot);
    }
    drawing->is_dim = false;
}

/* ---- the story and the key ---- */

static double paint_story(struct lifetimes_view *view, double y, double width)
{
    struct drawing *drawing = view->drawing;
    struct text title = text_plain(drawing->arena, drawing_format(drawing, "%s: which lifetime must outlive which", view->function->title), TEXT_BOLD, THEME_INK, 17);
    y = story_line(drawing, "function", 0, &title, MARGIN_WIDTH - 30, y, width + 30);
    if (view->error != FACTS_NONE)
        y = story_title(drawing, &view->function->errors[view->error], MARGIN_WIDTH, y + 4, width);
    uint32_t told = 0;
    for (uint32_t step = 1; view->error != FACTS_NONE && step <= view->lifetimes->edge_count; step++) {
        for (uint32_t e = 0; e < view->lifetimes->edge_count; e++) {
            const struct facts_region_edge *edge = &view->lifetimes->edges[e];
            if (edge->error != view->error || edge->step != step)
                continue;
            const char *shorter = view->lifetimes->regions[edge->shorter].name, *longer = view->lifetimes->regions[edge->longer].name;
            bool is_use = view->lifetimes->regions[edge->shorter].kind == LIFETIME_USE;
            struct text text = story_text(drawing, drawing_format(drawing, "%s, ", edge->why),
                                          drawing_format(drawing, is_use ? "so `%s` reaches *%s*" : edge->is_missing ? "`%s` would have to outlive `%s`" : "so `%s` must outlive `%s`",
                                                         longer, shorter));
            y = story_line(drawing, drawing_format(drawing, "step_%u_%u", step, e), step, &text, MARGIN_WIDTH, y, width);
            told++;
        }
    }
    if (view->error != FACTS_NONE && told == 0)
        y = story_steps(drawing, &view->function->errors[view->error], MARGIN_WIDTH, y, width);
    if (view->lifetimes->edge_count == 0) {
        struct text text = text_marked(drawing->arena, "No lifetime of this function must outlive another.", THEME_INK, 16);
        y = story_line(drawing, "nothing", 0, &text, MARGIN_WIDTH, y, width);
    }
    left_out_begin(view->viz);
    left_out_add(view->viz, view->lifetimes->region_count - view->layout.box_count, view->lifetimes->region_count, "lifetimes");
    if (view->function->left_out.lifetimes)
        left_out_some(view->viz, "lifetimes beyond these");
    const char *words = left_out_words(view->viz);
    if (words == NULL)
        return y;
    struct text text = text_plain(drawing->arena, words, TEXT_BOLD, THEME_INK, 16);
    return story_line(drawing, "left_out", 0, &text, MARGIN_WIDTH, y, width);
}

static double key_item(struct drawing *drawing, const char *id, const char *words, double x, double y, enum theme_role fill, enum theme_role color, double pen,
                       enum line_kind line, bool is_double)
{
    struct drawing_node *box = drawing_add_box(drawing, drawing_format(drawing, "key_%s", id), "key", x, y - 11, 34, 22, fill, color, pen);
    double width = ceil(text_width_of(words, strlen(words), 0, 14)) + 4;
    box->line = line;
    if (is_double)
        drawing_add_box(drawing, drawing_format(drawing, "keyinner_%s", id), "key", x + 4, y - 7, 26, 14, THEME_NONE, color, pen);
    drawing_add_text(drawing, drawing_format(drawing, "keywords_%s", id), "key", x + 42, y, width, text_plain(drawing->arena, words, 0, THEME_INK, 14), ALIGN_LEFT);
    return x + 42 + width + 24;
}

static double paint_key(struct lifetimes_view *view, double x, double y)
{
    struct drawing *drawing = view->drawing;
    bool has[LIFETIME_USE + 1] = {false}, has_kind[2] = {false, false};
    for (uint32_t i = 0; i < view->layout.box_count; i++) {
        has[view->lifetimes->regions[i].kind] = true;
        if (view->lifetimes->regions[i].kind == LIFETIME_LOAN)
            has_kind[view->function->loans[view->lifetimes->regions[i].loan].kind == LOAN_MUT] = true;
    }
    if (has[LIFETIME_NAMED] || has[LIFETIME_STATIC])
        x = key_item(drawing, "named", "of the signature", x, y, THEME_PAPER, THEME_INK, 1.4, LINE_SOLID, true);
    if (has[LIFETIME_INFERRED])
        x = key_item(drawing, "inferred", "inferred", x, y, THEME_PAPER, THEME_INK, 1.6, LINE_DASHED, false);
    if (has_kind[0])
        x = key_item(drawing, "shared", "shared loan", x, y, THEME_SHAREDBG, THEME_SHARED, 2, LINE_SOLID, false);
    if (has_kind[1])
        x = key_item(drawing, "mut", "mut loan", x, y, THEME_MUTBG, THEME_MUT, 3, LINE_SOLID, false);
    if (view->lifetimes->edge_count > 0) {
        const char *words = "must outlive";
        uint32_t node = drawing->nodes.count;
        drawing_add_box(drawing, "from_key", "key", x - 1, y - 1, 2, 2, THEME_NONE, THEME_NONE, 0);
        drawing_add_box(drawing, "to_key", "key", x + 49, y - 1, 2, 2, THEME_NONE, THEME_NONE, 0);
        struct drawing_edge *edge = drawing_add_edge(drawing, "key_outlives", "key", node, node + 1);
        edge->color = THEME_MUTE;
        edge->pen = 1.6;
        edge->arrow = ARROW_FILLED;
        edge->arrow_size = 0.9;
        edge_straight(drawing, edge, (struct viz_point){x, y}, (struct viz_point){x + 50, y});
        double width = ceil(text_width_of(words, strlen(words), 0, 14)) + 4;
        drawing_add_text(drawing, "keywords_outlives", "key", x + 58, y, width, text_plain(drawing->arena, words, 0, THEME_INK, 14), ALIGN_LEFT);
        x += 58 + width;
    }
    return x;
}

bool viz_regions_draw(struct viz *viz, const struct facts *facts, const struct facts_function *function, uint32_t error, enum viz_format format, FILE *out)
{
    (void)facts;
    arena_reset(&viz->arena);
    struct drawing drawing;
    drawing_init(&drawing, &viz->arena);
    drawing.name = "regions";
    drawing.classes = "lien regions";
    drawing.title = drawing_format(&drawing, "%s: which lifetime must outlive which", function->title);
    for (uint32_t e = 0; e < function->lifetimes.edge_count; e++)
        drawing.description = drawing_format(&drawing, "%s%s%s (%s)", drawing.description, e == 0 ? "" : ". ", function->lifetimes.edges[e].says, function->lifetimes.edges[e].why);
    struct lifetimes_view view = {.viz = viz, .function = function, .lifetimes = &function->lifetimes, .drawing = &drawing, .error = error < function->error_count ? error : FACTS_NONE};
    only_choose(&view.only, viz, &viz->arena, function);
    measure(&view);
    bool drawn = view.layout.box_count > PARTS_FROM ? layout_place_parts(viz, &viz->arena, &view.layout) : layout_place(viz, &viz->arena, &view.layout);
    if (drawn) {
        double width = fmax(view.layout.width, STORY_LEAST), y = paint_story(&view, MARGIN_WIDTH, width);
        view.left = MARGIN_WIDTH;
        view.top = y + 16;
        view.node = ARENA_ARRAY(&viz->arena, uint32_t, view.layout.box_count + 1);
        for (uint32_t i = 0; i < view.layout.box_count; i++)
            paint_region(&view, i);
        drawing.is_dim = false;
        paint_edges(&view);
        double key_y = view.top + view.layout.height + KEY_HEIGHT, right = paint_key(&view, MARGIN_WIDTH, key_y);
        drawing.width = ceil(fmax(width + MARGIN_WIDTH, right) + MARGIN_WIDTH);
        drawing.height = ceil(key_y + MARGIN_WIDTH);
        only_fade(&drawing);
        drawn = gv_draw(viz, &drawing, format, out);
    }
    drawing_release(&drawing);
    return drawn;
}
