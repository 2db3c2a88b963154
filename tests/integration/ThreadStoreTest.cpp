// The forums' mirror on real files: lists, search, what is kept, what is news, and the index beside one made afresh.
#include "support/community/ThreadStore.h"

#include "support/account/Profile.h"
#include "support/cases/Folding.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lotse;
using namespace lotse::community;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QDateTime morning(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
const QString me = u"005ME"_s;

Thread asked(int number, const QString& title, const QString& forum = u"general"_s)
{
    Thread value;
    value.id = u"q%1"_s.arg(number);
    value.forumId = forum;
    value.title = title;
    value.author = {.id = u"005A"_s, .name = u"Anna Weiß"_s, .fromVendor = false};
    value.created = morning.addSecs(number);
    value.active = morning.addSecs(number);
    value.revision = QString::number(number);
    return value;
}

Post post(const QString& id, int number, const QString& text, int seconds, const QString& author = u"005B"_s)
{
    Post value;
    value.id = id;
    value.threadId = u"q%1"_s.arg(number);
    value.author = {.id = author, .name = author == me ? u"Ich"_s : u"Ben"_s, .fromVendor = false};
    value.at = morning.addSecs(seconds);
    value.body = text;
    return value;
}

class House
{
public:
    House() : profile(account::openProfile(m_folder.path())), store(profile.mirror, profile.user) {}

    ThreadsApplied apply(ThreadChanges page)
    {
        page.cursor = QByteArray::number(++m_pages);
        return *store.apply(std::move(page), morning.addDays(1)).result();
    }
    // "q1 q2": ids of the threads of a list in their order; and that counting agrees.
    QString list(const ThreadQuery& query)
    {
        QStringList ids;
        const std::vector<ThreadRow> rows = *store.rows(query, 0, 1000).result();
        for (const ThreadRow& row : rows) {
            ids.append(row.head.id);
        }
        if (*store.count(query).result() != ids.size()) {
            return u"the count differs"_s;
        }
        return ids.join(u' ');
    }
    QString found(const QString& text) { return list({.order = ThreadQuery::Order::Match, .text = text}); }
    // The index holds exactly the words of what is in the tables.
    bool indexIsRight()
    {
        return *profile.mirror
                    ->write([](storage::Connection& connection) -> Result<bool> {
                        connection.script(u"CREATE VIRTUAL TABLE temp.again USING fts5(head, body, content='', "
                                          "tokenize='ascii')"_s);
                        connection.each("SELECT t.row * 65536, t.title || ' ' || t.author_name || coalesce((SELECT ' ' "
                                        "|| group_concat(name, ' ') FROM (SELECT p.name FROM thread_topics o JOIN "
                                        "topics p ON p.id = o.topic WHERE o.thread = t.id ORDER BY p.id)), ''), "
                                        "coalesce(q.body, '') FROM threads t LEFT JOIN posts q ON q.id = t.id",
                                        {}, [&](storage::Row row) {
                                            connection.run("INSERT INTO again (rowid, head, body) VALUES (?1, ?2, ?3)",
                                                           {row.integer(0), cases::foldedWords(row.text(1)),
                                                            cases::foldedWords(row.text(2))});
                                            return true;
                                        });
                        connection.each("SELECT t.row * 65536 + p.document, p.body FROM posts p JOIN threads t ON t.id "
                                        "= p.thread WHERE p.id <> p.thread",
                                        {}, [&](storage::Row row) {
                                            connection.run("INSERT INTO again (rowid, head, body) VALUES (?1, '', ?2)",
                                                           {row.integer(0), cases::foldedWords(row.text(1))});
                                            return true;
                                        });
                        const auto words = [&](const char* table) {
                            connection.script(u"CREATE VIRTUAL TABLE temp.v USING fts5vocab(%1, instance)"_s.arg(
                                QLatin1String(table)));
                            QStringList all;
                            connection.each("SELECT term, doc, col, offset FROM v ORDER BY term, doc, col, offset", {},
                                            [&](storage::Row row) {
                                                all.append(row.text(0) + u'@' + QString::number(row.integer(1)) +
                                                           row.text(2) + QString::number(row.integer(3)));
                                                return true;
                                            });
                            connection.script(u"DROP TABLE temp.v"_s);
                            return all;
                        };
                        const QStringList there = words("main, thread_words");
                        const QStringList wanted = words("temp, again");
                        connection.script(u"DROP TABLE temp.again"_s);
                        return !wanted.isEmpty() && there == wanted;
                    })
                    .result();
    }

private:
    QTemporaryDir m_folder;

public:
    account::Profile profile;
    ThreadStore store;

private:
    int m_pages = 0;
};

} // namespace

class ThreadStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsByWhatIsAskedFor();
    void findsWordsInTitlesTopicsAndReplies();
    void keepsTheIndexWithTheRows();
    void repeatsWriteNothing();
    void tellsNewsOfOwnAndFollowedThreadsOnce();
    void tellsOfAnAcceptedAnswerOfOurs();
    void suggestsSimilarThreadsWhileTyping();
    void letsOldThreadsGoButThoseThatMatter();
    void keepsARemovedThreadThatIsBeingRead();
    void wishesToFollowOutliveTheMirror();
    void pagesALongThread();
};

void ThreadStoreTest::listsByWhatIsAskedFor()
{
    House house;
    QVERIFY(house.store.setReader(me).result());
    Thread own = asked(1, u"Own"_s);
    own.author.id = me;
    own.active = morning.addSecs(500);
    Thread answered = asked(2, u"Answered"_s, u"loader"_s);
    answered.acceptedPost = u"a2"_s;
    answered.topicIds = {u"t1"_s};
    house.apply({.threads = {own, answered, asked(3, u"Plain"_s)},
                 .posts = {},
                 .topics = {{.id = u"t1"_s, .forumId = u"loader"_s, .name = u"CSV"_s}},
                 .followed = QStringList{u"q3"_s}});
    using Show = ThreadQuery::Show;
    QCOMPARE(house.list({}), u"q1 q3 q2"_s);
    QCOMPARE(house.list({.order = ThreadQuery::Order::Newest}), u"q3 q2 q1"_s);
    QCOMPARE(house.list({.show = Show::Unanswered}), u"q1 q3"_s);
    QCOMPARE(house.list({.show = Show::Answered}), u"q2"_s);
    QCOMPARE(house.list({.show = Show::Mine}), u"q1"_s);
    QCOMPARE(house.list({.show = Show::Followed}), u"q3"_s);
    QCOMPARE(house.list({.forumId = u"loader"_s}), u"q2"_s);
    QCOMPARE(house.list({.topicId = u"t1"_s}), u"q2"_s);
    const auto topics = *house.store.topics().result();
    QCOMPARE(topics.size(), std::size_t(1));
    QCOMPARE(topics.front().threads, 1);
}

void ThreadStoreTest::findsWordsInTitlesTopicsAndReplies()
{
    House house;
    Thread tagged = asked(2, u"CSV-Datei bricht ab"_s);
    tagged.topicIds = {u"t1"_s};
    house.apply({.threads = {asked(1, u"Müller's agent stops"_s), tagged},
                 .posts = {post(u"q1"_s, 1, u"The agent hangs after the upgrade"_s, 1),
                           post(u"r1"_s, 1, u"Raise the heap to 4096 megabytes"_s, 5)},
                 .topics = {{.id = u"t1"_s, .forumId = u"general"_s, .name = u"Zeichensatz"_s}}});
    QCOMPARE(house.found(u"mueller"_s), u"q1"_s);
    QCOMPARE(house.found(u"zeichens"_s), u"q2"_s);
    QCOMPARE(house.found(u"heap upgrade"_s), u"q1"_s);
    QCOMPARE(house.found(u"\"after the upgrade\""_s), u"q1"_s);
    QCOMPARE(house.found(u"\"upgrade the after\""_s), QString());
    QCOMPARE(house.found(u"weiss -csv"_s), u"q1"_s);
    const auto rows = *house.store.rows({.text = u"megab"_s}, 0, 10).result();
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(rows.front().excerpt.contains(u"4096 megabytes"_s));
}

void ThreadStoreTest::keepsTheIndexWithTheRows()
{
    House house;
    Thread tagged = asked(1, u"First title"_s);
    tagged.topicIds = {u"t1"_s};
    house.apply({.threads = {tagged, asked(2, u"Second"_s)},
                 .posts = {post(u"q1"_s, 1, u"question"_s, 1), post(u"r1"_s, 1, u"one reply"_s, 5),
                           post(u"r2"_s, 1, u"another reply"_s, 6)},
                 .topics = {{.id = u"t1"_s, .forumId = u"general"_s, .name = u"Agents"_s}}});
    QVERIFY(house.indexIsRight());
    tagged.title = u"Changed title"_s;
    house.apply({.threads = {tagged},
                 .posts = {post(u"r1"_s, 1, u"one reply, edited"_s, 5), post(u"r3"_s, 2, u"late"_s, 9)},
                 .topics = {{.id = u"t1"_s, .forumId = u"general"_s, .name = u"Private agents"_s}},
                 .deletedPosts = {u"r2"_s}});
    QVERIFY(house.indexIsRight());
    QCOMPARE(house.found(u"first"_s), QString());
    house.apply({.deletedThreads = {u"q1"_s}});
    QVERIFY(house.indexIsRight());
    QVERIFY(house.store
                .put({.head = asked(2, u"Second, whole"_s),
                      .posts = {post(u"q2"_s, 2, u"asked"_s, 2), post(u"r9"_s, 2, u"kept"_s, 12)}})
                .result());
    QVERIFY(house.indexIsRight());
    QCOMPARE(house.found(u"late"_s), QString());
}

