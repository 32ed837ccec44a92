// The standard library as ownership sees it: signatures without bodies.  Names of the root are known to this file only; `std` below says
// where programs find them, `std::prelude` which they find unasked.  A method of a trait that has a body is provided, others are required.
// #[owns]: dropping the type drops its parameters.  #[may_dangle] on an impl of Drop: it uses nothing that they borrow.
// #[only_for(..)]: an impl for each number type, bool or char.  Sources: doc.rust-lang.org/std, signature by signature.
// #[with(a, b)]: declared only where the program's text has one of these words (a private module holds together what comes together).  The methods and
// constants of inherent impls, and the provided methods of a #[by_name] trait, are declared only where the text has their name.

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
impl<T: ?Sized> PartialEq for PhantomData<T> {} impl<T: ?Sized> Eq for PhantomData<T> {} impl<T: ?Sized> PartialOrd for PhantomData<T> {} impl<T: ?Sized> Ord for PhantomData<T> {} impl<T: ?Sized> Hash for PhantomData<T> {}
#[lang = "drop_fn"] pub fn drop<T>(_x: T);
pub fn swap<T>(x: &mut T, y: &mut T);
pub fn replace<T>(dest: &mut T, src: T) -> T;
pub fn take<T: Default>(dest: &mut T) -> T;
pub fn forget<T>(t: T);
pub fn size_of<T>() -> usize;
pub fn size_of_val<T: ?Sized>(val: &T) -> usize;
pub fn needs_drop<T: ?Sized>() -> bool;
pub fn align_of<T>() -> usize;
pub fn align_of_val<T: ?Sized>(val: &T) -> usize;
pub fn discriminant<T>(v: &T) -> Discriminant<T>;
pub struct Discriminant<T> { of: PhantomData<T> }
impl<T> Copy for Discriminant<T> {} impl<T> Clone for Discriminant<T> {} impl<T> PartialEq for Discriminant<T> {} impl<T> Eq for Discriminant<T> {} impl<T> Hash for Discriminant<T> {} impl<T> Debug for Discriminant<T> {}
pub fn exit(code: i32) -> !;
pub fn abort() -> !;
pub const fn identity<T>(x: T) -> T;
pub fn min<T: Ord>(v1: T, v2: T) -> T;
pub fn max<T: Ord>(v1: T, v2: T) -> T;
pub fn black_box<T>(dummy: T) -> T;
pub fn type_name<T: ?Sized>() -> &'static str;
pub fn type_name_of_val<T: ?Sized>(val: &T) -> &'static str;

// ---- operators ----
#[lang = "deref"] pub trait Deref { type Target: ?Sized; fn deref(&self) -> &Self::Target; }
#[lang = "deref_mut"] pub trait DerefMut: Deref { fn deref_mut(&mut self) -> &mut Self::Target; }
#[lang = "index"] pub trait Index<Idx: ?Sized> { type Output: ?Sized; fn index(&self, index: Idx) -> &Self::Output; }
#[lang = "index_mut"] pub trait IndexMut<Idx: ?Sized>: Index<Idx> { fn index_mut(&mut self, index: Idx) -> &mut Self::Output; }
#[lang = "fn_once"] pub trait FnOnce<Args> { type Output; fn call_once(self, args: Args) -> Self::Output; }
#[lang = "fn_mut"] pub trait FnMut<Args>: FnOnce<Args> { fn call_mut(&mut self, args: Args) -> Self::Output; }
#[lang = "fn_trait"] pub trait Fn<Args>: FnMut<Args> { fn call(&self, args: Args) -> Self::Output; }
impl<'a, A, F: ?Sized + Fn<A>> Fn<A> for &'a F {} impl<'a, A, F: ?Sized + Fn<A>> FnMut<A> for &'a F {} impl<'a, A, F: ?Sized + Fn<A>> FnOnce<A> for &'a F { type Output = F::Output; }
impl<'a, A, F: ?Sized + FnMut<A>> FnMut<A> for &'a mut F {} impl<'a, A, F: ?Sized + FnMut<A>> FnOnce<A> for &'a mut F { type Output = F::Output; }
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
#[only_for(integer, bool)] impl<'a, T> BitAnd<&'a T> for T { type Output = T; }
#[only_for(integer, bool)] impl<'a, T> BitAnd<T> for &'a T { type Output = T; }
#[only_for(integer, bool)] impl<'a, 'b, T> BitAnd<&'b T> for &'a T { type Output = T; }
#[only_for(integer, bool)] impl<T> BitOr for T { type Output = T; }
#[only_for(integer, bool)] impl<'a, T> BitOr<&'a T> for T { type Output = T; }
#[only_for(integer, bool)] impl<'a, T> BitOr<T> for &'a T { type Output = T; }
#[only_for(integer, bool)] impl<'a, 'b, T> BitOr<&'b T> for &'a T { type Output = T; }
#[only_for(integer, bool)] impl<T> BitXor for T { type Output = T; }
#[only_for(integer, bool)] impl<'a, T> BitXor<&'a T> for T { type Output = T; }
#[only_for(integer, bool)] impl<'a, T> BitXor<T> for &'a T { type Output = T; }
#[only_for(integer, bool)] impl<'a, 'b, T> BitXor<&'b T> for &'a T { type Output = T; }
#[only_for(integer)] impl<T> Shl for T { type Output = T; }
#[only_for(integer)] impl<'a, T> Shl<&'a T> for T { type Output = T; }
#[only_for(integer)] impl<'a, T> Shl<T> for &'a T { type Output = T; }
#[only_for(integer)] impl<'a, 'b, T> Shl<&'b T> for &'a T { type Output = T; }
#[only_for(integer)] impl<T> Shr for T { type Output = T; }
#[only_for(integer)] impl<'a, T> Shr<&'a T> for T { type Output = T; }
#[only_for(integer)] impl<'a, T> Shr<T> for &'a T { type Output = T; }
#[only_for(integer)] impl<'a, 'b, T> Shr<&'b T> for &'a T { type Output = T; }
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
impl Ordering { pub const fn reverse(self) -> Ordering; pub const fn then(self, other: Ordering) -> Ordering; pub const fn is_lt(self) -> bool; pub const fn is_gt(self) -> bool; pub const fn is_eq(self) -> bool;
    pub const fn is_ne(self) -> bool; pub const fn is_le(self) -> bool; pub const fn is_ge(self) -> bool;
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
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)] pub struct Reverse<T>(pub T);
impl<T: PartialOrd> PartialOrd for Reverse<T> {} impl<T: Ord> Ord for Reverse<T> {}
#[by_name] pub trait Hasher { fn finish(&self) -> u64; fn write(&mut self, bytes: &[u8]); fn write_u8(&mut self, i: u8) {} fn write_u16(&mut self, i: u16) {} fn write_u32(&mut self, i: u32) {} fn write_u64(&mut self, i: u64) {}
    fn write_usize(&mut self, i: usize) {} fn write_i32(&mut self, i: i32) {} fn write_i64(&mut self, i: i64) {} }
impl<'a, H: Hasher + ?Sized> Hasher for &'a mut H {}
#[lang = "hash"] pub trait Hash { fn hash<H: Hasher>(&self, state: &mut H); fn hash_slice<H: Hasher>(data: &[Self], state: &mut H) where Self: Sized {} }
#[derive(Clone, Debug, Default)] pub struct DefaultHasher { state: u64 }
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
impl<'a> Default for &'a str {} impl<'a> Default for &'a mut str {}
impl<'a, 'b, A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&'b B> for &'a A {}
impl<'a, 'b, A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&'b mut B> for &'a mut A {} impl<'a, 'b, A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&'b mut B> for &'a A {} impl<'a, 'b, A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&'b B> for &'a mut A {}
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
impl<T: Hash> Hash for [T] {} impl<T: Debug> Debug for [T] {} impl<'a, T> Default for &'a [T] {} impl<'a, T> Default for &'a mut [T] {} impl<T: PartialEq<U>, U> PartialEq<[U; _]> for [T] {} impl<'a, T: PartialEq<U>, U> PartialEq<[U; _]> for &'a [T] {} impl<'a, T: PartialEq<U>, U> PartialEq<[U; _]> for &'a mut [T] {}
pub struct Formatter<'a> { options: PhantomData<&'a mut &'a u8> } impl<'a> !Send for Formatter<'a> {} impl<'a> !Sync for Formatter<'a> {}
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)] pub struct FmtError;
pub type FmtResult = Result<(), FmtError>;
#[lang = "format_arguments"] #[derive(Copy, Clone)] pub struct Arguments<'a> { pieces: PhantomData<&'a u8> }
impl<'a> Debug for Arguments<'a> {} impl<'a> Display for Arguments<'a> {}
#[lang = "debug"] pub trait Debug { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; }
#[lang = "display"] pub trait Display { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; }
// What `{:x}` asks is known without these traits for all but a program's own impls.
#[with(LowerHex)] mod format_lower_hex { #[lang = "lower_hex"] pub trait LowerHex { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; } #[only_for(integer)] impl<T> LowerHex for T {} impl<'a, T: ?Sized + LowerHex> LowerHex for &'a T {} impl<'a, T: ?Sized + LowerHex> LowerHex for &'a mut T {} }
#[with(UpperHex)] mod format_upper_hex { #[lang = "upper_hex"] pub trait UpperHex { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; } #[only_for(integer)] impl<T> UpperHex for T {} impl<'a, T: ?Sized + UpperHex> UpperHex for &'a T {} impl<'a, T: ?Sized + UpperHex> UpperHex for &'a mut T {} }
#[with(Binary)] mod format_binary { #[lang = "binary"] pub trait Binary { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; } #[only_for(integer)] impl<T> Binary for T {} impl<'a, T: ?Sized + Binary> Binary for &'a T {} impl<'a, T: ?Sized + Binary> Binary for &'a mut T {} }
#[with(Octal)] mod format_octal { #[lang = "octal"] pub trait Octal { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; } #[only_for(integer)] impl<T> Octal for T {} impl<'a, T: ?Sized + Octal> Octal for &'a T {} impl<'a, T: ?Sized + Octal> Octal for &'a mut T {} }
#[with(LowerExp)] mod format_lower_exp { #[lang = "lower_exp"] pub trait LowerExp { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; } #[only_for(integer, float)] impl<T> LowerExp for T {} impl<'a, T: ?Sized + LowerExp> LowerExp for &'a T {} impl<'a, T: ?Sized + LowerExp> LowerExp for &'a mut T {} }
#[with(UpperExp)] mod format_upper_exp { #[lang = "upper_exp"] pub trait UpperExp { fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult; } #[only_for(integer, float)] impl<T> UpperExp for T {} impl<'a, T: ?Sized + UpperExp> UpperExp for &'a T {} impl<'a, T: ?Sized + UpperExp> UpperExp for &'a mut T {} }
impl<'a> Formatter<'a> { pub fn write_str(&mut self, data: &str) -> FmtResult; #[macro_calls] pub fn write_fmt(&mut self, fmt: Arguments<'_>) -> FmtResult;
    pub fn pad(&mut self, s: &str) -> FmtResult; pub fn alternate(&self) -> bool; pub fn width(&self) -> Option<usize>; pub fn precision(&self) -> Option<usize>; pub fn fill(&self) -> char; pub fn sign_plus(&self) -> bool; pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> FmtResult; }
