// Which of several uses of one moved value is reported: the first, but the last where a field with a lifetime is named.
struct H<'a> { r: &'a mut i32 }
fn a(h: H) { let g = h;
    *h.r = 3;
    *h.r = 4;
    *h.r = 5; //~ ERROR E0382 @5
}
fn b(h: &mut i32) { let g = h;
    *h = 3; //~ ERROR E0382 @5
    *h = 4;
}
fn c(h: Box<i32>) { let mut h = h; let g = h;
    *h = 3; //~ ERROR E0382 @5
    *h = 4;
}
fn d(h: H) { let g = h;
    println!("{}", h.r);
    println!("{}", h.r); //~ ERROR E0382 @20
}
fn e(h: H) { let g = h;
    println!("{}", h.r);
    *h.r = 5; //~ ERROR E0382 @5
}
fn main() {}
struct Two<'a> { a: &'a str, b: String, c: (u8, &'a u8), d: Vec<&'a u8> }
fn f(t: Two) { drop(t);
    println!("{}", t.a);
    println!("{}", t.b);
    println!("{}", t.c.0);
    println!("{}", t.b); //~ ERROR E0382 @20
}
fn g(t: Two) { drop(t);
    println!("{}", t.b);
    println!("{}", t.b);
    println!("{:?}", t.d);
    println!("{:?}", t.c.0); //~ ERROR E0382 @22
}
fn h(t: Two) { let s = t.d;
    println!("{:?}", t.d);
    println!("{:?}", t.d); //~ ERROR E0382 @22
    let u = t;
}
fn i(t: (String, &str)) { let s = t;
    println!("{:?}", t.1);
    println!("{:?}", t.0);
    println!("{:?}", t.1); //~ ERROR E0382 @22
}
fn j(t: Option<(String, &str)>) { let s = t;
    if let Some((a, b)) = &t { }
    match t { Some((_, b)) => {} None => {} } //~ ERROR E0382 @24
    let x = t;
}
