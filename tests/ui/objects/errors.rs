// `Box<dyn Error>` takes any error by `?`, and texts.
use std::error::Error;
use std::fmt;
#[derive(Debug)]
struct TooLarge;
impl fmt::Display for TooLarge { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "too large") } }
impl Error for TooLarge {}
fn number(s: &str) -> Result<i32, Box<dyn Error>> {
    let n: i32 = s.parse()?;
    if n < 0 { return Err("negative".into()); }
    if n > 9 { return Err(Box::new(TooLarge)); }
    Ok(n)
}
fn wrapped() -> Result<(), Box<dyn Error>> { Err(TooLarge)?; Ok(()) }
fn from_text(s: &str) -> Result<i32, Box<dyn Error + Send + Sync>> { Err(Box::from(s)) }
fn borrowed<'a>(s: &'a str) -> Result<i32, Box<dyn Error>> { Err(Box::new(Lent(s))) } //~ ERROR lifetime @62
#[derive(Debug)]
struct Lent<'a>(&'a str);
impl<'a> fmt::Display for Lent<'a> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "{}", self.0) } }
impl<'a> Error for Lent<'a> {}
fn main() -> Result<(), Box<dyn Error>> {
    number("1")?;
    wrapped()?;
    match number("x") { Ok(n) => println!("{}", n), Err(e) => println!("{}", e) }
    if let Err(e) = from_text("a") { println!("{}", e.to_string()); }
    borrowed("a")?;
    Ok(())
}
