// One lifetime is returned where the other is promised.
fn f<'a, 'b>(x: &'a i32, y: &'b i32) -> &'a i32 {
    println!("{}", x);
    y //~ ERROR lifetime @5
}
fn main() {}
