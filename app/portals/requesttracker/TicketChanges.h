// What changed in a queue since a cursor: first all tickets by id, then the list of newest changes, whose tickets are
// read whole; and a listing of all ids when the server counts another number of tickets than are known here.
#pragma once

#include "portals/requesttracker/ChangeCursor.h"
#include "portals/requesttracker/TicketReading.h"

namespace lotse::requesttracker
{

class TicketChanges : public std::enable_shared_from_this<TicketChanges>
{
public:
    TicketChanges(std::shared_ptr<Session> session, std::shared_ptr<TicketReading> tickets);

    // Errors: those of the session; NotFound when the queue is gone.
    QCoro::Task<Result<cases::ChangePage>> since(QByteArray cursor, std::stop_token stop);

private:
    struct Work;

    QCoro::Task<Result<void>> mirrorOn(std::shared_ptr<Work> work, std::stop_token stop);
    QCoro::Task<Result<void>> walkNewest(std::shared_ptr<Work> work, std::stop_token stop);
    QCoro::Task<Result<void>> readPending(std::shared_ptr<Work> work, std::stop_token stop);
    QCoro::Task<Result<void>> listOn(std::shared_ptr<Work> work, std::stop_token stop);
    bool wantsListing(const ChangeCursor& cursor, std::optional<qint64> total) const;

    std::shared_ptr<Session> m_session;
    std::shared_ptr<TicketReading> m_tickets;
};

} // namespace lotse::requesttracker
