// let needs a pattern that always fits.
fn main() { let o = Some(1); let Some(n) = o; } //~ ERROR E0005 @34
