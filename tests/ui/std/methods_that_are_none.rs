// A name that std does not have for a type is no method of it, whether or not the prelude lists all that it has.
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

trait Summary {
    fn summarize(&self) -> String;
}

fn main() {
    let v = vec![1];
    v.lenght(); //~ ERROR E0599 @7
    v.add(3); //~ ERROR E0599 @7
    String::new().push_string("a"); //~ ERROR E0599 @19
    "x".summarize(); //~ ERROR E0599 @9
    'c'.summarize(); //~ ERROR E0599 @9
    [1, 2].push(3); //~ ERROR E0599 @12
    Some(1).unwarp(); //~ ERROR E0599 @13
    Some(1).len(); //~ ERROR E0624 @13
    HashMap::from([(1, 2)]).put(1, 2); //~ ERROR E0599 @29
    v.iter().map(|x| x + 1).to_list(); //~ ERROR E0599 @29
    Rc::new(RefCell::new(3)).set(4); //~ ERROR E0599 @30
    String::new_empty(); //~ ERROR E0599 @13
    i32::parse("3"); //~ ERROR E0599 @10
    "a".to_string().parse_int(); //~ ERROR E0599 @21
}
