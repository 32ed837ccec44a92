// Assigning one field while the other is lent.
struct P { x: i32, y: i32 }
fn main() { let mut p = P { x: 1, y: 2 }; let r = &p.x; p.y = 3; println!("{} {}", r, p.y); }
