/*
 * Programs of many shapes and any size, for measuring how the checker grows.
 *
 *   shapes SHAPE SIZE      (SIZE is N, or KxN for cs, cb and f)
 *
 *   a   N lines of small, realistic functions       b   one straight function of N lines, short loans
 *   cs  K loans of one variable, N reads between    cb  K long loans across N blocks
 *   d   N ifs in a row into one reference           dl  N loops over one place
 *   e   a chain of N reborrows                      el  N list-walking loops
 *   ec  one loop with N conditional cursor steps    f   N calls with K lifetimes
 *   g   N fields borrowed together
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t state = 12345;

static uint32_t draw(uint32_t below)
{
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
}

/* In the texts of shape `a`, @ is the function's number and # a drawn constant. */
static const char *const small_functions[] = {
    "/// A small record.\npub struct Rec@ {\n    pub id: i32,\n    pub name: String,\n    pub items: Vec<i32>,\n"
    "    pub next: Option<Box<Rec@>>,\n}\n\nimpl Rec@ {\n    pub fn new(id: i32) -> Rec@ {\n"
    "        Rec@ { id: id, name: String::new(), items: Vec::new(), next: None }\n    }\n\n"
    "    pub fn name<'a>(&'a self) -> &'a String {\n        &self.name\n    }\n\n"
    "    pub fn items_mut(&mut self) -> &mut Vec<i32> {\n        &mut self.items\n    }\n\n"
    "    pub fn bump(&mut self, by: i32) -> i32 {\n        let r = &mut self.id;\n        *r = *r + by;\n        self.id\n    }\n\n"
    "    pub fn last(&mut self) -> &mut Rec@ {\n        let mut cur = self;\n        while cur.next.is_some() {\n"
    "            cur = cur.next.as_mut().unwrap();\n        }\n        cur\n    }\n}\n\n",
    "pub fn longest@<'a>(a: &'a String, b: &'a String) -> &'a String {\n    if a.len() > b.len() {\n        a\n    } else {\n"
    "        b\n    }\n}\n\n",
    "pub fn sum@(v: &Vec<i32>) -> i32 {\n    let mut i = 0;\n    let mut s = #;\n    while i < v.len() {\n        let x = &v[i];\n"
    "        s = s + *x;\n        i = i + 1;\n    }\n    s\n}\n\n",
    "pub fn pick@<'a, 'b>(a: &'a mut i32, b: &'b mut i32, c: bool) -> i32 {\n    let mut t = #;\n    let r;\n    if c {\n"
    "        r = &mut *a;\n    } else {\n        r = &mut t;\n    }\n    *r = *r + 1;\n    *b = *r;\n    *a + *b + t\n}\n\n",
    "pub fn moves@(s: String, flag: bool) -> String {\n    let t = s;\n    let mut out = String::new();\n    if flag {\n"
    "        out = t;\n    } else {\n        let u = t;\n        let n = u.len();\n        out.push_str(\"len\");\n"
    "        if n > # {\n            return u;\n        }\n    }\n    out\n}\n\n",
    "pub fn classify@(n: i32, v: &mut Vec<i32>) -> i32 {\n    let w = &mut *v;\n    match n {\n        0 => {\n"
    "            w.push(n);\n            1\n        }\n        1 => w.len() as i32,\n        # => {\n            w.clear();\n"
    "            2\n        }\n        _ => {\n            let last = &w[0];\n            *last + n\n        }\n    }\n}\n\n",
    "pub fn count@(limit: i32) -> i32 {\n    let mut n = 0;\n    let mut best = #;\n    let p = &mut best;\n    loop {\n"
    "        n = n + 1;\n        if n > limit {\n            break;\n        }\n        if n % 3 == 0 {\n            continue;\n"
    "        }\n        *p = *p + n;\n    }\n    best\n}\n\n",
    "pub fn boxed@(x: i32) -> i32 {\n    let mut b = Box::new(x);\n    let r = &mut *b;\n    *r = *r * 2;\n    let q = &*r;\n"
    "    let y = *q;\n    *b = y + #;\n    let moved = b;\n    *moved\n}\n\n",
    "pub fn swap@(v: &mut Vec<i32>, i: usize, j: usize) {\n    let a = v[i];\n    let b = v[j];\n    {\n"
    "        let r = &mut v[i];\n        *r = b;\n    }\n    let s = &mut v[j];\n    *s = a;\n}\n\n",
    "pub struct Pair@<'a> {\n    pub left: &'a i32,\n    pub right: &'a mut i32,\n}\n\npub fn use_pair@(n: i32) -> i32 {\n"
    "    let x = n;\n    let mut y = #;\n    let p = Pair@ { left: &x, right: &mut y };\n    *p.right = *p.left + 1;\n"
    "    let z = *p.right;\n    y = y + z;\n    y\n}\n\n",
    "pub fn max@<'a>(v: &'a Vec<i32>) -> Option<&'a i32> {\n    if v.len() == 0 {\n        return None;\n    }\n"
    "    let mut best = &v[0];\n    let mut i = 1;\n    while i < v.len() {\n        if v[i] > *best {\n"
    "            best = &v[i];\n        }\n        i = i + 1;\n    }\n    Some(best)\n}\n\n",
    "pub fn drive@(n: i32) -> i32 {\n    let mut v = Vec::new();\n    v.push(n);\n    v.push(#);\n    let total = v.len() as i32;\n"
    "    let a = String::new();\n    let b = String::from(\"b\");\n    let first = &a;\n    let second = &b;\n"
    "    let l = if total > 1 { first } else { second };\n    let m = l.len() as i32;\n    let w = &mut v;\n    w.push(m);\n"
    "    let q = &v[0];\n    *q + total\n}\n\n",
};
enum { SMALL_FUNCTIONS = sizeof small_functions / sizeof small_functions[0] };

