// The list walker: overwriting the cursor ends the loan of what it pointed to.
struct Node { value: i32, next: Option<Box<Node>> }
fn last(head: &mut Node) -> &mut i32 {
    let mut cur = head;
    while cur.next.is_some() {
        cur = cur.next.as_mut().unwrap();
    }
    &mut cur.value
}
fn main() { let mut n = Node { value: 1, next: None }; *last(&mut n) = 2; }
