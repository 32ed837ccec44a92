// A parameter is a local variable.
fn f(s: String) -> &'static str {
    s.as_str() //~ ERROR E0515 @5
}
fn main() { f(String::new()); }
