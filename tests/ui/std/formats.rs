// The formats of numbers, for a program's own types, too; the builders of Debug.
use std::fmt;

struct Word(u32);
impl fmt::LowerHex for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::LowerHex::fmt(&self.0, f) }
}
impl fmt::Binary for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{:b}", self.0) }
}
impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Word").field("bits", &self.0).finish() }
}
struct Row(Vec<i32>);
impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.0.iter()).finish() }
}

fn main() {
    let (n, width) = (42, 8);
    println!("{:5}|{:<5}|{:^5}|{:>5}|{:*^9}|{:05}|{:+}|{:#x}|{:#010b}|{:o}|{:X}|{:e}", n, n, n, n, n, n, n, n, n, n, n, 1e3);
    println!("{:width$}|{:.*}|{n:>width$}|{:p}|{:x?}|{{{}}}", n, 3, 1.5, &n, vec![1], n);
    println!("{:x} {:#x} {:b} {:x} {:?} {:?}", Word(1), &Word(2), Word(3), &&n, Word(4), Row(vec![1]));
}
