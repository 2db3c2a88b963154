// The packet is complete, skimmable and fits, whatever was typed; its reference is found again whatever the portal
// makes of the body.
#include "support/reports/Packet.h"

#include "support/reports/SubjectRule.h"

#include <QRegularExpression>
#include <QtTest>

#include <random>

using namespace lotse;
using namespace lotse::reports;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QString reference = u"LT7F3K9Q2M8V4HXW"_qs;

Report outage(const QString& language)
{
    Report report;
    report.language = language;
    report.contact = {.name = u"Jörg Müller"_qs,
                      .email = u"joerg.mueller@example.com"_qs,
                      .phone = u"+49 89 1234567"_qs,
                      .reachableFrom = u"22:00"_qs,
                      .reachableUntil = u"06:00"_qs,
                      .timeZone = u"Europe/Berlin"_qs,
                      .deputy = u"Ada Lovelace, +49 89 7654321"_qs};
    report.organisation = u"123456"_qs;
    report.product = u"Private Agent"_qs;
    report.productVersion = u"11.59"_qs;
    report.region = u"EMEA"_qs;
    report.environment = u"Production"_qs;
    report.agentGroup = u"AG Werk 3"_qs;
    report.project = u"Orders"_qs;
    report.operation = u"Push orders"_qs;
    report.endpoints = {{.connector = u"Salesforce"_qs,
                         .role = Endpoint::Role::Source,
                         .system = u"Shop"_qs,
                         .address = u"https://shop.example.com"_qs},
                        {.connector = u"SAP"_qs,
                         .role = Endpoint::Role::Target,
                         .system = u"SAP S/4 production"_qs,
                         .address = u"sap.example.com:3300"_qs,
                         .environment = u"PROD"_qs,
                         .owner = u"Basis team"_qs}};
    report.since = QDateTime(QDate(2026, 11, 22), QTime(2, 14), Qt::UTC);
    report.summary = u"Orders no longer reach SAP"_qs;
    report.impact = u"No goods leave the warehouse"_qs;
    report.done = u"Agent was patched at 02:00"_qs;
    report.expected = u"Operation succeeds"_qs;
    report.happened = u"Every run ends with a SOAP fault.\r\nThe queue grows."_qs;
    report.errorId = u"E-4711"_qs;
    report.operationInstance = u"7d444840-9dc0-11d1-b245-5ffdce74fad2"_qs;
    report.tried = u"Restarted the agent twice"_qs;
    report.relatedIncident = u"https://trust.jitterbit.com/incidents/1"_qs;
    return report;
}

QString randomText(std::mt19937& engine, unsigned most)
{
    static const QStringList words = {u"Auftrag"_qs,  u"fällt"_qs,      u"\n"_qs,   u"aus"_qs,  u"SOAP"_qs,
                                      u"\r\n\r\n"_qs, u"\U0001F527"_qs, u"漢字"_qs, u"\t"_qs,   u"Reference:"_qs,
                                      u"–"_qs,        u"e\u0301"_qs,    u"a"_qs,    u"x.y,z"_qs};
    QString text;
    for (auto left = engine() % (most + 1); left > 0; --left) {
        text += words[static_cast<qsizetype>(engine() % static_cast<unsigned>(words.size()))];
        text += engine() % 5 ? u" "_qs : QString();
    }
    return text;
}

// As careless systems hand a text back.
QString mangled(QString text)
{
    text = text.normalized(QString::NormalizationForm_D);
    text.replace(u'\n', u"  \r\n"_qs);
    return text + u"\r\n\r\n  "_qs;
}

} // namespace

