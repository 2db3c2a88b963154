#include "support/cases/MirrorTables.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace lotse::cases::mirror
{

namespace
{

using storage::Connection;
using storage::Row;

constexpr const char* cursorKey = "cursor";
// How far a listing of all cases has come: absent between listings.
constexpr const char* passKey = "pass";
const QString freshPass = QStringLiteral("fresh");     // began with an empty mirror: everything in it was met
const QString listingPass = QStringLiteral("listing"); // ids met are in seen_cases
constexpr int keyLength = 80;

constexpr const char* upsertCase = R"(
INSERT INTO cases (id, number, subject, subject_key, description, product, severity, status, closed, escalated, contact,
                   created, modified, revision)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
ON CONFLICT (id) DO UPDATE SET
    number = excluded.number, subject = excluded.subject, subject_key = excluded.subject_key,
    description = iif(?15, description, excluded.description), product = excluded.product, severity = excluded.severity,
    status = excluded.status, closed = excluded.closed, escalated = excluded.escalated, contact = excluded.contact,
    created = excluded.created, modified = excluded.modified, revision = excluded.revision
WHERE number <> excluded.number OR subject <> excluded.subject OR subject_key <> excluded.subject_key
   OR (NOT ?15 AND description <> excluded.description) OR product <> excluded.product COLLATE BINARY
   OR severity <> excluded.severity COLLATE BINARY OR status <> excluded.status COLLATE BINARY
   OR closed <> excluded.closed OR escalated <> excluded.escalated OR contact <> excluded.contact
   OR created IS NOT excluded.created OR modified IS NOT excluded.modified OR revision <> excluded.revision)";

constexpr const char* upsertEntry = R"(
INSERT INTO entries (id, case_id, kind, author, from_vendor, at, text, field, old_value, new_value)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET
    case_id = excluded.case_id, kind = excluded.kind, author = excluded.author, from_vendor = excluded.from_vendor,
    at = excluded.at, text = excluded.text, field = excluded.field, old_value = excluded.old_value,
    new_value = excluded.new_value
WHERE case_id <> excluded.case_id OR kind <> excluded.kind OR author <> excluded.author
   OR from_vendor <> excluded.from_vendor OR at IS NOT excluded.at OR text <> excluded.text
   OR field <> excluded.field OR old_value <> excluded.old_value OR new_value <> excluded.new_value)";

constexpr const char* upsertAttachment = R"(
INSERT INTO attachments (id, case_id, name, size, checksum, created)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET
    case_id = excluded.case_id, name = excluded.name, size = excluded.size, checksum = excluded.checksum,
    created = excluded.created
WHERE case_id <> excluded.case_id OR name <> excluded.name OR size <> excluded.size
   OR checksum <> excluded.checksum OR created IS NOT excluded.created)";

constexpr const char* lineColumns = "c.id, c.number, c.subject, c.product, c.severity, c.status, c.closed, "
                                    "c.escalated, c.contact, c.created, c.modified, c.revision";

