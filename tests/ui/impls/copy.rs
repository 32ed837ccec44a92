// Copy needs fields that are Copy and no destructor.
#[derive(Clone, Copy)] struct W { s: String } //~ ERROR E0204 @31
#[derive(Clone, Copy)] struct X { s: i32 } //~ ERROR E0184 @31
impl Drop for X { fn drop(&mut self) {} }
struct Q(String); impl Copy for Q {} impl Clone for Q { fn clone(&self) -> Q { loop {} } } //~ ERROR E0204 @33
fn main() {}
