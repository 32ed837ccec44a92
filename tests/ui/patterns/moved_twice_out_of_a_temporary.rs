// A pattern that takes a part by value leaves nothing whole for the name before `@`, though the value is a temporary.
struct Unit;
struct Pair<A, B>(A, B);
fn main() {
    let whole @ Pair(left, right) = Pair(Unit, Unit); //~ ERROR E0382 @9
}
