#include "viz/gv.h"

#include <gvc.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "viz/label.h"
#include "viz/svg.h"

extern gvplugin_library_t gvplugin_core_LTX_library, gvplugin_dot_layout_LTX_library, gvplugin_neato_layout_LTX_library;

/* libcgraph's error hook has no argument for its user: what it says goes to the picture now being drawn by this thread. */
static _Thread_local struct viz *collecting;

static int collect_error(char *message)
{
    if (collecting != NULL && collecting->error[0] == '\0') {
        snprintf(collecting->error, sizeof collecting->error, "Graphviz: %s", message);
        collecting->error[strcspn(collecting->error, "\n")] = '\0';
    }
    return 0;
}

static _Thread_local agusererrf heard_before;
static _Thread_local agerrlevel_t level_before;

void gv_listen(struct viz *viz)
{
    viz->error[0] = '\0';
    collecting = viz;
    heard_before = agseterrf(collect_error);
    level_before = agseterr(AGWARN);
}

void gv_listen_no_more(void)
{
    agseterr(level_before);
    agseterrf(heard_before);
    collecting = NULL;
}

struct viz *viz_open(void)
{
    struct viz *viz = calloc(1, sizeof *viz);
    if (viz == NULL)
        return NULL;
    static char core[] = "gvplugin_core_LTX_library", dot[] = "gvplugin_dot_layout_LTX_library", neato[] = "gvplugin_neato_layout_LTX_library";
    lt_symlist_t plugins[] = {
        {core, &gvplugin_core_LTX_library}, {dot, &gvplugin_dot_layout_LTX_library}, {neato, &gvplugin_neato_layout_LTX_library}, {NULL, NULL}};
    viz->context = gvContextPlugins(plugins, 0);
    if (viz->context == NULL) {
        free(viz);
        return NULL;
    }
    arena_init(&viz->arena);
    viz->fragments = fragments_new();
    return viz;
}

void viz_close(struct viz *viz)
{
    gv_paper_close(viz);
    gvFreeContext(viz->context);
    fragments_free(viz->fragments);
    arena_release(&viz->arena);
    free(viz);
}

const char *viz_error(const struct viz *viz)
{
    return viz->error;
}

/* ---- subgraphs in the order they were made ----
 *
 * libcgraph keeps them in the order of their ids, and an id is the address of the name: another order another day.  Ours are
 * counted; nodes and edges, which it keeps by sequence, are left to libcgraph's own discipline. */

enum { BAND_NAMES = 64 };

struct band_names {
    Agraph_t *graph;
    void *others; /* state of libcgraph's discipline */
    char *name[BAND_NAMES]; /* libcgraph's strings: it reads what stands before them */
    uint32_t count;
};

static void *names_open(Agraph_t *graph, Agdisc_t *discipline)
{
    struct band_names *names = calloc(1, sizeof *names);
    if (names == NULL)
        BUG("out of memory");
    names->graph = graph;
    names->others = AgIdDisc.open(graph, discipline);
    return names;
}

static long names_map(void *state, int type, char *name, IDTYPE *id, int create)
{
    struct band_names *names = state;
    if (type != AGRAPH)
        return AgIdDisc.map(names->others, type, name, id, create);
    uint32_t i = 0;
    while (name != NULL && i < names->count && (names->name[i] == NULL || strcmp(names->name[i], name) != 0))
        i++;
    if (name == NULL || (i == names->count && (!create || i == BAND_NAMES)))
        return 0;
    if (i == names->count)
        names->name[names->count++] = agstrdup(names->graph, name);
    *id = 2 * ((IDTYPE)i + 1); /* odd ones are libcgraph's, for what has no name */
    return 1;
}

static long names_alloc(void *state, int type, IDTYPE id)
{
    struct band_names *names = state;
    return type == AGRAPH ? 0 : AgIdDisc.alloc(names->others, type, id);
}

static void names_free(void *state, int type, IDTYPE id)
{
    struct band_names *names = state;
    if (type != AGRAPH) {
        AgIdDisc.free(names->others, type, id);
    } else if (id % 2 == 0 && id > 0 && id / 2 <= names->count && names->name[id / 2 - 1] != NULL) {
        agstrfree(names->graph, names->name[id / 2 - 1]);
        names->name[id / 2 - 1] = NULL;
    }
}

static char *names_print(void *state, int type, IDTYPE id)
{
    struct band_names *names = state;
    if (type != AGRAPH)
        return AgIdDisc.print(names->others, type, id);
    return id % 2 == 0 && id > 0 && id / 2 <= names->count ? names->name[id / 2 - 1] : NULL;
}

