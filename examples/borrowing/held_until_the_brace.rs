// I do not use it any more. Why is the loan still in force?
//
// Look at the inner `}`: `guard` has a destructor, and that is a use. So its loan lasts until the brace, although
// no line names `guard` again. Without the `impl Drop` the loan would end after line 17.
struct Guard<'a>(&'a mut i32);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        *self.0 += 100;
    }
}

fn main() {
    let mut n = 1;
    {
        let guard = Guard(&mut n);
        *guard.0 += 1; //@ n is locked by guard
        println!("working"); //@ n is locked by guard
    }
    println!("{}", n);
}
