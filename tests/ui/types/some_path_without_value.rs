// Type errors: some path without value.
fn f(x: i32) -> i32 { if x > 0 { return 1; //~ ERROR E0317 @23
} }
fn g(x: i32) -> i32 { while x > 0 { return 1; //~ ERROR E0308 @23
} }
fn h() -> i32 { let x = 1; //~ ERROR E0308 @11
}
fn main(){}
