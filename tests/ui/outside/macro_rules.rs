// Nor are macros of the program's own. //~ OUTSIDE
macro_rules! one { () => { 1 } }
fn main() { println!("{}", one!()); }
