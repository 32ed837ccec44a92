// A field cannot be moved out of a type with a destructor: the whole is captured.
struct Guard { name: String, id: i32 }
impl Drop for Guard { fn drop(&mut self) {} }
fn main() {
    let g = Guard { name: String::new(), id: 1 };
    let c = move || g.name.len();
    println!("{}", g.id); //~ ERROR E0382 @20
    c();
}
