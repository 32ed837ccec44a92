/* Calls `dot`, in process, for the places of boxes and lines. */
#include "viz/layout.h"

#include <gvc.h>
#include <stdlib.h>
#include <string.h>

#include "viz/gv.h"

static char *text_of(char *buffer, size_t size, const char *format, double value)
{
    snprintf(buffer, size, format, value);
    return buffer;
}

static void declare(Agraph_t *graph, bool is_sideways)
{
    static char rank_direction[] = "rankdir", left_right[] = "LR", top_bottom[] = "TB", newrank[] = "newrank", yes[] = "true", nodesep[] = "nodesep",
                ranksep[] = "ranksep", gap[] = "0.5", far[] = "0.6", pad[] = "pad", none[] = "0", shape[] = "shape", square[] = "box", label[] = "label",
                empty[] = "", fixed[] = "fixedsize", width[] = "width", height[] = "height", head[] = "arrowhead", no_head[] = "none",
                constraint[] = "constraint";
    agattr(graph, AGRAPH, rank_direction, is_sideways ? left_right : top_bottom);
    agattr(graph, AGRAPH, newrank, yes);
    agattr(graph, AGRAPH, nodesep, gap);
    agattr(graph, AGRAPH, ranksep, far);
    agattr(graph, AGRAPH, pad, none);
    agattr(graph, AGNODE, shape, square);
    agattr(graph, AGNODE, label, empty);
    agattr(graph, AGNODE, fixed, yes);
    agattr(graph, AGNODE, width, none);
    agattr(graph, AGNODE, height, none);
    agattr(graph, AGEDGE, head, no_head);
    agattr(graph, AGEDGE, label, empty);
    agattr(graph, AGEDGE, constraint, yes);
}

/* Room for words: a table of that size. */
static void set_label(Agraph_t *graph, Agedge_t *edge, const struct layout_line *line)
{
    static char name[] = "label";
    char text[300];
    snprintf(text, sizeof text,
             "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"%.0f\" HEIGHT=\"%.0f\"><TR><TD "
             "FIXEDSIZE=\"TRUE\" WIDTH=\"%.0f\" HEIGHT=\"%.0f\"></TD></TR></TABLE>",
             line->label_width, line->label_height, line->label_width, line->label_height);
    char *html = agstrdup_html(graph, text);
    agset(edge, name, html);
    agstrfree(graph, html);
}

static void read_line(struct arena *arena, Agedge_t *edge, struct layout_line *line, double top)
{
    const splines *course = ED_spl(edge);
    if (course != NULL && course->size > 0) {
        const bezier *curve = &course->list[0];
        line->point_count = (uint32_t)curve->size;
        line->points = ARENA_ARRAY(arena, struct viz_point, line->point_count + 1);
        for (uint32_t i = 0; i < line->point_count; i++)
            line->points[i] = (struct viz_point){curve->list[i].x, top - curve->list[i].y};
    }
    const textlabel_t *label = ED_label(edge);
    if (label != NULL && label->set) {
        line->label_x = label->pos.x;
        line->label_y = top - label->pos.y;
    }
}

static bool place(struct viz *viz, struct arena *arena, struct layout *layout, Agraph_t *graph)
{
    static char width[] = "width", height[] = "height", constraint[] = "constraint", no[] = "false", engine[] = "dot";
    char buffer[64];
    Agnode_t **nodes = ARENA_ARRAY(arena, Agnode_t *, layout->box_count + 1);
    Agedge_t **edges = ARENA_ARRAY(arena, Agedge_t *, layout->line_count + 1);
    declare(graph, layout->is_sideways);
    for (uint32_t i = 0; i < layout->box_count; i++) {
        nodes[i] = agnode(graph, text_of(buffer, sizeof buffer, "b%.0f", i), 1);
        agset(nodes[i], width, text_of(buffer, sizeof buffer, "%.4f", layout->boxes[i].width / 72));
        agset(nodes[i], height, text_of(buffer, sizeof buffer, "%.4f", layout->boxes[i].height / 72));
    }
    for (uint32_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        edges[i] = agedge(graph, nodes[line->from], nodes[line->to], text_of(buffer, sizeof buffer, "e%.0f", i), 1);
        if (line->is_loose)
            agset(edges[i], constraint, no);
        if (line->label_width > 0)
            set_label(graph, edges[i], line);
    }
    if (gvLayout(viz->context, graph, engine) != 0)
        return false;
    boxf bounds = GD_bb(graph);
    layout->width = bounds.UR.x;
    layout->height = bounds.UR.y;
    for (uint32_t i = 0; i < layout->box_count; i++) {
        layout->boxes[i].x = ND_coord(nodes[i]).x;
        layout->boxes[i].y = bounds.UR.y - ND_coord(nodes[i]).y;
    }
    for (uint32_t i = 0; i < layout->line_count; i++)
        read_line(arena, edges[i], &layout->lines[i], bounds.UR.y);
    gvFreeLayout(viz->context, graph);
    return true;
}

bool layout_place(struct viz *viz, struct arena *arena, struct layout *layout)
{
    static char name[] = "layout";
    gv_listen(viz);
    Agraph_t *graph = agopen(name, Agdirected, NULL);
    bool placed = graph != NULL && place(viz, arena, layout, graph);
    if (graph != NULL)
        agclose(graph);
    gv_listen_no_more();
    if (!placed && viz->error[0] == '\0')
        snprintf(viz->error, sizeof viz->error, "Graphviz could not place the boxes");
    return placed && viz->error[0] == '\0';
}
