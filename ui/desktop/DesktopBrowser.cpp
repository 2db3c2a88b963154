#include "ui/desktop/DesktopBrowser.h"

#include "foundation/LogCategories.h"
#include "foundation/platform/ViewedFiles.h"
#include "ui/desktop/MailComposer.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>

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
    return composeMail(mail);
}

} // namespace lotse::ui
