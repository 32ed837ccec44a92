// What types of std can do: compared, printed, cloned, hashed, ordered, defaulted, turned into each other.
use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, VecDeque};
use std::fmt;
use std::rc::Rc;

#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct All {
    a: Vec<Option<String>>,
    b: Box<[i32]>,
    c: (char, bool, u8),
    d: [Rc<str>; 2],
    e: BTreeMap<String, BTreeSet<i32>>,
    f: std::marker::PhantomData<f64>,
}

#[derive(Debug, Clone, Default, PartialEq)]
struct Some1 {
    a: HashMap<String, HashSet<i32>>,
    b: VecDeque<f64>,
    c: RefCell<Vec<i32>>,
    d: Cell<i32>,
    e: Option<Rc<RefCell<Vec<i32>>>>,
}

#[derive(PartialEq, Eq)]
struct Point(f64); //~ ERROR E0277 @14

#[derive(Hash)]
struct Hashed(HashMap<i32, i32>); //~ ERROR E0277 @15

#[derive(Clone, Copy)]
struct Copied(String); //~ ERROR E0204 @8

struct Matrix(Vec<Vec<f64>>);
impl fmt::Display for Matrix {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for row in &self.0 {
            for (i, x) in row.iter().enumerate() {
                if i > 0 {
                    write!(f, " ")?;
                }
                write!(f, "{x:.2}")?;
            }
            writeln!(f)?;
        }
        f.write_str("end")
    }
}

fn comparisons(v: Vec<i32>, s: String, o: Option<&str>) -> bool {
    let slice: &[i32] = &v;
    v == [1, 2] && v == slice && slice == [1, 2] && slice == v && &v == slice && [1, 2] == slice && s == "a" && "a" == s && &s == "a" && *"a" == s && o == Some("a") && o.as_deref() < Some("b")
        && (1, "a") < (2, "b") && v < vec![2] && [1] < [2] && Reverse(1) > Reverse(2) && s.as_str() > "a" && v.iter().eq([1, 2].iter())
}

fn not_compared(v: Vec<String>, s: &str) -> bool {
    v == [1] //~ ERROR E0277 @7
}

fn printed(v: &Vec<i32>) {
    println!("{v}"); //~ ERROR E0277 @15
}

fn float_max(v: Vec<f64>) -> Option<f64> {
    v.into_iter().max() //~ ERROR E0277 @19
}

fn float_sorted(mut v: Vec<f64>) {
    v.sort_by(|a, b| a.partial_cmp(b).unwrap());
    v.sort(); //~ ERROR E0277 @7
}

fn collected(v: &[i32]) -> Vec<String> {
    v.iter().collect() //~ ERROR E0277 @14
}

fn not_iterated(n: i32) {
    for x in n { //~ ERROR E0277 @14
        println!("{x}");
    }
}

fn heap() -> Vec<(Reverse<u32>, String)> {
    let mut h = BinaryHeap::new();
    h.push((Reverse(3), "a".to_string()));
    while let Some((Reverse(n), s)) = h.pop() {
        println!("{n}{s}");
    }
    h.into_sorted_vec()
}

fn converted() -> Result<u8, std::num::TryFromIntError> {
    let n: i64 = i64::from(3i32) + i64::from(4u8);
    let s: String = 'c'.into();
    let b: Box<str> = "a".into();
    let r: Rc<str> = Rc::from("a");
    let v: Vec<u8> = s.clone().into_bytes();
    let c = char::from(65u8);
    let a: [u8; 2] = v.clone().try_into().unwrap();
    println!("{b}{r}{c}{:?}{}", a, u32::from(c) as usize);
    u8::try_from(n)
}

fn missing_from(n: i64) -> i32 {
    n.into() //~ ERROR E0277 @7
}

fn takes<K: Into<String>, R: AsRef<str>, I: IntoIterator<Item = i32>>(k: K, r: R, i: I) -> String {
    let n: i32 = i.into_iter().sum();
    format!("{}{}{n:>5}", k.into(), r.as_ref())
}

fn main() {
    println!("{:?} {:?}", All::default(), Some1::default());
    println!("{} {}", comparisons(vec![], String::new(), None), Matrix(vec![]));
    println!("{:?} {:?}", heap(), converted());
    println!("{}{}", takes("a", String::new(), vec![1]), takes('c'.to_string(), "b", [1, 2]));
    println!("{}", takes("a", &String::new(), Some(1)));
}
