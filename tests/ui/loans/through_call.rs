// A call's result holds what its argument holds, by the signature.
fn same(s: &mut String) -> &mut String { s }
fn main() {
    let mut s = String::from("a");
    let r = same(&mut s);
    s.push('b'); //~ ERROR E0499 @5
    r.push('c');
}
