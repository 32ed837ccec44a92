/* Programs for the pictures' tests: each is one situation, with the facts the checker would give. */
#ifndef LIEN_TESTS_VIZ_PROGRAMS_H
#define LIEN_TESTS_VIZ_PROGRAMS_H

#include <stdio.h>
#include <stdlib.h>

#include "tests/viz/build.h"

/* A shared loan of one element refuses a growing push. */
static void program_grow(struct build *b)
{
    build_begin(b, "fn main() {\n    let mut v = vec![10, 20, 30];\n    let head = &v[0];\n    v.push(40);\n    println!(\"{}\", head);\n}\n", "main", "main()");
    uint32_t v = build_row(b, "v", "v", "Vec<i32>"), head = build_row(b, "head", "head", "&i32");
    uint32_t at = build_child(b, ROW_DEREF, head, true, "*head", "*head", "i32");
    uint32_t buffer = build_heap(b, HEAP_BUFFER, "Vec buffer", v, 0, false, "=10,=20,=30");
    uint32_t loan = build_loan(b, LOAN_SHARED, "'1", "&v[0]", FACTS_NONE, buffer, 0, 3, 5, "all of `v` is *read-only* through line 5");
    b->loans[loan].is_part = true;
    build_point(b, POINT_AFTER, "L2", "after line 2: `let mut v = vec![10, 20, 30];`", 2);
    build_set(b, v, STATE_OWNER, "owner", "111", "");
    build_owns(b, v, buffer);
    build_values(b, buffer, "10,20,30");
    build_set(b, head, STATE_UNINIT, "not yet set", "ggg", "not yet set");
    b->now->rows[head].is_changed = false;
    build_note(b, '+', "`v` owns a new buffer on the heap");
    build_note(b, '.', "nothing is borrowed: `v` may be read, written and moved");
    build_point(b, POINT_AFTER, "L3", "after line 3: `let head = &v[0];`", 3);
    build_set(b, v, STATE_FROZEN, "frozen by *'1*", "1AA", "");
    build_set(b, head, STATE_REFERENCE, "holds *'1*", "1-1", "");
    build_set(b, at, STATE_VALUE, "read-only", "1bb", "");
    build_hold(b, loan, LOAN_IN_FORCE, "", head, FACTS_NONE, false);
    build_tint(b, buffer, 0, loan);
    build_note(b, '+', "loan `'1`: `head` borrows `v[0]`, shared");
    build_note(b, '-', "`v` loses *write* and *move* while it lasts");
    build_note(b, '.', "`'1` lasts until `head` is used on line 5");
    build_point(b, POINT_ERROR, "L4", "at line 4: `v.push(40);`", 4);
    build_set(b, v, STATE_REFUSED, "write refused", "1xA", "lent '1")->step = 2;
    b->now->rows[head].step = 3;
    b->now->rows[head].state_text = "used on line 5";
    struct facts_loan_at *held = build_hold(b, loan, LOAN_IN_FORCE, "*still needed on line 5*", head, FACTS_NONE, false);
    held->refuses = true;
    held->step = 1;
    struct facts_error *error = build_error(b, "E0502", "cannot borrow `v` as mutable", "line 4 writes `v`: refused, `head` still needs `'1` on line 5", v, loan);
    build_step(error, 3, "`head = &v[0]` starts loan `'1`, shared");
    build_step(error, 4, "`v.push(40)` must *write* `v`: refused");
    build_step(error, 5, "`head` is used again, so `'1` is in force");
    error->consequence = "`head` would point into a freed buffer";
    build_point(b, POINT_AFTER, "L5", "after line 5: `println!(\"{}\", head);`", 5);
    build_set(b, v, STATE_OWNER, "owner", "111", "");
    build_set(b, head, STATE_UNUSED, "not used again", "1-1", "");
    build_hold(b, loan, LOAN_ENDED, "ended: `head` was last used on line 5", head, FACTS_NONE, false);
    b->now->heap[buffer].tint = NULL;
    build_note(b, '-', "loan `'1` ends: last use of `head`");
    build_note(b, '+', "`v` may be written and moved again");
    build_point(b, POINT_SCOPE_END, "L6", "at line 6: `}`", 6);
    build_set(b, v, STATE_DROPPED, "dropped", "ggg", "dropped");
    b->now->rows[v].owns = FACTS_NONE;
    build_set(b, head, STATE_OUT_OF_SCOPE, "", "   ", "")->is_changed = false;
    build_set(b, at, STATE_OUT_OF_SCOPE, "", "   ", "")->is_changed = false;
    build_free(b, buffer);
    build_note(b, '-', "`v` is dropped, and its buffer is freed");
    build_lane(b, v, 2, 2, LANE_OWNER), build_lane(b, v, 3, 4, LANE_FROZEN), build_lane(b, v, 5, 5, LANE_OWNER);
    build_lane(b, head, 3, 4, LANE_REFERENCE), build_lane(b, head, 5, 5, LANE_IDLE);
    build_event(b, EVENT_CREATED, v, 2);
    build_event(b, EVENT_CREATED, head, 3);
    build_event(b, EVENT_BORROWED, v, 3)->loan = loan;
    build_event(b, EVENT_CONFLICT, v, 4)->loan = loan;
    build_event(b, EVENT_READ, head, 5)->loan = loan;
    build_event(b, EVENT_DROPPED, v, 6);
}

