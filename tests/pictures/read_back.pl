# Reads the DOT of each frame back and compares it with the JSON facts: rows, badges, loans, holders, owners; and each object's place between frames.
#   read_back.pl FOLDER...    each has FUNCTION.json and FUNCTION.points.NN.dot; prints TAP
use strict;
use warnings;
use JSON::PP;

require './tests/pictures/dot.pm';
our ($number, $failures);

sub id_of {
    my ($text, $index, $seen) = @_;
    my $bytes = $text;
    utf8::encode($bytes) if utf8::is_utf8($bytes);
    my $id = substr($bytes, 0, 40);
    $id =~ s/[^A-Za-z0-9]/_/g;
    return $id ne $bytes || $seen->{$bytes}++ ? "${id}_$index" : $id;
}

my %state_class = (have => 'have', never => 'never', suspended => 'suspended', gone => 'gone', refused => 'refused');

for my $folder (@ARGV) {
    for my $path (sort glob "$folder/*.json") {
        (my $stem = $path) =~ s/\.json$//;
        my $function = decode_json(slurp($path))->{functions}[0];
        my (@wrong, @moved, %seen, %seen_loan, %place);
        my @row_id = map { id_of($function->{rows}[$_]{path}, $_, \%seen) } 0 .. $#{$function->{rows}};
        my @loan_id = map { my $l = $function->{loans}[$_]{label}; $l =~ s/^'//; (my $id = $l) =~ s/[^A-Za-z0-9]/_/g; $seen_loan{$l}++ ? "loan_${id}_$_" : "loan_$id" } 0 .. $#{$function->{loans}};
        my @frames = sort glob "$stem.points.*.dot";
        push @wrong, "frames: " . @frames . ", points: " . @{$function->{points}} if @frames != @{$function->{points}};
        for my $i (0 .. $#frames) {
            my ($node, $edge) = read_dot(slurp($frames[$i]));
            my $point = $function->{points}[$i];
            my %shown = map { $_->{row} => $_ } @{$point->{places}};
            for my $r (0 .. $#row_id) {
                my $id = $row_id[$r];
                next unless $node->{"row_$id"}; # fields to which nothing happens have no row
                for my $what ('read', 'write', 'move') {
                    my $drawn = $node->{"${what}_$id"} ? $node->{"${what}_$id"}{class} : 'badge none';
                    my $badge = $shown{$r} ? $shown{$r}{badges}{$what} : undef;
                    my $wanted = 'badge ' . ($badge && $state_class{$badge->{state}} ? $state_class{$badge->{state}} : 'none');
                    push @wrong, "$point->{name}: $what of $function->{rows}[$r]{path} is drawn as $drawn, the facts say $wanted" if $drawn ne $wanted;
                }
                my $owns = $shown{$r} && defined $shown{$r}{owns} ? 1 : 0;
                my $drawn = grep { ($_->{id} // '') =~ /^own_\Q$id\E_heap_/ } @$edge;
                push @wrong, "$point->{name}: $function->{rows}[$r]{path} owns $owns, drawn $drawn" if $owns != ($drawn > 0);
            }
            for my $r (keys %shown) { # a variable always has one
                push @wrong, "$point->{name}: no row of $shown{$r}{path}" if $function->{rows}[$r]{depth} == 0 && !$node->{"row_$row_id[$r]"};
            }
            my %loan = map { $_->{loan} => $_ } @{$point->{loans}};
            for my $l (0 .. $#loan_id) {
                my $tag = $node->{$loan_id[$l]};
                push @wrong, "$point->{name}: $function->{loans}[$l]{label} is " . ($tag ? "drawn, but no loan" : "a loan, but not drawn") if !$tag != !$loan{$l};
                next unless $tag && $loan{$l};
                my $kind = $function->{loans}[$l]{kind};
                push @wrong, "$point->{name}: $function->{loans}[$l]{label} is $kind, drawn $tag->{class}" if $tag->{class} !~ /\b$kind\b/ && $loan{$l}{state} !~ /ended|killed|reserved/;
                for my $holder (@{$loan{$l}{holders}}) {
                    push @wrong, "$point->{name}: $function->{rows}[$holder->{row}]{path} holds $function->{loans}[$l]{label}, not drawn"
                        if $node->{"row_$row_id[$holder->{row}]"} && !grep { ($_->{id} // '') eq "hold_$loan_id[$l]_$row_id[$holder->{row}]" } @$edge;
                }
            }
            for my $name (grep { !/^(?:note|line|key|legend|bar_|step|claim|bar)/ } keys %$node) {
                next if !defined $node->{$name}{pos};
                my $where = join ' ', map { $node->{$name}{$_} // '' } 'pos', 'height';
                $place{$name} //= $where;
                my ($x, $y) = split /[, ]/, $where;
                my ($old_x, $old_y) = split /[, ]/, $place{$name};
                push @moved, "$name was at $place{$name}, in $point->{name} at $where" if abs($y - $old_y) > 0.11 || (abs($x - $old_x) > 0.11 && $name !~ /^(?:rowstep|state(?:above|below)?|taghead|tagkind|tagnow|tagpast_\d+)_/);
            }
        }
        (my $name = $stem) =~ s{.*/(.*)/}{$1/};
        result("$name: the pictures say what the facts say", @wrong);
        result("$name: nothing moves between " . @frames . " frames", @moved);
    }
}
print "1..$number\n";
exit($failures > 0 ? 1 : 0);
