// Walking a linked list with one mutable reference: overwriting `cursor` gives up the loan of the node before.
struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

fn push_back(head: &mut Node, value: i32) {
    let mut cursor = head;
    while cursor.next.is_some() {
        cursor = cursor.next.as_mut().unwrap();
    }
    cursor.next = Some(Box::new(Node { value, next: None }));
}

fn main() {
    let mut list = Node { value: 1, next: None };
    push_back(&mut list, 2);
    push_back(&mut list, 3);
    println!("{}", list.value);
}
