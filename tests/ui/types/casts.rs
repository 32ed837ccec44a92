// Casts that do not exist.
struct S { n: i32 }
fn main() {
    let a = 5 as bool; //~ ERROR E0054 @13
    let b = 66u32 as char; //~ ERROR E0604 @13
    let c = S { n: 1 } as i32; //~ ERROR E0605 @13
    let d = &1u8 as u32; //~ ERROR E0606 @13
}
