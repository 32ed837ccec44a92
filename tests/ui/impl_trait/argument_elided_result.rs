// The result of a call cannot borrow from an argument that only `impl` names.
fn f<'a>(x: impl Iterator<Item = &'a u8>) -> &u8 { loop {} } //~ ERROR E0106 @46
fn g(f: impl Fn(&u8) -> &u8) -> &u8 { loop {} } //~ ERROR E0106 @33
fn main() {}
