#include <string.h>

#include "base/bug.h"
#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"

enum { SNIPPET_LIMIT = 48 };

struct framer {
    const struct mir_body *body;
    const bool *is_reachable;
    struct source_map *sources;
    struct arena *arena;
    struct facts_frames *out;
};

const char *facts_snippet(const struct source_map *sources, struct arena *arena, struct span span)
{
    uint32_t length;
    const char *text = source_text(sources, span, &length);
    uint32_t end = 0;
    while (end < length && text[end] != '\n')
        end++;
    bool cut = end < length;
    if (end > SNIPPET_LIMIT) {
        end = SNIPPET_LIMIT;
        while (end > 0 && ((unsigned char)text[end] & 0xC0) == 0x80)
            end--;
        cut = true;
    }
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\r'))
        end--;
    char *copy = arena_copy_text(arena, text, end);
    for (char *at = copy; *at != '\0'; at++)
        if (*at == '`')
            *at = '\'';
    return cut ? arena_format(arena, "%s …", copy) : copy;
}

static const char *snippet(const struct framer *framer, struct span span)
{
    return facts_snippet(framer->sources, framer->arena, span);
}

static uint32_t line_at(const struct framer *framer, uint32_t offset)
{
    return source_position(framer->sources, offset).line;
}

/* The line where a span begins, without its indentation and a remark at its end. */
static struct span line_around(const struct framer *framer, struct span span)
{
    struct source_file *file = source_of(framer->sources, span.lo);
    uint32_t length;
    const char *text = source_line(framer->sources, file, line_at(framer, span.lo), &length);
    for (; length > 0 && (text[0] == ' ' || text[0] == '\t'); length--)
        text++;
    uint32_t lo = file->base + (uint32_t)(text - file->text), end = span.hi > lo && span.hi - lo < length ? span.hi - lo : length;
    for (uint32_t i = end; i + 1 < length; i++)
        if (text[i] == '/' && text[i + 1] == '/' && (i == 0 || text[i - 1] == ' '))
            length = i;
    return span_of(lo, lo + length);
}

static bool contains(struct span outer, struct span inner)
{
    return outer.lo <= inner.lo && inner.hi <= outer.hi;
}

/* ---- where errors stand among the marks ---- */

/* The mark in front of which a refusal's frame stands: the smallest statement around it, else the first behind it. */
static uint32_t mark_of_refusal(const struct framer *framer, const struct facts_refusal *refusal)
{
    const struct mir_body *body = framer->body;
    uint32_t best = FACTS_NONE;
    for (uint32_t i = 0; i < body->mark_count; i++) {
        const struct mir_mark *mark = &body->marks[i];
        bool is_statement = mark->kind == MARK_AFTER || mark->kind == MARK_SCOPE_END || mark->kind == MARK_JOIN;
        if (!is_statement || !contains(mark->span, refusal->access))
            continue;
        if (best == FACTS_NONE || mark->span.hi - mark->span.lo < body->marks[best].span.hi - body->marks[best].span.lo)
            best = i;
    }
    for (uint32_t i = 0; best == FACTS_NONE && i < body->mark_count; i++)
        if (body->marks[i].span.lo >= refusal->access.hi)
            best = i;
    return best == FACTS_NONE ? body->mark_count : best;
}

/* Where a temporary ends, at the `;` of a `let`, the variable is there already. */
static uint32_t names_at(const struct framer *framer, struct span access)
{
    uint32_t length;
    return source_text(framer->sources, access, &length)[0] == ';' ? access.hi : access.lo;
}

static void add_refusals(struct framer *framer, uint32_t mark, const uint32_t *mark_of, const struct facts_refusal *refusals,
                         uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (mark_of[i] != mark)
            continue;
        vec_push(&framer->out->frames, (struct frame){
            .kind = POINT_ERROR, .mark = mark, .refusal = i, .inner = FACTS_NONE, .block = refusals[i].block, .statement = refusals[i].statement,
            .span = refusals[i].access, .insert_at = FACTS_NONE, .at_offset = names_at(framer, refusals[i].access),
        });
    }
}

