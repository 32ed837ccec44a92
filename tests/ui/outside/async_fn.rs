// Asynchronous functions are not covered. //~ OUTSIDE
async fn f() {}
fn main() {}
