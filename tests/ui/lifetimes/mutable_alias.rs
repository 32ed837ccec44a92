// &'a mut to a struct with 'a cannot be made twice.
struct L<'a> { items: Vec<&'a i32> }
fn add<'a>(l: &'a mut L<'a>, x: &'a i32) { l.items.push(x); }
fn main() {
    let x = 1;
    let mut l = L { items: Vec::new() };
    add(&mut l, &x);
    add(&mut l, &x); //~ ERROR E0499 @9
}
