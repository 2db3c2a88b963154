#include "foundation/html/SafeHtml.h"

#include "foundation/html/BoundedTree.h"
#include "foundation/html/LinkTarget.h"
#include "foundation/html/SafeWriter.h"
#include "foundation/html/VisibleText.h"

#include <algorithm>

namespace lotse::html
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* const found = gumbo_get_attribute(&element.attributes, name);
    return found == nullptr ? QString() : QString::fromUtf8(found->value);
}

bool isHidden(const GumboElement& element)
{
    if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) {
        return true;
    }
    const QString style = attribute(element, "style").remove(u' ').toLower();
    return style.contains(u"display:none"_qs) || style.contains(u"mso-hide:all"_qs);
}

// Neither they nor what is in them is a part of the text.
bool isDropped(const GumboElement& element)
{
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) {
        return true;
    }
    switch (element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SELECT:
        return true;
    default:
        return isHidden(element);
    }
}

// What an element hands down to what it holds.
struct Context {
    Format format = {};
    Leaf leaf = Leaf::Paragraph;
    bool inTable = false; // a table that is shown as one
};

struct Frame {
    const GumboNode* node;
    unsigned next = 0; // child
    Context context = {};
    int containers = 0; // to close after the last child
    bool block = false;
    bool quote = false;
};

class Walk
{
public:
    Walk(const SafeLimits& limits) : m_limits(limits), m_writer(limits) {}

    SafeHtml run(const GumboNode* root)
    {
        enter(root, {});
        while (!m_frames.empty()) {
            Frame& frame = m_frames.back();
            const GumboVector& children = frame.node->v.element.children;
            if (frame.next == children.length || m_writer.isFull()) {
                leave();
                continue;
            }
            const auto* const child = static_cast<const GumboNode*>(children.data[frame.next++]);
            visit(child, frame.context);
        }
        return m_writer.finish();
    }

private:
    void visit(const GumboNode* node, const Context& context)
    {
        switch (node->type) {
        case GUMBO_NODE_ELEMENT:
            if (!isDropped(node->v.element)) {
                enter(node, context);
            }
            return;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            m_writer.text(visibleText(QString::fromUtf8(node->v.text.text)), context.format, context.leaf);
            return;
        default:
            return;
        }
    }

    void enter(const GumboNode* node, Context context)
    {
        const GumboElement& element = node->v.element;
        switch (element.tag) {
        case GUMBO_TAG_BR:
            m_writer.lineBreak(context.format, context.leaf);
            return;
        case GUMBO_TAG_HR:
            m_writer.rule();
            return;
        case GUMBO_TAG_IMG:
            image(element, context);
            return;
        default:
            break;
        }
        Frame frame{.node = node, .context = context};
        if (quotes(element)) {
            frame.quote = true;
            m_writer.beginQuote();
        }
        inlineStyle(element, frame.context.format);
        block(element, frame);
        if (frame.block) {
            m_writer.endLeaf();
        }
        m_frames.push_back(frame);
    }

    void leave()
    {
        const Frame frame = m_frames.back();
        m_frames.pop_back();
        for (int i = 0; i < frame.containers; ++i) {
            m_writer.close();
        }
        if (frame.block) {
            m_writer.endLeaf();
        }
        if (frame.quote) {
            m_writer.endQuote();
        }
    }

    static bool quotes(const GumboElement& element)
    {
        if (element.tag == GUMBO_TAG_BLOCKQUOTE) {
            return true;
        }
        const QStringList classes = attribute(element, "class").split(u' ', Qt::SkipEmptyParts);
        return element.tag == GUMBO_TAG_DIV &&
               (classes.contains(u"gmail_quote"_qs) || classes.contains(u"yahoo_quoted"_qs));
    }

    void inlineStyle(const GumboElement& element, Format& format)
    {
        switch (element.tag) {
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG:
            format.bold = true;
            break;
        case GUMBO_TAG_I:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_CITE:
        case GUMBO_TAG_VAR:
        case GUMBO_TAG_DFN:
            format.italic = true;
            break;
        case GUMBO_TAG_U:
        case GUMBO_TAG_INS:
            format.underlined = true;
            break;
        case GUMBO_TAG_S:
        case GUMBO_TAG_STRIKE:
        case GUMBO_TAG_DEL:
            format.struck = true;
            break;
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_TT:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_SAMP:
            format.mono = true;
            break;
        case GUMBO_TAG_A:
            format.link = -1;
            if (const std::optional<LinkTarget> target = linkTarget(attribute(element, "href"))) {
                format.link = m_writer.addLink(target->address, target->hadPerson);
            }
            break;
        default:
            break;
        }
    }

    void block(const GumboElement& element, Frame& frame)
    {
        frame.block = true;
        switch (element.tag) {
        case GUMBO_TAG_H1:
            frame.context.leaf = Leaf::H1;
            return;
        case GUMBO_TAG_H2:
            frame.context.leaf = Leaf::H2;
            return;
        case GUMBO_TAG_H3:
            frame.context.leaf = Leaf::H3;
            return;
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
            frame.context.leaf = Leaf::H4;
            return;
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_LISTING:
        case GUMBO_TAG_XMP:
        case GUMBO_TAG_PLAINTEXT:
        case GUMBO_TAG_TEXTAREA:
            frame.context.leaf = Leaf::Pre;
            return;
        case GUMBO_TAG_BLOCKQUOTE:
            return contain(frame, Container::Quote, Leaf::Paragraph);
        case GUMBO_TAG_UL:
        case GUMBO_TAG_MENU:
        case GUMBO_TAG_DIR:
            return contain(frame, Container::Bullets, Leaf::Paragraph);
        case GUMBO_TAG_OL:
            return contain(frame, Container::Numbers, Leaf::Paragraph);
        case GUMBO_TAG_LI:
            return m_writer.isInList() ? contain(frame, Container::Item, Leaf::Bare) : ordinary(frame);
        default:
            tablePart(element, frame);
        }
    }

