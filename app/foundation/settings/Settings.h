// Each setting is declared once, with key, default and scope; unknown keys of a newer program survive. Values live in
// memory and are written behind the caller's back, so reading and setting never wait for the disk.
#pragma once

#include "foundation/Result.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <memory>
#include <type_traits>
#include <vector>

namespace lotse::settings
{

// A declared setting. T is bool, int, QString, QStringList or QByteArray.
template <typename T>
struct Setting {
    const char* key; // "section.name", stable for ever
    T fallback;
};

// A setting as a list of all of them names it.
struct Declared {
    const char* key;
    int type; // QMetaType
};
template <typename T>
Declared declared(const Setting<T>& setting)
{
    return {setting.key, QMetaType::fromType<T>().id()};
}

// Where a company's policy lies: /etc/lotse/policy.json, /Library/Application Support/Lotse/policy.json, or
// %PROGRAMDATA%\\Lotse\\policy.json.
QString policyFile();

class Settings : public QObject
{
    Q_OBJECT

public:
    // `file`: settings.json of the person; `policyFile`: the company's, may be absent: one object whose names are keys
    // of settings, which it fixes, and "preset", an object of the same kind with what holds until the person chooses
    // otherwise. Both are read here, once, before the first window; a damaged file of the person is moved aside and its
    // defaults used, a damaged policy rules nothing, and so does a value of another type than the setting's.
    Settings(QString file, QString policyFile, QObject* parent = nullptr);
    ~Settings() override; // writes what is pending

    template <typename T>
    T get(const Setting<T>& setting) const
    {
        return qvariant_cast<T>(value(QLatin1String(setting.key), QVariant::fromValue(setting.fallback)));
    }
    // Ignored when fixed by policy.
    template <typename T>
    void set(const Setting<T>& setting, const T& newValue)
    {
        store(QLatin1String(setting.key), QVariant::fromValue(newValue));
    }
    template <typename T>
    bool isFixed(const Setting<T>& setting) const
    {
        return fixed(QLatin1String(setting.key), QMetaType::fromType<T>().id());
    }
    // What the policy says in vain, in the order of its keys.
    struct Misfit {
        QString key;          // "preset" itself, where that is no object
        bool isKnown = false; // false: no such setting; true: a value of another type
    };
    std::vector<Misfit> policyMisfits(const std::vector<Declared>& known) const;
    QString policyFault() const; // why the policy file is not followed, in the system's words; empty: it is, or is none

Q_SIGNALS:
    void changed(const QString& key);
    void writeFailed(const lotse::Error& error);

private:
    QVariant value(const QString& key, const QVariant& fallback) const;
    void store(const QString& key, const QVariant& newValue);
    bool fixed(const QString& key, int type) const;

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace lotse::settings
