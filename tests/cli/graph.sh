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

# ---- --only ----
cat >"$work/two.rs" <<'END'
fn main() {
    let a = String::from("a");
    let mut b = vec![1];
    let r = &a;
    let s = &mut b;
    s.push(2);
    println!("{} {:?}", r, b);
}
END
expect "--only in all views" 0 "" "$LIEN" graph --view=all --only=r -o "$work/only" "$work/two.rs"
for place in 'points.03.svg:node row dim' 'lifetimes.svg:node variable dim' 'cfg.svg:node ribbon mut dim' 'regions.svg:node region dim'; do
    grep -q "${place#*:}" "$work/only/main.${place%%:*}"
    result $? "what has nothing to do with r is dim in ${place%%.*}"
done
for place in 'points.03.svg:id="row_a" class="node row"' 'lifetimes.svg:id="variable_0" class="node variable"' 'cfg.svg:class="node ribbon shared"' 'regions.svg:class="node region"'; do
    grep -q "${place#*:}" "$work/only/main.${place%%:*}"
    result $? "what has to do with it is not, in ${place%%.*}"
done
expect "--only of no variable" 2 "no function that is drawn has a variable .zz.; there is .a., .b., .r., .s." "$LIEN" graph --only=a,zz -o "$work/none" "$work/two.rs"
expect "--only of another function's" 2 "no function that is drawn has a variable .self." "$LIEN" graph --fn=main --only=self -o "$work/none" examples/drop_order.rs
expect "--only of text" 2 "only dims what is drawn" "$LIEN" graph --only=a --format=text -o "$work/none" "$work/two.rs"

# ---- what is not there, and what contradicts itself ----
expect "no such function" 2 "there is no function .nope. to draw; there is .main." "$LIEN" graph --fn=nope -o "$work/none" $example
expect "no such line" 2 "there is no point .L99. to draw; .main. is on lines 5 to 10" "$LIEN" graph --point=L99 -o "$work/none" $example
expect "no such point" 2 "there is no point .L8.z. to draw; there is .L8." "$LIEN" graph --point=L8.z -o "$work/none" $example
for point in x L L9-L8 L7.. 7.a L7-L8-L9 -1 ""; do
    expect "--point=$point" 2 "point takes a line\|there is no point" "$LIEN" graph --point="$point" -o "$work/none" $example
done
expect "--point without points" 2 "point selects frames of --view=points" "$LIEN" graph --view=cfg --point=L7 -o "$work/none" $example
expect "--max-frames without points" 2 "max-frames selects frames of --view=points" "$LIEN" graph --view=regions --max-frames=2 -o "$work/none" $example
expect "--point of JSON" 2 "point selects frames" "$LIEN" graph --format=json --point=L7 -o "$work/none" $example
expect "-o of a file" 2 "takes a folder, not .x.svg." "$LIEN" graph -o x.svg $example
expect "-o of standard output" 2 "takes a folder" "$LIEN" graph -o - $example
[ ! -e "$work/none" ] && [ ! -e x.svg ]
result $? "nothing is made when the command line is wrong"
expect "a line without the L" 0 "" "$LIEN" graph --point=7-8 -o "$work/line" $example
[ "$(ls "$work/line" | wc -l)" = 2 ]
result $? "a range without the L draws its points"

# ---- --view=all in every format ----
for format in svg dot png pdf text json; do
    [ $format = json ] && point= || point=--point=L7
    expect "all views as $format" 0 "" "$LIEN" graph --view=all --format=$format $point -o "$work/views/$format" $example
done
files() { (cd "$work/views/$1" && echo *); }
for format in svg dot png; do
    [ "$(files $format)" = "main.cfg.$format main.lifetimes.$format main.points.01.$format main.regions.$format" ]
    result $? "files of all views as $format"
