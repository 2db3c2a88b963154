#include "foundation/BackOff.h"

#include <QTest>

using namespace lotse;
using namespace std::chrono_literals;

namespace
{
class FixedRandom final : public Random
{
public:
    explicit FixedRandom(double fraction) : m_fraction(fraction) {}
    double fraction() override { return m_fraction; }
    QString uuid() override { return {}; }

private:
    double m_fraction;
};
} // namespace

class BackOffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheMost()
    {
        FixedRandom almostOne(0.5);
        const BackOff backOff(2s, 60s);
        QCOMPARE(backOff.next(1, almostOne), std::chrono::milliseconds(1s));
        QCOMPARE(backOff.next(2, almostOne), std::chrono::milliseconds(2s));
        QCOMPARE(backOff.next(5, almostOne), std::chrono::milliseconds(16s));
        QCOMPARE(backOff.next(6, almostOne), std::chrono::milliseconds(30s));
        QCOMPARE(backOff.next(1'000'000, almostOne), std::chrono::milliseconds(30s));
    }

    void jitterIsFull()
    {
        SeededRandom random(7);
        const BackOff backOff(2s, 60s);
        int short_ = 0;
        int long_ = 0;
        for (int i = 0; i < 1000; ++i) {
            const auto wait = backOff.next(10, random);
            QVERIFY(wait >= 0ms && wait < 60s);
            short_ += wait < 6s ? 1 : 0;
            long_ += wait > 54s ? 1 : 0;
        }
        QVERIFY(short_ > 50);
        QVERIFY(long_ > 50);
    }

    void neverLessThanTheServerAsked()
    {
        FixedRandom nothing(0);
        QCOMPARE(BackOff(2s, 60s).next(3, nothing, 90s), std::chrono::milliseconds(90s));
        FixedRandom half(0.5);
        QCOMPARE(BackOff(8s, 60s).next(1, half, 1s), std::chrono::milliseconds(4s));
    }
};

QTEST_GUILESS_MAIN(BackOffTest)
#include "BackOffTest.moc"
