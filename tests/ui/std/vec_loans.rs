// What borrows from a vector keeps it borrowed: iterators, slices, drains, entries of its parts.
fn push_while_iterating(mut v: Vec<i32>) {
    for x in v.iter() {
        v.push(*x); //~ ERROR E0502 @9
    }
}

fn clear_while_first_lives(mut v: Vec<String>) -> usize {
    let first = v.first().unwrap();
    v.clear(); //~ ERROR E0502 @5
    first.len()
}

fn drained_twice(mut v: Vec<i32>) -> i32 {
    let d = v.drain(..);
    let n = v.len(); //~ ERROR E0502 @13
    d.sum::<i32>() + n as i32
}

fn split_parts(v: &mut [i32]) -> i32 {
    let (a, b) = v.split_at_mut(2);
    a[0] = b[0];
    std::mem::swap(&mut a[1], &mut b[1]);
    v[0] + v[1]
}

fn split_and_whole(v: &mut [i32]) {
    let (a, b) = v.split_at_mut(2);
    v[0] = 1; //~ ERROR E0503 @5 //~ ERROR E0506 @5
    a[0] = b[0];
}

fn chunks_and_windows(v: &mut Vec<i32>) -> i32 {
    for c in v.chunks_mut(2) {
        c[0] += 1;
    }
    let n: i32 = v.windows(2).map(|w| w[0] * w[1]).sum();
    v.retain(|x| *x > 1);
    v.dedup();
    v.sort_by(|a, b| b.cmp(a));
    v.sort_by_key(|x| -*x);
    n + v.iter().rev().skip(1).step_by(2).copied().max().unwrap_or(0)
}

fn pops(mut v: Vec<String>) -> Option<String> {
    let last = v.pop()?;
    v.push(last.clone());
    v.insert(0, last);
    let tail = v.split_off(1);
    v.extend(tail);
    v.extend_from_slice(&["x".to_string()]);
    v.truncate(3);
    let s = v.swap_remove(0);
    v.iter_mut().for_each(|t| t.push('!'));
    Some(s)
}

fn last_then_push(mut v: Vec<i32>) {
    let l = v.last_mut().unwrap();
    v.push(1); //~ ERROR E0499 @5
    *l = 2;
}

fn main() {
    push_while_iterating(vec![1]);
    println!("{} {}", clear_while_first_lives(vec![String::new()]), drained_twice(vec![1]));
    let mut a = [1, 2, 3, 4];
    println!("{}", split_parts(&mut a));
    split_and_whole(&mut a);
    println!("{} {:?}", chunks_and_windows(&mut vec![1, 2, 3]), pops(vec![]));
    last_then_push(vec![1]);
}
