// What others did in the cases, from the mirror to the person: by rules, with quiet hours, into the list and out to
// the desktop.
#include "assembly/CaseWatch.h"

#include "foundation/settings/Declared.h"
#include "ui/AccessibilityAudit.h"
#include "ui/AssembledAccount.h"
#include "ui/cases/NewsRulesDialog.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::assembly;
using lotse::testing::House;

namespace
{

class HeardNotifier final : public platform::Notifier
{
public:
    void show(const platform::Notification& notification) override { shown.append(notification); }
    void withdraw(const QString&) override {}

    QList<platform::Notification> shown;
};

cases::Case caseOf(const QString& subject, const QString& status)
{
    cases::Case value;
    value.id = u"500A"_s;
    value.number = u"00001042"_s;
    value.subject = subject;
    value.status = status;
    value.contactName = u"Jana Weiß"_s;
    value.created = value.modified = QDateTime::currentDateTimeUtc().addDays(-1);
    return value;
}

cases::Entry reply(const QString& id)
{
    cases::Entry entry;
    entry.id = id;
    entry.caseId = u"500A"_s;
    entry.authorName = u"Support"_s;
    entry.fromVendor = true;
    entry.at = QDateTime::currentDateTimeUtc();
    return entry;
}

} // namespace

class CaseWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aReplyIsToldAndLeadsToItsCase();
    void quietHoursHoldAllButProductionDown();
    void whatNobodyWantsIsNotTold();
    void othersCasesAreToldOnceWatched();
    void rulesAreChosenInTheDialog();

private:
    void apply(std::vector<cases::Case> cases, std::vector<cases::Entry> entries = {})
    {
        cases::ChangePage page;
        page.cases = std::move(cases);
        page.entries = std::move(entries);
        page.cursor = QByteArray::number(++m_pages);
        QVERIFY(m_open->workspace().cases.apply(page, m_house->clock.now()).result());
    }
    const std::vector<ui::Notice>& notices() const { return m_window->notices().all(); }

    std::unique_ptr<House> m_house;
    std::unique_ptr<OpenAccount> m_open;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<HeardNotifier> m_notifier;
    std::unique_ptr<DesktopNotices> m_desktop;
    std::unique_ptr<CaseWatch> m_watch;
    int m_pages = 0;
};

void CaseWatchTest::init()
{
    m_house = std::make_unique<House>();
    m_open = m_house->open();
    m_window = std::make_unique<ui::MainWindow>(m_house->settings, m_house->clock);
    m_notifier = std::make_unique<HeardNotifier>();
    m_desktop = std::make_unique<DesktopNotices>(*m_notifier, m_house->settings, m_house->clock);
    m_watch = std::make_unique<CaseWatch>(*m_open, *m_window, *m_desktop, m_house->clock);
    QVERIFY(m_open->workspace().cases.setReader(u"Jana Weiß"_s).result());
}

void CaseWatchTest::cleanup()
{
    m_watch.reset();
    m_window.reset();
    House::close(m_open);
}

void CaseWatchTest::aReplyIsToldAndLeadsToItsCase()
{
    apply({caseOf(u"Agent steht"_s, u"New"_s)});
    apply({}, {reply(u"r1"_s), reply(u"r2"_s)});
    QTRY_COMPARE(notices().size(), 1U);
    const ui::Notice& notice = notices().front();
    QCOMPARE(notice.kind, ui::Notice::Kind::CaseReply);
    QCOMPARE(notice.destination->kind, ui::Destination::Kind::Case);
    QCOMPARE(notice.destination->id, u"500A"_s);
    QCOMPARE(m_notifier->shown.size(), 1);
    QCOMPARE(m_notifier->shown[0].id, notice.id);
    QCOMPARE(m_notifier->shown[0].text, u"Agent steht"_s);
    QVERIFY2(m_notifier->shown[0].title.contains(u"00001042"_s), qPrintable(m_notifier->shown[0].title));
    QVERIFY(m_notifier->shown[0].title.contains(u'2'));
}

void CaseWatchTest::quietHoursHoldAllButProductionDown()
{
    // All day but a minute that is not now.
    const QTime now = QTime::currentTime();
    m_house->settings.set(settings::quietHours, true);
    m_house->settings.set(settings::quietFrom, now.addSecs(-3600).toString(u"HH:mm"_s));
    m_house->settings.set(settings::quietUntil, now.addSecs(3600).toString(u"HH:mm"_s));
    apply({caseOf(u"Agent steht"_s, u"New"_s)});
    apply({caseOf(u"Agent steht"_s, u"Working"_s)});
    QTRY_COMPARE(notices().size(), 1U); // in the list all the same
    QCOMPARE(notices().front().state, u"Working"_s);
    QVERIFY(m_notifier->shown.isEmpty());
    apply({caseOf(u"Production Down: Agent steht"_s, u"Working"_s)}, {reply(u"r"_s)});
    QTRY_COMPARE(m_notifier->shown.size(), 1);
}

void CaseWatchTest::whatNobodyWantsIsNotTold()
{
    cases::NewsRules rules = cases::NewsRules::usual();
    rules.set(cases::NewsScope::Mine, cases::CaseNews::Kind::Status, false);
    QVERIFY(m_open->workspace().caseBook.saveRules(rules).result());
    apply({caseOf(u"Agent steht"_s, u"New"_s)});
    cases::Case closed = caseOf(u"Agent steht"_s, u"Working"_s);
    apply({closed});
    closed.closed = true;
    closed.status = u"Closed"_s;
    apply({closed});
    QTRY_COMPARE(notices().size(), 1U);
    QCOMPARE(notices().front().kind, ui::Notice::Kind::CaseClosed);
}

void CaseWatchTest::othersCasesAreToldOnceWatched()
{
    cases::Case other = caseOf(u"Queue voll"_s, u"New"_s);
    other.contactName = u"Ole"_s;
    other.id = u"500B"_s;
    const cases::Case mine = caseOf(u"Agent steht"_s, u"New"_s);
    apply({other, mine});
    other.status = u"Working"_s;
    apply({other});
    apply({caseOf(u"Agent steht"_s, u"Working"_s)});
    QTRY_COMPARE(notices().size(), 1U); // told in their order
    QCOMPARE(notices().front().destination->id, mine.id);
    QVERIFY(m_open->workspace().caseBook.setWatched({other.id}, true, m_house->clock.now()).result());
    other.escalated = true;
    apply({other});
    QTRY_COMPARE(notices().size(), 2U);
    QCOMPARE(notices().front().kind, ui::Notice::Kind::CaseEscalated);
}

void CaseWatchTest::rulesAreChosenInTheDialog()
{
    ui::NewsRulesDialog dialog(cases::NewsRules::usual());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(testing::unnamedWidgets(dialog), QStringList());
    QCOMPARE(dialog.rules(), cases::NewsRules::usual());
    QSignalSpy saved(&dialog, &ui::NewsRulesDialog::saved);
    const auto boxes = dialog.findChildren<QCheckBox*>();
    QCOMPARE(boxes.size(), 16);
    for (QCheckBox* box : boxes) {
        if (box->accessibleName() == u"All other cases: Escalated"_s) {
            QTest::mouseClick(box, Qt::LeftButton);
        }
    }
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(saved.size(), 1);
    cases::NewsRules expected = cases::NewsRules::usual();
    expected.set(cases::NewsScope::Others, cases::CaseNews::Kind::Escalated, true);
    QCOMPARE(saved.front().front().value<cases::NewsRules>(), expected);
}

QTEST_MAIN(CaseWatchTest)
#include "CaseWatchTest.moc"
