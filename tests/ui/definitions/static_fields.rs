// What stands behind a static reference lives as long.
struct A<T> { x: &'static T } //~ ERROR E0310 @18
struct B<T: 'static> { x: &'static T }
struct C<'a, T> { x: &'a T }
fn main() {}
