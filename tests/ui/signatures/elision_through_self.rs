// The lifetimes of Self itself give nothing to the output; a reference that holds Self does.
struct Struct<'a> { x: &'a u32 }
type Alias<'a> = Struct<'a>;
impl<'a> Struct<'a> {
    fn by_value(self: Struct<'a>, f: &u32) -> &u32 { f }
    fn boxed(self: Box<Struct<'a>>, f: &u32) -> &u32 { f }
    fn by_reference<'b>(self: &'b Struct<'a>) -> &u32 { self.x }
    fn alias(self: &Alias<'a>, f: &u32) -> &u32 { f }
    fn in_box(self: &Box<Self>, f: &u32) -> &u32 { f } //~ ERROR lifetime @52
}
fn main() {}
