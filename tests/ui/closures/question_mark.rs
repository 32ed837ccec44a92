// `?` in a closure whose result type is not written: it is what the other ends of the closure say.
fn main() {
    let parse = |text: &str| {
        let n = text.parse::<i32>()?;
        Ok::<i32, std::num::ParseIntError>(n + 1)
    };
    let first = |v: &Vec<i32>| {
        let x = v.first()?;
        Some(x + 1)
    };
    let doubled: Result<Vec<i32>, String> = ["1"].iter().map(|s| {
        let n: i32 = s.parse().map_err(|_| "bad".to_string())?;
        Ok(n * 2)
    }).collect();
    let digits: Vec<u32> = "a1".chars().filter_map(|c| {
        let d = c.to_digit(10)?;
        if d > 0 { Some(d) } else { None }
    }).collect();
    println!("{:?} {:?} {:?} {:?}", parse("3"), first(&vec![1]), doubled, digits);
    let plain = |v: &Vec<i32>| {
        let x = v.first()?; //~ ERROR E0277 @26
        *x + 1
    };
    let other = |v: &Vec<i32>| {
        let x = v.first()?; //~ ERROR E0277 @26
        Ok::<i32, ()>(*x)
    };
}
