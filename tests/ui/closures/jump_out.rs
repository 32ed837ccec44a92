// `break` does not leave a closure, and labels outside are out of reach; `return` and `?` end the closure.
fn main() {
    'a: loop {
        let parse = |s: &str| -> Option<i32> { let n = s.len() as i32; let m = Some(n)?; return Some(m); };
        parse("1");
        let leave = || { break 'a; }; //~ ERROR E0267 @26 //~ ERROR E0767 @32
        leave();
    }
}
