// How pictures tell what closures are refused for; nested closures.
fn e0505() {
    let v = vec![1];
    let show = || println!("{:?}", v);
    drop(v);
    show();
}

fn e0506() {
    let mut n = 1;
    let show = || println!("{n}");
    n = 2;
    show();
}

fn e0521<'a>(list: &mut Vec<&'a str>, word: &'a str) {
    let mut kept: Vec<&str> = Vec::new();
    let mut add = |w: &str| kept.push(w);
    add(word);
    list.push(word);
}

fn e0524(x: &mut i32) {
    let mut a = || *x += 1;
    let mut b = || *x += 2;
    a();
    b();
}

fn call<F: Fn()>(f: F) {
    f();
}

fn e0594() {
    let mut n = 0;
    call(|| n += 1);
    println!("{n}");
}

fn e0596() {
    let mut v = vec![1];
    call(|| v.push(2));
}

fn e0507() {
    let s = String::from("a");
    call(|| drop(s));
}

fn e0503_like() {
    let mut total = 0;
    let mut add = |n: i32| total += n;
    let twice = total * 2;
    add(twice);
}

fn nested() {
    let mut log = Vec::new();
    let mut outer = |a: i32| {
        let mut inner = |b: i32| log.push(a + b);
        inner(1);
        inner(2);
    };
    outer(5);
    println!("{}", log.len());
}

fn main() {}
