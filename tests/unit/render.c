/* The layout of diagnostics: labels beside and below, spans over several lines, tabs, wide and hostile characters, edits. */
#include "base/render.h"

#include <stdlib.h>

#include "base/escape.h"
#include "base/json.h"
#include "tests/unit/tap.h"

struct bench {
    struct arena arena;
    struct source_map sources;
    struct diag_sink sink;
    struct source_file *file;
};

static void set_up(struct bench *bench, const char *text)
{
    arena_init(&bench->arena);
    source_map_init(&bench->sources, &bench->arena);
    diag_sink_init(&bench->sink, &bench->arena);
    source_add(&bench->sources, "<std>", "// prelude\n", 11);
    bench->file = source_add(&bench->sources, "a.rs", text, (uint32_t)strlen(text));
}

static void tear_down(struct bench *bench)
{
    diag_sink_release(&bench->sink);
    source_map_release(&bench->sources);
    arena_release(&bench->arena);
}

/* The span of the n-th occurrence of `part`. */
static struct span span_at(const struct bench *bench, const char *part, int n)
{
    const char *at = bench->file->text;
    while ((at = strstr(at, part)) != NULL && n-- > 1)
        at++;
    uint32_t lo = bench->file->base + (uint32_t)(at - bench->file->text);
    return span_of(lo, lo + (uint32_t)strlen(part));
}

static void expect(struct bench *bench, const struct diagnostic *diagnostic, enum render_format format, const char *wanted,
                   const char *name)
{
    char *text = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&text, &length);
    struct renderer renderer = {.out = memory, .sources = &bench->sources, .arena = &bench->arena};
    render_diagnostic(&renderer, diagnostic, format);
    fclose(memory);
    tap_text(text, wanted, name);
    free(text);
}

static void test_labels(void)
{
    struct bench bench;
    set_up(&bench, "fn main() {\n    v.push(v[0]);\n\n    done(a);\n}\n");
    struct diagnostic *d = diag_new(&bench.sink, DIAG_ERROR, "E0502", span_at(&bench, "v.push(v[0])", 1), "no change of `v` here");
    diag_label_primary(&bench.sink, d, "changes it");
    diag_label(&bench.sink, d, span_at(&bench, "v", 2), "lent");
    diag_label(&bench.sink, d, span_at(&bench, "a", 2), "needed");
    diag_step(&bench.sink, d, span_at(&bench, "v", 2), "`v` is lent");
    diag_consequence(&bench.sink, d, "the reference would dangle");
    expect(&bench, d, RENDER_HUMAN,
           "error[E0502]: no change of `v` here\n"
           " --> a.rs:2:5\n"
           "  |\n"
           "2 |     v.push(v[0]);\n"
           "  |     ^^^^^^^^^^^^\n"
           "  |     |      |\n"
           "  |     |      (1) `v` is lent\n"
           "  |     changes it\n"
           "3 |\n"
           "4 |     done(a);\n"
           "  |          - needed\n"
           "  |\n"
           "  = if this were allowed: the reference would dangle\n"
           "\n",
           "labels beside and below");
    expect(&bench, d, RENDER_SHORT, "a.rs:2:5: error[E0502]: no change of `v` here\n", "one line");
    tear_down(&bench);
}

static void test_long_span(void)
{
    struct bench bench;
    set_up(&bench, "let x = match y {\n    1 => 2,\n};\nuse(x);\n");
    struct diagnostic *d = diag_new(&bench.sink, DIAG_ERROR, NULL, span_at(&bench, "match y {\n    1 => 2,\n}", 1), "not so");
    diag_label_primary(&bench.sink, d, "all of it");
    diag_label(&bench.sink, d, span_at(&bench, "x", 2), "here");
    expect(&bench, d, RENDER_HUMAN,
           "error: not so\n"
           " --> a.rs:1:9\n"
           "  |\n"
           "1 |   let x = match y {\n"
           "  |  _________^\n"
           "2 | |     1 => 2,\n"
           "3 | | };\n"
           "  | |_^ all of it\n"
           "4 |   use(x);\n"
           "  |       - here\n"
           "\n",
           "a span over several lines");
    tear_down(&bench);
}

