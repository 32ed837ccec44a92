// The destructor may use what is lent.
struct S<'a> { data: &'a mut String }
impl<'a> Drop for S<'a> { fn drop(&mut self) { self.data.push('x'); } }
fn f<'a>(s: S<'a>) -> &'a mut String {
    &mut *s.data //~ ERROR E0713 @5
}
fn main() {}
