// Boxed as 'static, T must be promised to live that long.
fn keep<T: std::fmt::Display>(t: T) -> Box<dyn std::fmt::Display> {
    Box::new(t) //~ ERROR E0310 @5
}
fn main() {}