#[with(debug_struct, debug_tuple, debug_list, debug_set, debug_map, DebugStruct, DebugTuple, DebugList, DebugSet, DebugMap)] mod debug_builders { // &dyn Debug is written &T
    impl<'a> Formatter<'a> { pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a>; pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a>; pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a>; pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a>; pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a>; }
    pub struct DebugStruct<'a, 'b: 'a> { fmt: &'a mut Formatter<'b> } impl<'a, 'b> DebugStruct<'a, 'b> { pub fn field<T: Debug>(&mut self, name: &str, value: &T) -> &mut Self; pub fn finish(&mut self) -> FmtResult; pub fn finish_non_exhaustive(&mut self) -> FmtResult; }
    pub struct DebugTuple<'a, 'b: 'a> { fmt: &'a mut Formatter<'b> } impl<'a, 'b> DebugTuple<'a, 'b> { pub fn field<T: Debug>(&mut self, value: &T) -> &mut Self; pub fn finish(&mut self) -> FmtResult; }
    pub struct DebugList<'a, 'b: 'a> { fmt: &'a mut Formatter<'b> } impl<'a, 'b> DebugList<'a, 'b> { pub fn entry<T: Debug>(&mut self, entry: &T) -> &mut Self; pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self; pub fn finish(&mut self) -> FmtResult; }
    pub struct DebugSet<'a, 'b: 'a> { fmt: &'a mut Formatter<'b> } impl<'a, 'b> DebugSet<'a, 'b> { pub fn entry<T: Debug>(&mut self, entry: &T) -> &mut Self; pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self; pub fn finish(&mut self) -> FmtResult; }
    pub struct DebugMap<'a, 'b: 'a> { fmt: &'a mut Formatter<'b> } impl<'a, 'b> DebugMap<'a, 'b> { pub fn entry<K: Debug, V: Debug>(&mut self, key: &K, value: &V) -> &mut Self; pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self; pub fn finish(&mut self) -> FmtResult; }
}
pub trait FmtWrite { fn write_str(&mut self, s: &str) -> FmtResult; fn write_char(&mut self, c: char) -> FmtResult {} fn write_fmt(&mut self, args: Arguments<'_>) -> FmtResult {} }
impl FmtWrite for String { fn write_str(&mut self, s: &str) -> FmtResult; }
impl<'a, W: FmtWrite + ?Sized> FmtWrite for &'a mut W {}
impl<'a> FmtWrite for Formatter<'a> { fn write_str(&mut self, s: &str) -> FmtResult; }
#[lang = "from"] pub trait From<T>: Sized { fn from(value: T) -> Self; }
#[lang = "into"] pub trait Into<T>: Sized { fn into(self) -> T; }
impl<T> From<T> for T { fn from(t: T) -> T; }
impl<T, U: From<T>> Into<U> for T { fn into(self) -> U; }
pub trait TryFrom<T>: Sized { type Error; fn try_from(value: T) -> Result<Self, Self::Error>; }
pub trait TryInto<T>: Sized { type Error; fn try_into(self) -> Result<T, Self::Error>; }
pub trait AsRef<T: ?Sized> { fn as_ref(&self) -> &T; }
pub trait AsMut<T: ?Sized> { fn as_mut(&mut self) -> &mut T; }
impl<T, U: TryFrom<T>> TryInto<U> for T { type Error = U::Error; }
impl<'a, T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &'a T {} impl<'a, T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &'a mut T {} impl<'a, T: ?Sized + AsMut<U>, U: ?Sized> AsMut<U> for &'a mut T {}
impl AsRef<str> for str {} impl AsRef<[u8]> for str {} impl AsRef<str> for String {} impl<T> AsRef<[T]> for [T] {} impl<T> AsRef<[T]> for Vec<T> {} impl<T> AsMut<[T]> for Vec<T> {} impl<T> AsRef<Vec<T>> for Vec<T> {} impl<T> AsMut<Vec<T>> for Vec<T> {} impl<T> AsMut<[T]> for [T] {} impl AsRef<[u8]> for String {} impl AsMut<str> for String {} impl AsMut<str> for str {}
pub trait Borrow<Borrowed: ?Sized> { fn borrow(&self) -> &Borrowed; }
impl<T: ?Sized> Borrow<T> for T {} impl Borrow<str> for String {} impl<T> Borrow<[T]> for Vec<T> {} impl<'a, T: ?Sized> Borrow<T> for &'a T {} impl<'a, T: ?Sized> Borrow<T> for &'a mut T {} impl<T> Borrow<[T]> for [T; _] {}
pub trait BorrowMut<Borrowed: ?Sized>: Borrow<Borrowed> { fn borrow_mut(&mut self) -> &mut Borrowed; }
impl<T: ?Sized> BorrowMut<T> for T {} impl<T> BorrowMut<[T]> for Vec<T> {} impl BorrowMut<str> for String {} impl<'a, T: ?Sized> BorrowMut<T> for &'a mut T {}
#[lang = "to_owned"] pub trait ToOwned { type Owned; fn to_owned(&self) -> Self::Owned; }
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
#[derive(Clone, PartialEq, Eq, Debug)] pub struct ParseCharError { kind: u8 }
#[derive(Copy, Clone, PartialEq, Eq, Debug)] pub struct CharTryFromError { kind: u8 }
#[derive(Copy, Clone, Debug)] pub struct TryFromSliceError { kind: u8 }
#[derive(Copy, Clone, PartialEq, Eq, Debug)] pub enum IntErrorKind { Empty, InvalidDigit, PosOverflow, NegOverflow, Zero }
impl ParseIntError { pub const fn kind(&self) -> &IntErrorKind; }
impl Display for ParseCharError {} impl Display for CharTryFromError {} impl Display for TryFromSliceError {}
impl FromStr for char { type Err = ParseCharError; } impl TryFrom<u32> for char { type Error = CharTryFromError; }
impl<T> TryFrom<Vec<T>> for [T; _] { type Error = Vec<T>; } impl<'a, T: Copy> TryFrom<&'a [T]> for [T; _] { type Error = TryFromSliceError; } impl<'a, T> TryFrom<&'a [T]> for &'a [T; _] { type Error = TryFromSliceError; }
impl Display for ParseIntError {} impl Display for ParseFloatError {} impl Display for ParseBoolError {} impl Display for TryFromIntError {}
#[only_for(integer)] impl<T> FromStr for T { type Err = ParseIntError; }
#[only_for(float)] impl<T> FromStr for T { type Err = ParseFloatError; }
impl FromStr for bool { type Err = ParseBoolError; } impl FromStr for String { type Err = Infallible; }
#[derive(Copy, Clone, Debug, PartialEq, Eq)] pub enum Infallible {}
impl From<u8> for u16 {} impl From<u8> for u32 {} impl From<u8> for u64 {} impl From<u16> for u32 {} impl From<u32> for u64 {} impl From<u8> for i32 {} impl From<i32> for i64 {}
impl From<u8> for i16 {} impl From<u8> for i64 {} impl From<u8> for u128 {} impl From<u8> for i128 {} impl From<u8> for isize {} impl From<u8> for f32 {} impl From<u8> for f64 {}
impl From<u16> for u64 {} impl From<u16> for u128 {} impl From<u16> for i32 {} impl From<u16> for i64 {} impl From<u16> for i128 {} impl From<u16> for f32 {} impl From<u16> for f64 {}
impl From<u32> for u128 {} impl From<u32> for i128 {} impl From<u32> for f64 {} impl From<u64> for u128 {} impl From<u64> for i128 {}
impl From<i8> for i16 {} impl From<i8> for i32 {} impl From<i8> for i64 {} impl From<i8> for i128 {} impl From<i8> for isize {} impl From<i8> for f32 {} impl From<i8> for f64 {}
impl From<i16> for i32 {} impl From<i16> for i64 {} impl From<i16> for i128 {} impl From<i16> for isize {} impl From<i16> for f32 {} impl From<i16> for f64 {}
impl From<i32> for i128 {} impl From<i64> for i128 {} impl From<char> for u64 {} impl From<char> for u128 {}
#[only_for(integer, float)] impl<T> From<bool> for T {}
impl From<u32> for i64 {} impl From<i32> for f64 {} impl From<u8> for char {} impl From<char> for u32 {} impl From<f32> for f64 {} impl From<u8> for usize {} impl From<u16> for usize {}
pub trait Error: Debug + Display { fn source(&self) -> Option<&(dyn Error + 'static)> {} fn description(&self) -> &str {} fn cause(&self) -> Option<&dyn Error> {} }
impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> {} impl<'a, E: Error + Send + Sync + 'a> From<E> for Box<dyn Error + Send + Sync + 'a> {}
impl<'a> From<String> for Box<dyn Error + 'a> {} impl<'a> From<String> for Box<dyn Error + Send + Sync + 'a> {} impl<'a, 'b> From<&'b str> for Box<dyn Error + 'a> {} impl<'a, 'b> From<&'b str> for Box<dyn Error + Send + Sync + 'a> {}
pub trait Any: 'static { fn type_id(&self) -> TypeId; } impl<T: 'static + ?Sized> Any for T {} #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)] pub struct TypeId { id: u128 } impl TypeId { pub const fn of<T: 'static + ?Sized>() -> TypeId; }
impl dyn Any { pub fn is<T: Any>(&self) -> bool; pub fn downcast_ref<T: Any>(&self) -> Option<&T>; pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T>; } impl Box<dyn Any> { pub fn downcast<T: Any>(self) -> Result<Box<T>, Box<dyn Any>>; } impl Debug for dyn Any {}
impl dyn Any + Send { pub fn is<T: Any>(&self) -> bool; pub fn downcast_ref<T: Any>(&self) -> Option<&T>; } impl Box<dyn Any + Send> { pub fn downcast<T: Any>(self) -> Result<Box<T>, Box<dyn Any + Send>>; } impl Debug for dyn Any + Send {}
impl dyn Error { pub fn is<T: Error + 'static>(&self) -> bool; pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T>; pub fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T>; }
impl dyn Error + Send { pub fn is<T: Error + 'static>(&self) -> bool; pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T>; } impl dyn Error + Send + Sync { pub fn is<T: Error + 'static>(&self) -> bool; pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T>; }
impl Error for ParseIntError {} impl Error for ParseFloatError {} impl Error for FmtError {} impl Error for ParseBoolError {} impl Error for ParseCharError {} impl Error for TryFromIntError {} impl Error for CharTryFromError {} impl Error for Utf8Error {} impl Error for FromUtf8Error {} impl Error for TryFromSliceError {} impl Error for Infallible {} impl<'a, T: Error + ?Sized> Error for &'a T {} impl<T: Error> Error for Box<T> {}
impl Display for Infallible {} impl From<Infallible> for TryFromIntError {}
impl Display for FmtError {}
#[lang = "termination"] pub trait Termination {}
impl Termination for () {} impl Termination for ! {} impl<T: Termination, E: Debug> Termination for Result<T, E> {}

// ---- Option and Result ----
#[lang = "option"] #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)] pub enum Option<T> { None, Some(T) }
impl<T> Default for Option<T> {} impl<T> From<T> for Option<T> {}
impl<T> Option<T> {
    fn len(&self) -> usize; pub const fn is_some(&self) -> bool; pub const fn is_none(&self) -> bool;
    pub fn is_some_and<F: FnOnce(T) -> bool>(self, f: F) -> bool; pub fn is_none_or<F: FnOnce(T) -> bool>(self, f: F) -> bool; pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T>;
    pub fn as_slice(&self) -> &[T]; pub fn get_or_insert_default(&mut self) -> &mut T where T: Default;
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
impl<T, E> Option<Result<T, E>> { pub fn transpose(self) -> Result<Option<T>, E>; } impl<T, U> Option<(T, U)> { pub fn unzip(self) -> (Option<T>, Option<U>); }
impl<'a, T> From<&'a Option<T>> for Option<&'a T> {} impl<'a, T> From<&'a mut Option<T>> for Option<&'a mut T> {}
#[derive(Debug)] pub struct OptionIter<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Clone for OptionIter<'a, T> {}
#[derive(Debug)] pub struct OptionIterMut<'a, T> { at: PhantomData<&'a mut T> }
#[derive(Clone, Debug)] pub struct OptionIntoIter<T> { inner: Option<T> }
impl<'a, T> DoubleEndedIterator for OptionIter<'a, T> {} impl<'a, T> DoubleEndedIterator for OptionIterMut<'a, T> {} impl<T> DoubleEndedIterator for OptionIntoIter<T> {} impl<'a, T> ExactSizeIterator for OptionIter<'a, T> {} impl<T> ExactSizeIterator for OptionIntoIter<T> {}
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
    pub fn iter(&self) -> OptionIter<'_, T>; pub fn iter_mut(&mut self) -> OptionIterMut<'_, T>;
    pub fn is_ok_and<F: FnOnce(T) -> bool>(self, f: F) -> bool; pub fn is_err_and<F: FnOnce(E) -> bool>(self, f: F) -> bool; pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U;
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self; pub fn inspect_err<F: FnOnce(&E)>(self, f: F) -> Self;
    pub fn as_deref(&self) -> Result<&T::Target, &E> where T: Deref; pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E> where T: DerefMut;
}
impl<'a, T, E> Result<&'a T, E> { pub fn copied(self) -> Result<T, E> where T: Copy; pub fn cloned(self) -> Result<T, E> where T: Clone; }
impl<T, E> Result<Option<T>, E> { pub fn transpose(self) -> Option<Result<T, E>>; }
impl<T, E> IntoIterator for Result<T, E> { type Item = T; type IntoIter = OptionIntoIter<T>; }
impl<'a, T, E> IntoIterator for &'a Result<T, E> { type Item = &'a T; type IntoIter = OptionIter<'a, T>; }
impl<'a, T, E> IntoIterator for &'a mut Result<T, E> { type Item = &'a mut T; type IntoIter = OptionIterMut<'a, T>; }

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
impl<I: Iterator + ?Sized> Iterator for Box<I> { type Item = I::Item; } impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {} impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}
impl<A, F: FnOnce<A> + ?Sized> FnOnce<A> for Box<F> { type Output = F::Output; } impl<A, F: FnMut<A> + ?Sized> FnMut<A> for Box<F> {} impl<A, F: Fn<A> + ?Sized> Fn<A> for Box<F> {}
impl<T: ?Sized> BorrowMut<T> for Box<T> {} impl Default for Box<str> {} impl<T> Default for Box<[T]> {} impl<T> From<Vec<T>> for Box<[T]> {} impl<'a, T: Clone> From<&'a [T]> for Box<[T]> {} impl<T> From<[T; _]> for Box<[T]> {}
impl From<String> for Box<str> {} impl<T> From<Box<[T]>> for Vec<T> {} impl<T> FromIterator<T> for Box<[T]> {}
#[lang = "vec"] #[owns] pub struct Vec<T> { buffer: PhantomData<T>, len: usize }
#[may_dangle] impl<T> Drop for Vec<T> { fn drop(&mut self); }
impl<T> Vec<T> {
    pub const fn new() -> Self; pub fn with_capacity(capacity: usize) -> Self; pub const fn capacity(&self) -> usize; pub fn reserve(&mut self, additional: usize); pub fn reserve_exact(&mut self, additional: usize); pub fn shrink_to(&mut self, min_capacity: usize);
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F); pub fn dedup_by_key<F: FnMut(&mut T) -> K, K: PartialEq>(&mut self, key: F); pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same_bucket: F);
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F); pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) where T: Clone; pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, predicate: F) -> Option<T>;
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(&mut self, range: R, replace_with: I) -> Splice<'_, I::IntoIter>;
    pub fn shrink_to_fit(&mut self); pub fn into_boxed_slice(self) -> Box<[T]>; pub fn truncate(&mut self, len: usize);
    pub const fn as_slice(&self) -> &[T]; pub fn as_mut_slice(&mut self) -> &mut [T]; pub fn swap_remove(&mut self, index: usize) -> T;
    pub fn insert(&mut self, index: usize, element: T); pub fn remove(&mut self, index: usize) -> T; pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
    pub fn dedup(&mut self) where T: PartialEq;
    pub fn push(&mut self, value: T); pub fn pop(&mut self) -> Option<T>; pub fn append(&mut self, other: &mut Self); pub fn clear(&mut self);
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T>;
    pub const fn len(&self) -> usize; pub const fn is_empty(&self) -> bool; pub fn split_off(&mut self, at: usize) -> Self;
    pub fn resize(&mut self, new_len: usize, value: T) where T: Clone; pub fn extend_from_slice(&mut self, other: &[T]) where T: Clone;
    pub fn leak<'a>(self) -> &'a mut [T];
}
impl<T> Deref for Vec<T> { type Target = [T]; fn deref(&self) -> &[T]; }
impl<T> DerefMut for Vec<T> { fn deref_mut(&mut self) -> &mut [T]; }
impl<T: Clone> Clone for Vec<T> { fn clone(&self) -> Self; } impl<T> Default for Vec<T> {} impl<T: Debug> Debug for Vec<T> {} impl<T: Hash> Hash for Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> {} impl<T: PartialEq<U>, U> PartialEq<[U]> for Vec<T> {} impl<'a, T: PartialEq<U>, U> PartialEq<&'a [U]> for Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<[U; _]> for Vec<T> {} impl<'a, T: PartialEq<U>, U> PartialEq<&'a [U; _]> for Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for [T] {} impl<'a, T: PartialEq<U>, U> PartialEq<Vec<U>> for &'a [T] {} impl<'a, T: PartialEq<U>, U> PartialEq<Vec<U>> for &'a mut [T] {} impl<'a, T: PartialEq<U>, U> PartialEq<&'a mut [U]> for Vec<T> {}
impl<T: Eq> Eq for Vec<T> {} impl<T: PartialOrd> PartialOrd for Vec<T> {} impl<T: Ord> Ord for Vec<T> {}
impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> { type Output = I::Output; fn index(&self, index: I) -> &I::Output; }
impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> { fn index_mut(&mut self, index: I) -> &mut I::Output; }
impl<'a, T: Clone> From<&'a [T]> for Vec<T> {} impl<'a, T: Clone> From<&'a mut [T]> for Vec<T> {} impl<'a, T: Clone> From<&'a [T; _]> for Vec<T> {} impl<'a, T: Clone> From<&'a mut [T; _]> for Vec<T> {} impl<T> From<[T; _]> for Vec<T> {} impl<'a> From<&'a str> for Vec<u8> {} impl From<String> for Vec<u8> {}
impl<T> Extend<T> for Vec<T> {} impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {} impl<T> FromIterator<T> for Vec<T> {}
impl<T> IntoIterator for Vec<T> { type Item = T; type IntoIter = VecIntoIter<T>; }
impl<'a, T> IntoIterator for &'a Vec<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
impl<'a, T> IntoIterator for &'a mut Vec<T> { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
#[owns] #[derive(Clone, Debug)] pub struct VecIntoIter<T> { buffer: PhantomData<T> }
impl<T> VecIntoIter<T> { pub fn as_slice(&self) -> &[T]; pub fn as_mut_slice(&mut self) -> &mut [T]; }
#[may_dangle] impl<T> Drop for VecIntoIter<T> { fn drop(&mut self); }
impl<T> Iterator for VecIntoIter<T> { type Item = T; } impl<T> DoubleEndedIterator for VecIntoIter<T> {} impl<T> ExactSizeIterator for VecIntoIter<T> {}
#[derive(Debug)] pub struct Drain<'a, T> { iter: PhantomData<&'a T> }
pub struct Splice<'a, I: Iterator> { drain: Drain<'a, I::Item>, replace_with: I }
impl<'a, I: Iterator> Drop for Splice<'a, I> { fn drop(&mut self); } impl<'a, I: Iterator> Iterator for Splice<'a, I> { type Item = I::Item; }
impl<'a, T> Drain<'a, T> { pub fn as_slice(&self) -> &[T]; } impl<'a, T> ExactSizeIterator for Drain<'a, T> {}
impl<'a, T> Drop for Drain<'a, T> { fn drop(&mut self); }
impl<'a, T> Iterator for Drain<'a, T> { type Item = T; } impl<'a, T> DoubleEndedIterator for Drain<'a, T> {}
#[lang = "string"] pub struct String { vec: Vec<u8> }
impl String {
    pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F); pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> StringDrain<'_>; pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, replace_with: &str);
    pub fn shrink_to_fit(&mut self); pub fn reserve_exact(&mut self, additional: usize); pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R);
    pub const fn new() -> String; pub fn with_capacity(capacity: usize) -> String; pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error>;
    pub fn into_bytes(self) -> Vec<u8>; pub fn as_str(&self) -> &str; pub fn as_mut_str(&mut self) -> &mut str; pub fn push_str(&mut self, string: &str);
    pub fn capacity(&self) -> usize; pub fn reserve(&mut self, additional: usize); pub fn push(&mut self, ch: char); pub fn as_bytes(&self) -> &[u8];
    pub fn truncate(&mut self, new_len: usize); pub fn pop(&mut self) -> Option<char>; pub fn remove(&mut self, idx: usize) -> char;
    pub fn insert(&mut self, idx: usize, ch: char); pub fn insert_str(&mut self, idx: usize, string: &str); pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool;
    pub fn clear(&mut self); pub fn split_off(&mut self, at: usize) -> String; pub fn into_boxed_str(self) -> Box<str>; pub fn leak<'a>(self) -> &'a mut str;
}
#[derive(Debug)] pub struct StringDrain<'a> { at: PhantomData<&'a u8> }
impl<'a> Drop for StringDrain<'a> { fn drop(&mut self); } impl<'a> Iterator for StringDrain<'a> { type Item = char; } impl<'a> DoubleEndedIterator for StringDrain<'a> {} impl<'a> StringDrain<'a> { pub fn as_str(&self) -> &str; }
#[derive(Copy, Clone, PartialEq, Eq, Debug)] pub struct Utf8Error { at: usize }
impl Utf8Error { pub const fn valid_up_to(&self) -> usize; } impl FromUtf8Error { pub fn into_bytes(self) -> Vec<u8>; pub fn as_bytes(&self) -> &[u8]; pub fn utf8_error(&self) -> Utf8Error; }
impl Display for Utf8Error {}
pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error>;
#[derive(Clone, PartialEq, Eq, Debug)] pub struct FromUtf8Error { bytes: Vec<u8> }
impl Display for FromUtf8Error {}
impl Deref for String { type Target = str; fn deref(&self) -> &str; }
impl DerefMut for String { fn deref_mut(&mut self) -> &mut str; }
impl Clone for String { fn clone(&self) -> Self; } impl Default for String {} impl Debug for String {} impl Display for String {} impl Hash for String {}
impl PartialEq for String {} impl PartialEq<str> for String {} impl<'a> PartialEq<&'a str> for String {} impl PartialEq<String> for str {} impl<'a> PartialEq<String> for &'a str {}
impl Eq for String {} impl PartialOrd for String {} impl Ord for String {}
impl<'a> Add<&'a str> for String { type Output = String; fn add(self, other: &str) -> String; }
impl<'a> AddAssign<&'a str> for String { fn add_assign(&mut self, other: &str); }
impl<I: SliceIndex<str>> Index<I> for String { type Output = I::Output; fn index(&self, index: I) -> &I::Output; } impl<I: SliceIndex<str>> IndexMut<I> for String { fn index_mut(&mut self, index: I) -> &mut I::Output; }
impl<'a> From<&'a str> for String {} impl<'a> From<&'a mut str> for String {} impl<'a> From<&'a String> for String {} impl From<char> for String {} impl From<Box<str>> for String {}
impl Extend<char> for String {} impl<'a> Extend<&'a char> for String {} impl Extend<Box<str>> for String {} impl FromIterator<Box<str>> for String {} impl<'a> Extend<&'a str> for String {} impl Extend<String> for String {}
impl FromIterator<char> for String {} impl<'a> FromIterator<&'a char> for String {} impl<'a> FromIterator<&'a str> for String {} impl FromIterator<String> for String {}

