// What is handed over to the portal's own form stands in its order; files get names that every system takes.
#include "portals/assisted/HandOver.h"

#include "portals/assisted/FileNames.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace lotse;
using namespace lotse::assisted;
using namespace Qt::Literals::StringLiterals;
using vendor::FormField;

class HandOverTest : public QObject
{
    Q_OBJECT

private:
    const vendor::VendorProfile m_profile = *vendor::loadVendorProfile(u"jitterbit"_qs);

    static QString contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : u"unreadable"_qs;
    }

private Q_SLOTS:
    void stepsFollowTheFormsOrder()
    {
        reports::Report report;
        report.language = u"de"_qs;
        report.product = u"Private Agent"_qs;
        report.productVersion = u"11.59"_qs;
        report.summary = u"Aufträge stehen"_qs;
        const reports::Packet packet = makePacket(report, m_profile, u"LT1"_qs, {});
        const HandOver handOver = makeHandOver(report, packet, m_profile, true);
        QCOMPARE(handOver.form, m_profile.link(u"create-case"_qs));
        QList<FormField> order;
        for (const HandOverStep& step : handOver.steps) {
            order.append(step.field);
            QVERIFY(!vendor::inLanguage(step.label, u"de"_qs).isEmpty());
            QCOMPARE(step.isFiles, step.field == FormField::Files);
            QCOMPARE(step.value.isEmpty(), step.isFiles);
        }
        QCOMPARE(order, (QList<FormField>{FormField::Subject, FormField::Product, FormField::Version,
                                          FormField::Description, FormField::Files, FormField::Severity}));
        QCOMPARE(handOver.steps[0].value, packet.subject);
        QCOMPARE(handOver.steps[3].value, packet.body);
        QCOMPARE(handOver.steps[5].value, u"1"_qs);
    }

    void stepsWithoutAnythingToHandOverAreLeftOut()
    {
        reports::Report report;
        report.product = u"Cloud Agent"_qs;
        reports::Packet packet = makePacket(report, m_profile, u"LT1"_qs, {});
        const auto has = [&](FormField field) {
            const HandOver handOver = makeHandOver(report, packet, m_profile, false);
            return std::any_of(handOver.steps.begin(), handOver.steps.end(),
                               [field](const HandOverStep& step) { return step.field == field; });
        };
        QVERIFY(!has(FormField::Version));
        QVERIFY(!has(FormField::Files));
        packet.overflow = u"all of it"_qs;
        QVERIFY2(has(FormField::Files), "the overflow is a file, too");
    }

    void formFallsBackToWhatIsKnown()
    {
        vendor::VendorProfile profile = m_profile;
        std::erase_if(profile.links, [](const vendor::Link& link) { return link.id == u"create-case"_qs; });
        QCOMPARE(makeHandOver({}, {}, profile, false).form, profile.link(u"support"_qs));
        profile.links.clear();
        QVERIFY(makeHandOver({}, {}, profile, false).form.isEmpty());
    }

    void namesAreSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        const auto row = [](const QString& name, const QString& safe) {
            QTest::newRow(qPrintable(name.left(40))) << name << safe;
        };
        row(u"agent.log"_qs, u"agent.log"_qs);
        row(u"Übersicht Größe.png"_qs, u"Übersicht Größe.png"_qs);
        row(u"U\u0308bersicht.png"_qs, u"Übersicht.png"_qs);
        row(u"漢字.txt"_qs, u"漢字.txt"_qs);
        row(u"../../etc/passwd"_qs, u"_.._.._etc_passwd"_qs);
        row(u"a\\b:c*d?.log"_qs, u"a_b_c_d_.log"_qs);
        row(u".."_qs, u"file"_qs);
        row(u"."_qs, u"file"_qs);
        row(u""_qs, u"file"_qs);
        row(u"   "_qs, u"file"_qs);
        row(u"/"_qs, u"file"_qs);
        row(u"CON"_qs, u"_CON"_qs);
        row(u"nul.txt"_qs, u"_nul.txt"_qs);
        row(u"Com1.log"_qs, u"_Com1.log"_qs);
        row(u"LPT\u00b9"_qs, u"_LPT\u00b9"_qs);
        row(u"console.log"_qs, u"console.log"_qs);
        row(u"name. . "_qs, u"name"_qs);
        row(u"line\nbreak\t.txt"_qs, u"line_break_.txt"_qs);
        row(u"photo\u202egpj.exe"_qs, u"photogpj.exe"_qs);
        row(u".env"_qs, u"_.env"_qs);
        row(QString(QChar(0xD83D)) + u"x"_qs, u"_x"_qs);
        row(u"tar.tar.gz"_qs, u"tar.tar.gz"_qs);
    }
    void namesAreSafe()
    {
        QFETCH(QString, name);
        QTEST(safeFileNames({name}).front(), "safe");
    }

    void longNamesKeepTheirSuffix()
    {
        for (const QString& name : {u"ä"_qs.repeated(300) + u".log"_qs, u"\U0001F527"_qs.repeated(300) + u".log"_qs,
                                    u"a"_qs.repeated(100000) + u".log"_qs}) {
            const QString safe = safeFileNames({name}).front();
            QVERIFY(safe.endsWith(u".log"_qs));
            QVERIFY(safe.size() <= 120);
            QVERIFY(safe.toUtf8().size() <= 200);
            QCOMPARE(QString::fromUtf8(safe.toUtf8()), safe);
        }
    }

    void namesAreUniqueWhateverTheirCase()
    {
        const QStringList safe = safeFileNames(
            {u"a.log"_qs, u"A.LOG"_qs, u"a.log"_qs, u"a (2).log"_qs, u"ä"_qs, u"a\u0308"_qs, u"b/c"_qs, u"b\\c"_qs});
        QCOMPARE(safe, (QStringList{u"a.log"_qs, u"A (2).LOG"_qs, u"a (3).log"_qs, u"a (2) (2).log"_qs, u"ä"_qs,
                                    u"ä (2)"_qs, u"b_c"_qs, u"b_c (2)"_qs}));
        const QString longName = u"x"_qs.repeated(300) + u".log"_qs;
        const QStringList many = safeFileNames({longName, longName, longName});
        QCOMPARE(QSet<QString>(many.begin(), many.end()).size(), 3);
        QVERIFY(many[2].endsWith(u" (3).log"_qs) && many[2].size() <= 120);
    }

    void filesAreCollected()
    {
        QTemporaryDir folder;
        const drafts::AttachmentFolder attachments(folder.filePath(u"attachments"_qs));
        std::vector<drafts::DraftFile> files;
        for (const QString& name : {u"Übersicht.txt"_qs, u"../Übersicht.txt"_qs, u"NUL"_qs}) {
            auto added = attachments.addBytes(name, u"text/plain"_qs, "content of " + name.toUtf8());
            added.waitForFinished();
            QVERIFY(added.result());
            files.push_back(*added.result());
        }
        auto collected = collectFiles(attachments, files, folder.filePath(u"hand over/here"_qs));
        collected.waitForFinished();
        QVERIFY(collected.result());
        const QDir made(*collected.result());
        QCOMPARE(made.entryList(QDir::Files, QDir::Name),
                 (QStringList{u"_.._Übersicht.txt"_qs, u"_NUL"_qs, u"Übersicht.txt"_qs}));
        QCOMPARE(contentOf(made.filePath(u"Übersicht.txt"_qs)), u"content of Übersicht.txt"_qs);
        auto again = collectFiles(attachments, files, folder.filePath(u"hand over/here"_qs));
        again.waitForFinished();
        QVERIFY(*again.result() != made.path());
    }

    void missingCopyLeavesNoHalfFolder()
    {
        QTemporaryDir folder;
        const drafts::AttachmentFolder attachments(folder.filePath(u"attachments"_qs));
        auto collected =
            collectFiles(attachments, {{.id = {}, .name = u"a"_qs, .sha256 = u"00"_qs, .md5 = {}, .type = {}}},
                         folder.filePath(u"out"_qs));
        collected.waitForFinished();
        QVERIFY(!collected.result());
        QCOMPARE(collected.result().error().code, ErrorCode::FileNotReadable);
        QVERIFY(QDir(folder.filePath(u"out"_qs)).isEmpty());
    }

    void caseNumbers()
    {
        for (const QString& good : {u"00123456"_qs, u" 4711 "_qs, u"CS-123"_qs, u"JB-2026-0042"_qs}) {
            QVERIFY2(isPlausibleCaseNumber(good), qPrintable(good));
        }
        for (const QString& bad : {u""_qs, u"123"_qs, u"abcd"_qs, u"AB-12"_qs, u"123456789012345678901"_qs,
                                   u"00 123456"_qs, u"#00123456"_qs, u"https://x/1234"_qs, u"1234\n5678"_qs}) {
            QVERIFY2(!isPlausibleCaseNumber(bad), qPrintable(bad));
        }
    }
};

QTEST_GUILESS_MAIN(HandOverTest)
#include "HandOverTest.moc"
