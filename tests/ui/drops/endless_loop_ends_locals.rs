// A function that never returns may still be left by a panic: its locals end there.
struct Holder {
    target: &'static i32,
}

fn run() {
    let a = 3;
    let _h = Holder { target: &a }; //~ ERROR E0597
    loop {}
}

fn main() {
    run();
}
