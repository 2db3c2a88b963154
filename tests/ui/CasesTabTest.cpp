// My Cases on real databases: what a person sees of a case of each origin, status e-mails, empty and stale lists.
#include "ui/cases/CasesTab.h"

#include "support/sync/SyncSchedule.h"
#include "ui/AccessibilityAudit.h"
#include "ui/OpenAccount.h"
#include "ui/cases/AttachmentPanel.h"
#include "ui/cases/CaseListPage.h"
#include "ui/cases/CaseListView.h"
#include "ui/cases/CasePage.h"
#include "ui/cases/ConversationView.h"
#include "ui/cases/SegmentedChoice.h"
#include "ui/common/Banner.h"
#include "ui/shell/Languages.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace lotse;
using namespace lotse::ui;
using lotse::testing::answer;
using lotse::testing::OpenAccount;

namespace
{

const QDateTime morning(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);

cases::Case portalCase(int number)
{
    cases::Case made;
    made.id = QStringLiteral("500%1").arg(number, 12, 10, QLatin1Char('0'));
    made.number = QStringLiteral("%1").arg(number, 8, 10, QLatin1Char('0'));
    made.subject = QStringLiteral("Operation %1 läuft nicht").arg(number);
    made.description = QStringLiteral("Was wir getan haben: nichts.");
    made.product = QStringLiteral("Jitterbit Studio");
    made.severity = QStringLiteral("2 (Major)");
    made.status = number % 4 == 0 ? QStringLiteral("Closed") : QStringLiteral("In Progress");
    made.closed = number % 4 == 0;
    made.contactName = QStringLiteral("Jörg Müller");
    made.created = morning.addSecs(number * 60);
    made.modified = made.created;
    made.revision = QString::number(number);
    return made;
}

cases::Entry said(const cases::Case& about, int number, bool vendor)
{
    cases::Entry entry;
    entry.id = QStringLiteral("%1-%2").arg(about.id).arg(number);
    entry.caseId = about.id;
    entry.authorName = vendor ? QStringLiteral("Priya Natarajan") : QStringLiteral("Jörg Müller");
    entry.fromVendor = vendor;
    entry.at = about.created.addSecs(number * 60);
    entry.text = QStringLiteral("Remark %1, see https://example.com/%1 <b>plainly</b>").arg(number);
    return entry;
}

cases::ChangePage pageOf(std::vector<cases::Case> heads, const QByteArray& cursor)
{
    cases::ChangePage page;
    page.cases = std::move(heads);
    page.cursor = cursor;
    return page;
}

void mirror(OpenAccount& open, int count)
{
    std::vector<cases::Case> heads;
    for (int number = 1; number <= count; ++number) {
        heads.push_back(portalCase(number));
    }
    QVERIFY(answer(open.cases.apply(pageOf(std::move(heads), "first"), morning.addDays(1))));
}

cases::Case followedCase()
{
    cases::Case followed = portalCase(4711);
    followed.id = QStringLiteral("b7b0c1a2-0000-4000-8000-000000000001");
    followed.status = QStringLiteral("New");
    followed.closed = false;
    followed.created = followed.modified = morning;
    followed.origin = cases::Origin::FollowedByHand;
    return followed;
}

const QByteArray statusMail = "From: Jitterbit Support <support@jitterbit.com>\r\n"
                              "To: joerg@example.com\r\n"
                              "Subject: Case 00004711: status changed\r\n"
                              "Date: Sat, 21 Nov 2026 09:30:00 +0000\r\n"
                              "Message-ID: <abc@jitterbit.com>\r\n"
                              "MIME-Version: 1.0\r\n"
                              "Content-Type: text/plain; charset=utf-8\r\n"
                              "\r\n"
                              "The status of case 00004711 has changed.\r\n"
                              "Status: Waiting for Customer\r\n";

// The tab on the screen.
struct Shown {
    explicit Shown(OpenAccount& open) : workspace(open.workspace()), tab(workspace)
    {
        tab.resize(1024, 640);
        tab.show();
        tab.activateWindow();
        QTRY_VERIFY(list().model().isLoaded());
    }

