#include "assembly/Diagnostics.h"

#include "foundation/InWorker.h"
#include "support/redaction/Masking.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSysInfo>

#include <memory>

namespace lotse::assembly
{

namespace
{

constexpr qint64 endOfLog = 24 * 1024;

QString kindOf(account::Kind kind)
{
    switch (kind) {
    case account::Kind::Assisted:
        return QStringLiteral("assisted");
    case account::Kind::Salesforce:
        return QStringLiteral("salesforce");
    case account::Kind::RequestTracker:
        return QStringLiteral("request tracker");
    }
    return QStringLiteral("unknown");
}

// Whole lines only.
QString logEnd(const QString& folder)
{
    QFile file(QDir(folder).filePath(QStringLiteral("lotse.log")));
    if (!file.open(QIODevice::ReadOnly)) {
        return QStringLiteral("(no log)");
    }
    const bool whole = file.size() <= endOfLog;
    if (!whole) {
        file.seek(file.size() - endOfLog);
        file.readLine();
    }
    return QString::fromUtf8(file.readAll());
}

// Sizes tell of growth and damage; names of accounts' folders are random.
QString sizesIn(const QString& folder)
{
    QString lines;
    const QFileInfoList accounts = QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    int number = 0;
    for (const QFileInfo& account : accounts) {
        const QDir place(account.filePath());
        const QFileInfoList files = place.entryInfoList({QStringLiteral("*.sqlite*")}, QDir::Files, QDir::Name);
        number += files.isEmpty() ? 0 : 1;
        for (const QFileInfo& file : files) {
            lines += QStringLiteral("  %1/%2: %3 bytes\n").arg(number).arg(file.fileName()).arg(file.size());
        }
    }
    return lines;
}

// The home folder carries the person's name.
QString withoutHome(QString text)
{
    const QString home = QDir::homePath();
    return home.size() > 1 ? text.replace(home, QStringLiteral("~")) : text;
}

redaction::Rules namesOf(const std::vector<account::Account>& accounts)
{
    redaction::Rules rules;
    for (const account::Account& account : accounts) {
        for (const QString& word : {account.name, account.contact.name, account.contact.email, account.contact.phone,
                                    account.vendorOrganisation, account.hotline, account.clientId,
                                    account.organisationId, account.userId, account.site.host()}) {
            if (!word.isEmpty()) {
                rules.added.append(word);
            }
        }
    }
    return rules;
}

QString textOf(const DiagnosticsFacts& facts)
{
    QString text = QStringLiteral("Lotse %1\nQt %2, %3, %4\nlanguage %5\ndata in %6\ntokens in %7\n")
                       .arg(facts.version, QLatin1String(qVersion()), QSysInfo::prettyProductName(),
                            QSysInfo::currentCpuArchitecture(), QLocale().name(), facts.folder,
                            facts.secretsBackend.isEmpty() ? QStringLiteral("memory") : facts.secretsBackend);
    for (const account::Account& account : facts.accounts) {
        text += QStringLiteral("account: %1, %2\n")
                    .arg(kindOf(account.kind),
                         account.userId.isEmpty() ? QStringLiteral("not signed in yet") : QStringLiteral("signed in"));
    }
    text += sizesIn(facts.folder) + QStringLiteral("\nend of the log:\n") + logEnd(facts.folder);
    redaction::Pseudonyms names;
    return redaction::maskText(withoutHome(text), redaction::SecretFinder(namesOf(facts.accounts)), names).text;
}

} // namespace

QFuture<QString> diagnostics(DiagnosticsFacts facts)
{
    return inWorker<QString>([facts = std::move(facts)] { return textOf(facts); });
}

} // namespace lotse::assembly
