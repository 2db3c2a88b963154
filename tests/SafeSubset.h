// What must hold of everything that foundation/html gives out, by a parser that is not the one under test.
#pragma once

#include "foundation/html/SafeHtml.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace lotse::html
{

// The first thing in `html` that the subset does not allow, by a parser that is not the one under test.
inline QString foreignPart(const QString& html)
{
    using namespace Qt::Literals::StringLiterals;
    static const QStringList tags =
        u"p br hr h1 h2 h3 h4 pre blockquote ul ol li table tr td th b i u s code a"_qs.split(u' ');
    static const QRegularExpression target(u"\\A(https?://[^\\s/]+|mailto:[^\\s]+@)"_qs);
    QXmlStreamReader reader(u"<all>"_qs + html + u"</all>"_qs);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::Comment || token == QXmlStreamReader::ProcessingInstruction ||
            token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference) {
            return reader.tokenString();
        }
        if (token != QXmlStreamReader::StartElement || reader.name() == u"all"_qs) {
            continue;
        }
        const QString tag = reader.name().toString();
        if (!tags.contains(tag)) {
            return tag;
        }
        for (const QXmlStreamAttribute& attribute : reader.attributes()) {
            const QString name = attribute.name().toString();
            const QString value = attribute.value().toString();
            const bool span = (tag == u"td"_qs || tag == u"th"_qs) &&
                              (name == u"colspan"_qs || name == u"rowspan"_qs) && value.toInt() > 0 &&
                              value.toInt() <= 20;
            const bool link = tag == u"a"_qs && name == u"href"_qs && target.match(value).hasMatch();
            if (!span && !link) {
                return tag + u'@' + name + u'=' + value;
            }
        }
    }
    return reader.hasError() ? reader.errorString() : QString();
}

// What must hold of every result; what is wrong, or nothing.
inline QString broken(const SafeHtml& safe)
{
    using namespace Qt::Literals::StringLiterals;
    if (const QString foreign = foreignPart(safe.html); !foreign.isEmpty()) {
        return foreign;
    }
    qsizetype end = 0;
    for (const SafeQuote& quote : safe.quotes) {
        if (quote.start < end || quote.start + quote.length > safe.html.size()) {
            return u"quotes overlap"_qs;
        }
        end = quote.start + quote.length;
        if (!foreignPart(safe.html.mid(quote.start, quote.length)).isEmpty()) {
            return u"a quote is not whole"_qs;
        }
    }
    for (const SafeImage& image : safe.images) {
        if (image.position >= 0 && safe.html.mid(image.position, 1) != u"▣"_qs) {
            return u"an image is not where it says"_qs;
        }
    }
    static const QRegularExpression unseen(u"[\\x{0}-\\x{8}\\x{b}-\\x{1f}\\x{200b}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}"
                                           "\\x{2060}-\\x{206f}\\x{feff}\\x{fdd0}-\\x{fdef}\\x{fffc}]"_qs,
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = unseen.match(safe.html + safe.text);
    return match.hasMatch() ? u"unseen character "_qs + QString::number(match.captured().front().unicode(), 16)
                            : QString();
}

} // namespace lotse::html
