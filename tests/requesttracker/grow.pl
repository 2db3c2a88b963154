# grow.pl COUNT: prints a token for each user, then fills the queue with tickets; mails and other scrips stay off.
use strict;
use warnings;
use utf8;
use RT -init;

my ($count) = @ARGV;
binmode STDOUT, ':utf8';

for my $name (qw(root agent petra otto vera rita)) {
    my $user = RT::User->new( RT->SystemUser );
    $user->Load($name);
    my $key = RT::AuthToken->new( RT->SystemUser );
    my ( $ok, $message, $token ) = $key->Create( Owner => $user->Id, Description => 'tests' );
    die "$name: $message\n" unless $ok;
    print "$name $token\n";
}

my @subjects = (
    'Agent group does not start after the upgrade',
    'Operation times out against SAP',
    'Production Down – Produktionsausfall: Aufträge bleiben liegen',
    'Umlaute in Häfen und Straßen kommen falsch an',
    'API returns 502 since this morning',
    'How do I schedule on the last working day?',
);
my @products = ( 'Jitterbit Studio', 'Design Studio', 'API Manager', 'EDI', 'Data Loader' );
my @levels   = ( '1 - Critical', '2 - High', '3 - Medium', '4 - Low' );
my @states   = ( 'new', 'open', 'open', 'stalled', 'resolved' );
my @people   = qw(petra otto rita);

my %user;
for my $name (@people) {
    $user{$name} = RT::CurrentUser->new;
    $user{$name}->Load($name);
}
# Of what stood before the tests nobody was told.
sub scrips {
    my ($disabled) = @_;
    my $all = RT::Scrips->new( RT->SystemUser );
    $all->{find_disabled_rows} = 1;
    $all->UnLimit;
    while ( my $scrip = $all->Next ) {
        $scrip->SetDisabled($disabled);
    }
}

scrips(1);
my %field;
for my $name ( 'Product', 'Severity Level', 'Business Impact Category' ) {
    my $custom = RT::CustomField->new( RT->SystemUser );
    $custom->LoadByName( Name => $name, Queue => 'Support' );
    $field{$name} = 'CustomField-' . $custom->Id;
}
$RT::Handle->BeginTransaction;
for my $number ( 1 .. $count ) {
    my $who    = $people[ $number % @people ];
    my $ticket = RT::Ticket->new( RT->SystemUser );
    my $mime   = MIME::Entity->build(
        Type    => 'text/plain; charset=utf-8',
        Charset => 'utf-8',
        Data    => [ Encode::encode( 'UTF-8', "Fall $number: so geht es nicht weiter.\nGrüße" ) ],
    );
    my ( $id, undef, $message ) = $ticket->Create(
        Queue           => 'Support',
        Subject         => $subjects[ $number % @subjects ] . " ($number)",
        Requestor       => $user{$who}->EmailAddress,
        MIMEObj         => $mime,
        $field{'Product'} => $products[ $number % @products ],
        $field{'Severity Level'} => $levels[ $number % @levels ],
        $field{'Business Impact Category'} => 'No impact',
    );
    die "ticket $number: $message\n" unless $id;
    my $state = $states[ $number % @states ];
    if ( $state ne $ticket->Status ) {
        my ( $ok, $said ) = $ticket->SetStatus($state);
        die "ticket $number: $said\n" unless $ok;
    }
    if ( $number % 200 == 0 ) {
        $RT::Handle->Commit;
        $RT::Handle->BeginTransaction;
    }
}
$RT::Handle->Commit;
scrips(0);
