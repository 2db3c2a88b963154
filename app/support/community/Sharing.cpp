#include "support/community/Sharing.h"

#include <QRegularExpression>

#include <algorithm>

namespace lotse::community
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// A place in the text, with what stands there instead.
struct Found {
    Confidential what;
    std::optional<redaction::Kind> secret = std::nullopt;
    QString neutral = {};
};

constexpr qsizetype shortestOwnWord = 4;

bool isAddress(redaction::Kind kind)
{
    return kind == redaction::Kind::Email || kind == redaction::Kind::IpAddress || kind == redaction::Kind::HostName;
}

void addSecrets(std::vector<Found>& found, const QString& text)
{
    const redaction::SecretFinder finder;
    const QByteArray bytes = text.toUtf8();
    qsizetype byte = 0;
    qsizetype letter = 0;
    const std::vector<redaction::Finding> findings =
        finder.find(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    for (const redaction::Finding& finding : findings) {
        letter += QString::fromUtf8(bytes.mid(byte, finding.begin - byte)).size();
        const QString value = QString::fromUtf8(bytes.mid(finding.begin, finding.length));
        found.push_back(
            {.what = {.kind = isAddress(finding.kind) ? Confidential::Kind::Address : Confidential::Kind::Secret,
                      .value = value,
                      .start = letter,
                      .length = value.size()},
             .secret = finding.kind});
        letter += value.size();
        byte = finding.begin + finding.length;
    }
}

void addMatches(std::vector<Found>& found, const QString& text, const QRegularExpression& pattern, int group,
                Confidential::Kind kind, const QString& neutral)
{
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found.push_back({.what = {.kind = kind,
                                  .value = match.captured(group),
                                  .start = match.capturedStart(group),
                                  .length = match.capturedLength(group)},
                         .neutral = neutral});
    }
}

void addOwnWord(std::vector<Found>& found, const QString& text, const QString& word, const QString& neutral)
{
    const QString bare = word.simplified();
    if (bare.size() < shortestOwnWord) {
        return;
    }
    const QRegularExpression pattern(
        u"(?<![\\p{L}\\p{N}])"_s +
            QRegularExpression::escape(bare).replace(QRegularExpression::escape(u" "_s), u"\\s+"_s) +
            u"(?![\\p{L}\\p{N}])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    addMatches(found, text, pattern, 0, Confidential::Kind::Own, neutral);
}

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar letter : text) {
        if (letter.isDigit()) {
            digits.append(letter);
        }
    }
    return digits;
}

// However it is written: +49 30 1234567 is 030/1234567.
void addPhone(std::vector<Found>& found, const QString& text, const QString& phone)
{
    const QString wanted = digitsOf(phone).right(7);
    if (wanted.size() < 6) {
        return;
    }
    static const QRegularExpression numbers(u"\\+?[0-9(][0-9 ()/.\\-]{5,24}[0-9]"_s);
    auto matches = numbers.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (digitsOf(match.captured()).endsWith(wanted)) {
            found.push_back({.what = {.kind = Confidential::Kind::Own,
                                      .value = match.captured(),
                                      .start = match.capturedStart(),
                                      .length = match.capturedLength()},
                             .neutral = u"[phone]"_s});
        }
    }
}

