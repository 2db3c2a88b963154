#include "support/cases/CaseRecord.h"

#include "support/cases/Folding.h"

#include <algorithm>

namespace lotse::cases::mirror
{

namespace
{

using storage::Connection;
using storage::Row;

constexpr const char* insertCase = R"(
INSERT INTO cases (row, id, number, bare_number, subject, subject_key, description, product, severity, status, closed,
                   escalated, contact, created, modified, revision, turn, last_word, vendor_last, last_entry,
                   last_author, unread, documents)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?14, 0, NULL, '', 0, 0))";

constexpr const char* updateCase = R"(
UPDATE cases SET number = ?2, bare_number = ?3, subject = ?4, subject_key = ?5, description = iif(?15, description, ?6),
    product = ?7, severity = ?8, status = ?9, closed = ?10, escalated = ?11, contact = ?12, created = ?13,
    modified = ?14, revision = ?16
WHERE id = ?1 AND (number <> ?2 OR subject <> ?4 OR (NOT ?15 AND description <> ?6) OR product <> ?7 COLLATE BINARY
   OR severity <> ?8 COLLATE BINARY OR status <> ?9 COLLATE BINARY OR closed <> ?10 OR escalated <> ?11
   OR contact <> ?12 COLLATE BINARY OR created IS NOT ?13 OR modified IS NOT ?14 OR revision <> ?16))";

constexpr const char* insertEntry = R"(
INSERT INTO entries (id, case_id, kind, author, from_vendor, at, text, field, old_value, new_value, document, html)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT (id) DO NOTHING)";

constexpr const char* updateEntrySql = R"(
UPDATE entries SET case_id = ?2, kind = ?3, author = ?4, from_vendor = ?5, at = ?6, text = ?7, field = ?8,
    old_value = ?9, new_value = ?10, html = ?11
WHERE id = ?1 AND (case_id <> ?2 OR kind <> ?3 OR author <> ?4 OR from_vendor <> ?5 OR at IS NOT ?6 OR text <> ?7
   OR field <> ?8 OR old_value <> ?9 OR new_value <> ?10 OR html <> ?11))";

constexpr const char* insertAttachment = R"(
INSERT INTO attachments (id, case_id, name, size, checksum, created, document)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO NOTHING)";

constexpr const char* updateAttachment = R"(
UPDATE attachments SET case_id = ?2, name = ?3, size = ?4, checksum = ?5, created = ?6
WHERE id = ?1 AND (case_id <> ?2 OR name <> ?3 OR size <> ?4 OR checksum <> ?5 OR created IS NOT ?6))";

constexpr qsizetype keyLength = 80;

std::int64_t integer(bool flag)
{
    return flag ? 1 : 0;
}

QString htmlOf(const Entry& entry)
{
    return entry.html.size() > longestEntryHtml ? QString() : entry.html;
}

bool isSaid(EntryKind kind)
{
    return kind != EntryKind::Change;
}

// What a case itself is found by, and where in it. The number also without its zeros.
struct CaseText {
    QString head;
    QString body;
    bool operator==(const CaseText&) const = default;
};

CaseText textOf(const QString& number, const QString& subject, const QString& contact, const QString& description)
{
    const QString bare = bareNumber(number);
    const QString numbers = bare == number ? number : number + u' ' + bare;
    return {.head = numbers + u' ' + subject + u' ' + contact, .body = description};
}

CaseText textIn(Connection& connection, const QString& id)
{
    return connection
        .first("SELECT number, subject, contact, description FROM cases WHERE id = ?1", {id},
               [](Row row) { return textOf(row.text(0), row.text(1), row.text(2), row.text(3)); })
        .value_or(CaseText());
}

struct Document {
    std::int64_t number = 0;
    QString text;
};

