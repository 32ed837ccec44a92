// Matching `&mut option` lends its inside to the binding; matching `option` gives it away.
fn main() {
    let mut name = Some(String::from("Ada"));
    match &mut name {
        Some(text) => text.push('!'),
        None => {}
    }
    match name {
        Some(text) => println!("{}", text),
        None => {}
    }
    println!("{}", name.is_some()); //~ ERROR E0382 @20
}
