// Type errors: let else must leave.
fn f(x: i32) -> String { match x { 1 => String::new(), 2 => "a", _ => 5 } } //~ ERROR E0308 @61
fn main(){ let Some(x) = Some(1) else { 5 }; //~ ERROR E0308 @39
}
