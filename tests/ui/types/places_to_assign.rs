// Type errors: places to assign.
fn main(){ let mut x = 1;
1 = x; //~ ERROR E0070 @3
x + 1 = 3; //~ ERROR E0070 @7
2 += 1; //~ ERROR E0067 @3
}
