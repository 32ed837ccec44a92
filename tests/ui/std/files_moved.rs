// Reading takes the file mutably; a file that was given away is gone.
use std::fs::File;
use std::io::{BufReader, Read};

fn main() {
    let file = File::open("a.txt").unwrap();
    let mut text = String::new();
    file.read_to_string(&mut text).unwrap(); //~ ERROR E0596 @5
    let reader = BufReader::new(file);
    drop(file); //~ ERROR E0382 @10
    drop(reader);
}
