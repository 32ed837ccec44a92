// How do I look into an `Option` without taking it apart?
//
// Look at the bindings: matching a reference makes each binding a reference, too, shared or mutable as the
// reference was. The loan is over at the end of the arm.
enum Shape {
    Circle(i32),
    Label(String),
}

fn main() {
    let mut shape = Shape::Label(String::from("a"));
    match &mut shape {
        Shape::Circle(radius) => *radius += 1,
        Shape::Label(text) => text.push('b'),
    } //@ shape can read, write, move
    match &shape {
        Shape::Circle(radius) => println!("{}", radius),
        Shape::Label(text) => println!("{}", text),
    }
}
