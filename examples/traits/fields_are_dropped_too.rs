// A struct has a destructor, and so have its fields. Who is first?
//
// Look at the `}` of `main`: the struct's own `drop` runs while its fields are whole, then the fields end in the
// order of their declaration. Variables end in reverse.
struct Part(&'static str);

impl Drop for Part {
    fn drop(&mut self) {
        println!("part {}", self.0);
    }
}

struct Car {
    engine: Part,
    wheels: Part,
}

impl Drop for Car {
    fn drop(&mut self) {
        println!("car with {}", self.engine.0);
    }
}

fn main() {
    let car = Car { engine: Part("engine"), wheels: Part("wheels") };
    let spare = Part("spare");
    println!("{} {}", car.wheels.0, spare.0);
}
