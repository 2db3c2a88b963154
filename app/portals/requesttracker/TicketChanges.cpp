#include "portals/requesttracker/TicketChanges.h"

#include "portals/requesttracker/QueueDescription.h"

namespace lotse::requesttracker
{

namespace
{

constexpr qsizetype rowsInPage = 100;
constexpr qsizetype readAtOnce = 20; // tickets with all that was said in them
constexpr int listedAtOnce = 20;     // pages of ids
constexpr int mostPages = 1000;

const QString orderById = QStringLiteral("id");

net::HttpRequest afterId(const QString& queue, qint64 id, const QString& fields)
{
    Query query{{QStringLiteral("query"), QStringLiteral("Queue = %1 AND id > %2").arg(quoted(queue)).arg(id)},
                {QStringLiteral("orderby"), orderById},
                {QStringLiteral("per_page"), QString::number(rowsInPage)}};
    if (!fields.isEmpty()) {
        query.append({QStringLiteral("fields"), fields});
        query.append({QStringLiteral("fields[Requestor]"), QStringLiteral("Name,RealName")});
    }
    return reading(QStringLiteral("tickets"), query);
}

net::HttpRequest newest(const QString& queue, int page)
{
    return reading(QStringLiteral("tickets"),
                   {{QStringLiteral("query"), QStringLiteral("Queue = %1").arg(quoted(queue))},
                    {QStringLiteral("fields"), QStringLiteral("LastUpdated")},
                    {QStringLiteral("orderby"), QStringLiteral("LastUpdated")},
                    {QStringLiteral("order"), QStringLiteral("DESC")},
                    {QStringLiteral("orderby"), orderById},
                    {QStringLiteral("order"), QStringLiteral("DESC")},
                    {QStringLiteral("per_page"), QString::number(rowsInPage)},
                    {QStringLiteral("page"), QString::number(page)}});
}

QJsonArray itemsOf(const QJsonDocument& answer)
{
    return answer.object().value(QLatin1String("items")).toArray();
}

// Not told where somebody may not see everything.
std::optional<qint64> totalOf(const QJsonDocument& answer)
{
    const QJsonValue total = answer.object().value(QLatin1String("total"));
    return total.isDouble() ? std::optional(total.toInteger()) : std::nullopt;
}

QList<ChangeCursor::Row> listRows(const QJsonArray& items)
{
    QList<ChangeCursor::Row> rows;
    for (const QJsonValue& item : items) {
        rows.append({idOf(item.toObject()), item[QLatin1String("LastUpdated")].toString()});
    }
    return rows;
}

} // namespace

// One step of mirroring, while it is made.
struct TicketChanges::Work {
    ChangeCursor cursor;
    cases::ChangePage page;
    std::optional<qint64> total; // tickets that the server counts
};

TicketChanges::TicketChanges(std::shared_ptr<Session> session, std::shared_ptr<TicketReading> tickets)
    : m_session(std::move(session)), m_tickets(std::move(tickets))
{
}

bool TicketChanges::wantsListing(const ChangeCursor& cursor, std::optional<qint64> total) const
{
    if (total) {
        return *total - cursor.known.size() != cursor.unseen;
    }
    return !cursor.listed.isValid() || cursor.listed.msecsTo(m_session->now()) >= m_session->server().listEvery.count();
}

QCoro::Task<Result<void>> TicketChanges::mirrorOn(std::shared_ptr<Work> work, std::stop_token stop)
{
    const auto self = shared_from_this();
    ChangeCursor& cursor = work->cursor;
    const Result<QJsonDocument> answer =
        co_await m_session->ask(afterId(m_session->server().queue, cursor.mirroredTo, ticketFields()), stop);
    if (!answer) {
        co_return answer.error();
    }
    if (!cursor.floor.isValid()) {
        cursor.floor = m_session->now().addSecs(-overlapSeconds);
    }
    const QJsonArray items = itemsOf(*answer);
    const Result<std::vector<TicketRow>> rows = co_await m_tickets->rowsFrom(items, stop);
    if (!rows) {
        co_return rows.error();
    }
    for (const TicketRow& row : *rows) {
        const qint64 id = row.head.id.toLongLong();
        work->page.cases.push_back(row.head);
        cursor.known.insert(id);
        cursor.note({row.head.id, row.head.revision});
        cursor.mirroredTo = std::max(cursor.mirroredTo, id);
    }
    work->page.withoutDescriptions = true;
    // Rows that may not be seen are left out, so only an empty page is surely the last where no total is told.
    const std::optional<qint64> left = totalOf(*answer);
    cursor.first = left ? *left > items.size() : !items.isEmpty();
    if (!cursor.first) {
        cursor.listed = m_session->now();
        if (cursor.known.isEmpty()) {
            const Result<QJsonObject> queue = co_await readQueue(m_session, stop);
            if (!queue) {
                co_return queue.error();
            }
        }
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> TicketChanges::walkNewest(std::shared_ptr<Work> work, std::stop_token stop)
{
    const auto self = shared_from_this();
    for (int page = 1; page <= mostPages; ++page) {
        const Result<QJsonDocument> answer = co_await m_session->ask(newest(m_session->server().queue, page), stop);
        if (!answer) {
            co_return answer.error();
        }
        work->total = totalOf(*answer);
        const QJsonArray items = itemsOf(*answer);
        const bool goesOn = work->cursor.take(listRows(items), m_session->serverTime());
        const bool last = work->total && page * rowsInPage >= *work->total;
        if (!goesOn || last) {
            break;
        }
    }
    work->cursor.settle();
    co_return Result<void>();
}

QCoro::Task<Result<void>> TicketChanges::readPending(std::shared_ptr<Work> work, std::stop_token stop)
{
    const auto self = shared_from_this();
    ChangeCursor& cursor = work->cursor;
    const QStringList ids = cursor.pending.mid(0, readAtOnce);
    Result<std::vector<cases::CaseDetail>> details = co_await m_tickets->details(ids, stop);
    if (!details) {
        co_return details.error();
    }
    QStringList gone = ids;
    for (cases::CaseDetail& detail : *details) {
        const QString id = detail.head.id;
        gone.removeAll(id);
        cursor.known.insert(id.toLongLong());
        work->page.cases.push_back(detail.head);
        std::move(detail.entries.begin(), detail.entries.end(), std::back_inserter(work->page.entries));
        std::move(detail.attachments.begin(), detail.attachments.end(), std::back_inserter(work->page.attachments));
        work->page.attachmentsOf.push_back(id);
    }
    for (const QString& id : gone) {
        cursor.known.remove(id.toLongLong());
        work->page.deletedCases.append(id);
    }
    cursor.pending = cursor.pending.mid(readAtOnce);
    co_return Result<void>();
}

QCoro::Task<Result<void>> TicketChanges::listOn(std::shared_ptr<Work> work, std::stop_token stop)
{
    const auto self = shared_from_this();
    ChangeCursor& cursor = work->cursor;
    std::optional<qint64> left;
    bool ended = false;
    for (int page = 0; page < listedAtOnce && !ended; ++page) {
        const Result<QJsonDocument> answer =
            co_await m_session->ask(afterId(m_session->server().queue, cursor.listedTo, QString()), stop);
        if (!answer) {
            co_return answer.error();
        }
        const QJsonArray items = itemsOf(*answer);
        left = totalOf(*answer);
        if (cursor.listedTo == 0) {
            cursor.counted = left.value_or(0);
        }
        for (const QJsonValue& item : items) {
            const qint64 id = idOf(item.toObject()).toLongLong();
            cursor.met.insert(id);
            cursor.listedTo = std::max(cursor.listedTo, id);
        }
        ended = items.isEmpty() || (left && *left <= items.size());
    }
    if (!ended) {
        co_return Result<void>();
    }
    // A queue that vanished must not take the mirror with it.
    const Result<QJsonObject> queue = co_await readQueue(m_session, stop);
    if (!queue) {
        co_return queue.error();
    }
    for (const qint64 id : cursor.known.without(cursor.met)) {
        work->page.deletedCases.append(QString::number(id));
        cursor.pending.removeAll(QString::number(id));
    }
    for (const qint64 id : cursor.met.without(cursor.known)) {
        if (!cursor.pending.contains(QString::number(id))) {
            cursor.pending.append(QString::number(id)); // may be seen from now on
        }
    }
    cursor.known = cursor.met;
    cursor.unseen = cursor.counted > 0 ? cursor.counted - cursor.met.size() : 0;
    cursor.met = {};
    cursor.listedTo = 0;
    cursor.listing = false;
    cursor.listed = m_session->now();
    co_return Result<void>();
}

QCoro::Task<Result<cases::ChangePage>> TicketChanges::since(QByteArray cursor, std::stop_token stop)
{
    const auto self = shared_from_this();
    // Signed in first, so that the server's clock is known.
    const Result<cases::PortalIdentity> who = co_await m_session->signedIn(stop);
    if (!who) {
        co_return who.error();
    }
    const auto work = std::make_shared<Work>();
    work->cursor = ChangeCursor::fromBytes(cursor);
    Result<void> done;
    if (work->cursor.first) {
        done = co_await mirrorOn(work, stop);
    } else if (work->cursor.listing) {
        done = co_await listOn(work, stop);
    } else {
        const bool wasPending = !work->cursor.pending.isEmpty();
        if (!wasPending) {
            done = co_await walkNewest(work, stop);
        }
        if (done && !work->cursor.pending.isEmpty()) {
            done = co_await readPending(work, stop);
        }
        const bool balanced = !wasPending && done && work->cursor.pending.isEmpty();
        if (balanced && wantsListing(work->cursor, work->total)) {
            work->cursor.listing = true;
        }
    }
    if (!done) {
        co_return done.error();
    }
    work->page.more = work->cursor.isUnderWay();
    work->page.cursor = work->cursor.toBytes();
    co_return std::move(work->page);
}

} // namespace lotse::requesttracker
