// Two functions, one refused: every way of stepping has somewhere to go.
struct Pair {
    left: String,
    right: String,
}

fn longer<'a>(first: &'a str, second: &'a str) -> &'a str {
    if first.len() > second.len() {
        first
    } else {
        second
    }
}

fn main() {
    let mut v = vec![1, 2, 3];
    let first = &v[0];
    v.push(4);
    println!("{}", first);
    let mut pair = Pair { left: String::from("ab"), right: String::from("cd") };
    let left = &mut pair.left;
    left.push('!');
    let right = &pair.right;
    println!("{} {}", longer(left, right), v.len());
}