std::vector<Document> documentsOf(Connection& connection, const QString& caseId)
{
    const auto map = [](Row row) -> Document { return {.number = row.integer(0), .text = row.text(1)}; };
    std::vector<Document> documents =
        connection.all("SELECT document, text FROM entries WHERE case_id = ?1 AND document > 0", {caseId}, map);
    const std::vector<Document> files =
        connection.all("SELECT document, name FROM attachments WHERE case_id = ?1 AND document > 0", {caseId}, map);
    documents.insert(documents.end(), files.begin(), files.end());
    return documents;
}

} // namespace

QString subjectKey(const QString& subject)
{
    return foldedWords(QStringView(subject).left(keyLength));
}

QString bareNumber(const QString& number)
{
    const auto first =
        std::find_if(number.begin(), number.end(), [](QChar letter) { return letter.isDigit() && letter != u'0'; });
    return first == number.end() ? number : number.sliced(std::distance(number.begin(), first));
}

RecordWriting::Record& RecordWriting::record(const QString& caseId)
{
    if (const auto known = m_records.find(caseId); known != m_records.end()) {
        return *known;
    }
    const auto map = [](Row row) -> Record {
        return {.row = row.integer(0),
                .documents = row.integer(1),
                .modified = row.time(2),
                .created = row.time(3),
                .status = row.text(4),
                .closed = row.flag(5),
                .lastWord = row.time(6),
                .vendorLast = row.flag(7),
                .lastEntry = row.time(8),
                .lastAuthor = row.text(9)};
    };
    return *m_records.insert(caseId, m_connection
                                         .first("SELECT row, documents, modified, created, status, closed, last_word, "
                                                "vendor_last, last_entry, last_author FROM cases WHERE id = ?1",
                                                {caseId}, map)
                                         .value_or(Record()));
}

void RecordWriting::note(const QString& caseId, int rows)
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

std::int64_t RecordWriting::nextDocument(Record& record, bool hasWords) const
{
    return record.row > 0 && hasWords && record.documents < mostDocuments ? record.documents + 1 : 0;
}

void RecordWriting::write(const Case& value, bool keepDescription)
{
    Record& known = record(value.id);
    if (known.row == 0) {
        insert(value, known);
    } else {
        update(value, known, keepDescription);
    }
}

void RecordWriting::insert(const Case& value, Record& record)
{
    if (m_newest == 0) {
        m_newest =
            m_connection.first("SELECT max(row) FROM cases", {}, [](Row row) { return row.integer(0); }).value_or(0);
    }
    record = {.row = ++m_newest,
              .modified = value.modified,
              .created = value.created,
              .status = value.status,
              .closed = value.closed,
              .lastWord = value.created};
    const Turn turn = whoseTurn(value.closed, value.status, false);
    note(value.id,
         m_connection.run(insertCase, {record.row, value.id, value.number, bareNumber(value.number), value.subject,
                                       subjectKey(value.subject), value.description, value.product, value.severity,
                                       value.status, integer(value.closed), integer(value.escalated), value.contactName,
                                       value.created, value.modified, value.revision, std::int64_t{rankOf(turn)}}));
    const CaseText text = textOf(value.number, value.subject, value.contactName, value.description);
    m_words.add(documentId(record.row, 0), text.head, text.body);
    adopt(value.id, record);
}

void RecordWriting::adopt(const QString& id, Record& record)
{
    const auto map = [](Row row) -> std::pair<QString, QString> { return {row.text(0), row.text(1)}; };
    const auto entries = m_connection.all("SELECT id, text FROM entries WHERE case_id = ?1 AND kind <> 2", {id}, map);
    const auto take = [&](const auto& documents, const char* sql) {
        for (const auto& [document, text] : documents) {
            if (const std::int64_t number = nextDocument(record, true); number > 0) {
                record.documents = number;
                m_connection.run(sql, {document, number});
                m_words.add(documentId(record.row, number), {}, text);
            }
        }
    };
    take(entries, "UPDATE entries SET document = ?2 WHERE id = ?1");
    const auto files = m_connection.all("SELECT id, name FROM attachments WHERE case_id = ?1", {id}, map);
    take(files, "UPDATE attachments SET document = ?2 WHERE id = ?1");
    if (!entries.empty() || !files.empty() ||
        m_connection.first("SELECT 1 FROM entries WHERE case_id = ?1 LIMIT 1", {id}, [](Row) { return true; })) {
        record.isDirty = true;
        record.isOutdated = true;
    }
}

