// What the search box of My Cases offers while a person types. Pure.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace lotse::cases
{

// The values that occur, as the portal spells them, in the order in which they are to be offered.
struct KnownValues {
    QStringList products;
    QStringList severities;
    QStringList statuses;
    QStringList contacts;
};

struct SearchCompletion {
    qsizetype start = 0; // the part of the typed text that it replaces
    qsizetype length = 0;
    QString text; // a key ends with its colon, a value is quoted where it must be
    bool operator==(const SearchCompletion&) const = default;
};

// For a cursor between the characters of `text` (0: before the first). A begun word offers keys, behind a key its
// values; in the language that the person began in. Umlauts match in every spelling. At most `limit`.
[[nodiscard]] std::vector<SearchCompletion> searchCompletions(const QString& text, qsizetype cursor,
                                                              const KnownValues& known, int limit = 12);

} // namespace lotse::cases
