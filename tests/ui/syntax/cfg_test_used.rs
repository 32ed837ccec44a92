// What is not compiled is not there for others.
fn main() {
    helper(); //~ ERROR E0425 @5
}

#[cfg(test)]
fn helper() {}
