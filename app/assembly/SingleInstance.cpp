#include "assembly/SingleInstance.h"

#include "foundation/LogCategories.h"
#include "foundation/platform/FilePrivacy.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace lotse::assembly
{

namespace
{

constexpr int answerWithin = 5000; // ms
const QByteArray raiseWord = "raise\n";
const QByteArray productionDownWord = "production-down\n";
const QByteArray draftWord = "draft "; // then the path, percent-encoded
const QByteArray agreed = "ok\n";

QString serverName(const QString& folder)
{
    const QByteArray place = QDir(folder).canonicalPath().toUtf8();
    const QByteArray mark = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(24);
    return QStringLiteral("lotse-") + QString::fromLatin1(mark);
}

using Wish = SingleInstance::Wish;

QByteArray lineOf(const Wish& wish)
{
    switch (wish.kind) {
    case Wish::Kind::ProductionDown:
        return productionDownWord;
    case Wish::Kind::Draft:
        return draftWord + wish.file.toUtf8().toPercentEncoding() + '\n';
    case Wish::Kind::Raise:
        break;
    }
    return raiseWord;
}

// What a program of another version says that is not known here still brings the window up.
Wish wishOf(const QByteArray& line)
{
    if (line == productionDownWord) {
        return {.kind = Wish::Kind::ProductionDown};
    }
    if (line.startsWith(draftWord)) {
        const QByteArray path = QByteArray::fromPercentEncoding(line.mid(draftWord.size()).trimmed());
        return {.kind = Wish::Kind::Draft, .file = QString::fromUtf8(path)};
    }
    return {};
}

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent), m_lock(QDir(folder).filePath(QStringLiteral("lotse.lock")))
{
    if (const Result<void> made = platform::makePrivateFolder(folder); !made) {
        m_problem = QStringLiteral("%1: %2").arg(folder, errorName(made.error().code));
    }
    m_name = serverName(folder);
    m_lock.setStaleLockTime(0); // a lock is stale only when its process is gone
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::claim()
{
    if (!m_lock.tryLock(0)) {
        if (m_lock.error() == QLockFile::PermissionError) {
            m_problem = QStringLiteral("the profile's folder cannot be written");
        }
        return false;
    }
    QLocalServer::removeServer(m_name); // left behind by a program that was killed
    if (!m_server.listen(m_name)) {
        qCWarning(lcWindow) << "a second start will not find this one:" << m_server.errorString();
    }
    return true;
}

bool SingleInstance::handOver(const Wish& wish)
{
    if (!m_problem.isEmpty()) {
        return false; // nobody holds a folder that cannot be written
    }
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(answerWithin)) {
        m_problem = QStringLiteral("another Lotse holds this profile and does not answer");
        return false;
    }
    socket.write(lineOf(wish));
    socket.flush();
    return socket.waitForReadyRead(answerWithin) && socket.readAll() == agreed;
}

void SingleInstance::answer()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                return;
            }
            const QByteArray line = socket->readLine();
            socket->write(agreed);
            socket->flush();
            Q_EMIT asked(wishOf(line));
        });
    }
}

} // namespace lotse::assembly
