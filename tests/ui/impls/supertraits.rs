// An impl needs the impls of the supertraits.
trait A {} trait B: A {}
struct S; struct T;
impl A for S {} impl B for S {}
impl B for T {} //~ ERROR E0277 @12
#[derive(Eq)] struct Y { s: i32 } //~ ERROR E0277 @22
fn main() {}
