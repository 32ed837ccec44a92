// What `copied` and `cloned` give lives as long as what the references refer to says, not as long as they themselves.
use std::collections::HashMap;

fn each<'a>(v: &[&'a str], out: &mut Vec<&'a str>) {
    for d in v.iter().copied().peekable() {
        out.push(d);
    }
    for d in v.iter().cloned().fuse().rev() {
        out.push(d);
    }
    out.extend(v.iter().cloned().filter(|s| s.len() > 1));
}

fn keys<'a>(m: &HashMap<&'a str, Vec<&'a str>>) -> Vec<&'a str> {
    m.values().flatten().copied().chain(m.keys().cloned()).collect()
}

fn longest<'a>(v: &[&'a str]) -> Option<&'a str> {
    v.iter().copied().reduce(|a, b| if a.len() >= b.len() { a } else { b })
}

fn outlives() {
    let kept;
    let lent;
    {
        let owned = vec!["literal"];
        kept = owned.iter().copied().collect::<Vec<_>>();
        lent = owned.iter().collect::<Vec<_>>(); //~ ERROR E0597 @16
    }
    println!("{kept:?} {lent:?}");
}

fn too_short<'a>(v: &[String], out: &mut Vec<&'a str>) {
    for s in v.iter().map(|s| s.as_str()) { //~ ERROR E0621 @31
        out.push(s);
    }
}
