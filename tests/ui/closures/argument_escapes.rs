// What is lent for one call of a closure is not kept behind it.
fn each<F: FnMut(&String)>(mut f: F) { f(&String::new()) }
fn main() {
    let mut all: Vec<&String> = vec![];
    each(|s| all.push(s)); //~ ERROR E0521 @14
    let mut count = 0;
    each(|s| count += s.len());
    println!("{} {}", all.len(), count);
}
