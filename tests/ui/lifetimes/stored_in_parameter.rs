// A short reference pushed into a longer-lived vector.
fn keep(v: &mut Vec<&i32>, x: &i32) {
    v.push(x); //~ ERROR lifetime @5
}
fn main() {}
