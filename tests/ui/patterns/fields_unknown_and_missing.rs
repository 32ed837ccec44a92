// E0027 stands beside E0026, unless one name may be a slip of the pen for the other.
struct S { a: i32, bee: i32, c: i32 }
struct Q { alpha: i32 }
fn f(s: S) { let S { x } = s; } //~ ERROR E0027 @18 //~ ERROR E0026 @22
fn g(s: S) { let S { x, a, c } = s; } //~ ERROR E0027 @18 //~ ERROR E0026 @22
fn h(s: S) { let S { be, a, c } = s; } //~ ERROR E0026 @22
fn i(s: S) { let S { x, y, a, c } = s; } //~ ERROR E0027 @18 //~ ERROR E0026 @25
fn j(s: S) { let S { x, y, a, c, bee } = s; } //~ ERROR E0026 @25
fn k(s: S) { let S { be, a } = s; } //~ ERROR E0027 @18 //~ ERROR E0026 @22
fn l(q: Q) { let Q { b } = q; } //~ ERROR E0027 @18 //~ ERROR E0026 @22
fn m(q: Q) { let Q { } = q; } //~ ERROR E0027 @18
fn main() {}
