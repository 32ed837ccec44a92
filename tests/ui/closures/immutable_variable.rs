// What is not declared mutable is not changed in a closure either.
fn main() {
    let n = 0;
    let list = vec![1];
    let mut set = || n = 1; //~ ERROR E0594 @22
    set();
    let mut add = || list.push(2); //~ ERROR E0596 @22
    add();
}