void addOwn(std::vector<Found>& found, const QString& text, const account::Account& account)
{
    const account::Contact& contact = account.contact;
    addOwnWord(found, text, contact.name, u"[person]"_s);
    for (const QString& part : contact.name.split(u' ', Qt::SkipEmptyParts)) {
        addOwnWord(found, text, part, u"[person]"_s);
    }
    static const QRegularExpression beforePhone(u"\\A[^0-9+(,;]*"_s);
    addOwnWord(found, text, beforePhone.match(contact.deputy).captured(), u"[person]"_s);
    addOwnWord(found, text, account.name, u"[company]"_s);
    addOwnWord(found, text, account.vendorOrganisation, u"[organisation]"_s);
    addOwnWord(found, text, account.organisationId, u"[organisation]"_s);
    addOwnWord(found, text, account.environment, u"[environment]"_s);
    addPhone(found, text, contact.phone);
    addPhone(found, text, contact.deputy);
    addPhone(found, text, account.hotline);
    static const QRegularExpression named(
        u"(?:\\b(?:case|ticket|fall|vorgang)(?:\\s+(?:no|nr|number|nummer))?\\.?\\s*[#:]?\\s*)([0-9]{5,10})\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(u"(?<![0-9A-Za-z-])0[0-9]{7}(?![0-9A-Za-z-])"_s);
    addMatches(found, text, named, 1, Confidential::Kind::Case, u"[case]"_s);
    addMatches(found, text, bare, 0, Confidential::Kind::Case, u"[case]"_s);
}

void addMarked(std::vector<Found>& found, const QString& text, const QStringList& marked)
{
    for (const QString& value : marked) {
        if (!value.trimmed().isEmpty()) {
            const QRegularExpression pattern(QRegularExpression::escape(value.trimmed()),
                                             QRegularExpression::CaseInsensitiveOption);
            addMatches(found, text, pattern, 0, Confidential::Kind::Marked, u"[removed]"_s);
        }
    }
}

// Of what begins within another value, that is not a secret of its own, the part behind that value.
std::optional<Found> restOf(const Found& found, qsizetype from)
{
    const qsizetype hidden = from - found.what.start;
    if (found.secret || hidden >= found.what.length) {
        return std::nullopt;
    }
    Found rest = found;
    rest.what.value.remove(0, hidden);
    rest.what.start = from;
    rest.what.length -= hidden;
    return rest;
}

// In order, apart from each other: of what begins at the same place the longest.
std::vector<Found> findIn(const QString& text, const account::Account& account, const QStringList& marked)
{
    std::vector<Found> found;
    addSecrets(found, text);
    addOwn(found, text, account);
    addMarked(found, text, marked);
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.what.start != b.what.start ? a.what.start < b.what.start : a.what.length > b.what.length;
    });
    std::vector<Found> apart;
    for (Found& one : found) {
        const qsizetype free = apart.empty() ? 0 : apart.back().what.start + apart.back().what.length;
        if (one.what.start >= free) {
            apart.push_back(std::move(one));
        } else if (std::optional<Found> rest = restOf(one, free)) {
            apart.push_back(std::move(*rest));
        }
    }
    return apart;
}

// Whether the company itself said it.
bool isOwnWord(const cases::Entry& entry, const cases::CaseDetail& detail)
{
    return entry.kind == cases::EntryKind::Comment && !entry.fromVendor && !entry.text.trimmed().isEmpty() &&
           entry.authorName == detail.head.contactName;
}

} // namespace

std::vector<Confidential> confidentialIn(const QString& text, const account::Account& account,
                                         const QStringList& marked)
{
    std::vector<Confidential> confidential;
    for (Found& one : findIn(text, account, marked)) {
        confidential.push_back(std::move(one.what));
    }
    return confidential;
}

QString anonymised(const QString& text, const account::Account& account, redaction::Pseudonyms& names,
                   const QStringList& marked)
{
    QString out;
    qsizetype done = 0;
    for (const Found& one : findIn(text, account, marked)) {
        out += QStringView(text).sliced(done, one.what.start - done);
        out += one.secret ? QString::fromUtf8(names.nameOf(*one.secret, one.what.value.toStdString())) : one.neutral;
        done = one.what.start + one.what.length;
    }
    out += QStringView(text).sliced(done);
    return out;
}

QJsonObject questionFrom(const cases::CaseDetail& detail, const account::Account& account, const QString& forumId,
                         redaction::Pseudonyms& names)
{
    // The case's own contact and a colleague's name are nobody's business either.
    account::Account known = account;
    if (known.contact.name.isEmpty()) {
        known.contact.name = detail.head.contactName;
    }
    const auto clean = [&](const QString& text) {
        account::Account contact = known;
        contact.contact.name = detail.head.contactName;
        return anonymised(anonymised(text, known, names), contact, names).trimmed();
    };
    QString subject = detail.head.subject;
    // A question is never a production outage, whatever the case was.
    static const QRegularExpression outage(u"\\A\\s*Production Down\\s*(?:[–-][^:]*)?:?\\s*"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    subject.remove(outage);
    QStringList parts{clean(detail.head.description)};
    for (const cases::Entry& entry : detail.entries) {
        if (isOwnWord(entry, detail)) {
            parts.append(clean(entry.text));
        }
    }
    parts.removeAll(QString());
    return {{u"forum"_s, forumId},
            {u"title"_s, clean(subject).left(255)},
            {u"text"_s, parts.join(u"\n\n"_s)},
            {u"case"_s, detail.head.id}};
}

QString triedLine(const OpenedThread& thread)
{
    const QString address = thread.address.toString();
    return u"- "_s + thread.title.simplified() + (address.isEmpty() ? QString() : u" ("_s + address + u')');
}

CaseBeginning caseFrom(const ThreadPage& page)
{
    const Thread& head = page.row.head;
    OpenedThread tried{.id = head.id, .title = head.title, .address = head.address, .at = head.active};
    return {.subject = head.title.simplified(),
            .happened = page.question ? page.question->text().trimmed() : QString(),
            .tried = triedLine(tried)};
}

} // namespace lotse::community
