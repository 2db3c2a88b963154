#include "foundation/net/HttpClient.h"

#include "Await.h"
#include "foundation/Version.h"
#include "integration/ScriptedServer.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace lotse;
using namespace lotse::net;
using lotse::testing::Behaviour;
using lotse::testing::ScriptedServer;
using lotse::testing::SeenRequest;
using Do = Behaviour::Do;

class HttpClientTest : public QObject
{
    Q_OBJECT

private:
    Result<HttpResponse> send(HttpRequest request, std::stop_token stop = {})
    {
        return lotse::testing::await(m_http.send(std::move(request), std::move(stop)));
    }

    HttpClient m_http;

private Q_SLOTS:
    void anyStatusIsAnAnswer_data();
    void anyStatusIsAnAnswer();
    void saysWhoItIsAndKeepsNoCookies();
    void deadConnectionNeverDoublesAWrite_data();
    void deadConnectionNeverDoublesAWrite();
    void brokenAnswerIsUnreadable_data();
    void brokenAnswerIsUnreadable();
    void refusedConnectionCertainlyDidNotArrive();
    void unknownHostCertainlyDidNotArrive();
    void failedHandshakeCertainlyDidNotArrive();
    void timeoutCoversTheWholeExchange();
    void longAnswerIsCutOff();
    void stopEndsSoon();
    void stopFromAnotherThread();
    void anUploadTellsItsProgressAndCutOffItCannotHaveArrived();
    void closedClientEndsWhatIsUnderWay();
    void writeIsNeverRedirected();
    void readIsRedirectedToAllowedHostsWithoutAuthorization();
    void redirectLoopEnds();
    void multipartIsStreamedWithUnicodeName();
    void missingFileSendsNothing();
    void shrunkenFileDoesNotHang();
    void retryAfter();
};

void HttpClientTest::anyStatusIsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    for (const char* method : {"GET", "POST", "PATCH"}) {
        for (int status : {200, 201, 204, 300, 304, 400, 401, 403, 404, 409, 415, 422, 429, 500, 502, 503, 504}) {
            QTest::addRow("%s %d", method, status) << QByteArray(method) << status;
        }
    }
}

void HttpClientTest::anyStatusIsAnAnswer()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    const bool hasBody = status != 204 && status != 304;
    ScriptedServer server(
        [&](const SeenRequest&) { return ScriptedServer::json(hasBody ? "{\"a\":\"ü\"}" : "", status); });
    const auto answer = send({.method = method, .url = server.url(u"/x"_s), .body = method == "GET" ? "" : "{}"});
    QVERIFY2(answer, qPrintable(answer ? QString() : errorName(answer.error().code)));
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->body, hasBody ? QByteArray("{\"a\":\"ü\"}") : QByteArray());
    QCOMPARE(answer->header("content-type"), "application/json");
    QCOMPARE(server.seen().size(), 1);
}

