// Methods of `impl Trait` are found where the trait is in scope.
mod m {
    pub trait Say { fn say(&self) {} }
    impl Say for u8 {}
    pub fn f() -> impl Say { 1u8 }
}
fn with() { use m::Say; m::f().say(); }
fn without() { m::f().say(); } //~ ERROR E0599 @23
fn main() { with(); without(); }
