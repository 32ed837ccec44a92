// I lent one field only. Why does a method call on the rest fail?
//
// Look at line 20: `rename` asks for all of `self`, and one field of it is lent. Within one function the compiler
// sees fields; across a call it sees the signature only.
struct User {
    name: String,
    visits: u32,
}

impl User {
    fn count(&mut self) {
        self.visits += 1;
    }
}

fn main() {
    let mut user = User { name: String::from("Ada"), visits: 0 };
    let name = &user.name;
    user.visits += 1;
    user.count(); //~ ERROR E0502 @5
    println!("{}", name);
}
