// A static without mut is never assigned.
static N: i32 = 5;
fn main() {
    N = 6; //~ ERROR E0594 @5
}
