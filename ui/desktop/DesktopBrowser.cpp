#include "ui/desktop/DesktopBrowser.h"

#include "foundation/LogCategories.h"
#include "foundation/platform/ViewedFiles.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace lotse::ui
{

bool mayBeOpened(const QUrl& address)
{
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
                                     QStringLiteral("tel")};
    if (!address.isValid()) {
        return false;
    }
    if (address.isLocalFile()) {
        // Of files only those that can be looked at and do nothing.
        return QFileInfo(address.toLocalFile()).isDir() || platform::isOnlyLookedAt(address.toLocalFile());
    }
    return schemes.contains(address.scheme());
}

bool DesktopBrowser::open(const QUrl& address)
{
    if (!mayBeOpened(address)) {
        qCWarning(lcPlatform) << "not opened: an address of the kind" << address.scheme();
        return false;
    }
    if (m_log.isEmpty()) {
        return QDesktopServices::openUrl(address);
    }
    QFile log(m_log);
    return log.open(QIODevice::Append) && log.write(address.toEncoded() + '\n') > 0;
}

bool DesktopBrowser::compose(const platform::Mail& mail)
{
    if (!m_log.isEmpty()) {
        QFile log(m_log);
        return log.open(QIODevice::Append) &&
               log.write("mail " + QUrl::fromLocalFile(mail.message).toEncoded() + '\n') > 0;
    }
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    // The mail programs there open a message that was not sent yet for writing.
    return QDesktopServices::openUrl(QUrl::fromLocalFile(mail.message));
#else
    const QString program = QStandardPaths::findExecutable(QStringLiteral("xdg-email"));
    if (program.isEmpty()) {
        return false;
    }
    QStringList arguments{QStringLiteral("--utf8"), QStringLiteral("--subject"), mail.subject, QStringLiteral("--body"),
                          mail.text};
    for (const QString& file : mail.files) {
        arguments << QStringLiteral("--attach") << file;
    }
    return QProcess::startDetached(program, arguments << mail.to);
#endif
}

} // namespace lotse::ui
