// Alternatives, ranges, guards and @.
fn f(n: u8) -> u8 {
    match n {
        0 | 1 => 0,
        x @ 2..=9 if x % 2 == 0 => x,
        10..=99 => 10,
        _ => 255,
    }
}
fn main() { println!("{}", f(4)); }
