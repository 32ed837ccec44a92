// Type errors: tuple and slice patterns.
fn main(){ let (a, b) = (1, 2, 3); //~ ERROR E0308 @16
let (c, c) = (1, 2); //~ ERROR E0416 @9
let [x, y] = [1, 2, 3]; //~ ERROR E0527 @5
let [z] = 5; //~ ERROR E0529 @5
}
