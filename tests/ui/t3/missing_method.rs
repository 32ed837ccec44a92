// An impl without a method of the trait.
trait T { fn f(&self); }
struct S;
impl T for S {} //~ ERROR E0046 @1
fn main() {}
