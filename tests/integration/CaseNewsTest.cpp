#include "support/account/Profile.h"
#include "support/cases/CaseBook.h"
#include "support/cases/CaseStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::cases;

namespace
{

const QDateTime morning(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
const QString me = u"Jana Weiß"_s;

Case portalCase(const QString& id, int minutes)
{
    Case value;
    value.id = id;
    value.number = u"0000"_s + id;
    value.subject = u"Agent steht still"_s;
    value.description = u"seit heute früh"_s;
    value.status = u"New"_s;
    value.contactName = me;
    value.created = morning;
    value.modified = morning.addSecs(minutes * 60);
    value.revision = QString::number(minutes);
    return value;
}

Entry entry(const QString& id, const QString& caseId, int minutes, const QString& author,
            EntryKind kind = EntryKind::Comment)
{
    Entry entry;
    entry.id = id;
    entry.caseId = caseId;
    entry.kind = kind;
    entry.authorName = author;
    entry.at = morning.addSecs(minutes * 60);
    entry.text = u"Wir sehen nach."_s;
    return entry;
}

} // namespace

class CaseNewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstMirroringIsNoNews();
    void aReplyOfSomebodyElseIsNews();
    void ownRepliesAndChangesAreNone();
    void statusClosingAndEscalationAreNews();
    void thePastOfACaseIsNone();
    void aNewCaseBringsItsReplies();
    void theSamePageTwiceIsToldOnce();
    void openingACaseTellsNothing();
    void rulesByScope();
    void rulesAndWatchedCasesAreKept();

private:
    std::vector<CaseNews> apply(std::vector<Case> cases, std::vector<Entry> entries = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    account::Profile m_profile;
    std::unique_ptr<CaseStore> m_store;
    std::unique_ptr<CaseBook> m_book;
    int m_pages = 0;
};

void CaseNewsTest::init()
{
    m_book.reset();
    m_store.reset();
    m_profile = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = account::openProfile(m_folder->path());
    m_store = std::make_unique<CaseStore>(m_profile.mirror, m_profile.user);
    m_book = std::make_unique<CaseBook>(m_profile.user);
    QVERIFY(m_store->setReader(me).result());
}

std::vector<CaseNews> CaseNewsTest::apply(std::vector<Case> cases, std::vector<Entry> entries)
{
    QSignalSpy happened(m_store.get(), &CaseStore::happened);
    QSignalSpy synced(m_store.get(), &CaseStore::syncStateChanged);
    ChangePage page;
    page.cases = std::move(cases);
    page.entries = std::move(entries);
    page.cursor = QByteArray::number(++m_pages);
    if (!m_store->apply(page, morning).result()) {
        qWarning("not applied");
    }
    if (synced.isEmpty()) {
        synced.wait();
    }
    QCoreApplication::processEvents();
    return happened.isEmpty() ? std::vector<CaseNews>()
                              : happened.takeFirst().takeFirst().value<std::vector<CaseNews>>();
}

void CaseNewsTest::firstMirroringIsNoNews()
{
    QVERIFY(apply({portalCase(u"1"_s, 0)}, {entry(u"a"_s, u"1"_s, 1, u"Support"_s)}).empty());
}

void CaseNewsTest::aReplyOfSomebodyElseIsNews()
{
    apply({portalCase(u"1"_s, 0), portalCase(u"2"_s, 0)});
    // A comment need not change the case itself.
    const std::vector<CaseNews> news =
        apply({}, {entry(u"b"_s, u"1"_s, 6, u"Ole"_s), entry(u"a"_s, u"1"_s, 5, u"Support"_s)});
    QCOMPARE(news.size(), 1U);
    QCOMPARE(news[0].kind, CaseNews::Kind::Reply);
    QCOMPARE(news[0].head.number, u"00001"_s);
    QVERIFY(news[0].head.description.isEmpty());
    QCOMPARE(news[0].author, u"Ole"_s);
    QCOMPARE(news[0].count, 2);
    QVERIFY(news[0].mine);
}

void CaseNewsTest::ownRepliesAndChangesAreNone()
{
    apply({portalCase(u"1"_s, 0)});
    Case closed = portalCase(u"1"_s, 10);
    closed.closed = true;
    closed.status = u"Closed"_s;
    QVERIFY(apply({closed}, {entry(u"a"_s, u"1"_s, 9, me), entry(u"h"_s, u"1"_s, 10, me, EntryKind::Change)}).empty());
}

void CaseNewsTest::statusClosingAndEscalationAreNews()
{
    Case other = portalCase(u"2"_s, 0);
    other.contactName = u"Ole"_s;
    apply({portalCase(u"1"_s, 0), other});
    Case waiting = portalCase(u"1"_s, 10);
    waiting.status = u"Waiting on Customer"_s;
    waiting.escalated = true;
    other.closed = true;
    other.status = u"Closed"_s;
    other.modified = morning.addSecs(600);
    const std::vector<CaseNews> news =
        apply({waiting, other}, {entry(u"h"_s, u"1"_s, 10, u"Support"_s, EntryKind::Change)});
    QCOMPARE(news.size(), 3U);
    QCOMPARE(news[0].kind, CaseNews::Kind::Escalated);
    QCOMPARE(news[1].kind, CaseNews::Kind::Status);
    QCOMPARE(news[1].oldStatus, u"New"_s);
    QCOMPARE(news[2].kind, CaseNews::Kind::Closed);
    QVERIFY(!news[2].mine);
}

// A portal that gives a case's past only when the case changes must not have all of it told.
void CaseNewsTest::thePastOfACaseIsNone()
{
    apply({portalCase(u"1"_s, 60)});
    const std::vector<CaseNews> news =
        apply({portalCase(u"1"_s, 90)}, {entry(u"a"_s, u"1"_s, 5, u"Support"_s), entry(u"b"_s, u"1"_s, 60, u"Ole"_s),
                                         entry(u"c"_s, u"1"_s, 90, u"Support"_s)});
    QCOMPARE(news.size(), 1U);
    QCOMPARE(news[0].count, 1);
    QCOMPARE(news[0].author, u"Support"_s);
}

void CaseNewsTest::aNewCaseBringsItsReplies()
{
    apply({portalCase(u"1"_s, 0)});
    const std::vector<CaseNews> news =
        apply({portalCase(u"2"_s, 5)}, {entry(u"a"_s, u"2"_s, 4, u"Support"_s), entry(u"old"_s, u"2"_s, -9, u"Ole"_s)});
    QCOMPARE(news.size(), 1U);
    QCOMPARE(news[0].author, u"Support"_s);
}

void CaseNewsTest::theSamePageTwiceIsToldOnce()
{
    apply({portalCase(u"1"_s, 0)});
    QCOMPARE(apply({portalCase(u"1"_s, 5)}, {entry(u"a"_s, u"1"_s, 5, u"Support"_s)}).size(), 1U);
    QVERIFY(apply({portalCase(u"1"_s, 5)}, {entry(u"a"_s, u"1"_s, 5, u"Support"_s)}).empty());
}

void CaseNewsTest::openingACaseTellsNothing()
{
    apply({portalCase(u"1"_s, 0)});
    QSignalSpy happened(m_store.get(), &CaseStore::happened);
    QSignalSpy changed(m_store.get(), &CaseStore::changed);
    CaseDetail detail;
    detail.head = portalCase(u"1"_s, 5);
    detail.entries = {entry(u"a"_s, u"1"_s, 5, u"Support"_s)};
    QVERIFY(m_store->put(detail).result());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(happened.isEmpty());
}

void CaseNewsTest::rulesByScope()
{
    CaseNews news;
    news.head.id = u"1"_s;
    news.head.subject = u"PRODUCTION down – Produktionsausfall: Agent"_s;
    const QStringList phrases{u"Production Down"_s};
    QCOMPARE(scopeOf(news, phrases, {u"1"_s}), NewsScope::ProductionDown);
    news.head.subject = u"Agent"_s;
    news.mine = true;
    QCOMPARE(scopeOf(news, phrases, {u"1"_s}), NewsScope::Watched);
    QCOMPARE(scopeOf(news, phrases, {u"2"_s}), NewsScope::Mine);
    news.mine = false;
    QCOMPARE(scopeOf(news, phrases, {}), NewsScope::Others);
    const NewsRules usual = NewsRules::usual();
    for (const CaseNews::Kind kind : newsKinds) {
        QVERIFY(usual.wants(NewsScope::ProductionDown, kind));
        QVERIFY(usual.wants(NewsScope::Watched, kind));
        QVERIFY(usual.wants(NewsScope::Mine, kind));
        QVERIFY(!usual.wants(NewsScope::Others, kind));
    }
}

void CaseNewsTest::rulesAndWatchedCasesAreKept()
{
    QSignalSpy changed(m_book.get(), &CaseBook::changed);
    QCOMPARE(*m_book->rules().result(), NewsRules::usual());
    NewsRules rules = NewsRules::usual();
    rules.set(NewsScope::Mine, CaseNews::Kind::Status, false);
    rules.set(NewsScope::Others, CaseNews::Kind::Escalated, true);
    QVERIFY(m_book->saveRules(rules).result());
    QVERIFY(m_book->setWatched({u"1"_s, u"2"_s}, true, morning).result());
    QVERIFY(m_book->setWatched({u"1"_s, u"3"_s}, false, morning).result());
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(*m_book->rules().result(), rules);
    QCOMPARE(*m_book->watched().result(), QSet<QString>{u"2"_s});
    // A scope that a newer program knows is passed over; one that is not stored is as usual.
    NewsRules read = NewsRules::usual();
    read.setWords(u"moon"_s, u"reply"_s);
    read.setWords(u"mine"_s, u"reply landing"_s);
    QVERIFY(read.wants(NewsScope::Mine, CaseNews::Kind::Reply));
    QVERIFY(!read.wants(NewsScope::Mine, CaseNews::Kind::Closed));
    QVERIFY(read.wants(NewsScope::Watched, CaseNews::Kind::Closed));
}

QTEST_GUILESS_MAIN(CaseNewsTest)
#include "CaseNewsTest.moc"
