#include "checker/borrow/expect.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "checker/borrow/facts_print.h"
#include "lexer/lexer.h"

enum { EXPECT_WORD_LIMIT = 120 };

struct word {
    char text[EXPECT_WORD_LIMIT];
};

struct reader {
    struct session *session;
    const struct facts *facts;
    const char *at, *end;
    struct span span;              /* of the whole comment */
    uint32_t line;                 /* the line it speaks of */
    bool has_failed;
    const struct facts_function *function;
    const struct facts_point *point;
};

#define FAIL(reader, ...) \
    do { \
        if (!(reader)->has_failed) \
            diag_new(&(reader)->session->diagnostics, DIAG_ERROR, NULL, (reader)->span, __VA_ARGS__); \
        (reader)->has_failed = true; \
    } while (0)

bool expect_is_any(const struct source_file *file)
{
    const char *at = file->text, *end = file->text + file->length;
    while ((at = memchr(at, '@', (size_t)(end - at))) != NULL) {
        if (at - file->text >= 2 && at[-1] == '/' && at[-2] == '/')
            return true;
        at++;
    }
    return false;
}

/* ---- words ---- */

static void skip_space(struct reader *reader)
{
    while (reader->at < reader->end && isspace((unsigned char)*reader->at))
        reader->at++;
}

/* A word ends at white space, a comma or a semicolon outside brackets: `(*r).x` and `f(a, b)[0]` are one. */
static bool next_word(struct reader *reader, struct word *word)
{
    uint32_t length = 0, depth = 0;
    skip_space(reader);
    for (; reader->at < reader->end && length + 1 < EXPECT_WORD_LIMIT; reader->at++) {
        char c = *reader->at;
        if (depth == 0 && (isspace((unsigned char)c) || c == ',' || c == ';'))
            break;
        depth += c == '(' || c == '[';
        depth -= depth > 0 && (c == ')' || c == ']');
        word->text[length++] = c;
    }
    word->text[length] = '\0';
    return length > 0;
}

static bool take_char(struct reader *reader, char c)
{
    skip_space(reader);
    if (reader->at == reader->end || *reader->at != c)
        return false;
    reader->at++;
    return true;
}

static bool peek_word(struct reader *reader, struct word *word)
{
    const char *before = reader->at;
    bool found = next_word(reader, word);
    reader->at = before;
    return found;
}

static bool take_word(struct reader *reader, const char *wanted)
{
    struct word word;
    if (!peek_word(reader, &word) || strcmp(word.text, wanted) != 0)
        return false;
    return next_word(reader, &word);
}

static bool same_code(const char *a, const char *b)
{
    for (;; a++, b++) {
        while (isspace((unsigned char)*a))
            a++;
        while (isspace((unsigned char)*b))
            b++;
        if (*a != *b)
            return false;
        if (*a == '\0')
            return true;
    }
}

/* ---- what it speaks of ---- */

/* The lines where a closure begins and ends belong to the statement that makes it. */
static bool has_line(const struct facts_function *function, uint32_t line)
{
    if (function->is_closure)
        return function->first_line < line && line < function->last_line;
    return function->first_line <= line && line <= function->last_line;
}

static bool find_function(struct reader *reader)
{
    for (uint32_t i = 0; i < reader->facts->function_count; i++) {
        const struct facts_function *function = &reader->facts->functions[i];
        if (has_line(function, reader->line))
            reader->function = function; /* the innermost: functions are in source order */
    }
    return reader->function != NULL;
}

/* The last point of a line, or the one of that name; without a name the nearest before the line serves. */
static const struct facts_point *find_point(const struct reader *reader, const char *name)
{
    const struct facts_point *found = NULL;
    for (uint32_t i = 0; i < reader->function->point_count; i++) {
        const struct facts_point *point = &reader->function->points[i];
        size_t length = name != NULL ? strlen(name) : 0;
        if (name != NULL) {
            bool is_named = strcmp(point->name, name) == 0 || (strncmp(point->name, name, length) == 0 && point->name[length] == '.');
            found = is_named ? point : found;
        } else if (point->line <= reader->line && (found == NULL || point->line >= found->line)) {
            found = point;
        }
    }
    return found;
}

static bool is_point_name(const char *text)
{
    return text[0] == 'L' && isdigit((unsigned char)text[1]);
}

static void read_point(struct reader *reader)
{
    struct word word;
    const char *name = NULL;
    if (peek_word(reader, &word) && is_point_name(word.text) && word.text[strlen(word.text) - 1] == ':') {
        next_word(reader, &word);
        word.text[strlen(word.text) - 1] = '\0';
        name = word.text;
        reader->line = (uint32_t)strtoul(word.text + 1, NULL, 10);
    }
    reader->function = NULL;
    if (!find_function(reader)) {
        FAIL(reader, "no function that was checked has line %u", reader->line);
        return;
    }
    reader->point = find_point(reader, name);
    if (reader->point == NULL)
        FAIL(reader, "`%s` has no program point there", reader->function->name);
}

