// What was said and changed in a case, oldest first, as one text that can be selected, read out and walked through with
// the keyboard: the vendor, colleagues and the person themselves told apart, quotations and long logs folded, links
// shown before they open. What strangers wrote is taken apart outside of the UI thread; nothing in it runs or loads.
// Long conversations are laid out in small steps, so that the first lines are there at once and the window never waits.
#pragma once

#include "support/cases/Case.h"
#include "ui/cases/EntryText.h"
#include "ui/cases/EntryWriter.h"
#include "ui/common/Look.h"

#include <QPointer>
#include <QTextBrowser>
#include <QTimer>

class QLabel;
class QTextFrame;

namespace lotse::ui
{

// Who takes part in a case.
struct Sides {
    QString vendor;       // the vendor's name
    QStringList ourNames; // under which the account's own person writes
    bool operator==(const Sides&) const = default;
};

// Something that the person did here and that is not in the portal's conversation yet.
struct Outgoing {
    QString id;
    QString text;     // may be empty: a file or the closing alone
    QString about;    // what else goes with it, one line
    QString standing; // how it stands
    Tone tone = Tone::Neutral;
    QDateTime at;
    bool operator==(const Outgoing&) const = default;
};

class ConversationView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ConversationView(QWidget* parent = nullptr);

    // Keeps the place when the same case goes on; starts at the top for another `caseId`.
    void setEntries(const QString& caseId, std::vector<cases::Entry> entries, const Sides& sides);
    void setOutgoing(std::vector<Outgoing> outgoing); // after all that was said
    void clearAll();
    void showNewest();
    bool isComplete() const { return m_next == m_entries.size(); }
    void toMessage(int step);  // the next or the one before
    void toLink(bool forward); // selects it; Enter opens

Q_SIGNALS:
    // A link that the person chose; `misleading`: its words name another place.
    void linkChosen(const QUrl& target, bool misleading);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    QVariant loadResource(int type, const QUrl& name) override;
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;

private:
    struct Place {
        QPointer<QTextFrame> frame = {}; // of what was said
        Unfolded unfolded = {};
    };

    void rebuild();
    void readOn();
    void buildSome();
    void append(std::size_t entry);
    void appendChange(QTextCursor& cursor, const cases::Entry& entry);
    void appendSaid(QTextCursor& cursor, std::size_t entry);
    void writeSaid(QTextCursor& cursor, std::size_t entry);
    void rewrite(std::size_t entry);
    void appendOutgoing();
    void removeOutgoing();
    void unfold(const ThreadAction& action);
    void choose(const QUrl& anchor);
    void showTarget(const QString& target);
    QString side(const cases::Entry& entry) const;
    bool isOurs(const cases::Entry& entry) const;
    const html::SafeLink* misleading(const QString& target) const;
    void restorePlace();

    QString m_caseId;
    Sides m_sides;
    std::vector<cases::Entry> m_entries;
    std::vector<EntryText> m_texts; // of the first entries; the others are still being read
    std::vector<Place> m_places;
    std::vector<Outgoing> m_outgoing;
    int m_outgoingFrom = -1; // position in the document; -1: not there
    int m_reading = 0;       // grows with every conversation: what was asked for before is not taken
    bool m_isReading = false;
    bool m_sidesKnown = false; // the portal tells who is on the vendor's side
    std::size_t m_next = 0;    // first entry that is not in the text yet
    int m_place = 0;           // scroll position to return to; 0: none
    bool m_toNewest = false;
    QTimer m_timer;
    QLabel* m_target; // where a link leads
};

} // namespace lotse::ui
