#!/bin/sh
# make demo: one accepted and one refused example, checked and drawn.
lien=${BUILD:-build}/lien
out=lien-out
status=0
for example in mut_reference push_while_borrowed; do
    echo
    echo "$ lien check examples/$example.rs"
    "$lien" check "examples/$example.rs"
    echo "  (exit status $?)"
    echo "$ lien graph --view=all -o $out examples/$example.rs"
    "$lien" graph --view=all -o "$out/$example" "examples/$example.rs" || status=1
    echo "$ lien page -o $out/$example.html examples/$example.rs"
    "$lien" page -o "$out/$example.html" "examples/$example.rs" || status=1
done
echo
echo "Open these in a browser:"
for example in mut_reference push_while_borrowed; do
    ls "$out/$example.html" "$out/$example"/*.svg 2>/dev/null | sed 's/^/  /'
done
exit $status
