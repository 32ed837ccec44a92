#!/usr/bin/env bash
# Expectations in comments (docs/expectations.md): a true one is silent, a false or unreadable one is an error at its place.
. tests/tap.sh

cat >"$work/true.rs" <<'END'
struct Pair { left: String, right: String }
fn main() {
    let mut v = vec![1, 2, 3];
    //@ v can read, write, move; v is owner
    let first = &v[0]; //@ v can read, not write (lent to first); first holds &v[0]
    println!("{}", first); //@ &v[0] ends at L6
    v.push(4); //@ v can write; first is expired; first can not read (expired)
    //@ L5: v is frozen by first
    let mut p = Pair { left: String::from("a"), right: String::from("b") };
    let l = &mut p.left; //@ p.left is locked by l; p.right can read, write; *l can write
    l.push('!'); //@ l is not used again; l holds nothing
    //@ L10: l holds &mut p.left
    let moved = p.right; //@ p is partly moved; p.right can not read (moved line 13); moved is owner
    let late;
    //@ late is unset
    late = moved; //@ moved is moved
    println!("{} //@ late is moved", late);
}
END
expect "true expectations" 0 "" "$LIEN" check "$work/true.rs"

false_one() { # false_one NAME EXPECTATION PATTERN
    printf 'fn main() {\n    let mut x = 1;\n    let r = &mut x; %s\n    *r += 1;\n}\n' "$2" >"$work/false.rs"
    expect "$1" 1 "$3" "$LIEN" check --error-format=short "$work/false.rs"
}
false_one "cannot" '//@ x can read' "false.rs:3:21: error: .x. cannot read at L3: lent"
false_one "can" '//@ *r can not write' 'can write at L3'
false_one "state" '//@ x is moved' 'is locked at L3, not moved'
false_one "state by another" '//@ x is locked by q' 'holds no loan'
false_one "holder" '//@ r holds &mut y' 'does not hold'
false_one "holds something" '//@ r holds nothing' 'holds .&mut x.'
false_one "end" '//@ &mut x ends at L3' 'ends at L4'
false_one "no such loan" '//@ &x ends at L3' 'makes no loan'
false_one "no such place" '//@ y can read' 'is no place in scope'
false_one "no such point" '//@ L40: x can read' 'no function that was checked has line 40'
false_one "reason" '//@ x can not read (lent to q)' 'is not lent to'
false_one "no verb" '//@ x' 'is followed by'
false_one "no such access" '//@ x can fly' 'is none of'
false_one "rest" '//@ x can not read x' 'cannot be read from'
false_one "nothing" '//@' 'an expectation says'

printf 'fn main() {\n    let s = String::new();\n    let t = s;\n    println!("{}", s); //@ s is moved\n    drop(t); //@ t is owner\n}\n' >"$work/both.rs"
expect "a refusal and a false expectation" 1 "both.rs:5:14: error: .t. is moved at L5, not owner" "$LIEN" check --error-format=short "$work/both.rs"
grep -q 'E0382' "$work/err"
result $? "the refusal is said too"
finish
