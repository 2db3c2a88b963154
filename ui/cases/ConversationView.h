// What was said and changed in a case, oldest first, as one text that can be selected, read out and walked through with
// the keyboard. Plain text only: nothing in it is interpreted, nothing is opened. Long conversations are laid out in
// small steps, so that the first lines are there at once and the window never waits.
#pragma once

#include "support/cases/Case.h"

#include <QTextEdit>
#include <QTimer>

class QTextCursor;

namespace lotse::ui
{

class ConversationView final : public QTextEdit
{
    Q_OBJECT

public:
    explicit ConversationView(QWidget* parent = nullptr);

    // Keeps the place when the same case goes on; starts at the top for another `caseId`.
    void setEntries(const QString& caseId, std::vector<cases::Entry> entries, const QString& vendorName);
    void clearAll();
    void showNewest();
    bool isComplete() const { return m_next == m_entries.size(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void buildSome();
    void append(const cases::Entry& entry);
    void appendChange(QTextCursor& cursor, const cases::Entry& entry);
    void appendSaid(QTextCursor& cursor, const cases::Entry& entry);
    QString side(const cases::Entry& entry) const;
    void restorePlace();

    QString m_caseId;
    QString m_vendorName;
    std::vector<cases::Entry> m_entries;
    bool m_sidesKnown = false; // the portal tells who is on the vendor's side
    std::size_t m_next = 0;    // first entry that is not in the text yet
    int m_place = 0;           // scroll position to return to; 0: none
    bool m_toNewest = false;
    QTimer m_timer;
};

} // namespace lotse::ui