/* A block's statement contains those of its parts, which have come before. */
static bool is_added(const struct framer *framer, uint32_t inner)
{
    for (uint32_t i = 0; i < framer->out->frames.count; i++)
        if (framer->out->frames.items[i].inner == inner)
            return true;
    return false;
}

/* Inner points of a simple statement stand right before its end. */
static void add_inner(struct framer *framer, uint32_t mark, const struct facts_extra_points *extra)
{
    const struct mir_mark *at = &framer->body->marks[mark];
    for (uint32_t i = 0; i < extra->inner_count && at->kind == MARK_AFTER; i++) {
        const struct facts_inner_point *inner = &extra->inner[i];
        if (contains(at->span, inner->span) && !is_added(framer, i))
            vec_push(&framer->out->frames, (struct frame){
                .kind = POINT_SUB, .mark = mark, .refusal = FACTS_NONE, .inner = i, .block = inner->block, .statement = inner->statement,
                .span = inner->span, .insert_at = FACTS_NONE, .at_offset = inner->span.lo, .title = inner->title,
            });
    }
}

static bool is_refused(const struct framer *framer, uint32_t mark, const uint32_t *mark_of, uint32_t refusal_count)
{
    for (uint32_t i = 0; i < refusal_count; i++)
        if (mark_of[i] == mark)
            return framer->body->marks[mark].kind == MARK_AFTER;
    return false;
}

static bool is_named(const struct mir_body *body, struct local_id local)
{
    return !name_is_empty(body->locals[local.index].name);
}

/* Whether a statement declares, sets or moves a variable, other than what it is refused for: then what comes after it goes on with that. */
static bool leaves_something(const struct framer *framer, uint32_t mark, const struct facts_extra_points *extra, const uint32_t *mark_of)
{
    const struct mir_body *body = framer->body;
    struct span span = body->marks[mark].span;
    for (uint32_t i = 0; i < body->scope_count; i++)
        if (is_named(body, body->scopes[i].local) && span.lo < body->scopes[i].span.lo && body->scopes[i].span.lo <= span.hi)
            return true;
    for (uint32_t i = 0; i < extra->uses->count; i++) {
        const struct use *use = &extra->uses->uses[i];
        if ((use->kind != USE_WRITE && use->kind != USE_MOVE) || !contains(span, use->span) || !is_named(body, body->places[use->place.index].local))
            continue;
        bool is_refused_itself = false; /* what is gone cannot go again, and what is lent is not set */
        for (uint32_t r = 0; r < extra->refusal_count; r++)
            is_refused_itself |= mark_of[r] == mark && extra->refusals[r].place.index == use->place.index &&
                                 (extra->refusals[r].violation->kind == VIOLATION_MOVED || use->kind == USE_WRITE);
        if (!is_refused_itself)
            return true;
    }
    return false;
}

/* ---- frames of marks ---- */

static enum facts_point_kind kind_of_mark(const struct mir_mark *mark)
{
    switch ((enum mark_kind)mark->kind) {
    case MARK_ENTRY: return POINT_ENTRY;
    case MARK_AFTER: return POINT_AFTER;
    case MARK_ARM: return POINT_ARM;
    case MARK_JOIN:
    case MARK_LOOP_EXIT: return POINT_JOIN;
    case MARK_LOOP_HEAD: return POINT_LOOP_LATER;
    case MARK_JUMP:
    case MARK_SCOPE_END: return POINT_SCOPE_END;
    }
    BUG("mark %d", mark->kind);
}

/* A statement that meets the state behind the drops stands behind the `}`, where that is the end of a statement. */
static uint32_t insert_behind(const struct framer *framer, uint32_t index)
{
    const struct mir_mark *mark = &framer->body->marks[index];
    if (mark->kind != MARK_SCOPE_END || index + 1 == framer->body->mark_count)
        return FACTS_NONE;
    const struct mir_mark *next = mark + 1;
    return next->kind == MARK_AFTER && next->span.hi == mark->span.hi && next->insert_at != MIR_NONE ? next->insert_at : FACTS_NONE;
}