// ---- str, slices, arrays ----
impl str {
    pub const fn len(&self) -> usize; pub const fn is_empty(&self) -> bool; pub const fn as_bytes(&self) -> &[u8]; pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output>;
    pub fn chars(&self) -> Chars<'_>; pub fn char_indices(&self) -> CharIndices<'_>; pub fn bytes(&self) -> Bytes<'_>; pub fn lines(&self) -> Lines<'_>;
    pub fn split_whitespace(&self) -> SplitWhitespace<'_>; pub fn split_at(&self, mid: usize) -> (&str, &str);
    pub fn contains<P: Pattern>(&self, pat: P) -> bool; pub fn starts_with<P: Pattern>(&self, pat: P) -> bool; pub fn ends_with<P: Pattern>(&self, pat: P) -> bool;
    pub fn find<P: Pattern>(&self, pat: P) -> Option<usize>; pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize>; pub fn split<P: Pattern>(&self, pat: P) -> Split<'_, P>;
    pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> SplitN<'_, P>; pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)>;
    pub fn trim(&self) -> &str; pub fn trim_start(&self) -> &str; pub fn trim_end(&self) -> &str;
    pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str>; pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str>;
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err>; pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String;
    pub fn to_lowercase(&self) -> String; pub fn to_uppercase(&self) -> String; pub fn repeat(&self, n: usize) -> String; pub fn is_char_boundary(&self, index: usize) -> bool;
    pub fn to_ascii_uppercase(&self) -> String; pub fn to_ascii_lowercase(&self) -> String; pub fn make_ascii_uppercase(&mut self); pub fn make_ascii_lowercase(&mut self);
    pub const fn eq_ignore_ascii_case(&self, other: &str) -> bool; pub const fn is_ascii(&self) -> bool; pub fn get_mut<I: SliceIndex<str>>(&mut self, i: I) -> Option<&mut I::Output>; pub fn split_at_mut(&mut self, mid: usize) -> (&mut str, &mut str);
    pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)>; pub fn split_inclusive<P: Pattern>(&self, pat: P) -> SplitInclusive<'_, P>; pub fn split_terminator<P: Pattern>(&self, pat: P) -> SplitTerminator<'_, P>;
    pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<'_, P>; pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplitN<'_, P>; pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)>;
    pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace<'_>; pub fn matches<P: Pattern>(&self, pat: P) -> Matches<'_, P>; pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<'_, P>;
    pub fn trim_matches<P: DoublePattern>(&self, pat: P) -> &str; pub fn trim_start_matches<P: Pattern>(&self, pat: P) -> &str; pub fn trim_end_matches<P: Pattern>(&self, pat: P) -> &str;
    pub fn trim_left(&self) -> &str; pub fn trim_right(&self) -> &str; pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String; pub fn into_string(self: Box<Self>) -> String;
}
pub trait Pattern: Sized {}
pub trait DoublePattern: Pattern {} impl DoublePattern for char {} impl<'b> DoublePattern for &'b [char] {} impl DoublePattern for [char; _] {} impl<'b> DoublePattern for &'b [char; _] {} impl<F: FnMut(char) -> bool> DoublePattern for F {}
impl Pattern for char {} impl<'b> Pattern for &'b str {} impl<'b> Pattern for &'b String {} impl<'b> Pattern for &'b [char] {} impl Pattern for [char; _] {} impl<'b> Pattern for &'b [char; _] {} impl<'b, 'c> Pattern for &'c &'b str {} impl<F: FnMut(char) -> bool> Pattern for F {}
#[derive(Clone, Debug)] pub struct Chars<'a> { at: PhantomData<&'a u8> }
#[derive(Clone, Debug)] pub struct CharIndices<'a> { at: PhantomData<&'a u8> }
#[derive(Clone, Debug)] pub struct Bytes<'a> { at: PhantomData<&'a u8> }
#[derive(Clone, Debug)] pub struct Lines<'a> { at: PhantomData<&'a u8> }
#[derive(Clone, Debug)] pub struct SplitWhitespace<'a> { at: PhantomData<&'a u8> }
#[derive(Clone, Debug)] pub struct SplitAsciiWhitespace<'a> { at: PhantomData<&'a u8> } impl<'a> Iterator for SplitAsciiWhitespace<'a> { type Item = &'a str; } impl<'a> DoubleEndedIterator for SplitAsciiWhitespace<'a> {}
#[derive(Clone)] pub struct SplitN<'a, P> { at: PhantomData<&'a u8>, pattern: P } impl<'a, P: Pattern> Iterator for SplitN<'a, P> { type Item = &'a str; }
#[derive(Clone)] pub struct SplitInclusive<'a, P> { at: PhantomData<&'a u8>, pattern: P } impl<'a, P: Pattern> Iterator for SplitInclusive<'a, P> { type Item = &'a str; } impl<'a, P: DoublePattern> DoubleEndedIterator for SplitInclusive<'a, P> {}
#[derive(Clone)] pub struct SplitTerminator<'a, P> { at: PhantomData<&'a u8>, pattern: P } impl<'a, P: Pattern> Iterator for SplitTerminator<'a, P> { type Item = &'a str; } impl<'a, P: DoublePattern> DoubleEndedIterator for SplitTerminator<'a, P> {}
#[derive(Clone)] pub struct RSplit<'a, P> { at: PhantomData<&'a u8>, pattern: P } impl<'a, P: Pattern> Iterator for RSplit<'a, P> { type Item = &'a str; } impl<'a, P: DoublePattern> DoubleEndedIterator for RSplit<'a, P> {}
#[derive(Clone)] pub struct RSplitN<'a, P> { at: PhantomData<&'a u8>, pattern: P } impl<'a, P: Pattern> Iterator for RSplitN<'a, P> { type Item = &'a str; }
#[derive(Clone)] pub struct Matches<'a, P> { at: PhantomData<&'a u8>, pattern: P } impl<'a, P: Pattern> Iterator for Matches<'a, P> { type Item = &'a str; } impl<'a, P: DoublePattern> DoubleEndedIterator for Matches<'a, P> {}
#[derive(Clone)] pub struct MatchIndices<'a, P> { at: PhantomData<&'a u8>, pattern: P } impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> { type Item = (usize, &'a str); } impl<'a, P: DoublePattern> DoubleEndedIterator for MatchIndices<'a, P> {}
#[derive(Clone)] pub struct Split<'a, P> { at: PhantomData<&'a u8>, pattern: P } impl<'a, P: DoublePattern> DoubleEndedIterator for Split<'a, P> {}
impl<'a> Chars<'a> { pub fn as_str(&self) -> &'a str; } impl<'a> CharIndices<'a> { pub fn as_str(&self) -> &'a str; pub fn offset(&self) -> usize; }
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
    pub fn windows(&self, size: usize) -> Windows<'_, T>; pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T>; pub fn chunks_exact(&self, chunk_size: usize) -> Chunks<'_, T>; pub fn rchunks(&self, chunk_size: usize) -> Chunks<'_, T>; pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T>; pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T>;
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]); pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]);
    pub fn contains(&self, x: &T) -> bool where T: PartialEq; pub fn starts_with(&self, needle: &[T]) -> bool where T: PartialEq; pub fn ends_with(&self, needle: &[T]) -> bool where T: PartialEq;
    pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord; pub fn sort(&mut self) where T: Ord; pub fn sort_unstable(&mut self) where T: Ord;
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F); pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
    pub fn fill(&mut self, value: T) where T: Clone; pub fn clone_from_slice(&mut self, src: &[T]) where T: Clone; pub fn copy_from_slice(&mut self, src: &[T]) where T: Copy;
    pub fn rotate_left(&mut self, mid: usize); pub fn rotate_right(&mut self, k: usize); pub fn fill_with<F: FnMut() -> T>(&mut self, f: F); pub fn swap_with_slice(&mut self, other: &mut [T]); pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize) where T: Copy;
    pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])>; pub fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])>; pub fn strip_prefix(&self, prefix: &[T]) -> Option<&[T]> where T: PartialEq;
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F); pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F); pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
    pub fn is_sorted(&self) -> bool where T: PartialOrd; pub fn binary_search_by<'a, F: FnMut(&'a T) -> Ordering>(&'a self, f: F) -> Result<usize, usize>; pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize;
    pub fn binary_search_by_key<'a, B: Ord, F: FnMut(&'a T) -> B>(&'a self, b: &B, f: F) -> Result<usize, usize>; pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) where T: Ord;
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> SliceSplit<'_, T, F>; pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> SliceSplitMut<'_, T, F>; pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> SliceSplit<'_, T, F>;
    pub fn to_vec(&self) -> Vec<T> where T: Clone; pub fn into_vec(self: Box<Self>) -> Vec<T>; pub fn repeat(&self, n: usize) -> Vec<T> where T: Copy;
}
impl<T: Clone> [Vec<T>] { pub fn concat(&self) -> Vec<T>; pub fn join<S: Separator<T>>(&self, sep: S) -> Vec<T>; } impl<'b, T: Clone> [&'b [T]] { pub fn concat(&self) -> Vec<T>; pub fn join<S: Separator<T>>(&self, sep: S) -> Vec<T>; }
impl<T: Clone> [[T; _]] { pub fn concat(&self) -> Vec<T>; pub fn join<S: Separator<T>>(&self, sep: S) -> Vec<T>; } pub trait Separator<T> {} impl<'a, T> Separator<T> for &'a T {} impl<'a, T> Separator<T> for &'a [T] {} impl<'a, T> Separator<T> for &'a [T; _] {}
impl [u8] { pub fn is_ascii(&self) -> bool; pub fn to_ascii_uppercase(&self) -> Vec<u8>; pub fn to_ascii_lowercase(&self) -> Vec<u8>; pub fn make_ascii_uppercase(&mut self); pub fn make_ascii_lowercase(&mut self); pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool; }
impl [String] { pub fn join(&self, sep: &str) -> String; pub fn concat(&self) -> String; }
impl<'b> [&'b str] { pub fn join(&self, sep: &str) -> String; pub fn concat(&self) -> String; }
#[derive(Debug)] pub struct Iter<'a, T> { at: PhantomData<&'a T> }
impl<'a, T> AsRef<[T]> for Iter<'a, T> {} impl<'a, T> Default for Iter<'a, T> {} impl<'a, T> Default for IterMut<'a, T> {}
impl<'a, T> Clone for Iter<'a, T> { fn clone(&self) -> Self; } impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; } impl<'a, T> DoubleEndedIterator for Iter<'a, T> {} impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
impl<'a, T> Iter<'a, T> { pub fn as_slice(&self) -> &'a [T]; }
#[derive(Debug)] pub struct IterMut<'a, T> { at: PhantomData<&'a mut T> }
impl<'a, T> IterMut<'a, T> { pub fn into_slice(self) -> &'a mut [T]; pub fn as_slice(&self) -> &[T]; }
impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; } impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {} impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}
#[derive(Debug)] pub struct Windows<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Clone for Windows<'a, T> {} impl<'a, T> DoubleEndedIterator for Windows<'a, T> {} impl<'a, T> ExactSizeIterator for Windows<'a, T> {}
#[derive(Debug)] pub struct Chunks<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Clone for Chunks<'a, T> {} impl<'a, T> Iterator for Chunks<'a, T> { type Item = &'a [T]; } impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {} impl<'a, T> ExactSizeIterator for Chunks<'a, T> {} impl<'a, T> Chunks<'a, T> { pub fn remainder(&self) -> &'a [T]; }
pub struct SliceSplit<'a, T, P> { at: PhantomData<&'a T>, pred: P } pub struct SliceSplitMut<'a, T, P> { at: PhantomData<&'a mut T>, pred: P }
impl<'a, T, P> Iterator for SliceSplit<'a, T, P> { type Item = &'a [T]; } impl<'a, T, P> Iterator for SliceSplitMut<'a, T, P> { type Item = &'a mut [T]; }
impl<'a, T> Iterator for Windows<'a, T> { type Item = &'a [T]; }
#[derive(Debug)] pub struct ChunksMut<'a, T> { at: PhantomData<&'a mut T> } impl<'a, T> DoubleEndedIterator for ChunksMut<'a, T> {} impl<'a, T> ExactSizeIterator for ChunksMut<'a, T> {}
impl<'a, T> Iterator for ChunksMut<'a, T> { type Item = &'a mut [T]; }
impl<'a, T> IntoIterator for &'a [T] { type Item = &'a T; type IntoIter = Iter<'a, T>; }
impl<'a, T> IntoIterator for &'a mut [T] { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
#[owns] #[derive(Clone, Debug)] pub struct ArrayIntoIter<T> { items: PhantomData<T> } impl<T> ArrayIntoIter<T> { pub fn as_slice(&self) -> &[T]; }
impl<T> Drop for ArrayIntoIter<T> { fn drop(&mut self); } impl<T> Iterator for ArrayIntoIter<T> { type Item = T; } impl<T> DoubleEndedIterator for ArrayIntoIter<T> {} impl<T> ExactSizeIterator for ArrayIntoIter<T> {}
impl<T> IntoIterator for [T; _] { type Item = T; type IntoIter = ArrayIntoIter<T>; }
impl<'a, T> IntoIterator for &'a [T; _] { type Item = &'a T; type IntoIter = Iter<'a, T>; }
impl<'a, T> IntoIterator for &'a mut [T; _] { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
impl<T: Debug> Debug for [T; _] {} impl<T: PartialEq<U>, U> PartialEq<[U; _]> for [T; _] {} impl<T: PartialEq<U>, U> PartialEq<[U]> for [T; _] {}
impl<T: Eq> Eq for [T; _] {} impl<T: PartialOrd> PartialOrd for [T; _] {} impl<T: Ord> Ord for [T; _] {} impl<T: Hash> Hash for [T; _] {}
impl<T: Default> Default for [T; _] {} impl<T> AsRef<[T]> for [T; _] {} impl<T> AsMut<[T]> for [T; _] {} impl<'a, T: PartialEq<U>, U> PartialEq<&'a [U]> for [T; _] {}
impl<T> [T; _] { pub const fn as_slice(&self) -> &[T]; pub fn as_mut_slice(&mut self) -> &mut [T]; }

// ---- numbers, char, bool ----
#[only_for(integer)] impl<T> T {
    pub const MAX: T; pub const MIN: T; pub const BITS: u32;
    pub fn count_ones(self) -> u32; pub fn count_zeros(self) -> u32; pub fn leading_zeros(self) -> u32; pub fn trailing_zeros(self) -> u32; pub fn pow(self, exp: u32) -> T;
    pub fn rotate_left(self, n: u32) -> T; pub fn rotate_right(self, n: u32) -> T; pub fn swap_bytes(self) -> T; 
    pub fn checked_add(self, rhs: T) -> Option<T>; pub fn checked_sub(self, rhs: T) -> Option<T>; pub fn checked_mul(self, rhs: T) -> Option<T>; pub fn checked_div(self, rhs: T) -> Option<T>;
    pub fn checked_rem(self, rhs: T) -> Option<T>; pub fn checked_pow(self, exp: u32) -> Option<T>; pub fn checked_neg(self) -> Option<T>;
    pub fn wrapping_add(self, rhs: T) -> T; pub fn wrapping_sub(self, rhs: T) -> T; pub fn wrapping_mul(self, rhs: T) -> T; pub fn wrapping_neg(self) -> T;
    pub fn saturating_add(self, rhs: T) -> T; pub fn saturating_sub(self, rhs: T) -> T; pub fn saturating_mul(self, rhs: T) -> T;
    pub fn overflowing_add(self, rhs: T) -> (T, bool); pub fn overflowing_sub(self, rhs: T) -> (T, bool); pub fn overflowing_mul(self, rhs: T) -> (T, bool);
    pub fn rem_euclid(self, rhs: T) -> T; pub fn div_euclid(self, rhs: T) -> T; pub fn from_str_radix(src: &str, radix: u32) -> Result<T, ParseIntError>; pub fn checked_shl(self, rhs: u32) -> Option<T>; pub fn checked_shr(self, rhs: u32) -> Option<T>;
    pub fn wrapping_pow(self, exp: u32) -> T; pub fn wrapping_div(self, rhs: T) -> T; pub fn wrapping_rem(self, rhs: T) -> T; pub fn wrapping_shl(self, rhs: u32) -> T; pub fn wrapping_shr(self, rhs: u32) -> T; pub fn saturating_pow(self, exp: u32) -> T; pub fn saturating_div(self, rhs: T) -> T;
    pub fn overflowing_pow(self, exp: u32) -> (T, bool); pub fn overflowing_neg(self) -> (T, bool); pub fn checked_rem_euclid(self, rhs: T) -> Option<T>; pub fn checked_div_euclid(self, rhs: T) -> Option<T>; pub fn leading_ones(self) -> u32; pub fn trailing_ones(self) -> u32; pub fn reverse_bits(self) -> T;
    pub fn isqrt(self) -> T; pub fn ilog2(self) -> u32; pub fn ilog10(self) -> u32; pub fn ilog(self, base: T) -> u32; pub fn to_be(self) -> T; pub fn to_le(self) -> T;
}
#[only_for(unsigned)] impl<T> T { pub fn abs_diff(self, other: T) -> T; pub fn is_power_of_two(self) -> bool; pub fn next_power_of_two(self) -> T; pub fn checked_next_power_of_two(self) -> Option<T>; pub fn div_ceil(self, rhs: T) -> T; pub fn next_multiple_of(self, rhs: T) -> T; pub fn is_multiple_of(self, rhs: T) -> bool; }
#[only_for(signed)] impl<T> T { pub fn abs(self) -> T; pub fn signum(self) -> T; pub fn is_positive(self) -> bool; pub fn is_negative(self) -> bool; pub fn wrapping_abs(self) -> T; pub fn checked_abs(self) -> Option<T>; pub fn saturating_abs(self) -> T; pub fn saturating_neg(self) -> T; }
impl i8 { pub fn abs_diff(self, other: i8) -> u8; pub fn unsigned_abs(self) -> u8; } impl i16 { pub fn abs_diff(self, other: i16) -> u16; pub fn unsigned_abs(self) -> u16; } impl i32 { pub fn abs_diff(self, other: i32) -> u32; pub fn unsigned_abs(self) -> u32; }
impl i64 { pub fn abs_diff(self, other: i64) -> u64; pub fn unsigned_abs(self) -> u64; } impl isize { pub fn abs_diff(self, other: isize) -> usize; pub fn unsigned_abs(self) -> usize; }
#[only_for(float)] impl<T> T {
    pub const MAX: T; pub const MIN: T; pub const EPSILON: T; pub const INFINITY: T; pub const NAN: T; pub const NEG_INFINITY: T;
    pub fn abs(self) -> T; pub fn sqrt(self) -> T; pub fn powi(self, n: i32) -> T; pub fn powf(self, n: T) -> T; pub fn floor(self) -> T; pub fn ceil(self) -> T; pub fn round(self) -> T; pub fn trunc(self) -> T;
    pub fn max(self, other: T) -> T; pub fn min(self, other: T) -> T; pub fn clamp(self, min: T, max: T) -> T; pub fn sin(self) -> T; pub fn cos(self) -> T; pub fn tan(self) -> T; pub fn exp(self) -> T; pub fn ln(self) -> T;
    pub fn log10(self) -> T; pub fn log2(self) -> T; pub fn is_nan(self) -> bool; pub fn is_finite(self) -> bool; pub fn signum(self) -> T; pub fn hypot(self, other: T) -> T; pub fn atan2(self, other: T) -> T;
    pub fn to_radians(self) -> T; pub fn to_degrees(self) -> T; pub fn fract(self) -> T; pub fn mul_add(self, a: T, b: T) -> T; pub fn total_cmp(&self, other: &T) -> Ordering;
    pub const MIN_POSITIVE: T; pub const DIGITS: u32; pub fn is_infinite(self) -> bool; pub fn is_normal(self) -> bool; pub fn cbrt(self) -> T; pub fn exp2(self) -> T; pub fn log(self, base: T) -> T; pub fn asin(self) -> T; pub fn acos(self) -> T; pub fn atan(self) -> T;
    pub fn sinh(self) -> T; pub fn cosh(self) -> T; pub fn tanh(self) -> T; pub fn sin_cos(self) -> (T, T); pub fn exp_m1(self) -> T; pub fn ln_1p(self) -> T; pub fn recip(self) -> T; pub fn copysign(self, sign: T) -> T; pub fn rem_euclid(self, rhs: T) -> T; pub fn div_euclid(self, rhs: T) -> T;
    pub fn is_sign_positive(self) -> bool; pub fn is_sign_negative(self) -> bool; pub fn round_ties_even(self) -> T;
}
impl f32 { pub fn to_bits(self) -> u32; pub fn from_bits(v: u32) -> f32; } impl f64 { pub fn to_bits(self) -> u64; pub fn from_bits(v: u64) -> f64; }
impl u8 { pub fn is_ascii_digit(&self) -> bool; pub fn is_ascii_alphabetic(&self) -> bool; pub fn is_ascii_whitespace(&self) -> bool; pub fn is_ascii_uppercase(&self) -> bool; pub fn is_ascii_lowercase(&self) -> bool;
    pub fn to_ascii_uppercase(&self) -> u8; pub fn to_ascii_lowercase(&self) -> u8; pub fn is_ascii(&self) -> bool; pub fn make_ascii_uppercase(&mut self); pub fn make_ascii_lowercase(&mut self); pub fn is_ascii_alphanumeric(&self) -> bool; pub fn is_ascii_punctuation(&self) -> bool; pub fn is_ascii_hexdigit(&self) -> bool;
    pub fn is_ascii_graphic(&self) -> bool; pub fn is_ascii_control(&self) -> bool; pub fn eq_ignore_ascii_case(&self, other: &u8) -> bool; }
impl char {
    pub const MAX: char;
    pub fn is_alphabetic(self) -> bool; pub fn is_numeric(self) -> bool; pub fn is_alphanumeric(self) -> bool; pub fn is_whitespace(self) -> bool; pub fn is_uppercase(self) -> bool; pub fn is_lowercase(self) -> bool;
    pub fn is_digit(self, radix: u32) -> bool; pub fn to_digit(self, radix: u32) -> Option<u32>; pub fn len_utf8(self) -> usize; pub fn from_digit(num: u32, radix: u32) -> Option<char>; pub fn from_u32(i: u32) -> Option<char>;
    pub fn is_ascii(&self) -> bool; pub fn is_ascii_digit(&self) -> bool; pub fn is_ascii_alphabetic(&self) -> bool; pub fn is_ascii_punctuation(&self) -> bool; pub fn is_ascii_uppercase(&self) -> bool; pub fn is_ascii_lowercase(&self) -> bool;
    pub fn to_ascii_uppercase(&self) -> char; pub fn to_ascii_lowercase(&self) -> char; pub fn to_uppercase(self) -> ToCase; pub fn to_lowercase(self) -> ToCase; pub fn is_control(self) -> bool;
    pub fn is_ascii_alphanumeric(&self) -> bool; pub fn is_ascii_whitespace(&self) -> bool; pub fn eq_ignore_ascii_case(&self, other: &char) -> bool; pub fn make_ascii_uppercase(&mut self); pub fn make_ascii_lowercase(&mut self);
    pub fn is_ascii_hexdigit(&self) -> bool; pub fn is_ascii_graphic(&self) -> bool; pub fn is_ascii_control(&self) -> bool; pub fn len_utf16(self) -> usize; pub fn encode_utf8(self, dst: &mut [u8]) -> &mut str; pub const MIN: char; pub const REPLACEMENT_CHARACTER: char;
}
#[derive(Clone, Debug)] pub struct ToCase { at: u32 }
impl Iterator for ToCase { type Item = char; } impl DoubleEndedIterator for ToCase {} impl ExactSizeIterator for ToCase {} impl Display for ToCase {}
impl bool { pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T>; pub fn then_some<T>(self, t: T) -> Option<T>; }

// ---- ranges ----
#[lang = "range_full"] #[derive(Copy, Clone, Default, PartialEq, Eq, Hash, Debug)] pub struct RangeFull;
#[lang = "range"] #[derive(Clone, Default, PartialEq, Eq, Hash, Debug)] pub struct Range<Idx> { pub start: Idx, pub end: Idx }
#[lang = "range_from"] #[derive(Clone, PartialEq, Eq, Hash, Debug)] pub struct RangeFrom<Idx> { pub start: Idx }
#[lang = "range_to"] #[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)] pub struct RangeTo<Idx> { pub end: Idx }
#[lang = "range_inclusive"] #[derive(Clone, PartialEq, Eq, Hash, Debug)] pub struct RangeInclusive<Idx> { start: Idx, end: Idx }
#[lang = "range_to_inclusive"] #[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)] pub struct RangeToInclusive<Idx> { pub end: Idx }
impl<Idx> RangeInclusive<Idx> { pub const fn new(start: Idx, end: Idx) -> Self; pub const fn start(&self) -> &Idx; pub const fn end(&self) -> &Idx; pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool where Idx: PartialOrd<U>; pub const fn into_inner(self) -> (Idx, Idx); pub fn is_empty(&self) -> bool where Idx: PartialOrd; }
impl<Idx> RangeFrom<Idx> { pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool where Idx: PartialOrd<U>; } impl<Idx> RangeTo<Idx> { pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool where Idx: PartialOrd<U>; }
impl<Idx> RangeToInclusive<Idx> { pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool where Idx: PartialOrd<U>; }
impl<Idx> Range<Idx> { pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool where Idx: PartialOrd<U>; pub fn is_empty(&self) -> bool where Idx: PartialOrd; }
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)] pub enum Bound<T> { Included(T), Excluded(T), Unbounded }
pub trait RangeBounds<T: ?Sized> { fn start_bound(&self) -> Bound<&T>; fn end_bound(&self) -> Bound<&T>; fn contains<U: ?Sized + PartialOrd<T>>(&self, item: &U) -> bool where T: PartialOrd<U> {} }
impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) {}
impl<T> RangeBounds<T> for Range<T> {} impl<T> RangeBounds<T> for RangeFrom<T> {} impl<T> RangeBounds<T> for RangeTo<T> {} impl<T: ?Sized> RangeBounds<T> for RangeFull {}
impl<T> RangeBounds<T> for RangeInclusive<T> {} impl<T> RangeBounds<T> for RangeToInclusive<T> {}
pub trait Step: Clone + PartialOrd {}
#[only_for(integer, char)] impl<T> Step for T {}
impl<A: Step> Iterator for Range<A> { type Item = A; } impl<A: Step> Iterator for RangeFrom<A> { type Item = A; } impl<A: Step> Iterator for RangeInclusive<A> { type Item = A; }
impl<A: Step> DoubleEndedIterator for Range<A> {} impl<A: Step> DoubleEndedIterator for RangeInclusive<A> {} impl ExactSizeIterator for Range<usize> {} impl ExactSizeIterator for Range<isize> {} impl ExactSizeIterator for Range<i32> {} impl ExactSizeIterator for Range<u32> {} impl ExactSizeIterator for Range<u8> {} impl ExactSizeIterator for Range<i8> {} impl ExactSizeIterator for Range<u16> {} impl ExactSizeIterator for Range<i16> {}
impl ExactSizeIterator for RangeInclusive<u8> {} impl ExactSizeIterator for RangeInclusive<i8> {} impl ExactSizeIterator for RangeInclusive<u16> {} impl ExactSizeIterator for RangeInclusive<i16> {}

// ---- iterators ----
#[lang = "iterator"] #[by_name] pub trait Iterator {
    type Item;
    fn next(&mut self) -> Option<Self::Item>;
    fn size_hint(&self) -> (usize, Option<usize>) {} fn count(self) -> usize where Self: Sized {} fn last(self) -> Option<Self::Item> where Self: Sized {} fn nth(&mut self, n: usize) -> Option<Self::Item> {}
    fn step_by(self, step: usize) -> StepBy<Self> where Self: Sized {} fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter> where Self: Sized {}
    fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter> where Self: Sized {} fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> where Self: Sized {}
    fn for_each<F: FnMut(Self::Item)>(self, f: F) where Self: Sized {} fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P> where Self: Sized {}
    fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> FilterMap<Self, F> where Self: Sized {} fn enumerate(self) -> Enumerate<Self> where Self: Sized {}
    fn peekable(self) -> Peekable<Self> where Self: Sized {} fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> SkipWhile<Self, P> where Self: Sized {}
    fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> TakeWhile<Self, P> where Self: Sized {} fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> MapWhile<Self, P> where Self: Sized {}
    fn skip(self, n: usize) -> Skip<Self> where Self: Sized {} fn take(self, n: usize) -> Take<Self> where Self: Sized {} fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, initial_state: St, f: F) -> Scan<Self, St, F> where Self: Sized {}
    fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> FlatMap<Self, U, F> where Self: Sized {} fn flatten(self) -> Flatten<Self> where Self: Sized, Self::Item: IntoIterator {} fn fuse(self) -> Fuse<Self> where Self: Sized {}
    fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Inspect<Self, F> where Self: Sized {} fn by_ref(&mut self) -> &mut Self where Self: Sized {}
    fn collect<B: FromIterator<Self::Item>>(self) -> B where Self: Sized {} fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B where Self: Sized {}
    fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item> where Self: Sized {}
    fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool where Self: Sized {} fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool where Self: Sized {}
    fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> where Self: Sized {} fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> where Self: Sized {}
    fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B> where Self: Sized {} fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> where Self: Sized + ExactSizeIterator + DoubleEndedIterator {}
    fn max(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord {} fn min(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord {}
    fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> where Self: Sized {} fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> where Self: Sized {}
    fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item> where Self: Sized {} fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item> where Self: Sized {}
    fn rev(self) -> Rev<Self> where Self: Sized + DoubleEndedIterator {} fn copied<'a, T: 'a + Copy>(self) -> Copied<Self> where Self: Sized + Iterator<Item = &'a T> {}
    fn cloned<'a, T: 'a + Clone>(self) -> Cloned<Self> where Self: Sized + Iterator<Item = &'a T> {} fn cycle(self) -> Cycle<Self> where Self: Sized + Clone {}
    fn sum<S: Sum<Self::Item>>(self) -> S where Self: Sized {} fn product<P: Product<Self::Item>>(self) -> P where Self: Sized {}
    fn partition<B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B) where Self: Sized {}
    fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(self) -> (FromA, FromB) where Self: Sized + Iterator<Item = (A, B)> {}
    fn cmp<I: IntoIterator<Item = Self::Item>>(self, other: I) -> Ordering where Self::Item: Ord, Self: Sized {} fn partial_cmp<I: IntoIterator>(self, other: I) -> Option<Ordering> where Self::Item: PartialOrd<I::Item>, Self: Sized {}
    fn eq<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialEq<I::Item>, Self: Sized {} fn ne<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialEq<I::Item>, Self: Sized {}
    fn lt<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialOrd<I::Item>, Self: Sized {} fn le<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialOrd<I::Item>, Self: Sized {}
    fn gt<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialOrd<I::Item>, Self: Sized {} fn ge<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialOrd<I::Item>, Self: Sized {}
    fn is_sorted(self) -> bool where Self: Sized, Self::Item: PartialOrd {} fn is_sorted_by_key<F: FnMut(Self::Item) -> K, K: PartialOrd>(self, f: F) -> bool where Self: Sized {}
    fn try_fold<B, F: FnMut(B, Self::Item) -> R, R: Try<Output = B>>(&mut self, init: B, f: F) -> R where Self: Sized {} fn try_for_each<F: FnMut(Self::Item) -> R, R: Try<Output = ()>>(&mut self, f: F) -> R where Self: Sized {}
}
pub trait Try { type Output; } impl<T> Try for Option<T> { type Output = T; } impl<T, E> Try for Result<T, E> { type Output = T; } #[with(ControlFlow)] mod control_flow {
    #[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)] pub enum ControlFlow<B, C = ()> { Continue(C), Break(B) } impl<B, C> Try for ControlFlow<B, C> { type Output = C; }
    impl<B, C> ControlFlow<B, C> { pub const fn is_break(&self) -> bool; pub const fn is_continue(&self) -> bool; pub fn break_value(self) -> Option<B>; pub fn continue_value(self) -> Option<C>; } }
