// The subject of a production-down case begins with the literal trigger, whatever was typed, and is recognised.
#include "support/reports/SubjectRule.h"

#include <QtTest>

#include <random>

using namespace lotse;
using namespace lotse::reports;
using namespace Qt::Literals::StringLiterals;

class SubjectRuleTest : public QObject
{
    Q_OBJECT

private:
    vendor::SubjectPhrases m_phrases = vendor::loadVendorProfile(u"jitterbit"_qs)->productionDown;
    const QString m_german = u"Production Down – Produktionsausfall (Produktion ausgefallen)"_qs;

private Q_SLOTS:
    void makes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("subject");
        QTest::newRow("English") << u"en"_qs << u"SAP orders stop"_qs << u"Production Down: SAP orders stop"_qs;
        QTest::newRow("German") << u"de"_qs << u"Aufträge stehen"_qs << m_german + u": Aufträge stehen"_qs;
        QTest::newRow("other language") << u"fr"_qs << u"SAP"_qs << u"Production Down: SAP"_qs;
        QTest::newRow("no summary") << u"en"_qs << u"  "_qs << u"Production Down"_qs;
        QTest::newRow("German, no summary") << u"de"_qs << QString() << m_german;
        QTest::newRow("several lines") << u"en"_qs << u" SAP\r\n stops\t now "_qs
                                       << u"Production Down: SAP stops now"_qs;
    }
    void makes()
    {
        QFETCH(QString, language);
        QFETCH(QString, summary);
        QFETCH(QString, subject);
        QCOMPARE(productionDownSubject(m_phrases, language, summary), subject);
    }

    void theBareSubjectIsWhatIsDown()
    {
        QCOMPARE(bareSubject(m_phrases, m_german + u": Aufträge stehen"_qs), u"Aufträge stehen"_qs);
        QCOMPARE(bareSubject(m_phrases, u"Production Down: SAP: stops"_qs), u"SAP: stops"_qs);
        QCOMPARE(bareSubject(m_phrases, u"SAP: production down"_qs), u"SAP: production down"_qs);
        QCOMPARE(bareSubject(m_phrases, u"Production Down: "_qs), u"Production Down: "_qs);
        QCOMPARE(bareSubject(m_phrases, QString()), QString());
    }

    void typedPrefixIsNotDoubled_data()
    {
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("rest");
        QTest::newRow("literal") << u"Production Down: SAP stops"_qs << u"SAP stops"_qs;
        QTest::newRow("lower case") << u"production down - SAP stops"_qs << u"SAP stops"_qs;
        QTest::newRow("hyphen") << u"PRODUCTION-DOWN SAP stops"_qs << u"SAP stops"_qs;
        QTest::newRow("no-break hyphen") << u"Production\u2011Down! SAP stops"_qs << u"SAP stops"_qs;
        QTest::newRow("no-break space") << u"Production\u00a0Down – SAP stops"_qs << u"SAP stops"_qs;
        QTest::newRow("German") << u"Produktionsausfall: SAP stops"_qs << u"SAP stops"_qs;
        QTest::newRow("German, second form") << u"Produktion ausgefallen, SAP stops"_qs << u"SAP stops"_qs;
        QTest::newRow("all of it") << m_german + u": SAP stops"_qs << u"SAP stops"_qs;
        QTest::newRow("twice") << u"Production Down: Production Down: SAP stops"_qs << u"SAP stops"_qs;
        QTest::newRow("in brackets") << u"[Production Down] SAP stops"_qs << u"SAP stops"_qs;
        QTest::newRow("bracket after it") << u"Production Down (SAP) stops"_qs << u"(SAP) stops"_qs;
        QTest::newRow("in the middle") << u"SAP: production down"_qs << u"SAP: production down"_qs;
        QTest::newRow("longer word") << u"Production downtime of SAP"_qs << u"Production downtime of SAP"_qs;
        QTest::newRow("own bracket") << u"(SAP) stops"_qs << u"(SAP) stops"_qs;
        QTest::newRow("only the prefix") << u"Production Down"_qs << QString();
    }
    void typedPrefixIsNotDoubled()
    {
        QFETCH(QString, summary);
        QFETCH(QString, rest);
        const QString tail = rest.isEmpty() ? QString() : u": "_qs + rest;
        QCOMPARE(productionDownSubject(m_phrases, u"en"_qs, summary), u"Production Down"_qs + tail);
        QCOMPARE(productionDownSubject(m_phrases, u"de"_qs, summary), m_german + tail);
    }

    void shortensAtAWord()
    {
        const QString summary = u"Orders from the shop no longer reach the warehouse"_qs;
        QCOMPARE(productionDownSubject(m_phrases, u"en"_qs, summary, 45),
                 u"Production Down: Orders from the shop no…"_qs);
        QCOMPARE(productionDownSubject(m_phrases, u"en"_qs, summary, 67), u"Production Down: "_qs + summary);
    }

    void oneLongWordIsCutBetweenCharacters()
    {
        // Each of these characters takes two units, the second one more for its skin tone.
        const QString summary = u"\U0001F527\U0001F44D\U0001F3FD"_qs.repeated(60);
        for (int length = 20; length < 60; ++length) {
            const QString subject = productionDownSubject(m_phrases, u"en"_qs, summary, length);
            QVERIFY(subject.size() <= length);
            QVERIFY(subject.endsWith(u'…'));
            QVERIFY2(QString::fromUtf8(subject.toUtf8()) == subject, "a surrogate pair was split");
            QVERIFY(!subject.chopped(1).endsWith(u"\U0001F44D"_qs));
        }
    }

    void prefixIsNeverCut()
    {
        for (int length = 0; length < 120; ++length) {
            for (const QString& language : {u"en"_qs, u"de"_qs}) {
                const QString subject =
                    productionDownSubject(m_phrases, language, u"SAP orders are stuck in the queue"_qs, length);
                QVERIFY(subject.startsWith(u"Production Down"_qs));
                QVERIFY(subject.size() <= std::max(length, 15));
            }
        }
    }

    void whatIsMadeIsAlwaysRecognised()
    {
        std::mt19937 engine(20261122);
        const QString letters = u"abc ÄöüßXYZ-–\u2011\u00a0\n\t:;()!\U0001F527é漢\u0301\u200b"_qs;
        for (int round = 0; round < 2000; ++round) {
            QString summary;
            const auto length = static_cast<unsigned>(engine() % 400);
            for (unsigned i = 0; i < length; ++i) {
                summary.append(letters[static_cast<qsizetype>(engine() % static_cast<unsigned>(letters.size()))]);
            }
            const int most = 80 + static_cast<int>(engine() % 200);
            const QString subject = productionDownSubject(m_phrases, round % 2 ? u"de"_qs : u"en"_qs, summary, most);
            QVERIFY(subject.startsWith(u"Production Down"_qs));
            QVERIFY(subject.size() <= most);
            QVERIFY(!subject.contains(u'\n'));
            QVERIFY(judgeSubject(m_phrases, subject).urgent);
            QVERIFY(isUrgentSubject(m_phrases, subject));
        }
    }

    void judges_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("urgent");
        QTest::addColumn<QString>("phrase");
        const QString trigger = u"Production Down"_qs;
        QTest::newRow("literal") << u"Production Down: SAP"_qs << true << trigger;
        QTest::newRow("case and spaces") << u"  pRODUCTION   dOWN SAP"_qs << true << trigger;
        QTest::newRow("hyphens") << u"Production–Down: SAP"_qs << true << trigger;
        QTest::newRow("zero width") << u"Production\u200b Down"_qs << true << trigger;
        QTest::newRow("soft hyphen") << u"Produc\u00adtion Down"_qs << true << trigger;
        QTest::newRow("inside") << u"Re: production down at SAP"_qs << false << trigger;
        QTest::newRow("longer word") << u"Production Downtime planned"_qs << false << trigger;
        QTest::newRow("German") << u"Produktionsausfall bei SAP"_qs << false << u"Produktionsausfall"_qs;
        QTest::newRow("German hyphen") << u"PRODUKTIONS-AUSFALL"_qs << false << u"Produktionsausfall"_qs;
        QTest::newRow("German second") << u"Unsere Produktion\u00a0ausgefallen"_qs << false
                                       << u"Produktion ausgefallen"_qs;
        QTest::newRow("nothing") << u"Question on the Salesforce connector"_qs << false << QString();
        QTest::newRow("empty") << QString() << false << QString();
    }
    void judges()
    {
        QFETCH(QString, subject);
        const SubjectVerdict verdict = judgeSubject(m_phrases, subject);
        QCOMPARE(isUrgentSubject(m_phrases, subject), verdict.urgent);
        QTEST(verdict.urgent, "urgent");
        QTEST(verdict.phrase, "phrase");
    }

    void umlautsMayBeSpelledInAnyWay()
    {
        vendor::SubjectPhrases phrases = m_phrases;
        phrases.recognised = {phrases.trigger, u"Große Störung"_qs};
        for (const QString& subject :
             {u"GROSSE STÖRUNG in Köln"_qs, u"grosse stoerung"_qs, u"große Storung"_qs, u"Große Sto\u0308rung"_qs}) {
            QCOMPARE(judgeSubject(phrases, subject).phrase, u"Große Störung"_qs);
            QCOMPARE(productionDownSubject(phrases, u"en"_qs, subject + u": SAP"_qs).right(3), u"SAP"_qs);
        }
    }
};

QTEST_GUILESS_MAIN(SubjectRuleTest)
#include "SubjectRuleTest.moc"
