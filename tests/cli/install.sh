#!/usr/bin/env bash
# What `make install` puts somewhere works from there.
. tests/tap.sh
make -s BUILD="${BUILD:-build}" DESTDIR="$work/dest" prefix=/usr install >"$work/log" 2>&1
result $? "make install"
expect "the installed lien explains" 0 "" "$work/dest/usr/bin/lien" explain E0502
expect "the installed lien draws" 0 "" "$work/dest/usr/bin/lien" graph -o "$work/drawn" examples/mut_reference.rs
mkdir "$work/alone"
cp "$work/dest/usr/bin/lien" "$work/alone/lien"
expect "without lien-graph it says so" 2 "lien-graph" "$work/alone/lien" graph examples/mut_reference.rs
finish