#[by_name] pub trait DoubleEndedIterator: Iterator {
    fn next_back(&mut self) -> Option<Self::Item>; fn nth_back(&mut self, n: usize) -> Option<Self::Item> {} fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B where Self: Sized {}
    fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> where Self: Sized {}
}
pub trait ExactSizeIterator: Iterator { fn len(&self) -> usize {} }
#[lang = "into_iterator"] pub trait IntoIterator { type Item; type IntoIter: Iterator<Item = Self::Item>; fn into_iter(self) -> Self::IntoIter; }
impl<I: Iterator> IntoIterator for I { type Item = I::Item; type IntoIter = I; fn into_iter(self) -> I; }
impl<'a, I: Iterator + ?Sized> Iterator for &'a mut I { type Item = I::Item; } impl<'a, I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for &'a mut I {} impl<'a, I: ExactSizeIterator + ?Sized> ExactSizeIterator for &'a mut I {}
pub trait FromIterator<A>: Sized { fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self; }
pub trait Extend<A> { fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T); }
impl Extend<()> for () {} impl FromIterator<()> for () {} impl<A, B, ExtendA: Extend<A>, ExtendB: Extend<B>> Extend<(A, B)> for (ExtendA, ExtendB) {}
impl<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>> FromIterator<(A, B)> for (FromA, FromB) {}
impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {} impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {}
pub trait Sum<A = Self>: Sized {} pub trait Product<A = Self>: Sized {}
#[only_for(integer, float)] impl<T> Sum for T {} #[only_for(integer, float)] impl<'a, T> Sum<&'a T> for T {}
#[only_for(integer, float)] impl<T> Product for T {} #[only_for(integer, float)] impl<'a, T> Product<&'a T> for T {}
impl<T: Sum<U>, U> Sum<Option<U>> for Option<T> {} impl<T: Product<U>, U> Product<Option<U>> for Option<T> {} impl<T: Sum<U>, U, E> Sum<Result<U, E>> for Result<T, E> {} impl<T: Product<U>, U, E> Product<Result<U, E>> for Result<T, E> {}
#[derive(Clone, Debug)] pub struct StepBy<I> { iter: I }
#[derive(Clone, Debug)] pub struct Chain<A, B> { a: A, b: B }
#[derive(Clone, Debug)] pub struct Zip<A, B> { a: A, b: B }
#[derive(Clone)] pub struct Map<I, F> { iter: I, f: F }
#[derive(Clone)] pub struct Filter<I, P> { iter: I, predicate: P }
#[derive(Clone)] pub struct FilterMap<I, F> { iter: I, f: F }
#[derive(Clone)] pub struct SkipWhile<I, P> { iter: I, predicate: P }
#[derive(Clone)] pub struct TakeWhile<I, P> { iter: I, predicate: P }
#[derive(Clone)] pub struct MapWhile<I, P> { iter: I, predicate: P }
#[derive(Clone)] pub struct Inspect<I, F> { iter: I, f: F }
#[derive(Clone)] pub struct Scan<I, St, F> { iter: I, f: F, state: St }
#[derive(Clone, Debug)] pub struct Enumerate<I> { iter: I }
#[derive(Clone, Debug)] pub struct Skip<I> { iter: I }
#[derive(Clone, Debug)] pub struct Take<I> { iter: I }
#[derive(Clone, Debug)] pub struct Fuse<I> { iter: Option<I> }
#[derive(Clone, Debug)] pub struct Cycle<I> { orig: I, iter: I }
#[derive(Clone, Debug)] pub struct Rev<T> { iter: T }
#[derive(Clone, Debug)] pub struct Cloned<I> { iter: I }
#[derive(Clone, Debug)] pub struct Copied<I> { iter: I }
pub struct Peekable<I: Iterator> { iter: I, peeked: Option<Option<I::Item>> }
pub struct FlatMap<I, U: IntoIterator, F> { iter: I, f: F, front: Option<U::IntoIter>, back: Option<U::IntoIter> }
pub struct Flatten<I: Iterator> where I::Item: IntoIterator { iter: I, front: Option<<I::Item as IntoIterator>::IntoIter>, back: Option<<I::Item as IntoIterator>::IntoIter> }
impl<I: Clone + Iterator> Clone for Peekable<I> where I::Item: Clone {} impl<I: Debug + Iterator> Debug for Peekable<I> where I::Item: Debug {}
impl<I: Clone, U: IntoIterator, F: Clone> Clone for FlatMap<I, U, F> where U::IntoIter: Clone {} impl<I: Debug, F> Debug for Map<I, F> {} impl<I: Debug, P> Debug for Filter<I, P> {}
impl<I: Iterator> Iterator for StepBy<I> { type Item = I::Item; } impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> { type Item = A::Item; }
impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> { type Item = (A::Item, B::Item); } impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> { type Item = B; }
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for Filter<I, P> { type Item = I::Item; } impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> { type Item = B; }
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for SkipWhile<I, P> { type Item = I::Item; } impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for TakeWhile<I, P> { type Item = I::Item; }
impl<B, I: Iterator, P: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, P> { type Item = B; } impl<I: Iterator, F: FnMut(&I::Item)> Iterator for Inspect<I, F> { type Item = I::Item; }
impl<B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>> Iterator for Scan<I, St, F> { type Item = B; } impl<I: Iterator> Iterator for Fuse<I> { type Item = I::Item; } impl<I: Clone + Iterator> Iterator for Cycle<I> { type Item = I::Item; }
impl<I: Iterator> Iterator for Enumerate<I> { type Item = (usize, I::Item); } impl<I: Iterator> Iterator for Peekable<I> { type Item = I::Item; } impl<I: Iterator> Iterator for Skip<I> { type Item = I::Item; } impl<I: Iterator> Iterator for Take<I> { type Item = I::Item; }
impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> { type Item = U::Item; } impl<I: DoubleEndedIterator> Iterator for Rev<I> { type Item = I::Item; }
impl<I: Iterator> Iterator for Flatten<I> where I::Item: IntoIterator { type Item = <I::Item as IntoIterator>::Item; }
impl<'a, T: 'a + Clone, I: Iterator<Item = &'a T>> Iterator for Cloned<I> { type Item = T; } impl<'a, T: 'a + Copy, I: Iterator<Item = &'a T>> Iterator for Copied<I> { type Item = T; }
impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> {} impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Enumerate<I> {} impl<I: DoubleEndedIterator, P: FnMut(&I::Item) -> bool> DoubleEndedIterator for Filter<I, P> {}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> {} impl<'a, T: 'a + Clone, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Cloned<I> {} impl<'a, T: 'a + Copy, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Copied<I> {}
impl<A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>> DoubleEndedIterator for Chain<A, B> {} impl<A: DoubleEndedIterator + ExactSizeIterator, B: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Zip<A, B> {}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> Option<B>> DoubleEndedIterator for FilterMap<I, F> {} impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Skip<I> {} impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Take<I> {}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Fuse<I> {} impl<I: DoubleEndedIterator, F: FnMut(&I::Item)> DoubleEndedIterator for Inspect<I, F> {} impl<I: DoubleEndedIterator> DoubleEndedIterator for Peekable<I> {} impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for StepBy<I> {}
impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {} impl<B, I: ExactSizeIterator, F: FnMut(I::Item) -> B> ExactSizeIterator for Map<I, F> {} impl<I: ExactSizeIterator + DoubleEndedIterator> ExactSizeIterator for Rev<I> {}
impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {} impl<I: ExactSizeIterator> ExactSizeIterator for Peekable<I> {} impl<I: ExactSizeIterator> ExactSizeIterator for Skip<I> {} impl<I: ExactSizeIterator> ExactSizeIterator for Take<I> {}
impl<'a, T: 'a + Clone, I: ExactSizeIterator<Item = &'a T>> ExactSizeIterator for Cloned<I> {} impl<'a, T: 'a + Copy, I: ExactSizeIterator<Item = &'a T>> ExactSizeIterator for Copied<I> {} impl<I: ExactSizeIterator> ExactSizeIterator for StepBy<I> {}
#[derive(Clone, Debug)] pub struct Repeat<A> { element: A }
#[derive(Clone, Debug)] pub struct Once<A> { element: Option<A> }
pub struct Empty<A> { element: PhantomData<A> }
impl<A: Clone> Iterator for Repeat<A> { type Item = A; } impl<A> Iterator for Once<A> { type Item = A; } impl<A> Iterator for Empty<A> { type Item = A; } impl<A> DoubleEndedIterator for Once<A> {} impl<A> DoubleEndedIterator for Empty<A> {} impl<A: Clone> DoubleEndedIterator for Repeat<A> {} impl<A> ExactSizeIterator for Once<A> {}
impl<A> Clone for Empty<A> {} impl<A> Debug for Empty<A> {} impl<A> Default for Empty<A> {}
pub fn repeat<T: Clone>(elt: T) -> Repeat<T>;
pub fn once<T>(value: T) -> Once<T>;
pub const fn empty<T>() -> Empty<T>;
pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F>;
pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, succ: F) -> Successors<T, F>;
pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F>;
pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter>;
#[derive(Clone)] pub struct FromFn<F> { f: F }
#[derive(Clone)] pub struct Successors<T, F> { next: Option<T>, succ: F }
#[derive(Clone)] pub struct RepeatWith<F> { repeater: F }
impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> { type Item = T; } impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> { type Item = T; } impl<A, F: FnMut() -> A> Iterator for RepeatWith<F> { type Item = A; }
impl<I: Iterator> Peekable<I> { pub fn peek(&mut self) -> Option<&I::Item>; pub fn peek_mut(&mut self) -> Option<&mut I::Item>; pub fn next_if<F: FnOnce(&I::Item) -> bool>(&mut self, func: F) -> Option<I::Item>;
    pub fn next_if_eq<T: ?Sized>(&mut self, expected: &T) -> Option<I::Item> where I::Item: PartialEq<T>; }

// ---- what programs must name by a path: declared only where the program's text has one of the words of #[with(..)] ----
#[with(Cow, from_utf8_lossy)] mod cow {
    pub enum Cow<'a, B: ?Sized + ToOwned + 'a> { Borrowed(&'a B), Owned(<B as ToOwned>::Owned) }
    impl<'a, B: ?Sized + ToOwned> Cow<'a, B> { pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned; pub fn into_owned(self) -> <B as ToOwned>::Owned; }
    impl<'a, B: ?Sized + ToOwned> Deref for Cow<'a, B> where B::Owned: Borrow<B> { type Target = B; fn deref(&self) -> &B; }
    impl<'a, B: ?Sized + ToOwned> Clone for Cow<'a, B> {} impl<'a, B: ?Sized + Debug + ToOwned> Debug for Cow<'a, B> where B::Owned: Debug {} impl<'a, B: ?Sized + Display + ToOwned> Display for Cow<'a, B> where B::Owned: Display {}
    impl<'a, B: ?Sized + Eq + ToOwned> Eq for Cow<'a, B> {} impl<'a, B: ?Sized + Ord + ToOwned> Ord for Cow<'a, B> {} impl<'a, B: ?Sized + PartialOrd + ToOwned> PartialOrd for Cow<'a, B> {} impl<'a, B: ?Sized + Hash + ToOwned> Hash for Cow<'a, B> {} impl<'a, B: ?Sized + ToOwned> Default for Cow<'a, B> where B::Owned: Default {}
    impl<'a, 'b, B: ?Sized + PartialEq<C> + ToOwned, C: ?Sized + ToOwned> PartialEq<Cow<'b, C>> for Cow<'a, B> {} impl<'a> PartialEq<str> for Cow<'a, str> {} impl<'a, 'b> PartialEq<&'b str> for Cow<'a, str> {} impl<'a> PartialEq<String> for Cow<'a, str> {}
    impl<'a> PartialEq<Cow<'a, str>> for str {} impl<'a> PartialEq<Cow<'a, str>> for String {} impl<'a, 'b> PartialEq<Cow<'a, str>> for &'b str {}
    impl<'a> From<&'a str> for Cow<'a, str> {} impl<'a> From<String> for Cow<'a, str> {} impl<'a> From<&'a String> for Cow<'a, str> {} impl<'a> From<Cow<'a, str>> for String {} impl<'a, T: Clone> From<Cow<'a, [T]>> for Vec<T> {} impl<'a, T: Clone> From<&'a [T]> for Cow<'a, [T]> {} impl<'a, T: Clone> From<Vec<T>> for Cow<'a, [T]> {} impl<'a, T: Clone> From<&'a Vec<T>> for Cow<'a, [T]> {}
    impl<'a, T: ?Sized + ToOwned> AsRef<T> for Cow<'a, T> {} impl<'a> AddAssign<&'a str> for Cow<'a, str> {} impl<'a> Add<&'a str> for Cow<'a, str> { type Output = Cow<'a, str>; } impl<'a> Extend<Cow<'a, str>> for String {} impl<'a> FromIterator<Cow<'a, str>> for String {}
    impl String { pub fn from_utf8_lossy(v: &[u8]) -> Cow<'_, str>; }
}

// Where no value is lost std says Infallible instead; only a program that names the error type can tell.
#[with(try_from, try_into)] mod number_conversions {
    #[only_for(integer)] impl<T> TryFrom<i8> for T { type Error = TryFromIntError; } #[only_for(integer)] impl<T> TryFrom<i16> for T { type Error = TryFromIntError; } #[only_for(integer)] impl<T> TryFrom<i32> for T { type Error = TryFromIntError; }
    #[only_for(integer)] impl<T> TryFrom<i64> for T { type Error = TryFromIntError; } #[only_for(integer)] impl<T> TryFrom<i128> for T { type Error = TryFromIntError; } #[only_for(integer)] impl<T> TryFrom<isize> for T { type Error = TryFromIntError; }
    #[only_for(integer)] impl<T> TryFrom<u8> for T { type Error = TryFromIntError; } #[only_for(integer)] impl<T> TryFrom<u16> for T { type Error = TryFromIntError; } #[only_for(integer)] impl<T> TryFrom<u32> for T { type Error = TryFromIntError; }
    #[only_for(integer)] impl<T> TryFrom<u64> for T { type Error = TryFromIntError; } #[only_for(integer)] impl<T> TryFrom<u128> for T { type Error = TryFromIntError; } #[only_for(integer)] impl<T> TryFrom<usize> for T { type Error = TryFromIntError; }
}

// ---- cells and shared ownership ----
#[with(cell, sync)] mod unsafe_cell { #[invariant] pub struct UnsafeCell<T: ?Sized> { value: T } impl<T: ?Sized> !Sync for UnsafeCell<T> {} }
#[with(cell)] mod cells {
    pub struct Cell<T: ?Sized> { value: UnsafeCell<T> }
    impl<T> Cell<T> { pub const fn new(value: T) -> Cell<T>; pub fn set(&self, val: T); pub fn swap(&self, other: &Self); pub fn replace(&self, val: T) -> T; pub fn into_inner(self) -> T; pub fn get(&self) -> T where T: Copy; pub fn take(&self) -> T where T: Default;
        pub fn update<F: FnOnce(T) -> T>(&self, f: F) where T: Copy; }
    impl<T: ?Sized> Cell<T> { pub fn get_mut(&mut self) -> &mut T; pub fn from_mut(t: &mut T) -> &Cell<T>; }
    impl<T: Copy + Debug> Debug for Cell<T> {} impl<T: Copy> Clone for Cell<T> {} impl<T: Default> Default for Cell<T> {} impl<T: PartialEq + Copy> PartialEq for Cell<T> {} impl<T: Eq + Copy> Eq for Cell<T> {} impl<T: PartialOrd + Copy> PartialOrd for Cell<T> {} impl<T: Ord + Copy> Ord for Cell<T> {} impl<T> From<T> for Cell<T> {}
    pub struct RefCell<T: ?Sized> { value: UnsafeCell<T> }
    impl<T> RefCell<T> { pub const fn new(value: T) -> RefCell<T>; pub fn into_inner(self) -> T; pub fn replace(&self, t: T) -> T; pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T; pub fn swap(&self, other: &Self); pub fn take(&self) -> T where T: Default; }
    impl<T: ?Sized> RefCell<T> { pub fn borrow(&self) -> Ref<'_, T>; pub fn borrow_mut(&self) -> RefMut<'_, T>; pub fn get_mut(&mut self) -> &mut T; pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError>; pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError>; }
    impl<T: ?Sized + Debug> Debug for RefCell<T> {} impl<T: Clone> Clone for RefCell<T> {} impl<T: Default> Default for RefCell<T> {} impl<T: ?Sized + PartialEq> PartialEq for RefCell<T> {} impl<T: ?Sized + Eq> Eq for RefCell<T> {} impl<T: ?Sized + PartialOrd> PartialOrd for RefCell<T> {} impl<T: ?Sized + Ord> Ord for RefCell<T> {} impl<T> From<T> for RefCell<T> {}
    #[derive(Debug)] pub struct BorrowError { at: () } #[derive(Debug)] pub struct BorrowMutError { at: () } impl Display for BorrowError {} impl Display for BorrowMutError {} impl Error for BorrowError {} impl Error for BorrowMutError {}
    pub struct BorrowRef<'b> { borrow: PhantomData<&'b u8> }
    impl<'b> Drop for BorrowRef<'b> { fn drop(&mut self); }
    pub struct Ref<'b, T: ?Sized> { value: PhantomData<&'b T>, borrow: BorrowRef<'b> } impl<'b, T: ?Sized> !Send for Ref<'b, T> {} impl<'b, T: ?Sized> !Sync for Ref<'b, T> {}
    pub struct RefMut<'b, T: ?Sized> { value: PhantomData<&'b mut T>, borrow: BorrowRef<'b> } impl<'b, T: ?Sized> !Send for RefMut<'b, T> {} impl<'b, T: ?Sized> !Sync for RefMut<'b, T> {}
    impl<'b, T: ?Sized> Ref<'b, T> { pub fn clone(orig: &Ref<'b, T>) -> Ref<'b, T>; pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: Ref<'b, T>, f: F) -> Ref<'b, U>; pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(orig: Ref<'b, T>, f: F) -> Result<Ref<'b, U>, Self>; }
    impl<'b, T: ?Sized> RefMut<'b, T> { pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<'b, T>, f: F) -> RefMut<'b, U>; }
    impl<'b, T: ?Sized> Deref for Ref<'b, T> { type Target = T; fn deref(&self) -> &T; } impl<'b, T: ?Sized> Deref for RefMut<'b, T> { type Target = T; fn deref(&self) -> &T; }
    impl<'b, T: ?Sized> DerefMut for RefMut<'b, T> { fn deref_mut(&mut self) -> &mut T; } impl<'b, T: ?Sized + Debug> Debug for Ref<'b, T> {} impl<'b, T: ?Sized + Display> Display for Ref<'b, T> {} impl<'b, T: ?Sized + Debug> Debug for RefMut<'b, T> {} impl<'b, T: ?Sized + Display> Display for RefMut<'b, T> {}
    pub struct OnceCell<T> { inner: UnsafeCell<Option<T>> }
    impl<T> OnceCell<T> { pub const fn new() -> OnceCell<T>; pub fn get(&self) -> Option<&T>; pub fn get_mut(&mut self) -> Option<&mut T>; pub fn set(&self, value: T) -> Result<(), T>; pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T; pub fn into_inner(self) -> Option<T>; pub fn take(&mut self) -> Option<T>; }
    impl<T> Default for OnceCell<T> {} impl<T: Debug> Debug for OnceCell<T> {} impl<T: Clone> Clone for OnceCell<T> {} impl<T: PartialEq> PartialEq for OnceCell<T> {} impl<T: Eq> Eq for OnceCell<T> {} impl<T> From<T> for OnceCell<T> {}
}
#[with(rc)] mod counted {
    #[owns] pub struct Rc<T: ?Sized> { pointer: PhantomData<T> } impl<T: ?Sized> !Send for Rc<T> {} impl<T: ?Sized> !Sync for Rc<T> {}
    #[may_dangle] impl<T: ?Sized> Drop for Rc<T> { fn drop(&mut self); }
    impl<T> Rc<T> { pub fn new(value: T) -> Rc<T>; pub fn new_cyclic<F: FnOnce(&RcWeak<T>) -> T>(data_fn: F) -> Rc<T>; pub fn try_unwrap(this: Self) -> Result<T, Self>; pub fn into_inner(this: Self) -> Option<T>; pub fn unwrap_or_clone(this: Self) -> T where T: Clone; }
    impl<T: ?Sized> Rc<T> { pub fn strong_count(this: &Self) -> usize; pub fn weak_count(this: &Self) -> usize; pub fn get_mut(this: &mut Self) -> Option<&mut T>; pub fn ptr_eq(this: &Self, other: &Self) -> bool; pub fn downgrade(this: &Self) -> RcWeak<T>; }
    impl<T: Clone> Rc<T> { pub fn make_mut(this: &mut Self) -> &mut T; }
    impl<T: ?Sized> Deref for Rc<T> { type Target = T; fn deref(&self) -> &T; } impl<T: ?Sized> Clone for Rc<T> { fn clone(&self) -> Rc<T>; } impl<T: ?Sized + Debug> Debug for Rc<T> {} impl<T: ?Sized + Display> Display for Rc<T> {} impl<T: Default> Default for Rc<T> {} impl Default for Rc<str> {} impl<T> Default for Rc<[T]> {}
    impl<T: ?Sized + PartialEq> PartialEq for Rc<T> {} impl<T: ?Sized + Eq> Eq for Rc<T> {} impl<T: ?Sized + PartialOrd> PartialOrd for Rc<T> {} impl<T: ?Sized + Ord> Ord for Rc<T> {} impl<T: ?Sized + Hash> Hash for Rc<T> {} impl<T> From<T> for Rc<T> {} impl<T: ?Sized> AsRef<T> for Rc<T> {} impl<T: ?Sized> Borrow<T> for Rc<T> {}
    impl<'a> From<&'a str> for Rc<str> {} impl From<String> for Rc<str> {} impl<T> From<Vec<T>> for Rc<[T]> {} impl<'a, T: Clone> From<&'a [T]> for Rc<[T]> {} impl<T> From<[T; _]> for Rc<[T]> {} impl<T: ?Sized> From<Box<T>> for Rc<T> {} impl<T> FromIterator<T> for Rc<[T]> {}
    #[owns] pub struct RcWeak<T: ?Sized> { pointer: PhantomData<T> } impl<T: ?Sized> !Send for RcWeak<T> {} impl<T: ?Sized> !Sync for RcWeak<T> {}
    #[may_dangle] impl<T: ?Sized> Drop for RcWeak<T> { fn drop(&mut self); }
    impl<T> RcWeak<T> { pub const fn new() -> RcWeak<T>; }
    impl<T: ?Sized> RcWeak<T> { pub fn upgrade(&self) -> Option<Rc<T>>; pub fn strong_count(&self) -> usize; pub fn weak_count(&self) -> usize; pub fn ptr_eq(&self, other: &Self) -> bool; } impl<T: ?Sized> Clone for RcWeak<T> {} impl<T: ?Sized> Debug for RcWeak<T> {} impl<T> Default for RcWeak<T> {}
}
#[with(sync)] mod counted_atomically {
    #[owns] pub struct Arc<T: ?Sized> { pointer: PhantomData<T> } impl<T: ?Sized + Sync + Send> Send for Arc<T> {} impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}
    #[may_dangle] impl<T: ?Sized> Drop for Arc<T> { fn drop(&mut self); }
    impl<T> Arc<T> { pub fn new(value: T) -> Arc<T>; pub fn new_cyclic<F: FnOnce(&ArcWeak<T>) -> T>(data_fn: F) -> Arc<T>; pub fn try_unwrap(this: Self) -> Result<T, Self>; pub fn into_inner(this: Self) -> Option<T>; pub fn unwrap_or_clone(this: Self) -> T where T: Clone; }
    impl<T: ?Sized> Arc<T> { pub fn strong_count(this: &Self) -> usize; pub fn weak_count(this: &Self) -> usize; pub fn get_mut(this: &mut Self) -> Option<&mut T>; pub fn ptr_eq(this: &Self, other: &Self) -> bool; pub fn downgrade(this: &Self) -> ArcWeak<T>; }
    impl<T: Clone> Arc<T> { pub fn make_mut(this: &mut Self) -> &mut T; }
    impl<T: ?Sized> Deref for Arc<T> { type Target = T; fn deref(&self) -> &T; } impl<T: ?Sized> Clone for Arc<T> { fn clone(&self) -> Arc<T>; } impl<T: ?Sized + Debug> Debug for Arc<T> {} impl<T: ?Sized + Display> Display for Arc<T> {} impl<T: Default> Default for Arc<T> {} impl Default for Arc<str> {} impl<T> Default for Arc<[T]> {}
    impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {} impl<T: ?Sized + Eq> Eq for Arc<T> {} impl<T: ?Sized + PartialOrd> PartialOrd for Arc<T> {} impl<T: ?Sized + Ord> Ord for Arc<T> {} impl<T: ?Sized + Hash> Hash for Arc<T> {} impl<T> From<T> for Arc<T> {} impl<T: ?Sized> AsRef<T> for Arc<T> {} impl<T: ?Sized> Borrow<T> for Arc<T> {}
    impl<'a> From<&'a str> for Arc<str> {} impl From<String> for Arc<str> {} impl<T> From<Vec<T>> for Arc<[T]> {} impl<'a, T: Clone> From<&'a [T]> for Arc<[T]> {} impl<T> From<[T; _]> for Arc<[T]> {} impl<T: ?Sized> From<Box<T>> for Arc<T> {} impl<T> FromIterator<T> for Arc<[T]> {}
    #[owns] pub struct ArcWeak<T: ?Sized> { pointer: PhantomData<T> } impl<T: ?Sized + Sync + Send> Send for ArcWeak<T> {} impl<T: ?Sized + Sync + Send> Sync for ArcWeak<T> {}
    #[may_dangle] impl<T: ?Sized> Drop for ArcWeak<T> { fn drop(&mut self); }
    impl<T> ArcWeak<T> { pub const fn new() -> ArcWeak<T>; }
    impl<T: ?Sized> ArcWeak<T> { pub fn upgrade(&self) -> Option<Arc<T>>; pub fn strong_count(&self) -> usize; pub fn weak_count(&self) -> usize; pub fn ptr_eq(&self, other: &Self) -> bool; } impl<T: ?Sized> Clone for ArcWeak<T> {} impl<T: ?Sized> Debug for ArcWeak<T> {} impl<T> Default for ArcWeak<T> {}
}

