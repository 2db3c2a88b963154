#include "foundation/html/LinkTarget.h"
#include "foundation/html/SafeHtml.h"
#include "foundation/html/SafeWriter.h"
#include "foundation/html/VisibleText.h"

#include <QRegularExpression>

#include <algorithm>

namespace lotse::html
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int deepestQuote = 6;

struct Line {
    QStringView words; // without its marks of quotation
    int quote = 0;     // how many marks it had
    bool code = false;
};

Line lineOf(QStringView raw)
{
    Line line{.words = raw};
    for (;;) {
        const QStringView rest = line.words.startsWith(u' ') ? line.words.mid(1) : line.words;
        if (!rest.startsWith(u'>')) {
            break;
        }
        line.words = rest.mid(1);
        ++line.quote;
    }
    if (line.quote > 0 && line.words.startsWith(u' ')) {
        line.words = line.words.mid(1);
    }
    line.quote = std::min(line.quote, deepestQuote);
    return line;
}

bool isBlank(const Line& line)
{
    return line.words.trimmed().isEmpty();
}

bool isFence(const Line& line)
{
    return line.words.trimmed().startsWith(u"```"_qs);
}

// Logs, stack traces, markup and source code, by how their lines begin.
bool looksLikeCode(QStringView words)
{
    static const QRegularExpression begins(
        u"\\A(?:\\t| {4})\\s*\\S|\\A\\s*(?:\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d|\\d\\d:\\d\\d:\\d\\d[.,]\\d{3}\\b|"
        u"\\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)\\]?[ :\\t]|at [\\w.$<>]{3,200}\\(|Caused by: |"
        u"[\\w.]{3,200}(?:Exception|Error): |</?[A-Za-z][^<>]{0,300}>|[{}\\[\\]][,;]?\\s*\\z|\"[^\"]{1,100}\"\\s*:)"_qs);
    return begins.match(words.left(1000).toString()).hasMatch();
}

// A single line that looks like code is taken for prose.
void findCode(std::vector<Line>& lines)
{
    bool fenced = false;
    int fenceLevel = 0;
    for (Line& line : lines) {
        if (isFence(line) && (!fenced || line.quote == fenceLevel)) {
            fenced = !fenced;
            fenceLevel = line.quote;
            line.code = true;
        } else {
            fenced = fenced && line.quote == fenceLevel;
            line.code = fenced || looksLikeCode(line.words);
        }
    }
    const auto codeAt = [&](std::size_t at, int level) {
        return at < lines.size() && lines[at].code && lines[at].quote == level;
    };
    // A blank line inside a log belongs to it.
    for (std::size_t at = 1; at + 1 < lines.size(); ++at) {
        const int level = lines[at].quote;
        lines[at].code = lines[at].code || (isBlank(lines[at]) && codeAt(at - 1, level) && codeAt(at + 1, level));
    }
    std::vector<std::size_t> alone;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const int level = lines[at].quote;
        if (lines[at].code && !codeAt(at + 1, level) && !codeAt(at - 1, level)) {
            alone.push_back(at);
        }
    }
    for (const std::size_t at : alone) {
        lines[at].code = false;
    }
}

struct FoundLink {
    qsizetype start;
    qsizetype length;
    LinkTarget target;
};

std::vector<FoundLink> linksIn(QStringView words)
{
    static const QRegularExpression address(
        u"\\bhttps?://[^\\s<>\"⟦⟧]{1,2000}|(?<![\\w.%+-])[\\w.%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}\\b"_qs,
        QRegularExpression::CaseInsensitiveOption);
    std::vector<FoundLink> found;
    const QString text = words.toString();
    for (auto it = address.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString written = match.captured();
        // The sentence's own punctuation is not a part of the address.
        while (QStringView(u".,;:!?'*_)]}").contains(written.back()) &&
               !(written.endsWith(u')') && written.count(u'(') >= written.count(u')'))) {
            written.chop(1);
        }
        const bool web = written.startsWith(u"http"_qs, Qt::CaseInsensitive) && written.contains(u"://"_qs);
        if (const std::optional<LinkTarget> target = linkTarget(web ? written : u"mailto:"_qs + written)) {
            found.push_back({.start = match.capturedStart(), .length = written.size(), .target = *target});
        }
    }
    return found;
}

class TextLayout
{
public:
    explicit TextLayout(const SafeLimits& limits) : m_writer(limits) {}

    SafeHtml run(QStringView text)
    {
        std::vector<Line> lines;
        for (const QStringView raw : text.tokenize(u'\n')) {
            lines.push_back(lineOf(raw));
        }
        findCode(lines);
        for (std::size_t at = 0; at < lines.size() && !m_writer.isFull(); ++at) {
            quoteTo(lines[at].quote);
            write(lines, at);
        }
        quoteTo(0);
        return m_writer.finish();
    }

private:
    void quoteTo(int level)
    {
        for (; m_level < level; ++m_level) {
            m_writer.beginQuote();
            m_writer.open(Container::Quote);
        }
        for (; m_level > level; --m_level) {
            m_writer.close();
            m_writer.endQuote();
        }
    }

    void write(const std::vector<Line>& lines, std::size_t at)
    {
        const Line& line = lines[at];
        const bool follows = at > 0 && lines[at - 1].quote == line.quote && lines[at - 1].code == line.code;
        if (!follows || (isBlank(line) && !line.code) || beginsIntroduction(lines, at)) {
            m_writer.endLeaf();
            m_lines = 0;
        }
        if (line.code ? isFence(line) : isBlank(line)) {
            return;
        }
        const Leaf leaf = line.code ? Leaf::Pre : Leaf::Paragraph;
        if (m_lines++ > 0) {
            line.code ? m_writer.text(u"\n", {}, leaf) : m_writer.lineBreak({}, leaf);
        }
        words(line.words, leaf);
        if (introducesQuote(line.words) || (at > 0 && introduceTogether(lines[at - 1], line))) {
            m_writer.endLeaf();
            m_lines = 0;
        }
    }

    // Mail programs break the introduction over two lines when it is long.
    static bool introduceTogether(const Line& first, const Line& second)
    {
        return !first.code && !second.code && first.quote == second.quote &&
               (first.words.startsWith(u"On ") || first.words.startsWith(u"Am ")) &&
               introducesQuote(QString(first.words.left(400).toString() + u' ' + second.words.left(300).toString()));
    }

    static bool beginsIntroduction(const std::vector<Line>& lines, std::size_t at)
    {
        return !lines[at].code && (introducesQuote(lines[at].words) ||
                                   (at + 1 < lines.size() && introduceTogether(lines[at], lines[at + 1])));
    }

    void words(QStringView line, Leaf leaf)
    {
        qsizetype done = 0;
        for (const FoundLink& link : linksIn(line)) {
            m_writer.text(line.mid(done, link.start - done), {}, leaf);
            const int index = m_writer.addLink(link.target.address, link.target.hadPerson);
            m_writer.text(line.mid(link.start, link.length), {.link = index}, leaf);
            done = link.start + link.length;
        }
        m_writer.text(line.mid(done), {}, leaf);
    }

    SafeWriter m_writer;
    int m_level = 0;
    int m_lines = 0; // in the leaf
};

} // namespace

SafeHtml safeText(const QString& untrusted, const SafeLimits& limits)
{
    SafeHtml safe = TextLayout(limits).run(visibleText(QStringView(untrusted).left(limits.input)));
    safe.cut = safe.cut || untrusted.size() > limits.input;
    return safe;
}

} // namespace lotse::html
