/* Parts of the page that need no browser: boxes in short, escaping, offsets. */
#include <stdlib.h>
#include <string.h>

#include "tests/unit/tap.h"
#include "tests/viz/programs.h"
#include "viz/page_parts.h"

static char *taken;
static size_t taken_length;

static FILE *take(void)
{
    free(taken);
    return open_memstream(&taken, &taken_length);
}

static const char *shapes(const char *body)
{
    FILE *out = take();
    page_shapes(body, strlen(body), out);
    fclose(out);
    return taken;
}

static const char *escaped(const char *text)
{
    FILE *out = take();
    page_escape_text(out, text);
    fclose(out);
    return taken;
}

static void test_shapes(void)
{
    tap_text(shapes("<polygon fill=\"#ffffff\" stroke=\"#1b1e26\" points=\"10,-5 2,-5 2,-25 10,-25 10,-5\"/>\n"),
             "<rect x=2 y=-25 width=8 height=20 class=\"f0 s2\" />", "a box is a rect");
    tap_text(shapes("<path fill=\"#1b1e26\" stroke=\"none\" stroke-width=\"0\" d=\"M740,-591C740,-591 732,-591 732,-591 728,-591 724,-587 724,-583 724,-583 724,-575 "
                    "724,-575 724,-571 728,-567 732,-567 732,-567 740,-567 740,-567 744,-567 748,-571 748,-575 748,-575 748,-583 748,-583 748,-587 744,-591 740,-591\"/>\n"),
             "<rect x=724 y=-591 width=24 height=24 rx=8 class=f2 />", "a rounded box is a rect with a radius");
    const char octagon[] = "<polygon fill=\"none\" stroke=\"#1b1e26\" points=\"0,0 10,3 10,10 0,10 0,0\"/>";
    tap_text(shapes(octagon), "<polygon points=\"0,0 10,3 10,10 0,10 0,0\" class=\"fn s2\"/>", "what is no box keeps its form");
    const char curve[] = "<path fill=\"none\" stroke=\"#1b1e26\" stroke-width=\"1.5\" d=\"M10,-5C12,-5 14,-9 20,-9\"/>";
    tap_text(shapes(curve), "<path d=\"M10,-5C12,-5 14,-9 20,-9\" class=\"fn s2 w15\"/>", "a line, too");
    tap_text(shapes("<text x=\"1.0\" y=\"-2.5\" font-size=\"13\" fill=\"#1b1e26\" text-anchor=\"middle\" class=\"b\"><tspan fill=\"#1b1e26\" class=\"m\">a fill=\"none\" 1.0\"</tspan></text>\n"),
             "<text x=1 y=-2.5 class=\"t13 c b\"><tspan class=\"f2 m\">a fill=\"none\" 1.0\"</tspan></text>", "of a text only the tags are shortened");
}

static void test_escape(void)
{
    tap_text(escaped("</script>\"'&<!--"), "&lt;/script&gt;&quot;&#39;&amp;&lt;!--", "what HTML would read is escaped");
    tap_text(escaped("a\xE2\x80\xAE" "b\x01\tc\xFF"), "a\\u{202e}b\\u{1}    c\\x{ff}", "what would turn or hide text is shown");
    tap_ok(page_offset("\t\xF0\x9F\xA6\x80\xE2\x80\xAE" "x", 9) == 4 + 2 + 8 + 1, "offsets count what is shown, in UTF-16");
}

/* Facts no checker would give, in a whole page. */
static void test_hostile(struct viz *viz)
{
    static struct build built;
    program_hostile(&built);
    FILE *out = take();
    bool good = viz_page_write(viz, &built.facts, NULL, out, stderr);
    fclose(out);
    tap_ok(good && strstr(taken, "<script>alert") == NULL && strstr(taken, "<b>bold") == NULL && strstr(taken, "<!--") == NULL, "hostile facts are text");
    const char *script = strstr(taken, "<script>");
    tap_ok(script != NULL && strstr(script + 1, "<script") == NULL && strstr(strstr(script, "</script>") + 1, "</script") == NULL, "one script begins and ends");
    build_end(&built);
}

static void test_same_bytes(struct viz *viz)
{
    static struct build built;
    program_fields(&built);
    FILE *out = take();
    viz_page_write(viz, &built.facts, NULL, out, stderr);
    fclose(out);
    char *first = strdup(taken);
    out = take();
    viz_page_write(viz, &built.facts, NULL, out, stderr);
    fclose(out);
    tap_ok(strcmp(first, taken) == 0, "the same facts give the same bytes");
    free(first);
    out = take();
    tap_ok(viz_page_write(viz, &built.facts, "nobody", out, stderr), "a page of no function is a page");
    fclose(out);
    tap_ok(strstr(taken, "<section") == NULL, "without functions");
    build_end(&built);
}

int main(void)
{
    struct viz *viz = viz_open();
    test_shapes();
    test_escape();
    test_hostile(viz);
    test_same_bytes(viz);
    viz_close(viz);
    free(taken);
    return tap_done();
}