// ---- maps, sets, queues ----
#[with(HashMap, hash_map)] mod hash_maps {
    #[owns] pub struct HashMap<K, V> { table: PhantomData<(K, V)> }
    #[may_dangle] impl<K, V> Drop for HashMap<K, V> { fn drop(&mut self); }
    impl<K, V> HashMap<K, V> { pub fn new() -> HashMap<K, V>; pub fn with_capacity(capacity: usize) -> HashMap<K, V>; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; pub fn clear(&mut self); pub fn capacity(&self) -> usize;
        pub fn keys(&self) -> MapKeys<'_, K, V>; pub fn values(&self) -> MapValues<'_, K, V>; pub fn values_mut(&mut self) -> MapValuesMut<'_, K, V>; pub fn iter(&self) -> MapIter<'_, K, V>; pub fn iter_mut(&mut self) -> MapIterMut<'_, K, V>;
        pub fn into_keys(self) -> MapIntoKeys<K, V>; pub fn into_values(self) -> MapIntoValues<K, V>; pub fn drain(&mut self) -> MapDrain<'_, K, V>; pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F); }
    impl<K: Eq + Hash, V> HashMap<K, V> { pub fn insert(&mut self, k: K, v: V) -> Option<V>; pub fn get<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<&V> where K: Borrow<Q>; pub fn get_mut<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<&mut V> where K: Borrow<Q>;
        pub fn contains_key<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> bool where K: Borrow<Q>; pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<V> where K: Borrow<Q>; pub fn entry(&mut self, key: K) -> Entry<'_, K, V>;
        pub fn get_key_value<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q>; pub fn remove_entry<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<(K, V)> where K: Borrow<Q>; pub fn reserve(&mut self, additional: usize); pub fn shrink_to_fit(&mut self); }
    impl<'a, K: Eq + Hash + Borrow<Q>, Q: ?Sized + Eq + Hash, V> Index<&'a Q> for HashMap<K, V> { type Output = V; fn index(&self, key: &Q) -> &V; }
    impl<K: Clone, V: Clone> Clone for HashMap<K, V> {} impl<K, V> Default for HashMap<K, V> {} impl<K: Debug, V: Debug> Debug for HashMap<K, V> {} impl<K: Eq + Hash, V: PartialEq> PartialEq for HashMap<K, V> {} impl<K: Eq + Hash, V: Eq> Eq for HashMap<K, V> {}
    impl<K: Eq + Hash, V> FromIterator<(K, V)> for HashMap<K, V> {} impl<K: Eq + Hash, V> Extend<(K, V)> for HashMap<K, V> {} impl<'a, K: Eq + Hash + Copy, V: Copy> Extend<(&'a K, &'a V)> for HashMap<K, V> {} impl<K: Eq + Hash, V> From<[(K, V); _]> for HashMap<K, V> {}
    #[derive(Debug)] pub struct MapKeys<'a, K, V> { at: PhantomData<&'a (K, V)> } #[derive(Debug)] pub struct MapValues<'a, K, V> { at: PhantomData<&'a (K, V)> } #[derive(Debug)] pub struct MapValuesMut<'a, K, V> { at: PhantomData<(&'a K, &'a mut V)> }
    #[derive(Debug)] pub struct MapIter<'a, K, V> { at: PhantomData<&'a (K, V)> } #[derive(Debug)] pub struct MapIterMut<'a, K, V> { at: PhantomData<(&'a K, &'a mut V)> } #[owns] pub struct MapIntoIter<K, V> { at: PhantomData<(K, V)> }
    impl<'a, K, V> Clone for MapKeys<'a, K, V> {} impl<'a, K, V> Clone for MapValues<'a, K, V> {} impl<'a, K, V> Clone for MapIter<'a, K, V> {} impl<'a, K, V> ExactSizeIterator for MapKeys<'a, K, V> {} impl<'a, K, V> ExactSizeIterator for MapValues<'a, K, V> {} impl<'a, K, V> ExactSizeIterator for MapIter<'a, K, V> {}
    #[may_dangle] impl<K, V> Drop for MapIntoIter<K, V> { fn drop(&mut self); }
    pub struct MapIntoKeys<K, V> { inner: MapIntoIter<K, V> } pub struct MapIntoValues<K, V> { inner: MapIntoIter<K, V> } pub struct MapDrain<'a, K, V> { at: PhantomData<&'a (K, V)> } impl<'a, K, V> Drop for MapDrain<'a, K, V> { fn drop(&mut self); }
    impl<K, V> Iterator for MapIntoKeys<K, V> { type Item = K; } impl<K, V> Iterator for MapIntoValues<K, V> { type Item = V; } impl<'a, K, V> Iterator for MapDrain<'a, K, V> { type Item = (K, V); } impl<K, V> ExactSizeIterator for MapIntoIter<K, V> {}
    impl<'a, K, V> Iterator for MapKeys<'a, K, V> { type Item = &'a K; } impl<'a, K, V> Iterator for MapValues<'a, K, V> { type Item = &'a V; } impl<'a, K, V> Iterator for MapValuesMut<'a, K, V> { type Item = &'a mut V; }
    impl<'a, K, V> Iterator for MapIter<'a, K, V> { type Item = (&'a K, &'a V); } impl<'a, K, V> Iterator for MapIterMut<'a, K, V> { type Item = (&'a K, &'a mut V); } impl<K, V> Iterator for MapIntoIter<K, V> { type Item = (K, V); }
    impl<K, V> IntoIterator for HashMap<K, V> { type Item = (K, V); type IntoIter = MapIntoIter<K, V>; } impl<'a, K, V> IntoIterator for &'a HashMap<K, V> { type Item = (&'a K, &'a V); type IntoIter = MapIter<'a, K, V>; }
    impl<'a, K, V> IntoIterator for &'a mut HashMap<K, V> { type Item = (&'a K, &'a mut V); type IntoIter = MapIterMut<'a, K, V>; }
    pub enum Entry<'a, K, V> { Occupied(OccupiedEntry<'a, K, V>), Vacant(VacantEntry<'a, K, V>) }
    pub struct OccupiedEntry<'a, K, V> { map: PhantomData<&'a mut (K, V)> } pub struct VacantEntry<'a, K, V> { key: K, map: PhantomData<&'a mut (K, V)> }
    impl<'a, K, V> Entry<'a, K, V> { pub fn or_insert(self, default: V) -> &'a mut V; pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V; pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V; pub fn or_default(self) -> &'a mut V where V: Default;
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self; pub fn key(&self) -> &K; pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>; }
    impl<'a, K, V> OccupiedEntry<'a, K, V> { pub fn key(&self) -> &K; pub fn get(&self) -> &V; pub fn get_mut(&mut self) -> &mut V; pub fn into_mut(self) -> &'a mut V; pub fn insert(&mut self, value: V) -> V; pub fn remove(self) -> V; pub fn remove_entry(self) -> (K, V); }
    impl<'a, K, V> VacantEntry<'a, K, V> { pub fn insert(self, value: V) -> &'a mut V; pub fn key(&self) -> &K; pub fn into_key(self) -> K; }
}
#[with(BTreeMap, btree_map)] mod tree_maps {
    #[owns] pub struct BTreeMap<K, V> { root: PhantomData<(K, V)> }
    #[may_dangle] impl<K, V> Drop for BTreeMap<K, V> { fn drop(&mut self); }
    impl<K, V> BTreeMap<K, V> { pub const fn new() -> BTreeMap<K, V>; pub fn clear(&mut self); pub const fn len(&self) -> usize; pub const fn is_empty(&self) -> bool; pub fn iter(&self) -> TreeIter<'_, K, V>; pub fn iter_mut(&mut self) -> TreeIterMut<'_, K, V>;
        pub fn keys(&self) -> TreeKeys<'_, K, V>; pub fn values(&self) -> TreeValues<'_, K, V>; pub fn values_mut(&mut self) -> TreeValuesMut<'_, K, V>; pub fn into_keys(self) -> TreeIntoKeys<K, V>; pub fn into_values(self) -> TreeIntoValues<K, V>;
        pub fn get<Q: ?Sized + Ord>(&self, key: &Q) -> Option<&V> where K: Borrow<Q> + Ord; pub fn get_key_value<Q: ?Sized + Ord>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q> + Ord; pub fn get_mut<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q> + Ord;
        pub fn contains_key<Q: ?Sized + Ord>(&self, key: &Q) -> bool where K: Borrow<Q> + Ord; pub fn insert(&mut self, key: K, value: V) -> Option<V> where K: Ord; pub fn remove<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q> + Ord;
        pub fn remove_entry<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q> + Ord; pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) where K: Ord; pub fn append(&mut self, other: &mut Self) where K: Ord; pub fn entry(&mut self, key: K) -> TreeEntry<'_, K, V> where K: Ord;
        pub fn first_key_value(&self) -> Option<(&K, &V)> where K: Ord; pub fn last_key_value(&self) -> Option<(&K, &V)> where K: Ord; pub fn pop_first(&mut self) -> Option<(K, V)> where K: Ord; pub fn pop_last(&mut self) -> Option<(K, V)> where K: Ord;
        pub fn range<T: ?Sized + Ord, R: RangeBounds<T>>(&self, range: R) -> TreeRange<'_, K, V> where K: Borrow<T> + Ord; pub fn range_mut<T: ?Sized + Ord, R: RangeBounds<T>>(&mut self, range: R) -> TreeRangeMut<'_, K, V> where K: Borrow<T> + Ord;
        pub fn split_off<Q: ?Sized + Ord>(&mut self, key: &Q) -> Self where K: Borrow<Q> + Ord; }
    impl<'a, K: Borrow<Q> + Ord, Q: ?Sized + Ord, V> Index<&'a Q> for BTreeMap<K, V> { type Output = V; fn index(&self, key: &Q) -> &V; }
    impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> {} impl<K, V> Default for BTreeMap<K, V> {} impl<K: Debug, V: Debug> Debug for BTreeMap<K, V> {} impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {} impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}
    impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> {} impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> {} impl<K: Hash, V: Hash> Hash for BTreeMap<K, V> {}
    impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {} impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {} impl<'a, K: Ord + Copy, V: Copy> Extend<(&'a K, &'a V)> for BTreeMap<K, V> {} impl<K: Ord, V> From<[(K, V); _]> for BTreeMap<K, V> {}
    #[owns] pub struct TreeIntoIter<K, V> { at: PhantomData<(K, V)> } impl<K, V> Drop for TreeIntoIter<K, V> { fn drop(&mut self); } impl<K, V> Iterator for TreeIntoIter<K, V> { type Item = (K, V); } impl<K, V> DoubleEndedIterator for TreeIntoIter<K, V> {} impl<K, V> ExactSizeIterator for TreeIntoIter<K, V> {}
    pub struct TreeIntoKeys<K, V> { inner: TreeIntoIter<K, V> } pub struct TreeIntoValues<K, V> { inner: TreeIntoIter<K, V> } impl<K, V> Iterator for TreeIntoKeys<K, V> { type Item = K; } impl<K, V> Iterator for TreeIntoValues<K, V> { type Item = V; } impl<K, V> DoubleEndedIterator for TreeIntoKeys<K, V> {} impl<K, V> DoubleEndedIterator for TreeIntoValues<K, V> {}
    #[derive(Debug)] pub struct TreeIter<'a, K, V> { at: PhantomData<&'a (K, V)> } impl<'a, K, V> Iterator for TreeIter<'a, K, V> { type Item = (&'a K, &'a V); } impl<'a, K, V> DoubleEndedIterator for TreeIter<'a, K, V> {} impl<'a, K, V> Clone for TreeIter<'a, K, V> {} impl<'a, K, V> ExactSizeIterator for TreeIter<'a, K, V> {}
    #[derive(Debug)] pub struct TreeKeys<'a, K, V> { at: PhantomData<&'a (K, V)> } impl<'a, K, V> Iterator for TreeKeys<'a, K, V> { type Item = &'a K; } impl<'a, K, V> DoubleEndedIterator for TreeKeys<'a, K, V> {} impl<'a, K, V> Clone for TreeKeys<'a, K, V> {} impl<'a, K, V> ExactSizeIterator for TreeKeys<'a, K, V> {}
    #[derive(Debug)] pub struct TreeValues<'a, K, V> { at: PhantomData<&'a (K, V)> } impl<'a, K, V> Iterator for TreeValues<'a, K, V> { type Item = &'a V; } impl<'a, K, V> DoubleEndedIterator for TreeValues<'a, K, V> {} impl<'a, K, V> Clone for TreeValues<'a, K, V> {} impl<'a, K, V> ExactSizeIterator for TreeValues<'a, K, V> {}
    #[derive(Debug)] pub struct TreeRange<'a, K, V> { at: PhantomData<&'a (K, V)> } impl<'a, K, V> Iterator for TreeRange<'a, K, V> { type Item = (&'a K, &'a V); } impl<'a, K, V> DoubleEndedIterator for TreeRange<'a, K, V> {} impl<'a, K, V> Clone for TreeRange<'a, K, V> {}
    #[derive(Debug)] pub struct TreeIterMut<'a, K, V> { at: PhantomData<&'a mut (K, V)> } impl<'a, K, V> Iterator for TreeIterMut<'a, K, V> { type Item = (&'a K, &'a mut V); } impl<'a, K, V> DoubleEndedIterator for TreeIterMut<'a, K, V> {} impl<'a, K, V> ExactSizeIterator for TreeIterMut<'a, K, V> {}
    #[derive(Debug)] pub struct TreeValuesMut<'a, K, V> { at: PhantomData<&'a mut (K, V)> } impl<'a, K, V> Iterator for TreeValuesMut<'a, K, V> { type Item = &'a mut V; } impl<'a, K, V> DoubleEndedIterator for TreeValuesMut<'a, K, V> {} impl<'a, K, V> ExactSizeIterator for TreeValuesMut<'a, K, V> {}
    #[derive(Debug)] pub struct TreeRangeMut<'a, K, V> { at: PhantomData<&'a mut (K, V)> } impl<'a, K, V> Iterator for TreeRangeMut<'a, K, V> { type Item = (&'a K, &'a mut V); } impl<'a, K, V> DoubleEndedIterator for TreeRangeMut<'a, K, V> {}
    impl<K, V> IntoIterator for BTreeMap<K, V> { type Item = (K, V); type IntoIter = TreeIntoIter<K, V>; } impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> { type Item = (&'a K, &'a V); type IntoIter = TreeIter<'a, K, V>; }
    impl<'a, K, V> IntoIterator for &'a mut BTreeMap<K, V> { type Item = (&'a K, &'a mut V); type IntoIter = TreeIterMut<'a, K, V>; }
    pub enum TreeEntry<'a, K, V> { Vacant(TreeVacant<'a, K, V>), Occupied(TreeOccupied<'a, K, V>) }
    pub struct TreeOccupied<'a, K, V> { map: PhantomData<&'a mut (K, V)> } pub struct TreeVacant<'a, K, V> { key: K, map: PhantomData<&'a mut (K, V)> }
    impl<'a, K: Ord, V> TreeEntry<'a, K, V> { pub fn or_insert(self, default: V) -> &'a mut V; pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V; pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V; pub fn or_default(self) -> &'a mut V where V: Default;
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self; pub fn key(&self) -> &K; }
    impl<'a, K: Ord, V> TreeOccupied<'a, K, V> { pub fn key(&self) -> &K; pub fn get(&self) -> &V; pub fn get_mut(&mut self) -> &mut V; pub fn into_mut(self) -> &'a mut V; pub fn insert(&mut self, value: V) -> V; pub fn remove(self) -> V; pub fn remove_entry(self) -> (K, V); }
    impl<'a, K: Ord, V> TreeVacant<'a, K, V> { pub fn insert(self, value: V) -> &'a mut V; pub fn key(&self) -> &K; pub fn into_key(self) -> K; }
}
#[with(HashSet, hash_set)] mod hash_sets {
    #[owns] pub struct HashSet<T> { table: PhantomData<T> }
    #[may_dangle] impl<T> Drop for HashSet<T> { fn drop(&mut self); }
    impl<T> HashSet<T> { pub fn new() -> HashSet<T>; pub fn with_capacity(capacity: usize) -> HashSet<T>; pub fn capacity(&self) -> usize; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; pub fn clear(&mut self); pub fn iter(&self) -> SetIter<'_, T>; pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F); pub fn drain(&mut self) -> SetDrain<'_, T>; }
    impl<T: Eq + Hash> HashSet<T> {
        pub fn insert(&mut self, value: T) -> bool;
        pub fn replace(&mut self, value: T) -> Option<T>;
        pub fn contains<Q: ?Sized + Hash + Eq>(&self, value: &Q) -> bool where T: Borrow<Q>;
        pub fn get<Q: ?Sized + Hash + Eq>(&self, value: &Q) -> Option<&T> where T: Borrow<Q>;
        pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, value: &Q) -> bool where T: Borrow<Q>;
        pub fn take<Q: ?Sized + Hash + Eq>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q>;
        pub fn union<'a>(&'a self, other: &'a HashSet<T>) -> SetBoth<'a, T>;
        pub fn intersection<'a>(&'a self, other: &'a HashSet<T>) -> SetBoth<'a, T>;
        pub fn difference<'a>(&'a self, other: &'a HashSet<T>) -> SetBoth<'a, T>;
        pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T>) -> SetBoth<'a, T>;
        pub fn is_subset(&self, other: &HashSet<T>) -> bool;
        pub fn is_superset(&self, other: &HashSet<T>) -> bool;
        pub fn is_disjoint(&self, other: &HashSet<T>) -> bool;
        pub fn reserve(&mut self, additional: usize);
    }
    impl<'a, 'b, T: Eq + Hash + Clone> BitOr<&'b HashSet<T>> for &'a HashSet<T> { type Output = HashSet<T>; }    impl<'a, 'b, T: Eq + Hash + Clone> BitAnd<&'b HashSet<T>> for &'a HashSet<T> { type Output = HashSet<T>; }    impl<'a, 'b, T: Eq + Hash + Clone> Sub<&'b HashSet<T>> for &'a HashSet<T> { type Output = HashSet<T>; }    impl<'a, 'b, T: Eq + Hash + Clone> BitXor<&'b HashSet<T>> for &'a HashSet<T> { type Output = HashSet<T>; }
    impl<T: Clone> Clone for HashSet<T> {} impl<T> Default for HashSet<T> {} impl<T: Debug> Debug for HashSet<T> {} impl<T: Eq + Hash> PartialEq for HashSet<T> {} impl<T: Eq + Hash> Eq for HashSet<T> {}
    impl<T: Eq + Hash> FromIterator<T> for HashSet<T> {} impl<T: Eq + Hash> Extend<T> for HashSet<T> {} impl<'a, T: Eq + Hash + Copy> Extend<&'a T> for HashSet<T> {} impl<T: Eq + Hash> From<[T; _]> for HashSet<T> {}
    #[derive(Debug)] pub struct SetIter<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Clone for SetIter<'a, T> {} impl<'a, T> Iterator for SetIter<'a, T> { type Item = &'a T; } impl<'a, T> ExactSizeIterator for SetIter<'a, T> {}
    #[derive(Debug)] pub struct SetBoth<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Clone for SetBoth<'a, T> {} impl<'a, T: Eq + Hash> Iterator for SetBoth<'a, T> { type Item = &'a T; }
    pub struct SetDrain<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Drop for SetDrain<'a, T> { fn drop(&mut self); } impl<'a, T> Iterator for SetDrain<'a, T> { type Item = T; }
    #[owns] pub struct SetIntoIter<T> { at: PhantomData<T> } #[may_dangle] impl<T> Drop for SetIntoIter<T> { fn drop(&mut self); } impl<T> Iterator for SetIntoIter<T> { type Item = T; } impl<T> ExactSizeIterator for SetIntoIter<T> {}
    impl<T> IntoIterator for HashSet<T> { type Item = T; type IntoIter = SetIntoIter<T>; } impl<'a, T> IntoIterator for &'a HashSet<T> { type Item = &'a T; type IntoIter = SetIter<'a, T>; }
}
#[with(BTreeSet, btree_set)] mod tree_sets {
    #[owns] pub struct BTreeSet<T> { table: PhantomData<T> }
    #[may_dangle] impl<T> Drop for BTreeSet<T> { fn drop(&mut self); }
    impl<T> BTreeSet<T> { pub const fn new() -> BTreeSet<T>; pub const fn len(&self) -> usize; pub const fn is_empty(&self) -> bool; pub fn clear(&mut self); pub fn iter(&self) -> TreeSetIter<'_, T>; pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) where T: Ord; }
    impl<T> BTreeSet<T> {
        pub fn insert(&mut self, value: T) -> bool where T: Ord;
        pub fn replace(&mut self, value: T) -> Option<T> where T: Ord;
        pub fn contains<Q: ?Sized + Ord>(&self, value: &Q) -> bool where T: Borrow<Q> + Ord;
        pub fn get<Q: ?Sized + Ord>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> + Ord;
        pub fn remove<Q: ?Sized + Ord>(&mut self, value: &Q) -> bool where T: Borrow<Q> + Ord;
        pub fn take<Q: ?Sized + Ord>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> + Ord;
        pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> TreeSetBoth<'a, T> where T: Ord;
        pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> TreeSetBoth<'a, T> where T: Ord;
        pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> TreeSetBoth<'a, T> where T: Ord;
        pub fn symmetric_difference<'a>(&'a self, other: &'a BTreeSet<T>) -> TreeSetBoth<'a, T> where T: Ord;
        pub fn is_subset(&self, other: &BTreeSet<T>) -> bool where T: Ord;
        pub fn is_superset(&self, other: &BTreeSet<T>) -> bool where T: Ord;
        pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool where T: Ord;
        pub fn first(&self) -> Option<&T> where T: Ord; pub fn last(&self) -> Option<&T> where T: Ord; pub fn pop_first(&mut self) -> Option<T> where T: Ord; pub fn pop_last(&mut self) -> Option<T> where T: Ord; pub fn append(&mut self, other: &mut Self) where T: Ord;
        pub fn range<K: ?Sized + Ord, R: RangeBounds<K>>(&self, range: R) -> TreeSetIter<'_, T> where T: Borrow<K> + Ord;
    }
    impl<'a, 'b, T: Ord + Clone> BitOr<&'b BTreeSet<T>> for &'a BTreeSet<T> { type Output = BTreeSet<T>; }    impl<'a, 'b, T: Ord + Clone> BitAnd<&'b BTreeSet<T>> for &'a BTreeSet<T> { type Output = BTreeSet<T>; }    impl<'a, 'b, T: Ord + Clone> Sub<&'b BTreeSet<T>> for &'a BTreeSet<T> { type Output = BTreeSet<T>; }    impl<'a, 'b, T: Ord + Clone> BitXor<&'b BTreeSet<T>> for &'a BTreeSet<T> { type Output = BTreeSet<T>; }
    impl<T: Clone> Clone for BTreeSet<T> {} impl<T> Default for BTreeSet<T> {} impl<T: Debug> Debug for BTreeSet<T> {} impl<T: PartialEq> PartialEq for BTreeSet<T> {} impl<T: Eq> Eq for BTreeSet<T> {} impl<T: PartialOrd> PartialOrd for BTreeSet<T> {} impl<T: Ord> Ord for BTreeSet<T> {} impl<T: Hash> Hash for BTreeSet<T> {}
    impl<T: Ord> FromIterator<T> for BTreeSet<T> {} impl<T: Ord> Extend<T> for BTreeSet<T> {} impl<'a, T: Ord + Copy> Extend<&'a T> for BTreeSet<T> {} impl<T: Ord> From<[T; _]> for BTreeSet<T> {}
    #[derive(Debug)] pub struct TreeSetIter<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Clone for TreeSetIter<'a, T> {} impl<'a, T> Iterator for TreeSetIter<'a, T> { type Item = &'a T; } impl<'a, T> ExactSizeIterator for TreeSetIter<'a, T> {}
    #[derive(Debug)] pub struct TreeSetBoth<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Clone for TreeSetBoth<'a, T> {} impl<'a, T: Ord> Iterator for TreeSetBoth<'a, T> { type Item = &'a T; }
    impl<'a, T> DoubleEndedIterator for TreeSetIter<'a, T> {} impl<T> DoubleEndedIterator for TreeSetIntoIter<T> {}
    #[owns] pub struct TreeSetIntoIter<T> { at: PhantomData<T> } impl<T> Drop for TreeSetIntoIter<T> { fn drop(&mut self); } impl<T> Iterator for TreeSetIntoIter<T> { type Item = T; } impl<T> ExactSizeIterator for TreeSetIntoIter<T> {}
    impl<T> IntoIterator for BTreeSet<T> { type Item = T; type IntoIter = TreeSetIntoIter<T>; } impl<'a, T> IntoIterator for &'a BTreeSet<T> { type Item = &'a T; type IntoIter = TreeSetIter<'a, T>; }
}
#[with(VecDeque, vec_deque)] mod deques {
    #[owns] pub struct VecDeque<T> { buffer: PhantomData<T> }
    #[may_dangle] impl<T> Drop for VecDeque<T> { fn drop(&mut self); }
    impl<T> VecDeque<T> { pub const fn new() -> VecDeque<T>; pub fn with_capacity(capacity: usize) -> VecDeque<T>; pub fn get(&self, index: usize) -> Option<&T>; pub fn get_mut(&mut self, index: usize) -> Option<&mut T>; pub fn swap(&mut self, i: usize, j: usize);
        pub fn capacity(&self) -> usize; pub fn reserve(&mut self, additional: usize); pub fn truncate(&mut self, len: usize); pub fn iter(&self) -> DequeIter<'_, T>; pub fn iter_mut(&mut self) -> DequeIterMut<'_, T>; pub fn as_slices(&self) -> (&[T], &[T]); pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]);
        pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> DequeDrain<'_, T>; pub fn clear(&mut self); pub fn contains(&self, x: &T) -> bool where T: PartialEq; pub fn front(&self) -> Option<&T>; pub fn front_mut(&mut self) -> Option<&mut T>;
        pub fn back(&self) -> Option<&T>; pub fn back_mut(&mut self) -> Option<&mut T>; pub fn pop_front(&mut self) -> Option<T>; pub fn pop_back(&mut self) -> Option<T>; pub fn push_front(&mut self, value: T); pub fn push_back(&mut self, value: T); pub fn insert(&mut self, index: usize, value: T);
        pub fn remove(&mut self, index: usize) -> Option<T>; pub fn split_off(&mut self, at: usize) -> Self; pub fn append(&mut self, other: &mut Self); pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F); pub fn resize(&mut self, new_len: usize, value: T) where T: Clone; pub fn make_contiguous(&mut self) -> &mut [T];
        pub fn rotate_left(&mut self, n: usize); pub fn rotate_right(&mut self, n: usize); pub fn swap_remove_back(&mut self, index: usize) -> Option<T>; pub fn swap_remove_front(&mut self, index: usize) -> Option<T>; pub fn shrink_to_fit(&mut self); }
    pub struct DequeDrain<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Drop for DequeDrain<'a, T> { fn drop(&mut self); } impl<'a, T> Iterator for DequeDrain<'a, T> { type Item = T; } impl<'a, T> DoubleEndedIterator for DequeDrain<'a, T> {}
    impl<T> Index<usize> for VecDeque<T> { type Output = T; fn index(&self, index: usize) -> &T; } impl<T> IndexMut<usize> for VecDeque<T> { fn index_mut(&mut self, index: usize) -> &mut T; }
    impl<T: Clone> Clone for VecDeque<T> {} impl<T> Default for VecDeque<T> {} impl<T: Debug> Debug for VecDeque<T> {}
    impl<T: PartialEq> PartialEq for VecDeque<T> {} impl<T: Eq> Eq for VecDeque<T> {} impl<T: PartialOrd> PartialOrd for VecDeque<T> {} impl<T: Ord> Ord for VecDeque<T> {} impl<T: Hash> Hash for VecDeque<T> {}
    impl<T> FromIterator<T> for VecDeque<T> {} impl<T> Extend<T> for VecDeque<T> {} impl<'a, T: Copy> Extend<&'a T> for VecDeque<T> {} impl<T> From<[T; _]> for VecDeque<T> {}
    impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for VecDeque<T> {} impl<T: PartialEq<U>, U> PartialEq<[U; _]> for VecDeque<T> {} impl<T> From<Vec<T>> for VecDeque<T> {} impl<T> From<VecDeque<T>> for Vec<T> {}
    #[derive(Debug)] pub struct DequeIter<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Clone for DequeIter<'a, T> {} impl<'a, T> Iterator for DequeIter<'a, T> { type Item = &'a T; } impl<'a, T> DoubleEndedIterator for DequeIter<'a, T> {} impl<'a, T> ExactSizeIterator for DequeIter<'a, T> {}
    #[derive(Clone, Debug)] pub struct DequeIntoIter<T> { inner: VecDeque<T> } impl<T> Iterator for DequeIntoIter<T> { type Item = T; } impl<T> ExactSizeIterator for DequeIntoIter<T> {} impl<T> DoubleEndedIterator for DequeIntoIter<T> {}
    impl<T> IntoIterator for VecDeque<T> { type Item = T; type IntoIter = DequeIntoIter<T>; } impl<'a, T> IntoIterator for &'a VecDeque<T> { type Item = &'a T; type IntoIter = DequeIter<'a, T>; }
    #[derive(Debug)] pub struct DequeIterMut<'a, T> { at: PhantomData<&'a mut T> } impl<'a, T> Iterator for DequeIterMut<'a, T> { type Item = &'a mut T; } impl<'a, T> DoubleEndedIterator for DequeIterMut<'a, T> {} impl<'a, T> ExactSizeIterator for DequeIterMut<'a, T> {}
    impl<'a, T> IntoIterator for &'a mut VecDeque<T> { type Item = &'a mut T; type IntoIter = DequeIterMut<'a, T>; }
}
#[with(BinaryHeap, binary_heap)] mod heaps {
    #[owns] pub struct BinaryHeap<T> { buffer: PhantomData<T> }
    #[may_dangle] impl<T> Drop for BinaryHeap<T> { fn drop(&mut self); }
    impl<T: Ord> BinaryHeap<T> { pub const fn new() -> BinaryHeap<T>; pub fn with_capacity(capacity: usize) -> BinaryHeap<T>; pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>>; pub fn pop(&mut self) -> Option<T>; pub fn push(&mut self, item: T); pub fn into_sorted_vec(self) -> Vec<T>;
        pub fn append(&mut self, other: &mut Self); pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F); }
    impl<T> BinaryHeap<T> { pub fn iter(&self) -> HeapIter<'_, T>; pub fn peek(&self) -> Option<&T>; pub fn capacity(&self) -> usize; pub fn into_vec(self) -> Vec<T>; pub fn as_slice(&self) -> &[T]; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; pub fn clear(&mut self); pub fn drain(&mut self) -> Drain<'_, T>; }
    pub struct PeekMut<'a, T: 'a + Ord> { heap: &'a mut BinaryHeap<T> } impl<'a, T: Ord> Drop for PeekMut<'a, T> { fn drop(&mut self); } impl<'a, T: Ord> Deref for PeekMut<'a, T> { type Target = T; fn deref(&self) -> &T; } impl<'a, T: Ord> DerefMut for PeekMut<'a, T> { fn deref_mut(&mut self) -> &mut T; }
    impl<T: Clone> Clone for BinaryHeap<T> {} impl<T: Ord> Default for BinaryHeap<T> {} impl<T: Debug> Debug for BinaryHeap<T> {}
    impl<T: Ord> FromIterator<T> for BinaryHeap<T> {} impl<T: Ord> Extend<T> for BinaryHeap<T> {} impl<'a, T: Ord + Copy> Extend<&'a T> for BinaryHeap<T> {} impl<T: Ord> From<[T; _]> for BinaryHeap<T> {}
    impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {} impl<T> From<BinaryHeap<T>> for Vec<T> {}
    #[derive(Debug)] pub struct HeapIter<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Clone for HeapIter<'a, T> {} impl<'a, T> Iterator for HeapIter<'a, T> { type Item = &'a T; } impl<'a, T> DoubleEndedIterator for HeapIter<'a, T> {} impl<'a, T> ExactSizeIterator for HeapIter<'a, T> {}
    #[derive(Clone, Debug)] pub struct HeapIntoIter<T> { inner: BinaryHeap<T> } impl<T> Iterator for HeapIntoIter<T> { type Item = T; } impl<T> ExactSizeIterator for HeapIntoIter<T> {}
    impl<T> IntoIterator for BinaryHeap<T> { type Item = T; type IntoIter = HeapIntoIter<T>; } impl<'a, T> IntoIterator for &'a BinaryHeap<T> { type Item = &'a T; type IntoIter = HeapIter<'a, T>; }
}
#[with(LinkedList)] mod lists {
    #[owns] pub struct LinkedList<T> { buffer: PhantomData<T> }
    #[may_dangle] impl<T> Drop for LinkedList<T> { fn drop(&mut self); }
    impl<T> LinkedList<T> { pub const fn new() -> Self; pub fn append(&mut self, other: &mut Self); pub fn iter(&self) -> ListIter<'_, T>; pub fn iter_mut(&mut self) -> ListIterMut<'_, T>; pub fn is_empty(&self) -> bool; pub fn len(&self) -> usize; pub fn clear(&mut self); pub fn contains(&self, x: &T) -> bool where T: PartialEq;
        pub fn front(&self) -> Option<&T>; pub fn front_mut(&mut self) -> Option<&mut T>; pub fn back(&self) -> Option<&T>; pub fn back_mut(&mut self) -> Option<&mut T>; pub fn push_front(&mut self, elt: T); pub fn pop_front(&mut self) -> Option<T>; pub fn push_back(&mut self, elt: T); pub fn pop_back(&mut self) -> Option<T>; pub fn split_off(&mut self, at: usize) -> LinkedList<T>; }
    impl<T: Clone> Clone for LinkedList<T> {} impl<T> Default for LinkedList<T> {} impl<T: Debug> Debug for LinkedList<T> {}
    impl<T: PartialEq> PartialEq for LinkedList<T> {} impl<T: Eq> Eq for LinkedList<T> {} impl<T: PartialOrd> PartialOrd for LinkedList<T> {} impl<T: Ord> Ord for LinkedList<T> {} impl<T: Hash> Hash for LinkedList<T> {}
    impl<T> FromIterator<T> for LinkedList<T> {} impl<T> Extend<T> for LinkedList<T> {} impl<'a, T: Copy> Extend<&'a T> for LinkedList<T> {} impl<T> From<[T; _]> for LinkedList<T> {}
    #[derive(Debug)] pub struct ListIter<'a, T> { at: PhantomData<&'a T> } impl<'a, T> Clone for ListIter<'a, T> {} impl<'a, T> Iterator for ListIter<'a, T> { type Item = &'a T; } impl<'a, T> DoubleEndedIterator for ListIter<'a, T> {} impl<'a, T> ExactSizeIterator for ListIter<'a, T> {}
    #[derive(Clone, Debug)] pub struct ListIntoIter<T> { inner: LinkedList<T> } impl<T> Iterator for ListIntoIter<T> { type Item = T; } impl<T> ExactSizeIterator for ListIntoIter<T> {} impl<T> DoubleEndedIterator for ListIntoIter<T> {}
    impl<T> IntoIterator for LinkedList<T> { type Item = T; type IntoIter = ListIntoIter<T>; } impl<'a, T> IntoIterator for &'a LinkedList<T> { type Item = &'a T; type IntoIter = ListIter<'a, T>; }
    #[derive(Debug)] pub struct ListIterMut<'a, T> { at: PhantomData<&'a mut T> } impl<'a, T> Iterator for ListIterMut<'a, T> { type Item = &'a mut T; } impl<'a, T> DoubleEndedIterator for ListIterMut<'a, T> {} impl<'a, T> ExactSizeIterator for ListIterMut<'a, T> {}
    impl<'a, T> IntoIterator for &'a mut LinkedList<T> { type Item = &'a mut T; type IntoIter = ListIterMut<'a, T>; }
}