done
[ "$(files pdf)" = "main.cfg.pdf main.lifetimes.pdf main.points.pdf main.regions.pdf" ]
result $? "files of all views as pdf"
[ "$(files text)" = "main.cfg.txt main.lifetimes.txt main.points.01.txt main.regions.txt" ]
result $? "files of all views as text"
name=$(printf 'long_name_%.0s' 1 2 3 4 5 6 7 8 9 10)
printf 'fn %s_one() { let a = 1; }\nfn %s_two() { let b = 2; }\nfn main() {}\n' "$name" "$name" >"$work/long.rs"
expect "long names of functions" 0 "" "$LIEN" graph --view=lifetimes -o "$work/long" "$work/long.rs"
[ "$(ls "$work/long" | wc -l)" = 3 ]
result $? "functions whose names begin alike have files of their own"

# ---- a function of 300 lines with 20 variables, in every view ----
perl -e 'print "fn main() {\n"; print "    let mut v$_ = vec![$_, 1];\n" for 0 .. 19; for my $i (0 .. 42) { my ($a, $b) = ($i % 20, ($i * 7 + 3) % 20); $b = 19 if $a == $b;
    print "    {\n        let r = &v$a;\n        if r.len() > v$b.len() {\n            println!(\"{}\", r.len());\n        }\n        v$b.push($i);\n    }\n" if $a != $b } print "}\n"' >"$work/300.rs"
expect "300 lines with 20 variables" 0 "" "$LIEN" graph --view=all -o "$work/300" "$work/300.rs"
! grep -q "Not drawn" "$work"/300/*.svg
result $? "nothing of them is left out"
for place in 'points 2000' 'lifetimes 2600' 'cfg 2000' 'regions 4000'; do
    width=$(cat "$work"/300/main.${place%% *}*.svg 2>/dev/null | sed -n 's/.*viewBox="0 0 \([0-9]*\) .*/\1/p' | sort -n | tail -1)
    [ "${width:-0}" -le "${place##* }" ]
    result $? "${place%% *} is at most ${place##* } pt wide (${width:-0})"
done

# ---- what is shortened has the whole in a tooltip ----
cat >"$work/names.rs" <<'END'
struct AVeryLongNameForAStructThatHoldsOnlyOneReference<'a_long_lifetime_name> { reference_with_a_name_that_does_not_fit: &'a_long_lifetime_name std::collections::HashMap<String, Vec<Option<Box<(String, u64)>>>> }
fn function_with_a_name_that_is_much_too_long_for_any_heading_of_a_picture<'a_long_lifetime_name, 'another_long_lifetime_name>(first_parameter_with_a_long_name: &'a_long_lifetime_name std::collections::HashMap<String, Vec<Option<Box<(String, u64)>>>>, second_parameter_with_a_long_name: &'another_long_lifetime_name std::collections::HashMap<String, Vec<Option<Box<(String, u64)>>>>) -> AVeryLongNameForAStructThatHoldsOnlyOneReference<'a_long_lifetime_name> {
    let local_variable_whose_name_goes_on_and_on = first_parameter_with_a_long_name;
    let another_local_variable_whose_name_goes_on_and_on = &local_variable_whose_name_goes_on_and_on;
    if another_local_variable_whose_name_goes_on_and_on.len() > local_variable_whose_name_goes_on_and_on.len() + second_parameter_with_a_long_name.len() {
        println!("{} {}", another_local_variable_whose_name_goes_on_and_on.len(), local_variable_whose_name_goes_on_and_on.len());
    }
    AVeryLongNameForAStructThatHoldsOnlyOneReference { reference_with_a_name_that_does_not_fit: local_variable_whose_name_goes_on_and_on }
}
fn main() {}
END
expect "long names and types" 0 "" "$LIEN" graph --view=all -o "$work/names" "$work/names.rs"
perl tests/pictures/shortened.pl "$work"/names/*.svg >"$work/out"
result $? "what is shortened has the whole in its title, in all views"
head -n 3 "$work/out" | sed 's/^/# /'

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
