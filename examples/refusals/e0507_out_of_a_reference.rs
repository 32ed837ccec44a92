// I have a reference to a struct. Why can I not take its text out?
//
// Look at `*user`: reading is fine, moving is not, because somebody else owns what is behind the `&`. The owner
// would drop the text a second time. Borrow it (`&user.name`) or copy it (`user.name.clone()`).
struct User {
    name: String,
}

fn name_of(user: &User) -> String {
    user.name //~ ERROR E0507 @5
}

fn main() {
    let user = User { name: String::from("Ada") };
    println!("{} {}", name_of(&user), user.name);
}
