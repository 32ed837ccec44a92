// What a call made here is local.
fn f<'a>(n: usize) -> &'a str {
    let mut s = String::new();
    if n > 1 { s.push('a'); }
    &s[0..] //~ ERROR E0515 @5
}
fn main() {}
