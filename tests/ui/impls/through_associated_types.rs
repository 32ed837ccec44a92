// A method's types are compared with the trait's where its associated types are known.
use std::ops::Deref;
struct S;
impl Deref for S { type Target = i32; fn deref(&self) -> &mut i32 { loop {} } } //~ ERROR E0053 @58
impl Iterator for S { type Item = i32; fn next(&mut self) -> Option<&i32> { None } } //~ ERROR E0053 @62
struct R(i32);
impl Deref for R { type Target = i32; fn deref(&self) -> &i32 { &self.0 } }
fn main() {}
