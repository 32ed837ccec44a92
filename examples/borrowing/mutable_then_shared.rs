// Can a mutable reference be turned into a shared one?
//
// Look at the two tags: `view` is made through `edit`. While `view` is in use, `edit` may be read but not written;
// afterwards it is its own master again, and `text` is locked all the time.
fn main() {
    let mut text = String::from("draft");
    let edit = &mut text;
    edit.push('!');
    let view = &*edit; //@ *edit can read, not write (lent to view); text can not read (lent to edit)
    println!("{} {}", view, edit.len());
    edit.push('?'); //@ view is expired
    println!("{}", text); //@ text can read, write, move
}
