// The lifetimes that `for<..>` names have no bounds.
fn wrong<F: for<'a, 'b: 'a> Fn(&'a i32, &'b i32)>(f: F) {} //~ ERROR lifetime @25
fn wrong_pointer(f: for<'a: 'static> fn(&'a i32)) {} //~ ERROR lifetime @29
fn right<F: for<'a, 'b> Fn(&'a i32, &'b i32)>(f: F) {}
fn main() {}
