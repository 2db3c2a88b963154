// The yardstick of every search: the same words, put straight to the index. And words as they are typed.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/cases/Folding.h"

#include <QElapsedTimer>

#include <SQLiteCpp/Statement.h>

namespace lotse::bench
{

// A text as it grows letter by letter.
inline QStringList asTyped(const QString& text)
{
    QStringList all;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        if (!text[length - 1].isSpace()) {
            all.append(text.first(length));
        }
    }
    return all;
}

// As many rows as a list takes, the newest first.
class Straight
{
public:
    // `table`: of the words in the mirror that `file` holds.
    Straight(const QString& file, const std::string& table)
        : m_connection(file, SQLite::OPEN_READONLY, QString()),
          m_statement(m_connection.raw(),
                      "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?1 ORDER BY rowid DESC LIMIT 500")
    {
    }

    // Milliseconds.
    double ask(const QString& text)
    {
        QStringList words;
        for (const QString& word : cases::foldedWords(text).split(QLatin1Char(' '))) {
            words.append(QLatin1Char('"') + word + QStringLiteral("\" *"));
        }
        const std::string match = words.join(QLatin1Char(' ')).toStdString();
        QElapsedTimer elapsed;
        elapsed.start();
        m_statement.reset();
        m_statement.bind(1, match);
        while (m_statement.executeStep()) {
        }
        return static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
    }

private:
    storage::Connection m_connection;
    SQLite::Statement m_statement;
};

} // namespace lotse::bench
