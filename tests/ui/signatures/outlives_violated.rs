// A declared relation must hold at the call.
fn put<'a, 'b: 'a>(slot: &mut &'a i32, x: &'b i32) { *slot = x; }
fn main() {
    let a = 1;
    let mut slot = &a;
    {
        let b = 2;
        put(&mut slot, &b); //~ ERROR E0597 @24
    }
    println!("{}", slot);
}
