#include "foundation/html/SafeWriter.h"

#include "foundation/html/LinkTarget.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lotse::html
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype longestShown = 200;
constexpr QChar imageMark(0x25A3);

QLatin1StringView tagOf(Leaf leaf)
{
    static constexpr std::array tags{QLatin1StringView(""),   QLatin1StringView("p"),  QLatin1StringView("h1"),
                                     QLatin1StringView("h2"), QLatin1StringView("h3"), QLatin1StringView("h4"),
                                     QLatin1StringView("pre")};
    return tags.at(static_cast<std::size_t>(leaf));
}

QLatin1StringView tagOf(Container container)
{
    static constexpr std::array tags{
        QLatin1StringView("blockquote"), QLatin1StringView("ul"), QLatin1StringView("ol"), QLatin1StringView("li"),
        QLatin1StringView("table"),      QLatin1StringView("tr"), QLatin1StringView("td"), QLatin1StringView("th")};
    return tags.at(static_cast<std::size_t>(container));
}

struct StyleTag {
    bool Format::*on;
    QLatin1StringView tag;
};

// From the outermost in.
constexpr std::array styleTags{
    StyleTag{&Format::bold, QLatin1StringView("b")}, StyleTag{&Format::italic, QLatin1StringView("i")},
    StyleTag{&Format::underlined, QLatin1StringView("u")}, StyleTag{&Format::struck, QLatin1StringView("s")},
    StyleTag{&Format::mono, QLatin1StringView("code")}};

bool isSpace(QChar letter)
{
    return letter == u' ' || letter == u'\t' || letter == u'\n' || letter == u'\f' || letter == u'\r';
}

} // namespace

bool introducesQuote(QStringView line)
{
    static const QRegularExpression words(
        u"\\A\\s*(?:On\\b.{0,300}\\d.{0,300}\\bwrote|Am\\b.{0,300}\\d.{0,300}\\bschrieb\\b.{0,300})\\s*:\\s*\\z"_qs,
        QRegularExpression::DotMatchesEverythingOption);
    return line.size() < 700 && words.match(line.toString()).hasMatch();
}

SafeWriter::SafeWriter(const SafeLimits& limits) : m_limits(limits)
{
}

bool SafeWriter::isFull() const
{
    return m_out.html.size() >= m_limits.output;
}

bool SafeWriter::isInList() const
{
    return !m_open.empty() && (m_open.back() == Container::Bullets || m_open.back() == Container::Numbers);
}

int SafeWriter::depth() const
{
    return static_cast<int>(m_open.size());
}

void SafeWriter::begin(Leaf leaf)
{
    if (m_leaf) {
        return;
    }
    m_leaf = leaf;
    m_leafStart = m_out.html.size();
    m_leafText = m_out.text.size();
    m_atSpace = true;
    if (leaf != Leaf::Bare) {
        m_out.html += u'<' + tagOf(leaf) + u'>';
    }
}

void SafeWriter::endLeaf()
{
    if (!m_leaf) {
        return;
    }
    closeStyle();
    if (*m_leaf != Leaf::Bare) {
        m_out.html += u"</"_qs + tagOf(*m_leaf) + u'>';
    }
    m_leaf.reset();
    if (m_quoteLevel == 0 && introducesQuote(QStringView(m_out.text).mid(m_leafText))) {
        m_introduction = Introduction{.start = m_leafStart, .end = m_out.html.size(), .depth = m_open.size()};
        if (m_open.empty() && !m_restIsQuote) {
            m_restIsQuote = m_leafStart;
        }
    }
    breakLine();
}

void SafeWriter::breakLine()
{
    if (!m_out.text.isEmpty() && !m_out.text.endsWith(u'\n')) {
        m_out.text += u'\n';
    }
}

void SafeWriter::closeStyle()
{
    for (auto it = styleTags.rbegin(); it != styleTags.rend(); ++it) {
        if (m_style.*(it->on)) {
            m_out.html += u"</"_qs + it->tag + u'>';
        }
    }
    if (m_style.link >= 0) {
        m_out.html += u"</a>"_qs;
    }
    m_style = {};
}

void SafeWriter::style(const Format& wanted)
{
    if (wanted == m_style) {
        return;
    }
    closeStyle();
    if (wanted.link >= 0) {
        const QString& target = m_out.links.at(static_cast<std::size_t>(wanted.link)).target;
        m_out.html += u"<a href=\""_qs + target.toHtmlEscaped() + u"\">"_qs;
    }
    for (const StyleTag& one : styleTags) {
        if (wanted.*(one.on)) {
            m_out.html += u'<' + one.tag + u'>';
        }
    }
    m_style = wanted;
}