static void program_moved(struct build *b)
{
    build_begin(b, "fn main() {\n    let a = String::from(\"hey\");\n    let b = a;\n    println!(\"{a}\");\n}\n", "main", "main()");
    uint32_t a = build_row(b, "a", "a", "String"), c = build_row(b, "b", "b", "String");
    uint32_t buffer = build_heap(b, HEAP_BUFFER, "String buffer", a, 0, false, "=h,=e,=y");
    build_point(b, POINT_AFTER, "L2", "after line 2: `let a = String::from(\"hey\");`", 2);
    build_set(b, a, STATE_OWNER, "owner", "1-1", "");
    build_owns(b, a, buffer);
    build_set(b, c, STATE_UNINIT, "not yet set", "ggg", "not yet set")->is_changed = false;
    build_note(b, '+', "`a` owns the text `hey` on the heap");
    build_point(b, POINT_AFTER, "L3", "after line 3: `let b = a;`", 3);
    build_set(b, a, STATE_MOVED, "moved to `b`", "ggg", "moved line 3");
    b->now->rows[a].owns = FACTS_NONE;
    build_set(b, c, STATE_OWNER, "owner", "1-1", "");
    build_owns(b, c, buffer);
    build_note(b, '>', "ownership moves from `a` to `b`");
    build_note(b, '.', "the buffer stays where it is: only its owner changes");
    build_note(b, '-', "`a` may not be used any more");
    build_point(b, POINT_ERROR, "L4", "at line 4: `println!(\"{a}\");`", 4);
    build_set(b, a, STATE_REFUSED, "read refused", "xgg", "moved line 3")->step = 2;
    b->now->rows[a].is_gone = true;
    b->now->rows[c].step = 1;
    struct facts_error *error = build_error(b, "E0382", "use of moved value: `a`", "line 4 reads `a`: refused, its value moved to `b` on line 3", a, FACTS_NONE);
    build_step(error, 3, "`let b = a` moves the String to `b`");
    build_step(error, 4, "`a` must be *read*, but it owns nothing now");
    error->consequence = "two owners would free the same buffer";
    error->fix = "To keep both: `let b = a.clone();`, or borrow: `&a`";
    build_point(b, POINT_SCOPE_END, "L5", "at line 5: `}`", 5);
    build_set(b, a, STATE_MOVED, "moved: no drop", "ggg", "moved line 3");
    b->now->rows[a].is_gone = false;
    build_set(b, c, STATE_DROPPED, "dropped", "ggg", "dropped");
    b->now->rows[c].owns = FACTS_NONE;
    build_free(b, buffer);
    build_note(b, '-', "`b` is dropped and frees the buffer, once");
    build_note(b, '.', "`a` owns nothing, so nothing is dropped for it");
    build_lane(b, a, 2, 2, LANE_OWNER), build_lane(b, c, 3, 4, LANE_OWNER);
    build_event(b, EVENT_CREATED, a, 2);
    build_event(b, EVENT_MOVED, a, 3)->to_row = c;
    build_event(b, EVENT_CREATED, c, 3);
    build_event(b, EVENT_CONFLICT, a, 4);
    build_event(b, EVENT_DROPPED, c, 5);
}