static void add_mark(struct framer *framer, uint32_t index)
{
    const struct mir_mark *mark = &framer->body->marks[index];
    struct frame frame = {
        .kind = kind_of_mark(mark), .mark = index, .refusal = FACTS_NONE, .inner = FACTS_NONE, .block = mark->block, .statement = mark->statement,
        .span = mark->span, .insert_at = mark->insert_at == MIR_NONE ? FACTS_NONE : mark->insert_at, .at_offset = mark->names_at,
        .leaves = mark->kind == MARK_JUMP ? mark->leaves : mark->span.hi, .is_jump = mark->kind == MARK_JUMP,
    };
    if (frame.kind == POINT_SCOPE_END) {
        facts_exit_find(framer->body, &frame);
        frame.insert_at = insert_behind(framer, index);
    }
    vec_push(&framer->out->frames, frame);
}

/* The last frame before this one that stands outside of a span. */
static uint32_t frame_outside(const struct framer *framer, uint32_t index, struct span whole)
{
    const struct frame *frames = framer->out->frames.items;
    for (uint32_t i = index; i-- > 0;)
        if (!contains(whole, frames[i].span) || frames[i].kind == POINT_ENTRY)
            return i;
    return index > 0 ? index - 1 : FACTS_NONE;
}

/* A `while` or `for` is left from its head, a `loop` from a `break`. */
static uint32_t frame_leaving_loop(const struct framer *framer, uint32_t index)
{
    const struct frame *frames = framer->out->frames.items, *frame = &frames[index];
    for (uint32_t i = 0; i < index; i++) {
        if (frames[i].kind != POINT_LOOP_LATER || !contains(frame->span, frames[i].span))
            continue;
        for (uint32_t k = index; k-- > i && frames[i].insert_at != FACTS_NONE;)
            if (frames[k].is_jump && frames[k].leaves >= frame->span.hi - 1)
                return k;
        return i;
    }
    return index - 1;
}

/* Where control comes from: an arm's predecessor is the frame before the whole `if` or `match`, and so is a join's. */
static uint32_t frame_before(const struct framer *framer, uint32_t index)
{
    const struct frame *frames = framer->out->frames.items;
    const struct frame *frame = &frames[index];
    if (index == 0)
        return FACTS_NONE;
    switch (frame->kind) {
    case POINT_ARM:
        return frames[index - 1].kind == POINT_LOOP_LATER ? index - 1 : frame_outside(framer, index, framer->body->marks[frame->mark].whole);
    case POINT_JOIN:
        return framer->body->marks[frame->mark].kind == MARK_LOOP_EXIT ? frame_leaving_loop(framer, index) : frame_outside(framer, index, frame->span);
    case POINT_ENTRY: case POINT_AFTER: case POINT_ERROR: case POINT_LOOP_FIRST: case POINT_LOOP_LATER: case POINT_SCOPE_END: case POINT_SUB:
        break;
    }
    return frames[index - 1].is_jump ? frame_outside(framer, index, frame->span) : index - 1;
}

static const char *jump_title(const struct framer *framer, const struct frame *frame, const char *words)
{
    const char *text = snippet(framer, frame->span);
    if (text[0] == '?')
        return arena_format(framer->arena, "line %u: on failure `?` returns, and the function is left", frame->line);
    if (words[0] == '\0')
        words = strncmp(text, "break", strlen("break")) == 0 ? "the loop is left" : "the next round begins";
    return arena_format(framer->arena, "line %u: `%s`, %s", frame->line, text, words);
}

