// Slices of text borrow the text; new strings do not.
fn first_word(s: &str) -> &str {
    s.split(' ').next().unwrap_or("")
}

fn cleared_while_sliced() {
    let mut s = String::from("hello world");
    let word = first_word(&s);
    s.clear(); //~ ERROR E0502 @5
    println!("{word}");
}

fn lines_live(mut text: String) -> usize {
    let longest = text.lines().max_by_key(|l| l.len()).unwrap();
    text.push('x'); //~ ERROR E0502 @5
    longest.len()
}

fn owned_is_free(mut text: String) -> String {
    let upper = text.trim().to_uppercase();
    text.push_str(&upper);
    let words: Vec<String> = text.split(|c: char| c == ',' || c.is_whitespace()).map(str::to_owned).collect();
    text.truncate(2);
    text.retain(|c| c != 'x');
    text.insert_str(0, "ab");
    text += words.join("-").as_str();
    let t = text.clone() + &upper + "c";
    t.replace('a', "b").chars().rev().filter(|c| c.is_alphanumeric()).collect::<String>()
}

fn parse(s: &str) -> Result<i32, std::num::ParseIntError> {
    let (a, b) = s.split_once('=').unwrap_or((s, "0"));
    let n: i32 = a.trim().parse()?;
    Ok(n + b.trim_start_matches('0').parse::<i32>()? + i32::from_str_radix("7f", 16)?)
}

fn chars(s: &str) -> Option<(usize, char)> {
    let digits: u32 = s.chars().filter_map(|c| c.to_digit(10)).sum();
    let bytes = s.bytes().filter(|b| b.is_ascii_digit()).count() + s.as_bytes().len();
    let at = s.find("x").or(s.rfind('y'));
    println!("{digits} {bytes} {at:?} {} {:?}", s.starts_with("a"), s.strip_prefix("a"));
    s.char_indices().nth(1)
}

fn both(mut s: String) {
    let t = s.as_mut_str();
    let n = s.len(); //~ ERROR E0502 @13
    t.make_ascii_uppercase();
    println!("{n}");
}

fn moved_by_add(a: String, b: String) -> String {
    let c = a + &b;
    println!("{a} {b}"); //~ ERROR E0382 @16
    c
}

fn main() {
    cleared_while_sliced();
    println!("{} {}", lines_live("a\nb".to_string()), owned_is_free("a b".into()));
    println!("{:?} {:?}", parse("1=2"), chars("abc"));
    both(String::new());
    moved_by_add(String::new(), String::new());
    println!("{}", "a" == String::from("a") && String::from("b") == *"b" && "x".to_string() == "x");
}
