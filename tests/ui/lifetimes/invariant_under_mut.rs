// Under &mut a lifetime cannot be shortened.
fn f<'a, 'b: 'a>(r: &'a mut &'b i32, s: &'a i32) {
    *r = s; //~ ERROR lifetime @5
}
fn main() {}
