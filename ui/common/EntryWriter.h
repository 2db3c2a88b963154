// Writes what somebody said into a text document: blocks in their look, quotations and long logs folded, everything
// bounded. Folding and links are anchors that whoever owns the view acts on.
#pragma once

#include "ui/common/EntryText.h"

#include <QCoreApplication>
#include <QSet>
#include <QTextCursor>
#include <QUrl>

#include <optional>

class QFont;
class QPalette;

namespace lotse::ui
{

// How much of one message is shown.
struct Unfolded {
    QSet<std::size_t> sections; // by their place
    int characters = 20'000;    // of all that is shown
    bool operator==(const Unfolded&) const = default;
};
inline constexpr int moreCharacters = 60'000; // that one "show more" adds

// What an anchor of ours asks for. Addresses of strangers are http, https or mailto, so they are never taken for one.
struct ThreadAction {
    enum class Kind { Toggle, More };
    Kind kind = Kind::Toggle;
    std::size_t entry = 0;
    std::size_t section = 0;
};
std::optional<ThreadAction> threadAction(const QUrl& anchor);

class EntryWriter
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::EntryWriter)

public:
    EntryWriter(const QFont& font, const QPalette& palette);

    // After what stands at the cursor; the cursor is then at the end of what was written.
    void write(QTextCursor& cursor, std::size_t entry, const EntryText& text, const Unfolded& unfolded) const;

private:
    void writeBlock(QTextCursor& cursor, const TextBlock& block, const EntryText& text, int characters) const;
    void writeCode(QTextCursor& cursor, const TextBlock& block, int lines, int characters) const;
    void writeAnchor(QTextCursor& cursor, const QString& words, const QString& target, int quote) const;

    QTextCharFormat m_plain;
    QTextCharFormat m_mono;
    QTextCharFormat m_link;
    QTextCharFormat m_small;
    QColor m_codeGround;
    QColor m_secondary;
    int m_indent;
};

} // namespace lotse::ui