static void names_close(void *state)
{
    struct band_names *names = state;
    AgIdDisc.close(names->others);
    free(names);
}

static void names_register(void *state, int type, void *object)
{
    struct band_names *names = state;
    AgIdDisc.idregister(names->others, type, object);
}

/* ---- names of attributes, declared once a graph so that setting one is an array store ---- */

#define NODE_ATTRIBUTES(X) \
    X(id, "") X(class, "") X(shape, "box") X(style, "filled") X(fillcolor, "") X(color, "") X(penwidth, "1") \
    X(width, "") X(height, "") X(pos, "") X(label, "") X(tooltip, "") X(fixedsize, "true") X(margin, "0,0") X(orientation, "0")
#define EDGE_ATTRIBUTES(X) \
    X(id, "") X(class, "") X(style, "") X(color, "") X(penwidth, "1") X(arrowhead, "none") X(arrowsize, "1") X(pos, "") X(tooltip, "")

enum {
#define NAME(name, value) NODE_##name,
    NODE_ATTRIBUTES(NAME)
#undef NAME
    NODE_ATTRIBUTE_COUNT
};
enum {
#define NAME(name, value) EDGE_##name,
    EDGE_ATTRIBUTES(NAME)
#undef NAME
    EDGE_ATTRIBUTE_COUNT
};

struct painter {
    const struct drawing *drawing;
    Agraph_t *graph;
    Agsym_t *node[NODE_ATTRIBUTE_COUNT], *edge[EDGE_ATTRIBUTE_COUNT];
    Agnode_t **nodes;
    bool is_paper; /* drawn with the machine's fonts, which may be wider than any that was reckoned with */
    bool is_dot; /* texts as labels; else ids are indices and svg.c sets the texts */
    struct svg_painted painted; /* unless is_dot; what has a text is not painted again */
    char buffer[256];
};

static char *mutable_text(const char *text)
{
    union { const char *in; char *out; } cast = {text};
    return cast.out;
}

static void set(void *object, Agsym_t *attribute, const char *value)
{
    agxset(object, attribute, mutable_text(value));
}

static void set_graph(Agraph_t *graph, const char *name, const char *value)
{
    static char none[] = "";
    agsafeset(graph, mutable_text(name), mutable_text(value), none);
}

static void set_html(struct painter *painter, void *object, Agsym_t *attribute, const char *value)
{
    char *html = agstrdup_html(painter->graph, mutable_text(value));
    agxset(object, attribute, html);
    agstrfree(painter->graph, html);
}

/* Up to two decimals, none when whole: shorter files and the same bytes everywhere. */
static const char *number(struct painter *painter, double value)
{
    snprintf(painter->buffer, sizeof painter->buffer, "%.4g", value);
    return painter->buffer;
}

static const char *inches(struct painter *painter, double points)
{
    snprintf(painter->buffer, sizeof painter->buffer, "%.4f", points / 72);
    return painter->buffer;
}

static void declare(struct painter *painter)
{
    Agraph_t *graph = painter->graph;
    /* Labels carry their own fonts; an empty one must not be taller than its node. */
    char font[] = "fontname", mono[] = THEME_MONO, size[] = "fontsize", least[] = "1";
    agattr(graph, AGNODE, font, mono);
    agattr(graph, AGNODE, size, least);
#define DECLARE(name, value) painter->node[NODE_##name] = agattr(graph, AGNODE, mutable_text(#name), mutable_text(value));
    NODE_ATTRIBUTES(DECLARE)
#undef DECLARE
#define DECLARE(name, value) painter->edge[EDGE_##name] = agattr(graph, AGEDGE, mutable_text(#name), mutable_text(value));
    EDGE_ATTRIBUTES(DECLARE)
#undef DECLARE
    /* An empty default is not written, and then a label is the node's name. */
    char label[] = "label", space[] = " ", fixed[] = "fixedsize", shape[] = "shape";
    if (painter->is_dot)
        agattr(graph, AGNODE, label, space);
    if (painter->is_paper)
        agattr(graph, AGNODE, fixed, shape);
    set_graph(graph, "layout", "nop2");
    set_graph(graph, "outputorder", "edgesfirst");
    set_graph(graph, "pad", "0");
    set_graph(graph, "bgcolor", theme_color(THEME_PAPER));
    if (painter->is_dot && painter->drawing->paper_width > 0) {
        snprintf(painter->buffer, sizeof painter->buffer, "%.4f,%.4f", painter->drawing->paper_width / 72, painter->drawing->paper_height / 72);
        set_graph(graph, "size", painter->buffer);
        set_graph(graph, "margin", "0"); /* else PDF gets half an inch around it */
    }
    if (painter->is_dot) {
        set_graph(graph, "id", painter->drawing->name);
        set_graph(graph, "class", painter->drawing->classes);
        set_graph(graph, "tooltip", label_tooltip(painter->drawing->arena, painter->drawing->title));
    }
}

