// So the other argument cannot be returned.
struct N { s: String }
impl N {
    fn get(&self, other: &String) -> &String {
        if self.s.len() > 1 { &self.s } else { other } //~ ERROR lifetime @48
    }
}
fn main() {}
