#!/bin/sh
# Installs the Debian packages that are missing for building (`build`) and for the tests (`test`).
# What is only wished for (a browser for the page's tests) may stay missing: those tests are then skipped.
# Asks the network only when something is missing; says what to do where it cannot.
set -eu
missing="" wished=""
need() { # need PACKAGE CONDITION...: the package is wanted unless the condition holds
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
wish() { # wish PACKAGE COMMAND...: the package is wished for unless one of the commands is there
    package=$1
    shift
    for command in "$@"; do
        command -v "$command" >/dev/null 2>&1 && return
    done
    wished="$wished $package"
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
        wish chromium chromium chromium-browser google-chrome
        wish nodejs node
        ;;
    esac
done
[ -n "$missing$wished" ] || exit 0

# Gives up with a message where something is needed, quietly where it is only wished for.
cannot() {
    [ -n "$missing" ] || exit 0
    echo "these packages (Debian's names) are missing, and $1:$missing" >&2
    exit 1
}
root=""
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || cannot "neither root nor sudo is at hand to install them"
    root=sudo
fi
command -v apt-get >/dev/null 2>&1 || cannot "there is no apt-get to install them"
install() {
    echo "installing: $*"
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}
if ! $root apt-get update -qq; then
    [ -n "$missing" ] || exit 0
fi
# shellcheck disable=SC2086 # lists of words
[ -z "$missing" ] || install $missing
# shellcheck disable=SC2086
[ -z "$wished" ] || install $wished || echo "not installed:$wished; the tests that use them will be skipped"
