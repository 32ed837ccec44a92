// What a parameter points to may be returned, the parameter itself not.
struct P { x: i32 }
fn good(p: &P) -> &i32 { &p.x }
fn bad(p: P) -> &'static i32 {
    &p.x //~ ERROR E0515 @5
}
fn main() {}
