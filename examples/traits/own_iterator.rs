// How does an iterator of my own hold on to what it walks through?
//
// Look at `words` in `main`: it is a struct with a reference in it, so it holds the loan of `line`. What `next`
// returns has the lifetime of the text, not of the iterator, and may be kept.
struct Words<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        if self.rest.is_empty() {
            return None;
        }
        let end = self.rest.find(' ').unwrap_or(self.rest.len());
        let word = &self.rest[..end];
        self.rest = self.rest[end..].trim_start();
        Some(word)
    }
}

fn main() {
    let line = String::from("one two");
    let mut words = Words { rest: &line };
    let first = words.next(); //@ line can read, not move
    println!("{:?} {:?}", first, words.next());
}
