// Why does a thread, or anything kept for ever, want `T: 'static`?
//
// Look at the call: `keep` may hold on to its argument until the program ends, and a `T` could be a reference to
// something that ends before. `T: 'static` rules that out.
fn keep<K: 'static>(item: K) {
    drop(item);
}

fn pass_on<T>(item: T) {
    println!("passing on");
    keep(item); //~ ERROR E0310
}

fn main() {
    pass_on(1);
}