class PacketTest : public QObject
{
    Q_OBJECT

private:
    const vendor::VendorProfile m_profile = *vendor::loadVendorProfile(u"jitterbit"_qs);

private Q_SLOTS:
    void english()
    {
        const Packet packet =
            makePacket(outage(u"en"_qs), m_profile, reference, {u"agent.log"_qs, u"Übersicht.png"_qs});
        QCOMPARE(packet.subject, u"Production Down: Orders no longer reach SAP"_qs);
        QVERIFY(!packet.subjectShortened);
        QVERIFY(!packet.overflow);
        QCOMPARE(packet.body, QString::fromUtf8(R"(What is down: Orders no longer reach SAP
Since: 2026-11-22 03:14 Europe/Berlin = 2026-11-22 02:14 UTC
Impact: No goods leave the warehouse

CONTACT
Name: Jörg Müller
Phone: +49 89 1234567
E-mail: joerg.mueller@example.com
Reachable: 22:00 - 06:00
Time zone: Europe/Berlin
Deputy: Ada Lovelace, +49 89 7654321

PRODUCT
Product: Private Agent
Version: 11.59
Organization ID: 123456
Region: EMEA
Environment: Production
Agent group: AG Werk 3
Project: Orders
Operation: Push orders

ENDPOINTS
1. Source: Salesforce | Shop | https://shop.example.com
2. Target: SAP | SAP S/4 production | sap.example.com:3300 | environment: PROD | owner: Basis team

WHAT HAPPENED
Every run ends with a SOAP fault.
The queue grows.

WHAT WAS EXPECTED
Operation succeeds

WHAT WAS DONE BEFORE
Agent was patched at 02:00

ALREADY TRIED
Restarted the agent twice

IDENTIFIERS
Error ID: E-4711
Operation instance: 7d444840-9dc0-11d1-b245-5ffdce74fad2
Related incident: https://trust.jitterbit.com/incidents/1

FILES
- agent.log
- Übersicht.png

Reference: LT7F3K9Q2M8V4HXW)"));
    }

    void germanDoublesTheLabels()
    {
        const Packet packet = makePacket(outage(u"de"_qs), m_profile, reference, {});
        QVERIFY(packet.subject.startsWith(u"Production Down – Produktionsausfall (Produktion ausgefallen): "_qs));
        for (const QString& line :
             {u"What is down / Was ausgefallen ist: Orders no longer reach SAP\n"_qs, u"\nCONTACT / KONTAKT\n"_qs,
              u"\nPhone / Telefon: +49 89 1234567\n"_qs, u"\nPRODUCT / PRODUKT\n"_qs, u"\nENDPOINTS / ENDPUNKTE\n"_qs,
              u"\n1. Source / Quelle: Salesforce | Shop"_qs, u"\nWHAT HAPPENED / WAS PASSIERT IST\n"_qs,
              u"\nReference: "_qs}) {
            QVERIFY2(packet.body.contains(line), qPrintable(line));
        }
    }

    void whatIsNotSaidLeavesNoTrace()
    {
        Report report;
        report.language = u"en"_qs;
        report.summary = u"Down"_qs;
        report.contact.timeZone = u"Europe/Berlin"_qs;
        report.endpoints = {{}, {.role = Endpoint::Role::Source}};
        QCOMPARE(makePacket(report, m_profile, reference, {}).body,
                 u"What is down: Down\n\nReference: "_qs + reference);
    }

    void timesAreInTheContactsZoneAndUtc_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("line");
        QTest::newRow("zone") << u"America/New_York"_qs
                              << u"Since: 2026-11-21 21:14 America/New_York = 2026-11-22 02:14 UTC"_qs;
        QTest::newRow("UTC") << u"UTC"_qs << u"Since: 2026-11-22 02:14 UTC"_qs;
        QTest::newRow("none") << QString() << u"Since: 2026-11-22 02:14 UTC"_qs;
        QTest::newRow("no such") << u"Mars/Olympus"_qs << u"Since: 2026-11-22 02:14 UTC"_qs;
    }
    void timesAreInTheContactsZoneAndUtc()
    {
        QFETCH(QString, zone);
        QFETCH(QString, line);
        Report report = outage(u"en"_qs);
        report.contact.timeZone = zone;
        QVERIFY(makePacket(report, m_profile, reference, {}).body.contains(line + u'\n'));
    }

    void longTextsGoIntoAFile()
    {
        Report report = outage(u"de"_qs);
        report.happened = u"Der Lauf bricht ab.\n"_qs.repeated(5000);
        report.tried = u"Neustart.\n"_qs.repeated(10) + u"Ende"_qs;
        const Packet packet = makePacket(report, m_profile, reference, {u"agent.log"_qs});
        QVERIFY(packet.overflow);
        QVERIFY(packet.body.size() + packet.body.count(u'\n') <= 32000);
        QVERIFY2(packet.body.size() + packet.body.count(u'\n') > 31500, "the room is used");
        QVERIFY(packet.overflow->contains(report.happened.trimmed()));
        QVERIFY2(packet.body.contains(report.tried), "a short text stays whole");
        QCOMPARE(packet.body.count(u"[shortened here"_qs), 1);
        QCOMPARE(packet.body.count(packet.overflowName), 2);
        QVERIFY(packet.overflowName.endsWith(u".txt"_qs));
        QCOMPARE(referenceIn(*packet.overflow), reference);
        QVERIFY(packet.body.contains(u"- agent.log\n"_qs));
    }