void HttpClientTest::saysWhoItIsAndKeepsNoCookies()
{
    ScriptedServer server([](const SeenRequest&) {
        return Behaviour{.headers = {{"Set-Cookie", "a=b"}, {"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}}};
    });
    const auto first = send({.url = server.url(u"/x"_s), .headers = {{"X-Own", "1"}}});
    QVERIFY(first);
    QCOMPARE(first->date(), QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
    QVERIFY(send({.url = server.url(u"/x"_s)}));
    const auto seen = server.seen();
    QCOMPARE(seen[0].head.value("user-agent"), QByteArray("Lotse/") + version().data());
    QCOMPARE(seen[0].head.value("x-own"), "1");
    QVERIFY(!seen[1].head.contains("cookie"));
}

void HttpClientTest::deadConnectionNeverDoublesAWrite_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("what");
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<QByteArray>("body");
    for (const char* method : {"POST", "PATCH"}) {
        for (Do what : {Do::Cut, Do::Reset}) {
            for (bool keptAlive : {false, true}) {
                for (const QByteArray& body : {QByteArray("{}"), QByteArray(), QByteArray(300'000, 'x')}) {
                    QTest::addRow("%s %s%s %lld", method, what == Do::Cut ? "cut" : "reset",
                                  keptAlive ? " kept alive" : "", static_cast<long long>(body.size()))
                        << QByteArray(method) << static_cast<int>(what) << keptAlive << body;
                }
            }
        }
    }
}

void HttpClientTest::deadConnectionNeverDoublesAWrite()
{
    QFETCH(QByteArray, method);
    QFETCH(int, what);
    QFETCH(bool, keptAlive);
    QFETCH(QByteArray, body);
    ScriptedServer server([&](const SeenRequest& request) {
        return request.target == "/before" ? Behaviour{} : Behaviour{.what = static_cast<Do>(what)};
    });
    if (keptAlive) {
        QVERIFY(send({.url = server.url(u"/before"_s)}));
        QVERIFY(send({.method = "POST", .url = server.url(u"/before"_s), .body = "{}"}));
        server.forget();
    }
    const auto answer = send({.method = method, .url = server.url(u"/x"_s), .body = body});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::ConnectionLost);
    QVERIFY(answer.error().mayHaveArrived);
    QCOMPARE(server.arrivals(method), 1);
    QTest::qWait(100);
    QCOMPARE(server.arrivals(method), 1);
    QCOMPARE(server.seen().first().body, body);
}

void HttpClientTest::brokenAnswerIsUnreadable_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("what");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("expected");
    for (const char* method : {"GET", "POST"}) {
        QTest::addRow("%s half a body", method) << QByteArray(method) << static_cast<int>(Do::HalfBody)
                                                << QByteArray(1000, 'x') << ErrorCode::AnswerUnreadable;
        QTest::addRow("%s not HTTP", method)
            << QByteArray(method) << static_cast<int>(Do::RawBytes) << QByteArray("220 smtp.example.com ready\r\n\r\n")
            << ErrorCode::ConnectionLost;
        QTest::addRow("%s broken compression", method)
            << QByteArray(method) << static_cast<int>(Do::RawBytes)
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\nnogzip!")
            << ErrorCode::AnswerUnreadable;
    }
}

void HttpClientTest::brokenAnswerIsUnreadable()
{
    QFETCH(QByteArray, method);
    QFETCH(int, what);
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, expected);
    ScriptedServer server([&](const SeenRequest&) { return Behaviour{.what = static_cast<Do>(what), .body = bytes}; });
    const auto answer = send({.method = method, .url = server.url(u"/x"_s), .body = method == "GET" ? "" : "{}"});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, expected);
    QCOMPARE(answer.error().mayHaveArrived, method == "POST");
    if (method == "POST") {
        QCOMPARE(server.seen().size(), 1);
    }
}

void HttpClientTest::refusedConnectionCertainlyDidNotArrive()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1/"_s.arg(closed.serverPort()));
    closed.close();
    for (const QByteArray& body : {QByteArray("{}"), QByteArray()}) {
        const auto answer = send({.method = "POST", .url = url, .body = body});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::ConnectionRefused);
        QVERIFY(!answer.error().mayHaveArrived);
    }
}

void HttpClientTest::unknownHostCertainlyDidNotArrive()
{
    const auto answer = send({.method = "POST", .url = QUrl(u"http://nobody.invalid/"_s), .body = "{}"});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::HostUnknown);
    QVERIFY(!answer.error().mayHaveArrived);
}

void HttpClientTest::failedHandshakeCertainlyDidNotArrive()
{
    // Speaks no TLS at all.
    ScriptedServer server([](const SeenRequest&) { return Behaviour{}; });
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, &plain, [&] {
        QTcpSocket* socket = plain.nextPendingConnection();
        socket->write("this is not TLS\r\n");
    });
    const auto answer = send({.method = "POST",
                              .url = QUrl(u"https://127.0.0.1:%1/"_s.arg(plain.serverPort())),
                              .body = "{}",
                              .timeout = 5s});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::TlsFailed);
    QVERIFY(!answer.error().mayHaveArrived);
}

void HttpClientTest::timeoutCoversTheWholeExchange()
{
    ScriptedServer server([](const SeenRequest&) { return Behaviour{.what = Do::Stall}; });
    const auto answer = send({.method = "POST", .url = server.url(u"/x"_s), .body = "{}", .timeout = 150ms});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::TimedOut);
    QVERIFY(answer.error().mayHaveArrived);
    QCOMPARE(server.seen().size(), 1);
}