static void add_band(struct painter *painter, uint32_t index, const char *id, double x, double y, double width, double height,
                     enum theme_role fill, const char *style)
{
    double bottom = painter->drawing->height - y - height;
    snprintf(painter->buffer, sizeof painter->buffer, "cluster_%s", id);
    Agraph_t *band = agsubg(painter->graph, painter->buffer, 1);
    snprintf(painter->buffer, sizeof painter->buffer, "%.1f,%.1f,%.1f,%.1f", x, bottom, x + width, bottom + height);
    set_graph(band, "bb", painter->buffer);
    set_graph(band, "style", style);
    set_graph(band, "fillcolor", theme_color(fill));
    set_graph(band, "color", theme_color(fill));
    if (painter->is_dot) {
        set_graph(band, "id", id);
        set_graph(band, "class", "band");
    } else {
        snprintf(painter->buffer, sizeof painter->buffer, "b%u", index);
        set_graph(band, "id", painter->buffer);
    }
}

static void add_shape(struct painter *painter, Agnode_t *node, const struct drawing_node *drawn)
{
    static const char *const shapes[] = {[SHAPE_TEXT] = "none",       [SHAPE_BOX] = "box",           [SHAPE_ROUNDED] = "box",
                                         [SHAPE_CIRCLE] = "circle",   [SHAPE_DIAMOND] = "diamond",
                                         [SHAPE_TRIANGLE] = "triangle", [SHAPE_OCTAGON] = "octagon"};
    set(node, painter->node[NODE_shape], shapes[drawn->shape]);
    if (drawn->shape == SHAPE_TRIANGLE)
        set(node, painter->node[NODE_orientation], "270");
    snprintf(painter->buffer, sizeof painter->buffer, "%s%s%s", drawn->fill == THEME_NONE ? "" : "filled",
             drawn->shape == SHAPE_ROUNDED ? ",rounded" : "",
             drawn->line == LINE_DASHED ? ",dashed" : drawn->line == LINE_DOTTED ? ",dotted" : "");
    set(node, painter->node[NODE_style], painter->buffer[0] == ',' ? painter->buffer + 1 : painter->buffer);
    if (drawn->fill != THEME_NONE)
        set(node, painter->node[NODE_fillcolor], theme_color(drawn->fill));
    if (drawn->shape != SHAPE_TEXT) {
        set(node, painter->node[NODE_color], theme_color(drawn->stroke));
        if (drawn->pen != 1)
            set(node, painter->node[NODE_penwidth], number(painter, drawn->pen));
    }
    /* A border is drawn half inside, half outside: shapes keep their outer size. */
    double inset = drawn->shape == SHAPE_TEXT || drawn->stroke == THEME_NONE ? 0 : drawn->pen;
    set(node, painter->node[NODE_width], inches(painter, drawn->width - inset));
    set(node, painter->node[NODE_height], inches(painter, drawn->height - inset));
    snprintf(painter->buffer, sizeof painter->buffer, "%.1f,%.1f", drawn->x, painter->drawing->height - drawn->y);
    set(node, painter->node[NODE_pos], painter->buffer);
}

static void add_node(struct painter *painter, uint32_t index)
{
    const struct drawing_node *drawn = &painter->drawing->nodes.items[index];
    if (painter->is_dot) {
        snprintf(painter->buffer, sizeof painter->buffer, "%s", drawn->id);
    } else {
        snprintf(painter->buffer, sizeof painter->buffer, "n%u", index);
    }
    Agnode_t *node = painter->nodes[index] = agnode(painter->graph, painter->buffer, 1);
    set(node, painter->node[NODE_id], painter->buffer);
    if (painter->is_dot) {
        set(node, painter->node[NODE_class], drawn->classes);
        if (drawn->title != NULL)
            set(node, painter->node[NODE_tooltip], label_tooltip(painter->drawing->arena, drawn->title));
        if (drawn->text.count > 0)
            set_html(painter, node, painter->node[NODE_label], label_html(painter->drawing->arena, drawn, painter->is_paper));
    }
    add_shape(painter, node, drawn);
}

