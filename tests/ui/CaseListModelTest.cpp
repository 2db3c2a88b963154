// The list of My Cases over a store that changes: bounded memory, minimal news, nobody loses their place.
#include "ui/ManyCases.h"
#include "ui/cases/CaseListView.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace lotse;
using namespace lotse::ui;
using lotse::testing::ManyCases;

namespace
{

constexpr int many = 100'000;
constexpr int patience = 20'000; // milliseconds

bool urgent(const QString& subject)
{
    return subject.startsWith(QLatin1String("Production Down"));
}

QString shownId(const QAbstractItemModel& model, int row)
{
    return model.index(row, 0).data(CaseListModel::IdRole).toString();
}

// A list on the screen over made-up cases.
struct Shown {
    explicit Shown(int count) : cases(count), model(cases.source(), clock, urgent), view(model)
    {
        view.resize(1000, 600);
        view.show();
        QSignalSpy arrived(&model, &CaseListModel::arrived);
        model.setQuery({});
        QTRY_VERIFY_WITH_TIMEOUT(!arrived.isEmpty(), patience);
    }

    bool allHere() const // nothing on the screen still loads
    {
        for (int y = 0; y < view.viewport()->height(); y += 10) {
            const int row = view.rowAt(y);
            if (row >= 0 && !model.line(row)) {
                return false;
            }
        }
        return true;
    }

    void sync()
    {
        QSignalSpy arrived(&model, &CaseListModel::arrived);
        model.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!arrived.isEmpty(), patience);
    }

    SystemClock clock;
    ManyCases cases;
    CaseListModel model;
    CaseListView view;
};

} // namespace

class CaseListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePlaceholderUntilThePageIsThere()
    {
        Shown shown(many);
        QCOMPARE(shown.model.rowCount(), many);
        const QModelIndex far = shown.model.index(70'000, CaseListModel::Subject);
        QCOMPARE(far.data().toString(), QStringLiteral("…"));
        QCOMPARE(far.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Loading"));
        QSignalSpy changed(&shown.model, &CaseListModel::dataChanged);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(far.data().toString(), QStringLiteral("Subject of case 29999"));
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 70'000);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 70'099);
    }

    void scrollsEndToEndWithABoundedCache()
    {
        Shown shown(many);
        QScrollBar* const bar = shown.view.verticalScrollBar();
        QVERIFY(bar->maximum() > many * 10);
        int most = 0;
        for (int step = 0; step <= 200; ++step) {
            bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * step / 200));
            shown.view.viewport()->repaint();
            QCoreApplication::processEvents();
            most = std::max(most, shown.model.pagesHere());
        }
        QTRY_VERIFY_WITH_TIMEOUT(shown.allHere(), patience);
        QVERIFY(most <= CaseListModel::keptPages);
        QCOMPARE(shownId(shown.model, many - 1), QStringLiteral("id-0"));
        // The pages that flew by were asked for a few at a time, not all of them.
        QVERIFY(shown.cases.read < 700);
    }

    void aJumpCancelsWhatIsNoLongerLookedAt()
    {
        Shown shown(many);
        for (int page = 100; page < 140; ++page) {
            (void)shown.model.line(page * CaseListModel::pageSize);
            QTest::qWait(0);
        }
        (void)shown.model.line(90'000);
        QTRY_VERIFY(shown.model.line(90'000));
        QVERIFY(shown.model.pagesHere() <= CaseListModel::keptPages);
    }

    void keepsTheRulesOfModelsWhileTheStoreChangesDuringScrolling()
    {
        Shown shown(5'000);
        const QAbstractItemModelTester tester(&shown.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QScrollBar* const bar = shown.view.verticalScrollBar();
        int next = 5'000;
        for (int step = 0; step < 60; ++step) {
            bar->setValue(bar->maximum() * (step % 20) / 20);
            shown.cases.change([&](std::vector<cases::CaseRow>& rows) {
                switch (step % 3) {
                case 0:
                    rows.push_back(ManyCases::row(next++));
                    break;
                case 1:
                    rows.erase(rows.begin() + (step * 37) % static_cast<int>(rows.size()));
                    break;
                default:
                    rows[static_cast<std::size_t>(step * 53) % rows.size()].head.status = QStringLiteral("Waiting");
                }
            });
            shown.model.refresh();
            QTest::qWait(5);
        }
        shown.sync();
        QTRY_COMPARE(shown.model.rowCount(), 5'000);
    }

    void selectionAndPlaceSurviveASync()
    {
        Shown shown(2'000);
        QTRY_VERIFY(shown.allHere());
        shown.view.verticalScrollBar()->setValue(900 * shown.view.rowHeight(0) + 7);
        QTRY_VERIFY(shown.allHere());
        const int top = shown.view.rowAt(0);
        const QString topId = shownId(shown.model, top);
        const int offset = shown.view.rowViewportPosition(top);
        shown.view.selectRow(top + 3);
        const QString selected = shownId(shown.model, top + 3);

        shown.cases.change([](std::vector<cases::CaseRow>& rows) {
            for (int i = 0; i < 150; ++i) {
                rows.push_back(ManyCases::row(5'000 + i)); // newest: above all others
            }
            std::erase_if(rows, [](const cases::CaseRow& row) { return row.head.id == QLatin1String("id-1999"); });
        });
        shown.sync();

        QCOMPARE(shown.model.rowCount(), 2'149);
        QTRY_VERIFY(shown.allHere());
        QCOMPARE(shown.view.rowAt(0), top + 149);
        QCOMPARE(shownId(shown.model, shown.view.rowAt(0)), topId);
        QCOMPARE(shown.view.rowViewportPosition(top + 149), offset);
        const QModelIndexList rows = shown.view.selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().data(CaseListModel::IdRole).toString(), selected);
        QCOMPARE(shown.view.currentIndex().row(), top + 152);
    }

    void theSelectedCaseIsFollowedToTheTop()
    {
        Shown shown(2'000);
        shown.view.selectRow(3);
        const QString id = shownId(shown.model, 3);
        shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum());
        QTRY_VERIFY(shown.allHere());
        shown.cases.change([&](std::vector<cases::CaseRow>& rows) {
            auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.head.id == id; });
            found->head.modified = found->head.modified.addYears(1);
        });
        shown.sync();
        QCOMPARE(shown.view.currentIndex().row(), 0);
        QCOMPARE(shown.view.selectionModel()->selectedRows().first().row(), 0);
    }

    void aRemovedCaseTakesItsSelectionWithIt()
    {
        Shown shown(300);
        shown.view.selectRow(3);
        const QString id = shownId(shown.model, 3);
        shown.cases.change([&](std::vector<cases::CaseRow>& rows) {
            std::erase_if(rows, [&](const auto& row) { return row.head.id == id; });
        });
        shown.sync();
        QCOMPARE(shown.model.rowCount(), 299);
        QVERIFY(shown.view.selectionModel()->selectedRows().isEmpty());
    }

    void onlyWhatDiffersIsAnnounced()
    {
        Shown shown(many);
        QTRY_VERIFY(shown.allHere());
        QSignalSpy changed(&shown.model, &CaseListModel::dataChanged);
        QSignalSpy layout(&shown.model, &CaseListModel::layoutChanged);
        shown.sync();
        QCOMPARE(changed.size(), 0);
        shown.cases.change(
            [](std::vector<cases::CaseRow>& rows) { rows[many - 6].head.status = QStringLiteral("New"); });
        shown.sync();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 5);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 5);
        QCOMPARE(layout.size(), 0);
    }

    void newsInQuickSuccessionAreJoined()
    {
        Shown shown(many);
        const int before = shown.cases.counted;
        for (int i = 0; i < 50; ++i) {
            shown.model.refresh();
        }
        shown.sync();
        QVERIFY(shown.cases.counted - before <= 3);
    }

    void sortsAndFilters()
    {
        Shown shown(900);
        shown.view.selectRow(2);
        const QString id = shownId(shown.model, 2);
        QSignalSpy changed(&shown.model, &CaseListModel::queryChanged);
        shown.view.horizontalHeader()->setSortIndicator(CaseListModel::Number, Qt::AscendingOrder);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(shownId(shown.model, 0), QStringLiteral("id-0"));
        QCOMPARE(shown.view.currentIndex().data(CaseListModel::IdRole).toString(), id);
        QCOMPARE(shown.view.verticalScrollBar()->value(), 0);

        cases::CaseQuery query = shown.model.query();
        query.show = cases::CaseQuery::Show::Closed;
        shown.model.setQuery(query);
        QTRY_COMPARE(shown.model.rowCount(), 300);
        query.show = cases::CaseQuery::Show::All;
        shown.model.setQuery(query);
        QTRY_COMPARE(shown.model.rowCount(), 900);
    }

    void aFailingStoreIsSaidAndWhatIsHereStays()
    {
        Shown shown(300);
        QSignalSpy failed(&shown.model, &CaseListModel::failed);
        shown.cases.failing = true;
        shown.model.refresh();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::StorageFailed);
        QCOMPARE(shown.model.rowCount(), 300);
        QCOMPARE(shownId(shown.model, 0), QStringLiteral("id-299"));
        shown.cases.failing = false;
        shown.sync();
    }

    void everyCellIsReadOut()
    {
        Shown shown(300);
        shown.cases.change([](std::vector<cases::CaseRow>& rows) {
            rows[295].head.subject = QStringLiteral("Production Down: Bestellungen stehen");
            rows[295].head.origin = cases::Origin::FollowedByHand;
        });
        shown.sync();
        for (int row = 0; row < 100; ++row) {
            for (int column = 0; column < CaseListModel::ColumnCount; ++column) {
                QVERIFY(!shown.model.index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty());
            }
        }
        QCOMPARE(
            shown.model.index(4, CaseListModel::Subject).data(Qt::AccessibleTextRole).toString().section(u',', 0, 5),
            QStringLiteral("unread, Production down, 00001295, Production Down: Bestellungen stehen, "
                           "Followed by hand, Jitterbit Studio"));
        QVERIFY(!shown.view.accessibleName().isEmpty());
    }

    void aLocalCaseShowsHowItsReportStands()
    {
        Shown shown(10);
        shown.cases.change([](std::vector<cases::CaseRow>& rows) {
            rows[9].head.origin = cases::Origin::Local;
            rows[9].head.number.clear();
            rows[9].outboxItem = QStringLiteral("item");
        });
        shown.sync();
        const QModelIndex status = shown.model.index(0, CaseListModel::Status);
        QCOMPARE(status.data().toString(), QStringLiteral("Waits in the outbox"));
        shown.model.setOutboxState(QStringLiteral("item"), outbox::State::Sending);
        QCOMPARE(status.data().toString(), QStringLiteral("Being sent"));
        QCOMPARE(status.siblingAtColumn(CaseListModel::Number).data().toString(), QStringLiteral("–"));
    }

    void theKeysOfAList()
    {
        Shown shown(many);
        QTRY_VERIFY(shown.allHere());
        QSignalSpy opened(&shown.view, &CaseListView::opened);
        shown.view.activateWindow();
        shown.view.setFocus();
        QTRY_VERIFY(shown.view.hasFocus());
        QTest::keyClick(&shown.view, Qt::Key_End);
        QCOMPARE(shown.view.currentIndex().row(), many - 1);
        QTest::keyClick(&shown.view, Qt::Key_Home);
        QCOMPARE(shown.view.currentIndex().row(), 0);
        QTest::keyClick(&shown.view, Qt::Key_Down);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), QStringLiteral("id-99998"));
        const int before = shown.cases.read;
        QTest::keyClicks(&shown.view, QStringLiteral("xyz")); // would read everything to find it
        QVERIFY(shown.cases.read - before < 3);
    }
};

QTEST_MAIN(CaseListModelTest)
#include "CaseListModelTest.moc"
