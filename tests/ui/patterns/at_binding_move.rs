// x @ Some(_) takes the whole.
fn main() {
    let o = Some(String::new());
    match o {
        x @ Some(_) => println!("{}", x.is_some()),
        None => {}
    }
    println!("{}", o.is_none()); //~ ERROR E0382 @20
}
