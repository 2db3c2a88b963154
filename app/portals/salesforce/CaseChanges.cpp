#include "portals/salesforce/CaseChanges.h"

#include "foundation/LogCategories.h"
#include "portals/salesforce/Moment.h"
#include "portals/salesforce/Records.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace lotse::salesforce
{

namespace
{

const QString caseStream = QStringLiteral("Case");
const QString commentStream = QStringLiteral("CaseComment");
const QString historyStream = QStringLiteral("CaseHistory");
const QString emailStream = QStringLiteral("EmailMessage");
// A file that is added touches nothing of its case.
const QString fileStream = QStringLiteral("ContentVersion");
const QString deletedFeed = QStringLiteral("Deleted");
// Which cases there are, while that is being found out.
const QString presentStream = QStringLiteral("Present");
const QStringList caseStreams = {caseStream, commentStream, historyStream, emailStream};
const QStringList streams = caseStreams + QStringList{fileStream};

constexpr qsizetype idsInQuery = 200;        // keeps the address of a query well below 16 KB
constexpr qint64 feedMayStandFor = 7 * 24LL; // hours; the feed itself reaches back 15 days
constexpr qint64 listAfter = 24;             // hours; where the site shows no feed of deletions
const QLatin1String caseIdPrefix("500");     // the same at every site

QString timeField(const QString& stream)
{
    return stream == historyStream ? QStringLiteral("CreatedDate") : QStringLiteral("SystemModstamp");
}

QString caseField(const QString& stream)
{
    return stream == caseStream      ? QStringLiteral("Id")
           : stream == historyStream ? QStringLiteral("CaseId")
                                     : QStringLiteral("ParentId");
}

QString columns(const QString& stream, const CaseDescription& description, bool withPeople)
{
    return stream == presentStream   ? QStringLiteral("Id, SystemModstamp")
           : stream == fileStream    ? QStringLiteral("Id, ContentDocumentId, SystemModstamp")
           : stream == caseStream    ? caseColumns(description, withPeople)
           : stream == commentStream ? commentColumns(withPeople)
           : stream == historyStream ? historyColumns(withPeople)
                                     : emailColumns();
}

QString queryFor(const QString& stream, const QString& columns, const QString& since)
{
    QStringList conditions;
    if (stream == fileStream) {
        conditions.append(QStringLiteral("IsLatest = true"));
    }
    if (!since.isEmpty()) {
        conditions.append(since);
    }
    return QStringLiteral("SELECT %1 FROM %2%3 ORDER BY %4, Id LIMIT %5")
        .arg(columns, stream == presentStream ? caseStream : stream,
             conditions.isEmpty() ? QString() : QLatin1String(" WHERE ") + conditions.join(QLatin1String(" AND ")),
             timeField(stream))
        .arg(pageRows);
}

Place placeOf(const QJsonObject& record, const QString& stream)
{
    const QByteArray content = QJsonDocument(record).toJson(QJsonDocument::Compact);
    const QByteArray mark = QCryptographicHash::hash(content, QCryptographicHash::Md5).left(6).toBase64();
    return {record.value(timeField(stream)).toString(), record.value(QLatin1String("Id")).toString(),
            QString::fromLatin1(mark)};
}

// Entries of a stream other than the cases' own.
std::optional<cases::Entry> entryFrom(const QString& stream, const QJsonObject& record,
                                      const CaseDescription& description)
{
    return stream == commentStream   ? std::optional(commentFrom(record))
           : stream == historyStream ? changeFrom(record, description)
                                     : std::optional(emailFrom(record));
}

bool isEmpty(const cases::ChangePage& page)
{
    return page.cases.empty() && page.entries.empty() && page.deletedCases.isEmpty();
}

QStringList inBatches(const QStringList& ids, const QString& queryBegin)
{
    QStringList queries;
    for (qsizetype at = 0; at < ids.size(); at += idsInQuery) {
        queries.append(queryBegin + quotedList(ids.mid(at, idsInQuery)));
    }
    return queries;
}

Result<QJsonArray> joined(const Result<std::vector<Result<QJsonArray>>>& answers)
{
    if (!answers) {
        return answers.error();
    }
    QJsonArray all;
    for (const Result<QJsonArray>& rows : *answers) {
        if (!rows) {
            return rows.error();
        }
        for (const QJsonValue& row : *rows) {
            all.append(row);
        }
    }
    return all;
}

} // namespace

// One step of mirroring, while it is made.
struct CaseChanges::Work {
    std::shared_ptr<const CaseDescription> description;
    ChangeCursor cursor;
    cases::ChangePage page;
    QStringList streams;        // asked for in this step
    QStringList documents = {}; // files that came or changed
    bool asksDeleted = false;
    bool feedTooOld = false;
    QString deletedCovered;
};

CaseChanges::CaseChanges(std::shared_ptr<Session> session) : m_session(std::move(session))
{
}

std::vector<Part> CaseChanges::partsFor(const Work& work) const
{
    std::vector<Part> parts;
    for (const QString& stream : work.streams) {
        const QString condition = work.cursor.streams.value(stream).condition(timeField(stream));
        parts.push_back(
            queryPart(stream, queryFor(stream, columns(stream, *work.description, m_withPeople), condition)));
    }
    if (work.asksDeleted) {
        const QDateTime from = parseMoment(work.cursor.deletedFrom).addMSecs(-overlapMs);
        const auto encoded = [](const QDateTime& moment) {
            return QString::fromLatin1(QUrl::toPercentEncoding(momentLiteral(moment)));
        };
        parts.push_back({deletedFeed, QStringLiteral("sobjects/Case/deleted/?start=%1&end=%2")
                                          .arg(encoded(from), encoded(m_session->now().addSecs(60)))});
    }
    return parts;
}

// What a portal user may not see does not stop the rest. The cases themselves are never left out.
bool CaseChanges::isLeftOut(const QString& stream, const Error& problem)
{
    const bool unseen = problem.code == ErrorCode::NotFound || problem.code == ErrorCode::Forbidden ||
                        hasServerCode(problem, QLatin1String("INVALID_TYPE")) ||
                        hasServerCode(problem, QLatin1String("INSUFFICIENT_ACCESS"));
    if (stream == caseStream || !unseen) {
        return false;
    }
    qCInfo(lcPortal, "the portal does not show %ls: %ls", qUtf16Printable(stream), qUtf16Printable(problem.detail));
    m_leftOut.insert(stream);
    return true;
}

std::optional<Error> CaseChanges::takeStream(Work& work, const QString& stream, const PartAnswer& answer)
{
    const Result<Rows> rows = rowsOf(answer);
    if (!rows) {
        return isLeftOut(stream, rows.error()) ? std::nullopt : std::optional(rows.error());
    }
    QList<Place> places;
    for (const QJsonValue& record : rows->records) {
        places.append(placeOf(record.toObject(), stream));
        if (!parseMoment(places.last().at).isValid() || places.last().id.isEmpty()) {
            return Error{.code = ErrorCode::AnswerUnreadable,
                         .detail = QStringLiteral("a row of %1 without time or id").arg(stream),
                         .retry = Retry::Later};
        }
    }
    const bool full = rows->records.size() >= pageRows || !rows->next.isEmpty();
    const QList<bool> fresh = work.cursor.streams[stream].take(places, full);
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        const QJsonObject record = rows->records.at(i).toObject();
        if (!fresh[i]) {
            continue;
        }
        if (stream == caseStream) {
            work.page.cases.push_back(caseFrom(record, *work.description));
        } else if (stream == presentStream) {
            work.page.present.push_back(record.value(QLatin1String("Id")).toString());
        } else if (stream == fileStream) {
            work.documents.append(record.value(QLatin1String("ContentDocumentId")).toString());
        } else if (auto entry = entryFrom(stream, record, *work.description)) {
            work.page.entries.push_back(std::move(*entry));
        }
    }
    return std::nullopt;
}

