// An item of a trait named through a type asks that the type implement the trait, and learns the trait's arguments from the call.
use std::collections::HashMap;

trait Made<A> {
    fn made(from: A, times: u8) -> Self;
}
impl Made<u8> for i32 {
    fn made(_from: u8, _times: u8) -> i32 { 1 }
}
impl Made<u16> for i32 {
    fn made(_from: u16, _times: u8) -> i32 { 2 }
}
struct Plain;

fn right() {
    let ages = HashMap::from([("ann", 30), ("bob", 40)]);
    let upside: HashMap<_, _> = ages.iter().map(|(name, age)| (age, name)).collect();
    let list = Vec::from([1u8, 2]);
    println!("{} {:?} {}", ages.len(), upside.get(&30), list.len() + Vec::from("text").len());
    let number = Box::from(3);
    println!("{} {}", number, i32::made(300u16, 1));
}

fn main() {
    right();
    let _ = String::from(3); //~ ERROR E0277 @13
    let _ = Vec::<u8>::from(3); //~ ERROR E0277 @13
    let _: String = From::from(3); //~ ERROR E0277 @32
    let _ = <String as From<i32>>::from(3); //~ ERROR E0277 @14
    let _ = i32::made('a', 1); //~ ERROR E0277 @13
    let _: i32 = Made::made('a', 1); //~ ERROR E0277 @29
    let _: Plain = Default::default(); //~ ERROR E0277 @20
    Clone::clone(&Plain); //~ ERROR E0277 @18
    Plain::clone(&Plain); //~ ERROR E0277 @5
    let make = String::from;
    make('c');
    let other = u8::from;
    other(3i8); //~^ ERROR E0277 @17
}
