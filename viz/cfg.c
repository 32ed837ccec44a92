/*
 * View `cfg`: the function's statements in blocks that are run through, the loans in force as ribbons at their right, and the way on which a refused
 * loan is still needed as thick lines.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/bitset.h"
#include "viz/gv.h"
#include "viz/layout.h"
#include "viz/left_out.h"
#include "viz/only.h"
#include "viz/story.h"

enum { MARGIN_WIDTH = 26, HEAD_HEIGHT = 30, LINE_HEIGHT = 28, STEP_WIDTH = 28, NUMBER_WIDTH = 34, RIBBON_STEP = 34, RIBBON_WIDTH = 12, RIBBON_LIMIT = 24, SHARED_RIBBONS = 8,
       INDENT_MOST = 40, WHOLE_LIMIT = 1000, TITLE_LIMIT = 40, KEY_HEIGHT = 34, STORY_LEAST = 620, CODE_LIMIT = 60 };

struct cfg {
    const struct facts *facts;
    const struct facts_function *function;
    const struct facts_flow *flow;
    const struct facts_error *error;       /* NULL: nothing is refused */
    const struct facts_flow_story *story;
    struct drawing *drawing;
    struct only only;
    struct layout layout;
    uint32_t *column;                      /* by loan: its ribbons, or FACTS_NONE */
    uint32_t *block_columns;               /* by block: how many it has room for */
    uint32_t columns, without_ribbon, loans; /* loans: those with ribbons */
    bitset_word **blocks_of;               /* by loan: where it is in force */
    bitset_word *column_blocks[RIBBON_LIMIT];
    double *code_width, *step_width;       /* by block */
    double left, top;                      /* of the placed boxes */
    uint32_t *node;                        /* by block: its frame */
};

static bool is_on_way(const struct cfg *cfg, uint32_t block)
{
    if (cfg->story == NULL)
        return false;
    for (uint32_t s = 0; s < 3; s++)
        if (cfg->story->block[s] == block && s > 0)
            return true;
    for (uint32_t e = 0; e < cfg->flow->edge_count; e++)
        if (cfg->story->on_path[e] && (cfg->flow->edges[e].from == block || cfg->flow->edges[e].to == block))
            return true;
    return false;
}

static uint32_t steps_at(const struct cfg *cfg, uint32_t block, uint32_t line)
{
    uint32_t steps = 0;
    for (uint32_t s = 0; cfg->story != NULL && s < 3; s++)
        steps += cfg->story->block[s] == block && cfg->story->line[s] == line;
    return steps;
}

static bool has_way(const struct cfg *cfg)
{
    for (uint32_t e = 0; cfg->story != NULL && e < cfg->flow->edge_count; e++)
        if (cfg->story->on_path[e])
            return true;
    return false;
}

/* ---- sizes ---- */

/* Of many loans, those never in force in one block share a column. */
static void choose_column(struct cfg *cfg, uint32_t loan)
{
    uint32_t words = bitset_words(cfg->flow->block_count), column = cfg->loans > SHARED_RIBBONS ? 0 : cfg->columns;
    for (; column < cfg->columns; column++) {
        bool is_free = true;
        for (uint32_t i = 0; i < words; i++)
            is_free &= (cfg->column_blocks[column][i] & cfg->blocks_of[loan][i]) == 0;
        if (is_free)
            break;
    }
    cfg->column[loan] = column < RIBBON_LIMIT ? column : FACTS_NONE;
    cfg->without_ribbon += column >= RIBBON_LIMIT;
    if (column >= RIBBON_LIMIT)
        return;
    if (column == cfg->columns)
        cfg->column_blocks[cfg->columns++] = bitset_new(cfg->drawing->arena, cfg->flow->block_count);
    bitset_union(cfg->column_blocks[column], cfg->blocks_of[loan], words);
}

