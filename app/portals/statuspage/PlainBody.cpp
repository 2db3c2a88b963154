#include "portals/statuspage/PlainBody.h"

#include <QHash>
#include <QRegularExpression>

namespace lotse::statuspage
{

namespace
{

QString entity(const QString& name)
{
    static const QHash<QString, QString> named = {
        {QStringLiteral("amp"), QStringLiteral("&")},    {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},     {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},   {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("ndash"), QStringLiteral("–")},  {QStringLiteral("mdash"), QStringLiteral("—")},
        {QStringLiteral("hellip"), QStringLiteral("…")}, {QStringLiteral("bull"), QStringLiteral("•")},
        {QStringLiteral("lsquo"), QStringLiteral("‘")},  {QStringLiteral("rsquo"), QStringLiteral("’")},
        {QStringLiteral("ldquo"), QStringLiteral("“")},  {QStringLiteral("rdquo"), QStringLiteral("”")},
    };
    if (!name.startsWith(u'#')) {
        return named.value(name);
    }
    const bool hex = name.mid(1, 1).compare(QLatin1String("x"), Qt::CaseInsensitive) == 0;
    bool isNumber = false;
    const uint code = name.mid(hex ? 2 : 1).toUInt(&isNumber, hex ? 16 : 10);
    const bool isText =
        isNumber && (code == '\n' || code >= 0x20) && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    const char32_t character = code;
    return isText ? QString::fromUcs4(&character, 1) : QString();
}

QString withoutEntities(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("&(#?[A-Za-z0-9]{1,8});"));
    QString plain;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString character = entity(match.captured(1));
        plain += text.mid(from, match.capturedStart() - from);
        plain += character.isEmpty() ? match.captured() : character;
        from = match.capturedEnd();
    }
    return plain + text.mid(from);
}

} // namespace

QString plainBody(const QString& body)
{
    static const QRegularExpression breaks(QStringLiteral("<\\s*br\\s*/?\\s*>"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression blocks(QStringLiteral("<\\s*/\\s*(?:p|div|li|h[1-6]|ul|ol)\\s*>"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression items(QStringLiteral("<\\s*li(?:\\s[^<>]*)?>"),
                                          QRegularExpression::CaseInsensitiveOption);
    // Only what looks like a tag: "<" stands for itself in a text such as "latency < 5 s".
    static const QRegularExpression tags(QStringLiteral("<\\s*/?\\s*[A-Za-z][^<>]{0,2000}>"));
    static const QRegularExpression spaces(QStringLiteral("[ \\t]+\\n"));
    static const QRegularExpression gaps(QStringLiteral("\\n{3,}"));
    QString text = body;
    text.remove(QChar(u'\0'));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    text.replace(breaks, QStringLiteral("\n"))
        .replace(items, QStringLiteral("• "))
        .replace(blocks, QStringLiteral("\n"));
    text.remove(tags);
    text = withoutEntities(text);
    text.replace(spaces, QStringLiteral("\n")).replace(gaps, QStringLiteral("\n\n"));
    return text.trimmed();
}

} // namespace lotse::statuspage
