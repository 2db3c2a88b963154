# What the private instance knows before any test: a support queue with custom fields, one more queue that customers
# never see, a vendor's agent, and customers with different rights.
use strict;
use warnings;
use utf8;

our @Queues = (
    {
        Name              => 'Support',
        Description       => 'Customers of the vendor',
        CorrespondAddress => 'support@example.org',
        CommentAddress    => 'support-comment@example.org',
    },
    { Name => 'Internal', Description => 'Never seen by customers' },
);

our @CustomFields = (
    {
        Name   => 'Product',
        Type   => 'SelectSingle',
        Queue  => ['Support'],
        Values => [ map { { Name => $_ } } 'Jitterbit Studio', 'Design Studio', 'API Manager', 'EDI', 'Data Loader' ],
    },
    {
        Name   => 'Severity Level',
        Type   => 'SelectSingle',
        Queue  => ['Support'],
        Values => [ map { { Name => $_ } } '1 - Critical', '2 - High', '3 - Medium', '4 - Low' ],
    },
    { Name => 'Product Version',  Type => 'FreeformSingle', Queue => ['Support'] },
    { Name => 'Client Reference', Type => 'FreeformSingle', Queue => ['Support'] },
    {
        Name     => 'Business Impact Category',
        Type     => 'SelectSingle',
        Queue    => ['Support'],
        Pattern  => '(?#Mandatory).',
        Values   => [ map { { Name => $_ } } 'Revenue or shipping stopped', 'Workaround in place', 'No impact' ],
    },
);

our @Groups = (
    { Name => 'Vendor',   Description => 'The vendor\'s agents' },
    { Name => 'ACME',     Description => 'A customer' },
    { Name => 'Auditors', Description => 'A customer\'s people who only look' },
);

our @Users = (
    {
        Name         => 'agent',
        RealName     => 'Avery Agent',
        EmailAddress => 'agent@vendor.example',
        Privileged   => 1,
    },
    {
        Name         => 'petra',
        RealName     => 'Petra Häfen',
        EmailAddress => 'petra@acme.example',
        Privileged   => 0,
        Timezone     => 'Pacific/Auckland',
    },
    { Name => 'otto', RealName => 'Otto Öl',   EmailAddress => 'otto@acme.example', Privileged => 0 },
    { Name => 'vera', RealName => 'Vera Audit', EmailAddress => 'vera@acme.example', Privileged => 0 },
    { Name => 'rita', RealName => 'Rita Requestor', EmailAddress => 'rita@acme.example', Privileged => 0 },
);

our @Members = (
    { Group => 'Vendor',   GroupDomain => 'UserDefined', Class => 'RT::User', Name => 'agent' },
    { Group => 'ACME',     GroupDomain => 'UserDefined', Class => 'RT::User', Name => 'petra' },
    { Group => 'ACME',     GroupDomain => 'UserDefined', Class => 'RT::User', Name => 'otto' },
    { Group => 'Auditors', GroupDomain => 'UserDefined', Class => 'RT::User', Name => 'vera' },
);

my @fields = ( 'Product', 'Severity Level', 'Product Version', 'Client Reference', 'Business Impact Category' );

# A group's rights in a queue, and on the fields of its tickets.
sub inQueue {
    my ( $group, $queue, @rights ) = @_;
    return map { { GroupDomain => 'UserDefined', GroupId => $group, Queue => $queue, Right => $_ } } @rights;
}

sub onFields {
    my ( $group, @rights ) = @_;
    my @all;
    for my $right (@rights) {
        push @all, map { { GroupDomain => 'UserDefined', GroupId => $group, CF => $_, Right => $right } } @fields;
    }
    return @all;
}

our @ACL = (
    inQueue( 'Vendor', 'Support', qw(SeeQueue ShowTicket ShowTicketComments CreateTicket ReplyToTicket
            CommentOnTicket ModifyTicket OwnTicket DeleteTicket) ),
    inQueue( 'Vendor',   'Internal', qw(SeeQueue ShowTicket CreateTicket ModifyTicket) ),
    inQueue( 'ACME',     'Support',  qw(SeeQueue ShowTicket CreateTicket ReplyToTicket ModifyTicket) ),
    inQueue( 'Auditors', 'Support',  qw(SeeQueue ShowTicket) ),
    onFields( 'Vendor',   qw(SeeCustomField ModifyCustomField SetInitialCustomField) ),
    onFields( 'ACME',     qw(SeeCustomField SetInitialCustomField) ),
    onFields( 'Auditors', qw(SeeCustomField) ),
    (   map { { GroupDomain => 'RT::Queue-Role', GroupType => 'Requestor', Queue => 'Support', Right => $_ } }
            qw(ShowTicket ReplyToTicket)
    ),
    { GroupDomain => 'SystemInternal', GroupType => 'Everyone', Queue => 'Support', Right => 'SeeQueue' },
);

1;