void ThreadStoreTest::repeatsWriteNothing()
{
    House house;
    const ThreadChanges page{.threads = {asked(1, u"One"_s)},
                             .posts = {post(u"q1"_s, 1, u"question"_s, 1), post(u"r1"_s, 1, u"reply"_s, 5)},
                             .topics = {{.id = u"t1"_s, .forumId = u"general"_s, .name = u"Agents"_s}},
                             .followed = QStringList{u"q1"_s}};
    QVERIFY(house.apply(page).written > 0);
    QCOMPARE(house.apply(page).written, 0);
}

void ThreadStoreTest::tellsNewsOfOwnAndFollowedThreadsOnce()
{
    House house;
    QVERIFY(house.store.setReader(me).result());
    Thread own = asked(1, u"Own"_s);
    own.author.id = me;
    QSignalSpy told(&house.store, &ThreadStore::happened);
    house.apply({.threads = {own, asked(2, u"Followed"_s), asked(3, u"Other"_s)},
                 .posts = {post(u"q1"_s, 1, u"?"_s, 1, me), post(u"q2"_s, 2, u"?"_s, 2), post(u"q3"_s, 3, u"?"_s, 3)},
                 .followed = QStringList{u"q2"_s}});
    QCoreApplication::processEvents();
    QCOMPARE(told.count(), 0); // the first mirroring is no news
    const ThreadChanges page{.posts = {post(u"r1"_s, 1, u"yes"_s, 100), post(u"r2"_s, 1, u"no"_s, 101),
                                       post(u"r3"_s, 2, u"mine"_s, 100, me), post(u"r4"_s, 2, u"so"_s, 102),
                                       post(u"r5"_s, 3, u"nobody asked"_s, 100)}};
    house.apply(page);
    QTRY_COMPARE(told.count(), 1);
    const auto news = told.front().front().value<std::vector<ThreadNews>>();
    QCOMPARE(news.size(), std::size_t(2));
    QCOMPARE(news[0].head.id, u"q1"_s);
    QCOMPARE(news[0].scope, ThreadNews::Scope::Mine);
    QCOMPARE(news[0].count, 2);
    QCOMPARE(news[1].scope, ThreadNews::Scope::Followed);
    QCOMPARE(news[1].count, 1);
    house.apply(page);
    // An old reply that was missing is no news either.
    house.apply({.posts = {post(u"r0"_s, 1, u"early"_s, 50)}});
    QCoreApplication::processEvents();
    QCOMPARE(told.count(), 1);
}

void ThreadStoreTest::tellsOfAnAcceptedAnswerOfOurs()
{
    House house;
    QVERIFY(house.store.setReader(me).result());
    Thread other = asked(1, u"Theirs"_s);
    QSignalSpy told(&house.store, &ThreadStore::happened);
    house.apply({.threads = {other}, .posts = {post(u"q1"_s, 1, u"?"_s, 1), post(u"r1"_s, 1, u"do this"_s, 100, me)}});
    other.acceptedPost = u"r1"_s;
    house.apply({.threads = {other}});
    QTRY_COMPARE(told.count(), 1);
    const auto news = told.front().front().value<std::vector<ThreadNews>>();
    QCOMPARE(news.front().kind, ThreadNews::Kind::Accepted);
    QCOMPARE(news.front().scope, ThreadNews::Scope::Mine);
}

void ThreadStoreTest::suggestsSimilarThreadsWhileTyping()
{
    House house;
    std::vector<Thread> threads{asked(1, u"Private agent loses connection after Windows update"_s),
                                asked(2, u"How do I upload a CSV file with umlauts?"_s),
                                asked(3, u"Agent group shows two agents"_s)};
    for (int number = 10; number < 60; ++number) {
        threads.push_back(asked(number, u"Question number %1 about something else"_s.arg(number)));
    }
    house.apply({.threads = threads});
    const auto ids = [&](const QString& title) {
        QStringList found;
        const std::vector<ThreadRow> rows = *house.store.similar(title, {}).result();
        for (const ThreadRow& row : rows) {
            found.append(row.head.id);
        }
        return found;
    };
    QCOMPARE(ids(u"Upload of CSV with Umlaut"_s).value(0), u"q2"_s);
    QCOMPARE(ids(u"Our private agent loses its conn"_s).value(0), u"q1"_s);
    QVERIFY(ids(u"how do I"_s).isEmpty());
    QVERIFY(ids(QString()).isEmpty());
}

