# Reads text twins back.   check.pl FOLDER...    each has DRAWING.WIDTH/*.txt and json/*.json; prints TAP
use strict;
use warnings;
use utf8;
use JSON::PP;
binmode STDOUT, ':utf8';

my ($number, $failures) = (0, 0);
sub result {
    my ($name, @wrong) = @_;
    $number++;
    print @wrong ? "not ok $number - $name\n" : "ok $number - $name\n";
    print "# $_\n" for splice @wrong, 0, 5;
    $failures += @_ > 1;
}

sub slurp {
    open my $file, '<:encoding(UTF-8)', $_[0] or die "$_[0]: $!";
    local $/;
    return <$file>;
}

sub short { my $path = shift; $path =~ s{.*/(.*/.*/)}{$1}; return $path }

# The sentences follow the last empty line: as one line, since they are broken elsewhere at another width.
sub sentences {
    my ($text) = @_;
    $text =~ s/.*\n\n//s;
    $text =~ s/\s+//g;
    return $text;
}

my %letter = (never => '.', suspended => 'x', gone => '-', refused => '!', none => ' ');

sub rows_drawn {
    my ($file, $function, $point) = @_;
    my ($stack) = slurp($file) =~ /^ *Stack: owners(.*?)^(?:key:|$)/ms or return "no stack in $file";
    my @wrong;
    for my $place (@{$point->{places}}) {
        my $row = $function->{rows}[$place->{row}];
        my $can = join '', map { my $b = $place->{badges}{$_}{state}; $b eq 'have' ? substr($_, 0, 1) : $letter{$b} } 'read', 'write', 'move';
        next if $can =~ /^ *$/ || $row->{label} =~ /[^ -~]/ || length $row->{label} > 20;
        push @wrong, "$point->{name}: $row->{path} is not drawn as $can" if $stack !~ /\Q$row->{label}\E: .*  ?\Q$can\E( |$)/m;
    }
    for my $loan (@{$point->{loans}}) {
        my $facts = $function->{loans}[$loan->{loan}];
        my $kind = $facts->{kind} eq 'shared' ? 'shared' : $loan->{state} eq 'reserved' ? 'mut, reserved' : 'mut';
        next if length $facts->{label} > 8;
        push @wrong, "$point->{name}: no box of $facts->{label} $kind" if $stack !~ /[╭╔┏┌] \Q$facts->{label}\E \Q$kind\E/;
        for my $holder (@{$loan->{holders}}) {
            my $label = $function->{rows}[$holder->{row}]{label};
            my $end = $holder->{maybe} ? '\?' : '○';
            next if $label =~ /[^ -~]/ || length $label > 20;
            push @wrong, "$point->{name}: $label does not hold $facts->{label}" if $stack !~ /\Q$label\E: [^\n]*$end|\Q$label\E: [^\n]*\n +$end/;
        }
    }
    return @wrong;
}

for my $folder (@ARGV) {
    my (@wide, @not_ascii, @drawn, @other, @read);
    for my $width (80, 100) {
        for my $file (glob "$folder/*.$width/*.txt") {
            my $text = slurp($file);
            for my $line (split /\n/, $text) {
                push @wide, short($file) . ': ' . length($line) . " columns: $line" if length $line > $width;
                push @wide, short($file) . ': a control character' if $line =~ /[\x00-\x1f\x7f-\x9f\x{202a}-\x{202e}\x{2066}-\x{2069}\x{200e}\x{200f}]/;
            }
            push @not_ascii, short($file) if $file =~ m{/ascii\.} && $text =~ /[^\x00-\x7f]/;
            push @other, short($file) . ' has a drawing' if $file =~ m{/none\.} && $text =~ /[─-╿▌◀◁▶○●]|^key:/m;
            next if $file !~ m{/unicode\.};
            (my $none = $file) =~ s{/unicode\.\d+}{/none.100};
            push @other, short($file) if sentences($text) ne sentences(slurp($none));
        }
    }
    for my $json (glob "$folder/json/*.json") {
        open my $file, '<:raw', $json or die;
        local $/;
        my $function = decode_json(<$file>)->{functions}[0];
        (my $stem = $json) =~ s{/json/(.*)\.json$}{/unicode.100/$1};
        my @frames = sort glob "\Q$stem\E.points.*.txt";
        push @read, "frames: " . @frames . ", points: " . @{$function->{points}} if @frames != @{$function->{points}};
        push @read, rows_drawn($frames[$_], $function, $function->{points}[$_]) for 0 .. $#frames;
    }
    (my $name = $folder) =~ s{.*/}{};
    result("$name: within its width, without control characters", @wide);
    result("$name: ASCII where asked", @not_ascii);
    result("$name: the same sentences with and without a drawing", @other);
    result("$name: the drawing says what the facts say", @read);
}
print "1..$number\n";
exit($failures > 0 ? 1 : 0);