// ---- time, threads, locks, channels ----
#[with(time, thread, sync)] mod times {
    #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)] pub struct Duration { secs: u64, nanos: u32 }
    impl Duration { pub const ZERO: Duration; pub const MAX: Duration; pub const fn new(secs: u64, nanos: u32) -> Duration; pub const fn from_secs(secs: u64) -> Duration; pub const fn from_millis(millis: u64) -> Duration; pub const fn from_micros(micros: u64) -> Duration; pub const fn from_nanos(nanos: u64) -> Duration; pub fn from_secs_f64(secs: f64) -> Duration; pub fn from_secs_f32(secs: f32) -> Duration;
        pub const fn as_secs(&self) -> u64; pub const fn as_millis(&self) -> u128; pub const fn as_micros(&self) -> u128; pub const fn as_nanos(&self) -> u128; pub fn as_secs_f64(&self) -> f64; pub fn as_secs_f32(&self) -> f32; pub const fn subsec_nanos(&self) -> u32; pub const fn subsec_millis(&self) -> u32; pub const fn is_zero(&self) -> bool; pub const fn checked_sub(self, rhs: Duration) -> Option<Duration>; pub const fn saturating_sub(self, rhs: Duration) -> Duration; }
    impl Add for Duration { type Output = Duration; } impl Sub for Duration { type Output = Duration; } impl Mul<u32> for Duration { type Output = Duration; } impl Div<u32> for Duration { type Output = Duration; } impl AddAssign for Duration {} impl SubAssign for Duration {} impl Sum for Duration {} impl<'a> Sum<&'a Duration> for Duration {}
    #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)] pub struct Instant { at: Duration }
    impl Instant { pub fn now() -> Instant; pub fn elapsed(&self) -> Duration; pub fn duration_since(&self, earlier: Instant) -> Duration; } impl Add<Duration> for Instant { type Output = Instant; } impl Sub<Duration> for Instant { type Output = Instant; } impl Sub<Instant> for Instant { type Output = Duration; } impl AddAssign<Duration> for Instant {}
}
#[with(thread)] mod threads {
    pub fn sleep(dur: Duration);
    pub fn yield_now();
    #[derive(Debug)] pub struct ThreadPanic { payload: Box<u8> } pub type ThreadResult<T> = Result<T, ThreadPanic>;
    pub struct JoinHandle<T> { value: PhantomData<T>, thread: Thread } impl<T> Send for JoinHandle<T> {} impl<T> Sync for JoinHandle<T> {} impl<T> Debug for JoinHandle<T> {} impl<T> Drop for JoinHandle<T> { fn drop(&mut self); }
    impl<T> JoinHandle<T> { pub fn join(self) -> ThreadResult<T>; pub fn thread(&self) -> &Thread; pub fn is_finished(&self) -> bool; }
    pub fn spawn<F, T>(f: F) -> JoinHandle<T> where F: FnOnce() -> T, F: Send + 'static, T: Send + 'static;
    #[derive(Clone, Debug)] pub struct Thread { inner: Box<u8> } impl Thread { pub fn id(&self) -> ThreadId; pub fn name(&self) -> Option<&str>; pub fn unpark(&self); }
    #[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)] pub struct ThreadId { id: u64 }
    pub fn current() -> Thread; pub fn park();
    #[derive(Debug)] pub struct Scope<'scope, 'env: 'scope> { scope: PhantomData<&'scope mut &'scope ()>, env: PhantomData<&'env mut &'env ()> }
    impl<'scope, 'env> Scope<'scope, 'env> { pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T> where F: FnOnce() -> T + Send + 'scope, T: Send + 'scope; }
    pub struct ScopedJoinHandle<'scope, T> { value: PhantomData<T>, scope: PhantomData<&'scope ()> } impl<'scope, T> Send for ScopedJoinHandle<'scope, T> {} impl<'scope, T> Sync for ScopedJoinHandle<'scope, T> {} impl<'scope, T> Debug for ScopedJoinHandle<'scope, T> {}
    impl<'scope, T> ScopedJoinHandle<'scope, T> { pub fn join(self) -> ThreadResult<T>; pub fn thread(&self) -> &Thread; pub fn is_finished(&self) -> bool; }
    impl<'scope, T> Drop for ScopedJoinHandle<'scope, T> { fn drop(&mut self); }
    pub fn scope<'env, F, T>(f: F) -> T where F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T;
}
#[with(sync)] mod locks {
    pub type LockResult<T> = Result<T, PoisonError<T>>; pub type TryLockResult<T> = Result<T, TryLockError<T>>;
    pub struct PoisonError<T> { data: T } impl<T> Debug for PoisonError<T> {} impl<T> Display for PoisonError<T> {} impl<T> Error for PoisonError<T> {} impl<T> PoisonError<T> { pub fn into_inner(self) -> T; pub fn get_ref(&self) -> &T; pub fn get_mut(&mut self) -> &mut T; }
    pub enum TryLockError<T> { Poisoned(PoisonError<T>), WouldBlock } impl<T> Debug for TryLockError<T> {} impl<T> Display for TryLockError<T> {}
    pub struct Mutex<T: ?Sized> { data: UnsafeCell<T> } impl<T: ?Sized + Send> Sync for Mutex<T> {}
    impl<T> Mutex<T> { pub const fn new(t: T) -> Mutex<T>; pub fn into_inner(self) -> LockResult<T>; }
    impl<T: ?Sized> Mutex<T> { pub fn lock(&self) -> LockResult<MutexGuard<'_, T>>; pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>>; pub fn is_poisoned(&self) -> bool; pub fn get_mut(&mut self) -> LockResult<&mut T>; }
    impl<T: ?Sized + Debug> Debug for Mutex<T> {} impl<T: Default> Default for Mutex<T> {} impl<T> From<T> for Mutex<T> {}
    pub struct RwLock<T: ?Sized> { data: UnsafeCell<T> } impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}
    impl<T> RwLock<T> { pub const fn new(t: T) -> RwLock<T>; pub fn into_inner(self) -> LockResult<T>; }
    impl<T: ?Sized> RwLock<T> { pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>>; pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>>; pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>>; pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>>; pub fn is_poisoned(&self) -> bool; pub fn get_mut(&mut self) -> LockResult<&mut T>; }
    impl<T: ?Sized + Debug> Debug for RwLock<T> {} impl<T: Default> Default for RwLock<T> {} impl<T> From<T> for RwLock<T> {}
    pub struct MutexGuard<'a, T: ?Sized + 'a> { lock: &'a Mutex<T> } impl<'a, T: ?Sized> !Send for MutexGuard<'a, T> {} impl<'a, T: ?Sized + Sync> Sync for MutexGuard<'a, T> {} impl<'a, T: ?Sized> Drop for MutexGuard<'a, T> { fn drop(&mut self); } impl<'a, T: ?Sized> Deref for MutexGuard<'a, T> { type Target = T; fn deref(&self) -> &T; } impl<'a, T: ?Sized> DerefMut for MutexGuard<'a, T> { fn deref_mut(&mut self) -> &mut T; } impl<'a, T: ?Sized + Debug> Debug for MutexGuard<'a, T> {} impl<'a, T: ?Sized + Display> Display for MutexGuard<'a, T> {}
    pub struct RwLockWriteGuard<'a, T: ?Sized + 'a> { lock: &'a RwLock<T> } impl<'a, T: ?Sized> !Send for RwLockWriteGuard<'a, T> {} impl<'a, T: ?Sized + Sync> Sync for RwLockWriteGuard<'a, T> {} impl<'a, T: ?Sized> Drop for RwLockWriteGuard<'a, T> { fn drop(&mut self); } impl<'a, T: ?Sized> Deref for RwLockWriteGuard<'a, T> { type Target = T; fn deref(&self) -> &T; } impl<'a, T: ?Sized> DerefMut for RwLockWriteGuard<'a, T> { fn deref_mut(&mut self) -> &mut T; } impl<'a, T: ?Sized + Debug> Debug for RwLockWriteGuard<'a, T> {} impl<'a, T: ?Sized + Display> Display for RwLockWriteGuard<'a, T> {}
    pub struct RwLockReadGuard<'a, T: ?Sized + 'a> { data: PhantomData<&'a T> } impl<'a, T: ?Sized> !Send for RwLockReadGuard<'a, T> {} impl<'a, T: ?Sized + Sync> Sync for RwLockReadGuard<'a, T> {} impl<'a, T: ?Sized> Drop for RwLockReadGuard<'a, T> { fn drop(&mut self); } impl<'a, T: ?Sized> Deref for RwLockReadGuard<'a, T> { type Target = T; fn deref(&self) -> &T; } impl<'a, T: ?Sized + Debug> Debug for RwLockReadGuard<'a, T> {} impl<'a, T: ?Sized + Display> Display for RwLockReadGuard<'a, T> {}
    pub struct OnceLock<T> { value: UnsafeCell<Option<T>> } impl<T: Sync + Send> Sync for OnceLock<T> {} impl<T> OnceLock<T> { pub const fn new() -> OnceLock<T>; pub fn get(&self) -> Option<&T>; pub fn get_mut(&mut self) -> Option<&mut T>; pub fn set(&self, value: T) -> Result<(), T>; pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T; pub fn into_inner(self) -> Option<T>; pub fn take(&mut self) -> Option<T>; }
    impl<T> Default for OnceLock<T> {} impl<T: Debug> Debug for OnceLock<T> {} impl<T: Clone> Clone for OnceLock<T> {} impl<T> From<T> for OnceLock<T> {}
    pub struct Barrier { count: usize } impl Barrier { pub const fn new(n: usize) -> Barrier; } impl Debug for Barrier {}
}
#[with(atomic)] mod atomics {
    #[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)] pub enum AtomicOrdering { Relaxed, Release, Acquire, AcqRel, SeqCst }
    pub struct AtomicUsize { v: UnsafeCell<usize> } impl Sync for AtomicUsize {} impl AtomicUsize { pub const fn new(v: usize) -> AtomicUsize; pub fn get_mut(&mut self) -> &mut usize; pub fn into_inner(self) -> usize; pub fn load(&self, order: AtomicOrdering) -> usize; pub fn store(&self, val: usize, order: AtomicOrdering); pub fn swap(&self, val: usize, order: AtomicOrdering) -> usize;
        pub fn compare_exchange(&self, current: usize, new: usize, success: AtomicOrdering, failure: AtomicOrdering) -> Result<usize, usize>; pub fn fetch_and(&self, val: usize, order: AtomicOrdering) -> usize; pub fn fetch_or(&self, val: usize, order: AtomicOrdering) -> usize; pub fn fetch_xor(&self, val: usize, order: AtomicOrdering) -> usize; pub fn fetch_add(&self, val: usize, order: AtomicOrdering) -> usize; pub fn fetch_sub(&self, val: usize, order: AtomicOrdering) -> usize; pub fn fetch_max(&self, val: usize, order: AtomicOrdering) -> usize; pub fn fetch_min(&self, val: usize, order: AtomicOrdering) -> usize; } impl Debug for AtomicUsize {} impl Default for AtomicUsize {} impl From<usize> for AtomicUsize {}
    pub struct AtomicIsize { v: UnsafeCell<isize> } impl Sync for AtomicIsize {} impl AtomicIsize { pub const fn new(v: isize) -> AtomicIsize; pub fn get_mut(&mut self) -> &mut isize; pub fn into_inner(self) -> isize; pub fn load(&self, order: AtomicOrdering) -> isize; pub fn store(&self, val: isize, order: AtomicOrdering); pub fn swap(&self, val: isize, order: AtomicOrdering) -> isize;
        pub fn compare_exchange(&self, current: isize, new: isize, success: AtomicOrdering, failure: AtomicOrdering) -> Result<isize, isize>; pub fn fetch_and(&self, val: isize, order: AtomicOrdering) -> isize; pub fn fetch_or(&self, val: isize, order: AtomicOrdering) -> isize; pub fn fetch_xor(&self, val: isize, order: AtomicOrdering) -> isize; pub fn fetch_add(&self, val: isize, order: AtomicOrdering) -> isize; pub fn fetch_sub(&self, val: isize, order: AtomicOrdering) -> isize; pub fn fetch_max(&self, val: isize, order: AtomicOrdering) -> isize; pub fn fetch_min(&self, val: isize, order: AtomicOrdering) -> isize; } impl Debug for AtomicIsize {} impl Default for AtomicIsize {} impl From<isize> for AtomicIsize {}
    pub struct AtomicI32 { v: UnsafeCell<i32> } impl Sync for AtomicI32 {} impl AtomicI32 { pub const fn new(v: i32) -> AtomicI32; pub fn get_mut(&mut self) -> &mut i32; pub fn into_inner(self) -> i32; pub fn load(&self, order: AtomicOrdering) -> i32; pub fn store(&self, val: i32, order: AtomicOrdering); pub fn swap(&self, val: i32, order: AtomicOrdering) -> i32;
        pub fn compare_exchange(&self, current: i32, new: i32, success: AtomicOrdering, failure: AtomicOrdering) -> Result<i32, i32>; pub fn fetch_and(&self, val: i32, order: AtomicOrdering) -> i32; pub fn fetch_or(&self, val: i32, order: AtomicOrdering) -> i32; pub fn fetch_xor(&self, val: i32, order: AtomicOrdering) -> i32; pub fn fetch_add(&self, val: i32, order: AtomicOrdering) -> i32; pub fn fetch_sub(&self, val: i32, order: AtomicOrdering) -> i32; pub fn fetch_max(&self, val: i32, order: AtomicOrdering) -> i32; pub fn fetch_min(&self, val: i32, order: AtomicOrdering) -> i32; } impl Debug for AtomicI32 {} impl Default for AtomicI32 {} impl From<i32> for AtomicI32 {}
    pub struct AtomicU32 { v: UnsafeCell<u32> } impl Sync for AtomicU32 {} impl AtomicU32 { pub const fn new(v: u32) -> AtomicU32; pub fn get_mut(&mut self) -> &mut u32; pub fn into_inner(self) -> u32; pub fn load(&self, order: AtomicOrdering) -> u32; pub fn store(&self, val: u32, order: AtomicOrdering); pub fn swap(&self, val: u32, order: AtomicOrdering) -> u32;
        pub fn compare_exchange(&self, current: u32, new: u32, success: AtomicOrdering, failure: AtomicOrdering) -> Result<u32, u32>; pub fn fetch_and(&self, val: u32, order: AtomicOrdering) -> u32; pub fn fetch_or(&self, val: u32, order: AtomicOrdering) -> u32; pub fn fetch_xor(&self, val: u32, order: AtomicOrdering) -> u32; pub fn fetch_add(&self, val: u32, order: AtomicOrdering) -> u32; pub fn fetch_sub(&self, val: u32, order: AtomicOrdering) -> u32; pub fn fetch_max(&self, val: u32, order: AtomicOrdering) -> u32; pub fn fetch_min(&self, val: u32, order: AtomicOrdering) -> u32; } impl Debug for AtomicU32 {} impl Default for AtomicU32 {} impl From<u32> for AtomicU32 {}
    pub struct AtomicI64 { v: UnsafeCell<i64> } impl Sync for AtomicI64 {} impl AtomicI64 { pub const fn new(v: i64) -> AtomicI64; pub fn get_mut(&mut self) -> &mut i64; pub fn into_inner(self) -> i64; pub fn load(&self, order: AtomicOrdering) -> i64; pub fn store(&self, val: i64, order: AtomicOrdering); pub fn swap(&self, val: i64, order: AtomicOrdering) -> i64;
        pub fn compare_exchange(&self, current: i64, new: i64, success: AtomicOrdering, failure: AtomicOrdering) -> Result<i64, i64>; pub fn fetch_and(&self, val: i64, order: AtomicOrdering) -> i64; pub fn fetch_or(&self, val: i64, order: AtomicOrdering) -> i64; pub fn fetch_xor(&self, val: i64, order: AtomicOrdering) -> i64; pub fn fetch_add(&self, val: i64, order: AtomicOrdering) -> i64; pub fn fetch_sub(&self, val: i64, order: AtomicOrdering) -> i64; pub fn fetch_max(&self, val: i64, order: AtomicOrdering) -> i64; pub fn fetch_min(&self, val: i64, order: AtomicOrdering) -> i64; } impl Debug for AtomicI64 {} impl Default for AtomicI64 {} impl From<i64> for AtomicI64 {}
    pub struct AtomicU64 { v: UnsafeCell<u64> } impl Sync for AtomicU64 {} impl AtomicU64 { pub const fn new(v: u64) -> AtomicU64; pub fn get_mut(&mut self) -> &mut u64; pub fn into_inner(self) -> u64; pub fn load(&self, order: AtomicOrdering) -> u64; pub fn store(&self, val: u64, order: AtomicOrdering); pub fn swap(&self, val: u64, order: AtomicOrdering) -> u64;
        pub fn compare_exchange(&self, current: u64, new: u64, success: AtomicOrdering, failure: AtomicOrdering) -> Result<u64, u64>; pub fn fetch_and(&self, val: u64, order: AtomicOrdering) -> u64; pub fn fetch_or(&self, val: u64, order: AtomicOrdering) -> u64; pub fn fetch_xor(&self, val: u64, order: AtomicOrdering) -> u64; pub fn fetch_add(&self, val: u64, order: AtomicOrdering) -> u64; pub fn fetch_sub(&self, val: u64, order: AtomicOrdering) -> u64; pub fn fetch_max(&self, val: u64, order: AtomicOrdering) -> u64; pub fn fetch_min(&self, val: u64, order: AtomicOrdering) -> u64; } impl Debug for AtomicU64 {} impl Default for AtomicU64 {} impl From<u64> for AtomicU64 {}
    pub struct AtomicU8 { v: UnsafeCell<u8> } impl Sync for AtomicU8 {} impl AtomicU8 { pub const fn new(v: u8) -> AtomicU8; pub fn get_mut(&mut self) -> &mut u8; pub fn into_inner(self) -> u8; pub fn load(&self, order: AtomicOrdering) -> u8; pub fn store(&self, val: u8, order: AtomicOrdering); pub fn swap(&self, val: u8, order: AtomicOrdering) -> u8;
        pub fn compare_exchange(&self, current: u8, new: u8, success: AtomicOrdering, failure: AtomicOrdering) -> Result<u8, u8>; pub fn fetch_and(&self, val: u8, order: AtomicOrdering) -> u8; pub fn fetch_or(&self, val: u8, order: AtomicOrdering) -> u8; pub fn fetch_xor(&self, val: u8, order: AtomicOrdering) -> u8; pub fn fetch_add(&self, val: u8, order: AtomicOrdering) -> u8; pub fn fetch_sub(&self, val: u8, order: AtomicOrdering) -> u8; pub fn fetch_max(&self, val: u8, order: AtomicOrdering) -> u8; pub fn fetch_min(&self, val: u8, order: AtomicOrdering) -> u8; } impl Debug for AtomicU8 {} impl Default for AtomicU8 {} impl From<u8> for AtomicU8 {}
    pub struct AtomicBool { v: UnsafeCell<bool> } impl Sync for AtomicBool {} impl AtomicBool { pub const fn new(v: bool) -> AtomicBool; pub fn get_mut(&mut self) -> &mut bool; pub fn into_inner(self) -> bool; pub fn load(&self, order: AtomicOrdering) -> bool; pub fn store(&self, val: bool, order: AtomicOrdering); pub fn swap(&self, val: bool, order: AtomicOrdering) -> bool;
        pub fn compare_exchange(&self, current: bool, new: bool, success: AtomicOrdering, failure: AtomicOrdering) -> Result<bool, bool>; pub fn fetch_and(&self, val: bool, order: AtomicOrdering) -> bool; pub fn fetch_or(&self, val: bool, order: AtomicOrdering) -> bool; pub fn fetch_xor(&self, val: bool, order: AtomicOrdering) -> bool;  } impl Debug for AtomicBool {} impl Default for AtomicBool {} impl From<bool> for AtomicBool {}
}
#[with(mpsc)] mod channels {
    pub fn channel<T>() -> (Sender<T>, Receiver<T>);
    pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>);
    pub struct Sender<T> { inner: UnsafeCell<PhantomData<T>> } impl<T: Send> Sync for Sender<T> {} impl<T> Drop for Sender<T> { fn drop(&mut self); } impl<T> Clone for Sender<T> {} impl<T> Debug for Sender<T> {} impl<T> Sender<T> { pub fn send(&self, t: T) -> Result<(), SendError<T>>; }
    pub struct SyncSender<T> { inner: UnsafeCell<PhantomData<T>> } impl<T: Send> Sync for SyncSender<T> {} impl<T> Drop for SyncSender<T> { fn drop(&mut self); } impl<T> Clone for SyncSender<T> {} impl<T> Debug for SyncSender<T> {} impl<T> SyncSender<T> { pub fn send(&self, t: T) -> Result<(), SendError<T>>; }
    pub struct Receiver<T> { inner: UnsafeCell<PhantomData<T>> } impl<T> Drop for Receiver<T> { fn drop(&mut self); } impl<T> Debug for Receiver<T> {}
    impl<T> Receiver<T> { pub fn recv(&self) -> Result<T, RecvError>; pub fn try_recv(&self) -> Result<T, TryRecvError>; pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError>; pub fn iter(&self) -> ReceiverIter<'_, T>; pub fn try_iter(&self) -> ReceiverIter<'_, T>; }
    #[derive(Debug)] pub struct ReceiverIter<'a, T> { rx: &'a Receiver<T> } impl<'a, T> Iterator for ReceiverIter<'a, T> { type Item = T; } #[derive(Debug)] pub struct ReceiverIntoIter<T> { rx: Receiver<T> } impl<T> Iterator for ReceiverIntoIter<T> { type Item = T; }
    impl<T> IntoIterator for Receiver<T> { type Item = T; type IntoIter = ReceiverIntoIter<T>; } impl<'a, T> IntoIterator for &'a Receiver<T> { type Item = T; type IntoIter = ReceiverIter<'a, T>; }
    #[derive(Copy, Clone, PartialEq, Eq)] pub struct SendError<T>(pub T); impl<T> Debug for SendError<T> {} impl<T> Display for SendError<T> {} impl<T> Error for SendError<T> {}
    #[derive(Copy, Clone, PartialEq, Eq, Debug)] pub struct RecvError; #[derive(Copy, Clone, PartialEq, Eq, Debug)] pub enum TryRecvError { Empty, Disconnected } #[derive(Copy, Clone, PartialEq, Eq, Debug)] pub enum RecvTimeoutError { Timeout, Disconnected }
    impl Display for RecvError {} impl Display for TryRecvError {} impl Display for RecvTimeoutError {} impl Error for RecvError {} impl Error for TryRecvError {} impl Error for RecvTimeoutError {}
}

