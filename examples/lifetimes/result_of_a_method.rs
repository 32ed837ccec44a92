// No lifetime is written anywhere. Why is `book` still borrowed?
//
// Look at line 18: `title` returns a reference, and with `&self` among the parameters the unwritten lifetime of
// the result is that of `self`. So `name` holds the loan of all of `book`.
struct Book {
    title: String,
    pages: u32,
}

impl Book {
    fn title(&self) -> &str {
        &self.title
    }
}

fn main() {
    let mut book = Book { title: String::from("Rust"), pages: 300 };
    let name = book.title(); //@ book.pages can read, not write (lent to name)
    book.pages += 1; //~ ERROR E0506 @5
    println!("{} {}", name, book.pages);
}
