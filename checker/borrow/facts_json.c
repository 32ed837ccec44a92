#include "base/json.h"
#include "checker/borrow/facts_print.h"

static void put_text(struct json *json, const char *key, const char *text)
{
    json_key(json, key);
    json_text(json, text);
}

static void put_number(struct json *json, const char *key, int64_t number)
{
    json_key(json, key);
    json_number(json, number);
}

static void put_bool(struct json *json, const char *key, bool value)
{
    json_key(json, key);
    json_bool(json, value);
}

/* An id, or null where there is none. */
static void put_id(struct json *json, const char *key, uint32_t id)
{
    json_key(json, key);
    if (id == FACTS_NONE)
        json_null(json);
    else
        json_number(json, id);
}

static void put_ids(struct json *json, const char *key, const uint32_t *ids, uint32_t count)
{
    json_key(json, key);
    if (ids == NULL) {
        json_null(json);
        return;
    }
    json_array(json);
    for (uint32_t i = 0; i < count; i++) {
        if (ids[i] == FACTS_NONE)
            json_null(json);
        else
            json_number(json, ids[i]);
    }
    json_array_end(json);
}

static void put_span(struct json *json, const struct facts *facts, const char *key, struct span span)
{
    json_key(json, key);
    json_array(json);
    json_number(json, span.lo - facts->file->base);
    json_number(json, span.hi - facts->file->base);
    json_array_end(json);
}

static void put_row(struct json *json, const struct facts *facts, const struct facts_row *row)
{
    static const char *const kinds[] = {"parameter", "variable", "temporary", "field", "deref", "closure", "capture"};
    json_object(json);
    put_text(json, "kind", kinds[row->kind]);
    put_text(json, "path", row->path);
    put_text(json, "label", row->label);
    put_text(json, "type", row->type);
    put_id(json, "parent", row->parent);
    put_number(json, "depth", row->depth);
    put_bool(json, "mut", row->is_mut);
    put_bool(json, "reference", row->is_reference);
    put_bool(json, "copy", row->is_copy);
    put_span(json, facts, "declared", row->declared);
    put_number(json, "declared_line", row->declared_line);
    put_number(json, "scope_end_line", row->scope_end_line);
    json_object_end(json);
}

static void put_heap(struct json *json, const struct facts_heap *heap)
{
    static const char *const kinds[] = {"buffer", "box", "summary", "caller"};
    json_object(json);
    put_text(json, "kind", kinds[heap->kind]);
    put_text(json, "caption", heap->caption);
    put_number(json, "depth", heap->depth);
    put_id(json, "first_owner", heap->first_owner);
    put_bool(json, "record", heap->is_record);
    json_key(json, "cells");
    json_array(json);
    for (uint32_t i = 0; i < heap->cell_count; i++)
        json_text(json, heap->cells[i].label);
    json_array_end(json);
    json_object_end(json);
}

static void put_loan(struct json *json, const struct facts *facts, const struct facts_function *function,
                     const struct facts_loan *loan)
{
    json_object(json);
    put_text(json, "label", loan->label);
    put_text(json, "kind", loan->kind == LOAN_MUT ? "mut" : "shared");
    put_text(json, "expression", loan->expression);
    put_text(json, "borrowed", loan->borrowed);
    json_key(json, "target");
    json_object(json);
    put_id(json, "row", loan->target.row);
    put_id(json, "heap", loan->target.heap);
    put_id(json, "cell", loan->target.cell);
    json_object_end(json);
    put_id(json, "frozen_row", loan->frozen_row);
    put_bool(json, "part", loan->is_part);
    put_bool(json, "caller", loan->is_caller);
    put_bool(json, "implicit", loan->is_implicit);
    put_bool(json, "capture", loan->is_capture);
    put_bool(json, "two_phase", loan->is_two_phase);
    put_id(json, "through", loan->through);
    put_span(json, facts, "span", loan->span);
    put_number(json, "line", loan->line);
    put_number(json, "last_line", loan->last_line);
    json_key(json, "lines");
    json_array(json);
    for (uint32_t line = function->first_line; line <= function->last_line; line++)
        if (loan->lines != NULL && loan->lines[line - function->first_line])
            json_number(json, line);
    json_array_end(json);
    put_text(json, "says", loan->says);
    json_object_end(json);
}

