// The written type of a pattern holds for its variables, also where a field's type is an associated one.
trait Indirect { type Assoc; }
struct Forever;
impl Indirect for Forever { type Assoc = &'static u32; }
struct Any;
impl Indirect for Any { type Assoc = u32; }
struct Single<T: Indirect> { value: <T as Indirect>::Assoc }
fn forever() {
    let x = 22;
    let Single { value: mut _y }: Single<Forever>;
    _y = &x; //~ ERROR E0597 @10
}
fn any() {
    let Single { value: mut _y }: Single<Any>;
    _y = 3;
}
fn main() {}
