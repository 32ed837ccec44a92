// The bounds say how long the hidden type lives.
use std::fmt::Debug;
fn static_text(v: &str) -> impl Fn() -> usize + 'static { move || v.len() } //~ ERROR lifetime @59
fn other<'a, 'b>(v: &'a str, w: &'b str) -> impl Fn() -> &'a str + 'a { move || if w.len() > 2 { v } else { v } } //~ ERROR lifetime @73
fn explicit<'a>(v: &'a [i32], n: &i32) -> impl Iterator<Item = &'a i32> + 'a { v.iter().filter(move |x| *x > n) } //~ ERROR E0621 @80
fn parameter<T: Debug>(v: T) -> impl Debug + 'static { v } //~ ERROR E0310 @56
fn by_reference(n: i32) -> impl Fn() -> i32 { || n } //~ ERROR E0373 @47
fn of_block() -> impl Fn() -> i32 { let k = 1; || k } //~ ERROR E0373 @48
fn main() {}
