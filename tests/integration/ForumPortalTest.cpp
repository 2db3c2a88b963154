// The forums of the practice portal through the port, the mirror, the desk and the outbox: what is read, what is said
// once whatever the way does, and what a hostile post may not do.
#include "Await.h"
#include "foundation/net/HttpClient.h"
#include "integration/KeptToken.h"
#include "portals/salesforce/ForumRecords.h"
#include "portals/salesforce/SalesforceForum.h"
#include "practice/Portal.h"
#include "support/account/Profile.h"
#include "support/community/ForumDesk.h"
#include "support/community/ForumDoor.h"
#include "support/community/ForumExecutors.h"
#include "support/community/ForumSync.h"

#include <QCoro/QCoroFuture>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lotse;
using namespace lotse::community;
using lotse::testing::await;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr auto quick = std::chrono::milliseconds(1500);

template <typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30000)) {
        qFatal("no answer in time");
    }
    return future.result();
}

// A portal and the way to it.
class Site
{
public:
    explicit Site(int threads = 60) : practice({.cases = 5, .threads = threads})
    {
        practice.start();
        token = std::make_unique<testing::KeptToken>(practice.refreshToken());
        cases = std::make_unique<salesforce::SalesforcePortal>(
            salesforce::SiteSpec{.site = practice.site(), .clientId = practice.clientId()}, http, *token, clock);
        forum = std::make_unique<salesforce::SalesforceForum>(*cases);
    }
    ThreadChanges everything()
    {
        ThreadChanges all;
        QByteArray cursor;
        for (bool more = true; more;) {
            ThreadChanges page = *await(forum->changes(cursor, clock.now().addYears(-3), {}));
            all.threads.insert(all.threads.end(), page.threads.begin(), page.threads.end());
            all.posts.insert(all.posts.end(), page.posts.begin(), page.posts.end());
            all.topics = page.topics;
            all.followed = page.followed;
            more = page.more;
            cursor = page.cursor;
        }
        all.cursor = cursor;
        return all;
    }
    QString firstForum() { return await(forum->forums({}))->front().id; }

    practice::Portal practice;
    SystemClock clock;
    net::HttpClient http;
    std::unique_ptr<testing::KeptToken> token;
    std::unique_ptr<salesforce::SalesforcePortal> cases;
    std::unique_ptr<salesforce::SalesforceForum> forum;
};

// The same with an account's files, its outbox and the sync.
class House
{
public:
    explicit House(int threads = 60)
        : site(threads),
          profile(account::openProfile(m_folder.path())),
          store(profile.mirror, profile.user),
          drafts(profile.user, site.clock),
          outbox(profile.user, site.clock, random,
                 {.lookUpGap = std::chrono::milliseconds(200),
                  .backOffFirst = std::chrono::milliseconds(20),
                  .backOffMost = std::chrono::milliseconds(200)}),
          desk(drafts, outbox, store, site.clock, random),
          door(store),
          ask(*site.forum, store, quick),
          answer(*site.forum, store, quick),
          follow(*site.forum, store, quick),
          accept(*site.forum, store, quick),
          sync(*site.forum, store, site.clock, {.keepMonths = [] { return 36; }})
    {
        door.setPortal(*site.forum);
        outbox.addExecutor(askOperation, ask);
        outbox.addExecutor(answerOperation, answer);
        outbox.addExecutor(followOperation, follow);
        outbox.addExecutor(acceptOperation, accept);
        account.organisationId = site.practice.organisationId();
        account.userId = site.practice.userId();
        for (ForumExecutor* executor : std::initializer_list<ForumExecutor*>{&ask, &answer, &follow, &accept}) {
            executor->setIdentity(account.organisationId + u'/' + account.userId);
        }
    }
    ~House() { await(stopped()); }
    QCoro::Task<bool> stopped()
    {
        co_await outbox.stop();
        co_await door.stop();
        co_return true;
    }
    Result<sync::JobReport> synced() { return await(sync.job()({})); }
    QString send(const QString& kind, const QJsonObject& content)
    {
        drafts::Draft draft{.id = random.uuid(), .kind = kind, .content = content};
        const qint64 version = *answerOf(drafts.save(draft));
        return *answerOf(desk.send({.draftId = draft.id, .version = version, .account = account}));
    }
    outbox::State stateOf(const QString& item) { return answerOf(outbox.store().load(item))->state; }
    bool isDelivered(const QString& item)
    {
        return QTest::qWaitFor([&] { return stateOf(item) == outbox::State::Delivered; }, 30000);
    }
    QString list(const ThreadQuery& query)
    {
        QStringList ids;
        const std::vector<ThreadRow> rows = *answerOf(store.rows(query, 0, 5000));
        for (const ThreadRow& row : rows) {
            ids.append(row.head.id);
        }
        return ids.join(u' ');
    }

private:
    QTemporaryDir m_folder;

public:
    Site site;
    SystemRandom random;
    account::Profile profile;
    account::Account account;
    ThreadStore store;
    drafts::DraftStore drafts;
    outbox::Outbox outbox;
    ForumDesk desk;
    ForumDoor door;
    AskExecutor ask;
    AnswerExecutor answer;
    FollowExecutor follow;
    AcceptExecutor accept;
    ForumSync sync;
};

} // namespace

class ForumPortalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothForumsAndThenOnlyWhatChanged();
    void mirrorsListsAndForgetsWhatIsRemoved();
    void asksRepliesFollowsAndAccepts();
    void saysItOnceWhenTheAnswerIsLost();
    void saysItLaterWhenTheNetworkIsBack();
    void aThreadRemovedWhileItIsAnsweredGivesTheDraftBack();
    void aGuestIsTold();
    void limitsAreTold();
    void findsAtTheServerWhatTheMirrorLacks();
    void hostilePostsStayBounded();
    void longThreadsComeWhole();
};

void ForumPortalTest::readsBothForumsAndThenOnlyWhatChanged()
{
    Site site(300);
    const std::vector<Forum> forums = *await(site.forum->forums({}));
    QCOMPARE(forums.size(), std::size_t(2));
    QCOMPARE(forums[0].name, u"Jitterbit Community"_s);
    QCOMPARE(forums[1].name, u"Data Loader Community"_s);
    const ThreadChanges all = site.everything();
    QCOMPARE(all.threads.size(), std::size_t(300));
    QVERIFY(all.posts.size() > 600);
    QVERIFY(all.topics.size() >= 10);
    QVERIFY(all.followed && !all.followed->isEmpty());
    const auto count = [&](auto is) { return std::count_if(all.threads.begin(), all.threads.end(), is); };
    QVERIFY(count([&](const Thread& thread) { return thread.forumId == forums[1].id; }) > 50);
    QVERIFY(count([](const Thread& thread) { return thread.isAnswered(); }) > 80);
    QVERIFY(count([](const Thread& thread) { return thread.replies == 0; }) > 10);
    QVERIFY(count([&](const Thread& thread) { return thread.author.id == site.practice.userId(); }) > 3);
    QCOMPARE(count([](const Thread& thread) {
                 return thread.title.isEmpty() || thread.title.contains(u'{') || thread.topicIds.isEmpty() ||
                        thread.address.isEmpty() || thread.author.name.isEmpty();
             }),
             0);

    site.practice.resetRequests();
    const ThreadChanges none = *await(site.forum->changes(all.cursor, site.clock.now().addYears(-3), {}));
    QCOMPARE(site.practice.requests(), 1);
    QVERIFY(none.threads.empty() && none.posts.empty());
    QCOMPARE(none.cursor, all.cursor);

    const QString id = all.threads.front().id;
    QVERIFY(!site.practice.someoneReplies(id, u"<p>New</p>"_s).isEmpty());
    const ThreadChanges one = *await(site.forum->changes(all.cursor, site.clock.now().addYears(-3), {}));
    QCOMPARE(one.threads.size(), std::size_t(1));
    QCOMPARE(one.posts.back().text(), u"New"_s);
    QVERIFY(one.posts.back().rich);
}

void ForumPortalTest::mirrorsListsAndForgetsWhatIsRemoved()
{
    House house(80);
    QVERIFY(house.synced());
    QCOMPARE(*answerOf(house.store.count({})), 80);
    QVERIFY(*answerOf(house.store.count({.show = ThreadQuery::Show::Mine})) > 0);
    QVERIFY(*answerOf(house.store.count({.show = ThreadQuery::Show::Followed})) > 0);
    QVERIFY(answerOf(house.store.missing(10))->isEmpty());
    const QString gone = house.list({.show = ThreadQuery::Show::Answered}).section(u' ', 0, 0);
    QVERIFY(house.site.practice.removeThread(gone));
    // The site tells of deletions up to a whole second: the one that is running comes with the next look.
    QTRY_VERIFY(house.synced() && !house.list({}).contains(gone));
}

