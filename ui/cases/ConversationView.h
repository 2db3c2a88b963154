// What was said and changed in a case, oldest first: the vendor, colleagues and the person themselves told apart, and
// after it what the person said here that has not arrived yet.
#pragma once

#include "support/cases/Case.h"
#include "ui/common/TalkView.h"

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

class ConversationView final : public TalkView
{
    Q_OBJECT

public:
    explicit ConversationView(QWidget* parent = nullptr);

    // Keeps the place when the same case goes on; starts at the top for another `caseId`.
    void setEntries(const QString& caseId, std::vector<cases::Entry> entries, const Sides& sides);
    void setOutgoing(std::vector<Outgoing> outgoing); // after all that was said
    void clearAll();
    // Folded words: what matches is marked.
    void setSought(const QStringList& words);

protected:
    std::size_t total() const override { return m_entries.size(); }
    WrittenText written(std::size_t entry) const override;
    void append(QTextCursor& cursor, std::size_t entry) override;
    void writeSaid(QTextCursor& cursor, std::size_t entry) override;
    void writeLast(QTextCursor& cursor) override;
    QString name() const override;

private:
    void appendChange(QTextCursor& cursor, const cases::Entry& entry);
    QString side(const cases::Entry& entry) const;
    bool isOurs(const cases::Entry& entry) const;
    Tone toneOf(const cases::Entry& entry) const;

    void markFound();

    QString m_caseId;
    Sides m_sides;
    std::vector<cases::Entry> m_entries;
    std::vector<Outgoing> m_outgoing;
    QStringList m_sought;
    QTimer m_marking;          // the text grows in steps
    bool m_sidesKnown = false; // the portal tells who is on the vendor's side
};

} // namespace lotse::ui