    void tablePart(const GumboElement& element, Frame& frame)
    {
        bool& inTable = frame.context.inTable;
        switch (element.tag) {
        case GUMBO_TAG_TABLE:
            inTable = m_writer.depth() + 2 < m_limits.depth; // its rows and cells find room, too
            return inTable ? contain(frame, Container::Table, Leaf::Paragraph) : void();
        case GUMBO_TAG_CAPTION:
            if (inTable) {
                contain(frame, Container::Row, Leaf::Paragraph);
                contain(frame, Container::Heading, Leaf::Bare);
            }
            return;
        case GUMBO_TAG_TR:
            return inTable ? contain(frame, Container::Row, Leaf::Paragraph) : void();
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            if (inTable) {
                contain(frame, element.tag == GUMBO_TAG_TH ? Container::Heading : Container::Cell, Leaf::Bare,
                        span(element, "colspan"), span(element, "rowspan"));
            }
            return;
        default:
            otherBlock(element, frame);
        }
    }

    static void otherBlock(const GumboElement& element, Frame& frame)
    {
        switch (element.tag) {
        case GUMBO_TAG_P:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_LEGEND:
            return ordinary(frame);
        default:
            frame.block = false;
        }
    }

    static void ordinary(Frame& frame)
    {
        if (frame.context.leaf == Leaf::Bare) {
            frame.context.leaf = Leaf::Paragraph;
        }
    }

    void contain(Frame& frame, Container container, Leaf leaf, int columns = 1, int rows = 1)
    {
        // Pictures of source code keep their font in lists and cells, too.
        frame.context.leaf = frame.context.leaf == Leaf::Pre ? Leaf::Pre : leaf;
        const bool partOfTable =
            container == Container::Row || container == Container::Cell || container == Container::Heading;
        if (m_writer.depth() < m_limits.depth || partOfTable) {
            m_writer.open(container, columns, rows);
            ++frame.containers;
        } else {
            frame.context.leaf = Leaf::Paragraph;
        }
    }

    static int span(const GumboElement& element, const char* name)
    {
        return std::clamp(attribute(element, name).toInt(), 1, 20);
    }

    void image(const GumboElement& element, const Context& context)
    {
        const auto seenSize = [&](const char* name) {
            const QString size = attribute(element, name).remove(u"px"_qs).trimmed();
            return size.isEmpty() || size.toDouble() > 2.0 || size.endsWith(u'%');
        };
        const bool tracker = !seenSize("width") && !seenSize("height");
        QString source = attribute(element, "src").trimmed();
        if (!source.startsWith(u"cid:"_qs, Qt::CaseInsensitive)) {
            const std::optional<LinkTarget> target = linkTarget(source);
            source = target && target->address.startsWith(u"http"_qs) ? target->address : QString();
        }
        const QString alternative = visibleText(attribute(element, "alt").simplified()).left(200);
        m_writer.image(visibleText(source).left(2000), alternative, tracker, context.format, context.leaf);
    }

    SafeLimits m_limits;
    SafeWriter m_writer;
    std::vector<Frame> m_frames;
};

// Linear and without an opinion: everything between '<' and '>' goes.
QString withoutTags(QStringView html)
{
    QString text;
    bool inTag = false;
    for (qsizetype at = 0; at < html.size(); ++at) {
        const QChar letter = html[at];
        if (letter == u'<' && at + 1 < html.size() &&
            (html[at + 1].isLetter() || html[at + 1] == u'/' || html[at + 1] == u'!' || html[at + 1] == u'?')) {
            inTag = true;
        } else if (letter == u'>' && inTag) {
            inTag = false;
            text += u' ';
        } else if (!inTag) {
            text += letter;
        }
    }
    return text;
}

// Pictures that are written into the document: megabytes that are never shown, and would leave no room for the words
// behind them.
QString withoutPayloads(const QString& html)
{
    constexpr qsizetype longestType = 100;
    const auto isPayload = [](QChar letter) {
        return (letter < QChar(0x7F) && letter.isLetterOrNumber()) || letter == u'+' || letter == u'/' ||
               letter == u'=' || letter == u'\n' || letter == u'\r';
    };
    const QString begins = u";base64,"_qs;
    QString kept;
    qsizetype done = 0;
    for (qsizetype at = html.indexOf(begins); at >= 0; at = html.indexOf(begins, at + 1)) {
        const qsizetype from = std::max(done, at - longestType);
        if (!QStringView(html).mid(from, at - from).contains(u"data:", Qt::CaseInsensitive)) {
            continue;
        }
        qsizetype end = at + begins.size();
        while (end < html.size() && isPayload(html[end])) {
            ++end;
        }
        kept += QStringView(html).mid(done, at + begins.size() - done);
        kept += u'…';
        done = end;
        at = end - 1;
    }
    kept += QStringView(html).mid(done);
    return kept;
}

} // namespace

SafeHtml safeHtml(const QString& untrusted, const SafeLimits& limits)
{
    const QString bounded = untrusted.size() > limits.input ? withoutPayloads(untrusted) : untrusted;
    QString looked = bounded.left(limits.input);
    looked.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    const std::unique_ptr<BoundedTree> tree = BoundedTree::parse(looked.toUtf8(), limits.memory, limits.time);
    SafeHtml safe = tree ? Walk(limits).run(tree->root()) : safeText(withoutTags(looked), limits);
    safe.simplified = tree == nullptr;
    safe.cut = safe.cut || bounded.size() > limits.input;
    return safe;
}

} // namespace lotse::html
