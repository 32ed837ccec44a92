#!/usr/bin/env bash
# What a machine can see of the style: include direction, no forbidden file names, file lengths, no exit in the library.
. tests/tap.sh

# A folder includes itself and what stands to its left.
folders="base lexer parser checker checker/types checker/mir checker/borrow viz driver"
rank() {
    local i=0 folder
    for folder in $folders; do
        [ "$folder" = "$1" ] && { echo $i; return; }
        i=$((i + 1))
    done
    echo -1
}
bad=
while IFS=: read -r file _ line; do
    target=${line#*\"}
    target=${target%%\"*}
    from=$(rank "$(dirname "$file")") to=$(rank "$(dirname "$target")")
    [ "$from" -ge 0 ] && [ "$to" -gt "$from" ] && bad="$bad $file->$target"
    [ "$to" -lt 0 ] && bad="$bad $file->$target?"
done < <(grep -nE '^#include "' base/*.[ch] lexer/*.[chl] parser/*.[chy] checker/*.h checker/*/*.[ch] viz/*.[ch] driver/*.[ch] 2>/dev/null \
    | grep -vE '"(lexer\.yy|grammar|prelude_text)')
[ -z "$bad" ]
result $? "includes point from right to left:${bad:- all}"

bad=$(grep -nE '^#include "(checker|parser|lexer)/' viz/*.[ch] | grep -vE '"checker/borrow/facts(_print)?\.h"' | cut -d: -f1,3 | tr '\n' ' ')
[ -z "$bad" ]
result $? "every view is drawn from the facts alone: ${bad:-viz includes nothing else of the checker}"

bad=$(git ls-files '*.c' '*.h' | grep -E '(^|/)(utils?|common|helpers?|misc|manager)[^/]*$')
[ -z "$bad" ]
result $? "no file is named for nothing: ${bad:-none}"

bad=$(git ls-files '*.c' '*.h' '*.l' | xargs wc -l | awk '$2 != "total" && $1 > 800 { print $2 "(" $1 ")" }')
[ -z "$bad" ]
result $? "no file is longer than 800 lines: ${bad:-none}"

bad=$(grep -nE '\b(exit|_exit|longjmp|abort)\(' base/*.c lexer/*.c parser/*.c checker/*/*.c viz/*.c 2>/dev/null | grep -vE '^(base/bug.c|checker/embed/)')
[ -z "$bad" ]
result $? "the library does not end the process: ${bad:-nowhere}"

bad=$(git grep -nE '/(work|tmp|root|home)/' -- . ':!*.svg' ':!tests/style.sh' | head -n 5)
[ -z "$bad" ]
result $? "no path of one machine: ${bad:-none}"

bad=$(git grep -nIE '[[:blank:]]+$' -- '*.c' '*.h' '*.l' '*.y' '*.md' '*.sh' '*.pl' Makefile | cut -d: -f1,2 | head -n 5 | tr '\n' ' ')
[ -z "$bad" ]
result $? "no blanks at line ends: ${bad:-none}"

bad=
for code in $(grep -ohE '"E0[0-9]{3}"' parser/*.[chy] lexer/*.[chl] checker/*/*.[ch] 2>/dev/null | tr -d '"' | sort -u); do
    grep -q "^CODE($code," base/code.def || bad="$bad $code"
done
[ -z "$bad" ]
result $? "every code in use has a title:${bad:- all}"
finish
