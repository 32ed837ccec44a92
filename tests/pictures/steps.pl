#!/usr/bin/env perl
# Points of lines and all points: LINES.json ALL.json, the facts of one program.  The first are among the second, in their order, and claim the same.
# (Loans have other numbers, for of all points more of them are in force at one; that is seen at a refusal within a line, too.)
use strict;
use warnings;
use JSON::PP;

sub read_points {
    my ($path) = @_;
    open my $in, '<', $path or die "$path: $!\n";
    local $/;
    my $facts = decode_json(<$in>);
    my $json = JSON::PP->new->canonical;
    my $claims = sub {
        my ($point) = @_;
        my @places = map { my $place = $_; [map { $place->{$_} } qw(path read write move)] } $point->{kind} eq 'error' ? () : @{$point->{places}};
        return $json->encode([\@places, map { $point->{$_} } qw(kind title line span insert_at error)]);
    };
    return map { [map { $claims->($_) } @{$_->{points}}] } @{$facts->{functions}};
}

my @lines = read_points($ARGV[0]);
my @all = read_points($ARGV[1]);
die "not the same functions\n" unless @lines == @all;
for my $function (0 .. $#lines) {
    my $at = 0;
    for my $point (@{$lines[$function]}) {
        $at++ while $at < @{$all[$function]} && $all[$function][$at] ne $point;
        die "function $function: not among all points: $point\n" if $at++ >= @{$all[$function]};
    }
}
