// A program with other errors is not looked at for numbers out of range.
fn main() { let x: u8 = 256; let v = vec![1]; let w = v; println!("{:?}", v); } //~ ERROR E0382 @75
