// The list walker with while let.
struct Node { value: i32, next: Option<Box<Node>> }
fn sum(list: &Node) -> i32 {
    let mut total = list.value;
    let mut cur = &list.next;
    while let Some(node) = cur {
        total += node.value;
        cur = &node.next;
    }
    total
}
fn main() { println!("{}", sum(&Node { value: 1, next: None })); }
