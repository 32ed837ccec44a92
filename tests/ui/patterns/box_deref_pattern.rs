// Matching what a box owns by reference.
enum L { Nil, Cons(i32, Box<L>) }
fn sum(l: &L) -> i32 { match l { L::Nil => 0, L::Cons(n, rest) => *n + sum(rest) } }
fn main() { println!("{}", sum(&L::Cons(1, Box::new(L::Nil)))); }
