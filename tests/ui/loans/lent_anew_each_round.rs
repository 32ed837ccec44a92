// The loan of one round has ended where the next round makes it anew, also through a reborrow and a temporary reference.
struct Record {
    next: Option<Box<Record>>,
}
fn last(record: &mut Record) -> &mut Record {
    let mut current = record;
    while current.next.is_some() {
        current = current.next.as_mut().unwrap();
    }
    current
}
fn main() {
    let mut spare = 2;
    let mut first = 1;
    let mut used = &mut first;
    let mut rounds = 3;
    while rounds > 0 {
        *used = rounds;
        used = &mut spare;
        rounds = *used - 3;
    }
    last(&mut Record { next: None });
}
