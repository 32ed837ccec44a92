// Without a destructor the same is fine.
struct S<'a> { data: &'a mut String }
fn f<'a>(s: S<'a>) -> &'a mut String { &mut *s.data }
fn main() { let mut t = String::new(); f(S { data: &mut t }).push('a'); }
