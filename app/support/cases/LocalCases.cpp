#include "support/cases/LocalCases.h"

#include "support/outbox/OutboxStore.h"

namespace lotse::cases::local
{

namespace
{

using storage::Connection;
using storage::Row;

constexpr const char* columns = "id, number, subject, description, product, severity, status, closed, escalated, "
                                "contact, created, modified, revision";

std::vector<storage::Value> values(const Case& value)
{
    return {value.id,
            value.number,
            value.subject,
            value.description,
            value.product,
            value.severity,
            value.status,
            std::int64_t{value.closed ? 1 : 0},
            std::int64_t{value.escalated ? 1 : 0},
            value.contactName,
            value.created,
            value.modified,
            value.revision};
}

Case caseFrom(Row row, Origin origin)
{
    return {.id = row.text(0),
            .number = row.text(1),
            .subject = row.text(2),
            .description = row.text(3),
            .product = row.text(4),
            .severity = row.text(5),
            .status = row.text(6),
            .closed = row.flag(7),
            .escalated = row.flag(8),
            .contactName = row.text(9),
            .created = row.time(10),
            .modified = row.time(11),
            .revision = row.text(12),
            .origin = origin};
}

// What the outbox knows of it: its reference from "Send" on, id and number from delivery on.
void complete(Connection& connection, LocalCase& value)
{
    if (!value.portalId.isEmpty() && !value.head.number.isEmpty()) {
        return;
    }
    const std::optional<outbox::Item> item = outbox::OutboxStore::find(connection, value.outboxItem);
    if (!item) {
        return;
    }
    value.reference = item->reference;
    if (value.portalId.isEmpty()) {
        value.portalId = item->result.value(QLatin1String("id")).toString();
    }
    if (value.head.number.isEmpty()) {
        value.head.number = item->result.value(QLatin1String("number")).toString();
    }
}

} // namespace

void write(Connection& connection, const Case& value, const QString& outboxItem)
{
    std::vector<storage::Value> bound = values(value);
    bound.push_back(outboxItem);
    connection.run(QStringLiteral("INSERT INTO local_cases (%1, outbox_item, portal_id) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, '') "
                                  "ON CONFLICT (id) DO UPDATE SET number = ?2, subject = ?3, description = ?4, "
                                  "product = ?5, severity = ?6, status = ?7, closed = ?8, escalated = ?9, "
                                  "contact = ?10, created = ?11, modified = ?12, revision = ?13, outbox_item = ?14")
                       .arg(QLatin1String(columns)),
                   bound);
}

void link(Connection& connection, const QString& localId, const QString& portalCaseId)
{
    const QString item =
        connection
            .first("SELECT outbox_item FROM local_cases WHERE id = ?1", {localId}, [](Row row) { return row.text(0); })
            .value_or(QString());
    LocalCase value{.head = {}, .outboxItem = item, .reference = {}, .portalId = portalCaseId};
    complete(connection, value);
    connection.run("UPDATE local_cases SET portal_id = ?2, number = CASE ?3 WHEN '' THEN number ELSE ?3 END "
                   "WHERE id = ?1",
                   {localId, portalCaseId, value.head.number});
}

void erase(Connection& connection, const QString& localId)
{
    connection.run("DELETE FROM local_cases WHERE id = ?1", {localId});
}

void writeFollowed(Connection& connection, const Case& value)
{
    connection.run(QStringLiteral("INSERT INTO followed_cases (%1) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "
                                  "ON CONFLICT (id) DO UPDATE SET number = ?2, subject = ?3, description = ?4, "
                                  "product = ?5, severity = ?6, status = ?7, closed = ?8, escalated = ?9, "
                                  "contact = ?10, created = ?11, modified = ?12, revision = ?13")
                       .arg(QLatin1String(columns)),
                   values(value));
}

void addFollowedEntry(Connection& connection, const Entry& entry)
{
    connection.run("INSERT INTO followed_entries (id, case_id, kind, author, from_vendor, at, text, field, old_value, "
                   "new_value) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO UPDATE SET "
                   "case_id = ?2, kind = ?3, author = ?4, from_vendor = ?5, at = ?6, text = ?7, field = ?8, "
                   "old_value = ?9, new_value = ?10",
                   {entry.id, entry.caseId, std::int64_t{static_cast<int>(entry.kind)}, entry.authorName,
                    std::int64_t{entry.fromVendor ? 1 : 0}, entry.at, entry.text, entry.field, entry.oldValue,
                    entry.newValue});
}

std::vector<LocalCase> all(Connection& connection)
{
    std::vector<LocalCase> cases;
    connection.each(
        QStringLiteral("SELECT %1, outbox_item, portal_id FROM local_cases ORDER BY id").arg(QLatin1String(columns)),
        {}, [&](Row row) {
            cases.push_back({.head = caseFrom(row, Origin::Local),
                             .outboxItem = row.text(13),
                             .reference = {},
                             .portalId = row.text(14)});
            return true;
        });
    for (LocalCase& value : cases) {
        complete(connection, value);
    }
    for (Case& value : followed(connection)) {
        cases.push_back({.head = std::move(value), .outboxItem = {}, .reference = {}, .portalId = {}});
    }
    return cases;
}

LocalSide forLists(Connection& connection)
{
    LocalSide side{.cases = all(connection), .watched = {}};
    for (LocalCase& value : side.cases) {
        CaseDetail detail{.head = value.head,
                          .entries = followedEntries(connection, value.head.id),
                          .attachments = files(connection, value)};
        value.turn = whoseTurn(detail);
        value.lastWord = lastWord(detail);
        for (const Entry& entry : detail.entries) {
            value.texts.append(entry.text);
        }
        for (const Attachment& file : detail.attachments) {
            value.texts.append(file.name);
        }
    }
    connection.each("SELECT case_id FROM watched_cases", {}, [&side](Row row) {
        side.watched.insert(row.text(0));
        return true;
    });
    return side;
}

bool hasMarks(Connection& connection)
{
    return connection.first("SELECT 1 FROM read_marks LIMIT 1", {}, [](Row) { return true; }).has_value();
}

std::vector<Case> followed(Connection& connection)
{
    std::vector<Case> cases;
    connection.each(
        QStringLiteral("SELECT %1 FROM followed_cases ORDER BY modified DESC, id").arg(QLatin1String(columns)), {},
        [&](Row row) {
            cases.push_back(caseFrom(row, Origin::FollowedByHand));
            return true;
        });
    return cases;
}

std::vector<Entry> followedEntries(Connection& connection, const QString& caseId)
{
    return connection.all("SELECT id, case_id, kind, author, from_vendor, at, text, field, old_value, new_value "
                          "FROM followed_entries WHERE case_id = ?1 ORDER BY at, rowid",
                          {caseId}, [](Row row) -> Entry {
                              return {.id = row.text(0),
                                      .caseId = row.text(1),
                                      .kind = static_cast<EntryKind>(row.number(2)),
                                      .authorName = row.text(3),
                                      .fromVendor = row.flag(4),
                                      .at = row.time(5),
                                      .text = row.text(6),
                                      .field = row.text(7),
                                      .oldValue = row.text(8),
                                      .newValue = row.text(9)};
                          });
}

std::vector<Attachment> files(Connection& connection, const LocalCase& value)
{
    std::vector<Attachment> files;
    if (value.outboxItem.isEmpty()) {
        return files;
    }
    for (const outbox::Item& item : outbox::OutboxStore::dependents(connection, value.outboxItem)) {
        const QString name = item.payload.value(QLatin1String("name")).toString();
        if (item.state != outbox::State::Cancelled && !name.isEmpty()) {
            files.push_back({.id = item.id,
                             .caseId = value.head.id,
                             .name = name,
                             .size = item.payload.value(QLatin1String("size")).toInteger(),
                             .checksum = {},
                             .created = item.created});
        }
    }
    return files;
}

QHash<QString, ReadMark> marks(Connection& connection, const QStringList& caseIds)
{
    QHash<QString, ReadMark> marks;
    for (const QString& id : caseIds) {
        if (const auto mark =
                connection.first("SELECT revision, seen FROM read_marks WHERE case_id = ?1", {id},
                                 [](Row row) -> ReadMark { return {.revision = row.text(0), .seen = row.time(1)}; })) {
            marks.insert(id, *mark);
        }
    }
    return marks;
}

void mark(Connection& connection, const QString& caseId, const ReadMark& mark)
{
    const std::int64_t seen = mark.seen.isValid() ? mark.seen.toMSecsSinceEpoch() : 0;
    connection.run("INSERT INTO read_marks (case_id, revision, seen) VALUES (?1, ?2, ?3) ON CONFLICT (case_id) "
                   "DO UPDATE SET revision = ?2, seen = ?3",
                   {caseId, mark.revision, seen});
}

} // namespace lotse::cases::local
