// Modules above are imported by `super`, under a name.
mod a {
    pub fn f() {}
    mod b {
        use super as parent;
        use super::{self as parent2};
        use self::super as parent3;
        use super::super as grandparent;
        use super::super::{self as grandparent2};
        use crate::a as aa;
        use crate::{self as root};
        pub fn g() { parent::f(); parent2::f(); parent3::f(); grandparent::a::f(); grandparent2::a::f(); aa::f(); root::a::f(); }
    }
}
fn main() {}
