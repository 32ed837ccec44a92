// Nothing is unknown beside a signature that is wrong.
fn f(x: &str, y: &str) -> Vec<&str> { x.split(' ').collect() } //~ ERROR E0106 @31
fn g(x: &str, y: &str) -> &str { let v = x.split(' ').collect(); x } //~ ERROR E0106 @27
fn h(x: &str, y: &str) -> Option<&str> { x.split(' ').collect::<Vec<_>>().first().copied() } //~ ERROR E0106 @34
fn i(x: &str, y: &str) -> &str { let v = Default::default(); x } //~ ERROR E0106 @27
fn j(x: &str, y: &str) -> &str { x.parse().unwrap() } //~ ERROR E0106 @27
fn k(x: Foo) -> Vec<u8> { vec![1].into_iter().collect() } //~ ERROR E0425 @9
fn l() -> Foo { vec![1].into_iter().collect() } //~ ERROR E0425 @11
fn m(x: &str, y: &str) -> Vec<&str> { let v: Vec<_> = x.split(' ').collect(); v } //~ ERROR E0106 @31
fn n(x: &str, y: &str) -> (u8, &str) { let r = x.split(' ').collect(); r } //~ ERROR E0106 @32
fn o() -> Vec<Foo> { let mut v = Vec::new(); v.push(1); v.into_iter().collect() } //~ ERROR E0425 @15
fn p(a: &[&str], b: &str) -> Vec<&str> { a.iter().filter(|x| x.len() > 1).map(|x| *x).collect() } //~ ERROR E0106 @34
fn q<'a>(a: &'a str, b: &str) -> Vec<&'b str> { a.split(' ').collect() } //~ ERROR E0261 @39
fn main() { }
