// Searching, filtering, keeping and exporting in My Cases, as a person does it.
#include "support/cases/CaseBook.h"
#include "ui/AccessibilityAudit.h"
#include "ui/OpenAccount.h"
#include "ui/cases/CaseListPage.h"
#include "ui/cases/CaseListView.h"
#include "ui/cases/CasesTab.h"
#include "ui/cases/FilterPanel.h"
#include "ui/cases/SearchBar.h"
#include "ui/cases/SelectionBar.h"
#include "ui/cases/ViewsPanel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

using namespace lotse;
using namespace lotse::ui;
using namespace Qt::Literals::StringLiterals;
using lotse::testing::answer;
using lotse::testing::OpenAccount;

namespace
{

const QDateTime morning(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);

cases::Case portalCase(int number)
{
    cases::Case made;
    made.id = u"500%1"_qs.arg(number, 12, 10, QLatin1Char('0'));
    made.number = u"%1"_qs.arg(number, 8, 10, QLatin1Char('0'));
    made.subject = number % 10 == 3 ? u"Größenprüfung %1"_qs.arg(number) : u"Operation %1 steht"_qs.arg(number);
    made.product = number % 2 ? u"Design Studio"_qs : u"Private Agent"_qs;
    made.severity = u"2 (Major)"_qs;
    made.closed = number % 4 == 0;
    made.status = made.closed ? u"Closed"_qs : u"In Progress"_qs;
    made.contactName = u"Jörg Müller"_qs;
    made.created = morning.addSecs(number);
    made.modified = morning.addSecs(number);
    made.revision = QString::number(number);
    return made;
}

class PickedFile final : public FilePicker
{
public:
    void pickFiles(QWidget*, const QString&, std::function<void(QStringList)> done) override { done({}); }
    void pickNewFile(QWidget*, const QString&, const QString& name, std::function<void(QString)> done) override
    {
        suggested = name;
        done(path);
    }
    QString path;
    QString suggested;
};

class Desk
{
public:
    explicit Desk(int count) : workspace(made(count)), tab(workspace)
    {
        tab.resize(1280, 700);
        tab.show();
        tab.activateWindow();
        [this, count] {
            QVERIFY(QTest::qWaitForWindowActive(&tab));
            QTRY_COMPARE(rows(), count);
        }();
    }

    int rows() const { return model().rowCount(); }
    const CaseListModel& model() const { return const_cast<CasesTab&>(tab).list().model(); }
    CaseListView& view() { return *tab.findChild<CaseListView*>(); }
    SearchBar& box() { return *tab.findChild<SearchBar*>(); }
    QPushButton* button(const QString& text)
    {
        for (QPushButton* button : tab.findChildren<QPushButton*>()) {
            if (button->isVisible() && (button->text().remove(u'&') == text || button->accessibleName() == text)) {
                return button;
            }
        }
        return nullptr;
    }
    void press(const QString& text)
    {
        QPushButton* const found = button(text);
        QVERIFY2(found, qPrintable(text));
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    }
    QString subject(int row) { return model().index(row, CaseListModel::Subject).data().toString(); }
    QStringList selectedIds()
    {
        QStringList ids;
        for (const QModelIndex& index : view().selectionModel()->selectedRows()) {
            ids.append(index.data(CaseListModel::IdRole).toString());
        }
        ids.sort();
        return ids;
    }
    void apply(std::vector<cases::Case> heads)
    {
        cases::ChangePage page;
        page.cases = std::move(heads);
        page.cursor = QByteArray::number(++pages);
        QVERIFY(answer(open.cases.apply(std::move(page), morning.addDays(1))));
    }

    int pages = 0;
    OpenAccount open;
    PickedFile files;
    Workspace workspace;
    CasesTab tab;

private:
    Workspace made(int count)
    {
        std::vector<cases::Case> heads;
        for (int number = 1; number <= count; ++number) {
            heads.push_back(portalCase(number));
        }
        apply(std::move(heads));
        Workspace made = open.workspace();
        return {.account = made.account,
                .vendor = made.vendor,
                .clock = made.clock,
                .settings = made.settings,
                .cases = made.cases,
                .caseBook = made.caseBook,
                .drafts = made.drafts,
                .attachments = made.attachments,
                .outbox = made.outbox,
                .reports = made.reports,
                .sync = made.sync,
                .status = made.status,
                .statusBook = made.statusBook,
                .statusPage = {},
                .browser = made.browser,
                .files = files,
                .folder = made.folder,
                .practice = true};
    }
};

} // namespace

class CaseSearchTabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhileTypingAndEscapeClears()
    {
        Desk desk(60);
        QAbstractItemModelTester tester(desk.view().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.view().setFocus();
        QTest::keyClick(&desk.view(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(desk.box().hasFocus());
        QTest::keyClicks(&desk.box(), u"groessenpr"_qs);
        QTRY_COMPARE(desk.rows(), 6);
        QTRY_COMPARE(desk.subject(0), u"Größenprüfung 53"_qs);
        QTest::keyClick(&desk.box(), Qt::Key_Down);
        QVERIFY(desk.view().hasFocus());
        QTest::keyClick(&desk.view(), Qt::Key_Escape);
        QTRY_COMPARE(desk.rows(), 60);
        QVERIFY(desk.box().text().isEmpty());
        QTest::keyClick(&desk.view(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(&desk.box(), u"nothing like that"_qs);
        QTRY_COMPARE(desk.rows(), 0);
        QVERIFY(!desk.view().isVisible());
        QTest::keyClick(&desk.box(), Qt::Key_Escape);
        QTRY_COMPARE(desk.rows(), 60);
    }

    void aTypedFilterBecomesAChip()
    {
        Desk desk(40);
        desk.box().setFocus();
        QTest::keyClicks(&desk.box(), u"pro"_qs);
        QVERIFY(desk.box().offers().isVisible());
        QTest::keyClick(&desk.box(), Qt::Key_Down);
        QTest::keyClick(&desk.box(), Qt::Key_Return);
        QCOMPARE(desk.box().text(), u"product:"_qs);
        QTRY_COMPARE(desk.box().offers().count(), 2);
        QTest::keyClicks(&desk.box(), u"des"_qs);
        QCOMPARE(desk.box().offers().count(), 1);
        QTest::keyClick(&desk.box(), Qt::Key_Down);
        QTest::keyClick(&desk.box(), Qt::Key_Return);
        QTRY_COMPARE(desk.rows(), 20);
        QVERIFY(desk.box().text().isEmpty());
        QTest::keyClicks(&desk.box(), u"-is:closed"_qs);
        QTest::keyClick(&desk.box(), Qt::Key_Return);
        QTRY_VERIFY(desk.button(u"Remove the filter not: Closed"_qs));
        desk.press(u"Remove the filter Product: Design Studio"_qs);
        QTRY_COMPARE(desk.rows(), 30);
        QCOMPARE(lotse::testing::accessibilityProblems(desk.tab).join(u'\n'), QString());
    }

    void filtersAreChosen()
    {
        Desk desk(40);
        desk.press(u"Filter"_qs);
        auto* const panel = desk.tab.findChild<FilterPanel*>();
        QVERIFY(panel && panel->isVisible());
        QComboBox* product = nullptr;
        for (QComboBox* box : panel->findChildren<QComboBox*>()) {
            product = box->accessibleName() == u"Product"_qs ? box : product;
        }
        QVERIFY(product);
        QTRY_COMPARE(product->count(), 3);
        QTest::keyClick(product, Qt::Key_Down);
        QTRY_COMPARE(desk.rows(), 20);
        QCOMPARE(lotse::testing::accessibilityProblems(desk.tab).join(u'\n'), QString());
        QCOMPARE(lotse::testing::doubledMnemonics(desk.tab), QStringList());
        QTest::keyClick(product, Qt::Key_Up);
        QTRY_COMPARE(desk.rows(), 40);
        QTest::keyClick(product, Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
    }

    void aSearchIsKept()
    {
        Desk desk(40);
        desk.box().setFocus();
        QTest::keyClicks(&desk.box(), u"is:closed operation"_qs);
        QTest::keyClick(&desk.box(), Qt::Key_Return);
        QTRY_COMPARE(desk.rows(), 10);
        desk.press(u"Views"_qs);
        auto* const panel = desk.tab.findChild<ViewsPanel*>();
        QTest::keyClicks(panel->findChild<QLineEdit*>(), u"Erledigt"_qs);
        QTest::keyClick(panel->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(desk.button(u"Erledigt (10)"_qs));
        QCOMPARE(lotse::testing::accessibilityProblems(desk.tab).join(u'\n'), QString());
        QTest::keyClick(panel->findChild<QLineEdit*>(), Qt::Key_Escape);
        desk.box().setFocus();
        QTest::keyClick(&desk.box(), Qt::Key_Escape);
        QTest::keyClick(&desk.box(), Qt::Key_Escape);
        QTRY_COMPARE(desk.rows(), 40);
        desk.press(u"Views"_qs);
        QTRY_VERIFY(desk.button(u"Erledigt (10)"_qs));
        desk.press(u"Erledigt (10)"_qs);
        QTRY_COMPARE(desk.rows(), 10);
        QCOMPARE(desk.box().text(), u"operation"_qs);
    }

    void severalAtOnce()
    {
        Desk desk(40);
        desk.view().setFocus();
        desk.view().selectRow(2);
        QTest::keyClick(&desk.view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&desk.view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desk.selectedIds().size(), 3);
        const QStringList chosen = desk.selectedIds();
        desk.press(u"Mark as unread"_qs);
        QTRY_VERIFY(desk.model().line(3)->row.unread);
        QCOMPARE(desk.selectedIds(), chosen); // what was done did not take the selection away
        desk.press(u"Mark as read"_qs);
        QTRY_VERIFY(!desk.model().line(3)->row.unread);
        desk.press(u"Watch"_qs);
        QTRY_VERIFY(desk.model().line(3)->row.watched);
        QTRY_VERIFY(desk.button(u"Stop watching"_qs));
        QCOMPARE(answer(desk.open.caseBook.watched())->size(), 3);

        desk.files.path = desk.open.folder.filePath(u"cases.csv"_qs);
        desk.press(u"Export as CSV …"_qs);
        QTRY_VERIFY(QFileInfo::exists(desk.files.path));
        QFile file(desk.files.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray table = file.readAll();
        QVERIFY(table.startsWith("\xEF\xBB\xBFNumber,Subject,"));
        QCOMPARE(table.count("\r\n"), 4);
        QVERIFY(table.contains("00000037,Operation 37 steht,Design Studio,2 (Major),In Progress,Jitterbit,"
                               "J\xC3\xB6rg M\xC3\xBCller,"));
    }

    void everythingIsExportedToo()
    {
        Desk desk(230);
        desk.view().setFocus();
        desk.view().selectAll();
        desk.files.path = desk.open.folder.filePath(u"all.csv"_qs);
        desk.press(u"Export as CSV …"_qs);
        QTRY_VERIFY(QFileInfo::exists(desk.files.path));
        QFile file(desk.files.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 231);
    }

    void whereAWordWasFoundComesAfterTheLines()
    {
        Desk desk(30);
        cases::ChangePage page;
        cases::Entry said;
        said.id = u"said"_qs;
        said.caseId = portalCase(7).id;
        said.at = morning;
        said.text = u"The certificate of the agent is too old"_qs;
        page.entries = {said};
        page.cursor = "with a word";
        QVERIFY(answer(desk.open.cases.apply(std::move(page), morning.addDays(1))));
        desk.box().setFocus();
        QTest::keyClicks(&desk.box(), u"zertifikat"_qs);
        QTRY_COMPARE(desk.rows(), 0);
        desk.box().setText(u"certif"_qs);
        QTRY_COMPARE(desk.rows(), 1);
        const auto readOut = [&] {
            return desk.model().index(0, CaseListModel::Subject).data(Qt::AccessibleTextRole).toString();
        };
        QTRY_VERIFY(readOut().contains(said.text));
        // A sync of other cases leaves it there.
        desk.apply({portalCase(99)});
        QTest::qWait(300);
        QVERIFY(desk.model().line(0)->row.excerpt.contains(u"certificate"_qs));
    }

    void aSyncLeavesSelectionAndPlace()
    {
        Desk desk(400);
        desk.box().setFocus();
        QTest::keyClicks(&desk.box(), u"is:open"_qs);
        QTRY_COMPARE(desk.rows(), 300);
        desk.view().setFocus();
        desk.view().selectRow(100);
        desk.view().scrollTo(desk.model().index(100, 1), QAbstractItemView::PositionAtTop);
        QTRY_VERIFY(!desk.selectedIds().front().isEmpty());
        const QStringList chosen = desk.selectedIds();
        const int top = desk.view().rowAt(0);
        QTRY_VERIFY(desk.model().line(top) != nullptr);
        const QString topId = desk.model().index(top, 1).data(CaseListModel::IdRole).toString();
        std::vector<cases::Case> fresh;
        for (int number = 1001; number <= 1005; ++number) {
            fresh.push_back(portalCase(number));
            fresh.back().subject = u"Operation %1 ist neu"_qs.arg(number);
        }
        desk.apply(std::move(fresh));
        QTRY_COMPARE(desk.rows(), 304);
        QCOMPARE(desk.selectedIds(), chosen);
        QCOMPARE(desk.view().rowAt(0), top + 4);
        QTRY_COMPARE(desk.model().index(desk.view().rowAt(0), 1).data(CaseListModel::IdRole).toString(), topId);
    }
};

QTEST_MAIN(CaseSearchTabTest)
#include "CaseSearchTabTest.moc"
