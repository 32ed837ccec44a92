// In which order do values end?
//
// Look at the closing braces: variables end in the reverse order of their declaration, because the later ones may
// point to the earlier ones. `b` is moved into `drop` and ends before; what was moved away is not dropped again.
struct Noisy(char);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let a = Noisy('a');
    let b = Noisy('b');
    {
        let c = Noisy('c');
        let d = Noisy('d');
        println!("{} {}", c.0, d.0);
    }
    drop(b);
    println!("{}", a.0);
}