std::optional<Error> CaseChanges::takeDeleted(Work& work, const PartAnswer& answer)
{
    if (answer.status != 200) {
        const Error problem = answer.problem();
        work.feedTooOld = hasServerCode(problem, QLatin1String("INVALID_REPLICATION_DATE"));
        return work.feedTooOld || isLeftOut(deletedFeed, problem) ? std::nullopt : std::optional(problem);
    }
    const QJsonObject body = answer.body.toObject();
    const QDateTime earliest = parseMoment(body.value(QLatin1String("earliestDateAvailable")).toString());
    work.feedTooOld = earliest.isValid() && earliest > parseMoment(work.cursor.deletedFrom);
    work.deletedCovered = body.value(QLatin1String("latestDateCovered")).toString();
    for (const QJsonValue& value : body.value(QLatin1String("deletedRecords")).toArray()) {
        const Place gone{value.toObject().value(QLatin1String("deletedDate")).toString(),
                         value.toObject().value(QLatin1String("id")).toString()};
        if (!gone.id.isEmpty() && !work.cursor.deletedSeen.contains(gone)) {
            work.cursor.deletedSeen.append(gone);
            work.page.deletedCases.append(gone.id);
        }
    }
    return std::nullopt;
}

// The ids of all cases are listed: what is not among them is gone.
void CaseChanges::beginRun(Work& work)
{
    work.cursor.runStarted = momentLiteral(m_session->now().addMSecs(-overlapMs));
    work.cursor.streams.insert(presentStream, StreamPosition::fromTheBeginning());
}

