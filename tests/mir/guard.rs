// A guard sees its binding by reference, the value moves only once the guard holds; each arm may lead to the next.
fn pick(value: Option<String>) -> String {
    match value {
        Some(text) if text.len() == 1 => text,
        Some(text) => text,
        None => String::new(),
    }
}
