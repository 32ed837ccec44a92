    let mut x; //~ ERROR lifetime @5
fn main() {}