static void find_blocks_of_loans(struct cfg *cfg)
{
    cfg->blocks_of = ARENA_ARRAY(cfg->drawing->arena, bitset_word *, cfg->function->loan_count + 1);
    for (uint32_t l = 0; l < cfg->function->loan_count; l++)
        cfg->blocks_of[l] = bitset_new(cfg->drawing->arena, cfg->flow->block_count);
    for (uint32_t b = 0; b < cfg->flow->block_count; b++)
        for (uint32_t i = 0; i < cfg->flow->blocks[b].line_count; i++)
            for (uint32_t k = 0; k < cfg->flow->blocks[b].lines[i].loan_count; k++)
                bitset_add(cfg->blocks_of[cfg->flow->blocks[b].lines[i].loans[k]], b);
}

static void choose_ribbons(struct cfg *cfg)
{
    find_blocks_of_loans(cfg);
    cfg->column = ARENA_ARRAY(cfg->drawing->arena, uint32_t, cfg->function->loan_count + 1);
    for (uint32_t l = 0; l < cfg->function->loan_count; l++)
        cfg->column[l] = FACTS_NONE;
    for (uint32_t b = 0; b < cfg->flow->block_count; b++)
        for (uint32_t i = 0; i < cfg->flow->blocks[b].line_count; i++)
            for (uint32_t k = 0; k < cfg->flow->blocks[b].lines[i].loan_count; k++)
                cfg->column[cfg->flow->blocks[b].lines[i].loans[k]] = 0;
    for (uint32_t l = 0; l < cfg->function->loan_count; l++)
        cfg->loans += cfg->column[l] == 0;
    for (uint32_t l = 0; l < cfg->function->loan_count; l++)
        if (cfg->column[l] == 0)
            choose_column(cfg, l);
    cfg->block_columns = ARENA_ARRAY(cfg->drawing->arena, uint32_t, cfg->flow->block_count + 1);
    for (uint32_t b = 0; b < cfg->flow->block_count; b++)
        for (uint32_t l = 0; l < cfg->function->loan_count; l++)
            if (cfg->column[l] != FACTS_NONE && bitset_has(cfg->blocks_of[l], b) && cfg->column[l] >= cfg->block_columns[b])
                cfg->block_columns[b] = cfg->column[l] + 1;
}

static struct text line_text(struct cfg *cfg, const struct facts_flow_line *line)
{
    struct text text = text_source(cfg->drawing->arena, line->text, (uint32_t)strlen(line->text), CODE_LIMIT);
    if (line->keyword[0] == '\0')
        return text;
    struct text all = text_plain(cfg->drawing->arena, drawing_format(cfg->drawing, "%s ", line->keyword), TEXT_CODE | TEXT_BOLD, THEME_INK, text.size);
    for (uint32_t i = 0; i < text.count; i++)
        text_append(cfg->drawing->arena, &all, text.runs[i].text, text.runs[i].length, text.runs[i].flags, text.runs[i].role);
    return all;
}

static struct text title_text(struct cfg *cfg, const struct facts_flow_block *block)
{
    struct arena *arena = cfg->drawing->arena;
    struct text text = text_plain(arena, block->name, TEXT_BOLD, THEME_INK, 15), title = text_marked(arena, block->title, THEME_MUTE, 14);
    text_append(arena, &text, "  ", 2, 0, THEME_MUTE);
    for (uint32_t i = 0; i < title.count; i++)
        text_append(arena, &text, title.runs[i].text, title.runs[i].length, title.runs[i].flags, THEME_MUTE);
    return text;
}

