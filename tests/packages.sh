#!/bin/sh
# Installs the Debian packages that are missing for building (`build`) and for the tests (`test`).
# Asks the network only when something is missing; says what to do where it cannot.
set -eu
missing=""
need() { # need PACKAGE CONDITION...: the package is wanted unless the condition holds
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
header() { printf '#include <%s>\n' "$1" | "${CC:-cc}" -E -x c -; }

for use in "$@"; do
    case $use in
    build)
        need gcc command -v gcc
        need flex command -v flex
        need bison command -v bison
        need pkg-config command -v pkg-config
        need libgraphviz-dev pkg-config --exists libgvc libcgraph
        need libunistring-dev header uniwidth.h
        ;;
    test)
        need clang command -v clang
        need perl perl -MJSON::PP -e 1
        need graphviz command -v dot
        ;;
    esac
done
[ -n "$missing" ] || exit 0

echo "installing:$missing"
root=""
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "these packages are missing, and neither root nor sudo is at hand to install them:$missing" >&2
        exit 1
    fi
    root=sudo
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "these packages (Debian's names) are missing, and there is no apt-get to install them:$missing" >&2
    exit 1
fi
$root apt-get update -qq
# shellcheck disable=SC2086 # a list of words
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
