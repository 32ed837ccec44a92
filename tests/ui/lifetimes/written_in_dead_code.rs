// What is written of lifetimes must make sense where nothing comes, and with what `_` turns out to be.
trait X<'a, 'b> {}
struct C<'a, 'b, T: X<'a, 'b>>(T, &'a (), &'b ());
impl X<'_, '_> for i32 {}
impl<'a> X<'a, 'a> for () {}
fn no_value<'a>() { return; let _: &'static &'a (); } //~ ERROR lifetime @36
fn no_variable<'a>() { return; let _: &'static &'a () = &&(); } //~ ERROR lifetime @39
fn after_loop<'a, 'b>() { let _: &'a Option<&'b i32> = loop {}; } //~ ERROR lifetime @34
fn inferred<'a>() { return; let _: C<'static, 'a, _> = C((), &(), &()); } //~ ERROR lifetime @36
fn inferred_right<'a>() { return; let _: C<'static, 'a, _> = C(1, &(), &()); }
fn main() {}
