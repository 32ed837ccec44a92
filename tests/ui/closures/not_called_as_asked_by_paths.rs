// The same through paths, methods, literals and iterators.
mod m { pub fn one<F: Fn(i32) -> i32>(f: F) {} pub struct T<F>(pub F); impl<F: Fn(u8)> T<F> { pub fn new(f: F) -> Self { T(f) } pub fn go<G: FnOnce(u8, F)>(&self, g: G) {} } }
use m::T;
struct B<F: Fn(u8)> { f: F }
fn opt(f: Option<fn(u8)>, g: Box<i32>) {}
fn two<F: Fn(i32), G: Fn(i32)>(f: F, g: G) {}
fn same<F: Fn(i32)>(f: F, g: F) {}
fn main() {
    m::one(|a, b| a); //~ ERROR E0593 @5
    m::one::<_>(|a: u8| 1); //~ ERROR E0631 @5
    T::new(|a, b| ()); //~ ERROR E0593 @5
    T::new(|a: u16| ()); //~ ERROR E0631 @5
    m::T::new(|a: u16| ()); //~ ERROR E0631 @5
    let t = T::new(|a| ());
    t.go(|a| ()); //~ ERROR E0593 @7
    t.go::<_>(|a: i8, b| ()); //~ ERROR E0631 @7
    B { f: |a, b| () }; //~ ERROR E0593 @5
    B { f: |a: i32| () }; //~ ERROR E0631 @5
    opt(Some(|a, b| ()), Box::new(1)); //~ ERROR E0593 @14
    opt(Some(|a: i8| ()), Box::new(1)); //~ ERROR E0308 @14
    two(|a| (), |b: u8| ()); //~ ERROR E0631 @5
    two(|a, b| (), |b: u8| ()); //~ ERROR E0593 @5 //~ ERROR E0631 @5
    let y: [fn(u8); 2] = [|a, b| (), |c| ()]; //~ ERROR E0593 @27
    let mut f = |x: i32| x;
    f = |y: i32, z: i32| y; //~ ERROR E0308 @9
    let s = std::iter::repeat_with(|a| 1); //~ ERROR E0593 @13
    let u = std::iter::successors(Some(1), |a, b| None); //~ ERROR E0593 @13
    let w = std::iter::from_fn(|a: u8| Some(1)); //~ ERROR E0593 @13
    let q: Vec<i32> = vec![1].into_iter().map(|a: String| 1).filter(|b| true).collect(); //~ ERROR E0631 @43 //~ ERROR E0599 @62
    for z in vec![1].iter().map(|a: String| 1) {} //~ ERROR E0631 @14 //~ ERROR E0631 @29
    let h = vec![1].iter().map(|a: &u64| a + 1).max();
    let body = vec![1].iter().map(|a, b| nothere); //~ ERROR E0593 @31 //~ ERROR E0425 @42
    let e = vec![1].iter().map(|a: &i32| nothere).map(|b| b.x()).count(); //~ ERROR E0425 @42
}