void HttpClientTest::longAnswerIsCutOff()
{
    ScriptedServer server([](const SeenRequest&) { return Behaviour{.body = QByteArray(100'000, 'x')}; });
    const auto answer = send({.url = server.url(u"/x"_s), .answerLimit = 1000});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::AnswerUnreadable);
    QVERIFY(!answer.error().mayHaveArrived);
}

void HttpClientTest::stopEndsSoon()
{
    ScriptedServer server([](const SeenRequest&) { return Behaviour{.what = Do::Stall}; });
    std::stop_source stop;
    QTimer::singleShot(50ms, this, [&] { stop.request_stop(); });
    const auto read = send({.url = server.url(u"/x"_s)}, stop.get_token());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);

    const auto never = send({.method = "POST", .url = server.url(u"/x"_s), .body = "{}"}, stop.get_token());
    QVERIFY(!never);
    QCOMPARE(never.error().code, ErrorCode::Cancelled);
    QVERIFY(!never.error().mayHaveArrived);
    QCOMPARE(server.arrivals("POST"), 0);
}

void HttpClientTest::stopFromAnotherThread()
{
    ScriptedServer server([](const SeenRequest&) { return Behaviour{.what = Do::Stall}; });
    std::stop_source stop;
    std::jthread other([&] {
        while (server.seen().isEmpty()) {
            std::this_thread::sleep_for(5ms);
        }
        stop.request_stop();
    });
    const auto answer = send({.method = "POST", .url = server.url(u"/x"_s), .body = "{}"}, stop.get_token());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
    QVERIFY(answer.error().mayHaveArrived);
}

void HttpClientTest::anUploadTellsItsProgressAndCutOffItCannotHaveArrived()
{
    // Nobody reads at the other end, so that most of it stays here.
    QTcpServer deaf;
    QVERIFY(deaf.listen(QHostAddress::LocalHost));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"large"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(200'000'000));
    std::stop_source stop;
    qint64 most = 0;
    qint64 whole = 0;
    HttpRequest request{.method = "POST",
                        .url = QUrl(u"http://127.0.0.1:%1/x"_s.arg(deaf.serverPort())),
                        .parts = {{.name = u"f"_s, .path = file.fileName()}}};
    request.sent = [&](qint64 sent, qint64 total) {
        most = std::max(most, sent);
        whole = total;
        stop.request_stop();
    };
    const auto answer = send(request, stop.get_token());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
    QVERIFY(!answer.error().mayHaveArrived);
    QVERIFY(most > 0 && most < 200'000'000);
    QVERIFY2(whole > 200'000'000, qPrintable(QString::number(whole)));
}

void HttpClientTest::closedClientEndsWhatIsUnderWay()
{
    ScriptedServer server([](const SeenRequest&) { return Behaviour{.what = Do::Stall}; });
    auto client = std::make_unique<HttpClient>();
    QTimer::singleShot(100ms, this, [&] { client.reset(); });
    const auto read = lotse::testing::await(client->send({.url = server.url(u"/x"_s)}, {}));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
}

void HttpClientTest::writeIsNeverRedirected()
{
    ScriptedServer other([](const SeenRequest&) { return Behaviour{}; });
    ScriptedServer server([&](const SeenRequest&) {
        return Behaviour{.status = 307, .headers = {{"Location", other.url(u"/there"_s).toEncoded()}}};
    });
    for (const QByteArray& method : {QByteArray("POST"), QByteArray("PATCH")}) {
        const auto answer = send(
            {.method = method, .url = server.url(u"/x"_s), .headers = {{"Authorization", "Bearer x"}}, .body = "{}"});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::RedirectRefused);
        QVERIFY(answer.error().mayHaveArrived);
    }
    QCOMPARE(server.seen().size(), 2);
    QCOMPARE(other.seen().size(), 0);
}

void HttpClientTest::readIsRedirectedToAllowedHostsWithoutAuthorization()
{
    ScriptedServer other([](const SeenRequest&) { return Behaviour{.body = "there"}; });
    ScriptedServer server([&](const SeenRequest& request) {
        return request.target == "/same" ? Behaviour{.status = 302, .headers = {{"Location", "/after"}}}
               : request.target == "/after"
                   ? Behaviour{.body = "after"}
                   : Behaviour{.status = 302, .headers = {{"Location", other.url(u"/t"_s).toEncoded()}}};
    });
    const HttpRequest away{.url = server.url(u"/away"_s), .headers = {{"Authorization", "Bearer x"}}};
    const auto refused = send(away);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RedirectRefused);
    QVERIFY(!refused.error().mayHaveArrived);
    QCOMPARE(other.seen().size(), 0);

    HttpClient allowing({.redirectHosts = {u"127.0.0.1"_s}});
    const auto allowed = lotse::testing::await(allowing.send(away, {}));
    QVERIFY(allowed);
    QCOMPARE(allowed->body, "there");
    QVERIFY(!other.seen().first().head.contains("authorization"));

    const auto same = send({.url = server.url(u"/same"_s), .headers = {{"Authorization", "Bearer x"}}});
    QVERIFY(same);
    QCOMPARE(same->body, "after");
    QCOMPARE(server.seen().last().head.value("authorization"), "Bearer x");
}

