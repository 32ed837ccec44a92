# Validates JSON documents against docs/facts.schema.json, of whose keywords it knows those that the schema uses.
#   validate.pl SCHEMA DOCUMENTATION FILE...     prints TAP: each file; keys without description; keys that no file has
use strict;
use warnings;
use JSON::PP;

my ($number, $failures, %seen) = (0, 0);
sub result {
    my ($name, @wrong) = @_;
    $number++;
    print @wrong ? "not ok $number - $name\n" : "ok $number - $name\n";
    print "# $_\n" for splice @wrong, 0, 8;
    $failures += @_ > 1;
}

sub slurp {
    open my $file, '<:raw', $_[0] or die "$_[0]: $!";
    local $/;
    return <$file>;
}

my ($schema_path, $documentation, @files) = @ARGV;
my $schema = decode_json(slurp($schema_path));
my %known = map { $_ => 1 } '$schema', '$defs', '$ref', qw(title description type const enum minimum properties required additionalProperties items minItems maxItems);

sub type_of {
    my ($value) = @_;
    return 'null' if !defined $value;
    return 'boolean' if JSON::PP::is_bool($value);
    return ref $value eq 'HASH' ? 'object' : ref $value eq 'ARRAY' ? 'array' : JSON::PP->new->allow_nonref->encode($value) =~ /^-?\d+$/ ? 'integer' : 'string';
}

sub same { my $json = JSON::PP->new->allow_nonref->canonical; return $json->encode($_[0]) eq $json->encode($_[1]) }

# What is wrong with a value, each with where it is.
sub check {
    my ($value, $rule, $where) = @_;
    my @wrong;
    push @wrong, check($value, $schema->{'$defs'}{$1}, $where) if ($rule->{'$ref'} // '') =~ m{^#/\$defs/(\w+)$};
    my $type = type_of($value);
    if (defined $rule->{type}) {
        my @types = ref $rule->{type} ? @{$rule->{type}} : $rule->{type};
        return "$where is $type, not @types" if !grep { $_ eq $type } @types;
    }
    push @wrong, "$where is not what it must be" if exists $rule->{const} && !same($value, $rule->{const});
    push @wrong, "$where: " . ($value // 'null') . " is none of its words" if $rule->{enum} && !grep { same($value, $_) } @{$rule->{enum}};
    push @wrong, "$where: $value is too small" if defined $rule->{minimum} && $type eq 'integer' && $value < $rule->{minimum};
    if ($type eq 'object' && $rule->{properties}) {
        for my $key (sort keys %$value) {
            $seen{$rule->{properties}{$key}} = 1 if $rule->{properties}{$key};
            push @wrong, $rule->{properties}{$key} ? check($value->{$key}, $rule->{properties}{$key}, "$where.$key") : "$where.$key is not in the schema";
        }
        push @wrong, map { "$where has no $_" } grep { !exists $value->{$_} } @{$rule->{required}};
    }
    if ($type eq 'array') {
        push @wrong, "$where has " . @$value . ' items' if @$value < ($rule->{minItems} // 0) || @$value > ($rule->{maxItems} // 1e9);
        push @wrong, map { check($value->[$_], $rule->{items}, "$where\[$_]") } 0 .. $#$value if $rule->{items};
    }
    return @wrong;
}

# All properties of the schema, as path and rule; and keywords that this program does not know.
my (@properties, @unknown);
sub walk {
    my ($rule, $path) = @_;
    push @unknown, map { "$path: $_" } grep { !$known{$_} } keys %$rule;
    for my $key (sort keys %{$rule->{properties} // {}}) {
        push @properties, ["$path.$key", $rule->{properties}{$key}, $key];
        walk($rule->{properties}{$key}, "$path.$key");
    }
    walk($rule->{items}, $path . '[]') if $rule->{items};
    walk($rule->{'$defs'}{$_}, $_) for sort keys %{$rule->{'$defs'} // {}};
}
walk($schema, '');

for my $file (@files) {
    (my $name = $file) =~ s{.*/}{};
    result("$name keeps to the schema", check(decode_json(slurp($file)), $schema, '$'));
}
result('every key of the schema occurs', map { "$_->[0] does not" } grep { !$seen{$_->[1]} } @properties);
result('every key of the schema has a description', map { "$_->[0] has none" } grep { !$_->[1]{description} && !$_->[1]{'$ref'} } @properties);
(my $prose = slurp($documentation)) =~ s/``.*?``//g;
my $words = join " ", $prose =~ /`([^`]+)`/g;
result('every key of the schema is in the documentation', map { "$_->[0] is not" } grep { $words !~ /(?<![\w-])\Q$_->[2]\E(?![\w-])/ } @properties);
result('the validator knows every keyword of the schema', @unknown);

# The validator itself: a key too many, one too few, a wrong type, a wrong word are found.
my $good = decode_json(slurp($files[0]));
my %spoilt = (
    'a key too many' => sub { $_[0]{functions}[0]{more} = 1 },
    'a key too few' => sub { delete $_[0]{functions}[0]{points}[0]{name} },
    'a wrong type' => sub { $_[0]{functions}[0]{first_line} = 'one' },
    'a wrong word' => sub { $_[0]{functions}[0]{points}[0]{kind} = 'later' },
    'another version' => sub { $_[0]{version} = 2 },
);
for my $how (sort keys %spoilt) {
    my $copy = decode_json(JSON::PP->new->utf8->encode($good));
    $spoilt{$how}->($copy);
    result("$how is found", check($copy, $schema, '$') ? () : 'it is not');
}
print "1..$number\n";
exit($failures > 0 ? 1 : 0);