static const char *title_of(const struct framer *framer, const struct frame *frame)
{
    const struct mir_mark *mark = frame->mark < framer->body->mark_count ? &framer->body->marks[frame->mark] : NULL;
    const char *words = mark != NULL && mark->words != NULL ? mark->words : "";
    switch (frame->kind) {
    case POINT_ENTRY:
        return arena_format(framer->arena, "on entry, line %u", frame->line);
    case POINT_AFTER:
        if (frame->is_refused)
            return arena_format(framer->arena, "after line %u, had it been allowed", frame->line);
        if (snippet(framer, frame->span)[0] == '{')
            return arena_format(framer->arena, "after line %u: the block", frame->line);
        return arena_format(framer->arena, "after line %u: `%s`", frame->line, snippet(framer, frame->span));
    case POINT_ERROR:
        return arena_format(framer->arena, "at line %u: `%s`", frame->line, snippet(framer, line_around(framer, frame->span)));
    case POINT_ARM:
        if (strcmp(words, "the pattern matches") == 0 || strcmp(words, "the pattern does not match") == 0)
            return arena_format(framer->arena, "line %u: `%s` %s", frame->line, snippet(framer, frame->span), words + strlen("the pattern "));
        return words[0] != '\0' ? arena_format(framer->arena, "line %u: %s", frame->line, words)
                                : arena_format(framer->arena, "line %u: `%s` matches", frame->line, snippet(framer, frame->span));
    case POINT_JOIN:
        return words[0] != '\0' ? arena_format(framer->arena, "after line %u: %s", frame->line, words)
                                : arena_format(framer->arena, "after line %u: the paths join", frame->line);
    case POINT_LOOP_FIRST:
        return arena_format(framer->arena, "line %u: the loop, on first arrival", frame->line);
    case POINT_LOOP_LATER:
        return arena_format(framer->arena, "line %u: the loop, any round", frame->line);
    case POINT_SCOPE_END:
        if (frame->is_jump)
            return jump_title(framer, frame, words);
        if (snippet(framer, frame->span)[0] != '}')
            return arena_format(framer->arena, "when the call ends, line %u", frame->line);
        return arena_format(framer->arena, "at the closing brace, line %u", frame->line);
    case POINT_SUB:
        return arena_format(framer->arena, "within line %u", frame->line);
    }
    BUG("point %d", (int)frame->kind);
}

/* The line a frame is named for: where its statement ends, so that lines count up in evaluation order. */
static uint32_t line_of(const struct framer *framer, const struct frame *frame)
{
    switch (frame->kind) {
    case POINT_AFTER:
    case POINT_JOIN:
    case POINT_SCOPE_END:
        return line_at(framer, frame->span.hi > frame->span.lo ? frame->span.hi - 1 : frame->span.lo);
    case POINT_ENTRY:
    case POINT_ERROR:
    case POINT_ARM:
    case POINT_LOOP_FIRST:
    case POINT_LOOP_LATER:
    case POINT_SUB:
        break;
    }
    return line_at(framer, frame->span.lo);
}

/* The block control falls from into a loop head: the first arrival's state is the one at its end. */
static bool is_entered_again(const struct mir_body *body, const bool *is_reachable, struct block_id head)
{
    for (uint32_t b = head.index; b < body->block_count; b++)
        for (uint32_t i = 0; i < body->blocks[b].terminator.target_count && is_reachable[b]; i++)
            if (body->blocks[b].terminator.targets[i].index == head.index)
                return true;
    return false;
}

static bool enters_from(const struct mir_body *body, const bool *is_reachable, struct block_id head, struct block_id *from)
{
    for (uint32_t b = 0; b < head.index; b++) {
        const struct mir_terminator *terminator = &body->blocks[b].terminator;
        for (uint32_t i = 0; i < terminator->target_count && is_reachable[b]; i++) {
            if (terminator->targets[i].index == head.index) {
                *from = (struct block_id){b};
                return true;
            }
        }
    }
    return false;
}

/* A loop's first block is empty and entered again by each round; its mark may stand behind it. */
static bool first_arrival(const struct mir_body *body, const bool *is_reachable, struct block_id head, struct block_id *from)
{
    bool found = enters_from(body, is_reachable, head, from);
    while (found && body->blocks[from->index].statement_count == 0 && from->index > 0 && is_entered_again(body, is_reachable, *from))
        found = enters_from(body, is_reachable, *from, from);
    return found;
}

static void add_loop_head(struct framer *framer, uint32_t index)
{
    const struct mir_mark *mark = &framer->body->marks[index];
    struct block_id from;
    add_mark(framer, index);
    if (!first_arrival(framer->body, framer->is_reachable, mark->block, &from))
        return;
    struct frame first = vec_last(&framer->out->frames);
    vec_last(&framer->out->frames).kind = POINT_LOOP_FIRST;
    vec_last(&framer->out->frames).insert_at = FACTS_NONE;
    vec_last(&framer->out->frames).block = from;
    vec_last(&framer->out->frames).statement = framer->body->blocks[from.index].statement_count;
    vec_push(&framer->out->frames, first);
}

