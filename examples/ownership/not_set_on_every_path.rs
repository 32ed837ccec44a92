// Must a variable be set before it is read?
//
// Look at the point where the two paths of the `if` meet: `size` is set on one of them only, and the picture says
// on which.
fn main() {
    let wide = 3 > 2;
    let size;
    if wide {
        size = 10;
        println!("wide");
    } //@ size is maybe unset
    println!("{}", size); //~ ERROR E0381 @20
}
