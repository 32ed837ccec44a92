// Type errors: fields that are not.
fn main(){ let s = String::from("a");
s.len; //~ ERROR E0615 @3
s.push; //~ ERROR E0615 @3
let t = (1, 2);
t.2; //~ ERROR E0609 @3
t.x; //~ ERROR E0609 @3
}