static void measure(struct cfg *cfg)
{
    const struct facts_flow *flow = cfg->flow;
    struct arena *arena = cfg->drawing->arena;
    uint32_t blocks = flow->block_count < STRIP_LIMIT ? flow->block_count : STRIP_LIMIT;
    cfg->layout = (struct layout){.boxes = ARENA_ARRAY(arena, struct layout_box, blocks + 1), .lines = ARENA_ARRAY(arena, struct layout_line, flow->edge_count + 1),
                                  .box_count = blocks};
    cfg->code_width = ARENA_ARRAY(arena, double, blocks + 1);
    cfg->step_width = ARENA_ARRAY(arena, double, blocks + 1);
    for (uint32_t b = 0; b < blocks; b++) {
        struct text title = title_text(cfg, &flow->blocks[b]);
        double width = fmax(160, text_width(&title) + 24 - STEP_WIDTH - NUMBER_WIDTH);
        uint32_t steps = 1;
        for (uint32_t i = 0; i < flow->blocks[b].line_count; i++) {
            struct text text = line_text(cfg, &flow->blocks[b].lines[i]);
            steps = steps_at(cfg, b, i) > steps ? steps_at(cfg, b, i) : steps;
            width = fmax(width, text_width(&text) + 18);
        }
        cfg->code_width[b] = ceil(fmin(width, 660));
        cfg->step_width[b] = 6 + 22.0 * steps;
        cfg->layout.boxes[b].width = cfg->step_width[b] + NUMBER_WIDTH + cfg->code_width[b] + cfg->block_columns[b] * (double)RIBBON_STEP + 6;
        cfg->layout.boxes[b].height = HEAD_HEIGHT + flow->blocks[b].line_count * (double)LINE_HEIGHT + 4;
    }
    for (uint32_t e = 0; e < flow->edge_count; e++) {
        const struct facts_flow_edge *edge = &flow->edges[e];
        if (edge->from >= blocks || edge->to >= blocks)
            continue;
        struct layout_line *line = &cfg->layout.lines[cfg->layout.line_count++];
        *line = (struct layout_line){.from = edge->from, .to = edge->to};
        if (edge->label[0] != '\0') {
            line->label_width = ceil(text_width_of(edge->label, strlen(edge->label), 0, 15)) + 12;
            line->label_height = 20;
        }
    }
}

/* ---- painting ---- */

/* One box for each run of lines on which the loan is in force. */
static void paint_ribbons(struct cfg *cfg, uint32_t block, double x, double y)
{
    const struct facts_flow_block *facts = &cfg->flow->blocks[block];
    struct drawing *drawing = cfg->drawing;
    for (uint32_t l = 0; l < cfg->function->loan_count; l++) {
        const struct facts_loan *loan = &cfg->function->loans[l];
        bool is_shared = loan->kind == LOAN_SHARED;
        if (cfg->column[l] == FACTS_NONE)
            continue;
        drawing->is_dim = only_dims_loan(&cfg->only, l);
        double middle = x + (cfg->column[l] + 0.5) * RIBBON_STEP;
        uint32_t from = FACTS_NONE;
        for (uint32_t i = 0; i <= facts->line_count; i++) {
            bool on = false;
            for (uint32_t k = 0; i < facts->line_count && k < facts->lines[i].loan_count; k++)
                on |= facts->lines[i].loans[k] == l;
            if (on && from == FACTS_NONE)
                from = i;
            if (on || from == FACTS_NONE)
                continue;
            struct drawing_node *ribbon =
                drawing_add_box(drawing, drawing_format(drawing, "ribbon_%u_%u_%u", block, l, from), is_shared ? "ribbon shared" : "ribbon mut",
                                middle - RIBBON_WIDTH / 2.0, y + HEAD_HEIGHT + from * (double)LINE_HEIGHT + 1, RIBBON_WIDTH, (i - from) * (double)LINE_HEIGHT - 2,
                                is_shared ? THEME_SHAREDBG : THEME_MUT, is_shared ? THEME_SHARED : THEME_NONE, is_shared ? 2 : 0);
            ribbon->title = drawing_format(drawing, "%s, %s: in force on these lines", loan->label, loan->expression);
            drawing_add_text(drawing, drawing_format(drawing, "ribbonhead_%u_%u_%u", block, l, from), "ribbon", middle - RIBBON_STEP / 2.0,
                             y + (from == 0 ? HEAD_HEIGHT / 2.0 : HEAD_HEIGHT + (from - 0.5) * LINE_HEIGHT), RIBBON_STEP,
                             text_plain(drawing->arena, text_shorten(drawing->arena, loan->label, 4), TEXT_CODE | TEXT_BOLD, is_shared ? THEME_SHARED : THEME_MUT, 14),
                             ALIGN_CENTER);
            from = FACTS_NONE;
        }
    }
    drawing->is_dim = false;
}

