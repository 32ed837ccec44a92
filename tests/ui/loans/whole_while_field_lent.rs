// The whole cannot be used while a part is lent mutably.
struct P { x: i32, y: i32 }
fn show(p: &P) { println!("{} {}", p.x, p.y); }
fn main() {
    let mut p = P { x: 1, y: 2 };
    let a = &mut p.x;
    show(&p); //~ ERROR E0502 @10
    *a = 3;
}