/* Two mutable loans of different fields at once, then a partial move. */
static void program_fields(struct build *b)
{
    build_begin(b, "struct Pair { one: String, two: String }\nfn main() {\n    let mut p = Pair { one: String::from(\"ab\"), two: String::from(\"cd\") };\n"
                   "    let x = &mut p.one;\n    let y = &mut p.two;\n    x.push('!');\n    y.push('?');\n    let taken = p.one;\n    let q = p;\n}\n", "main", "main()");
    b->function.first_line = 2;
    uint32_t p = build_row(b, "p", "p", "Pair");
    uint32_t one = build_child(b, ROW_FIELD, p, false, "p.one", "one", "String"), two = build_child(b, ROW_FIELD, p, true, "p.two", "two", "String");
    uint32_t x = build_row(b, "x", "x", "&mut String"), xs = build_child(b, ROW_DEREF, x, true, "*x", "*x", "String");
    uint32_t y = build_row(b, "y", "y", "&mut String"), ys = build_child(b, ROW_DEREF, y, true, "*y", "*y", "String");
    uint32_t taken = build_row(b, "taken", "taken", "String");
    uint32_t h1 = build_heap(b, HEAP_BUFFER, "String buffer", one, 0, false, "=a,=b,="), h2 = build_heap(b, HEAP_BUFFER, "String buffer", two, 0, false, "=c,=d,=");
    uint32_t l1 = build_loan(b, LOAN_MUT, "'1", "&mut p.one", one, FACTS_NONE, FACTS_NONE, 4, 6, "`p.one` is *off limits* through line 6");
    uint32_t l2 = build_loan(b, LOAN_MUT, "'2", "&mut p.two", two, FACTS_NONE, FACTS_NONE, 5, 7, "`p.two` is *off limits* through line 7");
    build_point(b, POINT_AFTER, "L3", "after line 3: `let mut p = Pair { .. };`", 3);
    build_set(b, p, STATE_OWNER, "owner", "111", "");
    build_set(b, one, STATE_OWNER, "owner", "111", "");
    build_set(b, two, STATE_OWNER, "owner", "111", "");
    build_owns(b, one, h1), build_owns(b, two, h2);
    build_values(b, h1, "a,b, "), build_values(b, h2, "c,d, ");
    build_note(b, '+', "`p` owns its two fields; each owns a buffer");
    build_point(b, POINT_AFTER, "L4", "after line 4: `let x = &mut p.one;`", 4);
    build_set(b, p, STATE_PARTLY_LOCKED, "partly locked", "AAA", "");
    build_set(b, one, STATE_LOCKED, "locked by *'1*", "AAA", "");
    build_set(b, x, STATE_REFERENCE, "holds *'1*", "1-1", "");
    build_set(b, xs, STATE_OWNER, "through *'1*", "11b", "")->is_changed = false;
    b->now->rows[xs].move = (struct facts_badge){BADGE_NEVER, "behind &mut", FACTS_NONE};
    build_hold(b, l1, LOAN_IN_FORCE, "", x, FACTS_NONE, false);
    build_note(b, '+', "loan `'1`: `x` borrows `p.one`, mutably");
    build_note(b, '-', "`p.one` may not be read, written or moved");
    build_note(b, '.', "`p` as a whole is blocked too, `p.two` is not");
    build_point(b, POINT_AFTER, "L5", "after line 5: `let y = &mut p.two;`", 5);
    build_set(b, two, STATE_LOCKED, "locked by *'2*", "BBB", "");
    build_set(b, y, STATE_REFERENCE, "holds *'2*", "1-1", "");
    build_set(b, ys, STATE_OWNER, "through *'2*", "111", "")->is_changed = false;
    b->now->rows[ys].move = (struct facts_badge){BADGE_NEVER, "behind &mut", FACTS_NONE};
    build_hold(b, l2, LOAN_IN_FORCE, "", y, FACTS_NONE, false);
    build_note(b, '+', "loan `'2`: `y` borrows `p.two`, mutably");
    build_note(b, '.', "two `&mut` at once: the places do not overlap");
    build_point(b, POINT_AFTER, "L6", "after line 6: `x.push('!');`", 6);
    build_set(b, p, STATE_PARTLY_LOCKED, "partly locked", "BBB", "")->is_changed = false;
    build_set(b, one, STATE_OWNER, "owner", "111", "");
    build_set(b, x, STATE_UNUSED, "not used again", "1-1", "");
    build_values(b, h1, "a,b,!");
    build_hold(b, l1, LOAN_ENDED, "ended: `x` was last used on line 6", x, FACTS_NONE, false);
    build_note(b, '~', "`x.push('!')` writes through `x`");
    build_note(b, '-', "loan `'1` ends: last use of `x`");
    build_note(b, '+', "`p.one` is free again");
    build_point(b, POINT_AFTER, "L8", "after line 8: `let taken = p.one;`", 8);
    build_set(b, p, STATE_PARTLY_MOVED, "partly moved", "g1g", "not whole");
    build_set(b, one, STATE_MOVED, "moved to `taken`", "ggg", "moved line 8");
    b->now->rows[one].owns = FACTS_NONE;
    build_set(b, two, STATE_OWNER, "owner", "111", "")->is_changed = false;
    build_set(b, y, STATE_UNUSED, "not used again", "1-1", "")->is_changed = false;
    build_set(b, taken, STATE_OWNER, "owner", "1-1", "");
    build_owns(b, taken, h1);
    b->now->loans[l2].state = LOAN_ABSENT;
    build_note(b, '>', "the String in `p.one` moves to `taken`");
    build_note(b, '-', "`p` may not be used as a whole any more");
    build_lane(b, p, 3, 3, LANE_OWNER), build_lane(b, p, 4, 6, LANE_LOCKED), build_lane(b, p, 7, 9, LANE_OWNER);
    build_lane(b, one, 3, 3, LANE_OWNER), build_lane(b, one, 4, 5, LANE_LOCKED), build_lane(b, one, 6, 7, LANE_OWNER);
    build_lane(b, two, 3, 4, LANE_OWNER), build_lane(b, two, 5, 6, LANE_LOCKED), build_lane(b, two, 7, 9, LANE_OWNER);
    build_lane(b, x, 4, 5, LANE_REFERENCE), build_lane(b, x, 6, 9, LANE_IDLE), build_lane(b, y, 5, 6, LANE_REFERENCE), build_lane(b, y, 7, 9, LANE_IDLE);
    build_lane(b, taken, 8, 9, LANE_OWNER);
    build_event(b, EVENT_CREATED, p, 3), build_event(b, EVENT_CREATED, one, 3), build_event(b, EVENT_CREATED, two, 3);
    build_event(b, EVENT_CREATED, x, 4), build_event(b, EVENT_CREATED, y, 5);
    build_event(b, EVENT_BORROWED, one, 4)->loan = l1, build_event(b, EVENT_BORROWED, two, 5)->loan = l2;
    build_event(b, EVENT_WRITTEN, x, 6)->loan = l1, build_event(b, EVENT_WRITTEN, y, 7)->loan = l2;
    build_event(b, EVENT_MOVED, one, 8)->to_row = taken, build_event(b, EVENT_CREATED, taken, 8);
    build_event(b, EVENT_DROPPED, taken, 10), build_event(b, EVENT_DROPPED, two, 10);
}

