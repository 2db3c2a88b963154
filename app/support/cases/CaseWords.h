// An index of all words of what is mirrored (case_words; other rooms have their own of the same shape): kept with the
// rows, in the same transaction. For use inside transactions of mirror.sqlite.
#pragma once

#include "foundation/storage/Connection.h"

#include <QString>

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace lotse::cases::mirror
{

// Where an index is: a table of FTS5 with the columns head and body, and one of its longer words. Names live for ever.
struct WordTables {
    const char* documents = "case_words";
    const char* known = "known_words";
};

// A document's place: the case's row, and its number in that case (0: the case itself).
constexpr int documentBits = 16;
constexpr std::int64_t mostDocuments = (std::int64_t{1} << documentBits) - 1;
constexpr std::int64_t documentId(std::int64_t row, std::int64_t number)
{
    return (row << documentBits) | number;
}
constexpr std::int64_t rowOfDocument(std::int64_t document)
{
    return document >> documentBits;
}

// Beginnings up to this many letters have lists of their own in the index; longer words are in known_words.
constexpr qsizetype prefixLetters = 4;

// Which words are in known_words already: saves asking. Belongs to whoever writes to the mirror; forget() after a
// transaction that was rolled back.
class KnownWords
{
public:
    explicit KnownWords(WordTables tables = {}) : m_tables(tables) {}

    // Notes the folded text's words; writes those not known yet.
    void note(storage::Connection& connection, const std::string& folded);
    void forget() { m_known.clear(); }
    [[nodiscard]] const WordTables& tables() const { return m_tables; }

private:
    WordTables m_tables;
    std::unordered_set<std::string> m_known;
};

// What a transaction changes in the index; written at once and in the index's own order, else each step out of order
// would close a segment.
class WordChanges
{
public:
    // Unfolded texts. remove() must be given what add() was given.
    void add(std::int64_t document, const QString& head, const QString& body);
    void remove(std::int64_t document, const QString& head, const QString& body);
    // Into the index that `known` belongs to.
    void write(storage::Connection& connection, KnownWords& known);

private:
    struct Change {
        std::int64_t document = 0;
        bool adds = false;
        std::string head; // folded
        std::string body;
    };
    std::vector<Change> m_changes;
};

} // namespace lotse::cases::mirror
