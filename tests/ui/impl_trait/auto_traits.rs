// Auto traits are seen through `impl Trait`; in a box without them they are lost.
fn need<T: Send>(_t: T) {}
fn plain() -> impl Fn() -> i32 { || 1 }
fn counted() -> impl Fn() -> i32 { let r = std::rc::Rc::new(1); move || *r }
fn held<T: Clone>(t: T) -> impl Clone { t }
fn main() {
    need(plain());
    std::thread::spawn(plain()).join().unwrap();
    need(counted()); //~ ERROR E0277 @10
    need(held(1));
    need(held(std::rc::Rc::new(1))); //~ ERROR E0277 @10
    let sends: Box<dyn Fn() -> i32 + Send> = Box::new(plain());
    need(sends);
    let stays: Box<dyn Fn() -> i32> = Box::new(plain());
    need(stays); //~ ERROR E0277 @10
}