    CaseListPage& list() { return tab.list(); }
    CasePage& page() { return tab.page(); }
    template <typename T>
    T* find()
    {
        return tab.findChild<T*>();
    }
    bool isOnPage() { return tab.findChild<QStackedWidget*>()->currentWidget() == &page(); }

    bool says(const QString& text) // somewhere on the screen
    {
        for (const QLabel* label : tab.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }

    void drop(const QMimeData& mime)
    {
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&tab, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&tab, &drop);
    }

    StatusMailDialog* dialog() { return tab.findChild<StatusMailDialog*>(); }

    Workspace workspace;
    CasesTab tab;
};

QPushButton* button(QWidget* within, const QString& text)
{
    for (QPushButton* found : within->findChildren<QPushButton*>()) {
        if (found->text().remove(QLatin1Char('&')) == text) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

class CasesTabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheMirrorWithItsAge()
    {
        OpenAccount open;
        mirror(open, 20);
        Shown shown(open);
        QCOMPARE(shown.list().model().rowCount(), 20);
        QTRY_VERIFY(shown.says(QStringLiteral("20 case")));
        QTRY_VERIFY(shown.says(QStringLiteral("As of ")));
        Q_EMIT open.sync.stateChanged({.job = QStringLiteral("cases"),
                                       .standing = sync::Standing::Offline,
                                       .lastSuccess = {},
                                       .next = {},
                                       .error = Error{.code = ErrorCode::Offline}});
        QTRY_VERIFY(shown.says(QStringLiteral("; offline")));
    }

    void anEmptyListSaysWhy()
    {
        OpenAccount open;
        Shown shown(open);
        QTRY_VERIFY(shown.says(QStringLiteral("being fetched")));
        Q_EMIT open.sync.stateChanged({.job = QStringLiteral("cases"),
                                       .standing = sync::Standing::Offline,
                                       .lastSuccess = {},
                                       .next = {},
                                       .error = Error{.code = ErrorCode::Offline}});
        QTRY_VERIFY(shown.says(QStringLiteral("could not be reached")));
        mirror(open, 1);
        QTRY_COMPARE(shown.list().model().rowCount(), 1);
        QTRY_VERIFY(shown.find<CaseListView>()->isVisible());
    }

    void anAssistedAccountIsToldHowItWorks()
    {
        OpenAccount open(account::Kind::Assisted);
        Shown shown(open);
        QTRY_VERIFY(shown.says(QStringLiteral("status e-mails here")));
    }

    void filters()
    {
        OpenAccount open;
        mirror(open, 20);
        Shown shown(open);
        auto* const filter = shown.find<SegmentedChoice>();
        filter->findChildren<QRadioButton*>().at(1)->click();
        QTRY_COMPARE(shown.list().model().rowCount(), 15);
        QTRY_VERIFY(shown.says(QStringLiteral("15 open case")));
        filter->findChildren<QRadioButton*>().at(2)->click();
        QTRY_COMPARE(shown.list().model().rowCount(), 5);
    }

    void readingACaseClearsItsMark()
    {
        OpenAccount open;
        mirror(open, 5);
        cases::Case changed = portalCase(3);
        changed.modified = morning.addDays(3);
        changed.revision = QStringLiteral("later");
        QVERIFY(answer(open.cases.apply(pageOf({changed}, "second"), morning.addDays(3))));
        Shown shown(open);
        QTRY_VERIFY(shown.list().model().line(0));
        QVERIFY(shown.list().model().line(0)->row.unread);

        auto* const view = shown.find<CaseListView>();
        view->setFocus();
        view->selectRow(0);
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(shown.isOnPage());
        QTRY_VERIFY(shown.says(changed.subject));
        QTRY_VERIFY(shown.list().model().line(0) && !shown.list().model().line(0)->row.unread);

        QTest::keyClick(shown.find<ConversationView>(), Qt::Key_Escape);
        QTRY_VERIFY(!shown.isOnPage());
        QCOMPARE(view->currentIndex().row(), 0);
    }

    void showsWhatWasSaidOldestFirstAsPlainText()
    {
        OpenAccount open;
        mirror(open, 1);
        cases::CaseDetail detail{.head = portalCase(1), .entries = {}, .attachments = {}};
        detail.entries = {said(detail.head, 1, false), said(detail.head, 2, true)};
        cases::Entry change = said(detail.head, 3, true);
        change.kind = cases::EntryKind::Change;
        change.text.clear();
        change.field = QStringLiteral("Status");
        change.oldValue = QStringLiteral("New");
        change.newValue = QStringLiteral("In Progress");
        detail.entries.push_back(change);
        cases::Entry beginning = said(detail.head, 0, false);
        beginning.kind = cases::EntryKind::Change;
        beginning.text.clear();
        beginning.field = QStringLiteral("created");
        detail.entries.push_back(beginning);
        detail.attachments = {{.id = QStringLiteral("f"),
                               .caseId = detail.head.id,
                               .name = QStringLiteral("Fehlerprotokoll_Köln.log"),
                               .size = 20'480,
                               .checksum = {},
                               .created = morning}};
        QVERIFY(answer(open.cases.put(detail)));
        Shown shown(open);
        QVERIFY(shown.tab.go({.kind = Destination::Kind::Case, .id = detail.head.id}));
        auto* const conversation = shown.find<ConversationView>();
        QTRY_VERIFY(conversation->toPlainText().contains(QStringLiteral("New → In Progress")));
        const QString text = conversation->toPlainText();
        QVERIFY(text.contains(QStringLiteral("Case created")) && !text.contains(QStringLiteral("created:")));
        const QStringList inOrder{QStringLiteral("Was wir getan haben"),
                                  QStringLiteral("Your company"),
                                  QStringLiteral("Remark 1, see https://example.com/1 <b>plainly</b>"),
                                  QStringLiteral("Jitterbit support"),
                                  QStringLiteral("Remark 2"),
                                  QStringLiteral("Status: New → In Progress")};
        qsizetype at = -1;
        for (const QString& part : inOrder) {
            const qsizetype next = text.indexOf(part, at + 1);
            QVERIFY2(next > at, qPrintable(part));
            at = next;
        }
        QVERIFY(!conversation->openLinks());
        QVERIFY(conversation->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
        const auto* const files = shown.find<AttachmentPanel>()->findChild<QListWidget*>();
        QTRY_COMPARE(files->count(), 1);
        QVERIFY(files->item(0)->text().startsWith(QStringLiteral("Fehlerprotokoll_Köln.log\n")));
        for (const QString& fact : {detail.head.number, detail.head.subject, detail.head.product, detail.head.severity,
                                    detail.head.contactName}) {
            QVERIFY2(shown.says(fact), qPrintable(fact));
        }
        QVERIFY(open.browser.opened.isEmpty());
    }

    void aLongConversationIsThereAtOnceAndKeepsItsPlace()
    {
        OpenAccount open;
        mirror(open, 1);
        cases::CaseDetail detail{.head = portalCase(1), .entries = {}, .attachments = {}};
        for (int number = 1; number <= 500; ++number) {
            detail.entries.push_back(said(detail.head, number, number % 2));
        }
        QVERIFY(answer(open.cases.put(detail)));
        Shown shown(open);
        auto* const conversation = shown.page().findChild<ConversationView*>();
        QElapsedTimer elapsed;
        elapsed.start();
        QVERIFY(shown.tab.go({.kind = Destination::Kind::Case, .id = detail.head.id}));
        QTRY_VERIFY(conversation->toPlainText().contains(QStringLiteral("Remark 1,")));
        QVERIFY(elapsed.elapsed() < 2'000);
        QTRY_VERIFY(conversation->isComplete());
        QVERIFY(conversation->toPlainText().contains(QStringLiteral("Remark 500,")));

        conversation->verticalScrollBar()->setValue(3'000);
        detail.entries.push_back(said(detail.head, 501, true));
        detail.head.revision = QStringLiteral("later");
        QVERIFY(answer(open.cases.put(detail)));
        QTRY_VERIFY(conversation->toPlainText().contains(QStringLiteral("Remark 501,")));
        QCOMPARE(conversation->verticalScrollBar()->value(), 3'000);
        button(&shown.page(), QStringLiteral("To the newest"))->click();
        QCOMPARE(conversation->verticalScrollBar()->value(), conversation->verticalScrollBar()->maximum());
    }

    void aReportInTheOutboxStandsHereWithItsReceipt()
    {
        OpenAccount open;
        outbox::Item item;
        item.id = QStringLiteral("item-1");
        item.operation = QStringLiteral("case.create");
        item.title = QStringLiteral("Production Down: Orders");
        item.created = morning;
        cases::Case local = portalCase(1);
        local.id = QStringLiteral("local-1");
        local.number.clear();
        local.subject = item.title;
        local.origin = cases::Origin::Local;
        QVERIFY(answer(open.outbox.enqueue({item})));
        QVERIFY(answer(open.cases.putLocal(local, item.id)));
        Shown shown(open);
        QCOMPARE(shown.list().model().rowCount(), 1);
        const QModelIndex status = shown.list().model().index(0, CaseListModel::Status);
        QTRY_COMPARE(status.data().toString(), QStringLiteral("Waits in the outbox"));
        item.state = outbox::State::Sending;
        Q_EMIT open.outbox.itemChanged(item);
        QTRY_COMPARE(status.data().toString(), QStringLiteral("Being sent"));

        QSignalSpy gone(&shown.tab, &Tab::wantsToGo);
        QVERIFY(shown.tab.go({.kind = Destination::Kind::Case, .id = local.id}));
        QTRY_VERIFY(shown.says(QStringLiteral("no number yet")));
        QTRY_VERIFY(shown.says(QStringLiteral("Production down")) || shown.says(local.subject));
        QTRY_VERIFY(shown.find<ConversationView>()->toPlainText().contains(local.description));
        QTRY_VERIFY(button(&shown.page(), QStringLiteral("Show the receipt")));
        button(&shown.page(), QStringLiteral("Show the receipt"))->click();
        QCOMPARE(gone.size(), 1);
        const auto destination = gone.first().first().value<Destination>();
        QCOMPARE(destination.kind, Destination::Kind::Receipt);
        QCOMPARE(destination.id, item.id);
    }

    void aDroppedStatusMailIsTakenOverAfterAWord()
    {
        OpenAccount open(account::Kind::Assisted);
        const cases::Case followed = followedCase();
        QVERIFY(answer(open.cases.putFollowed(followed)));
        Shown shown(open);
        QFile file(open.folder.filePath(QStringLiteral("Status Köln.eml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(statusMail);
        file.close();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(file.fileName())});
        shown.drop(mime);
        QTRY_VERIFY(shown.dialog());
        QTRY_VERIFY(shown.dialog()->isVisible());
        QCOMPARE(shown.dialog()->findChildren<QLineEdit*>().at(0)->text(), followed.number);
        QCOMPARE(shown.dialog()->findChildren<QLineEdit*>().at(1)->text(), QStringLiteral("Waiting for Customer"));

        // Nothing is taken over before the word is given.
        QCOMPARE(answer(open.cases.detail(followed.id))->head.status, QStringLiteral("New"));
        shown.dialog()->findChildren<QLineEdit*>().at(1)->setText(QStringLiteral("Closed"));
        QVERIFY(shown.dialog()->findChild<QCheckBox*>()->isChecked());
        button(shown.dialog(), QStringLiteral("Take over"))->click();
        QTRY_VERIFY(shown.says(QStringLiteral("is up to date with the e-mail")));
        const cases::CaseDetail detail = *answer(open.cases.detail(followed.id));
        QCOMPARE(detail.head.status, QStringLiteral("Closed"));
        QVERIFY(detail.head.closed);
        QCOMPARE(detail.head.description, followed.description);
        QCOMPARE(detail.head.modified, QDateTime(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC));
        QCOMPARE(detail.entries.size(), 2U);
        QCOMPARE(detail.entries[0].kind, cases::EntryKind::Email);
        QVERIFY(detail.entries[0].fromVendor);
        QVERIFY(detail.entries[0].text.contains(QStringLiteral("has changed")));
        QCOMPARE(detail.entries[1].newValue, QStringLiteral("Closed"));

        // The same e-mail once more adds nothing.
        shown.drop(mime);
        QTRY_VERIFY(shown.dialog() && shown.dialog()->isVisible());
        shown.dialog()->findChildren<QLineEdit*>().at(1)->setText(QStringLiteral("Closed"));
        button(shown.dialog(), QStringLiteral("Take over"))->click();
        QTRY_VERIFY(!shown.dialog());
        QTest::qWait(50);
        QCOMPARE(answer(open.cases.detail(followed.id))->entries.size(), 2U);
    }

    void pastedTextAsksForTheNumberItLacks()
    {
        OpenAccount open(account::Kind::Assisted);
        QVERIFY(answer(open.cases.putFollowed(followedCase())));
        Shown shown(open);
        QApplication::clipboard()->setText(QStringLiteral("Hello, we are looking into it. Kind regards"));
        QVERIFY(shown.tab.go({.kind = Destination::Kind::Case, .id = followedCase().id}));
        QTRY_VERIFY(button(&shown.page(), QStringLiteral("Paste status e-mail …")));
        button(&shown.page(), QStringLiteral("Paste status e-mail …"))->click();
        QTRY_VERIFY(shown.dialog() && shown.dialog()->isVisible());
        QPushButton* const take = button(shown.dialog(), QStringLiteral("Take over"));
        auto* const number = shown.dialog()->findChildren<QLineEdit*>().at(0);
        auto* const warning = shown.dialog()->findChild<Banner*>();
        QVERIFY(!take->isEnabled());
        QCOMPARE(warning->message(), QStringLiteral("No case number was found in this e-mail."));
        number->setText(QStringLiteral("99"));
        QVERIFY(!take->isEnabled());
        QCOMPARE(warning->message(), QStringLiteral("You follow no case with this number."));
        number->setText(QStringLiteral(" 4711"));
        QVERIFY(take->isEnabled());
        QCOMPARE(warning->message(), QStringLiteral("The sender does not look like Jitterbit."));
        button(shown.dialog(), QStringLiteral("Cancel"))->click();
        QTRY_VERIFY(!shown.dialog());
        QVERIFY(answer(open.cases.detail(followedCase().id))->entries.empty());
    }

    void rubbishIsSaidToBeRubbish()
    {
        OpenAccount open(account::Kind::Assisted);
        Shown shown(open);
        QFile file(open.folder.filePath(QStringLiteral("photo.eml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12) + QByteArray(2000, '\0'));
        file.close();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(file.fileName())});
        shown.drop(mime);
        QTRY_VERIFY(shown.says(QStringLiteral("photo.eml is not an e-mail that Lotse can read.")));
        QVERIFY(!shown.dialog());
        mime.setUrls({QUrl::fromLocalFile(open.folder.filePath(QStringLiteral("missing.eml")))});
        shown.drop(mime);
        QTRY_VERIFY(shown.says(QStringLiteral("missing.eml could not be read")));
    }

    void aCaseThatGoesAwayIsSaidToBeGone()
    {
        OpenAccount open;
        mirror(open, 2);
        Shown shown(open);
        QVERIFY(shown.tab.go({.kind = Destination::Kind::Case, .id = portalCase(1).id}));
        QTRY_VERIFY(shown.says(portalCase(1).subject));
        cases::ChangePage page = pageOf({}, "second");
        page.deletedCases = {portalCase(1).id};
        QVERIFY(answer(open.cases.apply(page, morning.addDays(2))));
        QTRY_VERIFY(shown.says(QStringLiteral("no longer here")));
    }

    void onlyCasesAreItsDestination()
    {
        OpenAccount open;
        Shown shown(open);
        QVERIFY(!shown.tab.go({.kind = Destination::Kind::Receipt, .id = QStringLiteral("x")}));
        QVERIFY(!shown.tab.go({.kind = Destination::Kind::ProductionDown, .id = {}}));
    }

    void speaksGermanAtOnce()
    {
        OpenAccount open;
        mirror(open, 3);
        Shown shown(open);
        QVERIFY(shown.tab.go({.kind = Destination::Kind::Case, .id = portalCase(1).id}));
        QTRY_VERIFY(shown.says(QStringLiteral("At a glance")));
        {
            Languages languages;
            languages.use(QStringLiteral("de"));
            QTRY_VERIFY(shown.says(QStringLiteral("Auf einen Blick")));
            QVERIFY(!shown.says(QStringLiteral("At a glance")));
            QCOMPARE(shown.tab.title(), QStringLiteral("Meine Fälle"));
            QCOMPARE(shown.list().model().headerData(CaseListModel::Subject, Qt::Horizontal).toString(),
                     QStringLiteral("Betreff"));
            languages.use(QStringLiteral("en"));
        }
        QTRY_VERIFY(shown.says(QStringLiteral("At a glance")));
    }

    void everythingHasAName()
    {
        OpenAccount open;
        mirror(open, 3);
        QVERIFY(answer(open.cases.putFollowed(followedCase())));
        Shown shown(open);
        QVERIFY(shown.tab.go({.kind = Destination::Kind::Case, .id = followedCase().id}));
        QTRY_VERIFY(shown.says(followedCase().subject));
        QCOMPARE(testing::accessibilityProblems(shown.tab), QStringList());
        QCOMPARE(testing::unreachableByTab(shown.tab), QStringList());
        QVERIFY(shown.tab.go({.kind = Destination::Kind::Case, .id = {}}));
        QCOMPARE(testing::accessibilityProblems(shown.tab), QStringList());
        QCOMPARE(testing::unreachableByTab(shown.tab), QStringList());
        QMimeData mime;
        mime.setText(QString::fromUtf8(statusMail));
        shown.drop(mime);
        QTRY_VERIFY(shown.dialog() && shown.dialog()->isVisible());
        QCOMPARE(testing::accessibilityProblems(*shown.dialog()), QStringList());
        button(shown.dialog(), QStringLiteral("Cancel"))->click();
    }

    void theKeyboardBeginsInTheList()
    {
        OpenAccount open;
        mirror(open, 5);
        Shown shown(open);
        shown.tab.setFocus();
        QVERIFY(shown.find<CaseListView>()->hasFocus());
        QVERIFY(shown.tab.go({.kind = Destination::Kind::Case, .id = portalCase(1).id}));
        QVERIFY(shown.page().isAncestorOf(QApplication::focusWidget()));
        shown.list().setFocus();
        shown.tab.setFocus();
        QVERIFY(shown.page().isAncestorOf(QApplication::focusWidget()));
    }

    void sortsByKeyboardAndScreenReader()
    {
        OpenAccount open;
        mirror(open, 20);
        Shown shown(open);
        const auto firstNumber = [&] {
            const CaseListModel::Line* line = shown.list().model().line(0);
            return line ? line->row.head.number : QString();
        };
        QTRY_COMPARE(firstNumber(), QStringLiteral("00000020"));
        auto* order = testing::inTree(shown.tab, QAccessible::Button, QStringLiteral("Order: Descending"));
        QVERIFY(order);
        order->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(firstNumber(), QStringLiteral("00000001"));
        QVERIFY(testing::inTree(shown.tab, QAccessible::Button, QStringLiteral("Order: Ascending")));
        auto* sort = shown.list().findChild<QComboBox*>();
        sort->setFocus();
        QTest::keyClick(sort, Qt::Key_Down);
        QTRY_COMPARE(shown.list().model().query().sort, cases::SortBy::Number);
    }

    void anEmptyListIsReadableToo()
    {
        OpenAccount open(account::Kind::Assisted);
        Shown shown(open);
        QTRY_VERIFY(shown.says(QStringLiteral("status e-mails here")));
        QCOMPARE(testing::accessibilityProblems(shown.tab), QStringList());
    }
};

QTEST_MAIN(CasesTabTest)
#include "CasesTabTest.moc"
