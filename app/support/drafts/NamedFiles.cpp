#include "support/drafts/NamedFiles.h"

namespace lotse::drafts
{

namespace
{

QSet<QString> filesWhere(storage::Connection& connection, const QSet<QString>& outboxItems, bool among)
{
    QSet<QString> files;
    connection.each("SELECT f.sha256, d.state, d.outbox_item FROM draft_files f JOIN drafts d ON d.id = f.draft_id", {},
                    [&](storage::Row row) {
                        const bool isOne = row.text(1) == u"delivered" && outboxItems.contains(row.text(2));
                        if (isOne == among) {
                            files.insert(row.text(0));
                        }
                        return true;
                    });
    return files;
}

} // namespace

QSet<QString> filesOfDelivered(storage::Connection& connection, const QSet<QString>& outboxItems)
{
    return filesWhere(connection, outboxItems, true);
}

QSet<QString> filesOfOthers(storage::Connection& connection, const QSet<QString>& outboxItems)
{
    return filesWhere(connection, outboxItems, false);
}

} // namespace lotse::drafts
