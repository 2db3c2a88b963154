// What others did in the forums, from the mirror to the person: by rules, with quiet hours, in private, into the list
// and out to the desktop.
#include "assembly/ForumWatch.h"

#include "foundation/settings/Declared.h"
#include "support/community/ThreadStore.h"
#include "ui/AccessibilityAudit.h"
#include "ui/AssembledAccount.h"
#include "ui/community/ThreadRulesDialog.h"
#include "ui/shell/NoticePanel.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::assembly;
using lotse::testing::House;

namespace
{

const QString me = u"005me"_s;

class HeardNotifier final : public platform::Notifier
{
public:
    void show(const platform::Notification& notification) override { shown.append(notification); }
    void withdraw(const QString&) override {}

    QList<platform::Notification> shown;
};

community::Thread asked(int number, const QString& who)
{
    community::Thread thread;
    thread.id = u"q%1"_s.arg(number);
    thread.forumId = u"f"_s;
    thread.title = u"Frage %1"_s.arg(number);
    thread.author.id = who;
    thread.created = thread.active = QDateTime::currentDateTimeUtc().addDays(-1);
    return thread;
}

community::Post said(const QString& id, int thread, int second)
{
    community::Post post;
    post.id = id;
    post.threadId = u"q%1"_s.arg(thread);
    post.author = {.id = u"005y"_s, .name = u"Marco"_s};
    post.at = QDateTime::currentDateTimeUtc().addDays(-1).addSecs(second);
    post.body = u"Try this"_s;
    return post;
}

} // namespace

class ForumWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAnswerIsToldAndLeadsToItsThread();
    void quietHoursHoldTheDesktopOnly();
    void privateOnesSayNothingOfTheThread();
    void manyBecomeOne();
    void whatNobodyWantsIsNotTold();
    void rulesAreChosenInTheDialog();

private:
    void apply(std::vector<community::Thread> threads, std::vector<community::Post> posts,
               std::optional<QStringList> followed = std::nullopt)
    {
        community::ThreadChanges page;
        page.threads = std::move(threads);
        page.posts = std::move(posts);
        page.followed = std::move(followed);
        page.cursor = QByteArray::number(++m_pages);
        QVERIFY(m_open->workspace().threads->apply(page, m_house->clock.now()).result());
    }
    // Ten threads, the first two mine, the others followed, each with its question.
    void begin()
    {
        std::vector<community::Thread> threads;
        std::vector<community::Post> posts;
        QStringList followed;
        for (int i = 0; i < 10; ++i) {
            threads.push_back(asked(i, i < 2 ? me : u"005x"_s));
            posts.push_back(said(threads.back().id, i, 0));
            if (i >= 2) {
                followed << threads.back().id;
            }
        }
        apply(std::move(threads), std::move(posts), followed);
    }
    const std::vector<ui::Notice>& notices() const { return m_window->notices().all(); }

    std::unique_ptr<House> m_house;
    std::unique_ptr<OpenAccount> m_open;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<HeardNotifier> m_notifier;
    std::unique_ptr<DesktopNotices> m_desktop;
    std::unique_ptr<ForumWatch> m_watch;
    int m_pages = 0;
};

void ForumWatchTest::init()
{
    m_house = std::make_unique<House>();
    m_open = m_house->open();
    m_window = std::make_unique<ui::MainWindow>(m_house->settings, m_house->clock);
    m_notifier = std::make_unique<HeardNotifier>();
    m_desktop = std::make_unique<DesktopNotices>(*m_notifier, m_house->settings, m_house->clock);
    m_watch = std::make_unique<ForumWatch>(*m_open, *m_window, *m_desktop, m_house->clock);
    QVERIFY(m_open->workspace().threads->setReader(me).result());
    begin();
}

void ForumWatchTest::cleanup()
{
    m_watch.reset();
    m_window.reset();
    House::close(m_open);
}

