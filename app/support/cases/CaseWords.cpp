#include "support/cases/CaseWords.h"

#include "support/cases/Folding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <string_view>

namespace lotse::cases::mirror
{

namespace
{

// Of a longer text, such as a pasted log, the beginning is searched.
constexpr qsizetype longestText = 100'000;
constexpr std::size_t rememberedWords = 200'000;

std::string folded(const QString& text)
{
    return text.isEmpty() ? std::string() : foldedWords(QStringView(text).left(longestText)).toStdString();
}

qsizetype lettersIn(std::string_view word)
{
    return std::count_if(word.begin(), word.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
}

} // namespace

void KnownWords::note(storage::Connection& connection, const std::string& folded)
{
    if (m_known.size() > rememberedWords) {
        m_known.clear();
    }
    const std::string insertion = std::string("INSERT OR IGNORE INTO ") + m_tables.known + " (word) VALUES (?1)";
    std::string_view rest = folded;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (lettersIn(word) <= prefixLetters) {
            continue;
        }
        if (const auto [place, isNew] = m_known.emplace(word); isNew) {
            connection.run(insertion.c_str(), {QString::fromStdString(*place)});
        }
    }
}

void WordChanges::add(std::int64_t document, const QString& head, const QString& body)
{
    m_changes.push_back({.document = document, .adds = true, .head = folded(head), .body = folded(body)});
}

void WordChanges::remove(std::int64_t document, const QString& head, const QString& body)
{
    m_changes.push_back({.document = document, .adds = false, .head = folded(head), .body = folded(body)});
}

void WordChanges::write(storage::Connection& connection, KnownWords& known)
{
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [](const Change& a, const Change& b) { return a.document < b.document; });
    // Bound without a detour over QString: this is most of what a first mirroring writes.
    const std::string table = known.tables().documents;
    SQLite::Statement adding(connection.raw(), "INSERT INTO " + table + " (rowid, head, body) VALUES (?1, ?2, ?3)");
    SQLite::Statement removing(connection.raw(), "INSERT INTO " + table + " (" + table +
                                                     ", rowid, head, body) VALUES ('delete', ?1, ?2, ?3)");
    for (const Change& change : m_changes) {
        SQLite::Statement& statement = change.adds ? adding : removing;
        statement.bind(1, change.document);
        statement.bindNoCopy(2, change.head);
        statement.bindNoCopy(3, change.body);
        statement.exec();
        statement.reset();
        if (change.adds) {
            known.note(connection, change.head);
            known.note(connection, change.body);
        }
    }
    m_changes.clear();
}

} // namespace lotse::cases::mirror
