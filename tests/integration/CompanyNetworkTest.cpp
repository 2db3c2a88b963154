// What a company's network does to every request: an authority of its own, and a proxy that wants a password.
#include "foundation/net/CompanyNetwork.h"

#include "Await.h"
#include "foundation/net/HttpClient.h"
#include "integration/ScriptedServer.h"
#include "support/account/ConnectionTest.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::net;
using lotse::account::ConnectionReport;
using lotse::account::ConnectionStep;
using lotse::account::testConnections;
using lotse::testing::Behaviour;
using lotse::testing::ScriptedServer;
using lotse::testing::SeenRequest;

namespace
{

// An authority of the test, and a certificate for 127.0.0.1 that it signed; made by openssl in a folder.
class PrivateAuthority
{
public:
    bool make()
    {
        return run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                    u"/CN=Company authority"_s, u"-keyout"_s, path(u"ca.key"_s), u"-out"_s, authorityFile()}) &&
               run({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-keyout"_s,
                    path(u"server.key"_s), u"-out"_s, path(u"server.csr"_s)}) &&
               write(u"names"_s, "subjectAltName=IP:127.0.0.1\n") &&
               run({u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, path(u"server.csr"_s), u"-CA"_s,
                    authorityFile(), u"-CAkey"_s, path(u"ca.key"_s), u"-CAcreateserial"_s, u"-extfile"_s,
                    path(u"names"_s), u"-out"_s, path(u"server.pem"_s)});
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString authorityFile() const { return path(u"ca.pem"_s); }

    bool write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    QSslConfiguration serverSide() const
    {
        QFile key(path(u"server.key"_s));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        if (key.open(QIODevice::ReadOnly)) {
            tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Rsa));
        }
        tls.setLocalCertificateChain(QSslCertificate::fromPath(path(u"server.pem"_s)));
        return tls;
    }

private:
    static bool run(const QStringList& arguments)
    {
        QProcess openssl;
        openssl.start(QStandardPaths::findExecutable(u"openssl"_s), arguments);
        return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
    }

    QTemporaryDir m_folder;
};

std::vector<ConnectionReport> found(const QFuture<std::vector<ConnectionReport>>& test)
{
    return QTest::qWaitFor([&test] { return test.isFinished(); }, 60'000) ? test.result()
                                                                          : std::vector<ConnectionReport>();
}

} // namespace

class CompanyNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { useCompanyNetwork({}); }
    void onlyTheCompanysAuthorityMakesItsServerTrusted_data();
    void onlyTheCompanysAuthorityMakesItsServerTrusted();
    void theCompanysProxyIsTaken_data();
    void theCompanysProxyIsTaken();
    void thisComputerIsReachedStraight();
    void aProxyThatKeepsAskingIsAnErrorAndNoLoop_data();
    void aProxyThatKeepsAskingIsAnErrorAndNoLoop();
    void aProxyGetsTheNameAndThePasswordThatItAsksFor();
    void whatIsChangedHoldsForClientsThatAreThere();
    void theTestNamesTheStepThatFails_data();
    void theTestNamesTheStepThatFails();
    void theTestFindsAllWell();
    void theTestSaysThatTheProxyAsks();
    void theTestTrustsWhatTheCompanyTrusts();

private:
    PrivateAuthority m_authority;
    bool m_made = false;
};

void CompanyNetworkTest::initTestCase()
{
    if (!QStandardPaths::findExecutable(u"openssl"_s).isEmpty()) {
        m_made = m_authority.make();
        QVERIFY(m_made);
        QVERIFY(m_authority.write(u"nonsense.pem"_s, "no certificate"));
    }
}

void CompanyNetworkTest::onlyTheCompanysAuthorityMakesItsServerTrusted_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("trusted");
    QTest::addRow("none") << QString() << false;
    QTest::addRow("missing") << u"missing.pem"_s << false;
    QTest::addRow("nonsense") << u"nonsense.pem"_s << false;
    QTest::addRow("the company's") << u"ca.pem"_s << true;
}