/* Caller's data, and a join where either may be held. */
static void program_pick(struct build *b)
{
    build_begin(b, "fn pick<'a>(a: &'a str, b: &'a str) -> &'a str {\n    let res;\n    if a.len() > b.len() {\n        res = a;\n    } else {\n        res = b;\n    }\n    res\n}\n",
                "pick", "pick<'a>()");
    b->function.has_caller_data = true;
    uint32_t a = build_row(b, "a", "a", "&'a str"), c = build_row(b, "b", "b", "&'a str"), res = build_row(b, "res", "res", "&'a str");
    uint32_t x = build_heap(b, HEAP_CALLER, "behind a", a, 0, false, "=\xE2\x80\xA6"), y = build_heap(b, HEAP_CALLER, "behind b", c, 0, false, "=\xE2\x80\xA6");
    uint32_t l1 = build_loan(b, LOAN_SHARED, "'a of a", "behind a", FACTS_NONE, x, 0, 1, 9, "lent by the caller, *beyond* line 9");
    uint32_t l2 = build_loan(b, LOAN_SHARED, "'a of b", "behind b", FACTS_NONE, y, 0, 1, 9, "lent by the caller, *beyond* line 9");
    b->loans[l1].is_caller = b->loans[l2].is_caller = true;
    build_point(b, POINT_ENTRY, "L1", "on entry: `fn pick<'a>(a: &'a str, b: &'a str)`", 1);
    build_set(b, a, STATE_REFERENCE, "holds *'a of a*", "1-1", "");
    build_set(b, c, STATE_REFERENCE, "holds *'a of b*", "1-1", "");
    build_set(b, res, STATE_UNINIT, "not yet set", "ggg", "not yet set")->is_changed = false;
    build_values(b, x, "\xE2\x80\xA6"), build_values(b, y, "\xE2\x80\xA6");
    build_tint(b, x, 0, l1), build_tint(b, y, 0, l2);
    build_hold(b, l1, LOAN_IN_FORCE, "", a, FACTS_NONE, false), build_hold(b, l2, LOAN_IN_FORCE, "", c, FACTS_NONE, false);
    build_note(b, '.', "the caller lends two strings, both for `'a`");
    build_point(b, POINT_ARM, "L4", "after line 4, the `if` was true: `res = a;`", 4);
    build_set(b, res, STATE_REFERENCE, "holds *'a of a*", "1-1", "");
    build_hold(b, l1, LOAN_IN_FORCE, "", a, res, false);
    build_note(b, '+', "`res` is a copy of the reference `a`");
    build_point(b, POINT_JOIN, "L7", "after line 7: the branches join", 7);
    build_set(b, res, STATE_REFERENCE, "may hold *'a of a* or *'a of b*", "1-1", "");
    build_set(b, a, STATE_UNUSED, "not used again", "1-1", "")->is_changed = false;
    build_set(b, c, STATE_UNUSED, "not used again", "1-1", "")->is_changed = false;
    build_hold(b, l1, LOAN_IN_FORCE, "", a, res, true), build_hold(b, l2, LOAN_IN_FORCE, "", c, res, true);
    build_note(b, '?', "`res` points to one string or the other: `a` if line 4 ran, `b` if line 6 ran");
    build_lane(b, a, 1, 3, LANE_REFERENCE), build_lane(b, c, 1, 5, LANE_REFERENCE), build_lane(b, res, 2, 3, LANE_UNSET), build_lane(b, res, 4, 7, LANE_REFERENCE);
    build_event(b, EVENT_CREATED, a, 1), build_event(b, EVENT_CREATED, c, 1), build_event(b, EVENT_READ, a, 3), build_event(b, EVENT_READ, c, 3);
    build_event(b, EVENT_CREATED, res, 4), build_event(b, EVENT_READ, res, 8)->loan = l1;
}

