// The ways through the Community: which threads are listed, what only the server has, from a case to a question and
// from a thread to a case, what strangers' images may do, and what stands there where no forum can be read.
#include "foundation/settings/Declared.h"
#include "ui/AccessibilityAudit.h"
#include "ui/CommunityHouse.h"
#include "ui/CreateCaseHands.h"
#include "ui/CreateCaseHouse.h"
#include "ui/common/TextBox.h"
#include "ui/community/AnswerPanel.h"
#include "ui/community/AskPage.h"
#include "ui/community/NoForumPage.h"
#include "ui/community/Pictures.h"
#include "ui/community/ThreadListPanel.h"
#include "ui/community/ThreadPageView.h"
#include "ui/community/ThreadRulesDialog.h"
#include "ui/community/ThreadView.h"
#include "ui/createcase/WhatHappenedPage.h"

#include <QAccessible>
#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextBlock>

using namespace lotse;
using namespace lotse::ui;
using namespace Qt::Literals::StringLiterals;
using lotse::testing::answer;
using lotse::testing::aPost;
using lotse::testing::aThread;
using lotse::testing::me;
using lotse::testing::morning;
using House = lotse::testing::CommunityHouse;

namespace
{

// A forum whose own search knows one thread more.
class SearchedForum final : public community::ForumPortal
{
public:
    std::vector<community::Thread> found;

    QCoro::Task<Result<QString>> reader(std::stop_token) override { co_return QString(me); }
    QCoro::Task<Result<std::vector<community::Forum>>> forums(std::stop_token) override { co_return gone(); }
    QCoro::Task<Result<community::ThreadChanges>> changes(QByteArray, QDateTime, std::stop_token) override
    {
        co_return gone();
    }
    QCoro::Task<Result<community::WholeThread>> thread(QString, std::stop_token) override { co_return gone(); }
    QCoro::Task<Result<std::vector<community::Thread>>> search(community::ForumSearch, std::stop_token) override
    {
        co_return std::vector<community::Thread>(found);
    }
    QCoro::Task<Result<community::Thread>> ask(community::NewQuestion, std::stop_token) override { co_return gone(); }
    QCoro::Task<Result<std::vector<community::Thread>>> lookUpQuestions(community::NewQuestion, QDateTime,
                                                                        std::stop_token) override
    {
        co_return gone();
    }
    QCoro::Task<Result<community::Post>> reply(community::NewAnswer, std::stop_token) override { co_return gone(); }
    QCoro::Task<Result<std::vector<community::Post>>> lookUpAnswers(community::NewAnswer, QDateTime,
                                                                    std::stop_token) override
    {
        co_return gone();
    }
    QCoro::Task<Result<void>> follow(QString, bool, std::stop_token) override { co_return gone(); }
    QCoro::Task<Result<void>> accept(QString, QString, std::stop_token) override { co_return gone(); }
    QDateTime serverTime() const override { return {}; }
    double budgetUsed() const override { return -1; }

private:
    static Error gone() { return {.code = ErrorCode::Offline, .detail = {}, .retry = Retry::Later}; }
};

// Answers every request with the same picture and counts them.
class PictureServer
{
public:
    PictureServer()
    {
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        QBuffer buffer(&m_picture);
        image.save(&buffer, "PNG");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket* const socket = m_server.nextPendingConnection();
            ++connections;
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                m_heard += socket->readAll();
                if (m_heard.contains("\r\n\r\n")) {
                    requests.append(m_heard);
                    m_heard.clear();
                    const bool there = !requests.back().startsWith("GET /missing");
                    const QByteArray body = there ? m_picture : QByteArray("<svg onload='x'/>");
                    socket->write("HTTP/1.1 " + QByteArray(there ? "200 OK" : "404 Not Found") +
                                  "\r\nContent-Type: image/png\r\nConnection: close\r\nContent-Length: " +
                                  QByteArray::number(body.size()) + "\r\n\r\n" + body);
                    socket->disconnectFromHost();
                }
            });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    QString address(const QString& path) const
    {
        return u"http://127.0.0.1:%1/%2"_s.arg(m_server.serverPort()).arg(path);
    }

