// When something disturbs a person: quiet hours, bursts, private mode.
#include "support/notices/NoticeGate.h"

#include <QTest>

using namespace lotse::notices;
using namespace Qt::Literals::StringLiterals;

class NoticeGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quietHoursMayPassMidnight()
    {
        QuietHours hours{.on = true, .from = QTime(22, 0), .until = QTime(7, 0)};
        QVERIFY(hours.covers(QTime(23, 0)) && hours.covers(QTime(22, 0)) && hours.covers(QTime(6, 59)));
        QVERIFY(!hours.covers(QTime(7, 0)) && !hours.covers(QTime(12, 0)));
        hours = {.on = true, .from = QTime(12, 0), .until = QTime(13, 0)};
        QVERIFY(hours.covers(QTime(12, 30)) && !hours.covers(QTime(13, 0)) && !hours.covers(QTime(23, 0)));
        hours.on = false;
        QVERIFY(!hours.covers(QTime(12, 30)));
        QVERIFY(!(QuietHours{.on = true, .from = QTime(5, 0), .until = QTime(5, 0)}.covers(QTime(5, 0))));
    }

    void onlyUrgentThingsDisturbAtNight()
    {
        NoticeGate gate(GateRules{.quiet = {.on = true, .from = QTime(22, 0), .until = QTime(7, 0)}});
        const QDateTime night(QDate(2026, 11, 20), QTime(3, 0));
        const QDateTime day(QDate(2026, 11, 20), QTime(11, 0));
        QVERIFY(!gate.judge(u"status"_s, Weight::Ordinary, night).notify);
        QVERIFY(gate.judge(u"status"_s, Weight::Urgent, night).notify);
        QVERIFY(gate.judge(u"status"_s, Weight::Ordinary, day).notify);
        QVERIFY(!gate.judge(u"status"_s, Weight::Quiet, day).notify);
    }

    void aBurstBecomesOne()
    {
        NoticeGate gate;
        const QDateTime start(QDate(2026, 11, 20), QTime(11, 0));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(gate.judge(u"status"_s, Weight::Ordinary, start.addSecs(i)).bundle, 0);
        }
        QCOMPARE(gate.judge(u"status"_s, Weight::Ordinary, start.addSecs(4)).bundle, 4);
        QCOMPARE(gate.judge(u"cases"_s, Weight::Ordinary, start.addSecs(4)).bundle, 0); // of another topic
        QCOMPARE(gate.judge(u"status"_s, Weight::Urgent, start.addSecs(5)).bundle, 0);  // never bundled
        QCOMPARE(gate.judge(u"status"_s, Weight::Ordinary, start.addSecs(600)).bundle, 0);
        QCOMPARE(gate.judge(u"status"_s, Weight::Ordinary, start.addSecs(-3600)).bundle, 0); // the clock was set back
    }

    void privateModeHidesContent()
    {
        NoticeGate gate(GateRules{.hideContent = true});
        const QDateTime now(QDate(2026, 11, 20), QTime(11, 0));
        QVERIFY(gate.judge(u"status"_s, Weight::Ordinary, now).hideContent);
        QVERIFY(gate.judge(u"status"_s, Weight::Urgent, now).hideContent);
        gate.setRules({});
        QVERIFY(!gate.judge(u"status"_s, Weight::Urgent, now).hideContent);
    }
};

QTEST_APPLESS_MAIN(NoticeGateTest)
#include "NoticeGateTest.moc"
