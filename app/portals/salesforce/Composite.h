// Several queries in one request, and their rows.
#pragma once

#include "portals/salesforce/Session.h"

#include <QJsonArray>

#include <vector>

namespace lotse::salesforce
{

inline constexpr qsizetype mostQueriesAtOnce = 5;

// A part of a composite request: a read below {site}/services/data/vNN.N/.
struct Part {
    QString name;
    QString target; // "query?q=..."
};

// What the portal answered to one part.
struct PartAnswer {
    int status = 0;
    QJsonValue body;

    Error problem() const; // for a status of 400 or more
};

struct Rows {
    QJsonArray records;
    QString next; // where it goes on, below vNN.N/; empty on the last page
};

Part queryPart(const QString& name, const QString& soql);
// One request. The answers are in the order of the parts. Errors: as Session::ask.
QCoro::Task<Result<std::vector<PartAnswer>>> askTogether(std::shared_ptr<Session> session, std::vector<Part> parts,
                                                         std::stop_token stop);
// The rows of a query's answer. Errors: what the portal said, AnswerUnreadable.
Result<Rows> rowsOf(const PartAnswer& answer);
// All rows of queries, page by page, as few requests as possible; in the order of the queries.
QCoro::Task<Result<std::vector<Result<QJsonArray>>>> allRows(std::shared_ptr<Session> session, QStringList queries,
                                                             std::stop_token stop);

} // namespace lotse::salesforce