void CompanyNetworkTest::onlyTheCompanysAuthorityMakesItsServerTrusted()
{
    QFETCH(QString, file);
    QFETCH(bool, trusted);
    if (!m_made) {
        QSKIP("openssl is not there");
    }
    int requests = 0;
    QSslServer server;
    server.setSslConfiguration(m_authority.serverSide());
    connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&server, &requests] {
        while (QTcpSocket* socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, &requests] {
                if (socket->readAll().contains("\r\n\r\n")) {
                    ++requests;
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
                    socket->disconnectFromHost();
                }
            });
        }
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));

    useCompanyNetwork({.authorityFile = file.isEmpty() ? QString() : m_authority.path(file)});
    HttpClient http;
    HttpRequest request;
    request.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort()));
    const Result<HttpResponse> answer = lotse::testing::await(http.send(request, {}));

    QCOMPARE(bool(answer), trusted);
    QCOMPARE(requests, trusted ? 1 : 0);
    if (trusted) {
        QCOMPARE(answer->body, "ok");
    } else {
        QCOMPARE(answer.error().code, ErrorCode::TlsFailed);
    }
}

void CompanyNetworkTest::theCompanysProxyIsTaken_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<bool>("understood");
    QTest::addRow("http") << u"http://proxy.example:3128"_s << true;
    QTest::addRow("none") << u"none"_s << true;
    QTest::addRow("empty") << QString() << false;
    QTest::addRow("no port") << u"http://proxy.example"_s << false;
    QTest::addRow("password") << u"http://user:secret@proxy.example:3128"_s << false; // passwords are in the keychain
    QTest::addRow("other kind") << u"socks5://proxy.example:1080"_s << false;
    QTest::addRow("words") << u"the one in the cellar"_s << false;
}

void CompanyNetworkTest::theCompanysProxyIsTaken()
{
    QFETCH(QString, proxy);
    QFETCH(bool, understood);
    QCOMPARE(proxyOf({.proxy = proxy}).has_value(), understood);
}

void CompanyNetworkTest::thisComputerIsReachedStraight()
{
    ScriptedServer proxy([](const SeenRequest&) { return ScriptedServer::json("\"by proxy\""); });
    ScriptedServer here([](const SeenRequest&) { return ScriptedServer::json("\"here\""); });
    useCompanyNetwork({.proxy = u"http://127.0.0.1:%1"_s.arg(proxy.port())});
    HttpClient http;
    HttpRequest away;
    away.url = QUrl(u"http://portal.example/x"_s);
    const Result<HttpResponse> answer = lotse::testing::await(http.send(away, {}));
    QVERIFY(answer);
    QCOMPARE(answer->body, "\"by proxy\"");
    QCOMPARE(proxy.seen().first().target, "http://portal.example/x");
    HttpRequest near;
    near.url = here.url(u"/x"_s);
    const Result<HttpResponse> straight = lotse::testing::await(http.send(near, {}));
    QVERIFY(straight);
    QCOMPARE(straight->body, "\"here\"");
    QCOMPARE(proxy.seen().size(), 1);
}

void CompanyNetworkTest::aProxyThatKeepsAskingIsAnErrorAndNoLoop_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QByteArray>("method");
    QTest::addRow("read") << QUrl(u"http://portal.example/cases"_s) << QByteArray("GET");
    QTest::addRow("write") << QUrl(u"http://portal.example/cases"_s) << QByteArray("POST");
    QTest::addRow("encrypted read") << QUrl(u"https://portal.example/cases"_s) << QByteArray("GET");
    QTest::addRow("encrypted write") << QUrl(u"https://portal.example/cases"_s) << QByteArray("POST");
}

