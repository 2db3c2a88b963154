#include "support/vendor/ProfileReader.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace lotse::vendor
{

void ProfileReader::fail(const QString& where, const QString& what) const
{
    if (m_problem.isEmpty()) {
        m_problem = QStringLiteral("%1.%2: %3").arg(m_path, where, what);
    }
}

QJsonValue ProfileReader::take(const char* key, Need need, QJsonValue::Type type, const QString& typeName)
{
    const QString name = QString::fromLatin1(key);
    m_asked.insert(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined()) {
        if (need == Need::Required) {
            fail(name, QStringLiteral("is missing"));
        }
        return QJsonValue(QJsonValue::Undefined);
    }
    if (value.type() != type) {
        fail(name, QStringLiteral("is not ") + typeName);
        return QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

QString ProfileReader::text(const char* key, Need need)
{
    const QJsonValue value = take(key, need, QJsonValue::String, QStringLiteral("a text"));
    const QString text = value.toString();
    if (value.isString() && text.trimmed().isEmpty()) {
        fail(QString::fromLatin1(key), QStringLiteral("is empty"));
    }
    return text;
}

QStringList ProfileReader::texts(const char* key, Need need)
{
    const QString name = QString::fromLatin1(key);
    const QJsonArray array = take(key, need, QJsonValue::Array, QStringLiteral("a list")).toArray();
    QStringList texts;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString where = QStringLiteral("%1[%2]").arg(name).arg(i);
        const QString text = array[i].toString();
        if (!array[i].isString()) {
            fail(where, QStringLiteral("is not a text"));
        } else if (text.trimmed().isEmpty()) {
            fail(where, QStringLiteral("is empty"));
        } else if (texts.contains(text)) {
            fail(where, QStringLiteral("'%1' is there twice").arg(text));
        }
        texts.append(text);
    }
    if (need == Need::Required && m_object.value(name).isArray() && texts.isEmpty()) {
        fail(name, QStringLiteral("is empty"));
    }
    return texts;
}

LocalText ProfileReader::localText(const char* key, Need need)
{
    static const QRegularExpression language(QStringLiteral("\\A[a-z]{2}\\z"));
    const QString name = QString::fromLatin1(key);
    const QJsonValue value = take(key, need, QJsonValue::Object, QStringLiteral("a text by language"));
    if (!value.isObject()) {
        return {};
    }
    const QJsonObject object = value.toObject();
    LocalText texts;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString where = name + QLatin1Char('.') + it.key();
        if (!language.match(it.key()).hasMatch()) {
            fail(where, QStringLiteral("is not a language"));
        } else if (!it->isString() || it->toString().trimmed().isEmpty()) {
            fail(where, QStringLiteral("is not a text"));
        }
        texts.insert(it.key(), it->toString());
    }
    if (!texts.contains(QStringLiteral("en"))) {
        fail(name + QStringLiteral(".en"), QStringLiteral("is missing"));
    }
    return texts;
}

QUrl ProfileReader::address(const char* key, Need need)
{
    const QString written = text(key, need);
    if (written.isEmpty()) {
        return {};
    }
    const QUrl address(written, QUrl::StrictMode);
    const bool onTheWeb = (address.scheme() == QLatin1String("https") || address.scheme() == QLatin1String("http")) &&
                          !address.host().isEmpty();
    const bool byMail = address.scheme() == QLatin1String("mailto") && address.path().contains(QLatin1Char('@'));
    if (!address.isValid() || !(onTheWeb || byMail)) {
        fail(QString::fromLatin1(key), QStringLiteral("is not an http, https or mailto address"));
        return {};
    }
    return address;
}

bool ProfileReader::flag(const char* key)
{
    return take(key, Need::Optional, QJsonValue::Bool, QStringLiteral("true or false")).toBool();
}

int ProfileReader::number(const char* key)
{
    return take(key, Need::Required, QJsonValue::Double, QStringLiteral("a number")).toInt();
}

ProfileReader ProfileReader::object(const char* key)
{
    const QString name = QString::fromLatin1(key);
    const QJsonValue value = take(key, Need::Required, QJsonValue::Object, QStringLiteral("an object"));
    return ProfileReader(value.toObject(), m_path + QLatin1Char('.') + name, m_problem);
}

std::vector<ProfileReader> ProfileReader::objects(const char* key)
{
    const QString name = QString::fromLatin1(key);
    const QJsonArray array = take(key, Need::Required, QJsonValue::Array, QStringLiteral("a list")).toArray();
    std::vector<ProfileReader> readers;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString where = QStringLiteral("%1[%2]").arg(name).arg(i);
        if (!array[i].isObject()) {
            fail(where, QStringLiteral("is not an object"));
            continue;
        }
        readers.emplace_back(array[i].toObject(), m_path + QLatin1Char('.') + where, m_problem);
    }
    if (array.isEmpty()) {
        fail(name, QStringLiteral("is empty"));
    }
    return readers;
}

void ProfileReader::close() const
{
    for (const QString& key : m_object.keys()) {
        if (!m_asked.contains(key)) {
            fail(key, QStringLiteral("is not known"));
        }
    }
}

} // namespace lotse::vendor
