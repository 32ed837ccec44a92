// What the body asks of lifetimes around it is proved where the closure is made.
fn short<'a, 'b>(x: &'a i32, y: &'b i32) -> &'a i32 {
    let choose = |first: bool| -> &'a i32 { if first { x } else { y } }; //~ ERROR lifetime @67
    choose(true)
}
fn main() { short(&1, &2); }
