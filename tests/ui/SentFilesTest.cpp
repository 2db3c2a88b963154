// The files of a sent report: their progress, a pause for one while the others go on, another try after a refusal.
#include "tests/ui/AccessibilityAudit.h"
#include "tests/ui/CreateCaseHands.h"
#include "ui/createcase/NoteLine.h"
#include "ui/createcase/ReceiptPage.h"
#include "ui/createcase/SentFileRow.h"

#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QProgressBar>

using namespace lotse;
using namespace lotse::testing;
using namespace Qt::Literals::StringLiterals;

class SentFilesTest : public QObject
{
    Q_OBJECT

private:
    static QString write(const CreateCaseHouse& house, const QString& name, const QByteArray& bytes)
    {
        QFile file(house.folder.filePath(name));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    }
    static void send(CreateCaseHouse& house, Shown& shown, const QStringList& names)
    {
        ReportWizard* wizard = shown.begin();
        shown.fill();
        QStringList paths;
        for (const QString& name : names) {
            paths.append(write(house, name, QByteArray(400'000, name.front().toLatin1())));
        }
        wizard->context().addFiles(paths);
        QTRY_COMPARE_WITH_TIMEOUT(wizard->context().files().size(), static_cast<std::size_t>(names.size()), patience);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->context().masking().isCurrent(), patience);
        wizard->goTo(Page::Review);
        QTRY_VERIFY_WITH_TIMEOUT(isSaved(wizard), patience);
        QTest::mouseClick(button(wizard, u"Send now"_qs), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(rows(shown).size(), names.size(), patience);
    }
    static QList<SentFileRow*> rows(Shown& shown)
    {
        return shown.tab.receipt() ? shown.tab.receipt()->findChildren<SentFileRow*>() : QList<SentFileRow*>();
    }
    static QString said(Shown& shown, int row) { return rows(shown).value(row)->findChild<NoteLine*>()->text(); }
    static void click(Shown& shown, int row, const QString& text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(button(rows(shown).value(row), text), patience);
        QTest::mouseClick(button(rows(shown).value(row), text), Qt::LeftButton);
    }

private Q_SLOTS:
    void oneFileIsPausedWhileTheOthersGoOn()
    {
        CreateCaseHouse house;
        house.portal.stallsFiles = true;
        Shown shown(house);
        send(house, shown, {u"first.log"_qs, u"second.log"_qs});
        const QList<SentFileRow*> before = rows(shown);
        auto* bar = before.front()->findChild<QProgressBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QCOMPARE(bar->value(), bar->maximum() / 2);
        QVERIFY2(said(shown, 0).contains(u"sent 195"_qs), qPrintable(said(shown, 0)));
        QVERIFY2(said(shown, 1).contains(u"waits"_qs), qPrintable(said(shown, 1)));
        QCOMPARE(unnamedWidgets(*shown.tab.receipt()), QStringList());

        // What is being sent at this moment is cut off.
        click(shown, 0, u"Pause"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(said(shown, 0).contains(u"paused"_qs), patience);
        QTRY_COMPARE_WITH_TIMEOUT(house.portal.filesCutOff.load(), 1, patience);
        QVERIFY(!bar->isVisible());
        house.portal.stallsFiles = false;
        QTRY_VERIFY_WITH_TIMEOUT(said(shown, 1).contains(u"arrived and checked"_qs), patience);
        QVERIFY2(said(shown, 0).contains(u"paused"_qs), qPrintable(said(shown, 0)));
        QCOMPARE(rows(shown), before); // the rows stay: a click under way is not lost

        click(shown, 0, u"Go on"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(said(shown, 0).contains(u"arrived and checked"_qs), patience);
        QVERIFY(!button(before.front(), u"Pause"_qs) && !button(before.front(), u"Go on"_qs));
    }

    void aFileIsPausedBeforeItsReportHasArrived()
    {
        CreateCaseHouse house;
        house.portal.offline = true;
        Shown shown(house);
        send(house, shown, {u"first.log"_qs, u"second.log"_qs});
        QTRY_VERIFY_WITH_TIMEOUT(said(shown, 1).contains(u"waits until the report has arrived"_qs), patience);
        click(shown, 1, u"Pause"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(said(shown, 1).contains(u"paused"_qs), patience);
        house.portal.offline = false;
        house.outboxRoom->wake();
        QTRY_VERIFY_WITH_TIMEOUT(said(shown, 0).contains(u"arrived and checked"_qs), patience);
        QVERIFY(said(shown, 1).contains(u"paused"_qs));
        click(shown, 1, u"Go on"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(said(shown, 1).contains(u"arrived and checked"_qs), patience);
    }

    // Wherever the cursor stands: a field with text keeps Ctrl+V for itself unless files or a picture come.
    void filesAndPicturesArePasted()
    {
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        shown.fill();
        auto* box = named<QPlainTextEdit>(wizard, u"What happened, in full"_qs);
        const QString before = box->toPlainText();
        box->setFocus();
        const auto paste = [](QWidget* where, QMimeData* data) {
            QApplication::clipboard()->setMimeData(data);
            QTest::keyClick(where, Qt::Key_V, Qt::ControlModifier);
        };
        auto* files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(write(house, u"障害 Größe.log"_qs, "all is well\n")),
                        QUrl(u"https://example.org/elsewhere.log"_qs)});
        paste(box, files);
        QTRY_COMPARE_WITH_TIMEOUT(wizard->context().files().size(), 1u, patience);
        QCOMPARE(wizard->context().files().front().name, u"障害 Größe.log"_qs);

        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        auto* screenshot = new QMimeData;
        screenshot->setImageData(picture);
        auto* attach = button(wizard, u"Attach files …"_qs);
        attach->setFocus();
        paste(attach, screenshot);
        QTRY_COMPARE_WITH_TIMEOUT(wizard->context().files().size(), 2u, patience);
        const drafts::DraftFile pasted = wizard->context().files().back();
        QVERIFY2(pasted.name.startsWith(u"Screenshot 20"_qs) && pasted.name.endsWith(u".png"_qs),
                 qPrintable(pasted.name));
        QImage read;
        QVERIFY(read.load(house.attachments.pathOf(pasted), "PNG"));
        QCOMPARE(read.convertToFormat(QImage::Format_RGB32), picture);
        QCOMPARE(box->toPlainText(), before);

        // A table program offers a picture of its cells as well; what is wanted in a text is the text.
        auto* cells = new QMimeData;
        cells->setText(u" and 400 orders wait"_qs);
        cells->setImageData(picture);
        box->moveCursor(QTextCursor::End);
        paste(box, cells);
        QCOMPARE(box->toPlainText(), before + u" and 400 orders wait"_qs);
        QTest::qWait(100);
        QCOMPARE(wizard->context().files().size(), 2u);
    }

    void aRefusedFileIsTriedAgain()
    {
        CreateCaseHouse house;
        house.portal.refusesFiles = true;
        Shown shown(house);
        send(house, shown, {u"first.log"_qs});
        QTRY_VERIFY_WITH_TIMEOUT(button(rows(shown).front(), u"Try again"_qs), patience);
        QVERIFY(!said(shown, 0).contains(u"arrived"_qs));
        house.portal.refusesFiles = false;
        click(shown, 0, u"Try again"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(said(shown, 0).contains(u"arrived and checked"_qs), patience);
    }
};

QTEST_MAIN(SentFilesTest)
#include "SentFilesTest.moc"
