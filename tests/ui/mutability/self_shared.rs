// &self does not allow a change.
struct C { n: i32 }
impl C {
    fn bump(&self) {
        self.n += 1; //~ ERROR E0594 @9
    }
}
fn main() { C { n: 1 }.bump(); }
