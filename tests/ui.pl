#!/usr/bin/perl
# Judges programs that carry their expectations, and prints TAP.
#
#   tests/ui.pl [--lien PATH] [--rustc] [--bless] [--annotate] [--only TEXT] [FILE or FOLDER...]
#
# A program says which errors it has, each with its code, and its column where that matters:
#     v.push(4); //~ ERROR E0502 @5        an error on this line
#     //~^ ERROR lifetime                  one line up for each ^; "lifetime" is rustc's error without a code
#     //~ OUTSIDE                          lien must say that it does not cover the program (exit status 3)
# A program without such lines must be accepted.  Where lien answers "outside" without being told to, the case is skipped.
# A file CASE.stderr beside CASE.rs is what lien prints for people; --bless rewrites it.
#
# --rustc     ask rustc instead of lien whether the expectations are true (needs rustc)
# --annotate  write rustc's errors into the programs as expectations (read the result before keeping it)
use strict;
use warnings;
use File::Find;
use File::Temp qw(tempdir);
use JSON::PP;

my ($lien, $use_rustc, $bless, $annotate, $only) = ($ENV{LIEN} // 'build/lien', 0, 0, 0, '');
my @roots;
while (@ARGV) {
    my $word = shift @ARGV;
    if ($word eq '--lien') { $lien = shift @ARGV }
    elsif ($word eq '--rustc') { $use_rustc = 1 }
    elsif ($word eq '--bless') { $bless = 1 }
    elsif ($word eq '--annotate') { $annotate = $use_rustc = 1 }
    elsif ($word eq '--only') { $only = shift @ARGV }
    else { push @roots, $word }
}
@roots = ('tests/ui', 'examples') unless @roots;
my $work = tempdir(CLEANUP => 1);
my $json = JSON::PP->new->utf8;

sub slurp {
    my ($path) = @_;
    open my $in, '<:raw', $path or return undef;
    local $/;
    my $text = <$in>;
    return $text // '';
}

sub spew {
    my ($path, $text) = @_;
    open my $out, '>:raw', $path or die "$path: $!";
    print $out $text;
    close $out or die "$path: $!";
}

# [{code, line, column or undef}], and whether OUTSIDE is expected.
sub expectations {
    my ($text) = @_;
    my ($outside, $number, @wanted) = (0, 0);
    for my $line (split /\n/, $text, -1) {
        $number++;
        while ($line =~ m{//~(\^*)\s*(?:ERROR\s+(E\d{4}|[a-z_]+)(?:\s*@(\d+))?|(OUTSIDE))}g) {
            if ($4) { $outside = 1 }
            else { push @wanted, { code => $2, line => $number - length $1, column => $3 } }
        }
    }
    return ($outside, @wanted);
}

sub errors_in {
    my ($output) = @_;
    my @found;
    for my $line (split /\n/, $output) {
        next unless $line =~ /^\{/;
        my $diagnostic = eval { $json->decode($line) };
        if (!$diagnostic) { push @found, { code => 'not JSON', line => 0, column => 0 }; next }
        next unless $diagnostic->{level} eq 'error' && @{ $diagnostic->{spans} };
        my ($primary) = grep { $_->{is_primary} } @{ $diagnostic->{spans} };
        push @found, { code => $diagnostic->{code} ? $diagnostic->{code}{code} : 'lifetime',
                       line => $primary->{line_start}, column => $primary->{column_start},
                       message => $diagnostic->{message} };
    }
    return @found;
}

sub run_lien {
    my ($path, $format) = @_;
    my $errors = "$work/stderr.$$";
    system "$lien check --color=never --error-format=$format '$path' >/dev/null 2>'$errors' </dev/null";
    return ($? & 127 ? 128 + ($? & 127) : $? >> 8, slurp($errors));
}

sub run_rustc {
    my ($path) = @_;
    my $errors = "$work/stderr.$$";
    my $type = slurp($path) =~ /^\s*(?:pub\s+)?(?:async\s+)?fn\s+main\b/m ? 'bin' : 'lib';
    system "rustc --edition 2021 --emit=metadata --crate-type $type --crate-name case -A warnings --error-format=json "
         . "-o '$work/out.$$' '$path' >/dev/null 2>'$errors' </dev/null";
    return ($? >> 8, slurp($errors));
}

sub show { join(' ', map { "$_->{code}\@$_->{line}" . (defined $_->{column} ? ":$_->{column}" : '') } @_) || 'accepted' }

# Whether each expected error is found and nothing else.
sub agrees {
    my ($wanted, $found) = @_;
    my @left = @$found;
    for my $want (@$wanted) {
        my ($at) = grep {
            my $f = $left[$_];
            $f->{code} eq $want->{code} && $f->{line} == $want->{line}
              && (!defined $want->{column} || $f->{column} == $want->{column})
        } 0 .. $#left;
        return 0 unless defined $at;
        splice @left, $at, 1;
    }
    return !@left;
}

sub write_expectations {
    my ($path, $text, @found) = @_;
    $text =~ s{[ \t]*//~\^*\s*ERROR[^\n]*}{}g;
    my @lines = split /\n/, $text, -1;
    for my $error (sort { $a->{line} <=> $b->{line} || $a->{column} <=> $b->{column} } @found) {
        $lines[$error->{line} - 1] .= " //~ ERROR $error->{code} \@$error->{column}";
    }
    spew($path, join "\n", @lines);
}

# Gives "ok", "not ok" or "skip", and words.
sub judge {
    my ($path) = @_;
    my $text = slurp($path);
    my ($outside, @wanted) = expectations($text);
    if ($use_rustc) {
        my ($status, $output) = run_rustc($path);
        my @found = errors_in($output);
        return ('not ok', "rustc ended with $status and no error") if $status && !@found;
        write_expectations($path, $text, @found) if $annotate;
        return ('ok', show(@found)) if $annotate || agrees(\@wanted, \@found);
        return ('ok', 'outside') if $outside && !@wanted;
        return ('not ok', 'expected ' . show(@wanted) . ', rustc says ' . show(@found));
    }
    my ($status, $output) = run_lien($path, 'json');
    my @found = errors_in($output);
    return $outside ? ('ok', '') : ('skip', "outside: $found[0]{message}") if $status == 3 && @found == 1;
    return ('not ok', "expected the answer outside, found " . show(@found)) if $outside;
    return ('not ok', "exit status $status") if $status > 1 || ($status == 1) != (@found > 0);
    return ('not ok', 'expected ' . show(@wanted) . ', lien says ' . show(@found)) unless agrees(\@wanted, \@found);
    (my $golden = $path) =~ s/\.rs$/.stderr/;
    if (-e $golden) {
        my (undef, $printed) = run_lien($path, 'human');
        if ($bless) { spew($golden, $printed) }
        elsif ($printed ne slurp($golden)) { return ('not ok', "prints something else than $golden (make bless)") }
    }
    return ('ok', '');
}

if ($use_rustc && system('rustc --version >/dev/null 2>&1') != 0) {
    print "1..0 # SKIP rustc is not installed\n";
    exit 0;
}
my @files;
for my $root (@roots) {
    if (-f $root) { push @files, $root }
    elsif (-d $root) { find({ no_chdir => 1, wanted => sub { push @files, $_ if /\.rs$/ } }, $root) }
}
@files = sort grep { index($_, $only) >= 0 } @files;
print '1..', scalar @files, "\n";

# Two workers, each with every second file; their lines are printed in order afterwards.
my @workers;
for my $worker (0, 1) {
    my $log = "$work/log.$worker";
    my $child = fork // die "fork: $!";
    if (!$child) {
        open my $out, '>', $log or die;
        for (my $i = $worker; $i < @files; $i += 2) {
            my ($verdict, $words) = judge($files[$i]);
            $words =~ s/\n.*//s;
            my $number = $i + 1;
            print $out $verdict eq 'skip' ? "ok $number - $files[$i] # SKIP $words\n"
                     : "$verdict $number - $files[$i]" . ($words ne '' ? ": $words" : '') . "\n";
        }
        close $out;
        require POSIX;
        POSIX::_exit(0);
    }
    push @workers, [$child, $log];
}
my (@lines, $failed);
for my $worker (@workers) {
    waitpid $worker->[0], 0;
    $failed = 1 if $?;
    push @lines, split /\n/, slurp($worker->[1]);
}
print "$_->[1]\n" for sort { $a->[0] <=> $b->[0] } map { /ok (\d+)/; [$1, $_] } @lines;
exit($failed || grep({ /^not ok/ } @lines) ? 1 : 0);
