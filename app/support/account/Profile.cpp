#include "support/account/Profile.h"

#include <QDir>
#include <QFile>

static void provideSchemas()
{
    Q_INIT_RESOURCE(schema);
}

namespace lotse::account
{

namespace
{
// Steps lie as 0001.sql, 0002.sql, ... without gaps.
std::vector<storage::Migration> migrationsIn(const QString& folder)
{
    provideSchemas();
    std::vector<storage::Migration> migrations;
    for (int version = 1;; ++version) {
        QFile file(QStringLiteral(":/schema/%1/%2.sql").arg(folder).arg(version, 4, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly)) {
            return migrations;
        }
        migrations.push_back({.version = version, .sql = QString::fromUtf8(file.readAll())});
    }
}
} // namespace

std::vector<storage::Migration> userMigrations()
{
    return migrationsIn(QStringLiteral("user"));
}

std::vector<storage::Migration> mirrorMigrations()
{
    return migrationsIn(QStringLiteral("mirror"));
}

Profile openProfile(const QString& folder, const QString& vfs)
{
    const QDir place(folder);
    return {.folder = folder,
            .attachmentsFolder = place.filePath(QStringLiteral("attachments")),
            .user = std::make_shared<storage::Database>(
                storage::DatabaseSpec{.path = place.filePath(QStringLiteral("user.sqlite")),
                                      .migrations = userMigrations(),
                                      .durability = storage::Durability::UserData,
                                      .onDamage = storage::OnDamage::Salvage,
                                      .vfs = vfs,
                                      .versionColumns = {{QStringLiteral("drafts"), QStringLiteral("version")},
                                                         {QStringLiteral("outbox"), QStringLiteral("changes")}}}),
            .mirror = std::make_shared<storage::Database>(
                storage::DatabaseSpec{.path = place.filePath(QStringLiteral("mirror.sqlite")),
                                      .migrations = mirrorMigrations(),
                                      .durability = storage::Durability::Cache,
                                      .onDamage = storage::OnDamage::Rebuild,
                                      .vfs = vfs})};
}

} // namespace lotse::account
