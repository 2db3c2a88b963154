#include "ui/desktop/MailComposer.h"

#include <QtGlobal>

#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)

#include <QProcess>
#include <QStandardPaths>

namespace lotse::ui
{

bool composeMail(const platform::Mail& mail)
{
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
}

} // namespace lotse::ui

#endif
