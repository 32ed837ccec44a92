// May I look at a linked list from several places?
//
// Look at `here`: it holds a shared loan of the list, and each step makes it point one node further. A shared
// reference is `Copy`, so `start` still points to the first node.
struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

fn total(start: &Node) -> i32 {
    let mut sum = start.value;
    let mut here = start;
    while let Some(next) = &here.next {
        sum += next.value;
        here = next;
    }
    sum + start.value
}

fn main() {
    let list = Node { value: 1, next: Some(Box::new(Node { value: 2, next: None })) };
    println!("{}", total(&list));
}
