// The standard library as ownership sees it: signatures without bodies.  Names of the root are known to this file only; `std` below says
// where programs find them, `std::prelude` which they find unasked.  A method of a trait that has a body is provided, others are required.
// #[owns]: dropping the type drops its parameters.  #[may_dangle] on an impl of Drop: it uses nothing that they borrow.
// #[only_for(..)]: an impl for each number type, bool or char.  Sources: doc.rust-lang.org/std, signature by signature.

// ---- markers and ownership ----
#[lang = "sized"] pub trait Sized {}
#[lang = "copy"] pub trait Copy: Clone {}
#[lang = "send"] pub trait Send {}
#[lang = "sync"] pub trait Sync {}
#[lang = "unpin"] pub trait Unpin {}
#[lang = "clone"] pub trait Clone: Sized { fn clone(&self) -> Self; fn clone_from(&mut self, source: &Self) {} }
#[lang = "drop"] pub trait Drop { fn drop(&mut self); }
#[lang = "phantom_data"] pub struct PhantomData<T: ?Sized>;
impl<T: ?Sized> Copy for PhantomData<T> {}
impl<T: ?Sized> Clone for PhantomData<T> { fn clone(&self) -> Self; }
impl<T: ?Sized> Default for PhantomData<T> { fn default() -> Self; }
impl<T: ?Sized> Debug for PhantomData<T> { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; }
impl<T: ?Sized> PartialEq for PhantomData<T> { fn eq(&self, other: &Self) -> bool; }
#[lang = "drop_fn"] pub fn drop<T>(_x: T);
pub fn swap<T>(x: &mut T, y: &mut T);
pub fn replace<T>(dest: &mut T, src: T) -> T;
pub fn take<T: Default>(dest: &mut T) -> T;
pub fn forget<T>(t: T);
pub fn size_of<T>() -> usize;
pub fn size_of_val<T: ?Sized>(val: &T) -> usize;
pub fn needs_drop<T: ?Sized>() -> bool;
pub fn align_of<T>() -> usize;
pub fn exit(code: i32) -> !;
pub fn abort() -> !;
pub fn identity<T>(x: T) -> T;
pub fn min<T: Ord>(v1: T, v2: T) -> T;
pub fn max<T: Ord>(v1: T, v2: T) -> T;
pub fn black_box<T>(dummy: T) -> T;
pub fn type_name<T: ?Sized>() -> &'static str;

// ---- operators ----
#[lang = "deref"] pub trait Deref { type Target: ?Sized; fn deref(&self) -> &Self::Target; }
#[lang = "deref_mut"] pub trait DerefMut: Deref { fn deref_mut(&mut self) -> &mut Self::Target; }
#[lang = "index"] pub trait Index<Idx: ?Sized> { type Output: ?Sized; fn index(&self, index: Idx) -> &Self::Output; }
#[lang = "index_mut"] pub trait IndexMut<Idx: ?Sized>: Index<Idx> { fn index_mut(&mut self, index: Idx) -> &mut Self::Output; }
#[lang = "fn_once"] pub trait FnOnce<Args> { type Output; fn call_once(self, args: Args) -> Self::Output; }
#[lang = "fn_mut"] pub trait FnMut<Args>: FnOnce<Args> { fn call_mut(&mut self, args: Args) -> Self::Output; }
#[lang = "fn_trait"] pub trait Fn<Args>: FnMut<Args> { fn call(&self, args: Args) -> Self::Output; }
#[lang = "add"] pub trait Add<Rhs = Self> { type Output; fn add(self, rhs: Rhs) -> Self::Output; }
#[lang = "sub"] pub trait Sub<Rhs = Self> { type Output; fn sub(self, rhs: Rhs) -> Self::Output; }
#[lang = "mul"] pub trait Mul<Rhs = Self> { type Output; fn mul(self, rhs: Rhs) -> Self::Output; }
#[lang = "div"] pub trait Div<Rhs = Self> { type Output; fn div(self, rhs: Rhs) -> Self::Output; }
#[lang = "rem"] pub trait Rem<Rhs = Self> { type Output; fn rem(self, rhs: Rhs) -> Self::Output; }
#[lang = "bit_and"] pub trait BitAnd<Rhs = Self> { type Output; fn bitand(self, rhs: Rhs) -> Self::Output; }
#[lang = "bit_or"] pub trait BitOr<Rhs = Self> { type Output; fn bitor(self, rhs: Rhs) -> Self::Output; }
#[lang = "bit_xor"] pub trait BitXor<Rhs = Self> { type Output; fn bitxor(self, rhs: Rhs) -> Self::Output; }
#[lang = "shl"] pub trait Shl<Rhs = Self> { type Output; fn shl(self, rhs: Rhs) -> Self::Output; }
#[lang = "shr"] pub trait Shr<Rhs = Self> { type Output; fn shr(self, rhs: Rhs) -> Self::Output; }
#[lang = "neg"] pub trait Neg { type Output; fn neg(self) -> Self::Output; }
#[lang = "not"] pub trait Not { type Output; fn not(self) -> Self::Output; }
#[lang = "add_assign"] pub trait AddAssign<Rhs = Self> { fn add_assign(&mut self, rhs: Rhs); }
#[lang = "sub_assign"] pub trait SubAssign<Rhs = Self> { fn sub_assign(&mut self, rhs: Rhs); }
#[lang = "mul_assign"] pub trait MulAssign<Rhs = Self> { fn mul_assign(&mut self, rhs: Rhs); }
#[lang = "div_assign"] pub trait DivAssign<Rhs = Self> { fn div_assign(&mut self, rhs: Rhs); }
#[lang = "rem_assign"] pub trait RemAssign<Rhs = Self> { fn rem_assign(&mut self, rhs: Rhs); }
#[lang = "bit_and_assign"] pub trait BitAndAssign<Rhs = Self> { fn bitand_assign(&mut self, rhs: Rhs); }
#[lang = "bit_or_assign"] pub trait BitOrAssign<Rhs = Self> { fn bitor_assign(&mut self, rhs: Rhs); }
#[lang = "bit_xor_assign"] pub trait BitXorAssign<Rhs = Self> { fn bitxor_assign(&mut self, rhs: Rhs); }
#[lang = "shl_assign"] pub trait ShlAssign<Rhs = Self> { fn shl_assign(&mut self, rhs: Rhs); }
#[lang = "shr_assign"] pub trait ShrAssign<Rhs = Self> { fn shr_assign(&mut self, rhs: Rhs); }
#[only_for(integer, float)] impl<T> Add for T { type Output = T; }
#[only_for(integer, float)] impl<'a, T> Add<&'a T> for T { type Output = T; }
#[only_for(integer, float)] impl<'a, T> Add<T> for &'a T { type Output = T; }
#[only_for(integer, float)] impl<'a, 'b, T> Add<&'b T> for &'a T { type Output = T; }
#[only_for(integer, float)] impl<T> Sub for T { type Output = T; }
#[only_for(integer, float)] impl<'a, T> Sub<&'a T> for T { type Output = T; }
#[only_for(integer, float)] impl<'a, T> Sub<T> for &'a T { type Output = T; }
#[only_for(integer, float)] impl<'a, 'b, T> Sub<&'b T> for &'a T { type Output = T; }
#[only_for(integer, float)] impl<T> Mul for T { type Output = T; }
#[only_for(integer, float)] impl<'a, T> Mul<&'a T> for T { type Output = T; }
#[only_for(integer, float)] impl<'a, T> Mul<T> for &'a T { type Output = T; }
#[only_for(integer, float)] impl<'a, 'b, T> Mul<&'b T> for &'a T { type Output = T; }
#[only_for(integer, float)] impl<T> Div for T { type Output = T; }
#[only_for(integer, float)] impl<'a, T> Div<&'a T> for T { type Output = T; }
#[only_for(integer, float)] impl<'a, T> Div<T> for &'a T { type Output = T; }
#[only_for(integer, float)] impl<'a, 'b, T> Div<&'b T> for &'a T { type Output = T; }
#[only_for(integer, float)] impl<T> Rem for T { type Output = T; }
#[only_for(integer, float)] impl<'a, T> Rem<&'a T> for T { type Output = T; }
#[only_for(integer, float)] impl<'a, T> Rem<T> for &'a T { type Output = T; }
#[only_for(integer, float)] impl<'a, 'b, T> Rem<&'b T> for &'a T { type Output = T; }
#[only_for(integer, bool)] impl<T> BitAnd for T { type Output = T; }
#[only_for(integer, bool)] impl<T> BitOr for T { type Output = T; }
#[only_for(integer, bool)] impl<T> BitXor for T { type Output = T; }
#[only_for(integer)] impl<T> Shl for T { type Output = T; }
#[only_for(integer)] impl<T> Shr for T { type Output = T; }
#[only_for(signed, float)] impl<T> Neg for T { type Output = T; }
#[only_for(signed, float)] impl<'a, T> Neg for &'a T { type Output = T; }
#[only_for(integer, bool)] impl<T> Not for T { type Output = T; }
#[only_for(integer, bool)] impl<'a, T> Not for &'a T { type Output = T; }
#[only_for(integer, float)] impl<T> AddAssign for T {}
#[only_for(integer, float)] impl<'a, T> AddAssign<&'a T> for T {}
#[only_for(integer, float)] impl<T> SubAssign for T {}
#[only_for(integer, float)] impl<'a, T> SubAssign<&'a T> for T {}
#[only_for(integer, float)] impl<T> MulAssign for T {}
#[only_for(integer, float)] impl<'a, T> MulAssign<&'a T> for T {}
#[only_for(integer, float)] impl<T> DivAssign for T {}
#[only_for(integer, float)] impl<'a, T> DivAssign<&'a T> for T {}
#[only_for(integer, float)] impl<T> RemAssign for T {}
#[only_for(integer, bool)] impl<T> BitAndAssign for T {}
#[only_for(integer, bool)] impl<T> BitOrAssign for T {}
#[only_for(integer, bool)] impl<T> BitXorAssign for T {}
#[only_for(integer)] impl<T> ShlAssign for T {}
#[only_for(integer)] impl<T> ShrAssign for T {}