    int connections = 0;
    QByteArrayList requests;

private:
    QTcpServer m_server;
    QByteArray m_picture;
    QByteArray m_heard;
};

int imagesIn(const QTextDocument& document)
{
    int images = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            images += it.fragment().charFormat().isImageFormat() ? 1 : 0;
        }
    }
    return images;
}

QStringList titles(const ThreadListModel& model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row) {
        titles << (model.row(row) ? model.row(row)->head.title : u"?"_s);
    }
    return titles;
}

} // namespace

class CommunityWaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsChosen();
    void whatOnlyTheServerHasIsMarked();
    void aQuestionSeesTheServersThreadsAndHasATopic();
    void aCaseBecomesAQuestionThatNamesNobody();
    void aThreadRemovedWhileItIsAnsweredKeepsTheWords();
    void followingIsToggledByAScreenReader();
    void imagesComeOnlyWhenAskedFor();
    void imagesNeedAnEncryptedAddress();
    void onlyPicturesAreShown();
    void howMuchIsKeptIsChosenBesideItsSize();
    void whatToBeToldOfIsChosen();
    void withoutAnInterfaceItSaysWhatToDo();
    void whatWasReadBeforeAReportIsListedAsTried();
    void aThreadBecomesAReport();
};

void CommunityWaysTest::listsWhatIsChosen()
{
    House house;
    std::vector<community::Thread> threads;
    std::vector<community::Post> posts;
    for (int i = 0; i < 5; ++i) {
        threads.push_back(aThread(i));
        posts.push_back(aPost(threads.back(), 0, u"?"_s));
    }
    threads[0].title = u"answered"_s;
    threads[0].acceptedPost = u"x"_s;
    threads[0].active = morning.addDays(1); // something was said last
    threads[1].title = u"mine"_s;
    threads[1].author.id = me;
    threads[2].title = u"followed"_s;
    threads[3].title = u"of a topic"_s;
    threads[3].topicIds = {u"t1"_s};
    threads[4].title = u"newest"_s;
    house.store(threads, posts);
    community::ThreadChanges follows;
    follows.followed = QStringList{threads[2].id};
    follows.cursor = "2";
    QVERIFY(answer(house.threads.apply(follows, morning)));
    house.show();
    const ThreadListModel& model = house.find<ThreadListPanel>()->model();
    auto* const show = house.find<QComboBox>(u"Which threads"_s);
    auto* const order = house.find<QComboBox>(u"Order of the threads"_s);
    const auto choose = [](QComboBox* box, const QString& text) {
        box->setCurrentIndex(box->findText(text));
        Q_EMIT box->activated(box->currentIndex());
    };
    QTRY_COMPARE(titles(model).value(0), u"answered"_s); // active first
    QCOMPARE(model.rowCount(), 5);
    choose(order, u"Newest"_s);
    QTRY_COMPARE(titles(model).value(0), u"newest"_s);
    choose(show, u"Answered"_s);
    QTRY_COMPARE(titles(model), QStringList{u"answered"_s});
    choose(show, u"Unanswered"_s);
    QTRY_COMPARE(model.rowCount(), 4);
    QVERIFY(!titles(model).contains(u"answered"_s));
    choose(show, u"Mine"_s);
    QTRY_COMPARE(titles(model), QStringList{u"mine"_s});
    choose(show, u"Followed"_s);
    QTRY_COMPARE(titles(model), QStringList{u"followed"_s});
    choose(show, u"All"_s);
    QTRY_COMPARE(model.rowCount(), 5);
    auto* const topics = house.find<QListWidget>(u"Topics"_s);
    QTRY_COMPARE(topics->count(), 2);
    topics->setCurrentRow(1);
    QTRY_COMPARE(titles(model), QStringList{u"of a topic"_s});
    topics->setCurrentRow(0);
    QTRY_COMPARE(model.rowCount(), 5);
}

