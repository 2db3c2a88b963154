// The Community on real databases: threads found and read, what strangers wrote made harmless, questions and replies
// that are masked, kept, sent through the outbox and taken back.
#include "ui/community/CommunityTab.h"

#include "HtmlAttacks.h"
#include "support/community/ForumDesk.h"
#include "support/community/ThreadStore.h"
#include "ui/AccessibilityAudit.h"
#include "ui/CommunityHouse.h"
#include "ui/common/Banner.h"
#include "ui/common/TextBox.h"
#include "ui/community/AnswerPanel.h"
#include "ui/community/AskPage.h"
#include "ui/community/ForumPanel.h"
#include "ui/community/PublicReview.h"
#include "ui/community/ThreadListModel.h"
#include "ui/community/ThreadListPanel.h"
#include "ui/community/ThreadPageView.h"
#include "ui/community/ThreadView.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>

using namespace lotse;
using namespace lotse::ui;
using namespace Qt::Literals::StringLiterals;
using lotse::testing::answer;

using House = lotse::testing::CommunityHouse;
using lotse::testing::aPost;
using lotse::testing::aThread;
using lotse::testing::me;
using lotse::testing::morning;

namespace
{
const QString secret = u"hunter2Secret!"_qs;
} // namespace

class CommunityTabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreAWindow();
    void searchFindsAtEveryKeystroke();
    void theAcceptedAnswerStandsOnTop();
    void strangersRunNothing();
    void longThreadsAreThereAtOnce();
    void aQuestionIsMaskedSentAndTakenBack();
    void aReplyIsKeptAndSent();
    void onlyTheAskerAccepts();
    void aForumOfWhichOnlyTheAddressIsKnownIsALink();
    void everythingHasAName();
};

void CommunityTabTest::linesAreAWindow()
{
    std::vector<community::ThreadRow> rows(250);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].head = aThread(static_cast<int>(i));
    }
    const auto ready = [](auto value) {
        QPromise<Result<decltype(value)>> promise;
        promise.start();
        promise.addResult(Result(std::move(value)));
        promise.finish();
        return promise.future();
    };
    int asked = 0;
    const ThreadSource source{
        .count = [&](community::ThreadQuery, std::stop_token) { return ready(static_cast<int>(rows.size())); },
        .rows =
            [&](community::ThreadQuery, int offset, int limit, std::stop_token) {
                ++asked;
                const auto from = std::min(static_cast<std::size_t>(offset), rows.size());
                const auto to = std::min(from + static_cast<std::size_t>(limit), rows.size());
                return ready(std::vector(rows.begin() + static_cast<std::ptrdiff_t>(from),
                                         rows.begin() + static_cast<std::ptrdiff_t>(to)));
            }};
    SystemClock clock;
    ThreadListModel model(source, clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy arrived(&model, &ThreadListModel::arrived);
    model.setQuery({});
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(model.rowCount(), 250);
    QVERIFY(!model.row(180)); // it is fetched
    QTRY_VERIFY(model.row(180));
    QCOMPARE(model.row(180)->head.id, rows[180].head.id);
    // What the portal found stands behind, without what the mirror has.
    community::ThreadRow there;
    there.head = aThread(900);
    there.onServer = true;
    model.setServerRows({rows[0], there});
    QCOMPARE(model.rowCount(), 251);
    QVERIFY(model.data(model.index(250), Qt::AccessibleTextRole).toString().contains(u"On the server"_qs));
    // Nothing is replaced where only the content differs.
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    rows[3].head.votes = 7;
    model.refresh();
    QTRY_COMPARE(arrived.size(), 2);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.row(3)->head.votes, 7);
    rows.pop_back();
    model.refresh();
    QTRY_COMPARE(model.mirrored(), 249);
    QVERIFY(asked >= 4);
}

void CommunityTabTest::searchFindsAtEveryKeystroke()
{
    House house;
    std::vector<community::Thread> threads;
    std::vector<community::Post> posts;
    for (int i = 0; i < 40; ++i) {
        threads.push_back(aThread(i));
        posts.push_back(aPost(threads.back(), 0, i == 7 ? u"Die Anmeldung bei Müller scheitert"_qs : u"Hallo"_qs));
    }
    house.store(threads, posts);
    house.show();
    const ThreadListModel& model = house.find<ThreadListPanel>()->model();
    QTRY_COMPARE(model.rowCount(), 40);
    auto* const search = house.find<QLineEdit>(u"Search questions and answers"_qs);
    QVERIFY(search);
    QTest::keyClicks(search, u"mueller"_qs);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0)->head.id, threads[7].id);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(house.find<QListView>(u"Threads"_qs), Qt::Key_Return);
    QTRY_VERIFY(house.find<ThreadView>()->toPlainText().contains(u"scheitert"_qs));
}

