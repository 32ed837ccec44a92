// Statics read each other in a circle, or constants do through a call: E0391; references may go in a circle.
const fn sq(x: u32) -> u32 { x * x }
const X: u32 = sq(Y); const Y: u32 = sq(X); //~ ERROR E0391 @1
static A: u32 = 1 + B; static B: u32 = C; static C: u32 = A; //~ ERROR E0391 @21
static D: &u32 = &E; static E: u32 = 5; static F: &'static &'static u32 = &D;
struct K { k: &'static K } static J: K = K { k: &J };
fn main() {}
