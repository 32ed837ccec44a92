// Variables are dropped in reverse order, so what is declared first may be lent to what comes later, and not the other way round.
struct Guard<'a> {
    log: &'a String,
}

impl<'a> Drop for Guard<'a> {
    fn drop(&mut self) {
        println!("{}", self.log);
    }
}

fn main() {
    let log = String::from("end");
    let _good = Guard { log: &log };
    let _bad;
    let late = String::from("too late");
    _bad = Guard { log: &late }; //~ ERROR E0597 @25
}
