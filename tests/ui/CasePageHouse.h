// A case page on the screen, over real databases.
#pragma once

#include "ui/OpenAccount.h"
#include "ui/cases/CasePage.h"
#include "ui/cases/ConversationView.h"

#include <QLabel>
#include <QPushButton>

namespace lotse::testing
{

inline const QDateTime pageMorning(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);

inline cases::Case aCase(const QString& number = QStringLiteral("00001024"))
{
    cases::Case made;
    made.id = QStringLiteral("5000000000") + number;
    made.number = number;
    made.subject = QStringLiteral("Aufträge aus dem Shop fehlen in SAP");
    made.description = QStringLiteral("Seit heute früh kommen keine Aufträge mehr an.");
    made.product = QStringLiteral("Jitterbit Studio");
    made.status = QStringLiteral("In Progress");
    made.contactName = QStringLiteral("Jana Köhler");
    made.created = pageMorning;
    made.modified = pageMorning.addSecs(3600);
    made.revision = QStringLiteral("1");
    return made;
}

inline cases::Entry aWord(const cases::Case& about, int number, const QString& author, bool vendor, const QString& text)
{
    cases::Entry entry;
    entry.id = QStringLiteral("%1-%2").arg(about.id).arg(number);
    entry.caseId = about.id;
    entry.authorName = author;
    entry.fromVendor = vendor;
    entry.at = about.created.addSecs(number * 60);
    entry.text = text;
    return entry;
}

// The page with one case on it.
struct PageHouse {
    OpenAccount open;
    ui::Workspace workspace = open.workspace();
    std::unique_ptr<ui::CasePage> page;
    cases::CaseDetail detail{.head = aCase(), .entries = {}, .attachments = {}};

    void store() { QVERIFY(answer(open.cases.put(detail))); }
    void show()
    {
        page = std::make_unique<ui::CasePage>(workspace);
        page->resize(1024, 700);
        page->show();
        page->activateWindow();
        page->open(detail.head.id);
        QTRY_VERIFY(conversation()->toPlainText().contains(detail.head.description.left(20)));
        QTRY_VERIFY(conversation()->isComplete());
    }

    ui::ConversationView* conversation() { return page->findChild<ui::ConversationView*>(); }
    QString said() { return conversation()->toPlainText(); }
    bool says(const QString& text)
    {
        const QList<QLabel*> labels = page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    QPushButton* button(const QString& text)
    {
        const QList<QPushButton*> buttons = page->findChildren<QPushButton*>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&text](const QPushButton* button) {
            return button->text().remove(QLatin1Char('&')) == text && button->isVisible();
        });
        return found == buttons.end() ? nullptr : *found;
    }
    // Where a text stands in the conversation's viewport.
    QPoint placeOf(const QString& text)
    {
        const QTextCursor found = conversation()->document()->find(text);
        return found.isNull() ? QPoint() : conversation()->cursorRect(found).center() - QPoint(6, 0);
    }
    void click(const QString& text)
    {
        QTest::mouseClick(conversation()->viewport(), Qt::LeftButton, {}, placeOf(text));
        QCoreApplication::processEvents();
    }
};

} // namespace lotse::testing