static void paint_line(struct cfg *cfg, uint32_t block, uint32_t index, double x, double y)
{
    struct drawing *drawing = cfg->drawing;
    const struct facts_flow_line *line = &cfg->flow->blocks[block].lines[index];
    double middle = y + HEAD_HEIGHT + (index + 0.5) * LINE_HEIGHT, step_x = x + 15;
    drawing->is_dim = steps_at(cfg, block, index) == 0 && only_dims_line(&cfg->only, line->line);
    bool is_refused = cfg->story != NULL && cfg->error->step_count > 1 && cfg->story->block[1] == block && cfg->story->line[1] == index;
    if (is_refused)
        drawing_add_box(drawing, drawing_format(drawing, "refused_%u_%u", block, index), "refused", x + 2, middle - LINE_HEIGHT / 2.0, cfg->layout.boxes[block].width - 4,
                        LINE_HEIGHT, THEME_ERRBG, THEME_NONE, 0);
    for (uint32_t s = 0; cfg->story != NULL && s < 3; s++) {
        if (cfg->story->block[s] != block || cfg->story->line[s] != index)
            continue;
        story_number(drawing, drawing_format(drawing, "linestep_%u", s + 1), step_x, middle, s + 1);
        step_x += 22;
    }
    drawing_add_text(drawing, drawing_format(drawing, "linenumber_%u_%u", block, index), "number", x + cfg->step_width[block] - 2, middle, NUMBER_WIDTH - 8,
                     text_plain(drawing->arena, drawing_format(drawing, "%u", line->line), TEXT_CODE, THEME_MUTE, 14), ALIGN_RIGHT);
    struct drawing_node *code = drawing_add_text(drawing, drawing_format(drawing, "line_%u_%u", block, index), "code", x + cfg->step_width[block] + NUMBER_WIDTH, middle,
                                                 cfg->code_width[block] - 4, line_text(cfg, line), ALIGN_LEFT);
    uint32_t length = 0;
    const char *text = source_text(cfg->facts->sources, line->span, &length);
    drawing_explain(code, arena_copy_text(drawing->arena, text, length < WHOLE_LIMIT ? length : WHOLE_LIMIT));
    drawing->is_dim = false;
}

static bool is_dim_block(const struct cfg *cfg, uint32_t block)
{
    const struct facts_flow_block *facts = &cfg->flow->blocks[block];
    for (uint32_t i = 0; i < facts->line_count; i++)
        if (!only_dims_line(&cfg->only, facts->lines[i].line))
            return false;
    return cfg->only.line != NULL;
}

static void paint_block(struct cfg *cfg, uint32_t block)
{
    struct drawing *drawing = cfg->drawing;
    const struct facts_flow_block *facts = &cfg->flow->blocks[block];
    const struct layout_box *box = &cfg->layout.boxes[block];
    double x = cfg->left + box->x - box->width / 2, y = cfg->top + box->y - box->height / 2;
    bool is_hot = is_on_way(cfg, block);
    drawing->is_dim = !is_hot && is_dim_block(cfg, block);
    cfg->node[block] = drawing->nodes.count;
    struct drawing_node *frame = drawing_add_box(drawing, drawing_format(drawing, "block_%u", block), is_hot ? "block way" : "block", x, y, box->width, box->height,
                                                 THEME_PAPER, is_hot ? THEME_ERR : THEME_INK, is_hot ? 3 : 1.2);
    frame->title = drawing_format(drawing, "%s %s", facts->name, text_unmarked(drawing->arena, facts->title));
    drawing_add_box(drawing, drawing_format(drawing, "head_%u", block), "head", x + 2, y + 2, box->width - 4, HEAD_HEIGHT - 3, THEME_PANEL, THEME_NONE, 0);
    drawing_add_text(drawing, drawing_format(drawing, "title_%u", block), "head", x + 10, y + HEAD_HEIGHT / 2.0, cfg->step_width[block] + NUMBER_WIDTH + cfg->code_width[block] - 12,
                     title_text(cfg, facts), ALIGN_LEFT);
    drawing->is_dim = false;
    for (uint32_t i = 0; i < facts->line_count; i++)
        paint_line(cfg, block, i, x, y);
    paint_ribbons(cfg, block, x + cfg->step_width[block] + NUMBER_WIDTH + cfg->code_width[block], y);
}

