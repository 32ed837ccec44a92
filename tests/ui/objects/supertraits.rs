// An object has the methods of what its trait builds on, and becomes an object of that.
trait Super { fn s(&self) -> i32; }
trait Sub: Super { fn t(&self) -> i32 { self.s() } }
struct S;
impl Super for S { fn s(&self) -> i32 { 1 } }
impl Sub for S {}
fn both(x: &dyn Sub) -> i32 { x.s() + x.t() }
fn up(x: &dyn Sub) -> &dyn Super { x }
fn less(x: Box<dyn Sub + Send>) -> Box<dyn Sub> { x }
fn generic<T: Super + ?Sized>(x: &T) -> i32 { x.s() }
fn main() {
    let object: &dyn Sub = &S;
    println!("{} {} {} {}", both(&S), up(object).s(), generic(object), generic::<dyn Sub>(&S));
    println!("{}", less(Box::new(S)).t());
}
