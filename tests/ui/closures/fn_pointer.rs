// A closure that names nothing from around it becomes a fn pointer.
fn main() {
    let n = 1;
    let plain: fn(i32) -> i32 = |x| x + 1;
    println!("{}", plain(1));
    let other: fn(i32) -> i32 = |x| x + n; //~ ERROR E0308 @33
    other(1);
}