static void paint_edges(struct cfg *cfg)
{
    struct drawing *drawing = cfg->drawing;
    uint32_t placed = 0;
    for (uint32_t e = 0; e < cfg->flow->edge_count; e++) {
        const struct facts_flow_edge *facts = &cfg->flow->edges[e];
        if (facts->from >= cfg->layout.box_count || facts->to >= cfg->layout.box_count)
            continue;
        struct layout_line *line = &cfg->layout.lines[placed++];
        bool is_hot = cfg->story != NULL && cfg->story->on_path[e];
        if (line->point_count < 4)
            continue;
        struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, "flow_%u_%u_%u", facts->from, facts->to, e), is_hot ? "flow way" : "flow",
                                                     cfg->node[facts->from], cfg->node[facts->to]);
        edge->color = is_hot ? THEME_ERR : THEME_MUTE;
        edge->pen = is_hot ? 4.5 : 1.6;
        edge->arrow = ARROW_FILLED;
        edge->arrow_size = is_hot ? 0.8 : 0.9;
        edge->line = facts->is_back ? LINE_DASHED : LINE_SOLID;
        edge->title = drawing_format(drawing, "from %s to %s%s", cfg->flow->blocks[facts->from].name, cfg->flow->blocks[facts->to].name,
                                     is_hot ? ": on this way it is still needed" : facts->is_back ? ": the next round" : "");
        for (uint32_t i = 0; i < line->point_count; i++) {
            line->points[i].x += cfg->left;
            line->points[i].y += cfg->top;
        }
        edge->points = line->points;
        edge->point_count = line->point_count;
        if (line->label_width > 0)
            drawing_add_text(drawing, drawing_format(drawing, "flowwords_%u", e), "flow", cfg->left + line->label_x - line->label_width / 2, cfg->top + line->label_y,
                             line->label_width, text_plain(drawing->arena, facts->label, 0, is_hot ? THEME_ERR : THEME_INK, 15), ALIGN_CENTER);
    }
}

/* ---- the key ---- */

static double key_words(struct drawing *drawing, const char *id, const char *words, double x, double y)
{
    double width = ceil(text_width_of(words, strlen(words), 0, 14)) + 4;
    drawing_add_text(drawing, id, "key", x, y, width, text_plain(drawing->arena, words, 0, THEME_INK, 14), ALIGN_LEFT);
    return x + width + 26;
}

static double key_line(struct drawing *drawing, const char *id, double x, double y, enum theme_role color, double pen, enum line_kind kind)
{
    uint32_t node = drawing->nodes.count;
    drawing_add_box(drawing, drawing_format(drawing, "from_%s", id), "key", x - 1, y - 1, 2, 2, THEME_NONE, THEME_NONE, 0);
    drawing_add_box(drawing, drawing_format(drawing, "to_%s", id), "key", x + 59, y - 1, 2, 2, THEME_NONE, THEME_NONE, 0);
    struct drawing_edge *edge = drawing_add_edge(drawing, id, "key", node, node + 1);
    edge->color = color;
    edge->pen = pen;
    edge->line = kind;
    edge->arrow = ARROW_FILLED;
    edge->arrow_size = 0.8;
    edge_straight(drawing, edge, (struct viz_point){x, y}, (struct viz_point){x + 60, y});
    return x + 72;
}