void RecordWriting::update(const Case& value, Record& record, bool keepDescription)
{
    const CaseText before = textIn(m_connection, value.id);
    const int changed =
        m_connection.run(updateCase, {value.id, value.number, bareNumber(value.number), value.subject,
                                      subjectKey(value.subject), value.description, value.product, value.severity,
                                      value.status, integer(value.closed), integer(value.escalated), value.contactName,
                                      value.created, value.modified, integer(keepDescription), value.revision});
    note(value.id, changed);
    if (changed == 0) {
        return;
    }
    const CaseText after = textIn(m_connection, value.id);
    if (before != after) {
        m_words.remove(documentId(record.row, 0), before.head, before.body);
        m_words.add(documentId(record.row, 0), after.head, after.body);
    }
    const bool isNews = !record.modified.isValid() || value.modified > record.modified;
    record.modified = value.modified;
    record.created = value.created;
    record.status = value.status;
    record.closed = value.closed;
    record.isDirty = true;
    record.isOutdated = record.isOutdated || !record.lastEntry.isValid(); // then the last word is when it was made
    if (isNews) {
        raise(value.id, record);
    }
}

void RecordWriting::raise(const QString& id, Record& record)
{
    const std::int64_t newest =
        m_connection.first("SELECT max(row) FROM cases", {}, [](Row row) { return row.integer(0); }).value_or(0);
    if (record.row == newest) {
        return;
    }
    const std::int64_t before = record.row;
    record.row = newest + 1;
    m_newest = record.row;
    m_connection.run("UPDATE cases SET row = ?2 WHERE id = ?1", {id, record.row});
    const CaseText text = textIn(m_connection, id);
    m_words.remove(documentId(before, 0), text.head, text.body);
    m_words.add(documentId(record.row, 0), text.head, text.body);
    for (const Document& document : documentsOf(m_connection, id)) {
        m_words.remove(documentId(before, document.number), {}, document.text);
        m_words.add(documentId(record.row, document.number), {}, document.text);
    }
}

void RecordWriting::write(const Entry& entry)
{
    Record& owner = record(entry.caseId);
    const std::int64_t number = nextDocument(owner, isSaid(entry.kind));
    const int inserted =
        m_connection.run(insertEntry, {entry.id, entry.caseId, std::int64_t{static_cast<int>(entry.kind)},
                                       entry.authorName, integer(entry.fromVendor), entry.at, entry.text, entry.field,
                                       entry.oldValue, entry.newValue, number, htmlOf(entry)});
    if (inserted == 0) {
        updateEntry(entry);
        return;
    }
    note(entry.caseId, inserted);
    if (number > 0) {
        owner.documents = number;
        m_words.add(documentId(owner.row, number), {}, entry.text);
    }
    hear(entry, owner);
}

void RecordWriting::hear(const Entry& entry, Record& record)
{
    record.isDirty = true;
    if (!record.lastEntry.isValid()) {
        record.isOutdated = true; // until now its making was the last word
        return;
    }
    if (entry.at >= record.lastEntry) {
        record.lastEntry = entry.at;
        record.lastAuthor = entry.authorName;
    }
    if (isSaid(entry.kind) && entry.at >= record.lastWord) {
        record.lastWord = entry.at;
        record.vendorLast = entry.fromVendor;
    }
}

