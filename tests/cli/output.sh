#!/usr/bin/env bash
# Trouble with output: a closed pipe, a full disk, a folder that cannot be written.  One message, status 2, no half file.
. tests/tap.sh
example=examples/mut_reference.rs

expect "explain to a full disk" 2 "cannot write" bash -c "'$LIEN' explain E0502 >/dev/full"
expect "check to a full disk" 2 "cannot write" bash -c "'$LIEN' check $example >/dev/full"
expect "facts to a full disk" 2 "cannot write" bash -c "'$LIEN' facts --format=json $example >/dev/full"
expect "help to a closed stream" 2 "" bash -c "'$LIEN' --help >&- 2>/dev/null"
("$LIEN" facts --format=json "$example"; echo $? >"$work/status") 2>"$work/err" | head -c 1 >/dev/null
status=$(cat "$work/status")
[ "$status" = 2 ] || [ "$status" = 0 ]
result $? "facts into a closed pipe (status $status)"
yes 'fn f() { missing(); }' | head -n 20000 >"$work/many.rs"
("$LIEN" check --error-format=short "$work/many.rs" 2>&1 >/dev/null; echo $? >"$work/status") | head -n 1 >/dev/null
status=$(cat "$work/status")
[ "$status" = 2 ] || [ "$status" = 1 ]
result $? "errors into a closed pipe (status $status)"

: >"$work/file"
expect "graph into a file" 2 "cannot make the folder\|Not a directory\|cannot write" "$LIEN" graph -o "$work/file" "$example"
expect "graph below a file" 2 "cannot make the folder" "$LIEN" graph -o "$work/file/folder" "$example"
expect "graph into a new folder of a new folder" 0 "" "$LIEN" graph -o "$work/new/folder" "$example"
expect "graph without a folder name" 2 "cannot make the folder" "$LIEN" graph -o "" "$example"
expect "graph into /proc" 2 "cannot make the folder\|cannot write" "$LIEN" graph -o /proc/lien "$example"
expect "graph" 0 "" "$LIEN" graph -o "$work/drawn" "$example"
ls "$work/drawn"/main.points.*.svg >/dev/null 2>&1
result $? "graph writes main.points.NN.svg"
[ -z "$(find "$work/drawn" -name '*.svg.*' 2>&1)" ]
result $? "graph leaves no temporary file"
expect "graph of a refused program" 0 "" "$LIEN" graph -o "$work/drawn2" --view=all examples/push_while_borrowed.rs
ls "$work/drawn2"/main.lifetimes.svg >/dev/null 2>&1
result $? "graph writes main.lifetimes.svg"
finish
