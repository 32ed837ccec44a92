// Maps: entries, values and keys borrow the map; what is removed is owned.
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

fn count(text: &str) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for word in text.split_whitespace() {
        *counts.entry(word).or_insert(0) += 1;
    }
    counts
}

fn get_then_insert(m: &mut HashMap<String, i32>) -> i32 {
    let found = m.get("a").unwrap();
    m.insert("b".to_string(), 1); //~ ERROR E0502 @5
    *found
}

fn copied_then_insert(m: &mut HashMap<String, i32>) -> i32 {
    let found = m.get("a").copied().unwrap_or_default();
    m.insert("b".to_string(), found);
    if let Some(x) = m.get_mut("b") {
        *x += 1;
    }
    for (_, v) in m.iter_mut() {
        *v *= 2;
    }
    for v in m.values_mut() {
        *v += 1;
    }
    let mut keys: Vec<_> = m.keys().cloned().collect();
    keys.sort();
    m["b"] + m.remove("a").unwrap_or(0) + keys.len() as i32
}

fn two_entries(m: &mut HashMap<i32, String>) {
    let a = m.entry(1).or_default();
    let b = m.entry(2).or_default(); //~ ERROR E0499 @13
    a.push_str(b);
}

fn insert_while_walking(m: &mut BTreeMap<i32, i32>) {
    for (k, v) in m.iter() {
        m.insert(*k + 1, *v); //~ ERROR E0502 @9
    }
}

fn key_is_moved(m: &mut HashMap<String, i32>, k: String) {
    m.insert(k, 1);
    println!("{}", k); //~ ERROR E0382 @20
}

fn sets(a: &HashSet<i32>, b: &HashSet<i32>) -> HashSet<i32> {
    let mut all: HashSet<i32> = a.union(b).cloned().collect();
    all.insert(3);
    all.retain(|x| a.contains(x) || !b.contains(x));
    all
}

fn queue(mut q: VecDeque<String>) -> Option<String> {
    q.push_back("x".into());
    let front = q.front().cloned();
    q.push_front(String::new());
    while let Some(s) = q.pop_front() {
        if s.is_empty() {
            break;
        }
    }
    q.iter().map(|s| s.len()).max().and(front)
}

fn ordered(m: &BTreeMap<i32, &str>) -> Option<String> {
    let (k, v) = m.first_key_value()?;
    let n = m.range(1..3).count();
    Some(format!("{k}{v}{n}"))
}

fn queue_front_lives(q: &mut VecDeque<String>) -> usize {
    let f = q.front().unwrap();
    q.pop_back(); //~ ERROR E0502 @5
    f.len()
}

fn main() {
    println!("{:?}", count("a b a"));
    let mut m = HashMap::new();
    println!("{} {}", get_then_insert(&mut m), copied_then_insert(&mut m));
    two_entries(&mut HashMap::new());
    insert_while_walking(&mut BTreeMap::new());
    key_is_moved(&mut m, String::new());
    println!("{:?} {:?}", sets(&HashSet::new(), &HashSet::from([1])), queue(VecDeque::new()));
    println!("{:?} {}", ordered(&BTreeMap::from([(1, "a")])), queue_front_lives(&mut VecDeque::new()));
}
