// The scrutinee's temporary lives to the end of the if let, else included (edition 2021).
struct C { v: Vec<i32> }
impl C { fn get(&mut self) -> Option<&mut i32> { self.v.first_mut() } }
fn main() {
    let mut c = C { v: vec![] };
    if let Some(x) = c.get() { *x = 1; } else { c.v.push(1); }
}
