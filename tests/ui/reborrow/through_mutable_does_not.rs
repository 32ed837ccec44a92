// Through a mutable one it goes on.
fn f<'a, 'b>(r: &'b mut &'a mut i32) -> &'a mut i32 {
    &mut **r //~ ERROR lifetime @5
}
fn main() {}
