// The field is a reference itself. Why can I not hand it out?
//
// Look at the `}`: `lock` is dropped there, and its destructor may still write through the field. The reference
// that is returned would be in use at the same time.
struct Lock<'a> {
    data: &'a mut i32,
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        *self.data = 0;
    }
}

fn open<'a>(lock: Lock<'a>) -> &'a mut i32 {
    &mut *lock.data //~ ERROR E0713 @5
}

fn main() {
    let mut n = 1;
    *open(Lock { data: &mut n }) += 1;
    println!("{}", n);
}
