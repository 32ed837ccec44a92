// Type errors: calls of values.
fn main(){ let x = 1;
x(); //~ ERROR E0618 @1
"a"(); //~ ERROR E0618 @1
}