// No feed reaches from here back to what is known.
bool CaseChanges::mustList(const Work& work) const
{
    const bool refused = m_leftOut.contains(deletedFeed) &&
                         parseMoment(work.cursor.deletedFrom).secsTo(m_session->now()) > listAfter * 3600;
    return (work.feedTooOld || refused) && !work.cursor.isPaging() && work.cursor.runStarted.isEmpty();
}

void CaseChanges::finish(Work& work)
{
    ChangeCursor& cursor = work.cursor;
    if (mustList(work)) {
        beginRun(work);
    } else if (!cursor.runStarted.isEmpty() && !cursor.streams.value(presentStream).isPaging()) {
        work.page.completeSet = true;
        cursor.streams.remove(presentStream);
        cursor.deletedFrom = cursor.runStarted;
        cursor.deletedSeen.clear();
        cursor.runStarted.clear();
    } else if (work.asksDeleted && !work.deletedCovered.isEmpty()) {
        const QDateTime covered = parseMoment(work.deletedCovered);
        const bool stoodLong = parseMoment(cursor.deletedFrom).secsTo(covered) > feedMayStandFor * 3600;
        if (covered > parseMoment(cursor.deletedFrom) && (stoodLong || !isEmpty(work.page))) {
            cursor.deletedFrom = work.deletedCovered;
            const QDateTime oldest = covered.addMSecs(-overlapMs);
            cursor.deletedSeen.removeIf([&](const Place& gone) { return parseMoment(gone.at) < oldest; });
        }
    }
    work.page.more = cursor.isPaging();
    cursor.first = cursor.first && work.page.more;
    work.page.cursor = cursor.toBytes();
}

QCoro::Task<Result<cases::ChangePage>>
CaseChanges::since(QByteArray cursor, std::shared_ptr<const CaseDescription> description, std::stop_token stop)
{
    const auto self = shared_from_this();
    // Signed in first, so that the server's clock is known.
    const Result<cases::PortalIdentity> who = co_await m_session->signedIn(stop);
    if (!who) {
        co_return who.error();
    }
    Work work{.description = description,
              .cursor = ChangeCursor::fromBytes(cursor),
              .page = {},
              .streams = {},
              .deletedCovered = {}};
    const bool fromTheBeginning = work.cursor.streams.isEmpty();
    if (fromTheBeginning) {
        work.cursor.deletedFrom = momentLiteral(m_session->now().addMSecs(-overlapMs));
    }
    if (!work.cursor.streams.contains(fileStream)) {
        // What was there before comes with its case.
        work.cursor.streams.insert(fileStream, StreamPosition::from(m_session->now()));
    }
    const bool paging = work.cursor.isPaging();
    const bool first = work.cursor.first;
    const bool running = !work.cursor.runStarted.isEmpty();
    for (const QString& stream : running ? QStringList{presentStream} : streams) {
        const bool wanted = !paging || work.cursor.streams.value(stream).isPaging();
        if (wanted && !m_leftOut.contains(stream)) {
            work.streams.append(stream);
        }
    }
    work.asksDeleted = !paging && !fromTheBeginning && !m_leftOut.contains(deletedFeed);

    const Result<std::vector<PartAnswer>> answers = co_await askTogether(m_session, partsFor(work), stop);
    if (!answers) {
        co_return answers.error();
    }
    for (std::size_t i = 0; i < answers->size(); ++i) {
        const bool isStream = i < static_cast<std::size_t>(work.streams.size());
        const auto problem = isStream ? takeStream(work, work.streams[static_cast<qsizetype>(i)], (*answers)[i])
                                      : takeDeleted(work, (*answers)[i]);
        if (problem) {
            co_return *problem;
        }
    }
    finish(work);
    const Result<QStringList> withFiles = co_await casesOf(work.documents, stop);
    if (!withFiles) {
        co_return withFiles.error();
    }
    QStringList touched = *withFiles;
    for (const cases::Case& one : work.page.cases) {
        touched.append(one.id);
    }
    for (const cases::Entry& entry : work.page.entries) {
        if (!first) { // else its case comes in a page of its own
            touched.append(entry.caseId);
        }
    }
    touched.removeDuplicates();
    if (!touched.isEmpty()) {
        Result<std::vector<cases::Attachment>> files = co_await filesOf(touched, stop);
        if (!files) {
            co_return files.error();
        }
        work.page.attachments = std::move(*files);
        work.page.attachmentsOf = {touched.begin(), touched.end()};
    }
    co_return work.page;
}

