// An iterator of one's own.
struct Count { n: u32 }
impl Iterator for Count { type Item = u32; fn next(&mut self) -> Option<u32> { if self.n < 3 { self.n += 1; Some(self.n) } else { None } } }
fn main() { let mut total = 0; for x in (Count { n: 0 }) { total += x; } println!("{}", total); }
