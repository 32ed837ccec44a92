// What other languages write.
fn main() {
    string text = "a";
}