static void test_two_steps_at_one_span(void)
{
    struct bench bench;
    set_up(&bench, "keep(&mut v,\n    1);\nkeep(x);\n");
    struct diagnostic *d = diag_new(&bench.sink, DIAG_ERROR, "E0499", span_at(&bench, "x", 1), "not so");
    diag_step(&bench.sink, d, span_at(&bench, "x", 1), "lent before");
    diag_step(&bench.sink, d, span_at(&bench, "x", 1), "lent again");
    diag_step(&bench.sink, d, span_at(&bench, "&mut v,\n    1", 1), "kept here");
    diag_step(&bench.sink, d, span_at(&bench, "&mut v,\n    1", 1), "and here");
    diag_step(&bench.sink, d, span_of(0, 0), "nowhere");
    expect(&bench, d, RENDER_HUMAN,
           "error[E0499]: not so\n"
           " --> a.rs:3:6\n"
           "  |\n"
           "1 |   keep(&mut v,\n"
           "  |  ______-\n"
           "2 | |     1);\n"
           "  | |_____- (3) kept here\n"
           "  | |_____- (4) and here\n"
           "3 |   keep(x);\n"
           "  |        ^\n"
           "  |        |\n"
           "  |        (1) lent before\n"
           "  |        (2) lent again\n"
           "  |\n"
           "  = (5) nowhere\n"
           "\n",
           "each step has its label");
    tear_down(&bench);
}

static void test_hostile(void)
{
    struct bench bench;
    set_up(&bench, "\tlet \xe5\xad\x97 = \x1b[31m\xe2\x80\xaex;\n");
    struct diagnostic *d = diag_new(&bench.sink, DIAG_ERROR, "E0425", span_at(&bench, "x", 1), "no `\x1b`");
    diag_label(&bench.sink, d, span_at(&bench, "\xe5\xad\x97", 1), "wide");
    expect(&bench, d, RENDER_HUMAN,
           "error[E0425]: no `\\u{1b}`\n"
           " --> a.rs:1:16\n"
           "  |\n"
           "1 |     let \xe5\xad\x97 = \\u{1b}[31m\\u{202e}x;\n"
           "  |         --                     ^\n"
           "  |         |\n"
           "  |         wide\n"
           "\n",
           "tabs, wide and hostile characters");
    tear_down(&bench);
}

static void test_edit(void)
{
    struct bench bench;
    set_up(&bench, "let x = 1;\n");
    struct diagnostic *d = diag_new(&bench.sink, DIAG_ERROR, "E0384", span_at(&bench, "x", 1), "set twice");
    struct span at = span_at(&bench, "x", 1);
    diag_edit(&bench.sink, d, span_of(at.lo, at.lo), "mut ", "let it change");
    expect(&bench, d, RENDER_HUMAN,
           "error[E0384]: set twice\n"
           " --> a.rs:1:5\n"
           "  |\n"
           "1 | let x = 1;\n"
           "  |     ^\n"
           "  |\n"
           "  = help: let it change\n"
           "  |\n"
           "1 | let mut x = 1;\n"
           "  |     ++++\n"
           "\n",
           "an edit");
    tear_down(&bench);
}

static void test_json(void)
{
    char *text = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&text, &length);
    struct json json = json_to(memory);
    json_object(&json);
    json_key(&json, "a<b"), json_array(&json), json_number(&json, -1), json_text(&json, "\"\\\n</script>\x01"), json_array_end(&json);
    json_key(&json, "n"), json_null(&json);
    json_object_end(&json);
    fclose(memory);
    tap_text(text, "{\"a\\u003cb\":[-1,\"\\\"\\\\\\n\\u003c/script>\\u0001\"],\"n\":null}", "JSON");
    free(text);
    tap_ok(escape_width("a\t\xe5\xad\x97", 5) == 7, "width");
}

int main(void)
{
    test_labels();
    test_long_span();
    test_two_steps_at_one_span();
    test_hostile();
    test_edit();
    test_json();
    return tap_done();
}
