// What helps with a case beside its conversation: previews of files, the log of an outage, messages that came as HTML,
// marks of what was sought, drafts whose cases are gone, and filters that find room.
#include "ui/CasePageHouse.h"
#include "ui/cases/AttachmentPreview.h"
#include "ui/cases/CaseDocument.h"
#include "ui/cases/CaseListPage.h"
#include "ui/cases/CasesTab.h"
#include "ui/cases/FilterChips.h"
#include "ui/cases/IncidentLogPanel.h"
#include "ui/cases/PreviewDialog.h"
#include "ui/cases/ReplyBox.h"
#include "ui/common/Banner.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace lotse;
using namespace lotse::ui;
using namespace Qt::Literals::StringLiterals;
using lotse::testing::answer;
using lotse::testing::PageHouse;

namespace
{

using Kind = AttachmentPreview::Kind;
using Why = AttachmentPreview::Why;

class Folder
{
public:
    QString with(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

// The head of a PNG that promises so many pixels, and hardly any of them.
QByteArray promise(quint32 width, quint32 height)
{
    QByteArray head("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (const quint32 side : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            head.append(static_cast<char>((side >> shift) & 0xFF));
        }
    }
    head.append("\x08\x02\0\0\0", 5);
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : head.mid(12)) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320U : 0);
        }
    }
    crc = ~crc;
    for (int shift = 24; shift >= 0; shift -= 8) {
        head.append(static_cast<char>((crc >> shift) & 0xFF));
    }
    return head + QByteArray("\0\0\1\0IDAT\x78\x9c", 10) + QByteArray(64, '\0');
}

cases::LogEntry noted(const QString& caseId, cases::LogEntry::Kind kind, const QDateTime& at, const QString& what)
{
    return {.id = what, .caseId = caseId, .kind = kind, .at = at, .who = u"Anna"_qs, .what = what};
}

} // namespace

class CaseAidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreShownSmaller();
    void bombsAndOtherKindsAreRefused();
    void textsAreShownWithWhatCannotBeSeen();
    void aRefusalIsSaid();
    void impactIsCounted();
    void theLogIsKeptAndGoesWithTheCase();
    void otherCasesHaveNoLog();
    void messagesThatCameAsHtml();
    void whatWasSoughtIsMarkedInTheCase();
    void aDraftOfAVanishedCaseIsFoundAgain();
    void filtersFindRoomInRows();
};

void CaseAidTest::picturesAreShownSmaller()
{
    const Folder folder;
    QImage large(4000, 1000, QImage::Format_RGB32);
    large.fill(Qt::darkGreen);
    QVERIFY(large.save(folder.path(u"large.png"_qs)));
    const AttachmentPreview preview = readPreview(folder.path(u"large.png"_qs));
    QVERIFY(preview.kind == Kind::Picture);
    QCOMPARE(preview.picture.size(), QSize(1600, 400));
    QCOMPARE(preview.pictureSize, QSize(4000, 1000));
}

void CaseAidTest::bombsAndOtherKindsAreRefused()
{
    const Folder folder;
    QVERIFY(readPreview(folder.with(u"bomb.png"_qs, promise(30'000, 30'000))).why == Why::TooManyPixels);
    QVERIFY(readPreview(folder.with(u"long.png"_qs, promise(1, 60'000'000))).kind == Kind::Refused);
    QVERIFY(readPreview(folder.with(u"broken.png"_qs, promise(10, 10))).why == Why::Unreadable);
    const QByteArray drawing("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>");
    QVERIFY(readPreview(folder.with(u"drawing.png"_qs, drawing)).why == Why::Unreadable);
    QVERIFY(readPreview(folder.with(u"drawing.svg"_qs, drawing)).why == Why::OtherKind);
    QVERIFY(readPreview(folder.with(u"program.log"_qs, QByteArray("\x7f"
                                                                  "ELF\0\0\1",
                                                                  7)))
                .why == Why::OtherKind);
    QVERIFY(!canBePreviewed(u"page.html"_qs) && !canBePreviewed(u"setup.exe"_qs) && canBePreviewed(u"A.PNG"_qs));
    QFile heavy(folder.path(u"heavy.png"_qs));
    QVERIFY(heavy.open(QIODevice::WriteOnly) && heavy.resize(preview::mostPictureBytes + 1));
    QVERIFY(readPreview(heavy.fileName()).why == Why::TooManyBytes);
}

