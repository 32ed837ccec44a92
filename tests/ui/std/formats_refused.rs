// Formats that a type does not have, formats that do not exist, and placeholders that hold more than a variable.
struct Plain { x: i32 }

fn main() {
    let p = Plain { x: 1 };
    println!("{:x}", 1.5); //~ ERROR E0277 @22
    println!("{:b}", "text"); //~ ERROR E0277 @22
    println!("{:o}", p); //~ ERROR E0277 @22
    println!("{:d}", p.x); //~ ERROR lifetime @17
    println!("{p.x}"); //~ ERROR lifetime @16
    println!("{ p }"); //~ ERROR lifetime @17
    println!("{p.x + 1}"); //~ ERROR lifetime @17
}
