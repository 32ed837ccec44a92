// What may stand on the left of an assignment, and where the refusal points.
fn f() -> u8 { 1 }
fn main() {
    f() = 2; //~ ERROR E0070 @9
    5 = 6; //~ ERROR E0070 @7
    let x: i32 = 1;
    f() = "a"; //~ ERROR E0070 @9
    5 = "b"; //~ ERROR E0070 @7
    x + 1 = 3; //~ ERROR E0070 @11
    x + 1 = "c"; //~ ERROR E0070 @11
    (1 + 2) = x; //~ ERROR E0070 @13
    main = 3; //~ ERROR E0070 @10
    String::new() = String::new(); //~ ERROR E0164 @5
    String::new() = 3; //~ ERROR E0164 @5
    f() += 1; //~ ERROR E0067 @9
    f() += "a"; //~ ERROR E0067 @9 //~ ERROR E0277 @9
    1 += 1; //~ ERROR E0067 @7
    Some(1) = Some(2); //~ ERROR E0070 @13
    None = Some(3);
    const K: i32 = 1; K = 2; K = "x"; //~ ERROR E0070 @25 //~ ERROR E0070 @32
    "a" = "b"; "a" = 1; //~ ERROR E0070 @9 //~ ERROR E0070 @20
    (f(), x) = (1, 2); //~ ERROR E0070 @14
}
