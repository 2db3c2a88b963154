// The page of one case: who said what, whose turn it is, what strangers wrote made harmless and readable.
#include "foundation/html/SafeHtml.h"
#include "support/reports/TalkExecutors.h"
#include "ui/AccessibilityAudit.h"
#include "ui/CasePageHouse.h"
#include "ui/cases/ChangeDialog.h"
#include "ui/cases/EscalationDialog.h"
#include "ui/cases/ReplyBox.h"
#include "ui/cases/ReplyPanel.h"
#include "ui/common/Banner.h"
#include "ui/common/EntryText.h"
#include "ui/common/EntryWriter.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextDocument>
#include <QTextFrame>

using namespace lotse;
using namespace lotse::ui;
using namespace Qt::Literals::StringLiterals;
using lotse::testing::answer;
using lotse::testing::aWord;
using lotse::testing::PageHouse;

namespace
{

const QString vendorName = u"Priya Natarajan"_qs;

QString logOf(int lines)
{
    QStringList log;
    for (int line = 0; line < lines; ++line) {
        log << u"2026-11-20 08:00:%1.123 ERROR Operation %2 failed"_qs.arg(line % 60, 2, 10, QLatin1Char('0'))
                   .arg(line);
    }
    return log.join(u'\n');
}

} // namespace

class CasePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsTakenApart();
    void markupIsTakenApart();
    void manyCharactersMakeManyBlocks();
    void threeSidesAreToldApart();
    void turnAndSilence();
    void quotationsAndLogsAreFolded();
    void linksAreShownAndOnlyTheWebIsOpened();
    void whatCannotBeSeenIsWrittenOut();
    void tenMegabytesAreBounded();
    void theKeyboardWalksThroughIt();
    void aReplyIsKeptAndGoesToTheOutbox();
    void undoGivesTheReplyBack();
    void picturesAndFilesAreAttached();
    void aCaseThatChangedSaysSoFirst();
    void aCaseThatVanishesKeepsWhatWasWritten();
    void byHandItIsSaidWhatCanBeDone();
    void escalationIsSentAsAReply();
    void otherValuesAreAskedFor();
    void withoutAHotlineTheManagerIsAsked();
    void aCaseBecomesOneFile();
    void whatCanRunIsWarnedOf();
    void everythingHasAName();
};

void CasePageTest::textIsTakenApart()
{
    const EntryText text = readEntryText(u"Hello,\nsee https://example.com/a and\n\n"_qs + logOf(3) +
                                         u"\n\nOn Mon, 20 Nov 2026, Jana wrote:\n> old words\n> more\n"_qs);
    QVERIFY(text.sections.size() == 3);
    QCOMPARE(text.sections[0].kind, TextSection::Kind::Said);
    QCOMPARE(text.sections[1].kind, TextSection::Kind::Log);
    QCOMPARE(text.sections[1].lines, 3);
    QCOMPARE(text.sections[2].kind, TextSection::Kind::Quote);
    std::size_t blocks = 0;
    for (const TextSection& section : text.sections) {
        QCOMPARE(section.first, blocks);
        blocks += section.count;
    }
    QCOMPARE(blocks, text.blocks.size());
    QCOMPARE(text.links.size(), 1U);
    const auto& runs = text.blocks.front().runs;
    const auto link = std::ranges::find_if(runs, [](const TextRun& run) { return run.link == 0; });
    QVERIFY(link != runs.end());
    QCOMPARE(link->text, u"https://example.com/a"_qs);
    // The line that introduces a quotation belongs to it.
    QVERIFY(text.blocks[text.sections[2].first].runs.front().text.startsWith(u"On Mon"_qs));
    QVERIFY(text.isWhole());
}