static uint32_t find_row(const struct reader *reader, const char *path)
{
    uint32_t found = FACTS_NONE;
    for (uint32_t i = 0; i < reader->function->row_count; i++)
        if (same_code(reader->function->rows[i].path, path) && reader->point->rows[i].state != STATE_OUT_OF_SCOPE &&
            !reader->point->rows[i].is_shadowed)
            found = i;
    return found;
}

static bool is_held_by(const struct reader *reader, uint32_t loan, const char *name)
{
    if (loan == FACTS_NONE)
        return false;
    const struct facts_loan_at *at = &reader->point->loans[loan];
    for (uint32_t i = 0; i < at->holder_count; i++)
        if (strcmp(reader->function->rows[at->holders[i].row].path, name) == 0)
            return true;
    return false;
}

/* ---- the clauses ---- */

/* "(lent to first)", "(not mut)": the reason that a badge gives. */
static void check_reason(struct reader *reader, const char *path, const struct facts_badge *badge, const char *reason)
{
    char inside[EXPECT_WORD_LIMIT];
    size_t length = strlen(reason);
    memcpy(inside, reason + 1, length - 1);
    inside[length - 2] = '\0';
    if (strncmp(inside, "lent to ", 8) == 0) {
        if (!is_held_by(reader, badge->loan, inside + 8))
            FAIL(reader, "`%s` is not lent to `%s` at %s", path, inside + 8, reader->point->name);
    } else if (strstr(badge->reason, inside) == NULL) {
        FAIL(reader, "at %s the reason for `%s` is \"%s\"", reader->point->name, path, badge->reason);
    }
}

static void check_can(struct reader *reader, uint32_t row)
{
    const struct facts_row_at *at = &reader->point->rows[row];
    const char *path = reader->function->rows[row].path;
    const struct facts_badge *last = NULL;
    struct word word;
    do {
        if (peek_word(reader, &word) && word.text[0] == '(')
            break;
        bool is_negated = take_word(reader, "not");
        if (!next_word(reader, &word)) {
            FAIL(reader, "`can` is followed by `read`, `write` or `move`, perhaps with `not`");
            return;
        }
        const struct facts_badge *badge = strcmp(word.text, "read") == 0 ? &at->read : strcmp(word.text, "write") == 0 ? &at->write : strcmp(word.text, "move") == 0 ? &at->move : NULL;
        if (badge == NULL) {
            FAIL(reader, "`%s` is none of `read`, `write`, `move`", word.text);
            return;
        }
        bool has = badge->state == BADGE_HAVE;
        if (has == is_negated && !reader->has_failed)
            FAIL(reader, has ? "`%s` can %s at %s" : "`%s` cannot %s at %s: %s", path, word.text, reader->point->name, badge->reason);
        if (is_negated)
            last = badge;
    } while (take_char(reader, ','));
    if (peek_word(reader, &word) && word.text[0] == '(') {
        next_word(reader, &word);
        if (last == NULL || strlen(word.text) < 3)
            FAIL(reader, "a reason stands behind what is not possible");
        else
            check_reason(reader, path, last, word.text);
    }
}

/* "is moved", "is partly locked by l", "is not used again": the words of the facts, joined by hyphens. */
static void check_is(struct reader *reader, uint32_t row)
{
    char wanted[EXPECT_WORD_LIMIT] = "", by[EXPECT_WORD_LIMIT] = "";
    struct word word;
    while (peek_word(reader, &word)) {
        next_word(reader, &word);
        if (strcmp(word.text, "by") == 0) {
            if (next_word(reader, &word))
                memcpy(by, word.text, sizeof by);
            break;
        }
        if (strlen(wanted) + strlen(word.text) + 2 > sizeof wanted)
            break;
        if (wanted[0] != '\0')
            strcat(wanted, "-");
        strcat(wanted, word.text);
    }
    const char *path = reader->function->rows[row].path, *state = facts_row_state_word(reader->point->rows[row].state);
    if (strcmp(wanted, state) != 0) {
        FAIL(reader, "`%s` is %s at %s, not %s", path, state, reader->point->name, wanted);
        return;
    }
    bool is_held = by[0] == '\0';
    for (uint32_t i = 0; i < reader->function->loan_count && !is_held; i++)
        is_held = reader->point->loans[i].state != LOAN_ABSENT && is_held_by(reader, i, by);
    if (!is_held)
        FAIL(reader, "`%s` holds no loan at %s", by, reader->point->name);
}

