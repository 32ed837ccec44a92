// Where `impl Trait` cannot stand.
struct S { x: impl Clone } //~ ERROR E0562 @15
fn pointer(x: fn(impl Clone)) {} //~ ERROR E0562 @18
fn result_of_fn(x: impl Fn() -> impl Clone) {} //~ ERROR E0562 @33
fn no_trait(x: impl 'static) {} //~ ERROR lifetime @16
const C: impl Clone = 1; //~ ERROR E0562 @10
fn main() { let x: impl Clone = 1; } //~ ERROR E0562 @20