void CasePageTest::markupIsTakenApart()
{
    const EntryText text = takeApart(html::safeHtml(
        u"<h2>Title</h2><p>a <b>bold</b> <script>alert(1)</script><img src='http://t/x.gif' width=1>word</p>"
        "<ol><li>one</li><li>two</li></ol><table><tr><td>x</td><td>y</td></tr></table>"
        "<blockquote><p>quoted</p></blockquote><pre>code\n  more</pre>"_qs));
    QStringList lines;
    for (const TextBlock& block : text.blocks) {
        QString line = block.marker;
        for (const TextRun& run : block.runs) {
            line += run.bold ? u'*' + run.text + u'*' : run.text;
        }
        lines << line;
    }
    QVERIFY2(lines.contains(u"Title"_qs) && lines.contains(u"1.one"_qs) && lines.contains(u"2.two"_qs),
             qPrintable(lines.join(u'|')));
    QVERIFY2(lines.join(u'|').contains(u"a *bold* ▣word"_qs), qPrintable(lines.join(u'|')));
    QVERIFY2(lines.join(u'|').contains(u"x  │  y"_qs), qPrintable(lines.join(u'|')));
    QVERIFY(!lines.join(u'|').contains(u"alert"_qs));
    QCOMPARE(text.sections.back().kind, TextSection::Kind::Log);
    QCOMPARE(text.blocks.back().runs.front().mono, true);
    QCOMPARE(text.sections[text.sections.size() - 2].kind, TextSection::Kind::Quote);
}