// ---- input, output, files, environment ----
#[with(io, fs, env)] mod inputs {
    pub type IoResult<T> = Result<T, IoError>;
    #[derive(Debug)] pub struct IoError { kind: ErrorKind } impl Display for IoError {} impl Error for IoError {} impl From<ErrorKind> for IoError {} impl IoError { pub fn kind(&self) -> ErrorKind; pub fn last_os_error() -> IoError; }
    #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)] #[non_exhaustive] pub enum ErrorKind { NotFound, PermissionDenied, ConnectionRefused, AlreadyExists, WouldBlock, InvalidInput, InvalidData, TimedOut, WriteZero, Interrupted, Unsupported, UnexpectedEof, OutOfMemory, Other } impl Display for ErrorKind {}
    #[by_name] pub trait Read { fn read(&mut self, buf: &mut [u8]) -> IoResult<usize>; fn read_to_end(&mut self, buf: &mut Vec<u8>) -> IoResult<usize> {} fn read_to_string(&mut self, buf: &mut String) -> IoResult<usize> {} fn read_exact(&mut self, buf: &mut [u8]) -> IoResult<()> {} fn bytes(self) -> ReadBytes<Self> where Self: Sized {} fn by_ref(&mut self) -> &mut Self where Self: Sized {} }
    #[by_name] pub trait BufRead: Read { fn fill_buf(&mut self) -> IoResult<&[u8]>; fn consume(&mut self, amount: usize); fn read_line(&mut self, buf: &mut String) -> IoResult<usize> {} fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> IoResult<usize> {} fn lines(self) -> IoLines<Self> where Self: Sized {} fn split(self, byte: u8) -> ReadSplit<Self> where Self: Sized {} }
    pub trait IoWrite { fn write(&mut self, buf: &[u8]) -> IoResult<usize>; fn flush(&mut self) -> IoResult<()>; fn write_all(&mut self, buf: &[u8]) -> IoResult<()> {} fn write_fmt(&mut self, args: Arguments<'_>) -> IoResult<()> {} fn by_ref(&mut self) -> &mut Self where Self: Sized {} }
    #[derive(Debug)] pub struct IoLines<B> { buf: B } impl<B: BufRead> Iterator for IoLines<B> { type Item = IoResult<String>; }
    pub fn stdin() -> Stdin;
    pub fn stdout() -> Stdout;
    pub fn stderr() -> Stderr;
    pub fn read_to_string<R: Read>(reader: R) -> IoResult<String>;
    #[derive(Debug)] pub struct Stdin { inner: () } #[derive(Debug)] pub struct Stdout { inner: () } #[derive(Debug)] pub struct Stderr { inner: () }
    #[derive(Debug)] pub struct StdinLock<'a> { at: PhantomData<&'a u8> } impl<'a> !Send for StdinLock<'a> {} impl<'a> Drop for StdinLock<'a> { fn drop(&mut self); } #[derive(Debug)] pub struct StdoutLock<'a> { at: PhantomData<&'a u8> } impl<'a> Drop for StdoutLock<'a> { fn drop(&mut self); }
    impl Stdin { pub fn lock(&self) -> StdinLock<'static>; pub fn read_line(&self, buf: &mut String) -> IoResult<usize>; pub fn lines(self) -> IoLines<StdinLock<'static>>; } impl Stdout { pub fn lock(&self) -> StdoutLock<'static>; }
    #[derive(Debug)] pub struct BufReader<R> { inner: R } impl<R: Read> BufReader<R> { pub fn new(inner: R) -> BufReader<R>; pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R>; } impl<R> BufReader<R> { pub fn get_ref(&self) -> &R; pub fn get_mut(&mut self) -> &mut R; pub fn into_inner(self) -> R; }
    pub struct BufWriter<W: IoWrite> { inner: W } impl<W: IoWrite> Drop for BufWriter<W> { fn drop(&mut self); } impl<W: IoWrite> BufWriter<W> { pub fn new(inner: W) -> BufWriter<W>; pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W>; pub fn get_ref(&self) -> &W; pub fn get_mut(&mut self) -> &mut W; } impl<W: IoWrite + Debug> Debug for BufWriter<W> {}
    #[derive(Clone, Debug, Default, PartialEq, Eq)] pub struct Cursor<T> { inner: T, pos: u64 } impl<T> Cursor<T> { pub const fn new(inner: T) -> Cursor<T>; pub fn into_inner(self) -> T; pub const fn get_ref(&self) -> &T; pub fn get_mut(&mut self) -> &mut T; pub const fn position(&self) -> u64; pub fn set_position(&mut self, pos: u64); }
    impl Read for Stdin {} impl<'a> Read for StdinLock<'a> {} impl<'a> Read for &'a [u8] {} impl<'a, R: Read + ?Sized> Read for &'a mut R {} impl<R: Read + ?Sized> Read for Box<R> {} impl<R: Read> Read for BufReader<R> {} impl<T: AsRef<[u8]>> Read for Cursor<T> {}
    impl<'a> BufRead for StdinLock<'a> {} impl<'a> BufRead for &'a [u8] {} impl<'a, B: BufRead + ?Sized> BufRead for &'a mut B {} impl<B: BufRead + ?Sized> BufRead for Box<B> {} impl<R: Read> BufRead for BufReader<R> {} impl<T: AsRef<[u8]>> BufRead for Cursor<T> {}
    #[derive(Copy, Clone, PartialEq, Eq, Debug)] pub enum SeekFrom { Start(u64), End(i64), Current(i64) } pub trait Seek { fn seek(&mut self, pos: SeekFrom) -> IoResult<u64>; fn rewind(&mut self) -> IoResult<()> {} } impl<T: AsRef<[u8]>> Seek for Cursor<T> {}
    #[derive(Debug)] pub struct ReadBytes<R> { inner: R } impl<R: Read> Iterator for ReadBytes<R> { type Item = IoResult<u8>; } #[derive(Debug)] pub struct ReadSplit<B> { buf: B } impl<B: BufRead> Iterator for ReadSplit<B> { type Item = IoResult<Vec<u8>>; }
    impl IoWrite for Stdout {} impl<'a> IoWrite for StdoutLock<'a> {} impl IoWrite for Stderr {} impl IoWrite for Vec<u8> {} impl<'a, W: IoWrite + ?Sized> IoWrite for &'a mut W {} impl<W: IoWrite + ?Sized> IoWrite for Box<W> {} impl<W: IoWrite> IoWrite for BufWriter<W> {} impl IoWrite for Cursor<Vec<u8>> {}
}
#[with(env)] mod environment {
    #[derive(Debug)] pub struct Args { inner: Vec<String> } impl !Send for Args {} impl !Sync for Args {} impl Iterator for Args { type Item = String; } impl DoubleEndedIterator for Args {} impl ExactSizeIterator for Args {}
    pub fn args() -> Args;
    pub fn var<K: AsRef<Path>>(key: K) -> Result<String, VarError>;
    pub fn current_dir() -> Result<PathBuf, IoError>;
    #[derive(Clone, PartialEq, Eq, Debug)] pub enum VarError { NotPresent, NotUnicode(OsString) } impl Display for VarError {} impl Error for VarError {}
    #[derive(Debug)] pub struct Vars { inner: Vec<(String, String)> } impl !Send for Vars {} impl !Sync for Vars {} impl Iterator for Vars { type Item = (String, String); }
    pub fn vars() -> Vars;
}
// AsRef<OsStr> is asked as AsRef<Path>: the same types have both.
#[with(path, fs, env, ffi)] mod paths {
    pub struct Path { inner: [u8] } #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)] pub struct PathBuf { inner: Vec<u8> } pub struct OsStr { inner: [u8] } #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)] pub struct OsString { inner: Vec<u8> }
    impl Path { pub fn new<S: AsRef<Path> + ?Sized>(s: &S) -> &Path; pub fn to_str(&self) -> Option<&str>; pub fn to_path_buf(&self) -> PathBuf; pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf; pub fn exists(&self) -> bool; pub fn is_file(&self) -> bool; pub fn is_dir(&self) -> bool;
        pub fn is_absolute(&self) -> bool; pub fn is_relative(&self) -> bool; pub fn display(&self) -> PathDisplay<'_>; pub fn parent(&self) -> Option<&Path>; pub fn file_name(&self) -> Option<&OsStr>; pub fn file_stem(&self) -> Option<&OsStr>; pub fn extension(&self) -> Option<&OsStr>; pub fn as_os_str(&self) -> &OsStr;
        pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool; pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool; pub fn with_extension<S: AsRef<Path>>(&self, extension: S) -> PathBuf; pub fn with_file_name<S: AsRef<Path>>(&self, file_name: S) -> PathBuf; }
    impl PathBuf { pub const fn new() -> PathBuf; pub fn as_path(&self) -> &Path; pub fn push<P: AsRef<Path>>(&mut self, path: P); pub fn pop(&mut self) -> bool; pub fn set_extension<S: AsRef<Path>>(&mut self, extension: S) -> bool; pub fn set_file_name<S: AsRef<Path>>(&mut self, file_name: S); }
    impl OsStr { pub fn to_str(&self) -> Option<&str>; pub fn to_os_string(&self) -> OsString; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; } impl OsString { pub const fn new() -> OsString; pub fn into_string(self) -> Result<String, OsString>; pub fn as_os_str(&self) -> &OsStr; }
    impl Deref for PathBuf { type Target = Path; fn deref(&self) -> &Path; } impl Deref for OsString { type Target = OsStr; fn deref(&self) -> &OsStr; } impl Debug for Path {} impl Debug for OsStr {} impl PartialEq for Path {} impl Eq for Path {} impl PartialOrd for Path {} impl Ord for Path {} impl Hash for Path {}
    impl PartialEq for OsStr {} impl Eq for OsStr {} impl PartialOrd for OsStr {} impl Ord for OsStr {} impl Hash for OsStr {} impl PartialEq<str> for OsStr {} impl PartialEq<OsStr> for str {} impl PartialEq<str> for OsString {} impl<'a> PartialEq<&'a str> for OsString {} impl PartialEq<Path> for PathBuf {} impl PartialEq<PathBuf> for Path {} impl<'a> PartialEq<&'a Path> for PathBuf {}
    impl AsRef<Path> for str {} impl AsRef<Path> for String {} impl AsRef<Path> for Path {} impl AsRef<Path> for PathBuf {} impl AsRef<Path> for OsStr {} impl AsRef<Path> for OsString {} impl<'a, T: ?Sized + AsRef<Path>> From<&'a T> for PathBuf {} impl From<String> for PathBuf {} impl From<OsString> for PathBuf {} impl From<String> for OsString {} impl<'a> From<&'a str> for OsString {} impl ToOwned for Path { type Owned = PathBuf; } impl ToOwned for OsStr { type Owned = OsString; }
    impl Borrow<Path> for PathBuf {} impl Borrow<OsStr> for OsString {} impl<P: AsRef<Path>> FromIterator<P> for PathBuf {} pub struct PathDisplay<'a> { path: &'a Path } impl<'a> Display for PathDisplay<'a> {} impl<'a> Debug for PathDisplay<'a> {}
}
#[with(fs)] mod files {
    #[derive(Debug)] pub struct File { fd: i32 } impl Drop for File { fn drop(&mut self); } impl File { pub fn open<P: AsRef<Path>>(path: P) -> IoResult<File>; pub fn create<P: AsRef<Path>>(path: P) -> IoResult<File>; pub fn create_new<P: AsRef<Path>>(path: P) -> IoResult<File>; pub fn options() -> OpenOptions;
        pub fn metadata(&self) -> IoResult<Metadata>; pub fn sync_all(&self) -> IoResult<()>; pub fn set_len(&self, size: u64) -> IoResult<()>; pub fn try_clone(&self) -> IoResult<File>; }
    impl Read for File {} impl<'a> Read for &'a File {} impl IoWrite for File {} impl<'a> IoWrite for &'a File {} impl Seek for File {} impl<'a> Seek for &'a File {}
    #[derive(Clone, Debug)] pub struct OpenOptions { flags: u32 } impl OpenOptions { pub fn new() -> OpenOptions; pub fn read(&mut self, read: bool) -> &mut OpenOptions; pub fn write(&mut self, write: bool) -> &mut OpenOptions; pub fn append(&mut self, append: bool) -> &mut OpenOptions; pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions;
        pub fn create(&mut self, create: bool) -> &mut OpenOptions; pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions; pub fn open<P: AsRef<Path>>(&self, path: P) -> IoResult<File>; }
    #[derive(Clone, Debug)] pub struct Metadata { size: u64 } impl Metadata { pub fn len(&self) -> u64; pub fn is_file(&self) -> bool; pub fn is_dir(&self) -> bool; }
    #[derive(Debug)] pub struct ReadDir { at: () } impl Drop for ReadDir { fn drop(&mut self); } impl Iterator for ReadDir { type Item = IoResult<DirEntry>; } pub struct DirEntry { at: () } impl Drop for DirEntry { fn drop(&mut self); } impl Debug for DirEntry {} impl DirEntry { pub fn path(&self) -> PathBuf; pub fn file_name(&self) -> OsString; pub fn metadata(&self) -> IoResult<Metadata>; }
    pub fn file_to_string<P: AsRef<Path>>(path: P) -> IoResult<String>;
    pub fn file_to_bytes<P: AsRef<Path>>(path: P) -> IoResult<Vec<u8>>;
    pub fn write_file<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> IoResult<()>;
    pub fn remove_file<P: AsRef<Path>>(path: P) -> IoResult<()>;
    pub fn create_dir<P: AsRef<Path>>(path: P) -> IoResult<()>;
    pub fn create_dir_all<P: AsRef<Path>>(path: P) -> IoResult<()>;
    pub fn remove_dir<P: AsRef<Path>>(path: P) -> IoResult<()>;
    pub fn remove_dir_all<P: AsRef<Path>>(path: P) -> IoResult<()>;
    pub fn copy_file<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> IoResult<u64>;
    pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> IoResult<()>;
    pub fn file_exists<P: AsRef<Path>>(path: P) -> IoResult<bool>;
    pub fn metadata<P: AsRef<Path>>(path: P) -> IoResult<Metadata>;
    pub fn read_dir<P: AsRef<Path>>(path: P) -> IoResult<ReadDir>;
}
#[with(ExitCode)] mod exit_codes { #[derive(Copy, Clone, PartialEq, Eq, Default, Debug)] pub struct ExitCode { code: u8 } impl ExitCode { pub const SUCCESS: ExitCode; pub const FAILURE: ExitCode; } impl From<u8> for ExitCode {} impl Termination for ExitCode {} }
// What io::Error can be made of: whatever turns into a boxed error.
#[with(io, fs)] mod payloads { pub trait Payload {} impl<'a> Payload for &'a str {} impl Payload for String {} impl<E: Error + 'static> Payload for E {} impl IoError { pub fn new<E: Payload>(kind: ErrorKind, error: E) -> IoError; pub fn other<E: Payload>(error: E) -> IoError; } }
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
    pub mod mem { pub use crate::{swap, replace, take, drop, forget, size_of, size_of_val, needs_drop, align_of, align_of_val, discriminant, Discriminant}; }
    pub mod ops { pub use crate::{Deref, DerefMut, Drop, Index, IndexMut, Fn, FnMut, FnOnce, Add, Sub, Mul, Div, Rem, Neg, Not, BitAnd, BitOr, BitXor, Shl, Shr, AddAssign, SubAssign, MulAssign, DivAssign, RemAssign,
        BitAndAssign, BitOrAssign, BitXorAssign, ShlAssign, ShrAssign, Range, RangeFrom, RangeTo, RangeFull, RangeInclusive, RangeToInclusive, RangeBounds, Bound}; #[with(ControlFlow)] pub use crate::ControlFlow; }
    pub mod marker { pub use crate::{Copy, PhantomData, Send, Sized, Sync, Unpin}; }
    pub mod clone { pub use crate::Clone; }
    pub mod cmp { pub use crate::{Eq, Ord, Ordering, PartialEq, PartialOrd, Reverse, max, min}; }
    pub mod hash { pub use crate::{Hash, Hasher, DefaultHasher}; }
    pub mod default { pub use crate::Default; }
    pub mod convert { pub use crate::{AsMut, AsRef, From, Into, TryFrom, TryInto, Infallible, identity}; }
    pub mod borrow { pub use crate::{Borrow, BorrowMut, ToOwned}; #[with(Cow)] pub use crate::Cow; }
    pub mod fmt { pub use crate::{Arguments, Debug, Display, Formatter}; #[with(DebugStruct, DebugTuple, DebugList, DebugSet, DebugMap)] pub use crate::{DebugStruct, DebugTuple, DebugList, DebugSet, DebugMap}; #[with(LowerHex)] pub use crate::LowerHex; #[with(UpperHex)] pub use crate::UpperHex; #[with(Binary)] pub use crate::Binary; #[with(Octal)] pub use crate::Octal; #[with(LowerExp)] pub use crate::LowerExp; #[with(UpperExp)] pub use crate::UpperExp; pub use crate::FmtError as Error; pub use crate::FmtResult as Result; pub use crate::FmtWrite as Write; }
    pub mod error { pub use crate::Error; }
    pub mod iter { pub use crate::{Iterator, IntoIterator, FromIterator, Extend, DoubleEndedIterator, ExactSizeIterator, Sum, Product, Peekable, Map, Filter, Rev, Enumerate, Zip, Chain, Skip, Take, StepBy, FilterMap, FlatMap, Flatten, Cloned, Copied, Cycle, Fuse, Inspect, MapWhile, Scan,
        SkipWhile, TakeWhile, repeat, once, empty, from_fn, successors, repeat_with, zip, Repeat, Once, Empty, FromFn, Successors, RepeatWith}; }
    pub mod option { pub use crate::Option; pub use crate::Option::{None, Some}; pub use crate::OptionIter as Iter; pub use crate::OptionIterMut as IterMut; pub use crate::OptionIntoIter as IntoIter; }
    pub mod result { pub use crate::Result; pub use crate::Result::{Ok, Err}; }
    pub mod boxed { pub use crate::Box; }
    pub mod vec { pub use crate::{Vec, Drain, Splice}; pub use crate::VecIntoIter as IntoIter; }
    pub mod string { pub use crate::{String, ToString, FromUtf8Error}; pub use crate::StringDrain as Drain; }
    pub mod str { pub use crate::{Chars, CharIndices, Bytes, Lines, Split, SplitWhitespace, SplitN, SplitInclusive, SplitTerminator, RSplit, RSplitN, SplitAsciiWhitespace, Matches, MatchIndices, FromStr, ParseBoolError, Utf8Error, from_utf8}; }
    pub mod slice { pub use crate::{Iter, IterMut, Windows, Chunks, ChunksMut, SliceIndex}; }
    pub mod array { pub use crate::ArrayIntoIter as IntoIter; pub use crate::TryFromSliceError; }
    pub mod num { pub use crate::{ParseIntError, ParseFloatError, TryFromIntError, IntErrorKind}; }
    pub mod char { pub fn from_digit(num: u32, radix: u32) -> Option<char>; pub fn from_u32(i: u32) -> Option<char>; pub use crate::{ParseCharError, CharTryFromError}; }
    pub mod process { pub use crate::{exit, abort, Termination}; #[with(ExitCode)] pub use crate::ExitCode; }
    pub mod hint { pub use crate::black_box; }
    pub mod any { pub use crate::{type_name, type_name_of_val, Any, TypeId}; }
    #[with(cell)] pub mod cell { pub use crate::{Cell, Ref, RefCell, RefMut, OnceCell, BorrowError, BorrowMutError}; #[with(UnsafeCell)] pub use crate::UnsafeCell; }
    #[with(rc)] pub mod rc { pub use crate::Rc; pub use crate::RcWeak as Weak; }
    pub mod collections {
        #[with(HashMap, hash_map)] pub use crate::HashMap;
        #[with(HashSet, hash_set)] pub use crate::HashSet;
        #[with(hash_map)] pub mod hash_map { pub use crate::{HashMap, Entry, OccupiedEntry, VacantEntry, DefaultHasher}; pub use crate::MapIter as Iter; pub use crate::MapIterMut as IterMut; pub use crate::MapIntoIter as IntoIter; pub use crate::MapKeys as Keys; pub use crate::MapValues as Values; pub use crate::MapValuesMut as ValuesMut; }
        #[with(hash_set)] pub mod hash_set { pub use crate::HashSet; pub use crate::SetIter as Iter; pub use crate::SetIntoIter as IntoIter; }
        #[with(BTreeMap, btree_map)] pub use crate::BTreeMap;
        #[with(BTreeSet, btree_set)] pub use crate::BTreeSet;
        #[with(btree_map)] pub mod btree_map { pub use crate::BTreeMap; pub use crate::TreeEntry as Entry; pub use crate::TreeOccupied as OccupiedEntry; pub use crate::TreeVacant as VacantEntry; pub use crate::TreeIter as Iter; pub use crate::TreeIterMut as IterMut; pub use crate::TreeIntoIter as IntoIter;
            pub use crate::TreeRange as Range; pub use crate::TreeKeys as Keys; pub use crate::TreeValues as Values; }
        #[with(btree_set)] pub mod btree_set { pub use crate::BTreeSet; pub use crate::TreeSetIter as Iter; }
        #[with(VecDeque, vec_deque)] pub use crate::VecDeque;
        #[with(vec_deque)] pub mod vec_deque { pub use crate::VecDeque; pub use crate::DequeIter as Iter; pub use crate::DequeIterMut as IterMut; pub use crate::DequeIntoIter as IntoIter; }
        #[with(BinaryHeap, binary_heap)] pub use crate::BinaryHeap;
        #[with(LinkedList)] pub use crate::LinkedList;
    }
    #[with(time)] pub mod time { pub use crate::{Duration, Instant}; }
    #[with(sync)] pub mod sync { pub use crate::{Arc, Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard, PoisonError, TryLockError, LockResult, TryLockResult, OnceLock, Barrier}; pub use crate::ArcWeak as Weak;
        #[with(mpsc)] pub mod mpsc { pub use crate::{channel, sync_channel, Sender, SyncSender, Receiver, SendError, RecvError, TryRecvError, RecvTimeoutError}; }
        #[with(atomic)] pub mod atomic { pub use crate::{AtomicBool, AtomicUsize, AtomicIsize, AtomicI32, AtomicU32, AtomicI64, AtomicU64, AtomicU8}; pub use crate::AtomicOrdering as Ordering; } }
    #[with(io)] pub mod io { pub use crate::{stdin, stdout, stderr, Stdin, Stdout, Stderr, StdinLock, StdoutLock, BufReader, BufWriter, Cursor, Read, BufRead, ErrorKind, IoLines, read_to_string, Seek, SeekFrom}; pub use crate::IoError as Error; pub use crate::IoResult as Result; pub use crate::IoWrite as Write;
        pub use crate::IoLines as Lines; pub mod prelude { pub use crate::{Read, BufRead, Seek}; pub use crate::IoWrite as Write; } }
    #[with(env)] pub mod env { pub use crate::{args, Args, var, vars, Vars, VarError, current_dir}; }
    #[with(fs)] pub mod fs { pub use crate::{File, OpenOptions, Metadata, ReadDir, DirEntry, remove_file, create_dir, create_dir_all, remove_dir, remove_dir_all, rename, metadata, read_dir}; pub use crate::file_to_string as read_to_string; pub use crate::file_to_bytes as read; pub use crate::write_file as write;
        pub use crate::copy_file as copy; pub use crate::file_exists as exists; }
    #[with(path)] pub mod path { pub use crate::{Path, PathBuf}; pub use crate::PathDisplay as Display; }
    #[with(ffi)] pub mod ffi { pub use crate::{OsStr, OsString}; }
    #[with(thread)] pub mod thread { pub use crate::{sleep, yield_now, spawn, current, park, scope, JoinHandle, Thread, ThreadId, Scope, ScopedJoinHandle}; pub use crate::ThreadResult as Result; }
    pub mod f64 { pub const INFINITY: f64 = 1.0; pub const NAN: f64 = 1.0; pub const NEG_INFINITY: f64 = 1.0; pub const MAX: f64 = 1.0; pub const MIN: f64 = 1.0; pub const EPSILON: f64 = 1.0; pub mod consts { pub const PI: f64 = 3.0; pub const E: f64 = 2.0; pub const TAU: f64 = 6.0; } }
    pub mod f32 { pub const INFINITY: f32 = 1.0; pub const NAN: f32 = 1.0; pub const NEG_INFINITY: f32 = 1.0; pub const MAX: f32 = 1.0; pub const MIN: f32 = 1.0; pub const EPSILON: f32 = 1.0; pub mod consts { pub const PI: f32 = 3.0; } }
    pub mod i32 { pub const MAX: i32 = 1; pub const MIN: i32 = 1; } pub mod u32 { pub const MAX: u32 = 1; pub const MIN: u32 = 1; } pub mod u8 { pub const MAX: u8 = 1; }
    pub mod i64 { pub const MAX: i64 = 1; pub const MIN: i64 = 1; } pub mod u64 { pub const MAX: u64 = 1; } pub mod usize { pub const MAX: usize = 1; } pub mod isize { pub const MAX: isize = 1; }
}
