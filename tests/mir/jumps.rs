// `break` and `continue` drop what is in the scopes they leave.
fn turn(stop: bool) {
    loop {
        let inner = String::new();
        if stop {
            break;
        }
        continue;
    }
}
