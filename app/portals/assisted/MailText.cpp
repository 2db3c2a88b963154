#include "portals/assisted/MailText.h"

#include <QHash>
#include <QStringDecoder>

#include <array>

namespace lotse::assisted
{

namespace
{

// 0x80 to 0x9F of Windows-1252; the five unused ones stay as they are.
constexpr std::array<char16_t, 32> upperControls = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr qsizetype longestEntity = 10;

const QHash<QString, QString>& entities()
{
    static const QHash<QString, QString> known = {
        {QStringLiteral("amp"), QStringLiteral("&")},
        {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},
        {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},
        {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("auml"), QStringLiteral("ä")},
        {QStringLiteral("ouml"), QStringLiteral("ö")},
        {QStringLiteral("uuml"), QStringLiteral("ü")},
        {QStringLiteral("Auml"), QStringLiteral("Ä")},
        {QStringLiteral("Ouml"), QStringLiteral("Ö")},
        {QStringLiteral("Uuml"), QStringLiteral("Ü")},
        {QStringLiteral("szlig"), QStringLiteral("ß")},
        {QStringLiteral("euro"), QStringLiteral("€")},
        {QStringLiteral("eacute"), QStringLiteral("é")},
        {QStringLiteral("ndash"), QStringLiteral("–")},
        {QStringLiteral("mdash"), QStringLiteral("—")},
        {QStringLiteral("hellip"), QStringLiteral("…")},
        {QStringLiteral("bdquo"), QStringLiteral("„")},
        {QStringLiteral("ldquo"), QStringLiteral("“")},
        {QStringLiteral("rdquo"), QStringLiteral("”")},
        {QStringLiteral("sbquo"), QStringLiteral("‚")},
        {QStringLiteral("lsquo"), QStringLiteral("‘")},
        {QStringLiteral("rsquo"), QStringLiteral("’")},
        {QStringLiteral("laquo"), QStringLiteral("«")},
        {QStringLiteral("raquo"), QStringLiteral("»")},
        {QStringLiteral("shy"), QString()},
        {QStringLiteral("copy"), QStringLiteral("©")},
    };
    return known;
}

class HtmlReader
{
public:
    explicit HtmlReader(const QString& html) : m_html(html) {}

    QString text()
    {
        while (m_at < m_html.size()) {
            const QChar c = m_html[m_at];
            if (c == u'<') {
                tag();
            } else if (c == u'&') {
                entity();
            } else {
                add(c.isSpace() ? QStringLiteral(" ") : QString(c));
                ++m_at;
            }
        }
        return m_text;
    }

private:
    void add(const QString& text)
    {
        const bool blankAfterBlank = text == QLatin1String(" ") && (m_text.isEmpty() || m_text.back().isSpace());
        if (!blankAfterBlank) {
            m_text += text;
        }
    }

    void newLine()
    {
        while (m_text.endsWith(u' ')) {
            m_text.chop(1);
        }
        // A blank line between paragraphs is enough.
        if (!m_text.isEmpty() && !m_text.endsWith(QStringLiteral("\n\n"))) {
            m_text += u'\n';
        }
    }

    void tag()
    {
        if (QStringView(m_html).mid(m_at).startsWith(QLatin1String("<!--"))) {
            skipPast(QStringLiteral("-->"));
            return;
        }
        const qsizetype end = m_noMoreEnds ? -1 : m_html.indexOf(u'>', m_at);
        if (end < 0) {
            // Remembered, or a text of "<" alone would be searched over and over.
            m_noMoreEnds = true;
            add(QStringLiteral("<"));
            ++m_at;
            return;
        }
        const QString name = nameAt(m_at + 1);
        m_at = end + 1;
        if (name == QLatin1String("script") || name == QLatin1String("style") || name == QLatin1String("title")) {
            skipPast(QStringLiteral("</") + name);
            skipPast(QStringLiteral(">"));
        } else if (isBlock(name)) {
            newLine();
        } else if (name == QLatin1String("td") || name == QLatin1String("th")) {
            if (!m_text.isEmpty() && !m_text.endsWith(u'\n')) {
                m_text += u'\t';
            }
        }
    }

    // The tag's name in lower case; of an end tag as well.
    QString nameAt(qsizetype at) const
    {
        const qsizetype start = at < m_html.size() && m_html[at] == u'/' ? at + 1 : at;
        qsizetype end = start;
        while (end < m_html.size() && end - start < 12 && m_html[end].isLetterOrNumber()) {
            ++end;
        }
        return m_html.mid(start, end - start).toLower();
    }

    static bool isBlock(const QString& name)
    {
        static const QStringList blocks = {
            QStringLiteral("br"),    QStringLiteral("p"),          QStringLiteral("div"), QStringLiteral("tr"),
            QStringLiteral("li"),    QStringLiteral("h1"),         QStringLiteral("h2"),  QStringLiteral("h3"),
            QStringLiteral("h4"),    QStringLiteral("hr"),         QStringLiteral("ul"),  QStringLiteral("ol"),
            QStringLiteral("table"), QStringLiteral("blockquote"), QStringLiteral("pre")};
        return blocks.contains(name);
    }

    void skipPast(const QString& mark)
    {
        const qsizetype found = m_html.indexOf(mark, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + mark.size();
    }

    void entity()
    {
        qsizetype end = m_at + 1;
        while (end < m_html.size() && end - m_at <= longestEntity &&
               (m_html[end].isLetterOrNumber() || m_html[end] == u'#')) {
            ++end;
        }
        const bool closed = end < m_html.size() && m_html[end] == u';';
        const QString name = m_html.mid(m_at + 1, end - m_at - 1);
        if (closed && name.startsWith(u'#')) {
            add(character(name.mid(1)));
            m_at = end + 1;
        } else if (closed && entities().contains(name)) {
            add(entities().value(name));
            m_at = end + 1;
        } else {
            add(QStringLiteral("&"));
            ++m_at;
        }
    }

    static QString character(const QString& number)
    {
        const bool hex = number.startsWith(u'x', Qt::CaseInsensitive);
        bool ok = false;
        const uint code = hex ? number.mid(1).toUInt(&ok, 16) : number.toUInt(&ok, 10);
        const bool printable = ok && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code) &&
                               QChar::category(static_cast<char32_t>(code)) != QChar::Other_Control;
        if (!printable) {
            return QStringLiteral(" ");
        }
        const char32_t c = code == 0xA0 ? U' ' : static_cast<char32_t>(code);
        return QString::fromUcs4(&c, 1);
    }

    const QString& m_html;
    QString m_text;
    qsizetype m_at = 0;
    bool m_noMoreEnds = false;
};

} // namespace

QString fromWindows1252(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9F) {
            c = QChar(upperControls[c.unicode() - 0x80U]);
        }
    }
    return text;
}

QString decodedText(const QByteArray& bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? fromWindows1252(bytes) : text;
}

QString textOfHtml(const QString& html)
{
    return HtmlReader(html).text().trimmed();
}

} // namespace lotse::assisted