void CommunityWaysTest::whatOnlyTheServerHasIsMarked()
{
    House house;
    SearchedForum forum;
    community::ForumDoor door(house.threads);
    door.setPortal(forum);
    house.place.forumDoor = &door;
    community::Thread there = aThread(77);
    there.title = u"Agent from long ago"_s;
    forum.found = {aThread(1), there};
    house.store({aThread(1)}, {aPost(aThread(1), 0, u"?"_s)});
    house.show();
    const ThreadListModel& model = house.find<ThreadListPanel>()->model();
    QVERIFY(!house.button(u"Search the server too"_s)); // nothing is sought
    QTest::keyClicks(house.find<QLineEdit>(u"Search questions and answers"_s), u"agent"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_VERIFY(house.button(u"Search the server too"_s));
    house.button(u"Search the server too"_s)->click();
    QTRY_COMPARE(model.rowCount(), 2); // once what is here
    QVERIFY(!model.row(0)->onServer);
    QVERIFY(model.row(1)->onServer);
    QVERIFY(model.data(model.index(1), Qt::AccessibleTextRole).toString().contains(u"On the server"_s));
}

void CommunityWaysTest::aQuestionSeesTheServersThreadsAndHasATopic()
{
    House house;
    SearchedForum forum;
    community::ForumDoor door(house.threads);
    door.setPortal(forum);
    house.place.forumDoor = &door;
    community::Thread there = aThread(77);
    there.title = u"Agent from long ago"_s;
    forum.found = {aThread(1), there};
    community::Thread here = aThread(1);
    here.topicIds = {u"t1"_s};
    house.store({here}, {aPost(here, 0, u"?"_s)});
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Question, .id = {}}));
    QTest::keyClicks(house.find<QLineEdit>(u"Question in one line"_s), u"Private Agent does not connect"_s);
    auto* const similar = house.find<QListWidget>(u"Similar threads"_s);
    const auto rowOf = [&similar](const QString& title) {
        return similar->findItems(title, Qt::MatchStartsWith).size();
    };
    QTRY_COMPARE(rowOf(aThread(1).title), 1); // from this computer
    QTRY_COMPARE(rowOf(there.title), 1);      // the portal adds it
    QCOMPARE(rowOf(aThread(1).title), 1);
    QCOMPARE(similar->count(), 2);

    auto* const topic = house.find<QComboBox>(u"Topic"_s);
    QTRY_COMPARE(topic->count(), 2);
    QCOMPARE(topic->currentText(), u"no topic"_s);
    topic->setCurrentIndex(topic->findText(u"Agents"_s));
    QPushButton* const send = house.button(u"Ask publicly"_s);
    QTRY_VERIFY(send->isEnabled());
    send->click();
    QTRY_COMPARE(house.waiting().size(), 1U);
    QCOMPARE(house.waiting().front().payload.value(u"topics"_s).toArray(), QJsonArray{u"t1"_s});
}

void CommunityWaysTest::aCaseBecomesAQuestionThatNamesNobody()
{
    House house;
    house.account.name = u"Hansekai Logistik"_s;
    house.account.contact.name = u"Jana Weiß"_s;
    house.store({aThread(1)}, {aPost(aThread(1), 0, u"?"_s)});
    cases::Case own;
    own.id = u"500A"_s;
    own.number = u"00001042"_s;
    own.subject = u"Production Down: Agent of Hansekai Logistik stops"_s;
    own.description = u"Jana Weiß sees password=Sommer2026! refused at 10.1.2.3"_s;
    own.status = u"New"_s;
    own.created = own.modified = morning;
    cases::ChangePage page;
    page.cases = {own};
    page.cursor = "1";
    QVERIFY(answer(house.cases.apply(page, morning)));
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Question, .id = {}, .related = own.id}));
    auto* const title = house.find<QLineEdit>(u"Question in one line"_s);
    QTRY_VERIFY(title->isVisible() && title->text().contains(u"Agent"_s));
    auto* const preview = house.find<QPlainTextEdit>(u"This becomes public"_s);
    QTRY_VERIFY(preview->toPlainText().contains(u"refused"_s));
    const QString all = title->text() + preview->toPlainText();
    for (const QString& secret : {u"Hansekai"_s, u"Jana"_s, u"Sommer2026!"_s, u"10.1.2.3"_s, u"Production Down"_s}) {
        QVERIFY2(!all.contains(secret), qPrintable(all));
    }
    QTRY_VERIFY(house.button(u"Ask publicly"_s)->isEnabled());
    house.button(u"Ask publicly"_s)->click();
    QTRY_COMPARE(house.waiting().size(), 1U);
    QVERIFY(!QJsonDocument(house.waiting().front().payload).toJson().contains("Sommer2026"));
}