void CommunityTabTest::theAcceptedAnswerStandsOnTop()
{
    House house;
    community::Thread thread = aThread(1);
    thread.replies = 3;
    std::vector<community::Post> posts{aPost(thread, 0, u"the question"_qs), aPost(thread, 1, u"wrong idea"_qs),
                                       aPost(thread, 2, u"right idea"_qs), aPost(thread, 3, u"thanks"_qs)};
    posts[2].votes = 5;
    thread.acceptedPost = posts[2].id;
    house.store({thread}, posts);
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    auto* const view = house.find<ThreadView>();
    QTRY_VERIFY(view->toPlainText().contains(u"thanks"_qs) && view->isComplete());
    const QString said = view->toPlainText();
    QVERIFY(said.indexOf(u"right idea"_qs) < said.indexOf(u"wrong idea"_qs));
    QVERIFY(said.indexOf(u"the question"_qs) < said.indexOf(u"right idea"_qs));
    QCOMPARE(said.count(u"right idea"_qs), 1);
    QVERIFY(said.contains(u"Accepted answer"_qs) && said.contains(u"Marco Rossi"_qs));
    QVERIFY2(said.contains(u"5 vote"_qs), qPrintable(said));
    QVERIFY(!said.contains(u"This answers my question"_qs)); // somebody else asked
}

void CommunityTabTest::strangersRunNothing()
{
    House house;
    community::Thread thread = aThread(1);
    std::vector<community::Post> posts{aPost(thread, 0, u"the question"_qs)};
    int number = 0;
    for (const html::HtmlAttack& attack : html::htmlAttacks()) {
        if (attack.html.size() < 20'000) {
            posts.push_back(aPost(thread, ++number, attack.html, true));
        }
    }
    posts.push_back(aPost(thread, ++number, u"the end"_qs));
    thread.replies = number;
    house.store({thread}, posts);
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    auto* const view = house.find<ThreadView>();
    QTRY_VERIFY_WITH_TIMEOUT(view->toPlainText().contains(u"the end"_qs), 20'000);
    int anchors = 0;
    for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            QVERIFY(!format.isImageFormat());
            if (format.isAnchor()) {
                ++anchors;
                const QString scheme = QUrl(format.anchorHref()).scheme();
                QVERIFY2(scheme == u"https"_qs || scheme == u"http"_qs || scheme == u"mailto"_qs ||
                             scheme == u"lotse-fold"_qs || scheme == u"lotse-more"_qs,
                         qPrintable(format.anchorHref()));
            }
        }
    }
    QVERIFY(anchors > 0);
    QVERIFY(house.browser.opened.isEmpty());
}

void CommunityTabTest::longThreadsAreThereAtOnce()
{
    ThreadView view;
    view.resize(600, 600);
    view.show();
    const community::Thread thread = aThread(1);
    std::vector<community::Post> posts;
    for (int i = 0; i <= 2000; ++i) {
        posts.push_back(aPost(thread, i, u"<p>Reply %1</p><ul><li>one<li>two</ul>"_qs.arg(i), true));
    }
    QElapsedTimer watch;
    watch.start();
    ThreadView::About about;
    about.threadId = thread.id;
    view.setPosts(about, posts);
    QTRY_VERIFY_WITH_TIMEOUT(view.toPlainText().contains(u"Reply 3"_qs), 5000);
    qInfo("first lines after %lld ms", watch.elapsed());
    QVERIFY(!view.isComplete()); // the rest is laid out later
    QTRY_VERIFY_WITH_TIMEOUT(view.isComplete(), 60'000);
    QVERIFY(view.toPlainText().contains(u"Reply 2000"_qs));
}

void CommunityTabTest::aQuestionIsMaskedSentAndTakenBack()
{
    House house;
    house.store({aThread(1)}, {aPost(aThread(1), 0, u"Hallo"_qs)});
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Question, .id = {}}));
    auto* const title = house.find<QLineEdit>(u"Question in one line"_qs);
    auto* const text = house.find<TextBox>(u"Details"_qs);
    QTest::keyClicks(title, u"Private Agent does not connect"_qs);
    // The mirror has something like it.
    auto* const similar = house.find<QListWidget>(u"Similar threads"_qs);
    QTRY_VERIFY(similar->isVisible() && similar->count() > 0);
    const QString typed = u"It says password="_qs + secret + u" is wrong at PROJECT Nordwind, since Nordwind grew"_qs;
    text->setPlainText(typed);
    auto* const preview = house.find<QPlainTextEdit>(u"This becomes public"_qs);
    QTRY_VERIFY(preview->toPlainText().contains(u"[password-1]"_qs));
    QVERIFY(!preview->toPlainText().contains(secret));
    // What nobody could know is marked where it will be read.
    QPushButton* const mark = house.button(u"Replace it too"_qs);
    auto* const more = house.find<QLineEdit>(u"Something else to be replaced"_qs);
    more->setText(u"Südwind"_qs);
    QVERIFY(!mark->isEnabled()); // stands nowhere
    QVERIFY(preview->find(u"nordwind"_qs) || preview->find(u"nordwind"_qs, QTextDocument::FindBackward));
    QCOMPARE(more->text(), u"Nordwind"_qs);
    mark->click();
    QTRY_VERIFY(!preview->toPlainText().contains(u"nordwind"_qs, Qt::CaseInsensitive));
    QCOMPARE(preview->toPlainText().count(u"[removed]"_qs), 2);
    // Its tick away is the mark away.
    auto* const found = house.find<QListWidget>(u"What is replaced"_qs);
    const auto row = [&found] { return found->findItems(u"Nordwind"_qs, Qt::MatchContains).value(0); };
    QVERIFY(row());
    row()->setCheckState(Qt::Unchecked);
    QTRY_VERIFY(preview->toPlainText().contains(u"Nordwind"_qs));
    more->setText(u"nordwind"_qs);
    QTest::keyClick(more, Qt::Key_Return);
    QTRY_VERIFY(!preview->toPlainText().contains(u"Nordwind"_qs));
    QPushButton* const send = house.button(u"Ask publicly"_qs);
    QTRY_VERIFY(send->isEnabled());
    send->click();
    QTRY_COMPARE(house.waiting().size(), 1U);
    const QString payload = QString::fromUtf8(QJsonDocument(house.waiting().front().payload).toJson());
    QVERIFY(payload.contains(u"[password-1]"_qs));
    QVERIFY(!payload.contains(secret));
    QVERIFY(!payload.contains(u"nordwind"_qs, Qt::CaseInsensitive));
    QVERIFY(house.waiting().front().notBefore > house.clock.now());
    // While it waits it can be had back, as it was typed.
    QTRY_VERIFY(house.button(u"Take it back"_qs));
    house.button(u"Take it back"_qs)->click();
    QTRY_COMPARE(house.waiting().size(), 0U);
    QTRY_COMPARE(text->text(), typed);
    QTRY_VERIFY(preview->toPlainText().contains(u"[removed]"_qs));
}

