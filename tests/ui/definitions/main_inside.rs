// A `main` inside another function is not the program's.
fn outer() {
    fn main() {
        println!("never");
    }
    main();
} //~ ERROR E0601 @2
