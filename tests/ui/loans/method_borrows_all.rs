// A method that gives a mutable reference borrows the whole struct.
struct P { x: i32, y: i32 }
impl P { fn x_mut(&mut self) -> &mut i32 { &mut self.x } }
fn main() {
    let mut p = P { x: 1, y: 2 };
    let a = p.x_mut();
    p.y = 3; //~ ERROR E0506 @5
    *a = 4;
    println!("{}", p.y);
}