void CommunityWaysTest::aThreadRemovedWhileItIsAnsweredKeepsTheWords()
{
    House house;
    const community::Thread thread = aThread(1);
    house.store({thread}, {aPost(thread, 0, u"the question"_s)});
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    auto* const box = house.find<TextBox>(u"Your reply"_s);
    QTRY_VERIFY(house.find<ThreadView>()->toPlainText().contains(u"the question"_s));
    QTest::keyClicks(box, u"Restart the agent"_s);
    QTRY_VERIFY(house.button(u"Reply publicly"_s)->isEnabled());
    QVERIFY(answer(house.threads.setRemoved(thread.id)));
    QTRY_VERIFY(!house.button(u"Reply publicly"_s)->isEnabled());
    QCOMPARE(box->text(), u"Restart the agent"_s);
    QVERIFY(!box->isReadOnly());
    QVERIFY(house.find<ThreadView>()->toPlainText().contains(u"the question"_s));
    QTRY_COMPARE(answer(house.drafts.list()).valueOr({}).size(), 1U);
}

void CommunityWaysTest::followingIsToggledByAScreenReader()
{
    House house;
    const community::Thread thread = aThread(1);
    house.store({thread}, {aPost(thread, 0, u"the question"_s)});
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    QTRY_VERIFY(house.button(u"Follow"_s));
    QAccessibleActionInterface* const actions =
        QAccessible::queryAccessibleInterface(house.button(u"Follow"_s))->actionInterface();
    actions->doAction(actions->actionNames().front());
    QTRY_VERIFY(house.button(u"Following"_s));
    QCOMPARE(house.waiting().size(), 1U);
    QVERIFY(house.button(u"Following"_s)->isChecked());
}

void CommunityWaysTest::imagesComeOnlyWhenAskedFor()
{
    House house;
    PictureServer server;
    community::ForumDoor door(house.threads);
    house.place.forumDoor = &door;
    const community::Thread thread = aThread(1);
    const QString seen = u"<p>Look:</p><img src='%1' alt='the log'><img src='%2'>"_s.arg(server.address(u"a.png"_s),
                                                                                         server.address(u"missing"_s));
    const QString tracker = u"<img src='%1' width=1 height=1><p>Bye</p>"_s.arg(server.address(u"track.gif"_s));
    house.store({thread}, {aPost(thread, 0, seen, true), aPost(thread, 1, tracker, true)});
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    auto* const view = house.find<ThreadView>();
    QTRY_VERIFY(view->isComplete() && view->toPlainText().contains(u"Bye"_s));
    const auto offer = [&]() -> QPushButton* {
        for (QPushButton* one : house.tab->findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text().contains(u"127.0.0.1"_s)) {
                return one;
            }
        }
        return nullptr;
    };
    QTRY_VERIFY(offer()); // says from where
    QVERIFY2(offer()->text().contains(u'2'), qPrintable(offer()->text()));
    QCOMPARE(imagesIn(*view->document()), 0);
    QCOMPARE(server.connections, 0); // nothing was loaded until now
    offer()->click();
    QTRY_COMPARE(imagesIn(*view->document()), 1);
    QTRY_VERIFY(view->toPlainText().contains(u"could not be loaded"_s));
    QCOMPARE(server.requests.size(), 2); // each once, and never the tracker
    for (const QByteArray& request : std::as_const(server.requests)) {
        QVERIFY(!request.contains("track.gif"));
        QVERIFY(!request.toLower().contains("cookie") && !request.toLower().contains("referer") &&
                !request.toLower().contains("authorization"));
    }
    QTRY_VERIFY(!offer());
    QCOMPARE(lotse::testing::unnamedWidgets(*house.tab), QStringList());
    // A reading of the thread again keeps them and asks nobody.
    QVERIFY(answer(house.threads.apply({.posts = {aPost(thread, 2, u"More"_s)}, .cursor = "9"}, morning)));
    QTRY_VERIFY(view->toPlainText().contains(u"More"_s));
    QTRY_COMPARE(imagesIn(*view->document()), 1);
    QCOMPARE(server.requests.size(), 2);
}