static double paint_key(struct cfg *cfg, double x, double y)
{
    struct drawing *drawing = cfg->drawing;
    bool has[2] = {false, false}, has_back = false;
    for (uint32_t l = 0; l < cfg->function->loan_count; l++)
        if (cfg->column[l] != FACTS_NONE)
            has[cfg->function->loans[l].kind == LOAN_MUT] = true;
    for (uint32_t e = 0; e < cfg->flow->edge_count; e++)
        has_back |= cfg->flow->edges[e].is_back;
    if (has[0]) {
        drawing_add_box(drawing, "key_shared", "key", x, y - 11, RIBBON_WIDTH, 22, THEME_SHAREDBG, THEME_SHARED, 2);
        x = key_words(drawing, "keywords_shared", "shared loan in force", x + 20, y);
    }
    if (has[1]) {
        drawing_add_box(drawing, "key_mut", "key", x, y - 11, RIBBON_WIDTH, 22, THEME_MUT, THEME_NONE, 0);
        x = key_words(drawing, "keywords_mut", "mut loan in force", x + 20, y);
    }
    if (has_back)
        x = key_words(drawing, "keywords_back", "next round of a loop", key_line(drawing, "key_back", x, y, THEME_MUTE, 1.6, LINE_DASHED), y);
    if (has_way(cfg))
        x = key_words(drawing, "keywords_way", cfg->error->step_count == 3 ? "the way from 2 to 3: here the loan is still needed" : "the way from 1 to 2",
                      key_line(drawing, "key_way", x, y, THEME_ERR, 4.5, LINE_SOLID), y);
    return x;
}

/* ---- a strip ---- */

struct strip_place {
    uint32_t line, block;
};

static int by_line(const void *left, const void *right)
{
    const struct strip_place *a = left, *b = right;
    return a->line != b->line ? (a->line < b->line ? -1 : 1) : a->block < b->block ? -1 : a->block > b->block;
}

/* As far as the source is. */
static double indent_of(const struct cfg *cfg, const struct facts_flow_block *block)
{
    uint32_t length = 0, spaces = 0;
    const char *text = block->line_count > 0 ? source_line(cfg->facts->sources, cfg->facts->file, block->lines[0].line, &length) : "";
    for (; length > 0 && (*text == ' ' || *text == '\t'); text++, length--)
        spaces += *text == '\t' ? 4 : 1;
    return fmin(spaces, INDENT_MOST) * 7.0;
}

static void place_strip(struct cfg *cfg)
{
    struct layout *layout = &cfg->layout;
    struct strip_place *places = ARENA_ARRAY(cfg->drawing->arena, struct strip_place, layout->box_count + 1);
    for (uint32_t b = 0; b < layout->box_count; b++) {
        const struct facts_flow_block *block = &cfg->flow->blocks[b];
        places[b] = (struct strip_place){b == 0 ? 0 : block->line_count > 0 ? block->lines[0].line : 0, b};
        layout->boxes[b].indent = indent_of(cfg, block);
    }
    for (uint32_t e = 0; e < layout->line_count; e++) { /* a block of no line stands behind the one it is reached from */
        uint32_t from = layout->lines[e].from, to = layout->lines[e].to;
        const struct facts_flow_block *before = &cfg->flow->blocks[from];
        if (from >= to || cfg->flow->blocks[to].line_count > 0 || places[to].line != 0)
            continue;
        places[to].line = before->line_count > 0 ? before->lines[before->line_count - 1].line : places[from].line;
        layout->boxes[to].indent = layout->boxes[from].indent + 28;
    }
    qsort(places, layout->box_count, sizeof *places, by_line);
    layout->order = ARENA_ARRAY(cfg->drawing->arena, uint32_t, layout->box_count + 1);
    for (uint32_t i = 0; i < layout->box_count; i++)
        layout->order[i] = places[i].block;
    strip_place(cfg->drawing->arena, layout);
}

/* ---- all ---- */

