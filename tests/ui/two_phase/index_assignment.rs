// v[i] = e evaluates e first.
fn main() { let mut v = vec![1usize, 2]; v[0] = v.len(); v[1] += v[0]; let i = 1; v[i] = v[i - 1]; }
