// The search box's language: what is understood, where it stands, what is offered.
#include "support/cases/CaseSearch.h"

#include "support/cases/SearchCompletion.h"

#include <QtTest>

#include <random>

using namespace lotse::cases;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(lotse::cases::SearchNote)

namespace
{

const QDate today(2026, 11, 22);

CaseSearch parse(const QString& text)
{
    return parseCaseSearch(text, today);
}

SearchTerm only(const QString& text)
{
    const CaseSearch search = parse(text);
    return search.terms.size() == 1 ? search.terms.front() : SearchTerm{.value = u"not one term"_qs};
}

bool meanSame(const CaseSearch& one, const CaseSearch& other)
{
    return std::equal(one.terms.begin(), one.terms.end(), other.terms.begin(), other.terms.end(),
                      [](const SearchTerm& left, const SearchTerm& right) { return left.means(right); });
}

QStringList offered(const QString& text, const KnownValues& known, qsizetype cursor = -1)
{
    QStringList results;
    for (const SearchCompletion& one : searchCompletions(text, cursor < 0 ? text.size() : cursor, known)) {
        results.append(QString(text).replace(one.start, one.length, one.text));
    }
    return results;
}

} // namespace

class CaseSearchTest : public QObject
{
    Q_OBJECT

private:
    const KnownValues m_known{.products = {u"Design Studio"_qs, u"Cloud Studio"_qs, u"Harmony"_qs},
                              .severities = {u"1 - Critical"_qs, u"2"_qs},
                              .statuses = {u"New"_qs, u"Waiting on Customer"_qs},
                              .contacts = {u"Jörg Müller"_qs, u"Ann \"Sam\" Weiß"_qs}};

private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("nothing") << u" \t "_qs << u""_qs;
        QTest::newRow("words") << u"  Müller   0012 "_qs << u"Müller 0012"_qs;
        QTest::newRow("phrase") << u"\"a  b\"c"_qs << u"\"a  b\" c"_qs;
        QTest::newRow("all keys")
            << u"is:open TURN:us product:\"Design Studio\" severity:1 status:New contact:Ann since:2026-10-01 until:2026-10-09"_qs
            << u"is:open turn:us product:\"Design Studio\" severity:1 status:New contact:Ann since:2026-10-01 until:2026-10-09"_qs;
        QTest::newRow("German")
            << u"ist:Offen dran:hersteller Produkt:Harmony schweregrad:2 kontakt:Jörg seit:1.10.2026 bis:heute"_qs
            << u"is:open turn:vendor product:Harmony severity:2 contact:Jörg since:2026-10-01 until:2026-11-22"_qs;
        QTest::newRow("traits") << u"is:closed is:unread is:production-down ist:produktionsausfall ist:eskaliert"_qs
                                << u"is:closed is:unread is:production-down is:production-down is:escalated"_qs;
        QTest::newRow("turns") << u"turn:me dran:wir dran:niemand"_qs << u"turn:us turn:us turn:nobody"_qs;
        QTest::newRow("negated") << u"-is:open -word -\"a b\" -product:\"c d\" - --x"_qs
                                 << u"-is:open -word -\"a b\" -product:\"c d\" - --x"_qs;
        QTest::newRow("needless quotes") << u"is:\"open\" product:\"Harmony\""_qs << u"is:open product:Harmony"_qs;
        QTest::newRow("key in a phrase") << u"\"is:open\""_qs << u"\"is:open\""_qs;
        QTest::newRow("unclosed") << u"product:\"Design St"_qs << u"product:\"Design St\""_qs;
        QTest::newRow("escaped") << u"contact:\"Ann \\\"Sam\\\" \\\\ W\""_qs
                                 << u"contact:\"Ann \\\"Sam\\\" \\\\ W\""_qs;
        QTest::newRow("empty") << u"product: is:\"\" \"\" x"_qs << u"product: is: x"_qs;
        QTest::newRow("unknown key") << u"foo:bar foo:\"a b\" http://a.test/x 12:30 a:"_qs
                                     << u"foo:bar \"foo:a b\" http://a.test/x 12:30 a:"_qs;
        QTest::newRow("value with a colon") << u"status:a:b"_qs << u"status:a:b"_qs;
    }

    void understands()
    {
        QFETCH(QString, typed);
        QFETCH(QString, canonical);
        const CaseSearch search = parse(typed);
        QCOMPARE(toText(search), canonical);
        QCOMPARE(toText(parse(canonical)), canonical);
    }

    void givesTypedValues()
    {
        QCOMPARE(only(u"is:production-down"_qs).trait, std::optional(CaseTrait::ProductionDown));
        QCOMPARE(only(u"dran:uns"_qs).turn, std::optional(Turn::Ours));
        QCOMPARE(only(u"since:2026-10-01"_qs).date, QDate(2026, 10, 1));
        QVERIFY(!only(u"word"_qs).key);
        QVERIFY(only(u"-\"a b\""_qs).negated && only(u"-\"a b\""_qs).phrase);
        QVERIFY(only(u"word"_qs).hasEffect() && only(u"is:open"_qs).hasEffect());
    }

    void saysWhere()
    {
        const QString text = u"  übel -product:\"Design Studio\" x"_qs;
        const CaseSearch search = parse(text);
        QCOMPARE(search.terms.size(), std::size_t(3));
        QStringList parts;
        for (const SearchTerm& term : search.terms) {
            parts.append(text.mid(term.start, term.length));
        }
        QCOMPARE(parts, QStringList({u"übel"_qs, u"-product:\"Design Studio\""_qs, u"x"_qs}));
        QCOMPARE(text.mid(search.terms[1].valueStart, 7), u"\"Design"_qs);
    }

    void notesGently_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<SearchNote>("note");
        QTest::addColumn<bool>("hasEffect");
        QTest::newRow("fine") << u"is:open"_qs << SearchNote::None << true;
        QTest::newRow("key") << u"prodict:x"_qs << SearchNote::UnknownKey << true;
        QTest::newRow("address") << u"https://a.test"_qs << SearchNote::None << true;
        QTest::newRow("time") << u"03:14"_qs << SearchNote::None << true;
        QTest::newRow("trait") << u"is:green"_qs << SearchNote::UnknownValue << false;
        QTest::newRow("turn") << u"turn:x"_qs << SearchNote::UnknownValue << false;
        QTest::newRow("date") << u"since:soon"_qs << SearchNote::NoDate << false;
        QTest::newRow("no such day") << u"since:2026-02-30"_qs << SearchNote::NoDate << false;
        QTest::newRow("empty") << u"product:"_qs << SearchNote::EmptyValue << false;
        QTest::newRow("blank") << u"product:\"  \""_qs << SearchNote::EmptyValue << false;
        QTest::newRow("quote") << u"\"a b"_qs << SearchNote::UnclosedQuote << true;
    }

    void notesGently()
    {
        QFETCH(QString, typed);
        QFETCH(SearchNote, note);
        QFETCH(bool, hasEffect);
        const SearchTerm term = only(typed);
        QCOMPARE(term.note, note);
        QCOMPARE(term.hasEffect(), hasEffect);
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QDate>("date");
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("month") << u"2026-10"_qs << german << QDate(2026, 10, 1);
        QTest::newRow("short ISO") << u"2026-1-5"_qs << german << QDate(2026, 1, 5);
        QTest::newRow("dots") << u"01.10.2026"_qs << american << QDate(2026, 10, 1);
        QTest::newRow("short year") << u"1.10.26"_qs << german << QDate(2026, 10, 1);
        QTest::newRow("this year") << u"22.11."_qs << german << QDate(2026, 11, 22);
        QTest::newRow("last year") << u"23.11."_qs << german << QDate(2025, 11, 23);
        QTest::newRow("leap day") << u"29.2."_qs << german << QDate(2024, 2, 29);
        QTest::newRow("no such day") << u"31.2."_qs << german << QDate();
        QTest::newRow("American") << u"10/1/2026"_qs << american << QDate(2026, 10, 1);
        QTest::newRow("British") << u"10/1/2026"_qs << british << QDate(2026, 1, 10);
        QTest::newRow("today") << u"Heute"_qs << german << today;
        QTest::newRow("yesterday") << u"yesterday"_qs << british << today.addDays(-1);
        QTest::newRow("spaces") << u"\"1. 10. 2026\""_qs << german << QDate(2026, 10, 1);
        QTest::newRow("other digits") << u"٢٠٢٦-١٠-٠١"_qs << german << QDate();
    }

    void readsDates()
    {
        QFETCH(QString, written);
        QFETCH(QLocale, locale);
        QFETCH(QDate, date);
        const CaseSearch search = parseCaseSearch(u"seit:"_qs + written, today, locale);
        QCOMPARE(search.terms.size(), std::size_t(1));
        QCOMPARE(search.terms.front().date, date);
    }

    // Whatever is typed: its canonical text means the same, and is its own canonical text.
    void roundTrips()
    {
        const QStringList pieces =
            u"is:|ist:|open|offen|-|\"|\\| |  |a|ü|:|product:|since:|2026-10-01|1.10.|foo:|//|x y|turn:|us|'"_qs.split(
                u'|');
        std::mt19937 random(4);
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            for (auto left = random() % 9; left > 0; --left) {
                text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
            }
            CaseSearch search = parse(text);
            qsizetype end = 0;
            for (const SearchTerm& term : search.terms) {
                QVERIFY2(term.start >= end && term.length > 0 && term.valueStart <= term.start + term.length,
                         qPrintable(text));
                end = term.start + term.length;
            }
            QVERIFY2(end <= text.size(), qPrintable(text));
            std::erase_if(search.terms, [](const SearchTerm& term) { return !term.key && term.value.isEmpty(); });
            const QString canonical = toText(search);
            QVERIFY2(meanSame(parse(canonical), search), qPrintable(text + u" -> "_qs + canonical));
            QCOMPARE(toText(parse(canonical)), canonical);
        }
    }

    void completes_data()
    {
        QTest::addColumn<QString>("typed"); // '|' is the cursor
        QTest::addColumn<QStringList>("results");
        QTest::newRow("key") << u"pro|"_qs << QStringList({u"product:"_qs, u"produkt:"_qs});
        QTest::newRow("German key") << u"a -kon|"_qs << QStringList({u"a -kontakt:"_qs});
        QTest::newRow("in the midst") << u"pro| x"_qs << QStringList({u"product: x"_qs, u"produkt: x"_qs});
        QTest::newRow("value") << u"product:|"_qs
                               << QStringList({u"product:\"Design Studio\""_qs, u"product:\"Cloud Studio\""_qs,
                                               u"product:Harmony"_qs});
        QTest::newRow("second word") << u"product:stu|"_qs
                                     << QStringList({u"product:\"Design Studio\""_qs, u"product:\"Cloud Studio\""_qs});
        QTest::newRow("open quote") << u"-product:\"design s|"_qs << QStringList({u"-product:\"Design Studio\""_qs});
        QTest::newRow("closed quote") << u"product:\"des|x\" y"_qs << QStringList({u"product:\"Design Studio\" y"_qs});
        QTest::newRow("umlaut spelt out") << u"contact:muell|"_qs << QStringList({u"contact:\"Jörg Müller\""_qs});
        QTest::newRow("umlaut bare") << u"kontakt:jorg|"_qs << QStringList({u"kontakt:\"Jörg Müller\""_qs});
        QTest::newRow("umlaut") << u"contact:Mü|"_qs << QStringList({u"contact:\"Jörg Müller\""_qs});
        QTest::newRow("quotes and sharp s")
            << u"contact:weiss|"_qs << QStringList({u"contact:\"Ann \\\"Sam\\\" Weiß\""_qs});
        QTest::newRow("severity") << u"severity:1|"_qs << QStringList({u"severity:\"1 - Critical\""_qs});
        QTest::newRow("English trait") << u"is:o|"_qs << QStringList({u"is:open"_qs});
        QTest::newRow("German trait") << u"ist:o|"_qs << QStringList({u"ist:offen"_qs});
        QTest::newRow("German turn") << u"dran:|"_qs
                                     << QStringList({u"dran:wir"_qs, u"dran:hersteller"_qs, u"dran:niemand"_qs});
        QTest::newRow("phrase") << u"\"pro|"_qs << QStringList();
        QTest::newRow("within the key") << u"prod|uct:x"_qs << QStringList();
        QTest::newRow("no match") << u"product:zzz|"_qs << QStringList();
    }

    void completes()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, results);
        const qsizetype cursor = typed.indexOf(u'|');
        QCOMPARE(offered(typed.remove(u'|'), m_known, cursor), results);
    }

    void offersAllKeysAtFirst()
    {
        QCOMPARE(offered(u""_qs, m_known).size(), 8);
        QCOMPARE(offered(u"is:open "_qs, m_known).first(), u"is:open is:"_qs);
        QCOMPARE(searchCompletions(u"product:"_qs, 99, m_known, 1).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(CaseSearchTest)
#include "CaseSearchTest.moc"
