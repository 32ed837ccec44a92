// What is known of the value is its bounds: without `Copy` it moves, and `FnOnce` is called once.
fn both(x: impl Clone) -> usize { let _a = x; let _b = x; 1 } //~ ERROR E0382 @56
fn once(f: impl FnOnce() -> String) -> String { f(); f() } //~ ERROR E0382 @54
fn change(f: impl FnMut()) { f() } //~ ERROR E0596 @30
fn copies(x: impl Copy) { let _a = x; let _b = x; }
fn main() { let s = String::new(); both(&s); once(move || s); change(|| ()); copies(1); }
