# Shared by what reads pictures back: TAP, files, DOT.
use strict;
use warnings;

our ($number, $failures) = (0, 0);
sub result {
    my ($name, @wrong) = @_;
    $number++;
    print @wrong ? "not ok $number - $name\n" : "ok $number - $name\n";
    print "# $_\n" for splice @wrong, 0, 5;
    $failures += @_ > 1;
}

sub slurp {
    open my $file, '<:raw', $_[0] or die "$_[0]: $!";
    local $/;
    return <$file>;
}

# One statement: `name [key=value, ...];` with values quoted, bare or HTML.
sub read_dot {
    my ($text) = @_;
    my (%node, @edge);
    while ($text =~ /^\t("(?:[^"\\]|\\[\s\S])*"|\w+)(?: -> ("(?:[^"\\]|\\[\s\S])*"|\w+))?\t? ?\[((?:[^"<\]]|"(?:[^"\\]|\\[\s\S])*"|<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>)*)\];/mg) {
        my ($name, $to, $attributes) = ($1, $2, $3);
        my %set;
        while ($attributes =~ /(\w+)=("((?:[^"\\]|\\[\s\S])*)"|<(?:[^<>]|<[^<>]*>)*>|[^,\s\]]+)/g) {
            $set{$1} = defined $3 ? $3 : $2;
        }
        s/^"(.*)"$/$1/ for grep { defined } $name, $to;
        if (defined $to) { push @edge, {%set, from => $name, to => $to} } else { $node{$name} = \%set }
    }
    return (\%node, \@edge);
}

1;
