// take moves out through a mutable reference by leaving None.
struct Node { next: Option<Box<Node>> }
fn cut(n: &mut Node) -> Option<Box<Node>> { n.next.take() }
fn main() { cut(&mut Node { next: None }); }
