// The scrutinee's temporary with a destructor lives through the arms.
struct G<'a> { r: &'a mut i32 }
impl<'a> Drop for G<'a> { fn drop(&mut self) {} }
impl<'a> G<'a> { fn get(&self) -> i32 { *self.r } }
fn main() {
    let mut x = 1;
    match (G { r: &mut x }).get() {
        1 => {
            x = 2; //~ ERROR E0506 @13
        }
        _ => {}
    }
    println!("{}", x);
}
