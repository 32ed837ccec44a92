// ... and here it is.
struct Pair<'long: 'short, 'short>(&'long str, &'short str);
trait Get<'a> { type Out; }
impl<'a, 'b: 'a> Get<'a> for &'b str { type Out = Pair<'b, 'a>; }
fn main() {}