void CommunityTabTest::aReplyIsKeptAndSent()
{
    House house;
    community::Thread thread = aThread(1);
    house.store({thread}, {aPost(thread, 0, u"the question"_qs)});
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    auto* box = house.find<TextBox>(u"Your reply"_qs);
    QTRY_VERIFY(house.find<ThreadView>()->toPlainText().contains(u"the question"_qs));
    QTest::keyClicks(box, u"Restart the agent"_qs);
    QTRY_COMPARE(answer(house.drafts.list()).valueOr({}).size(), 1U);
    // Kept where it was written, also after the window was closed.
    house.tab.reset();
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    box = house.find<TextBox>(u"Your reply"_qs);
    QTRY_COMPARE(box->text(), u"Restart the agent"_qs);
    QTRY_VERIFY(house.button(u"Reply publicly"_qs)->isEnabled());
    house.button(u"Reply publicly"_qs)->click();
    QTRY_COMPARE(house.waiting().size(), 1U);
    QTRY_VERIFY(house.find<ThreadView>()->toPlainText().contains(u"Restart the agent"_qs));
    QCOMPARE(box->text(), QString());
}

void CommunityTabTest::onlyTheAskerAccepts()
{
    House house;
    community::Thread thread = aThread(1);
    thread.author.id = me;
    thread.replies = 1;
    house.store({thread}, {aPost(thread, 0, u"the question"_qs), aPost(thread, 1, u"an idea"_qs)});
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    auto* const view = house.find<ThreadView>();
    QTRY_VERIFY(view->toPlainText().contains(u"This answers my question"_qs));
    QSignalSpy wanted(view, &ThreadView::acceptWanted);
    const QTextCursor found = view->document()->find(u"This answers my question"_qs);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->cursorRect(found).center() - QPoint(6, 0));
    QTRY_COMPARE(wanted.size(), 1);
    QTRY_VERIFY(view->toPlainText().contains(u"Accepted answer"_qs)); // at once, the portal hears of it later
    QTRY_COMPARE(house.waiting().size(), 1U);
    QTRY_VERIFY(house.button(u"Follow"_qs));
    house.button(u"Follow"_qs)->click();
    QTRY_VERIFY(house.button(u"Following"_qs));
}

void CommunityTabTest::aForumOfWhichOnlyTheAddressIsKnownIsALink()
{
    House house;
    house.store({aThread(1)}, {});
    house.show();
    QTRY_VERIFY(house.button(u"Data Loader Community"_qs));
    QVERIFY(!house.button(u"Jitterbit Community"_qs)); // this one is read here
    house.button(u"Data Loader Community"_qs)->click();
    QCOMPARE(house.browser.opened.size(), 1);
    QCOMPARE(house.browser.opened.front().host(), u"dataloader.jitterbit.com"_qs);
}

void CommunityTabTest::everythingHasAName()
{
    House house;
    community::Thread thread = aThread(1);
    house.store({thread}, {aPost(thread, 0, u"the question"_qs)});
    house.show();
    QCOMPARE(lotse::testing::unnamedWidgets(*house.tab), QStringList());
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    QTRY_VERIFY(house.find<ThreadView>()->toPlainText().contains(u"the question"_qs));
    QCOMPARE(lotse::testing::unnamedWidgets(*house.tab), QStringList());
    QVERIFY(house.tab->go({.kind = Destination::Kind::Question, .id = {}}));
    QCOMPARE(lotse::testing::unnamedWidgets(*house.tab), QStringList());
}

QTEST_MAIN(CommunityTabTest)
#include "CommunityTabTest.moc"
