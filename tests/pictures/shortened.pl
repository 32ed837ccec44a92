#!/usr/bin/env perl
# SVG files: a text that is shortened has the whole as its title.  (A value that is not known, and the words of a note, are no names.)
use strict;
use warnings;
my $failed = 0;
for my $path (@ARGV) {
    open my $in, '<', $path or die "$path: $!\n";
    local $/;
    my $svg = <$in>;
    while ($svg =~ m{<g id="([^"]*)" class="node ([^"]*)">(.*?)\n</g>}gs) {
        my ($id, $class, $body) = ($1, $2, $3);
        next if $class =~ /^(?:cell|key|note|value|heapobj)/ || $body =~ /<title>/;
        (my $text = $body) =~ s/<[^>]*>//g;
        next if $text !~ /\xE2\x80\xA6/;
        print "$path: $id: $text\n";
        $failed = 1;
    }
}
exit $failed;
