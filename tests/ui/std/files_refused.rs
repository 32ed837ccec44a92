// Files are values like others: moved, borrowed mutably to be read; `?` needs a fn that can hand the error on.
use std::fs::File;
use std::io::Read;

fn length(path: &str) -> usize {
    let mut text = String::new();
    let file = File::open(path)?; //~ ERROR E0277 @32
    text.len()
}

fn parsed(path: &str) -> Result<i32, std::num::ParseIntError> {
    let text = std::fs::read_to_string(path)?; //~ ERROR E0277 @45
    text.trim().parse()
}

fn from_number() -> std::io::Result<File> {
    File::open(3) //~ ERROR E0277 @16
}
