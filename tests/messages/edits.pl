# Applies each edit that lien offers, alone, and asks whether the error it belongs to is gone.
use strict;
use warnings;
use JSON::PP;

my $copy = ($ENV{TMPDIR} // "/tmp") . "/lien-edit-$$.rs";

sub errors_of {
    my ($path) = @_;
    open my $pipe, "-|", "'$ENV{LIEN}' check --error-format=json '$path' 2>&1" or die "lien: $!";
    my @errors;
    while (my $line = <$pipe>) {
        my $error = eval { decode_json($line) };
        push @errors, $error if $error && ($error->{level} // "") eq "error" && @{$error->{spans}};
    }
    return @errors;
}

# An error and where it is, in offsets of the text before the edit.
sub key_of {
    my ($error, $edit) = @_;
    my ($primary) = grep { $_->{is_primary} } @{$error->{spans}};
    my $start = $primary->{byte_start};
    $start -= length($edit->{suggested_replacement}) - ($edit->{byte_end} - $edit->{byte_start}) if $edit && $start > $edit->{byte_start};
    return join " ", $error->{code} ? $error->{code}{code} : "-", $start, $error->{message};
}

my ($tried, $left) = (0, 0);
for my $path (@ARGV) {
    open my $file, "<:raw", $path or die "$path: $!";
    my $text = do { local $/; <$file> };
    for my $error (errors_of($path)) {
        for my $help (grep { $_->{level} eq "help" } @{$error->{children}}) {
            for my $span (grep { defined $_->{suggested_replacement} } @{$help->{spans}}) {
                my $edited = $text;
                substr($edited, $span->{byte_start}, $span->{byte_end} - $span->{byte_start}) = $span->{suggested_replacement};
                open my $out, ">:raw", $copy or die "$copy: $!";
                print $out $edited;
                close $out;
                my $key = key_of($error);
                my $before = grep { key_of($_) eq $key } errors_of($path);
                my $after = grep { key_of($_, $span) eq $key } errors_of($copy);
                $tried++;
                next if $after < $before;
                $left++;
                print "# $path: `$help->{message}` leaves: $key\n";
            }
        }
    }
}
unlink $copy;
print $tried > 50 ? "ok" : "not ok", " - edits are offered: $tried\n";
print $left == 0 ? "ok" : "not ok", " - every edit does away with its error\n";
