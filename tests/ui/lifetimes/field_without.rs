// A struct with a reference names its lifetime.
struct H {
    name: &String, //~ ERROR E0106 @11
}
fn main() {}