void RecordWriting::updateEntry(const Entry& entry)
{
    struct Known {
        QString caseId;
        QString text;
        std::int64_t document = 0;
    };
    const Known before = m_connection
                             .first("SELECT case_id, text, document FROM entries WHERE id = ?1", {entry.id},
                                    [](Row row) -> Known {
                                        return {.caseId = row.text(0), .text = row.text(1), .document = row.integer(2)};
                                    })
                             .value_or(Known());
    const int changed =
        m_connection.run(updateEntrySql, {entry.id, entry.caseId, std::int64_t{static_cast<int>(entry.kind)},
                                          entry.authorName, integer(entry.fromVendor), entry.at, entry.text,
                                          entry.field, entry.oldValue, entry.newValue, htmlOf(entry)});
    note(entry.caseId, changed);
    if (changed == 0) {
        return;
    }
    Record& left = record(before.caseId);
    left.isDirty = left.isOutdated = true;
    if (before.document > 0) {
        m_words.remove(documentId(left.row, before.document), {}, before.text);
    }
    Record& owner = record(entry.caseId);
    owner.isDirty = owner.isOutdated = true;
    const bool stays = before.document > 0 && before.caseId == entry.caseId && isSaid(entry.kind);
    const std::int64_t number = stays ? before.document : nextDocument(owner, isSaid(entry.kind));
    if (number > 0) {
        owner.documents = std::max(owner.documents, number);
        m_words.add(documentId(owner.row, number), {}, entry.text);
    }
    if (number != before.document) {
        m_connection.run("UPDATE entries SET document = ?2 WHERE id = ?1", {entry.id, number});
    }
}

void RecordWriting::write(const Attachment& attachment)
{
    Record& owner = record(attachment.caseId);
    const std::int64_t number = nextDocument(owner, true);
    const int inserted = m_connection.run(insertAttachment, {attachment.id, attachment.caseId, attachment.name,
                                                             std::int64_t{attachment.size}, attachment.checksum,
                                                             attachment.created, number});
    note(attachment.caseId, inserted);
    if (inserted > 0) {
        if (number > 0) {
            owner.documents = number;
            owner.isDirty = true;
            m_words.add(documentId(owner.row, number), {}, attachment.name);
        }
        return;
    }
    using Known = std::tuple<QString, QString, std::int64_t>;
    const auto [caseId, name, document] =
        m_connection
            .first("SELECT case_id, name, document FROM attachments WHERE id = ?1", {attachment.id},
                   [](Row row) -> Known {
                       return {row.text(0), row.text(1), row.integer(2)};
                   })
            .value_or(Known());
    const int changed =
        m_connection.run(updateAttachment, {attachment.id, attachment.caseId, attachment.name,
                                            std::int64_t{attachment.size}, attachment.checksum, attachment.created});
    note(attachment.caseId, changed);
    if (changed == 0 || (caseId == attachment.caseId && name == attachment.name)) {
        return;
    }
    if (document > 0) {
        m_words.remove(documentId(record(caseId).row, document), {}, name);
    }
    const std::int64_t kept = document > 0 && caseId == attachment.caseId ? document : number;
    if (kept > 0) {
        Record& now = record(attachment.caseId);
        now.documents = std::max(now.documents, kept);
        now.isDirty = true;
        m_words.add(documentId(now.row, kept), {}, attachment.name);
    }
    m_connection.run("UPDATE attachments SET document = ?2 WHERE id = ?1", {attachment.id, kept});
}

void RecordWriting::removeEntry(const QString& id)
{
    using Known = std::tuple<QString, QString, std::int64_t>;
    const auto [caseId, text, document] = m_connection
                                              .first("SELECT case_id, text, document FROM entries WHERE id = ?1", {id},
                                                     [](Row row) -> Known {
                                                         return {row.text(0), row.text(1), row.integer(2)};
                                                     })
                                              .value_or(Known());
    note(caseId, m_connection.run("DELETE FROM entries WHERE id = ?1", {id}));
    Record& owner = record(caseId);
    owner.isDirty = owner.isOutdated = true;
    if (document > 0) {
        m_words.remove(documentId(owner.row, document), {}, text);
    }
}