static void shape_a(long lines)
{
    for (long line = 0, number = 0; line < lines; number++) {
        const char *text = small_functions[number % 12 == 0 ? 0 : 1 + draw(SMALL_FUNCTIONS - 1)];
        uint32_t constant = 2 + draw(97);
        for (; *text != '\0'; text++) {
            if (*text == '@')
                printf("%ld", number);
            else if (*text == '#')
                printf("%u", (unsigned)constant);
            else
                putchar(*text);
            line += *text == '\n';
        }
    }
}

static void shape_b(long n)
{
    puts("pub fn f(n: i32) {");
    for (long i = 0; i < n / 3; i++)
        printf("    let mut x%ld = %ld;\n    let r%ld = &mut x%ld;\n    *r%ld = n;\n", i, i % 97, i, i, i);
}

static void shape_cs(long k, long n)
{
    puts("pub fn f(n: i32) {\n    let x = n;");
    for (long i = 0; i < k; i++)
        printf("    let r%ld = &x;\n", i);
    puts("    let mut t = n;");
    for (long i = 0; i < n; i++)
        puts("    t = x;");
    for (long i = 0; i < k; i++)
        printf("    t = *r%ld;\n", i);
    puts("    let _z = t;");
}

static void shape_cb(long k, long n)
{
    puts("pub fn use1(x: &i32) -> i32 {\n    *x\n}\n\npub fn f(n: i32) {");
    for (long i = 0; i < k; i++)
        printf("    let x%ld = %ld;\n", i, i);
    for (long i = 0; i < k; i++)
        printf("    let r%ld = &x%ld;\n", i, i);
    puts("    let mut t = n;\n    let mut u = 1;");
    for (long i = 0, made = 0; made < n; i++) {
        if (i % 2 == 0) {
            puts("    u = use1(&t);");
            made++;
        } else {
            printf("    if u > %ld {\n        t = u;\n    }\n", i % 97);
            made += 2;
        }
    }
    for (long i = 0; i < k; i++)
        printf("    t = *r%ld;\n", i);
    puts("    let _z = t;");
}

static void shape_d(long n)
{
    puts("pub fn f(n: i32) {\n    let a = 1;\n    let c = 2;\n    let mut r = &a;\n    let mut t = n;");
    for (long i = 0; i < n; i++)
        printf("    if t > %ld {\n        r = &%c;\n    } else {\n        t = *r;\n    }\n", i % 97, i & 1 ? 'c' : 'a');
    puts("    t = *r;\n    let _z = t;");
}

static void shape_dl(long n)
{
    puts("pub fn f(n: i32) {\n    let mut a = 1;\n    let mut c = 2;\n    let mut t = n;");
    for (long i = 0; i < n; i++)
        printf("    let mut r%ld = &mut a;\n    while t > %ld {\n        *r%ld = t;\n        r%ld = &mut c;\n        t = *r%ld;\n    }\n",
               i, i % 97, i, i, i);
    puts("    let _z = t;");
}