QString some(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

std::int64_t integer(bool flag)
{
    return flag ? 1 : 0;
}

// Without case and accents, so that Ä stands beside A.
QString folded(const QString& text)
{
    QString key;
    const QString parts = text.left(keyLength).normalized(QString::NormalizationForm_KD);
    for (const QChar character : parts) {
        if (character.category() != QChar::Mark_NonSpacing) {
            key.append(character);
        }
    }
    return key.toCaseFolded();
}

// The order of SQLite's NOCASE: only A to Z are folded.
QByteArray asciiLower(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    for (char& byte : bytes) {
        byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    }
    return bytes;
}

const char* columnOf(SortBy sort)
{
    switch (sort) {
    case SortBy::Number:
        return "number";
    case SortBy::Subject:
        return "subject_key";
    case SortBy::Product:
        return "product";
    case SortBy::Severity:
        return "severity";
    case SortBy::Status:
        return "status";
    case SortBy::Modified:
        return "modified";
    }
    return "modified";
}

const char* indexOf(SortBy sort)
{
    switch (sort) {
    case SortBy::Number:
        return "cases_by_number";
    case SortBy::Subject:
        return "cases_by_subject";
    case SortBy::Product:
        return "cases_by_product";
    case SortBy::Severity:
        return "cases_by_severity";
    case SortBy::Status:
        return "cases_by_status";
    case SortBy::Modified:
        return "cases_by_modified";
    }
    return "cases_by_modified";
}

Case caseFrom(Row row)
{
    return {.id = row.text(0),
            .number = row.text(1),
            .subject = row.text(2),
            .description = {},
            .product = row.text(3),
            .severity = row.text(4),
            .status = row.text(5),
            .closed = row.flag(6),
            .escalated = row.flag(7),
            .contactName = row.text(8),
            .created = row.time(9),
            .modified = row.time(10),
            .revision = row.text(11),
            .origin = Origin::Portal};
}

Entry entryFrom(Row row)
{
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
}

Attachment attachmentFrom(Row row)
{
    return {.id = row.text(0),
            .caseId = row.text(1),
            .name = row.text(2),
            .size = row.integer(3),
            .checksum = row.text(4),
            .created = row.time(5)};
}

// Counts what a transaction does to the mirror and remembers whose it was.
class Writing
{
public:
    explicit Writing(Connection& connection) : m_connection(connection) {}

    void write(const Case& value, bool keepDescription = false)
    {
        note(value.id,
             m_connection.run(upsertCase,
                              {value.id, some(value.number), some(value.subject), folded(value.subject),
                               some(value.description), some(value.product), some(value.severity), some(value.status),
                               integer(value.closed), integer(value.escalated), some(value.contactName), value.created,
                               value.modified, some(value.revision), integer(keepDescription)}));
    }

    void write(const Entry& entry)
    {
        note(entry.caseId,
             m_connection.run(upsertEntry,
                              {entry.id, some(entry.caseId), std::int64_t{static_cast<int>(entry.kind)},
                               some(entry.authorName), integer(entry.fromVendor), entry.at, some(entry.text),
                               some(entry.field), some(entry.oldValue), some(entry.newValue)}));
    }

    void write(const Attachment& attachment)
    {
        note(attachment.caseId,
             m_connection.run(upsertAttachment,
                              {attachment.id, some(attachment.caseId), some(attachment.name),
                               std::int64_t{attachment.size}, some(attachment.checksum), attachment.created}));
    }

    void removeCase(const QString& id)
    {
        note(id, m_connection.run("DELETE FROM cases WHERE id = ?1", {id}) +
                     m_connection.run("DELETE FROM entries WHERE case_id = ?1", {id}) +
                     m_connection.run("DELETE FROM attachments WHERE case_id = ?1", {id}));
    }

    // `ids` are all there are of this case.
    void keepEntries(const QString& caseId, const QSet<QString>& ids)
    {
        keep("SELECT id FROM entries WHERE case_id = ?1", "DELETE FROM entries WHERE id = ?1", caseId, ids);
    }
    void keepAttachments(const QString& caseId, const QSet<QString>& ids)
    {
        keep("SELECT id FROM attachments WHERE case_id = ?1", "DELETE FROM attachments WHERE id = ?1", caseId, ids);
    }

    void setMeta(const char* key, const QString& value)
    {
        if (mirror::setMeta(m_connection, key, value)) {
            m_bookkeeping = true;
        }
    }

    bool wroteAnything() const { return m_applied.written > 0 || m_bookkeeping; }
    const Applied& applied() const { return m_applied; }

private:
    void note(const QString& caseId, int rows)
    {
        if (rows == 0) {
            return;
        }
        m_applied.written += rows;
        if (!m_known.contains(caseId)) {
            m_known.insert(caseId);
            m_applied.changedCases.append(caseId);
        }
    }

    void keep(const char* select, const char* remove, const QString& caseId, const QSet<QString>& ids)
    {
        const std::vector<QString> stored = m_connection.all(select, {caseId}, [](Row row) { return row.text(0); });
        for (const QString& id : stored) {
            if (!ids.contains(id)) {
                note(caseId, m_connection.run(remove, {id}));
            }
        }
    }

    Connection& m_connection;
    Applied m_applied;
    QSet<QString> m_known;
    bool m_bookkeeping = false;
};

bool isEmpty(Connection& connection)
{
    return !connection.first("SELECT 1 FROM cases LIMIT 1", {}, [](Row) { return true; });
}

// Removes what a complete listing did not meet.
void reconcile(Connection& connection, Writing& writing, const ChangePage& page)
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
void followListing(Connection& connection, Writing& writing, const ChangePage& page, const QString& passBefore,
                   bool wasEmpty)
{
    const QString pass = passBefore.isEmpty() ? (wasEmpty ? freshPass : listingPass) : passBefore;
    if (page.more) {
        writing.setMeta(passKey, pass);
        if (pass == listingPass) {
            remember(connection, page);
        }
        return;
    }
    if (page.completeSet && pass == listingPass) {
        reconcile(connection, writing, page);
    }
    if (!passBefore.isEmpty()) {
        connection.run("DELETE FROM seen_cases");
        writing.setMeta(passKey, {});
    }
}

} // namespace