/* A value that ends before the reference that may point to it. */
static void program_scope(struct build *b)
{
    build_begin(b, "fn main() {\n    let s = String::from(\"long\");\n    let res;\n    {\n        let t = String::from(\"xyz\");\n        res = pick(&s, &t);\n    }\n    println!(\"{}\", res);\n}\n",
                "main", "main()");
    uint32_t s = build_row(b, "s", "s", "String"), res = build_row(b, "res", "res", "&str"), t = build_row(b, "t", "t", "String");
    uint32_t h1 = build_heap(b, HEAP_BUFFER, "String buffer", s, 0, false, "=l,=o,=n,=g"), h2 = build_heap(b, HEAP_BUFFER, "String buffer", t, 0, false, "=x,=y,=z");
    uint32_t l1 = build_loan(b, LOAN_SHARED, "'1", "&s", s, FACTS_NONE, FACTS_NONE, 6, 8, "`s` is *read-only* through line 8");
    uint32_t l2 = build_loan(b, LOAN_SHARED, "'2", "&t", t, FACTS_NONE, FACTS_NONE, 6, 8, "`t` is *read-only* through line 8");
    build_point(b, POINT_AFTER, "L5", "after line 5: `let t = String::from(\"xyz\");`", 5);
    build_set(b, s, STATE_OWNER, "owner", "1-1", ""), build_set(b, t, STATE_OWNER, "owner", "1-1", "");
    build_set(b, res, STATE_UNINIT, "not yet set", "ggg", "not yet set");
    build_owns(b, s, h1), build_owns(b, t, h2);
    build_note(b, '+', "`t` owns a new buffer, in the inner block");
    build_point(b, POINT_AFTER, "L6", "after line 6: `res = pick(&s, &t);`", 6);
    build_set(b, s, STATE_FROZEN, "frozen by *'1*", "1-A", ""), build_set(b, t, STATE_FROZEN, "frozen by *'2*", "1-B", "");
    build_set(b, res, STATE_REFERENCE, "may hold *'1* or *'2*", "1-1", "");
    build_hold(b, l1, LOAN_IN_FORCE, "", res, FACTS_NONE, true), build_hold(b, l2, LOAN_IN_FORCE, "", res, FACTS_NONE, true);
    build_note(b, '+', "loans `'1` on `s` and `'2` on `t`, shared");
    build_note(b, '?', "`res` points to one of them: either is possible, so both stay in force while it is used");
    build_point(b, POINT_ERROR, "L7", "at line 7: `}`", 7);
    build_set(b, t, STATE_REFUSED, "drop refused", "1-x", "lent '2")->step = 2;
    b->now->rows[res].step = 3;
    build_hold(b, l2, LOAN_IN_FORCE, "*still needed on line 8*", res, FACTS_NONE, true)->refuses = true;
    b->now->loans[l2].step = 1;
    struct facts_error *error = build_error(b, "E0597", "`t` does not live long enough", "line 7 drops `t`: refused, `res` may still need `'2` on line 8", t, l2);
    build_step(error, 6, "`&t` starts loan `'2`; `res` may hold it");
    build_step(error, 7, "the block ends: `t` must be dropped here");
    build_step(error, 8, "`res` is used again, so `'2` is in force");
    error->consequence = "`res` could point into a freed buffer";
    build_lane(b, s, 2, 5, LANE_OWNER), build_lane(b, s, 6, 7, LANE_FROZEN), build_lane(b, s, 8, 8, LANE_OWNER);
    build_lane(b, res, 3, 5, LANE_UNSET), build_lane(b, res, 6, 7, LANE_REFERENCE), build_lane(b, t, 5, 5, LANE_OWNER), build_lane(b, t, 6, 6, LANE_FROZEN);
    build_event(b, EVENT_CREATED, s, 2), build_event(b, EVENT_CREATED, t, 5), build_event(b, EVENT_CREATED, res, 6);
    build_event(b, EVENT_BORROWED, s, 6)->loan = l1, build_event(b, EVENT_BORROWED, t, 6)->loan = l2;
    build_event(b, EVENT_CONFLICT, t, 7)->loan = l2, build_event(b, EVENT_READ, res, 8)->loan = l1, build_event(b, EVENT_READ, res, 8)->loan = l2;
    build_event(b, EVENT_DROPPED, s, 9);
}