void CommunityWaysTest::imagesNeedAnEncryptedAddress()
{
    QVERIFY(isPictureAddress(QUrl(u"https://images.example/a.png"_s), false));
    for (const QString& address :
         {u"http://images.example/a.png"_s, u"http://127.0.0.1/a.png"_s, u"file:///etc/passwd"_s, u"cid:part1"_s,
          u"data:image/png;base64,AAAA"_s, u"ftp://images.example/a"_s, u"https://user:word@images.example/a.png"_s,
          u"https:///a.png"_s}) {
        QVERIFY2(!isPictureAddress(QUrl(address), false), qPrintable(address));
    }
    QVERIFY(isPictureAddress(QUrl(u"http://127.0.0.1:9/a.png"_s), true));
    QVERIFY(!isPictureAddress(QUrl(u"http://images.example/a.png"_s), true));
    // Nothing is offered then.
    House house;
    PictureServer server;
    community::ForumDoor door(house.threads);
    house.place.forumDoor = &door;
    house.place.practice = false;
    const community::Thread thread = aThread(1);
    house.store({thread}, {aPost(thread, 0, u"<p>Look</p><img src='%1'>"_s.arg(server.address(u"a.png"_s)), true)});
    house.show();
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    auto* const view = house.find<ThreadView>();
    QTRY_VERIFY(view->isComplete() && view->toPlainText().contains(u"Look"_s));
    QVERIFY(view->unseenPictures(false).isEmpty());
    QCOMPARE(view->unseenPictures(true).size(), 1); // it was found, and is not offered
    QCOMPARE(server.connections, 0);
}

void CommunityWaysTest::onlyPicturesAreShown()
{
    const auto bytes = [](QSize size, const char* format) {
        QImage image(size, QImage::Format_Mono);
        image.fill(0);
        QByteArray made;
        QBuffer buffer(&made);
        image.save(&buffer, format);
        return made;
    };
    QCOMPARE(pictureOf(bytes({40, 20}, "PNG")).size(), QSize(40, 20));
    QCOMPARE(pictureOf(bytes({2800, 1400}, "PNG")).size(), QSize(1400, 700));
    QVERIFY(pictureOf(bytes({9000, 9000}, "PNG")).isNull()); // a bomb of few bytes
    QVERIFY(pictureOf("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").isNull());
    QVERIFY(pictureOf(bytes({40, 20}, "PNG").left(30)).isNull());
    QVERIFY(pictureOf({}).isNull());
}

void CommunityWaysTest::howMuchIsKeptIsChosenBesideItsSize()
{
    House house;
    house.store({aThread(1)}, {aPost(aThread(1), 0, QString(40'000, u'a'))});
    house.show();
    const auto says = [&house](const QString& words) {
        const QList<QLabel*> labels = house.tab->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&words](const QLabel* one) { return one->text().contains(words); });
    };
    QTRY_VERIFY(says(u"thread(s) on this computer, about"_s) && says(u"kB"_s));
    auto* const keep = house.find<QComboBox>(u"Keep here what was said in the last"_s);
    QCOMPARE(keep->currentData().toInt(), 12);
    keep->setCurrentIndex(keep->findData(3));
    Q_EMIT keep->activated(keep->currentIndex());
    QCOMPARE(house.settings.get(settings::communityMonths), 3);
}

void CommunityWaysTest::whatToBeToldOfIsChosen()
{
    House house;
    house.store({aThread(1)}, {aPost(aThread(1), 0, u"?"_s)});
    house.show();
    house.button(u"Notifications …"_s)->click();
    ThreadRulesDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = house.tab->findChild<ThreadRulesDialog*>()));
    for (QCheckBox* box : dialog->findChildren<QCheckBox*>()) {
        box->setChecked(false);
    }
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(answer(house.threads.rules()).valueOr(community::ThreadRules::usual()), community::ThreadRules());
}

