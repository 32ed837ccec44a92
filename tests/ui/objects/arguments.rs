// Arguments of the trait, lifetimes among them, are part of the object's type.
trait Get<'a> { fn get(&self) -> &'a str; }
trait Convert<X> { fn convert(&self, x: X) -> X; }
struct Holder<'a>(&'a str);
impl<'a> Get<'a> for Holder<'a> { fn get(&self) -> &'a str { self.0 } }
impl Convert<i32> for i32 { fn convert(&self, x: i32) -> i32 { x } }
impl<'b> Convert<&'b str> for i32 { fn convert(&self, x: &'b str) -> &'b str { x } }
fn right<'a>(g: &dyn Get<'a>) -> &'a str { g.get() }
fn wrong<'a, 'b>(g: &dyn Get<'b>) -> &'a str { g.get() } //~ ERROR lifetime @48
fn through<'x>(c: &dyn Convert<&'x str>, s: &'x str) -> &'x str { c.convert(s) }
fn items<'a>(x: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> { x.next() }
fn main() {
    let s = String::from("a");
    println!("{}", right(&Holder(&s)));
    let n: &dyn Convert<i32> = &5;
    println!("{} {} {:?}", n.convert(1), through(&3, "a"), items(&mut s.split('a')));
}
