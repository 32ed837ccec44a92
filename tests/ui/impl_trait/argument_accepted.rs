// `impl Trait` among the parameters: a type parameter without a name, with its bounds.
use std::fmt::Display;
fn twice(f: impl Fn(i32) -> i32, x: i32) -> i32 { f(f(x)) }
fn total(items: impl Iterator<Item = u32>) -> u32 { items.sum() }
fn show_all(items: impl IntoIterator<Item = impl Display>) { for item in items { println!("{}", item); } }
fn copied(x: &impl Clone, y: impl Copy + Display) -> String { let _a = x.clone(); let b = y; format!("{}{}", b, y) }
fn own(text: impl Into<String>) -> String { text.into() }
fn unsized_too(x: &(impl Display + ?Sized)) -> String { x.to_string() }
fn named<'a>(x: impl Iterator<Item = &'a str>) -> &'a str { x.last().unwrap_or("") }
fn with_more<T: Clone>(x: &T, y: impl Display) -> (T, String) { (x.clone(), y.to_string()) }
fn main() {
    println!("{}", twice(|x| x + 1, 3));
    println!("{}", total([1, 2, 3].into_iter()));
    show_all(vec![1, 2]);
    show_all(["a"]);
    println!("{}", copied(&String::new(), 3));
    own("a");
    own(String::new());
    println!("{}", unsized_too("x"));
    println!("{}", named(["a", "b"].into_iter()));
    println!("{:?}", with_more::<i32>(&1, 'c'));
}
