// What happens to the old value when I assign a new one?
//
// Look at line 15: the old value has no owner left, so it is dropped there and then, not at the `}`.
struct Lamp(i32);

impl Drop for Lamp {
    fn drop(&mut self) {
        println!("lamp {} goes out", self.0);
    }
}

fn main() {
    let mut lamp = Lamp(1);
    println!("lamp {} is on", lamp.0);
    lamp = Lamp(2);
    println!("lamp {} is on", lamp.0);
}
