#include "foundation/html/LinkTarget.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace lotse::html
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype longestAddress = 2000;

QString bareHost(const QString& host)
{
    const QString plain = host.toLower();
    return plain.startsWith(u"www."_qs) ? plain.mid(4) : plain;
}

// Encoding may have made it too long.
std::optional<LinkTarget> within(const QString& address, bool hadPerson)
{
    return address.size() > longestAddress ? std::nullopt
                                           : std::optional(LinkTarget{.address = address, .hadPerson = hadPerson});
}

std::optional<LinkTarget> mailTarget(const QUrl& url)
{
    const QString addressee = url.path(QUrl::FullyDecoded);
    static const QRegularExpression oneAddress(u"\\A[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\z"_qs);
    if (!oneAddress.match(addressee).hasMatch()) {
        return std::nullopt;
    }
    QUrl rebuilt;
    rebuilt.setScheme(u"mailto"_qs);
    rebuilt.setPath(addressee);
    const QString subject = QUrlQuery(url).queryItemValue(u"subject"_qs, QUrl::FullyDecoded);
    if (!subject.isEmpty()) {
        QUrlQuery query;
        query.addQueryItem(u"subject"_qs, QString::fromLatin1(QUrl::toPercentEncoding(subject)));
        rebuilt.setQuery(query);
    }
    return within(rebuilt.toString(QUrl::FullyEncoded), false);
}

} // namespace

std::optional<LinkTarget> linkTarget(QString written)
{
    // As browsers do: tabs and line ends anywhere in an address do not count.
    written.remove(u'\t').remove(u'\n').remove(u'\r');
    written = written.trimmed();
    if (written.isEmpty() || written.size() > longestAddress) {
        return std::nullopt;
    }
    QUrl url(written, QUrl::TolerantMode);
    if (!url.isValid()) {
        return std::nullopt;
    }
    if (url.scheme() == u"mailto"_qs) {
        return mailTarget(url);
    }
    if ((url.scheme() != u"http"_qs && url.scheme() != u"https"_qs) || url.host().isEmpty()) {
        return std::nullopt;
    }
    const bool hadPerson = !url.userInfo().isEmpty();
    url.setUserInfo({});
    return within(url.toString(QUrl::FullyEncoded), hadPerson);
}

bool claimsAnotherHost(const QString& shown, const QString& target)
{
    static const QRegularExpression named(
        u"\\A\\s*(?:https?://)?(?:[^\\s/@]{1,100}@)?((?:[\\w-]{1,63}\\.){1,10}[A-Za-z]{2,24})(?::\\d+)?(?:[/?#]\\S*)?\\s*\\z"_qs,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = named.match(shown);
    if (!match.hasMatch()) {
        return false;
    }
    const QUrl url(target);
    const QString host = url.scheme() == u"mailto"_qs ? url.path().section(u'@', -1) : url.host(QUrl::FullyEncoded);
    const QString claimed = QString::fromLatin1(QUrl::toAce(match.captured(1)));
    return bareHost(claimed.isEmpty() ? match.captured(1) : claimed) != bareHost(host);
}

} // namespace lotse::html
