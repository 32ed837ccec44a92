// What is named in a format string more than once lacks a trait once; panic! with a lone {} is blamed as a whole.
use std::fmt::Write as W2; use std::io::Write;
struct N;
fn a(n: N) { unreachable!("{}", n); } //~ ERROR E0277 @33
fn b(n: N) { todo!("{}", n); } //~ ERROR E0277 @26
fn c(n: N) { unimplemented!("{}", n); } //~ ERROR E0277 @35
fn d(n: N) { assert_eq!(1, 2, "{}", n); } //~ ERROR E0277 @37
fn f(n: N) { eprintln!("{}", n); eprint!("{}", n); print!("{}", n); } //~ ERROR E0277 @30 //~ ERROR E0277 @48 //~ ERROR E0277 @65
fn g(n: N) { let mut s = String::new(); write!(s, "{}", n); writeln!(s, "{}", n); } //~ ERROR E0277 @57 //~ ERROR E0277 @79
fn h(n: N) { panic!("{n}"); } //~ ERROR E0277 @22
fn i(n: N) { assert_ne!(1, 2, "{n} {}", n); } //~ ERROR E0277 @32
fn j(n: N) { debug_assert_eq!(1, 2, "{n} {}", n); } //~ ERROR E0277 @38
fn k(n: N) { std::panic!("{n} {}", n); println!("{}", format!("{}", n)); println!("{}", format_args!("{}", n)); } //~ ERROR E0277 @27 //~ ERROR E0277 @69 //~ ERROR E0277 @108
fn m(n: N) { panic!("{:?} {}", n, n); } //~ ERROR E0277 @32 //~ ERROR E0277 @35
fn n(n: N, o: N) { panic!("{} {}", n, o); println!("{} {}", n, Box::new(1)); println!("{} {}", Box::new(n), Box::new(1)); } //~ ERROR E0277 @36 //~ ERROR E0277 @61 //~ ERROR E0277 @96
fn main() {}







































