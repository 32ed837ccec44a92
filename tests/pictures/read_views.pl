# Reads the DOT of the views lifetimes, cfg and regions back and compares it with the JSON facts.
#   read_views.pl FOLDER...    each has FUNCTION.json and FUNCTION.VIEW.dot; prints TAP
use strict;
use warnings;
use JSON::PP;
require './tests/pictures/dot.pm';
our ($number, $failures);

# "a" and "b" without each other's: what one of two lists has alone.
sub differences {
    my ($what, $facts, $drawn) = @_;
    my %facts = map { $_ => 1 } @$facts;
    my %drawn = map { $_ => 1 } @$drawn;
    return ((map { "$what $_ is a fact, not drawn" } grep { !$drawn{$_} } sort keys %facts), (map { "$what $_ is drawn, no fact" } grep { !$facts{$_} } sort keys %drawn));
}

sub has_class { my ($thing, $class) = @_; return ($thing->{class} // '') =~ /\b$class\b/ }

sub text_of {
    my ($node) = @_;
    my $text = $node->{label} // '';
    $text =~ s/<[^<>]*>//g;
    my %sign = (lt => '<', gt => '>', quot => '"', amp => '&', nbsp => ' ');
    $text =~ s/&(?:#(\d+)|(\w+));/$1 ? chr $1 : $sign{$2} \/\/ ''/ge;
    return $text;
}

sub check_lifetimes {
    my ($function, $node, $edge) = @_;
    my %has_lane = map { /^variable_(\d+)$/ ? ($1 => 1) : () } keys %$node;
    my (@lanes, @drawn, @wrong);
    my %behind;
    for my $r (0 .. $#{$function->{rows}}) {
        my $row = $function->{rows}[$r];
        $behind{$r} = $row->{kind} eq 'deref' || (defined $row->{parent} && $behind{$row->{parent}});
    }
    for my $lane (grep { $has_lane{$_->{row}} } @{$function->{lanes}}) {
        next if $lane->{is} =~ /unset|idle|maybe/ || $lane->{from} >= $function->{last_line}; # broken lines have no node; nothing is after the last line
        my $is = $behind{$lane->{row}} && $lane->{is} eq 'owner' ? 'reference' : $lane->{is};
        push @lanes, "$is of $lane->{row} from $lane->{from}";
    }
    for my $name (keys %$node) {
        next if $name !~ /^lane_(\d+)_(\d+)$/;
        my ($row, $from) = ($1, $2);
        push @drawn, "$1 of $row from $from" if $node->{$name}{class} =~ /lane (owner|frozen|locked|reference)/;
    }
    push @wrong, differences('lane', \@lanes, \@drawn);
    my %mark = (created => 'created', read => 'read', written => 'written', moved => 'moved', dropped => 'dropped', conflict => 'refused');
    for my $e (0 .. $#{$function->{events}}) {
        my $event = $function->{events}[$e];
        my $drawn = $node->{"event_$e"};
        push @wrong, "event $e is $event->{kind}, drawn as $drawn->{class}" if $drawn && $mark{$event->{kind}} && !has_class($drawn, $mark{$event->{kind}});
        push @wrong, "event $e ($event->{kind}) is not drawn" if !$drawn && $event->{kind} =~ /^(?:dropped|conflict|moved)$/ && defined $event->{row} && $has_lane{$event->{row}};
    }
    my %bars;
    for my $name (grep { /^loan_\d+_\d+$/ } keys %$node) {
        my ($loan) = $name =~ /^loan_(\d+)/;
        $bars{$loan} = 1;
        push @wrong, "loan $loan is drawn as $node->{$name}{class}" if !has_class($node->{$name}, $function->{loans}[$loan]{kind});
    }
    for my $l (grep { $node->{"loan_${_}_label"} } 0 .. $#{$function->{loans}}) {
        push @wrong, "loan $l has no bar" if @{$function->{loans}[$l]{lines}} && !$bars{$l};
    }
    return @wrong;
}

sub check_cfg {
    my ($function, $node, $edge, $error) = @_;
    my $flow = $function->{flow};
    my (@ribbons, @drawn, @wrong);
    return () if !grep { /^block_/ } keys %$node; # too large, and said so
    push @wrong, differences('block', [map { "block_$_" } 0 .. $#{$flow->{blocks}}], [grep { /^block_\d+$/ } keys %$node]);
    for my $b (0 .. $#{$flow->{blocks}}) {
        for my $l (0 .. $#{$flow->{blocks}[$b]{lines}}) {
            my $line = $flow->{blocks}[$b]{lines}[$l];
            my $code = $node->{"line_${b}_$l"};
            push @wrong, "line $l of block $b is not drawn" if !$code;
            (my $text = $line->{text}) =~ s/\W//ga;
            (my $shown = $code ? text_of($code) : '') =~ s/\W//ga;
            push @wrong, "line $l of block $b: $line->{text} is drawn as $shown" if $code && index($shown, substr($text, 0, 12)) < 0;
            push @ribbons, map { "of loan $_ in block $b" } @{$line->{loans} // []};
        }
    }
    for my $name (grep { /^ribbon_/ } keys %$node) {
        my ($b, $l) = $name =~ /^ribbon_(\d+)_(\d+)/;
        push @drawn, "of loan $l in block $b";
        push @wrong, "$name is $node->{$name}{class}" if !has_class($node->{$name}, $function->{loans}[$l]{kind});
    }
    push @wrong, differences('ribbon', \@ribbons, \@drawn);
    my $story = defined $error ? $flow->{stories}[$error] : undef;
    my %way = map { $_ => 1 } @{$story ? $story->{path} : []};
    my @facts = map { my $e = $flow->{edges}[$_]; "flow_$e->{from}_$e->{to}_$_" . ($way{$_} ? ' (way)' : '') } 0 .. $#{$flow->{edges}};
    push @wrong, differences('edge', \@facts, [map { $_->{id} . (has_class($_, 'way') ? ' (way)' : '') } grep { ($_->{id} // '') =~ /^flow_/ } @$edge]);
    return @wrong;
}

sub check_regions {
    my ($function, $node, $edge, $error) = @_;
    my $lifetimes = $function->{lifetimes};
    my (@facts, @wrong);
    return () if !grep { /^region_/ } keys %$node;
    push @wrong, differences('lifetime', [map { "region_$_" } 0 .. $#{$lifetimes->{regions}}], [grep { /^region_\d+$/ } keys %$node]);
    for my $e (0 .. $#{$lifetimes->{edges}}) {
        my $constraint = $lifetimes->{edges}[$e];
        my $blamed = defined $constraint->{error} && defined $error && $constraint->{error} == $error;
        next if $constraint->{missing} && !$blamed; # of another refusal's picture
        my @same = grep { my $other = $lifetimes->{edges}[$_]; $_ != $e && !$other->{missing} && $other->{longer} == $constraint->{longer} && $other->{shorter} == $constraint->{shorter} }
            0 .. $#{$lifetimes->{edges}}; # several refusals need it
        next if !$blamed && grep { $_ < $e || (defined $error && $lifetimes->{edges}[$_]{error} == $error) } @same;
        push @facts, "outlives_$constraint->{longer}_$constraint->{shorter}_$e" . ($blamed ? ' (blamed)' : '');
    }
    push @wrong, differences('constraint', \@facts, [map { $_->{id} . (has_class($_, 'blamed') ? ' (blamed)' : '') } grep { ($_->{id} // '') =~ /^outlives_/ } @$edge]);
    return @wrong;
}

my %check = (lifetimes => \&check_lifetimes, cfg => \&check_cfg, regions => \&check_regions);
for my $folder (@ARGV) {
    for my $path (sort glob "$folder/*.json") {
        (my $stem = $path) =~ s/\.json$//;
        my $function = decode_json(slurp($path))->{functions}[0];
        my @wrong;
        for my $view (sort keys %check) {
            for my $drawing (sort glob "$stem.$view.dot $stem.$view.[0-9]*.dot") {
                my ($node, $edge) = read_dot(slurp($drawing));
                my $error = $drawing =~ /\.(\d+)\.dot$/ ? $1 - 1 : @{$function->{errors}} ? 0 : undef;
                push @wrong, map { "$view: $_" } $check{$view}->($function, $node, $edge, $error);
            }
        }
        (my $name = $stem) =~ s{.*/(.*)/}{$1/};
        result("$name: lifetimes, cfg and regions say what the facts say", @wrong);
    }
}
print "1..$number\n";
exit($failures > 0 ? 1 : 0);
