// What the scrutinee of a match makes lives through its arms.
struct C { v: Vec<i32> }
impl C { fn first(&mut self) -> Option<&mut i32> { self.v.first_mut() } }
fn main() {
    let mut c = C { v: vec![1] };
    match c.first() {
        Some(x) => { *x = 2; println!("{}", c.v.len()); }
        None => {}
    }
    match c.first() {
        Some(x) => { println!("{}", c.v.len()); *x = 2; } //~ ERROR E0502 @37
        None => {}
    }
}
