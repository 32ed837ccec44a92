// May I push to a stack while I take from it?
//
// Look at the loop head: `pop` gives the value away, so `task` owns it and the loan for the call is over at once.
// `push` finds the stack free.
fn main() {
    let mut stack = vec![3];
    while let Some(task) = stack.pop() {
        println!("{}", task);
        if task > 1 {
            stack.push(task - 1); //@ stack can read, write, move
        }
    }
    println!("{}", stack.len());
}
