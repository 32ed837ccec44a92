// dbg! gives its value back; borrowed, it leaves it where it is.
fn main() {
    let s = String::from("a");
    dbg!(&s);
    let t = dbg!(s);
    let (a, b) = dbg!(1, t);
    dbg!();
    println!("{} {}", a + dbg!(2) * 3, b);
}