static void put_badge(struct json *json, const char *key, const struct facts_badge *badge)
{
    json_key(json, key);
    json_object(json);
    put_text(json, "state", facts_badge_state_word(badge->state));
    put_text(json, "reason", badge->reason);
    put_id(json, "loan", badge->loan);
    json_object_end(json);
}

static void put_place(struct json *json, const struct facts_function *function, const struct facts_point *point, uint32_t id)
{
    const struct facts_row_at *at = &point->rows[id];
    json_object(json);
    put_number(json, "row", id);
    put_text(json, "path", function->rows[id].path);
    if (at->is_shadowed)
        put_bool(json, "shadowed", true);
    if (function->rows[id].kind != ROW_TEMPORARY) { /* what has no name cannot be tried */
        put_bool(json, "read", at->read.state == BADGE_HAVE);
        put_bool(json, "write", at->write.state == BADGE_HAVE);
        put_bool(json, "move", at->move.state == BADGE_HAVE);
    }
    put_text(json, "state", facts_row_state_word(at->state));
    put_text(json, "says", at->state_text);
    json_key(json, "badges");
    json_object(json);
    put_badge(json, "read", &at->read);
    put_badge(json, "write", &at->write);
    put_badge(json, "move", &at->move);
    json_object_end(json);
    put_text(json, "value", at->value);
    put_id(json, "owns", at->owns);
    if (at->owns_maybe)
        put_bool(json, "owns_maybe", true);
    put_bool(json, "changed", at->is_changed);
    if (at->is_gone)
        put_bool(json, "gone", true);
    if (at->step != 0)
        put_number(json, "step", at->step);
    json_object_end(json);
}

static void put_loan_at(struct json *json, const struct facts_loan_at *at, uint32_t id)
{
    json_object(json);
    put_number(json, "loan", id);
    put_text(json, "state", facts_loan_state_word(at->state));
    if (at->is_earlier_round)
        put_bool(json, "earlier_round", true);
    json_key(json, "holders");
    json_array(json);
    for (uint32_t i = 0; i < at->holder_count; i++) {
        json_object(json);
        put_number(json, "row", at->holders[i].row);
        put_bool(json, "maybe", at->holders[i].is_maybe);
        json_object_end(json);
    }
    json_array_end(json);
    put_ids(json, "kept_alive_by", at->kept_alive_by, at->kept_alive_count);
    put_text(json, "says", at->says);
    if (at->refuses)
        put_bool(json, "refuses", true);
    if (at->step != 0)
        put_number(json, "step", at->step);
    json_object_end(json);
}

static void put_heap_at(struct json *json, const struct facts_heap *heap, const struct facts_heap_at *at, uint32_t id)
{
    json_object(json);
    put_number(json, "heap", id);
    put_bool(json, "freed", at->is_freed);
    put_bool(json, "resized", at->is_resized);
    json_key(json, "values");
    json_array(json);
    for (uint32_t i = 0; at->values != NULL && i < heap->cell_count; i++)
        json_text(json, at->values[i]);
    json_array_end(json);
    put_ids(json, "owns", at->owns, heap->cell_count);
    put_ids(json, "claimed_by", at->tint, heap->cell_count);
    json_object_end(json);
}

static void put_point(struct json *json, const struct facts *facts, const struct facts_function *function,
                      const struct facts_point *point)
{
    json_object(json);
    put_text(json, "name", point->name);
    put_text(json, "kind", facts_point_kind_word(point->kind));
    put_text(json, "title", point->title);
    put_number(json, "line", point->line);
    put_span(json, facts, "span", point->span);
    put_id(json, "insert_at", point->insert_at);
    put_id(json, "error", point->error);
    json_key(json, "places");
    json_array(json);
    for (uint32_t i = 0; i < function->row_count; i++)
        if (point->rows[i].state != STATE_OUT_OF_SCOPE && point->rows[i].state != STATE_DROPPED)
            put_place(json, function, point, i);
    json_array_end(json);
    json_key(json, "loans");
    json_array(json);
    for (uint32_t i = 0; i < function->loan_count; i++)
        if (point->loans[i].state != LOAN_ABSENT)
            put_loan_at(json, &point->loans[i], i);
    json_array_end(json);
    json_key(json, "heap");
    json_array(json);
    for (uint32_t i = 0; i < function->heap_count; i++)
        if (point->heap[i].exists)
            put_heap_at(json, &function->heap[i], &point->heap[i], i);
    json_array_end(json);
    json_key(json, "notes");
    json_array(json);
    for (uint32_t i = 0; i < point->note_count; i++) {
        json_object(json);
        char mark[2] = {point->notes[i].mark, 0};
        put_text(json, "mark", mark);
        put_text(json, "text", point->notes[i].text);
        json_object_end(json);
    }
    json_array_end(json);
    json_object_end(json);
}

