// Methods are found through Deref.
use std::ops::Deref;
struct W { s: String }
impl Deref for W { type Target = String; fn deref(&self) -> &String { &self.s } }
fn main() { let w = W { s: String::from("a") }; println!("{}", w.len()); }
