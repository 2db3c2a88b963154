// Text as it is searched: words in small letters with one space between them, without accents, every spelling of an
// umlaut alike (Müller, Mueller, Muller; ß and ss), and the way back to where a word stood. Pure.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace lotse::cases
{

// The folded text of a beginning is a beginning of the folded text, so a word can be found while it is being typed.
[[nodiscard]] QString foldedWords(QStringView text);

struct WordPlace {
    QString word;        // folded
    qsizetype start = 0; // of the original text
    qsizetype length = 0;
};
[[nodiscard]] std::vector<WordPlace> wordPlaces(QStringView text);

struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextRange&) const = default;
};
// Where one of the sought stands: each is one or several folded words, of which the last may be the beginning of a
// longer one; then what was typed of it is marked. In order, not overlapping.
[[nodiscard]] std::vector<TextRange> foundRanges(QStringView text, const QStringList& sought);

// One line of about `length` characters, with … where something was left out, around the first place where one of the
// sought stands; empty when none does.
[[nodiscard]] QString excerptAround(const QString& text, const QStringList& sought, qsizetype length = 120);

} // namespace lotse::cases
