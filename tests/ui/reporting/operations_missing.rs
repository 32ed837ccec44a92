// Operators, conversions and indices that do not exist: said in the program's terms, with what to do instead.
fn optional(x: i8, y: Option<i8>) -> i8 {
    x + y //~ ERROR E0277 @7
}

fn as_text(s: &str) -> Result<i32, String> {
    let n = s.parse::<i32>()?; //~ ERROR E0277 @29
    Ok(n)
}

fn two_errors(path: &str) -> Result<i32, std::num::ParseIntError> {
    std::fs::read_to_string(path)?.trim().parse() //~ ERROR E0277 @34
}

fn first(s: &str) -> Result<char, String> {
    let c = s.chars().next()?; //~ ERROR E0277 @29
    Ok(c)
}

fn letter(s: String) -> char {
    s[0] //~ ERROR E0277 @7
}

fn main() {
    let n = "3".parse::<i32>()?; //~ ERROR E0277 @31
    let x = 2.0;
    println!("{} {}", n, x.sqrt()); //~ ERROR E0689 @28
}
