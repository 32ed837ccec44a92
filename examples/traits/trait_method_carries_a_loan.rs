// The trait knows nothing of my struct. How can its method keep it borrowed?
//
// Look at line 23: `Named::name` takes `&self` and returns a `&str`, so what it returns is part of `self`. Every
// implementation has to keep to that, and every caller may rely on it.
trait Named {
    fn name(&self) -> &str;
}

struct Dog {
    tag: String,
}

impl Named for Dog {
    fn name(&self) -> &str {
        &self.tag
    }
}

fn main() {
    let mut dog = Dog { tag: String::from("Rex") };
    let name = dog.name();
    println!("{}", name); //@ dog.tag can read, write
    let name = dog.name();
    dog.tag.clear(); //~ ERROR E0502 @5
    println!("{}", name);
}
