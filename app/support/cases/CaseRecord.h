// One transaction's writing of cases, entries and attachments: what was written, whose it was, and what follows from it
// (words, turn, last word, place among the newest).
#pragma once

#include "foundation/storage/Connection.h"
#include "support/cases/Case.h"
#include "support/cases/CaseStore.h"
#include "support/cases/CaseWords.h"
#include "support/cases/WhoseTurn.h"

#include <QHash>
#include <QSet>

namespace lotse::cases::mirror
{

class RecordWriting
{
public:
    explicit RecordWriting(storage::Connection& connection) : m_connection(connection) {}

    void write(const Case& value, bool keepDescription);
    void write(const Entry& entry);
    void write(const Attachment& attachment);
    void removeCase(const QString& id);
    // `ids` are all there are of this case.
    void keepEntries(const QString& caseId, const QSet<QString>& ids);
    void keepAttachments(const QString& caseId, const QSet<QString>& ids);

    // Writes what follows from all that; once, at the end.
    Applied finish(KnownWords& words);

private:
    // A case as the mirror has it, while the transaction works on it.
    struct Record {
        std::int64_t row = 0; // 0: not there
        std::int64_t documents = 0;
        QDateTime modified = {};
        QDateTime created = {};
        QString status = {};
        bool closed = false;
        QDateTime lastWord = {}; // of what was said; invalid: nothing yet
        bool vendorLast = false;
        QDateTime lastEntry = {};
        QString lastAuthor = {};
        bool isDirty = false;    // what is derived must be written
        bool isOutdated = false; // it must be read anew from the entries first
    };

    Record& record(const QString& caseId);
    void insert(const Case& value, Record& record);
    void update(const Case& value, Record& record, bool keepDescription);
    // Makes the case the newest: all its documents move with it.
    void raise(const QString& id, Record& record);
    // Entries and files that came before their case.
    void adopt(const QString& id, Record& record);
    void updateEntry(const Entry& entry);
    void removeEntry(const QString& id);
    void removeAttachment(const QString& id);
    // What was said follows from a new entry.
    static void hear(const Entry& entry, Record& record);
    void readAgain(const QString& id, Record& record);
    void settle(const QString& id, Record& record);
    std::int64_t nextDocument(Record& record, bool hasWords) const;
    void note(const QString& caseId, int rows);

    storage::Connection& m_connection;
    Applied m_applied;
    QSet<QString> m_known;
    QHash<QString, Record> m_records;
    WordChanges m_words;
    std::int64_t m_newest = 0; // the greatest row; 0: not asked yet
};

// How `turn` is stored: in the order in which it is sorted.
constexpr int rankOf(Turn turn)
{
    return turn == Turn::Ours ? 2 : turn == Turn::Vendors ? 1 : 0;
}
constexpr Turn turnOf(int rank)
{
    return rank == 2 ? Turn::Ours : rank == 1 ? Turn::Vendors : Turn::Nobody;
}
// What a list by subject is ordered by.
QString subjectKey(const QString& subject);
// The number without what stands before its first digit other than zero; all of it where nothing would be left.
QString bareNumber(const QString& number);

} // namespace lotse::cases::mirror
