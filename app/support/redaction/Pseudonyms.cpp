#include "support/redaction/Pseudonyms.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace lotse::redaction
{

namespace
{

const QString keyMember = QStringLiteral("key");
const QString namesMember = QStringLiteral("names");
const QString lastMember = QStringLiteral("last");
const QString typedMember = QStringLiteral("typed");
constexpr qsizetype keyLength = 32;
constexpr qsizetype hashLength = 16;
// Of names that are stored; a log with more values than that gets new names for the rest after a restart.
constexpr qsizetype mostStored = 5000;

QByteArray newKey()
{
    QByteArray key(keyLength, Qt::Uninitialized);
    for (char& byte : key) {
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    }
    return key;
}

} // namespace

Pseudonyms::Pseudonyms() : m_key(newKey())
{
}

Pseudonyms::Pseudonyms(const QJsonObject& stored)
    : m_key(QByteArray::fromBase64(stored.value(keyMember).toString().toLatin1()))
{
    if (m_key.size() != keyLength) {
        m_key = newKey();
        return;
    }
    const QJsonObject last = stored.value(lastMember).toObject();
    for (auto it = last.constBegin(); it != last.constEnd(); ++it) {
        if (const std::optional<Kind> kind = kindFromName(it.key())) {
            m_numbers[*kind].last = std::max(0, it->toInt());
        }
    }
    const QJsonArray typed = stored.value(typedMember).toArray();
    const QJsonObject names = stored.value(namesMember).toObject();
    for (auto it = names.constBegin(); it != names.constEnd(); ++it) {
        const QString name = it->toString();
        const qsizetype hyphen = name.lastIndexOf(u'-');
        const std::optional<Kind> kind = kindFromName(name.left(hyphen));
        const int number = name.mid(hyphen + 1).toInt();
        if (kind && number > 0) {
            m_names.insert(QByteArray::fromBase64(it.key().toLatin1()),
                           {.kind = *kind, .number = number, .isTyped = typed.contains(name)});
            Numbers& numbers = m_numbers[*kind];
            numbers.last = std::max(numbers.last, number);
        }
    }
}

QByteArray Pseudonyms::hashOf(Kind kind, std::string_view value) const
{
    QByteArray said(value.data(), static_cast<qsizetype>(value.size()));
    if (kind == Kind::Email || kind == Kind::HostName || kind == Kind::IpAddress || kind == Kind::Other) {
        said = said.toLower();
    }
    return QMessageAuthenticationCode::hash(QByteArray::number(static_cast<int>(kind)) + ':' + said, m_key,
                                            QCryptographicHash::Sha256)
        .left(hashLength);
}

QByteArray Pseudonyms::Name::text() const
{
    return "[" + kindName(kind).toLatin1() + "-" + QByteArray::number(number) + "]";
}

int Pseudonyms::Numbers::take()
{
    return free.empty() ? ++last : free.extract(free.begin()).value();
}

void Pseudonyms::Numbers::giveBack(int number)
{
    free.insert(number);
    while (free.erase(last) > 0) {
        --last;
    }
}

Pseudonyms::Name& Pseudonyms::named(const QByteArray& hash, Kind kind, bool isTyped)
{
    Name& name = m_names[hash];
    if (name.number == 0) {
        name = {.kind = kind, .number = m_numbers[kind].take(), .isTyped = isTyped};
    }
    name.isTyped = name.isTyped && isTyped;
    return name;
}

QByteArray Pseudonyms::nameOf(Kind kind, std::string_view value)
{
    const std::scoped_lock lock(m_mutex);
    return named(hashOf(kind, value), kind, false).text();
}

std::vector<QByteArray> Pseudonyms::namesWhileTyping(const std::vector<Value>& values)
{
    const std::scoped_lock lock(m_mutex);
    std::vector<QByteArray> hashes;
    hashes.reserve(values.size());
    for (const Value& value : values) {
        hashes.push_back(hashOf(value.kind, value.text));
    }
    const QSet<QByteArray> asked(hashes.begin(), hashes.end());
    m_names.removeIf([&](const auto& each) {
        const bool isFree = each.value().isTyped && !asked.contains(each.key());
        if (isFree) {
            m_numbers[each.value().kind].giveBack(each.value().number);
        }
        return isFree;
    });
    std::vector<QByteArray> names;
    names.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        names.push_back(named(hashes[i], values[i].kind, true).text());
    }
    return names;
}

QJsonObject Pseudonyms::toJson() const
{
    const std::scoped_lock lock(m_mutex);
    QJsonObject names;
    QJsonArray typed;
    for (auto it = m_names.cbegin(); it != m_names.cend() && names.size() < mostStored; ++it) {
        const QByteArray text = it->text();
        const QString name = QString::fromLatin1(text.mid(1, text.size() - 2));
        names.insert(QString::fromLatin1(it.key().toBase64()), name);
        if (it->isTyped) {
            typed.append(name);
        }
    }
    if (names.isEmpty()) {
        return {};
    }
    QJsonObject last;
    for (const auto& [kind, numbers] : m_numbers) {
        last.insert(kindName(kind), numbers.last);
    }
    return {{lastMember, last},
            {keyMember, QString::fromLatin1(m_key.toBase64())},
            {namesMember, names},
            {typedMember, typed}};
}

} // namespace lotse::redaction
