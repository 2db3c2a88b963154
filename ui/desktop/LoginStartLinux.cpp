#include "ui/desktop/DesktopLoginStart.h"

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace lotse::ui
{

namespace
{

// Quoting by the Desktop Entry Specification, "The Exec key".
QString quoted(const QString& argument)
{
    QString escaped = argument;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\\\\\"));
    for (const char special : {'"', '`', '$'}) {
        escaped.replace(QLatin1Char(special), QLatin1String("\\\\") + QLatin1Char(special));
    }
    escaped.replace(QLatin1Char('%'), QLatin1String("%%"));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

class AutostartFile final : public platform::LoginStart
{
public:
    explicit AutostartFile(QStringList command) : m_command(std::move(command)) {}

    Result<void> set(bool on) override
    {
        if (!on) {
            QFile::remove(path());
            return {};
        }
        QStringList words;
        for (const QString& word : m_command) {
            words.append(quoted(word));
        }
        const QString text =
            QStringLiteral("[Desktop Entry]\nType=Application\nName=Lotse\nIcon=org.lotse.Lotse\nExec=%1\n"
                           "Terminal=false\nX-GNOME-Autostart-enabled=true\n")
                .arg(words.join(QLatin1Char(' ')));
        QDir().mkpath(QFileInfo(path()).path());
        QSaveFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit()) {
            return Error{.code = ErrorCode::StorageFailed, .detail = file.errorString()};
        }
        return {};
    }

    bool isOn() const override { return QFile::exists(path()); }

private:
    static QString path()
    {
        return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
               QStringLiteral("/autostart/lotse.desktop");
    }

    QStringList m_command;
};

} // namespace

std::unique_ptr<platform::LoginStart> makeLoginStart(QStringList command)
{
    return std::make_unique<AutostartFile>(std::move(command));
}

} // namespace lotse::ui

#endif
