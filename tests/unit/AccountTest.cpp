#include "support/account/Account.h"

#include "support/account/SecretStore.h"
#include "support/account/TeamLetter.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::account;

class AccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesJson();
    void ignoresUnknownKeys();
    void refusesWhatItCannotUse_data();
    void refusesWhatItCannotUse();
    void namesFoldersAndSecrets();
    void theTeamIsRegisteredByAFinishedMessage();
    void theSalesContactIsAskedWhereThereIsNoManager();
};

namespace
{

Account filled()
{
    return {.id = u"6f1c3a52-9a1e-4d0e-8f5e-1f0f7f0b8a11"_s,
            .name = u"Hansekai Süd"_s,
            .vendor = u"jitterbit"_s,
            .kind = Kind::Salesforce,
            .site = QUrl(u"https://community.example.com/support"_s),
            .clientId = u"3MVG9"_s,
            .callback = u"http://localhost:1717/callback"_s,
            .organisationId = u"00D000000000001AAA"_s,
            .userId = u"005000000000001AAA"_s,
            .contact = {u"Jana Köhler"_s, u"jana@example.com"_s, u"+49 40 1234"_s, u"08:00"_s, u"17:30"_s,
                        u"Europe/Berlin"_s, u"Ole, 0171 1"_s},
            .vendorOrganisation = u"123456"_s,
            .plan = u"Enterprise"_s,
            .hotline = u"+1 555"_s,
            .customerSuccessEmail = u"csm@example.com"_s,
            .product = u"Jitterbit Studio"_s,
            .productVersion = u"12.9"_s,
            .region = u"EMEA"_s,
            .environment = u"Production"_s,
            .agentGroup = u"Hafen"_s,
            .statusPage = QStringLiteral("https://status.example"),
            .reportLanguage = u"de"_s,
            .confirmed = u"2026-11-20T03:14:00Z"_s,
            .queue = u"Support"_s};
}

} // namespace

void AccountTest::survivesJson()
{
    const auto back = accountFromJson(toJson(filled()));
    QVERIFY(back);
    QVERIFY(*back == filled());
    Account assisted;
    assisted.id = u"a"_s;
    assisted.name = u"B"_s;
    const auto assistedBack = accountFromJson(toJson(assisted));
    QVERIFY(assistedBack);
    QVERIFY(*assistedBack == assisted);
}

void AccountTest::ignoresUnknownKeys()
{
    QJsonObject json = toJson(filled());
    json.insert(u"of a newer program"_s, 1);
    const auto back = accountFromJson(json);
    QVERIFY(back);
    QVERIFY(*back == filled());
}

void AccountTest::refusesWhatItCannotUse_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addRow("no id") << u"id"_s << QString();
    QTest::addRow("id leads out") << u"id"_s << u"../other"_s;
    QTest::addRow("unknown kind") << u"kind"_s << u"telepathy"_s;
    QTest::addRow("site is none") << u"site"_s << u"http://a b c"_s;
}

void AccountTest::refusesWhatItCannotUse()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QJsonObject json = toJson(filled());
    json.insert(key, value);
    const auto back = accountFromJson(json);
    QVERIFY(!back);
    QCOMPARE(back.error().code, ErrorCode::InputInvalid);
    QCOMPARE(back.error().detail, key);
}

void AccountTest::namesFoldersAndSecrets()
{
    QCOMPARE(accountFolder(u"/data"_s, u"abc"_s), u"/data/accounts/abc"_s);
    QCOMPARE(secretKey(u"a"_s, u"d"_s, u"refresh"_s), u"a/d/refresh"_s);
}

void AccountTest::theTeamIsRegisteredByAFinishedMessage()
{
    Account account = filled();
    account.customerSuccessEmail = u"success@vendor.example"_s;
    account.salesEmail = u"sales@vendor.example"_s;
    account.team = u"Jana Köhler, jana@example.com, +49 40 1234\n\n  Ole & Söhne,  ole@example.com "_s;
    for (const bool german : {false, true}) {
        const QUrl letter = teamLetter(account, german);
        QCOMPARE(letter.scheme(), u"mailto"_s);
        QCOMPARE(letter.path(), account.customerSuccessEmail);
        const QUrlQuery query(letter);
        QVERIFY(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded).contains(account.name));
        const QString body = query.queryItemValue(u"body"_s, QUrl::FullyDecoded);
        QVERIFY(
            body.contains(u"\r\n- Jana Köhler, jana@example.com, +49 40 1234\r\n- Ole & Söhne, ole@example.com\r\n"_s));
        QVERIFY(body.contains(account.vendorOrganisation));
        QVERIFY(body.endsWith(account.contact.phone));
        QCOMPARE(body.contains(u"Guten Tag"_s), german);
    }
}

void AccountTest::theSalesContactIsAskedWhereThereIsNoManager()
{
    Account account = filled();
    account.customerSuccessEmail.clear();
    account.team = u"Jana"_s;
    QVERIFY(teamLetter(account, false).isEmpty()); // nobody to ask
    account.salesEmail = u"sales@vendor.example"_s;
    QCOMPARE(teamLetter(account, false).path(), account.salesEmail);
    account.team = u" \n"_s;
    QVERIFY(teamLetter(account, false).isEmpty()); // nobody to register
    account.team = u"Jana"_s;
    const Result<Account> again = accountFromJson(toJson(account));
    QVERIFY(again);
    QCOMPARE(again->team, account.team);
    QCOMPARE(again->salesEmail, account.salesEmail);
}

QTEST_GUILESS_MAIN(AccountTest)
#include "AccountTest.moc"