static void put_error(struct json *json, const struct facts *facts, const struct facts_error *error)
{
    json_object(json);
    put_text(json, "code", error->code);
    put_text(json, "message", error->message);
    put_text(json, "summary", error->summary);
    json_key(json, "steps");
    json_array(json);
    for (uint32_t i = 0; i < error->step_count; i++) {
        json_object(json);
        put_number(json, "line", error->steps[i].line);
        put_span(json, facts, "span", error->steps[i].span);
        put_text(json, "text", error->steps[i].text);
        json_object_end(json);
    }
    json_array_end(json);
    put_text(json, "consequence", error->consequence);
    put_text(json, "fix", error->fix);
    put_span(json, facts, "primary", error->primary);
    put_id(json, "refused_row", error->refused_row);
    put_id(json, "refusing_loan", error->refusing_loan);
    put_id(json, "point", error->point);
    json_object_end(json);
}

static void put_events(struct json *json, const struct facts_function *function)
{
    json_key(json, "events");
    json_array(json);
    for (uint32_t i = 0; i < function->event_count; i++) {
        const struct facts_event *event = &function->events[i];
        json_object(json);
        put_text(json, "kind", facts_event_word(event->kind));
        put_number(json, "line", event->line);
        put_id(json, "row", event->row);
        put_id(json, "to", event->to_row);
        put_id(json, "loan", event->loan);
        json_object_end(json);
    }
    json_array_end(json);
}

/* Runs of lines after which a row is the same. */
static void put_lanes(struct json *json, const struct facts_function *function)
{
    uint32_t lines = function->last_line - function->first_line + 1;
    json_key(json, "lanes");
    json_array(json);
    for (uint32_t r = 0; r < function->row_count && function->lanes != NULL; r++) {
        const uint8_t *lane = function->lanes[r];
        for (uint32_t i = 0, end; lane != NULL && i < lines; i = end) {
            for (end = i + 1; end < lines && lane[end] == lane[i]; end++)
                ;
            if (lane[i] == LANE_NONE)
                continue;
            json_object(json);
            put_number(json, "row", r);
            put_text(json, "is", facts_lane_word((enum facts_lane)lane[i]));
            put_number(json, "from", function->first_line + i);
            put_number(json, "to", function->first_line + end - 1);
            json_object_end(json);
        }
    }
    json_array_end(json);
}

static void put_flow(struct json *json, const struct facts *facts, const struct facts_function *function)
{
    const struct facts_flow *flow = &function->flow;
    json_key(json, "flow");
    json_object(json);
    json_key(json, "blocks");
    json_array(json);
    for (uint32_t b = 0; b < flow->block_count; b++) {
        json_object(json);
        put_text(json, "name", flow->blocks[b].name);
        put_text(json, "title", flow->blocks[b].title);
        json_key(json, "lines");
        json_array(json);
        for (uint32_t i = 0; i < flow->blocks[b].line_count; i++) {
            const struct facts_flow_line *line = &flow->blocks[b].lines[i];
            json_object(json);
            put_number(json, "line", line->line);
            put_span(json, facts, "span", line->span);
            put_text(json, "keyword", line->keyword);
            put_text(json, "text", line->text);
            put_ids(json, "loans", line->loans, line->loan_count);
            json_object_end(json);
        }
        json_array_end(json);
        json_object_end(json);
    }
    json_array_end(json);
    json_key(json, "edges");
    json_array(json);
    for (uint32_t e = 0; e < flow->edge_count; e++) {
        json_object(json);
        put_number(json, "from", flow->edges[e].from);
        put_number(json, "to", flow->edges[e].to);
        put_text(json, "label", flow->edges[e].label);
        put_bool(json, "back", flow->edges[e].is_back);
        json_object_end(json);
    }
    json_array_end(json);
    json_key(json, "stories");
    json_array(json);
    for (uint32_t i = 0; flow->stories != NULL && i < function->error_count; i++) {
        json_object(json);
        put_ids(json, "blocks", flow->stories[i].block, 3);
        put_ids(json, "lines", flow->stories[i].line, 3);
        json_key(json, "path");
        json_array(json);
        for (uint32_t e = 0; e < flow->edge_count; e++)
            if (flow->stories[i].on_path[e])
                json_number(json, e);
        json_array_end(json);
        json_object_end(json);
    }
    json_array_end(json);
    json_object_end(json);
}

