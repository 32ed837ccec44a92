// A loan returned early in a loop, changed otherwise: accepted because the index is fresh.
fn find(v: &mut Vec<i32>) -> &mut i32 {
    let mut i = 0;
    while i < v.len() {
        if v[i] > 1 { return &mut v[i]; }
        i += 1;
    }
    v.push(1);
    &mut v[0]
}
fn main() {}
