// What a loan refuses, until when, and what to do instead.
struct Bank {
    accounts: Vec<i64>,
    log: Vec<String>,
}

impl Bank {
    fn account(&mut self, index: usize) -> &mut i64 {
        let account = &mut self.accounts[index];
        self.accounts.push(0);
        account
    }
}

fn later(mut word: String) {
    let start = &word[..1];
    word.clear();
    println!("{start}");
}

fn elements(mut numbers: Vec<i64>) {
    let first = &mut numbers[0];
    let second = &mut numbers[1];
    *first += *second;
}

fn rounds(mut numbers: Vec<i64>) {
    for number in numbers.iter() {
        if *number == 0 {
            numbers.push(1);
        }
    }
    let mut kept = Vec::new();
    for i in 0..3 {
        kept.push(&mut numbers[i]);
    }
}

fn ends() {
    let longest;
    {
        let text = String::from("short");
        longest = &text;
    }
    println!("{longest}");
    let mut names: Vec<&String> = Vec::new();
    for i in 0..3 {
        let name = i.to_string();
        names.push(&name);
    }
    println!("{}", names.len());
    let upper: &str = String::from("loud").as_str();
    println!("{upper}");
}

fn gives_back() -> &'static str {
    let text = String::from("gone");
    text.as_str()
}

fn moves(bank: Bank) {
    let log = &bank.log;
    drop(bank);
    println!("{}", log.len());
}

fn counts() {
    let mut count = 0;
    let mut increase = || count += 1;
    println!("{count}");
    increase();
    let text = String::from("x");
    let make = || || println!("{text}");
    make()();
}