// ---- comparison, hashing, printing, conversion ----
#[lang = "partial_eq"] pub trait PartialEq<Rhs: ?Sized = Self> { fn eq(&self, other: &Rhs) -> bool; fn ne(&self, other: &Rhs) -> bool {} }
#[lang = "eq"] pub trait Eq: PartialEq {}
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)] pub enum Ordering { Less, Equal, Greater }
impl Ordering { pub fn reverse(self) -> Ordering; pub fn then(self, other: Ordering) -> Ordering; pub fn is_lt(self) -> bool; pub fn is_gt(self) -> bool; pub fn is_eq(self) -> bool;
    pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering; }
#[lang = "partial_ord"] pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
    fn lt(&self, other: &Rhs) -> bool {} fn le(&self, other: &Rhs) -> bool {} fn gt(&self, other: &Rhs) -> bool {} fn ge(&self, other: &Rhs) -> bool {}
}
#[lang = "ord"] pub trait Ord: Eq + PartialOrd<Self> {
    fn cmp(&self, other: &Self) -> Ordering;
    fn max(self, other: Self) -> Self where Self: Sized {} fn min(self, other: Self) -> Self where Self: Sized {}
    fn clamp(self, min: Self, max: Self) -> Self where Self: Sized {}
}
pub trait Hasher { fn finish(&self) -> u64; fn write(&mut self, bytes: &[u8]); }
#[lang = "hash"] pub trait Hash { fn hash<H: Hasher>(&self, state: &mut H); }
pub struct DefaultHasher { state: u64 }
impl DefaultHasher { pub fn new() -> DefaultHasher; }
impl Hasher for DefaultHasher { fn finish(&self) -> u64; fn write(&mut self, bytes: &[u8]); }
#[lang = "default"] pub trait Default: Sized { fn default() -> Self; }
#[only_for(integer, float, bool, char)] impl<T> PartialEq for T {}
#[only_for(integer, bool, char)] impl<T> Eq for T {}
#[only_for(integer, float, bool, char)] impl<T> PartialOrd for T {}
#[only_for(integer, bool, char)] impl<T> Ord for T {}
#[only_for(integer, bool, char)] impl<T> Hash for T {}
#[only_for(integer, float, bool, char)] impl<T> Default for T {}
#[only_for(integer, float, bool, char)] impl<T> Debug for T {}
#[only_for(integer, float, bool, char)] impl<T> Display for T {}
impl PartialEq for str {} impl Eq for str {} impl PartialOrd for str {} impl Ord for str {} impl Hash for str {} impl Debug for str {} impl Display for str {}
impl<'a> Default for &'a str {}
impl<'a, 'b, A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&'b B> for &'a A {}
impl<'a, 'b, A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&'b mut B> for &'a mut A {}
impl<'a, 'b, A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&'b mut B> for &'a A {}
impl<'a, 'b, A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&'b B> for &'a mut A {}
impl<'a, A: ?Sized + Eq> Eq for &'a A {} impl<'a, A: ?Sized + Eq> Eq for &'a mut A {}
impl<'a, 'b, A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&'b B> for &'a A {}
impl<'a, 'b, A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&'b mut B> for &'a mut A {}
impl<'a, A: ?Sized + Ord> Ord for &'a A {} impl<'a, A: ?Sized + Ord> Ord for &'a mut A {}
impl<'a, A: ?Sized + Hash> Hash for &'a A {} impl<'a, A: ?Sized + Hash> Hash for &'a mut A {}
impl<'a, A: ?Sized + Debug> Debug for &'a A {} impl<'a, A: ?Sized + Debug> Debug for &'a mut A {}
impl<'a, A: ?Sized + Display> Display for &'a A {} impl<'a, A: ?Sized + Display> Display for &'a mut A {}
impl<'a, T: ?Sized> Deref for &'a T { type Target = T; fn deref(&self) -> &T; }
impl<'a, T: ?Sized> Deref for &'a mut T { type Target = T; fn deref(&self) -> &T; }
impl<'a, T: ?Sized> DerefMut for &'a mut T { fn deref_mut(&mut self) -> &mut T; }
impl<T: PartialEq<U>, U> PartialEq<[U]> for [T] {} impl<T: Eq> Eq for [T] {} impl<T: PartialOrd> PartialOrd for [T] {} impl<T: Ord> Ord for [T] {}
impl<T: Hash> Hash for [T] {} impl<T: Debug> Debug for [T] {} impl<'a, T> Default for &'a [T] {}
pub struct Formatter<'a> { options: PhantomData<&'a mut &'a u8> }
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)] pub struct FmtError;
pub type FmtResult = Result<(), FmtError>;
#[lang = "format_arguments"] #[derive(Copy, Clone)] pub struct Arguments<'a> { pieces: PhantomData<&'a u8> }
impl<'a> Debug for Arguments<'a> {} impl<'a> Display for Arguments<'a> {}
#[lang = "debug"] pub trait Debug { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; }
#[lang = "display"] pub trait Display { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; }
impl<'a> Formatter<'a> { pub fn write_str(&mut self, data: &str) -> FmtResult; pub fn write_fmt(&mut self, fmt: Arguments<'_>) -> FmtResult;
    pub fn pad(&mut self, s: &str) -> FmtResult; pub fn alternate(&self) -> bool; pub fn width(&self) -> Option<usize>; }
pub trait FmtWrite { fn write_str(&mut self, s: &str) -> FmtResult; fn write_char(&mut self, c: char) -> FmtResult {} fn write_fmt(&mut self, args: Arguments<'_>) -> FmtResult {} }
impl FmtWrite for String { fn write_str(&mut self, s: &str) -> FmtResult; }
impl<'a> FmtWrite for Formatter<'a> { fn write_str(&mut self, s: &str) -> FmtResult; }
#[lang = "from"] pub trait From<T>: Sized { fn from(value: T) -> Self; }
#[lang = "into"] pub trait Into<T>: Sized { fn into(self) -> T; }
impl<T> From<T> for T { fn from(t: T) -> T; }
impl<T, U: From<T>> Into<U> for T { fn into(self) -> U; }
pub trait TryFrom<T>: Sized { type Error; fn try_from(value: T) -> Result<Self, Self::Error>; }
pub trait TryInto<T>: Sized { type Error; fn try_into(self) -> Result<T, Self::Error>; }
pub trait AsRef<T: ?Sized> { fn as_ref(&self) -> &T; }
pub trait AsMut<T: ?Sized> { fn as_mut(&mut self) -> &mut T; }
impl<'a, T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &'a T {}
impl AsRef<str> for str {} impl AsRef<[u8]> for str {} impl AsRef<str> for String {} impl<T> AsRef<[T]> for [T] {} impl<T> AsRef<[T]> for Vec<T> {} impl<T> AsMut<[T]> for Vec<T> {}
pub trait Borrow<Borrowed: ?Sized> { fn borrow(&self) -> &Borrowed; }
impl<T: ?Sized> Borrow<T> for T {} impl Borrow<str> for String {} impl<T> Borrow<[T]> for Vec<T> {} impl<'a, T: ?Sized> Borrow<T> for &'a T {}
pub trait ToOwned { type Owned; fn to_owned(&self) -> Self::Owned; }
impl<T: Clone> ToOwned for T { type Owned = T; fn to_owned(&self) -> T; }
impl ToOwned for str { type Owned = String; fn to_owned(&self) -> String; }
impl<T: Clone> ToOwned for [T] { type Owned = Vec<T>; fn to_owned(&self) -> Vec<T>; }
pub trait ToString { fn to_string(&self) -> String; }
impl<T: Display + ?Sized> ToString for T { fn to_string(&self) -> String; }
pub trait FromStr: Sized { type Err; fn from_str(s: &str) -> Result<Self, Self::Err>; }
#[derive(Clone, PartialEq, Eq, Debug)] pub struct ParseIntError { kind: u8 }
#[derive(Clone, PartialEq, Eq, Debug)] pub struct ParseFloatError { kind: u8 }
#[derive(Clone, PartialEq, Eq, Debug)] pub struct ParseBoolError { kind: u8 }
#[derive(Copy, Clone, PartialEq, Eq, Debug)] pub struct TryFromIntError { kind: u8 }
impl Display for ParseIntError {} impl Display for ParseFloatError {} impl Display for ParseBoolError {} impl Display for TryFromIntError {}
#[only_for(integer)] impl<T> FromStr for T { type Err = ParseIntError; }
#[only_for(float)] impl<T> FromStr for T { type Err = ParseFloatError; }
impl FromStr for bool { type Err = ParseBoolError; } impl FromStr for String { type Err = Infallible; }
#[derive(Copy, Clone, Debug, PartialEq, Eq)] pub enum Infallible {}
impl From<u8> for u16 {} impl From<u8> for u32 {} impl From<u8> for u64 {} impl From<u16> for u32 {} impl From<u32> for u64 {} impl From<u8> for i32 {} impl From<i32> for i64 {}
impl From<u32> for i64 {} impl From<i32> for f64 {} impl From<u8> for char {} impl From<char> for u32 {} impl From<f32> for f64 {} impl From<u8> for usize {} impl From<u16> for usize {}
pub trait Error: Debug + Display { fn source(&self) -> Option<&str> {} fn description(&self) -> &str {} }
impl Error for ParseIntError {} impl Error for ParseFloatError {} impl Error for FmtError {}
impl Display for FmtError {}
#[lang = "termination"] pub trait Termination {}
impl Termination for () {} impl Termination for ! {} impl<T: Termination, E: Debug> Termination for Result<T, E> {}

// ---- Option and Result ----
#[lang = "option"] #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)] pub enum Option<T> { None, Some(T) }
impl<T> Default for Option<T> {} impl<T> From<T> for Option<T> {}
impl<T> Option<T> {
    pub const fn is_some(&self) -> bool; pub const fn is_none(&self) -> bool;
    pub fn is_some_and<F: FnOnce(T) -> bool>(self, f: F) -> bool;
    pub fn as_ref(&self) -> Option<&T>; pub fn as_mut(&mut self) -> Option<&mut T>;
    pub fn expect(self, msg: &str) -> T; pub fn unwrap(self) -> T; pub fn unwrap_or(self, default: T) -> T;
    pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T; pub fn unwrap_or_default(self) -> T where T: Default;
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U>; pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U;
    pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U;
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self;
    pub fn ok_or<E>(self, err: E) -> Result<T, E>; pub fn ok_or_else<E, F: FnOnce() -> E>(self, err: F) -> Result<T, E>;
    pub fn as_deref(&self) -> Option<&T::Target> where T: Deref; pub fn as_deref_mut(&mut self) -> Option<&mut T::Target> where T: DerefMut;
    pub fn iter(&self) -> OptionIter<'_, T>; pub fn iter_mut(&mut self) -> OptionIterMut<'_, T>;
    pub fn and<U>(self, optb: Option<U>) -> Option<U>; pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U>;
    pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Self;
    pub fn or(self, optb: Option<T>) -> Option<T>; pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T>; pub fn xor(self, optb: Option<T>) -> Option<T>;
    pub fn insert(&mut self, value: T) -> &mut T; pub fn get_or_insert(&mut self, value: T) -> &mut T;
    pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T;
    pub fn take(&mut self) -> Option<T>; pub fn replace(&mut self, value: T) -> Option<T>; pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)>;
}
impl<'a, T> Option<&'a T> { pub fn copied(self) -> Option<T> where T: Copy; pub fn cloned(self) -> Option<T> where T: Clone; }
impl<'a, T> Option<&'a mut T> { pub fn copied(self) -> Option<T> where T: Copy; pub fn cloned(self) -> Option<T> where T: Clone; }
impl<T> Option<Option<T>> { pub fn flatten(self) -> Option<T>; }
pub struct OptionIter<'a, T> { at: PhantomData<&'a T> }
pub struct OptionIterMut<'a, T> { at: PhantomData<&'a mut T> }
pub struct OptionIntoIter<T> { inner: Option<T> }
impl<'a, T> Iterator for OptionIter<'a, T> { type Item = &'a T; } impl<'a, T> Iterator for OptionIterMut<'a, T> { type Item = &'a mut T; } impl<T> Iterator for OptionIntoIter<T> { type Item = T; }
impl<T> IntoIterator for Option<T> { type Item = T; type IntoIter = OptionIntoIter<T>; }
impl<'a, T> IntoIterator for &'a Option<T> { type Item = &'a T; type IntoIter = OptionIter<'a, T>; }
impl<'a, T> IntoIterator for &'a mut Option<T> { type Item = &'a mut T; type IntoIter = OptionIterMut<'a, T>; }
#[lang = "result"] #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)] pub enum Result<T, E> { Ok(T), Err(E) }
impl<T, E> Result<T, E> {
    pub const fn is_ok(&self) -> bool; pub const fn is_err(&self) -> bool; pub fn ok(self) -> Option<T>; pub fn err(self) -> Option<E>;
    pub fn as_ref(&self) -> Result<&T, &E>; pub fn as_mut(&mut self) -> Result<&mut T, &mut E>;
    pub fn map<U, F: FnOnce(T) -> U>(self, op: F) -> Result<U, E>; pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U;
    pub fn map_err<F, O: FnOnce(E) -> F>(self, op: O) -> Result<T, F>;
    pub fn and<U>(self, res: Result<U, E>) -> Result<U, E>; pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, op: F) -> Result<U, E>;
    pub fn or<F>(self, res: Result<T, F>) -> Result<T, F>; pub fn or_else<F, O: FnOnce(E) -> Result<T, F>>(self, op: O) -> Result<T, F>;
    pub fn unwrap_or(self, default: T) -> T; pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, op: F) -> T; pub fn unwrap_or_default(self) -> T where T: Default;
    pub fn expect(self, msg: &str) -> T where E: Debug; pub fn unwrap(self) -> T where E: Debug;
    pub fn expect_err(self, msg: &str) -> E where T: Debug; pub fn unwrap_err(self) -> E where T: Debug;
    pub fn iter(&self) -> OptionIter<'_, T>;
}