void ThreadStoreTest::letsOldThreadsGoButThoseThatMatter()
{
    House house;
    QVERIFY(house.store.setReader(me).result());
    Thread own = asked(1, u"Own"_s);
    own.author.id = me;
    house.apply({.threads = {own, asked(2, u"Followed"_s), asked(3, u"Opened"_s), asked(4, u"Old"_s)},
                 .posts = {post(u"q4"_s, 4, u"old words"_s, 4)},
                 .followed = QStringList{u"q2"_s}});
    QVERIFY(house.store.setOpened(u"q3"_s, morning.addDays(1)).result());
    QCOMPARE(*house.store.prune(morning.addDays(1)).result(), 1);
    QCOMPARE(house.list({.order = ThreadQuery::Order::Newest}), u"q3 q2 q1"_s);
    QVERIFY(house.indexIsRight());
    QCOMPARE(house.store.size().result()->threads, 3);
    const auto opened = *house.store.openedSince(morning).result();
    QCOMPARE(opened.size(), std::size_t(1));
    QCOMPARE(opened.front().title, u"Opened"_s);
    QVERIFY(house.store.openedSince(morning.addDays(2)).result()->empty());
}

void ThreadStoreTest::keepsARemovedThreadThatIsBeingRead()
{
    House house;
    house.apply({.threads = {asked(1, u"Read"_s), asked(2, u"Not read"_s)},
                 .posts = {post(u"q1"_s, 1, u"text"_s, 1), post(u"q2"_s, 2, u"text"_s, 1)}});
    QVERIFY(house.store.setOpened(u"q1"_s, morning).result());
    house.apply({.deletedThreads = {u"q1"_s, u"q2"_s}});
    QCOMPARE(house.list({}), u"q1"_s);
    const ThreadPage page = *house.store.page(u"q1"_s).result();
    QVERIFY(page.row.removed);
    QCOMPARE(page.question->text(), u"text"_s);
}

void ThreadStoreTest::wishesToFollowOutliveTheMirror()
{
    House house;
    house.apply({.threads = {asked(1, u"One"_s)}, .posts = {post(u"q1"_s, 1, u"?"_s, 1)}});
    QVERIFY(house.store.setFollowed(u"q1"_s, true, morning).result());
    QCOMPARE(house.list({.show = ThreadQuery::Show::Followed}), u"q1"_s);
    // The portal does not know it yet; its list must not undo it.
    house.apply({.followed = QStringList()});
    QCOMPARE(house.list({.show = ThreadQuery::Show::Followed}), u"q1"_s);
    house.apply({.deletedThreads = {}});
    QVERIFY(house.store.settleFollowed(u"q1"_s, true).result());
    house.apply({.followed = QStringList()});
    QCOMPARE(house.list({.show = ThreadQuery::Show::Followed}), QString());
    QVERIFY(house.store.setFollowed(u"q7"_s, true, morning).result());
    QCOMPARE(*house.store.missing(10).result(), QStringList{u"q7"_s});
}

void ThreadStoreTest::pagesALongThread()
{
    House house;
    Thread head = asked(1, u"Long"_s);
    head.replies = 100;
    head.acceptedPost = u"r70"_s;
    ThreadChanges page{.threads = {head}, .posts = {post(u"q1"_s, 1, u"question"_s, 1)}};
    for (int number = 1; number <= 100; ++number) {
        page.posts.push_back(post(u"r%1"_s.arg(number), 1, u"reply"_s, 10 + number));
    }
    house.apply(page);
    const ThreadPage shown = *house.store.page(u"q1"_s, 10).result();
    QCOMPARE(shown.replies, 100);
    QCOMPARE(shown.first.size(), std::size_t(10));
    QCOMPARE(shown.accepted->id, u"r70"_s);
    QVERIFY(shown.row.whole);
    const std::vector<Post> rest = *house.store.replies(u"q1"_s, 98, 50).result();
    QCOMPARE(rest.size(), std::size_t(2));
    QCOMPARE(rest.back().id, u"r100"_s);
    QVERIFY(house.store.missing(5).result()->isEmpty());
    head.replies = 101;
    house.apply({.threads = {head}});
    QCOMPARE(*house.store.missing(5).result(), QStringList{u"q1"_s});
}

QTEST_GUILESS_MAIN(ThreadStoreTest)
#include "ThreadStoreTest.moc"
