#include "ui/desktop/DesktopLoginStart.h"

#ifdef Q_OS_MACOS

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace lotse::ui
{

namespace
{

class LaunchAgent final : public platform::LoginStart
{
public:
    explicit LaunchAgent(QStringList command) : m_command(std::move(command)) {}

    Result<void> set(bool on) override
    {
        if (!on) {
            QFile::remove(path());
            return {};
        }
        QString words;
        for (const QString& word : m_command) {
            words += QStringLiteral("<string>%1</string>").arg(word.toHtmlEscaped());
        }
        const QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict>"
                                            "<key>Label</key><string>lotse</string>"
                                            "<key>ProgramArguments</key><array>%1</array>"
                                            "<key>RunAtLoad</key><true/></dict></plist>\n")
                                 .arg(words);
        QDir().mkpath(QFileInfo(path()).path());
        QSaveFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit()) {
            return Error{.code = ErrorCode::StorageFailed, .detail = file.errorString()};
        }
        return {};
    }

    bool isOn() const override { return QFile::exists(path()); }

private:
    static QString path() { return QDir::homePath() + QStringLiteral("/Library/LaunchAgents/lotse.plist"); }

    QStringList m_command;
};

} // namespace

std::unique_ptr<platform::LoginStart> makeLoginStart(QStringList command)
{
    return std::make_unique<LaunchAgent>(std::move(command));
}

} // namespace lotse::ui

#endif