// ---- Box, Vec, String ----
#[lang = "owned_box"] #[owns] pub struct Box<T: ?Sized> { pointer: PhantomData<T> }
#[may_dangle] impl<T: ?Sized> Drop for Box<T> { fn drop(&mut self); }
impl<T> Box<T> { #[lang = "box_new"] pub fn new(x: T) -> Self; pub fn into_inner(boxed: Self) -> T; }
impl<T: ?Sized> Box<T> { pub fn leak<'a>(b: Self) -> &'a mut T where T: 'a; }
impl<T: ?Sized> Deref for Box<T> { type Target = T; fn deref(&self) -> &T; }
impl<T: ?Sized> DerefMut for Box<T> { fn deref_mut(&mut self) -> &mut T; }
impl<T: Clone> Clone for Box<T> { fn clone(&self) -> Self; } impl Clone for Box<str> {} impl<T: Clone> Clone for Box<[T]> {}
impl<T: Default> Default for Box<T> {} impl<T: ?Sized + Debug> Debug for Box<T> {} impl<T: ?Sized + Display> Display for Box<T> {} impl<T: ?Sized + Hash> Hash for Box<T> {}
impl<T: ?Sized + PartialEq> PartialEq for Box<T> {} impl<T: ?Sized + Eq> Eq for Box<T> {} impl<T: ?Sized + PartialOrd> PartialOrd for Box<T> {} impl<T: ?Sized + Ord> Ord for Box<T> {}
impl<T> From<T> for Box<T> {} impl<'a> From<&'a str> for Box<str> {} impl<T: ?Sized> AsRef<T> for Box<T> {} impl<T: ?Sized> AsMut<T> for Box<T> {} impl<T: ?Sized> Borrow<T> for Box<T> {}
impl<I: Iterator + ?Sized> Iterator for Box<I> { type Item = I::Item; }
#[lang = "vec"] #[owns] pub struct Vec<T> { buffer: PhantomData<T>, len: usize }
#[may_dangle] impl<T> Drop for Vec<T> { fn drop(&mut self); }
impl<T> Vec<T> {
    pub const fn new() -> Self; pub fn with_capacity(capacity: usize) -> Self; pub fn capacity(&self) -> usize; pub fn reserve(&mut self, additional: usize);
    pub fn shrink_to_fit(&mut self); pub fn into_boxed_slice(self) -> Box<[T]>; pub fn truncate(&mut self, len: usize);
    pub fn as_slice(&self) -> &[T]; pub fn as_mut_slice(&mut self) -> &mut [T]; pub fn swap_remove(&mut self, index: usize) -> T;
    pub fn insert(&mut self, index: usize, element: T); pub fn remove(&mut self, index: usize) -> T; pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
    pub fn dedup(&mut self) where T: PartialEq;
    pub fn push(&mut self, value: T); pub fn pop(&mut self) -> Option<T>; pub fn append(&mut self, other: &mut Self); pub fn clear(&mut self);
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T>;
    pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; pub fn split_off(&mut self, at: usize) -> Self;
    pub fn resize(&mut self, new_len: usize, value: T) where T: Clone; pub fn extend_from_slice(&mut self, other: &[T]) where T: Clone;
    pub fn leak<'a>(self) -> &'a mut [T];
}
impl<T> Deref for Vec<T> { type Target = [T]; fn deref(&self) -> &[T]; }
impl<T> DerefMut for Vec<T> { fn deref_mut(&mut self) -> &mut [T]; }
impl<T: Clone> Clone for Vec<T> { fn clone(&self) -> Self; } impl<T> Default for Vec<T> {} impl<T: Debug> Debug for Vec<T> {} impl<T: Hash> Hash for Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> {} impl<T: PartialEq<U>, U> PartialEq<[U]> for Vec<T> {} impl<'a, T: PartialEq<U>, U> PartialEq<&'a [U]> for Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<[U; _]> for Vec<T> {} impl<'a, T: PartialEq<U>, U> PartialEq<&'a [U; _]> for Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for [T] {}
impl<T: Eq> Eq for Vec<T> {} impl<T: PartialOrd> PartialOrd for Vec<T> {} impl<T: Ord> Ord for Vec<T> {}
impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> { type Output = I::Output; fn index(&self, index: I) -> &I::Output; }
impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> { fn index_mut(&mut self, index: I) -> &mut I::Output; }
impl<'a, T: Clone> From<&'a [T]> for Vec<T> {} impl<T> From<[T; _]> for Vec<T> {} impl<'a> From<&'a str> for Vec<u8> {} impl From<String> for Vec<u8> {}
impl<T> Extend<T> for Vec<T> {} impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {} impl<T> FromIterator<T> for Vec<T> {}
impl<T> IntoIterator for Vec<T> { type Item = T; type IntoIter = VecIntoIter<T>; }
impl<'a, T> IntoIterator for &'a Vec<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
impl<'a, T> IntoIterator for &'a mut Vec<T> { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
#[owns] pub struct VecIntoIter<T> { buffer: PhantomData<T> }
#[may_dangle] impl<T> Drop for VecIntoIter<T> { fn drop(&mut self); }
impl<T> Iterator for VecIntoIter<T> { type Item = T; } impl<T> DoubleEndedIterator for VecIntoIter<T> {} impl<T> ExactSizeIterator for VecIntoIter<T> {}
pub struct Drain<'a, T> { vec: PhantomData<&'a mut Vec<T>> }
impl<'a, T> Drop for Drain<'a, T> { fn drop(&mut self); }
impl<'a, T> Iterator for Drain<'a, T> { type Item = T; } impl<'a, T> DoubleEndedIterator for Drain<'a, T> {}
#[lang = "string"] pub struct String { vec: Vec<u8> }
impl String {
    pub const fn new() -> String; pub fn with_capacity(capacity: usize) -> String; pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error>;
    pub fn into_bytes(self) -> Vec<u8>; pub fn as_str(&self) -> &str; pub fn as_mut_str(&mut self) -> &mut str; pub fn push_str(&mut self, string: &str);
    pub fn capacity(&self) -> usize; pub fn reserve(&mut self, additional: usize); pub fn push(&mut self, ch: char); pub fn as_bytes(&self) -> &[u8];
    pub fn truncate(&mut self, new_len: usize); pub fn pop(&mut self) -> Option<char>; pub fn remove(&mut self, idx: usize) -> char;
    pub fn insert(&mut self, idx: usize, ch: char); pub fn insert_str(&mut self, idx: usize, string: &str); pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool;
    pub fn clear(&mut self); pub fn split_off(&mut self, at: usize) -> String; pub fn into_boxed_str(self) -> Box<str>; pub fn leak<'a>(self) -> &'a mut str;
}
#[derive(Copy, Clone, PartialEq, Eq, Debug)] pub struct Utf8Error { at: usize }
impl Display for Utf8Error {}
pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error>;
#[derive(Clone, PartialEq, Eq, Debug)] pub struct FromUtf8Error { bytes: Vec<u8> }
impl Display for FromUtf8Error {}
impl Deref for String { type Target = str; fn deref(&self) -> &str; }
impl DerefMut for String { fn deref_mut(&mut self) -> &mut str; }
impl Clone for String { fn clone(&self) -> Self; } impl Default for String {} impl Debug for String {} impl Display for String {} impl Hash for String {}
impl PartialEq for String {} impl PartialEq<str> for String {} impl<'a> PartialEq<&'a str> for String {} impl PartialEq<String> for str {} impl<'a> PartialEq<String> for &'a str {}
impl Eq for String {} impl PartialOrd for String {} impl Ord for String {}
impl<'a> Add<&'a str> for String { type Output = String; fn add(self, other: &str) -> String; }
impl<'a> AddAssign<&'a str> for String { fn add_assign(&mut self, other: &str); }
impl<I: SliceIndex<str>> Index<I> for String { type Output = I::Output; fn index(&self, index: I) -> &I::Output; }
impl<'a> From<&'a str> for String {} impl<'a> From<&'a mut str> for String {} impl<'a> From<&'a String> for String {} impl From<char> for String {} impl From<Box<str>> for String {}
impl Extend<char> for String {} impl<'a> Extend<&'a str> for String {} impl Extend<String> for String {}
impl FromIterator<char> for String {} impl<'a> FromIterator<&'a char> for String {} impl<'a> FromIterator<&'a str> for String {} impl FromIterator<String> for String {}

// ---- str, slices, arrays ----
impl str {
    pub const fn len(&self) -> usize; pub const fn is_empty(&self) -> bool; pub const fn as_bytes(&self) -> &[u8]; pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output>;
    pub fn chars(&self) -> Chars<'_>; pub fn char_indices(&self) -> CharIndices<'_>; pub fn bytes(&self) -> Bytes<'_>; pub fn lines(&self) -> Lines<'_>;
    pub fn split_whitespace(&self) -> SplitWhitespace<'_>; pub fn split_at(&self, mid: usize) -> (&str, &str);
    pub fn contains<P: Pattern>(&self, pat: P) -> bool; pub fn starts_with<P: Pattern>(&self, pat: P) -> bool; pub fn ends_with<P: Pattern>(&self, pat: P) -> bool;
    pub fn find<P: Pattern>(&self, pat: P) -> Option<usize>; pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize>; pub fn split<P: Pattern>(&self, pat: P) -> Split<'_, P>;
    pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> Split<'_, P>; pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)>;
    pub fn trim(&self) -> &str; pub fn trim_start(&self) -> &str; pub fn trim_end(&self) -> &str;
    pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str>; pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str>;
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err>; pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String;
    pub fn to_lowercase(&self) -> String; pub fn to_uppercase(&self) -> String; pub fn repeat(&self, n: usize) -> String; pub fn is_char_boundary(&self, index: usize) -> bool;
    pub fn to_ascii_uppercase(&self) -> String; pub fn to_ascii_lowercase(&self) -> String; pub fn make_ascii_uppercase(&mut self); pub fn make_ascii_lowercase(&mut self);
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool;
}
pub trait Pattern: Sized {}
impl Pattern for char {} impl<'b> Pattern for &'b str {} impl<'b> Pattern for &'b String {} impl<'b> Pattern for &'b [char] {} impl<F: FnMut(char) -> bool> Pattern for F {}
#[derive(Clone)] pub struct Chars<'a> { at: PhantomData<&'a u8> }
#[derive(Clone)] pub struct CharIndices<'a> { at: PhantomData<&'a u8> }
#[derive(Clone)] pub struct Bytes<'a> { at: PhantomData<&'a u8> }
#[derive(Clone)] pub struct Lines<'a> { at: PhantomData<&'a u8> }
#[derive(Clone)] pub struct SplitWhitespace<'a> { at: PhantomData<&'a u8> }
pub struct Split<'a, P> { at: PhantomData<&'a u8>, pattern: P }
impl<'a> Chars<'a> { pub fn as_str(&self) -> &'a str; }
impl<'a> Iterator for Chars<'a> { type Item = char; } impl<'a> DoubleEndedIterator for Chars<'a> {} impl<'a> Iterator for CharIndices<'a> { type Item = (usize, char); }
impl<'a> DoubleEndedIterator for CharIndices<'a> {} impl<'a> Iterator for Bytes<'a> { type Item = u8; } impl<'a> DoubleEndedIterator for Bytes<'a> {} impl<'a> ExactSizeIterator for Bytes<'a> {}
impl<'a> Iterator for Lines<'a> { type Item = &'a str; } impl<'a> DoubleEndedIterator for Lines<'a> {} impl<'a> Iterator for SplitWhitespace<'a> { type Item = &'a str; } impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {}
impl<'a, P: Pattern> Iterator for Split<'a, P> { type Item = &'a str; }
pub trait SliceIndex<T: ?Sized> { type Output: ?Sized; }
impl<T> SliceIndex<[T]> for usize { type Output = T; } impl<T> SliceIndex<[T]> for Range<usize> { type Output = [T]; } impl<T> SliceIndex<[T]> for RangeTo<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for RangeFrom<usize> { type Output = [T]; } impl<T> SliceIndex<[T]> for RangeFull { type Output = [T]; } impl<T> SliceIndex<[T]> for RangeInclusive<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for RangeToInclusive<usize> { type Output = [T]; }
impl SliceIndex<str> for Range<usize> { type Output = str; } impl SliceIndex<str> for RangeTo<usize> { type Output = str; } impl SliceIndex<str> for RangeFrom<usize> { type Output = str; }
impl SliceIndex<str> for RangeFull { type Output = str; } impl SliceIndex<str> for RangeInclusive<usize> { type Output = str; } impl SliceIndex<str> for RangeToInclusive<usize> { type Output = str; }
impl<T, I: SliceIndex<[T]>> Index<I> for [T] { type Output = I::Output; fn index(&self, index: I) -> &I::Output; }
impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] { fn index_mut(&mut self, index: I) -> &mut I::Output; }
impl<I: SliceIndex<str>> Index<I> for str { type Output = I::Output; fn index(&self, index: I) -> &I::Output; }
impl<I: SliceIndex<str>> IndexMut<I> for str { fn index_mut(&mut self, index: I) -> &mut I::Output; }
impl<T> [T] {
    pub const fn len(&self) -> usize; pub const fn is_empty(&self) -> bool; pub const fn first(&self) -> Option<&T>; pub fn first_mut(&mut self) -> Option<&mut T>;
    pub const fn last(&self) -> Option<&T>; pub fn last_mut(&mut self) -> Option<&mut T>; pub fn split_first(&self) -> Option<(&T, &[T])>; pub fn split_last(&self) -> Option<(&T, &[T])>;
    pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])>; pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])>;
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output>; pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output>;
    pub fn swap(&mut self, a: usize, b: usize); pub fn reverse(&mut self); pub fn iter(&self) -> Iter<'_, T>; pub fn iter_mut(&mut self) -> IterMut<'_, T>;
    pub fn windows(&self, size: usize) -> Windows<'_, T>; pub fn chunks(&self, chunk_size: usize) -> Windows<'_, T>; pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T>;
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]); pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]);
    pub fn contains(&self, x: &T) -> bool where T: PartialEq; pub fn starts_with(&self, needle: &[T]) -> bool where T: PartialEq; pub fn ends_with(&self, needle: &[T]) -> bool where T: PartialEq;
    pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord; pub fn sort(&mut self) where T: Ord; pub fn sort_unstable(&mut self) where T: Ord;
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F); pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
    pub fn fill(&mut self, value: T) where T: Clone; pub fn clone_from_slice(&mut self, src: &[T]) where T: Clone; pub fn copy_from_slice(&mut self, src: &[T]) where T: Copy;
    pub fn rotate_left(&mut self, mid: usize); pub fn rotate_right(&mut self, k: usize);
    pub fn to_vec(&self) -> Vec<T> where T: Clone; pub fn into_vec(self: Box<Self>) -> Vec<T>; pub fn repeat(&self, n: usize) -> Vec<T> where T: Copy;
}
impl [String] { pub fn join(&self, sep: &str) -> String; pub fn concat(&self) -> String; }
impl<'b> [&'b str] { pub fn join(&self, sep: &str) -> String; pub fn concat(&self) -> String; }
pub struct Iter<'a, T> { at: PhantomData<&'a T> }
impl<'a, T> Clone for Iter<'a, T> { fn clone(&self) -> Self; } impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; } impl<'a, T> DoubleEndedIterator for Iter<'a, T> {} impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
impl<'a, T> Iter<'a, T> { pub fn as_slice(&self) -> &'a [T]; }
pub struct IterMut<'a, T> { at: PhantomData<&'a mut T> }
impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; } impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {} impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}
pub struct Windows<'a, T> { at: PhantomData<&'a T> }
impl<'a, T> Iterator for Windows<'a, T> { type Item = &'a [T]; }
pub struct ChunksMut<'a, T> { at: PhantomData<&'a mut T> }
impl<'a, T> Iterator for ChunksMut<'a, T> { type Item = &'a mut [T]; }
impl<'a, T> IntoIterator for &'a [T] { type Item = &'a T; type IntoIter = Iter<'a, T>; }
impl<'a, T> IntoIterator for &'a mut [T] { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
pub struct ArrayIntoIter<T> { items: PhantomData<T> }
impl<T> Iterator for ArrayIntoIter<T> { type Item = T; }
impl<T> IntoIterator for [T; _] { type Item = T; type IntoIter = ArrayIntoIter<T>; }
impl<'a, T> IntoIterator for &'a [T; _] { type Item = &'a T; type IntoIter = Iter<'a, T>; }
impl<'a, T> IntoIterator for &'a mut [T; _] { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
impl<T: Debug> Debug for [T; _] {} impl<T: PartialEq<U>, U> PartialEq<[U; _]> for [T; _] {} impl<T: PartialEq<U>, U> PartialEq<[U]> for [T; _] {}
impl<T: Eq> Eq for [T; _] {} impl<T: PartialOrd> PartialOrd for [T; _] {} impl<T: Ord> Ord for [T; _] {} impl<T: Hash> Hash for [T; _] {}
impl<T: Default> Default for [T; _] {} impl<T> AsRef<[T]> for [T; _] {}

// ---- numbers, char, bool ----
#[only_for(integer)] impl<T> T {
    pub const MAX: T; pub const MIN: T; pub const BITS: u32;
    pub fn count_ones(self) -> u32; pub fn count_zeros(self) -> u32; pub fn leading_zeros(self) -> u32; pub fn trailing_zeros(self) -> u32; pub fn pow(self, exp: u32) -> T;
    pub fn rotate_left(self, n: u32) -> T; pub fn rotate_right(self, n: u32) -> T; pub fn swap_bytes(self) -> T; pub fn abs_diff(self, other: T) -> T;
    pub fn checked_add(self, rhs: T) -> Option<T>; pub fn checked_sub(self, rhs: T) -> Option<T>; pub fn checked_mul(self, rhs: T) -> Option<T>; pub fn checked_div(self, rhs: T) -> Option<T>;
    pub fn checked_rem(self, rhs: T) -> Option<T>; pub fn checked_pow(self, exp: u32) -> Option<T>; pub fn checked_neg(self) -> Option<T>;
    pub fn wrapping_add(self, rhs: T) -> T; pub fn wrapping_sub(self, rhs: T) -> T; pub fn wrapping_mul(self, rhs: T) -> T; pub fn wrapping_neg(self) -> T;
    pub fn saturating_add(self, rhs: T) -> T; pub fn saturating_sub(self, rhs: T) -> T; pub fn saturating_mul(self, rhs: T) -> T;
    pub fn overflowing_add(self, rhs: T) -> (T, bool); pub fn overflowing_sub(self, rhs: T) -> (T, bool); pub fn overflowing_mul(self, rhs: T) -> (T, bool);
    pub fn rem_euclid(self, rhs: T) -> T; pub fn div_euclid(self, rhs: T) -> T; pub fn from_str_radix(src: &str, radix: u32) -> Result<T, ParseIntError>; pub fn is_power_of_two(self) -> bool;
}
#[only_for(signed)] impl<T> T { pub fn abs(self) -> T; pub fn signum(self) -> T; pub fn is_positive(self) -> bool; pub fn is_negative(self) -> bool; pub fn wrapping_abs(self) -> T; pub fn checked_abs(self) -> Option<T>; }
#[only_for(float)] impl<T> T {
    pub const MAX: T; pub const MIN: T; pub const EPSILON: T; pub const INFINITY: T; pub const NAN: T; pub const NEG_INFINITY: T;
    pub fn abs(self) -> T; pub fn sqrt(self) -> T; pub fn powi(self, n: i32) -> T; pub fn powf(self, n: T) -> T; pub fn floor(self) -> T; pub fn ceil(self) -> T; pub fn round(self) -> T; pub fn trunc(self) -> T;
    pub fn max(self, other: T) -> T; pub fn min(self, other: T) -> T; pub fn clamp(self, min: T, max: T) -> T; pub fn sin(self) -> T; pub fn cos(self) -> T; pub fn tan(self) -> T; pub fn exp(self) -> T; pub fn ln(self) -> T;
    pub fn log10(self) -> T; pub fn log2(self) -> T; pub fn is_nan(self) -> bool; pub fn is_finite(self) -> bool; pub fn signum(self) -> T; pub fn hypot(self, other: T) -> T; pub fn atan2(self, other: T) -> T;
    pub fn to_radians(self) -> T; pub fn to_degrees(self) -> T; pub fn fract(self) -> T; pub fn mul_add(self, a: T, b: T) -> T; pub fn total_cmp(&self, other: &T) -> Ordering;
}
impl u8 { pub fn is_ascii_digit(&self) -> bool; pub fn is_ascii_alphabetic(&self) -> bool; pub fn is_ascii_whitespace(&self) -> bool; pub fn is_ascii_uppercase(&self) -> bool; pub fn is_ascii_lowercase(&self) -> bool;
    pub fn to_ascii_uppercase(&self) -> u8; pub fn to_ascii_lowercase(&self) -> u8; pub fn is_ascii(&self) -> bool; pub fn make_ascii_uppercase(&mut self); }
impl char {
    pub const MAX: char;
    pub fn is_alphabetic(self) -> bool; pub fn is_numeric(self) -> bool; pub fn is_alphanumeric(self) -> bool; pub fn is_whitespace(self) -> bool; pub fn is_uppercase(self) -> bool; pub fn is_lowercase(self) -> bool;
    pub fn is_digit(self, radix: u32) -> bool; pub fn to_digit(self, radix: u32) -> Option<u32>; pub fn len_utf8(self) -> usize; pub fn from_digit(num: u32, radix: u32) -> Option<char>; pub fn from_u32(i: u32) -> Option<char>;
    pub fn is_ascii(&self) -> bool; pub fn is_ascii_digit(&self) -> bool; pub fn is_ascii_alphabetic(&self) -> bool; pub fn is_ascii_punctuation(&self) -> bool; pub fn is_ascii_uppercase(&self) -> bool; pub fn is_ascii_lowercase(&self) -> bool;
    pub fn to_ascii_uppercase(&self) -> char; pub fn to_ascii_lowercase(&self) -> char; pub fn to_uppercase(self) -> ToCase; pub fn to_lowercase(self) -> ToCase; pub fn is_control(self) -> bool;
    pub fn is_ascii_alphanumeric(&self) -> bool; pub fn is_ascii_whitespace(&self) -> bool; pub fn eq_ignore_ascii_case(&self, other: &char) -> bool; pub fn make_ascii_uppercase(&mut self);
}
#[derive(Clone, Debug)] pub struct ToCase { at: u32 }
impl Iterator for ToCase { type Item = char; } impl Display for ToCase {}
impl bool { pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T>; pub fn then_some<T>(self, t: T) -> Option<T>; }

// ---- ranges ----
#[lang = "range_full"] #[derive(Copy, Clone, Default, PartialEq, Eq, Hash, Debug)] pub struct RangeFull;
#[lang = "range"] #[derive(Clone, Default, PartialEq, Eq, Hash, Debug)] pub struct Range<Idx> { pub start: Idx, pub end: Idx }
#[lang = "range_from"] #[derive(Clone, PartialEq, Eq, Hash, Debug)] pub struct RangeFrom<Idx> { pub start: Idx }
#[lang = "range_to"] #[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)] pub struct RangeTo<Idx> { pub end: Idx }
#[lang = "range_inclusive"] #[derive(Clone, PartialEq, Eq, Hash, Debug)] pub struct RangeInclusive<Idx> { start: Idx, end: Idx }
#[lang = "range_to_inclusive"] #[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)] pub struct RangeToInclusive<Idx> { pub end: Idx }
impl<Idx> RangeInclusive<Idx> { pub const fn new(start: Idx, end: Idx) -> Self; pub const fn start(&self) -> &Idx; pub const fn end(&self) -> &Idx; pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool where Idx: PartialOrd<U>; }
impl<Idx> Range<Idx> { pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool where Idx: PartialOrd<U>; pub fn is_empty(&self) -> bool where Idx: PartialOrd; }
pub trait RangeBounds<T: ?Sized> {}
impl<T> RangeBounds<T> for Range<T> {} impl<T> RangeBounds<T> for RangeFrom<T> {} impl<T> RangeBounds<T> for RangeTo<T> {} impl<T: ?Sized> RangeBounds<T> for RangeFull {}
impl<T> RangeBounds<T> for RangeInclusive<T> {} impl<T> RangeBounds<T> for RangeToInclusive<T> {}
pub trait Step: Clone + PartialOrd {}
#[only_for(integer, char)] impl<T> Step for T {}
impl<A: Step> Iterator for Range<A> { type Item = A; } impl<A: Step> Iterator for RangeFrom<A> { type Item = A; } impl<A: Step> Iterator for RangeInclusive<A> { type Item = A; }
impl<A: Step> DoubleEndedIterator for Range<A> {} impl<A: Step> DoubleEndedIterator for RangeInclusive<A> {} impl<A: Step> ExactSizeIterator for Range<A> {}

// ---- iterators ----
#[lang = "iterator"] pub trait Iterator {
    type Item;
    fn next(&mut self) -> Option<Self::Item>;
    fn size_hint(&self) -> (usize, Option<usize>) {} fn count(self) -> usize where Self: Sized {} fn last(self) -> Option<Self::Item> where Self: Sized {} fn nth(&mut self, n: usize) -> Option<Self::Item> {}
    fn step_by(self, step: usize) -> StepBy<Self> where Self: Sized {} fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter> where Self: Sized {}
    fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter> where Self: Sized {} fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> where Self: Sized {}
    fn for_each<F: FnMut(Self::Item)>(self, f: F) where Self: Sized {} fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P> where Self: Sized {}
    fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> FilterMap<Self, F> where Self: Sized {} fn enumerate(self) -> Enumerate<Self> where Self: Sized {}
    fn peekable(self) -> Peekable<Self> where Self: Sized {} fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P> where Self: Sized {}
    fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P> where Self: Sized {} fn skip(self, n: usize) -> Skip<Self> where Self: Sized {} fn take(self, n: usize) -> Skip<Self> where Self: Sized {}
    fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> FlatMap<Self, U, F> where Self: Sized {} fn fuse(self) -> Skip<Self> where Self: Sized {}
    fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Filter<Self, F> where Self: Sized {} fn by_ref(&mut self) -> &mut Self where Self: Sized {}
    fn collect<B: FromIterator<Self::Item>>(self) -> B where Self: Sized {} fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B where Self: Sized {}
    fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item> where Self: Sized {}
    fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool where Self: Sized {} fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool where Self: Sized {}
    fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> where Self: Sized {} fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> where Self: Sized {}
    fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B> where Self: Sized {}
    fn max(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord {} fn min(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord {}
    fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> where Self: Sized {} fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> where Self: Sized {}
    fn rev(self) -> Rev<Self> where Self: Sized + DoubleEndedIterator {} fn copied<'a, T: 'a + Copy>(self) -> Cloned<Self> where Self: Sized + Iterator<Item = &'a T> {}
    fn cloned<'a, T: 'a + Clone>(self) -> Cloned<Self> where Self: Sized + Iterator<Item = &'a T> {} fn cycle(self) -> Skip<Self> where Self: Sized + Clone {}
    fn sum<S: Sum<Self::Item>>(self) -> S where Self: Sized {} fn product<P: Sum<Self::Item>>(self) -> P where Self: Sized {}
    fn partition<B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B) where Self: Sized {}
}
pub trait DoubleEndedIterator: Iterator { fn next_back(&mut self) -> Option<Self::Item>; }
pub trait ExactSizeIterator: Iterator { fn len(&self) -> usize {} }
#[lang = "into_iterator"] pub trait IntoIterator { type Item; type IntoIter: Iterator<Item = Self::Item>; fn into_iter(self) -> Self::IntoIter; }
impl<I: Iterator> IntoIterator for I { type Item = I::Item; type IntoIter = I; fn into_iter(self) -> I; }
impl<'a, I: Iterator + ?Sized> Iterator for &'a mut I { type Item = I::Item; }
pub trait FromIterator<A>: Sized { fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self; }
pub trait Extend<A> { fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T); }
impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {} impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {}
pub trait Sum<A = Self>: Sized {}
#[only_for(integer, float)] impl<T> Sum for T {}
#[only_for(integer, float)] impl<'a, T> Sum<&'a T> for T {}
#[derive(Clone)] pub struct StepBy<I> { iter: I }
#[derive(Clone)] pub struct Chain<A, B> { a: A, b: B }
#[derive(Clone)] pub struct Zip<A, B> { a: A, b: B }
#[derive(Clone)] pub struct Map<I, F> { iter: I, f: F }
#[derive(Clone)] pub struct Filter<I, P> { iter: I, predicate: P }
#[derive(Clone)] pub struct FilterMap<I, F> { iter: I, f: F }
#[derive(Clone)] pub struct Enumerate<I> { iter: I }
pub struct Peekable<I: Iterator> { iter: I, peeked: Option<Option<I::Item>> }
#[derive(Clone)] pub struct Skip<I> { iter: I }
pub struct FlatMap<I, U: IntoIterator, F> { iter: I, f: F, front: Option<U::IntoIter> }
#[derive(Clone)] pub struct Rev<T> { iter: T }
#[derive(Clone)] pub struct Cloned<I> { iter: I }
impl<I: Iterator> Iterator for StepBy<I> { type Item = I::Item; } impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> { type Item = A::Item; }
impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> { type Item = (A::Item, B::Item); } impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> { type Item = B; }
impl<I: Iterator, P> Iterator for Filter<I, P> { type Item = I::Item; } impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> { type Item = B; }
impl<I: Iterator> Iterator for Enumerate<I> { type Item = (usize, I::Item); } impl<I: Iterator> Iterator for Peekable<I> { type Item = I::Item; } impl<I: Iterator> Iterator for Skip<I> { type Item = I::Item; }
impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> { type Item = U::Item; } impl<I: DoubleEndedIterator> Iterator for Rev<I> { type Item = I::Item; }
impl<'a, T: 'a + Clone, I: Iterator<Item = &'a T>> Iterator for Cloned<I> { type Item = T; }
impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> {} impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Enumerate<I> {} impl<I: DoubleEndedIterator, P> DoubleEndedIterator for Filter<I, P> {}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> {} impl<'a, T: 'a + Clone, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Cloned<I> {}
#[derive(Clone)] pub struct Repeat<A> { element: A }
#[derive(Clone)] pub struct Once<A> { element: Option<A> }
pub struct Empty<A> { element: PhantomData<A> }
impl<A: Clone> Iterator for Repeat<A> { type Item = A; } impl<A> Iterator for Once<A> { type Item = A; } impl<A> Iterator for Empty<A> { type Item = A; }
pub fn repeat<T: Clone>(elt: T) -> Repeat<T>;
pub fn once<T>(value: T) -> Once<T>;
pub fn empty<T>() -> Empty<T>;
impl<I: Iterator> Peekable<I> { pub fn peek(&mut self) -> Option<&I::Item>; pub fn peek_mut(&mut self) -> Option<&mut I::Item>; }

