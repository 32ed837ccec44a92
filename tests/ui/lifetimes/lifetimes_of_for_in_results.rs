// A lifetime of `for<..>` must be in what is given (E0581, E0582); a named one counts for elision as one that is left out.
fn named<F>(f: F) where for<'a> F: Fn(&'a (u8, u16)) -> &u8 {}
fn outer<'x>(f: &dyn Fn(&'x u8) -> &u8) {}
fn twice<F: for<'a> Fn(&'a u8, &'a u8) -> &u8>(f: F) {} //~ ERROR E0106 @43
fn pointers<'x>(f: for<'a, 'b> fn(&'a u8) -> &u8, g: fn(&'x u8) -> &u8, h: fn(&u8, i32) -> &u8) {}
fn two<F>(f: F) where for<'a> F: Fn(&'a u8, &u8) -> &u8 {} //~ ERROR E0106 @53
fn only_given<F: for<'t> Fn(i32) -> &'t i32>(f: F) {} //~ ERROR E0582 @37
fn in_where<F>(f: F) where for<'t> F: Fn(i32) -> &'t i32 {} //~ ERROR E0582 @50
fn pointer(f: for<'t> fn(i32) -> &'t i32) {} //~ ERROR E0581 @34
type Object<'a> = Box<dyn for<'t> FnMut(&i32) -> Result<&'t i32, ()> + 'a>; //~ ERROR E0582 @50
fn of_self<F>(f: F) where for<'t> &'t F: Fn(i32) -> &'t i32 {}
fn fine(f: Box<dyn for<'t> Fn(&'t i32) -> &'t i32>, g: for<'t> fn(Option<&'t i32>) -> &'t i32) {}
fn main() {}
