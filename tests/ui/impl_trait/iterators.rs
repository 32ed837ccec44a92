// Iterators behind `impl Trait` and in boxes: what they hold, and how long.
use std::collections::HashMap;
fn count(words: impl Iterator<Item = String>) -> HashMap<String, usize> { let mut m = HashMap::new(); for w in words { *m.entry(w).or_insert(0) += 1; } m }
fn lines<'a>(t: &'a str, q: &'a str) -> impl Iterator<Item = &'a str> + 'a { t.lines().filter(move |l| l.contains(q)) }
fn lines2<'a>(t: &'a str, q: &str) -> impl Iterator<Item = &'a str> + 'a { t.lines().filter(move |l| l.contains(q)) } //~ ERROR E0621 @76
fn pairs(n: u32) -> impl Iterator<Item = (u32, u32)> { (0..n).flat_map(move |i| (0..n).map(move |j| (i, j))) }
fn chain(a: Vec<i32>, b: Vec<i32>) -> impl Iterator<Item = i32> + DoubleEndedIterator { a.into_iter().chain(b) }
fn dyn_it<'a>(v: &'a [i32], rev: bool) -> Box<dyn Iterator<Item = &'a i32> + 'a> { if rev { Box::new(v.iter().rev()) } else { Box::new(v.iter()) } }
fn fib() -> impl Iterator<Item = u64> { let mut s = (0, 1); std::iter::from_fn(move || { let r = s.0; s = (s.1, s.0 + s.1); Some(r) }) }
fn main() {
    let t = String::from("a\nb"); let q = String::from("a");
    let it = lines(&t, &q); drop(q); println!("{}", it.count()); //~ ERROR E0505 @34
    for (a, b) in pairs(3) { println!("{} {}", a, b); }
    println!("{:?} {}", chain(vec![1], vec![2]).rev().collect::<Vec<_>>(), fib().take(3).sum::<u64>());
    let mut v = vec![1, 2]; for x in dyn_it(&v, true) { println!("{}", x); } let d = dyn_it(&v, false); v.push(1); println!("{}", d.count()); //~ ERROR E0502 @105
    println!("{}", count(vec![String::new()].into_iter()).len());
}
