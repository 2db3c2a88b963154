// Who has to act next, and how long it has been silent.
#include "support/cases/WhoseTurn.h"

#include <QtTest>

using namespace lotse::cases;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QDateTime noon(QDate(2026, 10, 1), QTime(12, 0), Qt::UTC);

Entry said(bool byVendor, int minute, EntryKind kind = EntryKind::Comment)
{
    Entry entry;
    entry.kind = kind;
    entry.fromVendor = byVendor;
    entry.at = noon.addSecs(minute * 60);
    return entry;
}

CaseDetail with(std::vector<Entry> entries, const QString& status = u"In Progress"_qs)
{
    CaseDetail detail;
    detail.head.status = status;
    detail.head.created = noon;
    detail.entries = std::move(entries);
    return detail;
}

} // namespace

class WhoseTurnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoseTurnItIs()
    {
        QCOMPARE(whoseTurn(with({})), Turn::Vendors);
        QCOMPARE(whoseTurn(with({said(true, 1)})), Turn::Ours);
        QCOMPARE(whoseTurn(with({said(true, 1), said(false, 2)})), Turn::Vendors);
        QCOMPARE(whoseTurn(with({said(false, 1), said(true, 2, EntryKind::Email)})), Turn::Ours);
        QCOMPARE(whoseTurn(with({said(false, 1)}, u"Waiting on Customer"_qs)), Turn::Ours);
    }

    void closedIsNobodys()
    {
        CaseDetail closed = with({said(true, 1)}, u"Waiting on Customer"_qs);
        closed.head.closed = true;
        QCOMPARE(whoseTurn(closed), Turn::Nobody);
    }

    void aChangeSaysNothing()
    {
        const CaseDetail detail = with({said(false, 1), said(true, 9, EntryKind::Change)});
        QCOMPARE(whoseTurn(detail), Turn::Vendors);
        QCOMPARE(lastWord(detail), noon.addSecs(60));
    }

    void theNewestCountsInAnyOrder() { QCOMPARE(whoseTurn(with({said(true, 5), said(false, 1)})), Turn::Ours); }

    void readsStatuses_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("onCustomer");
        const auto row = [](const QString& status, bool onCustomer) {
            QTest::newRow(qPrintable(status)) << status << onCustomer;
        };
        row(u"Waiting on Customer"_qs, true);
        row(u"waiting-for-customer"_qs, true);
        row(u"Pending Customer Response"_qs, true);
        row(u"AWAITING_CLIENT"_qs, true);
        row(u"Customer Action Required"_qs, true);
        row(u"Wartet auf Kunde"_qs, true);
        row(u"Warten auf Rückmeldung des Kunden"_qs, true);
        row(u"Rückmeldung vom Kunden nötig"_qs, true);
        row(u"Kunden-Ru\u0308ckmeldung"_qs, true);
        row(u"New"_qs, false);
        row(u"In Progress"_qs, false);
        row(u"Waiting on Vendor"_qs, false);
        row(u"Pending"_qs, false);
        row(u"Customer"_qs, false);
        row(u""_qs, false);
    }

    void readsStatuses()
    {
        QFETCH(QString, status);
        QFETCH(bool, onCustomer);
        QCOMPARE(waitsOnCustomer(status), onCustomer);
    }

    void countsTheSilence()
    {
        QCOMPARE(silentFor(with({said(true, 30)}), noon.addSecs(7200)), std::optional(5400s));
        QCOMPARE(silentFor(with({}), noon.addSecs(60)), std::optional(60s));
        QCOMPARE(silentFor(with({said(true, 30)}), noon), std::optional(0s));
        QVERIFY(!silentFor(CaseDetail(), noon));
        const QDateTime elsewhere = noon.addSecs(3600).toOffsetFromUtc(7200);
        QCOMPARE(silentFor(with({said(false, 0)}), elsewhere), std::optional(3600s));
    }
};

QTEST_APPLESS_MAIN(WhoseTurnTest)
#include "WhoseTurnTest.moc"