void CommunityWaysTest::withoutAnInterfaceItSaysWhatToDo()
{
    House house;
    house.account.kind = account::Kind::Assisted;
    house.tab = std::make_unique<CommunityTab>(house.place);
    house.tab->resize(1024, 700);
    house.tab->show();
    auto* const page = house.find<NoForumPage>();
    QTRY_VERIFY(page->isVisible());
    QCOMPARE(lotse::testing::unnamedWidgets(*house.tab), QStringList());
    house.button(u"Open Data Loader Community in the browser"_s)->click();
    QCOMPARE(house.browser.opened.size(), 1);
    QSignalSpy wanted(house.tab.get(), &CommunityTab::wantsToGo);
    house.button(u"Account and sign-in …"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<Destination>().kind, Destination::Kind::Account);
    // What is on this computer already stays readable.
    house.store({aThread(1)}, {aPost(aThread(1), 0, u"?"_s)});
    QTRY_VERIFY(!page->isVisible());
}

void CommunityWaysTest::whatWasReadBeforeAReportIsListedAsTried()
{
    lotse::testing::CreateCaseHouse house;
    community::ThreadStore threads(house.profile.mirror, house.profile.user);
    house.workspace->threads = &threads;
    const QDateTime now = house.clock.now();
    community::ThreadChanges page;
    page.threads = {aThread(1), aThread(2), aThread(3)};
    page.threads[1].title = u"Agent loses its connection"_s;
    page.cursor = "1";
    QVERIFY(answer(threads.apply(page, now)));
    QVERIFY(answer(threads.setOpened(page.threads[0].id, now.addDays(-2)))); // has nothing to do with it
    QVERIFY(answer(threads.setOpened(page.threads[1].id, now.addSecs(-600))));
    lotse::testing::Shown shown(house);
    ReportWizard* const wizard = shown.begin();
    QTRY_COMPARE(wizard->context().report().tried,
                 u"- Agent loses its connection (https://forum.example/t/%1)"_s.arg(page.threads[1].id));
    // A report in which nothing was typed leaves nothing behind.
    QVERIFY(wizard->context().isPristine());
    shown.fill();
    QVERIFY(!wizard->context().isPristine());
    QVERIFY(wizard->context().packet().body.contains(u"Agent loses its connection"_s));
    QTRY_COMPARE(answer(house.drafts.list()).valueOr({}).size(), 1U);
    const std::vector<drafts::Draft> kept = answer(house.drafts.list()).valueOr({});
    QTRY_VERIFY(QJsonDocument(answer(house.drafts.load(kept.front().id)).valueOr({}).content)
                    .toJson()
                    .contains("Agent loses its connection"));
}

void CommunityWaysTest::aThreadBecomesAReport()
{
    lotse::testing::CreateCaseHouse house;
    community::ThreadStore threads(house.profile.mirror, house.profile.user);
    house.workspace->threads = &threads;
    community::ThreadChanges page;
    page.threads = {aThread(1)};
    page.posts = {aPost(page.threads[0], 0, u"It stops every night"_s)};
    page.cursor = "1";
    QVERIFY(answer(threads.apply(page, house.clock.now())));
    QVERIFY(answer(threads.setOpened(page.threads[0].id, house.clock.now())));
    lotse::testing::Shown shown(house);
    QVERIFY(shown.tab.go({.kind = Destination::Kind::Problem, .id = page.threads[0].id}));
    QTRY_VERIFY(shown.tab.wizard());
    const auto report = [&]() -> const reports::Report& { return shown.tab.wizard()->context().report(); };
    QTRY_COMPARE(report().summary, page.threads[0].title);
    QCOMPARE(report().happened, u"It stops every night"_s);
    QVERIFY(!report().urgent);
    QTest::qWait(50); // the list of what was read comes a little later and names it no second time
    QCOMPARE(report().tried.count(page.threads[0].address.toString()), 1);
}

QTEST_MAIN(CommunityWaysTest)
#include "CommunityWaysTest.moc"
