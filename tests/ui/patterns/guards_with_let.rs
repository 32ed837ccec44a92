// `if let` in guards: bindings reach the rest of the guard and the arm; what the pattern moves, the guard sees by reference.
#[derive(Debug)]
enum Command { Run(String), Move { x: i32, y: i32 }, Stop }
fn first(cmd: &Command) -> Option<char> {
    match cmd {
        Command::Run(name) if let Some(c) = name.chars().next() => Some(c),
        Command::Run(name) => { println!("{name} is empty"); None }
        Command::Move { x, y } if let Some(sum) = x.checked_add(*y) && sum > 3 => Some('s'),
        _ => None,
    }
}
fn owned(cmd: Command) -> String {
    match cmd {
        Command::Run(name) if let Some(c) = name.chars().next() && c == 'a' => name,
        Command::Run(name) if name.len() > 3 && let Some(i) = name.find('x') && i > 2 => { drop(name); String::new() }
        Command::Run(mut name) if let true = name.is_empty() => { name.push('x'); name }
        other => format!("{:?}", other),
    }
}
fn moved(a: Option<String>, b: Option<String>) {
    match a {
        Some(s) if let Some(t) = b => println!("{s}{t}"),
        Some(s) => println!("{:?}", b),
        None => {}
    }
}
fn guard_borrows(mut a: Option<String>) {
    match a {
        Some(ref mut s) if let Some(c) = s.chars().next() => s.push(c),
        _ => {}
    }
    match &mut a {
        Some(s) if let Some(c) = s.chars().next() => s.push(c),
        Some(s) if let r = &*s => { s.push('c'); println!("{r}"); } //~ ERROR E0502 @37
        _ => a = None,
    }
}
fn not_exhaustive(a: Option<i32>) -> i32 {
    match a { //~ ERROR E0004 @11
        Some(n) if let m = n => m,
        None => 0,
    }
}
fn out_of_scope(a: Option<i32>) -> i32 {
    match a {
        Some(n) if let m = n && m > 0 => m,
        _ => m, //~ ERROR E0425 @14
    }
}
fn types(a: Option<i32>) {
    match a {
        Some(n) if let Some(m) = n => {} //~ ERROR E0308 @24
        Some(n) if let 1 | 2 = n && n => {} //~ ERROR E0308 @37
        _ => {}
    }
}
fn assigned(mut a: Option<i32>) {
    match a {
        Some(n) if let m = { a = None; 1 } => {} //~ ERROR E0506 @30
        _ => {}
    }
}
fn returns(v: &[i32]) -> &i32 {
    match v.len() {
        n if let Some(x) = v.get(n - 1) => x,
        n if let local = n && let r = &local => r, //~ ERROR E0308 @49
        _ => &v[0],
    }
}
fn main() { moved(None, None); println!("{:?}", first(&Command::Stop)); owned(Command::Stop); }