SortKey sortKey(const Case& value, SortBy sort)
{
    switch (sort) {
    case SortBy::Number:
        return {.text = value.number.toUtf8()};
    case SortBy::Subject:
        return {.text = folded(value.subject).toUtf8()};
    case SortBy::Product:
        return {.text = asciiLower(value.product)};
    case SortBy::Severity:
        return {.text = asciiLower(value.severity)};
    case SortBy::Status:
        return {.text = asciiLower(value.status)};
    case SortBy::Modified:
        break;
    }
    return {.number =
                value.modified.isValid() ? value.modified.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(),
            .text = {}};
}

Applied apply(Connection& connection, const ChangePage& page, const QDateTime& now)
{
    Writing writing(connection);
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
    followListing(connection, writing, page, pass, wasEmpty);
    writing.setMeta(cursorKey, QString::fromLatin1(page.cursor.toBase64()));
    if (!page.more && writing.wroteAnything()) {
        writing.setMeta(lastCompleteKey, QString::number(now.toMSecsSinceEpoch()));
    }
    return writing.applied();
}

Applied put(Connection& connection, const CaseDetail& detail)
{
    Writing writing(connection);
    writing.write(detail.head);
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
    return writing.applied();
}

int count(Connection& connection, CaseQuery::Show show)
{
    const auto number = [](Row row) { return row.number(0); };
    const auto total = [&] { return connection.first("SELECT count(*) FROM cases", {}, number).value_or(0); };
    const auto open = [&] {
        return connection.first("SELECT count(*) FROM cases WHERE closed = 0", {}, number).value_or(0);
    };
    switch (show) {
    case CaseQuery::Show::All:
        return total();
    case CaseQuery::Show::Open:
        return open();
    case CaseQuery::Show::Closed:
        return total() - open();
    }
    return 0;
}

std::vector<Line> lines(Connection& connection, const CaseQuery& query, int offset, int limit)
{
    const QLatin1String direction(query.descending ? "DESC" : "ASC");
    const QLatin1String condition(query.show == CaseQuery::Show::All    ? ""
                                  : query.show == CaseQuery::Show::Open ? "WHERE closed = 0"
                                                                        : "WHERE closed = 1");
    const QLatin1String column(columnOf(query.sort));
    const QString sql =
        QStringLiteral("SELECT %1, e.at, e.author FROM "
                       "(SELECT row FROM cases INDEXED BY %2 %3 ORDER BY %4 %5, row %5 "
                       "LIMIT ?1 OFFSET ?2) w CROSS JOIN cases c ON c.row = w.row "
                       "LEFT JOIN entries e ON e.rowid = (SELECT rowid FROM entries "
                       "WHERE case_id = c.id ORDER BY at DESC LIMIT 1) ORDER BY c.%4 %5, c.row %5")
            .arg(QLatin1String(lineColumns), QLatin1String(indexOf(query.sort)), condition, column, direction);
    std::vector<Line> lines;
    connection.each(sql, {std::int64_t{limit}, std::int64_t{offset}}, [&](Row row) {
        lines.push_back({.head = caseFrom(row), .lastEntry = row.time(12), .lastAuthor = row.text(13)});
        return true;
    });
    return lines;
}

std::optional<Line> line(Connection& connection, const QString& caseId)
{
    const QString sql = QStringLiteral("SELECT %1, e.at, e.author FROM cases c LEFT JOIN entries e ON e.rowid = "
                                       "(SELECT rowid FROM entries WHERE case_id = c.id ORDER BY at DESC LIMIT 1) "
                                       "WHERE c.id = ?1")
                            .arg(QLatin1String(lineColumns));
    std::optional<Line> found;
    connection.each(sql, {caseId}, [&](Row row) {
        found = Line{.head = caseFrom(row), .lastEntry = row.time(12), .lastAuthor = row.text(13)};
        return false;
    });
    return found;
}

