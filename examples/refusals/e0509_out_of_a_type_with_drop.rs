// It is my own struct. Why can I not take it apart?
//
// Look at `file.name`: the destructor of `File` will run at the end and wants to find all fields whole. So no
// field of it can be moved away, only borrowed or replaced.
struct File {
    name: String,
}

impl Drop for File {
    fn drop(&mut self) {
        println!("closing {}", self.name);
    }
}

fn main() {
    let file = File { name: String::from("notes") };
    let name = file.name; //~ ERROR E0509 @16
    println!("{}", name);
}
