// Reads one JSON object of a vendor profile strictly: every key must be asked for, every value must have its type. The
// first problem is kept with the path inside the file; reading goes on with empty values.
#pragma once

#include "support/vendor/VendorProfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace lotse::vendor
{

class ProfileReader
{
public:
    enum class Need { Required, Optional };

    ProfileReader(QJsonObject object, QString path, QString& problem)
        : m_object(std::move(object)), m_path(std::move(path)), m_problem(problem)
    {
    }

    QStringList keys() const { return m_object.keys(); }
    QString text(const char* key, Need need = Need::Required); // not blank where it is there
    QStringList texts(const char* key, Need need = Need::Required);
    LocalText localText(const char* key, Need need = Need::Required); // holds "en" where it is there
    QUrl address(const char* key, Need need = Need::Required);        // http, https or mailto
    bool flag(const char* key);                                       // absent: false
    int number(const char* key);
    ProfileReader object(const char* key);
    std::vector<ProfileReader> objects(const char* key);
    // Keys that nobody asked for are problems.
    void close() const;
    // `where` is relative to this object.
    void fail(const QString& where, const QString& what) const;

private:
    QJsonValue take(const char* key, Need need, QJsonValue::Type type, const QString& typeName);

    QJsonObject m_object;
    QString m_path;
    QString& m_problem;
    QSet<QString> m_asked;
};

} // namespace lotse::vendor
