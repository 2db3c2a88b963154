#include "support/reports/KeptFiles.h"

#include "support/drafts/DraftStore.h"
#include "support/drafts/NamedFiles.h"
#include "support/outbox/OutboxStore.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace lotse::reports
{

namespace
{

QSet<QString> hashesIn(const outbox::Item& item)
{
    static const QRegularExpression hash(QStringLiteral("\\b[0-9a-f]{64}\\b"));
    QSet<QString> hashes;
    for (const QJsonObject& json : {item.payload, item.result}) {
        const QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
        for (const QRegularExpressionMatch& match : hash.globalMatch(text)) {
            hashes.insert(match.captured());
        }
    }
    return hashes;
}

} // namespace

QStringList neededFiles(storage::Connection& connection, const QDateTime& arrivedBefore)
{
    QStringList named = drafts::DraftStore::fileHashes(connection) + outbox::OutboxStore::fileHashes(connection);
    named.removeDuplicates();
    if (!arrivedBefore.isValid()) {
        return named;
    }
    const std::vector<outbox::Item> items = outbox::OutboxStore::everything(connection);
    const auto hasArrived = [&arrivedBefore](const outbox::Item& item) {
        return item.state == outbox::State::Delivered && item.delivered.isValid() && item.delivered < arrivedBefore;
    };
    QSet<QString> over;
    for (const outbox::Item& item : items) {
        const bool waitsNothing = std::all_of(items.begin(), items.end(), [&](const outbox::Item& other) {
            return other.dependsOn != item.id || hasArrived(other);
        });
        if (hasArrived(item) && waitsNothing) {
            over.insert(item.id);
        }
    }
    QSet<QString> done = drafts::filesOfDelivered(connection, over);
    QSet<QString> needed = drafts::filesOfOthers(connection, over);
    for (const outbox::Item& item : items) {
        (over.contains(item.id) ? done : needed).unite(hashesIn(item));
    }
    QStringList kept;
    std::copy_if(named.begin(), named.end(), std::back_inserter(kept),
                 [&](const QString& hash) { return needed.contains(hash) || !done.contains(hash); });
    return kept;
}

} // namespace lotse::reports
