#!/usr/bin/env bash
# The JSON of errors has rustc's keys in rustc's order, and its places count bytes and characters as rustc's do.
. tests/tap.sh
printf '// a \303\244 b\nfn main() {\n    let x = 1;\n    let \303\274 = "\345\255\227"; missing(x, \303\274);\n}\n' >"$work/a.rs"

keys() { # the keys of each object in order, and every place
    perl -MJSON::PP -e '
        sub walk {
            my ($text) = @_;
            while (<STDIN>) {
                next unless /^\{/ && /"level":"error"/ && /"spans":\[\{/;
                my ($head) = /^(.*?"spans":\[\{.*?\})/;
                my @keys = $head =~ /"([a-z_\$]+)":/g;
                print "keys: @keys\n";
                my $d = decode_json($_);
                for my $s (@{$d->{spans}}) {
                    print join(" ", map { $s->{$_} } qw(byte_start byte_end line_start line_end column_start column_end is_primary)), "\n" if $s->{is_primary};
                    print join(" ", map { "$_->{highlight_start}-$_->{highlight_end}" } @{$s->{text}}), "\n" if $s->{is_primary};
                }
            }
        }
        walk();' | sed 's/ explanation//'
}
"$LIEN" check --error-format=json "$work/a.rs" 2>&1 >/dev/null | keys >"$work/ours"
if ! rustc --version >/dev/null 2>&1; then
    skip "rustc's JSON" "rustc is not installed"
    finish
fi
rustc --edition 2021 --emit=metadata -A warnings --error-format=json -o "$work/out" "$work/a.rs" 2>&1 >/dev/null | keys >"$work/theirs"
cmp -s "$work/ours" "$work/theirs"
result $? "rustc's keys and places"
diff "$work/theirs" "$work/ours" | head -n 10 | sed 's/^/# /'
finish
