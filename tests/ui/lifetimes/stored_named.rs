// The same, with names.
fn keep<'a, 'b>(v: &mut Vec<&'a i32>, x: &'b i32) {
    v.push(x); //~ ERROR lifetime @5
}
fn main() {}
