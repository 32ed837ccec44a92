// Where the bound says how the closure is called, its body is held to that.
fn often<F: Fn()>(f: F) { f() }
fn changing<F: FnMut()>(mut f: F) { f() }
fn main() {
    let s = String::new();
    let mut n = 0;
    often(|| n += 1); //~ ERROR E0594 @14
    changing(|| n += 1);
    changing(|| drop(s)); //~ ERROR E0507 @22
    println!("{}", n);
}
