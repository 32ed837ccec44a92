// What stands behind #[test] or #[cfg(test)] is not compiled: its errors are none.
fn main() {
    let x = helper();
    println!("{}", x);
}

#[cfg(not(test))]
fn helper() -> i32 {
    1
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn it_works() {
        let s = String::new();
        drop(s);
        drop(s);
        assert_eq!(helper(), "x");
    }
}

#[test]
#[ignore]
fn later() {
    missing();
}
