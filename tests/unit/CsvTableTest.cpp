// What a spreadsheet makes of an exported list.
#include "support/cases/CsvTable.h"

#include <QtTest>

using namespace lotse::cases;
using namespace Qt::Literals::StringLiterals;

class CsvTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("umlauts") << u"Größe"_qs
                                 << QByteArray("Gr\xC3\xB6\xC3\x9F"
                                               "e");
        QTest::newRow("separator") << u"a;b"_qs << QByteArray("\"a;b\"");
        QTest::newRow("quote") << u"the \"agent\""_qs << QByteArray("\"the \"\"agent\"\"\"");
        QTest::newRow("line") << u"a\nb"_qs << QByteArray("\"a\nb\"");
        for (const QString& formula : {u"=1+1"_qs, u"+1"_qs, u"-1"_qs, u"@SUM(A1)"_qs, u"\t=1"_qs}) {
            QTest::newRow(qPrintable(formula)) << formula << QByteArray("'" + formula.toUtf8());
        }
        QTest::newRow("quoted formula") << u"=HYPERLINK(\"x\";\"y\")"_qs
                                        << QByteArray("\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"");
        QTest::newRow("nothing") << QString() << QByteArray();
    }
    void writes()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, cell);
        QCOMPARE(csvTable({{u"00001"_qs, text}}, ';'), QByteArray("\xEF\xBB\xBF"
                                                                  "00001;") +
                                                           cell + "\r\n");
    }
};

QTEST_GUILESS_MAIN(CsvTableTest)
#include "CsvTableTest.moc"
