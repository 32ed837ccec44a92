// Both are declared in one block. Why does one not live long enough?
//
// Look at the `}`: variables end in the reverse order of their declaration, so `text` ends before `keeper`, whose
// destructor still looks at it. Declared the other way round they would be fine.
struct Keeper<'a>(Option<&'a String>);

impl Drop for Keeper<'_> {
    fn drop(&mut self) {
        println!("{:?}", self.0);
    }
}

fn main() {
    let mut keeper = Keeper(None);
    let text = String::from("kept");
    keeper.0 = Some(&text); //~ ERROR E0597 @21
    println!("{}", text);
}