static const struct { const char *name; double length; } arrows[] = {
    [ARROW_NONE] = {"none", 0}, [ARROW_FILLED] = {"normal", 10}, [ARROW_HOLLOW] = {"onormal", 10},
    [ARROW_BAR] = {"tee", 2.5}, [ARROW_OPEN] = {"vee", 10},
};

/* "e,tip x,y x,y ...": the line ends where the arrow begins, so its end is drawn back along its direction. */
static void set_course(struct painter *painter, Agedge_t *edge, const struct drawing_edge *drawn)
{
    double height = painter->drawing->height;
    size_t size = 40 * ((size_t)drawn->point_count + 1), used = 0;
    char *course = arena_allocate(painter->drawing->arena, size);
    const struct viz_point *points = drawn->points;
    uint32_t last = drawn->point_count - 1;
    struct viz_point tip = points[last], back = {0, 0};
    if (drawn->arrow != ARROW_NONE) {
        double length = arrows[drawn->arrow].length * drawn->arrow_size - 0.4;
        double dx = tip.x - points[last - 1].x, dy = tip.y - points[last - 1].y, far = sqrt(dx * dx + dy * dy);
        if (far > 0)
            back = (struct viz_point){dx / far * length, dy / far * length};
        used += (size_t)snprintf(course, size, "e,%.1f,%.1f ", tip.x, height - tip.y);
    }
    for (uint32_t i = 0; i <= last; i++) {
        bool end = i == last;
        used += (size_t)snprintf(course + used, size - used, i == 0 ? "%.1f,%.1f" : " %.1f,%.1f",
                                 points[i].x - (end ? back.x : 0), height - points[i].y + (end ? back.y : 0));
    }
    set(edge, painter->edge[EDGE_pos], course);
}

static void add_edge(struct painter *painter, uint32_t index)
{
    const struct drawing_edge *drawn = &painter->drawing->edges.items[index];
    for (int end = 0; end < 2; end++)
        if (painter->nodes[end == 0 ? drawn->tail : drawn->head] == NULL)
            add_node(painter, end == 0 ? drawn->tail : drawn->head);
    Agedge_t *edge = agedge(painter->graph, painter->nodes[drawn->tail], painter->nodes[drawn->head], mutable_text(drawn->id), 1);
    if (painter->is_dot) {
        set(edge, painter->edge[EDGE_id], drawn->id);
        set(edge, painter->edge[EDGE_class], drawn->classes);
        if (drawn->title != NULL)
            set(edge, painter->edge[EDGE_tooltip], label_tooltip(painter->drawing->arena, drawn->title));
    } else {
        snprintf(painter->buffer, sizeof painter->buffer, "e%u", index);
        set(edge, painter->edge[EDGE_id], painter->buffer);
    }
    const char *color = theme_color(drawn->color);
    if (drawn->is_double)
        snprintf(painter->buffer, sizeof painter->buffer, "%s:invis:%s", color, color);
    set(edge, painter->edge[EDGE_color], drawn->is_double ? painter->buffer : color);
    set(edge, painter->edge[EDGE_penwidth], number(painter, drawn->pen));
    if (drawn->line != LINE_SOLID)
        set(edge, painter->edge[EDGE_style], drawn->line == LINE_DASHED ? "dashed" : "dotted");
    if (drawn->arrow != ARROW_NONE) {
        set(edge, painter->edge[EDGE_arrowhead], arrows[drawn->arrow].name);
        set(edge, painter->edge[EDGE_arrowsize], number(painter, drawn->arrow_size));
    }
    set_course(painter, edge, drawn);
}

static void build(struct painter *painter)
{
    const struct drawing *drawing = painter->drawing;
    declare(painter);
    /* The page first: it gives every frame of a function the same size. */
    bool has_bands = painter->is_dot;
    for (uint32_t i = 0; i < drawing->bands.count && !has_bands; i++)
        has_bands = painter->painted.bands[i]->text == NULL;
    add_band(painter, drawing->bands.count, "page", 0, 0, drawing->width, drawing->height, THEME_PAPER, "filled");
    for (uint32_t i = 0; i < drawing->bands.count && has_bands; i++) {
        const struct drawing_band *band = &drawing->bands.items[i];
        add_band(painter, i, band->id, band->x, band->y, band->width, band->height, band->fill, "filled,rounded");
    }
    for (uint32_t i = 0; i < drawing->nodes.count; i++)
        if (painter->is_dot || (painter->painted.nodes[i] != NULL && painter->painted.nodes[i]->text == NULL))
            add_node(painter, i);
    for (uint32_t i = 0; i < drawing->edges.count; i++)
        if (painter->is_dot || painter->painted.edges[i]->text == NULL)
            add_edge(painter, i);
}

