#include "ui/desktop/DesktopLoginStart.h"

#ifdef Q_OS_WIN

#include <QDir>
#include <QSettings>

namespace lotse::ui
{

namespace
{

class RunKey final : public platform::LoginStart
{
public:
    explicit RunKey(QStringList command) : m_command(std::move(command)) {}

    Result<void> set(bool on) override
    {
        QSettings run(runKey(), QSettings::NativeFormat);
        if (on) {
            QStringList words;
            for (const QString& word : m_command) {
                words.append(QLatin1Char('"') + QDir::toNativeSeparators(word) + QLatin1Char('"'));
            }
            run.setValue(name(), words.join(QLatin1Char(' ')));
        } else {
            run.remove(name());
        }
        run.sync();
        if (run.status() != QSettings::NoError) {
            return Error{.code = ErrorCode::StorageFailed, .detail = QStringLiteral("the registry's Run key")};
        }
        return {};
    }

    bool isOn() const override { return QSettings(runKey(), QSettings::NativeFormat).contains(name()); }

private:
    static QString runKey()
    {
        return QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");
    }
    static QString name() { return QStringLiteral("Lotse"); }

    QStringList m_command;
};

} // namespace

std::unique_ptr<platform::LoginStart> makeLoginStart(QStringList command)
{
    return std::make_unique<RunKey>(std::move(command));
}

} // namespace lotse::ui

#endif