void SafeWriter::write(QStringView words, bool keepSpace)
{
    QString kept;
    if (keepSpace) {
        kept = words.toString();
    } else {
        kept.reserve(words.size());
        for (const QChar letter : words) {
            const bool space = isSpace(letter);
            if (!space || !m_atSpace) {
                kept += space ? QChar(u' ') : letter;
            }
            m_atSpace = space;
        }
    }
    m_out.html += kept.toHtmlEscaped();
    m_out.text += kept;
    if (m_style.link >= 0) {
        QString& shown = m_out.links.at(static_cast<std::size_t>(m_style.link)).shown;
        shown += QStringView(kept).left(std::max<qsizetype>(0, longestShown - shown.size()));
    }
}

void SafeWriter::text(QStringView words, const Format& format, Leaf leaf)
{
    const bool blank = std::all_of(words.begin(), words.end(), isSpace);
    if (words.isEmpty() || isFull() || (blank && leaf != Leaf::Pre && (!m_leaf || m_atSpace))) {
        return;
    }
    begin(leaf);
    const bool keepSpace = m_leaf == Leaf::Pre;
    // What still fits, without cutting a pair of surrogates.
    const qsizetype room = std::max<qsizetype>(0, m_limits.output - m_out.html.size());
    if (words.size() > room) {
        words = words.left(room > 0 && words[room - 1].isHighSurrogate() ? room - 1 : room);
        m_out.cut = true;
    }
    style(format);
    write(words, keepSpace);
}

void SafeWriter::lineBreak(const Format& format, Leaf leaf)
{
    if (isFull()) {
        return;
    }
    begin(leaf);
    style(format);
    m_out.html += u"<br/>"_qs;
    m_out.text += u'\n';
    m_atSpace = true;
}

void SafeWriter::rule()
{
    endLeaf();
    m_out.html += u"<hr/>"_qs;
}

void SafeWriter::image(const QString& source, const QString& alternative, bool tracker, const Format& format, Leaf leaf)
{
    if (isFull()) {
        return;
    }
    SafeImage image{.source = source, .alternative = alternative, .position = -1, .tracker = tracker};
    if (!tracker) {
        begin(leaf);
        style(format);
        image.position = m_out.html.size();
        m_atSpace = false;
        write(alternative.isEmpty() ? QString(imageMark) : imageMark + (u' ' + alternative), m_leaf == Leaf::Pre);
    }
    if (!source.isEmpty()) {
        m_out.images.push_back(std::move(image));
    }
}

int SafeWriter::addLink(const QString& target, bool misleading)
{
    m_out.links.push_back({.target = target, .shown = {}, .misleading = misleading});
    return static_cast<int>(m_out.links.size()) - 1;
}

void SafeWriter::open(Container container, int columns, int rows)
{
    endLeaf();
    m_open.push_back(container);
    m_out.html += u'<' + tagOf(container);
    if (container == Container::Cell || container == Container::Heading) {
        if (columns > 1) {
            m_out.html += u" colspan=\"%1\""_qs.arg(columns);
        }
        if (rows > 1) {
            m_out.html += u" rowspan=\"%1\""_qs.arg(rows);
        }
    }
    m_out.html += u'>';
}

void SafeWriter::close()
{
    endLeaf();
    m_out.html += u"</"_qs + tagOf(m_open.back()) + u'>';
    m_open.pop_back();
}

void SafeWriter::beginQuote()
{
    endLeaf();
    if (m_quoteLevel++ > 0) {
        return;
    }
    m_quoteStart = m_out.html.size();
    if (m_introduction && m_introduction->end == m_quoteStart && m_introduction->depth == m_open.size()) {
        m_quoteStart = m_introduction->start;
        if (m_restIsQuote == m_quoteStart) {
            m_restIsQuote.reset(); // its quote is marked: answers may follow below
        }
    }
}

void SafeWriter::endQuote()
{
    endLeaf();
    if (--m_quoteLevel == 0 && m_out.html.size() > m_quoteStart) {
        m_out.quotes.push_back({.start = m_quoteStart, .length = m_out.html.size() - m_quoteStart});
    }
}

SafeHtml SafeWriter::finish()
{
    endLeaf();
    m_out.cut = m_out.cut || isFull();
    if (m_restIsQuote) {
        std::erase_if(m_out.quotes, [this](const SafeQuote& quote) { return quote.start >= *m_restIsQuote; });
        m_out.quotes.push_back({.start = *m_restIsQuote, .length = m_out.html.size() - *m_restIsQuote});
    }
    std::erase_if(m_out.links, [](const SafeLink& link) { return link.shown.trimmed().isEmpty(); });
    for (SafeLink& link : m_out.links) {
        link.shown = link.shown.trimmed();
        link.misleading = link.misleading || claimsAnotherHost(link.shown, link.target);
    }
    return std::move(m_out);
}

} // namespace lotse::html