void CaseAidTest::textsAreShownWithWhatCannotBeSeen()
{
    const Folder folder;
    const AttachmentPreview text = readPreview(folder.with(u"a.log"_qs, "Gr\xc3\xb6\xc3\x9f"
                                                                        "e \xe2\x80\xae"
                                                                        "exe"));
    QVERIFY(text.kind == Kind::Text && !text.isCut);
    QCOMPARE(text.text, u"Größe ⟦U+202E⟧exe"_qs);
    QCOMPARE(readPreview(folder.with(u"b.log"_qs, "Gr\xf6\xdf"
                                                  "e"))
                 .text,
             u"Größe"_qs);
    const AttachmentPreview cut = readPreview(folder.with(u"c.log"_qs, QByteArray(600'000, 'x')));
    QVERIFY(cut.isCut);
    QCOMPARE(cut.text.size(), preview::mostTextBytes);
}

void CaseAidTest::aRefusalIsSaid()
{
    const Folder folder;
    const auto shown = [&](const QString& path) {
        auto* dialog = new PreviewDialog(u"bild.png"_qs, path, nullptr);
        QSignalSpy ready(dialog, &PreviewDialog::shown);
        dialog->open();
        [&] { QTRY_COMPARE(ready.size(), 1); }();
        return dialog;
    };
    auto* bomb = shown(folder.with(u"bomb.png"_qs, promise(30'000, 30'000)));
    QVERIFY(bomb->findChildren<QScrollArea*>().isEmpty());
    const auto labels = bomb->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(u"pixels"_qs); }));
    bomb->close();
    auto* text = shown(folder.with(u"a.txt"_qs, "Zeile 1\nZeile 2"));
    QCOMPARE(text->findChild<QPlainTextEdit*>()->toPlainText(), u"Zeile 1\nZeile 2"_qs);
    text->close();
}

void CaseAidTest::impactIsCounted()
{
    using cases::LogEntry;
    cases::Case head = testing::aCase();
    const QDateTime made = head.created;
    QCOMPARE(cases::impactOf(head, {}), (cases::Impact{.from = made, .until = {}}));
    const LogEntry began = noted(head.id, LogEntry::Kind::Began, made.addSecs(-3600), u"a"_qs);
    const LogEntry call = noted(head.id, LogEntry::Kind::Call, made.addSecs(-7200), u"b"_qs);
    QCOMPARE(cases::impactOf(head, {call, began}).from, began.at);
    QCOMPARE(cases::impactOf(head, {began}).length(made), std::chrono::seconds(3600));
    const LogEntry ended = noted(head.id, LogEntry::Kind::Ended, made.addSecs(600), u"c"_qs);
    QCOMPARE(cases::impactOf(head, {began, ended}).length(made.addDays(9)), std::chrono::seconds(4200));
    head.closed = true;
    QCOMPARE(cases::impactOf(head, {began}).until, head.modified);
    QCOMPARE(IncidentLogPanel::lengthText(std::chrono::minutes(192)), u"3 h 12 min"_qs);
    QCOMPARE(IncidentLogPanel::lengthText(std::chrono::hours(51)), u"2 d 3 h"_qs);
}

void CaseAidTest::theLogIsKeptAndGoesWithTheCase()
{
    PageHouse house;
    house.detail.head.subject = u"Production Down: Aufträge fehlen"_qs;
    house.store();
    house.show();
    auto* const panel = house.page->findChild<IncidentLogPanel*>();
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(house.says(u"Production has been down since"_qs));
    const QList<QLineEdit*> fields = panel->findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(fields.size(), 2);
    QTest::keyClicks(fields[0], u"Hotline"_qs);
    QTest::keyClicks(fields[1], u"Techniker angefordert <b>"_qs);
    QTest::keyClick(fields[1], Qt::Key_Return);
    QTRY_COMPARE(panel->findChild<QListWidget*>()->count(), 1);
    QTRY_VERIFY(fields[1]->text().isEmpty());
    QVERIFY(panel->findChild<QListWidget*>()->item(0)->text().contains(u"Call · Hotline · Techniker"_qs));
    // It is there again, also under the case that the portal made of a report.
    house.page.reset();
    const auto kept = answer(house.open.caseBook.incidentLog(house.detail.head.id));
    QCOMPARE(kept->size(), 1U);
    QCOMPARE(kept->front().who, u"Hotline"_qs);
    cases::Case local = testing::aCase(QString());
    local.id = u"local"_qs;
    local.origin = cases::Origin::Local;
    QVERIFY(answer(house.open.cases.putLocal(local, u"item"_qs)));
    QVERIFY(answer(house.open.caseBook.addToLog(
        noted(u"local"_qs, cases::LogEntry::Kind::Began, testing::pageMorning, u"first"_qs))));
    QVERIFY(answer(house.open.cases.linkLocal(u"local"_qs, house.detail.head.id)));
    QCOMPARE(answer(house.open.caseBook.incidentLog(house.detail.head.id))->size(), 2U);
    const QString html = CaseDocument::html(house.detail, {}, testing::pageMorning, CaseDocument::For::File, *kept);
    QVERIFY(html.contains(u"Incident log"_qs));
    QVERIFY(html.contains(u"Techniker angefordert &lt;b&gt;"_qs));
    QVERIFY(answer(house.open.caseBook.removeFromLog(kept->front().id)));
    QCOMPARE(answer(house.open.caseBook.incidentLog(house.detail.head.id))->size(), 1U);
}

void CaseAidTest::otherCasesHaveNoLog()
{
    PageHouse house;
    house.store();
    house.show();
    QVERIFY(!house.page->findChild<IncidentLogPanel*>()->isVisible());
}

