// The value holds the loans of the lifetimes that it names, as long as it is used or dropped.
fn evens(v: &[i32]) -> impl Iterator<Item = &i32> { v.iter().filter(|x| *x % 2 == 0) }
fn pusher<'a>(v: &'a mut Vec<i32>) -> impl FnMut(i32) + 'a { move |x| v.push(x) }
fn plain<'a>(v: &'a i32) -> impl Clone { *v }
fn generic<T: Clone>(v: T) -> impl Clone { 1 }
fn main() {
    let mut v = vec![1, 2];
    let e = evens(&v);
    v.push(3); //~ ERROR E0502 @5
    for x in e { println!("{}", x); }
    let count = evens(&v).count();
    v.push(4);
    let first = evens(&v).next();
    v.push(5); //~ ERROR E0502 @5
    println!("{} {:?}", count, first);
    let mut p = pusher(&mut v);
    p(1);
    println!("{}", v.len()); //~ ERROR E0502 @20
    let copy;
    { let k = 1; copy = plain(&k); }
    let _c = copy.clone();
    let held;
    { let k = 1; held = generic(&k); } //~ ERROR E0597 @33
    let _h = held.clone();
}
