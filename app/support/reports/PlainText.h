// Texts that people typed or pasted, made fit to travel as plain text: what no portal can store is taken out, and
// shortening never splits a character. Lengths are UTF-16 units, as portals count.
#pragma once

#include <QString>

namespace lotse::reports
{

// Line ends become \n, control characters and halves of surrogate pairs go, blank lines around the text as well.
QString cleanText(const QString& text);
// The same, on one line.
QString oneLine(const QString& text);
// At most `length` units including the final "…", cut between words, or between characters where a word alone is too
// long. Unchanged when it fits; empty when not even one character does.
QString shortenedAtWord(const QString& text, qsizetype length);
// What a text costs at a portal that stores line ends as CR LF.
qsizetype storedLength(const QString& text);

} // namespace lotse::reports
