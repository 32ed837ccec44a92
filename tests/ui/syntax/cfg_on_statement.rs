// A condition on a statement would change what the block is.
fn main() {
    #[cfg(false)] //~ OUTSIDE
    {
        println!("never");
    }
}
