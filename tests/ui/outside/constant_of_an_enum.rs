// Whether this covers all depends on the value of a constant that is no number. //~ OUTSIDE
#[derive(PartialEq, Eq)] enum D { A, B }
const FIRST: D = D::A;
fn f(d: D) { match d { FIRST => {} D::B => {} } }
fn main() {}
