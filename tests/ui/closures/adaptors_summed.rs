// What an adaptor with a closure gives is known when the closure is: sums, greatest values and the like of it.
fn f1() { let g = vec![vec![0i32; 3]; 2]; let t: usize = g.iter().map(|r| r.len()).sum(); }
fn f2() { let g = vec![1u8]; let t: u8 = g.iter().map(|r| *r).sum(); }
fn f4() { let g = vec![1]; let t: i32 = g.iter().map(|r| r + 1).sum(); }
fn f6() { let g = vec![String::new()]; let t: usize = g.iter().map(|r| r.len()).sum(); }
fn f7() { let g = vec!["a"]; let t = g.iter().map(|r| r.len()).sum::<usize>(); }
fn f8() { let g = vec!["a"]; let t = g.iter().map(|r| r.len()).max(); }
fn f9() { let g = vec![1, 2]; let t = g.iter().map(|r| r * 2).max(); println!("{:?}", t); }
fn f12() { let g = [1.5, 2.5]; let t: f64 = g.iter().map(|x| x * 2.0).sum::<f64>() / g.len() as f64; }
fn f14() { let n = 5; let t = (1..=n).product::<u64>(); let s: i32 = (1..4).map(|x| x * x).filter(|x| x % 2 == 1).sum(); }
fn wrong() { let g = vec![String::new()]; let t: usize = g.iter().map(|s| s.len()).sum(); let m = g.iter().map(|s| s).max(); drop(g); println!("{} {:?}", t, m); } //~ ERROR E0505 @131
fn main() {}
