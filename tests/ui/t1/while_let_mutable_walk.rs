// Walking mutably to the end and appending there.
struct Node { value: i32, next: Option<Box<Node>> }
fn append(list: &mut Node, value: i32) {
    let mut cur = list;
    while let Some(ref mut next) = cur.next {
        cur = next;
    }
    cur.next = Some(Box::new(Node { value, next: None }));
}
fn main() {}
