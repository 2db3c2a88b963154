#include "ui/common/EntryText.h"

#include "foundation/InWorker.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int longestBlock = 8'000; // characters; what is longer goes on in the next block

// Reads the well-formed subset that foundation/html writes.
class Taker
{
public:
    explicit Taker(const html::SafeHtml& safe) : m_safe(safe) {}

    EntryText run()
    {
        m_text.links = m_safe.links;
        const QString whole = opening + m_safe.html + u"</all>"_qs;
        QXmlStreamReader reader(whole);
        while (!reader.atEnd()) {
            switch (reader.readNext()) {
            case QXmlStreamReader::StartElement:
                begin(reader.name().toString(), reader.attributes());
                m_at = reader.characterOffset() - opening.size();
                break;
            case QXmlStreamReader::EndElement:
                end(reader.name().toString());
                break;
            case QXmlStreamReader::Characters:
                write(reader.text().toString());
                break;
            default:
                break;
            }
        }
        finishBlock();
        makeSections();
        return std::move(m_text);
    }

private:
    static inline const QString opening = u"<all>"_qs;

    void begin(const QString& tag, const QXmlStreamAttributes& attributes)
    {
        if (tag == u"b"_qs || tag == u"i"_qs || tag == u"u"_qs || tag == u"s"_qs || tag == u"code"_qs) {
            style(tag, true);
        } else if (tag == u"a"_qs) {
            // Links are written in their order.
            m_style.link = nextLink(attributes.value(u"href"_qs).toString());
        } else if (tag == u"br"_qs) {
            write(u"\n"_qs);
        } else if (tag == u"hr"_qs) {
            finishBlock();
            m_block.kind = TextBlock::Kind::Rule;
            finishBlock(true);
        } else if (tag == u"blockquote"_qs) {
            finishBlock();
            ++m_quote;
        } else if (tag == u"ul"_qs || tag == u"ol"_qs) {
            finishBlock();
            m_lists.push_back(tag == u"ol"_qs ? 1 : 0);
        } else if (tag == u"li"_qs) {
            finishBlock();
            if (!m_lists.empty()) {
                m_marker = m_lists.back() > 0 ? QString::number(m_lists.back()++) + u'.' : u"•"_qs;
            }
        } else if (tag == u"td"_qs || tag == u"th"_qs) {
            if (m_cell++ > 0) {
                write(u"  │  "_qs);
            }
            m_style.bold = tag == u"th"_qs;
        } else if (tag == u"tr"_qs || tag == u"table"_qs) {
            finishBlock();
            m_cell = 0;
            m_inRow = tag == u"tr"_qs;
        } else if (!m_inRow) {
            finishBlock();
            m_block.kind = tag == u"pre"_qs                         ? TextBlock::Kind::Code
                           : tag.size() == 2 && tag.front() == u'h' ? TextBlock::Kind::Heading
                                                                    : TextBlock::Kind::Paragraph;
        }
    }

    void end(const QString& tag)
    {
        if (tag == u"b"_qs || tag == u"i"_qs || tag == u"u"_qs || tag == u"s"_qs || tag == u"code"_qs) {
            style(tag, false);
        } else if (tag == u"a"_qs) {
            m_style.link = -1;
        } else if (tag == u"th"_qs || tag == u"td"_qs) {
            m_style.bold = false;
        } else if (tag == u"br"_qs || tag == u"hr"_qs) {
            return;
        } else if (tag == u"blockquote"_qs) {
            finishBlock();
            --m_quote;
        } else if (tag == u"ul"_qs || tag == u"ol"_qs) {
            finishBlock();
            if (!m_lists.empty()) {
                m_lists.pop_back();
            }
        } else if (tag == u"tr"_qs) {
            finishBlock();
            m_inRow = false;
        } else if (!m_inRow) {
            finishBlock();
        }
    }

    void style(const QString& tag, bool on)
    {
        (tag == u"b"_qs   ? m_style.bold
         : tag == u"i"_qs ? m_style.italic
         : tag == u"u"_qs ? m_style.underlined
         : tag == u"s"_qs ? m_style.struck
                          : m_style.mono) = on;
    }