void CasePageTest::manyCharactersMakeManyBlocks()
{
    const EntryText text = readEntryText(QString(100'000, u'ä'));
    QVERIFY(text.blocks.size() > 5);
    int length = 0;
    for (const TextBlock& block : text.blocks) {
        QVERIFY(block.length <= 10'000);
        length += block.length;
    }
    QCOMPARE(length, 100'000);
    const EntryText part = readEntryText(QString(100'000, u'ä'), 1'000);
    QVERIFY(!part.isWhole());
    QCOMPARE(part.written, 100'000);
}

void CasePageTest::threeSidesAreToldApart()
{
    PageHouse house;
    QVERIFY(answer(house.open.cases.setReader(u"Jana Köhler"_qs)));
    const cases::Case& head = house.detail.head;
    house.detail.entries = {aWord(head, 1, vendorName, true, u"We look into it."_qs),
                            aWord(head, 2, u"Jörg Müller"_qs, false, u"Still down."_qs),
                            aWord(head, 3, u"Jana Köhler"_qs, false, u"Any news?"_qs)};
    cases::Entry mail = aWord(head, 4, vendorName, true, u"By mail."_qs);
    mail.kind = cases::EntryKind::Email;
    house.detail.entries.push_back(mail);
    house.store();
    house.show();
    QTRY_VERIFY(house.said().contains(u"Any news?"_qs));
    QTRY_VERIFY(house.said().contains(u"Jana Köhler   You"_qs));
    const QString text = house.said();
    QVERIFY2(text.contains(u"Priya Natarajan   Jitterbit support"_qs), qPrintable(text));
    QVERIFY(text.contains(u"Jörg Müller   Your company"_qs));
    QVERIFY(text.contains(u"Jitterbit support  ·  e-mail"_qs));
    // Not by words alone: each side has its own margins.
    QList<qreal> left;
    for (const QTextFrame* frame : house.conversation()->document()->rootFrame()->childFrames()) {
        left << frame->frameFormat().leftMargin();
    }
    QCOMPARE(left.size(), 5);
    QVERIFY(left[1] < left[2]);
}

void CasePageTest::turnAndSilence()
{
    PageHouse house;
    const QDateTime now = house.open.clock.now();
    house.detail.head.created = now.addDays(-5);
    house.detail.head.modified = now.addDays(-3);
    house.detail.entries = {aWord(house.detail.head, 1, vendorName, true, u"Please send the log."_qs)};
    house.detail.entries.front().at = now.addDays(-3).addSecs(-60);
    house.store();
    house.show();
    QVERIFY(house.says(u"no word for 3 day"_qs));
    const auto badges = house.page->findChildren<QWidget*>();
    const auto says = [&](const QString& words) {
        return std::ranges::any_of(
            badges, [&](QWidget* badge) { return badge->isVisible() && badge->accessibleName().contains(words); });
    };
    QVERIFY(says(u"Your turn"_qs));
    house.detail.entries.push_back(aWord(house.detail.head, 2, u"Jana Köhler"_qs, false, u"Here it is."_qs));
    house.detail.entries.back().at = now.addSecs(-3 * 3600);
    house.detail.head.revision = u"2"_qs;
    house.store();
    QTRY_VERIFY(says(u"Jitterbit’s turn"_qs));
    QVERIFY(house.says(u"no word for 3 hour"_qs));
    house.detail.head.closed = true;
    house.detail.head.revision = u"3"_qs;
    house.store();
    QTRY_VERIFY(!says(u"Jitterbit’s turn"_qs));
    QVERIFY(!house.says(u"no word for"_qs));
}

void CasePageTest::quotationsAndLogsAreFolded()
{
    PageHouse house;
    house.detail.entries = {
        aWord(house.detail.head, 1, vendorName, true,
              u"Thank you.\n\nAm 19.11.2026 um 10:00 schrieb Jana:\n> Die alte Frage\n> Zeile zwei\n"_qs),
        aWord(house.detail.head, 2, u"Jörg Müller"_qs, false, u"The log:\n\n"_qs + logOf(80))};
    house.store();
    house.show();
    QVERIFY(house.said().contains(u"Show the quoted message"_qs));
    QVERIFY(!house.said().contains(u"Die alte Frage"_qs));
    house.click(u"Show the quoted"_qs);
    QTRY_VERIFY(house.said().contains(u"Die alte Frage"_qs));
    QVERIFY(house.said().contains(u"Thank you."_qs));
    house.click(u"Hide the quoted"_qs);
    QTRY_VERIFY(!house.said().contains(u"Die alte Frage"_qs));

    QVERIFY(house.said().contains(u"Operation 9 failed"_qs));
    QVERIFY(!house.said().contains(u"Operation 10 failed"_qs));
    QVERIFY(house.said().contains(u"Show 70 more line"_qs));
    house.click(u"Show 70 more"_qs);
    QTRY_VERIFY(house.said().contains(u"Operation 79 failed"_qs));
    const QTextCursor code = house.conversation()->document()->find(u"Operation 79"_qs);
    QVERIFY(code.charFormat().fontFixedPitch());
}

void CasePageTest::linksAreShownAndOnlyTheWebIsOpened()
{
    PageHouse house;
    house.detail.entries = {
        aWord(house.detail.head, 1, vendorName, true,
              u"See https://docs.example.com/page now, not javascript:alert(1) or file:///etc/passwd "
              "or \\\\host\\share.\nhttps://user@evil.example/x is odd."_qs)};
    house.store();
    house.show();
    int anchors = 0;
    for (QTextBlock block = house.conversation()->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QString target = part.fragment().charFormat().anchorHref();
            anchors += target.isEmpty() ? 0 : 1;
            QVERIFY2(target.isEmpty() || target.startsWith(u"https://"_qs), qPrintable(target));
        }
    }
    QCOMPARE(anchors, 2);
    // Shown when it is pointed at, opened only when it is chosen.
    QTest::mouseMove(house.conversation()->viewport(), house.placeOf(u"docs.example.com"_qs));
    QTRY_VERIFY(house.says(u"https://docs.example.com/page"_qs));
    QVERIFY(house.open.browser.opened.isEmpty());
    house.click(u"docs.example.com"_qs);
    QTRY_COMPARE(house.open.browser.opened, QList<QUrl>{QUrl(u"https://docs.example.com/page"_qs)});
    // One that hides where it leads asks first.
    house.click(u"user@evil"_qs);
    QTRY_VERIFY(house.says(u"leads somewhere else"_qs));
    QCOMPARE(house.open.browser.opened.size(), 1);
    house.button(u"Do not open"_qs)->click();
    QVERIFY(!house.says(u"leads somewhere else"_qs));
    house.click(u"user@evil"_qs);
    QTRY_VERIFY(house.button(u"Open all the same"_qs));
    house.button(u"Open all the same"_qs)->click();
    QCOMPARE(house.open.browser.opened.size(), 2);
}

void CasePageTest::whatCannotBeSeenIsWrittenOut()
{
    PageHouse house;
    house.detail.head.subject = u"Invoice\u202Efdp.exe"_qs;
    house.detail.entries = {
        aWord(house.detail.head, 1, u"Eve\u202E\u200B"_qs, false, u"pay\u202Elater\u200B now <script>x()</script>"_qs)};
    house.store();
    house.show();
    QTRY_VERIFY(house.said().contains(u"<script>x()</script>"_qs)); // as words
    for (const QString& all : {house.said(), house.page->findChild<QLabel*>()->text()}) {
        QVERIFY(!all.contains(QChar(0x202E)) && !all.contains(QChar(0x200B)));
    }
    QVERIFY(house.said().contains(u"⟦U+202E⟧"_qs));
    QVERIFY(house.says(u"Invoice⟦U+202E⟧fdp.exe"_qs));
}

void CasePageTest::tenMegabytesAreBounded()
{
    PageHouse house;
    house.detail.entries = {aWord(house.detail.head, 1, vendorName, true, QString(10'000'000, u'x')),
                            aWord(house.detail.head, 2, vendorName, true, u"after it"_qs)};
    house.store();
    house.show();
    QTRY_VERIFY(house.said().contains(u"after it"_qs));
    QVERIFY2(house.said().size() < 40'000, qPrintable(QString::number(house.said().size())));
    QVERIFY(house.said().contains(u"Show more of this message (9.5"_qs));
    house.conversation()->verticalScrollBar()->setValue(house.conversation()->verticalScrollBar()->maximum());
    QElapsedTimer elapsed;
    elapsed.start();
    house.click(u"Show more of"_qs);
    QTRY_VERIFY(house.said().size() > 60'000);
    QVERIFY(house.said().size() < 120'000);
    QVERIFY(elapsed.elapsed() < 3'000);
    for (int more = 0; more < 3; ++more) { // beyond what was taken apart at first
        house.conversation()->verticalScrollBar()->setValue(house.conversation()->verticalScrollBar()->maximum());
        const qsizetype before = house.said().size();
        house.click(u"Show more of"_qs);
        QTRY_VERIFY(house.said().size() > before);
    }
    QVERIFY(house.said().size() > 200'000);
}

void CasePageTest::theKeyboardWalksThroughIt()
{
    PageHouse house;
    for (int word = 1; word <= 30; ++word) {
        house.detail.entries.push_back(
            aWord(house.detail.head, word, vendorName, true, u"Word %1 https://example.com/%1"_qs.arg(word)));
    }
    house.store();
    house.show();
    auto* const view = house.conversation();
    view->setFocus();
    const auto here = [view] { return view->textCursor().block().text() + view->textCursor().block().next().text(); };
    QTest::keyClick(view, Qt::Key_N);
    QTest::keyClick(view, Qt::Key_N);
    QTest::keyClick(view, Qt::Key_N);
    QVERIFY2(here().contains(u"Word 2 "_qs) || here().contains(u"Word 3 "_qs), qPrintable(here()));
    QVERIFY(view->verticalScrollBar()->value() > 0);
    const int at = view->textCursor().position();
    QTest::keyClick(view, Qt::Key_P);
    QVERIFY(view->textCursor().position() < at);
    QTest::keyClick(view, Qt::Key_L);
    QVERIFY(view->textCursor().hasSelection());
    QTRY_VERIFY(house.says(u"https://example.com/"_qs)); // shown before it opens
    QVERIFY(house.open.browser.opened.isEmpty());
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE(house.open.browser.opened.size(), 1);
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(!view->hasFocus());
}

void CasePageTest::aReplyIsKeptAndGoesToTheOutbox()
{
    PageHouse house;
    house.store();
    house.show();
    house.conversation()->setFocus();
    QTest::keyClick(house.conversation(), Qt::Key_R);
    auto* const box = house.page->findChild<ReplyBox*>();
    QTRY_VERIFY(box->hasFocus());
    QVERIFY(!house.button(u"Send"_qs)->isEnabled());
    QTest::keyClicks(box, u"Any news? See the log."_qs);
    QTRY_VERIFY(house.says(u"Kept on this computer"_qs));
    // Another page finds it again.
    house.page.reset();
    house.show();
    QTRY_COMPARE(house.page->findChild<ReplyBox*>()->text(), u"Any news? See the log."_qs);
    QTest::keyClick(house.page->findChild<ReplyBox*>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(house.said().contains(u"Any news? See the log."_qs)); // at once, in the conversation
    QVERIFY(house.said().contains(u"Waits in the outbox"_qs));
    QVERIFY(house.page->findChild<ReplyBox*>()->text().isEmpty());
    const auto items = *answer(house.open.outbox.store().all());
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items.front().operation, u"case.reply"_qs);
    QCOMPARE(items.front().payload.value(u"case"_qs).toString(), house.detail.head.id);
    QVERIFY(items.front().notBefore > house.open.clock.now());
}

void CasePageTest::undoGivesTheReplyBack()
{
    PageHouse house;
    house.store();
    house.show();
    house.button(u"Close the case …"_qs)->click();
    auto* const box = house.page->findChild<ReplyBox*>();
    box->setPlainText(u"Solved, thank you."_qs);
    QTRY_VERIFY(house.button(u"Send and close the case"_qs)->isEnabled());
    house.button(u"Send and close the case"_qs)->click();
    QTRY_VERIFY(house.said().contains(u"The case is closed with it."_qs));
    QTRY_VERIFY(house.button(u"Undo"_qs));
    QVERIFY(house.says(u"It leaves in a moment."_qs));
    house.button(u"Undo"_qs)->click();
    QTRY_COMPARE(box->text(), u"Solved, thank you."_qs);
    QTRY_VERIFY(!house.said().contains(u"The case is closed with it."_qs));
    QVERIFY(house.button(u"Send and close the case"_qs));
    const std::vector<outbox::Item> items = *answer(house.open.outbox.store().all());
    for (const outbox::Item& item : items) {
        QCOMPARE(item.state, outbox::State::Cancelled);
    }
}

void CasePageTest::picturesAndFilesAreAttached()
{
    PageHouse house;
    house.store();
    house.show();
    house.button(u"Reply"_qs)->click();
    auto* const box = house.page->findChild<ReplyBox*>();
    auto* picture = new QMimeData;
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    picture->setImageData(image);
    QGuiApplication::clipboard()->setMimeData(picture);
    box->paste();
    QTRY_VERIFY(house.says(u"Screenshot "_qs));
    QFile made(house.open.folder.filePath(u"Größe.log"_qs));
    QVERIFY(made.open(QIODevice::WriteOnly) && made.write("content") == 7);
    made.close();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(made.fileName())});
    auto* const panel = house.page->findChild<ReplyPanel*>();
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(panel, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(panel, &drop);
    QTRY_VERIFY(house.says(u"Größe.log"_qs));
    QTRY_VERIFY(house.button(u"Send"_qs)->isEnabled());
    house.button(u"Send"_qs)->click(); // files alone
    QTRY_VERIFY(house.said().contains(u"Größe.log"_qs));
    const auto items = *answer(house.open.outbox.store().all());
    QCOMPARE(items.size(), 2U);
    for (const outbox::Item& item : items) {
        QCOMPARE(item.operation, u"case.file"_qs);
    }
}

void CasePageTest::aCaseThatChangedSaysSoFirst()
{
    PageHouse house;
    house.store();
    house.show();
    house.button(u"Reply"_qs)->click();
    auto* const box = house.page->findChild<ReplyBox*>();
    QTest::keyClicks(box, u"It still fails."_qs);
    house.detail.entries = {aWord(house.detail.head, 1, vendorName, true, u"It was our fault, solved."_qs)};
    house.detail.head.revision = u"2"_qs;
    house.store();
    QTRY_VERIFY(house.said().contains(u"solved"_qs));
    house.button(u"Send"_qs)->click();
    QTRY_VERIFY(house.says(u"Somebody has written in this case since you began."_qs));
    QVERIFY(answer(house.open.outbox.store().all())->empty());
    QCOMPARE(box->text(), u"It still fails."_qs);
    house.button(u"Send all the same"_qs)->click();
    QTRY_COMPARE(answer(house.open.outbox.store().all())->size(), 1U);
}

void CasePageTest::aCaseThatVanishesKeepsWhatWasWritten()
{
    PageHouse house;
    house.store();
    house.show();
    house.button(u"Reply"_qs)->click();
    auto* const box = house.page->findChild<ReplyBox*>();
    QTest::keyClicks(box, u"Hours of work"_qs);
    cases::ChangePage page;
    page.deletedCases = {house.detail.head.id};
    page.cursor = "gone";
    QVERIFY(answer(house.open.cases.apply(page, testing::pageMorning)));
    QTRY_VERIFY(house.says(u"what you wrote is kept"_qs));
    QCOMPARE(box->text(), u"Hours of work"_qs);
    QVERIFY(!house.button(u"Send"_qs));
    house.button(u"Copy the text"_qs)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Hours of work"_qs);
    house.page.reset();
    QTRY_COMPARE(answer(house.open.drafts.list())->size(), 1U);
    QCOMPARE(answer(house.open.drafts.list())->front().content.value(u"text"_qs).toString(), u"Hours of work"_qs);
}

void CasePageTest::byHandItIsSaidWhatCanBeDone()
{
    PageHouse house;
    house.open.account.kind = account::Kind::Assisted;
    house.detail.head.origin = cases::Origin::FollowedByHand;
    QVERIFY(answer(house.open.cases.putFollowed(house.detail.head)));
    house.show();
    house.button(u"Reply"_qs)->click();
    QVERIFY(house.says(u"Lotse cannot write to this portal by itself"_qs));
    QVERIFY(!house.button(u"Send"_qs) && !house.button(u"Close the case …"_qs));
    house.page->findChild<ReplyBox*>()->setPlainText(u"By hand then"_qs);
    house.button(u"Copy the text"_qs)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"By hand then"_qs);
    house.button(u"Open the portal"_qs)->click();
    QCOMPARE(house.open.browser.opened.size(), 1);
    house.button(u"I have sent it"_qs)->click();
    QTRY_VERIFY(house.said().contains(u"By hand then"_qs));
    QVERIFY(answer(house.open.outbox.store().all())->empty());
    QTRY_VERIFY(answer(house.open.drafts.list())->empty());
}

void CasePageTest::escalationIsSentAsAReply()
{
    PageHouse house;
    house.open.account.hotline = u"+49 40 555-123"_qs;
    house.store();
    house.show();
    QTest::keyClick(house.conversation(), Qt::Key_E);
    auto* dialog = house.page->findChild<EscalationDialog*>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    const auto press = [&](const QString& text) {
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&') == text) {
                button->click();
                return true;
            }
        }
        return false;
    };
    auto boxes = dialog->findChildren<ReplyBox*>();
    boxes[0]->setPlainText(u"Month end"_qs);
    QVERIFY(press(u"Send"_qs)); // not yet
    QTest::qWait(20);
    QVERIFY(answer(house.open.outbox.store().all())->empty());
    boxes[1]->setPlainText(u"400 orders"_qs);
    QVERIFY(press(u"Call"_qs));
    QCOMPARE(house.open.browser.opened.last(), QUrl(u"tel:+4940555123"_qs));
    auto* const shown = dialog->findChild<QPlainTextEdit*>(u"text"_qs);
    QVERIFY(shown->toPlainText().contains(u"I am calling to escalate case 00001024."_qs));
    // What is typed survives the dialog.
    QVERIFY(press(u"Later"_qs));
    QTRY_VERIFY(!house.page->findChild<EscalationDialog*>());
    house.button(u"Ask for escalation …"_qs)->click();
    dialog = house.page->findChild<EscalationDialog*>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->findChildren<ReplyBox*>().value(1)->text(), u"400 orders"_qs);
    const QString text = dialog->findChild<QPlainTextEdit*>(u"text"_qs)->toPlainText();
    QVERIFY(press(u"Send"_qs));
    QTRY_VERIFY(house.said().contains(u"ESCALATION REQUEST"_qs));
    const auto items = *answer(house.open.outbox.store().all());
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items.front().payload.value(u"text"_qs).toString(), text);
}

void CasePageTest::otherValuesAreAskedFor()
{
    PageHouse house;
    house.detail.head.severity = u"3 - Medium"_qs;
    cases::CaseForm form;
    cases::FormField subject;
    subject.name = u"Subject"_qs;
    subject.label = u"Subject"_qs;
    subject.part = cases::FormPart::Subject;
    subject.changeable = true;
    cases::FormField severity = subject;
    severity.name = u"Severity_Level__c"_qs;
    severity.label = u"Severity Level"_qs;
    severity.part = cases::FormPart::Severity;
    severity.choices = {{.value = u"1 - Critical"_qs, .label = u"1 - Critical"_qs, .validFor = {}},
                        {.value = u"3 - Medium"_qs, .label = u"3 - Medium"_qs, .validFor = {}}};
    cases::FormField fixed = severity;
    fixed.name = u"Product__c"_qs;
    fixed.part = cases::FormPart::Product;
    fixed.changeable = false;
    form.fields = {subject, severity, fixed};
    house.store();
    house.show();
    QVERIFY(!house.button(u"Change …"_qs)); // the portal has not said what may change
    QVERIFY(answer(house.open.cases.saveForm(form)));
    house.page->leave();
    house.show();
    QTRY_VERIFY(house.button(u"Change …"_qs));
    house.button(u"Change …"_qs)->click();
    QPointer<ChangeDialog> dialog = house.page->findChild<ChangeDialog*>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    QCOMPARE(testing::unnamedWidgets(*dialog), QStringList());
    const auto button = [&dialog](const QString& text) -> QPushButton* {
        for (QPushButton* one : dialog->findChildren<QPushButton*>()) {
            if (one->text().remove(u'&') == text) {
                return one;
            }
        }
        return nullptr;
    };
    QVERIFY(!dialog->findChild<QWidget*>(fixed.name));
    auto* words = dialog->findChild<QLineEdit*>(subject.name);
    auto* level = dialog->findChild<QComboBox*>(severity.name);
    QCOMPARE(words->text(), house.detail.head.subject);
    QCOMPARE(dialog->focusWidget(), words);
    QCOMPARE(level->currentText(), u"3 - Medium"_qs);
    QVERIFY(!button(u"Send"_qs)->isEnabled()); // nothing differs
    words->setText(QString());
    QVERIFY(dialog->findChild<Banner*>()->message().contains(u"Subject"_qs));
    words->setText(u"Production Down: nothing reaches SAP"_qs);
    QVERIFY(dialog->findChild<Banner*>()->message().contains(u"production outage"_qs));
    words->setText(house.detail.head.subject);
    level->setCurrentIndex(level->findData(u"1 - Critical"_qs));
    QVERIFY(button(u"Send"_qs)->isEnabled());
    // What was chosen survives the dialog.
    button(u"Later"_qs)->click();
    QTRY_VERIFY(!dialog);
    house.button(u"Change …"_qs)->click();
    dialog = house.page->findChild<ChangeDialog*>();
    level = dialog->findChild<QComboBox*>(severity.name);
    QTRY_COMPARE(level->currentText(), u"1 - Critical"_qs);
    button(u"Send"_qs)->click();
    QTRY_VERIFY(house.said().contains(u"Severity Level: 3 - Medium → 1 - Critical"_qs));
    const auto items = *answer(house.open.outbox.store().all());
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items.front().operation, reports::changeOperation);
    QCOMPARE(items.front().payload.value(u"fields"_qs).toObject(), (QJsonObject{{severity.name, u"1 - Critical"_qs}}));
}

void CasePageTest::withoutAHotlineTheManagerIsAsked()
{
    PageHouse house;
    house.open.account.customerSuccessEmail = u"csm@example.com"_qs;
    house.store();
    house.show();
    house.button(u"Ask for escalation …"_qs)->click();
    auto* const dialog = house.page->findChild<EscalationDialog*>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    QVERIFY(testing::unnamedWidgets(*dialog).isEmpty());
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        QVERIFY(!button->isVisible() || button->text() != u"Ca&ll"_qs);
        if (button->text().remove(u'&') == u"Write an e-mail …"_qs) {
            button->click();
        }
    }
    QCOMPARE(house.open.browser.opened.size(), 1);
    const QUrl mail = house.open.browser.opened.first();
    QCOMPARE(mail.scheme(), u"mailto"_qs);
    QCOMPARE(mail.path(), u"csm@example.com"_qs);
    QVERIFY(mail.query(QUrl::FullyDecoded).contains(u"00001024"_qs));
}

void CasePageTest::aCaseBecomesOneFile()
{
    PageHouse house;
    testing::NoFiles& picker = house.open.files;
    house.detail.entries = {aWord(house.detail.head, 1, vendorName, true,
                                  u"Please try <script>alert(1)</script> and http://example.com/ \u202Eend"_qs),
                            aWord(house.detail.head, 2, u"Jana Köhler"_qs, false, QString(60'000, u'y'))};
    house.store();
    house.show();
    QTRY_VERIFY(house.said().contains(u"Please try"_qs));
    QMenu* const menu = house.page->findChild<QMenu*>();
    const QList<QAction*> actions = menu->actions();

    picker.newFile = house.open.folder.filePath(u"case.html"_qs);
    actions[1]->trigger();
    QTRY_VERIFY(QFileInfo::exists(picker.newFile));
    QCOMPARE(picker.suggested, u"Case 00001024.html"_qs);
    QFile html(picker.newFile);
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(html.readAll());
    QVERIFY(text.contains(u"&lt;script&gt;"_qs) && !text.contains(u"<script"_qs) && !text.contains(QChar(0x202E)));
    QVERIFY(text.contains(QString(60'000, u'y')));
    QVERIFY(text.contains(u"Jitterbit support"_qs));

    picker.newFile = house.open.folder.filePath(u"case.pdf"_qs);
    actions[0]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(picker.newFile), 20000);
    QFile pdf(picker.newFile);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    QProcess reader;
    reader.start(u"pdftotext"_qs, {picker.newFile, u"-"_qs});
    if (reader.waitForStarted() && reader.waitForFinished()) {
        const QString words = QString::fromUtf8(reader.readAllStandardOutput());
        for (const QString& part : {u"00001024"_qs, u"Aufträge aus dem Shop"_qs, u"Please try <script>"_qs,
                                    u"left out"_qs, u"Jana Köhler"_qs}) {
            QVERIFY2(words.contains(part), qPrintable(part + u'\n' + words.left(2000)));
        }
    }
    // A place where nothing can be written says so.
    picker.newFile = house.open.folder.filePath(u"no/such/folder/case.pdf"_qs);
    actions[0]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(house.page->findChildren<Banner*>(),
                                                 [](Banner* banner) {
                                                     return banner->isVisible() &&
                                                            !banner->message().startsWith(u"Saved"_qs);
                                                 }),
                             20000);
}

void CasePageTest::whatCanRunIsWarnedOf()
{
    PageHouse house;
    cases::PortalDoor door(house.open.cases);
    house.workspace.portal = &door;
    house.detail.attachments = {{.id = u"f"_qs,
                                 .caseId = house.detail.head.id,
                                 .name = u"Bild.png.exe"_qs,
                                 .size = 7,
                                 .checksum = {},
                                 .created = testing::pageMorning}};
    house.store();
    house.show();
    QTRY_VERIFY(house.button(u"Save as …"_qs));
    house.button(u"Open"_qs)->click();
    auto* const box = house.page->findChild<QMessageBox*>();
    QVERIFY(box && box->isVisible());
    QVERIFY(box->text().contains(u"Bild.png.exe"_qs));
    QCOMPARE(box->defaultButton()->text().remove(u'&'), u"Leave it"_qs);
    box->defaultButton()->click();
    QVERIFY(!box->isVisible());
    QVERIFY(house.open.browser.opened.isEmpty());
}

void CasePageTest::everythingHasAName()
{
    PageHouse house;
    house.detail.entries = {aWord(house.detail.head, 1, vendorName, true, u"Word"_qs)};
    house.detail.attachments = {{.id = u"f"_qs,
                                 .caseId = house.detail.head.id,
                                 .name = u"Größe.log"_qs,
                                 .size = 7,
                                 .checksum = {},
                                 .created = testing::pageMorning}};
    house.store();
    house.show();
    const QStringList faults = testing::unnamedWidgets(*house.page);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(CasePageTest)
#include "CasePageTest.moc"