void ForumWatchTest::anAnswerIsToldAndLeadsToItsThread()
{
    apply({}, {said(u"r1"_s, 0, 100), said(u"r2"_s, 0, 101)});
    QTRY_COMPARE(notices().size(), 1U);
    const ui::Notice& notice = notices().front();
    QCOMPARE(notice.kind, ui::Notice::Kind::QuestionAnswered);
    QCOMPARE(notice.destination->kind, ui::Destination::Kind::Thread);
    QCOMPARE(notice.destination->id, u"q0"_s);
    QCOMPARE(m_notifier->shown.size(), 1);
    QCOMPARE(m_notifier->shown[0].id, notice.id);
    QCOMPARE(m_notifier->shown[0].text, u"Frage 0"_s);
    QVERIFY2(m_notifier->shown[0].title.contains(u'2'), qPrintable(m_notifier->shown[0].title));
    // The list shows it, and its button leads there.
    ui::NoticePanel panel(m_window->notices(), m_house->clock);
    QSignalSpy chosen(&panel, &ui::NoticePanel::chosen);
    auto* const show = panel.findChild<QPushButton*>();
    QVERIFY(show);
    show->click();
    QCOMPARE(chosen.front().front().value<ui::Destination>().id, u"q0"_s);
    apply({}, {said(u"r3"_s, 5, 100)});
    QTRY_COMPARE(notices().size(), 2U);
    QCOMPARE(notices().front().kind, ui::Notice::Kind::ThreadAnswered);
    community::Thread solved = asked(6, u"005x"_s);
    solved.acceptedPost = u"q6"_s;
    apply({solved}, {});
    QTRY_COMPARE(notices().size(), 3U);
    QCOMPARE(notices().front().kind, ui::Notice::Kind::ThreadSolved);
}

void ForumWatchTest::quietHoursHoldTheDesktopOnly()
{
    const QTime now = QTime::currentTime();
    m_house->settings.set(settings::quietHours, true);
    m_house->settings.set(settings::quietFrom, now.addSecs(-3600).toString(u"HH:mm"_s));
    m_house->settings.set(settings::quietUntil, now.addSecs(3600).toString(u"HH:mm"_s));
    apply({}, {said(u"r1"_s, 0, 100)});
    QTRY_COMPARE(notices().size(), 1U);
    QVERIFY(m_notifier->shown.isEmpty());
}

void ForumWatchTest::privateOnesSayNothingOfTheThread()
{
    m_house->settings.set(settings::privateNotices, true);
    apply({}, {said(u"r1"_s, 0, 100)});
    QTRY_COMPARE(m_notifier->shown.size(), 1);
    QCOMPARE(m_notifier->shown[0].text, QString());
    QVERIFY(!m_notifier->shown[0].title.contains(u"Frage"_s));
}

void ForumWatchTest::manyBecomeOne()
{
    std::vector<community::Post> posts;
    for (int i = 0; i < 10; ++i) {
        posts.push_back(said(u"r%1"_s.arg(i), i, 100));
    }
    apply({}, posts);
    QTRY_COMPARE(notices().size(), 10U); // the list has each
    QSet<QString> ids;
    for (const platform::Notification& one : m_notifier->shown) {
        ids.insert(one.id);
    }
    QCOMPARE(ids.size(), 4); // three by themselves, then one that stands for all
    QVERIFY2(m_notifier->shown.last().title.contains(u"10"_s), qPrintable(m_notifier->shown.last().title));
}

void ForumWatchTest::whatNobodyWantsIsNotTold()
{
    community::ThreadRules rules = community::ThreadRules::usual();
    rules.set(community::ThreadNews::Scope::Followed, community::ThreadNews::Kind::Answer, false);
    QVERIFY(m_open->workspace().threads->saveRules(rules).result());
    apply({}, {said(u"r1"_s, 5, 100)});
    apply({}, {said(u"r2"_s, 1, 100)});
    QTRY_COMPARE(notices().size(), 1U); // told in their order
    QCOMPARE(notices().front().destination->id, u"q1"_s);
}

void ForumWatchTest::rulesAreChosenInTheDialog()
{
    ui::ThreadRulesDialog dialog(community::ThreadRules::usual());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(testing::unnamedWidgets(dialog), QStringList());
    QSignalSpy saved(&dialog, &ui::ThreadRulesDialog::saved);
    const auto boxes = dialog.findChildren<QCheckBox*>();
    QCOMPARE(boxes.size(), 4);
    for (QCheckBox* box : boxes) {
        if (box->accessibleName() == u"Threads that I follow: New answers"_s) {
            QTest::mouseClick(box, Qt::LeftButton);
        }
    }
    QTest::keyClick(&dialog, Qt::Key_Return);
    community::ThreadRules expected = community::ThreadRules::usual();
    expected.set(community::ThreadNews::Scope::Followed, community::ThreadNews::Kind::Answer, false);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.front().front().value<community::ThreadRules>(), expected);
}

QTEST_MAIN(ForumWatchTest)
#include "ForumWatchTest.moc"
