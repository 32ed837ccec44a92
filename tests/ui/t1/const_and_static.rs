// Constants are values, statics are places with 'static.
const N: i32 = 5;
static NAME: &str = "lien";
fn longest() -> &'static str { NAME }
fn main() { println!("{} {}", N, longest()); }