static void shape_e(long n)
{
    puts("pub fn f(n: i32) {\n    let mut x = n;\n    let r0 = &mut x;");
    for (long i = 1; i <= n; i++)
        printf("    let r%ld = &mut *r%ld;\n", i, i - 1);
    printf("    *r%ld = 1;\n    let _z = x;\n", n);
}

static const char node[] = "pub struct Node {\n    pub val: i32,\n    pub next: Option<Box<Node>>,\n}\n\npub fn f(head: &mut Node) {";

static void shape_el(long n)
{
    puts(node);
    for (long i = 0; i < n; i++)
        printf("    let mut cur%ld = &mut *head;\n    while let Some(nx%ld) = &mut (*cur%ld).next {\n        cur%ld = &mut **nx%ld;\n"
               "        cur%ld.val = %ld;\n    }\n", i, i, i, i, i, i, i % 97);
}

static void shape_ec(long n)
{
    puts(node);
    puts("    let mut cur = &mut *head;\n    let mut i = 0;\n    while i < 10 {");
    for (long i = 0; i < n; i++)
        printf("        if i == %ld {\n            if let Some(nx) = &mut (*cur).next {\n                cur = &mut **nx;\n"
               "                cur.val = i;\n            } else {\n                return;\n            }\n        }\n", i);
    puts("        i = i + 1;\n    }");
}

static void shape_f(long k, long n)
{
    fputs("pub fn g<", stdout);
    for (long i = 0; i < k; i++)
        printf("%s'l%ld", i ? ", " : "", i);
    fputs(">(", stdout);
    for (long i = 0; i < k; i++)
        printf("%sp%ld: &'l%ld i32", i ? ", " : "", i, i);
    fputs(") -> &'l0 i32 {\n   ", stdout);
    for (long i = 0; i < k && i < 4; i++)
        printf(" let _q%ld = p%ld;", i, i);
    puts("\n    p0\n}\n\npub fn f(n: i32) {");
    for (long i = 0; i < k; i++)
        printf("    let x%ld = %ld;\n", i, i);
    puts("    let mut t = n;");
    for (long i = 0; i < n; i++) {
        printf("    let r%ld = g(", i);
        for (long j = 0; j < k; j++)
            printf("%s&x%ld", j ? ", " : "", (i + j) % k);
        printf(");\n    t = *r%ld;\n", i);
    }
    puts("    let _z = t;");
}

static void shape_g(long n)
{
    puts("pub struct W {");
    for (long i = 0; i < n; i++)
        printf("    pub f%ld: i32,\n", i);
    puts("}\n\npub fn f(w: &mut W) {");
    for (long i = 0; i < n; i++)
        printf("    let r%ld = &mut w.f%ld;\n", i, i);
    for (long i = 0; i < n; i++)
        printf("    *r%ld = %ld;\n", i, i);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: shapes a|b|cs|cb|d|dl|e|el|ec|f|g SIZE\n", stderr);
        return 2;
    }
    const char *shape = argv[1];
    char *rest;
    long first = strtol(argv[2], &rest, 10), second = *rest == 'x' ? atol(rest + 1) : first;
    puts("#![allow(warnings)]");
    if (strcmp(shape, "a") == 0) {
        shape_a(first);
        return 0;
    }
    if (strcmp(shape, "b") == 0)
        shape_b(first);
    else if (strcmp(shape, "cs") == 0)
        shape_cs(first, second);
    else if (strcmp(shape, "cb") == 0)
        shape_cb(first, second);
    else if (strcmp(shape, "d") == 0)
        shape_d(first);
    else if (strcmp(shape, "dl") == 0)
        shape_dl(first);
    else if (strcmp(shape, "e") == 0)
        shape_e(first);
    else if (strcmp(shape, "el") == 0)
        shape_el(first);
    else if (strcmp(shape, "ec") == 0)
        shape_ec(first);
    else if (strcmp(shape, "f") == 0)
        shape_f(first, second);
    else if (strcmp(shape, "g") == 0)
        shape_g(first);
    else
        return 2;
    puts("}");
    return 0;
}
