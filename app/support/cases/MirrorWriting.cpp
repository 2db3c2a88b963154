#include "support/cases/MirrorWriting.h"

#include "support/cases/CaseRecord.h"
#include "support/cases/MirrorTables.h"

#include <QSet>

#include <algorithm>

namespace lotse::cases::mirror
{

namespace
{

using storage::Connection;
using storage::Row;

// How far a listing of all cases has come: absent between listings.
constexpr const char* passKey = "pass";
const QString freshPass = QStringLiteral("fresh");     // began with an empty mirror: everything in it was met
const QString listingPass = QStringLiteral("listing"); // ids met are in seen_cases

bool isEmpty(Connection& connection)
{
    return !connection.first("SELECT 1 FROM cases LIMIT 1", {}, [](Row) { return true; });
}

// Removes what a complete listing did not meet.
void reconcile(Connection& connection, RecordWriting& writing, const ChangePage& page)
{
    QSet<QString> met;
    connection.each("SELECT id FROM seen_cases", {}, [&](Row row) {
        met.insert(row.text(0));
        return true;
    });
    for (const Case& value : page.cases) {
        met.insert(value.id);
    }
    met.unite({page.present.begin(), page.present.end()});
    const std::vector<QString> stored = connection.all("SELECT id FROM cases", {}, [](Row row) { return row.text(0); });
    for (const QString& id : stored) {
        if (!met.contains(id)) {
            writing.removeCase(id);
        }
    }
}

void remember(Connection& connection, const ChangePage& page)
{
    const auto met = [&](const QString& id) {
        connection.run("INSERT OR IGNORE INTO seen_cases (id) VALUES (?1)", {id});
    };
    std::for_each(page.present.begin(), page.present.end(), met);
    for (const Case& value : page.cases) {
        met(value.id);
    }
}

// Keeps count of a listing that spans pages, also over a restart in its middle.
bool followListing(Connection& connection, RecordWriting& writing, const ChangePage& page, const QString& passBefore,
                   bool wasEmpty)
{
    const QString pass = passBefore.isEmpty() ? (wasEmpty ? freshPass : listingPass) : passBefore;
    if (page.more) {
        const bool written = setMeta(connection, passKey, pass);
        if (pass == listingPass) {
            remember(connection, page);
        }
        return written;
    }
    if (page.completeSet && pass == listingPass) {
        reconcile(connection, writing, page);
    }
    if (passBefore.isEmpty()) {
        return false;
    }
    connection.run("DELETE FROM seen_cases");
    return setMeta(connection, passKey, {});
}

} // namespace

Applied apply(Connection& connection, const ChangePage& page, const QDateTime& now, KnownWords& words)
{
    RecordWriting writing(connection);
    const QString pass = meta(connection, passKey);
    const bool wasEmpty = isEmpty(connection);
    for (const Case& value : page.cases) {
        writing.write(value, page.withoutDescriptions);
    }
    for (const Entry& entry : page.entries) {
        writing.write(entry);
    }
    QHash<QString, QSet<QString>> listed;
    for (const Attachment& attachment : page.attachments) {
        writing.write(attachment);
        listed[attachment.caseId].insert(attachment.id);
    }
    for (const QString& caseId : page.attachmentsOf) {
        writing.keepAttachments(caseId, listed.value(caseId));
    }
    for (const QString& id : page.deletedCases) {
        writing.removeCase(id);
    }
    bool noted = followListing(connection, writing, page, pass, wasEmpty);
    Applied applied = writing.finish(words);
    noted = setMeta(connection, cursorKey, QString::fromLatin1(page.cursor.toBase64())) || noted;
    if (!page.more && (applied.written > 0 || noted)) {
        setMeta(connection, lastCompleteKey, QString::number(now.toMSecsSinceEpoch()));
    }
    return applied;
}

Applied put(Connection& connection, const CaseDetail& detail, KnownWords& words)
{
    RecordWriting writing(connection);
    writing.write(detail.head, false);
    QSet<QString> entries;
    for (const Entry& entry : detail.entries) {
        writing.write(entry);
        entries.insert(entry.id);
    }
    writing.keepEntries(detail.head.id, entries);
    QSet<QString> attachments;
    for (const Attachment& attachment : detail.attachments) {
        writing.write(attachment);
        attachments.insert(attachment.id);
    }
    writing.keepAttachments(detail.head.id, attachments);
    return writing.finish(words);
}

} // namespace lotse::cases::mirror