void HttpClientTest::redirectLoopEnds()
{
    ScriptedServer server([](const SeenRequest&) { return Behaviour{.status = 302, .headers = {{"Location", "/x"}}}; });
    const auto answer = send({.url = server.url(u"/x"_s)});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::RedirectRefused);
    QCOMPARE(server.seen().size(), 6);
}

void HttpClientTest::multipartIsStreamedWithUnicodeName()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"source"_s);
    const QByteArray content = QByteArray(700'000, 'a') + "ende";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();

    ScriptedServer server([](const SeenRequest&) { return Behaviour{.status = 201}; });
    const auto answer = send({.method = "POST",
                              .url = server.url(u"/upload"_s),
                              .parts = {{.name = u"entity_content"_s, .type = "application/json", .bytes = "{\"a\":1}"},
                                        {.name = u"VersionData"_s,
                                         .fileName = u"Prüfbericht \"Ä\" 日本.log"_s,
                                         .type = "application/octet-stream",
                                         .path = path}}});
    QVERIFY(answer);
    QCOMPARE(answer->status, 201);
    QCOMPARE(server.seen().size(), 1);
    const auto seen = server.seen().first();
    const QByteArray type = seen.head.value("content-type");
    QVERIFY(type.startsWith("multipart/form-data; boundary="));
    const QByteArray boundary = type.mid(type.indexOf('=') + 1);
    const QByteArray expected = "--" + boundary +
                                "\r\nContent-Disposition: form-data; name=\"entity_content\"\r\nContent-Type: "
                                "application/json\r\n\r\n{\"a\":1}\r\n--" +
                                boundary +
                                "\r\nContent-Disposition: form-data; name=\"VersionData\"; filename=\"Prüfbericht "
                                "%22Ä%22 日本.log\"\r\nContent-Type: application/octet-stream\r\n\r\n" +
                                content + "\r\n--" + boundary + "--\r\n";
    QVERIFY(seen.body == expected);
}

void HttpClientTest::missingFileSendsNothing()
{
    ScriptedServer server([](const SeenRequest&) { return Behaviour{}; });
    const auto answer =
        send({.method = "POST", .url = server.url(u"/x"_s), .parts = {{.name = u"f"_s, .path = u"/nowhere/at/all"_s}}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::FileNotReadable);
    QVERIFY(!answer.error().mayHaveArrived);
    QCOMPARE(server.seen().size(), 0);
}

void HttpClientTest::shrunkenFileDoesNotHang()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"source"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5'000'000, 'a'));
    file.close();
    ScriptedServer server([](const SeenRequest&) { return Behaviour{}; });
    auto sending = m_http.send({.method = "POST",
                                .url = server.url(u"/x"_s),
                                .parts = {{.name = u"f"_s, .path = file.fileName()}},
                                .timeout = 5s},
                               {});
    QVERIFY(file.resize(10)); // after it was opened and measured, before it leaves
    const auto answer = lotse::testing::await(std::move(sending));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::FileChanged);
    QVERIFY(!answer.error().mayHaveArrived);
    QCOMPARE(server.seen().size(), 0);
}

void HttpClientTest::retryAfter()
{
    const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 0), Qt::UTC);
    const auto wait = [&](const QByteArray& value) {
        return HttpResponse{.headers = {{"retry-after", value}}}.retryAfter(now);
    };
    QCOMPARE(wait("7"), std::optional<std::chrono::milliseconds>(7s));
    QCOMPARE(wait("Sun, 06 Nov 1994 08:49:37 GMT"), std::optional<std::chrono::milliseconds>(37s));
    QVERIFY(!wait("soon"));
    QVERIFY(!HttpResponse().retryAfter(now));
}

QTEST_GUILESS_MAIN(HttpClientTest)
#include "HttpClientTest.moc"