    void lineEndsCountAsPortalsStoreThem()
    {
        Report report = outage(u"en"_qs);
        report.happened = u"x\n"_qs.repeated(12000);
        const Packet packet = makePacket(report, m_profile, reference, {});
        QVERIFY(packet.overflow);
        QString stored = packet.body;
        QVERIFY(stored.replace(u"\n"_qs, u"\r\n"_qs).size() <= 32000);
    }

    void manyEndpointsStayWhole_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("60") << 60;
        QTest::newRow("200") << 200;
    }
    void manyEndpointsStayWhole()
    {
        QFETCH(int, count);
        Report report = outage(u"de"_qs);
        report.happened = u"Nichts geht mehr. "_qs.repeated(5000);
        report.endpoints.clear();
        for (int i = 0; i < count; ++i) {
            report.endpoints.push_back({.connector = u"Microsoft Dynamics 365 Business Central"_qs,
                                        .role = Endpoint::Role::Target,
                                        .system = u"ERP Werk %1"_qs.arg(i),
                                        .address = u"https://erp%1.example.com:8443/api/v2"_qs.arg(i),
                                        .environment = u"Produktion"_qs,
                                        .owner = u"Team Grundsysteme"_qs});
        }
        const Packet packet = makePacket(report, m_profile, reference, {});
        QVERIFY(packet.body.size() + packet.body.count(u'\n') <= 32000);
        for (const Endpoint& endpoint : report.endpoints) {
            QVERIFY(packet.body.contains(endpoint.system + u" | "_qs + endpoint.address));
        }
        QVERIFY(packet.body.contains(report.contact.phone));
        QVERIFY(packet.overflow);
    }

    void tooManyEndpointsAreListedAsFarAsTheyFit()
    {
        Report report = outage(u"en"_qs);
        report.endpoints.clear();
        for (int i = 0; i < 2000; ++i) {
            report.endpoints.push_back({.system = u"System %1"_qs.arg(i), .address = u"host%1.example.com"_qs.arg(i)});
        }
        const Packet packet = makePacket(report, m_profile, reference, {});
        QVERIFY(packet.body.size() + packet.body.count(u'\n') <= 32000);
        QVERIFY(packet.body.contains(u"System 500 |"_qs));
        QVERIFY(packet.body.contains(QRegularExpression(u"\\[\\d+ more, see the attached file\\]"_qs)));
        QVERIFY(packet.overflow->contains(u"System 1999 |"_qs));
        QVERIFY(packet.body.contains(report.contact.email));
    }

    void whateverIsTypedFits()
    {
        std::mt19937 engine(4711);
        for (int round = 0; round < 150; ++round) {
            Report report = outage(round % 2 ? u"de"_qs : u"en"_qs);
            report.summary = randomText(engine, 80);
            const unsigned length = round % 3 ? 200 : 9000;
            for (QString* text : {&report.impact, &report.happened, &report.expected, &report.done, &report.tried}) {
                *text = randomText(engine, length);
            }
            report.endpoints.resize(engine() % 60 + 1, report.endpoints.back());
            const PacketLimits limits{.subject = 100 + static_cast<int>(engine() % 156),
                                      .body = round % 4 ? 32000 : 8000 + static_cast<int>(engine() % 4000)};
            const Packet packet = makePacket(report, m_profile, reference, {u"a.log"_qs}, limits);
            const QString seen = u"round %1"_qs.arg(round);
            QVERIFY2(packet.body.size() + packet.body.count(u'\n') <= limits.body, qPrintable(seen));
            QVERIFY2(packet.subject.size() <= limits.subject, qPrintable(seen));
            QVERIFY2(QString::fromUtf8(packet.body.toUtf8()) == packet.body, qPrintable(seen));
            QVERIFY(judgeSubject(m_profile.productionDown, packet.subject).urgent);
            for (const QString& kept : {report.contact.name, report.contact.email, report.contact.phone, report.product,
                                        report.productVersion, report.organisation}) {
                QVERIFY2(packet.body.contains(kept), qPrintable(seen + kept));
            }
            QCOMPARE(packet.body.count(u"SAP S/4 production | sap.example.com:3300"_qs) +
                         packet.body.count(u"Shop | https://shop.example.com"_qs),
                     static_cast<qsizetype>(report.endpoints.size()));
            QCOMPARE(packet.body.split(u'\n').last(), u"Reference: "_qs + reference);
            QCOMPARE(referenceIn(packet.body), reference);
            QCOMPARE(referenceIn(mangled(packet.body)), reference);
            QVERIFY(sameText(packet.body, mangled(packet.body)));
            QCOMPARE(packet.overflow.has_value(),
                     packet.body.contains(packet.overflowName) && !packet.overflowName.isEmpty());
        }
    }

    void evenAbsurdLimitsAndValuesFit()
    {
        Report report = outage(u"de"_qs);
        report.contact.deputy = u"\U0001F527"_qs.repeated(40000);
        report.product = u"a very long product "_qs.repeated(4000);
        report.summary = u"word "_qs.repeated(20000);
        report.endpoints.front().owner = u"x"_qs.repeated(50000);
        for (int limit : {20, 21, 22, 60, 100, 200, 333, 500, 800, 1200, 2000, 3000, 32000}) {
            const Packet packet = makePacket(report, m_profile, u"LT7F3"_qs, {}, {.subject = 255, .body = limit});
            QVERIFY(packet.body.size() + packet.body.count(u'\n') <= limit);
            QCOMPARE(referenceIn(packet.body), u"LT7F3"_qs);
            QVERIFY(QString::fromUtf8(packet.body.toUtf8()) == packet.body);
            QVERIFY(packet.overflow);
            QVERIFY(packet.overflow->contains(u": "_qs + report.contact.deputy + u"\n"_qs));
        }
        const Packet packet = makePacket(report, m_profile, reference, {});
        QVERIFY(packet.body.contains(report.contact.email));
        QVERIFY(packet.body.contains(u"SAP S/4 production"_qs));
        QVERIFY(packet.subjectShortened);
    }

    void noPortalSeesWhatItCannotStore()
    {
        Report report = outage(u"en"_qs);
        report.happened = u"a\0b\x01 c\u2028d\r"_qs + QChar(0xD83D) + u"e\uFEFF"_qs;
        const QString body = makePacket(report, m_profile, reference, {}).body;
        QVERIFY(body.contains(u"\nab c\nd\n\uFFFDe\n"_qs));
        QCOMPARE(QString::fromUtf8(body.toUtf8()), body);
    }

    void referenceIsFoundHoweverWrapped_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("found");
        QTest::newRow("plain") << u"x\n\nReference: LT-1a2b"_qs << u"LT-1a2b"_qs;
        QTest::newRow("broken after the label") << u"x\r\nReference:\r\n LT-1a2b  \r\n"_qs << u"LT-1a2b"_qs;
        QTest::newRow("broken at a hyphen") << u"Reference: 7d444840-\r\n9dc0-11d1"_qs << u"7d444840-9dc0-11d1"_qs;
        QTest::newRow("quoted") << u"> x\n> Reference:\n> LT-1a2b\n>"_qs << u"LT-1a2b"_qs;
        QTest::newRow("no-break space") << u"Reference:\u00a0LT-1a2b\u00a0"_qs << u"LT-1a2b"_qs;
        QTest::newRow("somebody else's before") << u"Reference: PO 77\nReference: LT-1a2b"_qs << u"LT-1a2b"_qs;
        QTest::newRow("signature after") << u"Reference: LT-1a2b\n-- \nJörg"_qs << u"LT-1a2b"_qs;
        QTest::newRow("full stop") << u"Reference: LT-1a2b."_qs << u"LT-1a2b"_qs;
        QTest::newRow("none") << u"No such line"_qs << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("nothing after it") << u"Reference:   \n\n"_qs << QString();
        QTest::newRow("much white space") << u"Reference:"_qs + QString(100000, u' ') << QString();
    }
    void referenceIsFoundHoweverWrapped()
    {
        QFETCH(QString, body);
        QFETCH(QString, found);
        QCOMPARE(referenceIn(body), found);
    }

    void sameTexts()
    {
        QVERIFY(sameText(u"a\nb"_qs, u"a  \r\nb\r\n"_qs));
        QVERIFY(sameText(u"\u00e4"_qs, u"a\u0308"_qs));
        QVERIFY(sameText(u"a\rb"_qs, u"a\nb"_qs));
        QVERIFY(!sameText(u"a\nb"_qs, u"a b"_qs));
        QVERIFY(!sameText(u"a"_qs, u"A"_qs));
        QVERIFY(!sameText(u"a  b"_qs, u"a b"_qs));
        QVERIFY(!sameText(u"a"_qs, QString()));
    }
};

QTEST_GUILESS_MAIN(PacketTest)
#include "PacketTest.moc"
