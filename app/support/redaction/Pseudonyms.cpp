#include "support/redaction/Pseudonyms.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace lotse::redaction
{

namespace
{

const QString keyMember = QStringLiteral("key");
const QString namesMember = QStringLiteral("names");
const QString lastMember = QStringLiteral("last");
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
            m_last[static_cast<int>(*kind)] = std::max(0, it->toInt());
        }
    }
    const QJsonObject names = stored.value(namesMember).toObject();
    for (auto it = names.constBegin(); it != names.constEnd(); ++it) {
        const QString name = it->toString();
        const qsizetype hyphen = name.lastIndexOf(u'-');
        const std::optional<Kind> kind = kindFromName(name.left(hyphen));
        const int number = name.mid(hyphen + 1).toInt();
        if (kind && number > 0) {
            m_names.insert(QByteArray::fromBase64(it.key().toLatin1()), "[" + name.toLatin1() + "]");
            m_last[static_cast<int>(*kind)] = std::max(m_last.value(static_cast<int>(*kind)), number);
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

QByteArray Pseudonyms::nameOf(Kind kind, std::string_view value)
{
    const std::scoped_lock lock(m_mutex);
    const QByteArray hash = hashOf(kind, value);
    QByteArray& name = m_names[hash];
    if (name.isEmpty()) {
        const int number = ++m_last[static_cast<int>(kind)];
        name = "[" + kindName(kind).toLatin1() + "-" + QByteArray::number(number) + "]";
    }
    return name;
}

QJsonObject Pseudonyms::toJson() const
{
    const std::scoped_lock lock(m_mutex);
    QJsonObject names;
    for (auto it = m_names.cbegin(); it != m_names.cend() && names.size() < mostStored; ++it) {
        names.insert(QString::fromLatin1(it.key().toBase64()), QString::fromLatin1(it->mid(1, it->size() - 2)));
    }
    QJsonObject last;
    for (auto it = m_last.cbegin(); it != m_last.cend(); ++it) {
        last.insert(kindName(static_cast<Kind>(it.key())), it.value());
    }
    if (names.isEmpty()) {
        return {};
    }
    return {{lastMember, last}, {keyMember, QString::fromLatin1(m_key.toBase64())}, {namesMember, names}};
}

} // namespace lotse::redaction