static void put_lifetimes(struct json *json, const struct facts_function *function)
{
    const struct facts_lifetimes *lifetimes = &function->lifetimes;
    json_key(json, "lifetimes");
    json_object(json);
    json_key(json, "regions");
    json_array(json);
    for (uint32_t i = 0; i < lifetimes->region_count; i++) {
        const struct facts_region *region = &lifetimes->regions[i];
        json_object(json);
        put_text(json, "kind", facts_region_word(region->kind));
        put_text(json, "name", region->name);
        put_text(json, "what", region->what);
        put_text(json, "where", region->where);
        put_id(json, "loan", region->loan);
        put_id(json, "row", region->row);
        json_object_end(json);
    }
    json_array_end(json);
    json_key(json, "edges");
    json_array(json);
    for (uint32_t e = 0; e < lifetimes->edge_count; e++) {
        const struct facts_region_edge *edge = &lifetimes->edges[e];
        json_object(json);
        put_number(json, "longer", edge->longer);
        put_number(json, "shorter", edge->shorter);
        put_text(json, "says", edge->says);
        put_text(json, "why", edge->why);
        put_bool(json, "missing", edge->is_missing);
        put_id(json, "error", edge->error);
        put_number(json, "step", edge->step);
        json_object_end(json);
    }
    json_array_end(json);
    json_object_end(json);
}

static void put_left_out(struct json *json, const struct facts_left_out *left_out)
{
    json_key(json, "left_out");
    json_object(json);
    put_number(json, "points", left_out->points);
    put_number(json, "rows", left_out->rows);
    put_number(json, "loans", left_out->loans);
    put_bool(json, "flow", left_out->flow);
    put_bool(json, "lifetimes", left_out->lifetimes);
    json_object_end(json);
}

static void put_function(struct json *json, const struct facts *facts, const struct facts_function *function)
{
    json_object(json);
    put_text(json, "name", function->name);
    put_text(json, "title", function->title);
    put_number(json, "first_line", function->first_line);
    put_number(json, "last_line", function->last_line);
    json_key(json, "rows");
    json_array(json);
    for (uint32_t i = 0; i < function->row_count; i++)
        put_row(json, facts, &function->rows[i]);
    json_array_end(json);
    json_key(json, "loans");
    json_array(json);
    for (uint32_t i = 0; i < function->loan_count; i++)
        put_loan(json, facts, function, &function->loans[i]);
    json_array_end(json);
    json_key(json, "heap");
    json_array(json);
    for (uint32_t i = 0; i < function->heap_count; i++)
        put_heap(json, &function->heap[i]);
    json_array_end(json);
    json_key(json, "points");
    json_array(json);
    for (uint32_t i = 0; i < function->point_count; i++)
        put_point(json, facts, function, &function->points[i]);
    json_array_end(json);
    json_key(json, "errors");
    json_array(json);
    for (uint32_t i = 0; i < function->error_count; i++)
        put_error(json, facts, &function->errors[i]);
    json_array_end(json);
    put_events(json, function);
    put_lanes(json, function);
    put_flow(json, facts, function);
    put_lifetimes(json, function);
    put_left_out(json, &function->left_out);
    json_object_end(json);
}

void facts_print_function_json(FILE *out, const struct facts *facts, const struct facts_function *function)
{
    struct json json = json_to(out);
    json_object(&json);
    put_number(&json, "version", 1);
    put_text(&json, "file", facts->file->path);
    json_key(&json, "functions");
    json_array(&json);
    put_function(&json, facts, function);
    json_array_end(&json);
    json_object_end(&json);
    putc('\n', out);
}

void facts_print_json(FILE *out, const struct facts *facts)
{
    struct json json = json_to(out);
    json_object(&json);
    put_number(&json, "version", 1);
    put_text(&json, "file", facts->file->path);
    json_key(&json, "functions");
    json_array(&json);
    for (uint32_t i = 0; i < facts->function_count; i++)
        put_function(&json, facts, &facts->functions[i]);
    json_array_end(&json);
    json_object_end(&json);
    putc('\n', out);
}
