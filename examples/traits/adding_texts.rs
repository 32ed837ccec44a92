// Why is it `first + &second`, with one `&`?
//
// Look at line 8: the left text moves into the sum, which goes on using its buffer; the right one is only read, so
// it is lent.
fn main() {
    let first = String::from("Hello, ");
    let second = String::from("Ada");
    let both = first + &second; //@ first is moved; second can read, move
    println!("{} {}", both, second);
}
