#include "support/cases/WhoseTurn.h"

#include <QRegularExpression>

#include <algorithm>

namespace lotse::cases
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// The newest thing that was said, wherever it stands in the list.
const Entry* lastSaid(const CaseDetail& detail)
{
    const Entry* last = nullptr;
    for (const Entry& entry : detail.entries) {
        if (entry.kind != EntryKind::Change && (last == nullptr || entry.at >= last->at)) {
            last = &entry;
        }
    }
    return last;
}

} // namespace

bool waitsOnCustomer(const QString& status)
{
    static const QRegularExpression separators(u"[\\s_/-]+"_qs);
    static const QRegularExpression words(
        u"\\b(?:wait(?:ing|s)?|await(?:ing|s)?|pending|hold)\\b.*\\b(?:customers?|clients?|request[eo]rs?|reporter)\\b|"
        u"\\b(?:customer|client|requestor)\\b.*\\b(?:action|input|reply|response|feedback)\\b|"
        u"\\bwart(?:e|en|et|end)\\b.*\\b(?:kunden?|anfrager|melder)\\b|"
        u"\\brückmeldung\\b.*\\bkunden?\\b|\\bkunden?\\b.*\\brückmeldung\\b"_qs,
        QRegularExpression::UseUnicodePropertiesOption);
    QString plain = status.normalized(QString::NormalizationForm_C).toCaseFolded();
    return words.match(plain.replace(separators, u" "_qs)).hasMatch();
}

Turn whoseTurn(bool closed, const QString& status, bool vendorSpokeLast)
{
    if (closed) {
        return Turn::Nobody;
    }
    return vendorSpokeLast || waitsOnCustomer(status) ? Turn::Ours : Turn::Vendors;
}

Turn whoseTurn(const CaseDetail& detail)
{
    const Entry* const last = lastSaid(detail);
    return whoseTurn(detail.head.closed, detail.head.status, last != nullptr && last->fromVendor);
}

QDateTime lastWord(const CaseDetail& detail)
{
    const Entry* const last = lastSaid(detail);
    return last != nullptr && last->at.isValid() ? last->at : detail.head.created;
}

std::optional<std::chrono::seconds> silentFor(const CaseDetail& detail, const QDateTime& now)
{
    const QDateTime since = lastWord(detail);
    if (!since.isValid()) {
        return std::nullopt;
    }
    return std::chrono::seconds(std::max<qint64>(0, since.secsTo(now)));
}

} // namespace lotse::cases
