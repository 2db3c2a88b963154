// What somebody said in a case, taken apart for being written into a text view: blocks of runs, with parts that are
// folded at first. Made from text of strangers by foundation/html only; nothing in it loads or runs. Reading takes
// time: not for the UI thread.
#pragma once

#include "foundation/html/SafeHtml.h"

#include <QFuture>
#include <QString>

#include <vector>

namespace lotse::ui
{

struct TextRun {
    QString text;
    bool bold = false;
    bool italic = false;
    bool underlined = false;
    bool struck = false;
    bool mono = false;
    int link = -1; // in EntryText::links
    bool operator==(const TextRun&) const = default;
};

struct TextBlock {
    enum class Kind { Paragraph, Heading, Code, Rule };
    Kind kind = Kind::Paragraph;
    int quote = 0;  // how deep in quotations
    int indent = 0; // how deep in lists
    QString marker; // of a list item: "•", "3."
    std::vector<TextRun> runs;
    int lines = 1;  // as they were written
    int length = 0; // characters
    bool operator==(const TextBlock&) const = default;
};

// Neighbouring blocks that are shown or folded together.
struct TextSection {
    enum class Kind { Said, Quote, Log };
    Kind kind = Kind::Said;
    std::size_t first = 0;
    std::size_t count = 0;
    int lines = 0;
    bool operator==(const TextSection&) const = default;
};

struct EntryText {
    std::vector<TextBlock> blocks;
    std::vector<TextSection> sections; // all blocks, in order
    std::vector<html::SafeLink> links;
    std::vector<html::SafeImage> images; // that stand in it as a mark; none is loaded
    qsizetype written = 0;               // characters of what was said
    qsizetype read = 0;                  // of them taken apart; the rest is asked for with a greater limit
    bool isWhole() const { return read >= written; }
};

// As it was written: plain, or HTML of strangers.
struct WrittenText {
    QString text;
    bool isHtml = false;
};

inline constexpr qsizetype firstReading = 200'000; // characters of one message that are taken apart at first
inline constexpr int foldedLogLines = 10;          // of a folded log that are shown; shorter ones are not folded

// `limit`: characters.
[[nodiscard]] EntryText readEntryText(const QString& plain, qsizetype limit = firstReading);
[[nodiscard]] EntryText readEntryText(const WrittenText& written, qsizetype limit = firstReading);
// The subset of SafeHtml, taken apart.
[[nodiscard]] EntryText takeApart(const html::SafeHtml& safe);

// In a worker thread, in the order given.
QFuture<std::vector<EntryText>> readInBackground(std::vector<WrittenText> texts, qsizetype limit = firstReading);

} // namespace lotse::ui
