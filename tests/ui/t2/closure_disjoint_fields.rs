// Edition 2021 captures fields.
struct P { x: i32, y: i32 }
fn main() {
    let mut p = P { x: 1, y: 2 };
    let mut f = || p.x += 1;
    println!("{}", p.y);
    f();
}
