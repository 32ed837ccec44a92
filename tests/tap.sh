# Shared by the test scripts: one command, its exit status, and what it must say.
LIEN=${LIEN:-build/lien}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
number=0 failures=0

result() { # result STATUS(0 good) NAME
    number=$((number + 1))
    if [ "$1" = 0 ]; then
        echo "ok $number - $2"
    else
        echo "not ok $number - $2"
        failures=$((failures + 1))
    fi
}

skip() { # skip NAME WHY
    number=$((number + 1))
    echo "ok $number - $1 # SKIP $2"
}

# expect NAME STATUS PATTERN COMMAND...: runs it; PATTERN is a grep pattern for standard error ("" is: nothing is said).
expect() {
    local name=$1 status=$2 pattern=$3 found good=0
    shift 3
    "$@" >"$work/out" 2>"$work/err" </dev/null
    found=$?
    [ "$found" = "$status" ] || good=1
    if [ -z "$pattern" ]; then
        [ ! -s "$work/err" ] || good=1
    else
        grep -q -e "$pattern" "$work/err" || good=1
    fi
    result $good "$name"
    if [ $good != 0 ]; then
        echo "# status $found, wanted $status; standard error, wanted: $pattern"
        head -n 5 "$work/err" | cut -c 1-300 | sed 's/^/# /'
    fi
}

one_message() { # the last command said one thing: at most two lines (the second may point to --help), or one diagnostic
    [ "$(grep -c '^lien: ' "$work/err")" -le 2 ] && [ "$(grep -c '^error' "$work/err")" -le 1 ]
    result $? "$1: one message"
}

finish() {
    echo "1..$number"
    [ $failures = 0 ]
    exit
}
