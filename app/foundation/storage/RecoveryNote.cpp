#include "foundation/storage/RecoveryNote.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace lotse::storage
{

namespace
{
using namespace Qt::Literals::StringLiterals;

QString notePath(const QString& path)
{
    return path + u".recovery"_qs;
}
} // namespace

Result<void> writeRecoveryNote(const QString& path, const OpenReport& report)
{
    const QJsonObject note{
        {u"restored"_qs, report.outcome == OpenReport::Outcome::Restored},
        {u"rowsSalvaged"_qs, report.rowsSalvaged},
        {u"rowsFromBackup"_qs, report.rowsFromBackup},
        {u"movedAside"_qs, report.movedAside},
        {u"backupUsed"_qs, report.backupUsed},
    };
    QSaveFile file(notePath(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(note).toJson()) < 0 || !file.commit()) {
        return Error{.code = ErrorCode::StorageFailed, .detail = file.errorString(), .retry = Retry::Later};
    }
    return {};
}

std::optional<OpenReport> readRecoveryNote(const QString& path)
{
    QFile file(notePath(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    OpenReport report;
    report.outcome =
        note.value(u"restored"_qs).toBool() ? OpenReport::Outcome::Restored : OpenReport::Outcome::Salvaged;
    report.rowsSalvaged = note.value(u"rowsSalvaged"_qs).toInt();
    report.rowsFromBackup = note.value(u"rowsFromBackup"_qs).toInt();
    report.movedAside = note.value(u"movedAside"_qs).toString();
    report.backupUsed = note.value(u"backupUsed"_qs).toString();
    return report;
}

void removeRecoveryNote(const QString& path)
{
    QFile::remove(notePath(path));
}

} // namespace lotse::storage
