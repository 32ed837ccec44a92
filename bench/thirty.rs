fn longest<'a>(one: &'a String, two: &'a String) -> &'a String {
    if one.len() > two.len() { one } else { two }
}

fn main() {
    let mut names = vec![String::from("ada"), String::from("grace")];
    let first = &names[0];
    println!("{}", first);
    names.push(String::from("edsger"));
    let mut count = 0;
    let counter = &mut count;
    *counter += 1;
    println!("{}", count);
    let title = String::from("pioneers");
    let list = names;
    let kept;
    if list.len() > 2 {
        kept = &list;
    } else {
        kept = &list;
    }
    println!("{} {}", title, kept.len());
    let mut total = 0;
    let mut round = 0;
    while round < 3 {
        total += round;
        round += 1;
    }
    let other = String::from("other");
    let chosen = longest(&title, &other);
    println!("{} {}", chosen, total);
    let owner = title;
    println!("{}", owner);
    drop(list);
}
