// Two closures work through one `&mut`. Why not?
//
// Look at the second closure: the first has captured what `list` refers to, alone and for writing, and is called
// once more below.
fn fill(list: &mut Vec<i32>) {
    let mut one = || list.push(1);
    let mut two = || list.push(2); //~ ERROR E0524 @19
    one();
    two();
}

fn main() {
    let mut list = Vec::new();
    fill(&mut list);
    println!("{}", list.len());
}
