// Endpoints learnt, imported and tried: tables from Excel, what an address names, what a probe tells.
#include "support/endpoints/EndpointCsv.h"
#include "support/endpoints/EndpointProbe.h"
#include "support/endpoints/EndpointRegister.h"

#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QtTest>

using namespace lotse;
using namespace lotse::endpoints;
using namespace Qt::Literals::StringLiterals;
using Role = reports::Endpoint::Role;
using Step = ProbeResult::Step;

namespace
{

drafts::Draft sent(const QString& id, int minute, const std::vector<reports::Endpoint>& list)
{
    reports::Report report;
    report.endpoints = list;
    drafts::Draft draft;
    draft.id = id;
    draft.kind = reports::productionDownKind;
    draft.state = drafts::DraftState::Delivered;
    draft.content = reports::toJson(report);
    draft.saved = QDateTime(QDate(2026, 11, 1), QTime(3, minute), Qt::UTC);
    return draft;
}

ProbeResult probed(const ProbeTarget& target, std::chrono::milliseconds timeout = std::chrono::seconds(5))
{
    QFuture<ProbeResult> probing = probe(target, QDateTime::currentDateTimeUtc(), timeout);
    const bool done = QTest::qWaitFor([&] { return probing.isFinished(); }, 20000);
    return done ? probing.result() : ProbeResult();
}

} // namespace

class EndpointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areLearntFromWhatWasSent()
    {
        const reports::Endpoint sap{.connector = u"SAP"_qs, .system = u"S/4"_qs, .address = u"sap:3300"_qs};
        const reports::Endpoint sapAgain{.connector = u"sap"_qs, .system = u"s/4 "_qs, .address = u"SAP:3300"_qs};
        const reports::Endpoint shop{.connector = u"Shopify"_qs, .system = u"Shop"_qs};
        const reports::Endpoint empty{.connector = u"Database"_qs};
        drafts::Draft writing = sent(u"c"_qs, 9, {{.system = u"not sent yet"_qs}});
        writing.state = drafts::DraftState::Editing;
        const std::vector<drafts::Draft> drafts = {sent(u"a"_qs, 1, {sap}), sent(u"b"_qs, 5, {shop, sapAgain, empty}),
                                                   writing};
        QCOMPARE(known(drafts), std::vector<reports::Endpoint>({shop, sapAgain}));
        // What is imported is kept beside them, each once.
        const reports::Endpoint crm{.system = u"CRM"_qs, .address = u"crm.firma.de"_qs};
        std::vector<drafts::Draft> more = drafts;
        more.push_back(withImported(more, {.endpoints = {crm, shop}}, u"r"_qs));
        QCOMPARE(more.back().id, u"r"_qs);
        QCOMPARE(known(more), std::vector<reports::Endpoint>({shop, sapAgain, crm}));
        const drafts::Draft again = withImported(more, {.endpoints = {crm}}, u"other"_qs);
        QCOMPARE(again.id, u"r"_qs);
        QCOMPARE(reports::reportFromJson(again.content).endpoints.size(), 2u);
    }

    void placesAreLearntAndImported()
    {
        drafts::Draft report = sent(u"a"_qs, 1, {});
        reports::Report said = reports::reportFromJson(report.content);
        said.environment = u"Production"_qs;
        said.agentGroup = u"AG Nord"_qs;
        report.content = reports::toJson(said);
        // Windows-1252; a row may be a place alone, or an endpoint with its place.
        const auto table = tableFromCsv("Umgebung;Agentengruppe;Agenten;System\r\n"
                                        "Produktion;AG S\xfc"
                                        "d;agent-1, agent-2;\r\n"
                                        "Produktion;AG S\xfc"
                                        "d;agent-3;SAP\r\n"
                                        "production;ag nord;agent-9;\r\n");
        QVERIFY(table);
        QCOMPARE(table->endpoints.size(), 1u);
        std::vector<drafts::Draft> drafts = {report};
        drafts.push_back(withImported(drafts, *table, u"r"_qs));
        const std::vector<Place> expected = {
            {.environment = u"Production"_qs, .agentGroup = u"AG Nord"_qs, .agents = {u"agent-9"_qs}},
            {.environment = u"Produktion"_qs,
             .agentGroup = u"AG Süd"_qs,
             .agents = {u"agent-1"_qs, u"agent-2"_qs, u"agent-3"_qs}}};
        QCOMPARE(knownPlaces(drafts), expected);
        // Kept through the next import.
        QCOMPARE(knownPlaces({withImported(drafts, {}, u"x"_qs)}).size(), 2u);
    }

    void readGermanExcel()
    {
        // As Excel saves it in German: semicolons, Windows-1252, CR LF.
        const QByteArray table("System;Adresse;Rolle;Zust\xe4ndig;Umgebung;Konnektor\r\n"
                               "\"SAP \"\"S/4\"\"; S\xfc"
                               "d\";sap-prd:3300;Quelle;Team K\xf6ln \x96 Nacht;Produktion;SAP\r\n"
                               ";;;;;\r\n"
                               "Shop;https://shop.example;Ziel;;;\r\n");
        const auto result = tableFromCsv(table);
        QVERIFY(result);
        QCOMPARE(result->endpoints.size(), 2u);
        QCOMPARE(result->endpoints.front(), reports::Endpoint({.connector = u"SAP"_qs,
                                                               .role = Role::Source,
                                                               .system = u"SAP \"S/4\"; Süd"_qs,
                                                               .address = u"sap-prd:3300"_qs,
                                                               .environment = u"Produktion"_qs,
                                                               .owner = u"Team Köln – Nacht"_qs}));
        QCOMPARE(result->endpoints.back().role, Role::Target);
    }

    void readOtherTables()
    {
        const auto english = tableFromCsv("\xef\xbb\xbf"
                                          "connector,system,address,role\n"
                                          "HTTP,\"a, b\",\"line\nbreak\",source and target\n");
        QVERIFY(english);
        QCOMPARE(english->endpoints.front().system, u"a, b"_qs);
        QCOMPARE(english->endpoints.front().address, u"line break"_qs);
        QCOMPARE(english->endpoints.front().role, Role::Both);
        QVERIFY(!tableFromCsv("a;b;c\n1;2;3\n"));
        QVERIFY(!tableFromCsv(QByteArray(6 << 20, ';')));
        QVERIFY(!tableFromCsv(QByteArray("System\0x;y\n", 11)));
        QVERIFY(!tableFromCsv(""));
    }

    void whatIsWrittenIsRead()
    {
        const std::vector<reports::Endpoint> all = {
            {.connector = u"SAP"_qs, .role = Role::Both, .system = u"=cmd|' /C calc'!A0"_qs, .owner = u"+49 \"x\""_qs},
            {.system = u"東京; Größe"_qs, .address = u"[::1]:443"_qs, .environment = u"-1"_qs}};
        const std::vector<Place> places = {
            {.environment = u"Produktion"_qs, .agentGroup = u"AG Werk 3"_qs, .agents = {u"agent-1"_qs, u"agent-2"_qs}}};
        for (const bool german : {true, false}) {
            const QByteArray csv = csvOf({.endpoints = all, .places = places}, german);
            QVERIFY(csv.contains("'=cmd"));
            const auto read = tableFromCsv(csv);
            QVERIFY(read);
            QCOMPARE(read->endpoints, all);
            QCOMPARE(read->places, places);
        }
    }

    void anAddressNamesAMachine_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("tls");
        QTest::newRow("host and port") << u"sap-prd:3300"_qs << u"sap-prd"_qs << 3300 << false;
        QTest::newRow("URL") << u"https://api.firma.de/v1?x=1"_qs << u"api.firma.de"_qs << 443 << true;
        QTest::newRow("URL with port") << u"http://api.firma.de:8080/"_qs << u"api.firma.de"_qs << 8080 << false;
        QTest::newRow("usual TLS port") << u"mail.firma.de:993"_qs << u"mail.firma.de"_qs << 993 << true;
        QTest::newRow("name only") << u"db.intern"_qs << u"db.intern"_qs << 0 << false;
        QTest::newRow("IPv6") << u"[2001:db8::1]:443"_qs << u"2001:db8::1"_qs << 443 << true;
        QTest::newRow("share") << u"\\\\fs01\\in"_qs << u"fs01"_qs << 445 << false;
        QTest::newRow("with a user") << u"sftp://svc@files.firma.de/in"_qs << u"files.firma.de"_qs << 22 << false;
        QTest::newRow("a word") << u"Warehouse"_qs << QString() << 0 << false;
        QTest::newRow("a sentence") << u"the SAP in Cologne"_qs << QString() << 0 << false;
        QTest::newRow("no port") << u"host.firma.de:99999"_qs << QString() << 0 << false;
        QTest::newRow("empty") << QString() << QString() << 0 << false;
    }
    void anAddressNamesAMachine()
    {
        QFETCH(QString, address);
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(bool, tls);
        const std::optional<ProbeTarget> target = targetOf(address);
        QCOMPARE(target.has_value(), !host.isEmpty());
        if (target) {
            QCOMPARE(target->host, host);
            QCOMPARE(int(target->port), port);
            QCOMPARE(target->tls, tls);
        }
    }

    void theProbeTellsWhatItSaw()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const ProbeResult open = probed({.host = u"127.0.0.1"_qs, .port = server.serverPort()});
        QCOMPARE(open.connection, Step::Good);
        QCOMPARE(open.tls, Step::NotTested);
        QVERIFY(open.isReached());
        const quint16 port = server.serverPort();
        server.close();
        const ProbeResult closed = probed({.host = u"127.0.0.1"_qs, .port = port});
        QCOMPARE(closed.name, Step::Good);
        QCOMPARE(closed.connection, Step::Failed);
        QVERIFY(!closed.error.isEmpty());
        const QString text = probeText({open, closed}, true);
        QVERIFY(text.contains(u"Verbindungstest"_qs) && text.contains(u"FAILED"_qs) && text.contains(u"ok after"_qs));
    }

    void whoNeverAnswersIsGivenUp()
    {
        // Accepts, and never says a word of TLS.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QElapsedTimer timer;
        timer.start();
        const ProbeResult result =
            probed({.host = u"127.0.0.1"_qs, .port = silent.serverPort(), .tls = true}, std::chrono::milliseconds(400));
        QVERIFY(timer.elapsed() < 4000);
        QCOMPARE(result.connection, Step::Good);
        QCOMPARE(result.tls, Step::Failed);
        QVERIFY(!result.isReached());
    }

    void aCertificateIsReadAlthoughItIsNotTrusted()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_qs);
        if (openssl.isEmpty() || !QSslSocket::supportsSsl()) {
            QSKIP("openssl is not there");
        }
        const QTemporaryDir folder;
        const QString key = folder.filePath(u"key.pem"_qs);
        const QString certificate = folder.filePath(u"cert.pem"_qs);
        QCOMPARE(QProcess::execute(openssl, {u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"rsa:2048"_qs, u"-nodes"_qs,
                                             u"-days"_qs, u"30"_qs, u"-subj"_qs, u"/CN=sap.example"_qs, u"-keyout"_qs,
                                             key, u"-out"_qs, certificate}),
                 0);
        QFile keyFile(key);
        QFile certificateFile(certificate);
        QVERIFY(keyFile.open(QIODevice::ReadOnly) && certificateFile.open(QIODevice::ReadOnly));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        configuration.setLocalCertificate(QSslCertificate(&certificateFile));
        QSslServer server;
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const ProbeResult result = probed({.host = u"127.0.0.1"_qs, .port = server.serverPort(), .tls = true});
        QCOMPARE(result.connection, Step::Good);
        QCOMPARE(result.tls, Step::Failed); // self-signed
        QVERIFY2(result.certificate.contains(u"sap.example"_qs), qPrintable(result.certificate + result.error));
        const qint64 days = QDateTime::currentDateTimeUtc().daysTo(result.validUntil);
        QVERIFY(days >= 29 && days <= 30);
    }
};

QTEST_GUILESS_MAIN(EndpointsTest)
#include "EndpointsTest.moc"
