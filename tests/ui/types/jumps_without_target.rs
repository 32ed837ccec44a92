// Type errors: jumps without target.
fn main(){ break; //~ ERROR E0268 @12
continue; //~ ERROR E0268 @1
'a: loop { break 'b; //~ ERROR E0426 @18
} while true { break 5; //~ ERROR E0571 @16
} for i in 0..3 { break i; //~ ERROR E0571 @19
} }
