// The known limit: a loan returned on one path is held on all.
fn find(v: &mut Vec<i32>) -> &mut i32 {
    let found = first(v);
    if let Some(x) = found {
        return x;
    }
    v.push(1); //~ ERROR E0499 @5
    &mut v[0] //~ ERROR E0499 @10
}
fn first(v: &mut Vec<i32>) -> Option<&mut i32> { v.first_mut() }
fn main() {}
