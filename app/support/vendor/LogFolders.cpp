#include "support/vendor/LogFolders.h"

#include "foundation/InWorker.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <memory>

namespace lotse::vendor
{

namespace
{

QString thisSystem()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("windows");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("macos");
#else
    return QStringLiteral("linux");
#endif
}

std::vector<LogFile> look(const QStringList& folders, int most)
{
    std::vector<LogFile> logs;
    for (const QString& folder : folders) {
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Time);
        for (const QFileInfo& file : files.first(std::min<qsizetype>(most, files.size()))) {
            logs.push_back({.path = file.filePath(), .size = file.size(), .changed = file.lastModified().toUTC()});
        }
    }
    std::stable_sort(logs.begin(), logs.end(),
                     [](const LogFile& a, const LogFile& b) { return a.changed > b.changed; });
    logs.resize(std::min(logs.size(), static_cast<std::size_t>(std::max(0, most))));
    return logs;
}

} // namespace

QStringList logFolders(const QString& vendorId)
{
    QFile profile(QStringLiteral(":/vendors/%1.json").arg(vendorId));
    if (!profile.open(QIODevice::ReadOnly)) {
        return {};
    }
    QStringList folders;
    const QJsonArray all =
        QJsonDocument::fromJson(profile.readAll()).object().value(QLatin1String("logFolders")).toArray();
    for (const QJsonValue& each : all) {
        if (each.toObject().value(QLatin1String("system")).toString() == thisSystem()) {
            folders.append(each.toObject().value(QLatin1String("path")).toString());
        }
    }
    return folders;
}

QFuture<std::vector<LogFile>> newestLogs(QStringList folders, int most)
{
    return inWorker<std::vector<LogFile>>([folders = std::move(folders), most] { return look(folders, most); });
}

} // namespace lotse::vendor