/* A walk along a list: a chain of reborrows, a killed loan, and a summary of what is not known. */
static void program_walk(struct build *b)
{
    build_begin(b, "fn main() {\n    let mut list = cons(1, cons(2, None));\n    let mut cur = &mut list;\n    cur = &mut (*cur).next;\n    cur = &mut (*cur).next;\n    *cur = cons(3, None);\n    show(&list);\n}\n",
                "List::walk", "List::walk()");
    uint32_t list = build_row(b, "list", "list", "Option<Box<Node>>"), cur = build_row(b, "cur", "cur", "&mut Option<Box<Node>>");
    uint32_t at = build_child(b, ROW_DEREF, cur, true, "*cur", "*cur", "Option<Box<Node>>");
    uint32_t n1 = build_heap(b, HEAP_BOX, "Node", list, 0, true, "val=1,next="), n2 = build_heap(b, HEAP_BOX, "Node", FACTS_NONE, 1, true, "val=2,next=None");
    uint32_t more = build_heap(b, HEAP_SUMMARY, "Node, more of them", FACTS_NONE, 2, true, "val=\xE2\x80\xA6,next=\xE2\x80\xA6");
    uint32_t l1 = build_loan(b, LOAN_MUT, "'1", "&mut list", list, FACTS_NONE, FACTS_NONE, 3, 6, "`list` is *off limits* through line 6");
    uint32_t l2 = build_loan(b, LOAN_MUT, "'2", "&mut (*cur).next", FACTS_NONE, n1, 1, 4, 6, "made through `'1`, which it keeps alive");
    uint32_t l3 = build_loan(b, LOAN_MUT, "'3", "&mut (*cur).next", FACTS_NONE, n2, 1, 5, 6, "made through `'2`, which it keeps alive");
    b->loans[l2].through = l1;
    b->loans[l3].through = l2;
    build_point(b, POINT_AFTER, "L2", "after line 2: `let mut list = cons(1, cons(2, None));`", 2);
    build_set(b, list, STATE_OWNER, "owner", "111", "");
    build_owns(b, list, n1), build_values(b, n1, "1, "), build_values(b, n2, "2,None"), build_cell_owns(b, n1, 1, n2);
    build_note(b, '+', "`list` owns node 1, which owns node 2");
    build_point(b, POINT_AFTER, "L3", "after line 3: `let mut cur = &mut list;`", 3);
    build_set(b, list, STATE_LOCKED, "locked by *'1*", "AAA", "");
    build_set(b, cur, STATE_REFERENCE, "holds *'1*", "111", "");
    build_set(b, at, STATE_OWNER, "through *'1*", "11-", "");
    b->now->rows[at].move = (struct facts_badge){BADGE_NEVER, "behind &mut", FACTS_NONE};
    build_hold(b, l1, LOAN_IN_FORCE, "", cur, FACTS_NONE, false);
    build_note(b, '+', "loan `'1`: `cur` borrows `list`, mutably");
    build_point(b, POINT_AFTER, "L4", "after line 4: `cur = &mut (*cur).next;`", 4);
    build_set(b, cur, STATE_REFERENCE, "holds *'2*", "111", "");
    build_hold(b, l1, LOAN_IN_FORCE, "kept alive by `'2`", FACTS_NONE, FACTS_NONE, false);
    build_hold(b, l2, LOAN_IN_FORCE, "", cur, FACTS_NONE, false);
    build_tint(b, n1, 1, l2);
    build_note(b, '+', "loan `'2`: `cur` moves on to `next` of node 1");
    build_point(b, POINT_AFTER, "L5", "after line 5: `cur = &mut (*cur).next;`", 5);
    build_set(b, cur, STATE_REFERENCE, "holds *'3*", "111", "");
    build_hold(b, l2, LOAN_IN_FORCE, "kept alive by `'3`", FACTS_NONE, FACTS_NONE, false);
    build_hold(b, l3, LOAN_IN_FORCE, "", cur, FACTS_NONE, false);
    b->now->heap[n1].tint = NULL;
    build_tint(b, n2, 1, l3);
    build_note(b, '+', "loan `'3`: `cur` moves on to `next` of node 2");
    build_note(b, '.', "the chain `'3` \xE2\x86\x92 `'2` \xE2\x86\x92 `'1` keeps `list` locked");
    build_point(b, POINT_AFTER, "L6", "after line 6: `*cur = cons(3, None);`", 6);
    build_set(b, list, STATE_OWNER, "owner", "111", "");
    build_set(b, cur, STATE_UNUSED, "not used again", "111", "");
    build_hold(b, l1, LOAN_ENDED, "ended with `'2`", FACTS_NONE, FACTS_NONE, false);
    build_hold(b, l2, LOAN_KILLED, "ended: `cur` was overwritten on line 5", cur, FACTS_NONE, false);
    build_hold(b, l3, LOAN_ENDED, "ended: `cur` was last used on line 6", cur, FACTS_NONE, false);
    b->now->heap[n2].tint = NULL;
    build_values(b, n2, "2, "), build_values(b, more, "\xE2\x80\xA6,\xE2\x80\xA6"), build_cell_owns(b, n2, 1, more);
    build_note(b, '~', "`*cur` is written: node 2 now owns another node");
    build_lane(b, list, 2, 2, LANE_OWNER), build_lane(b, list, 3, 5, LANE_LOCKED), build_lane(b, list, 6, 7, LANE_OWNER);
    build_lane(b, cur, 3, 5, LANE_REFERENCE), build_lane(b, cur, 6, 7, LANE_IDLE);
    build_event(b, EVENT_CREATED, list, 2), build_event(b, EVENT_CREATED, cur, 3), build_event(b, EVENT_BORROWED, list, 3)->loan = l1;
    build_event(b, EVENT_WRITTEN, cur, 4)->loan = l1, build_event(b, EVENT_BORROWED, cur, 4)->loan = l2, build_event(b, EVENT_BORROWED, cur, 5)->loan = l3;
    build_event(b, EVENT_WRITTEN, cur, 6)->loan = l3, build_event(b, EVENT_READ, list, 7), build_event(b, EVENT_DROPPED, list, 8);
}

/* v.push(v.len()): reserved, then active; and a loop with a loan of an earlier round. */
static void program_two_phase(struct build *b)
{
    build_begin(b, "fn main() {\n    let mut v = vec![1];\n    while v.len() < 3 {\n        v.push(v.len());\n    }\n}\n", "main", "main()");
    uint32_t v = build_row(b, "v", "v", "Vec<usize>"), buffer = build_heap(b, HEAP_BUFFER, "Vec buffer", v, 0, false, "=1");
    uint32_t loan = build_loan(b, LOAN_MUT, "'1", "&mut v", v, FACTS_NONE, FACTS_NONE, 4, 4, "`v` is *off limits* during the call");
    b->loans[loan].is_two_phase = b->loans[loan].is_implicit = true;
    build_point(b, POINT_LOOP_FIRST, "L3.1", "line 3, first round: `while v.len() < 3`", 3);
    build_set(b, v, STATE_OWNER, "owner", "111", "");
    build_owns(b, v, buffer);
    build_values(b, buffer, "1");
    build_note(b, '.', "the loop is reached for the first time");
    build_point(b, POINT_SUB, "L4.a", "within line 4: the receiver is reserved", 4);
    build_set(b, v, STATE_RESERVED, "reserved by *'1*", "1AA", "");
    build_hold(b, loan, LOAN_RESERVED, "reserved: `v` can still be read", FACTS_NONE, FACTS_NONE, false);
    build_note(b, '+', "`v.push(..)` will need `v` mutably; until its arguments are known `v` can be read");
    build_point(b, POINT_SUB, "L4.b", "within line 4: `push` begins", 4);
    build_set(b, v, STATE_LOCKED, "locked by *'1*", "AAA", "");
    build_hold(b, loan, LOAN_IN_FORCE, "", FACTS_NONE, FACTS_NONE, false);
    build_note(b, '+', "`'1` becomes active");
    build_point(b, POINT_LOOP_LATER, "L3.n", "line 3, later rounds: back from line 5", 3);
    build_set(b, v, STATE_OWNER, "owner", "111", "");
    build_hold(b, loan, LOAN_ENDED, "ended with the call", FACTS_NONE, FACTS_NONE, false)->is_earlier_round = true;
    build_values(b, buffer, "\xE2\x80\xA6");
    build_lane(b, v, 2, 6, LANE_OWNER);
    build_event(b, EVENT_CREATED, v, 2), build_event(b, EVENT_READ, v, 3), build_event(b, EVENT_WRITTEN, v, 4), build_event(b, EVENT_DROPPED, v, 6);
}

