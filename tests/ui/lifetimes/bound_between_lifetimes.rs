// A type's own bound between its lifetimes is not known to hold.
struct Pair<'long: 'short, 'short>(&'long str, &'short str);
trait Get<'a> { type Out; }
impl<'a, 'b> Get<'a> for &'b str { type Out = Pair<'b, 'a>; }  //~ ERROR E0478 @36
fn main() {}
