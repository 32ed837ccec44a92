// Adapters hold what they go over, consumers use them up.
use std::collections::HashMap;

struct Counter {
    n: u32,
}
impl Iterator for Counter {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        self.n += 1;
        if self.n < 6 { Some(self.n) } else { None }
    }
}

fn adapters(v: &[i32]) -> i32 {
    let a: i32 = v.iter().zip(v.iter().skip(1)).map(|(a, b)| a * b).filter(|x| x % 3 == 0).sum();
    let b = v.iter().enumerate().filter(|(i, _)| i % 2 == 0).map(|(_, x)| *x).fold(0, |s, x| s + x);
    let c = v.chunks(2).flat_map(|c| c.iter()).chain(&[1, 2]).take_while(|x| **x < 9).copied().min().unwrap();
    let (even, odd): (Vec<i32>, Vec<i32>) = v.iter().partition(|x| **x % 2 == 0);
    let (xs, ys): (Vec<i32>, Vec<String>) = v.iter().map(|x| (*x, x.to_string())).unzip();
    let d = v.iter().rev().cycle().take(5).product::<i32>() + v.iter().position(|x| *x == 1).map_or(0, |p| p as i32);
    let e: Vec<i32> = vec![vec![1], vec![2, 3]].into_iter().flatten().scan(0, |s, x| { *s += x; Some(*s) }).collect();
    let m: HashMap<i32, usize> = v.iter().cloned().zip(0..).collect();
    let f = v.iter().max_by(|a, b| a.cmp(b)).unwrap() + *v.iter().min_by_key(|x| x.abs()).unwrap();
    println!("{even:?} {odd:?} {xs:?} {ys:?} {e:?} {m:?} {}", v.iter().any(|x| *x > 1) && v.iter().all(|x| *x > 0));
    a + b + c + d + f + Counter { n: 0 }.zip(Counter { n: 1 }.skip(1)).map(|(a, b)| a * b).sum::<u32>() as i32
}

fn peeking(s: &str) -> Vec<String> {
    let mut it = s.chars().peekable();
    let mut out = Vec::new();
    while let Some(c) = it.next() {
        let mut word = c.to_string();
        while let Some(&d) = it.peek() {
            if d == ' ' {
                break;
            }
            word.push(d);
            it.next();
        }
        out.push(word);
        it.next_if_eq(&' ');
    }
    out
}

fn peek_held(mut it: std::iter::Peekable<std::vec::IntoIter<String>>) {
    let first = it.peek().unwrap();
    it.next(); //~ ERROR E0499 @5
    println!("{first}");
}

fn used_up(v: Vec<String>) {
    let it = v.into_iter();
    let n = it.count();
    println!("{n} {:?}", it.last()); //~ ERROR E0382 @26
}

fn vec_moved(v: Vec<String>) {
    for s in v {
        println!("{s}");
    }
    println!("{}", v.len()); //~ ERROR E0382 @20
}

fn map_holds(mut v: Vec<i32>) {
    let doubled = v.iter().map(|x| x * 2);
    v.push(1); //~ ERROR E0502 @5
    println!("{}", doubled.count());
}

fn by_ref(v: Vec<i32>) -> i32 {
    let mut it = v.into_iter();
    let first: i32 = it.by_ref().take(2).sum();
    first + it.sum::<i32>()
}

fn ranges() -> usize {
    let squares: Vec<u64> = (1..=10u64).filter(|n| n % 2 == 1).map(|n| n.pow(2)).collect();
    for (i, c) in ('a'..='e').enumerate().skip(1) {
        println!("{i}{c}");
    }
    let up = std::iter::successors(Some(1u32), |x| x.checked_mul(10)).last();
    println!("{up:?} {:?}", std::iter::repeat("x").take(3).collect::<String>());
    (0..5).rev().len() + squares.len()
}

fn main() {
    println!("{} {:?}", adapters(&[1, 2]), peeking("a b"));
    peek_held(vec![].into_iter().peekable());
    used_up(vec![]);
    vec_moved(vec![]);
    map_holds(vec![]);
    println!("{} {}", by_ref(vec![]), ranges());
}
