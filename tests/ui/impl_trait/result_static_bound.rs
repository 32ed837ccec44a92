// `+ 'static` tells callers that nothing is borrowed, whatever the type parameters hold.
fn f<T: Clone>(_v: T) -> impl Clone + 'static { 1 }
fn g<'a, T: Clone>(_v: &'a T, _w: &'a str) -> impl Clone + 'a { _w }
fn main() {
    let kept;
    { let k = 1; kept = f(&k); }
    let _a = kept.clone();
    let text = String::new();
    let other;
    { let k = 1; other = g(&k, &text); } //~ ERROR E0597 @28
    let _b = other.clone();
}
