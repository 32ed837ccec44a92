// Only what has the trait becomes its object.
trait A { fn a(&self); }
struct S;
fn f(x: &dyn A) {}
fn main() {
    f(&S); //~ ERROR E0277 @7
    let b: Box<dyn A> = Box::new(S); //~ ERROR E0277 @25
    let d: &dyn A = 5; //~ ERROR E0308 @21
    let g: Box<dyn Fn(i32) -> i32> = Box::new(|x| "a"); //~ ERROR E0308 @51
    let n: &dyn std::fmt::Display = &1;
    let t: Box<dyn std::fmt::Debug> = Box::new(vec![1]);
}
