// Lifetimes that a call decides are not written.
trait BarTrait<'a> {}
fn bar<'a, 'b, T>(x: &'a str, _t: T) -> &'a str where T: BarTrait<'b> { x }
fn late<'a>(x: &'a str) -> &'a str { x }
fn two<'a, 'b>(x: &'a str, y: &'b str) -> &'a str { x }
fn early<'a, T: 'a>(x: T) {}
struct B; impl<'a> BarTrait<'a> for B {}
struct S; impl S { fn m<'a>(&self, x: &'a str) {} fn e<'a, T: 'a>(&self, x: T) {} fn f<'a, T: 'a>(x: T) {} }
fn main() {
    let f1 = bar::<'static, B>;
    let f2 = bar::<B>;
    late::<'static>("a"); //~ ERROR E0794 @12
    two::<'static>("a", "b"); //~ ERROR E0794 @11
    two::<'static, 'static>("a", "b"); //~ ERROR E0794 @11
    early::<'static, i32>(1);
    S.m::<'static>("a");
    S.e::<'static, i32>(3);
    S::f::<'static, i32>(3);
}