// ---- shared ownership and cells ----
#[invariant] pub struct UnsafeCell<T: ?Sized> { value: T }
pub struct Cell<T: ?Sized> { value: UnsafeCell<T> }
impl<T> Cell<T> { pub const fn new(value: T) -> Cell<T>; pub fn set(&self, val: T); pub fn replace(&self, val: T) -> T; pub fn into_inner(self) -> T; pub fn get(&self) -> T where T: Copy; pub fn take(&self) -> T where T: Default; pub fn get_mut(&mut self) -> &mut T; }
pub struct RefCell<T: ?Sized> { value: UnsafeCell<T> }
impl<T> RefCell<T> { pub const fn new(value: T) -> RefCell<T>; pub fn into_inner(self) -> T; pub fn replace(&self, t: T) -> T; }
impl<T: ?Sized> RefCell<T> { pub fn borrow(&self) -> Ref<'_, T>; pub fn borrow_mut(&self) -> RefMut<'_, T>; pub fn get_mut(&mut self) -> &mut T; }
pub struct BorrowRef<'b> { borrow: PhantomData<&'b u8> }
impl<'b> Drop for BorrowRef<'b> { fn drop(&mut self); }
pub struct Ref<'b, T: ?Sized> { value: PhantomData<&'b T>, borrow: BorrowRef<'b> }
pub struct RefMut<'b, T: ?Sized> { value: PhantomData<&'b mut T>, borrow: BorrowRef<'b> }
impl<'b, T: ?Sized> Deref for Ref<'b, T> { type Target = T; fn deref(&self) -> &T; } impl<'b, T: ?Sized> Deref for RefMut<'b, T> { type Target = T; fn deref(&self) -> &T; }
impl<'b, T: ?Sized> DerefMut for RefMut<'b, T> { fn deref_mut(&mut self) -> &mut T; } impl<'b, T: ?Sized + Debug> Debug for Ref<'b, T> {} impl<'b, T: ?Sized + Display> Display for Ref<'b, T> {} impl<'b, T: ?Sized + Debug> Debug for RefMut<'b, T> {} impl<'b, T: ?Sized + Display> Display for RefMut<'b, T> {}
impl<T: Copy + Debug> Debug for Cell<T> {} impl<T: Debug> Debug for RefCell<T> {} impl<T: Clone> Clone for RefCell<T> {} impl<T: Copy> Clone for Cell<T> {} impl<T: Default> Default for RefCell<T> {} impl<T: Default> Default for Cell<T> {}
#[owns] pub struct Rc<T: ?Sized> { pointer: PhantomData<T> }
#[may_dangle] impl<T: ?Sized> Drop for Rc<T> { fn drop(&mut self); }
impl<T> Rc<T> { pub fn new(value: T) -> Rc<T>; pub fn try_unwrap(this: Self) -> Result<T, Self>; }
impl<T: ?Sized> Rc<T> { pub fn strong_count(this: &Self) -> usize; pub fn weak_count(this: &Self) -> usize; pub fn get_mut(this: &mut Self) -> Option<&mut T>; pub fn ptr_eq(this: &Self, other: &Self) -> bool; pub fn downgrade(this: &Self) -> RcWeak<T>; }
impl<T: Clone> Rc<T> { pub fn make_mut(this: &mut Self) -> &mut T; }
impl<T: ?Sized> Deref for Rc<T> { type Target = T; fn deref(&self) -> &T; } impl<T: ?Sized> Clone for Rc<T> { fn clone(&self) -> Rc<T>; } impl<T: ?Sized + Debug> Debug for Rc<T> {} impl<T: ?Sized + Display> Display for Rc<T> {}
impl<T: ?Sized + PartialEq> PartialEq for Rc<T> {} impl<T> From<T> for Rc<T> {} impl<T: ?Sized> AsRef<T> for Rc<T> {} impl<'a> From<&'a str> for Rc<str> {}
#[owns] pub struct RcWeak<T: ?Sized> { pointer: PhantomData<T> }
#[may_dangle] impl<T: ?Sized> Drop for RcWeak<T> { fn drop(&mut self); }
impl<T> RcWeak<T> { pub fn new() -> RcWeak<T>; }
impl<T: ?Sized> RcWeak<T> { pub fn upgrade(&self) -> Option<Rc<T>>; } impl<T: ?Sized> Clone for RcWeak<T> {} impl<T: ?Sized> Debug for RcWeak<T> {}

