// Bounds of structs and enums hold for what is made and written in bodies; where a bound is reported.
trait Tr { fn go(&self) {} fn mk() -> Self; fn two<T: Copy>(t: T) where Self: Sized {} }
struct W<T>(T);
impl<T: Clone> Tr for W<T> { fn mk() -> Self { loop {} } }
struct N;
impl<T: Clone> W<T> { fn inh(&self) {} fn new(t: T) -> W<T> { W(t) } fn none() {} fn meth<U: Copy>(&self, u: U, t: T) {} fn gen<U: Copy>(&self) -> U { loop {} } }
struct B<F: Fn(u8)> { f: F }
struct C<T: Copy> { f: T, g: T }
struct D<T: Copy>(T);
fn takes<T: Copy>(t: T) {}
fn pair<T: Copy>(t: T, u: T) {}
fn tup<T: Copy>(t: (T, u8)) {}
fn opt<T: Copy>(t: Option<T>) {}
fn refd<T: Copy>(t: &T) {}
fn none<T: Copy>() {}
fn ret<T: Copy>() -> T { loop {} }
fn iter<I: Iterator<Item = u8>>(i: I) {}
fn into<I>(i: I) where I: IntoIterator, I::Item: Copy {}
fn main() {
    let a: W<N> = Tr::mk(); //~ ERROR E0277 @19
    let c = W::<N>::mk(); //~ ERROR E0599 @21
    W::new(N); //~ ERROR E0277 @12
    W::<N>::none(); //~ ERROR E0599 @13
    W::<N>::new(N); //~ ERROR E0599 @13
    W::<u8>::two(N); //~ ERROR E0277 @18
    W(1u8).meth(N, 1); //~ ERROR E0277 @17
    W(1u8).gen::<N>(); //~ ERROR E0277 @18
    let n: N = W(1u8).gen(); //~ ERROR E0277 @23
    B { f: 1 }; //~ ERROR E0277 @12
    C { f: N, g: N }; //~ ERROR E0277 @5
    D(N); //~ ERROR E0277 @5 //~ ERROR E0277 @7
    let d = D { 0: N }; //~ ERROR E0277 @20
    takes((1, N)); //~ ERROR E0277 @11
    takes([N]); //~ ERROR E0277 @11
    takes(&mut 1); //~ ERROR E0277 @11
    takes({ N }); //~ ERROR E0277 @11
    takes(if true { N } else { N }); //~ ERROR E0277 @11
    pair(N, N); //~ ERROR E0277 @5
    tup((N, 1)); //~ ERROR E0277 @9
    opt(Some(N)); //~ ERROR E0277 @9
    opt::<N>(None); //~ ERROR E0277 @11
    refd(&N); //~ ERROR E0277 @10
    none::<N>(); //~ ERROR E0277 @12
    let e: N = ret(); //~ ERROR E0277 @16
    ret::<N>(); //~ ERROR E0277 @11
    iter(vec![1].into_iter());
    iter(vec![1u8]); //~ ERROR E0277 @10
    into(vec![N]); //~ ERROR E0277 @10
    let f = takes::<N>; //~ ERROR E0277 @21
    let g: fn(N) = takes; //~ ERROR E0277 @20
    takes(String::from("a")); //~ ERROR E0277 @11
    takes(vec![1]); //~ ERROR E0277 @11
    let h: String = [1].iter().map(|x| x + 1).collect(); //~ ERROR E0277 @47
    let i = [1].iter().map(|x| x + 1).collect::<String>(); //~ ERROR E0277 @49
    let j: Vec<u8> = vec![N].into_iter().collect(); //~ ERROR E0277 @42
    for k in N {} //~ ERROR E0277 @14
    for l in &N {} //~ ERROR E0277 @14
    let m = N + 1; //~ ERROR E0369 @15
    let o = 1 + N; //~ ERROR E0277 @15
    let p: u8 = 1u16.into(); //~ ERROR E0277 @22
    let s: Option<u8> = "a".parse().ok();
    let t = "a".parse::<N>(); //~ ERROR E0277 @17
    let u = N == N; //~ ERROR E0369 @15
    let v = [1, 2]["a"]; //~ ERROR E0277 @20
    let w = vec![1][1u8]; //~ ERROR E0277 @21
    println!("{}", W(1)); println!("{:?}", (1, N)); format!("{N}", N = N); //~ ERROR E0277 @20 //~ ERROR E0277 @44 //~ ERROR E0277 @72
    let x = format!("{:?} {}", N, N); //~ ERROR E0277 @32 //~ ERROR E0277 @35
    let y = vec![N; 3]; //~ ERROR E0277 @18
    let z = [N; 3]; //~ ERROR E0277 @14
}
