// Send and Sync are not given by an ordinary impl; Copy that is refused does not ask for Clone.
struct S; struct P<'a>(&'a mut u8);
impl Send for S {} //~ ERROR E0200 @1
impl<'a> Copy for P<'a> {} //~ ERROR E0204 @19
fn main() {}
