// A temporary ends with its statement, unless `let` borrows it; a constant that is borrowed is no temporary.
fn make() -> String {
    String::new()
}
fn main() {
    let length = make().len();
    let kept = &make();
    let five = &5;
}