/* Twenty variables, eight owners, five loans. */
static void program_crowd(struct build *b)
{
    char source[4096] = "fn main() {\n";
    for (int i = 0; i < 20; i++)
        snprintf(source + strlen(source), sizeof source - strlen(source), "    let mut v%02d = make(%d); // the one numbered %d\n", i, i, i);
    strcat(source, "    report(&r1, &r2, r3, r4, r5);\n}\n");
    struct build *copy = b;
    build_begin(copy, source, "main", "main()");
    b->facts.file->text = arena_copy_text(&b->arena, source, strlen(source));
    static const char *const names[] = {"config", "name", "title", "users", "cache", "index", "total", "count", "limit", "ratio",
                                        "root", "log", "buffer", "key", "value", "r1", "r2", "r3", "r4", "r5"};
    static const char *const types[] = {"Config", "String", "String", "Vec<User>", "Box<Cache>", "Vec<usize>", "i64", "usize", "usize", "f64",
                                        "Box<Node>", "Vec<String>", "String", "&str", "i32", "&String", "&Vec<User>", "&mut Cache", "&str", "&mut Vec<String>"};
    for (int i = 0; i < 20; i++)
        build_row(b, names[i], names[i], types[i]);
    static const int owners[] = {0, 1, 2, 3, 4, 5, 10, 11};
    for (int i = 0; i < 8; i++)
        build_heap(b, i == 4 || i == 6 ? HEAP_BOX : HEAP_BUFFER, types[owners[i]], (uint32_t)owners[i], 0, false, "=a,=b");
    static const struct { enum facts_loan_kind kind; const char *label, *expression; uint32_t row, holder; } lent[] = {
        {LOAN_SHARED, "'1", "&name", 1, 15}, {LOAN_SHARED, "'2", "&users", 3, 16}, {LOAN_MUT, "'3", "&mut *cache", 4, 17},
        {LOAN_SHARED, "'4", "&title", 2, 18}, {LOAN_MUT, "'5", "&mut log", 11, 19}};
    for (uint32_t i = 0; i < 5; i++)
        build_loan(b, lent[i].kind, lent[i].label, lent[i].expression, lent[i].row, FACTS_NONE, FACTS_NONE, 16 + i, 22, "`it` is *kept* through line 22");
    for (uint32_t line = 2; line <= 21; line++) {
        char *title = ARENA_ARRAY(&b->arena, char, 64);
        snprintf(title, 64, "after line %u: `let mut v%02u = ..`", line, line - 2);
        build_point(b, POINT_AFTER, "L", title, line);
        uint32_t row = line - 2;
        bool reference = row >= 15;
        build_set(b, row, reference ? STATE_REFERENCE : STATE_OWNER, reference ? "holds a loan" : "owner", "1-1", "");
        for (uint32_t i = 0; i < 8; i++)
            if (owners[i] == (int)row)
                build_owns(b, row, i);
        for (uint32_t i = 0; i < 5; i++)
            if (lent[i].holder == row) {
                build_set(b, lent[i].row, lent[i].kind == LOAN_SHARED ? STATE_FROZEN : STATE_LOCKED, lent[i].kind == LOAN_SHARED ? "frozen" : "locked", lent[i].kind == LOAN_SHARED ? "1-A" : "AAA", "");
                build_hold(b, i, LOAN_IN_FORCE, "", row, FACTS_NONE, false);
            }
        build_note(b, '+', "one more");
        build_lane(b, row, line, 23, reference ? LANE_REFERENCE : LANE_OWNER);
        build_event(b, EVENT_CREATED, row, line);
    }
    for (uint32_t i = 0; i < 5; i++)
        build_event(b, EVENT_BORROWED, lent[i].row, 16 + i)->loan = i, build_event(b, EVENT_READ, lent[i].holder, 22)->loan = i;
}