// ---- maps ----
#[owns] pub struct HashMap<K, V> { table: PhantomData<(K, V)> }
#[may_dangle] impl<K, V> Drop for HashMap<K, V> { fn drop(&mut self); }
impl<K, V> HashMap<K, V> { pub fn new() -> HashMap<K, V>; pub fn with_capacity(capacity: usize) -> HashMap<K, V>; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; pub fn clear(&mut self);
    pub fn keys(&self) -> MapKeys<'_, K, V>; pub fn values(&self) -> MapValues<'_, K, V>; pub fn values_mut(&mut self) -> MapValuesMut<'_, K, V>; pub fn iter(&self) -> MapIter<'_, K, V>; pub fn iter_mut(&mut self) -> MapIterMut<'_, K, V>; }
impl<K: Eq + Hash, V> HashMap<K, V> { pub fn insert(&mut self, k: K, v: V) -> Option<V>; pub fn get<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<&V> where K: Borrow<Q>; pub fn get_mut<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<&mut V> where K: Borrow<Q>;
    pub fn contains_key<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> bool where K: Borrow<Q>; pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<V> where K: Borrow<Q>; pub fn entry(&mut self, key: K) -> Entry<'_, K, V>; }
impl<'a, K: Eq + Hash + Borrow<Q>, Q: ?Sized + Eq + Hash, V> Index<&'a Q> for HashMap<K, V> { type Output = V; fn index(&self, key: &Q) -> &V; }
impl<K: Clone, V: Clone> Clone for HashMap<K, V> {} impl<K, V> Default for HashMap<K, V> {} impl<K: Debug, V: Debug> Debug for HashMap<K, V> {} impl<K: Eq + Hash, V: PartialEq> PartialEq for HashMap<K, V> {}
impl<K: Eq + Hash, V> FromIterator<(K, V)> for HashMap<K, V> {} impl<K: Eq + Hash, V> Extend<(K, V)> for HashMap<K, V> {} impl<K: Eq + Hash, V> From<[(K, V); _]> for HashMap<K, V> {}
pub struct MapKeys<'a, K, V> { at: PhantomData<&'a (K, V)> } pub struct MapValues<'a, K, V> { at: PhantomData<&'a (K, V)> } pub struct MapValuesMut<'a, K, V> { at: PhantomData<&'a mut (K, V)> }
pub struct MapIter<'a, K, V> { at: PhantomData<&'a (K, V)> } pub struct MapIterMut<'a, K, V> { at: PhantomData<(&'a K, &'a mut V)> } #[owns] pub struct MapIntoIter<K, V> { at: PhantomData<(K, V)> }
#[may_dangle] impl<K, V> Drop for MapIntoIter<K, V> { fn drop(&mut self); }
impl<'a, K, V> Iterator for MapKeys<'a, K, V> { type Item = &'a K; } impl<'a, K, V> Iterator for MapValues<'a, K, V> { type Item = &'a V; } impl<'a, K, V> Iterator for MapValuesMut<'a, K, V> { type Item = &'a mut V; }
impl<'a, K, V> Iterator for MapIter<'a, K, V> { type Item = (&'a K, &'a V); } impl<'a, K, V> Iterator for MapIterMut<'a, K, V> { type Item = (&'a K, &'a mut V); } impl<K, V> Iterator for MapIntoIter<K, V> { type Item = (K, V); }
impl<K, V> IntoIterator for HashMap<K, V> { type Item = (K, V); type IntoIter = MapIntoIter<K, V>; } impl<'a, K, V> IntoIterator for &'a HashMap<K, V> { type Item = (&'a K, &'a V); type IntoIter = MapIter<'a, K, V>; }
impl<'a, K, V> IntoIterator for &'a mut HashMap<K, V> { type Item = (&'a K, &'a mut V); type IntoIter = MapIterMut<'a, K, V>; }
pub enum Entry<'a, K, V> { Occupied(OccupiedEntry<'a, K, V>), Vacant(VacantEntry<'a, K, V>) }
pub struct OccupiedEntry<'a, K, V> { map: PhantomData<&'a mut (K, V)> } pub struct VacantEntry<'a, K, V> { key: K, map: PhantomData<&'a mut (K, V)> }
impl<'a, K, V> Entry<'a, K, V> { pub fn or_insert(self, default: V) -> &'a mut V; pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V; pub fn or_default(self) -> &'a mut V where V: Default; pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self; pub fn key(&self) -> &K; }
impl<'a, K, V> OccupiedEntry<'a, K, V> { pub fn get(&self) -> &V; pub fn get_mut(&mut self) -> &mut V; pub fn into_mut(self) -> &'a mut V; pub fn insert(&mut self, value: V) -> V; pub fn remove(self) -> V; }
impl<'a, K, V> VacantEntry<'a, K, V> { pub fn insert(self, value: V) -> &'a mut V; pub fn key(&self) -> &K; pub fn into_key(self) -> K; }

// ---- what the macros call: all their arguments are borrowed first, one tuple of references holds them until the call ----
#[lang = "macro_print"] pub fn macro_print<A>(arguments: A);
#[lang = "macro_format"] pub fn macro_format<A>(arguments: A) -> String;
#[lang = "macro_panic"] pub fn macro_panic<A>(arguments: A) -> !;
#[lang = "macro_arguments"] pub fn macro_arguments<'a, A: 'a>(arguments: A) -> Arguments<'a>;
#[lang = "macro_assert_failed"] pub fn macro_assert_failed<T: Debug + ?Sized, U: Debug + ?Sized, A>(left: &T, right: &U, arguments: A) -> !;
#[lang = "vec_from_array"] pub fn vec_from_array<T>(items: [T; _]) -> Vec<T>;
#[lang = "vec_from_elem"] pub fn vec_from_elem<T: Clone>(elem: T, n: usize) -> Vec<T>;

// ---- where programs find them ----
pub mod std {
    pub mod prelude { pub mod v1 {
        pub use crate::{Copy, Send, Sized, Sync, Unpin, Drop, Fn, FnMut, FnOnce, drop, Box, ToOwned, Clone, PartialEq, PartialOrd, Eq, Ord, AsRef, AsMut, Into, From, Default, Iterator, Extend, IntoIterator,
            DoubleEndedIterator, ExactSizeIterator, Option, Result, String, ToString, Vec, TryFrom, TryInto, FromIterator, size_of, size_of_val, align_of};
        pub use crate::Option::{None, Some}; pub use crate::Result::{Ok, Err};
    } }
    pub mod mem { pub use crate::{swap, replace, take, drop, forget, size_of, size_of_val, needs_drop, align_of}; }
    pub mod ops { pub use crate::{Deref, DerefMut, Drop, Index, IndexMut, Fn, FnMut, FnOnce, Add, Sub, Mul, Div, Rem, Neg, Not, BitAnd, BitOr, BitXor, Shl, Shr, AddAssign, SubAssign, MulAssign, DivAssign, RemAssign,
        BitAndAssign, BitOrAssign, BitXorAssign, ShlAssign, ShrAssign, Range, RangeFrom, RangeTo, RangeFull, RangeInclusive, RangeToInclusive, RangeBounds}; }
    pub mod marker { pub use crate::{Copy, PhantomData, Send, Sized, Sync, Unpin}; }
    pub mod clone { pub use crate::Clone; }
    pub mod cmp { pub use crate::{Eq, Ord, Ordering, PartialEq, PartialOrd, max, min}; }
    pub mod hash { pub use crate::{Hash, Hasher, DefaultHasher}; }
    pub mod default { pub use crate::Default; }
    pub mod convert { pub use crate::{AsMut, AsRef, From, Into, TryFrom, TryInto, Infallible, identity}; }
    pub mod borrow { pub use crate::{Borrow, ToOwned}; }
    pub mod fmt { pub use crate::{Arguments, Debug, Display, Formatter}; pub use crate::FmtError as Error; pub use crate::FmtResult as Result; pub use crate::FmtWrite as Write; }
    pub mod error { pub use crate::Error; }
    pub mod iter { pub use crate::{Iterator, IntoIterator, FromIterator, Extend, DoubleEndedIterator, ExactSizeIterator, Sum, Peekable, Map, Filter, Rev, Enumerate, Zip, Chain, Skip, repeat, once, empty, Repeat, Once, Empty}; }
    pub mod option { pub use crate::Option; pub use crate::Option::{None, Some}; pub use crate::OptionIter as Iter; pub use crate::OptionIntoIter as IntoIter; }
    pub mod result { pub use crate::Result; pub use crate::Result::{Ok, Err}; }
    pub mod boxed { pub use crate::Box; }
    pub mod vec { pub use crate::{Vec, Drain}; pub use crate::VecIntoIter as IntoIter; }
    pub mod string { pub use crate::{String, ToString, FromUtf8Error}; }
    pub mod str { pub use crate::{Chars, CharIndices, Bytes, Lines, Split, SplitWhitespace, FromStr, ParseBoolError, Utf8Error, from_utf8}; }
    pub mod slice { pub use crate::{Iter, IterMut, Windows, ChunksMut, SliceIndex}; }
    pub mod num { pub use crate::{ParseIntError, ParseFloatError, TryFromIntError}; }
    pub mod process { pub use crate::{exit, abort, Termination}; }
    pub mod hint { pub use crate::black_box; }
    pub mod any { pub use crate::type_name; }
    pub mod cell { pub use crate::{Cell, Ref, RefCell, RefMut, UnsafeCell}; }
    pub mod rc { pub use crate::Rc; pub use crate::RcWeak as Weak; }
    pub mod collections { pub use crate::HashMap; pub mod hash_map { pub use crate::{HashMap, Entry, OccupiedEntry, VacantEntry, DefaultHasher}; } }
    pub mod f64 { pub const INFINITY: f64 = 1.0; pub const NAN: f64 = 1.0; pub const NEG_INFINITY: f64 = 1.0; pub const MAX: f64 = 1.0; pub const MIN: f64 = 1.0; pub const EPSILON: f64 = 1.0; pub mod consts { pub const PI: f64 = 3.0; pub const E: f64 = 2.0; pub const TAU: f64 = 6.0; } }
    pub mod f32 { pub const INFINITY: f32 = 1.0; pub const NAN: f32 = 1.0; pub const NEG_INFINITY: f32 = 1.0; pub const MAX: f32 = 1.0; pub const MIN: f32 = 1.0; pub const EPSILON: f32 = 1.0; pub mod consts { pub const PI: f32 = 3.0; } }
    pub mod i32 { pub const MAX: i32 = 1; pub const MIN: i32 = 1; } pub mod u32 { pub const MAX: u32 = 1; pub const MIN: u32 = 1; } pub mod u8 { pub const MAX: u8 = 1; }
    pub mod i64 { pub const MAX: i64 = 1; pub const MIN: i64 = 1; } pub mod u64 { pub const MAX: u64 = 1; } pub mod usize { pub const MAX: usize = 1; } pub mod isize { pub const MAX: isize = 1; }
}
