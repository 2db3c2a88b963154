// Writes SafeHtml: whatever is asked of it in whatever order, what comes out is well formed and of the allowed subset.
#pragma once

#include "foundation/html/SafeHtml.h"

#include <QStringList>

#include <optional>

namespace lotse::html
{

// What text is to look like.
struct Format {
    bool bold = false;
    bool italic = false;
    bool underlined = false;
    bool struck = false;
    bool mono = false;
    int link = -1; // index that addLink() gave
    bool operator==(const Format&) const = default;
};

// The block that directly holds text. Bare: the text of a list item or a cell.
enum class Leaf { Bare, Paragraph, H1, H2, H3, H4, Pre };

enum class Container { Quote, Bullets, Numbers, Item, Table, Row, Cell, Heading };

class SafeWriter
{
public:
    explicit SafeWriter(const SafeLimits& limits);

    [[nodiscard]] bool isFull() const;   // the output limit is reached
    [[nodiscard]] int depth() const;     // of open containers
    [[nodiscard]] bool isInList() const; // an item would belong to the innermost container

    // White space is kept in Pre, elsewhere runs of it become one space. `words` went through visibleText().
    void text(QStringView words, const Format& format, Leaf leaf);
    void lineBreak(const Format& format, Leaf leaf);
    void rule();
    void image(const QString& source, const QString& alternative, bool tracker, const Format& format, Leaf leaf);
    [[nodiscard]] int addLink(const QString& target, bool misleading);

    void endLeaf(); // the next text begins a new block
    // Spans count for cells only. close() closes the newest one.
    void open(Container container, int columns = 1, int rows = 1);
    void close();
    // What is written between belongs to a quote; nested calls count as one.
    void beginQuote();
    void endQuote();

    [[nodiscard]] SafeHtml finish(); // once, when all containers and quotes are closed

private:
    struct Introduction {
        qsizetype start;
        qsizetype end;
        std::size_t depth;
    };
    void begin(Leaf leaf);
    void style(const Format& wanted);
    void closeStyle();
    void write(QStringView words, bool keepSpace);
    void breakLine();

    SafeLimits m_limits;
    SafeHtml m_out;
    std::vector<Container> m_open;
    std::optional<Leaf> m_leaf;
    Format m_style;
    bool m_atSpace = true; // a space here would add nothing
    qsizetype m_leafStart = 0;
    qsizetype m_leafText = 0; // where the leaf's text begins in m_out.text
    std::optional<Introduction> m_introduction;
    std::optional<qsizetype> m_restIsQuote;
    int m_quoteLevel = 0;
    qsizetype m_quoteStart = 0;
};

// "On ... wrote:", "Am ... schrieb ...:"
[[nodiscard]] bool introducesQuote(QStringView line);

} // namespace lotse::html
