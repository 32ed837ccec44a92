// A closure works through my reference. May I use it meanwhile?
//
// Look at line 8: `grow` captured what `list` refers to, alone and for writing, until its last call. (2)
// is a second access on the side.
fn fill(list: &mut Vec<i32>) {
    let mut grow = || list.push(1);
    grow();
    let view = &*list; //~ ERROR E0501 @16
    grow();
    println!("{}", view.len());
}

fn main() {
    let mut list = Vec::new();
    fill(&mut list);
}