/* Names that would break out of any format. */
static void program_hostile(struct build *b)
{
    static char longname[301];
    memset(longname, 'n', 300);
    build_begin(b, "fn main() {\n\tlet </script><b>&amp;\"'\\N\\l = \"\xE2\x80\xAE" "evil\xE2\x80\xAC\x01\xFF\";\n}\n", "a::<\"&'>::b", "<script>alert(1)</script>");
    uint32_t a = build_row(b, "</g></svg>&\"'\\N", "</g></svg>&\"'\\N", "Vec<&'a \"quoted\">"), c = build_row(b, longname, longname, longname);
    uint32_t heap = build_heap(b, HEAP_BUFFER, "<!-- \"caption\" -->]]>", a, 0, false, "=<b>,=&lt;,=]]>\xFE,=\xE2\x80\xAE" "rtl,=\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
    uint32_t loan = build_loan(b, LOAN_MUT, "'<&\">", "&mut </script>", c, FACTS_NONE, FACTS_NONE, 2, 3, "<i>`</text>`</i> & *\"all\"*");
    build_point(b, POINT_AFTER, "L2<", "after line 2: `<script>\"&</script>`", 2);
    build_set(b, a, STATE_OWNER, "owner </text>", "1AA", "");
    build_set(b, c, STATE_LOCKED, "locked <!--", "AAA", "");
    build_owns(b, a, heap);
    build_hold(b, loan, LOAN_IN_FORCE, "", a, FACTS_NONE, false);
    build_note(b, '+', "`</text></svg>` & <b>bold</b> \\n \\N");
    build_lane(b, a, 2, 3, LANE_OWNER), build_lane(b, c, 2, 2, LANE_LOCKED);
    build_event(b, EVENT_CREATED, a, 2), build_event(b, EVENT_BORROWED, c, 2)->loan = loan;
}

/* More than a picture can hold. */
static void program_huge(struct build *b)
{
    char *source = calloc(1, 64 * 1024);
    strcat(source, "fn main() {\n");
    for (int i = 0; i < 400; i++)
        sprintf(source + strlen(source), "    let v%03d = &w%03d;\n", i, i);
    strcat(source, "}\n");
    build_begin(b, source, "main", "main()");
    b->facts.file->text = arena_copy_text(&b->arena, source, strlen(source));
    free(source);
    for (uint32_t i = 0; i < 300; i++) {
        char name[16];
        snprintf(name, sizeof name, "v%03u", i);
        const char *path = arena_copy_text(&b->arena, name, strlen(name));
        build_row(b, path, path, "&i32");
    }
    for (uint32_t i = 0; i < 100; i++) {
        char name[16];
        snprintf(name, sizeof name, "'%u", i + 1);
        const char *label = arena_copy_text(&b->arena, name, strlen(name));
        build_loan(b, i % 3 ? LOAN_SHARED : LOAN_MUT, label, "&w", i, FACTS_NONE, FACTS_NONE, 2 + 3 * i, 60 + 3 * i, "`w` is *read-only* for a while");
    }
    for (uint32_t p = 0; p < 60; p++) {
        build_point(b, POINT_AFTER, "L", "after a line: `let v = &w;`", 2 + 5 * p);
        for (uint32_t r = 0; r < 300; r++)
            build_set(b, r, r < 5 * p ? STATE_REFERENCE : STATE_OUT_OF_SCOPE, r < 5 * p ? "holds a loan" : "", r < 5 * p ? "1-1" : "   ", "")->is_changed = false;
        for (uint32_t l = 0; l < 100; l++)
            if (2 + 5 * p >= 2 + 3 * l && 2 + 5 * p <= 60 + 3 * l)
                build_hold(b, l, LOAN_IN_FORCE, "", l + 1, FACTS_NONE, false);
            else
                b->now->loans[l].state = LOAN_ABSENT;
    }
    for (uint32_t r = 0; r < 300; r++)
        build_lane(b, r, 2 + r, 400, LANE_REFERENCE);
}

/* A loan of what a reference in a field of a referent gives access to: its rows are drawn though nothing else happens. */
static void program_nested(struct build *b)
{
    build_begin(b, "fn f(s: &mut Outer) {\n    let r = &mut *s.inner.place;\n    *r = 1;\n}\n", "f", "f()");
    uint32_t s = build_row(b, "s", "s", "&mut Outer"), to = build_child(b, ROW_DEREF, s, true, "*s", "*s", "Outer");
    uint32_t inner = build_child(b, ROW_FIELD, to, false, "(*s).inner", "inner", "Inner"), place = build_child(b, ROW_FIELD, inner, true, "(*s).inner.place", "place", "&mut i32");
    uint32_t at = build_child(b, ROW_DEREF, place, true, "*(*s).inner.place", "*place", "i32"), other = build_child(b, ROW_FIELD, to, true, "(*s).other", "other", "i32");
    uint32_t r = build_row(b, "r", "r", "&mut i32"), never = build_row(b, "hidden", "hidden", "i32");
    uint32_t loan = build_loan(b, LOAN_MUT, "'1", "&mut *(*s).inner.place", at, FACTS_NONE, FACTS_NONE, 2, 3, "`*(*s).inner.place` is *off limits* through line 3");
    build_point(b, POINT_AFTER, "L2", "after line 2: `let r = &mut *s.inner.place;`", 2);
    const uint32_t rows[] = {s, to, inner, place, other, r};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        build_set(b, rows[i], STATE_OWNER, "owner", "111", "");
    build_set(b, at, STATE_OWNER, "owner", "111", "");
    build_hold(b, loan, LOAN_IN_FORCE, "", r, FACTS_NONE, false);
    build_set(b, never, STATE_OUT_OF_SCOPE, "", "   ", "");
    build_event(b, EVENT_CREATED, r, 2);
}

static const struct { const char *name; void (*build)(struct build *b); } programs[] = {
    {"grow", program_grow}, {"moved", program_moved}, {"fields", program_fields}, {"pick", program_pick}, {"scope", program_scope},
    {"walk", program_walk}, {"two_phase", program_two_phase}, {"crowd", program_crowd}, {"hostile", program_hostile}, {"huge", program_huge}, {"nested", program_nested},
};
enum { PROGRAM_COUNT = sizeof programs / sizeof *programs };

#endif
