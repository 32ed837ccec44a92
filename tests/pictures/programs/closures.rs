// What closures capture, and how: in the function around them and in their own bodies.
fn keep<F: Fn() + 'static>(f: F) {
    f();
}

fn borrowed() {
    let mut count = 0;
    let mut log = vec![1, 2];
    let name = String::from("ann");
    let mut add = |by: i32| {
        count += by;
        log.push(by);
        println!("{name}");
    };
    add(2);
    println!("{count}"); //~ ERROR E0502 @15
    add(3);
}

fn moved() {
    let text = String::from("a");
    let mut eat = move || {
        let eaten = text;
        eaten.len()
    };
    eat();
    eat(); //~ ERROR E0382 @5
}

fn main() {
    let v = vec![1, 2];
    keep(|| println!("{:?}", v)); //~ ERROR E0373 @10
    let mut words = vec![String::from("b")];
    words.iter_mut().for_each(|word| word.push('!'));
    borrowed();
    moved();
}
