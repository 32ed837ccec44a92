#!/usr/bin/env bash
# The command line: every mistake is named, and the help lists every option.
. tests/tap.sh
example=examples/mut_reference.rs

expect "no command" 2 "no command" "$LIEN"
expect "unknown command" 2 "unknown command .frobnicate" "$LIEN" frobnicate
expect "unknown option" 2 "unknown option .--frob" "$LIEN" check --frob "$example"
expect "option of another command" 2 "no option --view" "$LIEN" check --view=all "$example"
expect "missing argument" 2 "needs an argument" "$LIEN" graph "$example" -o
expect "wrong choice" 2 "human|short|json, not .loud" "$LIEN" check --error-format=loud "$example"
expect "no file" 2 "needs a FILE" "$LIEN" check
expect "two files" 2 "one FILE at a time" "$LIEN" check a.rs b.rs
expect "dump what" 2 "needs to know what" "$LIEN" dump "$example"
expect "unknown code" 2 "not a code" "$LIEN" explain E9999
expect "explain" 0 "" "$LIEN" explain e0502
grep -q 'E0502: ' "$work/out"
result $? "explain finds a code in lower case"
expect "help" 0 "" "$LIEN" --help
for word in check graph explain dump facts --error-format --color --view --fn --point --format --tokens --version; do
    grep -q -e "$word" "$work/out"
    result $? "help lists $word"
done
expect "version" 0 "" "$LIEN" --version
expect "help of a command" 0 "" "$LIEN" check --help

printf 'fn main() {\n    missing();\n}\n' >"$work/a.rs"
expect "short" 1 "a.rs:2:5: error\[E0425\]: " "$LIEN" check --error-format=short "$work/a.rs"
escape=$(printf '\033')
expect "colour" 1 "$escape\\[1;31m" "$LIEN" check --color=always "$work/a.rs"
expect "colour by environment" 1 "$escape\\[1;31m" env CLICOLOR_FORCE=1 "$LIEN" check "$work/a.rs"
"$LIEN" check "$work/a.rs" 2>"$work/err"
! grep -q "$escape" "$work/err"
result $? "no colour into a file"
NO_COLOR=1 CLICOLOR_FORCE=1 "$LIEN" check "$work/a.rs" 2>"$work/err"
! grep -q "$escape" "$work/err"
result $? "NO_COLOR"
"$LIEN" check --error-format=json "$work/a.rs" 2>&1 >/dev/null |
    perl -MJSON::PP -ne 'decode_json($_); $n++; END { exit($n == 3 ? 0 : 1) }'
result $? "JSON: one object a line, with rustc's closing ones"
finish
