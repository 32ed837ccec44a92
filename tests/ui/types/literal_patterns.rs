// Type errors: literal patterns.
fn main(){ let x = 5;
match x { "a" => {}, 'c' => {}, 1.0 => {}, true => {}, 1..='a' => {}, "x"..="y" => {}, _ => {} } } //~ ERROR E0308 @11 //~ ERROR E0308 @22 //~ ERROR E0308 @33 //~ ERROR E0308 @44 //~ ERROR E0308 @60 //~ ERROR E0029 @71
