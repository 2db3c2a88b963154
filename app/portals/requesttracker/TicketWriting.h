// Creates tickets, says something in them, adds and fetches files, changes and closes them: each write handed over
// once, and found again when its answer was lost.
#pragma once

#include "portals/requesttracker/QueueDescription.h"
#include "portals/requesttracker/TicketReading.h"

namespace lotse::requesttracker
{

class TicketWriting : public std::enable_shared_from_this<TicketWriting>
{
public:
    TicketWriting(std::shared_ptr<Session> session, std::shared_ptr<TicketReading> tickets);

    // As in CasePortal.
    QCoro::Task<Result<cases::CreatedCase>> create(cases::NewCase newCase,
                                                   std::shared_ptr<const QueueDescription> queue, std::stop_token stop);
    // By the field for client references where the queue has one, and by the text of this user's own tickets.
    QCoro::Task<Result<std::vector<cases::CreatedCase>>>
    lookUp(QString reference, QDateTime since, std::shared_ptr<const QueueDescription> queue, std::stop_token stop);
    QCoro::Task<Result<cases::Entry>> reply(cases::NewReply reply, std::stop_token stop);
    QCoro::Task<Result<std::vector<cases::Entry>>> lookUpReplies(QString caseId, QString text, QDateTime since,
                                                                 std::stop_token stop);
    // As multipart: names of files survive only so.
    QCoro::Task<Result<cases::Attachment>> addFile(cases::NewFile file, std::stop_token stop);
    QCoro::Task<Result<void>> download(cases::WantedFile wanted, std::stop_token stop);
    QCoro::Task<Result<void>> close(QString caseId, std::stop_token stop);
    QCoro::Task<Result<void>> change(cases::CaseChange change, std::stop_token stop);

private:
    QCoro::Task<Result<QStringList>> mineSince(QDateTime since, std::stop_token stop);
    QCoro::Task<Result<void>> isStill(QString caseId, QString status, std::stop_token stop);
    QCoro::Task<Result<void>> hasTaken(cases::CaseChange change, std::stop_token stop);

    std::shared_ptr<Session> m_session;
    std::shared_ptr<TicketReading> m_tickets;
    bool m_selfService = false; // this user's pages are the simple ones
};

} // namespace lotse::requesttracker
