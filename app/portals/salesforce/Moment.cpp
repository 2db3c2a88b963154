#include "portals/salesforce/Moment.h"

#include <QRegularExpression>

namespace lotse::salesforce
{

namespace
{

// The one form that answers are full of, read without a regular expression; invalid for every other.
QDateTime parseUsualForm(QStringView text)
{
    static constexpr QStringView form = u"dddd-dd-ddTdd:dd:dd.ddd+0000";
    if (text.size() != form.size()) {
        return {};
    }
    for (qsizetype i = 0; i < form.size(); ++i) {
        const bool isDigit = text[i] >= u'0' && text[i] <= u'9';
        if (form[i] == u'd' ? !isDigit : text[i] != form[i]) {
            return {};
        }
    }
    const auto number = [&](qsizetype at, qsizetype digits) {
        int value = 0;
        for (qsizetype i = at; i < at + digits; ++i) {
            value = value * 10 + (text[i].unicode() - u'0');
        }
        return value;
    };
    return {QDate(number(0, 4), number(5, 2), number(8, 2)),
            QTime(number(11, 2), number(14, 2), number(17, 2), number(20, 3)), Qt::UTC};
}

} // namespace

QDateTime parseMoment(const QString& text)
{
    if (const QDateTime usual = parseUsualForm(text); usual.isValid()) {
        return usual;
    }
    static const QRegularExpression offset(QStringLiteral("([+-]\\d{2})(\\d{2})$"));
    QString iso = text;
    return QDateTime::fromString(iso.replace(offset, QStringLiteral("\\1:\\2")), Qt::ISODateWithMs).toUTC();
}

QString momentLiteral(const QDateTime& moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + u'Z';
}

QString quoted(const QString& text)
{
    QString escaped = text;
    escaped.replace(u'\\', QLatin1String("\\\\"))
        .replace(u'\'', QLatin1String("\\'"))
        .replace(u'\n', QLatin1String("\\n"))
        .replace(u'\r', QLatin1String("\\r"));
    return u'\'' + escaped + u'\'';
}

QString quotedList(const QStringList& texts)
{
    QStringList literals;
    for (const QString& text : texts) {
        literals.append(quoted(text));
    }
    return u'(' + literals.join(u',') + u')';
}

bool sameId(const QString& a, const QString& b)
{
    return a == b || (a.size() >= 15 && b.size() >= 15 && a.size() != b.size() && a.left(15) == b.left(15));
}

} // namespace lotse::salesforce
