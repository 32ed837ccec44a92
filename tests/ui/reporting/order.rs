// In source order, whatever pass found them.
fn main() {
    let a = 1;
    a = 2; //~ ERROR E0384 @5
    let s = String::new();
    s.push('a'); //~ ERROR E0596 @5
    let t = s;
    println!("{}{}{}", s, t, a); //~ ERROR E0382 @24
}