std::optional<CaseDetail> detail(Connection& connection, const QString& caseId)
{
    const std::optional<Line> head = line(connection, caseId);
    if (!head) {
        return std::nullopt;
    }
    CaseDetail detail{.head = head->head, .entries = {}, .attachments = {}};
    detail.head.description =
        connection.first("SELECT description FROM cases WHERE id = ?1", {caseId}, [](Row row) { return row.text(0); })
            .value_or(QString());
    detail.entries = connection.all("SELECT id, case_id, kind, author, from_vendor, at, text, field, old_value, "
                                    "new_value FROM entries WHERE case_id = ?1 ORDER BY at, rowid",
                                    {caseId}, entryFrom);
    detail.attachments = connection.all("SELECT id, case_id, name, size, checksum, created FROM attachments "
                                        "WHERE case_id = ?1 ORDER BY name, id",
                                        {caseId}, attachmentFrom);
    return detail;
}

bool hasCase(Connection& connection, const QString& caseId)
{
    return connection.first("SELECT 1 FROM cases WHERE id = ?1", {caseId}, [](Row) { return true; }).has_value();
}

bool hasEntry(Connection& connection, const QString& entryId)
{
    return connection.first("SELECT 1 FROM entries WHERE id = ?1", {entryId}, [](Row) { return true; }).has_value();
}

bool hasNumber(Connection& connection, const QString& number)
{
    return !number.isEmpty() &&
           connection.first("SELECT 1 FROM cases WHERE number = ?1", {number}, [](Row) { return true; }).has_value();
}

std::optional<QString> caseWithReference(Connection& connection, const QString& reference, const QDateTime& since)
{
    if (reference.isEmpty()) {
        return std::nullopt;
    }
    return connection.first("SELECT id FROM cases INDEXED BY cases_by_modified WHERE modified >= ?1 "
                            "AND instr(description, ?2) > 0 LIMIT 1",
                            {since, reference}, [](Row row) { return row.text(0); });
}

std::vector<Line> naming(Connection& connection, const QStringList& names, const QDateTime& since)
{
    std::vector<Line> found;
    const QDateTime from = since.isValid() ? since : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const QString sql =
        QStringLiteral("SELECT %1 FROM cases c WHERE c.modified >= ?1 AND (instr(c.subject, ?2) OR "
                       "instr(c.description, ?2) OR EXISTS (SELECT 1 FROM entries e WHERE e.case_id = c.id AND "
                       "instr(e.text, ?2))) ORDER BY c.modified DESC LIMIT 20")
            .arg(QLatin1String(lineColumns));
    for (const QString& name : names) {
        connection.each(sql, {from, name}, [&found](Row row) {
            Case head = caseFrom(row);
            const bool known =
                std::any_of(found.begin(), found.end(), [&](const Line& line) { return line.head.id == head.id; });
            if (!known) {
                found.push_back({.head = std::move(head), .lastEntry = {}, .lastAuthor = {}});
            }
            return true;
        });
    }
    return found;
}

bool hasOpenSubject(Connection& connection, const QStringList& phrases)
{
    bool found = false;
    connection.each("SELECT subject FROM cases WHERE closed = 0", {}, [&](Row row) {
        const QString subject = row.text(0);
        found = std::any_of(phrases.begin(), phrases.end(),
                            [&](const QString& phrase) { return subject.contains(phrase, Qt::CaseInsensitive); });
        return !found;
    });
    return found;
}

QDateTime latestChange(Connection& connection)
{
    const auto time = [](Row row) { return row.time(0); };
    const QDateTime changed = connection.first("SELECT max(modified) FROM cases", {}, time).value_or(QDateTime());
    const QDateTime said = connection.first("SELECT max(at) FROM entries", {}, time).value_or(QDateTime());
    return !changed.isValid() || (said.isValid() && said > changed) ? said : changed;
}

QString meta(Connection& connection, const char* key)
{
    return connection
        .first("SELECT value FROM meta WHERE key = ?1", {QString::fromLatin1(key)}, [](Row row) { return row.text(0); })
        .value_or(QString());
}

bool setMeta(Connection& connection, const char* key, const QString& value)
{
    if (meta(connection, key) == value) {
        return false;
    }
    connection.run("INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
                   {QString::fromLatin1(key), some(value)});
    return true;
}

SyncState syncState(Connection& connection)
{
    const QString complete = meta(connection, lastCompleteKey);
    return {.lastComplete =
                complete.isEmpty() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(complete.toLongLong(), Qt::UTC),
            .cursor = QByteArray::fromBase64(meta(connection, cursorKey).toLatin1())};
}

} // namespace lotse::cases::mirror
