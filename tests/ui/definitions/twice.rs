// Fields, variants and items, each name once.
struct C { a: i32, a: i32 } //~ ERROR E0124 @20
struct C; //~ ERROR E0428 @1
enum D { X, X } //~ ERROR E0428 @13
fn f() {}
fn f(_x: i32) {} //~ ERROR E0428 @1
mod m { pub fn g() {} pub fn g() {} } //~ ERROR E0428 @23
fn main() {}
