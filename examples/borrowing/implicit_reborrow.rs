// A `&mut` is not `Copy`. Why can I pass it to a function twice?
//
// Look at the calls: `grow(r)` does not move `r`. The compiler lends what `r` points to for the time of the call,
// as if it said `grow(&mut *r)`, and `r` waits. On line 15 nothing asks for a reborrow, so `r` itself moves to
// `s`.
fn grow(n: &mut i32) {
    *n += 1;
}

fn main() {
    let mut n = 1;
    let r = &mut n;
    grow(r); //@ r can read, move
    grow(r);
    let s = r; //@ r is moved
    *s += 1;
    println!("{}", n);
}