/* A `}` where no variable ends is no event, nor is the entry of a function without parameters. */
static bool is_silent(const struct mir_body *body, uint32_t index)
{
    const struct mir_mark *mark = &body->marks[index];
    if (mark->kind == MARK_ENTRY)
        return body->argument_count == 0;
    if (mark->kind == MARK_AFTER && index > 0 && body->marks[index - 1].kind == MARK_SCOPE_END && body->marks[index - 1].span.hi == mark->span.hi)
        return !is_silent(body, index - 1); /* the `}` of a plain block has been shown */
    if (mark->kind != MARK_SCOPE_END || mark->span.hi == body->span.hi)
        return false;
    for (uint32_t i = 0; i < body->scope_count; i++)
        if (body->scopes[i].span.hi == mark->span.hi)
            return false;
    return true;
}

void facts_frames_make(const struct mir_body *body, const bool *is_reachable, const struct facts_extra_points *extra, struct arena *arena,
                       struct facts_frames *out)
{
    struct framer framer = {body, is_reachable, &body->crate->session->sources, arena, out};
    uint32_t *mark_of = ARENA_ARRAY(arena, uint32_t, extra->refusal_count + 1);
    for (uint32_t i = 0; i < extra->refusal_count; i++)
        mark_of[i] = mark_of_refusal(&framer, &extra->refusals[i]);
    for (uint32_t i = 0; i < body->mark_count; i++) {
        add_refusals(&framer, i, mark_of, extra->refusals, extra->refusal_count);
        if (body->marks[i].block.index == MIR_NONE || !is_reachable[body->marks[i].block.index] || is_silent(body, i) ||
            (is_refused(&framer, i, mark_of, extra->refusal_count) && !leaves_something(&framer, i, extra, mark_of)))
            continue; /* of a refused statement that leaves nothing the error frame says all */
        add_inner(&framer, i, extra);
        if (body->marks[i].kind == MARK_LOOP_HEAD)
            add_loop_head(&framer, i);
        else
            add_mark(&framer, i);
        vec_last(&framer.out->frames).is_refused = is_refused(&framer, i, mark_of, extra->refusal_count);
    }
    add_refusals(&framer, body->mark_count, mark_of, extra->refusals, extra->refusal_count);
    for (uint32_t i = 0; i < out->frames.count; i++) {
        struct frame *frame = &out->frames.items[i];
        frame->line = line_of(&framer, frame);
        if (frame->title == NULL)
            frame->title = title_of(&framer, frame);
        frame->before = frame_before(&framer, i);
    }
}

/* Letters as far as they go. */
static const char *frame_name(struct arena *arena, uint32_t line, uint32_t index)
{
    return index < 26 ? arena_format(arena, "L%u.%c", line, (char)('a' + index)) : arena_format(arena, "L%u.%u", line, index + 1);
}

void facts_frames_name(struct facts_frames *frames, struct arena *arena, struct arena *scratch)
{
    uint32_t first = UINT32_MAX, last = 0;
    for (uint32_t i = 0; i < frames->frames.count; i++) {
        uint32_t line = frames->frames.items[i].line;
        first = line < first ? line : first;
        last = line > last ? line : last;
    }
    if (frames->frames.count == 0)
        return;
    uint32_t *count = ARENA_ARRAY(scratch, uint32_t, last - first + 1), *named = ARENA_ARRAY(scratch, uint32_t, last - first + 1);
    for (uint32_t i = 0; i < frames->frames.count; i++)
        count[frames->frames.items[i].line - first]++;
    for (uint32_t i = 0; i < frames->frames.count; i++) {
        struct frame *frame = &frames->frames.items[i];
        frame->name = count[frame->line - first] == 1 ? arena_format(arena, "L%u", frame->line) : frame_name(arena, frame->line, named[frame->line - first]++);
    }
}
