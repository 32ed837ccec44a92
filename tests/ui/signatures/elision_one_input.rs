// One input may give one lifetime to the output; two inputs give none, even where they name the same.
fn twice<'a>(x: &'a i32, _y: &'a i32) -> &i32 { x } //~ ERROR E0106 @42
fn pair<'a>(x: (&'a i32, &'a i32)) -> &i32 { x.0 }
fn hidden(_x: &'static i32, y: &i32) -> &i32 { y } //~ ERROR E0106 @41
fn main() {}
