// Precedence, block-like statements, struct literals against bodies, joined signs.
fn precedence(a: i32, b: i32) -> bool {
    let x = a + b * 2 - -a % 3 << 1 & b ^ 7 | a;
    let y = a as i64 == 3 && !(b < 4) || a >= b;
    let r = &mut *p;
    let rr = &&a;
    let s = a >> 2;
    v[0].f.1.0 = g(1, h(2,),)?;
    x >>= 1;
    t = 1..2;
    u = ..;
    w = a..=b;
    y
}

fn block_like() -> i32 {
    if a {} -1;
    {} * p = 1;
    match x { _ => {} } [1];
    if x == (P { a: 1 }) {}
    match x {}.len() + 1;
    loop { break 'a 1 }
    'a: while let Some(x) = it.next() { continue 'a; }
    for (i, _) in 0..n {}
    let Some(q) = o else { return };
    if a { 1 } else if b { 2 } else { 3 };
    unreachable!("{}", 1)
}

fn arms(x: E) -> i32 {
    match x {
        E::A(1 | 2, ..) if x > 3 => {}
        E::B { ref mut a, b: 1..=5, .. } => return,
        n @ -1 => if n {} else {}
        &(ref y, [first, .., last]) => |a, b: i32| -> i32 { a },
        _ => move || S { a, b: 1, ..base },
    }
}

fn literals() {
    (0xff_u8, 1e3, 1.5f32, 1f64, 'a', '\n', '\u{1F600}', b'x', "a\tb\
        c", r#"raw"#, b"b", 340282366920938463463374607431768211455u128);
    vec![1; 3];
    vec![1, 2, 3];
    matches!(x, Some(1) if y);
    std::println!("{x} {}", x = 1);
    <Vec<<T as Tr>::Item> as Clone>::clone(&"x".parse::<i32>());
}
