#include "support/account/Readiness.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace lotse::account;

namespace
{

const QDateTime now(QDate(2026, 11, 20), QTime(3, 14), Qt::UTC);

ReadinessFacts ready()
{
    ReadinessFacts facts;
    facts.account.kind = Kind::Salesforce;
    facts.account.contact.name = u"Jana"_s;
    facts.account.contact.email = u"jana@hansekai.example"_s;
    facts.account.contact.phone = u"+49 40 1"_s;
    facts.account.contact.deputy = u"Ole, +49 40 2"_s;
    facts.account.hotline = u"+49 40 3"_s;
    facts.account.confirmed = now.addDays(-89).toString(Qt::ISODate);
    facts.signIn = Standing::Ready;
    facts.lastSync = now.addSecs(-60);
    facts.lastStatus = now.addSecs(-3600);
    facts.lastDrill = now.addDays(-179);
    return facts;
}

Standing of(const ReadinessFacts& facts, ReadinessPoint point)
{
    for (const ReadinessItem& item : readiness(facts, now)) {
        if (item.point == point) {
            return item.standing;
        }
    }
    return Standing::Unknown;
}

} // namespace

class ReadinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsInPlace()
    {
        const auto items = readiness(ready(), now);
        QCOMPARE(items.size(), 7U);
        QCOMPARE(readyCount(items), 7);
    }

    void whatIsMissingIsNamed()
    {
        ReadinessFacts facts = ready();
        facts.account.contact.deputy.clear();
        facts.account.hotline.clear();
        facts.signIn = Standing::Missing;
        QCOMPARE(of(facts, ReadinessPoint::Contact), Standing::Missing);
        QCOMPARE(of(facts, ReadinessPoint::Hotline), Standing::Missing);
        QCOMPARE(of(facts, ReadinessPoint::SignIn), Standing::Missing);
        QCOMPARE(readyCount(readiness(facts, now)), 4);
    }

    void aPlanWithoutHotlineMissesNone()
    {
        ReadinessFacts facts = ready();
        facts.mayHaveHotline = false;
        QCOMPARE(of(facts, ReadinessPoint::Hotline), Standing::Ready); // there is one all the same
        facts.account.hotline.clear();
        QCOMPARE(of(facts, ReadinessPoint::Hotline), Standing::Unknown); // not asked for
        QCOMPARE(readyCount(readiness(facts, now)), 6);
        QCOMPARE(readiness(facts, now).size(), 6U);
    }

    void whatIsOldCountsNoMore()
    {
        ReadinessFacts facts = ready();
        facts.account.confirmed = now.addDays(-91).toString(Qt::ISODate);
        facts.lastSync = now.addSecs(-25 * 3600);
        facts.lastStatus = {};
        QCOMPARE(of(facts, ReadinessPoint::Confirmed), Standing::Missing);
        QCOMPARE(of(facts, ReadinessPoint::Mirror), Standing::Missing);
        QCOMPARE(of(facts, ReadinessPoint::StatusPage), Standing::Missing);
        facts.lastDrill = now.addDays(-181);
        QCOMPARE(of(facts, ReadinessPoint::Drill), Standing::Missing);
        facts.lastDrill = {};
        QCOMPARE(of(facts, ReadinessPoint::Drill), Standing::Missing);
        // A clock that jumped back makes nothing fresh for ever.
        facts.lastSync = now.addDays(2);
        QCOMPARE(of(facts, ReadinessPoint::Mirror), Standing::Missing);
        facts.account.confirmed = u"soon"_s;
        QCOMPARE(of(facts, ReadinessPoint::Confirmed), Standing::Missing);
    }

    void byHandThereIsNothingToSync()
    {
        ReadinessFacts facts = ready();
        facts.account.kind = Kind::Assisted;
        QCOMPARE(readiness(facts, now).size(), 5U);
    }
};

QTEST_GUILESS_MAIN(ReadinessTest)
#include "ReadinessTest.moc"
