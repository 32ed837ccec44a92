// Types that do not agree, and names that are not there.
enum Shape {
    Circle,
    Square,
}

struct Point {
    left: i32,
}

fn length(text: &str) -> usize {
    text.len();
}

fn own(text: String, point: &mut Point) -> Option<i32> {
    text.len() as i32
}

fn main() {
    let text = String::from("a");
    length(text);
    let mut point = Point { lefd: 1 };
    own("b", point);
    own(&text, &point);
    let letter: char = "a";
    let half: f64 = 1;
    let index: usize = 5i32;
    let boxed: Box<i32> = 7;
    let number: i32 = Some(1);
    let copy: i32 = &number;
    println!("{}", lenght(&text));
    let shape = Shape::Cirkle;
    point.lift = 2;
    point.mov();
    let more: Sting = text;
}
