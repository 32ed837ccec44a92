// A match on a place moves only what a pattern binds by value.
enum Tree { Leaf, Branch(Box<Tree>, Box<Tree>) }
fn depth(t: Tree) -> u32 {
    match t {
        Tree::Leaf => 0,
        Tree::Branch(l, r) => {
            let a = depth(*l);
            let b = depth(*r);
            if a > b { a + 1 } else { b + 1 }
        }
    }
}
fn main() { println!("{}", depth(Tree::Branch(Box::new(Tree::Leaf), Box::new(Tree::Leaf)))); }
