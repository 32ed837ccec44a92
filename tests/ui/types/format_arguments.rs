// Type errors: format arguments.
struct S;
fn main(){ println!("{}", S); //~ ERROR E0277 @27
println!("{:?}", S); //~ ERROR E0277 @18
println!("{} {}", 1); //~ ERROR lifetime @11
println!("{}", 1, 2); //~ ERROR lifetime @19
println!("{x}"); //~ ERROR E0425 @12
println!("{0} {2}", 1, 2); //~ ERROR lifetime @16 //~ ERROR lifetime @24
}
