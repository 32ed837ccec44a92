// Methods that give iterators over what they hold.
struct Stack<T> { items: Vec<T> }
impl<T> Stack<T> {
    fn iter(&self) -> impl Iterator<Item = &T> { self.items.iter().rev() }
    fn iter2(&self) -> impl Iterator<Item = &T> + '_ where T: Clone { self.items.iter() }
    fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> { self.items.iter_mut() }
    fn drain(&mut self) -> impl Iterator<Item = T> + '_ { self.items.drain(..) }
    fn into(self) -> impl Iterator<Item = T> { self.items.into_iter() }
    fn mapped<'a, U>(&'a self, f: impl Fn(&T) -> U + 'a) -> impl Iterator<Item = U> + 'a { self.items.iter().map(f) }
    fn bad<'a, U>(&'a self, f: impl Fn(&T) -> U) -> impl Iterator<Item = U> + 'a { self.items.iter().map(f) } //~ ERROR E0309 @84
    fn bad2<U>(&self, f: impl Fn(&T) -> U) -> impl Iterator<Item = U> { self.items.iter().map(f) } //~ ERROR E0700 @73
}
fn main() {
    let mut s = Stack { items: vec![1, 2] };
    for x in s.iter_mut() { *x += 1; }
    let first = s.iter().next().cloned();
    { let m = s.mapped(|x| x * 2); println!("{}", m.count()); }
    let d = s.drain(); drop(d);
    let i = s.iter(); s.items.clear(); println!("{}", i.count()); //~ ERROR E0502 @23
    println!("{:?} {}", first, s.into().count());
    println!("{}", s.items.len()); //~ ERROR E0382 @20
}