QCoro::Task<Result<QStringList>> CaseChanges::casesOf(QStringList documents, std::stop_token stop)
{
    if (documents.isEmpty()) {
        co_return QStringList();
    }
    const auto self = shared_from_this();
    const QStringList queries = inBatches(documents, QStringLiteral("SELECT LinkedEntityId FROM ContentDocumentLink "
                                                                    "WHERE ContentDocumentId IN "));
    const Result<std::vector<Result<QJsonArray>>> rows = co_await allRows(m_session, queries, stop);
    const Result<QJsonArray> links = joined(rows);
    if (!links) {
        co_return links.error();
    }
    QStringList ids;
    for (const QJsonValue& link : *links) {
        const QString id = link[QLatin1String("LinkedEntityId")].toString();
        if (id.startsWith(caseIdPrefix)) {
            ids.append(id);
        }
    }
    co_return ids;
}

QCoro::Task<Result<std::vector<cases::Attachment>>> CaseChanges::filesOf(QStringList caseIds, std::stop_token stop)
{
    const auto self = shared_from_this();
    const QStringList linkQueries =
        inBatches(caseIds, QStringLiteral("SELECT ContentDocumentId, LinkedEntityId FROM ContentDocumentLink "
                                          "WHERE LinkedEntityId IN "));
    const Result<std::vector<Result<QJsonArray>>> linkRows = co_await allRows(m_session, linkQueries, stop);
    const Result<QJsonArray> links = joined(linkRows);
    if (!links) {
        co_return links.error();
    }
    QMultiHash<QString, QString> casesOf;
    for (const QJsonValue& link : *links) {
        casesOf.insert(link[QLatin1String("ContentDocumentId")].toString(),
                       link[QLatin1String("LinkedEntityId")].toString());
    }
    QStringList documents = casesOf.uniqueKeys();
    documents.sort();
    const QStringList versionQueries =
        inBatches(documents, QStringLiteral("SELECT %1 FROM ContentVersion WHERE IsLatest = true "
                                            "AND ContentDocumentId IN ")
                                 .arg(fileColumns()));
    const Result<std::vector<Result<QJsonArray>>> versionRows = co_await allRows(m_session, versionQueries, stop);
    const Result<QJsonArray> versions = joined(versionRows);
    if (!versions) {
        co_return versions.error();
    }
    std::vector<cases::Attachment> files;
    for (const QJsonValue& version : *versions) {
        for (const QString& caseId : casesOf.values(version[QLatin1String("ContentDocumentId")].toString())) {
            files.push_back(fileFrom(version.toObject(), caseId));
        }
    }
    std::sort(files.begin(), files.end(), [](const cases::Attachment& a, const cases::Attachment& b) {
        return std::tie(a.caseId, a.name, a.id) < std::tie(b.caseId, b.name, b.id);
    });
    co_return files;
}

QCoro::Task<Result<cases::CaseDetail>>
CaseChanges::one(QString caseId, std::shared_ptr<const CaseDescription> description, std::stop_token stop)
{
    const auto self = shared_from_this();
    QStringList asked;
    QStringList queries;
    for (const QString& stream : caseStreams) {
        if (!m_leftOut.contains(stream)) {
            asked.append(stream);
            queries.append(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = %4 ORDER BY %5, Id")
                               .arg(columns(stream, *description, m_withPeople), stream, caseField(stream),
                                    quoted(caseId), timeField(stream)));
        }
    }
    const Result<std::vector<Result<QJsonArray>>> answers = co_await allRows(m_session, queries, stop);
    if (!answers) {
        co_return answers.error();
    }
    cases::CaseDetail detail;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const Result<QJsonArray>& rows = (*answers)[static_cast<std::size_t>(i)];
        if (!rows && !isLeftOut(asked[i], rows.error())) {
            co_return rows.error();
        }
        for (const QJsonValue& record : rows.valueOr({})) {
            if (asked[i] == caseStream) {
                detail.head = caseFrom(record.toObject(), *description);
            } else if (auto entry = entryFrom(asked[i], record.toObject(), *description)) {
                detail.entries.push_back(std::move(*entry));
            }
        }
    }
    if (detail.head.id.isEmpty()) {
        co_return Error{.code = ErrorCode::NotFound, .detail = caseId, .retry = Retry::AfterPerson};
    }
    std::stable_sort(detail.entries.begin(), detail.entries.end(),
                     [](const cases::Entry& a, const cases::Entry& b) { return a.at < b.at; });
    Result<std::vector<cases::Attachment>> files = co_await filesOf(QStringList(detail.head.id), stop);
    if (!files) {
        co_return files.error();
    }
    detail.attachments = std::move(*files);
    co_return detail;
}

} // namespace lotse::salesforce