static void check_holds(struct reader *reader, uint32_t row)
{
    struct word word;
    char wanted[EXPECT_WORD_LIMIT] = "";
    while (peek_word(reader, &word) && strlen(wanted) + strlen(word.text) + 2 < sizeof wanted) { /* "&mut p.right" is two words */
        next_word(reader, &word);
        strcat(wanted, word.text);
        if (take_char(reader, ','))
            break;
    }
    const char *path = reader->function->rows[row].path;
    bool wants_none = strcmp(wanted, "nothing") == 0;
    for (uint32_t i = 0; i < reader->function->loan_count; i++) {
        if (!is_held_by(reader, i, path) || reader->point->loans[i].state == LOAN_ABSENT)
            continue;
        if (wants_none) {
            FAIL(reader, "`%s` holds `%s` at %s", path, reader->function->loans[i].expression, reader->point->name);
            return;
        }
        if (same_code(reader->function->loans[i].expression, wanted))
            return;
    }
    if (!wants_none)
        FAIL(reader, "`%s` does not hold `%s` at %s", path, wanted, reader->point->name);
}

/* "&v[0] ends at L5": the last line on which the loan is in force. */
static void check_end(struct reader *reader, const char *expression)
{
    struct word word;
    if (!take_word(reader, "ends") || !take_word(reader, "at") || !next_word(reader, &word) || !is_point_name(word.text)) {
        FAIL(reader, "a loan `ends at L` and a line");
        return;
    }
    uint32_t line = (uint32_t)strtoul(word.text + 1, NULL, 10), last = 0;
    for (uint32_t i = 0; i < reader->function->loan_count; i++) {
        if (!same_code(reader->function->loans[i].expression, expression))
            continue;
        last = reader->function->loans[i].last_line;
        if (last == line)
            return;
    }
    if (last == 0)
        FAIL(reader, "`%s` makes no loan `%s` that is kept", reader->function->name, expression);
    else
        FAIL(reader, "the loan `%s` ends at L%u", expression, last);
}

static void check_clause(struct reader *reader)
{
    struct word subject, verb;
    if (!next_word(reader, &subject)) {
        FAIL(reader, "an expectation says what a place can do, is or holds, or where a loan ends");
        return;
    }
    if (subject.text[0] == '&') {
        struct word more;
        if (strcmp(subject.text, "&mut") == 0 && next_word(reader, &more) && strlen(more.text) + 6 < EXPECT_WORD_LIMIT)
            memcpy(subject.text + 4, more.text, strlen(more.text) + 1);
        check_end(reader, subject.text);
        return;
    }
    uint32_t row = find_row(reader, subject.text);
    if (row == FACTS_NONE) {
        FAIL(reader, "`%s` is no place in scope at %s", subject.text, reader->point->name);
        return;
    }
    if (!next_word(reader, &verb))
        verb.text[0] = '\0';
    if (strcmp(verb.text, "can") == 0)
        check_can(reader, row);
    else if (strcmp(verb.text, "is") == 0)
        check_is(reader, row);
    else if (strcmp(verb.text, "holds") == 0)
        check_holds(reader, row);
    else
        FAIL(reader, "`%s` is followed by `can`, `is` or `holds`", subject.text);
}

static void check_comment(struct reader *reader)
{
    read_point(reader);
    do {
        if (!reader->has_failed)
            check_clause(reader);
    } while (!reader->has_failed && take_char(reader, ';'));
    skip_space(reader);
    if (reader->at < reader->end && !reader->has_failed)
        FAIL(reader, "this expectation cannot be read from `%.*s` on", (int)(reader->end - reader->at), reader->at);
}

/* ---- finding them ---- */

/* Comments are what stands between tokens; a `//@` inside a string is none. */
static void check_gap(struct session *session, const struct facts *facts, uint32_t from, uint32_t to)
{
    const char *text = facts->file->text, *at = text + from;
    while (at < text + to && (at = memmem(at, (size_t)(text + to - at), "//@", 3)) != NULL) {
        const char *end = memchr(at, '\n', (size_t)(text + to - at));
        end = end != NULL ? end : text + to;
        uint32_t offset = (uint32_t)(at - text), begin = offset;
        while (begin > 0 && text[begin - 1] != '\n' && isspace((unsigned char)text[begin - 1]))
            begin--;
        bool is_alone = begin == 0 || text[begin - 1] == '\n';
        struct reader reader = {
            .session = session, .facts = facts, .at = at + 3, .end = end,
            .span = span_of(facts->file->base + offset, facts->file->base + (uint32_t)(end - text)),
            .line = source_position(facts->sources, facts->file->base + offset).line,
        };
        while (reader.end > reader.at && isspace((unsigned char)reader.end[-1]))
            reader.end--;
        reader.line -= is_alone && reader.line > 1;
        check_comment(&reader);
        at = end;
    }
}

void expect_check(struct session *session, const struct facts *facts)
{
    struct lexer *lexer = lexer_new(facts->file, session->names, NULL);
    uint32_t base = facts->file->base, from = 0;
    for (struct token token = lexer_next(lexer);; token = lexer_next(lexer)) {
        check_gap(session, facts, from, token.kind == TOKEN_END ? facts->file->length : token.span.lo - base);
        from = token.span.hi - base;
        if (token.kind == TOKEN_END)
            break;
    }
    lexer_free(lexer);
}
