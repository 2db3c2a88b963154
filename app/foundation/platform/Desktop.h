// Ports to the desktop that the program runs on; the real ones that need a display live in ui/desktop, tests bring
// their own.
#pragma once

#include "foundation/Result.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace lotse::platform
{

// A message that a person sends with their own mail program.
struct Mail {
    QString to;
    QString subject;
    QString text;
    QStringList files; // paths
    QString message;   // path of the same as an .eml file
};

// Opens addresses and folders in the person's own programs. Only http, https, mailto, tel and local folders.
class Browser
{
public:
    virtual ~Browser() = default;
    virtual bool open(const QUrl& address) = 0;
    // Opens the mail program with the message, its files attached, not sent. False where no program can take it so.
    virtual bool compose(const Mail& /*mail*/) { return false; }
};

// Tells a person something while they look elsewhere.
struct Notification {
    QString id; // the same id replaces the earlier one
    QString title;
    QString text;
    bool urgent = false;
};

class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void show(const Notification& notification) = 0;
    virtual void withdraw(const QString& id) = 0;

Q_SIGNALS:
    void activated(const QString& id);
};

enum class ColourScheme { Light, Dark, HighContrast };

class ColourSchemeSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual ColourScheme current() const = 0;

Q_SIGNALS:
    void changed();
};

// Whether Lotse starts when the person logs in to the desktop.
class LoginStart
{
public:
    virtual ~LoginStart() = default;
    virtual Result<void> set(bool on) = 0;
    virtual bool isOn() const = 0;
};

} // namespace lotse::platform
