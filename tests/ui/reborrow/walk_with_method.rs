// Accepted: each round of the walk lends through a temporary of its own.
struct Node {
    next: Option<Box<Node>>,
}

impl Node {
    fn last(&mut self) -> &mut Node {
        let mut at = self;
        while at.next.is_some() {
            at = at.next.as_mut().unwrap();
        }
        at
    }
}

fn main() {
    let mut n = Node { next: None };
    n.last().next = None;
}
