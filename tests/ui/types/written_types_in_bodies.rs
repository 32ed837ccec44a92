// Types that are written in bodies hold the bounds of their parts.
struct N; struct D<T: Copy>(T); struct C<T: Copy> { f: T } enum E<T: Copy> { A(T), B { x: T }, Z }
impl<T: Copy> C<T> { fn new(t: T) -> Self { C { f: t } } fn none() {} }
fn id<T>(t: T) -> T { t }
fn main() {
    let l = |x: C<N>| 1; //~ ERROR E0277 @17
    let n = id::<C<N>>; //~ ERROR E0277 @18
    let o = std::mem::size_of::<C<N>>(); //~ ERROR E0277 @33
    let s = E::Z::<N>; //~ ERROR E0277 @13
    let u: &C<N>; //~ ERROR E0277 @12
    let x = D(String::new()); //~ ERROR E0277 @13 //~ ERROR E0277 @15
    let y = E::B { x: N }; //~ ERROR E0277 @23
    let z = C::<N> { f: loop {} }; //~ ERROR E0277 @25
    match loop {} { E::<N>::Z => {}, _ => {} } //~ ERROR E0277 @21
    let b: Vec<str>; //~ ERROR E0277 @12
    let c: Option<[u8]> = None; //~ ERROR E0277 @12 //~ ERROR E0277 @27
}
