// A type that lacks a trait, and how it gets it.
#[derive(Clone)]
struct Point {
    left: f64,
}

struct Place {
    name: String,
}

fn largest<T>(items: &[T]) -> &T {
    let mut best = &items[0];
    for item in items {
        if item > best {
            best = item;
        }
    }
    best
}

fn shown<T>(item: T) -> String {
    format!("{item}")
}

fn main() {
    let point = Point { left: 1.0 };
    println!("{}", point);
    println!("{:?}", point);
    let same = point == point.clone();
    let sum = point.clone() + point;
    let numbers = vec![1, 2];
    println!("{}", numbers);
    let index: i32 = 0;
    println!("{}", numbers[index]);
    for i in 5 {}
    let first = "a" + "b";
    let second = String::from("a") + String::from("b");
    let place = Place { name: second };
    let other = place.clone();
    println!("{}", largest(&[1]));
}
