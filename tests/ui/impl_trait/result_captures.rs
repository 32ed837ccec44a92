// Callers see only the lifetimes that `impl Trait` names: what is behind it holds no others.
fn later(x: &i32) -> impl Fn() -> i32 { move || *x } //~ ERROR E0700 @41
fn items(v: &Vec<i32>) -> impl Iterator<Item = i32> { v.iter().map(|x| *x) } //~ ERROR E0700 @55
fn named<'a>(x: &'a i32, y: &i32) -> impl Fn() -> i32 + 'a { let y = *y; move || *x + y }
fn second<'a, 'b>(x: &'a i32, y: &'b i32) -> impl Fn() -> &'a i32 { move || if *y > 1 { x } else { x } } //~ ERROR E0700 @69
fn in_pair(x: &i32) -> (i32, impl Clone) { (1, x) } //~ ERROR E0700 @44
fn nothing<'a>(x: &'a str) -> impl Clone + use<> { x } //~ ERROR E0700 @52
struct S { v: Vec<i32> }
impl S { fn it(&self) -> impl Iterator<Item = i32> { self.v.iter().copied() } } //~ ERROR E0700 @54
fn main() {}
