// Reads tickets with all that was said in them, many at once: rows, transactions, parts of messages and texts are one
// request each, however many tickets are asked for.
#pragma once

#include "portals/requesttracker/Records.h"
#include "portals/requesttracker/Session.h"

#include <memory>

namespace lotse::requesttracker
{

class TicketReading : public std::enable_shared_from_this<TicketReading>
{
public:
    explicit TicketReading(std::shared_ptr<Session> session);

    // Names of custom fields by id, for their changes.
    void setFieldNames(QHash<QString, QString> names) { m_fieldNames = std::move(names); }

    // Rows of tickets as cases. Errors: those of the session.
    QCoro::Task<Result<std::vector<TicketRow>>> rowsFrom(QJsonArray rows, std::stop_token stop);
    // Those of these tickets that this user can see in any queue, in no order. Errors: those of the session.
    QCoro::Task<Result<std::vector<cases::CaseDetail>>> details(QStringList ids, std::stop_token stop);
    // What is attached to these tickets. Errors: those of the session.
    QCoro::Task<Result<std::vector<cases::Attachment>>> files(QStringList ids, std::stop_token stop);
    // The messages of a ticket with their texts, oldest first.
    QCoro::Task<Result<std::vector<std::pair<TransactionRow, QString>>>> messages(QString id, std::stop_token stop);
    // The parts of messages.
    QCoro::Task<Result<std::vector<PartRow>>> parts(QStringList transactions, std::stop_token stop);
    // Whether a ticket in this status is closed; the server is asked once for each.
    QCoro::Task<Result<bool>> isClosed(QString status, std::stop_token stop);

private:
    QCoro::Task<Result<std::vector<TransactionRow>>> transactions(QStringList ids, QStringList types,
                                                                  std::stop_token stop);
    struct Said {
        QString text = {};
        QString html = {}; // where it came as nothing else
    };
    // Of messages, by transaction.
    QCoro::Task<Result<QHash<QString, Said>>> texts(std::vector<PartRow> parts, std::stop_token stop);

    std::shared_ptr<Session> m_session;
    QHash<QString, bool> m_closed; // by status
    QHash<QString, QString> m_fieldNames;
};

} // namespace lotse::requesttracker