static bool render(struct viz *viz, struct painter *painter)
{
    char engine[] = "nop2", format[] = "svg";
    bool drawn = gvLayout(viz->context, painter->graph, engine) == 0;
    if (drawn) {
        char *svg = NULL;
        size_t length = 0;
        FILE *memory = open_memstream(&svg, &length);
        drawn = memory != NULL && gvRender(viz->context, painter->graph, format, memory) == 0;
        if (memory != NULL)
            drawn = fclose(memory) == 0 && drawn;
        if (drawn && viz->error[0] == '\0')
            svg_read(&painter->painted, viz->fragments, svg, length);
        free(svg);
    }
    gvFreeLayout(viz->context, painter->graph);
    return drawn;
}

/* Whether there is something that no picture before had: a line is painted with both its ends. */
static bool find_fragments(struct viz *viz, struct painter *painter)
{
    const struct drawing *drawing = painter->drawing;
    const struct drawing_band page = {.width = drawing->width, .height = drawing->height, .fill = THEME_PAPER};
    struct fragment **bands = ARENA_ARRAY(drawing->arena, struct fragment *, drawing->bands.count + 1);
    struct fragment **nodes = ARENA_ARRAY(drawing->arena, struct fragment *, drawing->nodes.count + 1);
    struct fragment **edges = ARENA_ARRAY(drawing->arena, struct fragment *, drawing->edges.count + 1);
    bool is_new = false;
    fragments_begin(viz->fragments);
    for (uint32_t i = 0; i <= drawing->bands.count; i++) {
        bool is_page = i == drawing->bands.count;
        bands[i] = fragments_of_band(viz->fragments, drawing, is_page ? &page : &drawing->bands.items[i], is_page);
        is_new = is_new || bands[i]->text == NULL;
    }
    for (uint32_t i = 0; i < drawing->nodes.count; i++) {
        if (drawing->nodes.items[i].shape == SHAPE_TEXT)
            continue;
        nodes[i] = fragments_of_node(viz->fragments, drawing, &drawing->nodes.items[i]);
        is_new = is_new || nodes[i]->text == NULL;
    }
    for (uint32_t i = 0; i < drawing->edges.count; i++) {
        edges[i] = fragments_of_edge(viz->fragments, drawing, &drawing->edges.items[i]);
        is_new = is_new || edges[i]->text == NULL;
    }
    painter->painted = (struct svg_painted){bands, nodes, edges};
    return is_new;
}

static bool paint(struct viz *viz, struct painter *painter, enum viz_format format, FILE *out)
{
    Agiddisc_t by_count = {names_open, names_map, names_alloc, names_free, names_print, names_close, names_register};
    Agdisc_t discipline = {&AgMemDisc, &by_count, &AgIoDisc};
    painter->nodes = ARENA_ARRAY(painter->drawing->arena, Agnode_t *, painter->drawing->nodes.count + 1);
    painter->graph = agopen(mutable_text(painter->drawing->name), Agdirected, &discipline);
    if (painter->graph == NULL)
        return false;
    build(painter);
    bool drawn = format == VIZ_DOT   ? agwrite(painter->graph, out) == 0
                 : format == VIZ_SVG ? render(viz, painter)
                                     : gv_paper(viz, painter->graph, format, out);
    agclose(painter->graph);
    return drawn;
}

bool gv_draw(struct viz *viz, const struct drawing *drawing, enum viz_format format, FILE *out)
{
    gv_listen(viz);
    struct painter painter = {.drawing = drawing, .is_dot = format != VIZ_SVG, .is_paper = format == VIZ_PNG || format == VIZ_PDF};
    bool is_painted = format == VIZ_SVG && !find_fragments(viz, &painter);
    bool drawn = is_painted || paint(viz, &painter, format, out);
    if (drawn && format == VIZ_SVG)
        svg_write(drawing, &painter.painted, out);
    gv_listen_no_more();
    if (viz->error[0] == '\0' && !drawn)
        snprintf(viz->error, sizeof viz->error, "Graphviz could not draw %s", drawing->name);
    if (viz->error[0] == '\0' && out != NULL && ferror(out))
        snprintf(viz->error, sizeof viz->error, "cannot write the picture");
    return viz->error[0] == '\0';
}
