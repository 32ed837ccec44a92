#!/usr/bin/perl
# Changes programs a little, asks rustc and lien, and shows where they differ.
#
#   tests/mutate.pl [--lien PATH] [--count N] [--seed N] [--keep DIR] [FILE or FOLDER...]
#
# A mutant drops, doubles or swaps statements, toggles `mut`, turns & into &mut and back, moves a closing brace, or changes a lifetime.
# Mutants that lien calls outside are not counted as differences.  --keep writes the differing ones, numbered, to a folder.
# Ends with "N mutants: N agree, N outside, N differ"; status 1 if any differ.  Needs rustc.
use strict;
use warnings;
use File::Find;
use File::Temp qw(tempdir);
use JSON::PP;

my ($lien, $count, $seed, $keep) = ($ENV{LIEN} // 'build/lien', 500, 1, '');
my @roots;
while (@ARGV) {
    my $word = shift @ARGV;
    if ($word eq '--lien') { $lien = shift @ARGV }
    elsif ($word eq '--count') { $count = shift @ARGV }
    elsif ($word eq '--seed') { $seed = shift @ARGV }
    elsif ($word eq '--keep') { $keep = shift @ARGV }
    else { push @roots, $word }
}
@roots = ('tests/ui', 'examples') unless @roots;
my @files;
for my $root (@roots) {
    if (-f $root) { push @files, $root }
    else { find({ no_chdir => 1, wanted => sub { push @files, $_ if /\.rs$/ } }, $root) }
}
@files = sort @files;
my $work = tempdir(CLEANUP => 1);

sub slurp { open my $in, '<:raw', $_[0] or return ''; local $/; return <$in> // '' }
sub spew { open my $out, '>:raw', $_[0] or die; print $out $_[1]; close $out }

# Replaces the n-th of the places where a pattern matches, drawn at random.
sub replace_one {
    my ($text, $pattern, $by) = @_;
    my @places;
    while ($text =~ /$pattern/g) { push @places, [$-[0], $+[0], $1 // ''] }
    return undef unless @places;
    my $place = $places[int rand @places];
    substr($text, $place->[0], $place->[1] - $place->[0]) = ref $by ? $by->($place->[2]) : $by;
    return $text;
}

sub change_lines {
    my ($text, $change) = @_;
    my @lines = split /\n/, $text, -1;
    my @statements = grep { $lines[$_] =~ /;\s*$/ } 0 .. $#lines;
    return undef unless @statements;
    $change->(\@lines, $statements[int rand @statements], \@statements);
    return join "\n", @lines;
}

my @mutations = (
    sub { change_lines($_[0], sub { splice @{ $_[0] }, $_[1], 1 }) },
    sub { change_lines($_[0], sub { splice @{ $_[0] }, $_[1], 0, $_[0][ $_[1] ] }) },
    sub { change_lines($_[0], sub { my ($l, $i, $s) = @_; my $k = $s->[int rand @$s]; @$l[$i, $k] = @$l[$k, $i] }) },
    sub { change_lines($_[0], sub { my ($l, $i, $s) = @_; my $k = $s->[int rand @$s]; splice @$l, $i, 0, $l->[$k] }) },
    sub { replace_one($_[0], qr/\blet mut /, 'let ') },
    sub { replace_one($_[0], qr/\blet (?!mut)/, 'let mut ') },
    sub { replace_one($_[0], qr/&mut /, '&') },
    sub { replace_one($_[0], qr/&(?=[a-z])(?!mut)/, '&mut ') },
    sub { replace_one($_[0], qr/\n\s*\}(?=\n)/, '') && do { my $t = replace_one($_[0], qr/\n\s*\}(?=\n)/, ''); replace_one($t, qr/;\n/, ";\n}\n") } },
    sub { replace_one($_[0], qr/'a\b/, "'b") },
    sub { replace_one($_[0], qr/'b\b/, "'a") },
    sub { replace_one($_[0], qr/\.clone\(\)/, '') },
    sub { replace_one($_[0], qr/\b(\w+)(?=[,;)])/, sub { "&$_[0]" }) },
    sub { replace_one($_[0], qr/\*(?=[a-z])/, '') },
    sub { replace_one($_[0], qr/: &'a /, ': &') },
);

sub errors_of {
    my ($command) = @_;
    system "timeout 20 $command >/dev/null 2>'$work/stderr' </dev/null";
    my $status = $? >> 8;
    my %found;
    for (split /\n/, slurp("$work/stderr")) {
        my $d = /^\{/ ? eval { decode_json($_) } : undef;
        next unless $d && $d->{level} eq 'error' && @{ $d->{spans} };
        my ($primary) = grep { $_->{is_primary} } @{ $d->{spans} };
        $found{ ($d->{code} ? $d->{code}{code} : 'lifetime') . "\@$primary->{line_start}" } = 1;
    }
    return ($status, join ' ', sort keys %found);
}

srand $seed;
my ($agree, $outside, $differ) = (0, 0, 0);
mkdir $keep if $keep ne '';
for my $number (1 .. $count) {
    my $origin = $files[int rand @files];
    my $text = slurp($origin);
    $text =~ s{[ \t]*//~[^\n]*}{}g;
    for (1 .. 1 + int rand 2) {
        my $changed = $mutations[int rand @mutations]->($text);
        $text = $changed if defined $changed;
    }
    my $path = "$work/mutant.rs";
    spew($path, $text);
    my $type = $text =~ /^\s*fn\s+main\b/m ? 'bin' : 'lib';
    my ($theirs, $wanted) = errors_of("rustc --edition 2021 --emit=metadata --crate-type $type --crate-name case -A warnings "
                                      . "--error-format=json -o $work/out $path");
    my ($ours, $found) = errors_of("$lien check --error-format=json $path");
    if ($ours == 3) { $outside++; next }
    if (($theirs != 0) == ($ours == 1) && $ours <= 1 && $wanted eq $found) { $agree++; next }
    $differ++;
    my $kind = $ours > 1 ? "crash($ours)" : $theirs == 0 ? 'wrong-reject' : $ours == 0 ? 'wrong-accept' : 'differs';
    print "$kind $number from $origin\n    rustc: ", $wanted || 'accepted', "\n    lien:  ", $found || 'accepted', "\n";
    spew("$keep/$number.rs", $text) if $keep ne '';
}
print "$count mutants: $agree agree, $outside outside, $differ differ\n";
exit($differ ? 1 : 0);
