#include "support/account/TeamLetter.h"

namespace lotse::account
{

namespace
{

struct Words {
    QString subject;
    QString greeting;
    QString wish; // 1: the organisation
    QString organisation;
    QString access;
    QString reply;
    QString regards;
};

Words words(bool german)
{
    if (german) {
        return {.subject = QStringLiteral("Berechtigte Support-Kontakte: %1"),
                .greeting = QStringLiteral("Guten Tag,"),
                .wish = QStringLiteral("bitte tragen Sie diese Personen als berechtigte Support-Kontakte von %1 ein:"),
                .organisation = QStringLiteral("Organisations-ID: %1"),
                .access = QStringLiteral("Sie sollen im geschützten Bereich der Community Fälle anlegen und verfolgen "
                                         "können. Wer hier nicht steht und noch eingetragen ist, kann entfallen."),
                .reply = QStringLiteral("Bitte bestätigen Sie uns kurz, wer jetzt eingetragen ist."),
                .regards = QStringLiteral("Mit freundlichen Grüßen")};
    }
    return {.subject = QStringLiteral("Authorised support contacts: %1"),
            .greeting = QStringLiteral("Hello,"),
            .wish = QStringLiteral("please register these people as authorised support contacts of %1:"),
            .organisation = QStringLiteral("Organisation ID: %1"),
            .access = QStringLiteral("They should be able to file and follow cases in the private area of the "
                                     "Community. Whoever is registered and not listed here can be removed."),
            .reply = QStringLiteral("Please confirm in a short reply who is registered now."),
            .regards = QStringLiteral("Kind regards")};
}

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString teamRecipient(const Account& account)
{
    return account.customerSuccessEmail.isEmpty() ? account.salesEmail : account.customerSuccessEmail;
}

QStringList teamOf(const Account& account)
{
    QStringList people;
    for (const QString& line : account.team.split(u'\n')) {
        if (const QString person = line.simplified(); !person.isEmpty()) {
            people << person;
        }
    }
    return people;
}

QUrl teamLetter(const Account& account, bool german)
{
    const QStringList people = teamOf(account);
    if (teamRecipient(account).isEmpty() || people.isEmpty()) {
        return {};
    }
    const Words say = words(german);
    QStringList lines{say.greeting, {}, say.wish.arg(account.name), {}};
    for (const QString& person : people) {
        lines << QStringLiteral("- ") + person;
    }
    lines << QString();
    if (!account.vendorOrganisation.isEmpty()) {
        lines << say.organisation.arg(account.vendorOrganisation) << QString();
    }
    lines << say.access << say.reply << QString() << say.regards << account.contact.name;
    if (!account.contact.phone.isEmpty()) {
        lines << account.contact.phone;
    }
    QUrl address;
    address.setScheme(QStringLiteral("mailto"));
    address.setPath(teamRecipient(account));
    address.setQuery(QStringLiteral("subject=%1&body=%2")
                         .arg(encoded(say.subject.arg(account.name)), encoded(lines.join(QStringLiteral("\r\n")))));
    return address;
}

} // namespace lotse::account
