// Through a shared reference the chain of loans stops.
fn f<'a, 'b>(r: &'b &'a i32) -> &'a i32 { &**r }
fn main() { let x = 1; let q; { let r = &x; q = f(&r); } println!("{}", q); }