void RecordWriting::removeAttachment(const QString& id)
{
    using Known = std::tuple<QString, QString, std::int64_t>;
    const auto [caseId, name, document] =
        m_connection
            .first("SELECT case_id, name, document FROM attachments WHERE id = ?1", {id},
                   [](Row row) -> Known {
                       return {row.text(0), row.text(1), row.integer(2)};
                   })
            .value_or(Known());
    note(caseId, m_connection.run("DELETE FROM attachments WHERE id = ?1", {id}));
    if (document > 0) {
        m_words.remove(documentId(record(caseId).row, document), {}, name);
    }
}

void RecordWriting::removeCase(const QString& id)
{
    Record& gone = record(id);
    if (gone.row > 0) {
        const CaseText text = textIn(m_connection, id);
        m_words.remove(documentId(gone.row, 0), text.head, text.body);
        for (const Document& document : documentsOf(m_connection, id)) {
            m_words.remove(documentId(gone.row, document.number), {}, document.text);
        }
    }
    note(id, m_connection.run("DELETE FROM cases WHERE id = ?1", {id}) +
                 m_connection.run("DELETE FROM entries WHERE case_id = ?1", {id}) +
                 m_connection.run("DELETE FROM attachments WHERE case_id = ?1", {id}));
    gone = {};
}

void RecordWriting::keepEntries(const QString& caseId, const QSet<QString>& ids)
{
    const std::vector<QString> stored =
        m_connection.all("SELECT id FROM entries WHERE case_id = ?1", {caseId}, [](Row row) { return row.text(0); });
    for (const QString& id : stored) {
        if (!ids.contains(id)) {
            removeEntry(id);
        }
    }
}

void RecordWriting::keepAttachments(const QString& caseId, const QSet<QString>& ids)
{
    const std::vector<QString> stored = m_connection.all("SELECT id FROM attachments WHERE case_id = ?1", {caseId},
                                                         [](Row row) { return row.text(0); });
    for (const QString& id : stored) {
        if (!ids.contains(id)) {
            removeAttachment(id);
        }
    }
}

void RecordWriting::readAgain(const QString& id, Record& record)
{
    record.lastWord = record.created;
    record.vendorLast = false;
    record.lastEntry = {};
    record.lastAuthor = QString();
    m_connection.each("SELECT at, from_vendor FROM entries WHERE case_id = ?1 AND kind <> 2 ORDER BY at DESC, "
                      "rowid DESC LIMIT 1",
                      {id}, [&](Row row) {
                          record.lastWord = row.isNull(0) ? record.created : row.time(0);
                          record.vendorLast = row.flag(1);
                          return false;
                      });
    m_connection.each("SELECT at, author FROM entries WHERE case_id = ?1 ORDER BY at DESC LIMIT 1", {id}, [&](Row row) {
        record.lastEntry = row.time(0);
        record.lastAuthor = row.text(1);
        return false;
    });
}

void RecordWriting::settle(const QString& id, Record& record)
{
    if (record.isOutdated) {
        readAgain(id, record);
    }
    const Turn turn = whoseTurn(record.closed, record.status, record.vendorLast);
    m_connection.run("UPDATE cases SET turn = ?2, last_word = ?3, vendor_last = ?4, last_entry = ?5, "
                     "last_author = ?6, documents = ?7 WHERE id = ?1 AND (turn <> ?2 OR last_word IS NOT ?3 OR "
                     "vendor_last <> ?4 OR last_entry IS NOT ?5 OR last_author <> ?6 OR documents <> ?7)",
                     {id, std::int64_t{rankOf(turn)}, record.lastWord, integer(record.vendorLast), record.lastEntry,
                      record.lastAuthor, record.documents});
}

Applied RecordWriting::finish(KnownWords& words)
{
    for (auto record = m_records.begin(); record != m_records.end(); ++record) {
        if (record->row > 0 && record->isDirty) {
            settle(record.key(), *record);
        }
    }
    m_words.write(m_connection, words);
    return m_applied;
}

} // namespace lotse::cases::mirror