void ForumPortalTest::asksRepliesFollowsAndAccepts()
{
    House house;
    QVERIFY(house.synced());
    house.outbox.start(false);
    const std::vector<TopicRow> topics = *answerOf(house.store.topics(house.site.firstForum()));
    QVERIFY(!topics.empty());
    const QString asked = house.send(questionKind, {{u"forum"_s, house.site.firstForum()},
                                                    {u"title"_s, u"Wie groß darf eine Datei sein? äöü €"_s},
                                                    {u"text"_s, u"Erste Zeile\n\nZweite <b>Zeile</b>"_s},
                                                    {u"topics"_s, QJsonArray{topics.front().topic.id}}});
    QVERIFY(house.isDelivered(asked));
    const QString threadId = answerOf(house.outbox.store().load(asked))->result.value(u"id"_s).toString();
    QCOMPARE(house.site.practice.forumArrivals().size(), 1);
    QCOMPARE(house.site.practice.forumArrivals().front().text, u"Erste Zeile\n\nZweite <b>Zeile</b>"_s);
    // Read back into the mirror, verified.
    QTRY_COMPARE(answerOf(house.outbox.store().load(asked))->verification.outcome,
                 outbox::Verification::Outcome::Verified);
    QTRY_VERIFY(house.list({.show = ThreadQuery::Show::Mine}).contains(threadId));
    const ThreadPage page = *answerOf(house.store.page(threadId));
    QCOMPARE(page.row.topics, QStringList{topics.front().topic.name});

    QVERIFY(house.isDelivered(house.send(answerKind, {{u"thread"_s, threadId}, {u"text"_s, u"Ich noch einmal."_s}})));
    QCOMPARE(house.site.practice.forumArrivals().size(), 2);
    const QString best = house.site.practice.someoneReplies(threadId, u"<p>100 MB</p>"_s);
    QVERIFY(house.isDelivered(*answerOf(house.desk.accept(threadId, best, house.account))));
    QVERIFY(answerOf(house.door.refresh(threadId)));
    QCOMPARE(answerOf(house.store.page(threadId))->accepted->text(), u"100 MB"_s);

    const QString other = house.list({.show = ThreadQuery::Show::Unanswered}).section(u' ', -1);
    QVERIFY(house.isDelivered(*answerOf(house.desk.follow(other, true, house.account))));
    QVERIFY(house.synced());
    QVERIFY(house.list({.show = ThreadQuery::Show::Followed}).contains(other));
    QVERIFY(house.isDelivered(*answerOf(house.desk.follow(other, false, house.account))));
    QVERIFY(house.synced());
    QVERIFY(!house.list({.show = ThreadQuery::Show::Followed}).contains(other));
}

void ForumPortalTest::saysItOnceWhenTheAnswerIsLost()
{
    House house;
    QVERIFY(house.synced());
    house.outbox.start(false);
    const QString threadId = house.list({}).section(u' ', 0, 0);
    house.site.practice.setFaults({.dropAfterAccept = 1, .writesOnly = true});
    const QString asked = house.send(
        questionKind, {{u"forum"_s, house.site.firstForum()}, {u"title"_s, u"Once"_s}, {u"text"_s, u"only"_s}});
    QVERIFY(QTest::qWaitFor([&] { return house.stateOf(asked) == outbox::State::Unclear; }, 20000));
    house.site.practice.setFaults({});
    const QString answered = house.send(answerKind, {{u"thread"_s, threadId}, {u"text"_s, u"Said  once"_s}});
    QVERIFY(house.isDelivered(asked));
    QVERIFY(house.isDelivered(answered));
    house.site.practice.setFaults({.dropAfterAccept = 1, .writesOnly = true});
    const QString again = house.send(answerKind, {{u"thread"_s, threadId}, {u"text"_s, u"Said once"_s}});
    QVERIFY(QTest::qWaitFor([&] { return house.stateOf(again) == outbox::State::Unclear; }, 20000));
    house.site.practice.setFaults({});
    QVERIFY(house.isDelivered(again));
    // The same words said twice on purpose are two posts; nothing else doubled.
    QCOMPARE(house.site.practice.forumArrivals().size(), 3);
    QVERIFY(answerOf(house.outbox.store().load(again))->result !=
            answerOf(house.outbox.store().load(answered))->result);
}

void ForumPortalTest::saysItLaterWhenTheNetworkIsBack()
{
    House house;
    QVERIFY(house.synced());
    const QString threadId = house.list({}).section(u' ', 0, 0);
    house.site.practice.stop();
    house.outbox.start(false);
    const QString item = house.send(answerKind, {{u"thread"_s, threadId}, {u"text"_s, u"From the train"_s}});
    const QString follow = *answerOf(house.desk.follow(threadId, true, house.account));
    QVERIFY(house.list({.show = ThreadQuery::Show::Followed}).contains(threadId));
    QTest::qWait(100);
    QVERIFY(house.stateOf(item) != outbox::State::Delivered);
    QCOMPARE(answerOf(house.desk.outgoing(threadId))->size(), std::size_t(2));
    QVERIFY(house.site.practice.start());
    house.outbox.wake();
    QVERIFY(house.isDelivered(item));
    QVERIFY(house.isDelivered(follow));
    QCOMPARE(house.site.practice.forumArrivals().size(), 1);
}

