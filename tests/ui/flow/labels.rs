// Labels carry values and paths.
fn main() {
    let s = String::from("a");
    let n = 'outer: loop {
        loop {
            if s.len() > 0 { break 'outer 1; }
            break;
        }
        drop(s);
        return;
    };
    println!("{}{}", n, s);
}
