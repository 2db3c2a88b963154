// A newer version is told of where a policy names an address that knows, and nothing is asked where none does.
#include "assembly/VersionWatch.h"

#include "JumpingClock.h"
#include "foundation/settings/Declared.h"
#include "integration/ScriptedServer.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::assembly;
using lotse::testing::Behaviour;
using lotse::testing::ScriptedServer;
using lotse::testing::SeenRequest;

namespace
{

class Opener final : public platform::Browser
{
public:
    bool open(const QUrl& address) override
    {
        opened.append(address);
        return true;
    }
    QList<QUrl> opened;
};

// A profile folder and a policy, in which the program is started as often as one likes.
struct House {
    explicit House(const QUrl& address)
    {
        QFile file(policy());
        if (file.open(QIODevice::WriteOnly)) {
            file.write(u"{\"versions.address\": \"%1\"}"_s.arg(address.toString()).toUtf8());
        }
    }
    QString policy() const { return folder.filePath(u"policy.json"_s); }
    QString kept() const { return folder.filePath(u"settings.json"_s); }

    QTemporaryDir folder;
    testing::JumpingClock clock;
    Opener browser;
};

struct Started {
    explicit Started(House& house, const QString& version = u"1.3.0"_s)
        : settings(house.kept(), house.policy()),
          window(settings, house.clock),
          watch(version, window, house.browser, settings, house.clock)
    {
        window.show();
    }
    // The question is answered.
    bool ask()
    {
        QSignalSpy asked(&watch, &VersionWatch::asked);
        watch.start();
        return asked.count() == 1 || asked.wait();
    }
    bool tells() { return window.banners().has(u"version"_s); }
    QPushButton* button(const QString& text)
    {
        for (QPushButton* each : window.findChildren<QPushButton*>()) {
            if (each->text() == text && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    settings::Settings settings;
    ui::MainWindow window;
    VersionWatch watch;
};

Behaviour release(const char* version)
{
    Behaviour answer = ScriptedServer::json(QByteArray(R"({"version": ")") + version +
                                            R"(", "notes": "https://intranet.example/news"})");
    answer.headers.append(std::pair<QByteArray, QByteArray>("ETag", "\"1\""));
    return answer;
}

} // namespace

class VersionWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItOnceAndOpensTheNotes();
    void asksOnceADayAndConditionally();
    void anOlderOneIsNoNews();
    void nothingIsAskedWithoutAnAddress();
    void whatFailsIsQuiet();
    void anEndWhileItIsAskedWaitsForNothing();
};

void VersionWatchTest::saysItOnceAndOpensTheNotes()
{
    ScriptedServer server([](const SeenRequest&) { return release("1.4.0"); });
    House house(server.url(u"/lotse.json"_s));
    {
        Started first(house);
        QVERIFY(first.ask());
        QVERIFY(first.tells());
        QVERIFY(first.button(u"What is new …"_s));
        first.button(u"What is new …"_s)->click();
        QCOMPARE(house.browser.opened, QList<QUrl>{QUrl(u"https://intranet.example/news"_s)});
        QVERIFY(first.tells()); // until it is closed
    }
    {
        // Known from the last time, without a question.
        Started second(house);
        second.watch.start();
        QVERIFY(second.tells());
        second.button(u"Close"_s)->click();
        QVERIFY(!second.tells());
    }
    Started third(house);
    third.watch.start();
    QVERIFY(!third.tells());
    QCOMPARE(server.arrivals("GET"), 1);
}

void VersionWatchTest::asksOnceADayAndConditionally()
{
    ScriptedServer server([](const SeenRequest& request) {
        return request.head.contains("if-none-match") ? Behaviour{.status = 304} : release("1.4.0");
    });
    House house(server.url(u"/lotse.json"_s));
    {
        Started first(house);
        QVERIFY(first.ask());
    }
    house.clock.jump(std::chrono::hours(25));
    Started next(house);
    QVERIFY(next.ask());
    QVERIFY(next.tells()); // not modified: still true
    QCOMPARE(server.arrivals("GET"), 2);
    QCOMPARE(server.seen().last().head.value("if-none-match"), QByteArray("\"1\""));
    QVERIFY(!server.seen().last().head.contains("authorization"));
    next.watch.start();
    QTest::qWait(50);
    QCOMPARE(server.arrivals("GET"), 2);
}

void VersionWatchTest::anOlderOneIsNoNews()
{
    ScriptedServer server([](const SeenRequest&) { return release("1.4.0"); });
    House house(server.url(u"/"_s));
    Started started(house, u"1.4.0"_s);
    QVERIFY(started.ask());
    QVERIFY(!started.tells());
}

void VersionWatchTest::nothingIsAskedWithoutAnAddress()
{
    ScriptedServer server([](const SeenRequest&) { return release("1.4.0"); });
    for (const QUrl& address : {QUrl(), QUrl(u"file:///etc/hostname"_s), QUrl(u"http://intranet.example/x"_s)}) {
        House house(address);
        Started started(house);
        QSignalSpy asked(&started.watch, &VersionWatch::asked);
        started.watch.start();
        QVERIFY(!asked.wait(50));
        QVERIFY(!started.tells());
    }
    QCOMPARE(server.arrivals("GET"), 0);
}

void VersionWatchTest::whatFailsIsQuiet()
{
    ScriptedServer server([](const SeenRequest& request) -> Behaviour {
        return request.target == "/page"   ? Behaviour{.status = 200, .body = "<html>sign in</html>"}
               : request.target == "/long" ? Behaviour{.status = 200, .body = QByteArray(40'000, ' ')}
               : request.target == "/gone" ? Behaviour{.status = 404}
                                           : Behaviour{.what = Behaviour::Do::Cut};
    });
    for (const QString& path : {u"/page"_s, u"/long"_s, u"/gone"_s, u"/cut"_s}) {
        House house(server.url(path));
        Started started(house);
        QVERIFY(started.ask());
        QVERIFY(!started.tells());
    }
}

void VersionWatchTest::anEndWhileItIsAskedWaitsForNothing()
{
    ScriptedServer server([](const SeenRequest&) { return Behaviour{.what = Behaviour::Do::Stall}; });
    House house(server.url(u"/"_s));
    {
        Started started(house);
        started.watch.start();
        QTRY_COMPARE(server.arrivals("GET"), 1);
    }
    QCOMPARE(server.arrivals("GET"), 1);
}

QTEST_MAIN(VersionWatchTest)
#include "VersionWatchTest.moc"
