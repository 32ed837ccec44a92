// Options and results hand out references, take values, and move what is inside.
#[derive(Debug, Clone, Default, PartialEq)]
struct Item {
    name: String,
    next: Option<Box<Item>>,
}

fn walk(mut at: &Item) -> usize {
    let mut n = 0;
    while let Some(next) = at.next.as_ref() {
        at = next;
        n += 1;
    }
    n + at.next.as_deref().map_or(0, |i| i.name.len())
}

fn append(mut at: &mut Item, name: &str) {
    while at.next.is_some() {
        at = at.next.as_mut().unwrap();
    }
    at.next.replace(Box::new(Item { name: name.to_string(), next: None }));
}

fn take_out(item: &mut Item) -> Option<String> {
    let next = item.next.take()?;
    item.next = next.next;
    Some(next.name)
}

fn moved_out(item: &Item) -> String {
    item.next.unwrap().name //~ ERROR E0507 @5
}

fn kept_by_as_ref(o: Option<String>) -> usize {
    let n = o.as_ref().map(|s| s.len()).unwrap_or(0);
    n + o.unwrap_or_default().len()
}

fn used_after_map(o: Option<String>) -> usize {
    let n = o.map(|s| s.len());
    println!("{o:?}"); //~ ERROR E0382 @16
    n.unwrap_or(0)
}

fn as_mut_twice(o: &mut Option<String>) {
    let a = o.as_mut().unwrap();
    let b = o.as_mut().unwrap(); //~ ERROR E0499 @13
    a.push_str(b);
}

fn chain(a: Option<i32>, r: Result<i32, String>) -> Result<i32, String> {
    let x = a.filter(|n| *n > 1).or(Some(2)).and_then(|n| n.checked_mul(2)).ok_or("none".to_string())?;
    let y = r.as_ref().map(|n| n + 1).map_err(|e| e.clone())?;
    let z = r.or_else(|e| if e.is_empty() { Ok(1) } else { Err(e) })?;
    let pair = a.zip(Some(y)).map(|(p, q)| p + q);
    Ok(x + z + pair.get_or_insert_with_zero())
}

trait Zero {
    fn get_or_insert_with_zero(self) -> i32;
}
impl Zero for Option<i32> {
    fn get_or_insert_with_zero(mut self) -> i32 {
        *self.get_or_insert(0)
    }
}

fn collected(v: &[&str]) -> Result<Vec<i32>, std::num::ParseIntError> {
    let all: Result<Vec<i32>, _> = v.iter().map(|s| s.parse::<i32>()).collect();
    let some: Option<Vec<u32>> = v.iter().map(|s| s.chars().next()).map(|c| c.and_then(|d| d.to_digit(10))).collect();
    println!("{some:?}");
    all
}

fn main() {
    let mut i = Item::default();
    append(&mut i, "a");
    println!("{} {:?} {}", walk(&i), take_out(&mut i), moved_out(&i));
    println!("{} {}", kept_by_as_ref(None), used_after_map(None));
    as_mut_twice(&mut None);
    println!("{:?} {:?}", chain(Some(1), Ok(2)), collected(&["1"]));
    let swapped = std::mem::replace(&mut i, Item::default());
    let taken = std::mem::take(&mut i.name);
    println!("{swapped:?} {taken}");
}
