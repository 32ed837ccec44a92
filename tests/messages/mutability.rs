// Why something may not be changed, and where `mut` belongs.
struct Counter {
    count: u32,
}

impl Counter {
    fn increase(&self) {
        self.count += 1;
    }
}

fn add(numbers: &Vec<i32>, other: &'static Vec<i32>) {
    numbers.push(1);
    other.push(2);
}

fn each<F: Fn()>(action: F) {
    action();
}

fn main() {
    let counter = Counter { count: 0 };
    counter.increase();
    let number = 1;
    number = 2;
    let mut other = 3;
    let reference = &other;
    *reference = 4;
    let text = String::new();
    text.push('a');
    let shout = String::new();
    let mut grow = || shout.push('!');
    grow();
    let mut total = 0;
    each(|| total += 1);
    println!("{number} {other} {total}");
}
