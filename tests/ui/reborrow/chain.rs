// A reborrow of a reborrow keeps the first one waiting.
fn main() {
    let mut x = 1;
    let a = &mut x;
    let b = &mut *a;
    let c = &mut *b;
    *a = 2; //~ ERROR E0506 @5
    *c = 3;
}
