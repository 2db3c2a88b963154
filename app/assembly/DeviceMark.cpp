#include "assembly/DeviceMark.h"

#include "foundation/InWorker.h"
#include "support/account/SecretStore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSysInfo>

#include <memory>

namespace lotse::assembly
{

namespace
{

bool compareAndNote(const QString& path)
{
    const QByteArray here = deviceId().toLatin1();
    QFile file(path);
    const QByteArray before = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    file.close();
    if (before == here) {
        return false;
    }
    QSaveFile note(path);
    if (note.open(QIODevice::WriteOnly)) {
        note.write(here + '\n');
        note.commit();
    }
    return !before.isEmpty();
}

} // namespace

QString deviceId()
{
    QByteArray machine = QSysInfo::machineUniqueId();
    if (machine.isEmpty()) {
        machine = QSysInfo::machineHostName().toUtf8();
    }
    return QString::fromLatin1(QCryptographicHash::hash(machine, QCryptographicHash::Sha256).toHex().left(24));
}

QString tokenKey(const QString& accountId)
{
    return account::secretKey(accountId, deviceId(), QStringLiteral("token"));
}

QFuture<bool> deviceChanged(QString folder)
{
    return inWorker<bool>([path = QDir(folder).filePath(QStringLiteral("device"))] { return compareAndNote(path); });
}

} // namespace lotse::assembly
