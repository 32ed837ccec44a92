// A lifetime left out of a closure's result is not that of its parameter.
fn main() {
    let same = |x: &i32| -> &i32 { x }; //~ ERROR lifetime @36
    same(&1);
}
