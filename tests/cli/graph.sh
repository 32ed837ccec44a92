#!/usr/bin/env bash
# What `lien graph` draws and what it names its files: selection, sheets for print, and options that contradict each other.
. tests/tap.sh
example=examples/push_while_borrowed.rs

# ---- --sheet ----
expect "a sheet" 0 "" "$LIEN" graph --sheet -o "$work/sheet" $example
[ "$(ls "$work/sheet")" = main.sheet.pdf ] && grep -aq "/Count 3" "$work/sheet/main.sheet.pdf"
result $? "a sheet is one PDF with the frames on pages"
expect "a sheet as SVG" 0 "" "$LIEN" graph --sheet --format=svg -o "$work/sheet" $example
[ "$(cd "$work/sheet" && echo *.svg)" = "main.sheet.01.svg main.sheet.02.svg main.sheet.03.svg" ]
result $? "a sheet as SVG is a file a page"
grep -q 'width="842pt" height="595pt"' "$work/sheet/main.sheet.01.svg"
result $? "a page is A4"
[ -z "$(grep -o ' id="[^"]*"' "$work/sheet/main.sheet.01.svg" | sort | uniq -d)" ]
result $? "frames of one page have ids of their own"
expect "a sheet as DOT" 0 "" "$LIEN" graph --sheet --format=dot -o "$work/sheet" $example
expect "a sheet as PNG" 0 "" "$LIEN" graph --sheet --format=png -o "$work/sheet" $example
expect "a sheet of a range" 0 "" "$LIEN" graph --sheet --format=svg --point=L7-L8 -o "$work/part" $example
grep -q 'points 1 to 2 of 2\|point 1 of 2' "$work/part/main.sheet.01.svg"
result $? "a sheet of a range has its points only"
expect "a sheet of another view" 2 "sheet lays out the frames of --view=points" "$LIEN" graph --sheet --view=cfg $example
expect "a sheet of text" 2 "sheet is a picture" "$LIEN" graph --sheet --format=text $example
expect "a sheet of all views" 0 "" "$LIEN" graph --sheet --view=all -o "$work/all" $example
[ "$(cd "$work/all" && echo *)" = "main.cfg.pdf main.lifetimes.pdf main.regions.pdf main.sheet.pdf" ]
result $? "a sheet with the other views"

# ---- --points ----
expect "points of lines" 0 "" "$LIEN" graph --points=lines --format=text -o "$work/lines" $example
expect "all points" 0 "" "$LIEN" graph --points=all --format=text -o "$work/every" $example
[ "$(ls "$work/lines" | wc -l)" = 5 ] && [ "$(ls "$work/every" | wc -l)" = 20 ]
result $? "all points are those of the control-flow graph"
grep -q "within line 6: the call .*vec!\[1, 2, 3\].* returns" "$work/every"/*
result $? "a point within a line says what has just been done"
expect "all points as SVG" 0 "" "$LIEN" graph --points=all --point=L10 -o "$work/end" $example
[ "$(ls "$work/end" | wc -l)" = 5 ]
result $? "a line has all its points"
expect "which points" 2 "lines|all, not .some" "$LIEN" graph --points=some $example
for source in examples/*.rs examples/*/*.rs; do
    "$LIEN" facts --format=json "$source" >"$work/lines.json" 2>/dev/null
    "$LIEN" facts --format=json --points=all "$source" >"$work/every.json" 2>/dev/null
    perl tests/pictures/steps.pl "$work/lines.json" "$work/every.json" >"$work/difference" 2>&1
    result $? "the points of lines are among all points of $source"
    head -n 3 "$work/difference" | cut -c 1-300 | sed 's/^/# /'
done
finish
