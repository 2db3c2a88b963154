// What is believed of an address that tells of newer versions.
#include "support/versions/NewVersion.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::versions;

class NewVersionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyNewerNumbersCount_data();
    void onlyNewerNumbersCount();
    void releasesAreReadStrictly_data();
    void releasesAreReadStrictly();
    void addressesThatMayBeAsked_data();
    void addressesThatMayBeAsked();
    void onceADay();
    void knowledgeSurvivesStoring();
};

void NewVersionTest::onlyNewerNumbersCount_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("own");
    QTest::addColumn<bool>("newer");
    QTest::newRow("next") << u"1.4.0"_s << u"1.3.9"_s << true;
    QTest::newRow("numbers, not letters") << u"1.10"_s << u"1.9"_s << true;
    QTest::newRow("same") << u"1.4.0"_s << u"1.4.0"_s << false;
    QTest::newRow("same, shorter") << u"1.4"_s << u"1.4.0"_s << false;
    QTest::newRow("older") << u"1.3.9"_s << u"1.4.0"_s << false;
    QTest::newRow("before the release") << u"1.4.0"_s << u"1.4.0~rc1"_s << false;
    QTest::newRow("nothing") << QString() << u"1.4.0"_s << false;
    QTest::newRow("words") << u"newest"_s << u"1.4.0"_s << false;
}

void NewVersionTest::onlyNewerNumbersCount()
{
    QFETCH(QString, version);
    QFETCH(QString, own);
    QTEST(isNewer(version, own), "newer");
}

void NewVersionTest::releasesAreReadStrictly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("readable");
    QTest::newRow("version") << QByteArray(R"({"version": "1.4.0"})") << true;
    QTest::newRow("with notes") << QByteArray(R"({"version": "2.0", "notes": "https://a.example/n", "x": 1})") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("page") << QByteArray("<html>") << false;
    QTest::newRow("array") << QByteArray(R"(["1.4.0"])") << false;
    QTest::newRow("number") << QByteArray(R"({"version": 1.4})") << false;
    QTest::newRow("words") << QByteArray(R"({"version": "1.4.0; call 555"})") << false;
    QTest::newRow("line") << QByteArray(R"({"version": "1.4.0\n"})") << false;
    QTest::newRow("file") << QByteArray(R"({"version": "1.4.0", "notes": "file:///etc/passwd"})") << false;
    QTest::newRow("plain") << QByteArray(R"({"version": "1.4.0", "notes": "http://a.example"})") << false;
    QTest::newRow("user") << QByteArray(R"({"version": "1.4.0", "notes": "https://u:p@a.example"})") << false;
    QTest::newRow("no text") << QByteArray(R"({"version": "1.4.0", "notes": ["https://a.example"]})") << false;
    QTest::newRow("long") << QByteArray(R"({"version": "1.4.0", "x": ")") + QByteArray(20'000, 'a') + "\"}" << false;
}

void NewVersionTest::releasesAreReadStrictly()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, readable);
    const Result<Release> release = readRelease(json);
    QCOMPARE(static_cast<bool>(release), readable);
    if (!readable) {
        QCOMPARE(release.error().code, ErrorCode::AnswerUnreadable);
    }
}

void NewVersionTest::addressesThatMayBeAsked_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("may");
    QTest::newRow("https") << u"https://intranet.example/lotse.json"_s << true;
    QTest::newRow("this computer") << u"http://127.0.0.1:8080/v"_s << true;
    QTest::newRow("plain") << u"http://intranet.example/lotse.json"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("file") << u"file:///srv/lotse.json"_s << false;
    QTest::newRow("password") << u"https://u:p@intranet.example/"_s << false;
    QTest::newRow("no host") << u"https:///x"_s << false;
}

void NewVersionTest::addressesThatMayBeAsked()
{
    QFETCH(QString, address);
    QTEST(mayBeAsked(QUrl(address, QUrl::StrictMode)), "may");
}

void NewVersionTest::onceADay()
{
    const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    QVERIFY(isDue({}, now));
    Knowledge knowledge;
    knowledge.asked = now;
    QVERIFY(!isDue(knowledge, now.addSecs(60)));
    QVERIFY(!isDue(knowledge, now.addSecs(24 * 3600 - 1)));
    QVERIFY(isDue(knowledge, now.addDays(1)));
    QVERIFY(isDue(knowledge, now.addDays(-2))); // the clock was wrong, then or now
}

void NewVersionTest::knowledgeSurvivesStoring()
{
    Knowledge knowledge;
    knowledge.asked = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    knowledge.outcome = u"ok"_s;
    knowledge.tag = "\"abc\"";
    knowledge.modified = "Mon, 23 Nov 2026 09:00:00 GMT";
    knowledge.release = {.version = u"1.4.0"_s, .notes = QUrl(u"https://a.example/grüße"_s)};
    knowledge.mentioned = u"1.3.0"_s;
    QCOMPARE(knowledgeFrom(toJson(knowledge)), knowledge);
    QCOMPARE(knowledgeFrom("nonsense"), Knowledge());
    // Whoever writes into the file gets no other address opened.
    const QByteArray forged = R"({"version": "9.0", "notes": "file:///bin/sh"})";
    QVERIFY(knowledgeFrom(forged).release.version.isEmpty());
}

QTEST_GUILESS_MAIN(NewVersionTest)
#include "NewVersionTest.moc"
