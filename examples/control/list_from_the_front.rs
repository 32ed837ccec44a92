// How do I take a linked list apart?
//
// Look at `list` in each round: `take` leaves `None` behind, so that the node can be moved out whole. The rest of
// the list, however long it is, is drawn as one node, "more of them".
struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

fn main() {
    let second = Box::new(Node { value: 2, next: None });
    let mut list = Some(Box::new(Node { value: 1, next: Some(second) }));
    while let Some(mut node) = list {
        println!("{}", node.value);
        list = node.next.take();
    }
}
