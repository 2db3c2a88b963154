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

namespace lotse::settings
{

// A declared setting. T is bool, int, QString, QStringList or QByteArray.
template <typename T>
struct Setting {
    const char* key; // "section.name", stable for ever
    T fallback;
};

class Settings : public QObject
{
    Q_OBJECT

public:
    // `file`: settings.json of the person; `policyFile`: fixed by the company, may be absent. Both are read here, once,
    // before the first window; a damaged file is moved aside and its defaults used.
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
        return fixed(QLatin1String(setting.key));
    }

Q_SIGNALS:
    void changed(const QString& key);
    void writeFailed(const lotse::Error& error);

private:
    QVariant value(const QString& key, const QVariant& fallback) const;
    void store(const QString& key, const QVariant& newValue);
    bool fixed(const QString& key) const;

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace lotse::settings