void CompanyNetworkTest::aProxyThatKeepsAskingIsAnErrorAndNoLoop()
{
    QFETCH(QUrl, url);
    QFETCH(QByteArray, method);
#ifdef Q_OS_LINUX
    ScriptedServer proxy([](const SeenRequest&) {
        return Behaviour{.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"company\""}}};
    });
    const QByteArray address = proxy.url({}).toEncoded();
    qputenv("http_proxy", address);
    qputenv("https_proxy", address);
    HttpClient http;
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers = {{"Authorization", "Bearer token-of-the-portal"}};
    const Result<HttpResponse> answer = lotse::testing::await(http.send(request, {}));
    qunsetenv("http_proxy");
    qunsetenv("https_proxy");

    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::ProxyFailed);
    const QList<SeenRequest> seen = proxy.seen();
    QCOMPARE(seen.size(), 1);
    if (url.scheme() == u"https"_s) {
        QCOMPARE(seen.first().method, "CONNECT");
        QVERIFY(!seen.first().head.contains("authorization")); // what is inside the tunnel stays there
    }
#else
    Q_UNUSED(url);
    Q_UNUSED(method);
    QSKIP("the system's proxy cannot be set for one test here");
#endif
}

void CompanyNetworkTest::aProxyGetsTheNameAndThePasswordThatItAsksFor()
{
    const QByteArray right = "Basic " + QByteArray("anna:secret").toBase64();
    ScriptedServer proxy([&right](const SeenRequest& request) {
        return request.head.value("proxy-authorization") == right
                   ? Behaviour{.status = 502}
                   : Behaviour{.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"company\""}}};
    });
    CompanyNetwork network{
        .proxy = u"http://127.0.0.1:%1"_s.arg(proxy.port()), .user = u"anna"_s, .password = u"secret"_s};
    HttpRequest request;
    request.url = QUrl(u"https://portal.example/cases"_s);
    request.headers = {{"Authorization", "Bearer token-of-the-portal"}};
    HttpClient http;
    useCompanyNetwork(network);
    QVERIFY(!lotse::testing::await(http.send(request, {}))); // the proxy does not reach the portal
    QVERIFY(!proxy.seen().isEmpty());
    QCOMPARE(proxy.seen().constLast().method, "CONNECT");
    QCOMPARE(proxy.seen().constLast().head.value("proxy-authorization"), right);
    const qsizetype before = proxy.seen().size();

    network.password = u"another"_s;
    useCompanyNetwork(network);
    const Result<HttpResponse> refused = lotse::testing::await(http.send(request, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ProxyFailed);
    QVERIFY(proxy.seen().size() - before <= 2); // once without, once with the password
}

void CompanyNetworkTest::whatIsChangedHoldsForClientsThatAreThere()
{
    ScriptedServer first([](const SeenRequest&) { return ScriptedServer::json("\"first\""); });
    ScriptedServer second([](const SeenRequest&) { return ScriptedServer::json("\"second\""); });
    HttpClient http;
    HttpRequest request;
    request.url = QUrl(u"http://portal.example/cases"_s);
    for (ScriptedServer* proxy : {&first, &second}) {
        useCompanyNetwork({.proxy = u"http://127.0.0.1:%1"_s.arg(proxy->port())});
        const Result<HttpResponse> answer = lotse::testing::await(http.send(request, {}));
        QVERIFY(answer);
        QCOMPARE(answer->body, proxy == &first ? "\"first\"" : "\"second\"");
    }
}

void CompanyNetworkTest::theTestNamesTheStepThatFails_data()
{
    QTest::addColumn<QUrl>("address");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<int>("failed");
    const QString nobody = u"http://127.0.0.1:1"_s;
    const auto step = [](ConnectionStep failed) { return static_cast<int>(failed); };
    QTest::addRow("no address") << QUrl(u"ftp://portal.example/"_s) << QString() << step(ConnectionStep::Name);
    QTest::addRow("name") << QUrl(u"https://portal.invalid/"_s) << u"none"_s << step(ConnectionStep::Name);
    QTest::addRow("connection") << QUrl(u"https://127.0.0.1:1/"_s) << u"none"_s << step(ConnectionStep::Connection);
    QTest::addRow("proxy's name") << QUrl(u"https://portal.invalid/"_s) << u"http://proxy.invalid:3128"_s
                                  << step(ConnectionStep::ProxyName);
    QTest::addRow("proxy") << QUrl(u"https://portal.invalid/"_s) << nobody << step(ConnectionStep::Proxy);
}

