// `main` gives () or a Result of it.
fn main() -> Option<()> { None } //~ ERROR E0277 @14
