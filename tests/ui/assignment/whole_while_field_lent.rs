// Assigning the whole overwrites the lent field.
struct P { x: i32, y: i32 }
fn main() {
    let mut p = P { x: 1, y: 2 };
    let r = &p.x;
    p = P { x: 3, y: 4 }; //~ ERROR E0506 @5
    println!("{} {}", r, p.y);
}
