// A struct that holds a reference holds its loan, and cannot outlive the lender.
//
// Look at `text`: it is frozen for as long as `parser` is in use, although no variable is a reference itself.
struct Parser<'a> {
    input: &'a String,
    position: usize,
}

impl<'a> Parser<'a> {
    fn advance(&mut self) {
        self.position += 1;
    }
    fn rest(&self) -> usize {
        self.input.len() - self.position
    }
}

fn main() {
    let mut text = String::from("let x = 1;");
    let mut parser = Parser { input: &text, position: 0 };
    parser.advance();
    println!("{}", parser.rest());
    text.push('\n');
    println!("{}", text);
}