static double paint_left_out(struct cfg *cfg, struct viz *viz, double y, double width)
{
    left_out_begin(viz);
    left_out_add(viz, cfg->flow->block_count - cfg->layout.box_count, cfg->flow->block_count, "blocks");
    uint32_t loans = cfg->without_ribbon + cfg->function->left_out.loans;
    if (cfg->function->left_out.flow)
        left_out_some(viz, "the control flow, which is too much");
    else
        left_out_add(viz, loans, cfg->columns + loans, "loans");
    const char *words = left_out_words(viz);
    if (words == NULL)
        return y;
    struct text text = text_plain(cfg->drawing->arena, words, TEXT_BOLD, THEME_INK, 16);
    return story_line(cfg->drawing, "left_out", 0, &text, MARGIN_WIDTH, y, width);
}

static void describe(struct cfg *cfg)
{
    struct drawing *drawing = cfg->drawing;
    drawing->name = "cfg";
    drawing->classes = "lien cfg";
    drawing->title = drawing_format(drawing, "%s: control flow and loans", cfg->function->title);
    for (uint32_t b = 0; b < cfg->flow->block_count && b < STRIP_LIMIT; b++) {
        drawing->description = drawing_format(drawing, "%s%s%s:", drawing->description, b == 0 ? "" : ". ", cfg->flow->blocks[b].name);
        for (uint32_t i = 0; i < cfg->flow->blocks[b].line_count; i++)
            drawing->description = drawing_format(drawing, "%s%s line %u", drawing->description, i == 0 ? "" : ",", cfg->flow->blocks[b].lines[i].line);
    }
}

bool viz_cfg_draw(struct viz *viz, const struct facts *facts, const struct facts_function *function, uint32_t error, enum viz_format format, FILE *out)
{
    arena_reset(&viz->arena);
    struct drawing drawing;
    drawing_init(&drawing, &viz->arena);
    struct cfg cfg = {.facts = facts, .function = function, .flow = &function->flow, .drawing = &drawing};
    if (error < function->error_count) {
        cfg.error = &function->errors[error];
        cfg.story = function->flow.stories != NULL ? &function->flow.stories[error] : NULL;
    }
    only_choose(&cfg.only, viz, &viz->arena, function);
    describe(&cfg);
    choose_ribbons(&cfg);
    measure(&cfg);
    bool is_strip = cfg.layout.box_count > LAYOUT_LIMIT, drawn = true;
    if (is_strip)
        place_strip(&cfg);
    else
        drawn = layout_place(viz, &viz->arena, &cfg.layout);
    if (drawn) {
        double width = fmax(cfg.layout.width, STORY_LEAST), y = MARGIN_WIDTH;
        struct text title = story_text(&drawing, "", "");
        title = text_plain(&viz->arena, drawing_format(&drawing, "%s: control flow", function->title), TEXT_BOLD, THEME_INK, 17);
        y = story_line(&drawing, "function", 0, &title, MARGIN_WIDTH - 30, y, width + 30);
        if (cfg.error != NULL) {
            y = story_title(&drawing, cfg.error, MARGIN_WIDTH, y + 4, width);
            y = story_steps(&drawing, cfg.error, MARGIN_WIDTH, y, width);
        }
        y = paint_left_out(&cfg, viz, y, width);
        cfg.left = MARGIN_WIDTH + (width - cfg.layout.width) / 2;
        cfg.top = y + 14;
        cfg.node = ARENA_ARRAY(&viz->arena, uint32_t, cfg.layout.box_count + 1);
        for (uint32_t b = 0; b < cfg.layout.box_count; b++)
            paint_block(&cfg, b);
        paint_edges(&cfg);
        double key_y = cfg.top + cfg.layout.height + KEY_HEIGHT, right = paint_key(&cfg, MARGIN_WIDTH, key_y);
        drawing.width = ceil(fmax(width + MARGIN_WIDTH, right) + MARGIN_WIDTH);
        drawing.height = ceil(key_y + MARGIN_WIDTH);
        only_fade(&drawing);
        drawn = gv_draw(viz, &drawing, format, out);
    }
    drawing_release(&drawing);
    return drawn;
}
