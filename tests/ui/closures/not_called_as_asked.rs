// Closures and fns given where a bound calls them otherwise: number and types of parameters.
fn one<F: Fn(i32) -> i32>(f: F) {}
fn two<F>(f: F) where F: FnMut(&str, u8) {}
fn r<F: Fn(&i32)>(f: F) {}
fn z<F: FnOnce()>(f: F) {}
fn named(a: i32, b: i32) -> i32 { a }
fn named1(a: u8) -> i32 { 1 }
fn main() {
    one(|a, b| a); //~ ERROR E0593 @5
    one(|| 1); //~ ERROR E0593 @5
    two(|s| ()); //~ ERROR E0593 @5
    two(|s: &str, n: u16| ()); //~ ERROR E0631 @5
    r(|x: i32| ()); //~ ERROR E0631 @5
    z(|x| ()); //~ ERROR E0593 @5
    one(|x: u8| 1); //~ ERROR E0631 @5
    one(|x| "a"); //~ ERROR E0308 @13
    one(named); //~ ERROR E0593 @9
    one(named1); //~ ERROR E0631 @9
    let v = vec![1, 2, 3];
    let a: Vec<i32> = v.iter().map(|a, b| 1).collect(); //~ ERROR E0593 @32
    let b: Vec<i32> = v.iter().map(|| 1).collect(); //~ ERROR E0593 @32
    let c: Vec<i32> = v.iter().map(|x: i32| x).collect(); //~ ERROR E0631 @32 //~ ERROR E0599 @48
    let d: Vec<&i32> = v.iter().filter(|x: &i32| true).collect(); //~ ERROR E0631 @33 //~ ERROR E0599 @56
    let e: Vec<i32> = v.iter().map(named1).collect(); //~ ERROR E0631 @36 //~ ERROR E0599 @44
    v.iter().for_each(|(a, b)| ()); //~ ERROR E0308 @24
    v.iter().enumerate().for_each(|i, x| ()); //~ ERROR E0593 @26
    v.iter().enumerate().map(|i, x| 1).count(); //~ ERROR E0593 @26
    v.iter().fold(0, |x| x); //~ ERROR E0593 @14
    v.iter().fold(0, |acc, x, y| acc); //~ ERROR E0593 @14
    let f = |x: u8| x;
    one(f); //~ ERROR E0631 @9
    let g = |x, y| x + y;
    one(g); //~ ERROR E0593 @9
    v.iter().map(i32::abs).count(); //~ ERROR E0631 @18 //~ ERROR E0599 @28
    v.iter().any(|&x: &u8| x == 1);
    Some(1).map(|| 2); //~ ERROR E0593 @13
    Some(1).map(|x: &i32| 2); //~ ERROR E0631 @13
    Some(1).unwrap_or_else(|x| 2); //~ ERROR E0593 @13
    Some(1).and_then(|x| 2); //~ ERROR E0308 @26
    let h: fn(i32) -> i32 = |x, y| x; //~ ERROR E0593 @29
    let i: fn(i32) -> i32 = |x: u8| 1; //~ ERROR E0308 @29
    let mut w = vec![3, 1]; 
    w.sort_by(|a| 1); //~ ERROR E0593 @7
    w.sort_by_key(|a, b| 1); //~ ERROR E0593 @7
    w.retain(|x: i32| true); //~ ERROR E0631 @7
    one(str::len); //~ ERROR E0631 @9
}
