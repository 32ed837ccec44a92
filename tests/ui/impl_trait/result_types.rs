// One hidden type for each `impl Trait`, and it does what the bounds say.
use std::fmt::Display;
fn two(b: bool) -> impl Display { if b { return 1; } "x" } //~ ERROR E0308 @54
fn closures(b: bool, k: i32) -> impl Fn(i32) -> i32 { if b { move |a| a + k } else { move |a| a - k } } //~ ERROR E0308 @86
fn not_fn() -> impl Fn() { 5 } //~ ERROR E0277 @16
fn not_display() -> impl Display { vec![1] } //~ ERROR E0277 @21
fn nothing() -> impl Display { } //~ ERROR E0277 @17
fn main() {}