void ForumPortalTest::aThreadRemovedWhileItIsAnsweredGivesTheDraftBack()
{
    House house;
    QVERIFY(house.synced());
    house.outbox.start(false);
    const QString threadId = house.list({}).section(u' ', 0, 0);
    QVERIFY(answerOf(house.store.setOpened(threadId, house.site.clock.now())));
    QVERIFY(house.site.practice.removeThread(threadId));
    const QString item = house.send(answerKind, {{u"thread"_s, threadId}, {u"text"_s, u"Too late"_s}});
    QVERIFY(QTest::qWaitFor([&] { return house.stateOf(item) == outbox::State::NeedsAttention; }, 20000));
    QCOMPARE(answerOf(house.desk.outgoing(threadId))->front().reason->code, ErrorCode::NotFound);
    QVERIFY(answerOf(house.store.page(threadId))->row.removed);
    QVERIFY(answerOf(house.desk.takeBack(item)));
    QVERIFY(answerOf(house.desk.outgoing(threadId))->empty());
    const std::vector<drafts::Draft> drafts = *answerOf(house.drafts.list());
    QCOMPARE(drafts.front().state, drafts::DraftState::Editing);
    QCOMPARE(drafts.front().content.value(u"text"_s).toString(), u"Too late"_s);
}

void ForumPortalTest::aGuestIsTold()
{
    House house;
    house.site.practice.setForumsOpen(false);
    const Result<sync::JobReport> report = house.synced();
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Forbidden);
    const auto found = answerOf(house.door.search({.forumId = {}, .text = u"agent"_s}));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Forbidden);
}

void ForumPortalTest::limitsAreTold()
{
    House house;
    QVERIFY(house.synced());
    house.site.practice.setFaults({.limitReached = 1});
    QCOMPARE(house.synced().error().code, ErrorCode::LimitReached);
    house.site.practice.setFaults({.tooMany = 1});
    QCOMPARE(house.synced().error().code, ErrorCode::TooManyRequests);
}

void ForumPortalTest::findsAtTheServerWhatTheMirrorLacks()
{
    House house;
    const QString id = house.site.practice.someoneAsks(u"Zebra stripes in the log"_s, u"<p>Why?</p>"_s);
    std::vector<ThreadRow> found = *answerOf(house.door.search({.forumId = {}, .text = u"zebra"_s}));
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found.front().onServer);
    QCOMPARE(found.front().head.id, id);
    QVERIFY(answerOf(house.door.refresh(id)));
    found = *answerOf(house.door.search({.forumId = {}, .text = u"zebra"_s}));
    QVERIFY(!found.front().onServer);
    QCOMPARE(answerOf(house.store.page(id))->question->text(), u"Why?"_s);
}

void ForumPortalTest::hostilePostsStayBounded()
{
    House house(5);
    const QString image(20'000'000, u'A');
    const QString id = house.site.practice.someoneAsks(
        u"<script>alert(1)</script>"_s, u"<p>Before <img src=\"data:image/png;base64,%1\"> after"_s.arg(image) +
                                            u"<script>evil()</script><form action='http://x'><b><i></b>"_s);
    house.site.practice.someoneReplies(id, u"<div>"_s.repeated(15'000) + u"deep"_s);
    QVERIFY(answerOf(house.door.refresh(id)));
    const ThreadPage page = *answerOf(house.store.page(id));
    QVERIFY(page.question->cut);
    QVERIFY(page.question->body.size() < 1000);
    QVERIFY(page.question->text().contains(u"Before"_s) && page.question->text().contains(u"after"_s));
    QVERIFY(!page.question->text().contains(u"evil"_s));
    QCOMPARE(page.first.front().text(), u"deep"_s);
    bool cut = false;
    QCOMPARE(salesforce::boundedBody(QString(3'000'000, u'x'), true, &cut).size(), community::longestBody);
    QVERIFY(cut);
    QCOMPARE(salesforce::boundedBody(u"see data: here"_s, true, &cut), u"see data: here"_s);
    QVERIFY(!cut);
}

void ForumPortalTest::longThreadsComeWhole()
{
    House house(5);
    QVERIFY(house.synced());
    const QString id = house.site.practice.someoneAsks(u"Long"_s, u"<p>?</p>"_s);
    for (int number = 0; number < 2000; ++number) {
        house.site.practice.someoneReplies(id, u"<p>%1</p>"_s.arg(number));
    }
    QVERIFY(house.synced());
    QVERIFY(answerOf(house.door.refresh(id)));
    QElapsedTimer timer;
    timer.start();
    const ThreadPage page = *answerOf(house.store.page(id));
    const qint64 took = timer.elapsed();
    QCOMPARE(page.replies, 2000);
    QCOMPARE(page.first.size(), std::size_t(30));
    QVERIFY(page.row.whole);
    qInfo("first page of 2,000 replies: %lld ms", took);
}

QTEST_GUILESS_MAIN(ForumPortalTest)
#include "ForumPortalTest.moc"
