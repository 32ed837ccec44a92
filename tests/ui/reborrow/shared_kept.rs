// The shared reborrow is still in use.
fn f(v: &mut Vec<i32>) {
    let first = &v[0];
    v.push(1); //~ ERROR E0502 @5
    println!("{}", first);
}
fn main() {}