void CompanyNetworkTest::theTestNamesTheStepThatFails()
{
    QFETCH(QUrl, address);
    QFETCH(QString, proxy);
    QFETCH(int, failed);
    const std::vector<ConnectionReport> reports = found(testConnections({address}, {.proxy = proxy}, {}));
    QCOMPARE(reports.size(), 1U);
    QCOMPARE(reports.front().address, address);
    QVERIFY(reports.front().failed);
    QCOMPARE(static_cast<int>(*reports.front().failed), failed);
    QVERIFY(!reports.front().error.isEmpty());
}

void CompanyNetworkTest::theTestFindsAllWell()
{
    ScriptedServer portal([](const SeenRequest&) { return Behaviour{.status = 401}; }); // asks for a sign-in
    ScriptedServer proxy([](const SeenRequest&) { return Behaviour{.status = 200}; });
    const QUrl away(u"http://portal.example/"_s);
    const std::vector<ConnectionReport> reports =
        found(testConnections({portal.url({}), away}, {.proxy = u"http://127.0.0.1:%1"_s.arg(proxy.port())}, {}));
    QCOMPARE(reports.size(), 2U);
    using Steps = std::vector<ConnectionStep>;
    QVERIFY(!reports[0].failed);
    QCOMPARE(reports[0].proxy, QString());
    QVERIFY(reports[0].good == Steps({ConnectionStep::Name, ConnectionStep::Connection, ConnectionStep::Answer}));
    QVERIFY(!reports[1].failed);
    QCOMPARE(reports[1].proxy, u"127.0.0.1:%1"_s.arg(proxy.port()));
    QVERIFY(reports[1].good == Steps({ConnectionStep::ProxyName, ConnectionStep::Proxy, ConnectionStep::Answer}));
}

void CompanyNetworkTest::theTestSaysThatTheProxyAsks()
{
    ScriptedServer proxy([](const SeenRequest&) {
        return Behaviour{.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"company\""}}};
    });
    const std::vector<ConnectionReport> reports =
        found(testConnections({QUrl(u"https://portal.example/"_s), QUrl(u"http://portal.example/"_s)},
                              {.proxy = u"http://127.0.0.1:%1"_s.arg(proxy.port())}, {}));
    QCOMPARE(reports.size(), 2U);
    for (const ConnectionReport& report : reports) {
        QVERIFY(report.failed == ConnectionStep::Tunnel);
        QVERIFY(report.proxyAsks);
    }
}

void CompanyNetworkTest::theTestTrustsWhatTheCompanyTrusts()
{
    if (!m_made) {
        QSKIP("openssl is not there");
    }
    QSslServer server;
    server.setSslConfiguration(m_authority.serverSide());
    connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&server] {
        while (QTcpSocket* socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        }
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl address(u"https://127.0.0.1:%1/"_s.arg(server.serverPort()));
    const std::vector<ConnectionReport> strange = found(testConnections({address}, {}, {}));
    QVERIFY(strange.front().failed == ConnectionStep::Encryption);
    QCOMPARE(strange.front().issuer, u"Company authority"_s);
    const std::vector<ConnectionReport> trusted =
        found(testConnections({address}, {.authorityFile = m_authority.authorityFile()}, {}));
    QVERIFY(!trusted.front().failed);
    QVERIFY(trusted.front().good.back() == ConnectionStep::Answer);
}

QTEST_GUILESS_MAIN(CompanyNetworkTest)
#include "CompanyNetworkTest.moc"
