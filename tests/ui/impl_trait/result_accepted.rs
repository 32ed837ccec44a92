// Results behind `impl Trait`: closures, iterators, several bounds, in tuples and methods.
use std::fmt::{Debug, Display};
fn adder(n: i32) -> impl Fn(i32) -> i32 { move |x| x + n }
fn counter() -> impl FnMut() -> u32 { let mut c = 0; move || { c += 1; c } }
fn give(s: String) -> impl FnOnce() -> String { || s }
fn evens(v: &[i32]) -> impl Iterator<Item = &i32> { v.iter().filter(|x| *x % 2 == 0) }
fn owned(v: Vec<i32>) -> impl Iterator<Item = i32> + Clone { v.into_iter().map(|x| x + 1) }
fn texts(v: &str) -> impl Iterator<Item = impl Display + '_> + '_ { v.chars().map(|c| c.to_string()) }
fn pair(n: u8) -> (u8, impl Debug) { (n, Some(n)) }
fn maybe(b: bool) -> Option<impl Display> { if b { return None; } Some("text") }
fn same(b: bool) -> impl Fn(i32) -> i32 { if b { |x| x + 1 } else { |x| x + 2 } }
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C { move |x| g(f(x)) }
fn chosen<'a>(x: &'a str, y: &'a str) -> impl Display + 'a { if x.len() > y.len() { x } else { y } }
fn exactly<'a, T: Debug>(x: &'a str, t: T) -> impl Debug + use<'a, T> { (x, t) }
struct Table { rows: Vec<String> }
impl Table {
    fn names(&self) -> impl Iterator<Item = &str> { self.rows.iter().map(|s| s.as_str()) }
    fn longer<'a>(&'a self, n: usize) -> impl Iterator<Item = &'a String> + 'a { self.rows.iter().filter(move |s| s.len() > n) }
}
fn main() {
    let add = adder(1);
    let mut next = counter();
    println!("{} {} {}", add(2), next(), give(String::new())());
    let v = vec![1, 2];
    println!("{:?}", evens(&v).next());
    let once = owned(v);
    let twice = once.clone();
    println!("{} {}", once.count(), twice.sum::<i32>());
    for t in texts("ab") { println!("{}", t); }
    let (n, d) = pair(1);
    println!("{} {:?}", n, d);
    if let Some(t) = maybe(false) { println!("{}", t); }
    println!("{} {}", same(true)(1), compose(|x: i32| x + 1, |y: i32| y.to_string())(2));
    println!("{} {:?}", chosen("a", "b"), exactly("a", 1));
    let table = Table { rows: vec![] };
    println!("{} {}", table.names().count(), table.longer(3).count());
}
