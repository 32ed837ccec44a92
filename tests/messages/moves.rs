// How a value was given away, and how to keep it.
struct Person {
    name: String,
    nick: Option<String>,
}

fn register(name: String) -> usize {
    name.len()
}

fn loops(words: Vec<String>) {
    for word in words {
        println!("{word}");
    }
    println!("{}", words.len());
}

fn calls(name: String) {
    let length = register(name);
    println!("{name} {length}");
}

fn methods(nick: Option<String>, words: Vec<String>) {
    let text = nick.unwrap();
    println!("{text} {nick:?}");
    let all: Vec<String> = words.into_iter().collect();
    println!("{} {}", all.len(), words.len());
}

fn patterns(person: Person) {
    match person.nick {
        Some(nick) => println!("{nick}"),
        None => {}
    }
    println!("{:?} {}", person.nick, person.name);
}

fn closures(name: String) {
    let greet = move || println!("{name}");
    greet();
    println!("{name}");
}

fn rounds(name: String) {
    for _ in 0..2 {
        register(name);
    }
}

fn borrowed(person: &Person, people: &mut Vec<Person>) -> String {
    let nick = person.nick.unwrap();
    let first = people[0];
    match people[1].nick {
        Some(other) => other + &nick,
        None => first.name,
    }
}