    int nextLink(const QString& target)
    {
        const auto begin = m_text.links.begin() + m_linksSeen;
        const auto found = std::find_if(begin, m_text.links.end(),
                                        [&target](const html::SafeLink& link) { return link.target == target; });
        if (found == m_text.links.end()) {
            return -1;
        }
        m_linksSeen = static_cast<int>(found - m_text.links.begin());
        return m_linksSeen;
    }

    void write(const QString& words)
    {
        for (qsizetype done = 0; done < words.size();) {
            const qsizetype room = std::max<qsizetype>(1, longestBlock - m_block.length);
            qsizetype take = std::min(room, words.size() - done);
            if (done + take < words.size() && words[done + take - 1].isHighSurrogate()) {
                ++take;
            }
            const QString part = words.mid(done, take);
            TextRun run = m_style;
            run.text = part;
            run.mono = run.mono || m_block.kind == TextBlock::Kind::Code;
            m_block.runs.push_back(std::move(run));
            m_block.length += static_cast<int>(take);
            m_block.lines += static_cast<int>(part.count(u'\n'));
            done += take;
            if (m_block.length >= longestBlock) {
                const TextBlock::Kind kind = m_block.kind;
                finishBlock();
                m_block.kind = kind;
            }
        }
    }

    void finishBlock(bool evenEmpty = false)
    {
        if (m_block.length > 0 || evenEmpty) {
            m_block.quote = m_quote;
            m_block.indent = static_cast<int>(m_lists.size());
            m_block.marker = std::exchange(m_marker, QString());
            m_quoted.push_back(m_quote > 0 || isQuoted());
            m_text.blocks.push_back(std::move(m_block));
        }
        m_block = TextBlock();
    }

    bool isQuoted()
    {
        const std::vector<html::SafeQuote>& quotes = m_safe.quotes;
        while (m_quotesSeen < quotes.size() && m_at >= quotes[m_quotesSeen].start + quotes[m_quotesSeen].length) {
            ++m_quotesSeen;
        }
        return m_quotesSeen < quotes.size() && m_at > quotes[m_quotesSeen].start;
    }

    void makeSections()
    {
        for (std::size_t at = 0; at < m_text.blocks.size(); ++at) {
            const TextBlock& block = m_text.blocks[at];
            const TextSection::Kind kind = m_quoted[at]                          ? TextSection::Kind::Quote
                                           : block.kind == TextBlock::Kind::Code ? TextSection::Kind::Log
                                                                                 : TextSection::Kind::Said;
            if (m_text.sections.empty() || m_text.sections.back().kind != kind) {
                m_text.sections.push_back({.kind = kind, .first = at, .count = 0, .lines = 0});
            }
            ++m_text.sections.back().count;
            m_text.sections.back().lines += block.lines;
        }
    }

    const html::SafeHtml& m_safe;
    EntryText m_text;
    TextBlock m_block;
    TextRun m_style;
    QString m_marker;
    std::vector<int> m_lists; // the next number; 0: bullets
    std::vector<bool> m_quoted;
    std::size_t m_quotesSeen = 0;
    int m_linksSeen = 0;
    int m_quote = 0;
    int m_cell = 0;
    bool m_inRow = false;
    qsizetype m_at = 0; // where in SafeHtml::html the newest element's content begins
};

} // namespace

EntryText takeApart(const html::SafeHtml& safe)
{
    EntryText text = Taker(safe).run();
    for (const html::SafeImage& image : safe.images) {
        if (!image.tracker) {
            text.images.push_back(image);
        }
    }
    return text;
}

EntryText readEntryText(const QString& plain, qsizetype limit)
{
    return readEntryText(WrittenText{.text = plain}, limit);
}

EntryText readEntryText(const WrittenText& written, qsizetype limit)
{
    html::SafeLimits limits;
    limits.input = limit;
    EntryText text =
        takeApart(written.isHtml ? html::safeHtml(written.text, limits) : html::safeText(written.text, limits));
    text.written = written.text.size();
    text.read = std::min(limit, written.text.size());
    return text;
}

QFuture<std::vector<EntryText>> readInBackground(std::vector<WrittenText> texts, qsizetype limit)
{
    return inWorker<std::vector<EntryText>>([texts = std::move(texts), limit] {
        std::vector<EntryText> read;
        read.reserve(texts.size());
        for (const WrittenText& text : texts) {
            read.push_back(readEntryText(text, limit));
        }
        return read;
    });
}

} // namespace lotse::ui
