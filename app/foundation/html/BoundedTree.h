// Gumbo's parse of a document within fixed limits of memory and time, whatever the document is made to do to a parser.
#pragma once

#include <QByteArray>

#include <chrono>
#include <gumbo.h>
#include <memory>

namespace lotse::html
{

class BoundedTree
{
public:
    // Valid UTF-8 without NUL. Nothing when a limit was reached (bytes; wall time).
    [[nodiscard]] static std::unique_ptr<BoundedTree> parse(QByteArray utf8, qint64 memory,
                                                            std::chrono::milliseconds time);
    ~BoundedTree();

    [[nodiscard]] const GumboNode* root() const; // may be as deep as the document: walk it without recursion

private:
    struct Arena;
    explicit BoundedTree(QByteArray utf8);

    QByteArray m_utf8; // the tree points into it
    std::unique_ptr<Arena> m_arena;
    const GumboOutput* m_output = nullptr;
};

} // namespace lotse::html