void CaseAidTest::messagesThatCameAsHtml()
{
    PageHouse house;
    cases::Entry mail = testing::aWord(house.detail.head, 1, u"Support"_qs, true, u"Please set the heap size"_qs);
    mail.kind = cases::EntryKind::Email;
    mail.html = u"<p>Please <b>set</b> the <code>heap size</code></p><script>alert(1)</script>"
                "<img src=\"https://tracker.example/a.gif\" width=1 height=1>"
                "<a href=\"javascript:alert(1)\">here</a> <a href=\"https://docs.example/a\">docs</a>"_qs;
    house.detail.entries = {mail};
    house.store();
    QCOMPARE(answer(house.open.cases.detail(house.detail.head.id))->entries.front().html, mail.html);
    house.show();
    QTRY_VERIFY(house.said().contains(u"Please set the heap size"_qs));
    QVERIFY(!house.said().contains(u"alert"_qs) && !house.said().contains(u"<b>"_qs));
    const QTextCursor code = house.conversation()->document()->find(u"heap size"_qs);
    QVERIFY(code.charFormat().fontFixedPitch());
    const QTextCursor docs = house.conversation()->document()->find(u"docs"_qs);
    QCOMPARE(docs.charFormat().anchorHref(), u"https://docs.example/a"_qs);
    QVERIFY(house.conversation()->document()->find(u"here"_qs).charFormat().anchorHref().isEmpty());
    const auto found = answer(house.open.cases.count({.search = cases::parseCaseSearch(u"heap"_qs, QDate())}));
    QCOMPARE(*found, 1);
    // The same case again is nothing new; other HTML is.
    QCOMPARE(answer(house.open.cases.put(house.detail))->written, 0);
    house.detail.entries.front().html = u"<p>Never mind</p>"_qs;
    QVERIFY(answer(house.open.cases.put(house.detail))->written > 0);
    QTRY_VERIFY(house.said().contains(u"Never mind"_qs));
    const QString html = CaseDocument::html(house.detail, {}, testing::pageMorning, CaseDocument::For::File);
    QVERIFY(html.contains(u"<p>Never mind</p>"_qs));
}

void CaseAidTest::whatWasSoughtIsMarkedInTheCase()
{
    PageHouse house;
    house.store();
    house.show();
    house.page->setSought({u"auftrag"_qs}); // folded: Aufträge
    QTRY_COMPARE(house.conversation()->extraSelections().size(), 1);
    QCOMPARE(house.conversation()->extraSelections().front().cursor.selectedText(), u"Aufträg"_qs);
    house.page->setSought({});
    QVERIFY(house.conversation()->extraSelections().isEmpty());
}

void CaseAidTest::aDraftOfAVanishedCaseIsFoundAgain()
{
    PageHouse house;
    cases::ChangePage first;
    first.cases = {house.detail.head};
    first.cursor = "1";
    QVERIFY(answer(house.open.cases.apply(first, testing::pageMorning)));
    drafts::Draft draft;
    draft.id = u"draft"_qs;
    draft.kind = reports::replyKind;
    draft.title = u"Hours of work"_qs;
    draft.content = {{u"case"_qs, house.detail.head.id}, {u"text"_qs, u"Hours of work"_qs}};
    QVERIFY(answer(house.open.drafts.save(draft)));
    CasesTab tab(house.workspace);
    tab.resize(1024, 700);
    tab.show();
    const auto banner = [&]() -> Banner* {
        for (Banner* one : tab.findChildren<Banner*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (one->isVisible() && one->message().contains(u"no longer here"_qs)) {
                return one;
            }
        }
        return nullptr;
    };
    QTRY_COMPARE(tab.list().model().rowCount(), 1);
    QTest::qWait(500); // longer than it takes to look
    QVERIFY(!banner());
    cases::ChangePage second;
    second.deletedCases = {house.detail.head.id};
    second.cursor = "2";
    QVERIFY(answer(house.open.cases.apply(second, testing::pageMorning)));
    QTRY_VERIFY(banner());
    banner()->findChild<QPushButton*>()->click();
    QTRY_COMPARE(tab.page().findChild<ReplyBox*>()->text(), u"Hours of work"_qs);
    QVERIFY(!banner());
}

void CaseAidTest::filtersFindRoomInRows()
{
    QWidget window;
    FilterChips chips(&window);
    std::vector<cases::SearchTerm> terms;
    for (int i = 0; i < 8; ++i) {
        const QString text = u"product:\"Jitterbit Design Studio %1\""_qs.arg(i);
        terms.push_back(cases::parseCaseSearch(text, QDate()).terms.front());
    }
    chips.setTerms(terms);
    window.resize(600, 400);
    chips.setGeometry(0, 0, 600, chips.heightForWidth(600));
    window.show();
    QCoreApplication::processEvents();
    const QList<QPushButton*> buttons = chips.findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 9);
    for (const QPushButton* button : buttons) {
        QVERIFY2(chips.rect().contains(button->geometry()), qPrintable(button->text()));
        QVERIFY(button->width() >= button->sizeHint().width());
    }
    QVERIFY(buttons.back()->y() > buttons.front()->y());
}

QTEST_MAIN(CaseAidTest)
#include "CaseAidTest.moc"
