// An impl needs all that its trait builds on, also where two impls hold each other up.
pub trait Partial: Copy {}
pub trait Complete: Partial {}
impl<T> Partial for T where T: Complete {}
impl<T> Complete for T {} //~ ERROR E0277 @22
trait A: B {} trait B: C {} trait C {}
struct S; impl A for S {} impl B for S {} //~ ERROR E0277 @22 //~ ERROR E0277 @38
struct R; impl A for R {} impl B for R {} impl C for R {}
fn main() {}
