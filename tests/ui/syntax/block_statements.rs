// A block-like statement ends at its brace.
fn main() {
    let mut x = 1;
    let p = &mut x;
    if true {} *p = 2;
    match 1 { _ => {} } -1;
    { 2 } ;
    let y = { 3 } + 1;
    println!("{} {}", x, y);
}
